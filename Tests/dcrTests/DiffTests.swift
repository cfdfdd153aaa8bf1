import Foundation
import Testing

/// Comparisons of days and of files.
@Suite struct DiffTests {
  private let before = "2025-12-31"
  private let after = "2026-01-01"
  private let old = Shelf.fixtures + "/plain/code.ru.txt"
  private let new = Shelf.fixtures + "/plain/code-amended.ru.txt"

  private func days(_ arguments: String...) throws -> Run {
    try Shelf.code.get().run(["diff", "--from", before, "--to", after] + arguments)
  }

  /// Kind, eId before and eId after of each change.
  private func lines(_ json: JSON) -> [String] {
    json["changes"].array.map { change in
      [change["kind"], change["eId"]["from"], change["eId"]["to"]]
        .map { $0.string ?? "–" }.joined(separator: " ")
    }
  }

  @Test func `it ends with 0, 1 or 2`() throws {
    let home = try Shelf.code.get()
    expect(try days(), endsWith: 1)
    expect(try home.dcr("diff", "--from", "2026-02-01", "--to", "2026-02-02"), endsWith: 0)
    expect(try home.dcr("diff", old, old), endsWith: 0)
    expect(try home.dcr("diff", old, new), endsWith: 1)
    expect(try home.dcr("diff", old, "none.txt"), failsWith: 2, saying: ["none.txt"])
    expect(
      try home.dcr("diff", "--from", "2020-01-01", "--to", after), failsWith: 2,
      saying: ["did not exist on 2020-01-01"])
    expect(try days("99"), failsWith: 2, saying: ["no article 99"])
    expect(
      try home.dcr("diff", "--from", "draft:x", "--to", after), failsWith: 2, saying: ["draft"])
    expect(
      try home.dcr("diff", "--from", before, "--to", after, "--act", "none"), failsWith: 2,
      saying: ["“none”"])
  }

