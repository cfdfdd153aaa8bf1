internal import LegalText

/// Finds which unit is which, from the surest sign to the weakest.
///
/// 1. Lifetime identity. 2. Articles through the whole act: identical content, identical units in them, likeness.
/// 3. Divisions, by the articles in them, number and heading. 4. The units within matched units: identical content,
/// likeness, a sentence of their own. 5. What is left, by likeness, anywhere in the act: moves. 6. What is left, by number alone.
struct Aligner {
  let old: Side
  let new: Side
  /// For each new unit, its old one; -1 where there is none.
  private(set) var oldOfNew: [Int]
  /// For each old unit, its new one; -1 where there is none.
  private(set) var newOfOld: [Int]
  /// The new units whose children were held against those of their old unit.
  private var visited: [Bool]
  /// The words of the units read so far.
  var oldWords: UnitWords
  var newWords: UnitWords
  let bounds: Bounds
  /// The new units in which too many were alike to hold each against each.
  var crowded: Set<Int> = []

  init(old: Side, new: Side, bounds: Bounds) {
    self.old = old
    self.new = new
    self.bounds = bounds
    oldOfNew = Array(repeating: -1, count: new.count)
    newOfOld = Array(repeating: -1, count: old.count)
    visited = Array(repeating: false, count: new.count)
    oldWords = UnitWords(of: old)
    newWords = UnitWords(of: new)
  }

  /// Matches all that can be matched.
  mutating func run() {
    matchIdentities()
    matchRoots()
    matchArticles()
    matchDivisions()
    matchWithinMatched()
    matchBySentences()
    matchMoves()
    matchNumbers()
  }

  private mutating func matchRoots() {
    guard newOfOld[0] < 0, oldOfNew[0] < 0 else { return }
    if old[0].kind == new[0].kind, old[0].kind == .act || mayBeSame(0, 0) { pair(0, 0) }
  }

  private mutating func matchIdentities() {
    var places: [Int64: Int] = [:]
    for place in old.indices where old[place].hasIdentity {
      guard let identity = old.identity(of: place) else { continue }
      if places[identity] == nil { places[identity] = place }
    }
    guard !places.isEmpty else { return }
    for place in new.indices where new[place].hasIdentity {
      guard let identity = new.identity(of: place), let older = places[identity]
      else { continue }
      if newOfOld[older] < 0 { pair(older, place) }
    }
  }

  // MARK: The rules every step keeps

  /// Whether nothing forbids that the two are the same provision.
  ///
  /// What was repealed stays repealed: the same number in force again is a new provision. Where both carry an
  /// identity, the identity has spoken.
  func mayBeSame(_ older: Int, _ newer: Int) -> Bool {
    old[older].kind == new[newer].kind && !(old[older].hasIdentity && new[newer].hasIdentity)
      && (old[older].standing != .gone || new[newer].standing == .gone)
  }

  /// Whether both bear the same number as the law counts it; units whose number is only their place do not.
  func bearSameNumber(_ older: Int, _ newer: Int) -> Bool {
    old[older].number != 0 && old[older].number == new[newer].number
  }

  /// Whether the units that hold the two are the same.
  func haveSameParent(_ older: Int, _ newer: Int) -> Bool {
    let parent = old.parent(of: older)
    return parent >= 0 && newOfOld[parent] >= 0 && newOfOld[parent] == new.parent(of: newer)
  }

  /// Whether the old unit has no match yet.
  func isFree(old place: Int) -> Bool { newOfOld[place] < 0 }

  /// Whether the new unit has no match yet.
  func isFree(new place: Int) -> Bool { oldOfNew[place] < 0 }

  /// Makes the two one provision.
  mutating func pair(_ older: Int, _ newer: Int) {
    newOfOld[older] = newer
    oldOfNew[newer] = older
  }

  /// Makes the two one provision where both are free and nothing forbids it.
  @discardableResult
  mutating func pairIfFree(_ older: Int, _ newer: Int) -> Bool {
    guard isFree(old: older), isFree(new: newer), mayBeSame(older, newer) else { return false }
    pair(older, newer)
    return true
  }

  /// Matches two units of identical content with all that is in them, one by one.
  mutating func pairTrees(_ older: Int, _ newer: Int) {
    guard pairIfFree(older, newer) else { return }
    let count = old.end(of: older) - older
    guard count == new.end(of: newer) - newer else { return }
    for step in 1..<max(count, 1) {
      pairIfFree(older + step, newer + step)
    }
  }

  /// Two units that may be the same, and how much speaks for it.
  struct Candidate {
    var old: Int
    var new: Int
    var score: Double
  }

  /// Matches the best candidates first; of equals, those nearest in order, then the first.
  mutating func take(_ candidates: [Candidate]) {
    let sorted = candidates.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      let near = (abs(left.old - left.new), abs(right.old - right.new))
      if near.0 != near.1 { return near.0 < near.1 }
      return (left.new, left.old) < (right.new, right.old)
    }
    for candidate in sorted { pairIfFree(candidate.old, candidate.new) }
  }

  // MARK: Downwards

  /// Holds the children of each matched pair against each other that was not yet; parents come before children.
  mutating func matchWithinMatched() {
    matchWithinMatched(new.indices)
  }

  /// The same for the new units at `places`.
  mutating func matchWithinMatched(_ places: Range<Int>) {
    for newer in places where oldOfNew[newer] >= 0 && !visited[newer] {
      visited[newer] = true
      let (olds, news) = freeChildren(of: oldOfNew[newer], and: newer)
      guard !olds.isEmpty, !news.isEmpty else { continue }
      matchIdenticalSiblings(olds, news)
      matchEditedInPlace(news)
      matchSplitSiblings(olds, news)
      matchAlikeSiblings(
        stillFree(old: olds), stillFree(new: news), in: newer, atLeast: 0.5)
    }
  }

  /// Those of the old units at `places` that have no match yet; a closure would copy the whole aligner.
  func stillFree(old places: [Int]) -> [Int] {
    var free: [Int] = []
    for place in places where newOfOld[place] < 0 { free.append(place) }
    return free
  }

  /// Those of the new units at `places` that have no match yet.
  func stillFree(new places: [Int]) -> [Int] {
    var free: [Int] = []
    for place in places where oldOfNew[place] < 0 { free.append(place) }
    return free
  }

  /// The inner units directly in the two that have no match yet.
  ///
  /// Mutating only so that it is called on the aligner itself: calling it on a copy cost more than the work.
  mutating func freeChildren(of older: Int, and newer: Int) -> (old: [Int], new: [Int]) {
    var olds: [Int] = []
    var news: [Int] = []
    var child = older + 1
    while child < old.end(of: older) {
      if newOfOld[child] < 0, old[child].role == .inner { olds.append(child) }
      child = old.end(of: child)
    }
    guard !olds.isEmpty else { return ([], []) }
    child = newer + 1
    while child < new.end(of: newer) {
      if oldOfNew[child] < 0, new[child].role == .inner { news.append(child) }
      child = new.end(of: child)
    }
    return (olds, news)
  }
}
