import Foundation
import TestSupport
import Testing

/// The comparison table and tracked changes from the command line.
@Suite struct TableTests {
  private static let old = Shelf.fixtures + "/plain/code.ru.txt"
  private static let new = Shelf.fixtures + "/plain/code-amended.ru.txt"
  private static let days = ["--from", "2025-12-31", "--to", "2026-01-01"]

  private let home: Home

  init() throws {
    home = try Home(copying: Shelf.code.get())
  }

  private func table(_ arguments: String...) throws -> Run {
    try home.run(["table"] + Self.days + arguments)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: home.url.appendingPathComponent(name))
  }

  /// The rows of the table in a file, below the heading: each cell as its lines.
  private func rows(_ name: String) throws -> [[String]] {
    let tables = try WordFile(bytes(name)).tables
    try #require(tables.count == 1)
    return tables[0].dropFirst(2).map { row in row.map { $0.joined(separator: "\n") } }
  }

  /// A name without what keeps its numbers from the ends of lines.
  private static func plain(_ name: String) -> String {
    name.replacing("\u{A0}", with: " ").replacing("\u{2011}", with: "-")
  }

  @Test func `the format is that of the name unless said`() throws {
    for (name, arguments) in [
      ("a.docx", []), ("b.HTML", []), ("c.htm", []), ("d.txt", ["--format", "docx"]),
      ("e.docx", ["--format", "html"]),
    ] {
      let run = try home.run(["table"] + Self.days + ["--output", name] + arguments)
      expect(run, endsWith: 0)
      #expect(run.output.isEmpty && run.errors.isEmpty, "\(run)")
      let isZip = try bytes(name).starts(with: Data("PK".utf8))
      #expect(isZip == ["a.docx", "d.txt"].contains(name), "\(name)")
    }
    #expect(try bytes("a.docx") == bytes("d.txt"))
    #expect(try bytes("b.HTML") == bytes("e.docx"))
    let run = try table("--output", "-", "--format", "docx")
    expect(run, endsWith: 0)
    #expect(try run.output == bytes("a.docx"))
  }

  @Test func `the table of a day tells its changes in both languages`() throws {
    expect(try table("--output", "ru.docx"), endsWith: 0)
    expect(try table("--output", "kk.docx", "--language", "kk"), endsWith: 0)
    let names = try rows("ru.docx").map { Self.plain($0[1]) }
    #expect(
      names == [
        "пункт 1 статьи 5", "пункт 3 статьи 6", "подпункт 3) пункта 2 статьи 10",
        "новый подпункт 4) пункта 2 статьи 10", "новая статья 12-1",
        "новый подпункт 2-1) пункта 1 статьи 13", "статья 15", "подпункт 3) пункта 1 статьи 17",
      ])
    let kazakh = try rows("kk.docx")
    #expect(kazakh.count == names.count)
    #expect(kazakh[1][3] == "Алып тасталсын." && kazakh[4][2] == "Жоқ.")
    #expect(Self.plain(kazakh[4][1]) == "жаңа 12-1-бап")
  }

  @Test func `justifications stand in the rows of their units`() throws {
    let notes = Shelf.fixtures + "/justifications.yaml"
    expect(try table("--output", "ru.docx", "--justifications", notes), endsWith: 0)
    expect(
      try table("--output", "kk.docx", "--justifications", notes, "--language", "kk"), endsWith: 0)
    let ru = try rows("ru.docx").map { $0[4] }
    #expect(
      ru == [
        "1) Вводится периодичность проверок;\n2) без срока обязанность проверять не исполнялась;\n"
          + "3) ссылка отсутствует.", "Перечень утратил значение.", "",
        "Сведения нужны для разбора споров.", "Продукты данных получают реестр.", "", "", "",
      ])
    #expect(try rows("kk.docx").map { $0[4].isEmpty } == ru.map(\.isEmpty))
  }

  @Test(arguments: [
    ("29(2): нет\n", "notes.yaml:1", "no row of the table is of “29(2)”", "art_17"),
    ("\"5(1)\": да\n\"5(2)\": нет\n", "notes.yaml:2", "“5(2)”", "art_5__para_1: пункт 1 статьи 5"),
    ("статья 10: да\n", "notes.yaml:1", "“статья 10”", "art_10__para_2__subpara_3"),
    ("слово: да\n", "notes.yaml:1:1", "unknown word", "29(2)(1)"),
    ("\"5(1)\": [1, 2]\n", "notes.yaml:1", "a justification is a text", ""),
    ("\"5(1)\": {fr: oui}\n", "notes.yaml:1", "“fr” is no language", ""),
    ("- a\n", "notes.yaml:1", "units are wanted here", ""),
    ("\"5(1)\": \"a\n", "notes.yaml", "no YAML", ""),
  ])
  func `a justification that fits nowhere is an error`(
    text: String, place: String, message: String, hint: String
  ) throws {
    try home.write(text, to: "notes.yaml")
    let run = try table("--output", "a.docx", "--justifications", "notes.yaml")
    expect(run, failsWith: 1, saying: [place, message], hint: hint.isEmpty ? nil : hint)
    #expect(!FileManager.default.fileExists(atPath: home.url.appendingPathComponent("a.docx").path))
  }

  @Test func `a justification without the language is told`() throws {
    try home.write("ст. 5 п. 1: {kk: иә}\n", to: "notes.yaml")
    let run = try table("--output", "a.docx", "--justifications", "notes.yaml")
    expect(run, endsWith: 0)
    #expect(run.errors.contains("notes.yaml:1") && run.errors.contains("no text in ru"))
    #expect(try rows("a.docx").allSatisfy { $0[4].isEmpty })
  }

  @Test func `two versions that do not differ are told, and the table says so`() throws {
    let run = try home.dcr(
      "table", "--from", "2026-02-01", "--to", "2026-02-02", "--output", "a.docx")
    expect(run, endsWith: 0)
    #expect(run.errors.contains("do not differ"))
    #expect(try rows("a.docx") == [["Различий нет."]])
  }

  @Test func `what cannot be made a table is refused with a reason`() throws {
    let english = Shelf.fixtures + "/plain/code.en.txt"
    expect(
      try home.dcr("table", "--from", english, "--to", english, "--output", "a.docx"),
      failsWith: 1, saying: ["no English one"], hint: "--language ru")
    expect(
      try home.dcr("table", "--from", "none.md", "--to", Self.new, "--output", "a.docx"),
      failsWith: 1, saying: ["none.md"])
    expect(
      try table("--output", "no/such/folder/a.docx"), failsWith: 1,
      saying: ["no/such/folder/a.docx", "cannot be written"])
    expect(
      try table("--output", "a.docx", "--language", "ru,kk"), failsWith: 64,
      saying: ["one table for each language"])
  }

  @Test func `a control character is told and replaced`() throws {
    try home.write("Статья 1. Норма\n1. Текст\u{7} один.\n", to: "old.txt")
    try home.write("Статья 1. Норма\n1. Текст\u{7} два.\n", to: "new.txt")
    let run = try home.dcr("table", "--from", "old.txt", "--to", "new.txt", "--output", "a.docx")
    expect(run, endsWith: 0)
    #expect(run.errors.contains("U+FFFD"), "\(run)")
    #expect(try rows("a.docx")[0][2] == "Статья 1. Норма\n1. Текст\u{FFFD} один.")
  }

  // MARK: Tracked changes

  /// The lines of a plain text, as the law prints them.
  private func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func `tracked changes hold both files and the end tells whether they differ`() throws {
    let run = try home.dcr("diff", Self.old, Self.new, "--format", "docx", "--output", "a.docx")
    expect(run, endsWith: 1)
    #expect(run.output.isEmpty && run.errors.isEmpty, "\(run)")
    let file = try WordFile(bytes("a.docx"))
    #expect(file.paragraphs(accepting: false) == (try lines(Self.old)))
    #expect(file.paragraphs(accepting: true) == (try lines(Self.new)))
    let again = try home.dcr("diff", Self.old, Self.new, "--format", "docx")
    #expect(try again.output == bytes("a.docx"))
    expect(
      try home.dcr("diff", Self.old, Self.old, "--format", "docx", "--output", "b.docx"),
      endsWith: 0)
    #expect(try WordFile(bytes("b.docx")).all("w:ins").isEmpty)
    expect(
      try home.dcr("diff", "none", Self.new, "--format", "docx", "--output", "c.docx"),
      failsWith: 2, saying: ["none"])
  }

  @Test(arguments: ["ru", "kk"])
  func `tracked changes of two days hold the text of each`(language: String) throws {
    let run = try home.dcr(
      "diff", "--from", "2025-12-31", "--to", "2026-08-01", "--language", language, "--format",
      "docx", "--output", "a.docx")
    expect(run, endsWith: 1)
    let file = try WordFile(bytes("a.docx"))
    for (day, isAccepted) in [("2025-12-31", false), ("2026-08-01", true)] {
      let export = try home.dcr(
        "export", "--format", "markdown", "--no-notes", "--at", day, "--language", language)
      let text = export.text.split(separator: "\n").filter { !$0.hasPrefix("<a id") }
        .map { line in
          String(line.drop { "#* ".contains($0) }).replacing("**", with: "")
            .replacing("РАЗДЕЛ", with: "Раздел").replacing("-БӨЛІМ", with: "-бөлім")
        }
      #expect(file.paragraphs(accepting: isAccepted) == text, "\(day)")
    }
    #expect(file.all("w:ins").allSatisfy { $0["w:date"]?.hasPrefix("2026-08-01T") == true })
  }

  @Test func `tracked changes of one article hold that article`() throws {
    let run = try home.run(
      ["diff", "10"] + Self.days + ["--format", "docx", "--output", "a.docx"])
    expect(run, endsWith: 1)
    let text = try WordFile(bytes("a.docx")).paragraphs(accepting: true)
    #expect(text.first == "Статья 10. Продукт данных")
    #expect(text.contains { $0.hasPrefix("4) ") })
    #expect(!text.dropFirst().contains { $0.hasPrefix("Статья") })
  }
}
