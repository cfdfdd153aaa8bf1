public import LegalText

/// References between the provisions of an act: what `refs` shows.
public struct ReferencesView: Hashable, Sendable {
  /// A provision that is referred to.
  public struct Target: Hashable, Sendable {
    /// Its name, or the one that it would bear.
    public var eId: String
    /// Whether the act has no such provision, or it is law no more.
    public var isDangling: Bool

    /// Makes a target.
    public init(eId: String, isDangling: Bool) {
      self.eId = eId
      self.isDangling = isDangling
    }
  }

  /// Another act that is referred to.
  public struct OtherAct: Hashable, Sendable {
    /// The words that name it.
    public var words: String
    /// Its short name; nil where the registry does not hold it.
    public var slug: String?
    /// The provisions of it that are meant; empty where it is not held, or meant as a whole.
    public var targets: [Target]

    /// Makes an act.
    public init(words: String, slug: String? = nil, targets: [Target] = []) {
      self.words = words
      self.slug = slug
      self.targets = targets
    }
  }

  /// A reference.
  public struct Item: Hashable, Sendable {
    /// The short name of another act in which it stands; nil where it is this one.
    public var fromAct: String?
    /// The unit in whose text it stands.
    public var from: String
    /// The words that refer.
    public var words: String
    /// The other act that is meant; nil where the same is.
    public var otherAct: OtherAct?
    /// The provisions of the same act that are meant.
    public var targets: [Target]

    /// Whether one of its targets dangles.
    public var isDangling: Bool {
      (targets + (otherAct?.targets ?? [])).contains(where: \.isDangling)
    }

    /// Makes a reference.
    public init(
      fromAct: String? = nil, from: String, words: String, otherAct: OtherAct?, targets: [Target]
    ) {
      self.fromAct = fromAct
      self.from = from
      self.words = words
      self.otherAct = otherAct
      self.targets = targets
    }
  }

  /// The act.
  public var act: Act
  /// The day of the text.
  public var at: LegalDate
  /// The provision asked about; nil for the whole act.
  public var of: String?
  /// The references, in the order of the text.
  public var references: [Item]
  /// The language of the text.
  public var language: Language

  /// Makes a view.
  public init(act: Act, at: LegalDate, of: String?, references: [Item], language: Language) {
    self.act = act
    self.at = at
    self.of = of
    self.references = references
    self.language = language
  }

  /// Keeps the references from and to the provision named `eId` and what is in it.
  public mutating func restrict(to eId: String) {
    of = eId
    references = references.filter { item in
      item.isFrom(eId) || item.targets.contains { Self.isWithin($0.eId, eId) }
    }
  }

  fileprivate static func isWithin(_ name: String, _ holder: String) -> Bool {
    name == holder || name.hasPrefix(holder + "__")
  }

  private var phrases: Phrases { Phrases(language) }

  private var groups: [(title: String, items: [Item])] {
    let back = phrases.choose(ru: "на это ссылаются", kk: "бұған сілтейді", en: "referred to by")
    guard let of else {
      let other = references.filter { $0.fromAct != nil }
      return [("", references.filter { $0.fromAct == nil })]
        + (other.isEmpty ? [] : [(back, other)])
    }
    let (from, to) = (
      references.filter { $0.isFrom(of) },
      references.filter { item in item.targets.contains { Self.isWithin($0.eId, of) } }
    )
    return [
      (phrases.choose(ru: "ссылается на", kk: "сілтейді", en: "refers to"), from),
      (back, to),
    ]
  }

  /// The references one under the other: the unit, the words, the provisions meant.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    if let of { page.add([Span(unitName(eId: of, in: language), .heading)]) }
    for (title, items) in groups {
      if !title.isEmpty {
        page.skip()
        page.add([Span("\(title): \(items.count)", .heading)])
      }
      for item in items { add(item, to: &page, on: terminal) }
    }
    if of == nil {
      page.skip()
      page.add([Span(summary, .dim)])
    }
    return page.text
  }

  private func add(_ item: Item, to page: inout Page, on terminal: Terminal) {
    var spans = [
      Span((item.fromAct.map { $0 + " " } ?? "") + unitName(eId: item.from, in: language)),
      Span(" “\(item.words)”", .dim),
    ]
    var names = item.targets.map(name)
    if let act = item.otherAct {
      let isWhole = act.words == item.words
      if let slug = act.slug {
        names = [Span(slug)] + act.targets.map(name)
      } else if !isWhole {
        names = [Span(act.words, .dim)]
      }
    }
    for (place, name) in names.enumerated() {
      spans.append(Span(place == 0 ? " \(terminal.arrow) " : ", "))
      spans.append(name)
    }
    page.add(spans, indent: 2, hanging: 2)
  }

  private func name(_ target: Target) -> Span {
    let missing = phrases.choose(ru: " (нет)", kk: " (жоқ)", en: " (not there)")
    return Span(
      target.eId + (target.isDangling ? missing : ""), target.isDangling ? .warning : .plain)
  }

  private var summary: String {
    let references = references.filter { $0.fromAct == nil }
    let dangling = references.count(where: \.isDangling)
    let others = references.count { $0.otherAct != nil }
    return phrases.choose(
      ru: "ссылок: \(references.count), на другие акты: \(others), в никуда: \(dangling)",
      kk: "сілтеме: \(references.count), басқа актілерге: \(others), бос: \(dangling)",
      en: "references: \(references.count), to other acts: \(others), dangling: \(dangling)")
  }

  /// The document of `refs --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug), "at": .day(at), "language": .string(language.rawValue),
      "eId": .text(of),
      "references": .array(
        references.map { item in
          [
            "fromSlug": .text(item.fromAct), "from": .string(item.from),
            "words": .string(item.words),
            "otherAct": .text(item.otherAct?.words), "otherSlug": .text(item.otherAct?.slug),
            "targets": Self.json(item.targets),
            "otherTargets": Self.json(item.otherAct?.targets ?? []),
          ]
        }),
    ]
  }

  private static func json(_ targets: [Target]) -> JSONValue {
    .array(targets.map { ["eId": .string($0.eId), "isDangling": .boolean($0.isDangling)] })
  }

  /// The graph in the language of Graphviz: provisions, and an edge for each reference; what dangles is dashed.
  public func dot() -> String {
    var lines = ["digraph references {", "  rankdir=LR;", "  node [shape=box];"]
    for item in references {
      let from = (item.fromAct.map { $0 + " " } ?? "") + item.from
      for target in item.targets {
        let style = target.isDangling ? " [style=dashed]" : ""
        lines.append("  \(Self.quoted(from)) -> \(Self.quoted(target.eId))\(style);")
      }
      if let act = item.otherAct {
        lines.append(
          "  \(Self.quoted(from)) -> \(Self.quoted(act.slug ?? act.words)) [style=dotted];")
      }
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    let inner = text.map { character in
      switch character {
      case "\"", "\\": "\\" + String(character)
      case "\n", "\r", "\t": " "
      default: String(character)
      }
    }
    return "\"" + inner.joined() + "\""
  }
}

extension ReferencesView.Item {
  /// Whether it stands in the unit of this act named `eId`, or in what is in it.
  fileprivate func isFrom(_ eId: String) -> Bool {
    fromAct == nil && ReferencesView.isWithin(from, eId)
  }
}
