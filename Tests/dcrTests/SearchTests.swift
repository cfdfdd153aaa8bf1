import Foundation
import Testing

/// The search, as a person and a program ask for it.
@Suite struct SearchTests {
  private func search(_ arguments: String...) throws -> Run {
    try Shelf.topics.get().run(["search", "--at", "2026-08-01"] + arguments)
  }

  @Test func `the document has the keys of the contract`() throws {
    let document = try search("владельцы платформы", "--format", "json", "--act", "digital-code")
      .json()
    #expect(document["query"].string == "владельцы платформы")
    #expect(document["at"].string == "2026-08-01")
    #expect(document["language"].string == "ru")
    #expect(document["total"].int ?? 0 > 0)
    let hit = document["hits"][0]
    #expect(
      hit.keys.isSuperset(of: [
        "act", "eId", "locator", "heading", "snippet", "score", "inForce", "topics",
      ]))
    #expect(hit["act"].string == "digital-code")
    #expect(
      document["hits"].array.contains { $0["snippet"].string?.contains("⟦") == true })
    #expect(hit["inForce"]["from"].string != nil)
    #expect(hit["topics"].strings.contains("platform-duties"))
  }

  @Test func `on a page what was found is in brackets, in colour, or in ASCII`() throws {
    #expect(try search("платформа").text.contains("⟦"))
    let coloured = try search("платформа", "--color", "always").text
    #expect(coloured.contains("\u{1B}[1;33m") && !coloured.contains("⟦"))
    #expect(try search("платформа").text.hasPrefix("найдено единиц: "))
    #expect(try search("цифрлық платформалар").text.hasPrefix("табылған бірліктер: "))
    #expect(try search("digital platforms").text.hasPrefix("units found: "))
  }

  @Test func `a table has a line for each hit`() throws {
    let text = try search("\"продукт данных\"", "--format", "csv", "--limit", "3").text
    let lines = text.components(separatedBy: "\r\n").filter { !$0.isEmpty }
    #expect(lines.first?.hasPrefix("act,eId,locator,kind,heading,snippet,score") == true)
    #expect(lines.count == 4, "\(text)")
  }

  @Test func `options narrow the search`() throws {
    let home = try Shelf.topics.get()
    func names(_ arguments: String...) throws -> [String] {
      try home.run(["search", "--at", "2026-08-01", "--format", "json"] + arguments).json()["hits"]
        .array.compactMap { $0["eId"].string }
    }
    #expect(try names("данные", "--limit", "2").count == 2)
    #expect(try names("данные", "--kind", "chapter,section").allSatisfy { !$0.hasPrefix("art_") })
    #expect(try names("данные act:data-law").count > 0)
    #expect(try names("ст. 10 act:digital-code") == ["art_10"])
    #expect(try names("данные", "--topic", "big data").count > 0)
    #expect(try names("данные", "--chapter", "99") == [])
    expect(
      try search("данные", "--topic", "nonsense"), failsWith: 1, saying: ["no topic is called"])
    expect(try search("данные act:nonsense"), failsWith: 1, saying: ["no act is called"])
    expect(try search("данные", "--limit", "0"), failsWith: 64, saying: ["--limit"])
    expect(
      try search("данные", "--all-times"), failsWith: 64, saying: ["--at names a day"])
  }

  @Test func `at all times each hit has its days`() throws {
    let run = try Shelf.topics.get().dcr("search", "срок", "--all-times", "--format", "json")
    let hits = try run.json()["hits"].array
    #expect(try run.json()["at"].isNull)
    #expect(hits.contains { $0["times"].array.count > 1 })
  }

  @Test func `what may have been meant is said`() throws {
    let run = try search("казакстан")
    #expect(run.text.contains("возможно, имелось в виду: ") && run.text.contains("қазақстан"))
    #expect(
      try search("платфрома", "--format", "json").json()["didYouMean"][0].string == "платформа")
  }

  static let hostile = [
    "\"", "\"a", "(", ")", "a)", "((((", "*", "a*b", "AND", "OR", "NOT", "NEAR", "NEAR(",
    "NEAR(a b, 9999999999)",
    "a AND AND b", "NOT NOT a", "^a", "{heading}: a", "heading:a", "-a", "a + b", "a:b:c",
    "'; DROP TABLE act; --", "') OR 1=1 --", "\u{0}", "a\u{0}b", "\u{FEFF}", "\u{202E}a", "🏛",
    "%s%n",
    "passage_ru MATCH 'a'", "a\" OR \"b", "\\", "$(reboot)", "--", "act:'; DROP TABLE act; --",
    "act:",
    "ст. 99999999999999999999", "(a OR b", "a NEAR b", "rank", "rowid:1",
    String(repeating: "(", count: 900), String(repeating: "a ", count: 480),
    String(repeating: "я", count: 60_000),
  ]

  @Test(arguments: hostile)
  func `a hostile query is searched or refused, with a hint`(_ query: String) throws {
    // A NUL ends an argument before it reaches any program.
    let home = try Shelf.topics.get()
    let before = try Data(contentsOf: URL(fileURLWithPath: home.registry))
    let run = try home.run([
      "search", "--format", "json", "--", query.replacing("\u{0}", with: " "),
    ])
    #expect(run.status == 0 || run.status == 1, "\(run)")
    if run.status == 0 {
      _ = try run.json()
    } else {
      #expect(run.errors.hasPrefix("dcr: ") && run.errors.contains("\nhint: "), "\(run)")
      #expect(!run.errors.contains("fts5") && !run.errors.contains("SQL"), "\(run)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: home.registry)) == before)
  }

  @Test(arguments: [
    "--topic", "--act", "--chapter", "--kind", "--language", "--at", "--known-at", "--limit",
  ])
  func `SQL in an option is no SQL`(_ option: String) throws {
    let home = try Shelf.topics.get()
    let run = try home.run(["search", "данные", option, "x'; DROP TABLE act; --"])
    #expect(run.status == 1 || run.status == 64, "\(run)")
    expect(try home.dcr("acts"), endsWith: 0)
  }

  @Test func `nothing to look for is refused`() throws {
    expect(try search(""), failsWith: 1, saying: ["there are no words"])
    expect(try Shelf.topics.get().dcr("search"), failsWith: 64, saying: ["query"])
  }
}
