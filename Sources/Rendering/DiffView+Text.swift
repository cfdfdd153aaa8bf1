import LegalText
import Redline

extension DiffView {
  /// The changes one under the other: what happened, to which unit, by which act, then its words with what was taken
  /// out and put in.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    addVersions(to: &page)
    var path: [String] = []
    for change in changes.changes {
      page.skip()
      addHeader(of: change, after: &path, to: &page)
      let marks = WordMarks(terminal: terminal)
      for edits in paragraphs(of: change, mark: terminal.ellipsis) {
        page.add(marks.spans(edits), indent: 4)
      }
      for remark in remarks(of: change) {
        page.add([Span(terminal.noteMark + " " + remark, .dim)], indent: 4, hanging: 2)
      }
    }
    page.skip()
    page.add([Span(summary, .dim)])
    return page.text
  }

  /// The changes in two columns, the old text on the left.
  public func sideBySide(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    if let title { page.add([Span(title, .heading)]) }
    let rule = terminal.unicode ? " │ " : " | "
    let column = (terminal.width - 3) / 2
    let widths = [column, column]
    page.add(
      lines: Table.lines(
        of: [[Span(from, .heading)], [Span(to, .heading)]], widths: widths, columns: [],
        between: rule, on: terminal))
    var path: [String] = []
    for change in changes.changes {
      page.skip()
      addHeader(of: change, after: &path, to: &page)
      for edits in paragraphs(of: change, mark: terminal.ellipsis) {
        let cells = [WordMarks.Side.old, .new].map { side in
          WordMarks(terminal: terminal, side: side).spans(edits)
        }
        page.add(
          lines: Table.lines(
            of: [change.from == nil ? [] : cells[0], change.to == nil ? [] : cells[1]],
            widths: widths, columns: [], between: rule, on: terminal))
      }
    }
    page.skip()
    page.add([Span(summary, .dim)])
    return page.text
  }

  private func addVersions(to page: inout Page) {
    let title = title.map { " (" + $0 + ")" } ?? ""
    page.add([Span("--- " + from + title, .heading)], hanging: 4)
    page.add([Span("+++ " + to + title, .heading)], hanging: 4)
  }

  /// - Parameter shown: the headings shown last, which are not repeated.
  private func addHeader(
    of change: Change, after shown: inout [String], to page: inout Page
  ) {
    let terminal = page.terminal
    let (mark, style) = Self.mark(of: change.kind)
    let name = name(of: change, arrow: terminal.arrow)
    page.add(
      [Span(mark + " " + phrases.kind(change.kind) + ":", style), Span(" " + name, .heading)],
      hanging: 2)
    let path = path(of: change)
    if !path.isEmpty, path != shown {
      page.add([Span(path.joined(separator: terminal.step), .dim)], indent: 2, hanging: 2)
    }
    shown = path
    if let cause = cause(of: change) {
      page.add([Span(phrases.cause(cause), .dim)], indent: 2, hanging: 2)
    }
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
