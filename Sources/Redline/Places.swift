/// Where the units of an alignment stand: which stand elsewhere than before, and where those stood that are gone.
struct Places {
  /// For each new unit, whether it stands in another unit than before, or off the longest run of siblings that kept
  /// their order.
  private(set) var isMoved: [Bool]
  /// For each new place, the units that are gone with their numbers and stood just before it.
  private(set) var goneBefore: [Int: [Int]] = [:]
  private let pairing: Pairing

  init(_ pairing: Pairing) {
    self.pairing = pairing
    isMoved = Array(repeating: false, count: pairing.new.count)
    findMoved()
    findGone()
  }

  private mutating func findMoved() {
    let (old, new) = (pairing.old, pairing.new)
    /// For each new unit, the last old place among the units in it that stayed.
    var last = Array(repeating: Int32(-1), count: new.count)
    var disordered: Set<Int> = []
    for child in new.indices {
      let parent = new.parent(of: child)
      guard parent >= 0, let older = pairing.oldOfNew[child] else { continue }
      if old.parent(of: older) < 0 || pairing.oldOfNew[parent] != old.parent(of: older) {
        isMoved[child] = true
      } else if isLaw(older, child) {
        if last[parent] > Int32(older) { disordered.insert(parent) }
        last[parent] = Int32(older)
      }
    }
    for parent in disordered { findMoved(in: parent) }
  }

  private func isLaw(_ older: Int, _ newer: Int) -> Bool {
    pairing.old[older].standing == .law && pairing.new[newer].standing == .law
  }

  private mutating func findMoved(in parent: Int) {
    let stayed = pairing.new.children(of: parent).filter { child in
      guard !isMoved[child], let older = pairing.oldOfNew[child] else { return false }
      return isLaw(older, child)
    }
    let run = Set(longestIncreasing(stayed.map { pairing.oldOfNew[$0] ?? 0 }))
    for (place, child) in stayed.enumerated() where !run.contains(place) { isMoved[child] = true }
  }

  /// Finds for each unit that is gone with its number the place where it stood: after the unit before it that stayed.
  private mutating func findGone() {
    let (old, new) = (pairing.old, pairing.new)
    var parents: Set<Int> = []
    for older in old.indices.dropFirst() where pairing.newOfOld[older] == nil {
      parents.insert(old.parent(of: older))
    }
    /// The gone units with the new unit they stood after, or first in.
    var gone: [(after: Int, isFirst: Bool, units: [Int])] = []
    for parent in parents.sorted() {
      guard let newParent = pairing.newOfOld[parent] else { continue }
      var (last, isFirst) = (newParent, true)
      for child in old.children(of: parent) {
        if let newer = pairing.newOfOld[child] {
          if new.parent(of: newer) == newParent && !isMoved[newer] {
            (last, isFirst) = (newer, false)
          }
        } else if let known = gone.last, known.after == last, known.isFirst == isFirst {
          gone[gone.count - 1].units.append(child)
        } else {
          gone.append((last, isFirst, [child]))
        }
      }
    }
    // Of units that end in one place, the inner ones end first.
    for entry in gone.sorted(by: {
      ($0.isFirst ? 0 : 1, -$0.after) < ($1.isFirst ? 0 : 1, -$1.after)
    }) {
      let place = entry.isFirst ? entry.after + 1 : new.end(of: entry.after)
      goneBefore[place, default: []] += entry.units
    }
  }
}
