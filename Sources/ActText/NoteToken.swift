internal import LegalText

/// A word, number, date or sign of a footnote.
struct NoteToken: Equatable {
  enum Kind: Equatable {
    /// A word, in small letters, without inner hyphens; Latin look-alikes in a Cyrillic word are Cyrillic.
    case word(String)
    /// `12-1`, `5)`, a year.
    case number(ProvisionNumber)
    /// A day; nil where the figures do not tell which.
    case date(LegalDate?)
    /// What follows `№`, as read.
    case actNumber(String)
    /// What stands between quotation marks, as read.
    case quote(String)
    /// What stands in brackets, as read, and taken apart.
    case group(String, [NoteToken])
    /// A comma, a semicolon, a dash (always `-`), an exclamation mark.
    case mark(Unicode.Scalar)
    /// The point at the end of a sentence.
    case stop
  }

  var kind: Kind
  /// Where it stands, in Unicode scalars of the note.
  var place: Range<Int>

  var word: String? {
    if case .word(let word) = kind { return word }
    return nil
  }

  var number: ProvisionNumber? {
    if case .number(let number) = kind { return number }
    return nil
  }

  var date: LegalDate? {
    if case .date(let date) = kind { return date }
    return nil
  }

  /// Whether it is `sign`.
  func isMark(_ sign: Unicode.Scalar) -> Bool { kind == .mark(sign) }
}

/// Takes a footnote apart, in time linear in its length.
struct NoteLexer {
  private let scalars: [Unicode.Scalar]
  private let flattensGroups: Bool
  private var position = 0
  private var depth = 0
  private var tokens: [NoteToken] = []
  /// The tokens before the outermost open bracket, with its place; brackets in brackets are part of it.
  private var outer: (tokens: [NoteToken], open: Int)?

  /// The tokens of `text`; brackets are one token each, or none where `flattensGroups`.
  static func tokens(of text: String, flattensGroups: Bool = false) -> [NoteToken] {
    var lexer = NoteLexer(scalars: Array(text.unicodeScalars), flattensGroups: flattensGroups)
    lexer.run()
    return lexer.tokens
  }

