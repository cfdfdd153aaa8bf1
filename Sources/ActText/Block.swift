/// A line of a text file that holds something, with all that stands before it.
struct Block {
  /// What kind of marks the line bears.
  enum Mark: Equatable {
    /// `# `, `## ` …
    case heading(level: Int)
    /// The whole line in `**…**`.
    case bold
    /// The whole line in `*…*`.
    case italic
    /// `> *…*` or `> …`.
    case note
    /// A line of underscores.
    case rule
    /// None.
    case plain
  }

  var mark: Mark
  /// Everything since the end of the block before, up to the text: line ends, indent, anchors, opening marks.
  var lead: String
  /// The text without marks.
  var text: String
  /// The closing marks.
  var trail: String
  /// Where the text stands, from 1.
  var line: Int

  /// Takes `text` apart; what follows the last block is the tail.
  static func blocks(of file: TextFile) throws(ReadingError) -> (blocks: [Block], tail: String) {
    var blocks: [Block] = []
    var lead = ""
    var number = 0
    var rest = Substring(file.text)
    if let end = frontMatterEnd(rest) {
      lead = String(rest[..<end])
      number = lead.utf8.count { $0 == UInt8(ascii: "\n") }
      rest = rest[end...]
    }
    while !rest.isEmpty {
      number += 1
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n"))
      let line = end.map { rest[..<$0] } ?? rest
      rest = end.map { rest[rest.utf8.index(after: $0)...] } ?? ""
      let content = line.trimmed
      if content.isEmpty || isAnchor(content) || isWayfinder(content) {
        lead += line
      } else {
        guard content.utf8.count <= longestLine else {
          throw ReadingError(
            file: file.name, line: number,
            message: "a line of \(content.utf8.count) bytes; at most \(longestLine) are read",
            hint: "this is no text of law with one unit per line")
        }
        lead += line[..<content.startIndex]
        let (opening, text, closing, mark) = unwrap(content)
        blocks.append(
          Block(
            mark: mark, lead: lead + opening, text: String(text), trail: String(closing),
            line: number))
        lead = String(line[content.endIndex...])
      }
      if end != nil { lead += "\n" }
    }
    return (blocks, lead)
  }

  /// The longest line that is read, in bytes: the longest paragraph of the country's law has some 30,000.
  static let longestLine = 10_000_000

  /// Where front matter (`---` … `---`) ends; nil where the text has none.
  static func frontMatterEnd(_ text: Substring) -> Substring.Index? {
    let open = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text
    guard open.utf8.starts(with: "---\n".utf8) else { return nil }
    var rest = open.dropFirst(4)
    while let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      let next = rest.utf8.index(after: end)
      if rest[..<end] == "---" { return next }
      rest = rest[next...]
    }
    return rest == "---" ? rest.endIndex : nil
  }

  private static func unwrap(
    _ content: Substring
  ) -> (opening: Substring, text: Substring, closing: Substring, mark: Mark) {
    if content.hasPrefix("#") {
      let level = content.prefix { $0 == "#" }.count
      let text = content.dropFirst(level).trimmed
      if level <= 6, text.startIndex > content.index(content.startIndex, offsetBy: level) {
        return (content[..<text.startIndex], text, "", .heading(level: level))
      }
    }
    if content.hasPrefix(">") {
      let inner = content.dropFirst().trimmed
      if let text = inner.inside("*") {
        return (content[..<text.startIndex], text, content[text.endIndex...], .note)
      }
      return (content[..<inner.startIndex], inner, "", .note)
    }
    if let text = content.inside("**") {
      return (content[..<text.startIndex], text, content[text.endIndex...], .bold)
    }
    if let text = content.inside("*") {
      if text.allSatisfy({ $0 == "_" }) { return ("", content, "", .rule) }
      return (content[..<text.startIndex], text, content[text.endIndex...], .italic)
    }
    if content.count >= 3 && content.allSatisfy({ $0 == "_" }) {
      return ("", content, "", .rule)
    }
    return ("", content, "", .plain)
  }

  private static func isAnchor(_ content: Substring) -> Bool {
    content.hasPrefix("<a id=\"") && content.hasSuffix("\"></a>")
  }

  /// A line that leads from a part of a split text to the whole: «↑ [Вся редакция](../rus.md)».
  private static func isWayfinder(_ content: Substring) -> Bool {
    content.hasPrefix("↑ [") && content.hasSuffix(")")
  }
}

extension Substring {
  /// Without white space at either end; NBSP and invisible characters are text and stay.
  package var trimmed: Substring {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return self[startIndex..<startIndex] }
    return self[first..<bytes.index(after: last)]
  }

  /// What stands between `mark` at the start and at the end, if the mark is nowhere else in between.
  func inside(_ mark: String) -> Substring? {
    guard utf8.count > 2 * mark.utf8.count, hasPrefix(mark), hasSuffix(mark) else { return nil }
    let inner = dropFirst(mark.count).dropLast(mark.count)
    guard !inner.isEmpty, !inner.hasPrefix("*"), !inner.hasSuffix("*"), !inner.contains("*")
    else { return nil }
    return inner
  }
}
