/// Breaks text into lines at its spaces, by the columns it takes.
///
/// No line is wider than it may be unless a single word is; no-break spaces do not break. A run of spaces at a
/// break is left out, one within a line stays. A line feed breaks.
struct LineBreaker {
  private let terminal: Terminal
  private let firstWidth: Int
  private let restWidth: Int
  private let cutsWords: Bool

  private var lines: [[Span]] = []
  private var line: [Span] = []
  private var lineWidth = 0
  private var space: [Span] = []
  private var spaceWidth = 0
  private var word: [Span] = []
  private var wordWidth = 0

  /// - Parameters:
  ///   - firstWidth: the columns of the first line, `restWidth` of the others.
  ///   - cutsWords: whether a word wider than its line is cut, as a column of a table must.
  private init(terminal: Terminal, firstWidth: Int, restWidth: Int, cutsWords: Bool) {
    self.terminal = terminal
    self.firstWidth = max(1, firstWidth)
    self.restWidth = max(1, restWidth)
    self.cutsWords = cutsWords
  }

  /// The spans broken into lines; at least one line, which may be empty.
  static func lines(
    of spans: [Span], on terminal: Terminal, firstWidth: Int, restWidth: Int, cutsWords: Bool
  ) -> [[Span]] {
    var breaker = LineBreaker(
      terminal: terminal, firstWidth: firstWidth, restWidth: restWidth, cutsWords: cutsWords)
    for span in spans { breaker.take(span) }
    breaker.endWord()
    breaker.endLine()
    return breaker.lines
  }

  private var width: Int { lines.isEmpty ? firstWidth : restWidth }

  private mutating func take(_ span: Span) {
    let text = visible(
      span.text, unicode: terminal.unicode, revealing: terminal.revealing)
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var columnsSoFar = 0
    var index = start
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if scalar == " " || scalar == "\n" {
        add(text[start..<index], columnsSoFar, span.style)
        endWord()
        if scalar == " " {
          Self.append(" ", span.style, to: &space)
          spaceWidth += 1
        } else {
          endLine()
        }
        start = scalars.index(after: index)
        columnsSoFar = 0
      } else {
        columnsSoFar += columns(of: scalar)
      }
      index = scalars.index(after: index)
    }
    add(text[start...], columnsSoFar, span.style)
  }

  private mutating func add(_ piece: Substring, _ columns: Int, _ style: Style) {
    guard !piece.isEmpty else { return }
    Self.append(piece, style, to: &word)
    wordWidth += columns
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if !line.isEmpty, lineWidth + spaceWidth + wordWidth > width { endLine() }
    if !line.isEmpty {
      for span in space { Self.append(span.text[...], span.style, to: &line) }
      lineWidth += spaceWidth
    }
    if cutsWords, wordWidth > width {
      placeCut()
    } else {
      for span in word { Self.append(span.text[...], span.style, to: &line) }
      lineWidth += wordWidth
    }
    space = []
    spaceWidth = 0
    word = []
    wordWidth = 0
  }

  /// Places a word wider than its line, a line at a time.
  private mutating func placeCut() {
    for span in word {
      for character in span.text {
        let columns = displayWidth(String(character))
        if !line.isEmpty, lineWidth + columns > width { endLine() }
        Self.append(String(character)[...], span.style, to: &line)
        lineWidth += columns
      }
    }
  }

  private mutating func endLine() {
    lines.append(line)
    line = []
    lineWidth = 0
    space = []
    spaceWidth = 0
  }

  private static func append(_ text: Substring, _ style: Style, to spans: inout [Span]) {
    if let last = spans.indices.last, spans[last].style == style {
      spans[last].text += text
    } else {
      spans.append(Span(String(text), style))
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
  private(set) var lines: [String] = []

  init(on terminal: Terminal) {
    self.terminal = terminal
  }

  /// Adds a paragraph that begins after `indent` columns and goes on after `hanging` more.
  mutating func add(_ spans: [Span], indent: Int = 0, hanging: Int = 0) {
    let first = min(indent, terminal.width / 2)
    let rest = min(indent + hanging, terminal.width / 2)
    let broken = LineBreaker.lines(
      of: spans, on: terminal, firstWidth: terminal.width - first,
      restWidth: terminal.width - rest, cutsWords: false)
    for (place, line) in broken.enumerated() {
      guard !line.isEmpty else {
        lines.append("")
        continue
      }
      let margin = String(repeating: " ", count: place == 0 ? first : rest)
      lines.append(margin + terminal.line(line))
    }
  }

  /// Adds lines that are ready.
  mutating func add(lines ready: [String]) {
    lines += ready
  }

  /// Adds an empty line, unless the page is empty or ends with one.
  mutating func skip() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// The page, each line ended.
  var text: String {
    var text = ""
    for line in lines { text += line + "\n" }
    return text
  }
}
