internal import LegalText

/// A word, number, quotation or mark of an amending text, and where it stands in its line.
struct AmendmentToken: Hashable {
  enum Kind: Hashable {
    /// A word, folded: small letters, look-alikes made one.
    case word(String)
    /// `12-1`, or `5)` where it is closed.
    case number(ProvisionNumber, isClosed: Bool)
    /// What follows `№`.
    case actNumber(String)
    /// What stands between quotation marks, to the letter.
    case quote(String)
    /// A quotation mark after which the line has no other that closes it.
    case openQuote
    /// A comma, semicolon, colon, full stop, bracket, or a dash (always `-`).
    case mark(Unicode.Scalar)
    /// What has no place in such a text.
    case other
  }

  var kind: Kind
  /// Where it stands, in Unicode scalars of the line.
  var place: Range<Int>
  /// The character at which it begins, from 1.
  var column: Int
  /// Whether nothing stands between it and the one before it.
  var isGlued: Bool

  var word: String? {
    if case .word(let word) = kind { return word }
    return nil
  }

  var quote: String? {
    if case .quote(let words) = kind { return words }
    return nil
  }

  func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark(mark) }
}

/// Takes a line of an amending text apart, in time linear in its length; nothing is left out but spaces, signs that do
/// not print and the stars of Markdown.
struct AmendmentLexer {
  private let scalars: [Unicode.Scalar]
  private let language: Language
  private var position: Int
  private var column: Int
  private var isGlued = false
  /// How many brackets are open: what closes them closes no number.
  private var openBrackets = 0
  private var tokens: [AmendmentToken] = []

  /// The tokens of `scalars` from `start` on, which is the character `column` of its line.
  static func tokens(
    of scalars: [Unicode.Scalar], from start: Int, column: Int, in language: Language
  ) -> [AmendmentToken] {
    var lexer = AmendmentLexer(
      scalars: scalars, language: language, position: start, column: column)
    while lexer.position < scalars.count { lexer.takeNext() }
    return lexer.tokens
  }

  private init(scalars: [Unicode.Scalar], language: Language, position: Int, column: Int) {
    self.scalars = scalars
    self.language = language
    self.position = position
    self.column = column
  }

  private mutating func takeNext() {
    let scalar = scalars[position]
    if scalar.isFigure {
      takeNumber()
    } else if scalar == "№" || isLatinNumberSign {
      takeActNumber()
    } else if scalar.isLetter {
      takeWord()
    } else if QuoteMarks.opens(scalar) {
      takeQuote()
    } else if scalar.isBlank || scalar == "*" {
      isGlued = false
      column += 1
      position += 1
    } else if scalar.isUnseen {
      position += 1
    } else {
      takeMark(scalar)
    }
  }

