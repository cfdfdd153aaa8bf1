public import LegalText

/// What changed between two editions, unit by unit, in document order.
public struct ChangeSet: Hashable, Sendable {
  /// The language compared.
  public var language: Language
  /// The changes, in the order of the newer edition; a repealed unit stands where it stood.
  public var changes: [Change]
  /// How many units are the same in both.
  public var unchanged: Int
  /// Where the search was bounded, in document order; empty for all but extreme texts.
  public var approximations: [Approximation]

  /// Makes a set of changes.
  public init(
    language: Language, changes: [Change], unchanged: Int, approximations: [Approximation] = []
  ) {
    self.language = language
    self.changes = changes
    self.unchanged = unchanged
    self.approximations = approximations
  }
}

/// What happened to one unit.
public struct Change: Hashable, Sendable {
  /// What happened; the raw value is the word of the JSON contract.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The unit is new.
    case inserted
    /// The unit is no longer law; its number may be kept.
    case repealed
    /// Its own words or its heading changed, its number and place did not.
    case substituted
    /// Its number changed; its words may have, too.
    case renumbered
    /// It stands elsewhere in the order or in another unit; its words may have changed, too.
    case moved
    /// The same in both; only listed where all units are asked for.
    case unchanged
  }

  /// What happened.
  public var kind: Kind
  /// The unit before, without the units in it; nil where it is new.
  public var from: Unit?
  /// The unit after; nil where it is gone.
  public var to: Unit?
  /// The unit's own words, without its number and the units in it.
  public var words: [WordEdit]
  /// The words of its heading.
  public var headingWords: [WordEdit]

  /// Makes a change.
  public init(
    kind: Kind, from: Unit?, to: Unit?, words: [WordEdit], headingWords: [WordEdit]
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.words = words
    self.headingWords = headingWords
  }
}

/// A stretch of words that was kept, taken out or put in.
///
/// The equal and delete texts of a change, joined, are the old text to the letter; equal and insert, the new.
public struct WordEdit: Hashable, Sendable {
  /// What happened to the words.
  public enum Operation: String, Hashable, Sendable {
    /// The words stand in both.
    case equal
    /// The words stand only in the old text.
    case delete
    /// The words stand only in the new text.
    case insert
  }

  /// What happened.
  public var operation: Operation
  /// The words, with the spaces among them.
  public var text: String

  /// Makes a stretch.
  public init(_ operation: Operation, _ text: String) {
    self.operation = operation
    self.text = text
  }
}
