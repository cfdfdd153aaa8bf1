internal import LegalText
internal import WordForms

extension ReadQuery {
  /// Reads a query as people write it.
  ///
  /// Words stand for all of their forms, and all are wanted; `"…"` and «…» are words in sequence, in any form;
  /// `плат*` is every word that begins so; AND, OR, NOT in capitals, brackets, NEAR(a b, 5). Where there is no OR, a
  /// provision (`ст. 29`, `29-бап`, `art_29`) and `act:NAME` say where to look.
  ///
  /// - Throws: ``QueryError``, saying what was not understood and where.
  public init(_ text: String) throws(QueryError) {
    var reader = QueryReader(tokens: try QueryToken.tokens(of: text))
    try reader.takePlaces()
    query = try reader.whole()
    places = reader.places
    acts = reader.acts
    passedOver = reader.passedOver
    isList = reader.isList
  }
}

/// Reads the pieces of a query.
struct QueryReader {
  var tokens: [QueryToken]
  var place = 0
  var depth = 0
  var words = 0
  var places: [Locator] = []
  var acts: [String] = []
  var passedOver: [String] = []
  var isList = true

  private var current: QueryToken? { place < tokens.count ? tokens[place] : nil }

  // MARK: - Places

  /// Takes the acts and, where nothing is an alternative, the provisions out of the pieces.
  mutating func takePlaces() throws(QueryError) {
    acts = tokens.filter { $0.kind == .act }.map(\.text)
    tokens.removeAll { $0.kind == .act }
    guard !tokens.contains(where: { $0.kind == .or || $0.kind == .not || $0.kind == .near }) else {
      return
    }
    var index = 0
    while index < tokens.count {
      if let (locator, count) = locator(at: index) {
        places.append(locator)
        tokens.removeSubrange(index..<(index + count))
      } else {
        index += 1
      }
    }
  }

  /// The longest name of a provision that begins at a piece, and of how many it is made.
  private func locator(at index: Int) -> (Locator, Int)? {
    var count = 0
    while index + count < tokens.count, count < 10,
      tokens[index + count].kind == .word(isPrefix: false)
    { count += 1 }
    for count in stride(from: count, to: 0, by: -1) {
      let pieces = tokens[index..<(index + count)].map(\.text)
      guard pieces.contains(where: { $0.contains(where: \.isNumber) }) else { continue }
      let text = pieces.joined(separator: " ")
      // A bare number is a word.
      guard pieces.count > 1 || text.contains(where: { $0.isLetter || $0 == "(" }),
        let locator = try? Locator(text), locator.steps.contains(where: { $0.kind != nil })
      else { continue }
      return (locator, count)
    }
    return nil
  }

  // MARK: - Operators

  mutating func whole() throws(QueryError) -> Query? {
    if tokens.allSatisfy({ $0.kind == .comma }) {
      if places.isEmpty { throw .empty }
      return nil
    }
    let query = try alternatives()
    if let token = current { throw .strayBracket(column: token.column) }
    guard let query else {
      if places.isEmpty { throw .empty }
      return nil
    }
    return isList ? withoutGrammar(query) : query
  }

  private mutating func alternatives() throws(QueryError) -> Query? {
    var found = try conjunction()
    var others: [Query] = []
    while let token = current, token.kind == .or {
      isList = false
      place += 1
      guard let left = found, let right = try conjunction() else {
        throw .missingOperand(of: "OR", column: token.column)
      }
      if others.isEmpty { others = [left] }
      others.append(right)
      found = left
    }
    return others.isEmpty ? found : .any(others)
  }

  private mutating func conjunction() throws(QueryError) -> Query? {
    var wanted: [Query] = []
    var unwanted: [Query] = []
    while let token = current {
      switch token.kind {
      case .or, .close: return combine(wanted, unwanted)
      case .comma: place += 1
      case .and:
        isList = false
        place += 1
        guard !wanted.isEmpty, let next = current, next.kind != .or, next.kind != .close,
          next.kind != .and
        else { throw .missingOperand(of: "AND", column: token.column) }
      case .not:
        isList = false
        place += 1
        guard !wanted.isEmpty else {
          throw current == nil
            ? .missingOperand(of: "NOT", column: token.column) : .onlyExcluded(column: token.column)
        }
        guard let query = try unit() else {
          throw .missingOperand(of: "NOT", column: token.column)
        }
        unwanted.append(query)
      default:
        if let query = try unit() { wanted.append(query) }
      }
    }
    return combine(wanted, unwanted)
  }

