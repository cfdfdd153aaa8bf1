import LegalText

extension ProvisionView {
  /// The view as Markdown: a heading for each division and article, a paragraph for each unit.
  public func markdown() -> String {
    var blocks = ["# " + markdownEscaped(oneLine(title)), subtitle.joined(separator: " · ")]
    for unit in provisions {
      addMarkdown(unit.provision, level: 2, around: UnitFacts.Around(), to: &blocks)
      if let standing = standing(of: unit.provision) {
        blocks.append("*" + markdownEscaped(standing.joined(separator: " · ")) + "*")
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func addMarkdown(
    _ unit: Provision, level: Int, around: UnitFacts.Around, to blocks: inout [String]
  ) {
    var around = around
    let facts = UnitFacts(unit, in: language, showsNotes: showsNotes, around: &around)
    var text = facts.text
    var label = facts.label
    let isHeading = unit.kind != .act && (hasHeading(unit.kind) || facts.heading != nil)
    if isHeading {
      let heading = [label, facts.heading ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      blocks.append(
        String(repeating: "#", count: min(level, 6)) + " " + markdownEscaped(oneLine(heading)))
      label = ""
    }
    if facts.isRemark { text = "*" + markdownEscaped(oneLine(text)) + "*" }
    let body = facts.isRemark ? text : markdownEscaped(text, startsLine: label.isEmpty)
    let line = [markdownEscaped(label, startsLine: true), body].filter { !$0.isEmpty }
    if !line.isEmpty { blocks.append(line.joined(separator: " ")) }
    if let state = facts.state { blocks.append("**\\[" + markdownEscaped(state) + "\\]**") }
    if let warning = facts.warning { blocks.append("**⚠ " + markdownEscaped(warning) + "**") }
    blocks += facts.notesAfterText.map { "> *" + markdownEscaped(oneLine($0)) + "*" }
    for child in unit.children {
      addMarkdown(
        child, level: isHeading ? level + 1 : level, around: around, to: &blocks)
    }
    blocks += facts.notesAtEnd.map { "> *" + markdownEscaped(oneLine($0)) + "*" }
  }

  /// The view as a page of HTML that needs no other file; each unit carries its eId as `id`.
  public func html() -> String {
    var body = "<header><h1>" + htmlEscaped(title) + "</h1><p class=\"subtitle\">"
    body += htmlEscaped(subtitle.joined(separator: " · ")) + "</p></header>\n<main>\n"
    for unit in provisions {
      addHTML(unit, level: 2, around: UnitFacts.Around(), to: &body)
      if let standing = standing(of: unit.provision) {
        body += "<p class=\"standing\">" + htmlEscaped(standing.joined(separator: " · ")) + "</p>\n"
      }
    }
    body += "</main>\n"
    return htmlPage(title: title, language: language.rawValue, body: body)
  }

  private func addHTML(
    _ unit: NamedProvision, level: Int, around: UnitFacts.Around, to body: inout String
  ) {
    var around = around
    let kind = unit.provision.kind
    let facts = UnitFacts(unit.provision, in: language, showsNotes: showsNotes, around: &around)
    let isHeading = kind != .act && (hasHeading(kind) || facts.heading != nil)
    let element = isHeading ? "section" : "div"
    body += "<" + element + " class=\"" + kind.rawValue + "\""
    body += unit.eId.isEmpty ? ">\n" : " id=\"" + htmlEscaped(oneLine(unit.eId)) + "\">\n"
    let number =
      facts.label.isEmpty
      ? "" : "<span class=\"number\">" + htmlEscaped(facts.label) + "</span>"
    if isHeading {
      let heading = [number, htmlEscaped(facts.heading ?? "")].filter { !$0.isEmpty }
      let tag = "h" + String(min(level, 6))
      body += "<" + tag + ">" + heading.joined(separator: " ") + "</" + tag + ">\n"
    }
    let line = [isHeading ? "" : number, htmlEscaped(facts.text)].filter { !$0.isEmpty }
    if !line.isEmpty {
      body += facts.isRemark ? "<p class=\"remark\">" : "<p>"
      body += line.joined(separator: " ") + "</p>\n"
    }
    addHTML("p", "state", facts.state.map { ["[" + $0 + "]"] } ?? [], to: &body)
    addHTML("p", "warning", facts.warning.map { ["⚠ " + $0] } ?? [], to: &body)
    addHTML("aside", "note", facts.notesAfterText, to: &body)
    for child in unit.children {
      addHTML(child, level: isHeading ? level + 1 : level, around: around, to: &body)
    }
    addHTML("aside", "note", facts.notesAtEnd, to: &body)
    body += "</" + element + ">\n"
  }

  private func addHTML(
    _ element: String, _ name: String, _ texts: [String], to body: inout String
  ) {
    for text in texts {
      body += "<" + element + " class=\"" + name + "\">" + htmlEscaped(text) + "</" + element
      body += ">\n"
    }
  }

  private func hasHeading(_ kind: ProvisionKind) -> Bool {
    kind.isDivision || kind == .article || kind == .annex
  }
}

/// The text on one line, as a heading must be.
func oneLine(_ text: String) -> String {
  guard text.utf8.contains(0x0A) else { return text }
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where scalar != "\r" {
    line.append(scalar == "\n" ? " " : scalar)
  }
  return String(line)
}
