import Foundation
import TestSupport
import Testing

/// Input that cannot be read: a clear error, and the registry as it was.
@Suite struct BadInputTests {
  /// Imports a file into a registry that holds something, and expects it to fail and to leave that as it was.
  private func expectRefused(
    _ bytes: some Sequence<UInt8>, as name: String = "bad.ru.md", saying parts: [String],
    hint: String? = nil, location: SourceLocation = #_sourceLocation
  ) throws {
    let home = try Home(copying: Shelf.code.get())
    let path = try home.write(bytes, to: name)
    try expectRefused([path], in: home, saying: parts, hint: hint, location: location)
  }

  private func expectRefused(
    _ paths: [String], in home: Home, saying parts: [String], hint: String? = nil,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: home.registry))
    let export = try home.dcr("export", "--format", "json").output
    let run = try home.run(
      ["import", "--act", "bad", "--in-force", "2025-01-01"] + paths, seconds: 30)
    expect(run, saying: parts, hint: hint, location: location)
    let isSame = try Data(contentsOf: URL(fileURLWithPath: home.registry)) == before
    #expect(isSame, "the file was touched: \(run)", sourceLocation: location)
    #expect(
      try home.dcr("export", "--format", "json").output == export, sourceLocation: location)
    expect(try home.dcr("verify"), endsWith: 0, location: location)
  }

  private func law() throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: Shelf.editions[0] + "/rus.md")))
  }

  // MARK: - Texts

  @Test func `a text cut inside a character`() throws {
    let text = try law()
    let cut = try #require((9000..<text.count).first { text[$0] & 0xC0 == 0x80 })
    let line = text[..<cut].count { $0 == 0x0A } + 1
    try expectRefused(
      text[..<cut], saying: ["bad.ru.md:\(line):", "breaks off inside a character"],
      hint: "cut short")
  }

  @Test func `a text cut between characters is read as far as it goes, and no further`() throws {
    let text = try law()
    let cut = try #require((9000..<text.count).first { text[$0] & 0xC0 != 0x80 })
    let home = try Home()
    let path = try home.write(text[..<cut], to: "cut.ru.md")
    expect(try home.dcr("import", path, "--in-force", "2025-07-01"), endsWith: 0)
    let export = try home.dcr("export", "--format", "markdown", "--at", "2025-08-01").output
    #expect(export == Data(text[..<cut]))
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `windows-1251`() throws {
    let text = try String(decoding: law(), as: UTF8.self).replacing("\u{2060}", with: "")
    let bytes = try #require(text.data(using: .windowsCP1251))
    try expectRefused(bytes, saying: ["bad.ru.md:1:3", "not UTF-8"], hint: "iconv -f windows-1251")
  }

  @Test(arguments: ["# Act\n\nArticle 1. Café society\n\nText.\n", "Article 1. Café", "é"])
  func `Latin-1, wherever its letter stands`(_ text: String) throws {
    let bytes = try #require(text.data(using: .isoLatin1))
    let line = text.prefix { $0 != "é" }.count { $0 == "\n" } + 1
    let isAtEnd = text.hasSuffix("é")
    try expectRefused(
      bytes, as: "bad.en.md", saying: ["bad.en.md:\(line):", isAtEnd ? "the text" : "not UTF-8"])
  }

  @Test func `an empty file, and one of empty lines`() throws {
    try expectRefused([], saying: ["bad.ru.md: the file is empty"])
    try expectRefused("\n\n  \n".utf8, saying: ["bad.ru.md:1", "no provision"], hint: "Статья 1.")
  }

  @Test func `a text without provisions`() throws {
    try expectRefused(
      "Просто текст.\n".utf8, saying: ["bad.ru.md:1", "no provision"], hint: "Статья 1.")
  }

  @Test func `fifty million bytes on one line`() throws {
    let bytes = Data("Статья 1. Об ".utf8) + Data(repeating: UInt8(ascii: "a"), count: 50_000_000)
    try expectRefused(bytes, saying: ["bad.ru.md: the file is too large"], hint: "split it")
  }

  @Test func `twelve million bytes on one line`() throws {
    let bytes = Data("Статья 1. Об\n1. ".utf8) + Data(repeating: 0x61, count: 12_000_000)
    try expectRefused(bytes, saying: ["bad.ru.md:2: a line of 12000003 bytes"], hint: "no text")
  }

  @Test func `a binary file, and a text with a NUL`() throws {
    try expectRefused(
      (0..<40).flatMap { _ in UInt8.min...UInt8.max }, saying: ["bad.ru.md:1:1", "NUL"],
      hint: "UTF-8")
    try expectRefused("# Акт\n\nСта\0тья 1.\n".utf8, saying: ["bad.ru.md:3:4", "NUL"])
  }

  @Test func `two articles of one number`() throws {
    let text = "# Акт\n\nСтатья 1. Один\n\nТекст.\n\nСтатья 1. Другой\n\nТекст.\n"
    try expectRefused(
      text.utf8, saying: ["bad.ru.md:7: article 1 stands twice", "line 3"], hint: "ascend")
  }

  @Test func `articles out of order`() throws {
    let text = "# Акт\n\nСтатья 2. Один\n\nТекст.\n\nСтатья 1. Другой\n\nТекст.\n"
    try expectRefused(
      text.utf8, saying: ["bad.ru.md:7: article 1", "after article 2", "line 3"], hint: "ascend")
  }

  @Test func `one bad path among good ones: nothing is recorded`() throws {
    let home = try Home(copying: Shelf.code.get())
    try expectRefused(
      [Shelf.fixtures + "/plain/code.ru.txt", home.url.path + "/none.md"], in: home,
      saying: ["none.md"])
  }

  @Test func `a file that says no day`() throws {
    let home = try Home()
    expect(
      try home.dcr("import", Shelf.fixtures + "/plain/code.ru.txt"), saying: ["no day"],
      hint: "--in-force")
  }

  @Test func `an edition of one day with another text, unless it mends it`() throws {
    let home = try Home()
    let file = try home.write(law(), to: "first.ru.md")
    let arguments = ["--act", "code", "--in-force", "2025-07-01"]
    expect(try home.run(["import", file] + arguments), endsWith: 0)
    let text = try String(decoding: law(), as: UTF8.self)
      .replacing("Предмет регулирования", with: "Предмет")
    let other = try home.write(text, to: "other.ru.md")
    expect(
      try home.run(["import", other] + arguments), saying: ["another ru text"], hint: "--correct")
    expect(try home.run(["import", other, "--correct"] + arguments), endsWith: 0)
    #expect(
      try home.dcr("show", "2", "--format", "json").json()["provisions"][0]["heading"].string
        == "Предмет")
    expect(try home.dcr("verify"), endsWith: 0)
  }

  // MARK: - Folders

  @Test func `a folder without meta.yaml needs act and day`() throws {
    let home = try Home()
    let law = try law()
    try home.write(law, to: "folder/rus.md")
    expect(
      try home.dcr("import", "folder"), saying: ["folder", "no meta.yaml"],
      hint: "--act and --in-force")
    #expect(!FileManager.default.fileExists(atPath: home.registry))
    expect(
      try home.dcr("import", "folder", "--act", "x", "--in-force", "2025-07-01"), endsWith: 0)
    try home.write("nothing", to: "bare/readme.txt")
    expect(try home.dcr("import", "bare"), saying: ["bare", "no text"], hint: "rus.md")
  }

  /// A `meta.yaml` that is refused, and what is said of it.
  struct Meta: CustomTestStringConvertible {
    var name: String
    var yaml: String
    var saying: [String]
    var testDescription: String { name }
  }

  private static func bomb(_ open: String, _ close: String, key: (Int) -> String) -> String {
    var yaml = "a: &a {x: y}\n"
    for (before, name) in zip("abcdefghij", "bcdefghijk") {
      let members = (0..<9).map { key($0) + "*\(before)" }.joined(separator: ",")
      yaml += "\(name): &\(name) \(open)\(members)\(close)\n"
    }
    return yaml + "version_date: *k\n"
  }

  static let metas = [
    Meta(name: "another form of date", yaml: "version_date: 10.01.2025", saying: ["10.01.2025"]),
    Meta(name: "no such day", yaml: "version_date: 2025-02-30", saying: ["2025-02-30"]),
    Meta(name: "a date of no digits", yaml: "approved_on: soon", saying: [":1:", "approved_on"]),
    Meta(
      name: "a list for a date", yaml: "title: x\napproved_on: [1, 2]",
      saying: [":2:", "approved_on", "YYYY-MM-DD"]),
    Meta(name: "a list", yaml: "- a", saying: [":1:", "keys and values"]),
    Meta(name: "words", yaml: "just words", saying: [":1:", "keys and values"]),
    Meta(name: "no YAML", yaml: "title: x\n: : [", saying: ["no YAML"]),
    Meta(name: "a tab", yaml: "title:\n\t- x", saying: [":2:", "no YAML"]),
    Meta(name: "a key twice", yaml: "title: x\ntitle: y", saying: ["twice", "title"]),
    Meta(name: "empty", yaml: "", saying: ["empty"]),
    Meta(name: "an alias of nothing", yaml: "version_date: *none", saying: [":1:"]),
    Meta(
      name: "a bomb of lists", yaml: bomb("[", "]") { _ in "" }, saying: [":11:", "version_date"]),
    Meta(
      name: "ten thousand lists in each other",
      yaml: "version_date: " + String(repeating: "[", count: 10_000)
        + String(repeating: "]", count: 10_000), saying: [":1:", "nesting"]),
    Meta(
      name: "ten thousand mappings in each other",
      yaml: "version_date: " + String(repeating: "{a: ", count: 10_000)
        + String(repeating: "}", count: 10_000), saying: [":1:", "nesting"]),
    Meta(
      name: "too long", yaml: "title: " + String(repeating: "x", count: 300_000),
      saying: ["200000 bytes"]),
  ]

  @Test(arguments: metas)
  func `a description that cannot be read is refused`(_ meta: Meta) throws {
    let home = try Home(copying: Shelf.code.get())
    try home.write(law(), to: "folder/rus.md")
    try home.write(meta.yaml, to: "folder/meta.yaml")
    try expectRefused(["folder"], in: home, saying: ["folder/meta.yaml"] + meta.saying)
  }

  @Test func `a bomb of mappings is read without growing`() throws {
    let home = try Home()
    try home.write(law(), to: "folder/rus.md")
    try home.write(Self.bomb("{", "}") { "k\($0): " }, to: "folder/meta.yaml")
    let run = try home.dcr("import", "folder", "--act", "x", seconds: 10)
    expect(run, saying: ["folder/meta.yaml", "day"], hint: "--in-force")
  }
}
