extension Aligner {
  /// Matches a unit that was split with the first of its parts, and the first of units that were merged with the whole.
  ///
  /// Likeness alone would take the longer part. The whole must begin as the one and end as the other, and more than
  /// four fifths of each, and of the whole, must be common.
  mutating func matchSplitSiblings(_ olds: [Int], _ news: [Int]) {
    let (oldSide, newSide) = (old, new)
    let olds = stillFree(old: olds).filter { oldSide.isLeaf($0) }
    let news = stillFree(new: news).filter { newSide.isLeaf($0) }
    guard !olds.isEmpty, !news.isEmpty, olds.count + news.count > 2 else { return }
    var (lefts, rights): ([[UInt64]], [[UInt64]]) = ([], [])
    for older in olds { lefts.append(oldWords[older]) }
    for newer in news { rights.append(newWords[newer]) }
    for (whole, part) in Self.splits(of: lefts, into: rights, at: news) {
      pairIfFree(olds[whole], news[part])
    }
    for (whole, part) in Self.splits(of: rights, into: lefts, at: olds) {
      pairIfFree(olds[part], news[whole])
    }
  }

  /// The wholes and the first of their two parts; parts stand side by side in `places`.
  private static func splits(
    of wholes: [[UInt64]], into parts: [[UInt64]], at places: [Int]
  ) -> [(whole: Int, part: Int)] {
    var beginnings = HashIndex(capacity: wholes.count)
    for (place, whole) in wholes.enumerated() where whole.count >= 2 * least {
      _ = beginnings.insert(place, under: three(whole, from: 0))
    }
    var splits: [(whole: Int, part: Int)] = []
    for part in parts.indices.dropLast() where places[part + 1] == places[part] + 1 {
      let (first, second) = (parts[part], parts[part + 1])
      guard first.count >= least, second.count >= least,
        let place = beginnings[three(first, from: 0)]
      else { continue }
      let whole = wholes[place]
      guard three(whole, from: whole.count - 3) == three(second, from: second.count - 3),
        isMade(whole, of: first, second)
      else { continue }
      splits.append((place, part))
    }
    return splits
  }

  /// No part of fewer words is seen.
  private static var least: Int { 4 }

  private static func three(_ words: [UInt64], from place: Int) -> UInt64 {
    ContentHash.mix(ContentHash.mix(words[place], words[place + 1]), words[place + 2])
  }

  private static func isMade(_ whole: [UInt64], of first: [UInt64], _ second: [UInt64]) -> Bool {
    let together = first.count + second.count
    guard together * 5 > whole.count * 4, together * 4 < whole.count * 5 else { return false }
    var left: [UInt64: Int] = [:]
    for word in whole { left[word, default: 0] += 1 }
    func common(_ words: [UInt64]) -> Int {
      words.count { word in
        guard let count = left[word], count > 0 else { return false }
        left[word] = count - 1
        return true
      }
    }
    let (ofFirst, ofSecond) = (common(first), common(second))
    return ofFirst * 5 > first.count * 4 && ofSecond * 5 > second.count * 4
      && (ofFirst + ofSecond) * 5 > whole.count * 4
  }
}
