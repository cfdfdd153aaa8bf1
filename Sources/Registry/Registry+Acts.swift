public import LegalText
internal import SQLite

/// An act on record.
public struct ActRecord: Hashable, Sendable {
  /// The act; its title is that of the latest wording.
  public var act: Act
  /// The languages in which it was ever held.
  public var languages: [Language]
  /// The days of its editions, oldest first.
  public var editions: [LegalDate]
  let id: Int64
  fileprivate(set) var root: Int64
}

extension Registry {
  /// The acts on record, by slug.
  public func acts() throws(RegistryError) -> [ActRecord] {
    try reporting { try names().map(completed) }
  }

  /// The acts with what names them, by slug, or the one called `slug`; the rest is read of those that are wanted.
  private func names(called slug: String? = nil) throws -> [ActRecord] {
    try connection.rows(
      """
      SELECT id, slug, number, adopted, form, code, iri FROM act
      WHERE \(slug == nil ? "?1 IS NULL" : "slug = ?1") ORDER BY slug
      """, [Value(slug)]
    ) { row in
      ActRecord(
        act: Act(
          slug: row.text(1), number: row.optionalText(2),
          adopted: LegalDate(iso: row.text(3)), form: row.optionalText(4),
          code: row.optionalText(5), country: Self.country(ofIRI: row.text(6))),
        languages: [], editions: [], id: row.integer(0), root: 0)
    }
  }

  /// The country in `/akn/kz/act/…`.
  private static func country(ofIRI iri: String) -> String {
    let parts = iri.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : "kz"
  }

  /// The act called `name`: its slug, number, source code, or the beginning of only one slug; where `name` is nil, the
  /// only act there is.
  public func act(named name: String?) throws(RegistryError) -> ActRecord {
    if let name, let exact = try reporting({ try names(called: name).first }) {
      return try reporting { try completed(exact) }
    }
    let chosen = try Self.choose(name, of: try reporting { try names() })
    return try reporting { try completed(chosen) }
  }

  private static func choose(
    _ name: String?, of all: [ActRecord]
  ) throws(RegistryError) -> ActRecord {
    guard let name else {
      if all.isEmpty { throw .noActs }
      if all.count == 1 { return all[0] }
      throw .ambiguousAct(known: all.map(\.act.slug))
    }
    var fitting = all.filter { $0.act.number == name || $0.act.code == name }
    if fitting.isEmpty { fitting = all.filter { $0.act.slug.hasPrefix(name) } }
    if fitting.count == 1 { return fitting[0] }
    if fitting.isEmpty { throw .noSuchAct(name: name, known: all.map(\.act.slug)) }
    throw .ambiguousAct(known: fitting.map(\.act.slug))
  }

  private func completed(_ record: ActRecord) throws -> ActRecord {
    var record = record
    record.root =
      try connection.first(
        "SELECT id FROM provision WHERE act_id = ? AND kind = 'act' ORDER BY id LIMIT 1",
        [.integer(record.id)]
      ) { $0.integer(0) } ?? 0
    var languages: Set<Language> = []
    var days: Set<LegalDate> = []
    try connection.query(
      """
      SELECT language, day FROM edition
      WHERE act_id = ? AND hash IS NOT NULL AND superseded_in IS NULL
      """, [.integer(record.id)]
    ) { row in
      if let language = Language(rawValue: row.text(0)) { languages.insert(language) }
      if let day = LegalDate(iso: row.text(1)) { days.insert(day) }
    }
    record.languages = languages.sorted()
    record.editions = days.sorted()
    try connection.query(
      """
      SELECT language, body FROM wording JOIN text_body ON text_body.id = heading_id
      WHERE provision_id = ? AND superseded_in IS NULL ORDER BY in_force_from
      """, [.integer(record.root)]
    ) { row in
      if let language = Language(rawValue: row.text(0)) {
        record.act.title[language] = row.text(1)
      }
    }
    return record
  }

  /// Refuses where the text of `act` in `language` on `day` is not held.
  ///
  /// Where the latest editions lack a language, its text is held up to the day on which the first of them changed the
  /// act. A gap that a later edition closes is told unit by unit: ``LegalText/Validity/doubtfulFrom``.
  public func requireHeld(
    _ act: ActRecord, _ language: Language, on day: LegalDate
  ) throws(RegistryError) {
    let known = try reporting { try editions(of: act, in: language) }
    guard known.contains(where: \.isHeld) else {
      throw .notHeld(language, act: act.act.slug, on: nil, since: nil, last: nil)
    }
    guard let since = Self.end(of: known), since <= day else { return }
    throw .notHeld(
      language, act: act.act.slug, on: day, since: since, last: since.adding(days: -1))
  }

  /// The first day from which the latest editions lack `language`; nil where they have it, or none ever had.
  func notHeldFrom(_ language: Language, of act: ActRecord) throws -> LegalDate? {
    Self.end(of: try editions(of: act, in: language))
  }

  /// The editions of `act` on record for `language`, oldest first.
  private func editions(
    of act: ActRecord, in language: Language
  ) throws -> [(from: LegalDate?, isHeld: Bool)] {
    try connection.rows(
      """
      SELECT held_from, hash IS NOT NULL FROM edition
      WHERE act_id = ? AND language = ? AND superseded_in IS NULL ORDER BY edition.day
      """, [.integer(act.id), .text(language.rawValue)]
    ) { (from: LegalDate(iso: $0.text(0)), isHeld: $0.integer(1) == 1) }
  }

  private static func end(of editions: [(from: LegalDate?, isHeld: Bool)]) -> LegalDate? {
    guard let lastHeld = editions.lastIndex(where: \.isHeld) else { return nil }
    return editions[(lastHeld + 1)...].compactMap(\.from).min()
  }
}
