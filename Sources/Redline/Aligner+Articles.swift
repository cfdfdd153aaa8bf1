internal import LegalText

extension Aligner {
  /// Content of fewer bytes is no evidence outside the unit it stands in.
  static let sensibleLength = 40

  /// Matches articles and what stands beside them, wherever in the act they stand.
  mutating func matchArticles() {
    matchIdenticalArticles()
    matchArticlesByUnits()
    let (olds, news) = freeArticles()
    guard !olds.isEmpty, !news.isEmpty else { return }
    let found = alike(olds, news, atLeast: 0.2).candidates
    guard !found.isEmpty else { return matchArticlesInPlace([], nil) }
    let repetition = Repetition(of: found, old: old, new: new)
    var candidates: [Candidate] = []
    for var pair in found {
      let sameNumber = bearSameNumber(pair.old, pair.new)
      let sameHeading = haveSameWords(pair.old, pair.new)
      guard
        sameNumber || sameHeading
          ? pair.score >= 0.25 : pair.score >= 0.5 && shareWordsOfTheirOwn(pair, repetition)
      else { continue }
      pair.score += (sameNumber ? 0.12 : 0) + (sameHeading ? 0.12 : 0)
      candidates.append(pair)
    }
    take(candidates)
    matchArticlesInPlace(found, repetition)
  }

  /// Whether what two articles have in common is not only boilerplate.
  private func shareWordsOfTheirOwn(_ pair: Candidate, _ repetition: Repetition) -> Bool {
    let left = repetition.ownWords(of: old, at: pair.old)
    let right = repetition.ownWords(of: new, at: pair.new)
    return Likeness.between(left, right, bounds: bounds) >= 0.25
  }

  /// Matches articles that stand between the same two matched ones: where they have one heading or nearly so, where they
  /// are little alike and no other stands there, or where they share words of their own.
  private mutating func matchArticlesInPlace(_ alike: [Candidate], _ repetition: Repetition?) {
    let (freeOlds, freeNews) = freeArticles()
    guard !freeOlds.isEmpty, !freeNews.isEmpty else { return }
    let (olds, news) = (old.places(of: .article), new.places(of: .article))
    let alike = Dictionary(grouping: alike, by: \.new)
    var order: [Int: Int] = [:]
    for (place, older) in olds.enumerated() { order[older] = place }
    var pairs: [Candidate] = []
    var (before, free): (Int, [Int]) = (-1, [])
    for newer in news.map(Optional.some) + [nil] {
      if let newer, isFree(new: newer) {
        free.append(newer)
        continue
      }
      let after = newer.map { order[oldOfNew[$0]] ?? before } ?? olds.count
      if !free.isEmpty, before + 1 < after {
        let gap = stillFree(old: Array(olds[before + 1..<after]))
        let isAlone = gap.count == 1 && free.count == 1
        let (headings, places) = (gap.map { headingWords(of: $0, in: old) }, Set(gap))
        for newer in free {
          let heading = headingWords(of: newer, in: new)
          for (older, oldHeading) in zip(gap, headings) {
            let likeness =
              haveSameWords(older, newer) ? 1 : Self.likeness(of: oldHeading, and: heading)
            if likeness > 0.6 {
              pairs.append(Candidate(old: older, new: newer, score: likeness))
            }
          }
          for pair in alike[newer] ?? [] where places.contains(pair.old) {
            guard isAlone || repetition.map({ shareWordsOfTheirOwn(pair, $0) }) ?? false
            else { continue }
            pairs.append(pair)
          }
        }
      }
      (before, free) = (after, [])
    }
    take(pairs)
  }

  /// The words of the heading of an article, in the order of their hashes.
  private func headingWords(of place: Int, in side: Side) -> [UInt64] {
    Token.all(of: side.words(of: place).heading ?? "").filter(\.isWord).map(\.hash).sorted()
  }

  /// The share of the words of two headings that both have; 0 where it is less than three words.
  private static func likeness(of olds: [UInt64], and news: [UInt64]) -> Double {
    var (left, right, common) = (0, 0, 0)
    while left < olds.count, right < news.count {
      let (older, newer) = (olds[left], news[right])
      if older == newer { common += 1 }
      if older <= newer { left += 1 }
      if newer <= older { right += 1 }
    }
    return common < 3 ? 0 : Double(common) / Double(max(olds.count, news.count))
  }

  /// Whether the two have the same heading and text of their own.
  func haveSameWords(_ older: Int, _ newer: Int) -> Bool {
    old[older].ownSize > 0 && old[older].own == new[newer].own
  }

  /// The articles of both sides that have no match yet.
  func freeArticles() -> (old: [Int], new: [Int]) {
    (stillFree(old: old.places(of: .article)), stillFree(new: new.places(of: .article)))
  }

