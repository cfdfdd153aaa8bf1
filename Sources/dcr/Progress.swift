#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on standard error that says how far a long work is; only on a terminal.
struct Progress {
  private let isShown = isatty(STDERR_FILENO) == 1

  /// Replaces the line.
  func show(_ text: String) {
    if isShown { writeError("\r\u{1B}[K\(text)") }
  }

  /// Takes the line away.
  func clear() {
    if isShown { writeError("\r\u{1B}[K") }
  }
}
