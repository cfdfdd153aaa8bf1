internal import LegalText

/// Where unnumbered and numbered units belong.
extension ActTextReader {
  /// The unit a division or article is opened in.
  func parent(ofDivision kind: ProvisionKind) -> Int {
    guard kind != .annex else { return 0 }
    var candidate = last
    while candidate > 0 {
      let other = nodes[candidate].kind
      if other.isDivision && other.level < kind.level { return candidate }
      candidate = nodes[candidate].parent
    }
    return 0
  }

  /// The article, preamble or annex that is open; the act where none is.
  private var textHolder: Int {
    var candidate = last
    while candidate > 0 && !nodes[candidate].kind.holdsText {
      candidate = nodes[candidate].parent
    }
    return candidate
  }

  /// The unit a paragraph is opened in: the article, annex, or what else is open where the act has no articles.
  func container(_ kind: ProvisionKind) -> Int {
    let holder = textHolder
    if holder > 0 { return holder }
    var candidate = last
    while candidate > 0 && !nodes[candidate].kind.isDivision {
      candidate = nodes[candidate].parent
    }
    return candidate
  }

  /// The unit that the list item `number` belongs to: the part before it, where that opens a list; else the unit whose
  /// list goes on; else the innermost paragraph or article.
  func listOwner(of number: ProvisionNumber) -> Int {
    var candidate = last
    while candidate > 0 {
      let parent = nodes[candidate].parent
      switch nodes[candidate].kind {
      case .part:
        if latestItem(in: candidate) > 0 || nodes[parent].kind != .subparagraph {
          if !continuesEarlierList(number, before: candidate) { return candidate }
        }
      case .indent, .subparagraph: break
      default: return candidate
      }
      candidate = parent
    }
    return 0
  }

  /// The last list item directly in the unit at `index`; 0 where there is none.
  private func latestItem(in index: Int) -> Int {
    var child = nodes[index].lastChild
    while child > 0, nodes[child].kind != .subparagraph { child = nodes[child].before }
    return child
  }

  /// Whether `number` goes on with the list that stood before the part at `part`, rather than opening one in it.
  private func continuesEarlierList(_ number: ProvisionNumber, before part: Int) -> Bool {
    let item = latestItem(in: nodes[part].parent)
    guard nodes[part].childCount == 0, item > 0, let earlier = nodes[item].number
    else { return false }
    return earlier < number && number.first > 1
  }

  /// Takes a line without a label: the own text of the unit just opened, a part, or an indent.
  mutating func takeText(_ lines: [Line], at index: Int) throws(ReadingError) {
    let block = lines[index].block
    let kind = nodes[last].kind
    let isBare = nodes[last].wording.text.isEmpty && nodes[last].childCount == 0
    if last > 0, isBare, kind == .article || kind == .annex {
      setOwnText(block, of: last)
      return
    }
    guard last > 0, !kind.isDivision else {
      try openPreambleOrPart(block)
      return
    }
    if isListOpen(at: last) || !source.beginsWithCapital(block.text) {
      try openUnnumbered(.indent, in: listHolder(last), block)
    } else {
      try openUnnumbered(.part, in: partOwner(lines, at: index), block)
    }
  }

  private mutating func setOwnText(_ block: Block, of owner: Int) {
    place(.afterHeading, on: owner)
    if !source.isSame(block.lead, as: CustomaryLayout.textLead(nodes[owner].place)) {
      nodes[owner].wording.layout.textLead = source.string(block.lead)
    }
    setText(block, of: owner)
    if !block.trail.isEmpty {
      nodes[last].wording.layout.textTrail = source.string(block.trail)
    }
  }

  private mutating func setText(_ block: Block, of index: Int) {
    nodes[index].wording.text = source.string(block.text)
    nodes[index].ending = source.ending(of: block.text)
  }

  private mutating func openPreambleOrPart(_ block: Block) throws(ReadingError) {
    if last == 0 {
      setText(block, of: try open(.preamble, nil, in: 0, block))
    } else {
      let part = try open(.part, ProvisionNumber(nodes[last].parts + 1), in: last, block)
      nodes[part].wording.text = source.string(block.text)
    }
  }

  mutating func openUnnumbered(
    _ kind: ProvisionKind, in owner: Int, _ block: Block
  ) throws(ReadingError) {
    let earlier = kind == .part ? nodes[owner].parts : nodes[owner].indents
    let isOfDivision = nodes[owner].kind.isDivision
    let number = ProvisionNumber(earlier + (isOfDivision ? 1 : 2))
    let index = try open(kind, number, in: owner, block)
    setText(block, of: index)
    if kind == .indent { nodes[owner].ending = nodes[index].ending }
  }

  /// Whether the unit at `index`, or the one whose item it is, opened an unnumbered list that has not ended.
  private func isListOpen(at index: Int) -> Bool {
    let (kind, ending) = (nodes[index].kind, nodes[index].ending)
    if kind == .subparagraph || kind == .indent || nodes[index].childCount == 0 {
      if ending == ":" { return true }
    }
    return kind == .indent && (ending == ";" || ending == ",")
  }

  /// The unit that holds the indents after the unit at `index`.
  private func listHolder(_ index: Int) -> Int {
    nodes[index].kind == .indent ? nodes[index].parent : index
  }

  /// The unit a part belongs to that stands after the unit at `last`.
  ///
  /// After a list item the owner is not told by the text alone: it is the item's second part where the list goes on or
  /// the part ends with a semicolon, else a part of the unit that holds the list.
  private func partOwner(_ lines: [Line], at index: Int) -> Int {
    var candidate = last
    while candidate > 0 {
      switch nodes[candidate].kind {
      case .indent, .part: break
      case .subparagraph:
        if nodes[candidate].parent == floor
          || goesOn(after: nodes[candidate].number, lines, from: index)
        {
          return candidate
        }
      default: return candidate
      }
      candidate = nodes[candidate].parent
    }
    return candidate
  }

  private func goesOn(after number: ProvisionNumber?, _ lines: [Line], from index: Int) -> Bool {
    for line in lines[index...] {
      switch line.role {
      case .note: continue
      case .text:
        // A unit of a list ends with a semicolon, the last of it too where more follows (art. 23(1)).
        if source.ending(of: line.block.text) == ";" { return true }
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
