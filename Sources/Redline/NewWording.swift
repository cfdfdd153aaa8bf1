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
    var sentenceStays = false
    var first = 0
    for place in hunks.indices {
      let next = place + 1 < hunks.count ? hunks[place + 1].old.lowerBound : nil
      guard next.map({ stop(from: hunks[place].old.upperBound, to: $0) != nil }) ?? true
      else { continue }
      let inSentence = Array(hunks[first...place])
      let low = first > 0 ? hunks[first - 1].old.upperBound : 0
      let sentence = sentence(of: inSentence, from: low, to: next ?? texts.old.tokens.count)
      if isConfetti(inSentence, in: sentence) {
        joined.append(withoutPhrases(sentence, inSentence))
      } else {
        joined += inSentence
        sentenceStays = sentenceStays || keptWords(beside: inSentence, in: sentence) >= Self.phrase
      }
      first = place + 1
    }
    return !sentenceStays && isMostlyChanged(by: joined) ? nil : joined
  }

  // MARK: Sentences

  /// The place of the first full stop among the old tokens from `start` on.
  private func stop(from start: Int, to end: Int) -> Int? {
    (start..<end).first { texts.old.tokens[$0].isFullStop }
  }

  /// The sentence that holds `hunks`, between the old tokens at `low` and `high`.
  private func sentence(of hunks: [Hunk], from low: Int, to high: Int) -> Hunk {
    let (head, tail) = (hunks[0], hunks[hunks.count - 1])
    let before = (low..<head.old.lowerBound).last { texts.old.tokens[$0].isFullStop }
    let start = before.map { $0 + 1 } ?? low
    let end = stop(from: tail.old.upperBound, to: high) ?? high
    return Hunk(
      old: start..<end,
      new: head.new.lowerBound - (head.old.lowerBound - start)..<tail.new.upperBound
        + (end - tail.old.upperBound))
  }

  /// The sentence without the phrases that stayed before the first and after the last stretch.
  private func withoutPhrases(_ sentence: Hunk, _ hunks: [Hunk]) -> Hunk {
    let (head, tail) = (hunks[0], hunks[hunks.count - 1])
    let before = words(texts.old.tokens, sentence.old.lowerBound..<head.old.lowerBound)
    let after = words(texts.old.tokens, tail.old.upperBound..<sentence.old.upperBound)
    let first = before >= Self.phrase ? head : sentence
    let last = after >= Self.phrase ? tail : sentence
    return Hunk(
      old: first.old.lowerBound..<last.old.upperBound,
      new: first.new.lowerBound..<last.new.upperBound)
  }

  private func keptWords(beside hunks: [Hunk], in sentence: Hunk) -> Int {
    hunks.reduce(words(texts.old.tokens, sentence.old)) { $0 - words(texts.old.tokens, $1.old) }
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
    guard texts.isWhole, let last = hunks.last else { return false }
    let whole = Hunk(old: texts.old.tokens.indices, new: texts.new.tokens.indices)
    guard isConfetti(hunks, in: whole) else { return false }
    var low = 0
    for hunk in hunks + [Hunk(old: whole.old.upperBound..<whole.old.upperBound, new: last.new)] {
      let kept = low..<hunk.old.lowerBound
      // A phrase that stayed is no confetti.
      if words(texts.old.tokens, kept) >= Self.phrase { return false }
      low = hunk.old.upperBound
    }
    return true
  }
}