  /// The words of `text`, each in small letters with look-alikes made one; those between quotation marks, too.
  static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "\u{2060}" }
      .map { folded(String($0)) }.filter { !$0.isEmpty }
  }

  private init(scalars: [Unicode.Scalar], flattensGroups: Bool) {
    self.scalars = scalars
    self.flattensGroups = flattensGroups
  }

  private mutating func run() {
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar.isDigit {
        takeFigures()
      } else if scalar == "№" || isLatinNumberSign {
        takeActNumber()
      } else if scalar.properties.isAlphabetic {
        takeWord()
      } else {
        takeSign(scalar)
      }
    }
    if outer != nil { close(at: scalars.count) }
    tokens = WordedDates.joined(tokens)
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private mutating func add(_ kind: NoteToken.Kind, from start: Int) {
    tokens.append(NoteToken(kind: kind, place: start..<position))
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  private func skippingSpaces(_ index: Int) -> Int {
    var index = index
    while let scalar = scalar(at: index), scalar.properties.isWhitespace { index += 1 }
    return index
  }

  // MARK: - Words and signs

  private mutating func takeWord() {
    let start = position
    while let scalar = scalar(at: position) {
      let isHyphen = scalar == "-" && self.scalar(at: position + 1)?.properties.isAlphabetic == true
      guard scalar.properties.isAlphabetic || scalar.isMarkOrInvisible || isHyphen else { break }
      position += 1
    }
    add(.word(Self.folded(string(start..<position))), from: start)
  }

  /// The word in small letters, hyphens and invisible characters left out, look-alikes made one.
  static func folded(_ word: String) -> String {
    let isCyrillic = word.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
    var folded = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      if scalar == "-" || scalar.isMarkOrInvisible { continue }
      folded.append(isCyrillic ? Self.lookAlikes[scalar] ?? scalar : scalar)
    }
    return String(folded)
  }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "c": "с", "e": "е", "i": "і", "o": "о", "p": "р", "x": "х", "y": "у", "ё": "е",
    "h": "һ",
  ]

  private mutating func takeSign(_ scalar: Unicode.Scalar) {
    let start = position
    position += 1
    switch scalar {
    case "(":
      guard !flattensGroups else { return }
      depth += 1
      guard outer == nil else { return }
      outer = (tokens, start)
      tokens = []
    case ")":
      depth = max(0, depth - 1)
      if depth == 0 && outer != nil { close(at: start) }
    case "\"", "«", "“", "„": takeQuote(scalar, from: start)
    case ";", ",", "!", ":": add(.mark(scalar), from: start)
    case "-", "–", "—", "‑", "−": add(.mark("-"), from: start)
    case ".": if endsSentence(at: start) { add(.stop, from: start) }
    default: break
    }
  }

  private mutating func close(at end: Int) {
    guard let (before, open) = outer else { return }
    outer = nil
    depth = 0
    let inner = WordedDates.joined(tokens)
    tokens = before
    add(.group(string(open + 1..<end), inner), from: open)
  }

  private func endsSentence(at index: Int) -> Bool {
    if case .word(let word)? = tokens.last?.kind, Self.abbreviations.contains(word) { return false }
    let next = skippingSpaces(index + 1)
    guard next > index + 1, let scalar = scalar(at: next) else { return next >= scalars.count }
    return !scalar.properties.isLowercase
  }

  private static let abbreviations: Set<String> = [
    "г", "гг", "ст", "п", "пп", "гл", "см", "ч", "ж", "б", "т", "no", "art", "p",
  ]

  private mutating func takeQuote(_ open: Unicode.Scalar, from start: Int) {
    let close: Unicode.Scalar
    switch open {
    case "«": close = "»"
    case "“", "„": close = "”"
    default: close = "\""
    }
    var nested = 1
    var end = position
    // A quotation is a few words; one that does not end within these is a stray mark.
    let limit = min(scalars.count, position + 1_000)
    while end < limit {
      if scalars[end] == close { nested -= 1 } else if scalars[end] == open { nested += 1 }
      if nested == 0 { break }
      end += 1
    }
    guard end < limit else { return }
    let words = string(position..<end)
    position = end + 1
    add(.quote(words), from: start)
  }

  // MARK: - Figures

  /// `N 377`, `No. 12-IX`.
  private var isLatinNumberSign: Bool {
    guard scalars[position] == "N", position == 0 || !scalars[position - 1].properties.isAlphabetic
    else { return false }
    var next = position + 1
    if scalar(at: next) == "o" || scalar(at: next) == "о" { next += 1 }
    if scalar(at: next) == "." { next += 1 }
    return scalar(at: skippingSpaces(next))?.isDigit == true
  }

  private mutating func takeActNumber() {
    let start = position
    while let scalar = scalar(at: position), !scalar.isDigit,
      scalar == "№" || "No.о".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace
    {
      position += 1
    }
    let first = position
    while let scalar = scalar(at: position),
      scalar.isDigit || scalar.properties.isAlphabetic || "-‑–/".unicodeScalars.contains(scalar)
    {
      position += 1
    }
    while position > first, !scalars[position - 1].isDigit,
      !scalars[position - 1].properties.isAlphabetic
    {
      position -= 1
    }
    let number = string(first..<position)
    guard number.unicodeScalars.contains(where: \.isDigit) else {
      if position == start { position += 1 }
      return
    }
    add(.actNumber(number), from: start)
  }

  private mutating func takeFigures() {
    let start = position
    if let date = takeDate() {
      add(.date(date.day), from: start)
      return
    }
    takeDigits()
    while scalar(at: position) == "-" || scalar(at: position) == "‑",
      scalar(at: position + 1)?.isDigit == true
    {
      position += 1
      takeDigits()
    }
    guard let number = ProvisionNumber(string(start..<position)) else { return }
    if scalar(at: position) == ")", isLabel { position += 1 }
    add(.number(number), from: start)
    // «14-бапқа»: the hyphen belongs to neither.
    if scalar(at: position) == "-", scalar(at: position + 1)?.properties.isAlphabetic == true {
      position += 1
    }
  }

  /// Whether the bracket after a number is part of its label, `5)`, and closes none.
  private var isLabel: Bool {
    if outer == nil { return true }
    if let word = tokens.last?.word, word.hasPrefix("подпункт") || word.hasPrefix("subpara") {
      return true
    }
    let next = skippingSpaces(position + 1)
    let word = string(next..<min(scalars.count, next + 8))
    return Self.folded(word).hasPrefix("тармақша".prefix(word.count)) && word.count == 8
  }

  private mutating func takeDigits() {
    while scalar(at: position)?.isDigit == true { position += 1 }
  }

  /// Reads `19.06.2024`, `11.12.09 г.`, `2010.06.14`; moves on only where it is one.
  private mutating func takeDate() -> (day: LegalDate?, Void)? {
    var fields: [(value: Int, width: Int)] = []
    var index = position
    for field in 0..<3 {
      let start = index
      while scalar(at: index)?.isDigit == true, index - start < 5 { index += 1 }
      guard let value = Int(string(start..<index)) else { return nil }
      fields.append((value, index - start))
      guard field < 2 else { break }
      let point = index
      guard scalar(at: point) == "." else { return nil }
      index = skippingSpaces(point + 1)
    }
    guard fields[1].width <= 2, scalar(at: index)?.isDigit != true else { return nil }
    guard let day = Self.day(fields, isYearMarked: isYearMark(at: index)) else { return nil }
    position = index
    return (day.0, ())
  }

  private func isYearMark(at index: Int) -> Bool {
    let next = skippingSpaces(index)
    return scalar(at: next) == "г" && scalar(at: next + 1)?.properties.isAlphabetic != true
  }

  private static func day(
    _ fields: [(value: Int, width: Int)], isYearMarked: Bool
  ) -> (LegalDate?, Void)? {
    let (first, month, last) = (fields[0], fields[1].value, fields[2])
    if first.width <= 2, last.width == 4 {
      return (LegalDate(year: last.value, month: month, day: first.value), ())
    }
    if first.width <= 2, last.width == 2, isYearMarked {
      let year = last.value + (last.value > 60 ? 1900 : 2000)
      return (LegalDate(year: year, month: month, day: first.value), ())
    }
    guard first.width == 4, last.width <= 2 else { return nil }
    // Some publishers of Kazakh texts put the month before the day, some after it.
    if month <= 12 && last.value <= 12 && month != last.value { return (nil, ()) }
    return
      (
        LegalDate(year: first.value, month: month, day: last.value)
          ?? LegalDate(year: first.value, month: last.value, day: month), ()
      )
  }
}

extension Unicode.Scalar {
  var isDigit: Bool { (0x30...0x39).contains(value) }

  /// A combining mark, or a character that is not seen.
  var isMarkOrInvisible: Bool {
    properties.generalCategory == .format || properties.generalCategory == .nonspacingMark
  }
}
