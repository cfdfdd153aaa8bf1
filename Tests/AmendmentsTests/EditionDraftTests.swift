import ActText
import Amendments
import Foundation
import LegalText
import TestSupport
import Testing

/// Drafts from one edition of a whole act to the next.
@Suite struct EditionDraftTests {
  @Test(arguments: ["digital-code", "data-law"])
  func `each illustrative edition is drafted from the one before it, in every language`(
    act: String
  ) throws {
    let folder = Corpora.fixtures.appendingPathComponent(act)
    var count = 0
    for language in Language.ofKazakhstan {
      let editions = try editions(in: folder, language)
      for (old, new) in zip(editions, editions.dropFirst()) {
        let draft = try draft(from: old.root, to: new.root, in: language)
        #expect(draft.restated.isEmpty, "\(old.day) → \(new.day) \(language): \(draft.restated)")
        #expect(!draft.instructions.isEmpty)
        count += 1
      }
    }
    #expect(count == (act == "data-law" ? 2 : 16))
  }

  @Test(.enabled(if: Corpora.platforms != nil, Comment(rawValue: Corpora.absent)))
  func `the real amendments of the law on platforms are drafted as the law made them`() throws {
    let folder = try #require(Corpora.platforms)
    let russian = try editions(in: folder, .ru)
    let first = try draft(from: russian[0].root, to: russian[1].root, in: .ru)
    #expect(
      first.text
        == "в части второй пункта 1 статьи 14 слово \"суицида\" заменить словом \"самоубийства\".")
    let second = try draft(from: russian[1].root, to: russian[2].root, in: .ru)
    #expect(second.instructions.map { $0.target.unit.description } == Self.platformTargets)
    let kazakh = try editions(in: folder, .kk)
    let same = try draft(from: kazakh[0].root, to: kazakh[1].root, in: .kk)
    #expect(same.instructions.map(\.target) == first.instructions.map(\.target))
  }

  private static let platformTargets = [
    "art_9__para_1__al_1", "art_9__para_1__al_1", "art_9__para_1__al_1", "art_14__para_1__al_2",
    "16(2)(6)",
  ]

  @Test(.enabled(if: Corpora.constitutionalLaw != nil, Comment(rawValue: Corpora.absent)))
  func `five forms of a word that gave place throughout a law are one instruction`() throws {
    let folder = try #require(Corpora.constitutionalLaw)
    let editions = try editions(in: folder, .ru)
    #expect(editions.count == 3)
    for (old, new) in zip(editions, editions.dropFirst()) {
      let draft = try draft(from: old.root, to: new.root, in: .ru)
      #expect(draft.restated.isEmpty)
      guard new.day == "2022-02-07" else { continue }
      guard
        case .substituteThroughout(let operation) = try #require(draft.instructions.first).operation
      else {
        Issue.record("\(draft.text)")
        continue
      }
      #expect(operation.pairs.count == 5)
      #expect(Set(operation.pairs.map(\.new)).count == 1)
    }
  }

  /// The editions in a folder that hold a language, by their days.
  private func editions(
    in folder: URL, _ language: Language
  ) throws -> [(day: String, root: Provision)] {
    let names: [Language: String] = [.ru: "rus.md", .kk: "kaz.md", .en: "eng.md"]
    let name = try #require(names[language])
    let days = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try days.compactMap { day in
      let url = folder.appendingPathComponent(day).appendingPathComponent(name)
      guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
      let file = TextFile(name: url.path, text: text)
      return (day, try ActTextReader.read(file, in: language).root)
    }
  }
}
