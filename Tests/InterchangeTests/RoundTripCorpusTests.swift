import ActText
import Foundation
import GroundTruth
import Interchange
import LegalText
import Redline
import TestSupport
import Testing

/// The changes between real editions give each text from the other, to the letter. All of the bundle: `make
/// bench-editions`.
@Suite(.enabled(if: Corpora.shared != nil, Comment(rawValue: Corpora.absent)))
struct RoundTripCorpusTests {
  @Test(arguments: [(Corpora.platforms, 3, 2), (Corpora.constitutionalLaw, 3, 0)])
  func `the changes between consecutive editions lead from one to the other and back`(
    law: URL?, russian: Int, kazakh: Int
  ) throws {
    let folder = try #require(law)
    let days = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for (name, language, count) in [("rus.md", Language.ru, russian), ("kaz.md", .kk, kazakh)] {
      let editions = try days.map { folder.appendingPathComponent($0 + "/" + name) }
        .filter { FileManager.default.fileExists(atPath: $0.path) }
        .map { try SingleText(path: $0.path).provisions(in: language) }
      #expect(editions.count == count)
      expectRoundTrips(of: editions, in: language, folder.lastPathComponent)
    }
  }

  @Test(.enabled(if: Corpora.foreignLaws != nil, Comment(rawValue: Corpora.absent)))
  func `so do those between the versions of foreign laws, which are read as outlines`() throws {
    let laws = try RealEditions(bundle: try #require(Corpora.foreignLaws))
    let acts = try laws.acts(versions: 5)
    #expect(acts.count > 300)
    var generator = SeededGenerator(seed: 20_261_124)
    for act in acts.shuffled(using: &generator).prefix(4) {
      let editions = try laws.texts(of: act, most: 8).map { bytes in
        let file = try TextFile(name: act.path, bytes: bytes)
        let outline = try ActTextReader.outline(file, in: .en)
        #expect(CorpusMarkdownWriter.text(of: outline, in: .en) == file.text)
        return outline
      }
      expectRoundTrips(of: editions, in: .en, act.path)
    }
  }

  private func expectRoundTrips(of editions: [Provision], in language: Language, _ name: String) {
    for (old, new) in zip(editions, editions.dropFirst()) {
      for (from, to) in [(old, new), (new, old)] {
        let changes = redline(from: from, to: to, language: language, includingUnchanged: true)
        #expect(changes.roundTrips(from: from, to: to), "\(name)")
      }
    }
  }
}
