extension TextBytes {
  /// Where the first NUL stands, or the first character begins that is not UTF-8 (Unicode, table 3-7); nil where all is
  /// text.
  ///
  /// Letters of two bytes and ASCII are looked at eight bytes at a time, what is longer one by one.
  static func firstNoText(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count {
        if place > 0 {
          if place + 8 <= bytes.count,
            isMadeOfPairs(
              bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self),
              before: bytes.loadUnaligned(fromByteOffset: place - 1, as: UInt64.self))
          {
            place += 8
            continue
          }
          // Eight bytes may have ended inside a letter.
          if isLead(bytes[place - 1]) {
            guard bytes[place] & 0xC0 == 0x80 else { return place - 1 }
            place += 1
            continue
          }
        }
        guard let length = lengthOfCharacter(at: place, in: bytes) else { return place }
        place += length
      }
      return bytes.last.map(isLead) == true ? place - 1 : nil
    }
  }

  /// Whether the byte is the first of two.
  private static func isLead(_ byte: UInt8) -> Bool { byte >= 0xC2 && byte < 0xE0 }

  /// Whether eight bytes are ASCII but NUL and letters of two bytes; the last of these may go on after them.
  ///
  /// - Parameter before: the same, one byte earlier.
  private static func isMadeOfPairs(_ word: UInt64, before: UInt64) -> Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let continues = word & ~(word << 1) & high
    let begins = before & (before << 1) & ~(before << 2) & high
    guard continues == begins else { return false }
    let isLong = word & (word << 1) & (word << 2) & high
    // C0 and C1 begin nothing.
    let leads = word & (word << 1) & ~(word << 2) & high
    let holdsMore = (word & 0x1E1E_1E1E_1E1E_1E1E) &+ 0x7E7E_7E7E_7E7E_7E7E
    let isZero = (word &- 0x0101_0101_0101_0101) & ~word & high
    return isLong | isZero | leads & ~holdsMore == 0
  }

  /// How many bytes the character at `place` has; nil where there is none, or NUL.
  private static func lengthOfCharacter(
    at place: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int? {
    let first = bytes[place]
    if first < 0x80 { return first > 0 ? 1 : nil }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, first <= 0xF4, place + length <= bytes.count else { return nil }
    for step in 1..<length where bytes[place + step] & 0xC0 != 0x80 { return nil }
    switch (first, bytes[place + 1]) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return nil
    default: return length
    }
  }
}
