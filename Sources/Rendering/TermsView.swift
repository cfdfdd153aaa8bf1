public import ActText
public import LegalText

/// The terms that an act defines: what `terms` shows.
public struct TermsView: Hashable, Sendable {
  /// A term.
  public struct Item: Hashable, Sendable {
    /// The term, and where and how it is defined.
    public var term: Term
    /// The units that use it.
    public var usedIn: [String]
    /// How many of them stand before the unit that defines it.
    public var usedBefore: Int

    /// Makes an item.
    public init(term: Term, usedIn: [String], usedBefore: Int) {
      self.term = term
      self.usedIn = usedIn
      self.usedBefore = usedBefore
    }
  }

  /// The act.
  public var act: Act
  /// The day of the text.
  public var at: LegalDate
  /// The terms, in the order of the text.
  public var terms: [Item]
  /// The language of the text.
  public var language: Language

  /// Makes a view.
  public init(act: Act, at: LegalDate, terms: [Item], language: Language) {
    self.act = act
    self.at = at
    self.terms = terms
    self.language = language
  }

  /// How often each term is defined.
  private var counts: [String: Int] {
    Dictionary(terms.map { ($0.term.name.lowercased(), 1) }, uniquingKeysWith: +)
  }

  /// The terms one under the other; in full with what they mean and where they are used.
  public func text(on terminal: Terminal, isBrief: Bool) -> String {
    let phrases = Phrases(language)
    let counts = counts
    var page = Page(on: terminal)
    for item in terms {
      var spans = [
        Span(item.term.name, .heading),
        Span(" · " + unitName(eId: item.term.eId, in: language), .dim),
      ]
      if counts[item.term.name.lowercased(), default: 0] > 1 {
        let twice = phrases.choose(
          ru: " определён не один раз", kk: " бір реттен көп айқындалған",
          en: " defined more than once")
        spans.append(Span(twice, .warning))
      }
      page.add(spans, hanging: 2)
      // What an abbreviation stands for is told at its first use; a definition counts for the whole act.
      let isEarly = item.term.form == .abbreviation && item.usedBefore > 0
      let early = phrases.choose(
        ru: ", до введения сокращения: \(item.usedBefore)",
        kk: ", қысқарту енгізілгенге дейін: \(item.usedBefore)",
        en: ", before it is introduced: \(item.usedBefore)")
      let count =
        phrases.choose(
          ru: "используется в единицах: \(item.usedIn.count)",
          kk: "пайдаланылатын бірліктер: \(item.usedIn.count)",
          en: "used in units: \(item.usedIn.count)") + (isEarly ? early : "")
      if isBrief {
        page.add([Span(count, .dim)], indent: 2)
        continue
      }
      page.add([Span(item.term.meaning)], indent: 4)
      let uses = item.usedIn.isEmpty ? "" : ": " + item.usedIn.joined(separator: ", ")
      page.add([Span(count + uses, .dim)], indent: 2, hanging: 2)
    }
    if terms.isEmpty {
      page.add([
        Span(
          phrases.choose(
            ru: "определений не найдено", kk: "анықтама табылмады", en: "no definitions found"))
      ])
    }
    return page.text
  }

  /// The document of `terms --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug), "at": .day(at), "language": .string(language.rawValue),
      "terms": .array(
        terms.map { item in
          [
            "name": .string(item.term.name), "definedIn": .string(item.term.eId),
            "form": .string(item.term.form.rawValue), "meaning": .string(item.term.meaning),
            "usedIn": .list(item.usedIn), "usedBefore": .integer(item.usedBefore),
          ]
        }),
    ]
  }
}
