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
    var candidates: [Candidate] = []
    for var pair in alike(olds, news, atLeast: 0.25) {
      let sameNumber = bearSameNumber(pair.old, pair.new)
      guard sameNumber || pair.score >= 0.5 else { continue }
      pair.score += sameNumber ? 0.12 : 0
      candidates.append(pair)
    }
    take(candidates)
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
      if byContent.insert(older, under: old.tree[older]) != older {
        byContent.set(-1, under: old.tree[older])
      }
      _ = byNumber.insert(older, under: contentAndNumber(of: older, in: old))
    }
    var newCount = HashIndex(capacity: news.count)
    for newer in news {
      newCount.set((newCount[new.tree[newer]] ?? 0) + 1, under: new.tree[newer])
      if let older = byNumber[contentAndNumber(of: newer, in: new)] { pairTrees(older, newer) }
    }
    for newer in news where isFree(new: newer) && new.treeSize[newer] >= Self.sensibleLength {
      guard newCount[new.tree[newer]] == 1, let older = byContent[new.tree[newer]], older >= 0
      else { continue }
      pairTrees(older, newer)
    }
  }

  private func contentAndNumber(of place: Int, in side: Side) -> UInt64 {
    ContentHash.mix(side.tree[place], side.numbers[place])
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
      for place in newer..<new.ends[newer] where new.ownSize[place] >= Self.sensibleLength {
        guard newAnchors[new.own[place]] == newer, let older = anchors[new.own[place]], older >= 0
        else { continue }
        shared[older, default: 0] += new.ownSize[place]
      }
      for (older, size) in shared.sorted(by: { $0.key < $1.key }) {
        let share = Double(size) / Double(max(old.treeSize[older], new.treeSize[newer]))
        let sameNumber = bearSameNumber(older, newer)
        guard share >= (sameNumber ? 0.25 : 0.5) else { continue }
        candidates.append(
          Candidate(old: older, new: newer, score: share + (sameNumber ? 0.12 : 0)))
      }
    }
    take(candidates)
  }

  /// For the content of each unit in `articles` that stands there once, its article; -1 for what stands there twice.
  private func uniqueUnits(of side: Side, in articles: [Int]) -> HashIndex {
    var count = 0
    for article in articles { count += side.ends[article] - article }
    var index = HashIndex(capacity: count)
    for article in articles {
      for place in article..<side.ends[article] where side.ownSize[place] >= Self.sensibleLength {
        let hash = side.own[place]
        index.set(index[hash] == nil ? article : -1, under: hash)
      }
    }
    return index
  }

  /// The pairs of the two sets that may be the same and are alike at least that much.
  mutating func alike(_ olds: [Int], _ news: [Int], atLeast least: Double) -> [Candidate] {
    let olds = old.spoken(olds)
    let news = new.spoken(news)
    guard !olds.isEmpty, !news.isEmpty else { return [] }
    var oldParts: [[[UInt64]]] = []
    for older in olds {
      oldParts.append((older..<old.ends[older]).map { words.ofOld($0) })
    }
    var newParts: [[[UInt64]]] = []
    for newer in news {
      newParts.append((newer..<new.ends[newer]).map { words.ofNew($0) })
    }
    var candidates: [Candidate] = []
    for pair in Likeness(old: oldParts, new: newParts).pairs(atLeast: least) {
      let (older, newer) = (olds[pair.old], news[pair.new])
      guard mayBeSame(older, newer) else { continue }
      candidates.append(Candidate(old: older, new: newer, score: pair.likeness))
    }
    return candidates
  }
}
