/// Why a query cannot be read.
public enum QueryError: Error, Hashable, Sendable {
  /// There are no words in it.
  case empty
  /// It is longer than any question.
  case tooLong
  /// It has more words than any question.
  case tooManyWords
  /// A quotation mark at the column (from 1) has no other.
  case openQuotation(column: Int)
  /// A bracket at the column has no other.
  case openBracket(column: Int)
  /// A closing bracket at the column closes nothing.
  case strayBracket(column: Int)
  /// Brackets are nested too deep.
  case tooDeep(column: Int)
  /// An operator has nothing before or after it.
  case missingOperand(of: String, column: Int)
  /// What is not wanted is named alone.
  case onlyExcluded(column: Int)
  /// A star has no letters before it, or stands within a phrase.
  case strayStar(column: Int)
  /// NEAR is not followed by what it wants.
  case malformedNear(column: Int)
  /// `act:` names none.
  case noAct(column: Int)

  /// How long a query may be, in characters.
  public static let longest = 1000
  /// How many words it may have.
  public static let mostWords = 64
  static let deepest = 32

  /// What is wrong.
  public var message: String {
    switch self {
    case .empty: "there are no words in the query"
    case .tooLong: "the query is longer than \(Self.longest) characters"
    case .tooManyWords: "the query has more than \(Self.mostWords) words"
    case .openQuotation(let column): "the quotation mark at \(column) is not closed"
    case .openBracket(let column): "the bracket at \(column) is not closed"
    case .strayBracket(let column): "the bracket at \(column) closes nothing"
    case .tooDeep(let column): "the brackets at \(column) are nested too deep"
    case .missingOperand(let name, let column):
      "\(name) at \(column) wants something on both sides"
    case .onlyExcluded(let column): "NOT at \(column) takes away from nothing"
    case .strayStar(let column): "the star at \(column) ends no word"
    case .malformedNear(let column): "NEAR at \(column) is not written as NEAR(word word, 10)"
    case .noAct(let column): "act: at \(column) names no act"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .empty: "for example: dcr search \"оператор платформы\""
    case .tooLong, .tooManyWords: "ask for the words that matter"
    case .openQuotation, .openBracket, .strayBracket: "close it, or leave it out"
    case .tooDeep: "ask in two queries"
    case .missingOperand(let name, _):
      "where the word is meant, write it in small letters or in quotation marks: "
        + "\"\(name.lowercased())\""
    case .onlyExcluded: "say what is wanted first: платформа NOT оператор"
    case .strayStar:
      "write the beginning of a word before it: платформ*; in a phrase only at its end"
    case .malformedNear:
      "for example NEAR(оператор платформа, 5), \"NEAR\" in small letters for the word"
    case .noAct: "write its short name after it: act:digital-code; dcr acts lists them"
    }
  }
}
