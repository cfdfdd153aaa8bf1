/// Breaks text into lines at its spaces and at seams, by the columns it takes.
///
/// No line is wider than it may be unless a single word is; no-break spaces do not break. A run of spaces at a
/// break is left out, one within a line stays. A line feed breaks.
///
/// A line is made of pieces, which are places in the texts of the spans: nothing is copied before it is written.
struct LineBreaker {
  /// A stretch of the text of a span, in bytes of UTF-8.
  struct Piece {
    var span: Int
    var start: Int
    var end: Int
  }

  private let terminal: Terminal
  private let cutsWords: Bool
  private var firstWidth = 1
  private var restWidth = 1
  /// What is broken, with what a terminal would obey made visible.
  private(set) var spans: [Span] = []

  private var pieces: [Piece] = []
  /// For each line, where its pieces end.
  private var ends: [Int] = []
  private var lineWidth = 0
  private var space: [Piece] = []
  private var spaceWidth = 0
  private var word: [Piece] = []
  private var wordWidth = 0

  /// - Parameter cutsWords: whether a word wider than its line is cut, as a column of a table must.
  init(on terminal: Terminal, cutsWords: Bool) {
    self.terminal = terminal
    self.cutsWords = cutsWords
  }

  /// Breaks `spans` into lines, in place of those before; there is at least one, which may be empty.
  ///
  /// - Parameter firstWidth: the columns of the first line, `restWidth` of the others.
  mutating func breakLines(of spans: [Span], firstWidth: Int, restWidth: Int) {
    self.firstWidth = max(1, firstWidth)
    self.restWidth = max(1, restWidth)
    self.spans.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    for span in spans { take(span) }
    endWord()
    endLine()
  }

  /// How many lines there are.
  var count: Int { ends.count }

  /// The pieces of a line, in order.
  subscript(line: Int) -> ArraySlice<Piece> {
    pieces[(line == 0 ? 0 : ends[line - 1])..<ends[line]]
  }

  /// The spans broken into lines; at least one line, which may be empty.
  static func lines(
    of spans: [Span], on terminal: Terminal, firstWidth: Int, restWidth: Int, cutsWords: Bool
  ) -> [[Span]] {
    var breaker = LineBreaker(on: terminal, cutsWords: cutsWords)
    breaker.breakLines(of: spans, firstWidth: firstWidth, restWidth: restWidth)
    return (0..<breaker.count).map { line in
      var spans: [Span] = []
      for piece in breaker[line] {
        let style = breaker.spans[piece.span].style
        if let last = spans.indices.last, spans[last].style == style {
          spans[last].text += breaker.text(of: piece)
        } else {
          spans.append(Span(String(breaker.text(of: piece)), style))
        }
      }
      return spans
    }
  }

