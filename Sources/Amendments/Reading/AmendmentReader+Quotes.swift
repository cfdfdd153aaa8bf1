internal import ActText
internal import LegalText

/// New text between quotation marks.
extension AmendmentReader {
  /// Takes the text that must follow a colon here, and what stands after it in its last line.
  mutating func takeText(
    after sentence: Sentence
  ) throws(AmendmentTextError) -> (text: QuotedText, rest: Sentence) {
    let colon = sentence.index
    guard sentence.isMark(":", at: colon) else {
      throw sentence.error(at: colon, expected: "a colon and the new text in quotation marks")
    }
    if let token = sentence.token(at: colon + 1) {
      var rest = sentence
      rest.index = colon + 2
      switch token.kind {
      case .quote(let words):
        let line = QuotedText.Line(text: Self.withoutBlanks(words), number: sentence.line)
        let text = QuotedText(lines: [line], line: sentence.line, column: token.column + 1)
        try check(text, at: colon + 1, sentence)
        return (text, rest)
      case .openQuote:
        return try takeText(from: token.place.lowerBound, in: sentence.line, at: index - 1)
      default:
        throw sentence.error(at: colon + 1, expected: "the new text in quotation marks")
      }
    }
    guard index < lines.count else {
      throw sentence.error(at: colon + 1, expected: "the new text in quotation marks")
    }
    return try takeTextOfLine()
  }

  /// Takes the text that must begin the next line.
  mutating func takeTextOfLine() throws(AmendmentTextError) -> (text: QuotedText, rest: Sentence) {
    let next = lines[index]
    guard let first = next.text.unicodeScalars.first, QuoteMarks.opens(first) else {
      throw self.sentence(next).error(at: 0, expected: "the new text in quotation marks")
    }
    index += 1
    contexts.countLine()
    return try takeText(from: 0, in: next.line, at: index - 1)
  }

  private func check(
    _ text: QuotedText, at index: Int, _ sentence: Sentence
  ) throws(AmendmentTextError) {
    if text.lines.allSatisfy(\.text.isEmpty) {
      throw sentence.error(at: index, expected: "words between the quotation marks")
    }
  }

  /// Takes the text whose opening mark is the scalar `start` of the line at `place`.
  private mutating func takeText(
    from start: Int, in number: Int, at place: Int
  ) throws(AmendmentTextError) -> (text: QuotedText, rest: Sentence) {
    let opening = lines[place]
    var scalars = Array(opening.text.unicodeScalars)
    var marks = QuoteMarks(open: scalars[start])
    let column = opening.column + scalars[...start].count { !$0.isUnseen }
    var taken = QuotedText(lines: [], line: opening.line, column: column)
    var from = start + 1
    var current = place
    while true {
      let end = marks.end(in: scalars, from: from)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[from..<(end ?? scalars.count)])
      let text = Self.withoutBlanks(String(view))
      if !text.isEmpty {
        taken.lines.append(QuotedText.Line(text: text, number: lines[current].line))
      }
      if let end {
        let rest = sentence(lines[current], from: end + 1)
        index = current + 1
        try check(taken, at: 0, rest)
        return (taken, rest)
      }
      current += 1
      guard current < lines.count else { throw unclosed(opening, at: start, column: column) }
      contexts.countLine()
      scalars = Array(lines[current].text.unicodeScalars)
      from = 0
    }
  }

  /// `text` without the spaces around it, of whatever width: they are an indent, and no words.
  private static func withoutBlanks(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(scalars[first...last])
  }

  private func unclosed(_ line: TextLine, at start: Int, column: Int) -> AmendmentTextError {
    AmendmentTextError(
      file: file, line: line.line, column: column - 1,
      read: Sentence.shortened(String(line.text.unicodeScalars.dropFirst(start).prefix(61))),
      expected: "a quotation that is closed; each mark opened in it must be closed too")
  }
}
