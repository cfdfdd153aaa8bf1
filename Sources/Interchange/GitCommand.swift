internal import ActText
internal import Foundation

/// Runs `git` on a repository that is not trusted: no shell, no hooks, no configuration but the repository's own, and of
/// that nothing that starts a program.
struct GitCommand {
  let repository: String
  private let executable: URL

  init(repository: String) throws(ReadingError) {
    self.repository = repository
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    // A relative entry would find a program in whatever folder one stands in.
    let candidates = path.split(separator: ":").filter { $0.hasPrefix("/") }.map { $0 + "/git" }
    let found = candidates.first { FileManager.default.isExecutableFile(atPath: String($0)) }
    guard let found else {
      throw ReadingError(
        file: repository, message: "git is not installed, and histories are read and written by it",
        hint: "install git, or work with the folders of a checkout one by one")
    }
    executable = URL(fileURLWithPath: String(found))
  }

  private static let settings = [
    "core.hooksPath=/dev/null", "core.attributesFile=/dev/null", "core.autocrlf=false",
    "core.fsmonitor=false", "core.pager=cat", "diff.external=",
    "protocol.allow=never", "protocol.file.allow=never", "safe.directory=*",
    "log.showSignature=false", "log.showRoot=true", "log.follow=false", "log.mailmap=false",
    "core.quotePath=false", "core.commitGraph=false", "diff.renames=false",
    "diff.ignoreSubmodules=all", "submodule.recurse=false",
  ]

  private var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    environment["GIT_CONFIG_NOSYSTEM"] = "1"
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_ATTR_NOSYSTEM"] = "1"
    environment["GIT_NO_REPLACE_OBJECTS"] = "1"
    environment["GIT_NO_LAZY_FETCH"] = "1"
    environment["GIT_OPTIONAL_LOCKS"] = "0"
    environment["GIT_TERMINAL_PROMPT"] = "0"
    environment["LC_ALL"] = "C"
    return environment
  }

  /// Starts `git` with `arguments`; what it complains of is told by its exit status alone.
  func start(_ arguments: [String], input: Pipe? = nil) throws(ReadingError) -> GitProcess {
    let process = Process()
    process.executableURL = executable
    process.arguments =
      ["-C", repository, "--no-pager", "--literal-pathspecs"]
      + Self.settings.flatMap { ["-c", $0] } + arguments
    process.environment = environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    if let input {
      process.standardInput = input
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    do {
      try process.run()
    } catch {
      throw ReadingError(
        file: repository, message: "git does not start: \(error.localizedDescription)")
    }
    return GitProcess(process: process, output: output.fileHandleForReading)
  }

  /// The whole output of a short command; nil where git exits with an error.
  func output(_ arguments: [String]) throws(ReadingError) -> [UInt8]? {
    let git = try start(arguments)
    var bytes: [UInt8] = []
    while let chunk = git.read() { bytes += chunk }
    return git.isDone() ? bytes : nil
  }
}

/// A `git` that runs.
final class GitProcess {
  private let process: Process
  private let handle: FileHandle

  init(process: Process, output: FileHandle) {
    self.process = process
    self.handle = output
  }

  deinit {
    if process.isRunning { process.terminate() }
  }

  /// The next bytes, as many as have come; nil at the end.
  func read(atMost count: Int = 65_536) -> [UInt8]? {
    // `FileHandle.read(upToCount:)` waits for all of them, which a batch that waits for us never gives.
    let descriptor = handle.fileDescriptor
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = -1
      repeat {
        got = Foundation.read(descriptor, buffer.baseAddress, count)
      } while got < 0 && errno == EINTR
      filled = max(0, got)
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Waits for the end; whether it was a good one.
  func isDone() -> Bool {
    process.waitUntilExit()
    return process.terminationReason == .exit && process.terminationStatus == 0
  }
}

/// The fields that `git` writes with a NUL after each.
struct NULFields {
  private let git: GitProcess
  private var buffer: [UInt8] = []
  private var position = 0

  init(_ git: GitProcess) {
    self.git = git
  }

  /// The next field; nil at the end.
  mutating func next() -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: 0) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      buffer.removeFirst(position)
      position = 0
      searched = buffer.count
      guard let chunk = git.read() else {
        defer { buffer = [] }
        return buffer.isEmpty ? nil : buffer
      }
      buffer += chunk
    }
  }
}

/// One `git cat-file --batch` that gives any number of blobs.
final class GitBlobs {
  private let git: GitProcess
  private let input: FileHandle
  private let repository: String
  private var buffer: [UInt8] = []
  private var position = 0

  init(_ command: GitCommand) throws(ReadingError) {
    let pipe = Pipe()
    git = try command.start(["cat-file", "--batch"], input: pipe)
    input = pipe.fileHandleForWriting
    repository = command.repository
  }

  deinit {
    try? input.close()
  }

  /// The bytes of the blob `identity`.
  ///
  /// - Parameter file: what messages name.
  func bytes(of identity: String, file: String) throws(ReadingError) -> [UInt8] {
    guard (try? input.write(contentsOf: Array((identity + "\n").utf8))) != nil else {
      throw damaged(file)
    }
    var header: [UInt8] = []
    while let byte = nextByte(), byte != 0x0A, header.count < 200 { header.append(byte) }
    let fields = String(decoding: header, as: UTF8.self).split(separator: " ")
    guard fields.count == 3, fields[0] == identity, fields[1] == "blob", let size = Int(fields[2])
    else { throw damaged(file) }
    guard size <= TextFile.largest else {
      throw ReadingError(
        file: file, message: "the file has \(size) bytes; at most \(TextFile.largest) are read")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    while bytes.count < size {
      guard fill() else { throw damaged(file) }
      let count = min(size - bytes.count, buffer.count - position)
      bytes += buffer[position..<(position + count)]
      position += count
    }
    guard nextByte() == 0x0A else { throw damaged(file) }
    return bytes
  }

  private func damaged(_ file: String) -> ReadingError {
    ReadingError(
      file: file, message: "git cannot read this file from the repository",
      hint: "the repository seems to be damaged or incomplete; git fsck tells more")
  }

  private func nextByte() -> UInt8? {
    guard fill() else { return nil }
    defer { position += 1 }
    return buffer[position]
  }

  private func fill() -> Bool {
    guard position >= buffer.count else { return true }
    guard let chunk = git.read() else { return false }
    buffer = chunk
    position = 0
    return true
  }
}
