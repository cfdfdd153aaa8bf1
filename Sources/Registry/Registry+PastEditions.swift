public import LegalText
internal import SQLite

extension Registry {
  /// The text of an edition of `act` in `language` as it was read, whatever was learnt of its day since.
  ///
  /// - Parameter name: the edition's day, `YYYY-MM-DD`, or the beginning of the name of a commit that holds it, seven
  ///   letters or more. Of several editions of one day, the one recorded last.
  /// - Throws: ``RegistryError/noSuchEdition(_:act:known:)`` where none, or commits of several, are called so.
  public func edition(
    called name: String, of act: ActRecord, in language: Language
  ) throws(RegistryError) -> Edition {
    let rows: [EditionRow] = try reporting {
      LegalDate(iso: name) == nil
        ? try editionRows(ofCommit: name, of: act, language)
        : try editionRows(on: name, of: act, language)
    }
    guard let row = rows.first, Set(rows.map(\.id)).count == 1 || LegalDate(iso: name) != nil else {
      throw .noSuchEdition(name, act: act.act.slug, known: act.editions)
    }
    let root: Provision? = try reporting {
      // The newest text that was known then is that of the edition, unless later ones were recorded together with it.
      let isNewest =
        try connection.first(
          """
          SELECT 1 FROM edition WHERE act_id = ?1 AND recorded_in <= ?2 AND language = ?3 AND day > ?4
            AND hash IS NOT NULL AND (superseded_in IS NULL OR superseded_in > ?2)
          """,
          [
            .integer(act.id), .integer(row.entry), .text(language.rawValue),
            .text(row.day.description),
          ]
        ) { _ in true } == nil
      return try TreeLoader(
        connection: connection, day: isNewest ? nil : row.day, state: State(entry: row.entry),
        languages: [language]
      ).act(act.id).first { $0.kind == .act }
    }
    guard let root else { throw .noSuchEdition(name, act: act.act.slug, known: act.editions) }
    return Edition(act: act.act, day: row.day, root: root, languages: [language])
  }

  private struct EditionRow {
    var id: Int64
    var day: LegalDate
    var entry: Int64
  }

  private func editionRows(
    on day: String, of act: ActRecord, _ language: Language
  ) throws -> [EditionRow] {
    try connection.rows(
      """
      SELECT id, day, recorded_in FROM edition
      WHERE act_id = ? AND language = ? AND day = ? AND hash IS NOT NULL ORDER BY id DESC
      """, [.integer(act.id), .text(language.rawValue), .text(day)], Self.editionRow
    ).compactMap(\.self)
  }

  private func editionRows(
    ofCommit name: String, of act: ActRecord, _ language: Language
  ) throws -> [EditionRow] {
    guard name.utf8.count >= 7, name.allSatisfy(\.isHexDigit) else { return [] }
    return try connection.rows(
      """
      SELECT edition.id, day, edition.recorded_in FROM edition_commit
      JOIN edition ON edition.id = edition_id
      WHERE act_id = ? AND language = ? AND name >= ? AND name < ?
      """,
      [
        .integer(act.id), .text(language.rawValue), .text(name.lowercased()),
        .text(name.lowercased() + "g"),
      ], Self.editionRow
    ).compactMap(\.self)
  }

  private static func editionRow(_ row: borrowing Row) -> EditionRow? {
    LegalDate(iso: row.text(1)).map {
      EditionRow(id: row.integer(0), day: $0, entry: row.integer(2))
    }
  }
}
