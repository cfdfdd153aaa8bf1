import LegalText
import SearchQuery
import TestSupport
import Testing

/// How queries are read.
@Suite struct QueryReaderTests {
  /// The tree, written so that it can be compared.
  private func tree(_ query: Query?) -> String {
    func text(_ phrase: Query.Phrase) -> String {
      phrase.words.map { $0.folded + ($0.isPrefix ? "*" : "") }.joined(separator: "_")
    }
    return switch query {
    case nil: "-"
    case .phrase(let phrase): text(phrase)
    case .near(let phrases, let count):
      "near(" + phrases.map(text).joined(separator: " ") + ")\(count)"
    case .all(let queries): "(" + queries.map(tree).joined(separator: " & ") + ")"
    case .any(let queries): "(" + queries.map(tree).joined(separator: " | ") + ")"
    case .except(let wanted, let other): "(" + tree(wanted) + " - " + tree(other) + ")"
    }
  }

  @Test(arguments: [
    ("Оператор", "оператор"),
    ("оператор платформы", "(оператор & платформы)"),
    ("оператор AND платформы", "(оператор & платформы)"),
    ("a b OR c", "((a & b) | c)"),
    ("a OR b OR c", "(a | b | c)"),
    ("a (b OR c)", "(a & (b | c))"),
    ("x NOT y", "(x - y)"),
    ("x AND NOT y", "(x - y)"),
    ("x y NOT z NOT w", "((x & y) - (z | w))"),
    ("\"цифровое правительство\"", "цифровое_правительство"),
    ("«цифровое правительство» портал", "(цифровое_правительство & портал)"),
    ("плат*", "плат*"),
    ("\"цифровая плат\"*", "цифровая_плат*"),
    ("веб-портал", "веб_портал"),
    ("255-VIII", "255_viii"),
    ("NEAR(оператор платформа)", "near(оператор платформа)10"),
    ("NEAR(оператор \"цифровая платформа\", 5)", "near(оператор цифровая_платформа)5"),
    ("near and or not", "near"),
    ("права, обязанности; ответственность", "(права & обязанности & ответственность)"),
    ("ёлка", "елка"),
    ("'; DROP TABLE act; --", "(drop & table & act)"),
    ("heading : x ^ {y}", "(heading & x & y)"),
  ])
  func `words, phrases and operators`(text: String, expected: String) throws {
    #expect(try tree(ReadQuery(text).query) == expected)
  }

