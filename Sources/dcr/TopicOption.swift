import ArgumentParser
import LegalText
import Registry

/// Narrows to the provisions of a topic.
struct TopicOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only provisions of this topic and of the topics within it.",
      discussion: "By id, label or term: --topic platforms, --topic \"big data\".",
      valueName: "topic"))
  var topic: String?

  func validate() throws {
    if let topic, topic.allSatisfy(\.isWhitespace) {
      throw ValidationError("--topic wants the name of a topic.")
    }
  }

  /// The topic and all within it; nil where none is asked for.
  func topics(in registry: Registry) throws -> [Topic]? {
    try topic.map { try registry.topics(within: registry.topic(called: $0).id) }
  }
}

extension TopicOption {
  init(_ words: PlainWords) throws(PlainWords.NotPlain) {
    topic = try words.value(of: "--topic")
  }
}
