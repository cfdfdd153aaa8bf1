public import LegalText
internal import SQLite

extension Registry {
  /// Every wording of the provision `identity`, with its days and causes, in order of days: what is announced or
  /// pending, and what the registry was corrected of, too.
  ///
  /// - Parameters:
  ///   - day: the day on which a wording is told to be law, past, or to come.
  ///   - state: what the registry knew; later records are passed over.
  public func history(
    of identity: Int64, in languages: [Language], on day: LegalDate, at state: State = .latest
  ) throws(RegistryError) -> [Version] {
    try reporting {
      let reader = HistoryReader(
        connection: connection, identity: identity, day: day, state: state)
      return try languages.flatMap { try reader.versions(in: $0) + reader.announced(in: $0) }
    }
  }

  /// The provision that bears `eId` on `day`, or else the one that bore or will bear it next to that day.
  public func identity(
    of eId: String, in act: ActRecord, on day: LegalDate
  ) throws(RegistryError) -> Int64? {
    try reporting {
      let bearers = Set(try bearers(of: eId, act.id))
      return try connection.first(
        """
        SELECT provision_id FROM placement
        WHERE provision_id IN (SELECT value FROM json_each(?2)) AND eid = ?1
          AND superseded_in IS NULL
        ORDER BY in_force_from <= ?3 AND (in_force_to IS NULL OR in_force_to > ?3) DESC,
          state = 'in-force' DESC, in_force_from <= ?3 DESC, in_force_from DESC
        """, [.text(eId), .list(bearers), .text(day.description)]
      ) { $0.integer(0) }
    }
  }
}

/// Reads the wordings of one provision.
struct HistoryReader {
  let connection: Connection
  let identity: Int64
  let day: LegalDate
  let state: Registry.State

  /// An entry of the journal.
  private struct Entry {
    var at: String
    var who: String
    var what: String
  }

  private struct Record {
    var row: WordingRow
    var recorded: Entry
    var supersededAt: String?

    func hasSameWords(as other: Record) -> Bool {
      row.text == other.row.text && row.heading == other.row.heading
    }

    func isSameWording(as other: Record) -> Bool {
      hasSameWords(as: other) && row.validity.interval.from == other.row.validity.interval.from
    }
  }

  func versions(in language: Language) throws -> [Version] {
    var current: [Record] = []
    var gone: [Record] = []
    try connection.query(
      """
      SELECT provision_id, language, heading.body, text.body, layout, in_force_from, in_force_to,
             doubtful_from, is_resumed, amendment_id, wording.id, recorded.at, recorded.who,
             recorded.what, CASE WHEN wording.superseded_in <= ?3 THEN superseded.at END
      FROM wording JOIN text_body AS text ON text.id = text_id
      LEFT JOIN text_body AS heading ON heading.id = heading_id
      JOIN journal AS recorded ON recorded.id = wording.recorded_in
      LEFT JOIN journal AS superseded ON superseded.id = wording.superseded_in
      WHERE provision_id = ?1 AND language = ?2 AND wording.recorded_in <= ?3
      ORDER BY in_force_from IS NULL, in_force_from, wording.id
      """, [.integer(identity), .text(language.rawValue), .integer(state.entry)]
    ) { row in
      let record = Record(
        row: WordingRow(row),
        recorded: Entry(at: row.text(11), who: row.text(12), what: row.text(13)),
        supersededAt: row.optionalText(14))
      if record.supersededAt == nil { current.append(record) } else { gone.append(record) }
    }
    // A wording that only got its end is the same wording; what nothing current repeats was corrected.
    let corrected = gone.filter { record in
      !current.contains { $0.isSameWording(as: record) }
    }
    let causes = try causes()
    let places = try places()
    let known = current.map { record in
      var record = record
      // It was recorded when the registry first had these words from this day, not when it learnt their end.
      let earlier = gone.filter { $0.isSameWording(as: record) }.map(\.recorded)
      record.recorded = (earlier + [record.recorded]).min { $0.at < $1.at } ?? record.recorded
      return record
    }
    let versions = (merged(known) + merged(corrected))
      .map { version($0, language, causes, places) }
      .sorted { order($0) < order($1) }
    return versions.isEmpty ? [] : versions + ending(in: language, causes, places)
  }

  /// That the unit was taken out of the act, and by what, where nothing of it was left.
  private func ending(
    in language: Language, _ causes: CauseIndex, _ places: [Place]
  ) -> [Version] {
    guard let last = places.last, last.interval.isEmpty else { return [] }
    return [
      Version(
        language: language, eId: last.eId, heading: nil, text: "",
        status: last.interval.from.map { $0 <= day } ?? false ? .repealed : .pending,
        validity: Validity(
          interval: Interval(from: last.interval.from), cause: causes.cause(last.amendment),
          basis: causes.basis[last.amendment] ?? .unknown),
        recordedAt: last.recorded.at, recordedBy: last.recorded.who,
        recordedWith: last.recorded.what)
    ]
  }

