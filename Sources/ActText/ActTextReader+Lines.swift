internal import LegalText

extension ActTextReader {
  /// A block and what it is.
  struct Line {
    enum Role {
      case title
      case heading(Heading)
      case numbered(ProvisionKind, ProvisionNumber, label: String, text: Substring)
      case text
      case note
      case signature
    }

    var block: Block
    var role: Role
  }

  /// Says of each block what it is, before any is placed.
  func classify(_ blocks: [Block]) throws(ReadingError) -> [Line] {
    let isMarked = blocks.contains { block in
      switch block.mark {
      case .heading, .bold: Heading(Substring(block.text), in: language) != nil
      default: false
      }
    }
    var hasTitle = false
    var lines: [Line] = []
    for block in blocks {
      let role = try role(of: block, isMarked: isMarked, isFirst: lines.isEmpty, &hasTitle)
      lines.append(Line(block: block, role: role))
    }
    markSignature(in: &lines)
    return lines
  }

  private func role(
    of block: Block, isMarked: Bool, isFirst: Bool, _ hasTitle: inout Bool
  ) throws(ReadingError) -> Line.Role {
    let text = Substring(block.text)
    switch block.mark {
    case .note, .rule: return .note
    case .heading(let level):
      if let heading = Heading(text, in: language) { return .heading(heading) }
      guard level == 1, !hasTitle else {
        throw error(
          block, "a heading that is no title, section, chapter or article: “\(text.prefix(60))”",
          hint: "headings read «Глава 1. …», «1-тарау. …», “Chapter 1. …”")
      }
      hasTitle = true
      return .title
    case .bold:
      if let heading = Heading(text, in: language) { return .heading(heading) }
      return .text
    case .plain, .italic:
      if !isMarked, let heading = Heading(text, in: language), heading.isClosed {
        return .heading(heading)
      }
      if let numbered = Self.numbered(text) { return numbered }
      if isFirst && !isMarked && block.mark == .plain {
        hasTitle = true
        return .title
      }
      return .text
    }
  }

  /// Reads `1. …`, `2-1. …`, `1) …`; a space may be missing before a letter. Nil where the line has no such label.
  static func numbered(_ text: Substring) -> Line.Role? {
    guard text.utf8.first.map({ (0x30...0x39).contains($0) }) == true,
      let (number, rest) = Heading.number(text), let sign = rest.first,
      sign == "." || sign == ")"
    else { return nil }
    let body = rest.dropFirst().drop { $0 == " " || $0 == "\u{A0}" }
    let isSpaced = body.startIndex > rest.index(after: rest.startIndex)
    guard isSpaced || body.isEmpty || body.first.map({ $0.isLetter || "«\"“".contains($0) }) == true
    else { return nil }
    let label = String(text[..<body.startIndex])
    return .numbered(sign == "." ? .paragraph : .subparagraph, number, label: label, text: body)
  }

  /// The last lines are a signature where they are bold or italic, or name the signer's office.
  private func markSignature(in lines: inout [Line]) {
    var start = lines.endIndex
    for index in lines.indices.reversed() {
      guard case .text = lines[index].role else { break }
      let block = lines[index].block
      if block.mark == .bold || block.mark == .italic || Self.offices.contains(block.text) {
        start = index
      } else if lines.endIndex - index > 3 {
        break
      }
    }
    guard start > lines.startIndex else { return }
    for index in start..<lines.endIndex { lines[index].role = .signature }
  }

  private static let offices: Set<String> = [
    "Президент", "Президент Республики Казахстан", "Президент Казахской ССР",
    "Қазақстан Республикасының", "Қазақстан Республикасының Президенті",
    "Қазақстан Республикасының Президентi", "Премьер-Министр",
    "Премьер-Министр Республики Казахстан", "Қазақстан Республикасының Премьер-Министрі",
  ]
}

extension Heading {
  /// Whether the label ends with a point, or nothing follows it: where headings bear no marks, a sentence that begins
  /// with «Статья 5 настоящего Закона …» is none.
  var isClosed: Bool {
    text.isEmpty || label.utf8.contains(UInt8(ascii: "."))
  }
}
