extension Aligner {
  /// Matches units of matched units that share a sentence which stands nowhere else: one that lost or gained so much
  /// that likeness does not tell.
  mutating func matchBySentences() {
    var pairs: [Candidate] = []
    for newer in new.indices where oldOfNew[newer] >= 0 {
      let (olds, news) = freeChildren(of: oldOfNew[newer], and: newer)
      guard !olds.isEmpty, !news.isEmpty else { continue }
      var holders: [UInt64: Int] = [:]
      for older in olds {
        for sentence in old.sentences(of: older) { holders[sentence] = older }
      }
      for newer in news {
        let sharing = Set(new.sentences(of: newer).compactMap { holders[$0] })
        for older in sharing.sorted() where mayBeSame(older, newer) {
          pairs.append(Candidate(old: older, new: newer, score: 0))
        }
      }
    }
    guard !pairs.isEmpty else { return }
    let repetition = Repetition(of: pairs, old: old, new: new)
    var candidates: [Candidate] = []
    for var pair in pairs {
      let shared = repetition.sharedWords(of: pair.old, in: old, with: pair.new, in: new)
      let most = max(
        oldWords.count(at: pair.old..<old.end(of: pair.old)),
        newWords.count(at: pair.new..<new.end(of: pair.new)))
      guard shared >= 4, shared * 5 >= most else { continue }
      pair.score = Double(shared)
      candidates.append(pair)
    }
    take(candidates)
    matchWithinMatched()
  }
}
