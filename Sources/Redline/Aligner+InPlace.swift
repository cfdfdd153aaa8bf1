internal import LegalText

extension Aligner {
  /// Of 100 bytes, how many must be the same at the beginning and at the end of units that stand in one place.
  private static let sameOfHundred = 60

  /// Matches units that stand in one place and begin and end alike: alone between the same two matched neighbours, or
  /// with the same number beside one. Where words were only put in or only taken out, the number is enough: what was put
  /// in may be another unit's old text.
  ///
  /// That is what most amendments leave; no word is read for it.
  mutating func matchEditedInPlace(_ news: [Int]) {
    for newer in news where isFree(new: newer) {
      guard let older = unitInPlace(of: newer), isAlikeAtEnds(older, newer) else { continue }
      pairIfFree(older, newer)
    }
  }

  /// Matches numbered units that stand alone between the same two matched neighbours, or are the only ones left beside
  /// one, and bear the number that their neighbours say they should: where a list was numbered anew, that is the same
  /// number as before.
  mutating func matchShiftedInPlace(_ olds: [Int], _ news: [Int]) {
    let areLast = olds.count == 1 && news.count == 1
    for newer in news where isFree(new: newer) && new[newer].number != 0 {
      guard let older = areLast ? unitBeside(newer) : unitInPlace(of: newer),
        old[older].standing == new[newer].standing, isShiftedLikeNeighbour(older, newer)
      else { continue }
      pairIfFree(older, newer)
    }
  }

  private func isShiftedLikeNeighbour(_ older: Int, _ newer: Int) -> Bool {
    func shift(_ older: Int, _ newer: Int) -> Int? {
      guard let was = old.number(of: older), let number = new.number(of: newer),
        was.additions == number.additions
      else { return nil }
      return number.first - was.first
    }
    guard let ours = shift(older, newer) else { return false }
    return [new.before(newer), new.after(newer)].contains { neighbour in
      neighbour >= 0 && oldOfNew[neighbour] >= 0 && shift(oldOfNew[neighbour], neighbour) == ours
    }
  }

  // MARK: Places

  /// The free old unit that stands where the new one does: between the same neighbours, or with the same number beside
  /// one; nil where there is none.
  private func unitInPlace(of newer: Int) -> Int? {
    guard let older = unitBeside(newer) else { return nil }
    let isBetween =
      partner(new.before(newer)) == old.before(older)
      && partner(new.after(newer)) == old.after(older)
    return isBetween || bearSameNumber(older, newer) ? older : nil
  }

  /// The free old unit that stands after the neighbour before the new one, or before the one after it.
  private func unitBeside(_ newer: Int) -> Int? {
    let parent = oldOfNew[new.parent(of: newer)]
    let (before, after) = (partner(new.before(newer)), partner(new.after(newer)))
    let afterOne = before.map { $0 < 0 ? parent + 1 : old.end(of: $0) }
    let beforeOne = after.map { $0 < 0 ? -1 : old.before($0) }
    return [afterOne, beforeOne].compactMap(\.self).first {
      $0 > parent && $0 < old.end(of: parent) && old.parent(of: $0) == parent && isFree(old: $0)
    }
  }

  /// The old unit a new one is matched with, -1 for none at all; nil where it is not matched.
  private func partner(_ newer: Int) -> Int? {
    newer < 0 ? -1 : oldOfNew[newer] < 0 ? nil : oldOfNew[newer]
  }

  private func isAlikeAtEnds(_ older: Int, _ newer: Int) -> Bool {
    let most = max(old[older].treeSize, new[newer].treeSize)
    guard most >= Self.sensibleLength else { return false }
    let possible = min(old[older].treeSize, new[newer].treeSize)
    let mayBeWhole = bearSameNumber(older, newer) && possible >= Self.sensibleLength
    guard mayBeWhole || possible * 100 >= most * Self.sameOfHundred else { return false }
    let same =
      sameChildren(older, newer) + old.words(of: older).sameAtEnds(as: new.words(of: newer))
    return same * 100 >= most * Self.sameOfHundred || mayBeWhole && same == possible
  }

  /// The bytes of the units that stand in both at the beginning and at the end, unchanged.
  private func sameChildren(_ older: Int, _ newer: Int) -> Int {
    if old.isLeaf(older) || new.isLeaf(newer) { return 0 }
    let olds = old.children(of: older)
    let news = new.children(of: newer)
    let most = min(olds.count, news.count)
    var same = 0
    var low = 0
    while low < most, old[olds[low]].tree == new[news[low]].tree {
      same += old[olds[low]].treeSize
      low += 1
    }
    var high = 0
    while high < most - low,
      old[olds[olds.count - 1 - high]].tree == new[news[news.count - 1 - high]].tree
    {
      same += old[olds[olds.count - 1 - high]].treeSize
      high += 1
    }
    return same
  }
}

extension BareWording {
  /// How many bytes of heading and text are the same at the beginning and at the end.
  fileprivate func sameAtEnds(as other: BareWording) -> Int {
    withBytes { heading, text in
      other.withBytes { otherHeading, otherText in
        let isHeadingSame = heading.count == otherHeading.count && heading.isSame(as: otherHeading)
        let ends = text.commonEnds(with: otherText)
        return (isHeadingSame ? heading.count : 0) + ends.first + ends.last
      }
    }
  }
}
