public import ActText
public import LegalText
internal import Redline

/// What happened to the terms of an act between two days: what `terms --from --to` shows.
public struct TermChangesView: Hashable, Sendable {
  /// A term that changed.
  public struct Item: Hashable, Sendable {
    /// The change.
    public var change: TermChange
    /// The units that use the term on the later day.
    public var usedIn: [String]

    /// Makes an item.
    public init(change: TermChange, usedIn: [String]) {
      self.change = change
      self.usedIn = usedIn
    }

    fileprivate var meaning: [WordEdit] {
      wordEdits(from: change.old?.meaning ?? "", to: change.new?.meaning ?? "")
    }
  }

  /// The act.
  public var act: Act
  /// The earlier day.
  public var from: LegalDate
  /// The later day.
  public var to: LegalDate
  /// The language.
  public var language: Language
  /// The terms that changed: those of the later day in the order of the text, then those that are gone.
  public var items: [Item]

  /// Makes a view.
  public init(act: Act, from: LegalDate, to: LegalDate, language: Language, items: [Item]) {
    self.act = act
    self.from = from
    self.to = to
    self.language = language
    self.items = items
  }

  /// The terms one under the other, with the words of their meaning that changed.
  public func text(on terminal: Terminal) -> String {
    let phrases = Phrases(language)
    var page = Page(on: terminal)
    for item in items {
      let change = item.change
      var places = [change.old?.eId, change.new?.eId].compactMap(\.self)
      if places.count == 2, places[0] == places[1] { places.removeLast() }
      // A term that is used though nothing defines it any more is what a drafter must not miss.
      let isLost = change.kind == .undefined && !item.usedIn.isEmpty
      page.add(
        [
          Span(change.term?.name ?? "", .heading),
          Span(" " + word(change.kind, phrases), isLost ? .warning : .dim),
          Span(" · " + places.joined(separator: " " + terminal.arrow + " "), .dim),
        ], hanging: 2)
      page.add(WordMarks(terminal: terminal).spans(item.meaning), indent: 4)
      let uses = phrases.choose(
        ru: "используется в единицах: \(item.usedIn.count)",
        kk: "пайдаланылатын бірліктер: \(item.usedIn.count)",
        en: "used in units: \(item.usedIn.count)")
      page.add([Span(uses, isLost ? .warning : .dim)], indent: 2)
    }
    if items.isEmpty {
      page.add([
        Span(
          phrases.choose(
            ru: "определения не изменились", kk: "анықтамалар өзгермеген",
            en: "no definition changed"))
      ])
    }
    return page.text
  }

  private func word(_ kind: TermChange.Kind, _ phrases: Phrases) -> String {
    switch kind {
    case .defined: phrases.choose(ru: "определён", kk: "айқындалды", en: "defined")
    case .undefined:
      phrases.choose(
        ru: "больше не определён", kk: "енді айқындалмаған", en: "no longer defined")
    case .redefined:
      phrases.choose(ru: "определён иначе", kk: "басқаша айқындалған", en: "defined otherwise")
    }
  }

  /// The document of `terms --from --to --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug), "from": .day(from), "to": .day(to),
      "language": .string(language.rawValue),
      "changes": .array(
        items.map { item in
          [
            "kind": .string(item.change.kind.rawValue), "name": .text(item.change.term?.name),
            "definedIn": [
              "from": .text(item.change.old?.eId), "to": .text(item.change.new?.eId),
            ],
            "meaning": .words(item.meaning),
            "usedIn": .list(item.usedIn),
          ]
        }),
    ]
  }
}
