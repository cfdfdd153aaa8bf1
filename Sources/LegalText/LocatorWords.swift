/// What a word of a locator says of a unit.
struct LocatorWord: Hashable {
  let kind: ProvisionKind
  /// Whether it is in the genitive: what is named before it (ru) or after it (kk) is in it.
  var isGenitive = false
  /// Whether it can only be Kazakh, where the number comes first.
  var isKazakh = false
  /// Whether it is an abbreviation, after which the number always comes.
  var isShort = false
  /// Whether it is not inflected in Kazakh, or not Kazakh: a number may follow.
  var takesFollowingNumber = true
}

/// The words for the units of law in Russian, Kazakh and English, in every case.
package enum LocatorWords {
  /// The unit a word names, nil where it names none.
  static func unit(_ word: String) -> LocatorWord? {
    cyrillic[LetterFolding.cyrillic(word)] ?? english[LetterFolding.latin(word)]
  }

  /// Whether a word may stand in a locator without saying anything.
  static func isFiller(_ word: String) -> Bool {
    fillers.contains(LetterFolding.cyrillic(word)) || fillers.contains(LetterFolding.latin(word))
  }

  /// Whether a word links a unit to the one it is in, as the English “of” does.
  static func isLink(_ word: String) -> Bool { LetterFolding.latin(word) == "of" }

  /// The kind a unit word has after `prefix` (кіші бөлім, sub-paragraph); nil where they do not go
  /// together.
  static func kind(of kind: ProvisionKind, after prefix: String) -> ProvisionKind? {
    switch (LetterFolding.cyrillic(prefix), LetterFolding.latin(prefix), kind) {
    case ("киши", _, .section), (_, "sub", .section): .subsection
    case (_, "sub", .paragraph): .subparagraph
    case (_, "sub", .chapter): .subchapter
    case (_, "indented", .paragraph): .indent
    default: nil
    }
  }

  /// Whether a word only has a meaning before a unit word.
  static func isPrefix(_ word: String) -> Bool {
    LetterFolding.cyrillic(word) == "киши"
      || ["sub", "indented"].contains(LetterFolding.latin(word))
  }

  /// Whether `word` is what is written after a figure to make it an ordinal: 2-я, 2-ші, 2nd.
  package static func isOrdinalEnding(_ word: String) -> Bool {
    ordinalEndings.contains(LetterFolding.cyrillic(word))
      || ordinalEndings.contains(LetterFolding.latin(word))
  }

  private static let fillers: Set<String> = [
    "в", "во", "из", "к", "по", "настоящего", "кодекса", "закона", "осы", "кодекстин", "заннын",
    "of", "the", "in", "to", "under", "this", "code", "law",
  ]

  private static let ordinalEndings: Set<String> = [
    "и", "я", "е", "го", "му", "м", "ю", "ои", "ыи", "ая", "ую", "ого", "ому", "ом", "еи", "ши",
    "шы", "нши", "ншы", "st", "nd", "rd", "th",
  ]

  /// Forms keyed as `LetterFolding.cyrillic` folds them.
  private static let cyrillic: [String: LocatorWord] = {
    var words: [String: LocatorWord] = [:]
    for noun in KazakhNoun.all {
      for (form, isGenitive) in noun.forms {
        words[LetterFolding.cyrillic(form)] = LocatorWord(
          kind: noun.kind, isGenitive: isGenitive, isKazakh: true,
          takesFollowingNumber: form == noun.nominative)
      }
    }
    // After the Kazakh ones: параграф and абзац are both, and Russian asks less of the number.
    for noun in RussianNoun.all {
      for form in noun.forms {
        words[LetterFolding.cyrillic(form)] = LocatorWord(
          kind: noun.kind, isGenitive: form == noun.genitive)
      }
    }
    for (kind, abbreviations) in abbreviations {
      for abbreviation in abbreviations {
        words[LetterFolding.cyrillic(abbreviation)] = LocatorWord(kind: kind, isShort: true)
      }
    }
    for (kind, abbreviation) in [(ProvisionKind.article, "б"), (.paragraph, "т")] {
      words[abbreviation] = LocatorWord(kind: kind, isKazakh: true, takesFollowingNumber: false)
    }
    return words
  }()

  private static let abbreviations: [(ProvisionKind, [String])] = [
    (.section, ["разд"]), (.subsection, ["подразд"]), (.chapter, ["гл"]),
    (.subchapter, ["пар", "§"]), (.article, ["ст"]), (.paragraph, ["п"]),
    (.subparagraph, ["пп", "подп", "подпп"]), (.part, ["ч"]), (.indent, ["абз"]),
    (.preamble, ["преамб"]), (.annex, ["прил"]),
  ]

  private static let english: [String: LocatorWord] = {
    let forms: [(ProvisionKind, full: [String], short: [String])] = [
      (.section, ["section"], ["sec", "sect"]), (.subsection, ["subsection"], ["subsec"]),
      (.chapter, ["chapter"], ["ch", "chp", "chap"]),
      (.subchapter, ["subchapter", "division"], ["subchp"]), (.article, ["article"], ["art"]),
      (.paragraph, ["paragraph"], ["para", "par"]),
      (.subparagraph, ["subparagraph"], ["subpara", "subpar"]), (.part, ["part"], ["pt", "al"]),
      (.indent, ["indent"], []), (.preamble, ["preamble"], []),
      (.annex, ["annex", "appendix"], []), (.conclusions, ["conclusions", "signature"], []),
    ]
    var words: [String: LocatorWord] = [:]
    for (kind, full, short) in forms {
      for form in full { words[form] = LocatorWord(kind: kind) }
      for form in short { words[form] = LocatorWord(kind: kind, isShort: true) }
    }
    return words
  }()
}

/// Folds letters that look alike or that a keyboard lacks.
package enum LetterFolding {
  /// Lower case, Latin look-alikes and the letters Kazakh adds turned into Russian ones.
  ///
  /// «cт», with a Latin c, is «ст»; «тармағы» and «тармагы» are the same.
  package static func cyrillic(_ word: String) -> String {
    String(word.lowercased().map { toCyrillic[$0] ?? $0 })
  }

  /// Lower case, Cyrillic look-alikes turned into Latin letters.
  package static func latin(_ word: String) -> String {
    String(word.lowercased().map { toLatin[$0] ?? $0 })
  }

  private static let toCyrillic: [Character: Character] = [
    "a": "а", "b": "в", "c": "с", "e": "е", "h": "н", "i": "и", "k": "к", "m": "м", "o": "о",
    "p": "р", "t": "т", "x": "х", "y": "у", "ё": "е", "й": "и", "ә": "а", "ғ": "г", "қ": "к",
    "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и",
  ]

  private static let toLatin: [Character: Character] = [
    "а": "a", "в": "b", "с": "c", "е": "e", "н": "h", "і": "i", "к": "k", "м": "m", "о": "o",
    "р": "p", "т": "t", "х": "x", "у": "y",
  ]
}
