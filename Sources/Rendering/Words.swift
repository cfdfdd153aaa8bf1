/// The words of a text: what stands between spaces and line feeds.
enum Words {
  /// How many words `text` has.
  static func count(in text: String) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      if !isSpace(byte) && !isInWord { count += 1 }
      isInWord = !isSpace(byte)
    }
    return count
  }

  /// What stands between the first `head` words of `text` and the last `tail`, or where that is 0, the end of the last;
  /// nil where that is fewer than `saving` words.
  ///
  /// Only as much of the text is read as that takes.
  static func middle(
    of text: String, head: Int, tail: Int, saving: Int
  ) -> Range<String.Index>? {
    let bytes = text.utf8
    var start: String.Index?
    var count = 0
    var place = bytes.startIndex
    while count < head + tail + saving {
      while place < bytes.endIndex, isSpace(bytes[place]) { bytes.formIndex(after: &place) }
      guard place < bytes.endIndex else { return nil }
      if count == head { start = place }
      count += 1
      while place < bytes.endIndex, !isSpace(bytes[place]) { bytes.formIndex(after: &place) }
    }
    guard let start else { return nil }
    var end = bytes.endIndex
    func stepBack(while condition: (UInt8) -> Bool) {
      while end > start, condition(bytes[bytes.index(before: end)]) {
        bytes.formIndex(before: &end)
      }
    }
    if tail == 0 { stepBack(while: isSpace) }
    for _ in 0..<tail {
      stepBack(while: isSpace)
      stepBack { !isSpace($0) }
    }
    return start..<end
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }
}
