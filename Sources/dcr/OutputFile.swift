import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written piece by piece, or standard output; a file appears at its place whole or not at all.
final class OutputFile {
  private let path: String?
  private var descriptor: Int32
  private var buffer = ""

  /// Begins the file at `path`; standard output where it is nil or `-`.
  init(path: String?) throws {
    self.path = path == "-" ? nil : path
    descriptor = STDOUT_FILENO
    guard let path = self.path else { return }
    descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Failure(message: "\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
  }

  deinit {
    guard path != nil, descriptor >= 0 else { return }
    close(descriptor)
    unlink(draft)
  }

  private var draft: String { (path ?? "") + ".\(getpid()).part" }

  /// Adds `text`.
  func write(_ text: String) throws {
    buffer += text
    if buffer.utf8.count > 1 << 16 { try flush() }
  }

  /// Ends the file and puts it at its place.
  func finish() throws {
    try flush()
    guard let path else { return }
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard isClosed, rename(draft, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(draft)
      throw Failure(message: "\(path) cannot be written: \(reason)")
    }
  }

  private func flush() throws {
    defer { buffer = "" }
    let isWhole = buffer.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
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
