import LegalText
import Testing

@Suite struct CaseFileTests {
  static let whole = """
    # A comment.
    === base: law
    1. Первый.
    2. Второй.

    === A word is replaced
    tags: context
    does: substitute-words
    repairs: 0
    --- before: law
    --- amendment
    слово "Первый" заменить словом "Иной{U+00A0}".
    --- change
    - 1. Первый.
    + 1. Иной.

    === Nothing is there
    error: words-found|refused
    line: 1
    says: Третий
    --- before: law
    --- amendment
    слово "Третий" исключить.
    """

  @Test func `a case is read with its texts, and where they stand`() throws {
    let cases = try CaseFile(reading: Self.whole, file: "a.txt", in: .ru).cases
    #expect(cases.map(\.name) == ["A word is replaced", "Nothing is there"])
    let first = try #require(cases.first)
    #expect(first.line == 6)
    #expect(first.operations == [["substitute-words"]])
    #expect(first.repairs == 0)
    #expect(first.amendment.text == "слово \"Первый\" заменить словом \"Иной\u{A0}\".")
    #expect(first.amendment.line == 12)
    #expect(first.acts.map(\.before.text) == ["1. Первый.\n2. Второй."])
    #expect(first.acts.map(\.after?.text) == ["1. Иной.\n2. Второй."])
    let second = try #require(cases.last?.failure)
    #expect(
      second
        == CaseFailure(
          kinds: ["words-found", "refused"], line: 1, column: nil, says: ["Третий"]))
  }

  @Test(arguments: [
    ("text", 1, "text before the first case"),
    ("=== a\ntags: x\ntags: y", 3, "twice"),
    ("=== a\nflavour: sweet", 2, "unknown key"),
    ("=== a\n--- foreword", 2, "unknown section"),
    ("=== a\ndoes: paint\n--- amendment\nx", 2, "no operation"),
    ("=== a\nerror: sadness\n--- amendment\nx", 2, "none of"),
    ("=== a\nline: 3\n--- amendment\nx", 2, "before “error”"),
    ("=== a\n--- before\n1. А.", 1, "no amendment"),
    ("=== a\n--- before: b\n--- amendment\nx", 2, "no base “b”"),
    ("=== a\n--- before\nx\n--- before\ny", 4, "stands twice"),
    ("=== a\ndoes: repeal-unit\n--- before\n1. А.\n--- amendment\nx", 1, "neither"),
    ("=== a\n--- before\n1. А.\n--- amendment\nx\n--- after\n1. А.", 6, "is the text before"),
    ("=== a\n--- before\n1. А.\n--- amendment\nx\n--- after\n1. Б.", 1, "does not say"),
    ("=== a\n--- before\n1. А.\n--- amendment\nx\n--- change\n* 1. Б.", 7, "begins with"),
    ("=== a\n--- before\n1. А.\n--- amendment\nx\n--- change\n- 2. Б.", 7, "0 times"),
    ("=== a\n--- before\nА\nБ\n--- amendment\nx\n--- change\n- Б\n- А", 9, "earlier"),
    ("=== a\n--- before\nА\nБ\nВ\n--- amendment\nx\n--- change\n- А\n- В", 10, "lie between"),
    ("=== a\n--- before\nА\n--- amendment\nx\n--- change\n+ Б", 7, "where they stand"),
    ("=== a\nerror: refused\n--- before\nА\n--- amendment\nx\n--- after\nБ", 7, "nothing after"),
    ("=== a\n--- before\n{U+XYZ}", 3, "opens no character"),
    ("=== a\n=== a", 2, "here already"),
    ("# only this", 1, "no case"),
  ])
  func `what is not of the format is refused, with its line`(
    _ text: String, _ line: Int, _ message: String
  ) {
    let error = #expect(throws: CaseFileError.self) {
      try CaseFile(reading: text, file: "a.txt", in: .ru)
    }
    #expect(error?.line == line)
    #expect(error?.message.contains(message) == true, "\(String(describing: error))")
  }

  @Test func `lines come where the change shows them`() throws {
    let before = CaseText(text: "А\nБ\nВ", line: 1)
    func applied(_ lines: [String]) throws -> String {
      try CaseChange(lines, line: 1, file: "a").applied(to: before).text
    }
    #expect(try applied(["+ Г", "  А"]) == "Г\nА\nБ\nВ")
    #expect(try applied(["  А", "+ Г", "- В"]) == "А\nГ\nБ")
    #expect(try applied(["- Б", "+ Г", "+ Д"]) == "А\nГ\nД\nВ")
  }
}
