public import LegalText
internal import SQLite

/// A day on which the printed text of an act may be other than the day before, and what brought that about.
public struct Turn: Hashable, Sendable {
  /// The day.
  public var day: LegalDate
  /// The amendments by which names, places or wordings begin on that day; empty where only the publisher's notes differ,
  /// something ends, or a language is held no more.
  public var causes: [Cause]
  /// Whether the enactment is among what begins.
  public var isEnactment: Bool
}

extension Registry {
  /// The days on which the text of `act`, as it is printed with its notes, may be other than the day before, oldest first.
  public func turns(of act: ActRecord, at state: State = .latest) throws(RegistryError) -> [Turn] {
    try reporting {
      var causes: [Int64: Cause] = [:]
      var index = CauseIndex()
      try connection.query(
        "SELECT \(CauseIndex.columns) FROM amendment WHERE act_id = ?", [.integer(act.id)]
      ) { row in
        index.add(row)
        causes[row.integer(0)] = index.cause(row.integer(0))
      }
      let units = "(SELECT id FROM provision WHERE act_id = ?1)"
      var turns: [Turn] = []
      try connection.query(
        """
        SELECT DISTINCT in_force_from AS day, amendment_id FROM placement
          WHERE provision_id IN \(units) AND \(State.counts("placement"))
        UNION SELECT in_force_from, amendment_id FROM wording
          WHERE provision_id IN \(units) AND \(State.counts("wording"))
            AND (in_force_to IS NULL OR in_force_from < in_force_to)
        UNION SELECT in_force_to, NULL FROM placement
          WHERE provision_id IN \(units) AND \(State.counts("placement"))
        UNION SELECT in_force_to, NULL FROM wording
          WHERE provision_id IN \(units) AND \(State.counts("wording"))
        UNION SELECT in_force_from, NULL FROM annotation
          WHERE provision_id IN \(units) AND \(State.counts("annotation"))
        UNION SELECT in_force_to, NULL FROM annotation
          WHERE provision_id IN \(units) AND \(State.counts("annotation"))
        UNION SELECT held_from, NULL FROM edition
          WHERE act_id = ?1 AND \(State.counts("edition"))
        ORDER BY day, amendment_id
        """, [.integer(act.id), .integer(state.entry)]
      ) { row in
        guard let day = LegalDate(iso: row.text(0)) else { return }
        if turns.last?.day != day { turns.append(Turn(day: day, causes: [], isEnactment: false)) }
        guard let amendment = row.optionalInteger(1) else { return }
        if let cause = causes[amendment] {
          turns[turns.count - 1].causes.append(cause)
        } else {
          turns[turns.count - 1].isEnactment = true
        }
      }
      return turns
    }
  }
}