  private mutating func add(_ kind: AmendmentToken.Kind, to end: Int) {
    tokens.append(
      AmendmentToken(kind: kind, place: position..<end, column: column, isGlued: isGlued))
    column += scalars[position..<end].count { !$0.isUnseen }
    position = end
    isGlued = true
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    index < scalars.count ? scalars[index] : nil
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  // MARK: - Words and marks

  private mutating func takeWord() {
    var end = position
    while let scalar = scalar(at: end) {
      let isHyphen = scalar.isHyphen && self.scalar(at: end + 1)?.isLetter == true
      guard scalar.isLetter || isHyphen || scalar.isUnseen else { break }
      end += 1
    }
    add(.word(WordFolding.fold(scalars[position..<end], in: language)), to: end)
  }

  private mutating func takeMark(_ scalar: Unicode.Scalar) {
    if scalar == "(" { openBrackets += 1 }
    if scalar == ")" { openBrackets = max(0, openBrackets - 1) }
    switch scalar {
    case ",", ";", ":", ".", "(", ")", "/": add(.mark(scalar), to: position + 1)
    case _ where scalar.isDash: add(.mark("-"), to: position + 1)
    default: add(.other, to: position + 1)
    }
  }

  private mutating func takeQuote() {
    var marks = QuoteMarks(open: scalars[position])
    if let end = marks.end(in: scalars, from: position + 1) {
      add(.quote(string(position + 1..<end)), to: end + 1)
    } else {
      add(.openQuote, to: scalars.count)
    }
  }

  // MARK: - Figures

  private mutating func takeNumber() {
    var end = position
    while let scalar = scalar(at: end) {
      let isHyphen = scalar.isHyphen && self.scalar(at: end + 1)?.isFigure == true
      guard scalar.isFigure || isHyphen else { break }
      end += 1
    }
    guard let number = ProvisionNumber(string(position..<end)) else {
      add(.other, to: end)
      return
    }
    let isClosed = scalar(at: end) == ")" && (openBrackets == 0 || isAfterUnit)
    add(.number(number, isClosed: isClosed), to: end + (isClosed ? 1 : 0))
    // «12-баппен», «2-ші»: the hyphen only joins.
    if let scalar = scalar(at: end), scalar.isHyphen || scalar.isDash,
      self.scalar(at: end + 1)?.isLetter == true
    {
      position += 1
      column += 1
    }
  }

  /// Whether a unit is named before: «(подпункт 1) пункта 2)».
  private var isAfterUnit: Bool {
    tokens.last?.word.flatMap { GrammarNouns.noun($0, in: language) }?.noun == .unit(.subparagraph)
  }

  private var isLatinNumberSign: Bool {
    guard scalars[position] == "N", position == 0 || !scalars[position - 1].isLetter else {
      return false
    }
    var next = position + 1
    if scalar(at: next) == "o" { next += 1 }
    if scalar(at: next) == "." { next += 1 }
    while scalar(at: next)?.isBlank == true { next += 1 }
    return scalar(at: next)?.isFigure == true
  }

  private mutating func takeActNumber() {
    var first = position + 1
    while let scalar = scalar(at: first), scalar.isBlank || scalar == "o" || scalar == "." {
      first += 1
    }
    var end = first
    while let scalar = scalar(at: end),
      scalar.isFigure || scalar.isLetter || scalar == "/" || scalar.isHyphen
    {
      end += 1
    }
    guard scalars[first..<end].contains(where: \.isFigure) else {
      add(.other, to: position + 1)
      return
    }
    add(.actNumber(string(first..<end)), to: end)
  }
}

/// Makes words one that are written alike.
enum WordFolding {
  /// The word in small letters without hyphens and signs that do not print; look-alikes and the letters that Kazakh adds
  /// are made one (Cyrillic), or Latin in English.
  static func fold(_ word: some Sequence<Unicode.Scalar>, in language: Language) -> String {
    let table = language == .en ? latin : cyrillic
    var folded = String.UnicodeScalarView()
    for scalar in word where !scalar.isUnseen && !scalar.isHyphen {
      let value = Int(scalar.value)
      folded.append(value < table.count ? table[value] : scalar)
    }
    return String(folded)
  }

  /// Each word of a phrase, folded.
  static func words(_ phrase: String, in language: Language) -> [String] {
    phrase.split(separator: " ").map { fold($0.unicodeScalars, in: language) }
  }

  private static let cyrillic = table(LetterFolding.cyrillic)
  private static let latin = table(LetterFolding.latin)

  private static func table(_ fold: (String) -> String) -> [Unicode.Scalar] {
    (0..<0x530).map { value in
      guard let scalar = Unicode.Scalar(UInt32(value)) else { return " " }
      let folded = fold(String(Character(scalar))).unicodeScalars
      return folded.count == 1 ? folded.first ?? scalar : scalar
    }
  }
}

extension Unicode.Scalar {
  /// A figure that numbers of law are written with.
  var isFigure: Bool { (0x30...0x39).contains(value) }

  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x400...0x481, 0x48A...0x52F: true
    case 0..<0x80: false
    default: properties.isAlphabetic
    }
  }

  /// A space of any width.
  var isBlank: Bool { self == " " || (value > 0x7F || value < 0x20) && properties.isWhitespace }

  /// The short dash that joins a word or number: the soft and the longer ones do not.
  var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }

  var isDash: Bool { isHyphen || "–—−‒―".unicodeScalars.contains(self) }

  /// A sign that does not print and says nothing; marks that turn the direction of writing say something.
  var isUnseen: Bool {
    switch value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    case 0x300...0x36F: true
    default: false
    }
  }
}
