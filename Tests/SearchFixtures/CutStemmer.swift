/// What a stemmer must beat: the first five letters of a word.
public enum CutStemmer {
  /// The first five letters.
  public static func stem(_ word: String) -> String { String(word.prefix(5)) }
}
