public import LegalText

/// A topic with the number of provisions assigned to it.
public struct TopicCount: Hashable, Sendable {
  /// The topic.
  public var topic: Topic
  /// How many provisions are assigned to it or to a topic within it.
  public var provisions: Int
  /// How many of them are assigned to the topic itself.
  public var assigned: Int

  /// Makes a count.
  public init(topic: Topic, provisions: Int, assigned: Int) {
    self.topic = topic
    self.provisions = provisions
    self.assigned = assigned
  }
}

/// The topics of a registry as a tree: what `topics` shows.
public struct TopicsView: Hashable, Sendable {
  /// The topics, in order.
  public var topics: [TopicCount]
  /// The language of the labels.
  public var language: Language

  /// Makes a view.
  public init(topics: [TopicCount], language: Language) {
    self.topics = topics
    self.language = language
  }

  /// The topics as a tree with counts; one whose wider topic is not there stands at the top.
  public func text(on terminal: Terminal) -> String {
    let ids = Set(topics.map(\.topic.id))
    var table = Table([
      Table.Column(), Table.Column(), Table.Column(isRightAligned: true),
    ])
    var seen: Set<String> = []
    for topic in topics {
      let broader = topic.topic.broader
      guard broader.map({ !ids.contains($0) }) ?? true else { continue }
      add(topic, depth: 0, seen: &seen, to: &table)
    }
    // Topics that are wider than each other in a ring have no top; none may be lost.
    for topic in topics where !seen.contains(topic.topic.id) {
      add(topic, depth: 0, seen: &seen, to: &table)
    }
    return table.text(on: terminal)
  }

  private func add(
    _ topic: TopicCount, depth: Int, seen: inout Set<String>, to table: inout Table
  ) {
    guard seen.insert(topic.topic.id).inserted else { return }
    // No-break spaces, since the first spaces of a cell are left out.
    let margin = String(repeating: "\u{A0}\u{A0}", count: min(depth, 8))
    table.rows.append([
      Span(margin + (topic.topic.label.preferring(language) ?? topic.topic.id)),
      Span(topic.topic.id, .dim), Span(String(topic.provisions)),
    ])
    for narrower in topics where narrower.topic.broader == topic.topic.id {
      add(narrower, depth: depth + 1, seen: &seen, to: &table)
    }
  }

  /// The document of `topics --format json`.
  public func json() -> JSONValue {
    [
      "topics": .array(
        topics.map { count in
          [
            "id": .string(count.topic.id), "label": .texts(count.topic.label),
            "broader": .text(count.topic.broader), "provisions": .integer(count.provisions),
            "assigned": .integer(count.assigned),
          ]
        })
    ]
  }
}
