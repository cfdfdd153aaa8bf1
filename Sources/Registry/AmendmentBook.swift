internal import LegalText
internal import SQLite

/// The amendments of one act: finds the row of one, makes it where there is none.
final class AmendmentBook {
  /// A row of `amendment`.
  struct Row: Hashable {
    var isEnactment = false
    var title: String
    var number: String?
    var adopted: LegalDate?
    var item: String?
    var source: Cause.Source
    var commencement: String?
    var inForceFrom: LegalDate?
    var basis: Cause.Basis
    var computed: LegalDate?
    var editionDay: LegalDate?
  }

  private let connection: Connection
  private let entry: JournalEntry
  private let act: Int64
  private var rows: [Row: Int64] = [:]

  init(act: Int64, _ connection: Connection, _ entry: JournalEntry) throws {
    self.act = act
    self.connection = connection
    self.entry = entry
    try connection.query(
      """
      SELECT id, is_enactment, title, number, adopted, item, source, commencement, in_force_from,
             basis, computed, edition_day
      FROM amendment WHERE act_id = ? AND superseded_in IS NULL
      """, [.integer(act)]
    ) { row in
      rows[Self.row(row)] = row.integer(0)
    }
  }

  static func row(_ row: borrowing SQLite.Row) -> Row {
    Row(
      isEnactment: row.integer(1) == 1, title: row.text(2), number: row.optionalText(3),
      adopted: LegalDate(iso: row.text(4)), item: row.optionalText(5),
      source: Cause.Source(rawValue: row.text(6)) ?? .edition,
      commencement: row.optionalText(7), inForceFrom: LegalDate(iso: row.text(8)),
      basis: Cause.Basis(rawValue: row.text(9)) ?? .unknown,
      computed: LegalDate(iso: row.text(10)), editionDay: LegalDate(iso: row.text(11)))
  }

  /// The day on record of the act that `claim` names, where that act has but one that no footnote states.
  func knownDay(of claim: Claim) -> (day: LegalDate, basis: Cause.Basis)? {
    let known = rows.keys.filter {
      $0.number == claim.number && $0.adopted == claim.adopted && !$0.isEnactment
        && $0.basis != .stated
    }
    guard known.count == 1, let row = known.first, let day = row.inForceFrom else { return nil }
    return (day, row.basis)
  }

  /// The id of `row`; of the footnotes of several languages that name one act and one day, the first is kept.
  func identity(of row: Row) throws -> Int64 {
    if let known = rows[row] { return known }
    let same = rows.first { known, _ in
      known.isEnactment == row.isEnactment && known.number == row.number
        && known.adopted == row.adopted && known.inForceFrom == row.inForceFrom
        && known.basis == row.basis && known.item == row.item && known.source == row.source
        && (row.number != nil
          || known.editionDay == row.editionDay
            && (row.source != .instruction || known.title == row.title))
    }
    if let same { return same.value }
    try connection.run(
      """
      INSERT INTO amendment (act_id, is_enactment, title, number, adopted, item, source,
        commencement, in_force_from, basis, computed, edition_day, recorded_in)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(act), .integer(row.isEnactment ? 1 : 0), .text(row.title), Value(row.number),
        Value(row.adopted?.description), Value(row.item), .text(row.source.rawValue),
        Value(row.commencement), Value(row.inForceFrom?.description),
        .text(row.basis.rawValue), Value(row.computed?.description),
        Value(row.editionDay?.description), .integer(entry.id),
      ])
    rows[row] = connection.lastInsertedRow
    return connection.lastInsertedRow
  }
}
