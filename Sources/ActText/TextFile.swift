package import LegalText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file of text, read whole and held to be UTF-8.
public struct TextFile: Hashable, Sendable {
  /// The largest file that is read, in bytes: forty times the longest code of the country.
  public static let largest = 40_000_000

  /// The file, as it was named.
  public var name: String
  /// Its text, to the letter, in UTF-8.
  package let source: SourceText

  /// Its text, to the letter, in UTF-8.
  package var bytes: [UInt8] { source.array }

  /// Its text, to the letter.
  public var text: String { source.string(source.startIndex..<source.endIndex) }

  /// Takes text that was read elsewhere.
  public init(name: String, text: String) {
    self.name = name
    source = SourceText(Array(text.utf8))
  }

  /// Takes the text of files that were each held to be UTF-8.
  package init(name: String, joined bytes: [UInt8]) {
    self.name = name
    source = SourceText(bytes)
  }

  /// Holds `bytes` to be text.
  ///
  /// - Throws: ``ReadingError`` naming line and column where they are empty, too many, binary, or not UTF-8.
  public init(name: String, bytes: [UInt8]) throws(ReadingError) {
    try self.init(name: name, source: SourceText(bytes))
  }

  /// Holds the bytes of `source` to be text, likewise.
  package init(name: String, source bytes: SourceText) throws(ReadingError) {
    guard !bytes.isEmpty else {
      throw ReadingError(file: name, message: "the file is empty")
    }
    guard bytes.count <= Self.largest else {
      throw ReadingError(
        file: name,
        message: "the file has \(bytes.count) bytes; at most \(Self.largest) are read",
        hint: "split it into one file per act and edition")
    }
    if let bad = TextBytes.firstNoText(in: bytes) {
      if let zero = bytes.firstIndex(of: 0) {
        let (line, column) = Self.place(of: zero, in: bytes)
        throw ReadingError(
          file: name, line: line, column: column, message: "a NUL byte: this is no text",
          hint: "give the act as UTF-8 text or Markdown")
      }
      let (line, column) = Self.place(of: bad, in: bytes)
      // Only a first byte of a character and bytes that go on with it can be the start of a whole one.
      let atEnd =
        bytes.count - bad < 4 && bytes[bad] >= 0xC2 && bytes[bad] <= 0xF4
        && bytes[(bad + 1)...].allSatisfy { (0x80...0xBF).contains($0) }
      throw ReadingError(
        file: name, line: line, column: column,
        message: atEnd
          ? "the text breaks off inside a character" : "the text is not UTF-8",
        hint: atEnd
          ? "the file seems to be cut short; fetch it again"
          : "convert it first, for example: iconv -f windows-1251 -t utf-8 FILE")
    }
    self.name = name
    source = bytes
  }

  /// Reads the file at `path`, which may be a pipe.
  public init(path: String) throws(ReadingError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ReadingError(
        file: path, message: errno == ENOENT ? "there is no such file" : Self.refusal(errno))
    }
    defer { close(descriptor) }
    try self.init(name: path, descriptor: descriptor)
  }

  /// Reads what is open as `descriptor`, to its end.
  public init(name: String, descriptor: Int32) throws(ReadingError) {
    var bytes: [UInt8] = []
    let step = 1 << 16
    while bytes.count <= Self.largest {
      var count = 0
      let more = [UInt8](unsafeUninitializedCapacity: step) { buffer, filled in
        repeat {
          count = read(descriptor, buffer.baseAddress, step)
        } while count < 0 && errno == EINTR
        filled = max(0, count)
      }
      guard count >= 0 else {
        throw ReadingError(
          file: name,
          message: errno == EISDIR ? "this is a folder, not a file" : Self.refusal(errno))
      }
      if more.isEmpty { break }
      bytes += more
    }
    try self.init(name: name, bytes: bytes)
  }

  private static func refusal(_ code: Int32) -> String {
    "cannot be read: " + String(cString: strerror(code))
  }

  /// The line and column, from 1, of the byte at `offset`; columns count characters that are whole before it.
  static func place(of offset: Int, in bytes: SourceText) -> (line: Int, column: Int) {
    var line = 1
    var start = 0
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    return (line, String(decoding: bytes[start..<offset], as: UTF8.self).count + 1)
  }
}

extension TextFile {
  /// The description at the head of the text, between two lines `---`; nil where there is none.
  package var frontMatter: String? {
    let source = TextBytes(bytes: source)
    return source.frontMatter.map { source.string($0.inner) }
  }
}
