import Foundation
import Interchange
import LegalText
import SQLite
import TestSupport
import Testing

@testable import Registry

/// What a write leaves behind.
@Suite struct JournalTests {
  private let registry: Registry

  init() throws {
    registry = try Sample.empty()
  }

  private func law(_ day: String, _ text: String) throws -> Submission {
    try Sample.submission("law", day, "# ЗАКОН\n\n**Статья 1. Предмет**\n\n" + text)
  }

  /// All rows of all tables, as text.
  private func rows() throws -> [String] {
    try (JournaledTable.all.map(\.name) + ["journal"]).flatMap { table in
      try registry.connection.rows("SELECT * FROM \(table) ORDER BY id") { row in
        "\(table) " + (0..<row.count).map { "\(row.value($0))" }.joined(separator: "|")
      }
    }
  }

  private func expectUnchanged(_ body: () throws -> Void) throws {
    let before = try rows()
    try body()
    #expect(try rows() == before)
  }

  @Test func `every write adds one entry, chained to the one before`() throws {
    var expected: Int64 = 0
    func write(_ body: () throws -> Void) throws {
      try body()
      expected += 1
      #expect(try registry.journalLength() == expected)
    }
    try write { _ = try registry.record(law("2025-01-01", "Один."), Sample.options) }
    try write { _ = try registry.record(law("2025-02-01", "Два."), Sample.options) }
    let act = try registry.act(named: "law")
    let day = try #require(LegalDate(iso: "2025-01-01"))
    let article = try #require(try registry.identity(of: "art_1", in: act, on: day))
    try write {
      _ = try registry.add(
        [Topic(id: "data", label: PerLanguage(ru: "Данные"))], by: "test")
    }
    try write {
      _ = try registry.assign([TopicAssignment(topic: "data", provision: article)], by: "test")
    }
    try write { _ = try registry.unassign(topic: "data", provisions: [article], by: "test") }
    try write {
      _ = try registry.setDay(
        ofAmendment: "enactment", in: act, to: LegalDate(iso: "2024-12-01"), by: "test")
    }
    try write {
      _ = try registry.record(
        law("2025-02-01", "Три."), RecordingOptions(who: "test", isCorrection: true))
    }
    #expect(try registry.verify().flatMap(\.findings) == [])
    let entries = try registry.connection.rows("SELECT id, at, who FROM journal ORDER BY id") {
      (id: $0.integer(0), at: $0.text(1), who: $0.text(2))
    }
    #expect(entries.map(\.id) == Array(1...expected))
    #expect(entries.map(\.at) == entries.map(\.at).sorted())
    #expect(entries.allSatisfy { $0.who == "test" })
  }

  @Test func `a dry run tells what would be done and does nothing`() throws {
    try expectUnchanged {
      try registry.discarding {
        let first = try registry.record(law("2025-01-01", "Один."), Sample.options)
        #expect(first.outcome == .newAct)
        // What was discarded before its end is seen by what comes after it in the same run.
        let second = try registry.record(law("2025-02-01", "Два."), Sample.options)
        #expect(second.outcome == .newEdition)
        #expect(second.counts.substituted == 1)
      }
    }
    _ = try registry.record(law("2025-01-01", "Один."), Sample.options)
    let real = try registry.record(law("2025-02-01", "Два."), Sample.options)
    #expect(real.counts.substituted == 1)
  }

  @Test func `a write that fails at its very end leaves nothing`() throws {
    _ = try registry.record(law("2025-01-01", "Один."), Sample.options)
    var broken = try law("2025-02-01", "Два.\n\n**Статья 2. Новая**\n\nТри.")
    broken.sources.ru?.hash.removeLast()
    try expectUnchanged { () throws in
      #expect(throws: RegistryError.self) { try registry.record(broken, Sample.options) }
    }
    // The connection is not left in the middle of anything.
    _ = try registry.record(law("2025-02-01", "Два."), Sample.options)
    #expect(try registry.verify().flatMap(\.findings) == [])
  }

  @Test func `a write by nobody fails and leaves nothing`() throws {
    try expectUnchanged { () throws in
      #expect(throws: RegistryError.self) {
        try registry.record(law("2025-01-01", "Один."), RecordingOptions(who: ""))
      }
    }
  }

  @Test func `what is refused leaves nothing`() throws {
    _ = try registry.record(law("2025-01-01", "Один."), Sample.options)
    _ = try registry.record(law("2025-02-01", "Два."), Sample.options)
    let act = try registry.act(named: "law")
    try expectUnchanged { () throws in
      #expect(throws: RegistryError.self) {
        try registry.record(law("2025-02-01", "Три."), Sample.options)
      }
      #expect(throws: RegistryError.self) {
        try registry.record(law("2025-01-15", "Три."), Sample.options)
      }
      #expect(throws: RegistryError.self) {
        try registry.record(
          Sample.submission("Law!", "2025-01-01", "**Статья 1. Предмет**\n\nОдин."), Sample.options)
      }
      #expect(throws: RegistryError.self) {
        try registry.setDay(
          ofAmendment: "9-IX", in: act, to: LegalDate(iso: "2025-03-01"), by: "test")
      }
      #expect(throws: RegistryError.self) {
        try registry.assign([TopicAssignment(topic: "data", provision: 1)], by: "test")
      }
    }
  }

  @Test func `the file of two equal runs is the same but for the instants`() throws {
    func content() throws -> [[UInt8]] {
      let registry = try Sample.empty()
      _ = try registry.record(law("2025-01-01", "Один."), Sample.options)
      _ = try registry.record(law("2025-02-01", "Два."), Sample.options)
      return try registry.connection.rows("SELECT content FROM journal ORDER BY id") { $0.blob(0) }
    }
    let first = try content()
    let second = try content()
    #expect(first == second)
  }
}
