/// The sentences of a text, as far as they can be told for certain.
///
/// A sentence ends with a full stop, a question or an exclamation mark before a space and a capital letter. After an
/// abbreviation, an initial or before a figure that is not certain: what lies beyond such a place is not counted.
struct Sentences {
  /// Where each sentence stands, in bytes, without the spaces around it; up to the first doubtful end.
  private(set) var ranges: [Range<Int>] = []
  /// The words around the first place where it is not certain whether a sentence ends; nil where all are.
  private(set) var doubt: String?

  /// Takes `text` apart.
  init(_ text: String) {
    let signs = Self.signs(of: text)
    var start = signs.firstIndex { !$0.isSpace } ?? signs.endIndex
    var place = start
    while place < signs.count {
      guard let next = Self.nextSentence(after: place, in: signs) else {
        place += 1
        continue
      }
      switch next {
      case .doubtful:
        let around = signs[max(start, place - 12)..<min(signs.count, place + 12)]
        doubt = String(String.UnicodeScalarView(around.map(\.scalar)))
        return
      case .certain(let end, let begin):
        ranges.append(signs[start].offset..<signs[end].end)
        start = begin
        place = begin
      }
    }
    if let last = signs.lastIndex(where: { !$0.isSpace }), last >= start {
      ranges.append(signs[start].offset..<signs[last].end)
    }
  }

  private struct Sign {
    var scalar: Unicode.Scalar
    var offset: Int
    var end: Int { offset + UTF8.width(scalar) }
    var isSpace: Bool { scalar.properties.isWhitespace }
    var isLetter: Bool { scalar.properties.isAlphabetic }
    var isDigit: Bool { scalar.properties.numericType != nil }
    var isClosing: Bool { "»”\")]’".unicodeScalars.contains(scalar) }
    var isOpening: Bool { "«“„\"([‘".unicodeScalars.contains(scalar) }
  }

  private enum Next {
    case doubtful
    /// The last sign of the sentence and the first of the next.
    case certain(end: Int, begin: Int)
  }

  private static func signs(of text: String) -> [Sign] {
    var signs: [Sign] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      signs.append(Sign(scalar: scalar, offset: offset))
      offset += UTF8.width(scalar)
    }
    return signs
  }

  /// The sentence that begins after the mark at `place`; nil where none can.
  private static func nextSentence(after place: Int, in signs: [Sign]) -> Next? {
    guard ".!?…".unicodeScalars.contains(signs[place].scalar) else { return nil }
    var end = place
    while end + 1 < signs.count,
      signs[end + 1].isClosing || ".!?".unicodeScalars.contains(signs[end + 1].scalar)
    {
      end += 1
    }
    var begin = end + 1
    while begin < signs.count, signs[begin].isSpace { begin += 1 }
    guard begin > end + 1, begin < signs.count else { return nil }
    var first = begin
    while first < signs.count, signs[first].isOpening { first += 1 }
    guard first < signs.count else { return nil }
    if signs[first].isDigit { return .doubtful }
    guard signs[first].scalar.properties.isUppercase else {
      return signs[first].isLetter ? nil : .doubtful
    }
    guard end == place, signs[place].scalar == "." else { return .certain(end: end, begin: begin) }
    return endsAbbreviation(place, in: signs) ? .doubtful : .certain(end: end, begin: begin)
  }

  /// Whether the point at `place` may belong to an abbreviation, an initial or a number.
  private static func endsAbbreviation(_ place: Int, in signs: [Sign]) -> Bool {
    var start = place
    while start > 0, signs[start - 1].isLetter || signs[start - 1].scalar == "." { start -= 1 }
    let word = String(String.UnicodeScalarView(signs[start..<place].map(\.scalar)))
    if word.isEmpty {
      return place > 0 && signs[place - 1].isDigit && isNumbering(place, in: signs)
    }
    if word.contains(".") { return true }
    return word.unicodeScalars.count == 1 || abbreviations.contains(word.lowercased())
  }

  /// Whether the digits before the point begin the text or a sentence: «1. Текст».
  private static func isNumbering(_ place: Int, in signs: [Sign]) -> Bool {
    var start = place
    while start > 0, signs[start - 1].isDigit || signs[start - 1].scalar == "-" { start -= 1 }
    while start > 0, signs[start - 1].isSpace { start -= 1 }
    return start == 0
  }

  /// Whether the text ends with an abbreviation and not with a sentence's own mark alone: «и т.д.».
  static func endsWithAbbreviation(_ text: String) -> Bool {
    let signs = Self.signs(of: text)
    guard let last = signs.lastIndex(where: { !$0.isSpace }), signs[last].scalar == "." else {
      return false
    }
    return endsAbbreviation(last, in: signs)
  }

  /// Abbreviations of Russian, Kazakh and English law texts, without the point.
  private static let abbreviations: Set<String> = [
    "ст", "пп", "подп", "гл", "абз", "разд", "ред", "гг", "вв", "др", "пр", "тыс", "млн", "млрд",
    "руб", "коп", "тг", "им", "напр", "см", "ср", "стр", "рис", "табл", "прим", "обл", "ул", "пер",
    "просп", "кв", "корп", "стр-е", "оф", "тел", "акад", "проф", "доц", "сек", "мин", "час", "экз",
    "жж", "мыс", "ауд", "млрд-тан", "no", "art", "arts", "para", "paras", "subpara", "sec", "secs",
    "ch", "etc", "mr", "mrs", "ms", "dr", "vs", "pp", "vol", "inc", "ltd", "co",
  ]
}
