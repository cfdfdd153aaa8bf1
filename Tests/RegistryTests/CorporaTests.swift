import ActText
import Foundation
import Interchange
import LegalText
import Registry
import TestSupport
import Testing

/// Real law: it goes in edition by edition and comes out byte for byte.
@Suite(.enabled(if: Corpora.shared != nil, Comment(rawValue: Corpora.absent)))
struct CorporaTests {
  private func day(_ text: String) throws -> LegalDate { try #require(LegalDate(iso: text)) }

  private func platforms() throws -> (Registry, ActRecord) {
    let registry = try Sample.empty()
    let folder = try #require(Corpora.platforms)
    for day in ["2023-07-10", "2024-08-20", "2026-03-02"] {
      let (submission, _) = try ActFolder.read(
        folder: folder.appendingPathComponent(day).path, slug: "platforms")
      _ = try registry.record(submission, Sample.options)
    }
    return (registry, try registry.act(named: "platforms"))
  }

  private func constitutional() throws -> (Registry, ActRecord) {
    let registry = try Sample.empty()
    let folder = try #require(Corpora.constitutionalLaw)
    for text in ["2000-07-19", "2010-06-14", "2022-02-07"] {
      let (submission, _) = try ActFolder.read(
        file: folder.appendingPathComponent(text + "/rus.md").path, slug: "first-president")
      let options = RecordingOptions(who: "test", inForce: try day(text))
      _ = try registry.record(submission, options)
    }
    return (registry, try registry.act(named: "first-president"))
  }

  private func expect(
    _ registry: Registry, _ act: ActRecord, on text: String, _ language: Language, is file: URL
  ) throws {
    let edition = try registry.edition(of: act, on: day(text))
    let written = CorpusMarkdownWriter.text(of: edition.root, in: language)
    let wanted = try Data(contentsOf: file)
    #expect(Data(written.utf8) == wanted, "\(text) \(language.rawValue)")
  }

  private func expectSound(_ registry: Registry) throws {
    let findings = try registry.verify().flatMap(\.findings)
    #expect(findings == [])
  }

  /// The units of the act on a day, by eId.
  private func units(
    _ registry: Registry, _ act: ActRecord, on text: String
  ) throws -> [String: Provision] {
    var units: [String: Provision] = [:]
    try registry.edition(of: act, on: day(text)).root.visit { unit, eId in units[eId] = unit }
    return units
  }

  // MARK: - The law on platforms

  @Test func `each edition of the law on platforms comes out byte for byte`() throws {
    let (registry, act) = try platforms()
    let folder = try #require(Corpora.platforms)
    for day in ["2023-07-10", "2024-08-20", "2026-03-02"] {
      let file = folder.appendingPathComponent(day + "/rus.md")
      try expect(registry, act, on: day, .ru, is: file)
    }
    for day in ["2023-07-10", "2024-08-20"] {
      let file = folder.appendingPathComponent(day + "/kaz.md")
      try expect(registry, act, on: day, .kk, is: file)
    }
    try expectSound(registry)
  }

  @Test func `the amending acts of the law on platforms are known by number and day`() throws {
    let (registry, act) = try platforms()
    let amendments = try registry.amendments(of: act)
    #expect(
      Set(amendments.compactMap { $0.isEnactment ? nil : $0.cause.number })
        == ["94-VIII", "215-VIII", "248-VIII", "219-VIII"])
    let stated = try #require(amendments.first { $0.cause.number == "215-VIII" })
    #expect(stated.inForceFrom == (try day("2026-01-01")))
    #expect(stated.cause.basis == .stated)
    for (eId, number) in [
      ("art_9__para_1", "215-VIII"), ("art_14", "248-VIII"), ("art_16", "219-VIII"),
    ] {
      let causes = try units(registry, act, on: "2026-04-01")
        .filter { $0.key == eId || $0.key.hasPrefix(eId + "__") }
        .compactMap { $0.value.wordings.ru?.validity?.cause?.number }
      #expect(causes.contains(number), "\(eId): \(causes)")
    }
    let before = try units(registry, act, on: "2025-12-31")["art_9__para_1"]?.wordings.ru?.text
    let after = try units(registry, act, on: "2026-01-01")["art_9__para_1"]?.wordings.ru?.text
    #expect(before != after)
  }

