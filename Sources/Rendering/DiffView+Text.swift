import LegalText
import Redline

extension DiffView {
  /// The changes one under the other: what happened, to which unit, by which acts and from when, then its words with what
  /// was taken out and put in.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    addVersions(to: &page)
    let count = changes.changes.count
    let half = count / 2
    let (first, second) = atOnce(
      { self.page(of: 0..<half, on: terminal) }, { self.page(of: half..<count, on: terminal) })
    page.add(first)
    page.add(second)
    page.skip()
    addWarnings(to: &page)
    page.add([Span(summary, .dim)])
    return page.text
  }

  /// Some of the changes, which stand after the others.
  private func page(of range: Range<Int>, on terminal: Terminal) -> Page {
    var page = Page(on: terminal)
    var shown = ShownPath()
    if range.lowerBound > 0 { shown.update(to: changes.changes[range.lowerBound - 1], in: self) }
    for change in changes.changes[range] {
      page.skip()
      addHeader(of: change, after: &shown, to: &page)
      for edits in paragraphs(of: change, unicode: terminal.unicode) {
        page.add(WordMarks(terminal: terminal).spans(edits), indent: 4)
      }
      for remark in remarks(of: change) {
        page.add([Span(terminal.noteMark + " " + remark, .dim)], indent: 4, hanging: 2)
      }
    }
    return page
  }

  /// The changes in two columns, the old text on the left.
  public func sideBySide(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    if let title { page.add([Span(title, .heading)]) }
    page.add(columns: [[Span(from, .heading)], [Span(to, .heading)]])
    var shown = ShownPath()
    for change in changes.changes {
      page.skip()
      addHeader(of: change, after: &shown, to: &page)
      var paragraphs = paragraphs(of: change, unicode: terminal.unicode)
      let remarks = remarks(of: change).map { Span($0, .dim) }
      if paragraphs.isEmpty, !remarks.isEmpty { paragraphs = [[]] }
      for (place, edits) in paragraphs.enumerated() {
        let sides = [WordMarks.Side.old, .new].map { side in
          WordMarks(terminal: terminal, side: side).spans(edits)
        }
        page.add(columns: [
          change.from == nil ? [] : sides[0],
          change.to == nil ? [] : sides[1] + (place == 0 ? remarks : []),
        ])
      }
    }
    page.skip()
    addWarnings(to: &page)
    page.add([Span(summary, .dim)])
    return page.text
  }

  func addVersions(to page: inout Page) {
    let title = title.map { " (" + $0 + ")" } ?? ""
    page.add([Span("--- " + from + title, .heading)], hanging: 4)
    page.add([Span("+++ " + to + title, .heading)], hanging: 4)
  }

  func addWarnings(to page: inout Page) {
    for warning in warnings {
      page.add([Span(page.terminal.warningMark + " " + warning, .warning)], hanging: 2)
    }
  }

  private func addHeader(
    of change: Change, after shown: inout ShownPath, to page: inout Page
  ) {
    let terminal = page.terminal
    page.add(header(of: change, on: terminal), hanging: 2)
    addPath(of: change, after: &shown, to: &page)
    for origin in originTexts(of: change, dot: terminal.dot) {
      page.add([Span(origin, .dim)], indent: 2, hanging: 2)
    }
  }

  /// What happened and to which unit.
  func header(of change: Change, on terminal: Terminal) -> [Span] {
    let (mark, style) = Self.mark(of: change.kind)
    let name = name(of: change, arrow: terminal.arrow)
    return [Span(mark + " " + phrases.kind(change.kind) + ":", style), Span(" " + name, .heading)]
  }

  /// Adds the headings above the unit, unless they are those shown last.
  func addPath(of change: Change, after shown: inout ShownPath, to page: inout Page) {
    guard shown.update(to: change, in: self), !shown.path.isEmpty else { return }
    page.add(
      [Span(shown.path.joined(separator: page.terminal.step), .dim)], indent: 2, hanging: 2)
  }

  static func mark(of kind: Change.Kind) -> (String, Style) {
    switch kind {
    case .inserted: ("+", .inserted)
    case .repealed: ("-", .deleted)
    case .substituted: ("~", .warning)
    case .renumbered: ("#", .warning)
    case .moved: (">", .warning)
    case .unchanged: ("=", .dim)
    }
  }
}

/// The headings above a change shown last, which are not repeated.
struct ShownPath {
  private(set) var path: [String] = []
  private var place: HeadingIndex.Place?

  /// Goes on to the headings above `change`; returns whether they are others.
  @discardableResult
  mutating func update(to change: Change, in view: DiffView) -> Bool {
    let place = view.place(of: change)
    if let place, place == self.place { return false }
    let path = place.map(view.headings.path) ?? []
    defer {
      self.place = place
      self.path = path
    }
    return path != self.path
  }
}
