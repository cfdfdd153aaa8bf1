#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written piece by piece, or standard output; a file appears at its place whole or not at all. A device
/// or a pipe is written to where it is.
final class OutputFile {
  private let path: String?
  /// Where it is written first; nil where that is its place.
  private var draft: String?
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// Begins the file at `path`; standard output where it is nil or `-`.
  init(path: String?) throws {
    self.path = path == "-" ? nil : path
    descriptor = STDOUT_FILENO
    guard let path = self.path else { return }
    var status = stat()
    let isDevice =
      stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    let draft = isDevice ? nil : path + ".\(getpid()).part"
    descriptor =
      draft.map { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
      ?? open(path, O_WRONLY | O_CLOEXEC)
    self.draft = draft
    guard descriptor >= 0 else {
      throw Failure(message: "\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  deinit {
    guard path != nil, descriptor >= 0 else { return }
    close(descriptor)
    if let draft { unlink(draft) }
  }

  /// Adds `text`.
  func write(_ text: String) throws {
    try write(text.utf8)
  }

  /// Adds `bytes`.
  func write(_ bytes: some Sequence<UInt8>) throws {
    buffer += bytes
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Ends the file and puts it at its place.
  func finish() throws {
    try flush()
    guard let path else { return }
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard isClosed, draft.map({ rename($0, path) == 0 }) ?? true else {
      let reason = String(cString: strerror(errno))
      if let draft { unlink(draft) }
      throw Failure(message: "\(path) cannot be written: \(reason)")
    }
  }

  private func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    let isWhole = buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = written(rest, to: descriptor)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
    if isWhole { return }
    let reason = String(cString: strerror(errno))
    // Where nobody reads standard output any more, the rest is not missed, and not made, either.
    throw Failure(message: "\(path ?? "standard output") cannot be written: \(reason)")
  }
}

/// Writes what it can of `bytes`; how many it were, less than nought where none.
private func written(_ bytes: Slice<UnsafeRawBufferPointer>, to descriptor: Int32) -> Int {
  write(descriptor, UnsafeRawBufferPointer(rebasing: bytes).baseAddress, bytes.count)
}

/// Makes the folder at `path` and those it stands in; whether it is there then, else `errno` says why not.
func makeFolders(_ path: String) -> Bool {
  var folder = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    folder += part
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { return false }
    folder += "/"
  }
  return access(folder.isEmpty ? "." : folder, F_OK) == 0
}
