internal import LegalText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The bytes of a text that is known to be UTF-8, looked at in place: a string is made only of what is kept.
///
/// Ranges are offsets of bytes and begin and end between characters.
struct TextBytes: Sendable {
  let bytes: SourceText

  /// The text in `range`.
  func string(_ range: Range<Int>) -> String { bytes.string(range) }

  /// Where the line that holds `offset` ends: its line feed, or the end of the text.
  func endOfLine(_ offset: Int) -> Int {
    bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress, offset < all.count,
        let found = memchr(base + offset, 0x0A, all.count - offset)
      else { return all.count }
      return UnsafeRawPointer(found) - base
    }
  }

  // MARK: - Comparing

  /// Whether the text in `range` is `text`, byte for byte.
  func isSame(_ range: Range<Int>, as text: String) -> Bool {
    range.count == text.utf8.count && starts(range, with: text)
  }

  /// Whether the text in `range` begins with `text`.
  func starts(_ range: Range<Int>, with text: String) -> Bool {
    var offset = range.lowerBound
    guard text.utf8.count <= range.count else { return false }
    for byte in text.utf8 {
      if bytes[offset] != byte { return false }
      offset += 1
    }
    return true
  }

  /// Whether the text in `range` ends with `text`.
  func ends(_ range: Range<Int>, with text: String) -> Bool {
    let count = text.utf8.count
    return count <= range.count && starts(range.upperBound - count..<range.upperBound, with: text)
  }

  /// Whether `byte`, an ASCII character, stands in `range`.
  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
    range.contains { bytes[$0] == byte }
  }

  // MARK: - Spaces

  /// `range` without white space at either end; NBSP and invisible characters are text and stay.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    if start == end { return range.lowerBound..<range.lowerBound }
    while isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// `range` without the spaces and no-break spaces it begins with.
  func droppingSpaces(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      if bytes[start] == 0x20 {
        start += 1
      } else if bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    return start..<range.upperBound
  }

  // MARK: - Characters

  /// The first character of `range` and what follows it; nil where there is none.
  func first(of range: Range<Int>) -> (scalar: Unicode.Scalar, rest: Range<Int>)? {
    guard let start = range.first else { return nil }
    let byte = bytes[start]
    if byte < 0x80 { return (Unicode.Scalar(byte), start + 1..<range.upperBound) }
    let count = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    var value = UInt32(byte) & (0xFF >> UInt32(count + 1))
    for step in 1..<count { value = value << 6 | UInt32(bytes[start + step] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", start + count..<range.upperBound)
  }

  /// The last character of `range` and what stands before it; nil where there is none.
  func last(of range: Range<Int>) -> (scalar: Unicode.Scalar, rest: Range<Int>)? {
    guard var start = range.last else { return nil }
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return first(of: start..<range.upperBound).map { ($0.scalar, range.lowerBound..<start) }
  }

  /// What follows `word`, given in lower case, at the start of `range`, without regard to case; nil where it is not there.
  ///
  /// - Parameter alike: whether a Latin letter counts as the Cyrillic one that looks like it.
  func dropping(
    _ word: [Unicode.Scalar], from range: Range<Int>, alike: Bool
  ) -> Range<Int>? {
    var rest = range
    for letter in word {
      guard let (scalar, next) = first(of: rest) else { return nil }
      let lower = scalar.lowered
      guard lower == letter || (alike && lower.cyrillic == letter.cyrillic) else { return nil }
      rest = next
    }
    return rest
  }
}

extension Unicode.Scalar {
  /// The small letter to a capital of the three languages; any other character is itself.
  var lowered: Unicode.Scalar {
    switch value {
    case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(value + 0x20) ?? self
    case 0x400...0x40F: Unicode.Scalar(value + 0x50) ?? self
    case 0x48A...0x4BF, 0x4D0...0x52F: Unicode.Scalar(value | 1) ?? self
    default: self
    }
  }

  /// The Cyrillic small letter that looks like this Latin one; any other character is itself.
  var cyrillic: Unicode.Scalar {
    switch self {
    case "a": "а"
    case "c": "с"
    case "e": "е"
    case "i": "і"
    case "o": "о"
    case "p": "р"
    case "x": "х"
    case "y": "у"
    default: self
    }
  }
}

extension Substring {
  /// Without white space at either end; NBSP and invisible characters are text and stay.
  package var trimmed: Substring {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }),
      let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
