internal import Redline

/// Says how one wording of a text becomes another, in words that stand in it exactly once.
struct WordDrafter {
  /// What is said of one stretch.
  enum Saying {
    case substitute(WordPair)
    case insert(String, InsertWords.Place)
    case delete(String)
  }

  /// What is said of a stretch, and the old tokens that are quoted for it.
  private struct Said {
    /// Nil where it is said of the whole act.
    var saying: Saying?
    var quoted: Range<Int>
  }

  private var text: ComparedText
  private let throughout: [WordPair]
  private let count: (String) -> Int

  /// Makes a drafter for `text`.
  ///
  /// - Parameters:
  ///   - throughout: what is said of the whole act, and is not to be said again.
  ///   - count: how often words stand where the instruction will look for them.
  init(
    _ text: ComparedText, throughout: [WordPair] = [], count: @escaping (String) -> Int
  ) {
    self.text = text
    self.throughout = throughout
    self.count = count
  }

  /// What is said of each stretch, in order; nil where words cannot say it.
  mutating func sayings() -> [Saying]? {
    joinNeighbours()
    var said: [Said] = []
    while said.count < text.hunks.count {
      let place = said.count
      // What one instruction quotes, no other one may quote.
      if let next = say(place, from: said.last?.quoted.upperBound ?? 0) {
        said.append(next)
        continue
      }
      // Words that are unique only together with those of a neighbour are said together with them.
      guard text.hunks.count > 1 else { return nil }
      let before = place > 0 ? distance(after: place - 1) : Int.max
      let after = place + 1 < text.hunks.count ? distance(after: place) : Int.max
      if before < after {
        said.removeLast()
        text.join(place - 1)
      } else {
        text.join(place)
      }
    }
    return said.compactMap(\.saying)
  }

  /// Stretches with hardly a word between them are one phrase to a drafter.
  private mutating func joinNeighbours() {
    var place = 0
    while place + 1 < text.hunks.count {
      let (hunk, next) = (text.hunks[place], text.hunks[place + 1])
      let between = hunk.old.upperBound..<next.old.lowerBound
      let isOnePhrase =
        between.count <= 2 && between.allSatisfy { !text.old.isMark($0) }
        && next.old.upperBound - hunk.old.lowerBound <= 12
        && !isThroughout(hunk) && !isThroughout(next)
      if isOnePhrase { text.join(place) } else { place += 1 }
    }
  }

  private func isThroughout(_ hunk: Hunk) -> Bool {
    saidThroughout(hunk, (hunk.old.lowerBound, text.old.tokens.count - hunk.old.upperBound)) != nil
  }

  private func distance(after place: Int) -> Int {
    text.hunks[place + 1].old.lowerBound - text.hunks[place].old.upperBound
  }

  // MARK: One stretch

  /// How many tokens may be quoted that did not change.
  private static let reach = 14

  private func say(_ place: Int, from low: Int) -> Said? {
    let hunk = text.hunks[place]
    let high =
      place + 1 < text.hunks.count ? text.hunks[place + 1].old.lowerBound : text.old.tokens.count
    let room = (left: hunk.old.lowerBound - low, right: high - hunk.old.upperBound)
    guard room.left >= 0 else { return nil }
    if let said = saidThroughout(hunk, room) { return said }
    if hunk.old.isEmpty, let said = insertion(hunk, room) { return said }
    if hunk.new.isEmpty, let said = deletion(hunk) { return said }
    return substitution(hunk, room)
  }

  private typealias Room = (left: Int, right: Int)

  /// The stretch as one of the places at which words change throughout.
  private func saidThroughout(_ hunk: Hunk, _ room: Room) -> Said? {
    guard !throughout.isEmpty, !hunk.old.isEmpty, !hunk.new.isEmpty else { return nil }
    for left in 0...min(1, room.left) {
      for right in 0...min(2, room.right) {
        let old = hunk.old.lowerBound - left..<hunk.old.upperBound + right
        let new = hunk.new.lowerBound - left..<hunk.new.upperBound + right
        if throughout.contains(WordPair(text.old.string(old), text.new.string(new))) {
          return Said(saying: nil, quoted: old)
        }
      }
    }
    return nil
  }

