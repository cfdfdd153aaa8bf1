public import LegalText

/// Why an instruction cannot be applied to a text.
public struct AmendmentError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The act has no such unit; those of the kind that stand there are named.
    case noSuchUnit(Locator, existing: [ProvisionNumber])
    /// Several units bear that name; their eIds.
    case ambiguous(Locator, candidates: [String])
    /// The unit is there, but is no law: repealed, expired or pending.
    case notInForce(Locator, Provision.State)
    /// The words stand there another number of times than the text says.
    case wordsFound(count: Int, expected: String, words: String, nearest: String?)
    /// A unit of that number is there already.
    case numberTaken(Locator)
    /// The new unit is not of the kind or number that the instruction promised.
    case unexpectedUnit(String)
    /// The unit has no heading, sentence or part that is meant.
    case noSuchPart(String)
    /// Two instructions of one day change the same words, so that their order would decide.
    case collides(with: SourceText)
    /// What the table of contents shall say is not what the headings say.
    case contentsDiffer(heading: String)
    /// Why it cannot be done, in words, for all else.
    case refused(String)
  }

  /// The instruction.
  public var instruction: Instruction
  /// What is wrong.
  public var reason: Reason

  /// Makes an error.
  public init(_ instruction: Instruction, _ reason: Reason) {
    self.instruction = instruction
    self.reason = reason
  }
}

/// Why the text of an amending act is not understood, and where.
public struct AmendmentTextError: Error, Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The character in the line, from 1.
  public var column: Int
  /// What stands there, shortened.
  public var read: String
  /// What could stand there.
  public var expected: String
  /// The form known that is nearest to what was read, with its words; nil where none is near.
  public var nearest: String?

  /// Makes an error.
  public init(line: Int, column: Int, read: String, expected: String, nearest: String? = nil) {
    self.line = line
    self.column = column
    self.read = read
    self.expected = expected
    self.nearest = nearest
  }
}
