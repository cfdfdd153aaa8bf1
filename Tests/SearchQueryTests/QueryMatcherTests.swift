import SearchQuery
import Testing
import WordForms

/// Texts held against queries.
@Suite struct QueryMatcherTests {
  private func forms(_ text: String) throws -> QueryForms {
    let forms = [
      "платформа": ["платформа", "платформы", "платформе"], "оператор": ["оператор", "оператора"],
    ]
    return try QueryForms(#require(ReadQuery(text).query)) { forms[$0] ?? [] }
  }

  private func isMet(_ query: String, _ texts: String...) throws -> Bool {
    let matcher = QueryMatcher(try forms(query))
    return matcher.isMet(by: matcher.places(in: texts.map { FoldedWords($0) }))
  }

  private func marked(_ query: String, _ text: String) throws -> String {
    let matcher = QueryMatcher(try forms(query))
    let words = FoldedWords(text)
    return FoundText(text, words, matcher.found(in: 0, of: matcher.places(in: [words]))).bracketed
  }

  @Test func `words, phrases, nearness and operators`() throws {
    #expect(try isMet("платформа", "О платформе."))
    #expect(try !isMet("платформа", "О платформах."))
    #expect(try isMet("оператор платформа", "Оператор", "платформы"))
    #expect(try isMet("\"оператор платформа\"", "обязан оператора платформы"))
    #expect(try !isMet("\"оператор платформа\"", "оператор цифровой платформы"))
    #expect(try !isMet("\"оператор платформа\"", "оператор", "платформы"))
    #expect(try isMet("NEAR(платформа оператор, 1)", "оператор цифровой платформы"))
    #expect(try !isMet("NEAR(платформа оператор, 0)", "оператор цифровой платформы"))
    #expect(try isMet("плат*", "плата"))
    #expect(try isMet("оператор NOT платформа", "оператор"))
    #expect(try !isMet("оператор NOT платформа", "оператор", "платформы"))
    #expect(try isMet("(оператор OR x) AND (платформа OR y)", "оператор y"))
    #expect(try !isMet("(оператор OR x) AND (платформа OR y)", "оператор x"))
  }

  @Test func `what was found is marked in the text as it is`() throws {
    #expect(
      try marked("платформа оператор", "Опера\u{AD}тора «Платформы», е\u{308}!")
        == "⟦Опера\u{AD}тора⟧ «⟦Платформы⟧», е\u{308}!")
    #expect(
      try marked("\"оператор платформа\" NOT право", "Оператор; оператор платформы. Право")
        == "Оператор; ⟦оператор платформы⟧. Право")
  }

  @Test func `of a long text the part is shown where most was found`() throws {
    let text =
      String(repeating: "слово ", count: 100) + "платформа " + String(repeating: "иное ", count: 60)
      + "оператор и платформа. " + String(repeating: "конец ", count: 90)
    let snippet = try marked("оператор платформа", text)
    #expect(snippet.hasPrefix("… иное"))
    #expect(snippet.contains("⟦оператор⟧ и ⟦платформа⟧."))
    #expect(snippet.hasSuffix("конец …"))
    #expect(snippet.count < 400)
  }

  @Test func `what FTS5 cannot be asked for is asked for in words`() throws {
    func written(_ text: String) throws -> FullTextQuery { FullTextQuery(try forms(text)) }
    #expect(try written("x").expression == "(\"x\")")
    #expect(
      try written("\"оператор платформа\"").expression
        == "(\"оператор платформа\" OR \"оператор платформы\" OR \"оператор платформе\" OR "
        + "\"оператора платформа\" OR \"оператора платформы\" OR \"оператора платформе\")")
    #expect(try written("\"оператор платформа\"").isExact)
    let long = Array(repeating: "платформа", count: 6).joined(separator: " ")
    #expect(try !written("\"\(long)\"").isExact)
    // Too much must not be taken away.
    let without = try written("x NOT \"\(long)\"")
    #expect(without.expression == "(\"x\")")
    #expect(!without.isExact)
    #expect(try written("NEAR(x плат*, 3)").expression == "(NEAR(\"x\" \"плат\" *, 3))")
    #expect(try !written("NEAR(плат* x, 3)").isExact)
  }

  @Test func `terms of a topic are alternatives`() throws {
    let groups = [["большие данные", "big data"].map { Query.Phrase(words: $0) }]
    func widened(_ text: String) throws -> String {
      let query = try #require(ReadQuery(text).query)
      let wide = query.widened(by: groups) { String($0.folded.prefix(4)) }
      return FullTextQuery(QueryForms(wide) { [$0] }).expression
    }
    #expect(
      try widened("обмен больших данных")
        == "((\"обмен\") AND (((\"больших\") AND (\"данных\")) OR (\"big data\")))")
    #expect(try widened("\"big data\"") == "((\"big data\") OR (\"большие данные\"))")
    #expect(try widened("большие") == "(\"большие\")")
  }
}