  private mutating func matchIdenticalArticles() {
    let (olds, news) = freeArticles()
    var byContent = HashIndex(capacity: olds.count)
    var byNumber = HashIndex(capacity: olds.count)
    for older in olds {
      if byContent.insert(older, under: old[older].tree) != older {
        byContent.set(-1, under: old[older].tree)
      }
      _ = byNumber.insert(older, under: contentAndNumber(of: older, in: old))
    }
    var newCount = HashIndex(capacity: news.count)
    for newer in news {
      newCount.set((newCount[new[newer].tree] ?? 0) + 1, under: new[newer].tree)
      if let older = byNumber[contentAndNumber(of: newer, in: new)] { pairTrees(older, newer) }
    }
    for newer in news where isFree(new: newer) && new[newer].treeSize >= Self.sensibleLength {
      guard newCount[new[newer].tree] == 1, let older = byContent[new[newer].tree], older >= 0
      else { continue }
      pairTrees(older, newer)
    }
  }

  private func contentAndNumber(of place: Int, in side: Side) -> UInt64 {
    ContentHash.mix(side[place].tree, side[place].number)
  }

  /// Matches articles at least half of whose text stands in units that are the same on both sides and nowhere else.
  private mutating func matchArticlesByUnits() {
    let (olds, news) = freeArticles()
    guard !olds.isEmpty, !news.isEmpty else { return }
    let anchors = uniqueUnits(of: old, in: olds)
    let newAnchors = uniqueUnits(of: new, in: news)
    var candidates: [Candidate] = []
    for newer in news {
      var shared: [Int: Int] = [:]
      for place in newer..<new.end(of: newer) where new[place].ownSize >= Self.sensibleLength {
        guard newAnchors[new[place].own] == newer, let older = anchors[new[place].own], older >= 0
        else { continue }
        shared[older, default: 0] += new[place].ownSize
      }
      for (older, size) in shared.sorted(by: { $0.key < $1.key }) {
        let share = Double(size) / Double(max(old[older].treeSize, new[newer].treeSize))
        let sameNumber = bearSameNumber(older, newer)
        guard share >= (sameNumber ? 0.25 : 0.5) else { continue }
        candidates.append(
          Candidate(old: older, new: newer, score: share + (sameNumber ? 0.12 : 0)))
      }
    }
    take(candidates)
  }

  /// For the content of each unit in `articles` that stands in the edition once, its article; -1 for what stands there
  /// twice, in these articles or in others.
  private func uniqueUnits(of side: Side, in articles: [Int]) -> HashIndex {
    var index = HashIndex(capacity: 16 * articles.count)
    var next = 0
    for place in side.indices where side[place].ownSize >= Self.sensibleLength {
      while next < articles.count, side.end(of: articles[next]) <= place { next += 1 }
      guard next < articles.count, articles[next] <= place else { continue }
      let hash = side[place].own
      index.set(index[hash] == nil ? articles[next] : -1, under: hash)
    }
    next = 0
    for place in side.indices where side[place].ownSize >= Self.sensibleLength {
      while next < articles.count, side.end(of: articles[next]) <= place { next += 1 }
      if next < articles.count, articles[next] <= place { continue }
      if index[side[place].own] != nil { index.set(-1, under: side[place].own) }
    }
    return index
  }

  /// The pairs of the two sets that may be the same and are alike at least that much, and whether too many units are
  /// alike to find all of them.
  mutating func alike(
    _ olds: [Int], _ news: [Int], atLeast least: Double
  ) -> (candidates: [Candidate], isCrowded: Bool) {
    let olds = old.spoken(olds)
    let news = new.spoken(news)
    guard !olds.isEmpty, !news.isEmpty else { return ([], false) }
    var count = 0
    for older in olds { count += oldWords.count(at: older..<old.end(of: older)) }
    for newer in news { count += newWords.count(at: newer..<new.end(of: newer)) }
    var likeness = Likeness(words: count, bounds: bounds)
    for older in olds {
      likeness.beginOld()
      for part in older..<old.end(of: older) { likeness.addOld(oldWords[part]) }
    }
    for newer in news {
      likeness.beginNew()
      for part in newer..<new.end(of: newer) { likeness.addNew(newWords[part]) }
    }
    var candidates: [Candidate] = []
    for pair in likeness.pairs(atLeast: least) {
      let (older, newer) = (olds[pair.old], news[pair.new])
      guard mayBeSame(older, newer) else { continue }
      candidates.append(Candidate(old: older, new: newer, score: pair.likeness))
    }
    return (candidates, likeness.isCrowded)
  }
}
