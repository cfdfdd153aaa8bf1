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

  /// Compares two sequences of hashes.
  init(_ old: [UInt64], _ new: [UInt64], budget: Int = 20_000_000) {
    self.old = old
    self.new = new
    self.budget = budget
    deleted = Array(repeating: false, count: old.count)
    inserted = Array(repeating: false, count: new.count)
    forward = []
    backward = []
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
    _ olds: Range<Int>, _ news: Range<Int>
  ) -> (old: Int, new: Int)? {
    let (height, width) = (olds.count, news.count)
    let difference = height - width
    let most = (height + width + 1) / 2
    let offset = most + 1
    if forward.count < 2 * offset + 1 {
      forward = Array(repeating: 0, count: 2 * offset + 1)
      backward = forward
    }
    forward[offset + 1] = 0
    backward[offset + 1] = 0
    for depth in 0...most {
      budget -= 2 * depth + 2
      guard budget >= 0 else { return nil }
      for diagonal in stride(from: -depth, through: depth, by: 2) {
        var x = Self.step(forward, offset, diagonal, depth: depth, height, width)
        while x >= 0, x < height, x - diagonal < width,
          old[olds.lowerBound + x] == new[news.lowerBound + x - diagonal]
        {
          x += 1
        }
        forward[offset + diagonal] = x
        let mirror = difference - diagonal
        if difference & 1 != 0, abs(mirror) < depth, x >= 0,
          x + backward[offset + mirror] >= height
        {
          return (olds.lowerBound + x, news.lowerBound + x - diagonal)
        }
      }
      for diagonal in stride(from: -depth, through: depth, by: 2) {
        var x = Self.step(backward, offset, diagonal, depth: depth, height, width)
        while x >= 0, x < height, x - diagonal < width,
          old[olds.upperBound - 1 - x] == new[news.upperBound - 1 - x + diagonal]
        {
          x += 1
        }
        backward[offset + diagonal] = x
        let mirror = difference - diagonal
        if difference & 1 == 0, abs(mirror) <= depth, x >= 0,
          x + forward[offset + mirror] >= height
        {
          return (olds.upperBound - x, news.upperBound - x + diagonal)
        }
      }
    }
    return nil
  }

  /// A reach far outside of every box.
  private static let outside = Int.min / 4

  /// How far into the old elements the best path gets by one edit more on a diagonal, within the box.
  @inline(__always)
  private static func step(
    _ reach: [Int], _ offset: Int, _ diagonal: Int, depth: Int, _ height: Int, _ width: Int
  ) -> Int {
    var best = outside
    if diagonal != -depth {
      let taken = reach[offset + diagonal - 1] + 1
      if taken > 0, taken <= height { best = taken }
    }
    if diagonal != depth || depth == 0 {
      let put = reach[offset + diagonal + 1]
      if put > best, put >= 0, put - diagonal <= width { best = put }
    }
    return best
  }
}
