import LegalText

/// The life of a provision as a line of days: a mark where each wording begins, its number below, its day above where
/// there is room.
///
/// A heavy line is law on the day asked about, a thin one was law, a dotted one is to come, and none is no law. Days lie
/// as far from each other as they are, but that two marks never share a column.
struct HistoryLine {
  /// The line, with what stands above and below it; empty where there are not two days to show.
  let lines: [String]

  /// A stretch of the line.
  private struct Segment {
    var number: Int
    var from: LegalDate
    var to: LegalDate?
    var status: Version.Status
    var column = 0
  }

  /// - Parameters:
  ///   - versions: in order of days; those that never were law and will not be are passed over.
  ///   - day: the day that is marked; nil: none.
  init(_ versions: [Version], day: LegalDate?, on terminal: Terminal) {
    var segments: [Segment] = []
    for (place, version) in versions.enumerated() {
      let interval = version.validity.interval
      guard let from = interval.from, version.status != .corrected, version.status != .announced,
        !interval.isEmpty
      else { continue }
      segments.append(
        Segment(number: place + 1, from: from, to: interval.to, status: version.status))
    }
    segments.sort { ($0.from, $0.number) < ($1.from, $1.number) }
    guard let first = segments.first?.from, let last = segments.last else {
      lines = []
      return
    }
    let ends = [last.from, last.to, day].compactMap(\.self)
    let end = ends.max() ?? last.from
    let days = Int(end.dayNumber - first.dayNumber)
    let width = min(terminal.width, 100) - 2
    guard days > 0, segments.count < width / 3 else {
      lines = []
      return
    }
    // Room beyond the last day, so that what holds without end is seen to.
    let scale = Double(width * 9 / 10) / Double(days)
    func column(_ day: LegalDate) -> Int {
      Int((Double(day.dayNumber - first.dayNumber) * scale).rounded())
    }
    var free = 0
    for place in segments.indices {
      segments[place].column = max(column(segments[place].from), free)
      free = segments[place].column + String(segments[place].number).count + 1
    }
    lines = Self.drawn(
      segments, marking: day.flatMap { $0 < first ? nil : column($0) },
      width: max(width, free), column, terminal)
  }

  private static func drawn(
    _ segments: [Segment], marking present: Int?, width: Int, _ column: (LegalDate) -> Int,
    _ terminal: Terminal
  ) -> [String] {
    var line = Row(width)
    var days = Row(width)
    var numbers = Row(width)
    for (place, segment) in segments.enumerated() {
      let next = place + 1 < segments.count ? segments[place + 1].column : width
      let end = segment.to.map { min(max(column($0), segment.column + 1), next) } ?? next
      line.put(
        String(repeating: stroke(segment.status, terminal), count: max(0, end - segment.column)),
        at: segment.column)
      line.put(mark(segment.status, terminal), at: segment.column)
      numbers.put(String(segment.number), at: segment.column)
      days.putIfFree(segment.from.description, at: segment.column)
    }
    var lines = [days.text, line.text, numbers.text]
    if let present {
      var above = Row(width)
      above.put(terminal.unicode ? "▼" : "v", at: min(present, width - 1))
      lines.insert(above.text, at: 1)
    }
    return lines
  }

  private static func stroke(_ status: Version.Status, _ terminal: Terminal) -> Character {
    switch status {
    case .inForce, .suspended: terminal.unicode ? "━" : "="
    case .pending: terminal.unicode ? "┄" : "."
    case .repealed, .expired: " "
    default: terminal.unicode ? "─" : "-"
    }
  }

  private static func mark(_ status: Version.Status, _ terminal: Terminal) -> String {
    switch status {
    case .inForce, .suspended: terminal.unicode ? "●" : "*"
    case .repealed, .expired: terminal.unicode ? "×" : "x"
    default: terminal.unicode ? "○" : "o"
    }
  }

  /// A row of columns.
  private struct Row {
    private var columns: [Character]
    /// The first column that nothing was put in yet.
    private var free = 0

    init(_ width: Int) {
      columns = Array(repeating: " ", count: width)
    }

    mutating func put(_ text: String, at column: Int) {
      for (offset, character) in text.enumerated() where column + offset < columns.count {
        columns[column + offset] = character
      }
    }

    /// Puts the text in where there is room for it and a space before it, at the end of the row further to the left.
    mutating func putIfFree(_ text: String, at column: Int) {
      let start = min(column, columns.count - text.count)
      guard start >= free else { return }
      put(text, at: start)
      free = start + text.count + 1
    }

    /// The row without the spaces at its end.
    var text: String {
      String(columns.reversed().drop { $0 == " " }.reversed())
    }
  }
}
