import LegalText
import SearchFixtures
import WordForms

/// How well forms of one word are brought together, and kept apart from others.
enum Pairs {
  static func report() {
    print("pairs of word forms: share of one word brought together; pairs of two words mixed up")
    for language in [Language.ru, .kk] {
      let ours = Stemmer(language)
      report("ours", language) { ours.stem($0) }
      if let plain = Stemmer.snowball(language) {
        report("Snowball alone", language) { plain($0) }
      }
      report("the first five letters", language, CutStemmer.stem)
    }
  }

  private static func report(
    _ name: String, _ language: Language, _ stem: (String) -> String
  ) {
    let pairs = WordPair.all.filter { $0.language == language }
    func fold(_ word: String) -> String { FoldedWords(word).text }
    let same = pairs.filter(\.isSame)
    let others = pairs.filter { !$0.isSame }
    func isOne(_ pair: WordPair) -> Bool { stem(fold(pair.first)) == stem(fold(pair.second)) }
    let together = same.count(where: isOne)
    let mixed = others.count(where: isOne)
    print(
      "  \(language.rawValue), \(name): \(together) of \(same.count) "
        + "(\(rounded(Double(together) / Double(same.count)))); \(mixed) of \(others.count) mixed up"
    )
  }
}
