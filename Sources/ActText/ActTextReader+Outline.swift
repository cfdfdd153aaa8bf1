public import LegalText

/// The law of another country, as an outline: its headings by their levels, and below them its lines as they come.
///
/// For comparing. No number is doubted, and no words are taken to say that a unit is repealed: other countries number
/// and write otherwise. Notes and tables are text.
extension ActTextReader {
  /// Reads Markdown as an outline: the deepest headings are articles, those above them divisions, the lines below them
  /// parts and indents. Units may share their names.
  ///
  /// - Throws: ``ReadingError`` where a line is longer than any of a law.
  public static func outline(
    _ file: TextFile, in language: Language
  ) throws(ReadingError) -> Provision {
    try layOutline(file, in: language).tree()
  }

  /// Reads it likewise; no provision is made of it yet.
  package static func layOutline(
    _ file: TextFile, in language: Language
  ) throws(ReadingError) -> LaidText {
    var reader = ActTextReader(file, in: language)
    reader.isOutline = true
    try reader.read()
    return reader.laid
  }

  /// Says of each block of an outline what it is.
  func classifyOutline(_ blocks: inout [Block]) {
    let hasTitle = blocks.first?.mark == .heading(level: 1)
    if hasTitle { blocks[0].role = .title }
    let units = blocks.indices.dropFirst(hasTitle ? 1 : 0)
    let levels = Set(units.compactMap { blocks[$0].level }).sorted()
    let kinds = Self.kinds(of: levels.count)
    for place in units {
      guard let rank = blocks[place].level.flatMap(levels.firstIndex) else { continue }
      let text = blocks[place].text
      let (number, label) = source.outlineNumber(text) ?? (nil, text.lowerBound)
      blocks[place].role = .heading(Heading(kind: kinds[rank], number: number, text: label))
    }
  }

  /// The kinds of units that headings of so many levels begin, the widest first.
  private static func kinds(of count: Int) -> [ProvisionKind] {
    let divisions: [ProvisionKind] =
      switch count {
      case ...2: [.chapter]
      case 3: [.section, .chapter]
      case 4: [.section, .chapter, .subchapter]
      default: [.section, .subsection, .chapter, .subchapter]
      }
    // Six levels at most: the two deepest are articles then.
    return (0..<count).map { rank in
      rank < count - 1 && rank < divisions.count ? divisions[rank] : .article
    }
  }
}

extension Block {
  /// The level of a heading; nil where it is none.
  fileprivate var level: Int? {
    if case .heading(let level) = mark { level } else { nil }
  }
}

extension TextBytes {
  /// The number in `§ 12.`, `12. …`, `IV. …`, `§ 3<sup>1</sup>.` and where the label ends; nil where a heading has none.
  fileprivate func outlineNumber(_ heading: Range<Int>) -> (ProvisionNumber, label: Int)? {
    let start = starts(heading, with: "§") ? heading.lowerBound + 2 : heading.lowerBound
    guard let (number, rest) = number(at: droppingSpaces(start..<heading.upperBound)) else {
      return nil
    }
    var (additions, after) = (number.additions, rest)
    if starts(after, with: "<sup>"),
      case let inner = after.lowerBound + 5..<after.upperBound,
      let (addition, end) = self.number(at: inner), starts(end, with: "</sup>")
    {
      additions += addition.figures
      after = end.lowerBound + 6..<end.upperBound
    }
    guard starts(after, with: ".") else { return nil }
    let text = droppingSpaces(after.dropFirst())
    return (ProvisionNumber(number.first, additions: additions), text.lowerBound)
  }
}
