import Foundation
import LegalText
import Migrations
import Registry
import SQLite
import SearchQuery
import TestSupport
import Testing

/// Registries of every released schema are brought up to date by writing to them.
@Suite struct MigrationTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.appendingPathComponent("registry.sqlite").path
  }

  /// Makes at `path` the registry that a program of that schema left behind.
  static func make(_ version: Int, at path: String) throws {
    let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Released/schema-\(version).sql")
    let connection = try Connection(path: path, mode: .create)
    try connection.execute(try String(contentsOf: dump, encoding: .utf8))
    try connection.query("PRAGMA journal_mode = WAL") { _ in }
  }

  /// The schemas that a program was released with.
  static let released = [1, 2, 4]

  @Test(arguments: released)
  func `a registry of an older schema is migrated, sound, and says the same`(
    version: Int
  ) throws {
    try Self.make(version, at: path)
    #expect(throws: RegistryError.older(path: path, version: version)) {
      try Registry(path: path, for: .read)
    }
    let registry = try Registry(path: path, for: .write)
    #expect(try registry.verify().flatMap(\.findings) == [])
    let act = try registry.act(named: "example")
    let days = [("2025-12-31", "Срок – один год."), ("2026-01-01", "Срок – два года.")]
    for (day, text) in days {
      let unit = try registry.provision("art_2", of: act, on: #require(LegalDate(iso: day)))
      #expect(unit?.wordings.ru?.text == text)
    }
    _ = try registry.keep(
      DraftRecord(
        name: "bill", title: "Закон", inForceFrom: LegalDate(dayNumber: 25_000),
        texts: [AmendingSource(language: .ru, place: "bill.txt", text: "Текст")]),
      of: act, by: "test")
    #expect(try Registry(path: path, for: .read).verify().flatMap(\.findings) == [])
  }

  @Test func `what was corrected before there was a search is found as it was known`() throws {
    try Self.make(2, at: path)
    // The first wording was “гот”, until the second entry corrected it.
    try Connection(path: path, mode: .write).execute(
      """
      INSERT INTO text_body VALUES (11, zeroblob(32), 'Срок – один гот.', 1);
      UPDATE wording SET text_id = 11 WHERE id = 7;
      """)
    let registry = try Registry(path: path, for: .write)
    func found(_ text: String, at state: Registry.State) throws -> [String] {
      try registry.search(
        SearchRequest(ReadQuery(text), on: LegalDate(iso: "2025-06-01"), at: state)
      ).hits.map(\.eId)
    }
    let before = try registry.state(at: "2026-11-24T20:42:57.620Z")
    #expect(try found("гот", at: before) == ["art_2"])
    #expect(try found("гот", at: .latest) == [])
    #expect(try found("год", at: before) == [])
    #expect(try found("год", at: .latest) == ["art_2"])
  }

  @Test func `a new registry has large pages, an older one keeps its own`() throws {
    func pageSize(_ path: String) throws -> Int64? {
      try Connection(path: path, mode: .read).first("PRAGMA page_size") { $0.integer(0) }
    }
    try Self.make(2, at: path)
    _ = try Registry(path: path, for: .write)
    #expect(try pageSize(path) == 4096)
    let fresh = folder.url.appendingPathComponent("fresh.sqlite").path
    _ = try Registry(path: fresh, for: .write)
    #expect(try pageSize(fresh) == 16_384)
  }
}
