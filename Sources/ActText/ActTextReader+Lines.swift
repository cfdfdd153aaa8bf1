internal import LegalText

extension ActTextReader {
  /// Says of each block what it is, where its own line does not tell, before any is placed.
  ///
  /// - Parameter isWhole: whether the blocks are an act, which may begin with a title and end with a signature.
  func classify(_ blocks: inout [Block], isWhole: Bool = true) throws(ReadingError) {
    let isMarked = blocks.contains { block in
      if case .heading = block.role { true } else { false }
    }
    for place in blocks.indices {
      let role = try role(
        of: blocks[place], isMarked: isMarked, isFirst: isWhole && place == 0)
      if let role { blocks[place].role = role }
    }
    if isWhole { markSignature(in: &blocks) }
  }

  /// What a block is, where its own line does not tell.
  private func role(
    of block: Block, isMarked: Bool, isFirst: Bool
  ) throws(ReadingError) -> Block.Role? {
    switch (block.mark, block.role) {
    case (.heading(let level), .text):
      // Before a title stands nothing, or it would be written where it was not read.
      guard level == 1, isFirst else {
        let text = source.string(block.text)
        throw error(
          block, "a heading that is no title, section, chapter or article: “\(text.prefix(60))”",
          hint: "headings read «Глава 1. …», «1-тарау. …», “Chapter 1. …”")
      }
      return .title
    case (.plain, _) where !isMarked, (.italic, _) where !isMarked:
      if let heading = heading(in: block), heading.isClosed(in: block.text, of: source) {
        return .heading(heading)
      }
      guard isFirst, block.mark == .plain, case .text = block.role else { return nil }
      return .title
    default: return nil
    }
  }

  private func heading(in block: Block) -> Heading? {
    Heading(block.text, of: source, in: language)
  }

  /// The last lines are a signature where they are bold or italic, or name the signer's office.
  private func markSignature(in lines: inout [Block]) {
    var start = lines.endIndex
    for index in lines.indices.reversed() {
      guard case .text = lines[index].role else { break }
      let block = lines[index]
      if block.mark == .bold || block.mark == .italic
        || Self.offices.contains(where: { source.isSame(block.text, as: $0) })
      {
        start = index
      } else if lines.endIndex - index > 3 {
        break
      }
    }
    guard start > lines.startIndex else { return }
    for index in start..<lines.endIndex { lines[index].role = .signature }
  }

  private static let offices = [
    "Президент", "Президент Республики Казахстан", "Президент Казахской ССР",
    "Қазақстан Республикасының", "Қазақстан Республикасының Президенті",
    "Қазақстан Республикасының Президентi", "Премьер-Министр",
    "Премьер-Министр Республики Казахстан", "Қазақстан Республикасының Премьер-Министрі",
  ]
}

/// A line such as `1. …` or `2-1) …`, taken apart.
struct Numbered {
  var kind: ProvisionKind
  var number: ProvisionNumber
  /// Where the label and the spaces after it end, and the words begin.
  var text: Int
  /// Whether the label is printed as ``HeadingForm/label(of:number:in:)`` has it.
  var isCustomary: Bool

  /// Reads a label; a space may be missing after it before a letter. Nil where the line has none.
  init?(_ line: Range<Int>, of source: TextBytes) {
    guard let start = line.first, (0x30...0x39).contains(source.bytes[start]),
      let (number, rest) = source.number(at: line),
      let sign = rest.first.map({ source.bytes[$0] }),
      sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
    else { return nil }
    let text = source.droppingSpaces(rest.dropFirst())
    if text.lowerBound == rest.lowerBound + 1, let first = source.first(of: text)?.scalar,
      !first.properties.isAlphabetic, !"«\"“".unicodeScalars.contains(first)
    {
      return nil
    }
    kind = sign == UInt8(ascii: ".") ? .paragraph : .subparagraph
    self.number = number
    self.text = text.lowerBound
    let isSpaced =
      text.lowerBound == rest.lowerBound + 2 && source.bytes[rest.lowerBound + 1] == 0x20
    isCustomary = isSpaced && source.isSame(line.lowerBound..<rest.lowerBound, as: number)
  }
}
