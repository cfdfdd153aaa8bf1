import Redline

/// How the words of a change are marked.
struct WordMarks {
  /// Which side is shown.
  enum Side {
    /// Old and new in one text.
    case both
    /// The old text.
    case old
    /// The new text.
    case new
  }

  let terminal: Terminal
  var side: Side = .both

  /// Words kept at each side of a change where a stretch is left out.
  static let context = 8
  /// A stretch is left out only where that saves as many words.
  static let saving = 8

  /// The words as spans: colours where there are any, else `[-taken out-]` and `{+put in+}`.
  func spans(_ edits: [WordEdit]) -> [Span] {
    var spans: [Span] = []
    for edit in edits where !edit.text.isEmpty {
      switch edit.operation {
      case .equal: spans.append(Span(edit.text))
      case .delete where side != .new:
        spans += marked(edit.text, "[-", "-]", .deleted)
      case .insert where side != .old:
        spans += marked(edit.text, "{+", "+}", .inserted)
      default: break
      }
    }
    return spans
  }

  /// The words in their colour, or between marks; spaces at the ends stay outside of marks, so that no line breaks
  /// between a word and its mark.
  private func marked(_ text: String, _ open: String, _ close: String, _ style: Style) -> [Span] {
    guard !terminal.colour else { return [Span(text, style)] }
    let inner = trimmed(text)
    guard !inner.isEmpty else { return [Span(open + text + close, style)] }
    let head = text.prefix { $0 == " " || $0 == "\u{A0}" }
    let tail = text.dropFirst(head.count + inner.count)
    return [Span(String(head)), Span(open + inner + close, style), Span(String(tail))]
  }

  /// The edits with the middle of long unchanged stretches put as `mark`.
  static func elided(_ edits: [WordEdit], mark: String) -> [WordEdit] {
    edits.indices.map { place in
      let edit = edits[place]
      guard edit.operation == .equal else { return edit }
      let isFirst = place == edits.startIndex
      let isLast = place == edits.endIndex - 1
      let head = isFirst ? (isLast ? context : 3) : context
      let tail = isLast ? 0 : context
      let text = middleLeftOut(of: edit.text, head: head, tail: tail, mark: mark)
      return WordEdit(.equal, text)
    }
  }

  private static func middleLeftOut(
    of text: String, head: Int, tail: Int, mark: String
  ) -> String {
    let words = text.split(whereSeparator: isSpace)
    guard words.count >= head + tail + saving else { return text }
    let start = words[head].startIndex
    let end = tail == 0 ? text.endIndex : words[words.count - tail].startIndex
    return text[..<start] + mark + (tail == 0 ? "" : " ") + text[end...]
  }

  static func isSpace(_ character: Character) -> Bool {
    character == " " || character == "\n"
  }

  /// How many words the edits take out and put in.
  static func count(_ edits: [WordEdit]) -> (deleted: Int, inserted: Int) {
    var deleted = 0
    var inserted = 0
    for edit in edits where edit.operation != .equal {
      let words = edit.text.split(whereSeparator: isSpace).count
      if edit.operation == .delete { deleted += words } else { inserted += words }
    }
    return (deleted, inserted)
  }
}

extension Change {
  /// Whether its words or heading differ.
  var hasEdits: Bool {
    words.contains { $0.operation != .equal } || headingWords.contains { $0.operation != .equal }
  }

  /// Whether the unit is new or gone as a whole, so that all its words are shown.
  var isWhole: Bool { kind == .inserted || kind == .repealed }
}
