internal import ActText

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Runs `git` on a repository that is not trusted: no shell, no hooks, no configuration but the repository's own, and of
/// that nothing that starts a program.
struct GitCommand {
  let repository: String
  private let executable: String

  init(repository: String) throws(ReadingError) {
    self.repository = repository
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    // A relative entry would find a program in whatever folder one stands in.
    let folders = path.split(separator: ":").filter { $0.hasPrefix("/") }
    let candidates = folders.map { String($0) + "/git" }
    guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else {
      throw ReadingError(
        file: repository, message: "git is not installed, and histories are read and written by it",
        hint: "install git, or work with the folders of a checkout one by one")
    }
    executable = found
  }

  private static let settings = [
    "core.hooksPath=/dev/null", "core.attributesFile=/dev/null", "core.autocrlf=false",
    "core.fsmonitor=false", "core.pager=cat", "diff.external=",
    "protocol.allow=never", "protocol.file.allow=never", "safe.directory=*",
    "log.showSignature=false", "log.showRoot=true", "log.follow=false", "log.mailmap=false",
    "core.quotePath=false", "core.commitGraph=false", "diff.renames=false",
    "diff.ignoreSubmodules=all", "submodule.recurse=false",
  ]

  private static let environment = [
    "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_ATTR_NOSYSTEM=1",
    "GIT_NO_REPLACE_OBJECTS=1", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0",
    "GIT_TERMINAL_PROMPT=0", "LC_ALL=C",
  ]

  /// Starts `git` with `arguments`; what it complains of is told by its exit status alone.
  ///
  /// - Parameter isFed: whether it is given something to read.
  func start(_ arguments: [String], isFed: Bool = false) throws(ReadingError) -> GitProcess {
    let process = GitProcess(
      executable,
      ["git", "-C", repository, "--no-pager", "--literal-pathspecs"]
        + Self.settings.flatMap { ["-c", $0] } + arguments,
      environment: Self.environment + Self.inherited, isFed: isFed)
    guard let process else {
      throw ReadingError(
        file: repository, message: "git does not start: \(String(cString: strerror(errno)))")
    }
    return process
  }

  /// What this program was given, without what would rule git.
  private static var inherited: [String] {
    ProcessInfo.processInfo.environment.compactMap { name, value in
      name.hasPrefix("GIT_") || name == "LC_ALL" ? nil : "\(name)=\(value)"
    }
  }

  /// The whole output of a short command; nil where git exits with an error.
  func output(_ arguments: [String]) throws(ReadingError) -> [UInt8]? {
    let git = try start(arguments)
    var bytes: [UInt8] = []
    while let chunk = git.next() { bytes += chunk }
    return git.isDone() ? bytes : nil
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
      guard let chunk = git.next() else {
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
  private let repository: String
  private var buffer: [UInt8] = []
  private var position = 0

  init(_ command: GitCommand) throws(ReadingError) {
    git = try command.start(["cat-file", "--batch"], isFed: true)
    repository = command.repository
  }

  /// The bytes of the blob `identity`.
  ///
  /// - Parameter file: what messages name.
  func bytes(of identity: String, file: String) throws(ReadingError) -> [UInt8] {
    guard git.feed(identity + "\n") else { throw damaged(file) }
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
    guard let chunk = git.next() else { return false }
    buffer = chunk
    position = 0
    return true
  }
}
