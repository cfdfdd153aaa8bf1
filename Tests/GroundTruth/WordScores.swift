/// How well a comparison knows which words stayed and which changed.
public struct WordScores: Sendable {
  /// The pairs of an old and a new word that it called the same, against the pairs that are one word by provenance.
  ///
  /// A word that a moved unit took along is such a pair: a tool that knows no moves cannot find it.
  public var kept = Score()
  /// The words it called taken out or put in, against those that were.
  public var changed = Score()

  /// Makes scores of nothing.
  public init() {}

  /// Adds other scores.
  public static func + (left: WordScores, right: WordScores) -> WordScores {
    var sum = left
    sum.kept = left.kept + right.kept
    sum.changed = left.changed + right.changed
    return sum
  }
}

/// What a comparison says of the words of two codes.
struct WordClaim {
  /// For each new word, the old one it was called the same as; -1 where it was called new.
  private(set) var oldOfNew: [Int]
  /// For each old word, whether it was called taken out.
  private(set) var deleted: [Bool]

  /// Makes a claim that all changed.
  init(old: Int, new: Int) {
    oldOfNew = Array(repeating: -1, count: new)
    deleted = Array(repeating: true, count: old)
  }

  /// Claims that two words are one. Nil is a word of a label, which is no word of the code.
  mutating func keep(_ old: Int?, as new: Int?) {
    if let new { oldOfNew[new] = old ?? WordClaim.label }
    if let old { deleted[old] = false }
  }

  private static let label = -2
}

extension Truth {
  /// Scores what a comparison of the two files says of each of their words: whether it changed; nil where the words are
  /// not those of the files.
  ///
  /// The words that it calls the same are, in order, the same in both files.
  public func score(ofFileWords deleted: [Bool], _ inserted: [Bool]) -> WordScores? {
    /// The kept words of a file, by their places in the list of the code's words.
    func kept(_ flags: [Bool], _ code: Code) -> [Int?]? {
      let words = code.file().words
      guard flags.count == words.count else { return nil }
      var place = -1
      let places = words.map { word -> Int? in
        guard word != nil else { return nil }
        place += 1
        return place
      }
      return zip(flags, places).filter { !$0.0 }.map(\.1)
    }
    guard let olds = kept(deleted, old), let news = kept(inserted, new), olds.count == news.count
    else { return nil }
    var claim = WordClaim(old: oldWords.words.count, new: newWords.words.count)
    for (left, right) in zip(olds, news) { claim.keep(left, as: right) }
    return score(claim, countingMoved: false)
  }

  /// Scores what a comparison says of each word.
  ///
  /// Words that a split or a merge carried to another unit count neither way: some name them changed, some kept. A
  /// changed stretch that can slide to an equal one beside it is the same stretch.
  ///
  /// - Parameter countingMoved: whether the words of moved units count among the changed ones: where a comparison that
  ///   knows moves calls them changed, it is wrong. A tool that knows none can only take a moved unit out and put it in
  ///   again. The words it misses by that are told by the recall of the pairs kept; were they counted a second time as
  ///   changes that never were, a few moved articles would outweigh all else it says.
  func score(_ claim: WordClaim, countingMoved: Bool) -> WordScores {
    var scores = WordScores()
    let same = unitsSlidAlike(claim)
    for (place, word) in newWords.words.enumerated() where !word.isCarried {
      let older = claim.oldOfNew[place]
      let isRight = older >= 0 && oldWords.words[older].origin == word.origin
      let kept = same.contains(word.node) ? word.isKept : older != -1
      scores.kept.found += kept ? 1 : 0
      scores.kept.real += word.isKept ? 1 : 0
      scores.kept.hits += isRight || (kept && same.contains(word.node)) ? 1 : 0
    }
    scores.changed =
      Self.changed(claim.deleted, oldWords, countingMoved)
      + Self.changed(claim.oldOfNew.map { $0 == -1 }, newWords, countingMoved)
    return scores
  }

  /// The units of which a claim says what is true, but for stretches that slid.
  func unitsSlidAlike(_ claim: WordClaim) -> Set<Int> {
    newWords.units.keys.filter { node in
      // A repealed unit keeps its number, but no words.
      guard let olds = oldWords.units[node], let news = newWords.units[node],
        !oldWords.words[olds].contains(where: \.isCarried),
        !newWords.words[news].contains(where: \.isCarried),
        claim.oldOfNew[news].allSatisfy({ $0 == -1 || olds.contains($0) }),
        claim.deleted[olds].count(where: { !$0 })
          == claim.oldOfNew[news].count(where: { $0 != -1 })
      else { return false }
      func areAlike(_ flags: ArraySlice<Bool>, _ words: ArraySlice<WordList.Word>) -> Bool {
        let words = Array(words)
        return Self.slid(Array(flags), words) == Self.slid(words.map { !$0.isKept }, words)
      }
      return areAlike(claim.deleted[olds], oldWords.words[olds])
        && areAlike(claim.oldOfNew[news].map { $0 == -1 }[...], newWords.words[news])
    }
    .reduce(into: []) { $0.insert($1) }
  }

  private static func changed(
    _ flags: [Bool], _ list: WordList, _ countingMoved: Bool
  ) -> Score {
    let found = slid(flags, list.words)
    let real = slid(list.words.map { !$0.isKept }, list.words)
    var score = Score()
    for place in list.words.indices
    where !list.words[place].isCarried && (countingMoved || !list.words[place].isMoved) {
      score.found += found[place] ? 1 : 0
      score.real += real[place] ? 1 : 0
      score.hits += found[place] && real[place] ? 1 : 0
    }
    return score
  }

  /// The same stretches, each as far up as it can slide.
  private static func slid(_ flags: [Bool], _ words: [WordList.Word]) -> [Bool] {
    var flags = flags
    var place = 0
    var floor = 0
    while place < flags.count {
      guard flags[place] else {
        place += 1
        continue
      }
      var end = place
      while end < flags.count, flags[end] { end += 1 }
      var (low, high) = (place, end)
      while low > floor, words[low - 1].letters == words[high - 1].letters,
        !words[low - 1].isCarried, !words[high - 1].isCarried
      {
        low -= 1
        high -= 1
        flags[low] = true
        flags[high] = false
      }
      floor = high
      place = end
    }
    return flags
  }
}
