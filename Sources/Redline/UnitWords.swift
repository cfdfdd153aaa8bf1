/// The words of the units of one edition, as hashes, read when first asked for.
struct UnitWords {
  private let side: Side
  private var words: [[UInt64]?]

  init(of side: Side) {
    self.side = side
    words = Array(repeating: nil, count: side.count)
  }

  /// The words of a unit's heading and text.
  subscript(place: Int) -> [UInt64] {
    mutating get {
      if let words = words[place] { return words }
      let read = Self.read(side.words(of: place))
      words[place] = read
      return read
    }
  }

  /// How many words the units at `places` have.
  mutating func count(at places: Range<Int>) -> Int {
    var count = 0
    for place in places { count += self[place].count }
    return count
  }

  private static func read(_ wording: BareWording) -> [UInt64] {
    var words: [UInt64] = []
    wording.withBytes { heading, text in
      words.reserveCapacity(text.count / 12 + 4)
      for bytes in [heading, text] {
        Token.forEach(of: bytes) { if $0.isWord { words.append($0.hash) } }
      }
    }
    return words
  }
}
