internal import LegalText

extension Aligner {
  /// Fewer words than these are not enough to say that a unit came from elsewhere.
  private static let wordsOfMove = 10
  /// Fewer words than these are no phrase of a unit's own.
  private static let wordsOfPhrase = 4

  /// Matches what is left by likeness, wherever it stands: renumbered and moved at once, or moved to another unit.
  mutating func matchMoves() {
    for kind in [ProvisionKind.paragraph, .subparagraph, .part, .indent] {
      let olds = movable(of: old, kind, partners: newOfOld)
      guard !olds.isEmpty else { continue }
      let news = movable(of: new, kind, partners: oldOfNew)
      guard !news.isEmpty else { continue }
      let found = alike(olds, news, atLeast: 0.5).candidates
      guard !found.isEmpty else { continue }
      let repetition = Repetition(of: found, old: old, new: new)
      var phrases: Phrases?
      var moves: [Candidate] = []
      for pair in found where isMove(pair, repetition, &phrases) { moves.append(pair) }
      take(moves)
      matchWithinMatched()
    }
  }

  private func movable(of side: Side, _ kind: ProvisionKind, partners: [Int]) -> [Int] {
    side.indices.filter {
      partners[$0] < 0 && side[$0].role == .inner && side[$0].kind == kind
        && side[$0].standing == .law && side[$0].treeSize >= Self.sensibleLength
    }
  }

  /// Whether what the two have in common stands nowhere else: boilerplate does not move, it is repeated.
  private mutating func isMove(
    _ pair: Candidate, _ repetition: Repetition, _ phrases: inout Phrases?
  ) -> Bool {
    let (older, newer) = (old[pair.old].tree, new[pair.new].tree)
    let left = repetition.ownWords(of: old, at: pair.old)
    if older == newer {
      // Three sentences in one order are no boilerplate, though each of them may be.
      return repetition.isSingle(older)
        && (left.count >= Self.wordsOfPhrase || old.sentences(of: pair.old).count > 2)
        && oldWords.count(at: pair.old..<old.end(of: pair.old)) >= Self.wordsOfMove
    }
    let right = repetition.ownWords(of: new, at: pair.new)
    guard repetition.isGone(older), repetition.isNew(newer), left.count >= Self.wordsOfMove,
      right.count >= Self.wordsOfMove
    else { return false }
    let known = phrases ?? Phrases(of: matchedOlds(), &oldWords)
    phrases = known
    let (ownLeft, ownRight) = (known.ownWords(of: left), known.ownWords(of: right))
    return ownLeft.count >= Self.wordsOfMove && ownRight.count >= Self.wordsOfMove
      && Likeness.between(ownLeft, ownRight, bounds: bounds) >= 0.5
  }

  private func matchedOlds() -> [Int] {
    old.indices.filter { newOfOld[$0] >= 0 && old[$0].ownSize > 0 }
  }
}
