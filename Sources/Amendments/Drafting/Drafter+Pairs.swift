internal import LegalText
internal import Redline

/// Which old unit is which new one, as far as instructions can say it.
extension Drafter {
  /// Keeps of an alignment what instructions can say.
  ///
  /// An excluded unit keeps its number (Law on legal acts, art. 27(6)). Where another unit of the list bears it, the
  /// list is restated with the unit that holds it; where that is not possible, its units are told by their numbers.
  mutating func pair(_ alignment: Alignment) {
    var toldByNumber: Set<Int> = []
    repeat {
      link(alignment, toldByNumber: toldByNumber)
      let found = unitsWithTakenNumbers().filter { !toldByNumber.contains($0) }
      hints.restated.formUnion(found.filter { canRestate($0) })
      let others = found.filter { !canRestate($0) }
      toldByNumber.formUnion(others)
      if others.isEmpty { break }
    } while true
  }

  /// Pairs the units of one kind that stand in units which are kept.
  private mutating func link(_ alignment: Alignment, toldByNumber: Set<Int>) {
    oldOfNew = Array(repeating: nil, count: new.nodes.count)
    newOfOld = Array(repeating: nil, count: old.nodes.count)
    link(0, 0)
    for place in new.nodes.indices.dropFirst() where new[place].isPresent {
      guard let older = alignment.oldOfNew[place], canKeep(older, as: place),
        !(new[place].parent.map(toldByNumber.contains) ?? false)
          || old[older].unit.number == new[place].unit.number
      else { continue }
      link(older, place)
    }
    // What has the number of a unit that is gone, in the same unit, is that unit in other words.
    for place in new.nodes.indices.dropFirst() where new[place].isPresent && oldOfNew[place] == nil
    {
      guard let parent = new[place].parent, let oldParent = oldOfNew[parent] else { continue }
      let unit = new[place].unit
      let older = old.presentChildren(of: oldParent).first { candidate in
        newOfOld[candidate] == nil && old[candidate].unit.kind == unit.kind
          && old[candidate].unit.number == unit.number
      }
      if let older, unit.number != nil || unit.kind == .preamble { link(older, place) }
    }
  }

  private mutating func link(_ older: Int, _ newer: Int) {
    oldOfNew[newer] = older
    newOfOld[older] = newer
  }

  private func canKeep(_ older: Int, as newer: Int) -> Bool {
    let (before, after) = (old[older].unit, new[newer].unit)
    guard old[older].isPresent, before.kind == after.kind, let parent = new[newer].parent,
      let kept = oldOfNew[parent], let oldParent = old[older].parent
    else { return false }
    if kept == oldParent { return !before.kind.isPlaced || isInOrder(older, newer) }
    // A unit that moves must have a number, and stand in a unit that stays.
    return before.number != nil && !before.kind.isPlaced && newOfOld[oldParent] != nil
  }

  /// Whether the parts or indents that were paired before it stand before it in both editions.
  private func isInOrder(_ older: Int, _ newer: Int) -> Bool {
    guard let parent = new[newer].parent else { return false }
    let kind = new[newer].unit.kind
    let earlier = new[parent].children.last {
      $0 < newer && oldOfNew[$0] != nil && new[$0].unit.kind == kind
    }
    return earlier.flatMap { oldOfNew[$0] }.map { $0 < older } ?? true
  }

  /// The new units in which a unit bears the number of one that is gone.
  private func unitsWithTakenNumbers() -> [Int] {
    new.nodes.indices.filter { newer in
      guard let older = oldOfNew[newer], new[newer].isPresent else { return false }
      let gone = old.presentChildren(of: older).filter {
        newOfOld[$0] == nil && !old[$0].unit.kind.isPlaced && old[$0].unit.number != nil
      }
      return gone.contains { unit in
        new.presentChildren(of: newer).contains { child in
          new[child].unit.kind == old[unit].unit.kind
            && new[child].unit.number == old[unit].unit.number
        }
      }
    }
  }

  /// Whether a unit can be said as a whole: it bears the number that it bore, where it stood.
  func canRestate(_ newer: Int) -> Bool {
    guard let older = oldOfNew[newer], let parent = new[newer].parent,
      new[newer].unit.kind.level >= ProvisionKind.article.level
    else { return false }
    return old[older].parent == oldOfNew[parent]
      && old[older].unit.number == new[newer].unit.number
  }
}

extension ProvisionKind {
  /// Whether its number only counts its place.
  var isPlaced: Bool { self == .part || self == .indent }
}
