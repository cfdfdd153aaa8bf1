public import LegalText

/// Reads the text of an act in one language, corpus Markdown or plain text, as a tree of provisions.
///
/// One line is one unit. Headings are marked (`#`, `**`) or, where none is, plain lines «Статья 1. …»; the rest is told
/// by its label (`1.`, `1)`) or, unnumbered, by its first letter and its neighbours (Law on legal acts, art. 23(1): a
/// part begins with a capital, an indent does not). Nothing is dropped: what is not understood is an error.
public struct ActTextReader {
  /// What was read.
  public struct Result {
    /// The act with everything in it, in one language.
    public var root: Provision
    /// The line in which each unit begins, in the order of the text.
    fileprivate var starts: [Int]

    /// The line in which each unit begins, by eId.
    public var lines: [String: Int] {
      var lines: [String: Int] = [:]
      lines.reserveCapacity(starts.count)
      var place = 0
      root.visit { _, eId in
        lines[eId] = starts[place]
        place += 1
      }
      return lines
    }
  }

  let file: TextFile
  let source: TextBytes
  let language: Language
  var nodes: [Node] = []
  /// The notes read since the latest unit.
  var pendingNotes: [Block] = []
  /// The node that took the latest block.
  var last = 0
  /// The latest node of each kind whose numbers run through the act.
  var latest: [ProvisionKind: Int] = [:]
  /// Whether nothing has been placed yet.
  var isFirst = true
  /// The unit that stands for what is around a fragment; none of its text leaves its units. -1 for an act.
  var floor = -1

  /// A unit under construction; other units are told by their places among the nodes.
  struct Node {
    var kind: ProvisionKind
    var number: ProvisionNumber?
    var state: Provision.State = .inForce
    var wording = Wording()
    var parent: Int
    /// The first and the last unit in it, and the unit before and after it in its parent; 0 where there is none.
    var firstChild = 0
    var lastChild = 0
    var before = 0
    var after = 0
    var childCount = 0
    var place: CustomaryLayout.Place
    var line: Int
    /// The character its latest own or unnumbered text ends with, for telling whether a list is open.
    var ending: Unicode.Scalar?
    /// How many parts and how many indents are in it.
    var parts = 0
    var indents = 0
  }

  /// Reads `file` as text in `language`.
  ///
  /// - Throws: ``ReadingError`` naming the line, where a heading is not understood or numbers are doubled or out of
  ///   order.
  public static func read(
    _ file: TextFile, in language: Language
  ) throws(ReadingError) -> Result {
    var reader = ActTextReader(
      file: file, source: TextBytes(bytes: file.bytes), language: language)
    let (blocks, tail) = try Block.blocks(of: file)
    let lines = try reader.classify(blocks)
    reader.nodes.reserveCapacity(blocks.count + 1)
    reader.nodes.append(
      Node(kind: .act, parent: -1, place: .act, line: blocks.first?.line ?? 1))
    for index in lines.indices {
      try reader.take(lines, at: index)
    }
    reader.settleNotes(before: 0)
    if !tail.isEmpty { reader.nodes[0].wording.layout.trail = reader.source.string(tail) }
    guard reader.nodes.count > 1 else {
      throw ReadingError(
        file: file.name, line: 1, message: "no provision was found in this text",
        hint: "articles are told by lines such as «Статья 1. …», «1-бап. …», “Article 1. …”")
    }
    var starts: [Int] = []
    starts.reserveCapacity(reader.nodes.count)
    let root = reader.tree(at: 0, &starts)
    return Result(root: root, starts: starts)
  }

  func tree(at index: Int, _ starts: inout [Int]) -> Provision {
    starts.append(nodes[index].line)
    var children: [Provision] = []
    children.reserveCapacity(nodes[index].childCount)
    var child = nodes[index].firstChild
    while child > 0 {
      children.append(tree(at: child, &starts))
      child = nodes[child].after
    }
    var provision = Provision(
      kind: nodes[index].kind, number: nodes[index].number, state: nodes[index].state,
      children: children)
    provision.wordings[language] = nodes[index].wording
    return provision
  }

  // MARK: - Taking a line

  mutating func take(_ lines: [Line], at index: Int) throws(ReadingError) {
    let block = lines[index].block
    switch lines[index].role {
    case .note:
      pendingNotes.append(block)
    case .title:
      setLead(block, of: 0)
      nodes[0].wording.heading = source.string(block.text)
      if !block.trail.isEmpty {
        throw error(block, "a title in marks that the registry does not know")
      }
    case .heading(let heading):
      try open(heading, block)
    case .numbered(let numbered):
      try open(numbered, block)
    case .text:
      try takeText(lines, at: index)
    case .signature:
      openSignature(block)
    }
  }

  /// Opens a unit and gives it the block's marks.
  mutating func open(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, in parent: Int, _ block: Block
  ) throws(ReadingError) -> Int {
    settleNotes(before: parent)
    try checkOrder(kind, number, in: parent, block)
    let place = nodes[parent].place.child(kind)
    let index = nodes.count
    var node = Node(kind: kind, number: number, parent: parent, place: place, line: block.line)
    node.before = nodes[parent].lastChild
    nodes.append(node)
    if node.before > 0 {
      nodes[node.before].after = index
    } else {
      nodes[parent].firstChild = index
    }
    nodes[parent].lastChild = index
    nodes[parent].childCount += 1
    if kind == .part { nodes[parent].parts += 1 }
    if kind == .indent { nodes[parent].indents += 1 }
    if kind == .annex { latest = [:] }
    if kind.numbersThroughAct { latest[kind] = index }
    setLead(block, of: index)
    if !source.isSame(block.trail, as: CustomaryLayout.trail(place)) {
      nodes[index].wording.layout.trail = source.string(block.trail)
    }
    last = index
    return index
  }

