internal import LegalText

extension Aligner {
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
      matchShiftedInPlace(olds, news)
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
