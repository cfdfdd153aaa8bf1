/// Rows in columns that fit the width of a terminal: the widest columns give way first, and cells wrap.
public struct Table: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// The words over it; empty for none.
    public var title: String
    /// Whether its cells stand at the right, as figures do.
    public var isRightAligned: Bool

    /// Makes a column.
    public init(_ title: String = "", isRightAligned: Bool = false) {
      self.title = title
      self.isRightAligned = isRightAligned
    }
  }

  /// The columns.
  public var columns: [Column]
  /// The rows; a cell that is not there is empty.
  public var rows: [[Span]]

  /// Makes a table.
  public init(_ columns: [Column], rows: [[Span]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The columns below which no column gives way.
  private static let least = 6
  /// A word up to this wide is not cut while another column can still give way.
  private static let wholeWord = 24
  private static let gap = 2

  /// The table as lines.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    page.add(lines: lines(on: terminal))
    return page.text
  }

  func lines(on terminal: Terminal) -> [String] {
    let widths = widths(on: terminal)
    var lines: [String] = []
    if columns.contains(where: { !$0.title.isEmpty }) {
      lines += Self.lines(
        of: columns.map { [Span($0.title, .heading)] }, widths: widths, columns: columns,
        between: String(repeating: " ", count: Self.gap), on: terminal)
    }
    for row in rows {
      lines += Self.lines(
        of: row.map { [$0] }, widths: widths, columns: columns,
        between: String(repeating: " ", count: Self.gap), on: terminal)
    }
    return lines
  }

  /// The cells side by side, each wrapped to its width.
  static func lines(
    of cells: [[Span]], widths: [Int], columns: [Column], between: String, on terminal: Terminal
  ) -> [String] {
    let broken = widths.indices.map { column in
      column < cells.count
        ? LineBreaker.lines(
          of: cells[column], on: terminal, firstWidth: widths[column],
          restWidth: widths[column], cutsWords: true) : []
    }
    let height = broken.map(\.count).max() ?? 0
    return (0..<height).map { row in
      var line = ""
      var margin = ""
      for column in widths.indices {
        let cell = row < broken[column].count ? broken[column][row] : []
        let width = cell.reduce(0) { $0 + displayWidth($1.text) }
        let fill = String(repeating: " ", count: max(0, widths[column] - width))
        if column > 0 { margin += between }
        if columns.indices.contains(column), columns[column].isRightAligned { margin += fill }
        if !cell.isEmpty {
          line += margin + terminal.line(cell)
          margin = ""
        }
        if !columns.indices.contains(column) || !columns[column].isRightAligned { margin += fill }
      }
      let tail = margin.reversed().drop { $0 == " " }
      return line + String(tail.reversed())
    }
  }

  private func widths(on terminal: Terminal) -> [Int] {
    var widths = columns.map { displayWidth($0.title) }
    var floors = widths.map { _ in Self.least }
    for row in rows {
      for (column, cell) in row.prefix(widths.count).enumerated() {
        let text = visible(
          cell.text, unicode: terminal.unicode, revealing: terminal.revealing)
        for line in text.split(separator: "\n") {
          widths[column] = max(widths[column], displayWidth(line))
          for word in line.split(separator: " ") {
            floors[column] = max(floors[column], min(displayWidth(word), Self.wholeWord))
          }
        }
      }
    }
    let room = terminal.width - Self.gap * (columns.count - 1)
    Self.shrink(&widths, to: room, floors: floors)
    Self.shrink(&widths, to: room, floors: floors.map { _ in Self.least })
    return widths
  }

  /// Takes from the widest column that may still give way, until all fit or none may.
  private static func shrink(_ widths: inout [Int], to room: Int, floors: [Int]) {
    var surplus = widths.reduce(0, +) - room
    while surplus > 0 {
      let open = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
      surplus -= 1
    }
  }
}