  private mutating func setLead(_ block: Block, of index: Int) {
    let lead = CustomaryLayout.lead(
      nodes[index].place, number: nodes[index].number, isFirst: isFirst)
    isFirst = false
    if !source.isSame(block.lead, as: lead) {
      nodes[index].wording.layout.lead = source.string(block.lead)
    }
  }

  private mutating func open(_ heading: Heading, _ block: Block) throws(ReadingError) {
    let parent = self.parent(ofDivision: heading.kind)
    let index = try open(heading.kind, heading.number, in: parent, block)
    let label = heading.number.flatMap {
      HeadingForm.label(of: heading.kind, number: $0, in: language)
    }
    if label.map({ source.isSame(heading.label, as: $0) }) != true {
      nodes[index].wording.layout.label = source.string(heading.label)
    }
    guard !heading.text.isEmpty else { return }
    let text = source.string(heading.text)
    if let state = Exclusion.state(saidBy: heading.text, of: source, in: language) {
      nodes[index].state = state
      nodes[index].wording.notes = [Annotation(position: .inPlace, text: text)]
    } else {
      nodes[index].wording.heading = text
    }
  }

  private mutating func open(_ numbered: Numbered, _ block: Block) throws(ReadingError) {
    let (kind, number) = (numbered.kind, numbered.number)
    let owner = kind == .paragraph ? container(.paragraph) : listOwner(of: number)
    let index = try open(kind, number, in: owner, block)
    let label = HeadingForm.label(of: kind, number: number, in: language)
    if label.map({ source.isSame(numbered.label, as: $0) }) != true {
      nodes[index].wording.layout.label = source.string(numbered.label)
    }
    let text = source.string(numbered.text)
    if let state = Exclusion.state(saidBy: numbered.text, of: source, in: language) {
      nodes[index].state = state
      nodes[index].wording.notes = [Annotation(position: .inPlace, text: text)]
    } else {
      nodes[index].wording.text = text
    }
    nodes[index].ending = source.ending(of: numbered.text)
  }

  private mutating func openSignature(_ block: Block) {
    settleNotes(before: 0)
    let latest = nodes[0].lastChild
    let isOpen = latest > 0 && nodes[latest].kind == .conclusions
    let number = isOpen ? ProvisionNumber(nodes[latest].childCount + 2) : nil
    // Signatures have no order that could be broken.
    guard
      let index = try? open(
        isOpen ? .part : .conclusions, number, in: isOpen ? latest : 0, block)
    else { return }
    nodes[index].wording.text = source.string(block.text)
  }

  // MARK: - Notes

  /// Gives the notes that were read since the last unit to the unit they stand in, now that the next begins in `parent`.
  mutating func settleNotes(before parent: Int) {
    guard !pendingNotes.isEmpty else { return }
    var owner = last
    var position = Annotation.Position.atEnd
    if owner == parent {
      position = .afterText
    } else {
      while nodes[owner].parent != parent, nodes[owner].parent >= 0,
        !nodes[owner].kind.holdsText
      {
        owner = nodes[owner].parent
      }
    }
    place(position, on: owner)
  }

  /// Writes the pending notes on `owner`.
  mutating func place(_ position: Annotation.Position, on owner: Int) {
    for block in pendingNotes {
      let (lead, trail) = CustomaryLayout.note(nodes[owner].place, position, isFirst: isFirst)
      isFirst = false
      var layout = Layout()
      if !source.isSame(block.lead, as: lead) { layout.lead = source.string(block.lead) }
      if !source.isSame(block.trail, as: trail) { layout.trail = source.string(block.trail) }
      nodes[owner].wording.notes.append(
        Annotation(position: position, text: source.string(block.text), layout: layout))
    }
    pendingNotes = []
  }

  // MARK: - Errors

  func error(_ block: Block, _ message: String, hint: String? = nil) -> ReadingError {
    ReadingError(file: file.name, line: block.line, message: message, hint: hint)
  }

  private func checkOrder(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, in parent: Int, _ block: Block
  ) throws(ReadingError) {
    guard let number, kind != .part, kind != .indent else { return }
    var before = 0
    if kind.numbersThroughAct {
      before = latest[kind] ?? 0
    } else {
      before = nodes[parent].lastChild
      while before > 0, nodes[before].kind != kind { before = nodes[before].before }
    }
    guard before > 0, let previous = nodes[before].number, previous >= number else { return }
    let unit = "\(kind.rawValue) \(number)"
    let line = nodes[before].line
    throw error(
      block,
      previous == number
        ? "\(unit) stands twice: first in line \(line)"
        : "\(unit) stands after \(kind.rawValue) \(previous) of line \(line)",
      hint: "numbers must ascend; mend the source or its headings, nothing was imported")
  }
}

extension ProvisionKind {
  /// Whether it is a unit that holds text and that no other text unit holds.
  var holdsText: Bool {
    switch self {
    case .article, .preamble, .annex, .conclusions: true
    default: false
    }
  }
}

extension ActTextReader {
  /// Whether any line of `file` is the heading of an article.
  package static func holdsArticle(
    _ file: TextFile, _ language: Language
  ) throws(ReadingError) -> Bool {
    let source = TextBytes(bytes: file.bytes)
    return try Block.blocks(of: file).blocks.contains { block in
      Heading(block.text, of: source, in: language)?.kind == .article
    }
  }
}