  /// The least words around the stretch with which it is unique, those after it first.
  private func substitution(_ hunk: Hunk, _ room: Room) -> Said? {
    for width in 0...Self.reach {
      for left in 0...width {
        let right = width - left
        guard left <= room.left, right <= room.right else { continue }
        let wide = Hunk(
          old: hunk.old.lowerBound - left..<hunk.old.upperBound + right,
          new: hunk.new.lowerBound - left..<hunk.new.upperBound + right)
        guard !wide.old.isEmpty, !wide.new.isEmpty, isClosed(wide) else { continue }
        let pair = WordPair(text.old.string(wide.old), text.new.string(wide.new))
        guard Self.isQuotable(pair.old), Self.isQuotable(pair.new), count(pair.old) == 1 else {
          continue
        }
        return Said(saying: .substitute(pair), quoted: wide.old)
      }
    }
    return nil
  }

  private func insertion(_ hunk: Hunk, _ room: Room) -> Said? {
    let words = text.new.string(hunk.new)
    guard hunk.new.contains(where: { !text.new.isMark($0) }), Self.isQuotable(words) else {
      return nil
    }
    let place = hunk.old.lowerBound
    for width in 1...Self.reach where width <= room.left {
      guard let anchor = anchor(place - width..<place) else { continue }
      guard isPut(words, .after, at: text.old.tokens[place - 1].end, hunk) else { break }
      return Said(saying: .insert(words, .after(anchor)), quoted: place - width..<place)
    }
    for width in 1...Self.reach where width <= room.right {
      guard let anchor = anchor(place..<place + width) else { continue }
      guard isPut(words, .before, at: text.old.tokens[place].start, hunk) else { break }
      return Said(saying: .insert(words, .before(anchor)), quoted: place..<place + width)
    }
    return nil
  }

  /// The words at `places`, where they can be named and stand there once.
  private func anchor(_ places: Range<Int>) -> String? {
    guard let last = places.last, !text.old.isMark(places.lowerBound), !text.old.isMark(last) else {
      return nil
    }
    let words = text.old.string(places)
    return Self.isQuotable(words) && count(words) == 1 ? words : nil
  }

  /// Whether the words, put in beside the byte `at`, give what stands there in the new text.
  private func isPut(_ words: String, _ side: Spacing.Side, at byte: Int, _ hunk: Hunk) -> Bool {
    let (start, end) = text.old.surroundings(of: hunk.old)
    let (put, place) = Spacing.inserted(words, side, byte, in: text.old.text)
    guard start <= place, place <= end else { return false }
    let (newStart, newEnd) = text.new.surroundings(of: hunk.new)
    let given =
      text.old.string(from: start, to: place) + put + text.old.string(from: place, to: end)
    return given.utf8.elementsEqual(text.new.string(from: newStart, to: newEnd).utf8)
  }

  private func deletion(_ hunk: Hunk) -> Said? {
    let words = text.old.string(hunk.old)
    guard hunk.old.contains(where: { !text.old.isMark($0) }), Self.isQuotable(words),
      count(words) == 1, let first = hunk.old.first, let last = hunk.old.last
    else { return nil }
    let (from, to) = (text.old.tokens[first].start, text.old.tokens[last].end)
    let (start, end) = text.old.surroundings(of: hunk.old)
    let before = text.old.string(from: start, to: from)
    let after = text.old.string(from: to, to: end)
    let rest =
      text.old.string(from: 0, to: from) + text.old.string(from: to, to: text.old.byteCount)
    let gap = Spacing.gap(at: from, in: rest)
    var left = (before + after).utf8.map { $0 }
    left.removeSubrange(gap.lowerBound - start..<gap.upperBound - start)
    let (newStart, newEnd) = text.new.surroundings(of: hunk.new)
    return left.elementsEqual(text.new.string(from: newStart, to: newEnd).utf8)
      ? Said(saying: .delete(words), quoted: hunk.old) : nil
  }

  /// Whether what stands before and after the stretch is the same in both wordings, spaces too.
  private func isClosed(_ hunk: Hunk) -> Bool {
    text.old.gap(before: hunk.old.lowerBound)
      .elementsEqual(text.new.gap(before: hunk.new.lowerBound))
      && text.old.gap(before: hunk.old.upperBound)
        .elementsEqual(text.new.gap(before: hunk.new.upperBound))
  }

  /// Whether words can stand between quotation marks: those in them are closed.
  static func isQuotable(_ words: String) -> Bool {
    var depth = 0
    var isOpen = false
    for character in words {
      switch character {
      case "«", "“", "„": depth += 1
      case "»", "”":
        depth -= 1
        if depth < 0 { return false }
      case "\"": isOpen.toggle()
      case "\n": return false
      default: break
      }
    }
    return depth == 0 && !isOpen
  }
}
