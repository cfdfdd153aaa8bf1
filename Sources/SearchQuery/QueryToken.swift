/// A piece of a query.
struct QueryToken: Hashable {
  enum Kind: Hashable {
    /// A run of letters, digits and what else stands between blanks.
    case word(isPrefix: Bool)
    /// The words between quotation marks.
    case quotation(isPrefix: Bool)
    case and, or, not, near
    /// `act:NAME`.
    case act
    case open, close, comma
  }

  var kind: Kind
  /// As written; of a quotation, what is within.
  var text: String
  /// From 1.
  var column: Int

  /// The pieces of `query`.
  static func tokens(of query: String) throws(QueryError) -> [QueryToken] {
    guard query.prefix(QueryError.longest + 1).count <= QueryError.longest else { throw .tooLong }
    var lexer = Lexer(characters: Array(query))
    return try lexer.read()
  }

  private static let quotations: [Character: Character] = [
    "\"": "\"", "«": "»", "“": "”", "„": "“",
  ]

  private struct Lexer {
    let characters: [Character]
    var place = 0
    /// How many brackets are open.
    var depth = 0
    var tokens: [QueryToken] = []

    var current: Character? { place < characters.count ? characters[place] : nil }

    mutating func read() throws(QueryError) -> [QueryToken] {
      while let character = current {
        let column = place + 1
        switch character {
        case "(":
          depth += 1
          single(.open)
        case ")":
          depth -= 1
          single(.close)
        case ",", ";": single(.comma)
        case _ where quotations[character] != nil: try quotation()
        case _ where character.isWhitespace || character == "»" || character == "”": place += 1
        case "*": throw .strayStar(column: column)
        default: try word()
        }
      }
      return tokens
    }

    private mutating func single(_ kind: Kind) {
      tokens.append(QueryToken(kind: kind, text: String(characters[place]), column: place + 1))
      place += 1
    }

    private mutating func quotation() throws(QueryError) {
      let start = place
      guard let closing = quotations[characters[start]],
        let end = characters[(start + 1)...].firstIndex(of: closing)
      else { throw .openQuotation(column: start + 1) }
      place = end + 1
      var isPrefix = false
      if current == "*" {
        isPrefix = true
        place += 1
      }
      tokens.append(
        QueryToken(
          kind: .quotation(isPrefix: isPrefix), text: String(characters[(start + 1)..<end]),
          column: start + 1))
    }

    private mutating func word() throws(QueryError) {
      let start = place
      while let character = current, !endsWord(character) { place += 1 }
      let text = String(characters[start..<place])
      if current == "*" {
        place += 1
        tokens.append(QueryToken(kind: .word(isPrefix: true), text: text, column: start + 1))
        return
      }
      if text.lowercased().hasPrefix("act:") {
        let name = String(text.dropFirst(4))
        guard !name.isEmpty else { throw .noAct(column: start + 1) }
        tokens.append(QueryToken(kind: .act, text: name, column: start + 1))
        return
      }
      let kind: Kind =
        switch text {
        case "AND": .and
        case "OR": .or
        case "NOT": .not
        case "NEAR": .near
        default: .word(isPrefix: false)
        }
      tokens.append(QueryToken(kind: kind, text: text, column: start + 1))
    }

    /// Brackets of a number belong to it: 29(2)(1).
    private mutating func endsWord(_ character: Character) -> Bool {
      if character == "(", place > 0,
        characters[place - 1].isNumber || characters[place - 1] == ")",
        place + 1 < characters.count, characters[place + 1].isNumber,
        let end = characters[place...].firstIndex(of: ")")
      {
        place = end
        return false
      }
      // So does the bracket after one: 1).
      if character == ")", depth <= 0, place > 0, characters[place - 1].isNumber { return false }
      return character.isWhitespace || "()*,;\"«»“”„".contains(character)
    }
  }
}