  /// Rows that follow one another with the same words, printed differently, are one wording.
  private func merged(_ records: [Record]) -> [Record] {
    var result: [Record] = []
    for (index, record) in records.enumerated() {
      var record = record
      if index + 1 < records.count, records[index + 1].row.isResumed,
        !records[index + 1].row.text.isEmpty
      {
        record.row.isTemporary = true
      }
      if let last = result.last, last.hasSameWords(as: record),
        last.row.validity.interval.to == record.row.validity.interval.from
          || (last.row.validity.interval.from == record.row.validity.interval.from),
        last.row.validity.amendment == record.row.validity.amendment
      {
        result[result.count - 1].row.validity.interval.to = record.row.validity.interval.to
        result[result.count - 1].row.validity.doubtfulFrom = record.row.validity.doubtfulFrom
        result[result.count - 1].supersededAt = record.supersededAt
      } else {
        result.append(record)
      }
    }
    return result
  }

  private func order(_ version: Version) -> (String, String) {
    (version.validity.interval.from?.description ?? "9999", version.recordedAt)
  }

  private func version(
    _ record: Record, _ language: Language, _ causes: CauseIndex, _ places: [Place]
  ) -> Version {
    let interval = record.row.validity.interval
    let place =
      places.first { place in interval.from.map { place.interval.contains($0) } ?? false }
      ?? places.first
    let amendment = record.row.validity.amendment
    return Version(
      language: language, eId: place?.eId ?? "", heading: record.row.heading,
      text: record.row.text, status: status(of: record, place),
      validity: Validity(
        interval: interval, cause: causes.cause(of: identity, language, amendment),
        basis: causes.basis[amendment] ?? .unknown,
        doubtfulFrom: record.row.validity.doubtfulFrom),
      recordedAt: record.recorded.at, supersededAt: record.supersededAt,
      recordedBy: record.recorded.who, recordedWith: record.recorded.what)
  }

  private func status(of record: Record, _ place: Place?) -> Version.Status {
    if record.supersededAt != nil { return .corrected }
    let interval = record.row.validity.interval
    if let from = interval.from, from == interval.to { return .superseded }
    guard let from = interval.from, from <= day else { return .pending }
    guard interval.contains(day) else { return .superseded }
    let now = places(on: day)
    switch now {
    case .repealed: return .repealed
    case .expired: return .expired
    default: return record.row.isTemporary ? .suspended : .inForce
    }
  }

  /// What the provision's place says of it on `day`.
  private func places(on day: LegalDate) -> Provision.State? {
    let places = (try? places()) ?? []
    return places.first { $0.interval.contains(day) }?.state
  }

  // MARK: - Announcements

  /// The changes that footnotes announce and that are not known to have come.
  func announced(in language: Language) throws -> [Version] {
    try connection.rows(
      """
      SELECT claim.title, claim.number, claim.adopted, commencement, in_force_from, body, at, who,
             what
      FROM claim JOIN text_body ON text_body.id = note_id JOIN journal ON journal.id = claim.recorded_in
      WHERE provision_id = ?1 AND language = ?2 AND is_announced = 1 AND claim.recorded_in <= ?3
        AND NOT EXISTS (
          SELECT 1 FROM claim AS later WHERE later.act_id = claim.act_id
            AND later.number = claim.number AND later.is_announced = 0
            AND later.outcome = 'shown' AND later.edition_day > claim.edition_day)
      ORDER BY claim.id
      """, [.integer(identity), .text(language.rawValue), .integer(state.entry)]
    ) { row in
      let from = LegalDate(iso: row.text(4))
      let cause = Cause(
        act: row.text(0), number: row.text(1), adopted: LegalDate(iso: row.text(2)),
        source: .footnote, commencement: row.optionalText(3),
        basis: from == nil ? .unknown : .stated)
      return Version(
        language: language, eId: (try? places().last?.eId) ?? "", heading: nil, text: "",
        status: .announced, note: row.text(5),
        validity: Validity(
          interval: Interval(from: from), cause: cause, basis: cause.basis),
        recordedAt: row.text(6), recordedBy: row.text(7), recordedWith: row.text(8))
    }
  }

  // MARK: - Places and causes

  private struct Place {
    var eId: String
    var state: Provision.State
    var interval: Interval
    var amendment: Int64
    var recorded: Entry
  }

  private func places() throws -> [Place] {
    try connection.rows(
      """
      SELECT eid, state, in_force_from, in_force_to, amendment_id, journal.at, who, what
      FROM placement JOIN journal ON journal.id = recorded_in
      WHERE provision_id = ?1 AND recorded_in <= ?2
        AND (superseded_in IS NULL OR superseded_in > ?2)
      ORDER BY in_force_from, placement.id
      """, [.integer(identity), .integer(state.entry)]
    ) { row in
      Place(
        eId: row.text(0), state: Provision.State(rawValue: row.text(1)) ?? .inForce,
        interval: Interval(from: LegalDate(iso: row.text(2)), to: LegalDate(iso: row.text(3))),
        amendment: row.integer(4),
        recorded: Entry(at: row.text(5), who: row.text(6), what: row.text(7)))
    }
  }

  private func causes() throws -> CauseIndex {
    var index = CauseIndex()
    try connection.query(
      """
      SELECT \(CauseIndex.columns) FROM amendment
      WHERE act_id = (SELECT act_id FROM provision WHERE id = ?)
      """, [.integer(identity)]
    ) { index.add($0) }
    try connection.query(
      """
      SELECT provision_id, language, amendment_id, further_id FROM further_cause
      WHERE provision_id = ? ORDER BY id
      """, [.integer(identity)]
    ) { index.addFurther($0) }
    return index
  }
}
