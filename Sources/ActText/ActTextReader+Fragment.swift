package import LegalText

/// Text of law that is not a whole act: the new words that an amending act gives.
extension ActTextReader {
  /// Reads lines as units of `kind` in the way of an edition, whatever stands around them there.
  ///
  /// - Parameters:
  ///   - lines: the text, a unit a line, each with its line in the file; none empty or with a line feed.
  ///   - kind: what the first line is; an indent is each line, a part the first one.
  ///   - file: the file, as it was named.
  /// - Returns: the units; parts and indents count from 2, as they do where they follow a text.
  /// - Throws: ``ReadingError`` where a heading is not understood or numbers do not ascend.
  package static func fragment(
    _ lines: [(text: String, line: Int)], of kind: ProvisionKind, in language: Language,
    file name: String
  ) throws(ReadingError) -> [Provision] {
    let file = TextFile(name: name, text: lines.map(\.text).joined(separator: "\n"))
    var blocks = try Block.blocks(of: file).blocks
    for index in blocks.indices where lines.indices.contains(blocks[index].line - 1) {
      blocks[index].line = lines[blocks[index].line - 1].line
    }
    let source = TextBytes(bytes: file.bytes)
    var reader = ActTextReader(file: file, source: source, language: language)
    // A code that calls its numbered units parts.
    let isNumbered = blocks.first.flatMap { source.numbered($0.text) }?.kind == .paragraph
    let kind: ProvisionKind = kind == .part && isNumbered ? .paragraph : kind
    let holder = reader.openHolder(of: kind)
    reader.floor = holder
    let classified = try reader.classify(blocks, isWhole: false)
    for index in classified.indices {
      if kind == .indent || kind == .part && index == 0, case .text = classified[index].role {
        try reader.openUnnumbered(kind, in: holder, classified[index].block)
      } else {
        try reader.take(classified, at: index)
      }
    }
    reader.settleNotes(before: holder)
    var starts: [Int] = []
    return reader.tree(at: holder, &starts).children.map(\.withoutLayout)
  }

  /// Makes the units that such a text would stand in.
  private mutating func openHolder(of kind: ProvisionKind) -> Int {
    nodes = [Node(kind: .act, parent: -1, place: .act, line: 0)]
    guard kind.level > ProvisionKind.article.level else { return 0 }
    for kind in kind == .paragraph ? [.article] : [ProvisionKind.article, .paragraph] {
      let parent = nodes.count - 1
      nodes.append(
        Node(kind: kind, parent: parent, place: nodes[parent].place.child(kind), line: 0))
      nodes[parent].firstChild = nodes.count - 1
      nodes[parent].lastChild = nodes.count - 1
      nodes[parent].childCount = 1
    }
    last = nodes.count - 1
    // A holder with a text of its own, so that the first line is not taken for it.
    nodes[last].wording.text = "…"
    return last
  }
}

extension Provision {
  /// The unit as it is printed by custom.
  fileprivate var withoutLayout: Provision {
    var unit = self
    for language in Language.allCases {
      unit.wordings[language]?.layout = Layout()
    }
    unit.children = children.map(\.withoutLayout)
    return unit
  }
}

/// A label of a unit and the text after it: «Статья 5. Права», «3-1. Владелец …».
package struct UnitLabel {
  /// What it is a label of.
  package var kind: ProvisionKind
  /// The number.
  package var number: ProvisionNumber?
  /// What follows it.
  package var text: String

  /// Reads the label of a heading, which a point closes; nil where the line has none.
  package init?(heading line: String, in language: Language) {
    let source = TextBytes(bytes: Array(line.utf8))
    guard let heading = Heading(source.bytes.indices, of: source, in: language),
      heading.text.isEmpty || source.contains(UInt8(ascii: "."), in: heading.label)
    else { return nil }
    kind = heading.kind
    number = heading.number
    text = source.string(heading.text)
  }

  /// Reads `1. ` or `1) `; nil where the line has none.
  package init?(item line: String) {
    let source = TextBytes(bytes: Array(line.utf8))
    guard let numbered = source.numbered(source.bytes.indices) else { return nil }
    kind = numbered.kind
    number = numbered.number
    text = source.string(numbered.text)
  }
}

/// A line of a text file that holds something, without the marks around it.
package struct TextLine {
  /// The text.
  package var text: String
  /// Whether it is a note of the publisher.
  package var isNote: Bool
  /// Whether it is marked as a heading.
  package var isHeading: Bool
  /// The line in the file, from 1.
  package var line: Int
  /// The character of its line at which the text begins, from 1.
  package var column: Int

  /// The lines of `file`, without the no-break spaces with which web pages indent them; anchors and empty lines hold
  /// nothing.
  package static func lines(of file: TextFile) throws(ReadingError) -> [TextLine] {
    let source = TextBytes(bytes: file.bytes)
    return try Block.blocks(of: file).blocks.compactMap { block in
      var isHeading = false
      if case .heading = block.mark { isHeading = true }
      let lead = source.bytes[block.lead]
      let start = lead.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? lead.startIndex
      let text = source.string(block.text)
      let own = text.drop { $0 == "\u{A0}" || $0 == " " }
      guard !own.isEmpty else { return nil }
      let before = source.string(start..<block.text.lowerBound).count + text.count - own.count
      return TextLine(
        text: String(own), isNote: block.mark == .note, isHeading: isHeading, line: block.line,
        column: before + 1)
    }
  }
}
