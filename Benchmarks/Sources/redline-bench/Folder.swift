import Foundation
import GroundTruth

/// Two files to compare.
struct FilePair {
  var old: String
  var new: String
}

/// A folder for the files compared, gone at the end.
struct Folder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("redline-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in it.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes two texts.
  func write(_ old: String, _ new: String) throws -> FilePair {
    let pair = FilePair(old: path("old.md"), new: path("new.md"))
    try old.write(toFile: pair.old, atomically: true, encoding: .utf8)
    try new.write(toFile: pair.new, atomically: true, encoding: .utf8)
    return pair
  }

  /// Writes both codes of a truth.
  func write(_ truth: Truth) throws -> FilePair {
    try write(truth.old.file().text, truth.new.file().text)
  }
}
