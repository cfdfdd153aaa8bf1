public import LegalText

/// An act with what a registry holds of it.
public struct ActSummary: Hashable, Sendable {
  /// The act.
  public var act: Act
  /// The languages held.
  public var languages: [Language]
  /// The days of the editions held, earliest first.
  public var editions: [LegalDate]

  /// Makes a summary.
  public init(act: Act, languages: [Language], editions: [LegalDate]) {
    self.act = act
    self.languages = languages
    self.editions = editions
  }
}

/// The acts of a registry: what `acts` shows.
public struct ActsView: Hashable, Sendable {
  /// The acts, in order.
  public var acts: [ActSummary]
  /// The language of the titles.
  public var language: Language

  /// Makes a view.
  public init(acts: [ActSummary], language: Language) {
    self.acts = acts
    self.language = language
  }

  /// The acts as a table.
  public func text(on terminal: Terminal) -> String {
    let phrases = Phrases(language)
    guard terminal.width >= 60 else { return list(on: terminal) }
    var table = Table([
      Table.Column(phrases.choose(ru: "акт", kk: "акт", en: "act")),
      Table.Column(phrases.choose(ru: "номер", kk: "нөмірі", en: "number")),
      Table.Column(phrases.choose(ru: "принят", kk: "қабылданды", en: "adopted")),
      Table.Column(phrases.choose(ru: "языки", kk: "тілдері", en: "languages")),
      Table.Column(
        phrases.choose(ru: "редакций", kk: "редакция", en: "editions"), isRightAligned: true),
      Table.Column(phrases.choose(ru: "название", kk: "атауы", en: "title")),
    ])
    table.rows = acts.map { summary in
      [
        Span(summary.act.slug, .heading), Span(summary.act.number ?? ""),
        Span(summary.act.adopted?.description ?? ""),
        Span(summary.languages.map(\.rawValue).joined(separator: " ")),
        Span(String(summary.editions.count)),
        Span(summary.act.title.preferring(language) ?? ""),
      ]
    }
    return table.text(on: terminal)
  }

  /// The acts one under the other, where a table would be too narrow to read.
  private func list(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    for summary in acts {
      let act = summary.act
      page.add([Span(act.slug, .heading), Span(" " + (act.title.preferring(language) ?? ""))])
      let facts: [String?] = [
        act.number.map { "№ " + $0 }, act.adopted?.description,
        summary.languages.map(\.rawValue).joined(separator: " "),
      ]
      let known = facts.compactMap { $0 }.filter { !$0.isEmpty }
      if !known.isEmpty {
        page.add([Span(known.joined(separator: terminal.dot), .dim)], indent: 2)
      }
    }
    return page.text
  }

  /// The document of `acts --format json`.
  public func json() -> JSONValue {
    ["acts": .array(acts.map(Self.json))]
  }

  private static func json(_ summary: ActSummary) -> JSONValue {
    guard case .object(let members) = JSONValue.act(summary.act) else { return .null }
    return .object(
      members + [
        JSONValue.Member("languages", .list(summary.languages.map(\.rawValue))),
        JSONValue.Member("editions", .array(summary.editions.map { .day($0) })),
      ])
  }
}
