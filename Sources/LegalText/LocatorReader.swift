/// Reads the tokens of a locator in words, figures and brackets.
///
/// A number goes to the unit word before it that has none yet (ru, en), else to the next unit word
/// (kk, «вторая часть»), else, at the beginning, to an article (`29`). The order of the units is
/// found afterwards, by `LocatorOrder`.
struct LocatorReader {
  /// A unit with the numbers in brackets after it.
  struct Group {
    var word: LocatorWord
    var number: ProvisionNumber?
    var brackets: [ProvisionNumber] = []
    let column: Int
  }

  /// A number that waits for its unit.
  private struct Pending {
    let number: ProvisionNumber
    let text: String
    let column: Int
    /// Whether it is nothing but figures, so that it can be an article by itself.
    let isBare: Bool
  }

  private let tokens: [LocatorToken]
  private var index = 0
  private var groups: [Group] = []
  private var open: Group?
  private var pending: Pending?
  private var isLinked = false

  init(tokens: [LocatorToken]) {
    self.tokens = tokens
  }

  /// The steps, outermost first.
  mutating func steps() throws(LocatorError) -> [Locator.Step] {
    while let token = token(at: 0) {
      switch token.content {
      case .number(let number): try read(number, token)
      case .word: try readWord(token)
      case .open: try readBracket(token)
      case .close: throw .unexpectedSign(")", column: token.column)
      case .comma:
        index += 1
        if pending?.isBare == true && groups.isEmpty { try commitArticle() }
      }
    }
    try closeOpen()
    if pending != nil { try commitArticle() }
    guard !groups.isEmpty else { throw .empty }
    return try LocatorOrder(groups: groups).steps()
  }

  private func token(at offset: Int) -> LocatorToken? {
    tokens.indices.contains(index + offset) ? tokens[index + offset] : nil
  }

  private func word(at offset: Int) -> String? {
    token(at: offset).flatMap { $0.content == .word ? $0.text : nil }
  }

  // MARK: Numbers

  /// `2`, `2)`, `2-я`.
  private mutating func read(_ number: ProvisionNumber, _ token: LocatorToken) throws(LocatorError)
  {
    index += 1
    var isBare = true
    if let ending = self.token(at: 0), ending.content == .word, ending.isGlued,
      LocatorWords.isOrdinalEnding(ending.text)
    {
      index += 1
      isBare = false
    } else if self.token(at: 0)?.content == .close {
      index += 1
      isBare = false
    }
    try take(
      Pending(number: number, text: token.text, column: token.column, isBare: isBare))
  }

  private mutating func take(_ number: Pending) throws(LocatorError) {
    if var unit = open {
      unit.number = number.number
      groups.append(unit)
      open = nil
    } else if pending != nil {
      throw .strayNumber(number.text, column: number.column)
    } else {
      pending = number
    }
  }

  /// Makes the pending number the article of `29(2)`.
  private mutating func commitArticle() throws(LocatorError) {
    guard let number = pending else { return }
    guard number.isBare, groups.isEmpty else {
      throw .strayNumber(number.text, column: number.column)
    }
    groups.append(
      Group(
        word: LocatorWord(kind: .article), number: number.number, column: number.column))
    pending = nil
  }

  /// `(2)`: a number of the unit before, or the step below it.
  private mutating func readBracket(_ bracket: LocatorToken) throws(LocatorError) {
    guard let inner = token(at: 1), case .number(let number) = inner.content,
      token(at: 2)?.content == .close
    else {
      let inside = token(at: 1).map { $0.content == .close ? ")" : $0.text } ?? ""
      throw .malformedNumber("(" + String(inside.prefix(24)), column: bracket.column)
    }
    index += 3
    let value = Pending(
      number: number, text: inner.text, column: inner.column, isBare: false)
    if let unit = open, !unit.word.kind.mayLackNumber { return try take(value) }
    try closeOpen()
    try commitArticle()
    let next = word(at: 0).flatMap(LocatorWords.unit)
    if let next, next.isKazakh, !next.kind.mayLackNumber { return try take(value) }
    guard !groups.isEmpty else { throw .strayNumber(inner.text, column: inner.column) }
    groups[groups.count - 1].brackets.append(number)
  }

  // MARK: Words

