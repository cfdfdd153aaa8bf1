import Foundation
import SQLite
import TestSupport
import Testing

@testable import Registry

/// Bits that a disk turned over.
@Suite struct FlippedBitTests {
  /// All that the tables of a file say; nil where it cannot be read.
  private static func content(of path: String) -> [String]? {
    guard let connection = try? Connection(path: path, mode: .read) else { return nil }
    let tables = try? connection.rows(
      """
      SELECT name, sql FROM sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND sql NOT LIKE 'CREATE VIRTUAL%'
      ORDER BY name
      """
    ) { (name: $0.text(0), sql: $0.text(1)) }
    guard let tables else { return nil }
    var lines: [String] = tables.map(\.sql)
    for (name, _) in tables {
      do {
        let columns = try connection.rows("SELECT name FROM pragma_table_info('\(name)')") {
          "quote(\"\($0.text(0))\")"
        }
        lines += try connection.rows(
          "SELECT \(columns.joined(separator: " || ',' || ")) FROM \(name)"
        ) { $0.text(0) }.sorted()
      } catch {
        return nil
      }
    }
    return lines
  }

  @Test func `a bit that is turned over is found, or changes nothing that is said`() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("registry.sqlite").path
    let original = try TamperingTests.original.get()
    try original.write(to: URL(fileURLWithPath: path))
    let content = try #require(Self.content(of: path))
    let seed = UInt64.random(in: 0...999_999)
    var generator = SeededGenerator(seed: seed)
    var found = 0
    let count = Rounds.count(40, long: 500)
    for _ in 0..<count {
      var bytes = original
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
      bytes[place] ^= bit
      for ending in ["-wal", "-shm", "-journal"] {
        try? FileManager.default.removeItem(atPath: path + ending)
      }
      try bytes.write(to: URL(fileURLWithPath: path))
      let checks = try? Registry(path: path, for: .read).verify()
      if checks?.allSatisfy(\.findings.isEmpty) != true {
        found += 1
      } else {
        let now = Self.content(of: path) ?? []
        let difference = zip(now, content).first { $0 != $1 }.map { "\($0) for \($1)".prefix(300) }
        #expect(
          difference == nil && now.count == content.count,
          "seed \(seed): bit \(bit) of byte \(place): \(difference ?? "rows")")
      }
    }
    print("bits turned over: \(count), found: \(found); the others changed nothing that is said")
    #expect(found > count / 10)
  }
}