  @Test(arguments: [
    ("ст. 29", ["art_29"], "-"),
    ("статья 29 оператор", ["art_29"], "оператор"),
    ("29-бап оператор", ["art_29"], "оператор"),
    ("art_29__para_2 оператор", ["art_29__para_2"], "оператор"),
    ("29(2)(1)", ["art_29"], "-"),
    ("подпункт 1) пункта 2 статьи 29 услуги", ["art_29__para_2__subpara_1"], "услуги"),
    ("глава 3 данные", ["chp_3"], "данные"),
    ("12-1", [], "12_1"),
    ("закон 2003 года", [], "(закон & 2003 & года)"),
    ("статья", [], "статья"),
    ("\"статья 29\"", [], "статья_29"),
    ("ст. 29 OR оператор", [], "((ст & 29) | оператор)"),
  ])
  func `provisions say where to look`(text: String, places: [String], expected: String) throws {
    let read = try ReadQuery(text)
    #expect(tree(read.query) == expected)
    #expect(
      read.places.map { place in place.eId ?? place.steps.first?.number.map { "art_\($0)" } ?? "" }
        == places)
  }

  @Test func `acts say where to look`() throws {
    let read = try ReadQuery("оператор act:digital-code Act:data-law")
    #expect(read.acts == ["digital-code", "data-law"])
    #expect(tree(read.query) == "оператор")
  }

  @Test func `words of grammar are passed over in a list, not where they are asked for`() throws {
    let read = try ReadQuery("какие права у оператора")
    #expect(tree(read.query) == "(права & оператора)")
    #expect(read.passedOver == ["какие", "у"])
    #expect(try tree(ReadQuery("как и где").query) == "(как & и & где)")
    #expect(try tree(ReadQuery("\"права у оператора\"").query) == "права_у_оператора")
    #expect(try tree(ReadQuery("права AND у").query) == "(права & у)")
    #expect(try tree(ReadQuery("оператор туралы").query) == "оператор")
  }

  @Test(arguments: [
    ("", QueryError.empty), (" \n\t", .empty), ("()", .empty), ("- — …", .empty), ("\"\"", .empty),
    ("\"a", .openQuotation(column: 1)), ("b «a", .openQuotation(column: 3)),
    ("(a", .openBracket(column: 1)), ("a)", .strayBracket(column: 2)),
    ("((a) (b", .openBracket(column: 6)),
    ("AND", .missingOperand(of: "AND", column: 1)),
    ("a AND", .missingOperand(of: "AND", column: 3)),
    ("OR a", .missingOperand(of: "OR", column: 1)), ("a OR", .missingOperand(of: "OR", column: 3)),
    ("a AND OR b", .missingOperand(of: "AND", column: 3)),
    ("NOT", .missingOperand(of: "NOT", column: 1)), ("NOT a", .onlyExcluded(column: 1)),
    ("a NOT", .missingOperand(of: "NOT", column: 3)),
    ("*", .strayStar(column: 1)), ("a *", .strayStar(column: 3)), ("-*", .strayStar(column: 2)),
    ("\"a* b\"", .strayStar(column: 3)),
    ("NEAR", .malformedNear(column: 1)), ("NEAR(a", .malformedNear(column: 1)),
    ("NEAR(a)", .malformedNear(column: 1)), ("NEAR(a b, x)", .malformedNear(column: 1)),
    ("NEAR(a b, 99999)", .malformedNear(column: 1)), ("NEAR(a (b))", .malformedNear(column: 1)),
    ("act:", .noAct(column: 1)),
  ])
  func `what cannot be read is said, with its place`(text: String, error: QueryError) {
    #expect(throws: error) { try ReadQuery(text) }
    #expect(!error.message.isEmpty && !error.hint.isEmpty)
  }

  @Test func `what is too long, too much or too deep is refused`() {
    #expect(throws: QueryError.tooLong) { try ReadQuery(String(repeating: "я ", count: 500_000)) }
    #expect(throws: QueryError.tooManyWords) {
      try ReadQuery(String(repeating: "яс ", count: 100))
    }
    #expect(throws: QueryError.tooDeep(column: 33)) {
      try ReadQuery(String(repeating: "(", count: 400) + "a")
    }
  }

  /// Any string is read or refused, in bounded time, and never crashes; what it becomes for FTS5 has nothing but quoted
  /// words and operators of ours.
  @Test(arguments: 1...200)
  func `whatever is written is read or refused`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "a", "платформа", "\"", "«", "»", "(", ")", "*", " ", " ", "AND", "OR", "NOT", "NEAR", ",",
      "5",
      "ст. ", "29", "-", "'", ";", "--", "act:", ":", "{", "^", "\u{0}", "\u{AD}", "е\u{308}", "🏛",
      "%",
    ]
    let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined(separator: Bool.random(using: &random) ? " " : "")
    guard let query = try? ReadQuery(text).query else { return }
    let forms = QueryForms(query) { [$0, $0 + "а"] }
    let expression = FullTextQuery(forms).expression
    let parts = expression.split(separator: "\"", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      if place % 2 == 1 {
        #expect(part.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }, "\(expression)")
      } else {
        let marks = part.replacing(#/AND|OR|NOT|NEAR/#, with: "")
        #expect(marks.allSatisfy { " ()*,0123456789".contains($0) }, "\(expression)")
      }
    }
  }
}
