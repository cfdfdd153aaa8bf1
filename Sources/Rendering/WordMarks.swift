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
    let edits = edits.filter { !$0.text.isEmpty }
    for (place, edit) in edits.enumerated() {
      let isPaired = side == .both && edits.isPaired(at: place)
      // Old words and new ones are two words, though nothing stands between them.
      if isPaired, edit.operation == .insert, !terminal.colour { spans.append(Span("", .seam)) }
      switch edit.operation {
      case .equal: spans.append(Span(edit.text))
      case .delete where side != .new:
        spans += marked(edit.text, "[-", "-]", .deleted, withSpaces: isPaired)
      case .insert where side != .old:
        spans += marked(edit.text, "{+", "+}", .inserted, withSpaces: isPaired)
      default: break
      }
    }
    return spans
  }

  /// The words in their colour, or between marks.
  ///
  /// - Parameter withSpaces: whether spaces at the ends stand between the marks, too; else outside of them, so that no
  ///   line breaks between a word and its mark.
  private func marked(
    _ text: String, _ open: String, _ close: String, _ style: Style, withSpaces: Bool
  ) -> [Span] {
    guard !terminal.colour else { return [Span(text, style)] }
    let inner = trimmed(text)
    if inner.isEmpty || withSpaces { return [Span(open + text + close, style)] }
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

extension [WordEdit] {
  /// Whether the words at `place` were taken out for others, or put in for others: then a space at their ends is one that
  /// the others have not.
  func isPaired(at place: Int) -> Bool {
    switch self[place].operation {
    case .equal: false
    case .delete: place + 1 < count && self[place + 1].operation == .insert
    case .insert: place > 0 && self[place - 1].operation == .delete
    }
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
