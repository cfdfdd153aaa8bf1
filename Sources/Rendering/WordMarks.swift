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

  /// The words as spans: colours where there are any, else `[-taken out-]` and `{+put in+}`.
  func spans(_ edits: [WordEdit]) -> [Span] {
    var spans: [Span] = []
    var last = WordEdit.Operation.equal
    for edit in edits where !edit.text.isEmpty {
      // Old words and new ones are two words, though nothing stands between them.
      if last == .delete, edit.operation == .insert, !terminal.colour {
        spans.append(Span("", .seam))
      }
      last = edit.operation
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
    return [
      Span(String(text[..<inner.startIndex])), Span(open + inner + close, style),
      Span(String(text[inner.endIndex...])),
    ]
  }

  /// How many words the edits take out and put in.
  static func count(_ edits: [WordEdit]) -> (deleted: Int, inserted: Int) {
    var deleted = 0
    var inserted = 0
    for edit in edits where edit.operation != .equal {
      let words = Words.count(in: edit.text)
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
