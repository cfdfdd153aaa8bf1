internal import LegalText

extension TextBytes {
  /// Where the first NUL stands, or the first character begins that is not UTF-8 (Unicode, table 3-7); nil where all is
  /// text.
  ///
  /// Letters of two bytes and ASCII are looked at block by block, what is longer one by one.
  static func firstNoText(in bytes: SourceText) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count {
        let end = min(place + sizeOfBlock, bytes.count)
        if end - place == sizeOfBlock, isMadeOfPairs(bytes, from: place) {
          place = isLead(bytes[end - 1]) ? end - 1 : end
          continue
        }
        while place < end {
          guard let length = lengthOfCharacter(at: place, in: bytes) else { return place }
          place += length
        }
      }
      return nil
    }
  }

  /// 64 pairs of neighbours.
  private static var sizeOfBlock: Int { 65 }

  /// Whether the byte is the first of two.
  private static func isLead(_ byte: UInt8) -> Bool { byte >= 0xC2 && byte < 0xE0 }

  /// Whether the block that begins at `start` is ASCII but NUL and letters of two bytes; the last of these may go on
  /// after it.
  ///
  /// Written so that the compiler looks at many bytes in one step.
  private static func isMadeOfPairs(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Bool {
    guard let base = bytes.baseAddress, (1..<0x80).contains(bytes[start]) || isLead(bytes[start])
    else { return false }
    let block = (base + start).assumingMemoryBound(to: UInt8.self)
    var isOther: UInt8 = 0
    for place in 1..<sizeOfBlock {
      let byte = block[place]
      let continues: UInt8 = byte & 0xC0 == 0x80 ? 1 : 0
      let begun: UInt8 = block[place - 1] & 0xE0 == 0xC0 ? 1 : 0
      let isLong: UInt8 = byte >= 0xE0 ? 1 : 0
      // C0 and C1 begin nothing.
      let isNone: UInt8 = byte & 0xFE == 0xC0 || byte == 0 ? 1 : 0
      isOther |= continues ^ begun | isLong | isNone
    }
    return isOther == 0
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
