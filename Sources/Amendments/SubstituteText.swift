public import LegalText

/// «изложить в следующей редакции», «мынадай редакцияда жазылсын»: the target has other words as a whole.
public struct SubstituteText: Hashable, Sendable {
  /// What takes the place of what was.
  public enum NewText: Hashable, Sendable {
    /// The unit anew, with all that is in it, in the instruction's language only; kind and number are those of the target.
    case unit(Provision)
    /// Words, where a lead-in or a sentence is restated.
    case words(String)
  }

  /// What takes its place.
  public var new: NewText

  /// Makes the operation.
  public init(_ new: NewText) {
    self.new = new
  }
}
