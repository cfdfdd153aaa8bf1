public import LegalText

/// What is looked for: a tree of words and operators.
public indirect enum Query: Hashable, Sendable {
  /// A word, or several in sequence.
  case phrase(Phrase)
  /// Phrases with at most so many other words between the first and the last.
  case near([Phrase], within: Int)
  /// All of these.
  case all([Query])
  /// One of these at least.
  case any([Query])
  /// The first without the second.
  case except(Query, Query)

  /// A word of a query.
  public struct Word: Hashable, Sendable {
    /// As it was written.
    public var written: String
    /// As it is looked for.
    public var folded: String
    /// Whether any word that begins so is meant; else any form of it.
    public var isPrefix: Bool

    /// Makes a word.
    public init(written: String, folded: String, isPrefix: Bool = false) {
      self.written = written
      self.folded = folded
      self.isPrefix = isPrefix
    }
  }

  /// Words in sequence.
  public struct Phrase: Hashable, Sendable {
    /// The words; only the last may be a prefix.
    public var words: [Word]

    /// Makes a phrase.
    public init(_ words: [Word]) {
      self.words = words
    }
  }

  /// The phrases of the tree, those that must not be found aside.
  public var wanted: [Phrase] {
    switch self {
    case .phrase(let phrase): [phrase]
    case .near(let phrases, _): phrases
    case .all(let queries), .any(let queries): queries.flatMap(\.wanted)
    case .except(let query, _): query.wanted
    }
  }

  /// All phrases of the tree.
  public var phrases: [Phrase] {
    switch self {
    case .phrase(let phrase): [phrase]
    case .near(let phrases, _): phrases
    case .all(let queries), .any(let queries): queries.flatMap(\.phrases)
    case .except(let query, let other): query.phrases + other.phrases
    }
  }
}

/// A query as it was read: what is looked for, and where.
public struct ReadQuery: Hashable, Sendable {
  /// What is looked for; nil where only a place is named.
  public var query: Query?
  /// The provisions within which it is looked for; empty for all.
  public var places: [Locator] = []
  /// The acts within which it is looked for, as they were named; empty for all.
  public var acts: [String] = []
  /// Words of grammar that were passed over.
  public var passedOver: [String] = []
  /// Whether it is a list of words without operators: where no unit has all of them, those that have some are of use.
  public var isList = false
}
