import LegalText
import Testing

@Suite struct LocatorErrorTests {
  @Test(arguments: [
    ("", LocatorError.empty), (" \u{A0}\u{2060} ", .empty), (".,", .empty),
    ("29(", .malformedNumber("(", column: 3)), ("29()", .malformedNumber("()", column: 3)),
    ("29(2", .malformedNumber("(2", column: 3)), ("29(2)(", .malformedNumber("(", column: 6)),
    ("29(х)", .malformedNumber("(х", column: 3)), ("(2)", .strayNumber("2", column: 2)),
    ("29-", .malformedNumber("29-", column: 1)), ("-29", .malformedNumber("-2", column: 1)),
    ("29 2", .strayNumber("2", column: 4)), ("29.2", .strayNumber("2", column: 4)),
    ("1)", .strayNumber("1", column: 1)), ("вторая", .strayNumber("вторая", column: 1)),
    ("статья", .missingNumber(of: .article, column: 1)),
    ("пункт статьи 29", .missingNumber(of: .paragraph, column: 1)),
    ("29-баптың тармағы", .missingNumber(of: .paragraph, column: 11)),
    ("art", .missingNumber(of: .article, column: 1)),
    ("art_29__para", .missingNumber(of: .paragraph, column: nil)),
    ("ст. 29 нечто 2", .unknownWord("нечто", column: 8)),
    ("двадцать", .unknownWord("двадцать", column: 1)), ("кіші 2", .unknownWord("кіші", column: 1)),
    ("подпункты 1) и 2)", .unknownWord("подпункты", column: 1)),
    ("ст. 29?", .unexpectedSign("?", column: 7)), ("29)", .strayNumber("29", column: 1)),
    ("ст. 29))", .unexpectedSign(")", column: 8)), ("ст. 🦊", .unexpectedSign("🦊", column: 5)),
    ("статья 5 статья 6", .contradictory(.article, .article)),
    ("п. 1 п. 2", .contradictory(.paragraph, .paragraph)),
    ("статья 5 преамбулы", .contradictory(.article, .preamble)),
    ("пп. 1 пп. 2", .contradictory(.subparagraph, .subparagraph)),
    ("art_1__art_2", .contradictory(.article, .article)),
    ("para_2__art_3", .contradictory(.paragraph, .article)),
    ("art_", .malformedEId("art_")), ("_", .malformedEId("_")),
    ("art_1__", .malformedEId("art_1__")),
    ("foo_1", .malformedEId("foo_1")), ("art_1 2", .malformedEId("art_1 2")),
  ])
  func `what cannot be read is named with its place`(text: String, wanted: LocatorError) {
    #expect(throws: wanted) { try Locator(text) }
  }

  @Test func `numbers of a hundred digits are malformed, in brackets too`() {
    let digits = String(repeating: "9", count: 100)
    let shown = String(repeating: "9", count: 24)
    #expect(throws: LocatorError.malformedNumber(shown, column: 1)) { try Locator(digits) }
    #expect(throws: LocatorError.malformedNumber(shown, column: 4)) { try Locator("29(\(digits))") }
    #expect(throws: LocatorError.self) { try Locator("art_\(digits)") }
    #expect(throws: LocatorError.self) { try Locator("ст. 1-1-1-1-1-1-1-1-1") }
  }

  @Test func `five hundred characters are read and one more is not`() throws {
    let text = "29" + String(repeating: " ", count: 498)
    #expect(try Locator(text).eId == "art_29")
    #expect(throws: LocatorError.tooLong) { try Locator(text + " ") }
    #expect(throws: LocatorError.tooLong) { try Locator(String(repeating: "x_", count: 1 << 20)) }
  }

  @Test func `a message says what is wrong and a hint what to do`() {
    let error = LocatorError.unknownWord("нечто", column: 8)
    #expect(error.message == "unknown word “нечто” at column 8")
    #expect(
      error.description == """
        unknown word “нечто” at column 8
        write it as 29(2)(1), «ст. 29 п. 2 пп. 1» or art_29__para_2__subpara_1
        """)
    let missing = LocatorError.missingNumber(of: .subchapter, column: 3)
    #expect(missing.message == "paragraph (division) at column 3 has no number")
  }
}
