internal import LegalText

extension Aligner {
  private static let kinds: [ProvisionKind] = [.section, .subsection, .chapter, .subchapter]

  /// Matches sections, chapters and their divisions by the articles in them, by number and heading; the wider first.
  mutating func matchDivisions() {
    for kind in Self.kinds {
      let olds = stillFree(old: old.divisions(of: kind))
      let news = stillFree(new: new.divisions(of: kind))
      guard !olds.isEmpty, !news.isEmpty else { continue }
      let shares = sharesOfArticles(olds, news)
      let byNumber = Dictionary(grouping: olds) { old[$0].number }
      let byHeading = Dictionary(grouping: olds) { old[$0].own }
      var candidates: [Candidate] = []
      for (newer, byOld) in zip(news, shares) {
        let near = Set(byOld.keys).union(byNumber[new[newer].number] ?? []).union(
          byHeading[new[newer].own] ?? [])
        for older in near.sorted() where mayBeSame(older, newer) {
          let share = byOld[older] ?? 0
          let sameNumber = bearSameNumber(older, newer) && numbersAgree(older, newer)
          let sameHeading = old[older].ownSize > 0 && old[older].own == new[newer].own
          let speaks = sameNumber || share > 0 || hasNoArticles(older, newer)
          guard share >= 0.5 || (sameHeading && speaks) || (sameNumber && share >= 0.25)
          else { continue }
          let score = share + (sameNumber ? 0.3 : 0) + (sameHeading ? 0.3 : 0)
          candidates.append(Candidate(old: older, new: newer, score: score))
        }
      }
      take(candidates)
    }
  }

  /// Whether neither holds articles, so that only number and heading can speak.
  private func hasNoArticles(_ older: Int, _ newer: Int) -> Bool {
    !(older..<old.end(of: older)).contains { old[$0].role == .article }
      && !(newer..<new.end(of: newer)).contains { new[$0].role == .article }
  }

  /// Whether the numbers of the two count from the same beginning: the act, or the same parent.
  func numbersAgree(_ older: Int, _ newer: Int) -> Bool {
    old[older].kind.numbersThroughAct || haveSameParent(older, newer)
  }

  /// For each new division, how far the articles matched so far lie in each of the old ones, 0 to 1.
  private func sharesOfArticles(_ olds: [Int], _ news: [Int]) -> [[Int: Double]] {
    var holder = Array(repeating: -1, count: old.count)
    var oldCount: [Int: Int] = [:]
    for older in olds {
      for place in older..<old.end(of: older) where old[place].role == .article {
        holder[place] = older
        oldCount[older, default: 0] += 1
      }
    }
    return news.map { newer in
      var common: [Int: Int] = [:]
      var count = 0
      for place in newer..<new.end(of: newer) where new[place].role == .article {
        count += 1
        guard oldOfNew[place] >= 0, holder[oldOfNew[place]] >= 0 else { continue }
        common[holder[oldOfNew[place]], default: 0] += 1
      }
      var shares: [Int: Double] = [:]
      for (older, shared) in common {
        shares[older] = 2 * Double(shared) / Double(count + (oldCount[older] ?? 0))
      }
      return shares
    }
  }
}
