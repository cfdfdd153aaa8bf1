public import LegalText

/// What two languages of an act say in each of its units, held against each other: its terms, or its references.
public struct ConcordanceView: Hashable, Sendable {
  /// What is compared.
  public enum Subject: String, Hashable, Sendable {
    /// The terms that a unit defines.
    case terms
    /// The provisions and acts that a unit refers to.
    case references
  }

  /// A unit that has something in one language at least.
  public struct Row: Hashable, Sendable {
    /// The unit.
    public var eId: String
    /// What it has in each language, in the words of the text.
    public var entries: PerLanguage<[String]>
    /// Whether it is the same in all.
    public var isSame: Bool

    /// Makes a row.
    public init(eId: String, entries: PerLanguage<[String]>, isSame: Bool) {
      self.eId = eId
      self.entries = entries
      self.isSame = isSame
    }
  }

  /// The act.
  public var act: Act
  /// The day of the text.
  public var at: LegalDate
  /// What is compared.
  public var subject: Subject
  /// The languages, the one of the view first.
  public var languages: [Language]
  /// The units, in the order of the text.
  public var rows: [Row]

  /// Makes a view.
  public init(act: Act, at: LegalDate, subject: Subject, languages: [Language], rows: [Row]) {
    self.act = act
    self.at = at
    self.subject = subject
    self.languages = languages
    self.rows = rows
  }

  private var phrases: Phrases { Phrases(languages[0]) }
  private var differing: Int { rows.count { !$0.isSame } }

  /// A table: the unit and what it has in each language; units that differ are marked.
  public func text(on terminal: Terminal) -> String {
    var table = Table(
      [Table.Column(), Table.Column()] + languages.map { Table.Column($0.rawValue) })
    for row in rows {
      let style: Style = row.isSame ? .plain : .warning
      table.rows.append(
        [Span(row.isSame ? " " : "!", .warning), Span(row.eId, .dim)]
          + languages.map { Span((row.entries[$0] ?? []).joined(separator: "; "), style) })
    }
    var page = Page(on: terminal)
    if !rows.isEmpty { page.add(lines: table.lines(on: terminal)) }
    page.skip()
    page.add([Span(summary, differing == 0 ? .good : .warning)])
    return page.text
  }

  private var summary: String {
    let (same, all) = (rows.count - differing, rows.count)
    return phrases.choose(
      ru: "единиц: \(all), в языках одинаково: \(same), различно: \(differing)",
      kk: "бірлік: \(all), тілдерде бірдей: \(same), әртүрлі: \(differing)",
      en: "units: \(all), the same in the languages: \(same), different: \(differing)")
  }

  /// The document of `terms` and `refs` in several languages.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug), "at": .day(at), "subject": .string(subject.rawValue),
      "languages": .list(languages.map(\.rawValue)),
      "units": .array(
        rows.map { row in
          .object(
            [
              JSONValue.Member("eId", .string(row.eId)),
              JSONValue.Member("isSame", .boolean(row.isSame)),
            ]
              + languages.map {
                JSONValue.Member($0.rawValue, .list(row.entries[$0] ?? []))
              })
        }),
      "summary": ["same": .integer(rows.count - differing), "different": .integer(differing)],
    ]
  }
}
