internal import LegalText

/// What is done, as the verb says it.
enum AmendmentVerb: Hashable {
  case replace
  case remove
  case repeal
  case supplement
  /// The English “the words … shall be inserted”: the new words are the subject.
  case insert
  case restate
  case renumber
  case move
  case split
  case join
  case suspend
}

/// What a fixed phrase says; nouns are apart, in ``GrammarNouns``.
enum PhraseSense: Hashable {
  case verb(AmendmentVerb)
  /// «в следующей редакции»
  case wording
  /// «следующего содержания»
  case follows
  /// «по всему тексту»
  case throughout
  /// «соответственно»
  case respectively
  /// «во всех случаях»
  case all
  /// «случае», after an ordinal.
  case instance
  case and
  case preposition(Preposition)
  /// «действие», of a unit that is suspended.
  case operation
  /// «согласно»: the annex of the amending act in which the text stands.
  case according
  /// «деген»: what stands before it is quoted.
  case quoted
  /// Says nothing: the English article.
  case filler

  /// How a unit or words stand to the verb.
  enum Preposition: Hashable {
    case `in`, from, after, before, since, onto, until, of, with, to, `as`
  }
}

/// The fixed phrases of the three languages, as data.
enum GrammarPhrases {
  /// A phrase found, and how many words it has.
  struct Found {
    var sense: PhraseSense
    var length: Int
  }

  /// The longest phrase that the words at the start of `words` are; nil where they begin none.
  static func phrase(_ words: some Sequence<String?>, in language: Language) -> Found? {
    var iterator = words.makeIterator()
    guard let head = iterator.next(), let first = head,
      let candidates = tables[language]?[first]
    else { return nil }
    var rest: [String] = []
    while rest.count < 7, let next = iterator.next(), let word = next { rest.append(word) }
    for candidate in candidates where rest.starts(with: candidate.rest) {
      return Found(sense: candidate.sense, length: candidate.rest.count + 1)
    }
    return nil
  }

  /// The phrases of `language` as they are written, and folded, for finding the nearest one.
  static func written(in language: Language) -> [(phrase: String, folded: [String])] {
    writtenForms[language] ?? []
  }

  private static let writtenForms = listed.reduce(into: [:]) { forms, entry in
    forms[entry.key] = entry.value.flatMap(\.phrases).map { phrase in
      (phrase: phrase, folded: WordFolding.words(phrase, in: entry.key))
    }
  }

  private typealias Entry = (rest: [String], sense: PhraseSense)

  private static let tables: [Language: [String: [Entry]]] = {
    var tables: [Language: [String: [Entry]]] = [:]
    for language in Language.allCases {
      var table: [String: [Entry]] = [:]
      for (sense, phrases) in listed[language] ?? [] {
        for phrase in phrases {
          let words = WordFolding.words(phrase, in: language)
          table[words[0], default: []].append((Array(words.dropFirst()), sense))
        }
      }
      tables[language] = table.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
    }
    return tables
  }()

  private static let listed: [Language: [(sense: PhraseSense, phrases: [String])]] = [
    .ru: russian, .kk: kazakh, .en: english,
  ]

  /// Verbs and formulas of Russian amending acts. Of the forms of `domain.md`, those marked U there (изложить в следующей
  /// редакции, слова исключить, цифры, точку заменить, приостановить, в оглавлении) are known practice, not read in a
  /// source; перенести, разделить and объединить are ours.
  private static let russian: [(sense: PhraseSense, phrases: [String])] = [
    (.verb(.replace), ["заменить"]), (.verb(.remove), ["исключить"]),
    (
      .verb(.repeal),
      ["признать утратившим силу", "признать утратившей силу", "признать утратившими силу"]
    ),
    (.verb(.supplement), ["дополнить"]), (.verb(.restate), ["изложить"]),
    (.verb(.renumber), ["считать"]), (.verb(.move), ["перенести"]),
    (.verb(.split), ["разделить"]), (.verb(.join), ["объединить"]),
    (.verb(.suspend), ["приостановить"]),
    (.wording, ["в следующей редакции", "в новой редакции", "в редакции"]),
    (.follows, ["следующего содержания"]),
    (.throughout, ["по всему тексту", "по тексту"]), (.respectively, ["соответственно"]),
    (.all, ["во всех случаях"]), (.instance, ["случае"]), (.and, ["и"]),
    (.preposition(.in), ["в", "во"]), (.preposition(.from), ["из"]),
    (.preposition(.after), ["после"]), (.preposition(.before), ["перед"]),
    (.preposition(.since), ["со", "с", "начав второй со", "начав вторую со"]),
    (.operation, ["действие"]), (.according, ["согласно"]), (.preposition(.onto), ["на"]),
    (.preposition(.until), ["до"]), (.filler, ["новым", "новой", "новыми"]),
  ]

