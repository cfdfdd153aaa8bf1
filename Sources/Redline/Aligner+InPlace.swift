internal import LegalText

extension Aligner {
  /// Of 100 bytes, how many must be the same at the beginning and at the end of units that stand in one place.
  private static let sameOfHundred = 60

  /// Matches units that stand in one place and begin and end alike: alone between the same two matched neighbours, or
  /// with the same number beside one.
  ///
  /// That is what most amendments leave; no word is read for it.
  mutating func matchEditedInPlace(_ news: [Int]) {
    for newer in news where isFree(new: newer) {
      guard let older = unitInPlace(of: newer), isAlikeAtEnds(older, newer) else { continue }
      pairIfFree(older, newer)
    }
  }

  /// The free old unit that stands where the new one does; nil where there is none.
  private func unitInPlace(of newer: Int) -> Int? {
    let parent = oldOfNew[new.parent(of: newer)]
    func partner(_ place: Int) -> Int? {
      place < 0 ? -1 : oldOfNew[place] < 0 ? nil : oldOfNew[place]
    }
    let (before, after) = (partner(new.before(newer)), partner(new.after(newer)))
    let older: Int
    if let before {
      older = before < 0 ? parent + 1 : old.end(of: before)
    } else if let after {
      older = after < 0 ? -1 : old.before(after)
    } else {
      return nil
    }
    guard older >= 0, older < old.end(of: parent), old.parent(of: older) == parent,
      isFree(old: older)
    else { return nil }
    let standsBetween = old.before(older) == before && old.after(older) == after
    return standsBetween || bearSameNumber(older, newer) ? older : nil
  }

  private func isAlikeAtEnds(_ older: Int, _ newer: Int) -> Bool {
    let most = max(old[older].treeSize, new[newer].treeSize)
    guard most >= Self.sensibleLength else { return false }
    let possible = min(old[older].treeSize, new[newer].treeSize)
    guard possible * 100 >= most * Self.sameOfHundred else { return false }
    let inChildren = sameChildren(older, newer)
    let own = old.words(of: older).sameAtEnds(as: new.words(of: newer))
    return (inChildren + own) * 100 >= most * Self.sameOfHundred
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
    let heading = heading ?? ""
    let inHeading =
      heading.isIdentical(to: other.heading ?? "") ? heading.utf8.count : 0
    let inText = text.withBytes { left in
      other.text.withBytes { right in
        let ends = UnsafeRawBufferPointer(left).commonEnds(with: UnsafeRawBufferPointer(right))
        return ends.first + ends.last
      }
    }
    return inHeading + inText
  }
}
