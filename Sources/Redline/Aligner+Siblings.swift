internal import LegalText

extension Aligner {
  // MARK: Identical siblings

  /// Matches siblings of identical content: at the ends, then what is unique, then the rest in order.
  mutating func matchIdenticalSiblings(_ olds: [Int], _ news: [Int]) {
    var low = 0
    var (oldEnd, newEnd) = (olds.count, news.count)
    while low < oldEnd, low < newEnd, isSameInPlace(olds[low], news[low]) {
      pairTrees(olds[low], news[low])
      low += 1
    }
    while low < oldEnd, low < newEnd, isSameInPlace(olds[oldEnd - 1], news[newEnd - 1]) {
      oldEnd -= 1
      newEnd -= 1
      pairTrees(olds[oldEnd], news[newEnd])
    }
    guard low < oldEnd, low < newEnd else { return }
    let olds = Array(olds[low..<oldEnd])
    let news = Array(news[low..<newEnd])
    matchUniqueSiblings(olds, news)
    matchRepeatedSiblings(olds, news)
  }

  private func isSameInPlace(_ older: Int, _ newer: Int) -> Bool {
    old[older].tree == new[newer].tree && mayBeSame(older, newer)
      && old[older].number == new[newer].number
  }

  private mutating func matchUniqueSiblings(_ olds: [Int], _ news: [Int]) {
    var places = HashIndex(capacity: olds.count)
    for older in olds {
      places.set(places[old[older].tree] == nil ? older : -1, under: old[older].tree)
    }
    var counts = HashIndex(capacity: news.count)
    for newer in news {
      counts.set((counts[new[newer].tree] ?? 0) + 1, under: new[newer].tree)
    }
    for newer in news where counts[new[newer].tree] == 1 {
      if let older = places[new[newer].tree], older >= 0 { pairTrees(older, newer) }
    }
  }

  /// Matches siblings whose content stands more than once: between the unique ones in order, then wherever.
  private mutating func matchRepeatedSiblings(_ olds: [Int], _ news: [Int]) {
    var position: [Int: Int] = [:]
    for (place, older) in olds.enumerated() { position[older] = place }
    let matched = news.indices.filter { position[oldOfNew[news[$0]]] != nil }
    let run = longestIncreasing(matched.map { position[oldOfNew[news[$0]]] ?? 0 })
    var (oldLow, newLow) = (0, 0)
    for step in run.map({ matched[$0] }) + [news.count] {
      let oldHigh = step == news.count ? olds.count : position[oldOfNew[news[step]]] ?? 0
      matchInOrder(
        stillFree(old: Array(olds[oldLow..<oldHigh])),
        stillFree(new: Array(news[newLow..<step])))
      (oldLow, newLow) = (oldHigh + 1, step + 1)
    }
    // In a crowd nothing moves: it is repeated.
    guard let parent = news.first.map({ new.parent(of: $0) }), !crowded.contains(parent)
    else { return }
    var queues: [UInt64: [Int]] = [:]
    for older in olds.reversed() where isFree(old: older) {
      queues[old[older].tree, default: []].append(older)
    }
    guard !queues.isEmpty else { return }
    for newer in news where isFree(new: newer) {
      if let older = queues[new[newer].tree]?.popLast() { pairTrees(older, newer) }
    }
  }

  /// Matches as many identical units as stand in the same order, preferring those that keep their number.
  private mutating func matchInOrder(_ olds: [Int], _ news: [Int]) {
    guard !olds.isEmpty, !news.isEmpty else { return }
    guard olds.count * news.count <= bounds.pairsInOrder else {
      crowded.insert(new.parent(of: news[0]))
      return matchInOrderRoughly(olds, news)
    }
    let width = news.count + 1
    var best = Array(repeating: 0, count: (olds.count + 1) * width)
    for left in olds.indices.reversed() {
      for right in news.indices.reversed() {
        let skip = max(best[(left + 1) * width + right], best[left * width + right + 1])
        let gain = worth(olds[left], news[right])
        let take = gain > 0 ? gain + best[(left + 1) * width + right + 1] : 0
        best[left * width + right] = max(skip, take)
      }
    }
    var (left, right) = (0, 0)
    while left < olds.count, right < news.count {
      let here = best[left * width + right]
      let gain = worth(olds[left], news[right])
      if gain > 0, here == gain + best[(left + 1) * width + right + 1] {
        pairTrees(olds[left], news[right])
        left += 1
        right += 1
      } else if here == best[(left + 1) * width + right] {
        left += 1
      } else {
        right += 1
      }
    }
  }

  private func worth(_ older: Int, _ newer: Int) -> Int {
    guard old[older].tree == new[newer].tree, mayBeSame(older, newer) else { return 0 }
    return bearSameNumber(older, newer) ? 3 : 2
  }

  /// Matches as many identical units as stand in the same order within the bounds, whatever their numbers.
  private mutating func matchInOrderRoughly(_ olds: [Int], _ news: [Int]) {
    var search = Myers(
      olds.map { old[$0].tree }, news.map { new[$0].tree }, budget: bounds.stepsOfText)
    search.compare(olds.indices, news.indices)
    let kept = (
      old: olds.indices.filter { !search.deleted[$0] },
      new: news.indices.filter { !search.inserted[$0] }
    )
    for (left, right) in zip(kept.old, kept.new) { pairTrees(olds[left], news[right]) }
  }

  // MARK: Alike siblings

  /// Matches siblings by likeness; the same number, the same words before a list and matched neighbours speak for a pair.
  mutating func matchAlikeSiblings(
    _ olds: [Int], _ news: [Int], in parent: Int, atLeast least: Double
  ) {
    guard !olds.isEmpty, !news.isEmpty else { return }
    // The neighbours can add no more than this.
    let found = alike(olds, news, atLeast: least - 0.12)
    if found.isCrowded { crowded.insert(parent) }
    var candidates: [Candidate] = []
    for var pair in found.candidates {
      let near = neighbours(of: pair.old, and: pair.new)
      guard pair.score + near >= least else { continue }
      pair.score += near + (bearSameNumber(pair.old, pair.new) ? 0.12 : 0)
      pair.score += haveSameWords(pair.old, pair.new) ? 0.12 : 0
      candidates.append(pair)
    }
    take(candidates)
  }

  /// 0.06 for the unit before and for the unit after where they are matched with each other.
  private func neighbours(of older: Int, and newer: Int) -> Double {
    var bonus = 0.0
    let (oldBefore, newBefore) = (old.before(older), new.before(newer))
    if oldBefore < 0 ? newBefore < 0 : newOfOld[oldBefore] == newBefore { bonus += 0.06 }
    let (oldAfter, newAfter) = (old.after(older), new.after(newer))
    if oldAfter < 0 ? newAfter < 0 : newOfOld[oldAfter] == newAfter { bonus += 0.06 }
    return bonus
  }
}
