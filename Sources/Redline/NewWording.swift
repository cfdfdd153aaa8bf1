/// Puts a new wording where a drafter would: where most of a sentence, or of the whole text, changed, confetti of kept
/// words says less than the old and the new side by side.
struct NewWording {
  private let texts: TextPair

  /// Fewer kept words than these beside a change are no phrase that stayed.
  private static let phrase = 4

  init(of texts: TextPair) {
    self.texts = texts
  }

  /// The stretches, those of one sentence joined where more than 60 % of it changed; nil where that holds for the text
  /// as a whole and no sentence of it stayed.
  func joining(_ hunks: [Hunk]) -> [Hunk]? {
    guard !hunks.isEmpty else { return hunks }
    var joined: [Hunk] = []
    var first = 0
    for place in hunks.indices {
      let isLast = place == hunks.count - 1
      guard
        isLast
          || stop(from: hunks[place].old.upperBound, to: hunks[place + 1].old.lowerBound) != nil
      else { continue }
      joined += sentence(Array(hunks[first...place]), between: hunks, first, place)
      first = place + 1
    }
    return isMostlyChanged(by: joined) ? nil : joined
  }

  // MARK: Sentences

  /// The place of the first full stop among the old tokens from `start` on.
  private func stop(from start: Int, to end: Int) -> Int? {
    (start..<end).first { texts.old.tokens[$0].hash == Self.fullStop }
  }

  private static let fullStop = ContentHash.hash(".")

  /// The stretches of one sentence; `first` and `last` are their places among all of them.
  private func sentence(_ hunks: [Hunk], between all: [Hunk], _ first: Int, _ last: Int) -> [Hunk] {
    let low = first > 0 ? all[first - 1].old.upperBound : 0
    let high = last + 1 < all.count ? all[last + 1].old.lowerBound : texts.old.tokens.count
    let (head, tail) = (hunks[0], hunks[hunks.count - 1])
    let start =
      (low..<head.old.lowerBound).last { texts.old.tokens[$0].hash == Self.fullStop }.map { $0 + 1 }
      ?? low
    let end = stop(from: tail.old.upperBound, to: high) ?? high
    var whole = Hunk(
      old: start..<end,
      new: head.new.lowerBound - (head.old.lowerBound - start)..<tail.new.upperBound
        + (end - tail.old.upperBound))
    guard isConfetti(hunks, in: whole) else { return hunks }
    // A phrase before or after that stayed is not swallowed.
    if words(texts.old.tokens, start..<head.old.lowerBound) >= Self.phrase {
      whole = Hunk(
        old: head.old.lowerBound..<whole.old.upperBound,
        new: head.new.lowerBound..<whole.new.upperBound)
    }
    if words(texts.old.tokens, tail.old.upperBound..<end) >= Self.phrase {
      whole = Hunk(
        old: whole.old.lowerBound..<tail.old.upperBound,
        new: whole.new.lowerBound..<tail.new.upperBound)
    }
    return [whole]
  }

  /// Whether more than 60 % of the words in a stretch changed, words both taken out and put in.
  private func isConfetti(_ hunks: [Hunk], in whole: Hunk) -> Bool {
    var (deleted, inserted) = (0, 0)
    for hunk in hunks {
      deleted += words(texts.old.tokens, hunk.old)
      inserted += words(texts.new.tokens, hunk.new)
    }
    let all = words(texts.old.tokens, whole.old) + words(texts.new.tokens, whole.new)
    return deleted > 0 && inserted > 0 && (deleted + inserted) * 10 > all * 6
  }

  // MARK: The text

  private func isMostlyChanged(by hunks: [Hunk]) -> Bool {
    // Where the ends were not even read, much of the text stayed.
    guard texts.isWhole, let first = hunks.first, let last = hunks.last else { return false }
    let whole = Hunk(old: texts.old.tokens.indices, new: texts.new.tokens.indices)
    guard isConfetti(hunks, in: whole) else { return false }
    if hunks.count == 1 {
      // One stretch beside a phrase that stayed is no confetti.
      let kept = words(texts.old.tokens, whole.old) - words(texts.old.tokens, first.old)
      return kept < Self.phrase
    }
    var low = 0
    for hunk in hunks + [Hunk(old: whole.old.upperBound..<whole.old.upperBound, new: last.new)] {
      if holdsSentence(low..<hunk.old.lowerBound) { return false }
      low = hunk.old.upperBound
    }
    return true
  }

  /// Whether a whole sentence stands among the kept old tokens at `places`.
  private func holdsSentence(_ places: Range<Int>) -> Bool {
    guard !places.isEmpty else { return false }
    let tokens = texts.old.tokens
    func endsBefore(_ place: Int) -> Bool { place == 0 || tokens[place - 1].hash == Self.fullStop }
    var start = places.first { endsBefore($0) }
    while let from = start {
      let end = stop(from: from, to: places.upperBound)
      guard let end = end ?? (places.upperBound == tokens.count ? tokens.count : nil) else {
        return false
      }
      if words(tokens, from..<end) >= Self.phrase { return true }
      start = end + 1 < places.upperBound ? end + 1 : nil
    }
    return false
  }
}