  @Test func `the Kazakh text of the law on platforms is not held from the first change on`() throws
  {
    let (registry, act) = try platforms()
    try registry.requireHeld(act, .kk, on: day("2025-12-31"))
    for text in ["2026-01-01", "2026-04-01"] {
      #expect(
        throws: RegistryError.notHeld(
          .kk, act: "platforms", on: try day(text), since: try day("2026-01-01"),
          last: try day("2025-12-31"))
      ) { try registry.requireHeld(act, .kk, on: day(text)) }
    }
    try registry.requireHeld(act, .ru, on: day("2026-04-01"))
  }

  @Test func `each unit of the law on platforms keeps its identity`() throws {
    let (registry, act) = try platforms()
    let first = try units(registry, act, on: "2024-01-01")
    let last = try units(registry, act, on: "2026-04-01")
    #expect(first.count > 100)
    for (eId, unit) in first { #expect(last[eId]?.identity == unit.identity, "\(eId)") }
    #expect(last.count == first.count + 2)
  }

  // MARK: - The constitutional law

  @Test func `each edition of the constitutional law comes out byte for byte`() throws {
    let (registry, act) = try constitutional()
    let folder = try #require(Corpora.constitutionalLaw)
    // No. 105-VII was adopted on the last edition's day and counts ten days after its publication at the earliest.
    for (edition, day) in [
      ("2000-07-19", "2000-07-19"), ("2010-06-14", "2010-06-14"), ("2022-02-07", "2022-02-18"),
    ] {
      let file = folder.appendingPathComponent(edition + "/rus.md")
      try expect(registry, act, on: day, .ru, is: file)
    }
    let early = try units(registry, act, on: "2022-02-17")
    let late = try units(registry, act, on: "2022-02-18")
    let changed = late.keys.filter { early[$0]?.wordings.ru?.text != late[$0]?.wordings.ru?.text }
    #expect(!changed.isEmpty)
    #expect(changed.allSatisfy { $0.hasPrefix("art_1__") }, "\(changed.sorted())")
    try expectSound(registry)
  }

  @Test func `words replaced throughout the constitutional law have their cause`() throws {
    let (registry, act) = try constitutional()
    let numbers = Set(try registry.amendments(of: act).compactMap(\.cause.number))
    #expect(numbers.isSuperset(of: ["289-IV", "75-VI", "232-V", "121-V", "105-VII"]))
    // Articles 7 and 8 bear no footnotes of their own.
    let before = try units(registry, act, on: "2000-07-19")
    for (text, number) in [("2010-06-14", "289-IV"), ("2022-02-07", "75-VI")] {
      let now = try units(registry, act, on: text)
      let changed = now.filter { eId, unit in
        (eId.hasPrefix("art_7") || eId.hasPrefix("art_8") || eId.hasPrefix("art_11"))
          && before[eId]?.wordings.ru?.text != unit.wordings.ru?.text
      }
      #expect(!changed.isEmpty)
      for (eId, unit) in changed {
        let cause = unit.wordings.ru?.validity?.cause
        #expect(
          ([cause].compactMap(\.self) + (cause?.others ?? [])).contains { $0.number == number },
          "\(eId) on \(text): \(cause?.number ?? "–")")
      }
    }
  }

  @Test func `each article of the constitutional law keeps its identity`() throws {
    let (registry, act) = try constitutional()
    let first = try units(registry, act, on: "2000-07-19").filter { $0.value.kind == .article }
    let last = try units(registry, act, on: "2022-02-07")
    #expect(first.count > 10)
    for (eId, unit) in first { #expect(last[eId]?.identity == unit.identity, "\(eId)") }
  }

  // MARK: - The Digital Code

  @Test func `the Digital Code has its sections, chapters and articles in each language`() throws {
    let registry = try Sample.empty()
    let folder = try #require(Corpora.code)
    let (submission, _) = try ActFolder.read(folder: folder.path, slug: "code")
    _ = try registry.record(submission, Sample.options)
    let act = try registry.act(named: "code")
    let edition = try registry.edition(of: act, on: try #require(submission.edition.day))
    for language in [Language.ru, .kk] {
      var counts: [ProvisionKind: Int] = [:]
      edition.root.visit { unit, _ in
        if unit.wordings[language] != nil { counts[unit.kind, default: 0] += 1 }
      }
      #expect(counts[.section] == 6)
      #expect(counts[.chapter] == 19)
      #expect(counts[.article] == 106)
    }
    for (language, name) in [(Language.ru, "rus.md"), (.kk, "kaz.md")] {
      let written = CorpusMarkdownWriter.text(of: edition.root, in: language)
      let wanted = try Data(contentsOf: folder.appendingPathComponent(name))
      #expect(Data(written.utf8) == wanted)
    }
    try expectSound(registry)
  }
}
