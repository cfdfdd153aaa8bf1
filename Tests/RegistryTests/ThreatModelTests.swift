import Foundation
import TestSupport
import Testing

/// The page on threats names a test for each; they are there.
@Suite struct ThreatModelTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `every test that the page names is there`() throws {
    let page = try String(
      contentsOf: Self.sources.appendingPathComponent(
        "Sources/Registry/Registry.docc/ThreatModel.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter {
      $0.hasPrefix("| ") && !$0.hasPrefix("| harm") && !$0.hasPrefix("|---")
    }
    #expect(rows.count > 25)
    var files: [String: String] = [:]
    let tests = Self.sources.appendingPathComponent("Tests")
    for case let file as URL in try #require(
      FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil))
    where file.pathExtension == "swift" {
      files[file.path] = try String(contentsOf: file, encoding: .utf8)
    }
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count == 3, "\(row)")
      let parts = cells[2].split(separator: " · ", maxSplits: 1)
      try #require(parts.count == 2, "\(row)")
      let suite = parts[0].replacing("`", with: "")
      let isThere = files.values.contains {
        $0.contains("struct \(suite) ") && $0.contains("func `\(parts[1])`")
      }
      #expect(isThere, "\(cells[2])")
    }
  }
}
