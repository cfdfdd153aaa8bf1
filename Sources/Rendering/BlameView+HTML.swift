import LegalText

extension BlameView {
  /// The provisions as a page of HTML that needs no other file; after each stretch a number leads to its origin.
  public func html() -> String {
    let origins = origins
    let places = Dictionary(
      uniqueKeysWithValues: origins.enumerated().map { ($1, $0 + 1) })
    let title = name.isEmpty ? subtitle[0] : name
    var body = "<header><h1>" + htmlEscaped(oneLine(title)) + "</h1><p class=\"subtitle\">"
    body += htmlEscaped(oneLine(subtitle.joined(separator: " · "))) + "</p></header>\n<main>\n"
    for (unit, facts) in facts { addHTML(unit, facts, places, to: &body) }
    body += "<section aria-labelledby=\"origins\">\n<h2 id=\"origins\">"
    body += phrases.choose(ru: "Откуда слова", kk: "Сөздер қайдан", en: "Where the words come from")
    body += "</h2>\n<ol>\n"
    for (place, origin) in origins.enumerated() {
      body += "<li id=\"origin-\(place + 1)\"" + (origin.isCertain ? ">" : " class=\"warning\">")
      body += htmlEscaped(facts(of: origin, dot: " · ")) + "</li>\n"
    }
    body += "</ol>\n</section>\n</main>\n"
    return htmlPage(
      title: title, language: language.rawValue, body: body,
      style: customaryStyle + "\n" + Self.style)
  }

  private func addHTML(
    _ unit: AttributedProvision, _ facts: UnitFacts, _ places: [Origin: Int],
    to body: inout String
  ) {
    body += "<div class=\"" + unit.provision.kind.rawValue + "\""
    body += unit.eId.isEmpty ? ">\n" : " id=\"" + htmlEscaped(oneLine(unit.eId)) + "\">\n"
    var number =
      facts.label.isEmpty
      ? "" : "<span class=\"number\">" + htmlEscaped(facts.label) + "</span> "
    if !unit.heading.isEmpty {
      body += "<h2>" + number + stretches(unit.heading, places) + "</h2>\n"
      number = ""
    }
    if facts.isRemark {
      body += "<p class=\"remark\">" + number + htmlEscaped(facts.text) + "</p>\n"
    } else if !unit.text.isEmpty || !number.isEmpty {
      body += "<p>" + number + stretches(unit.text, places) + "</p>\n"
    }
    if let state = facts.state {
      body += "<p class=\"state\">" + htmlEscaped("[" + state + "]") + "</p>\n"
    }
    if let warning = facts.warning {
      body += "<p class=\"warning\">" + htmlEscaped("⚠ " + warning) + "</p>\n"
    }
    body += "</div>\n"
  }

  private func stretches(_ stretches: [Stretch], _ places: [Origin: Int]) -> String {
    stretches.map { stretch in
      guard let place = places[stretch.origin] else { return htmlEscaped(stretch.text) }
      let label = phrases.choose(ru: "источник", kk: "қайдан", en: "origin") + " \(place)"
      return "<span class=\"stretch\">" + htmlEscaped(stretch.text)
        + "</span><sup><a href=\"#origin-"
        + "\(place)\" aria-label=\"" + htmlEscaped(label) + "\">\(place)</a></sup>"
    }.joined()
  }

  private static let style = """
    h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.1rem; }
    sup { line-height: 0; font-size: 0.75em; } a { color: inherit; }
    .stretch { text-decoration: underline dotted var(--line); text-underline-offset: 0.25em; }
    li:target { outline: 2px solid var(--line); }

    """
}
