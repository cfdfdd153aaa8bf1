/// Moves stretches that only take out or only put in to where a drafter would see them.
///
/// «сбор, обработка» → «сбор, хранение, обработка» is the same whether «, хранение» or «хранение,» was put in. A
/// stretch that can slide onto its neighbour joins it; otherwise it rests where a phrase begins and ends.
func slid(_ hunks: [Hunk], _ old: [Token], _ new: [Token]) -> [Hunk] {
  var hunks = hunks
  for _ in 0..<4 {
    let count = hunks.count
    hunks = merged(slidOnce(hunks, old, new))
    if hunks.count == count { break }
  }
  return hunks
}

private func slidOnce(_ hunks: [Hunk], _ old: [Token], _ new: [Token]) -> [Hunk] {
  var slid: [Hunk] = []
  for (place, hunk) in hunks.enumerated() {
    guard hunk.old.isEmpty || hunk.new.isEmpty else {
      slid.append(hunk)
      continue
    }
    let inserts = hunk.old.isEmpty
    let last = slid.last
    let next = place + 1 < hunks.count ? hunks[place + 1] : nil
    let slider = Slider(
      tokens: inserts ? new : old, range: inserts ? hunk.new : hunk.old,
      low: last.map { inserts ? $0.new.upperBound : $0.old.upperBound },
      high: next.map { inserts ? $0.new.lowerBound : $0.old.lowerBound })
    slid.append(hunk.shifted(by: slider.bestShift()))
  }
  return slid
}

extension Hunk {
  fileprivate func shifted(by shift: Int) -> Hunk {
    Hunk(
      old: old.lowerBound + shift..<old.upperBound + shift,
      new: new.lowerBound + shift..<new.upperBound + shift)
  }
}

/// One stretch on the one side it has words on, and the stretches between which it may slide.
private struct Slider {
  let tokens: [Token]
  let range: Range<Int>
  /// Where the stretch before ends; nil where there is none.
  let low: Int?
  /// Where the stretch after begins; nil where there is none.
  let high: Int?

  /// No place further away is looked at.
  private static let reach = 64

  /// By how many tokens the stretch is best moved; below nought is upwards.
  func bestShift() -> Int {
    let end = high ?? tokens.count
    var down = 0
    while range.upperBound + down < end,
      tokens[range.lowerBound + down].hash == tokens[range.upperBound + down].hash
    {
      down += 1
    }
    let start = low ?? 0
    var up = 0
    while range.lowerBound - up > start,
      tokens[range.lowerBound - up - 1].hash == tokens[range.upperBound - up - 1].hash
    {
      up += 1
    }
    guard up > 0 || down > 0 else { return 0 }
    let joinsNext = high.map { range.upperBound + down == $0 } ?? false
    let joinsLast = low.map { up > 0 && range.lowerBound - up == $0 } ?? false
    if joinsNext || joinsLast {
      // A whole sentence does not break its edges to join what is beside it.
      for shift in -min(up, Self.reach)...min(down, Self.reach)
      where isSentence(range.lowerBound + shift..<range.upperBound + shift) {
        return shift
      }
      return joinsNext ? down : -up
    }
    var best = (shift: 0, score: Int.min)
    for shift in stride(from: min(down, Self.reach), through: -min(up, Self.reach), by: -1) {
      let score = score(at: range.lowerBound + shift..<range.upperBound + shift)
      if score > best.score { best = (shift, score) }
    }
    return best.shift
  }

  /// Whether a stretch at `place` is whole sentences.
  private func isSentence(_ place: Range<Int>) -> Bool {
    let before = place.lowerBound > 0 ? Sign(tokens[place.lowerBound - 1]) : .end
    return before == .end && Sign(tokens[place.upperBound - 1]) == .end
  }

  /// How well a stretch at `place` keeps phrases whole.
  private func score(at place: Range<Int>) -> Int {
    let first = Sign(tokens[place.lowerBound])
    let last = Sign(tokens[place.upperBound - 1])
    let before = place.lowerBound > 0 ? Sign(tokens[place.lowerBound - 1]) : .end
    var score = isBalanced(place) ? 0 : -8
    if last == .end, before == .end { score += 4 }
    if place.upperBound == tokens.count, before == .end { score += 4 }
    switch first {
    case .comma: score += 3
    case .conjunction: score += 2
    case .closing: score -= 3
    case .end: score -= 1
    case .preposition, .opening: score += 1
    case .other: break
    }
    switch last {
    case .comma: score -= 1
    case .conjunction, .preposition: score -= 2
    case .opening: score -= 3
    case .closing, .end, .other: break
    }
    return score
  }

  /// Whether each bracket and quote in the stretch has its fellow there.
  private func isBalanced(_ place: Range<Int>) -> Bool {
    guard place.count <= 1_000 else { return true }
    var depth = 0
    for token in tokens[place] {
      switch Sign(token) {
      case .opening: depth += 1
      case .closing: depth -= 1
      default: break
      }
      if depth < 0 { return false }
    }
    return depth == 0
  }
}

/// What a token is to a phrase.
private enum Sign {
  case comma, end, opening, closing, conjunction, preposition, other

  init(_ token: Token) {
    self = Self.signs[token.hash] ?? .other
  }

  private static let signs: [UInt64: Sign] = {
    var signs: [UInt64: Sign] = [:]
    let lists: [(Sign, String)] = [
      (.comma, ","), (.end, ". ; : ! ?"), (.opening, "( [ { « “ „"), (.closing, ") ] } » ”"),
      (.conjunction, "и или либо а но да а также және немесе мен пен бен не or and"),
      (.preposition, "в во на по с со к ко о об от до из за при для без под над in on of to by"),
    ]
    for (sign, words) in lists {
      for word in words.split(separator: " ") { signs[ContentHash.hash(String(word))] = sign }
    }
    return signs
  }()
}
