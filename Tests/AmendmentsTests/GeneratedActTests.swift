import ActText
import GroundTruth
import LegalText
import Testing

/// What the laws of drafting are held on must be acts as they are read from text.
@Suite struct GeneratedActTests {
  static let size = CodeSize(
    name: "", articles: 8, boilerplate: 0.1, operations: 12, isAsRead: true)

  @Test(arguments: Language.ofKazakhstan)
  func `a generated act is the one that its text is read as`(language: Language) throws {
    for seed in 0..<20 as Range<UInt64> {
      let truth = Truth.make(language, Self.size, seed: 51_000 + seed)
      for code in [truth.old, truth.new] {
        let file = TextFile(name: "generated", text: code.file().text)
        let read = try ActTextReader.read(file, in: language).root
        #expect(words(of: read, language) == words(of: code.provision, language))
      }
    }
  }

  /// Each unit that is law, with its words.
  private func words(of act: Provision, _ language: Language) -> [String] {
    var lines: [String] = []
    act.visit { unit, eId in
      guard unit.state == .inForce else { return }
      let wording = unit.wordings[language]
      lines.append("\(eId): \(wording?.heading ?? "") | \(wording?.text ?? "")")
    }
    return lines
  }
}