  @Test func `days differ by what came into force between them`() throws {
    let run = try days("--format", "json")
    expect(run, endsWith: 1)
    #expect(run.errors.isEmpty)
    let json = try run.json()
    #expect(
      json.keys.isSuperset(of: ["act", "from", "to", "language", "changes", "summary"]))
    #expect(json["from"].string == before && json["to"].string == after)
    #expect(
      json["summary"].keys.isSuperset(of: [
        "inserted", "repealed", "substituted", "renumbered", "moved", "unchanged",
      ]))
    #expect(json["summary"]["inserted"].int == 6)
    #expect(json["summary"]["repealed"].int == 5)
    #expect(json["summary"]["substituted"].int == 2)
    #expect(
      lines(json) == [
        "substituted art_5__para_1 art_5__para_1", "repealed art_6__para_3 art_6__para_3",
        "substituted art_10__para_2__subpara_3 art_10__para_2__subpara_3",
        "inserted – art_10__para_2__subpara_4", "inserted – art_12-1",
        "inserted – art_12-1__para_1", "inserted – art_12-1__para_2",
        "inserted – art_12-1__para_3", "inserted – art_13__para_1__subpara_2-1",
        "repealed art_15 art_15", "repealed art_15__para_1 –", "repealed art_15__para_2 –",
        "repealed art_17__para_1__subpara_3 art_17__para_1__subpara_3",
      ], "\(lines(json))")
    for change in json["changes"].array {
      #expect(
        change.keys.isSuperset(of: [
          "kind", "eId", "locator", "heading", "words", "headingWords", "cause",
        ]))
      #expect(change["cause"]["number"].string == "12-IX", "\(change)")
    }
  }

  @Test func `renumbered and moved units are told as such`() throws {
    let json = try Shelf.code.get().dcr(
      "diff", "--from", "2026-03-14", "--to", "2026-03-15", "--format", "json"
    ).json()
    let lines = lines(json)
    #expect(lines.contains("renumbered art_18 art_18-1"))
    #expect(lines.contains("inserted – art_18"))
    #expect(lines.contains("moved art_22 art_22"))
    #expect(
      lines.contains("renumbered art_19__para_1__subpara_3 art_19__para_1__subpara_4"))
    #expect(json["summary"]["renumbered"].int == 3 && json["summary"]["moved"].int == 1)
  }

  @Test func `words joined are the texts to the letter`() throws {
    let change = try days("5(1)", "--format", "json").json()["changes"][0]
    func joined(_ operation: String) -> String {
      change["words"].array
        .filter { ["equal", operation].contains($0["op"].string) }
        .compactMap { $0["text"].string }.joined()
    }
    let home = try Shelf.code.get()
    for (operation, day) in [("delete", before), ("insert", after)] {
      let unit = try home.dcr("show", "5(1)", "--at", day, "--format", "json").json()
      #expect(joined(operation) == unit["provisions"][0]["text"].string)
    }
  }

  @Test func `one provision is compared with what is in it`() throws {
    #expect(
      try lines(days("13", "--format", "json").json()) == [
        "inserted – art_13__para_1__subpara_2-1"
      ])
    let same = try days("2", "--format", "json")
    expect(same, endsWith: 0)
    #expect(try same.json()["changes"].array.isEmpty)
  }

  @Test func `all lists the unchanged units, too`() throws {
    let json = try days("--all", "--format", "json").json()
    let unchanged = json["changes"].array.count { $0["kind"].string == "unchanged" }
    #expect(unchanged > 100)
    #expect(unchanged == json["summary"]["unchanged"].int)
    let same = try Shelf.code.get().dcr(
      "diff", "--from", "2026-02-01", "--to", "2026-02-02", "--all")
    expect(same, endsWith: 0)
  }

  @Test func `every form shows the words put in and taken out`() throws {
    let text = try days("5").text
    #expect(text.contains("--- 2025-12-31") && text.contains("+++ 2026-01-01"))
    #expect(text.replacing(/\s+/, with: " ").contains("{+не реже одного раза в год+}"))
    #expect(text.contains("№ 12-IX, 2025-12-10"))
    let beside = try days("5", "--format", "side-by-side").text
    #expect(beside.contains("2025-12-31") && beside.contains("│"), "\(beside)")
    let markdown = try days("5", "--format", "markdown").text
    #expect(markdown.contains("**не реже одного раза в год**"))
    let html = try days("5", "--format", "html").text
    #expect(html.contains("<ins>не реже одного раза в год"), "\(html)")
    #expect(html.contains("data-eid=\"art_5__para_1\""))
    let kazakh = try days("5", "--language", "kk").text
    #expect(kazakh.contains("өзгертілді: 5-баптың 1-тармағы"), "\(kazakh)")
  }

  @Test func `statistics count units and words by article`() throws {
    let run = try days("--stat")
    expect(run, endsWith: 1)
    #expect(run.text.contains("статья 12-1") && run.text.contains("дополнено: 6"))
    #expect(!run.text.contains("не реже одного раза"))
  }

  @Test func `a day is compared with a file`() throws {
    let home = try Shelf.code.get()
    let file = Shelf.editions[2] + "/rus.md"
    expect(try home.dcr("diff", "--from", after, "--to", file), endsWith: 0)
    let run = try home.dcr("diff", "--from", before, "--to", file, "--format", "json")
    expect(run, endsWith: 1)
    #expect(try run.json()["summary"]["inserted"].int == 6)
  }

  @Test func `two files are compared without a registry`() throws {
    let home = try Home()
    let run = try home.dcr("diff", old, new, "--format", "json")
    expect(run, endsWith: 1)
    let json = try run.json()
    #expect(json["act"].isNull)
    #expect(json["language"].string == "ru")
    let lines = lines(json)
    #expect(lines.contains("substituted art_1__para_1 art_1__para_1"))
    #expect(lines.contains("repealed art_1__para_2__subpara_1 art_1__para_2__subpara_1"))
    #expect(lines.contains("inserted – art_2-1"))
    #expect(lines.contains("substituted art_3__para_1__subpara_1 art_3__para_1__subpara_1"))
    #expect(lines.contains("moved art_3__para_1__subpara_3 art_4__para_3__subpara_2"))
    #expect(lines.count == 10, "\(lines)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.url.path).isEmpty)
    #expect(
      try home.dcr("diff", "--from", old, "--to", new, "--format", "json").json()["changes"]
        .array.count == 10)
  }
}
