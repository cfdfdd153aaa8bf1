internal import LegalText

extension Aligner {
  // MARK: Moves

  /// Fewer words than these are not enough to say that a unit came from elsewhere.
  private static let wordsOfMove = 10

  /// Matches what is left by likeness, wherever it stands: renumbered and moved at once, or moved to another unit.
  mutating func matchMoves() {
    for kind in [ProvisionKind.paragraph, .subparagraph, .part, .indent] {
      let olds = movable(of: old, kind, partners: newOfOld)
      guard !olds.isEmpty else { continue }
      let news = movable(of: new, kind, partners: oldOfNew)
      guard !news.isEmpty else { continue }
      let found = alike(olds, news, atLeast: 0.5).candidates
      let counts = occurrences(of: found)
      var candidates: [Candidate] = []
      for pair in found
      where isDistinct(old[pair.old].tree, new[pair.new].tree, counts)
        && oldWords.areAtLeast(Self.wordsOfMove, at: pair.old..<old.end(of: pair.old))
        && newWords.areAtLeast(Self.wordsOfMove, at: pair.new..<new.end(of: pair.new))
      {
        candidates.append(pair)
      }
      take(candidates)
      matchWithinMatched()
    }
  }

  private func movable(of side: Side, _ kind: ProvisionKind, partners: [Int]) -> [Int] {
    side.indices.filter {
      partners[$0] < 0 && side[$0].role == .inner && side[$0].kind == kind
        && side[$0].standing == .law && side[$0].treeSize >= Self.sensibleLength
    }
  }

  /// How often the content of each candidate stands in either edition.
  private func occurrences(of candidates: [Candidate]) -> (old: HashIndex, new: HashIndex) {
    var known = HashIndex(capacity: candidates.count * 2)
    for pair in candidates {
      known.set(0, under: old[pair.old].tree)
      known.set(0, under: new[pair.new].tree)
    }
    var counts = (old: known, new: known)
    for node in old.nodes {
      if let count = counts.old[node.tree] { counts.old.set(count + 1, under: node.tree) }
    }
    for node in new.nodes {
      if let count = counts.new[node.tree] { counts.new.set(count + 1, under: node.tree) }
    }
    return counts
  }

  /// Whether neither content stands anywhere else: boilerplate does not move, it is repeated.
  private func isDistinct(
    _ older: UInt64, _ newer: UInt64, _ counts: (old: HashIndex, new: HashIndex)
  ) -> Bool {
    guard counts.old[older] == 1, counts.new[newer] == 1 else { return false }
    return older == newer || (counts.new[older] == 0 && counts.old[newer] == 0)
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
    for newer in new.indices where oldOfNew[newer] >= 0 {
      let older = oldOfNew[newer]
      var (olds, news) = freeChildren(of: older, and: newer)
      guard !olds.isEmpty, !news.isEmpty else { continue }
      pairByNumber(olds, news)
      matchAlikeSiblings(
        old.unnumbered(stillFree(old: olds)), new.unnumbered(stillFree(new: news)),
        in: newer, atLeast: 0.25)
      olds = stillFree(old: olds)
      news = stillFree(new: news)
      if !olds.isEmpty, !news.isEmpty { pairByPlace(in: older, and: newer) }
      matchWithinMatched(newer + 1..<new.end(of: newer))
    }
  }

  /// The articles among `olds` beside which the nearest known article, before or after, kept its number.
  ///
  /// Where all were numbered anew, the same number says nothing.
  private func articlesWhereNumbersHold(_ olds: [Int]) -> [Int] {
    let known = old.places(of: .article).filter { newOfOld[$0] >= 0 && old[$0].number != 0 }
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
      for older in olds.reversed() where isFree(old: older) && old[older].number != 0 {
        places[old[older].number, default: []].append(older)
      }
      for newer in news where isFree(new: newer) {
        guard let older = places[new[newer].number]?.last,
          numbersAgree(older, newer) || old[older].role != .division,
          !alikeInStanding || old[older].standing == new[newer].standing,
          pairIfFree(older, newer)
        else { continue }
        places[new[newer].number]?.removeLast()
      }
    }
  }

  /// Matches unnumbered units that stand alone, or in equal numbers, between the same matched neighbours.
  private mutating func pairByPlace(in older: Int, and newer: Int) {
    var gaps: [Int: (old: [Int], new: [Int])] = [:]
    var gap = -1
    for child in new.children(of: newer) {
      if isFree(new: child) {
        if new[child].number == 0 { gaps[gap, default: ([], [])].new.append(child) }
      } else if haveSameParent(oldOfNew[child], child) {
        gap = child
      }
    }
    gap = -1
    for child in old.children(of: older) {
      if isFree(old: child) {
        if old[child].number == 0 { gaps[gap, default: ([], [])].old.append(child) }
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
