internal import LegalText
internal import WordForms

/// The stems of texts as numbers, so that phrases are found whatever forms their words have.
final class StemIndex {
  private var stemmers = PerLanguage<Stemmer>()
  private var numbers = PerLanguage<[String: Int]>()

  /// The stems of `text`, in order.
  func stems(of text: String, in language: Language) -> [Int] {
    let stemmer = stemmers[language] ?? Stemmer(language)
    stemmers[language] = stemmer
    var known = numbers[language] ?? [:]
    numbers[language] = nil
    defer { numbers[language] = known }
    return FoldedWords(text).strings.map { word in
      let stem = stemmer.stem(word)
      if let number = known[stem] { return number }
      known[stem] = known.count
      return known.count - 1
    }
  }
}

/// The words of a provision with all that is in it, in every language held.
struct StemmedProvision {
  private(set) var headings = PerLanguage<[Int]>()
  private(set) var texts = PerLanguage<[Int]>()

  /// No word of one unit stands beside a word of another.
  private static let border = -1

  init(_ unit: Provision, _ index: StemIndex) {
    for (language, wording) in unit.wordings.all {
      headings[language] = wording.heading.map { index.stems(of: $0, in: language) }
    }
    unit.visit { unit, _ in
      for (language, wording) in unit.wordings.all {
        texts[language, default: []] += index.stems(of: wording.text, in: language) + [Self.border]
      }
    }
  }

  /// How often `phrase` stands in the heading and in the texts.
  func count(_ phrase: [Int], in language: Language) -> (heading: Int, text: Int) {
    (
      Self.count(phrase, in: headings[language] ?? []),
      Self.count(phrase, in: texts[language] ?? [])
    )
  }

  private static func count(_ phrase: [Int], in words: [Int]) -> Int {
    guard let first = phrase.first, words.count >= phrase.count else { return 0 }
    var count = 0
    for place in 0...(words.count - phrase.count) where words[place] == first {
      if words[place..<(place + phrase.count)].elementsEqual(phrase) { count += 1 }
    }
    return count
  }
}

extension PerLanguage {
  /// The languages that have a value, with their values.
  fileprivate var all: [(Language, Value)] {
    languages.compactMap { language in self[language].map { (language, $0) } }
  }

  fileprivate subscript(language: Language, default value: @autoclosure () -> Value) -> Value {
    get { self[language] ?? value() }
    set { self[language] = newValue }
  }
}
