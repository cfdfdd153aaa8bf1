import LegalText
import Redline

extension DiffView {
  /// The changes as Markdown: `~~taken out~~`, `**put in**`.
  public func markdown() -> String {
    var blocks = ["# " + markdownEscaped(oneLine(heading))]
    for change in changes.changes {
      let name = phrases.kind(change.kind) + ": " + name(of: change, arrow: "→")
      blocks.append("## " + markdownEscaped(oneLine(name)))
      blocks += markdownFacts(of: change, originTexts(of: change, dot: " · "))
      blocks += markdownWords(of: change)
    }
    blocks += markdownWarnings
    blocks.append("*" + markdownEscaped(summary) + "*")
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The units that may be out of date.
  var markdownWarnings: [String] { warnings.map { "> ⚠ " + markdownEscaped($0) } }

  /// The headings above the unit, and what brought the change about.
  func markdownFacts(of change: Change, _ origins: [String]) -> [String] {
    var blocks: [String] = []
    let path = path(of: change)
    if !path.isEmpty { blocks.append("*" + markdownEscaped(path.joined(separator: " › ")) + "*") }
    return blocks + origins.map { "*" + markdownEscaped($0) + "*" }
  }

  /// The words of a change, and what is printed in place of a unit that is gone.
  func markdownWords(of change: Change) -> [String] {
    let words = paragraphs(of: change, unicode: true).map(Self.markdown).filter { !$0.isEmpty }
    return words + remarks(of: change).map { "> *" + markdownEscaped(oneLine($0)) + "*" }
  }

  private static func markdown(_ edits: [WordEdit]) -> String {
    var text = ""
    for (place, edit) in edits.enumerated() {
      let next = place + 1 < edits.count ? edits[place + 1] : nil
      let hasSpaces = trimmed(edit.text).utf8.count < edit.text.utf8.count
      switch edit.operation {
      case .equal: text += markdownEscaped(edit.text, startsLine: text.isEmpty)
      case .delete where hasSpaces && edits.isPaired(at: place):
        text += "<del>" + markdownEscaped(edit.text) + "</del>"
      case .insert where hasSpaces && edits.isPaired(at: place):
        text += "<ins>" + markdownEscaped(edit.text) + "</ins>"
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
    let spaces = text[..<inner.startIndex]
    let tail = text[inner.endIndex...]
    let isOpen = !spaces.isEmpty || !isPunctuation(first) || after.map(separates) ?? true
    // After a change of words comes the mark of another, or the first letter of what is kept.
    let following = next.map { $0.operation == .equal ? $0.text.first : "*" } ?? nil
    let follower = tail.first ?? following
    let isClosed = !isPunctuation(last) || follower.map(separates) ?? true
    let escaped = markdownEscaped(String(inner))
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
