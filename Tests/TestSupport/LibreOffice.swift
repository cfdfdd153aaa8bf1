public import Foundation

/// LibreOffice without a window, and Poppler's tools, where they are installed.
public enum LibreOffice {
  /// What to say where a test needs them in vain.
  public static let absence: String = "LibreOffice (libreoffice-writer-nogui) is not installed"

  /// Whether documents can be converted.
  public static let isInstalled = program("soffice") != nil

  /// Whether pages can be counted and read, too.
  public static let readsPages =
    isInstalled && program("pdfinfo") != nil && program("pdftotext") != nil

  /// Why a conversion gave nothing.
  public struct Failed: Error, CustomStringConvertible {
    /// What was said.
    public let description: String
  }

  /// Converts documents, in one run.
  ///
  /// - Parameter format: as `--convert-to` takes it; the ending of the files it makes.
  public static func convert(_ documents: [[UInt8]], to format: String) throws -> [Data] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dcr-office-" + UUID().uuidString)
    let output = folder.appendingPathComponent("output")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [URL] = []
    for (place, bytes) in documents.enumerated() {
      files.append(folder.appendingPathComponent("\(place).docx"))
      try Data(bytes).write(to: files[place])
    }
    // A profile of its own: another run, or a user's, would hold the lock of theirs.
    let said = try run(
      "soffice",
      [
        "-env:UserInstallation=" + folder.appendingPathComponent("profile").absoluteString,
        "--headless", "--norestore", "--convert-to", format, "--outdir", output.path,
      ] + files.map(\.path))
    return try files.map { file in
      let name = file.deletingPathExtension().lastPathComponent + "." + format
      do {
        return try Data(contentsOf: output.appendingPathComponent(name))
      } catch {
        throw Failed(description: said)
      }
    }
  }

  /// The text of each page of a PDF, laid out as it stands there.
  public static func pages(of pdf: Data) throws -> [String] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("dcr-" + UUID().uuidString + ".pdf")
    try pdf.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let text = try run("pdftotext", ["-layout", file.path, "-"])
    return text.split(separator: "\u{C}").map(String.init)
  }

  /// What `pdfinfo` says of a PDF: `Page size`.
  public static func facts(of pdf: Data) throws -> [String: String] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("dcr-" + UUID().uuidString + ".pdf")
    try pdf.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var facts: [String: String] = [:]
    for line in try run("pdfinfo", [file.path]).split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      facts[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    return facts
  }

  private static func program(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  private static func run(_ name: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = program(name)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
