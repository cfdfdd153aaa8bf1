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
    var blocks = try Block.blocks(of: file, in: language).blocks
    for index in blocks.indices where lines.indices.contains(blocks[index].line - 1) {
      blocks[index].line = lines[blocks[index].line - 1].line
    }
    var reader = ActTextReader(file, in: language)
    let source = reader.source
    // A code that calls its numbered units parts.
    let isNumbered = blocks.first.flatMap { Numbered($0.text, of: source) }?.kind == .paragraph
    let kind: ProvisionKind = kind == .part && isNumbered ? .paragraph : kind
    reader.openHolder(of: kind)
    reader.floor = reader.last
    let holder = reader.open[reader.floor].unit
    try reader.classify(&blocks, isWhole: false)
    for index in blocks.indices {
      if kind == .indent || kind == .part && index == 0, case .text = blocks[index].role {
        try reader.beginUnnumbered(kind, in: reader.floor, blocks[index])
      } else {
        try reader.take(blocks, at: index)
      }
      // An article cannot stand in a part: it would end the text that it is in, and what came before it were lost.
      guard reader.last >= reader.floor, reader.open[reader.floor].unit == holder else {
        throw reader.error(
          blocks[index], "a unit that cannot stand in the new text of a \(kind.rawValue)")
      }
    }
    reader.settleNotes(before: reader.floor)
    reader.end(above: reader.floor - 1)
    return reader.laid.trees(in: holder).map(\.withoutLayout)
  }

  /// Opens the units that such a text would stand in.
  private mutating func openHolder(of kind: ProvisionKind) {
    push(.act, nil, at: .act)
    guard kind.level > ProvisionKind.article.level else { return }
    for kind in kind == .paragraph ? [.article] : [ProvisionKind.article, .paragraph] {
      push(kind, nil, at: open[last].place.child(kind))
    }
    // A holder with a text of its own, so that the first line is not taken for it.
    change(last) { $0.text = ByteRange(0..<1) }
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
    let source = TextBytes(bytes: SourceText(Array(line.utf8)))
    guard let heading = Heading(source.bytes.indices, of: source, in: language),
      heading.isClosed(in: source.bytes.indices, of: source)
    else { return nil }
    kind = heading.kind
    number = heading.number
    text = source.string(heading.text..<source.bytes.count)
  }

  /// Reads `1. ` or `1) `; nil where the line has none.
  package init?(item line: String) {
    let source = TextBytes(bytes: SourceText(Array(line.utf8)))
    guard let numbered = Numbered(source.bytes.indices, of: source) else { return nil }
    kind = numbered.kind
    number = numbered.number
    text = source.string(numbered.text..<source.bytes.count)
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
    let source = TextBytes(bytes: file.source)
    return try Block.blocks(of: file).blocks.compactMap { block in
      var isHeading = false
      if case .heading = block.mark { isHeading = true }
      let lead = source.bytes[block.lead]
      let start = lead.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? lead.startIndex
      let text = source.string(block.text)
      let blanks = text.unicodeScalars.prefix { $0 == "\u{A0}" || $0 == " " }
      let own = text.unicodeScalars[blanks.endIndex...]
      guard !own.isEmpty else { return nil }
      let before = source.string(start..<block.text.lowerBound).count + blanks.count
      return TextLine(
        text: String(own), isNote: block.mark == .note, isHeading: isHeading, line: block.line,
        column: before + 1)
    }
  }
}
