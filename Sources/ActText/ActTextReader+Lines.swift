internal import LegalText

extension ActTextReader {
  /// A block and what it is.
  struct Line {
    enum Role {
      case title
      case heading(Heading)
      case numbered(Numbered)
      case text
      case note
      case signature
    }

    var block: Block
    var role: Role
  }

  /// A line such as `1. …` or `2-1) …`, taken apart.
  struct Numbered {
    var kind: ProvisionKind
    var number: ProvisionNumber
    /// The number as printed, with the spaces after it.
    var label: Range<Int>
    /// What follows it.
    var text: Range<Int>
  }

  /// Says of each block what it is, before any is placed.
  ///
  /// - Parameter isWhole: whether the blocks are an act, which may begin with a title and end with a signature.
  func classify(_ blocks: [Block], isWhole: Bool = true) throws(ReadingError) -> [Line] {
    let isMarked = blocks.contains { block in
      switch block.mark {
      case .heading, .bold: Heading(block.text, of: source, in: language) != nil
      default: false
      }
    }
    var hasTitle = !isWhole
    var lines: [Line] = []
    lines.reserveCapacity(blocks.count)
    for block in blocks {
      let role = try role(
        of: block, isMarked: isMarked, isFirst: isWhole && lines.isEmpty, &hasTitle)
      lines.append(Line(block: block, role: role))
    }
    if isWhole { markSignature(in: &lines) }
    return lines
  }

  private func role(
    of block: Block, isMarked: Bool, isFirst: Bool, _ hasTitle: inout Bool
  ) throws(ReadingError) -> Line.Role {
    switch block.mark {
    case .note, .rule: return .note
    case .heading(let level):
      if let heading = heading(in: block) { return .heading(heading) }
      guard level == 1, !hasTitle else {
        let text = source.string(block.text)
        throw error(
          block, "a heading that is no title, section, chapter or article: “\(text.prefix(60))”",
          hint: "headings read «Глава 1. …», «1-тарау. …», “Chapter 1. …”")
      }
      hasTitle = true
      return .title
    case .bold:
      if let heading = heading(in: block) { return .heading(heading) }
      return .text
    case .plain, .italic:
      if !isMarked, let heading = heading(in: block), isClosed(heading) {
        return .heading(heading)
      }
      if let numbered = source.numbered(block.text) { return .numbered(numbered) }
      if isFirst && !isMarked && block.mark == .plain {
        hasTitle = true
        return .title
      }
      return .text
    }
  }

  private func heading(in block: Block) -> Heading? {
    Heading(block.text, of: source, in: language)
  }

  /// Whether the label ends with a point, or nothing follows it: where headings bear no marks, a sentence that begins
  /// with «Статья 5 настоящего Закона …» is none.
  private func isClosed(_ heading: Heading) -> Bool {
    heading.text.isEmpty || source.contains(UInt8(ascii: "."), in: heading.label)
  }

  /// The last lines are a signature where they are bold or italic, or name the signer's office.
  private func markSignature(in lines: inout [Line]) {
    var start = lines.endIndex
    for index in lines.indices.reversed() {
      guard case .text = lines[index].role else { break }
      let block = lines[index].block
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

extension TextBytes {
  /// Reads `1. …`, `2-1. …`, `1) …`; a space may be missing before a letter. Nil where the line has no such label.
  func numbered(_ line: Range<Int>) -> ActTextReader.Numbered? {
    guard let start = line.first, (0x30...0x39).contains(bytes[start]),
      let (number, rest) = number(at: line), let sign = rest.first.map({ bytes[$0] }),
      sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
    else { return nil }
    let text = droppingSpaces(rest.dropFirst())
    if text.lowerBound == rest.lowerBound + 1, let first = first(of: text)?.scalar,
      !first.properties.isAlphabetic, !"«\"“".unicodeScalars.contains(first)
    {
      return nil
    }
    return ActTextReader.Numbered(
      kind: sign == UInt8(ascii: ".") ? .paragraph : .subparagraph, number: number,
      label: line.lowerBound..<text.lowerBound, text: text)
  }
}
