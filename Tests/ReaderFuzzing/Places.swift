internal import ActText

/// The lines of a text and how long they are, in Unicode scalars, for telling whether an error names a place in it.
struct Places {
  private let lengths: [Int]

  init(_ bytes: some Sequence<UInt8>) {
    lengths = Array(bytes).split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).unicodeScalars.count
    }
  }

  init(_ text: String) { self.init(text.utf8) }

  /// Holds that there is such a place: a line of the text, and a character of it or its end.
  func hold(line: Int?, column: Int? = nil, _ error: some CustomStringConvertible) throws {
    guard let line else { return }
    guard lengths.indices.contains(line - 1) else {
      throw BrokenLaw("line \(line) of \(lengths.count): \(error)")
    }
    if let column, !(1...lengths[line - 1] + 1).contains(column) {
      throw BrokenLaw("column \(column) of \(lengths[line - 1]): \(error)")
    }
  }

  func hold(_ error: ReadingError) throws {
    try ReaderFuzzing.hold(!error.message.isEmpty, "an error says what is wrong")
    try hold(line: error.line, column: error.column, error)
  }
}

extension TextFile {
  /// The bytes as a file; nil where they are none, for a reason with a place.
  init?(fuzzed bytes: [UInt8]) throws {
    do {
      try self.init(name: "text", bytes: bytes)
    } catch {
      try Places(bytes).hold(error)
      return nil
    }
  }
}
