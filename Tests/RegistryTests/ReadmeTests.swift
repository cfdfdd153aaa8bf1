import Foundation
import Interchange
import LegalText
import Registry
import SQLite
import TestSupport
import Testing

@Suite struct ReadmeTests {
  /// The README's code blocks marked `sql`.
  static func statements() throws -> [String] {
    let readme = try String(
      contentsOf: Corpora.root.appendingPathComponent("README.md"), encoding: .utf8)
    return readme.components(separatedBy: "```sql\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  @Test func `every SQL statement of the README gives rows on the illustrative acts`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("registry.sqlite").path
    let registry = try Registry(path: path, for: .write)
    try Sample.record(folder: "digital-code", in: registry)
    try loadTopics(into: registry)
    let statements = try Self.statements()
    #expect(statements.count >= 5)
    let connection = try Connection(path: path, mode: .read)
    for statement in statements {
      let rows = try connection.rows(statement) { $0.count }
      #expect(!rows.isEmpty, "no rows: \(statement)")
    }
  }

  private func loadTopics(into registry: Registry) throws {
    let file = try TopicFile(path: Corpora.fixtures.appendingPathComponent("topics.yaml").path)
    _ = try registry.add(file.topics, by: "test")
    let act = try registry.act(named: "digital-code")
    let day = try #require(LegalDate(iso: "2026-08-01"))
    let root = try registry.edition(of: act, on: day).root
    let assignments = try file.assignments.filter { $0.act == "digital-code" }.flatMap { entry in
      try entry.provisions.compactMap { text -> TopicAssignment? in
        let found = try Locator(text).resolve(in: root)
        return root.unit(at: found.path)?.identity.map {
          TopicAssignment(topic: entry.topic, provision: $0)
        }
      }
    }
    #expect(try registry.assign(assignments, by: "test") > 30)
  }
}
