public import LegalText
internal import SQLite

extension Registry {
  /// The wordings of `provisions` in `language` that came into force after `first` and by `last`, in order of days, of
  /// those provisions that several changed.
  ///
  /// Two days show only the first and the last words: whoever answers for a change must know every act behind it.
  public func rewordings(
    of provisions: Set<Int64>, in language: Language, after first: LegalDate, by last: LegalDate,
    at state: State = .latest
  ) throws(RegistryError) -> [Int64: [Validity]] {
    guard first < last, !provisions.isEmpty else { return [:] }
    return try reporting {
      let rows = try rewordingRows(of: provisions, language, first, last, state)
        .filter { $0.value.count > 1 }
      guard !rows.isEmpty else { return [:] }
      let loader = TreeLoader(
        connection: connection, day: last, state: state, languages: [language])
      let causes = try loader.causes(of: Set(rows.keys))
      return rows.reduce(into: [:]) { result, entry in
        result[entry.key] = entry.value.map { row in
          Validity(
            interval: Interval(from: row.from),
            cause: causes.cause(of: entry.key, language, row.amendment),
            basis: causes.basis[row.amendment] ?? .unknown)
        }
      }
    }
  }

  private struct RewordingRow {
    var from: LegalDate?
    var amendment: Int64
  }

  /// The rows whose words are not those of the row before.
  private func rewordingRows(
    of provisions: Set<Int64>, _ language: Language, _ first: LegalDate, _ last: LegalDate,
    _ state: State
  ) throws -> [Int64: [RewordingRow]] {
    var rows: [Int64: [RewordingRow]] = [:]
    var before: (unit: Int64, heading: Int64?, text: Int64)?
    try connection.query(
      """
      SELECT provision_id, heading_id, text_id, in_force_from, amendment_id FROM wording
      WHERE provision_id IN (SELECT value FROM json_each(?1)) AND language = ?2
        AND recorded_in <= ?3 AND (superseded_in IS NULL OR superseded_in > ?3)
        AND in_force_from <= ?5 AND in_force_from IS NOT in_force_to
        AND (in_force_to IS NULL OR in_force_to > ?4)
      ORDER BY provision_id, in_force_from
      """,
      [
        .list(provisions), .text(language.rawValue), .integer(state.entry),
        .text(first.description), .text(last.description),
      ]
    ) { row in
      let (unit, heading, text) = (row.integer(0), row.optionalInteger(1), row.integer(2))
      let isSame = before.map { $0.unit == unit && $0.heading == heading && $0.text == text }
      before = (unit, heading, text)
      guard isSame != true, let from = LegalDate(iso: row.text(3)), first < from else { return }
      rows[unit, default: []].append(RewordingRow(from: from, amendment: row.integer(4)))
    }
    return rows
  }
}
