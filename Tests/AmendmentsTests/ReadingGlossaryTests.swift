import Amendments
import Foundation
import LegalText
import TestSupport
import Testing

@Suite struct ReadingGlossaryTests {
  @Test(arguments: Glossary.rows.indices, Language.ofKazakhstan)
  func `every row of the glossary is read, and says the same in each language`(
    _ place: Int, _ language: Language
  ) throws {
    let row = Glossary.rows[place]
    let text = try #require(row.texts[language])
    #expect(reading(text, language) == row.says, "\(row.operation)")
  }

  @Test(arguments: Language.ofKazakhstan)
  func `the language of each row is told by its letters`(_ language: Language) throws {
    for row in Glossary.rows {
      let text = try #require(row.texts[language])
      #expect(try AmendingText(reading: text, in: nil).language == language, "\(text)")
    }
  }

  @Test func `the page of the glossary is the table of the tests`() throws {
    let page = Corpora.root.appendingPathComponent("Sources/Amendments/Amendments.docc/Glossary.md")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Self.page.write(to: page, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == Self.page)
  }

  private static var page: String {
    var lines = [
      "# Glossary of amendments", "",
      "The forms of amending acts that are read, and what each says. **V**: read verbatim in an act "
        + "of Kazakhstan or in a translation of one. **U**: known practice, not read in a source. "
        + "**own**: no customary wording was found; this one is the registry's.", "",
      "The words `a`, `b` … stand for any. This page is held against the tests, which write it "
        + "(`RECORD=1 swift test --filter ReadingGlossary`).",
    ]
    for row in Glossary.rows {
      lines += ["", "## \(row.operation.prefix(1).uppercased() + row.operation.dropFirst())", ""]
      for language in Language.ofKazakhstan {
        guard let text = row.texts[language], let mark = row.marks[language] else { continue }
        lines += ["\(language.rawValue), \(mark.rawValue):", ""]
        lines += text.split(separator: "\n", omittingEmptySubsequences: false).map {
          $0.isEmpty ? ">" : "> \($0)  "
        }
        lines.append("")
      }
      lines += row.says.map { "    \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
