import LegalText

extension ProvisionView {
  /// The view for people: headings, numbers as the law prints them, states, notes, and where the wording comes from.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    page.add([Span(title, .heading)])
    page.add([Span(subtitle.joined(separator: terminal.dot), .dim)])
    for (place, unit) in provisions.enumerated() {
      if place > 0 || unit.provision.kind != .act { page.skip() }
      addPath(of: unit, to: &page)
      add(unit.provision, indent: 0, around: UnitFacts.Around(), to: &page)
      if let standing = standing(of: unit.provision) {
        page.skip()
        page.add([Span(standing.joined(separator: terminal.dot), .dim)])
      }
    }
    return page.text
  }

  /// Names a unit that is shown without the article it stands in.
  private func addPath(of unit: NamedProvision, to page: inout Page) {
    switch unit.provision.kind {
    case .paragraph, .subparagraph, .part, .indent:
      page.add([Span(unitName(eId: unit.eId, in: language), .heading)])
    default: break
    }
  }

  private func add(
    _ unit: Provision, indent: Int, around: UnitFacts.Around, to page: inout Page
  ) {
    var around = around
    let facts = UnitFacts(unit, in: language, showsNotes: showsNotes, around: &around)
    let below = unit.kind == .act ? 0 : indent + textIndent(of: unit, facts)
    if unit.kind.isDivision || unit.kind == .article || unit.kind == .annex
      || unit.kind == .preamble || unit.kind == .conclusions
    {
      page.skip()
    }
    addText(of: unit, facts, indent: indent, to: &page)
    let margin = facts.label.isEmpty && facts.heading == nil ? indent : below
    if let state = facts.state {
      page.add([Span("[" + state + "]", .warning)], indent: margin)
    }
    if let warning = facts.warning {
      page.add(
        [Span(page.terminal.warningMark + " " + warning, .warning)], indent: margin, hanging: 2)
    }
    addNotes(facts.notesAfterText, indent: margin, to: &page)
    for child in unit.children {
      add(child, indent: childIndent(of: unit, at: indent, below), around: around, to: &page)
    }
    addNotes(facts.notesAtEnd, indent: margin, to: &page)
  }

  /// How far the text of a unit stands from its number.
  private func textIndent(of unit: Provision, _ facts: UnitFacts) -> Int {
    switch unit.kind {
    case .paragraph, .subparagraph: facts.label.isEmpty ? 0 : 3
    case .article, .annex: 2
    default: 0
    }
  }

  /// Divisions do not indent: an article begins at the margin wherever it stands.
  private func childIndent(of unit: Provision, at indent: Int, _ below: Int) -> Int {
    unit.kind.isDivision || unit.kind == .act ? indent : below
  }

  private func addText(
    of unit: Provision, _ facts: UnitFacts, indent: Int, to page: inout Page
  ) {
    let style: Style = facts.isRemark ? .dim : .plain
    if unit.kind == .act {
      if !facts.text.isEmpty {
        page.skip()
        page.add([Span(facts.text, style)], indent: indent)
      }
      return
    }
    let hasHeading = unit.kind.isDivision || unit.kind == .article || unit.kind == .annex
    guard hasHeading || facts.heading != nil else {
      let label = facts.label.isEmpty ? "" : facts.label + " "
      guard !label.isEmpty || !facts.text.isEmpty else { return }
      page.add(
        [Span(label), Span(facts.text, style)], indent: indent,
        hanging: min(displayWidth(label), 6))
      return
    }
    let label = [facts.label, facts.heading ?? ""].filter { !$0.isEmpty }
    if facts.isRemark, facts.heading == nil {
      page.add(
        [Span(facts.label + " ", .heading), Span(facts.text, .dim)], indent: indent, hanging: 2)
      return
    }
    page.add([Span(label.joined(separator: " "), .heading)], indent: indent, hanging: 2)
    if !facts.text.isEmpty {
      page.add([Span(facts.text, style)], indent: indent + textIndent(of: unit, facts))
    }
  }

  private func addNotes(_ notes: [String], indent: Int, to page: inout Page) {
    for note in notes {
      page.add(
        [Span(page.terminal.noteMark + " " + note, .dim)], indent: indent, hanging: 2)
    }
  }
}
