import ActText
import Amendments
import Foundation
import LegalText
import Redline
import TestSupport
import Testing

/// Amending texts, written for the purpose, turn editions of real laws into those that came next.
@Suite struct RealAmendmentTests {
  private func act(_ folder: URL?, _ day: String, _ language: Language) throws -> Provision {
    let file = language == .kk ? "kaz.md" : "rus.md"
    let path = try #require(folder).appendingPathComponent(day).appendingPathComponent(file).path
    return try ActTextReader.read(TextFile(path: path), in: language).root
  }

  private func instructions(_ name: String, _ language: Language) throws -> [Instruction] {
    let file = Corpora.fixtures.appendingPathComponent("amendments/real/\(name).txt")
    let text = try String(contentsOf: file, encoding: .utf8)
    let read = try AmendingText(reading: text, in: nil, file: file.lastPathComponent)
    #expect(read.language == language)
    return read.acts.flatMap(\.instructions)
  }

  /// The text without footnotes, front matter and signature.
  private func text(_ root: Provision, _ language: Language) -> String {
    var root = root
    root.children.removeAll { $0.kind == .conclusions }
    root.wordings[language]?.layout = Layout()
    let text = CorpusMarkdownWriter.text(of: root, in: language, withNotes: false)
    return text.replacing(/\n+$/, with: "")
  }

  private func amended(
    _ root: Provision, by names: [String], _ language: Language
  ) throws -> Provision {
    try names.reduce(root) { root, name in
      try amend(root, by: try instructions(name, language)).root
    }
  }

  @Test(.enabled(if: Corpora.platforms != nil, "\(Corpora.absent)"))
  func `one word of the law on platforms, in both languages`() throws {
    for language in [Language.ru, .kk] {
      let before = try act(Corpora.platforms, "2023-07-10", language)
      let after = try act(Corpora.platforms, "2024-08-20", language)
      let result = try amended(before, by: ["platforms-2024.\(language.rawValue)"], language)
      #expect(text(result, language) == text(after, language))
      #expect(text(before, language) != text(after, language))
    }
  }

  @Test(.enabled(if: Corpora.platforms != nil, "\(Corpora.absent)"))
  func `three acts on the law on platforms, one after the other`() throws {
    let before = try act(Corpora.platforms, "2024-08-20", .ru)
    let after = try act(Corpora.platforms, "2026-03-02", .ru)
    let names = ["platforms-2025-07.ru", "platforms-2025-09.ru", "platforms-2025-12.ru"]
    #expect(text(try amended(before, by: names, .ru), .ru) == text(after, .ru))
    // Each of the three is needed.
    for name in names {
      let others = names.filter { $0 != name }
      #expect(text(try amended(before, by: others, .ru), .ru) != text(after, .ru), "\(name)")
    }
  }

  @Test(.enabled(if: Corpora.constitutionalLaw != nil, "\(Corpora.absent)"))
  func `five word forms of the constitutional law throughout, and what else changed`() throws {
    let before = try act(Corpora.constitutionalLaw, "2010-06-14", .ru)
    let after = try act(Corpora.constitutionalLaw, "2022-02-07", .ru)
    let names = ["president-2017.ru", "president-2022.ru"]
    #expect(text(try amended(before, by: names, .ru), .ru) == text(after, .ru))
  }

  @Test(.enabled(if: Corpora.constitutionalLaw != nil, "\(Corpora.absent)"))
  func `four word forms of the constitutional law are supplemented, each by its own`() throws {
    let before = try act(Corpora.constitutionalLaw, "2000-07-19", .ru)
    let after = try act(Corpora.constitutionalLaw, "2010-06-14", .ru)
    let result = try amended(before, by: ["president-2010.ru"], .ru)
    // The same act restates and changes other units: what only the four forms changed is as the edition has it.
    let (old, new) = (words(before), words(after))
    let changed = words(result).filter { $0.value != old[$0.key] }
    #expect(changed.count(where: { $0.value == new[$0.key] }) == 13)
    #expect(
      Set(changed.keys.filter { changed[$0] != new[$0] })
        == Set(Self.restated + Self.changedElsewhere.map(\.eId)))
    // Articles 1, 3, 9 and 12 are new as a whole, as their footnotes tell.
    let notes = footnotes(after).filter { $0.hasSuffix(Self.cause) }
    for eId in Self.restated {
      let article = try #require(Locator.locator(ofEId: eId)?.steps.first?.number)
      #expect(notes.contains { $0.hasPrefix("Сноска. Статья \(article) в редакции ") }, "\(eId)")
    }
    // Of the rest each word that differs is known: the publisher's own signs, or a change told of in a footnote.
    for (eId, taken, put, footnote) in Self.changedElsewhere {
      let edits = wordEdits(from: try #require(changed[eId]), to: try #require(new[eId]))
      #expect(edits.filter { $0.operation == .delete }.map(\.text).joined() == taken, "\(eId)")
      #expect(edits.filter { $0.operation == .insert }.map(\.text).joined() == put, "\(eId)")
      if let footnote { #expect(notes.contains { $0.hasPrefix(footnote) }, "\(eId)") }
    }
  }

  /// The act that the footnotes of the edition of 2010 name.
  private static let cause = "от 14.06.2010 № 289-IV (порядок введения в действие см. ст. 2)."

  private static let restated = [
    "art_1", "art_1__al_2", "art_1__al_3", "art_3", "art_3__al_2", "art_9__al_2", "art_9__al_3",
    "art_12",
  ]

  /// The units with more changes than the four forms: the words taken out and put in, and the footnote that tells so;
  /// none where the publisher's signs alone differ: the codes of other acts, the space that a link left.
  private static let changedElsewhere: [(eId: String, taken: String, put: String, String?)] = [
    ("art_2__subpara_2", " U010691 , P020396", "", nil),
    (
      "art_4", "",
      ", которая несет ответственность за исполнение своих обязанностей только перед ним",
      "Сноска. Статья 4 с изменением, внесенным "
    ),
    ("art_4__al_3", " ", "", nil),
    (
      "art_10", "конституционных ", " Президента Республики Казахстан",
      "Сноска. Статья 10 с изменением, внесенным "
    ),
  ]

  private func words(_ root: Provision) -> [String: String] {
    var words: [String: String] = [:]
    root.visit { unit, eId in words[eId] = unit.wordings.ru?.words }
    return words
  }

  private func footnotes(_ root: Provision) -> [String] {
    var notes: [String] = []
    root.visit { unit, _ in notes += unit.wordings.ru?.notes.map(\.text) ?? [] }
    return notes
  }
}

extension Wording {
  fileprivate var words: String { (heading ?? "") + "\n" + text }
}
