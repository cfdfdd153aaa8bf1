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
  /// How well it knows the words that stayed and those that changed; the words of moved units stayed.
  public var words = WordScores()
  /// What happened to each unit: kind, target and payload, which are the words that changed in it.
  public var operations = Score()
  /// Of these, moves and renumberings.
  public var places = Score()
  /// Of these, moves.
  public var moves = Score()
  /// Stretches of text that were called different.
  public var regions = 0
  /// Edges of edits inside a word.
  public var cuts = 0
  /// Units whose edits do not give the old and the new text.
  public var broken = 0

  /// Makes the scores of nothing.
  public init() {}

  /// Adds the scores of another comparison.
  public static func + (left: Scores, right: Scores) -> Scores {
    var sum = left
    sum.words = left.words + right.words
    sum.operations = left.operations + right.operations
    sum.places = left.places + right.places
    sum.moves = left.moves + right.moves
    sum.regions += right.regions
    sum.cuts += right.cuts
    sum.broken += right.broken
    return sum
  }
}

extension Truth {
  /// Scores what a comparison found; it must list the units that are unchanged, too.
  public func score(_ findings: [Finding]) -> Scores {
    var scores = Scores()
    var claim = WordClaim(old: oldWords.words.count, new: newWords.words.count)
    let olds = Dictionary(old.standing.map { ($0.eId, $0.node) }, uniquingKeysWith: { $1 })
    let news = Dictionary(new.standing.map { ($0.eId, $0.node) }, uniquingKeysWith: { $1 })
    for finding in findings {
      let older = finding.event.from.flatMap { olds[$0] }
      let newer = finding.event.to.flatMap { news[$0] }
      for isHeading in [true, false] {
        let edits = isHeading ? finding.heading : finding.text
        let kept = (
          old: older.map { scores.kept(edits, "delete", old, oldWords, $0, isHeading) } ?? [],
          new: newer.map { scores.kept(edits, "insert", new, newWords, $0, isHeading) } ?? []
        )
        for (left, right) in zip(kept.old, kept.new) { claim.keep(left, as: right) }
      }
    }
    scores.words = score(claim, countingMoved: true)
    let findings = findings.filter { $0.event.kind != "unchanged" }
    let found = outermost(findings)
    let right = unitsSlidAlike(claim)
    let withPayload = found.filter { finding in
      guard let newer = finding.event.to.flatMap({ news[$0] }) else { return true }
      return finding.event.kind == "inserted" || right.contains(newer) || isCarried(newer)
    }
    scores.operations = Score(Set(found.map(\.event)), against: events)
    scores.operations.hits = Set(withPayload.map(\.event)).intersection(events).count
    func isPlace(_ event: Event) -> Bool { event.kind == "moved" || event.kind == "renumbered" }
    scores.places = Score(
      Set(found.map(\.event).filter(isPlace)), against: events.filter(isPlace))
    scores.moves = Score(
      Set(found.map(\.event).filter { $0.kind == "moved" }),
      against: events.filter { $0.kind == "moved" })
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

  /// Whether a split or a merge carried words to or from a unit: which of its words changed is then a matter of taste.
  private func isCarried(_ node: Int) -> Bool {
    [oldWords, newWords].contains { list in
      list.words[list.units[node] ?? 0..<0].contains(where: \.isCarried)
    }
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
  /// The words of a unit's heading or text that `edits` call the same, by their places in `list`.
  fileprivate mutating func kept(
    _ edits: [Finding.Edit], _ operation: String, _ code: Code, _ list: WordList, _ node: Int,
    _ isHeading: Bool
  ) -> [Int] {
    let pieces = isHeading ? code.nodes[node].heading : code.nodes[node].text
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
    var kept: [Int] = []
    var word = (isHeading ? list.headings[node] : list.texts[node]) ?? 0
    var range = changed[...]
    for (piece, bytes) in zip(pieces, Code.bytes(of: pieces)) where piece.isWord {
      while let next = range.first, next.upperBound <= bytes.lowerBound { range.removeFirst() }
      if range.first.map({ $0.lowerBound >= bytes.upperBound }) ?? true { kept.append(word) }
      cuts += bytes.dropFirst().contains(where: edges.contains) ? 1 : 0
      word += 1
    }
    return kept
  }
}
