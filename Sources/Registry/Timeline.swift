internal import Crypto
internal import LegalText
internal import SQLite

/// Writes rows with days of law: what is put in from a day displaces, from that day on, what was there.
struct Timeline {
  let connection: Connection
  let entry: JournalEntry
  /// The day by which what is displaced had been law or not; nil: the registry is corrected, whatever it was.
  ///
  /// What was to come into force after that day and is displaced was never law: it is kept with days that hold none,
  /// from its day to its day. What had been law by then is displaced in the registry's own time only.
  let editionDay: LegalDate?

  // MARK: - Texts

  /// The row of a text, made where it is not there.
  func text(_ body: String) throws -> Int64 {
    let hash = Value.blob(Array(SHA256.hash(data: Array(body.utf8))))
    if let row = try connection.first(
      "SELECT id FROM text_body WHERE sha256 = ?", [hash], { $0.integer(0) })
    {
      return row
    }
    try connection.run(
      "INSERT INTO text_body (sha256, body, recorded_in) VALUES (?, ?, ?)",
      [hash, .text(body), .integer(entry.id)])
    return connection.lastInsertedRow
  }

  // MARK: - Places

  /// A row of `placement` without its days.
  struct Place: Hashable {
    var parent: Int64?
    var number: ProvisionNumber?
    var eId: String
    var rank: Double
    var state: Provision.State
    var amendment: Int64
  }

  /// A row of `placement` that counts.
  struct PlaceRow {
    var id: Int64
    var place: Place
    var interval: Interval
  }

  /// The rows of a provision that count, in order of days; one without a first day comes last.
  func places(of provision: Int64) throws -> [PlaceRow] {
    try connection.rows(
      """
      SELECT \(Self.placeColumns) FROM placement
      WHERE provision_id = ? AND superseded_in IS NULL
      ORDER BY in_force_from IS NULL, in_force_from
      """, [.integer(provision)], Self.placeRow)
  }

  /// The rows of all provisions of an act that count, likewise.
  func places(ofAct act: Int64) throws -> [Int64: [PlaceRow]] {
    var rows: [Int64: [PlaceRow]] = [:]
    try connection.query(
      """
      SELECT \(Self.placeColumns) FROM placement
      WHERE provision_id IN (SELECT id FROM provision WHERE act_id = ?) AND superseded_in IS NULL
      ORDER BY provision_id, in_force_from IS NULL, in_force_from
      """, [.integer(act)]
    ) { rows[$0.integer(9), default: []].append(Self.placeRow($0)) }
    return rows
  }

  private static let placeColumns = """
    id, parent_id, number, eid, rank, state, amendment_id, in_force_from, in_force_to, provision_id
    """

  private static func placeRow(_ row: borrowing Row) -> PlaceRow {
    PlaceRow(
      id: row.integer(0),
      place: Place(
        parent: row.optionalInteger(1),
        number: row.optionalText(2).flatMap { ProvisionNumber($0) },
        eId: row.text(3), rank: row.real(4),
        state: Provision.State(rawValue: row.text(5)) ?? .inForce, amendment: row.integer(6)),
      interval: Interval(from: LegalDate(iso: row.text(7)), to: LegalDate(iso: row.text(8))))
  }

