internal import Amendments
internal import LegalText

/// The text of an amending act in which one thing was changed, and what may come of it.
struct Mutation {
  /// What was changed.
  enum Kind: String, CaseIterable {
    /// A word between quotation marks.
    case quotedWord = "quoted word"
    /// A number of a unit.
    case number
    /// One of several units or words that are named together.
    case count
    /// Which finds are meant, or on which side of them.
    case place
    /// A word of the sentence itself gives way to another, is left out, said twice or put before its neighbour.
    case word
    /// An ending of a word of the sentence.
    case ending
    /// A quotation mark.
    case quote
    /// A mark of punctuation.
    case mark
  }

  var kind: Kind
  /// The changed text.
  var text: String
  /// What the text says now, each list of instructions a way to understand it; none where it says what it said, or
  /// nothing that could be followed.
  var meanings: [[Instruction]]
  /// What was changed, for people.
  var note: String
}
