/// Hits among what was found, and among what there was to find.
public struct Score: Sendable {
  /// How many were found.
  public var found = 0
  /// How many there were.
  public var real = 0
  /// How many of those found are real.
  public var hits = 0

  /// Makes a score.
  public init(found: Int = 0, real: Int = 0, hits: Int = 0) {
    self.found = found
    self.real = real
    self.hits = hits
  }

  /// Makes the score of a set against the real one.
  public init<Element: Hashable>(_ found: Set<Element>, against real: Set<Element>) {
    self.init(found: found.count, real: real.count, hits: found.intersection(real).count)
  }

  /// The share of what was found that is real.
  public var precision: Double { found == 0 ? 1 : Double(hits) / Double(found) }
  /// The share of what is real that was found.
  public var recall: Double { real == 0 ? 1 : Double(hits) / Double(real) }
  /// The harmonic mean of both.
  public var f1: Double {
    found + real == 0 ? 1 : 2 * Double(hits) / Double(found + real)
  }

  /// Adds another score.
  public static func + (left: Score, right: Score) -> Score {
    Score(
      found: left.found + right.found, real: left.real + right.real, hits: left.hits + right.hits)
  }
}

/// All that is measured of one comparison.
public struct Scores: Sendable {
  /// Words taken out and put in.
  public var words = Score()
  /// What happened to each unit: kind and target.
  public var operations = Score()
  /// Of these, moves and renumberings.
  public var places = Score()
  /// Stretches of text that were called different.
  public var regions = 0
  /// Edges of edits inside a word.
  public var cuts = 0
  /// Units whose edits do not give the old and the new text.
  public var broken = 0

  /// Makes the scores of nothing.
  public init() {}
}

extension Truth {
  /// Scores a comparison by words alone: for each word of the old and of the new code, whether it was called changed.
  ///
  /// Words that a split or a merge carried to another unit count neither way: some name them changed, some kept. A
  /// stretch that can slide to an equal one beside it counts as the same stretch.
  public func score(deleted: [Bool], inserted: [Bool]) -> Score {
    Self.score(deleted, oldWords) + Self.score(inserted, newWords)
  }

  /// Scores a comparison of the two files by words; nil where the words are not those of the files.
  public func score(ofFileWords deleted: [Bool], _ inserted: [Bool]) -> Score? {
    func flags(_ file: [Bool], _ code: Code, _ count: Int) -> [Bool]? {
      let words = code.file().words
      guard file.count == words.count else { return nil }
      let flags = zip(file, words).filter { $0.1 != nil }.map(\.0)
      return flags.count == count ? flags : nil
    }
    guard let deleted = flags(deleted, old, oldWords.words.count),
      let inserted = flags(inserted, new, newWords.words.count)
    else { return nil }
    return score(deleted: deleted, inserted: inserted)
  }

  private static func score(_ flags: [Bool], _ list: WordList) -> Score {
    let found = slid(flags, list)
    let real = slid(list.words.map { !$0.isKept }, list)
    var score = Score()
    for place in list.words.indices where !list.words[place].isCarried {
      score.found += found[place] ? 1 : 0
      score.real += real[place] ? 1 : 0
      score.hits += found[place] && real[place] ? 1 : 0
    }
    return score
  }

