import Foundation

/// Another program of the machine, run to its end.
enum Program {
  /// The exit status and standard output of the program `name`; nil where it is not installed.
  static func run(
    _ name: String, _ arguments: [String], input: String = "",
    environment: [String: String] = [:]
  ) throws -> (status: Int32, output: Data)? {
    let folders = ["/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    guard
      let path = folders.map({ $0 + "/" + name })
        .first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"]
      .merging(environment) { $1 }
    let output = Pipe()
    let entry = Pipe()
    process.standardOutput = output
    process.standardInput = entry
    try process.run()
    try entry.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try entry.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }

  /// Standard output of `git` in `folder`.
  static func git(_ folder: String, _ arguments: String...) throws -> Data {
    guard let run = try run("git", ["-C", folder] + arguments), run.status == 0 else {
      throw Failed(what: "git " + arguments.joined(separator: " "))
    }
    return run.output
  }

  struct Failed: Error {
    var what: String
  }
}
