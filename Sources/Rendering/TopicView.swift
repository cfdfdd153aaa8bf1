public import LegalText

/// A provision of a topic.
public struct TopicMember: Hashable, Sendable {
  /// The act it is in.
  public var act: Act
  /// Its eId.
  public var eId: String
  /// The unit.
  public var unit: Provision

  /// Makes a member.
  public init(act: Act, eId: String, unit: Provision) {
    self.act = act
    self.eId = eId
    self.unit = unit
  }
}

/// The provisions of one topic: what `topics TOPIC` shows.
public struct TopicView: Hashable, Sendable {
  /// The topic.
  public var topic: Topic
  /// Its provisions, act by act, in order.
  public var members: [TopicMember]
  /// The day of the law.
  public var day: LegalDate
  /// The language of the view.
  public var language: Language

  /// Makes a view.
  public init(topic: Topic, members: [TopicMember], day: LegalDate, language: Language) {
    self.topic = topic
    self.members = members
    self.day = day
    self.language = language
  }

  /// The provisions as a list, with their headings or first words.
  public func text(on terminal: Terminal) -> String {
    let phrases = Phrases(language)
    var page = Page(on: terminal)
    page.add([
      Span(topic.label.preferring(language) ?? topic.id, .heading),
      Span(terminal.dot + topic.id + terminal.dot + day.description, .dim),
    ])
    if let terms = topic.terms[language], !terms.isEmpty {
      page.add([Span(terms.joined(separator: ", "), .dim)])
    }
    var act: Act?
    for member in members {
      if member.act != act {
        act = member.act
        page.skip()
        page.add([Span(member.act.title.preferring(language) ?? member.act.slug, .heading)])
      }
      var spans = [Span(unitName(eId: member.eId, in: language) + "  ", .heading)]
      if let wording = member.unit.wordings[language] {
        spans.append(Span(wording.heading ?? Self.beginning(of: wording.text)))
      }
      if let state = phrases.state(of: member.unit) { spans.append(Span("  [\(state)]", .warning)) }
      page.add(spans, indent: 2, hanging: 4)
    }
    if members.isEmpty {
      page.add([
        Span(
          phrases.choose(
            ru: "положений нет", kk: "ережелер жоқ", en: "no provisions"), .dim)
      ])
    }
    return page.text
  }

  private static func beginning(of text: String) -> String {
    text.count > 100 ? text.prefix(100) + "…" : text
  }

  /// The document of `topics TOPIC --format json`.
  public func json() -> JSONValue {
    [
      "topic": .string(topic.id), "at": .day(day), "language": .string(language.rawValue),
      "provisions": .array(
        members.map { member in
          [
            "act": .string(member.act.slug), "eId": .string(member.eId),
            "locator": .string(unitName(eId: member.eId, in: language)),
            "heading": .text(member.unit.wordings[language]?.heading),
            "status": .string(member.unit.state.rawValue),
            "topics": .array(member.unit.topics.map { .string($0) }),
          ]
        }),
    ]
  }
}
