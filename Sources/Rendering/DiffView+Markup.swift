import LegalText
import Redline

extension DiffView {
  /// The changes as Markdown: `~~taken out~~`, `**put in**`.
  public func markdown() -> String {
    let heading = (title.map { $0 + ": " } ?? "") + from + " → " + to
    var blocks = ["# " + markdownEscaped(oneLine(heading))]
    for change in changes.changes {
      let name = phrases.kind(change.kind) + ": " + name(of: change, arrow: "→")
      blocks.append("### " + markdownEscaped(oneLine(name)))
      let path = path(of: change)
      if !path.isEmpty { blocks.append("*" + markdownEscaped(path.joined(separator: " › ")) + "*") }
      if let cause = cause(of: change) {
        blocks.append("*" + markdownEscaped(oneLine(phrases.cause(cause))) + "*")
      }
      for edits in paragraphs(of: change, mark: "…") {
        let body = Self.markdown(edits)
        if !body.isEmpty { blocks.append(body) }
      }
      blocks += remarks(of: change).map { "> *" + markdownEscaped(oneLine($0)) + "*" }
    }
    blocks.append("*" + markdownEscaped(summary) + "*")
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The changes as a page of HTML that needs no other file, with `del` and `ins`.
  public func html() -> String {
    let heading = (title.map { $0 + ": " } ?? "") + from + " → " + to
    var body = "<header><h1>" + htmlEscaped(heading) + "</h1></header>\n<main>\n"
    for change in changes.changes {
      let unit = (change.to ?? change.from)?.eId ?? ""
      body +=
        "<section class=\"" + change.kind.rawValue + "\" data-eid=\"" + htmlEscaped(oneLine(unit))
      body += "\">\n<h2>" + htmlEscaped(phrases.kind(change.kind)) + ": "
      body += htmlEscaped(name(of: change, arrow: "→")) + "</h2>\n"
      let path = path(of: change)
      if !path.isEmpty {
        body += "<p class=\"path\">" + htmlEscaped(path.joined(separator: " › ")) + "</p>\n"
      }
      if let cause = cause(of: change) {
        body += "<p class=\"standing\">" + htmlEscaped(phrases.cause(cause)) + "</p>\n"
      }
      for edits in paragraphs(of: change, mark: "…") where !edits.isEmpty {
        body += "<p>" + edits.map(Self.html).joined() + "</p>\n"
      }
      for remark in remarks(of: change) {
        body += "<p class=\"note\">" + htmlEscaped(remark) + "</p>\n"
      }
      body += "</section>\n"
    }
    body += "<p class=\"standing\">" + htmlEscaped(summary) + "</p>\n</main>\n"
    return htmlPage(title: heading, language: language.rawValue, body: body)
  }

  private static func html(_ edit: WordEdit) -> String {
    switch edit.operation {
    case .equal: htmlEscaped(edit.text)
    case .delete: "<del>" + htmlEscaped(edit.text) + "</del>"
    case .insert: "<ins>" + htmlEscaped(edit.text) + "</ins>"
    }
  }

  private static func markdown(_ edits: [WordEdit]) -> String {
    var text = ""
    for (place, edit) in edits.enumerated() {
      let next = place + 1 < edits.count ? edits[place + 1] : nil
      switch edit.operation {
      case .equal: text += markdownEscaped(edit.text, startsLine: text.isEmpty)
      case .delete: text += marked(edit.text, "~~", "del", after: text.last, before: next)
      case .insert: text += marked(edit.text, "**", "ins", after: text.last, before: next)
      }
    }
    return text
  }

  /// The text between marks; its spaces stay outside of them, since marks do not open before a space. Where Markdown
  /// would not take the marks as marks (CommonMark 0.31, section 6.2), tags stand in for them.
  private static func marked(
    _ text: String, _ mark: String, _ tag: String, after: Character?, before next: WordEdit?
  ) -> String {
    let inner = trimmed(text)
    guard let first = inner.first, let last = inner.last else { return text }
    let spaces = text.prefix { $0 == " " || $0 == "\u{A0}" }
    let tail = text.dropFirst(spaces.count + inner.count)
    let isOpen = !spaces.isEmpty || !isPunctuation(first) || after.map(separates) ?? true
    // After a change of words comes the mark of another, or the first letter of what is kept.
    let following = next.map { $0.operation == .equal ? $0.text.first : "*" } ?? nil
    let follower = tail.first ?? following
    let isClosed = !isPunctuation(last) || follower.map(separates) ?? true
    let escaped = markdownEscaped(inner)
    let takesMarks = isOpen && isClosed && !inner.utf8.contains(0x0A)
    let body = takesMarks ? mark + escaped + mark : "<\(tag)>" + escaped + "</\(tag)>"
    return spaces + body + tail
  }

  private static func isPunctuation(_ character: Character) -> Bool {
    character.isPunctuation || character.isSymbol
  }

  private static func separates(_ character: Character) -> Bool {
    character.isWhitespace || isPunctuation(character)
  }
}
