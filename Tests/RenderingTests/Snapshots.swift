import Foundation
import Testing

/// Holds a text against the file of that name in `Snapshots`; `RECORD=1` writes the file anew.
///
/// ESC is written as ␛, so that the files of coloured views can be read.
func expectSnapshot(
  _ text: String, _ name: String, location: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Snapshots").appending(path: name)
  let shown = text.replacingOccurrences(of: "\u{1B}", with: "␛")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try shown.write(to: file, atomically: true, encoding: .utf8)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(shown == expected, "\(name)", sourceLocation: location)
}
