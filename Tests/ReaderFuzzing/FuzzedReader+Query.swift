internal import LegalText
internal import SQLite
internal import SearchQuery
internal import WordForms

extension FuzzedReader {
  /// A query of the search.
  static let query = FuzzedReader(
    "query",
    words: [
      "оператор", "платформы", "деректер", "data", "плат*", "*", "\"", "«", "»", "“", "”", "„", "(",
      ")",
      " AND ", " OR ", " NOT ", "NEAR(", ", 5)", ",", ";", "act:", "act:digital-code", "ст. 29",
      "29-бап",
      "art_29__para_2", "29(2)", "1)", "12-1", "'", "--", ":", "{", "^", "+", "%", "\u{0}",
      "\u{AD}",
      "е\u{308}", "\u{301}", "у", "и", "не", "c", "сc",
    ],
    seeds: {
      [
        "оператор платформы", "\"цифровое правительство\"", "«цифровое правительство» портал",
        "плат*",
        "\"цифровая плат\"*", "a AND b", "a OR b OR c", "a (b OR c)", "x y NOT z NOT w",
        "веб-портал",
        "NEAR(оператор \"цифровая платформа\", 5)", "ст. 29 оператор", "29-бап оператор",
        "act:data-law",
        "подпункт 1) пункта 2 статьи 29 услуги", "какие права у оператора", "29(2)(1)",
        "\"статья 29\"",
        "права, обязанности; ответственность", "('; DROP TABLE act; --)", "heading : x ^ {y}",
        "((a OR b) AND NOT (c NEAR(d e)))", "деректердің сапасы", "255-VIII",
      ].map { Array($0.utf8) }
    },
    laws: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let read: ReadQuery
      do throws(QueryError) {
        read = try ReadQuery(text)
      } catch {
        try hold(!error.message.isEmpty && !error.hint.isEmpty, "an error says what is wrong")
        if let column = error.column {
          try hold((1...text.count + 1).contains(column), "column \(column): \(error)")
        }
        return
      }
      try hold(read.query != nil || !read.places.isEmpty, "a query asks for something")
      if let query = read.query { try holdLaws(of: query) }
    })

  private static func holdLaws(of query: Query) throws {
    let printed = query.printed
    let isSame: Bool
    do throws(QueryError) {
      let again = try ReadQuery(printed)
      isSame = again.query?.folded == query.folded
    } catch {
      // In quotation marks and brackets it is longer, and deeper, than what was typed.
      isSame = error == .tooLong || error.isTooDeep
    }
    try hold(isSame, "“\(printed)” reads back as it was read")
    let forms = QueryForms(query) { [$0, $0 + "а"] }
    let expression = FullTextQuery(forms).expression
    let index = try Connection(path: ":memory:", mode: .create)
    try index.execute(
      "CREATE VIRTUAL TABLE passage USING fts5 "
        + "(heading, text, context, tokenize = 'unicode61 remove_diacritics 0')")
    do {
      _ = try index.rows("SELECT rowid FROM passage WHERE passage MATCH ?", [.text(expression)]) {
        $0.integer(0)
      }
    } catch {
      throw BrokenLaw("FTS5 reads “\(expression)”: \(error)")
    }
    let words = FoldedWords(printed)
    let matcher = QueryMatcher(forms)
    let places = matcher.places(in: [words])
    _ = matcher.isMet(by: places)
    let found = FoundText(printed, words, matcher.found(in: 0, of: places))
    let shown = found.pieces.map(\.text).joined()
    try hold(
      words.words.count > 60 || shown.utf8.elementsEqual(printed.utf8), "what is found is the text")
  }
}

extension QueryError {
  fileprivate var isTooDeep: Bool { if case .tooDeep = self { true } else { false } }

  /// Where it is; nil where the whole query is meant.
  fileprivate var column: Int? {
    switch self {
    case .empty, .tooLong, .tooManyWords: nil
    case .openQuotation(let column), .openBracket(let column), .strayBracket(let column),
      .tooDeep(let column), .missingOperand(_, let column), .onlyExcluded(let column),
      .strayStar(let column), .malformedNear(let column), .noAct(let column):
      column
    }
  }
}

extension Query {
  /// The query as people write it, everything in brackets.
  fileprivate var printed: String {
    switch self {
    case .phrase(let phrase): phrase.printed
    case .near(let phrases, let within):
      "NEAR(" + phrases.map(\.printed).joined(separator: " ") + ", \(within))"
    case .all(let queries): "(" + queries.map(\.printed).joined(separator: " AND ") + ")"
    case .any(let queries): "(" + queries.map(\.printed).joined(separator: " OR ") + ")"
    case .except(let wanted, let unwanted):
      "(" + wanted.printed + " NOT " + unwanted.printed + ")"
    }
  }

  /// The query with its words as they are looked for.
  fileprivate var folded: Query {
    switch self {
    case .phrase(let phrase): .phrase(phrase.asFolded)
    case .near(let phrases, let within): .near(phrases.map(\.asFolded), within: within)
    case .all(let queries): .all(queries.map(\.folded))
    case .any(let queries): .any(queries.map(\.folded))
    case .except(let wanted, let unwanted): .except(wanted.folded, unwanted.folded)
    }
  }
}

extension Query.Phrase {
  fileprivate var printed: String {
    "\"" + words.map(\.folded).joined(separator: " ") + "\""
      + (words.last?.isPrefix == true ? "*" : "")
  }

  fileprivate var asFolded: Query.Phrase {
    Query.Phrase(
      words.map { Query.Word(written: $0.folded, folded: $0.folded, isPrefix: $0.isPrefix) })
  }
}
