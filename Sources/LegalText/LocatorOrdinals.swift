/// Ordinals in words, by which the law counts parts and indents (Law on legal acts, art. 25(3)).
package enum LocatorOrdinals {
  /// What a word says in an ordinal.
  package enum Word: Hashable {
    /// An ordinal by itself or after tens: восьмая, сегізінші, eighth.
    case complete(Int)
    /// Tens that want an ordinal after them: двадцать, жиырма.
    case tens(Int)
    /// Tens that may stand alone: twenty.
    case openTens(Int)
  }

  /// The meaning of a word, nil where it is no part of an ordinal.
  package static func meaning(of word: String) -> Word? {
    cyrillic[LetterFolding.cyrillic(word)] ?? english[LetterFolding.latin(word)]
  }

  /// The meaning of a word that `LetterFolding` has folded.
  package static func foldedMeaning(of word: String) -> Word? { cyrillic[word] ?? english[word] }

  /// «вторая», «второго»; nil beyond 99.
  static func russian(_ number: Int, isFeminine: Bool, isGenitive: Bool) -> String? {
    guard let stem = russianStem(number) else { return nil }
    if number % 10 == 3, number != 13 {
      return stem + (isFeminine ? (isGenitive ? "ьей" : "ья") : (isGenitive ? "ьего" : "ий"))
    }
    let masculine = isGenitive ? "ого" : isStressedOnEnding(number) ? "ой" : "ый"
    return stem + (isFeminine ? (isGenitive ? "ой" : "ая") : masculine)
  }

  /// «втор», «двадцать перв»: what the endings follow; nil beyond 99.
  package static func russianStem(_ number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    if number < 20 { return russianStems[number] }
    if number % 10 == 0 { return russianTenStems[number / 10] }
    return russianTens[number / 10] + " " + russianStems[number % 10]
  }

  /// Whether the masculine nominative ends with «ой»: второй, шестой.
  package static func isStressedOnEnding(_ number: Int) -> Bool {
    let last = number < 20 ? number : number % 10
    return [2, 6, 7, 8].contains(last) || number == 40
  }

  /// «екінші», «жиырма бірінші»; nil beyond 99.
  package static func kazakh(_ number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    if number % 10 == 0 { return kazakhTenOrdinals[number / 10] }
    let unit = kazakhUnits[number % 10]
    return number < 10 ? unit : kazakhTens[number / 10] + " " + unit
  }

  /// “two”, “twenty-one”: the cardinal that follows the noun; nil beyond 99.
  package static func english(_ number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    if number < 20 { return englishCardinals[number] }
    let tens = englishTens[number / 10]
    return number % 10 == 0 ? tens : tens + "-" + englishCardinals[number % 10]
  }

  /// “second”, “twenty-first”; nil beyond 99.
  package static func englishOrdinal(_ number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    if number < 20 { return englishOrdinals[number] }
    let tens = englishTens[number / 10]
    return number % 10 == 0
      ? tens.dropLast() + "ieth" : tens + "-" + englishOrdinals[number % 10]
  }

  private static let russianStems = [
    "", "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят",
    "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат",
    "семнадцат", "восемнадцат", "девятнадцат",
  ]
  private static let russianTenStems = [
    "", "десят", "двадцат", "тридцат", "сороков", "пятидесят", "шестидесят", "семидесят",
    "восьмидесят", "девяност",
  ]
  private static let russianTens = [
    "", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят",
    "восемьдесят", "девяносто",
  ]
  private static let russianEndings = [
    "ый", "ой", "ая", "ое", "ого", "ому", "ую", "ым", "ом", "ою",
  ]
  private static let russianThird = [
    "третий", "третья", "третье", "третьего", "третьей", "третьему", "третью", "третьим",
    "третьем", "третьею",
  ]

  private static let kazakhUnits = [
    "", "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші",
    "тоғызыншы",
  ]
  private static let kazakhTens = [
    "", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан",
  ]
  private static let kazakhTenOrdinals = [
    "", "оныншы", "жиырмасыншы", "отызыншы", "қырқыншы", "елуінші", "алпысыншы", "жетпісінші",
    "сексенінші", "тоқсаныншы",
  ]

  private static let englishCardinals = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let englishOrdinals = [
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
  ]
  private static let englishTens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// Keyed as `LetterFolding.cyrillic` folds words.
  private static let cyrillic: [String: Word] = {
    var words: [String: Word] = [:]
    func add(_ word: String, _ meaning: Word) { words[LetterFolding.cyrillic(word)] = meaning }
    for form in russianThird { add(form, .complete(3)) }
    for ending in russianEndings {
      for (number, stem) in russianStems.enumerated() where number > 0 && number != 3 {
        add(stem + ending, .complete(number))
      }
      for (tens, stem) in russianTenStems.enumerated() where tens > 1 {
        add(stem + ending, .complete(tens * 10))
      }
    }
    for tens in 2...9 { add(russianTens[tens], .tens(tens * 10)) }
    for number in 1...9 {
      add(kazakhUnits[number], .complete(number))
      add(kazakhTens[number], .tens(number * 10))
      add(kazakhTenOrdinals[number], .complete(number * 10))
    }
    return words
  }()

  private static let english: [String: Word] = {
    var words: [String: Word] = [:]
    for number in 1...19 {
      words[englishCardinals[number]] = .complete(number)
      words[englishOrdinals[number]] = .complete(number)
    }
    for tens in 2...9 {
      words[englishTens[tens]] = .openTens(tens * 10)
      words[englishTens[tens].dropLast() + "ieth"] = .complete(tens * 10)
    }
    return words
  }()
}
