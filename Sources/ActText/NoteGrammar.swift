internal import LegalText

/// The words of footnotes in the three languages, by their stems; forms from `domain.md` § 4 and the corpora.
enum NoteGrammar {
  /// What an action word says.
  enum Verb: Equatable {
    case action(Claim.Action)
    /// «дополнен …»: a new unit, or only words, as its object tells.
    case supplemented
    /// «заменены словами …».
    case replaced
  }

  /// The action a word names; nil where it names none.
  static func verb(_ word: String, in language: Language) -> Verb? {
    guard word.count >= 4 else { return nil }
    return verbs[language, default: []].first { word.hasPrefix($0.stem) }?.verb
  }

  private static let verbs: [Language: [(stem: String, verb: Verb)]] = [
    .ru: [
      ("изменен", .action(.amended)), ("редакци", .action(.restated)),
      ("исключ", .action(.excluded)), ("утрати", .action(.repealed)),
      ("считать", .action(.renumbered)), ("считает", .action(.renumbered)),
      ("считают", .action(.renumbered)), ("замен", .replaced), ("дополнен", .supplemented),
      ("дополнит", .supplemented), ("действовал", .action(.excluded)),
      ("приостанов", .action(.amended)),
    ],
    .kk: [
      ("өзгер", .action(.amended)), ("редакция", .action(.restated)),
      ("алып", .action(.excluded)), ("алынып", .action(.excluded)),
      ("жойыл", .action(.repealed)), ("есепте", .action(.renumbered)),
      ("саналсын", .action(.renumbered)), ("ауыстыр", .replaced),
      ("толықтырыл", .supplemented), ("толықтыру", .supplemented),
      ("тоқтатыл", .action(.amended)),
    ],
    .en: [
      ("amend", .action(.amended)), ("change", .action(.amended)),
      ("wording", .action(.restated)), ("worded", .action(.restated)),
      ("reworded", .action(.restated)), ("revis", .action(.restated)),
      ("edition", .action(.restated)), ("exclu", .action(.excluded)),
      ("delet", .action(.excluded)), ("repeal", .action(.repealed)),
      ("invalid", .action(.repealed)), ("abolish", .action(.repealed)),
      ("considered", .action(.renumbered)), ("renumber", .action(.renumbered)),
      ("replac", .replaced), ("substitut", .replaced), ("supplement", .supplemented),
      ("suspend", .action(.amended)),
    ],
  ]

  /// Whether the word is the noun «дополнения», which only goes along with «изменения».
  static func isPlainAddition(_ word: String) -> Bool {
    word.hasPrefix("дополнени") || word.hasPrefix("толықтырулар") || word == "толықтыру"
  }

  /// Whether the word says that a change is still to come.
  static func announces(_ word: String) -> Bool {
    word.hasPrefix("предусм") || word.hasPrefix("көзделген") || word.hasPrefix("көзделеді")
      || word.hasPrefix("envisag") || word.hasPrefix("stipulat")
  }

  /// Whether the word sends the reader elsewhere, so that no change is told.
  static func refers(_ word: String) -> Bool {
    ["см", "смотри", "смотрите", "қараңыз", "қара", "see"].contains(word)
  }

  /// Whether the ground of a change follows, and no more of what was changed.
  static func opensGround(_ word: String) -> Bool {
    word.hasPrefix("соответстви") || word == "accordance" || word == "pursuant"
  }

  // MARK: - Units

  /// A word for a unit.
  struct UnitWord {
    var kind: ProvisionKind
    /// Whether it is in the genitive, so that it holds the unit named before it (ru) or after it (kk).
    var isGenitive: Bool
    /// Whether it is in the instrumental (kk): the unit that is put in.
    var isInstrumental: Bool
  }

