public import LegalText

/// Brings the forms of one word together under one stem.
///
/// Not Sendable: one thread at a time.
public final class Stemmer {
  private enum Method {
    case russian(RussianStemmer)
    case kazakh
    case english(Snowball)
  }

  /// Nil where every form stands for itself.
  private let method: Method?

  /// A stemmer of `language`.
  public init(_ language: Language) {
    method =
      switch language {
      case .ru: .russian(RussianStemmer())
      case .kk: .kazakh
      case .en: .english(Snowball("english"))
      case .et: .none
      }
  }

  /// Snowball alone, for comparison; nil where it does not know the language.
  public static func snowball(_ language: Language) -> ((String) -> String)? {
    switch language {
    case .ru: Snowball("russian").stem
    case .en: Snowball("english").stem
    case .kk, .et: nil
    }
  }

  /// The stem of `word`, which is folded as ``FoldedWords`` folds: what all its forms share, not itself a word.
  public func stem(_ word: String) -> String {
    // What stands for numbers and names of things in figures has no forms; nor has what is longer than any word.
    guard word.utf8.count <= Self.longest,
      !word.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return word }
    return switch method {
    case .russian(let stemmer): stemmer.stem(word)
    case .kazakh: KazakhStemmer.stem(word)
    case .english(let snowball): snowball.stem(word)
    case nil: word
    }
  }

  /// The longest word with forms, in bytes.
  private static let longest = 200
}
