import Foundation
import LegalText
import Migrations
import Registry
import SQLite
import TestSupport
import Testing

/// What is opened as a registry, and what is not.
@Suite struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private var path: String { folder.url.appendingPathComponent("registry.sqlite").path }

  private func open(_ purpose: Registry.Purpose) throws(RegistryError) {
    _ = try Registry(path: path, for: purpose)
  }

  private func database(_ sql: String) throws {
    try Connection(path: path, mode: .create).execute(sql)
  }

  private func bytes() throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test func `a folder is no registry`() throws {
    for purpose in [Registry.Purpose.read, .write] {
      #expect(throws: RegistryError.isFolder(path: folder.url.path)) {
        try Registry(path: folder.url.path, for: purpose)
      }
    }
  }

  @Test func `what is not there is not made by reading`() throws {
    #expect(throws: RegistryError.noRegistry(path: path)) { try open(.read) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a text is no registry, and is left as it is`() throws {
    let text = String(repeating: "Статья 1. Не реестр.\n", count: 100)
    try folder.write(text, to: "registry.sqlite")
    for purpose in [Registry.Purpose.read, .write] {
      #expect(throws: RegistryError.notARegistry(path: path)) { try open(purpose) }
    }
    #expect(try bytes() == Data(text.utf8))
  }

  @Test func `an empty file is not read, and is made a registry by writing`() throws {
    try folder.write("", to: "registry.sqlite")
    #expect(throws: RegistryError.noRegistry(path: path)) { try open(.read) }
    #expect(try bytes().isEmpty)
    try open(.write)
    try open(.read)
  }

  @Test func `a registry of a newer program is refused and not touched`() throws {
    try open(.write)
    try database("PRAGMA user_version = 99")
    let before = try bytes()
    for purpose in [Registry.Purpose.read, .write] {
      #expect(throws: RegistryError.newer(path: path, version: 99, known: Migrations.all.count)) {
        try open(purpose)
      }
    }
    #expect(try bytes() == before)
  }

  @Test(arguments: [
    "CREATE TABLE note (id INTEGER PRIMARY KEY)",
    "CREATE TABLE note (id INTEGER PRIMARY KEY); PRAGMA user_version = 7",
    "PRAGMA application_id = 252006674; CREATE TABLE note (id INTEGER PRIMARY KEY)",
    "PRAGMA user_version = 1",
  ])
  func `a file of another application is refused and not touched`(sql: String) throws {
    try database(sql)
    let before = try bytes()
    for purpose in [Registry.Purpose.read, .write] {
      #expect(throws: RegistryError.notARegistry(path: path)) { try open(purpose) }
    }
    #expect(try bytes() == before)
  }

  @Test func `a registry cut short is damaged, not half read`() throws {
    do {
      let registry = try Registry(path: path, for: .write)
      try Sample.record(folder: "data-law", "2024-05-20", in: registry)
    }
    let whole = try bytes()
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
    #expect(try isFoundBroken())
  }

  /// Whether the file is refused as damaged, or read and its damage found.
  private func isFoundBroken() throws -> Bool {
    let opened = Result { try Registry(path: path, for: .read).verify().flatMap(\.findings) }
    switch opened {
    case .success(let findings): return !findings.isEmpty
    case .failure(let error):
      if case .damaged? = error as? RegistryError { return true }
      throw error
    }
  }

  @Test func `nothing that a hostile file brings along is run`() throws {
    do {
      let registry = try Registry(path: path, for: .write)
      try Sample.record(folder: "data-law", "2024-05-20", in: registry)
    }
    try database(
      """
      CREATE TABLE loot (what TEXT);
      CREATE TRIGGER spy AFTER INSERT ON journal BEGIN INSERT INTO loot VALUES (NEW.what); END;
      CREATE TRIGGER forge AFTER INSERT ON wording
        BEGIN UPDATE text_body SET body = 'подделка' WHERE id = NEW.text_id; END;
      CREATE TRIGGER wipe BEFORE UPDATE ON edition BEGIN DELETE FROM claim; END;
      CREATE VIEW lure AS SELECT load_extension('loot') AS a, writefile('loot', 'x') AS b;
      """)
    do {
      let registry = try Registry(path: path, for: .write)
      try Sample.record(folder: "data-law", "2025-06-01", in: registry)
      let findings = try registry.verify().flatMap(\.findings)
      #expect(
        findings == ["forge", "spy", "wipe"].map { "the trigger \($0) is not of this program" })
    }
    let connection = try Connection(path: path, mode: .read)
    let loot = try connection.first("SELECT count(*) FROM loot") { $0.integer(0) }
    #expect(loot == 0)
    #expect(throws: SQLiteError.self) { try connection.run("SELECT * FROM lure") }
  }

  @Test func `a view in the place of a table is not read`() throws {
    try open(.write)
    try database(
      """
      PRAGMA foreign_keys = OFF; DROP TABLE act;
      CREATE VIEW act AS SELECT 1 AS id, 'x' AS slug, 'x' AS iri, 'x' AS number, NULL AS adopted,
        NULL AS form, NULL AS code, 1 AS recorded_in;
      """)
    let registry = try Registry(path: path, for: .read)
    #expect(throws: RegistryError.self) { try registry.acts() }
  }

  @Test func `a reader sees no half of a write that is going on`() throws {
    let writer = try Registry(path: path, for: .write)
    try Sample.record(folder: "data-law", "2024-05-20", in: writer)
    let reader = try Registry(path: path, for: .read)
    let before = try reader.acts()
    try writer.discarding {
      try Sample.record(folder: "data-law", "2025-06-01", in: writer)
      #expect(try writer.acts() != before)
      #expect(try reader.acts() == before)
    }
    #expect(try writer.acts() == before)
  }
}
