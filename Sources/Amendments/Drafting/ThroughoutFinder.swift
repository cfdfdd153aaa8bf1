internal import LegalText
internal import Redline

/// Finds words that give place to others wherever they stand, so that one instruction says it for all places.
///
/// Forms of one word («система», «системы») go together. The pairs are told only where every place at which the old
/// words stand changes, three stretches or more are changed, and there are fewer pairs than places.
struct ThroughoutFinder {
  /// A stretch of one text that gives place to another.
  private struct Place {
    var text: Int
    var hunk: Hunk
  }

  /// The texts that change, and all in which the words must not stand otherwise.
  private let changed: [ComparedText]
  private let standing: [FoldedText]

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - changed: the headings and texts in which words change.
  ///   - standing: those that do not change at all.
  init(changed: [ComparedText], standing: [String]) {
    self.changed = changed
    var holders: [FoldedText] = []
    if changed.count >= Self.least {
      holders = standing.map { FoldedText($0) }
    }
    self.standing = holders
  }

  /// The fewest places for which one instruction is worth while.
  private static let least = 3

  /// The pairs, in the order of the act; empty where there are none.
  func pairs() -> [WordPair] {
    guard changed.count >= Self.least else { return [] }
    var families: [String: [Place]] = [:]
    var order: [String] = []
    for (index, text) in changed.enumerated() {
      for hunk in text.hunks {
        guard let family = family(of: hunk, in: text) else { continue }
        if families[family] == nil { order.append(family) }
        families[family, default: []].append(Place(text: index, hunk: hunk))
      }
    }
    let folded = changed.map { FoldedText($0.old.text) }
    return order.flatMap { family in pairs(of: families[family] ?? [], folded) }
  }

  /// What the forms of one word have in common, before and after; nil where a stretch is no such word.
  private func family(of hunk: Hunk, in text: ComparedText) -> String? {
    guard let first = hunk.old.first, let newFirst = hunk.new.first,
      let last = hunk.old.last, let newLast = hunk.new.last,
      hunk.old.count <= 6, hunk.new.count <= 6,
      ![
        text.old.isMark(first), text.old.isMark(last), text.new.isMark(newFirst),
        text.new.isMark(newLast),
      ]
      .contains(true)
    else { return nil }
    func stem(_ text: TokenText, _ place: Int) -> String {
      String(text.string(place..<place + 1).lowercased().prefix(4))
    }
    return stem(text.old, first) + " " + stem(text.new, newFirst)
  }

  private func pairs(of places: [Place], _ folded: [FoldedText]) -> [WordPair] {
    guard places.count >= Self.least else { return [] }
    var rest = places
    var pairs: [WordPair] = []
    var covered = 0
    while let place = rest.first {
      let found = widths.lazy.compactMap { width -> (pair: WordPair, same: [Place])? in
        guard let pair = self.pair(at: place, widenedBy: width) else { return nil }
        let same = rest.filter { other in
          self.widths.contains { self.pair(at: other, widenedBy: $0) == pair }
        }
        // More words are named only where they name more than one place.
        guard width == (0, 0) || same.count > 1, self.areAll(same, of: pair.old, folded) else {
          return nil
        }
        return (pair, same)
      }
      guard let (pair, same) = found.first else {
        rest.removeFirst()
        continue
      }
      pairs.append(pair)
      covered += same.count
      rest.removeAll { other in
        same.contains { $0.text == other.text && $0.hunk == other.hunk }
      }
    }
    return covered >= Self.least && pairs.count < covered ? pairs : []
  }

  /// Whether `words` stand only at `places`, and in longer stretches of which something else is said.
  private func areAll(_ places: [Place], of words: String, _ folded: [FoldedText]) -> Bool {
    let needle = FoldedText.words(words)
    if standing.contains(where: { !$0.finds(of: needle).isEmpty }) { return false }
    return changed.indices.allSatisfy { index in
      let text = changed[index].old
      return folded[index].finds(of: needle).allSatisfy { find in
        changed[index].hunks.contains { hunk in
          guard let first = hunk.old.first, let last = hunk.old.last else { return false }
          let start = text.tokens[first].start
          let end = text.tokens[last].end
          if places.contains(where: { $0.text == index && $0.hunk == hunk }) {
            return find.overlaps(start..<end)
          }
          return start <= find.lowerBound && find.upperBound <= end
            && find.count < end - start
        }
      }
    }
  }

  /// How many words before and after a stretch are named with it, the fewest first.
  private let widths = [(0, 0), (0, 1), (1, 0), (0, 2)]

  private func pair(at place: Place, widenedBy width: (left: Int, right: Int)) -> WordPair? {
    let text = changed[place.text]
    let old = place.hunk.old.lowerBound - width.left..<place.hunk.old.upperBound + width.right
    let new = place.hunk.new.lowerBound - width.left..<place.hunk.new.upperBound + width.right
    let others = text.hunks.filter { $0 != place.hunk }
    guard old.lowerBound >= 0, new.lowerBound >= 0, old.upperBound <= text.old.tokens.count,
      new.upperBound <= text.new.tokens.count,
      !old.contains(where: { text.old.isMark($0) && !place.hunk.old.contains($0) }),
      !others.contains(where: { $0.old.overlaps(old) || old.contains($0.old.lowerBound) })
    else { return nil }
    let pair = WordPair(text.old.string(old), text.new.string(new))
    let isQuotable = WordDrafter.isQuotable(pair.old) && WordDrafter.isQuotable(pair.new)
    return isQuotable ? pair : nil
  }
}
