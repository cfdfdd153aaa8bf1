import LegalText

extension BlameView {
  /// The words on the right, one stretch under the other; beside each the act and the day on the left.
  ///
  /// On a narrow terminal act and day stand above the stretch.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    page.add([Span(name, .heading), Span(terminal.dot + eId, .dim)])
    page.add([Span(subtitle.joined(separator: terminal.dot), .dim)])
    let margin = Margin(self, on: terminal)
    for (place, unit) in facts.enumerated() {
      if place == 0 || !unit.0.heading.isEmpty { page.skip() }
      add(unit.0, unit.1, margin, to: &page)
    }
    page.skip()
    for origin in origins {
      page.add(
        [
          Span(margin.label(of: origin) + " "),
          Span(facts(of: origin, dot: terminal.dot), origin.isCertain ? .dim : .warning),
        ], hanging: min(margin.width, 4))
    }
    return page.text
  }

  private func add(
    _ unit: AttributedProvision, _ facts: UnitFacts, _ margin: Margin, to page: inout Page
  ) {
    var label = facts.label
    for (stretches, style) in [(unit.heading, Style.heading), (unit.text, Style.plain)] {
      for stretch in stretches {
        var spans = [Span(String(trimmed(stretch.text)), style)]
        if !label.isEmpty { spans.insert(Span(label + " ", .heading), at: 0) }
        label = ""
        page.add(lines: margin.lines(spans, of: stretch.origin))
      }
    }
    if facts.isRemark {
      page.add(
        lines: margin.lines(
          [Span(label.isEmpty ? "" : label + " ", .heading), Span(facts.text, .dim)], of: nil))
    }
    if let state = facts.state {
      page.add(lines: margin.lines([Span("[" + state + "]", .warning)], of: nil))
    }
    if let warning = facts.warning {
      let text = page.terminal.warningMark + " " + warning
      page.add(lines: margin.lines([Span(text, .warning)], of: nil))
    }
  }

  /// The columns on the left of the words.
  private struct Margin {
    private let view: BlameView
    private let terminal: Terminal
    private let numbers: Int
    /// How many columns act and day take, the rule left out.
    let width: Int

    private static let longestNumber = 14
    private static let days = 11

    init(_ view: BlameView, on terminal: Terminal) {
      self.view = view
      self.terminal = terminal
      numbers =
        view.origins.map {
          min(displayWidth(view.number(of: $0)), Self.longestNumber)
        }.max() ?? 0
      width = numbers + 1 + Self.days
    }

    private var isNarrow: Bool { terminal.width < 2 * width + 3 }

    /// Act and day, at a width that is the same for all.
    func label(of origin: Origin) -> String {
      var number = view.number(of: origin)
      if displayWidth(number) > Self.longestNumber {
        number = number.prefix(Self.longestNumber - 1) + (terminal.unicode ? "…" : "~")
      }
      return padded(number, to: numbers) + " "
        + padded(view.day(of: origin, on: terminal), to: Self.days)
    }

    /// The words wrapped beside their origin; beside nothing where it is nil.
    func lines(_ spans: [Span], of origin: Origin?) -> [String] {
      let style: Style = origin?.isCertain ?? true ? .dim : .warning
      if isNarrow {
        let broken = LineBreaker.lines(
          of: spans, on: terminal, firstWidth: terminal.width - 2, restWidth: terminal.width - 2,
          cutsWords: true)
        let head = origin.map { origin in
          let label = view.number(of: origin) + " " + view.day(of: origin, on: terminal)
          return [terminal.line([Span(label, style)])]
        }
        return (head ?? []) + broken.map { "  " + terminal.line($0) }
      }
      let rule = terminal.unicode ? " │ " : " | "
      let room = terminal.width - width - 3
      let broken = LineBreaker.lines(
        of: spans, on: terminal, firstWidth: room, restWidth: room, cutsWords: true)
      return broken.enumerated().map { place, line in
        let label = place == 0 ? origin.map(label) ?? "" : ""
        return terminal.line([Span(padded(label, to: width), style), Span(rule, .dim)])
          + terminal.line(line)
      }
    }
  }
}
