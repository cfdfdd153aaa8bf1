/// A topic that a provision may belong to, and why.
public struct TopicSuggestion: Hashable, Sendable {
  /// What speaks for the topic.
  public enum Reason: Hashable, Sendable {
    /// The topic's label, or a word people search it by, stands in the provision, in whatever forms of its words.
    case words(phrase: String, language: Language, inHeading: Bool, timesInText: Int)
    /// Of the other articles of the division that holds it, so many are of the topic.
    case division(eId: String, ofTopic: Int, all: Int)
    /// The units before and after it that are of the topic.
    case neighbours([String])
  }

  /// The topic.
  public var topic: Topic
  /// How much speaks for it: comparable among the suggestions of one run.
  public var score: Double
  /// The reasons, the strongest first.
  public var reasons: [Reason]

  /// Makes a suggestion.
  public init(topic: Topic, score: Double, reasons: [Reason]) {
    self.topic = topic
    self.score = score
    self.reasons = reasons
  }
}
