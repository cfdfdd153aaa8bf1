import LegalText
import Redline

extension StatisticsView {
  /// A chart as SVG that needs no other file: a bar for each group, the kinds of change in it told apart by pattern, and
  /// below a line of the words in force for each language.
  ///
  /// It has a title and a description for screen readers; nothing is told by colour alone.
  public func svg() -> String {
    var chart = Chart(top: 64)
    for (place, line) in Chart.broken(title, to: 100).prefix(2).enumerated() {
      chart.text(line, x: Chart.left, y: 26 + 18 * place, "title")
    }
    addLegend(to: &chart)
    addBars(to: &chart)
    addWords(to: &chart)
    let head =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Chart.width) \(chart.height)\" "
      + "width=\"\(Chart.width)\" height=\"\(chart.height)\" role=\"img\" lang=\"\(language.rawValue)\" "
      + "aria-labelledby=\"chart-title chart-description\">\n<title id=\"chart-title\">"
    return head + Chart.escaped(title) + "</title>\n<desc id=\"chart-description\">"
      + Chart.escaped(description) + "</desc>\n" + Chart.definitions
      + "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n" + chart.body + "</svg>\n"
  }

  /// All figures of the chart in words.
  private var description: String {
    let groups = groups.map { group in
      let kinds = Self.kinds.compactMap { kind in
        group.counts[kind].map { phrases.kind(kind) + " " + String($0) }
      }
      return group.label + ": " + String(group.total)
        + (grouping == .kind ? "" : " (" + kinds.joined(separator: ", ") + ")")
    }
    let counts = languages.compactMap { language -> String? in
      let held = words.compactMap { words in words.words[language].map { (words.day, $0) } }
      guard let first = held.first, let last = held.last else { return nil }
      return language.rawValue + " \(first.0): \(first.1), \(last.0): \(last.1)"
    }
    return
      (groups + [total.label + ": " + String(total.total)]
      + [wordsTitle + " – " + counts.joined(separator: "; ")]).joined(separator: ". ")
  }

  private func addLegend(to chart: inout Chart) {
    var x = Chart.left
    for kind in Self.kinds {
      let name = phrases.kind(kind)
      chart.rectangle(x: x, y: chart.height, width: 14, height: 14, kind.rawValue)
      chart.text(name, x: x + 20, y: chart.height + 12)
      x += 20 + 8 * name.count + 18
    }
    chart.height += 34
  }

  /// The name of a group beside its bars. What is cut there must not be what tells one act from another: the number.
  private func lines(of group: Group) -> [String] {
    let lines = Chart.broken(oneLine(group.label), to: Chart.letters)
    guard lines.count > 2, grouping == .act, group.label.contains("№ " + group.key) else {
      return lines
    }
    return Chart.broken(oneLine("№ " + group.key + ". " + group.label), to: Chart.letters)
  }

  private func addBars(to chart: inout Chart) {
    let most = max(groups.map(\.total).max() ?? 0, 1)
    let room = Chart.width - Chart.left - Chart.labels - 70
    for group in groups {
      let lines = lines(of: group)
      for (place, line) in lines.prefix(2).enumerated() {
        let isCut = place == 1 && lines.count > 2
        chart.text(line + (isCut ? "…" : ""), x: Chart.left, y: chart.height + 14 + 15 * place)
      }
      var x = Chart.left + Chart.labels
      for kind in Self.kinds {
        guard let count = group.counts[kind], count > 0 else { continue }
        let width = max(2, room * count / most)
        chart.rectangle(
          x: x, y: chart.height, width: width, height: 20, kind.rawValue,
          title: group.label + ", " + phrases.kind(kind) + ": " + String(count))
        x += width
      }
      chart.text(String(group.total), x: x + 8, y: chart.height + 15, "figure")
      chart.height += lines.count > 1 ? 40 : 28
    }
    chart.height += 16
  }

  private func addWords(to chart: inout Chart) {
    guard let first = words.first?.day, !languages.isEmpty else { return }
    let end = max(last, first.adding(days: 1))
    let counts = words.flatMap { count in languages.compactMap { count.words[$0] } }
    guard let most = counts.max(), most > 0 else { return }
    chart.text(wordsTitle, x: Chart.left, y: chart.height + 14, "title")
    let (top, tall) = (chart.height + 30, 150)
    let (left, wide) = (Chart.left + 70, Chart.width - 2 * Chart.left - 120)
    func x(_ day: LegalDate) -> Int {
      left + wide * Int(day.dayNumber - first.dayNumber) / Int(end.dayNumber - first.dayNumber)
    }
    func y(_ count: Int) -> Int { top + tall - tall * count / most }
    for share in [0, most / 2, most] {
      chart.line([(left, y(share)), (left + wide, y(share))], "grid")
      chart.text(String(share), x: left - 8, y: y(share) + 4, "scale")
    }
    for day in [first, end] { chart.text(day.description, x: x(day), y: top + tall + 18, "day") }
    var tips: [(language: Language, x: Int, y: Int)] = []
    for language in languages {
      var points: [(Int, Int)] = []
      var held: Int?
      for count in words {
        if let held { points.append((x(count.day), y(held))) }
        held = count.words[language]
        guard let held else { break }
        points.append((x(count.day), y(held)))
      }
      if let held { points.append((x(end), y(held))) }
      guard let tip = points.last else { continue }
      chart.line(points, "words " + language.rawValue)
      tips.append((language, tip.0 + 6, tip.1 + 5))
    }
    // Lines that end side by side have their names one under the other.
    var free = 0
    for tip in tips.sorted(by: { $0.y < $1.y }) {
      free = max(free, tip.y)
      chart.text(tip.language.rawValue, x: tip.x, y: free)
      free += 15
    }
    chart.height = top + tall + 34
  }
}