  /// Inserts a row of `placement`.
  func insert(_ place: Place, of provision: Int64, _ interval: Interval) throws {
    entry.touched.insert(provision)
    try connection.run(
      """
      INSERT INTO placement (provision_id, parent_id, number, eid, rank, state, in_force_from,
        in_force_to, amendment_id, recorded_in) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(provision), Value(place.parent), Value(place.number?.description),
        .text(place.eId), .real(place.rank), .text(place.state.rawValue),
        Value(interval.from?.description), Value(interval.to?.description),
        .integer(place.amendment), .integer(entry.id),
      ])
  }

  /// Puts the provision at `place` from `day` on; nil takes it out of the tree from `day` on.
  func set(_ place: Place?, of provision: Int64, from day: LegalDate?) throws {
    guard let day else {
      if let place { try insert(place, of: provision, Interval(from: nil)) }
      return
    }
    for row in try places(of: provision) {
      if let to = row.interval.to, to <= day { continue }
      try entry.supersede("placement", row.id)
      if let from = row.interval.from, from < day {
        try insert(row.place, of: provision, Interval(from: from, to: day))
      }
    }
    if let place { try insert(place, of: provision, Interval(from: day)) }
  }

  // MARK: - Wordings

  /// A row of `wording` without its days.
  struct Words: Hashable {
    var heading: Int64?
    var text: Int64
    var layout: String?
    var doubtfulFrom: LegalDate?
    var isResumed = false
    var amendment: Int64
  }

  /// A row of `wording` that counts.
  struct WordsRow {
    var id: Int64
    var words: Words
    var interval: Interval
  }

  /// The rows of a provision in a language that count, in order of days; one without a first day comes last.
  func words(of provision: Int64, _ language: Language) throws -> [WordsRow] {
    try connection.rows(
      """
      SELECT \(Self.wordsColumns) FROM wording
      WHERE provision_id = ? AND language = ? AND superseded_in IS NULL
      ORDER BY in_force_from IS NULL, in_force_from
      """, [.integer(provision), .text(language.rawValue)], Self.wordsRow)
  }

  /// The latest rows of the provisions of an act in a language, of those whose words have not ended.
  func openWords(ofAct act: Int64, _ language: Language) throws -> [(Int64, WordsRow)] {
    try connection.rows(
      """
      SELECT \(Self.wordsColumns) FROM wording
      WHERE provision_id IN (SELECT id FROM provision WHERE act_id = ?) AND language = ?
        AND superseded_in IS NULL AND in_force_to IS NULL
      """, [.integer(act), .text(language.rawValue)]
    ) { ($0.integer(9), Self.wordsRow($0)) }
  }

  private static let wordsColumns = """
    id, heading_id, text_id, layout, doubtful_from, is_resumed, amendment_id, in_force_from,
    in_force_to, provision_id
    """

  private static func wordsRow(_ row: borrowing Row) -> WordsRow {
    WordsRow(
      id: row.integer(0),
      words: Words(
        heading: row.optionalInteger(1), text: row.integer(2), layout: row.optionalText(3),
        doubtfulFrom: LegalDate(iso: row.text(4)), isResumed: row.integer(5) == 1,
        amendment: row.integer(6)),
      interval: Interval(from: LegalDate(iso: row.text(7)), to: LegalDate(iso: row.text(8))))
  }

  /// Inserts a row of `wording`.
  func insert(
    _ words: Words, of provision: Int64, _ language: Language, _ interval: Interval
  ) throws {
    entry.touched.insert(provision)
    try connection.run(
      """
      INSERT INTO wording (provision_id, language, heading_id, text_id, layout, in_force_from,
        in_force_to, doubtful_from, is_resumed, amendment_id, recorded_in)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(provision), .text(language.rawValue), Value(words.heading),
        .integer(words.text), Value(words.layout), Value(interval.from?.description),
        Value(interval.to?.description), Value(words.doubtfulFrom?.description),
        .integer(words.isResumed ? 1 : 0), .integer(words.amendment), .integer(entry.id),
      ])
  }

  /// Puts `words` in from `day` on, nil: none.
  ///
  /// - Parameters:
  ///   - until: the day on which they end and the words of before are law again.
  ///   - doubtfulFrom: the day from which the words of before may have been changed already.
  func set(
    _ words: Words?, of provision: Int64, _ language: Language, from day: LegalDate?,
    until: LegalDate? = nil, doubtfulFrom: LegalDate? = nil
  ) throws {
    guard let day else {
      if let words { try insert(words, of: provision, language, Interval(from: nil)) }
      return
    }
    var resumed: Words?
    for row in try self.words(of: provision, language) {
      if let to = row.interval.to, to <= day { continue }
      try entry.supersede("wording", row.id)
      if let until, row.interval.contains(until) { resumed = row.words }
      guard let from = row.interval.from else { continue }
      if from >= day {
        if let editionDay, from > editionDay, words != nil, !row.words.isResumed {
          try insert(row.words, of: provision, language, Interval(from: from, to: from))
        }
        continue
      }
      var shortened = row.words
      if let doubtfulFrom, doubtfulFrom < day {
        shortened.doubtfulFrom = max(doubtfulFrom, from)
      }
      try insert(shortened, of: provision, language, Interval(from: from, to: day))
    }
    guard let words else { return }
    try insert(words, of: provision, language, Interval(from: day, to: until))
    if let until, var resumed {
      resumed.isResumed = true
      resumed.amendment = words.amendment
      resumed.doubtfulFrom = nil
      try insert(resumed, of: provision, language, Interval(from: until))
    }
  }

  /// Keeps that a further act may have changed the words that `amendment` brought.
  func insert(
    further: Int64, beside amendment: Int64, of provision: Int64, _ language: Language
  ) throws {
    try connection.run(
      """
      INSERT INTO further_cause (provision_id, language, amendment_id, further_id, recorded_in)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        .integer(provision), .text(language.rawValue), .integer(amendment), .integer(further),
        .integer(entry.id),
      ])
  }

  // MARK: - Notes

  /// Prints `notes` with the provision from the edition of `day` on.
  func set(
    _ notes: [Annotation], of provision: Int64, _ language: Language, from day: LegalDate
  ) throws {
    let rows = try connection.rows(
      """
      SELECT id, position, ordinal, text_id, layout, in_force_from, in_force_to FROM annotation
      WHERE provision_id = ? AND language = ? AND superseded_in IS NULL ORDER BY id
      """, [.integer(provision), .text(language.rawValue)]
    ) { row in
      (
        id: row.integer(0), values: [row.value(1), row.value(2), row.value(3), row.value(4)],
        from: row.text(5), to: row.optionalText(6)
      )
    }
    for row in rows {
      if let to = row.to, to <= day.description { continue }
      try entry.supersede("annotation", row.id)
      if row.from < day.description {
        try insertNote(
          row.values, of: provision, language, from: row.from, to: day.description)
      }
    }
    for (ordinal, note) in notes.enumerated() {
      let values: [Value] = [
        .text(note.position.rawValue), .integer(Int64(ordinal)), .integer(try text(note.text)),
        Value(note.layout.stored),
      ]
      try insertNote(values, of: provision, language, from: day.description, to: nil)
    }
  }

  private func insertNote(
    _ values: [Value], of provision: Int64, _ language: Language, from: String, to: String?
  ) throws {
    try connection.run(
      """
      INSERT INTO annotation (provision_id, language, position, ordinal, text_id, layout,
        in_force_from, in_force_to, recorded_in) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [.integer(provision), .text(language.rawValue)] + values
        + [.text(from), Value(to), .integer(entry.id)])
  }
}
