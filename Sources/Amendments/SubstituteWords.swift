/// «слова … заменить словами …», «деген сөздер … деген сөздермен ауыстырылсын»: words of the target, and of the units
/// in it, give place to others.
public struct SubstituteWords: Hashable, Sendable {
  /// The words, each pair by itself; several are said with «соответственно», «тиісінше».
  public var pairs: [WordPair]
  /// Which finds are meant, of each pair.
  public var which: Occurrence

  /// Makes the operation.
  public init(_ pairs: [WordPair], _ which: Occurrence = .only) {
    self.pairs = pairs
    self.which = which
  }
}
