import Foundation
import GroundTruth
import LegalText
import Redline
import Rendering
import TestSupport
import Testing
import WordProcessing

/// Tracked changes: accepting all gives the newer text, rejecting all the older.
@Suite struct TrackedTextTests {
  static func file(
    _ old: Provision, _ new: Provision, _ language: Language = .ru,
    where isShown: (String?, String?) -> Bool = { _, _ in true }
  ) throws -> WordFile {
    let text = TrackedText(of: align(old, with: new), in: language, where: isShown)
    return try WordFile(Package(text.document(author: "dcr", day: Sample.day)).bytes)
  }

  /// The lines of a generated code, as its file prints them.
  static func lines(_ code: Code) -> [String] {
    code.file().text.split(separator: "\n").map { line in
      line.drop { "#* ".contains($0) }.replacingOccurrences(of: "**", with: "")
    }
  }

  @Test(arguments: 0..<10)
  func `accepting and rejecting give both texts of two hundred generated pairs`(batch: Int) throws {
    for step in 0..<20 {
      let seed = UInt64(40_000 + batch * 20 + step)
      let language = Language.ofKazakhstan[step % 3]
      let size = CodeSize(
        name: "", articles: 4, boilerplate: step % 2 == 0 ? 0.05 : 0.4, operations: 8,
        isRenumbered: step % 5 == 0)
      let truth = Truth.make(language, size, seed: seed)
      let file = try Self.file(truth.old.provision, truth.new.provision, language)
      #expect(file.paragraphs(accepting: true) == Self.lines(truth.new), "seed \(seed)")
      #expect(file.paragraphs(accepting: false) == Self.lines(truth.old), "seed \(seed)")
      #expect(!file.all("w:ins").isEmpty, "seed \(seed)")
    }
  }

  @Test func `all short texts turn into each other`() throws {
    func act(_ letters: [Int]) -> Provision {
      let words = ["Первая норма.", "Другое правило."]
      let parts = letters.enumerated().map { place, letter in
        Sample.unit(.paragraph, String(place + 1), Sample.words(words[letter]))
      }
      return Provision(
        kind: .act, wordings: Sample.heading("Закон"),
        children: [Sample.unit(.article, "1", Sample.heading("Статья"), parts)])
    }
    let all =
      [[]] + (0..<2).map { [$0] } + (0..<4).map { [$0 / 2, $0 % 2] }
      + (0..<8).map { [$0 / 4, $0 / 2 % 2, $0 % 2] }
    func lines(_ letters: [Int]) -> [String] {
      let words = ["Первая норма.", "Другое правило."]
      return ["Закон", "Статья 1. Статья"]
        + letters.enumerated().map { "\($0 + 1). \(words[$1])" }
    }
    for old in all {
      for new in all {
        let file = try Self.file(act(old), act(new))
        #expect(file.paragraphs(accepting: true) == lines(new), "\(old) → \(new)")
        #expect(file.paragraphs(accepting: false) == lines(old), "\(old) → \(new)")
        // Where a last paragraph came or went, a word processor could not take it back.
        let end = try #require(file.all("w:p").last)
        #expect(end.first("w:pPr")?.first("w:rPr") == nil, "\(old) → \(new)")
      }
    }
  }

  @Test func `a text from nothing and a text to nothing`() throws {
    let act = Provision(
      kind: .act, children: [Sample.unit(.article, "1", Sample.words("Норма."))])
    let empty = Provision(kind: .act, children: [])
    let grown = try Self.file(empty, act)
    #expect(grown.paragraphs(accepting: true) == ["Статья 1. Норма."])
    #expect(grown.paragraphs(accepting: false) == [""])
    let gone = try Self.file(act, empty)
    #expect(gone.paragraphs(accepting: true) == [""])
    #expect(gone.paragraphs(accepting: false) == ["Статья 1. Норма."])
  }

  @Test func `what is not law is left out, and what stands in place of a repealed unit is not`()
    throws
  {
    var new = Sample.root
    new.children[0].children[0].children[0].children[0].children[2].wordings.ru?.text = "Иное."
    let file = try Self.file(Sample.root, new)
    let text = file.paragraphs(accepting: true)
    #expect(text.contains("3. Иное."))
    #expect(text.contains { $0.contains("Исключена Законом РК.") })
    #expect(!text.contains { $0.contains("Реестр") })
    #expect(file.paragraphs(accepting: false).contains("3. Собственник публикует условия."))
  }

  @Test func `only what is asked for is shown`() throws {
    let truth = Truth.make(
      .ru, CodeSize(name: "", articles: 6, boilerplate: 0.05, operations: 20), seed: 41_000)
    let file = try Self.file(truth.old.provision, truth.new.provision) { old, new in
      (new ?? old ?? "").hasPrefix("art_2")
    }
    let wanted = Self.lines(truth.new).drop { !$0.hasPrefix("Статья 2.") }
      .prefix { $0.hasPrefix("Статья 2.") || !$0.hasPrefix("Статья") }
    #expect(file.paragraphs(accepting: true) == Array(wanted))
  }

  @Test(arguments: HostileTests.texts)
  func `hostile text comes back from both sides`(text: String) throws {
    func act(_ text: String) -> Provision {
      Provision(
        kind: .act, children: [Sample.unit(.article, "1", Sample.words(text))])
    }
    let isHeld = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 || ["\t", "\n", "\r"].contains($0)
    }
    guard isHeld else { return }
    let file = try Self.file(act(text), act(text + "и ещё"))
    let (new, old) = (file.paragraphs(accepting: true), file.paragraphs(accepting: false))
    #expect(new.map { Array($0.utf8) } == [Array(("Статья 1. " + text + "и ещё").utf8)])
    let wanted = text.isEmpty ? "Статья 1." : "Статья 1. " + text
    #expect(old.map { Array($0.utf8) } == [Array(wanted.utf8)])
  }

  @Test func `a letter composed otherwise is another letter`() throws {
    func act(_ label: String) -> Provision {
      var unit = Sample.unit(.article, "1", Sample.words("Норма."))
      unit.wordings.ru?.layout.label = label
      return Provision(kind: .act, children: [unit])
    }
    let file = try Self.file(act("Ста\u{439} 1. "), act("Ста\u{438}\u{306} 1. "))
    #expect(file.paragraphs(accepting: true)[0].unicodeScalars.contains("\u{306}"))
    #expect(!file.paragraphs(accepting: false)[0].unicodeScalars.contains("\u{306}"))
  }
}
