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
