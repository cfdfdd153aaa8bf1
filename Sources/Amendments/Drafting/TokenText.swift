internal import Redline

/// A text with its words and marks.
struct TokenText {
  let text: String
  private let bytes: [UInt8]
  let tokens: [Token]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    tokens = Token.all(of: text)
  }

  /// How many words it has.
  var wordCount: Int { tokens.count { $0.isWord } }

  /// The text from the first of the tokens at `places` to the last, with the spaces among them.
  func string(_ places: Range<Int>) -> String {
    guard let first = places.first, let last = places.last else { return "" }
    return string(from: tokens[first].start, to: tokens[last].end)
  }

  /// The bytes from `start` to `end` as text.
  func string(from start: Int, to end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// What stands between the token before `place` and the one there.
  func gap(before place: Int) -> ArraySlice<UInt8> {
    let start = place == 0 ? 0 : tokens[place - 1].end
    let end = place < tokens.count ? tokens[place].start : bytes.count
    return bytes[start..<end]
  }

  /// How many bytes it has.
  var byteCount: Int { bytes.count }

  /// The bytes from the end of the token before `places` to the start of the one after them.
  func surroundings(of places: Range<Int>) -> (start: Int, end: Int) {
    (
      places.lowerBound == 0 ? 0 : tokens[places.lowerBound - 1].end,
      places.upperBound < tokens.count ? tokens[places.upperBound].start : bytes.count
    )
  }

  /// Whether the token at `place` is a mark rather than a word.
  func isMark(_ place: Int) -> Bool { !tokens[place].isWord }
}

/// Two wordings of one text and the stretches in which they differ.
struct ComparedText {
  let old: TokenText
  let new: TokenText
  /// In order; between them, all is the same to the letter, spaces too.
  private(set) var hunks: [Hunk]

  init(old: TokenText, new: TokenText) {
    self.old = old
    self.new = new
    hunks = wordHunks(old.tokens, new.tokens)
    takeInSpaces()
  }

  /// How many old words are gone and how many new ones there are.
  var changedWords: (old: Int, new: Int) {
    var count = (old: 0, new: 0)
    for hunk in hunks {
      count.old += hunk.old.count { !old.isMark($0) }
      count.new += hunk.new.count { !new.isMark($0) }
    }
    return count
  }

  /// Whether more than half of the old words gave place to others.
  var isMostlyOther: Bool {
    let changed = changedWords
    return changed.old * 2 > old.wordCount && changed.new > 0
  }

  /// Joins the stretch at `place` and the one after it.
  mutating func join(_ place: Int) {
    let next = hunks.remove(at: place + 1)
    hunks[place] = Hunk(
      old: hunks[place].old.lowerBound..<next.old.upperBound,
      new: hunks[place].new.lowerBound..<next.new.upperBound)
  }

  /// Where only the space between two words that stayed differs, both count as changed.
  private mutating func takeInSpaces() {
    var stretches = hunks
    var (left, right) = (0, 0)
    for hunk in hunks + [Hunk(old: old.tokens.endRange, new: new.tokens.endRange)] {
      let start = left
      while left < hunk.old.lowerBound {
        if left > start, !old.gap(before: left).elementsEqual(new.gap(before: right)) {
          stretches.append(Hunk(old: left - 1..<left + 1, new: right - 1..<right + 1))
        }
        left += 1
        right += 1
      }
      (left, right) = (hunk.old.upperBound, hunk.new.upperBound)
    }
    guard stretches.count > hunks.count else { return }
    stretches.sort {
      ($0.old.lowerBound, $0.new.lowerBound) < ($1.old.lowerBound, $1.new.lowerBound)
    }
    hunks = []
    for stretch in stretches {
      hunks.append(stretch)
      guard hunks.count > 1, let last = hunks.dropLast().last,
        stretch.old.lowerBound <= last.old.upperBound
      else { continue }
      hunks.removeLast()
      hunks[hunks.count - 1] = Hunk(
        old: last.old.lowerBound..<max(last.old.upperBound, stretch.old.upperBound),
        new: last.new.lowerBound..<max(last.new.upperBound, stretch.new.upperBound))
    }
  }
}

extension [Token] {
  fileprivate var endRange: Range<Int> { count..<count }
}
