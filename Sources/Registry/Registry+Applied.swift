public import LegalText
internal import SQLite

/// An amending act that was applied, as it is on record.
public struct AppliedAct: Sendable {
  /// The act that was amended.
  public var record: ActRecord
  /// Its title, number and texts.
  public var text: DraftRecord
  /// The days on which something of it begins to count, by the words that say so.
  public var days: [String: LegalDate]
  /// What the registry knew before it was applied.
  public var before: Registry.State
  /// What the registry knew once it was applied.
  public var after: Registry.State
}

extension Registry {
  /// The amending acts that were applied by their texts, in the order in which they were.
  public func appliedActs() throws(RegistryError) -> [AppliedAct] {
    let records = try acts()
    return try reporting {
      try connection.rows(
        """
        SELECT DISTINCT act_id, recorded_in FROM amending_text
        WHERE draft IS NULL AND superseded_in IS NULL ORDER BY recorded_in
        """
      ) { (act: $0.integer(0), entry: $0.integer(1)) }.compactMap { act, entry in
        guard let record = records.first(where: { $0.id == act }),
          let text = try amendingTexts(
            "act_id = ? AND amending_text.recorded_in = ? AND draft IS NULL",
            [.integer(act), .integer(entry)]
          ).first
        else { return nil }
        return AppliedAct(
          record: record, text: text, days: try days(in: entry),
          before: State(entry: entry - 1), after: State(entry: entry))
      }
    }
  }

  private func days(in entry: Int64) throws -> [String: LegalDate] {
    var days: [String: LegalDate] = [:]
    try connection.query(
      """
      SELECT commencement, in_force_from FROM amendment
      WHERE recorded_in = ? AND commencement IS NOT NULL AND in_force_from IS NOT NULL
      """, [.integer(entry)]
    ) { days[$0.text(0)] = LegalDate(iso: $0.text(1)) }
    return days
  }
}
