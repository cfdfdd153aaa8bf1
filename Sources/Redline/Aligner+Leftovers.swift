internal import LegalText

extension Aligner {
  // MARK: Moves

  /// Fewer words than these are not enough to say that a unit came from elsewhere.
  private static let wordsOfMove = 10

  /// Matches what is left by likeness, wherever it stands: renumbered and moved at once, or moved to another unit.
  mutating func matchMoves() {
    var repeated: (old: HashIndex, new: HashIndex)?
    for kind in [ProvisionKind.paragraph, .subparagraph, .part, .indent] {
      let olds = stillFree(old: movable(of: old, kind: kind))
      let news = stillFree(new: movable(of: new, kind: kind))
      guard !olds.isEmpty, !news.isEmpty else { continue }
      let counts = repeated ?? (occurrences(in: old), occurrences(in: new))
      repeated = counts
      let candidates = alike(olds, news, atLeast: 0.5).filter { pair in
        isDistinct(old.tree[pair.old], new.tree[pair.new], counts)
          && words.countOld(pair.old..<old.ends[pair.old]) >= Self.wordsOfMove
          && words.countNew(pair.new..<new.ends[pair.new]) >= Self.wordsOfMove
      }
      take(candidates)
      matchWithinMatched()
    }
  }

  private func movable(of side: Side, kind: ProvisionKind) -> [Int] {
    side.units.indices.filter {
      side.roles[$0] == .inner && side.kinds[$0] == kind
        && side.standing[$0] == .law && side.treeSize[$0] >= Self.sensibleLength
    }
  }

  private func occurrences(in side: Side) -> HashIndex {
    var counts = HashIndex(capacity: side.units.count)
    for hash in side.tree { counts.set((counts[hash] ?? 0) + 1, under: hash) }
    return counts
  }

  /// Whether neither content stands anywhere else: boilerplate does not move, it is repeated.
  private func isDistinct(
    _ older: UInt64, _ newer: UInt64, _ counts: (old: HashIndex, new: HashIndex)
  ) -> Bool {
    guard counts.old[older] == 1, counts.new[newer] == 1 else { return false }
    return older == newer || (counts.new[older] == nil && counts.old[newer] == nil)
  }

  // MARK: Numbers

  /// Matches what is left by number: the same provision in a wholly new wording.
  mutating func matchNumbers() {
    let (olds, news) = freeArticles()
    pairByNumber(olds.isEmpty || news.isEmpty ? [] : articlesWhereNumbersHold(olds), news)
    for kind in [ProvisionKind.section, .subsection, .chapter, .subchapter] {
      pairByNumber(
        stillFree(old: old.divisions(of: kind)),
        stillFree(new: new.divisions(of: kind)))
    }
    matchWithinMatched()
    for newer in new.units.indices where oldOfNew[newer] >= 0 {
      let older = oldOfNew[newer]
      var (olds, news) = freeChildren(of: older, and: newer)
      guard !olds.isEmpty, !news.isEmpty else { continue }
      pairByNumber(olds, news)
      matchAlikeSiblings(
        old.unnumbered(stillFree(old: olds)), new.unnumbered(stillFree(new: news)),
        atLeast: 0.25)
      olds = stillFree(old: olds)
      news = stillFree(new: news)
      if !olds.isEmpty, !news.isEmpty { pairByPlace(in: older, and: newer) }
      matchWithinMatched(newer + 1..<new.ends[newer])
    }
  }

  /// The articles among `olds` beside which the nearest known article, before or after, kept its number.
  ///
  /// Where all were numbered anew, the same number says nothing.
  private func articlesWhereNumbersHold(_ olds: [Int]) -> [Int] {
    let known = old.places(of: .article).filter { newOfOld[$0] >= 0 && old.numbers[$0] != 0 }
    guard !known.isEmpty else { return olds }
    func keepsNumber(_ place: Int) -> Bool { bearSameNumber(known[place], newOfOld[known[place]]) }
    var next = 0
    return olds.filter { older in
      while next < known.count, known[next] < older { next += 1 }
      return (next > 0 && keepsNumber(next - 1)) || (next < known.count && keepsNumber(next))
    }
  }

  /// Matches free units that bear the same number: those of the same standing first, then in order.
  private mutating func pairByNumber(_ olds: [Int], _ news: [Int]) {
    guard !olds.isEmpty, !news.isEmpty else { return }
    for alikeInStanding in [true, false] {
      var places: [UInt64: [Int]] = [:]
      for older in olds.reversed() where isFree(old: older) && old.numbers[older] != 0 {
        places[old.numbers[older], default: []].append(older)
      }
      for newer in news where isFree(new: newer) {
        guard let older = places[new.numbers[newer]]?.last,
          numbersAgree(older, newer) || old.roles[older] != .division,
          !alikeInStanding || old.standing[older] == new.standing[newer],
          pairIfFree(older, newer)
        else { continue }
        places[new.numbers[newer]]?.removeLast()
      }
    }
  }

  /// Matches unnumbered units that stand alone, or in equal numbers, between the same matched neighbours.
  private mutating func pairByPlace(in older: Int, and newer: Int) {
    var gaps: [Int: (old: [Int], new: [Int])] = [:]
    var gap = -1
    for child in new.children(of: newer) {
      if isFree(new: child) {
        if new.numbers[child] == 0 { gaps[gap, default: ([], [])].new.append(child) }
      } else if haveSameParent(oldOfNew[child], child) {
        gap = child
      }
    }
    gap = -1
    for child in old.children(of: older) {
      if isFree(old: child) {
        if old.numbers[child] == 0 { gaps[gap, default: ([], [])].old.append(child) }
      } else if haveSameParent(child, newOfOld[child]) {
        gap = newOfOld[child]
      }
    }
    for (_, units) in gaps.sorted(by: { $0.key < $1.key }) {
      guard units.old.count == units.new.count else { continue }
      for (left, right) in zip(units.old, units.new) { pairIfFree(left, right) }
    }
  }
}