  /// Reads a word for a unit.
  static func unit(_ word: String, in language: Language) -> UnitWord? {
    guard let (stem, kind) = units[language, default: []].first(where: { word.hasPrefix($0.0) })
    else { return nil }
    let ending = word.dropFirst(stem.count)
    switch language {
    case .ru:
      guard russianEndings.contains(String(ending)) else { return nil }
      return UnitWord(
        kind: kind, isGenitive: genitives.contains(word), isInstrumental: false)
    case .kk:
      let genitive = ["ның", "нің", "дың", "дің", "тың", "тің"].contains(where: word.hasSuffix)
      let instrumental = ["мен", "бен", "пен"].contains(where: word.hasSuffix)
      return UnitWord(kind: kind, isGenitive: genitive, isInstrumental: instrumental)
    case .en, .et:
      guard ending.isEmpty || ending == "s" || ending == "es" else { return nil }
      return UnitWord(kind: kind, isGenitive: false, isInstrumental: false)
    }
  }

  private static let units: [Language: [(String, ProvisionKind)]] = [
    .ru: [
      ("подпункт", .subparagraph), ("пункт", .paragraph), ("стат", .article), ("част", .part),
      ("абзац", .indent), ("глав", .chapter), ("подраздел", .subsection), ("раздел", .section),
      ("параграф", .subchapter), ("приложени", .annex), ("преамбул", .preamble),
    ],
    .kk: [
      ("тармақша", .subparagraph), ("тармақ", .paragraph), ("тармағ", .paragraph),
      ("бап", .article), ("баб", .article), ("бөлік", .part), ("бөліг", .part),
      ("абзац", .indent), ("азатжол", .indent), ("тарау", .chapter), ("бөлім", .section),
      ("параграф", .subchapter), ("қосымша", .annex), ("кіріспе", .preamble),
      ("преамбула", .preamble),
    ],
    .en: [
      ("subparagraph", .subparagraph), ("paragraph", .paragraph), ("article", .article),
      ("part", .part), ("indent", .indent), ("abzats", .indent), ("chapter", .chapter),
      ("subsection", .subsection), ("section", .section), ("annex", .annex),
      ("appendix", .annex), ("preamble", .preamble),
    ],
  ]

  private static let genitives: Set<String> = [
    "пункта", "подпункта", "статьи", "части", "абзаца", "главы", "раздела", "подраздела",
    "параграфа", "приложения", "преамбулы",
  ]

  private static let russianEndings: Set<String> = [
    "", "а", "у", "е", "ы", "и", "ь", "я", "ю", "ом", "ов", "ам", "ами", "ах", "ой", "ью", "ей",
    "ям", "ями", "ях", "ий", "ем", "ию", "ием", "ья", "ьи", "ье", "ью", "ьей", "ьям", "ьями",
    "ьях",
  ]

  /// Whether the word means a heading or title.
  static func isHeading(_ word: String, in language: Language) -> Bool {
    switch language {
    case .ru: word.hasPrefix("заголов")
    case .kk: word.hasPrefix("тақырып") || word.hasPrefix("тақырыб")
    case .en, .et: word == "heading" || word == "title" || word == "headings"
    }
  }

  /// Whether the word means the act itself as what is changed: in Russian, the nominative or accusative.
  static func isAct(_ word: String, in language: Language) -> Bool {
    switch language {
    case .ru: ["закон", "кодекс", "регламент", "правила", "указ", "положение"].contains(word)
    case .kk: ["заң", "заңға", "кодекс", "кодекске", "кодекстің", "заңның"].contains(word)
    case .en, .et: ["law", "code"].contains(word)
    }
  }

  /// Whether the words at `index` say «по всему тексту».
  static func isWholeText(_ tokens: [NoteToken], _ index: Int, in language: Language) -> Bool {
    guard let word = tokens[index].word else { return false }
    let before = index > 0 ? tokens[index - 1].word ?? "" : ""
    switch language {
    case .ru: return word.hasPrefix("текст") && before.hasPrefix("все")
    case .kk:
      return word.hasPrefix("мәтін") && ["бүкіл", "барлық", "бүкілі"].contains(before)
    case .en, .et:
      let near = tokens[max(0, index - 3)..<index]
      return word == "text"
        && near.contains { ["throughout", "whole", "entire"].contains($0.word) }
    }
  }

  /// Whether the word joins numbers of a list.
  static func isAnd(_ word: String) -> Bool {
    ["и", "және", "мен", "and"].contains(word)
  }
}
