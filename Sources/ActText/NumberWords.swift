internal import LegalText

/// Numbers in words: «шестидесяти», «двадцати одного», «жүз сексен», “one hundred and eighty”; «вторая», «екінші».
enum NumberWords {
  /// The number that ends with the word at `index`, over as many words before it as belong to it.
  static func cardinal(endingAt index: Int, in tokens: [NoteToken]) -> Int? {
    guard tokens.indices.contains(index) else { return nil }
    if let figures = tokens[index].number?.figures { return figures.count == 1 ? figures[0] : nil }
    var total = 0
    var limit = 1
    var position = index
    while position >= 0, let word = tokens[position].word {
      if word == "and" && total > 0 && position > 0 {
        position -= 1
        continue
      }
      guard let value = value(word), value >= limit else { break }
      total += value
      limit = value < 10 ? 20 : value < 100 ? 100 : 1_000
      if value == 100, position > 0, let times = tokens[position - 1].word.flatMap(self.value),
        times < 10
      {
        total += (times - 1) * 100
        position -= 1
      }
      position -= 1
    }
    return total > 0 ? total : nil
  }

  /// The value of one word; English compounds with a hyphen come without it.
  static func value(_ word: String) -> Int? {
    if let value = values[word] { return value }
    for (tens, figure) in englishTens where word.hasPrefix(tens) {
      return values[String(word.dropFirst(tens.count))].map { figure + $0 }
    }
    return nil
  }

  private static let englishTens = [
    ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
    ("eighty", 80), ("ninety", 90),
  ]

  private static let values: [String: Int] = {
    let words: [(Int, String)] = [
      (1, "один одного одна одной одну бір one"), (2, "два две двух екі two"),
      (3, "три трех үш three"), (4, "четыре четырех төрт four"), (5, "пять пяти бес five"),
      (6, "шесть шести алты six"), (7, "семь семи жеті seven"), (8, "восемь восьми сегіз eight"),
      (9, "девять девяти тоғыз nine"), (10, "десять десяти он ten"),
      (11, "одиннадцать одиннадцати eleven"), (12, "двенадцать двенадцати twelve"),
      (13, "тринадцать тринадцати thirteen"), (14, "четырнадцать четырнадцати fourteen"),
      (15, "пятнадцать пятнадцати fifteen"), (16, "шестнадцать шестнадцати sixteen"),
      (17, "семнадцать семнадцати seventeen"), (18, "восемнадцать восемнадцати eighteen"),
      (19, "девятнадцать девятнадцати nineteen"), (20, "двадцать двадцати жиырма twenty"),
      (30, "тридцать тридцати отыз thirty"), (40, "сорок сорока қырық forty"),
      (50, "пятьдесят пятидесяти елу fifty"), (60, "шестьдесят шестидесяти алпыс sixty"),
      (70, "семьдесят семидесяти жетпіс seventy"),
      (80, "восемьдесят восьмидесяти сексен eighty"),
      (90, "девяносто девяноста тоқсан ninety"), (100, "сто ста жүз hundred"),
    ]
    var values: [String: Int] = [:]
    for (value, forms) in words {
      for form in forms.split(separator: " ") { values[String(form)] = value }
    }
    return values
  }()

  /// The place an ordinal word names: «вторая» 2, «он бірінші» is the sum of its words.
  static func ordinal(_ word: String) -> Int? {
    if word.hasSuffix("нші") || word.hasSuffix("ншы") {
      return kazakhOrdinals[word]
    }
    if let value = englishOrdinals[word] { return value }
    var best: (length: Int, value: Int)?
    for (stem, value) in russianOrdinals
    where word.hasPrefix(stem) && word.count <= stem.count + 3 && stem.count > best?.length ?? 0 {
      guard self.value(word) == nil else { continue }
      best = (stem.count, value)
    }
    return best?.value
  }

  private static let russianOrdinals: [(String, Int)] = [
    ("перв", 1), ("втор", 2), ("трет", 3), ("четверт", 4), ("пят", 5), ("шест", 6), ("седьм", 7),
    ("восьм", 8), ("девят", 9), ("десят", 10), ("одиннадцат", 11), ("двенадцат", 12),
    ("тринадцат", 13), ("четырнадцат", 14), ("пятнадцат", 15), ("шестнадцат", 16),
    ("семнадцат", 17), ("восемнадцат", 18), ("девятнадцат", 19), ("двадцат", 20),
    ("тридцат", 30), ("сороков", 40),
  ]

  private static let kazakhOrdinals: [String: Int] = [
    "бірінші": 1, "екінші": 2, "үшінші": 3, "төртінші": 4, "бесінші": 5, "алтыншы": 6,
    "жетінші": 7, "сегізінші": 8, "тоғызыншы": 9, "оныншы": 10, "жиырмасыншы": 20,
    "отызыншы": 30, "қырқыншы": 40,
  ]

  private static let englishOrdinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
  ]
}
