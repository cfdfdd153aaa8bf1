import Crypto
import Foundation
import Migrations
import Registry
import SQLite
import TestSupport
import Testing

/// The schema of the file, which others read with tools of their own.
@Suite struct SchemaTests {
  /// The SHA-256 of each script that was released; one is added with each migration, none is ever changed.
  static let released = [
    "c6dba350ae983eb874ac2a48c4b34f04d53ea87b1ff48fbce7bfe60cc8b667a3",
    "1eb6fcd6d05459e3f420444ab960a00c304a55d493ab860afd341bcda0a2f121",
    "64a680cc885624e2b2d894f71c20a2f15fc43d1818313a573b57ea93d2ddbdc7",
    "0209518aab785b18b61d2cc5b50e43b508f3f0ddc2420ba47718e8643280cbe0",
    "778b38e849936646c613bb46a16ba9e29ef2bb74cb0bf1a42afd02d3639604ee",
  ]

  @Test func `a released migration is never edited`() throws {
    #expect(Migrations.all.count == Self.released.count)
    for (step, known) in zip(Migrations.all, Self.released) {
      let hash = SHA256.hash(data: Data(step.sql.utf8)).map { byte in
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }.joined()
      #expect(hash == known, "\(step.name)")
    }
    #expect(Migrations.all.map(\.version) == Array(1...Migrations.all.count))
  }

  /// `RECORD=1` writes `Snapshots/schema.sql` anew.
  @Test func `the schema of a new registry is the one on record`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("registry.sqlite").path
    _ = try Registry(path: path, for: .write)
    let connection = try Connection(path: path, mode: .read)
    let schema = try connection.rows(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name"
    ) { $0.text(0) + ";\n" }.joined(separator: "\n")
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/schema.sql")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try schema.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try schema == String(contentsOf: file, encoding: .utf8))
  }

  /// Made of the rows of other tables, and held against them by `verify`.
  static let derived = ["passage", "word_form"]

  @Test func `every table is strict and has its rows in the journal`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("registry.sqlite").path
    _ = try Registry(path: path, for: .write)
    let connection = try Connection(path: path, mode: .read)
    let tables = try connection.rows(
      """
      SELECT name, strict FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'
      """
    ) { (name: $0.text(0), isStrict: $0.integer(1) == 1) }
    #expect(tables.count > 10)
    for table in tables {
      #expect(table.isStrict, "\(table.name)")
      guard table.name != "journal", !Self.derived.contains(table.name) else { continue }
      let columns = try connection.rows(
        "SELECT name FROM pragma_table_info(?)", [.text(table.name)]
      ) { $0.text(0) }
      #expect(columns.contains("recorded_in"), "\(table.name)")
    }
  }
}
