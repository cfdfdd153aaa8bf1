import LegalText
import Redline

extension DiffView {
  /// The changes one under the other: what happened, to which unit, by which act, then its words with what was taken
  /// out and put in.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    addVersions(to: &page)
    for change in changes.changes {
      page.skip()
      addHeader(of: change, to: &page)
      var marks = WordMarks(terminal: terminal)
      marks.elides = !change.isWhole
      for spans in bodies(of: change, marks: marks) {
        page.add(spans, indent: 4)
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
    for change in changes.changes {
      page.skip()
      addHeader(of: change, to: &page)
      var marks = WordMarks(terminal: terminal)
      marks.elides = !change.isWhole
      marks.side = .old
      let old = change.from == nil ? [] : bodies(of: change, marks: marks)
      marks.side = .new
      let new = change.to == nil ? [] : bodies(of: change, marks: marks)
      for place in 0..<max(old.count, new.count) {
        let cells = [
          place < old.count ? old[place] : [], place < new.count ? new[place] : [],
        ]
        page.add(
          lines: Table.lines(
            of: cells, widths: widths, columns: [], between: rule, on: terminal))
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

  private func addHeader(of change: Change, to page: inout Page) {
    let terminal = page.terminal
    let (mark, style) = Self.mark(of: change.kind)
    let name = name(of: change, arrow: terminal.arrow)
    page.add(
      [Span(mark + " " + phrases.kind(change.kind) + ":", style), Span(" " + name, .heading)],
      hanging: 2)
    let path = path(of: change)
    if !path.isEmpty {
      page.add([Span(path.joined(separator: terminal.step), .dim)], indent: 2, hanging: 2)
    }
    if let cause = cause(of: change) {
      page.add([Span(phrases.cause(cause), .dim)], indent: 2, hanging: 2)
    }
  }

  /// The heading and the text of a change with their marks, each a paragraph.
  private func bodies(of change: Change, marks: WordMarks) -> [[Span]] {
    var whole = marks
    whole.elides = false
    let label = whole.spans(numberEdits(of: change))
    var bodies: [[Span]] = []
    let heading = marks.spans(change.headingWords)
    if !heading.isEmpty { bodies.append(label + heading) }
    let text = marks.spans(change.words)
    if !text.isEmpty { bodies.append((bodies.isEmpty ? label : []) + text) }
    if bodies.isEmpty, !label.isEmpty { bodies.append(label) }
    return bodies
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
