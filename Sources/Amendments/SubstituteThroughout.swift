/// «по всему тексту слова … заменить соответственно словами …», «бүкіл мәтін бойынша»: words give place to others
/// wherever they stand in the target, headings and the title included.
///
/// Longer words go before shorter ones that they contain, and no place is changed twice.
public struct SubstituteThroughout: Hashable, Sendable {
  /// The words, each found at least once.
  public var pairs: [WordPair]

  /// Makes the operation.
  public init(_ pairs: [WordPair]) {
    self.pairs = pairs
  }
}
