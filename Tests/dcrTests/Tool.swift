import Foundation
import Testing

/// What a run of the tool gave.
struct Run: CustomStringConvertible {
  var arguments: [String]
  /// The exit status; 128 and the signal where one ended it.
  var status: Int32
  var output: Data
  var errors: String

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Standard output as one JSON document.
  func json() throws -> JSON {
    JSON(try JSONSerialization.jsonObject(with: output))
  }

  var description: String {
    "dcr \(arguments.joined(separator: " ")) → \(status)\n\(text.prefix(2000))\(errors.prefix(2000))"
  }
}

/// The tool as it was built beside these tests.
enum Tool {
  struct Missing: Error, CustomStringConvertible {
    var description: String { "dcr was not found beside the tests; swift build makes it" }
  }

  struct Late: Error, CustomStringConvertible {
    var arguments: [String]
    var description: String { "dcr \(arguments.joined(separator: " ")) did not end in time" }
  }

  /// The built program, found from the running test binary upwards.
  static func executable() throws -> URL {
    let running = [
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
      CommandLine.arguments.first,
    ]
    let bundled = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    for start in running.compactMap({ $0 }) + bundled {
      var folder = URL(fileURLWithPath: start).deletingLastPathComponent()
      for _ in 0..<4 {
        let candidate = folder.appendingPathComponent("dcr")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
          !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate.path)
        {
          return candidate
        }
        folder.deleteLastPathComponent()
      }
    }
    throw Missing()
  }

  /// A process of the tool, ready to be started; its output goes to files in `folder`.
  static func process(
    _ arguments: [String], in home: Home, environment: [String: String] = [:]
  ) throws -> (process: Process, output: URL, errors: URL) {
    let process = Process()
    process.executableURL = try executable()
    process.arguments = arguments
    process.currentDirectoryURL = home.url
    process.environment = home.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let name = UUID().uuidString
    let output = home.streams.appendingPathComponent(name + ".out")
    let errors = home.streams.appendingPathComponent(name + ".err")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    return (process, output, errors)
  }

  /// Runs the tool to its end.
  static func run(
    _ arguments: [String], in home: Home, environment: [String: String] = [:],
    seconds: Int = 60
  ) throws -> Run {
    let (process, output, errors) = try process(arguments, in: home, environment: environment)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + .seconds(seconds)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      throw Late(arguments: arguments)
    }
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    let signal = process.terminationReason == .uncaughtSignal ? Int32(128) : 0
    return Run(
      arguments: arguments, status: process.terminationStatus + signal,
      output: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// A home of its own for runs of the tool: nothing of the real one is seen or touched.
final class Home: Sendable {
  let url: URL
  /// Where output is gathered, apart from what the tool reads and writes.
  let streams: URL

  /// The registry that runs use unless told otherwise.
  var registry: String { url.appendingPathComponent("registry.sqlite").path }

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("dcr-home-" + UUID().uuidString)
    streams = url.deletingLastPathComponent()
      .appendingPathComponent(url.lastPathComponent + "-streams")
    for folder in [url, streams] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  /// A home whose registry is a copy of that of `other`.
  convenience init(copying other: Home) throws {
    try self.init()
    // What a copy of the file alone would miss stands in the log; a reader folds nothing in.
    for ending in ["", "-wal"] {
      let from = other.registry + ending
      guard FileManager.default.fileExists(atPath: from) else { continue }
      try FileManager.default.copyItem(atPath: from, toPath: registry + ending)
    }
  }

  deinit { remove() }

  func remove() {
    for folder in [url, streams] { try? FileManager.default.removeItem(at: folder) }
  }

  var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment.filter { name, _ in
      !name.hasPrefix("DCR_") && !name.hasPrefix("GIT_")
        && !["PAGER", "NO_COLOR", "LLVM_PROFILE_FILE"].contains(name)
    }
    environment["HOME"] = url.path
    environment["XDG_DATA_HOME"] = url.appendingPathComponent("data").path
    environment["COLUMNS"] = "80"
    environment["TERM"] = "xterm"
    environment["USER"] = "tester"
    return environment
  }

  /// Runs the tool on the registry of this home.
  func dcr(
    _ arguments: String..., environment: [String: String] = [:], seconds: Int = 60
  ) throws -> Run {
    try run(arguments, environment: environment, seconds: seconds)
  }

  /// Runs the tool on the registry of this home.
  func run(
    _ arguments: [String], environment: [String: String] = [:], seconds: Int = 60
  ) throws -> Run {
    try Tool.run(
      arguments, in: self,
      environment: ["DCR_REGISTRY": registry].merging(environment) { $1 }, seconds: seconds)
  }

  /// Writes a file below it, with the folders it needs, and returns its path.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to path: String) throws -> String {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes text below it.
  @discardableResult
  func write(_ text: String, to path: String) throws -> String {
    try write(text.utf8, to: path)
  }
}

/// Expects a run to end with `status`, and tells what it said where it does not.
func expect(
  _ run: Run, endsWith status: Int32, location: SourceLocation = #_sourceLocation
) {
  #expect(run.status == status, "\(run)", sourceLocation: location)
}

/// Expects a run to fail with a message in which each of `parts` stands, and nothing on standard output.
func expect(
  _ run: Run, failsWith status: Int32 = 1, saying parts: [String], hint: String? = nil,
  location: SourceLocation = #_sourceLocation
) {
  #expect(run.status == status, "\(run)", sourceLocation: location)
  #expect(run.text.isEmpty, "\(run)", sourceLocation: location)
  for part in parts {
    #expect(run.errors.contains(part), "\(part) in \(run)", sourceLocation: location)
  }
  if let hint {
    let line = run.errors.split(separator: "\n").first { $0.hasPrefix("hint: ") }
    #expect(
      line?.contains(hint) == true, "hint: \(hint) in \(run)", sourceLocation: location)
  }
}