/// A drawing in the making; lengths are pixels.
private struct Chart {
  static let width = 880
  static let left = 24
  /// The room for the names of groups.
  static let labels = 280
  /// How many letters of a name stand in that room, were they all capitals.
  static let letters = 28

  private(set) var body = ""
  var height: Int

  init(top: Int) {
    height = top
  }

  mutating func text(_ text: String, x: Int, y: Int, _ name: String = "") {
    body += "<text x=\"\(x)\" y=\"\(y)\"" + (name.isEmpty ? "" : " class=\"\(name)\"") + ">"
    body += Self.escaped(text) + "</text>\n"
  }

  mutating func rectangle(
    x: Int, y: Int, width: Int, height: Int, _ name: String, title: String? = nil
  ) {
    body += "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" class=\"\(name)\""
    body += title.map { "><title>" + Self.escaped($0) + "</title></rect>\n" } ?? "/>\n"
  }

  mutating func line(_ points: [(Int, Int)], _ name: String) {
    let list = points.map { "\($0.0),\($0.1)" }.joined(separator: " ")
    body += "<polyline class=\"\(name)\" points=\"\(list)\"/>\n"
  }

  static func escaped(_ text: String) -> String { htmlEscaped(oneLine(text)) }

  static func broken(_ text: String, to width: Int) -> [String] { wrapped(text, to: width) }

  /// Patterns for the kinds, strokes for the languages. Contrast to the paper is 4.5 to 1 or more.
  static let definitions = """
    <defs>
    <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#0b5a1e"/></pattern>
    <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
    <rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1.8" fill="#8a1111"/></pattern>
    <pattern id="bars" width="5" height="5" patternUnits="userSpaceOnUse">
    <rect width="5" height="5" fill="#fff"/><rect width="2" height="5" fill="#7a4a00"/></pattern>
    </defs>
    <style>
    text { font: 14px sans-serif; fill: #1b1b1b; } .title, .figure { font-weight: bold; }
    .scale { text-anchor: end; font-size: 12px; } .day { text-anchor: middle; font-size: 12px; }
    .paper { fill: #fff; } rect { stroke: #1b1b1b; stroke-width: 1; } .paper, pattern rect { stroke: none; }
    .substituted { fill: #1f4e9c; } .inserted { fill: url(#stripes); } .repealed { fill: url(#dots); }
    .renumbered { fill: url(#bars); } .moved { fill: #fff; }
    polyline { fill: none; stroke: #1b1b1b; } .grid { stroke: #767676; stroke-width: 0.5; }
    .words { stroke-width: 2; } .kk { stroke-dasharray: 8 4; } .en { stroke-dasharray: 2 4; }
    </style>

    """
}
