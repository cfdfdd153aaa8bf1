internal import LegalText

/// Where unnumbered and numbered units belong.
extension ActTextReader {
  /// The unit a division or article is opened in.
  func parent(ofDivision kind: ProvisionKind) -> Int {
    guard kind != .annex else { return 0 }
    return open.lastIndex { $0.kind.isDivision && $0.kind.level < kind.level } ?? 0
  }

  /// The unit a paragraph is opened in: the article, preamble or annex that is open; where the act has none, what else
  /// is.
  func container(_ kind: ProvisionKind) -> Int {
    open.lastIndex { $0.kind.holdsText } ?? open.lastIndex { $0.kind.isDivision } ?? 0
  }

  /// The unit that the list item `number` belongs to: the part before it, where that opens a list; else the unit whose
  /// list goes on; else the innermost paragraph or article.
  func listOwner(of number: ProvisionNumber) -> Int {
    var candidate = last
    while candidate > 0 {
      switch open[candidate].kind {
      case .part:
        if latest(.subparagraph, in: candidate) != nil
          || open[candidate - 1].kind != .subparagraph
        {
          if !continuesEarlierList(number, before: candidate) { return candidate }
        }
      case .indent, .subparagraph: break
      default: return candidate
      }
      candidate -= 1
    }
    return 0
  }

  /// Whether `number` goes on with the list that stood before the part at `part`, rather than opening one in it.
  private func continuesEarlierList(_ number: ProvisionNumber, before part: Int) -> Bool {
    guard part == last, isLastEmpty,
      let earlier = latest(.subparagraph, in: part - 1)?.number
    else { return false }
    return earlier < number && number.first > 1
  }

  /// Takes a line without a label: the own text of the unit just opened, a part, or an indent.
  mutating func takeText(_ lines: [Block], at index: Int) throws(ReadingError) {
    let block = lines[index]
    let kind = open[last].kind
    if isOutline, last > 0, !kind.isDivision, isRow(block), !isFirstRow(after: kind) {
      try beginRow(block)
      return
    }
    let isBare = laid.units[open[last].unit].text.count == 0 && isLastEmpty
    if last > 0, isBare, kind == .article || kind == .annex {
      setOwnText(block)
      return
    }
    guard last > 0, !kind.isDivision else {
      try beginPreambleOrPart(block)
      return
    }
    if isListOpen || !source.beginsWithCapital(block.text) {
      try beginUnnumbered(.indent, in: kind == .indent ? last - 1 : last, block)
    } else {
      try beginUnnumbered(.part, in: partOwner(lines, at: index), block)
    }
  }

  /// Whether the line is the row of a table.
  private func isRow(_ block: Block) -> Bool { source.starts(block.text, with: "|") }

  /// Whether an article has no text yet, so that a row is its own.
  private func isFirstRow(after kind: ProvisionKind) -> Bool {
    (kind == .article || kind == .annex) && laid.units[open[last].unit].text.count == 0
      && isLastEmpty
  }

  /// Begins the row of a table: an indent without a number, which would change with every row before it.
  private mutating func beginRow(_ block: Block) throws(ReadingError) {
    let owner = open[last].kind == .indent ? last - 1 : last
    try begin(.indent, nil, in: owner, block)
    open[owner].indents -= 1
    setText(block)
  }

  private mutating func setOwnText(_ block: Block) {
    place(.afterHeading, on: last)
    if !source.isSame(block.lead, as: CustomaryLayout.textLead(open[last].place)) {
      change(last) { [source] in $0.layout.textLead = source.string(block.lead) }
    }
    setText(block)
    if !block.trail.isEmpty {
      change(last) { [source] in $0.layout.textTrail = source.string(block.trail) }
    }
  }

  private mutating func setText(_ block: Block) {
    change(last) { $0.text = ByteRange(block.text) }
    open[last].ending = block.ending
  }

  private mutating func beginPreambleOrPart(_ block: Block) throws(ReadingError) {
    if last == 0 {
      try begin(.preamble, nil, in: 0, block)
      setText(block)
    } else {
      try begin(.part, ProvisionNumber(open[last].parts + 1), in: last, block)
      change(last) { $0.text = ByteRange(block.text) }
    }
  }

  mutating func beginUnnumbered(
    _ kind: ProvisionKind, in owner: Int, _ block: Block
  ) throws(ReadingError) {
    let earlier = kind == .part ? open[owner].parts : open[owner].indents
    let isOfDivision = open[owner].kind.isDivision
    try begin(kind, ProvisionNumber(earlier + (isOfDivision ? 1 : 2)), in: owner, block)
    setText(block)
    if kind == .indent { open[owner].ending = open[last].ending }
  }

  /// Whether the last unit, or the one whose item it is, opened an unnumbered list that has not ended.
  private var isListOpen: Bool {
    let (kind, ending) = (open[last].kind, open[last].ending)
    if ending == ":",
      kind == .subparagraph || kind == .indent || isLastEmpty
    {
      return true
    }
    return kind == .indent && (ending == ";" || ending == ",")
  }

  /// The unit a part belongs to that stands after the last one.
  ///
  /// After a list item the owner is not told by the text alone: it is the item's second part where the list goes on or
  /// the part ends with a semicolon, else a part of the unit that holds the list.
  private func partOwner(_ lines: [Block], at index: Int) -> Int {
    var candidate = last
    while candidate > 0 {
      switch open[candidate].kind {
      case .indent, .part: break
      case .subparagraph:
        if candidate - 1 == floor
          || goesOn(after: laid.units[open[candidate].unit].number, lines, from: index)
        {
          return candidate
        }
      default: return candidate
      }
      candidate -= 1
    }
    return candidate
  }

  private func goesOn(after number: ProvisionNumber?, _ lines: [Block], from index: Int) -> Bool {
    for line in lines[index...] {
      switch line.role {
      case .note: continue
      case .text:
        // A unit of a list ends with a semicolon, the last of it too where more follows (art. 23(1)).
        if line.ending == ";" { return true }
      case .numbered(let next) where next.kind == .subparagraph:
        return number.map { $0 < next.number } ?? false
      default: return false
      }
    }
    return false
  }
}

extension TextBytes {
  /// Whether the first letter is a capital; a text without letters counts as one.
  func beginsWithCapital(_ range: Range<Int>) -> Bool {
    var rest = range
    while let (scalar, after) = first(of: rest) {
      if scalar.lowered != scalar { return true }
      if (0x61...0x7A).contains(scalar.value) || (0x430...0x45F).contains(scalar.value) {
        return false
      }
      let letter = Character(scalar)
      if letter.isLetter { return letter.isUppercase || !letter.isLowercase }
      rest = after
    }
    return true
  }

  /// The last character that is no white space.
  func ending(of range: Range<Int>) -> Unicode.Scalar? {
    var rest = range
    while let (scalar, before) = last(of: rest) {
      let isSpace =
        scalar.isASCII
        ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
      if !isSpace { return scalar }
      rest = before
    }
    return nil
  }
}
