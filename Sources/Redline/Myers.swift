/// The shortest edit between two sequences: Myers' O(ND) search in linear space, with a bound on its work.
///
/// Where the bound is met, the stretch in question counts as wholly changed.
struct Myers {
  private let old: [UInt64]
  private let new: [UInt64]
  /// For each old element, whether it is taken out.
  private(set) var deleted: [Bool]
  /// For each new element, whether it is put in.
  private(set) var inserted: [Bool]
  private var forward: [Int]
  private var backward: [Int]
  /// The steps that may still be made.
  private var budget: Int
  private let granted: Int

  /// Compares two sequences of hashes.
  init(_ old: [UInt64], _ new: [UInt64], budget: Int = Bounds().stepsOfText) {
    self.old = old
    self.new = new
    self.budget = budget
    granted = budget
    deleted = Array(repeating: false, count: old.count)
    inserted = Array(repeating: false, count: new.count)
    forward = []
    backward = []
  }

  /// The steps made.
  var spent: Int { granted - max(budget, 0) }
  /// Whether the bound was met.
  var isBounded: Bool { budget < 0 }

  /// Compares all; the stretches that differ, in order, with equal elements between them.
  mutating func hunks() -> [Hunk] {
    var (low, newLow) = (0, 0)
    for anchor in anchors(old, new) + [(old.count, new.count)] {
      compare(low..<anchor.0, newLow..<anchor.1)
      (low, newLow) = anchor
    }
    var hunks: [Hunk] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      let (start, newStart) = (left, right)
      while left < old.count, deleted[left] { left += 1 }
      while right < new.count, inserted[right] { right += 1 }
      if left > start || right > newStart {
        hunks.append(Hunk(old: start..<left, new: newStart..<right))
      } else {
        left += 1
        right += 1
      }
    }
    return hunks
  }

  /// Marks what differs between the old elements at `olds` and the new ones at `news`.
  mutating func compare(_ olds: Range<Int>, _ news: Range<Int>) {
    var (low, high) = (olds.lowerBound, olds.upperBound)
    var (newLow, newHigh) = (news.lowerBound, news.upperBound)
    while low < high, newLow < newHigh, old[low] == new[newLow] {
      low += 1
      newLow += 1
    }
    while low < high, newLow < newHigh, old[high - 1] == new[newHigh - 1] {
      high -= 1
      newHigh -= 1
    }
    if low < high, newLow < newHigh,
      let middle = middle(low..<high, newLow..<newHigh)
    {
      compare(low..<middle.old, newLow..<middle.new)
      compare(middle.old..<high, middle.new..<newHigh)
    } else {
      for place in low..<high { deleted[place] = true }
      for place in newLow..<newHigh { inserted[place] = true }
    }
  }

  /// A point in the middle of a shortest path through the box, never one of its corners; nil beyond the bound.
  private mutating func middle(
    _ oldPlaces: Range<Int>, _ newPlaces: Range<Int>
  ) -> (old: Int, new: Int)? {
    let offset = (oldPlaces.count + newPlaces.count + 1) / 2 + 1
    if forward.count < 2 * offset + 1 {
      forward = Array(repeating: 0, count: 2 * offset + 1)
      backward = forward
    }
    forward[offset + 1] = 0
    backward[offset + 1] = 0
    return old.withUnsafeBufferPointer { olds in
      new.withUnsafeBufferPointer { news in
        forward.withUnsafeMutableBufferPointer { forward in
          backward.withUnsafeMutableBufferPointer { backward in
            var box = Box(
              old: UnsafeBufferPointer(rebasing: olds[oldPlaces]),
              new: UnsafeBufferPointer(rebasing: news[newPlaces]), forward: forward,
              backward: backward, offset: offset, budget: budget)
            let middle = box.middle()
            budget = box.budget
            return middle.map { ($0.old + oldPlaces.lowerBound, $0.new + newPlaces.lowerBound) }
          }
        }
      }
    }
  }
}

/// The elements between two points, and how far the paths through them got from either.
private struct Box {
  let old: UnsafeBufferPointer<UInt64>
  let new: UnsafeBufferPointer<UInt64>
  let forward: UnsafeMutableBufferPointer<Int>
  let backward: UnsafeMutableBufferPointer<Int>
  let offset: Int
  var budget: Int

  /// A point in the middle of a shortest path; nil beyond the budget.
  mutating func middle() -> (old: Int, new: Int)? {
    let difference = old.count - new.count
    for depth in 0...(old.count + new.count + 1) / 2 {
      budget -= 2 * depth + 2
      guard budget >= 0 else { return nil }
      var diagonal = -depth
      while diagonal <= depth {
        let x = goForward(on: diagonal, depth)
        let mirror = difference - diagonal
        if difference & 1 != 0, abs(mirror) < depth, x >= 0,
          x + backward[offset + mirror] >= old.count
        {
          return (x, x - diagonal)
        }
        diagonal += 2
      }
      diagonal = -depth
      while diagonal <= depth {
        let x = goBackward(on: diagonal, depth)
        let mirror = difference - diagonal
        if difference & 1 == 0, abs(mirror) <= depth, x >= 0,
          x + forward[offset + mirror] >= old.count
        {
          return (old.count - x, new.count - x + diagonal)
        }
        diagonal += 2
      }
    }
    return nil
  }

  @inline(__always)
  private func goForward(on diagonal: Int, _ depth: Int) -> Int {
    var x = step(forward, diagonal, depth: depth)
    while x >= 0, x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] { x += 1 }
    forward[offset + diagonal] = x
    return x
  }

  @inline(__always)
  private func goBackward(on diagonal: Int, _ depth: Int) -> Int {
    var x = step(backward, diagonal, depth: depth)
    while x >= 0, x < old.count, x - diagonal < new.count,
      old[old.count - 1 - x] == new[new.count - 1 - x + diagonal]
    {
      x += 1
    }
    backward[offset + diagonal] = x
    return x
  }

  /// A reach far outside of every box.
  private static let outside = Int.min / 4

  /// How far into the old elements the best path gets by one edit more on a diagonal, within the box.
  @inline(__always)
  private func step(
    _ reach: UnsafeMutableBufferPointer<Int>, _ diagonal: Int, depth: Int
  ) -> Int {
    var best = Self.outside
    if diagonal != -depth {
      let taken = reach[offset + diagonal - 1] + 1
      if taken > 0, taken <= old.count { best = taken }
    }
    if diagonal != depth || depth == 0 {
      let put = reach[offset + diagonal + 1]
      if put > best, put >= 0, put - diagonal <= new.count { best = put }
    }
    return best
  }
}
