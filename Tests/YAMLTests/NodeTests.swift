import Testing
import YAML

/// YAML as libyaml reads it.
@Suite struct NodeTests {
  private func root(_ text: String) throws -> Node { try #require(try Node.read(text)) }

  @Test func `texts, lists and mappings stand in their order`() throws {
    let mapping = try #require(
      try root("b: x\na: [1, 'два', \"d\\u0451\"]\n? c\n: |\n  one\n  two\n").mapping)
    #expect(mapping.map(\.key.text) == ["b", "a", "c"])
    #expect(mapping["b"]?.text == "x")
    #expect(mapping["a"]?.list?.map(\.text) == ["1", "два", "dё"])
    #expect(mapping["c"]?.text == "one\ntwo\n")
    #expect(mapping["d"] == nil)
    #expect(mapping["a"]?.text == nil && mapping["a"]?.mapping == nil && mapping["b"]?.list == nil)
  }

  @Test func `a node knows its line and column`() throws {
    let mapping = try #require(try root("# note\nключ: x\nb:\n  - c\n  -  d\n").mapping)
    let value = try #require(mapping["ключ"])
    #expect((value.line, value.column) == (2, 7))
    let last = try #require(mapping["b"]?.list?.last)
    #expect((last.line, last.column) == (5, 6))
  }

  @Test(arguments: [
    ("a: ~", true), ("a:", true), ("a: null", true), ("a: 'null'", false), ("a: ''", false),
    ("a: no", false), ("a: []", false),
  ])
  func `nothing is said plainly`(text: String, isNull: Bool) throws {
    #expect(try root(text).mapping?["a"]?.isNull == isNull)
  }

  @Test func `where nothing stands there is no node`() throws {
    #expect(try Node.read("") == nil)
    #expect(try Node.read("# a note\n") == nil)
  }

  @Test func `an alias is what it names`() throws {
    let mapping = try #require(try root("a: &x [1]\nb: *x\nc: {d: *x}\n").mapping)
    #expect(mapping["b"]?.list?.map(\.text) == ["1"])
    #expect(mapping["c"]?.mapping?["d"]?.line == 1)
  }

  @Test func `an alias of aliases takes no more room than it was written in`() throws {
    let text = (1...90).reduce("a0: &a0 x\n") {
      $0 + "a\($1): &a\($1) [*a\($1 - 1), *a\($1 - 1)]\n"
    }
    #expect(try root(text).mapping?.map(\.value).count == 91)
  }

  @Test(arguments: [
    ("a: [\n", 2, 1, "did not find"), ("a:\n\t- b", 2, 1, "cannot start any token"),
    ("a: 1\nb: 2\na: 3\n", 3, 1, "“a” stands twice"), ("a: *b", 1, 4, "undefined alias"),
    ("a: 1\n--- # again\nb: 2\n", 3, 1, "second document"), ("&a [*a]", 1, 1, "within itself"),
    ("#\n  c:\n  r", 3, 4, "could not find"), ("e:\n\u{85}\u{B8}ы", 2, 4, "could not find"),
    ("ё: x\nя: \u{7}", 2, 4, "control characters"),
  ])
  func `what is no YAML is told with its place`(
    text: String, line: Int, column: Int, words: String
  ) throws {
    let error = #expect(throws: YAMLError.self) { try Node.read(text) }
    #expect(error?.message.contains(words) == true, "\(String(describing: error))")
    #expect((error?.line, error?.column) == (line, column), "\(String(describing: error))")
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "a: {", count: 40_000),
    String(repeating: "- ", count: 90_000),
    String(repeating: "[", count: 101) + String(repeating: "]", count: 101), "\u{0}",
  ])
  func `what is too deep or hostile is an error`(text: String) {
    #expect(throws: YAMLError.self) { try Node.read(text) }
  }

  @Test func `a hundred levels are read`() throws {
    var node = try root(String(repeating: "[", count: 100) + String(repeating: "]", count: 100))
    for _ in 1..<100 { node = try #require(node.list?.first) }
    #expect(node.list?.isEmpty == true)
  }
}
