public import LegalText

/// «пункт 3 разделить на пункты 3 и 3-1»: from the words given on, the target's text is a unit of its own.
public struct SplitUnit: Hashable, Sendable {
  /// The words with which the second unit begins; they must be there exactly once.
  public var from: String
  /// The number of the second unit; of a part or an indent, its place.
  public var number: ProvisionNumber

  /// Makes the operation.
  public init(from: String, as number: ProvisionNumber) {
    self.from = from
    self.number = number
  }
}
