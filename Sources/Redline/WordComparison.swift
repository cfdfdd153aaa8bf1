/// Compares texts word by word, within bounds that hold for all of them together.
struct WordComparison {
  private let bounds: Bounds
  /// The steps that may still be made, in all texts.
  private var steps: Int
  /// Whether the last text met a bound.
  private(set) var isBounded = false

  init(bounds: Bounds = Bounds()) {
    self.bounds = bounds
    steps = bounds.steps
  }

  /// What was taken out of `old` and put in to make `new`.
  mutating func edits(from old: String, to new: String) -> [WordEdit] {
    isBounded = false
    guard !old.isEmpty, !new.isEmpty else { return Self.replacement(of: old, by: new) }
    return old.withBytes { left in
      new.withBytes { right in
        let (left, right) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
        let ends = left.commonEnds(with: right)
        if ends.first == left.count, left.count == right.count { return [WordEdit(.equal, old)] }
        var texts = TextPair(left, right, near: ends)
        var hunks = hunks(texts.old.tokens, texts.new.tokens)
        if texts.isTouched(by: hunks) {
          texts = TextPair(left, right)
          hunks = self.hunks(texts.old.tokens, texts.new.tokens)
        }
        guard let hunks = NewWording(of: texts).joining(hunks) else {
          return Self.replacement(of: old, by: new)
        }
        var writer = EditWriter(texts)
        return writer.write(hunks) ?? Self.replacement(of: old, by: new)
      }
    }
  }

  /// The stretches in which two lists of tokens differ, at the edges of phrases and without confetti.
  mutating func hunks(_ old: [Token], _ new: [Token]) -> [Hunk] {
    let hunks = joined(merged(slid(differing(old, new), old, new)), old, new)
    return merged(sentencesApart(hunks, old, new))
  }

  /// The stretches in which two lists of tokens differ, in order.
  private mutating func differing(_ old: [Token], _ new: [Token]) -> [Hunk] {
    let most = min(old.count, new.count)
    var first = 0
    while first < most, old[first].hash == new[first].hash { first += 1 }
    var last = 0
    while last < most - first, old[old.count - 1 - last].hash == new[new.count - 1 - last].hash {
      last += 1
    }
    let olds = old[first..<old.count - last]
    let news = new[first..<new.count - last]
    if olds.count * news.count <= bounds.pairsOfTokens {
      return PhraseMatch(olds, news).hunks()
    }
    var search = Myers(old.map(\.hash), new.map(\.hash), budget: min(bounds.stepsOfText, steps))
    let hunks = search.hunks()
    steps -= search.spent
    isBounded = search.isBounded
    return hunks
  }

  /// The old text taken out, the new one put in.
  private static func replacement(of old: String, by new: String) -> [WordEdit] {
    var edits: [WordEdit] = []
    if !old.isEmpty { edits.append(WordEdit(.delete, old)) }
    if !new.isEmpty { edits.append(WordEdit(.insert, new)) }
    return edits
  }
}

/// Two texts, and the tokens of the stretch in which they differ; around it they are the same to the letter.
struct TextPair {
  /// One of the texts.
  struct Text {
    let bytes: UnsafeRawBufferPointer
    /// The bytes whose tokens were read.
    let window: Range<Int>
    let tokens: [Token]

    init(_ bytes: UnsafeRawBufferPointer, _ window: Range<Int>) {
      self.bytes = bytes
      self.window = window
      tokens = Token.all(of: bytes, in: window)
    }
  }

  let old: Text
  let new: Text

  /// So many bytes that stayed are read on each side of what differs.
  private static let context = 160

  /// Reads both as a whole.
  init(_ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer) {
    self.old = Text(old, 0..<old.count)
    self.new = Text(new, 0..<new.count)
  }

  /// Reads what differs, with what stands around it: from a space that is in both to a space that is in both.
  init(
    _ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer, near same: (first: Int, last: Int)
  ) {
    let space = UInt8(ascii: " ")
    let before = old.prefix(max(0, same.first - Self.context))
    let start = before.lastIndex(of: space) ?? 0
    let after = old.suffix(max(0, same.last - Self.context))
    let end = after.firstIndex(of: space) ?? old.count
    self.old = Text(old, start..<end)
    self.new = Text(new, start..<new.count - (old.count - end))
  }

  /// Whether one of `hunks` reaches a place beyond which no tokens were read.
  func isTouched(by hunks: [Hunk]) -> Bool {
    guard let first = hunks.first, let last = hunks.last else { return false }
    let isCutBefore = old.window.lowerBound > 0
    let isCutAfter = old.window.upperBound < old.bytes.count
    return (isCutBefore && (first.old.lowerBound == 0 || first.new.lowerBound == 0))
      || (isCutAfter
        && (last.old.upperBound == old.tokens.count || last.new.upperBound == new.tokens.count))
  }

  /// Whether all tokens were read.
  var isWhole: Bool { old.window == 0..<old.bytes.count }
}

/// How many words are among the tokens at `places`.
func words(_ tokens: [Token], _ places: Range<Int>) -> Int {
  var count = 0
  for place in places where tokens[place].isWord { count += 1 }
  return count
}
