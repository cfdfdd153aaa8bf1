/// How many words of an act are law from one day on.
public struct WordCount: Hashable, Sendable {
  /// The first day.
  public var day: LegalDate
  /// The words of headings and texts in each language; none where it is not held.
  public var words: PerLanguage<Int>

  /// Makes a count.
  public init(day: LegalDate, words: PerLanguage<Int>) {
    self.day = day
    self.words = words
  }
}
