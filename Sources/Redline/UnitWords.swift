/// The words of units, as hashes, read when first asked for.
struct UnitWords {
  private let old: Side
  private let new: Side
  private var oldWords: [[UInt64]?]
  private var newWords: [[UInt64]?]

  init(old: Side, new: Side) {
    self.old = old
    self.new = new
    oldWords = Array(repeating: nil, count: old.units.count)
    newWords = Array(repeating: nil, count: new.units.count)
  }

  /// The words of an old unit's heading and text.
  mutating func ofOld(_ place: Int) -> [UInt64] {
    if let words = oldWords[place] { return words }
    let words = Self.read(old.words[place])
    oldWords[place] = words
    return words
  }

  /// The words of a new unit's heading and text.
  mutating func ofNew(_ place: Int) -> [UInt64] {
    if let words = newWords[place] { return words }
    let words = Self.read(new.words[place])
    newWords[place] = words
    return words
  }

  /// How many words the old units at `places` have.
  mutating func countOld(_ places: Range<Int>) -> Int {
    var count = 0
    for place in places { count += ofOld(place).count }
    return count
  }

  /// How many words the new units at `places` have.
  mutating func countNew(_ places: Range<Int>) -> Int {
    var count = 0
    for place in places { count += ofNew(place).count }
    return count
  }

  private static func read(_ wording: BareWording) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(wording.text.utf8.count / 9 + 4)
    for text in [wording.heading ?? "", wording.text] where !text.isEmpty {
      for token in Token.all(of: text) where token.isWord { words.append(token.hash) }
    }
    return words
  }
}