  /// Verbs and formulas of Kazakh amending acts; тармақшалармен, тақырыбы, цифрлар, мазмұнында and деген сөздер алып
  /// тасталсын are marked U in `domain.md`; көшірілсін, бөлінсін and біріктірілсін are ours.
  private static let kazakh: [(sense: PhraseSense, phrases: [String])] = [
    (.verb(.replace), ["ауыстырылсын", "алмастырылсын"]),
    (.verb(.remove), ["алып тасталсын", "алынып тасталсын"]),
    (.verb(.repeal), ["күші жойылды деп танылсын", "күшін жойды деп танылсын"]),
    (.verb(.supplement), ["толықтырылсын"]), (.verb(.restate), ["жазылсын", "баяндалсын"]),
    (.verb(.renumber), ["деп есептелсін", "деп саналсын"]), (.verb(.move), ["көшірілсін"]),
    (.verb(.split), ["бөлінсін"]), (.verb(.join), ["біріктірілсін"]),
    (.verb(.suspend), ["тоқтатыла тұрсын"]),
    (.wording, ["мынадай редакцияда", "мына редакцияда", "жаңа редакцияда", "редакцияда"]),
    (.follows, ["мынадай мазмұндағы", "мына мазмұндағы"]),
    (
      .throughout,
      [
        "бүкіл мәтін бойынша", "бүкіл мәтіні бойынша", "барлық мәтін бойынша",
        "барлық мәтіні бойынша", "мәтін бойынша", "мәтіні бойынша",
      ]
    ),
    (.respectively, ["тиісінше"]), (.all, ["барлық жағдайда", "барлық жағдайларда"]),
    (.instance, ["жағдайда"]), (.and, ["және", "мен", "бен", "пен"]),
    (.preposition(.after), ["кейін", "соң"]),
    (.preposition(.before), ["алдынан", "алдында", "алдына"]),
    (.preposition(.since), ["бастап", "басталып", "басталсын"]),
    (.preposition(.as), ["ретінде", "болып"]),
    (.operation, ["қолданысы", "қолданылуы"]), (.according, ["сәйкес"]),
    (.filler, ["екіншісі", "жаңа"]),
    (.preposition(.until), ["дейін"]), (.quoted, ["деген"]),
  ]

  /// Verbs and formulas of English translations, official and machine-made; “shall be worded as follows” and “shall be
  /// declared to have lost force” are marked U in `domain.md`.
  private static let english: [(sense: PhraseSense, phrases: [String])] = [
    (.verb(.replace), passive(["replaced", "substituted"]) + ["to replace", "to substitute"]),
    (
      .verb(.remove),
      passive(["deleted", "excluded", "removed", "omitted"]) + ["to exclude", "to delete"]
    ),
    (
      .verb(.repeal),
      passive(["repealed", "declared to have lost force", "declared invalid"]) + ["to repeal"]
    ),
    (.verb(.supplement), passive(["supplemented"]) + ["to supplement"]),
    (.verb(.insert), passive(["inserted", "added"])),
    (
      .verb(.restate),
      passive(["worded", "reworded", "stated", "restated", "set out", "amended to read"])
    ),
    (.verb(.renumber), passive(["renumbered", "considered"])),
    (.verb(.move), passive(["moved", "transferred"]) + ["to move"]),
    (.verb(.split), passive(["divided"]) + ["to divide"]),
    (.verb(.join), passive(["merged", "joined", "combined"])),
    (.verb(.suspend), passive(["suspended"]) + ["to suspend"]),
    (.wording, ["in the following wording", "in a new wording", "in the new wording"]),
    (.follows, ["as follows", "of the following content", "with the following content"]),
    (
      .throughout,
      ["throughout the text", "throughout the entire text", "in the whole text", "throughout"]
    ),
    (.respectively, ["respectively"]), (.all, ["in all cases", "in all instances"]),
    (.instance, ["case", "instance", "occurrence"]), (.and, ["and"]), (.preposition(.in), ["in"]),
    (.preposition(.from), ["from"]), (.preposition(.after), ["after"]),
    (.preposition(.before), ["before"]), (.preposition(.of), ["of"]),
    (.preposition(.with), ["with", "by"]), (.preposition(.to), ["to", "into"]),
    (.preposition(.as), ["as"]), (.preposition(.until), ["until", "till"]),
    (.preposition(.since), ["beginning with", "second beginning with"]),
    (.operation, ["operation", "effect"]),
    (.according, ["in accordance with", "according to"]), (.filler, ["the", "a", "an", "new"]),
  ]

  private static func passive(_ participles: [String]) -> [String] {
    participles.flatMap { participle in
      ["shall be ", "should be ", "is ", "are ", "to be "].map { $0 + participle }
    }
  }
}
