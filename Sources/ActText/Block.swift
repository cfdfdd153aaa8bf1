internal import LegalText

/// A line of a text file that holds something, with all that stands before it; by its places in the text.
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

  /// What the line is in the act.
  enum Role {
    case title
    case heading(Heading)
    case numbered(Numbered)
    case text
    case note
    case signature
  }

  var mark: Mark
  /// As its own line tells it; some are told by others (``ActTextReader/classify(_:isWhole:)``).
  var role: Role
  /// Where the block before ends; what follows up to the text are line ends, indent, anchors, opening marks.
  var start: Int
  /// The text without marks.
  var text: Range<Int>
  /// Where the closing marks end.
  var end: Int
  /// How many spaces stand before the text, where it stands after one empty line and no marks; nil where it does not.
  var indent: Int?
  /// The character that its words begin with, and the one that they end with, white space apart.
  var opening: Unicode.Scalar?
  var ending: Unicode.Scalar?
  /// The line the text stands in, from 1.
  var line: Int

  /// What stands before the text.
  var lead: Range<Int> { start..<text.lowerBound }
  /// The closing marks.
  var trail: Range<Int> { text.upperBound..<end }

  /// Takes the text of `file` apart, looking at each line once, while it is at hand; what follows the last block is the
  /// tail.
  ///
  /// - Parameter language: in which headings are told; nil: what a line is, is not asked.
  static func blocks(
    of file: TextFile, in language: Language? = nil
  ) throws(ReadingError) -> (blocks: [Block], tail: Range<Int>) {
    let source = TextBytes(bytes: file.source)
    let count = source.bytes.count
    var blocks: [Block] = []
    // A unit of law is a line of some hundred bytes or more.
    blocks.reserveCapacity(count / 256 + 16)
    var start = 0
    var place = source.frontMatterEnd ?? 0
    var number = source.bytes[..<place].count { $0 == UInt8(ascii: "\n") }
    while place < count {
      number += 1
      let end = source.endOfLine(place)
      let content = source.trimmed(place..<end)
      place = end + 1
      if content.isEmpty || source.isAnchor(content) || source.isWayfinder(content) { continue }
      guard content.count <= longestLine else {
        throw ReadingError(
          file: file.name, line: number,
          message: "a line of \(content.count) bytes; at most \(longestLine) are read",
          hint: "this is no text of law with one unit per line")
      }
      let (mark, text) = source.unwrapped(content)
      // A sign of quotation alone holds nothing, as an empty line does.
      if text.isEmpty { continue }
      let role = language.map { Role(of: text, in: mark, of: source, $0) } ?? .text
      var words = text
      if case .numbered(let numbered) = role { words = numbered.text..<text.upperBound }
      blocks.append(
        Block(
          mark: mark, role: role, start: start, text: text, end: content.upperBound,
          indent: source.indent(of: start..<text.lowerBound),
          opening: source.first(of: words)?.scalar, ending: source.ending(of: words), line: number))
      start = content.upperBound
    }
    return (blocks, start..<count)
  }

  /// The longest line that is read, in bytes: the longest paragraph of the country's law has some 30,000.
  static let longestLine = 10_000_000
}

extension Block.Role {
  fileprivate init(
    of text: Range<Int>, in mark: Block.Mark, of source: TextBytes, _ language: Language
  ) {
    switch mark {
    case .note, .rule: self = .note
    case .heading, .bold:
      self = Heading(text, of: source, in: language).map(Self.heading) ?? .text
    case .plain, .italic: self = Numbered(text, of: source).map(Self.numbered) ?? .text
    }
  }
}

extension TextBytes {
  /// Where front matter (`---` … `---`) ends; nil where the text has none.
  var frontMatterEnd: Int? { frontMatter?.end }

  /// What stands between the two lines `---` at the head of the text, and where the second line ends.
  var frontMatter: (inner: Range<Int>, end: Int)? {
    let all = bytes.indices
    let open = starts(all, with: "\u{FEFF}") ? 3 : 0
    guard starts(open..<all.upperBound, with: "---\n") else { return nil }
    var place = open + 4
    while place < bytes.count {
      let end = endOfLine(place)
      if isSame(place..<end, as: "---") {
        return (open + 4..<place, min(end + 1, bytes.count))
      }
      place = end + 1
    }
    return nil
  }

  /// The marks of a line, and the text in them.
  fileprivate func unwrapped(_ content: Range<Int>) -> (mark: Block.Mark, text: Range<Int>) {
    switch bytes[content.lowerBound] {
    case UInt8(ascii: "#"):
      let end = content.first { bytes[$0] != UInt8(ascii: "#") } ?? content.upperBound
      let text = trimmed(end..<content.upperBound)
      let level = end - content.lowerBound
      if level <= 6, text.lowerBound > end { return (.heading(level: level), text) }
    case UInt8(ascii: ">"):
      let inner = trimmed(content.lowerBound + 1..<content.upperBound)
      return (.note, self.inner(of: inner, in: 1) ?? inner)
    case UInt8(ascii: "*"):
      if let text = inner(of: content, in: 2) { return (.bold, text) }
      if let text = inner(of: content, in: 1) {
        return isRule(text) ? (.rule, content) : (.italic, text)
      }
    case UInt8(ascii: "_"):
      if content.count >= 3, isRule(content) { return (.rule, content) }
    default: break
    }
    return (.plain, content)
  }

  /// How many spaces stand in what stands before a text, where it is two line feeds and spaces; nil where it is not.
  fileprivate func indent(of lead: Range<Int>) -> Int? {
    let feed = UInt8(ascii: "\n")
    guard lead.count >= 2, bytes[lead.lowerBound] == feed, bytes[lead.lowerBound + 1] == feed,
      lead.dropFirst(2).allSatisfy({ bytes[$0] == UInt8(ascii: " ") })
    else { return nil }
    return lead.count - 2
  }

  private func isRule(_ range: Range<Int>) -> Bool {
    range.allSatisfy { bytes[$0] == UInt8(ascii: "_") }
  }

  /// What stands between `count` asterisks at the start and at the end, if none is in between.
  private func inner(of range: Range<Int>, in count: Int) -> Range<Int>? {
    guard range.count > 2 * count else { return nil }
    let inner = range.lowerBound + count..<range.upperBound - count
    let asterisk = UInt8(ascii: "*")
    guard (range.lowerBound..<inner.lowerBound).allSatisfy({ bytes[$0] == asterisk }),
      (inner.upperBound..<range.upperBound).allSatisfy({ bytes[$0] == asterisk }),
      !contains(asterisk, in: inner)
    else { return nil }
    return inner
  }

  fileprivate func isAnchor(_ content: Range<Int>) -> Bool {
    starts(content, with: "<a id=\"") && ends(content, with: "\"></a>")
  }

  /// A line that leads from a part of a split text to the whole: «↑ [Вся редакция](../rus.md)».
  fileprivate func isWayfinder(_ content: Range<Int>) -> Bool {
    starts(content, with: "↑ [") && ends(content, with: ")")
  }
}
