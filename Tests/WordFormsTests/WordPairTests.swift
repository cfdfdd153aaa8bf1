import LegalText
import SearchFixtures
import Testing
import WordForms

/// Forms of one word share a stem; those of two words do not.
@Suite struct WordPairTests {
  private struct Rate: CustomStringConvertible {
    var together = 0
    var same = 0
    var mixed: [String] = []
    var others = 0
    var apart: [String] = []

    var share: Double { Double(together) / Double(same) }
    var description: String {
      "\(together) of \(same) together, \(mixed.count) of \(others) mixed up; apart: "
        + "\(apart.joined(separator: ", ")); mixed up: \(mixed.joined(separator: ", "))"
    }
  }

  private func rate(_ language: Language, _ stem: (String) -> String) -> Rate {
    var rate = Rate()
    for pair in WordPair.all where pair.language == language {
      let isOne = stem(FoldedWords(pair.first).text) == stem(FoldedWords(pair.second).text)
      if pair.isSame {
        rate.same += 1
        if isOne { rate.together += 1 } else { rate.apart.append(pair.first + "/" + pair.second) }
      } else {
        rate.others += 1
        if isOne { rate.mixed.append(pair.first + "/" + pair.second) }
      }
    }
    return rate
  }

  @Test(arguments: [(Language.ru, 0.97, 0.07), (.kk, 0.95, 0.07)])
  func `pairs of one word are brought together, pairs of two are kept apart`(
    language: Language, least: Double, most: Double
  ) {
    let stemmer = Stemmer(language)
    let ours = rate(language) { stemmer.stem($0) }
    let cut = rate(language, CutStemmer.stem)
    print(
      "\(language.rawValue), ours: \(ours)\n\(language.rawValue), cut: \(cut.share), \(cut.mixed.count)"
    )
    if let plain = Stemmer.snowball(language) {
      let snowball = rate(language, plain)
      print("\(language.rawValue), Snowball: \(snowball)")
      #expect(ours.share >= snowball.share)
    }
    #expect(ours.same >= 150)
    #expect(ours.others >= 50)
    #expect(ours.share >= least, "\(ours)")
    #expect(Double(ours.mixed.count) <= most * Double(ours.others), "\(ours)")
    #expect(ours.share > cut.share && ours.mixed.count < cut.mixed.count)
  }

  @Test(arguments: [
    (Language.ru, "право", "правило"), (.ru, "плата", "платить"),
    (.ru, "информация", "информатика"), (.kk, "құқық", "құқықтық"), (.kk, "тарап", "тарау"),
  ])
  func `words often mixed up are kept apart`(language: Language, first: String, second: String) {
    let stemmer = Stemmer(language)
    #expect(stemmer.stem(first) != stemmer.stem(second))
  }

  @Test func `whatever a word is, its stem is not empty, no longer, and the same each time`() {
    for language in Language.ofKazakhstan {
      let stemmer = Stemmer(language)
      for word in WordPair.all.flatMap({ [$0.first, $0.second] }) + [
        "a", "я", "ь", "у", "ы", "12", "ab12", "õigus", "ааааа", String(repeating: "ы", count: 300),
      ] {
        let folded = FoldedWords(word).text
        let stem = stemmer.stem(folded)
        #expect(!stem.isEmpty, "\(word)")
        #expect(stem == stemmer.stem(folded))
      }
    }
    #expect(Stemmer(.ru).stem("") == "")
  }
}
