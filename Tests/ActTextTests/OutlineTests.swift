import ActText
import LegalText
import Testing

/// The law of another country, read as an outline.
@Suite struct OutlineTests {
  private static let law = """
    ---
    title: "Näide"
    country: "ee"
    ---
    # Näide

    Eessõna.

    ## 1. osa ÜLDSÄTTED

    ### 1. peatükk Alused

    ##### § 2. Ese

    (1) Seadus sätestab:

    1) korra;

    *märkus*

    ##### § 2. Kord

    ##### § 3<sup>1</sup>. Kohaldamine

    > Tabel

    # Lisa

    Excluded by the Law.

    """

  /// The kind and number of each unit with its heading and text, indented.
  private func dump(_ unit: Provision, depth: Int = 0) -> [String] {
    let wording = unit.wordings.en
    let words = [unit.number?.description, wording?.heading, wording?.text].compactMap(\.self)
      .filter { !$0.isEmpty }
    return [
      String(repeating: " ", count: depth) + unit.kind.rawValue + ": "
        + words.joined(separator: " | ")
    ]
      + unit.children.flatMap { dump($0, depth: depth + 1) }
  }

  @Test func `headings are units by their levels, lines are parts and indents`() throws {
    let file = try TextFile(name: "law.md", bytes: Array(Self.law.utf8))
    let outline = try ActTextReader.outline(file, in: .en)
    #expect(
      dump(outline) == [
        "act: Näide",
        " preamble: Eessõna.",
        " chapter: 1 | osa ÜLDSÄTTED",
        "  subchapter: 1 | peatükk Alused",
        "   article: 2 | Ese | (1) Seadus sätestab:",
        "    indent: 2 | 1) korra;",
        "    indent: 3 | märkus",
        "   article: 2 | Kord",
        "   article: 3-1 | Kohaldamine | Tabel",
        " section: Lisa",
        "  part: 1 | Excluded by the Law.",
      ])
    #expect(CorpusMarkdownWriter.text(of: outline, in: .en) == Self.law)
  }

  @Test(arguments: ["# Näide\n", "---\ncountry: ee\n---\n# Näide\n\n\n"])
  func `an act of which only the title is held is its title`(text: String) throws {
    let file = try TextFile(name: "law.md", bytes: Array(text.utf8))
    let outline = try ActTextReader.outline(file, in: .en)
    #expect(dump(outline) == ["act: Näide"])
    #expect(CorpusMarkdownWriter.text(of: outline, in: .en) == text)
  }

  @Test func `the rows of a table bear no numbers, and count for none`() throws {
    let text = """
      # Nimi

      ##### § 1. Üks

      (1) Tabel:

      | a |
      |---|
      | 1 |

      1) üks;

      Lõpp.
      ##### § 2. Kaks
      | b |
      | 2 |

      """
    let file = try TextFile(name: "law.md", bytes: Array(text.utf8))
    let outline = try ActTextReader.outline(file, in: .en)
    #expect(
      dump(outline) == [
        "act: Nimi", " article: 1 | Üks | (1) Tabel:", "  indent: | a |", "  indent: |---|",
        "  indent: | 1 |", "  indent: 2 | 1) üks;", "  indent: 3 | Lõpp.",
        " article: 2 | Kaks | | b |", "  indent: | 2 |",
      ])
    #expect(CorpusMarkdownWriter.text(of: outline, in: .en) == text)
  }

  @Test func `a text without headings is parts`() throws {
    let file = try TextFile(name: "law.md", bytes: Array("Esimene.\n\nTeine.\n".utf8))
    let outline = try ActTextReader.outline(file, in: .en)
    #expect(dump(outline) == ["act: ", " preamble: Esimene.", "  part: 2 | Teine."])
    #expect(CorpusMarkdownWriter.text(of: outline, in: .en) == "Esimene.\n\nTeine.\n")
  }

  @Test func `six levels of headings hold each other`() throws {
    let text = (1...6).map { String(repeating: "#", count: $0) + " \($0). Osa\n" }.joined(
      separator: "\n")
    let file = try TextFile(name: "law.md", bytes: Array(("# Nimi\n\n" + text).utf8))
    let kinds = dump(try ActTextReader.outline(file, in: .en)).map { $0.split(separator: ":")[0] }
    #expect(
      kinds == [
        "act", " section", "  subsection", "   chapter", "    subchapter", "     article",
        "     article",
      ])
  }
}
