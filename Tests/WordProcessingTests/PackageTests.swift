import Foundation
import TestSupport
import Testing
import WordProcessing

/// What every document written must hold.
@Suite struct PackageTests {
  static let texts = [
    "", " ", "  two  spaces  ", "<w:p/> & \"q\" 'a' ]]> <!-- -->", "&amp;&#10;&lt;",
    "line\nline\n\n", "a\tb\r\nc\rd", "\u{202E}txt.exe\u{200F}",
    "плат\u{2060}форма\u{AD}12\u{2011}1",
    "е\u{301} й й 👨‍👩‍👧 漢字 \u{10FFFD}", "x\u{FEFF}\u{FFFD}\u{E000}", "\u{2028}\u{2029}\u{85}\u{9B}",
    String(repeating: "слово ", count: 90_000),
  ]

  static func bytes(_ document: Document) throws -> [UInt8] { try Package(document).bytes }

  static func document(_ runs: [Document.Run]) -> Document {
    Document(
      language: "ru-RU", author: "a & b",
      blocks: [.paragraph(Document.Paragraph(.body, runs))])
  }

  @Test func `the list of contents is the first part and every part is well-formed`() throws {
    let file = try WordFile(Self.bytes(Self.document([Document.Run("текст")])))
    #expect(
      file.parts.map(\.name) == [
        "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels",
        "word/document.xml", "word/styles.xml", "word/settings.xml", "word/header.xml",
      ])
  }

  @Test(arguments: texts)
  func `a text comes back to the letter`(text: String) throws {
    let package = try Package(Self.document([Document.Run(text)]))
    #expect(package.replacedCharacters == 0)
    let back = try WordFile(package.bytes).paragraphs(accepting: true)
    #expect(back.count == 1 && Array(back[0].utf8) == Array(text.utf8))
  }

  @Test(arguments: texts)
  func `text put in is gone when rejected, text taken out when accepted`(text: String) throws {
    let file = try WordFile(
      Self.bytes(
        Self.document([
          Document.Run("a"), Document.Run(text, change: .deleted),
          Document.Run(text + "!", change: .inserted),
        ])))
    #expect(
      file.paragraphs(accepting: true).map { Array($0.utf8) } == [Array(("a" + text + "!").utf8)])
    #expect(file.paragraphs(accepting: false).map { Array($0.utf8) } == [Array(("a" + text).utf8)])
  }

  @Test func `what XML cannot hold is replaced and counted`() throws {
    let text = "a\u{0}b\u{1B}[31mc\u{FFFE}d\u{FFFF}\u{B}"
    let package = try Package(Self.document([Document.Run(text)]))
    #expect(package.replacedCharacters == 5)
    #expect(
      try WordFile(package.bytes).paragraphs(accepting: true)
        == ["a\u{FFFD}b\u{FFFD}[31mc\u{FFFD}d\u{FFFD}\u{FFFD}"])
  }

  @Test func `the same document gives the same bytes`() throws {
    let document = Self.document(Self.texts.map { Document.Run($0, isBold: true) })
    #expect(try Self.bytes(document) == Self.bytes(document))
  }

  @Test func `changes are told apart and say who made them when`() throws {
    var document = Self.document([
      Document.Run("a", change: .inserted), Document.Run("b", change: .deleted),
    ])
    document.blocks.append(.paragraph(Document.Paragraph(.body, [], change: .inserted)))
    document.blocks.append(.paragraph(Document.Paragraph(.body, [])))
    document.changedOn = "2026-01-02"
    let file = try WordFile(Self.bytes(document))
    let changes = file.all("w:ins") + file.all("w:del")
    #expect(changes.count == 3)
    #expect(Set(changes.map { $0["w:id"] }).count == 3)
    #expect(changes.allSatisfy { $0["w:author"] == "a & b" })
    #expect(changes.map { $0["w:date"]?.prefix(10) } == ["2026-01-02", "2026-01-02", "2026-01-02"])
  }

  @Test func `a table repeats its heading and keeps short rows whole`() throws {
    func row(_ words: String..., isWhole: Bool = false) -> Document.Table.Row {
      Document.Table.Row(
        words.map { [Document.Paragraph(.cell, [Document.Run($0)])] }, isWhole: isWhole)
    }
    let table = Document.Table(
      columns: [20, 30.5], heading: [row("A", "B"), row("1", "2")],
      rows: [row("x", "y", isWhole: true), row("z", ""), row("over all")])
    let file = try WordFile(
      Self.bytes(Document(language: "kk-KZ", orientation: .landscape, blocks: [.table(table)])))
    let rows = file.all("w:tr")
    #expect(
      rows.map { $0.first("w:trPr")?.first("w:tblHeader") != nil } == [
        true, true, false, false, false,
      ])
    #expect(
      rows.map { $0.first("w:trPr")?.first("w:cantSplit") != nil } == [
        true, true, true, false, false,
      ])
    #expect(
      file.tables == [
        [[["A"], ["B"]], [["1"], ["2"]], [["x"], ["y"]], [["z"], [""]], [["over all"]]]
      ])
    #expect(file.all("w:gridSpan").map { $0["w:val"] } == ["2"])
    #expect(file.all("w:gridCol").map { $0["w:w"] } == ["1134", "1729"])
    let size = try #require(file.all("w:pgSz").first)
    #expect(size["w:orient"] == "landscape" && size["w:w"] == "16838" && size["w:h"] == "11906")
    // A table at the end would leave no place for the cursor after it; Word calls such a file damaged.
    #expect(file.blocks == ["w:tbl", "w:p", "w:sectPr"])
  }
}
