/// A word, number or bracket of a locator.
struct LocatorToken {
  enum Content: Equatable {
    case number(ProvisionNumber)
    case word
    case open
    case close
    case comma
  }

  let content: Content
  /// As written, without signs that do not print.
  let text: String
  /// Where it begins, in characters from 1.
  let column: Int
  /// Whether no space stands before it; a hyphen may.
  let isGlued: Bool
}

/// Takes the text of a locator apart.
struct LocatorLexer {
  /// A character and where it stood in what was typed.
  struct Sign {
    let character: Character
    let column: Int
  }

  private let signs: [Sign]
  private var index = 0
  private var isGlued = false
  private var tokens: [LocatorToken] = []

  private init(signs: [Sign]) {
    self.signs = signs
  }

  /// The characters of `text` without word joiners, soft hyphens and the like.
  static func signs(of text: some StringProtocol) -> [Sign] {
    var signs: [Sign] = []
    for (offset, character) in text.enumerated() {
      let scalars = character.unicodeScalars.filter {
        !$0.properties.isDefaultIgnorableCodePoint && $0 != "\u{200B}"
      }
      // What an unprinted scalar had held together may be several characters.
      for part in String(String.UnicodeScalarView(scalars)) {
        signs.append(Sign(character: part, column: offset + 1))
      }
    }
    return signs
  }

  /// The tokens of a locator in words.
  static func tokens(of signs: [Sign]) throws(LocatorError) -> [LocatorToken] {
    var lexer = LocatorLexer(signs: signs)
    while let sign = lexer.sign(at: 0) {
      try lexer.read(sign)
    }
    return lexer.tokens
  }

  private func sign(at offset: Int) -> Sign? {
    signs.indices.contains(index + offset) ? signs[index + offset] : nil
  }

  private mutating func read(_ sign: Sign) throws(LocatorError) {
    switch sign.character {
    case "0"..."9": try readNumber(from: sign)
    case "(": append(.open, "(", at: sign.column, length: 1)
    case ")": append(.close, ")", at: sign.column, length: 1)
    case ",", ";": append(.comma, ",", at: sign.column, length: 1)
    case "§": append(.word, "§", at: sign.column, length: 1)
    case ".", ":", "№":
      index += 1
      isGlued = false
    case let character where character.isWhitespace:
      index += 1
      isGlued = false
    case let character where character.isLetter: readWord(from: sign)
    case let character where Self.isHyphen(character):
      if let next = self.sign(at: 1), Self.isDigit(next.character) {
        throw .malformedNumber("-" + String(next.character), column: sign.column)
      }
      index += 1
    case "/" where tokens.last?.content == .word && self.sign(at: 1)?.character.isLetter == true:
      index += 1
    default: throw .unexpectedSign(String(sign.character), column: sign.column)
    }
  }

  private mutating func readNumber(from start: Sign) throws(LocatorError) {
    var text = ""
    var length = 0
    while let sign = sign(at: length) {
      let isHyphenation =
        Self.isHyphen(sign.character)
        && (self.sign(at: length + 1).map { Self.isDigit($0.character) } ?? false)
      guard Self.isDigit(sign.character) || isHyphenation else { break }
      text.append(isHyphenation ? "-" : sign.character)
      length += 1
    }
    guard let number = ProvisionNumber(text) else {
      throw .malformedNumber(String(text.prefix(24)), column: start.column)
    }
    if let sign = sign(at: length), Self.isHyphen(sign.character) {
      let next = signs[(index + length + 1)...].first { !$0.character.isWhitespace }
      guard next?.character.isLetter == true else {
        throw .malformedNumber(text + "-", column: start.column)
      }
    }
    append(.number(number), text, at: start.column, length: length)
  }

  private mutating func readWord(from start: Sign) {
    var text = ""
    var length = 0
    while let sign = sign(at: length), sign.character.isLetter {
      text.append(sign.character)
      length += 1
    }
    append(.word, text, at: start.column, length: length)
  }

  private mutating func append(
    _ content: LocatorToken.Content, _ text: String, at column: Int, length: Int
  ) {
    tokens.append(
      LocatorToken(content: content, text: text, column: column, isGlued: isGlued))
    index += length
    isGlued = true
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }

  private static func isHyphen(_ character: Character) -> Bool {
    "-‐‑‒–—−―".contains(character)
  }
}