  private func combine(_ wanted: [Query], _ unwanted: [Query]) -> Query? {
    guard let first = wanted.first else { return nil }
    let all = wanted.count == 1 ? first : Query.all(wanted)
    guard let other = unwanted.first else { return all }
    return .except(all, unwanted.count == 1 ? other : .any(unwanted))
  }

  private mutating func unit() throws(QueryError) -> Query? {
    guard let token = current else { return nil }
    switch token.kind {
    case .word, .quotation:
      place += 1
      if case .quotation = token.kind { isList = false }
      return try phrase(token).map { .phrase($0) }
    case .open:
      isList = false
      depth += 1
      place += 1
      guard depth <= QueryError.deepest else { throw .tooDeep(column: token.column) }
      let query = try alternatives()
      guard current?.kind == .close else { throw .openBracket(column: token.column) }
      place += 1
      depth -= 1
      return query
    case .near:
      isList = false
      return try near(token)
    case .and: throw .missingOperand(of: "AND", column: token.column)
    case .or: throw .missingOperand(of: "OR", column: token.column)
    case .not: throw .onlyExcluded(column: token.column)
    case .close, .comma, .act: return nil
    }
  }

  private mutating func near(_ near: QueryToken) throws(QueryError) -> Query {
    place += 1
    guard current?.kind == .open else { throw .malformedNear(column: near.column) }
    place += 1
    var phrases: [Query.Phrase] = []
    var within = 10
    reading: while true {
      guard let token = current else { throw .malformedNear(column: near.column) }
      place += 1
      switch token.kind {
      case .word, .quotation:
        if let phrase = try phrase(token) { phrases.append(phrase) }
      case .comma:
        guard let number = current, let count = Int(number.text), (0...1000).contains(count) else {
          throw .malformedNear(column: near.column)
        }
        within = count
        place += 1
        guard current?.kind == .close else { throw .malformedNear(column: near.column) }
      case .close: break reading
      default: throw .malformedNear(column: near.column)
      }
    }
    guard phrases.count > 1 else { throw .malformedNear(column: near.column) }
    return .near(phrases, within: within)
  }

  // MARK: - Words

  /// The words of a piece; nil where it is but marks.
  private mutating func phrase(_ token: QueryToken) throws(QueryError) -> Query.Phrase? {
    let folded = FoldedWords(token.text)
    let isPrefix: Bool
    switch token.kind {
    case .word(let ends), .quotation(let ends): isPrefix = ends
    default: isPrefix = false
    }
    if case .quotation = token.kind, token.text.contains("*") {
      let star = token.text.distance(
        from: token.text.startIndex, to: token.text.firstIndex(of: "*") ?? token.text.endIndex)
      throw .strayStar(column: token.column + 1 + star)
    }
    guard !folded.words.isEmpty else {
      if isPrefix { throw .strayStar(column: token.column + token.text.count) }
      return nil
    }
    words += folded.words.count
    guard words <= QueryError.mostWords else { throw .tooManyWords }
    let bytes = Array(token.text.utf8)
    var phrase = Query.Phrase(
      folded.words.map { word in
        Query.Word(
          written: String(decoding: bytes[word.original], as: UTF8.self),
          folded: folded.string(word))
      })
    phrase.words[phrase.words.count - 1].isPrefix = isPrefix
    return phrase
  }

  /// A list without its words of grammar, unless it has no others.
  private mutating func withoutGrammar(_ query: Query) -> Query {
    guard case .all(let queries) = query else { return query }
    func isGrammar(_ query: Query) -> Bool {
      if case .phrase(let phrase) = query, phrase.words.count == 1, !phrase.words[0].isPrefix {
        return GrammarWords.all.contains(phrase.words[0].folded)
      }
      return false
    }
    let rest = queries.filter { !isGrammar($0) }
    guard let first = rest.first, rest.count < queries.count else { return query }
    passedOver = queries.filter(isGrammar).flatMap(\.phrases).flatMap(\.words).map(\.written)
    return rest.count == 1 ? first : .all(rest)
  }
}
