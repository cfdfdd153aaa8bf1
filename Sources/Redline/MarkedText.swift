/// A text of which every letter carries a mark that says where it came from.
///
/// A mark is a number whose meaning the caller keeps. Through rewordings the words that stay keep their marks; which
/// those are, the comparison of words says, as it does for a change that is shown.
public struct MarkedText: Hashable, Sendable {
  /// A stretch of letters of one mark.
  public struct Run: Hashable, Sendable {
    /// The letters.
    public var text: String
    /// Their mark.
    public var mark: Int

    /// Makes a run.
    public init(_ text: String, _ mark: Int) {
      self.text = text
      self.mark = mark
    }
  }

  /// The runs in order, no two of one mark side by side; joined they are the text to the letter.
  public private(set) var runs: [Run]

  /// Makes a text of one mark.
  public init(_ text: String, mark: Int) {
    runs = text.isEmpty ? [] : [Run(text, mark)]
  }

  private init(_ runs: [Run]) {
    self.runs = []
    for run in runs { append(run.text[...], run.mark) }
  }

  /// The letters.
  public var text: String { runs.map(\.text).joined() }

  private mutating func append(_ text: Substring, _ mark: Int) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].mark == mark {
      runs[last].text += text
    } else {
      runs.append(Run(String(text), mark))
    }
  }

  // MARK: - Rewordings

  /// The text `new` that this one became: the words that stayed keep their marks, the others bear `mark`.
  public func reworded(as new: String, mark: Int) -> MarkedText {
    var rest = MarkedCursor(runs)
    var made = MarkedText("", mark: mark)
    for edit in wordEdits(from: text, to: new) {
      switch edit.operation {
      case .equal: rest.take(edit.text.utf8.count) { made.append($0, $1) }
      case .delete: rest.take(edit.text.utf8.count) { _, _ in }
      case .insert: made.append(edit.text[...], mark)
      }
    }
    return made
  }

  /// The stretches that are in this text and no more in `new`.
  public func lost(in new: String) -> [MarkedText] {
    guard !new.isEmpty else { return runs.isEmpty ? [] : [self] }
    var rest = MarkedCursor(runs)
    var lost: [MarkedText] = []
    for edit in wordEdits(from: text, to: new) where edit.operation != .insert {
      var stretch = MarkedText("", mark: 0)
      rest.take(edit.text.utf8.count) { stretch.append($0, $1) }
      if edit.operation == .delete { lost.append(stretch) }
    }
    return lost
  }

  /// Gives the letters that bear `mark` the marks they bear in `other`, which is the same text.
  public func filled(_ mark: Int, from other: MarkedText) -> MarkedText {
    var rest = MarkedCursor(other.runs)
    var made = MarkedText("", mark: mark)
    for run in runs {
      rest.take(run.text.utf8.count) { made.append($0, run.mark == mark ? $1 : run.mark) }
    }
    return made
  }

  // MARK: - Words that went elsewhere

  /// Fewer words than these in one stretch are no sign that they came from elsewhere.
  public static let leastCarried = 6

  /// Gives words that bear `mark` the marks they bore in one of `lost`, where enough of them in a row stand there.
  public func carrying(_ mark: Int, from lost: [MarkedText]) -> MarkedText {
    var made = self
    var open = lost
    while true {
      var best: (words: Int, run: Int, source: Int, edits: [WordEdit])?
      for (place, run) in made.runs.enumerated() where run.mark == mark {
        guard Token.countWords(of: run.text) >= Self.leastCarried else { continue }
        for (source, text) in open.enumerated() {
          let edits = wordEdits(from: text.text, to: run.text)
          let words = edits.reduce(0) { sum, edit in
            let count = edit.operation == .equal ? Token.countWords(of: edit.text) : 0
            return count >= Self.leastCarried ? sum + count : sum
          }
          if words > best?.words ?? 0 { best = (words, place, source, edits) }
        }
      }
      guard let best else { return made }
      made = made.replacing(best.run, by: open[best.source].carried(along: best.edits, mark))
      open.remove(at: best.source)
    }
  }

  /// What `edits` make of this text: the long stretches that stayed keep their marks, all else bears `mark`.
  private func carried(along edits: [WordEdit], _ mark: Int) -> [Run] {
    var rest = MarkedCursor(runs)
    var made = MarkedText("", mark: mark)
    for edit in edits {
      switch edit.operation {
      case .equal:
        let isLong = Token.countWords(of: edit.text) >= Self.leastCarried
        rest.take(edit.text.utf8.count) { made.append($0, isLong ? $1 : mark) }
      case .delete: rest.take(edit.text.utf8.count) { _, _ in }
      case .insert: made.append(edit.text[...], mark)
      }
    }
    return made.runs
  }

  private func replacing(_ place: Int, by others: [Run]) -> MarkedText {
    MarkedText(Array(runs[..<place]) + others + Array(runs[(place + 1)...]))
  }

  // MARK: - Reading

  /// The same text with spaces that stand alone between others' words given to the words before them.
  public func joiningSpaces() -> MarkedText {
    var made: [Run] = []
    for run in runs {
      if var last = made.last, run.text.allSatisfy(\.isWhitespace) {
        last.text += run.text
        made[made.count - 1] = last
      } else {
        made.append(run)
      }
    }
    return MarkedText(made)
  }
}

/// Reads marked letters from the beginning on.
private struct MarkedCursor {
  private let runs: [MarkedText.Run]
  private var place = 0
  private var start: String.Index?

  init(_ runs: [MarkedText.Run]) {
    self.runs = runs
  }

  /// Hands out the next `count` bytes of UTF-8 run by run; they end between letters.
  mutating func take(_ count: Int, _ body: (Substring, Int) -> Void) {
    var left = count
    while left > 0, place < runs.count {
      let text = runs[place].text
      let from = start ?? text.startIndex
      let rest = text.utf8.distance(from: from, to: text.endIndex)
      let end = left < rest ? text.utf8.index(from, offsetBy: left) : text.endIndex
      body(text[from..<end], runs[place].mark)
      left -= min(left, rest)
      if end == text.endIndex {
        place += 1
        start = nil
      } else {
        start = end
      }
    }
  }
}
