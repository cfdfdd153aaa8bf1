import Foundation
import ReaderFuzzing
import Testing

/// Texts on which something once did not hold: a folder for each reader, a file for each text.
@Suite struct FindingsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Findings")

  private static let findings: [(reader: String, file: String)] =
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []).sorted()
    .compactMap { path in
      let parts = path.split(separator: "/").map(String.init)
      return parts.count == 2 ? (parts[0], parts[1]) : nil
    }

  @Test(arguments: findings)
  func `what was found once is mended`(reader: String, file: String) throws {
    let reader = try #require(FuzzedReader.all.first { $0.name == reader })
    let url = Self.folder.appendingPathComponent(reader.name + "/" + file)
    let time = try reader.time(reading: Array(try Data(contentsOf: url)))
    #expect(time < .seconds(10))
  }
}
