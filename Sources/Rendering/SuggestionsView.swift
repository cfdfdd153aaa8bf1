public import LegalText

/// Topics that provisions may belong to, and why: what `topic suggest` shows.
public struct SuggestionsView: Hashable, Sendable {
  /// A provision with what is suggested for it.
  public struct Item: Hashable, Sendable {
    /// Its eId.
    public var eId: String
    /// Its heading, or nil.
    public var heading: String?
    /// The topics it has, by itself, by what holds it or by what is in it.
    public var topics: [Topic]
    /// The suggestions, the likeliest first.
    public var suggestions: [TopicSuggestion]
    /// The first day of law of the assignment; nil: always.
    public var from: LegalDate?

    /// Makes an item.
    public init(
      eId: String, heading: String?, topics: [Topic], suggestions: [TopicSuggestion],
      from: LegalDate?
    ) {
      self.eId = eId
      self.heading = heading
      self.topics = topics
      self.suggestions = suggestions
      self.from = from
    }
  }

  /// The act.
  public var act: Act
  /// The provisions, in order.
  public var items: [Item]
  /// The language of labels and of the view.
  public var language: Language

  /// Makes a view.
  public init(act: Act, items: [Item], language: Language) {
    self.act = act
    self.items = items
    self.language = language
  }

  /// The command that assigns what is suggested.
  public func command(_ suggestion: TopicSuggestion, for item: Item) -> String {
    "dcr topic assign \(suggestion.topic.id) \(item.eId) --act \(act.slug)"
      + (item.from.map { " --from \($0)" } ?? "")
  }

  /// The suggestions with their reasons and the commands that assign them.
  public func text(on terminal: Terminal) -> String {
    let phrases = Phrases(language)
    var page = Page(on: terminal)
    for item in items {
      if item != items.first { page.skip() }
      page.add([
        Span(unitName(eId: item.eId, in: language), .heading),
        Span(item.heading.map { terminal.dot + $0 } ?? ""),
      ])
      if !item.topics.isEmpty {
        let known = phrases.choose(ru: "уже: ", kk: "қазір: ", en: "already: ")
        page.add([Span(known + item.topics.map(\.id).joined(separator: ", "), .dim)], indent: 2)
      }
      for suggestion in item.suggestions {
        page.add(
          [
            Span(suggestion.topic.label.preferring(language) ?? suggestion.topic.id),
            Span(
              terminal.dot + suggestion.topic.id + terminal.dot + Self.figure(suggestion.score),
              .dim),
          ], indent: 2, hanging: 2)
        for reason in suggestion.reasons {
          page.add([Span(self.text(of: reason), .dim)], indent: 4, hanging: 2)
        }
        page.add([Span(command(suggestion, for: item))], indent: 4, hanging: 2)
      }
      if item.suggestions.isEmpty {
        let none = phrases.choose(
          ru: "предложить нечего", kk: "ұсынылатын тақырып жоқ", en: "nothing to suggest")
        page.add([Span(none, .dim)], indent: 2)
      }
    }
    return page.text
  }

  /// A reason in words.
  private func text(of reason: TopicSuggestion.Reason) -> String {
    let phrases = Phrases(language)
    switch reason {
    case .words(let phrase, let language, let inHeading, let times):
      let places = [
        inHeading
          ? phrases.choose(ru: "в заголовке", kk: "тақырыбында", en: "in the heading") : nil,
        times > 0
          ? phrases.choose(
            ru: "в тексте: \(times)", kk: "мәтінінде: \(times)", en: "in the text: \(times)") : nil,
      ]
      return "«\(phrase)» (\(language.rawValue)) "
        + places.compactMap(\.self).joined(separator: ", ")
    case .division(let eId, let count, let all):
      return unitName(eId: eId, in: language)
        + phrases.choose(
          ru: ": из других статей (\(all)) в этой теме \(count)",
          kk: ": басқа баптардан (\(all)) осы тақырыпта \(count)",
          en: ": of its other articles (\(all)), \(count) of this topic")
    case .neighbours(let eIds):
      return phrases.choose(ru: "рядом: ", kk: "қатар тұрған: ", en: "beside it: ")
        + eIds.map { unitName(eId: $0, in: language) }.joined(separator: ", ")
    }
  }

  /// A score with one digit after the point.
  private static func figure(_ score: Double) -> String {
    let tenths = Int((score * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The document of `topic suggest --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug),
      "provisions": .array(
        items.map { item in
          [
            "eId": .string(item.eId), "locator": .string(unitName(eId: item.eId, in: language)),
            "heading": .text(item.heading), "topics": .list(item.topics.map(\.id)),
            "from": .day(item.from),
            "suggestions": .array(
              item.suggestions.map { suggestion in
                [
                  "topic": .string(suggestion.topic.id), "label": .texts(suggestion.topic.label),
                  "score": .number((suggestion.score * 100).rounded() / 100),
                  "reasons": .array(suggestion.reasons.map(Self.json)),
                  "command": .string(command(suggestion, for: item)),
                ]
              }),
          ]
        }),
    ]
  }

  private static func json(_ reason: TopicSuggestion.Reason) -> JSONValue {
    switch reason {
    case .words(let phrase, let language, let inHeading, let times):
      [
        "kind": "words", "phrase": .string(phrase), "language": .string(language.rawValue),
        "inHeading": .boolean(inHeading), "timesInText": .integer(times),
      ]
    case .division(let eId, let count, let all):
      [
        "kind": "division", "eId": .string(eId), "ofTopic": .integer(count), "all": .integer(all),
      ]
    case .neighbours(let eIds):
      ["kind": "neighbours", "eIds": .array(eIds.map { .string($0) })]
    }
  }
}
