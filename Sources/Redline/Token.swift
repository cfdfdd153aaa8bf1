/// A word or a mark of a text; the spaces lie between the tokens.
///
/// A word is letters and digits with the hyphens within it: `12-1` and `онлайн-платформа` are one. Combining marks
/// and invisible joiners (U+2060, soft hyphen) stay in the word they stand in. Any other sign is a token of its own.
package struct Token {
  /// Where it begins, in bytes of UTF-8.
  package var start: Int
  /// Where it ends.
  package var end: Int
  /// Whether it is a word.
  package var isWord: Bool
  /// The hash of its letters.
  var hash: UInt64

  /// Whether it is the full stop.
  var isFullStop: Bool { hash == Self.fullStop }

  private static let fullStop = ContentHash.hash(".")

  /// The tokens of `text`, in order.
  package static func all(of text: String) -> [Token] {
    text.withBytes { all(of: UnsafeRawBufferPointer($0), in: 0..<$0.count) }
  }

  /// How many words `text` has.
  package static func countWords(of text: String) -> Int {
    var count = 0
    forEach(of: text) { if $0.isWord { count += 1 } }
    return count
  }

  /// The tokens among the bytes at `range` of a text; it begins and ends beside a space or at an end of the text.
  static func all(of bytes: UnsafeRawBufferPointer, in range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 9 + 4)
    Reader(bytes: bytes, end: range.upperBound).read(from: range.lowerBound) { tokens.append($0) }
    return tokens
  }

  /// Calls `body` with each token of `text`, in order.
  @inline(__always)
  static func forEach(of text: String, _ body: (Token) -> Void) {
    text.withBytes { forEach(of: UnsafeRawBufferPointer($0), body) }
  }

  /// Calls `body` with each token of a text, in order.
  @inline(__always)
  static func forEach(of bytes: UnsafeRawBufferPointer, _ body: (Token) -> Void) {
    Reader(bytes: bytes, end: bytes.count).read(from: 0, body)
  }

  private enum Sign {
    /// A letter, a digit, or an invisible sign that belongs to a word.
    case letter
    /// Belongs to whatever stands before it: a combining mark.
    case mark
    /// Joins two letters, alone it is a mark of punctuation.
    case hyphen
    case space
    case other
  }

  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    let end: Int

    @inline(__always)
    func read(from start: Int, _ body: (Token) -> Void) {
      var place = start
      while place < end {
        let start = place
        let (sign, next) = sign(at: place)
        switch sign {
        case .space:
          place = next
          continue
        case .letter, .mark: place = endOfWord(from: next)
        case .hyphen, .other: place = endOfMarks(from: next)
        }
        let hash = ContentHash.hash(UnsafeRawBufferPointer(rebasing: bytes[start..<place]))
        body(
          Token(start: start, end: place, isWord: sign == .letter || sign == .mark, hash: hash))
      }
    }

    private func endOfWord(from start: Int) -> Int {
      var place = start
      while place < end {
        // Most letters of Russian and Kazakh, without a closer look.
        if place + 1 < end, bytes[place] & 0xFE == 0xD0 {
          place += 2
          continue
        }
        let (sign, next) = sign(at: place)
        switch sign {
        case .letter, .mark: place = next
        case .hyphen:
          guard next < end, self.sign(at: next).0 == .letter else { return place }
          place = next
        case .space, .other: return place
        }
      }
      return place
    }

    private func endOfMarks(from start: Int) -> Int {
      var place = start
      while place < end {
        let (sign, next) = sign(at: place)
        guard sign == .mark else { return place }
        place = next
      }
      return place
    }

    /// The sign at `place` and the place after it. The bytes are valid UTF-8, as those of every `String`.
    @inline(__always)
    private func sign(at place: Int) -> (Sign, Int) {
      let first = bytes[place]
      if first < 0x80 { return (Self.ascii(first), place + 1) }
      if first & 0xFE == 0xD0 { return (.letter, place + 2) }
      let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      var value = UInt32(first) & (0xFF >> UInt32(count + 1))
      for step in 1..<count { value = value << 6 | UInt32(bytes[place + step] & 0x3F) }
      if (0x0400...0x0481).contains(value) || (0x048A...0x052F).contains(value) {
        return (.letter, place + count)
      }
      return (Self.sign(of: value), place + count)
    }

    @inline(__always)
    private static func ascii(_ byte: UInt8) -> Sign {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        .letter
      case 0x20, 0x09...0x0D: .space
      case UInt8(ascii: "-"): .hyphen
      default: .other
      }
    }

    private static func sign(of value: UInt32) -> Sign {
      switch value {
      case 0x2010, 0x2011: return .hyphen
      case 0x00AD, 0x200B, 0x200C, 0x2060, 0xFEFF: return .letter
      case 0x200D, 0xFE00...0xFE0F: return .mark
      default: break
      }
      guard let scalar = Unicode.Scalar(value) else { return .other }
      let properties = scalar.properties
      if properties.isWhitespace { return .space }
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
      case .decimalNumber, .letterNumber, .otherNumber: return .letter
      default: return properties.isAlphabetic ? .letter : .other
      }
    }
  }
}
