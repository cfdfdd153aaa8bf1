/// «после слов … дополнить словами …», «деген сөздерден кейін … деген сөздермен толықтырылсын»: new words stand beside
/// words that stay.
public struct InsertWords: Hashable, Sendable {
  /// Where the new words stand.
  public enum Place: Hashable, Sendable {
    /// After these words.
    case after(String)
    /// Before these words.
    case before(String)
    /// At the end of the target's own text, before the mark that closes it.
    case atEnd
    /// A sentence more at the end of the target's own text.
    case newSentence
    /// A sentence more, so that it is the one of that place, from 1: «дополнить вторым предложением».
    case sentence(Int)
  }

  /// The new words, with the punctuation that belongs to them.
  public var words: String
  /// Where they stand.
  public var place: Place
  /// Which finds of the words beside them are meant.
  public var which: Occurrence

  /// Makes the operation.
  public init(_ words: String, _ place: Place, _ which: Occurrence = .only) {
    self.words = words
    self.place = place
    self.which = which
  }
}
