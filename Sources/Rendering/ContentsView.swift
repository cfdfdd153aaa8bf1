public import LegalText

/// The table of contents of an act on one day: what `toc` shows.
public struct ContentsView: Hashable, Sendable {
  /// The act.
  public var act: Act
  /// The act with everything in it.
  public var root: Provision
  /// The day of the law.
  public var day: LegalDate
  /// The language of the headings.
  public var language: Language

  /// Makes a view.
  public init(act: Act, root: Provision, day: LegalDate, language: Language) {
    self.act = act
    self.root = root
    self.day = day
    self.language = language
  }

  /// The contents as an indented list, with what is pending or repealed marked.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    page.add([Span(act.title.preferring(language) ?? act.slug, .heading)])
    page.skip()
    for child in listed(NamedProvision(eId: "", provision: root)) {
      add(child, indent: 0, around: nil, to: &page)
    }
    return page.text
  }

  /// The document of `toc --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug), "at": .day(day), "language": .string(language.rawValue),
      "units": .array(listed(NamedProvision(eId: "", provision: root)).map(json)),
    ]
  }

  /// The units in `unit` that a table of contents names.
  private func listed(_ unit: NamedProvision) -> [NamedProvision] {
    unit.children.filter { child in
      let kind = child.provision.kind
      return kind.isDivision || kind == .article || kind == .annex
    }
  }

  private func add(
    _ unit: NamedProvision, indent: Int, around: String?, to page: inout Page
  ) {
    let provision = unit.provision
    let phrases = Phrases(language)
    let wording = provision.wordings[language]
    let label = unitLabel(
      provision.kind, provision.number, in: language, layout: wording?.layout)
    let style: Style = provision.kind.isDivision ? .heading : .plain
    var spans = [Span(label + (wording?.heading.map { " " + oneLine($0) } ?? ""), style)]
    if wording == nil { spans.append(Span(" [" + phrases.notHeld(in: language) + "]", .dim)) }
    let state = phrases.state(of: provision)
    if let state, state != around { spans.append(Span(" [" + state + "]", .warning)) }
    let hanging = page.terminal.width < 60 ? 2 : min(displayWidth(label) + 1, 12)
    page.add(spans, indent: indent, hanging: hanging)
    for child in listed(unit) {
      add(child, indent: indent + 2, around: state ?? around, to: &page)
    }
  }

  private func json(_ unit: NamedProvision) -> JSONValue {
    [
      "eId": .string(unit.eId), "kind": .string(unit.provision.kind.rawValue),
      "number": .text(unit.provision.number?.description),
      "heading": .text(unit.provision.wordings[language]?.heading),
      "status": .string(unit.provision.state.rawValue),
      "children": .array(listed(unit).map(json)),
    ]
  }
}
