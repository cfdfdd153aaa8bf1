public import WordForms

/// A text, or a part of it, with the words found marked.
public struct FoundText: Hashable, Sendable {
  /// A stretch of the text.
  public struct Piece: Hashable, Sendable {
    /// To the letter.
    public var text: String
    /// Whether it was found.
    public var isFound: Bool
  }

  /// The pieces; the part begins or ends with an ellipsis where the text goes on.
  public private(set) var pieces: [Piece] = []

  /// The words of a part at most.
  private static let length = 40
  /// The words shown before the first that was found.
  private static let before = 6

  /// The part of `text` in which most of what was found stands.
  public init(_ text: String, _ words: FoldedWords, _ found: QueryMatcher.Found) {
    let bytes = text.utf8
    let part = Self.part(of: words, found)
    let isWhole = (begin: part.lowerBound == 0, end: part.upperBound == words.words.count)
    var place = isWhole.begin ? 0 : words.words[part.lowerBound].original.lowerBound
    let end = isWhole.end ? bytes.count : words.words[part.upperBound - 1].original.upperBound
    func add(_ range: Range<Int>, isFound: Bool) {
      guard !range.isEmpty else { return }
      let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
      let end = bytes.index(start, offsetBy: range.count)
      pieces.append(Piece(text: String(text[start..<end]), isFound: isFound))
    }
    if !isWhole.begin { pieces.append(Piece(text: "… ", isFound: false)) }
    for stretch in found.ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
    where part.lowerBound <= stretch.lowerBound && stretch.upperBound <= part.upperBound {
      let range =
        words.words[stretch.lowerBound].original
        .lowerBound..<words.words[stretch.upperBound - 1]
        .original.upperBound
      guard range.lowerBound >= place else { continue }
      add(place..<range.lowerBound, isFound: false)
      add(range, isFound: true)
      place = range.upperBound
    }
    add(place..<max(place, end), isFound: false)
    if !isWhole.end { pieces.append(Piece(text: " …", isFound: false)) }
  }

  /// The words with the most phrases found, then with the most found, as early as may be.
  private static func part(of words: FoldedWords, _ found: QueryMatcher.Found) -> Range<Int> {
    let count = words.words.count
    guard count > length + length / 2 else { return 0..<count }
    var best = (range: 0..<length, phrases: 0, stretches: 0)
    for first in found.ranges {
      let start = max(0, min(first.lowerBound - before, count - length))
      let range = start..<(start + length)
      let within = found.stretches.filter {
        range.contains($0.words.lowerBound) && $0.words.upperBound <= range.upperBound
      }
      let phrases = Set(within.map(\.phrase)).count
      if (phrases, within.count) > (best.phrases, best.stretches) {
        best = (range, phrases, within.count)
      }
    }
    return best.range
  }

  /// The text with ⟦ and ⟧ around what was found.
  public var bracketed: String {
    pieces.map { $0.isFound ? "⟦" + $0.text + "⟧" : $0.text }.joined()
  }
}