  private mutating func readWord(_ token: LocatorToken) throws(LocatorError) {
    if let unit = unitWord() {
      try begin(unit.word, at: token.column, length: unit.length)
    } else if let ordinal = ordinal() {
      index += ordinal.length
      try take(
        Pending(
          number: ProvisionNumber(ordinal.value), text: token.text, column: token.column,
          isBare: false))
    } else if LocatorWords.isLink(token.text) {
      isLinked = true
      index += 1
    } else if LocatorWords.isFiller(token.text) {
      index += 1
    } else if let number = romanNumber(token.text) {
      index += 1
      try take(
        Pending(number: number, text: token.text, column: token.column, isBare: false))
    } else {
      throw .unknownWord(String(token.text.prefix(40)), column: token.column)
    }
  }

  /// The unit word here, of one token or more: «кіші бөлім», «п. п.», “paragraph (division)”.
  private func unitWord() -> (word: LocatorWord, length: Int)? {
    guard let text = word(at: 0) else { return nil }
    if LocatorWords.isPrefix(text) {
      guard let next = word(at: 1), var word = LocatorWords.unit(next),
        let kind = LocatorWords.kind(of: word.kind, after: text)
      else { return nil }
      word = LocatorWord(
        kind: kind, isGenitive: word.isGenitive, isKazakh: word.isKazakh, isShort: word.isShort,
        takesFollowingNumber: word.takesFollowingNumber)
      return (word, 2)
    }
    guard let word = LocatorWords.unit(text) else { return nil }
    if word.kind == .paragraph, word.isShort, self.word(at: 1).flatMap(LocatorWords.unit) == word {
      return (LocatorWord(kind: .subparagraph, isShort: true), 2)
    }
    if word.kind == .paragraph, token(at: 1)?.content == .open, token(at: 3)?.content == .close,
      let inner = self.word(at: 2), LocatorWords.unit(inner)?.kind == .subchapter
    {
      return (LocatorWord(kind: .subchapter, isGenitive: word.isGenitive), 4)
    }
    return (word, 1)
  }

  private mutating func begin(
    _ found: LocatorWord, at column: Int, length: Int
  ) throws(LocatorError) {
    try closeOpen()
    index += length
    var word = found
    word.isGenitive = word.isGenitive || isLinked
    isLinked = false
    if let number = pending, number.isBare, groups.isEmpty, word.isShort, numberFollows {
      // `29 п. 2`: the first number is the article's.
      try commitArticle()
    }
    if let number = pending {
      groups.append(Group(word: word, number: number.number, column: column))
      pending = nil
      return
    }
    let group = Group(word: word, column: column)
    if word.kind.mayLackNumber && word.isKazakh {
      groups.append(group)
    } else if word.takesFollowingNumber {
      open = group
    } else {
      throw .missingNumber(of: word.kind, column: column)
    }
  }

  private var numberFollows: Bool {
    guard let next = token(at: 0) else { return false }
    if case .number = next.content { return true }
    return ordinal() != nil || (word(at: 0).map { romanNumber($0) != nil } ?? false)
  }

  private mutating func closeOpen() throws(LocatorError) {
    guard let unit = open else { return }
    guard unit.word.kind.mayLackNumber else {
      throw .missingNumber(of: unit.word.kind, column: unit.column)
    }
    groups.append(unit)
    open = nil
  }

  /// The ordinal in words here, of one token or two.
  private func ordinal() -> (value: Int, length: Int)? {
    switch word(at: 0).flatMap(LocatorOrdinals.meaning) {
    case .complete(let value): return (value, 1)
    case .tens(let tens):
      return unitOrdinal(at: 1).map { (tens + $0, 2) }
    case .openTens(let tens):
      return unitOrdinal(at: 1).map { (tens + $0, 2) } ?? (tens, 1)
    case nil: return nil
    }
  }

  private func unitOrdinal(at offset: Int) -> Int? {
    guard case .complete(let value) = word(at: offset).flatMap(LocatorOrdinals.meaning),
      value < 10
    else { return nil }
    return value
  }

  /// The Roman figures of sections and chapters, below a hundred.
  private func romanNumber(_ text: String) -> ProvisionNumber? {
    let upper = text.uppercased()
    guard upper.allSatisfy({ "IІVXХL".contains($0) }) else { return nil }
    return ProvisionNumber(roman: upper)
  }
}
