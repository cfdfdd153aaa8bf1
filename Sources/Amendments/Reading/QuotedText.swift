internal import ActText
internal import LegalText

/// New text between quotation marks, line by line, without them.
struct QuotedText {
  struct Line {
    var text: String
    var number: Int
  }

  var lines: [Line]
  /// Where it begins.
  var line: Int
  var column: Int
}

/// Reads new text as the units that an instruction promised.
struct QuotedTextReader {
  let file: String
  let language: Language

  /// The text where it is one paragraph: a lead-in, a sentence, a heading.
  func paragraph(_ text: QuotedText) throws(AmendmentTextError) -> String {
    guard let line = text.lines.first, text.lines.count == 1 else {
      throw error(text, at: 1, expected: "one paragraph")
    }
    return line.text
  }

  /// The heading, without the label where one is printed with it, which must be that of the unit.
  func heading(_ text: QuotedText, of step: Locator.Step?) throws(AmendmentTextError) -> String {
    let line = try paragraph(text)
    guard let label = UnitLabel(heading: line, in: language) else { return line }
    guard label.kind == step?.kind, label.number == step?.number, !label.text.isEmpty else {
      throw error(text, at: 0, expected: "the heading of the unit that is named")
    }
    return label.text
  }

  /// The lead-in, without the number where it is printed with it, which must be that of the unit.
  func leadIn(_ text: QuotedText, of step: Locator.Step?) throws(AmendmentTextError) -> String {
    let line = try paragraph(text)
    guard let label = UnitLabel(item: line) else { return line }
    guard label.kind == step?.kind, label.number == step?.number else {
      throw error(text, at: 0, expected: "the words of the unit that is named")
    }
    return label.text
  }

  /// The units promised, in their order, and nothing else.
  ///
  /// - Parameter promised: the last steps of their locators; a part or an indent is told by its place.
  func units(
    _ text: QuotedText, promised: [Locator.Step], inside outer: Locator.Step?
  ) throws(AmendmentTextError) -> [Provision] {
    guard let kind = promised.first?.kind else { return [] }
    var lines = text.lines.map { (text: $0.text, line: $0.number) }
    // «1. Текст» for part one of paragraph 1: the number is that of the unit around it.
    if kind == .part, promised.count == 1, promised[0].number == ProvisionNumber(1),
      let first = lines.first, let label = UnitLabel(item: first.text), label.kind == outer?.kind,
      label.number == outer?.number
    {
      lines[0].text = label.text
    }
    let found: [Provision]
    do {
      found = try ActTextReader.fragment(lines, of: kind, in: language, file: file)
    } catch {
      throw AmendmentTextError(
        file: file, line: error.line ?? text.line, column: error.column ?? 1,
        read: Sentence.shortened(lines.first?.text ?? ""),
        expected: "new text in order: \(error.message)")
    }
    return try hold(found, to: promised, text)
  }

  private func hold(
    _ found: [Provision], to promised: [Locator.Step], _ text: QuotedText
  ) throws(AmendmentTextError) -> [Provision] {
    var units: [Provision] = []
    for (place, step) in promised.enumerated() {
      guard found.indices.contains(place) else {
        throw error(
          text, at: text.lines.count, expected: "the text of \(name(step)), which is promised")
      }
      var unit = found[place]
      switch (step.kind, unit.kind) {
      case (.part, .paragraph), (.paragraph, .paragraph), (.subparagraph, .subparagraph):
        try require(unit.number == step.number, step, unit, text)
      case (.part, .part), (.indent, .indent): unit.number = step.number
      case (let kind?, _) where kind == unit.kind:
        try require(unit.number == step.number, step, unit, text)
      default: try require(false, step, unit, text)
      }
      if unit.kind == .article, unit.children.isEmpty,
        unit.wordings[language]?.text.isEmpty ?? true
      {
        throw error(
          text, at: text.lines.count, expected: "the text of \(name(step)), not its heading alone")
      }
      units.append(unit)
    }
    if found.count > promised.count {
      throw error(
        text, at: 0,
        expected:
          "\(name(promised[promised.count - 1])) and no more, but there is \(name(found[promised.count]))"
      )
    }
    return units
  }

  private func require(
    _ holds: Bool, _ step: Locator.Step, _ unit: Provision, _ text: QuotedText
  ) throws(AmendmentTextError) {
    if !holds { throw error(text, at: 0, expected: "\(name(step)), not \(name(unit))") }
  }

  private func name(_ step: Locator.Step) -> String {
    "«" + Locator(steps: [step]).text(in: language) + "»"
  }

  private func name(_ unit: Provision) -> String {
    name(Locator.Step(unit.kind, unit.number))
  }

  private func error(_ text: QuotedText, at index: Int, expected: String) -> AmendmentTextError {
    let line = index < text.lines.count ? text.lines[index] : text.lines.last
    let isFirst = index == 0 || line == nil
    return AmendmentTextError(
      file: file, line: isFirst ? text.line : line?.number ?? text.line,
      column: isFirst ? text.column : 1, read: Sentence.shortened(line?.text ?? ""),
      expected: expected)
  }
}