  /// The text of a piece.
  func text(of piece: Piece) -> Substring {
    let text = spans[piece.span].text
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: piece.start)
    return text[start..<text.utf8.index(start, offsetBy: piece.end - piece.start)]
  }

  // MARK: Breaking

  private var lineStart: Int { ends.last ?? 0 }
  private var isLineEmpty: Bool { pieces.count == lineStart }
  private var width: Int { ends.isEmpty ? firstWidth : restWidth }

  private mutating func take(_ span: Span) {
    if span.style == .seam { return endWord() }
    let text = visible(span.text, unicode: terminal.unicode, revealing: terminal.revealing)
    let place = spans.count
    spans.append(Span(text, span.style))
    let bytes = text.utf8
    if bytes.withContiguousStorageIfAvailable({ take($0, of: place) }) == nil {
      Array(bytes).withUnsafeBufferPointer { take($0, of: place) }
    }
  }

  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, of span: Int) {
    var start = 0
    var place = 0
    var columnsSoFar = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x20 || byte == 0x0A {
        add(span, start..<place, columnsSoFar)
        endWord()
        if byte == 0x20 {
          Self.append(Piece(span: span, start: place, end: place + 1), to: &space)
          spaceWidth += 1
        } else {
          endLine()
        }
        place += 1
        start = place
        columnsSoFar = 0
      } else if byte < 0x80 {
        columnsSoFar += 1
        place += 1
      } else if byte == 0xD0 || byte == 0xD1 {
        // The letters of Russian, and most of Kazakh.
        columnsSoFar += 1
        place += 2
      } else {
        let (scalar, next) = Self.scalar(at: place, in: bytes)
        columnsSoFar += columns(of: scalar)
        place = next
      }
    }
    add(span, start..<place, columnsSoFar)
  }

  /// The character of several bytes at `place`, and where the next begins; the bytes are valid UTF-8.
  @inline(__always)
  private static func scalar(
    at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (Unicode.Scalar, Int) {
    let first = bytes[place]
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0xFF >> UInt32(count + 1))
    for step in 1..<count { value = value << 6 | UInt32(bytes[place + step] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", place + count)
  }

  private mutating func add(_ span: Int, _ range: Range<Int>, _ columns: Int) {
    guard !range.isEmpty else { return }
    Self.append(Piece(span: span, start: range.lowerBound, end: range.upperBound), to: &word)
    wordWidth += columns
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if !isLineEmpty, lineWidth + spaceWidth + wordWidth > width { endLine() }
    if !isLineEmpty {
      for piece in space { place(piece) }
      lineWidth += spaceWidth
    }
    if cutsWords, wordWidth > width {
      placeCut()
    } else {
      for piece in word { place(piece) }
      lineWidth += wordWidth
    }
    space.removeAll(keepingCapacity: true)
    spaceWidth = 0
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
  }

  /// Places a word wider than its line, a line at a time.
  private mutating func placeCut() {
    for piece in word {
      var start = piece.start
      for character in text(of: piece) {
        let columns = displayWidth(String(character))
        if !isLineEmpty, lineWidth + columns > width { endLine() }
        let end = start + character.utf8.count
        place(Piece(span: piece.span, start: start, end: end))
        start = end
        lineWidth += columns
      }
    }
  }

  private mutating func endLine() {
    ends.append(pieces.count)
    lineWidth = 0
    space.removeAll(keepingCapacity: true)
    spaceWidth = 0
  }

  private mutating func place(_ piece: Piece) {
    if isLineEmpty {
      pieces.append(piece)
    } else {
      Self.append(piece, to: &pieces)
    }
  }

  private static func append(_ piece: Piece, to pieces: inout [Piece]) {
    if let last = pieces.indices.last, pieces[last].span == piece.span,
      pieces[last].end == piece.start
    {
      pieces[last].end = piece.end
    } else {
      pieces.append(piece)
    }
  }
}

/// The text broken at words into lines of at most `width` columns, unless a single word is wider.
public func wrapped(_ text: String, to width: Int, terminal: Terminal = Terminal()) -> [String] {
  LineBreaker.lines(
    of: [Span(text)], on: terminal, firstWidth: width, restWidth: width, cutsWords: false
  ).map(terminal.line)
}

/// The text with spaces after it up to `width` columns.
public func padded(_ text: String, to width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - displayWidth(text)))
}

/// Lines of a view for people, one under the other.
struct Page {
  let terminal: Terminal
  /// The page, each line ended.
  private(set) var text = ""
  /// Whether the last line is not empty.
  private var mayBeSkipped = false
  private var lines: LineBreaker

  init(on terminal: Terminal) {
    self.terminal = terminal
    lines = LineBreaker(on: terminal, cutsWords: false)
  }

  /// Adds a paragraph that begins after `indent` columns and goes on after `hanging` more.
  mutating func add(_ spans: [Span], indent: Int = 0, hanging: Int = 0) {
    let first = min(indent, terminal.width / 2)
    let rest = min(indent + hanging, terminal.width / 2)
    lines.breakLines(
      of: spans, firstWidth: terminal.width - first, restWidth: terminal.width - rest)
    for line in 0..<lines.count {
      mayBeSkipped = !lines[line].isEmpty
      if mayBeSkipped {
        for _ in 0..<(line == 0 ? first : rest) { text += " " }
        terminal.write(lines, line, to: &text)
      }
      text += "\n"
    }
  }

  /// Adds texts side by side in columns of one width, with a rule between them.
  mutating func add(columns cells: [[Span]]) {
    let rule = terminal.unicode ? " │ " : " | "
    let width = max(1, (terminal.width - rule.count * (cells.count - 1)) / cells.count)
    add(
      lines: Table.lines(
        of: cells, widths: cells.map { _ in width }, columns: [], between: rule, on: terminal))
  }

  /// Adds another page, after an empty line.
  mutating func add(_ page: Page) {
    guard !page.text.isEmpty else { return }
    skip()
    text += page.text
    mayBeSkipped = page.mayBeSkipped
  }

  /// Adds lines that are ready.
  mutating func add(lines ready: [String]) {
    for line in ready { text += line + "\n" }
    if let last = ready.last { mayBeSkipped = !last.isEmpty }
  }

  /// Adds an empty line, unless the page is empty or ends with one.
  mutating func skip() {
    if mayBeSkipped { text += "\n" }
    mayBeSkipped = false
  }
}

extension Terminal {
  /// Writes a line; styles end where their stretch ends, so that none runs into the next line.
  fileprivate func write(_ lines: LineBreaker, _ line: Int, to text: inout String) {
    var style = Style.plain
    for piece in lines[line] {
      let next = colour ? lines.spans[piece.span].style : .plain
      if next != style {
        if style != .plain { text += "\u{1B}[0m" }
        if next != .plain { text += "\u{1B}[" + next.codes + "m" }
        style = next
      }
      text += lines.text(of: piece)
    }
    if style != .plain { text += "\u{1B}[0m" }
  }
}
