internal import LegalText

/// Where unnumbered and numbered units belong.
extension ActTextReader {
  /// The unit a division or article is opened in.
  func parent(ofDivision kind: ProvisionKind) -> Int {
    guard kind != .annex else { return 0 }
    var candidate = last
    while candidate > 0 {
      let node = nodes[candidate]
      if node.kind.isDivision && node.kind.level < kind.level { return candidate }
      candidate = node.parent
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
      let node = nodes[candidate]
      switch node.kind {
      case .part:
        let previous = node.children.last { nodes[$0].kind == .subparagraph }
        if previous != nil || nodes[node.parent].kind != .subparagraph {
          if !continuesEarlierList(number, before: candidate) { return candidate }
        }
      case .paragraph, .article, .preamble, .annex:
        return candidate
      case .indent, .subparagraph: break
      default: return candidate
      }
      candidate = node.parent
    }
    return 0
  }

  /// Whether `number` goes on with the list that stood before the part at `part`, rather than opening one in it.
  private func continuesEarlierList(_ number: ProvisionNumber, before part: Int) -> Bool {
    let earlier = nodes[nodes[part].parent].children
      .last { nodes[$0].kind == .subparagraph }.flatMap { nodes[$0].number }
    guard nodes[part].children.isEmpty, let earlier else { return false }
    return earlier < number && number.first > 1
  }

  /// Takes a line without a label: the own text of the unit just opened, a part, or an indent.
  mutating func takeText(_ lines: [Line], at index: Int) throws(ReadingError) {
    let block = lines[index].block
    let node = nodes[last]
    let isBare = node.wording.text.isEmpty && node.children.isEmpty
    if last > 0, isBare, node.kind == .article || node.kind == .annex {
      setOwnText(block, of: last)
      return
    }
    guard last > 0, !(node.kind.isDivision) else {
      try openPreambleOrPart(block)
      return
    }
    if isListOpen(at: last) || !block.text.beginsWithCapital {
      try openUnnumbered(.indent, in: listHolder(last), block)
    } else {
      try openUnnumbered(.part, in: partOwner(lines, at: index), block)
    }
  }

  private mutating func setOwnText(_ block: Block, of owner: Int) {
    place(.afterHeading, on: owner)
    var layout = nodes[owner].wording.layout
    if block.lead != CustomaryLayout.textLead(nodes[owner].place) { layout.textLead = block.lead }
    nodes[owner].wording.layout = layout
    nodes[owner].wording.text = block.text
    nodes[owner].tail = Substring(block.text)
    carry(block.trail)
  }

  private mutating func openPreambleOrPart(_ block: Block) throws(ReadingError) {
    if last == 0 {
      let preamble = try open(.preamble, nil, in: 0, block)
      nodes[preamble].wording.text = block.text
      nodes[preamble].tail = Substring(block.text)
    } else {
      let place = nodes[last].children.count { nodes[$0].kind == .part }
      let part = try open(.part, ProvisionNumber(place + 1), in: last, block)
      nodes[part].wording.text = block.text
    }
  }

  private mutating func openUnnumbered(
    _ kind: ProvisionKind, in owner: Int, _ block: Block
  ) throws(ReadingError) {
    let earlier = nodes[owner].children.count { nodes[$0].kind == kind }
    let isOfDivision = nodes[owner].kind.isDivision
    let number = ProvisionNumber(earlier + (isOfDivision ? 1 : 2))
    let index = try open(kind, number, in: owner, block)
    nodes[index].wording.text = block.text
    nodes[index].tail = Substring(block.text)
    if kind == .indent { nodes[owner].tail = Substring(block.text) }
  }

  /// Whether the unit at `index`, or the one whose item it is, opened an unnumbered list that has not ended.
  private func isListOpen(at index: Int) -> Bool {
    let node = nodes[index]
    if node.kind == .subparagraph || node.kind == .indent || node.children.isEmpty {
      if node.tail.endsWith(":") { return true }
    }
    return node.kind == .indent && (node.tail.endsWith(";") || node.tail.endsWith(","))
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
      let node = nodes[candidate]
      switch node.kind {
      case .indent: candidate = node.parent
      case .part: candidate = node.parent
      case .subparagraph:
        if goesOn(after: node.number, lines, from: index) { return candidate }
        candidate = node.parent
      default: return candidate
      }
    }
    return candidate
  }

  private func goesOn(after number: ProvisionNumber?, _ lines: [Line], from index: Int) -> Bool {
    for line in lines[index...] {
      switch line.role {
      case .note: continue
      case .text:
        // A unit of a list ends with a semicolon, the last of it too where more follows (art. 23(1)).
        if Substring(line.block.text).endsWith(";") { return true }
      case .numbered(.subparagraph, let next, _, _):
        return number.map { $0 < next } ?? false
      default: return false
      }
    }
    return false
  }

  /// Puts the closing marks of a block before whatever comes next.
  private mutating func carry(_ trail: String) {
    guard !trail.isEmpty else { return }
    nodes[last].wording.layout.textTrail = trail
  }
}

extension String {
  /// Whether the first letter is a capital; a text without letters counts as one.
  var beginsWithCapital: Bool {
    guard let letter = first(where: \.isLetter) else { return true }
    return letter.isUppercase || !letter.isLowercase
  }
}

extension Substring {
  /// Whether the text ends with `mark`, spaces aside.
  func endsWith(_ mark: Character) -> Bool {
    last { !$0.isWhitespace } == mark
  }
}
