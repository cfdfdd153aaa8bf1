internal import Redline

/// Says which sentences of a text are new, gone or reworded as a whole.
struct SentenceDrafter {
  /// What is said of a sentence.
  enum Saying {
    /// It comes to stand as the one of this place; nil where it is the last.
    case insert(String, place: Int?)
    case repeal(place: Int)
    case restate(String, place: Int)
  }

  /// What is said of whole sentences, in order.
  private(set) var sayings: [Saying] = []
  /// The new text as far as words must still be changed: what is said of whole sentences is not in it.
  private(set) var rest: String

  private let old: String
  private let new: String
  private let oldRanges: [Range<Int>]
  private let newRanges: [Range<Int>]

  /// Compares two wordings, sentence by sentence.
  init(old: String, new: String) {
    self.old = old
    self.new = new
    rest = new
    let (before, after) = (Sentences(old), Sentences(new))
    oldRanges = before.ranges
    newRanges = after.ranges
    guard before.doubt == nil, after.doubt == nil, oldRanges.count + newRanges.count > 2,
      oldRanges.count <= Self.most, newRanges.count <= Self.most
    else { return }
    say()
  }

  /// Texts with more sentences are not compared sentence by sentence.
  private static let most = 60

  private func oldSentence(_ place: Int) -> String { String(old[bytes: oldRanges[place]]) }
  private func newSentence(_ place: Int) -> String { String(new[bytes: newRanges[place]]) }

  private mutating func say() {
    var pieces: [String] = []
    var (left, right) = (0, 0)
    for (older, newer) in pairs() + [(oldRanges.count, newRanges.count)] {
      if right < newer {
        // Only what stands between others, or ends the text, has a place to name.
        let words = String(
          new[bytes: newRanges[right].lowerBound..<newRanges[newer - 1].upperBound])
        sayings.append(.insert(words, place: left == oldRanges.count ? nil : left + 1))
      }
      while left < older {
        sayings.append(.repeal(place: left + 1))
        pieces.append(oldSentence(left))
        left += 1
      }
      if older < oldRanges.count, newer < newRanges.count {
        let (before, after) = (oldSentence(older), newSentence(newer))
        if isMostlyOther(before, after) {
          sayings.append(.restate(after, place: older + 1))
          pieces.append(before)
        } else {
          pieces.append(after)
        }
      }
      (left, right) = (older + 1, newer + 1)
    }
    guard pieces.count == oldRanges.count, !sayings.isEmpty else {
      sayings = []
      return
    }
    rest = ""
    var end = 0
    for (place, piece) in pieces.enumerated() {
      rest += String(old[bytes: end..<oldRanges[place].lowerBound]) + piece
      end = oldRanges[place].upperBound
    }
    rest += String(old[bytes: end..<old.utf8.count])
  }

  private func isMostlyOther(_ before: String, _ after: String) -> Bool {
    guard !before.utf8.elementsEqual(after.utf8) else { return false }
    let compared = ComparedText(old: TokenText(before), new: TokenText(after))
    return compared.isMostlyOther
  }

  /// Which old sentence is which new one, both ascending: the same, or of mostly the same words.
  private func pairs() -> [(Int, Int)] {
    let olds = oldRanges.indices.map { Words(oldSentence($0)) }
    let news = newRanges.indices.map { Words(newSentence($0)) }
    var best = Array(
      repeating: Array(repeating: 0.0, count: news.count + 1), count: olds.count + 1)
    for left in olds.indices.reversed() {
      for right in news.indices.reversed() {
        let likeness = olds[left].likeness(to: news[right])
        best[left][right] = max(
          best[left + 1][right], best[left][right + 1],
          likeness < 0.4 ? 0 : likeness + best[left + 1][right + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (left, right) = (0, 0)
    while left < olds.count, right < news.count {
      if best[left][right] == best[left + 1][right] {
        left += 1
      } else if best[left][right] == best[left][right + 1] {
        right += 1
      } else {
        pairs.append((left, right))
        left += 1
        right += 1
      }
    }
    return withNeighbours(pairs, olds.count, news.count)
  }

  /// One sentence on each side between two pairs, or at an end, is that sentence in other words.
  private func withNeighbours(_ pairs: [(Int, Int)], _ olds: Int, _ news: Int) -> [(Int, Int)] {
    var all: [(Int, Int)] = []
    var (left, right) = (0, 0)
    for (older, newer) in pairs + [(olds, news)] {
      if older - left == 1, newer - right == 1 { all.append((left, right)) }
      if older < olds { all.append((older, newer)) }
      (left, right) = (older + 1, newer + 1)
    }
    return all
  }

  /// The words of a sentence, for telling how much it has in common with another.
  private struct Words {
    private let text: String
    private var counts: [String: Int] = [:]
    private var total = 0

    init(_ text: String) {
      self.text = text
      for word in text.split(whereSeparator: \.isWhitespace) {
        counts[String(word), default: 0] += 1
        total += 1
      }
    }

    /// 1 for the same, 0 for nothing in common.
    func likeness(to other: Words) -> Double {
      if text.utf8.elementsEqual(other.text.utf8) { return 1 }
      let common = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
      return total + other.total == 0 ? 0 : 0.99 * Double(2 * common) / Double(total + other.total)
    }
  }
}