  /// The same stretches, each as far up as it can slide.
  private static func slid(_ flags: [Bool], _ list: WordList) -> [Bool] {
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
      while low > floor, list.words[low - 1].letters == list.words[high - 1].letters,
        !list.words[low - 1].isCarried, !list.words[high - 1].isCarried
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

  /// Scores what a comparison found.
  public func score(_ findings: [Finding]) -> Scores {
    var scores = Scores()
    var deleted = Array(repeating: false, count: oldWords.words.count)
    var inserted = Array(repeating: false, count: newWords.words.count)
    let olds = Dictionary(old.standing.map { ($0.eId, $0.node) }, uniquingKeysWith: { $1 })
    let news = Dictionary(new.standing.map { ($0.eId, $0.node) }, uniquingKeysWith: { $1 })
    for finding in findings {
      for (isHeading, edits) in [(true, finding.heading), (false, finding.text)] {
        if let name = finding.event.from, let node = olds[name] {
          let start = isHeading ? oldWords.headings[node] : oldWords.texts[node]
          let pieces = isHeading ? old.nodes[node].heading : old.nodes[node].text
          scores.mark(edits, "delete", pieces, from: start ?? 0, in: &deleted)
        }
        if let name = finding.event.to, let node = news[name] {
          let start = isHeading ? newWords.headings[node] : newWords.texts[node]
          let pieces = isHeading ? new.nodes[node].heading : new.nodes[node].text
          scores.mark(edits, "insert", pieces, from: start ?? 0, in: &inserted)
        }
      }
    }
    scores.words = score(deleted: deleted, inserted: inserted)
    let found = outermost(findings)
    scores.operations = Score(Set(found.map(\.event)), against: events)
    func isPlace(_ event: Event) -> Bool { event.kind == "moved" || event.kind == "renumbered" }
    scores.places = Score(
      Set(found.map(\.event).filter(isPlace)), against: events.filter(isPlace))
    for finding in found {
      switch finding.event.kind {
      case "inserted", "repealed": scores.regions += 1
      default:
        scores.regions += finding.event.kind == "moved" ? 1 : 0
        scores.regions += Self.regions(finding.heading) + Self.regions(finding.text)
      }
    }
    return scores
  }

  /// How many stretches the operations changed.
  public var regions: Int { log.reduce(0) { $0 + $1.regions } }

  /// The findings without the units in new or gone units.
  private func outermost(_ findings: [Finding]) -> [Finding] {
    func names(_ code: Code) -> [String: String] {
      let names = Dictionary(uniqueKeysWithValues: code.standing.map { ($0.node, $0.eId) })
      let parents = code.parents
      return Dictionary(
        code.standing.map { ($0.eId, names[parents[$0.node]] ?? "") }, uniquingKeysWith: { $1 })
    }
    let (oldHolders, newHolders) = (names(old), names(new))
    let gone = Set(findings.filter { $0.event.kind == "repealed" }.compactMap(\.event.from))
    let fresh = Set(findings.filter { $0.event.kind == "inserted" }.compactMap(\.event.to))
    return findings.filter { finding in
      switch finding.event.kind {
      case "repealed": !gone.contains(oldHolders[finding.event.from ?? ""] ?? "")
      case "inserted": !fresh.contains(newHolders[finding.event.to ?? ""] ?? "")
      default: true
      }
    }
  }

  private static func regions(_ edits: [Finding.Edit]) -> Int {
    var count = 0
    var wasEqual = true
    for edit in edits {
      if edit.operation != "equal", wasEqual { count += 1 }
      wasEqual = edit.operation == "equal"
    }
    return count
  }
}

extension Scores {
  /// Marks the words of `pieces` that `operation` touches; `first` is the place of the first of them in `flags`.
  fileprivate mutating func mark(
    _ edits: [Finding.Edit], _ operation: String, _ pieces: [Piece], from first: Int,
    in flags: inout [Bool]
  ) {
    let ours = edits.filter { $0.operation == "equal" || $0.operation == operation }
    if !ours.map(\.text).joined().utf8.elementsEqual(Code.joined(pieces).utf8) { broken += 1 }
    var changed: [Range<Int>] = []
    var edges: Set<Int> = []
    var offset = 0
    for edit in ours {
      let end = offset + edit.text.utf8.count
      if edit.operation == operation { changed.append(offset..<end) }
      edges.insert(offset)
      offset = end
    }
    var word = first
    var range = changed[...]
    for (piece, bytes) in zip(pieces, Code.bytes(of: pieces)) where piece.isWord {
      while let next = range.first, next.upperBound <= bytes.lowerBound { range.removeFirst() }
      if let next = range.first, next.lowerBound < bytes.upperBound { flags[word] = true }
      cuts += bytes.dropFirst().contains(where: edges.contains) ? 1 : 0
      word += 1
    }
  }
}
