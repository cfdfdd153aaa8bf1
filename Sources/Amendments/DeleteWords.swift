/// «слова … исключить», «деген сөздер алып тасталсын»: words of the target are gone.
public struct DeleteWords: Hashable, Sendable {
  /// The words, each by itself.
  public var words: [String]
  /// Which finds are meant, of each.
  public var which: Occurrence

  /// Makes the operation.
  public init(_ words: [String], _ which: Occurrence = .only) {
    self.words = words
    self.which = which
  }
}
