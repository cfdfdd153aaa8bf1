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
    /// What was noticed on the way.
    public var notices: [Notice]
    /// The line in which each unit begins, by eId.
    public var lines: [String: Int]
  }

  let file: TextFile
  let language: Language
  var nodes: [Node] = []
  var notices: [Notice] = []
  var pendingNotes: [Annotation] = []
  /// The node that took the latest block.
  var last = 0
  /// The latest node of each kind whose numbers run through the act.
  var latest: [ProvisionKind: Int] = [:]
  /// Whether nothing has been placed yet.
  var isFirst = true

  /// A unit under construction.
  struct Node {
    var kind: ProvisionKind
    var number: ProvisionNumber?
    var state: Provision.State = .inForce
    var wording = Wording()
    var parent: Int
    var children: [Int] = []
    var place: CustomaryLayout.Place
    var line: Int
    /// The node's latest own or unnumbered text, for telling whether a list is open.
    var tail: Substring = ""
  }

  /// Reads `file` as text in `language`.
  ///
  /// - Throws: ``ReadingError`` naming the line, where a heading is not understood or numbers are doubled or out of
  ///   order.
  public static func read(
    _ file: TextFile, in language: Language
  ) throws(ReadingError) -> Result {
    var reader = ActTextReader(file: file, language: language)
    let (blocks, tail) = try Block.blocks(of: file)
    let lines = try reader.classify(blocks)
    reader.nodes = [
      Node(kind: .act, parent: -1, place: .act, line: blocks.first?.line ?? 1)
    ]
    for index in lines.indices {
      try reader.take(lines, at: index)
    }
    reader.settleNotes(before: 0)
    if !tail.isEmpty { reader.nodes[0].wording.layout.trail = tail }
    guard reader.nodes.count > 1 else {
      throw ReadingError(
        file: file.name, line: 1, message: "no provision was found in this text",
        hint: "articles are told by lines such as «Статья 1. …», «1-бап. …», “Article 1. …”")
    }
    var places: [String: Int] = [:]
    reader.collectLines(of: 0, eId: "", into: &places)
    return Result(root: reader.tree(at: 0), notices: reader.notices, lines: places)
  }

  private func collectLines(of index: Int, eId: String, into lines: inout [String: Int]) {
    lines[eId] = nodes[index].line
    for child in nodes[index].children {
      let name = EId.name(of: nodes[child].kind, number: nodes[child].number, below: eId)
      collectLines(of: child, eId: name, into: &lines)
    }
  }

  private func tree(at index: Int) -> Provision {
    let node = nodes[index]
    return Provision(
      kind: node.kind, number: node.number, state: node.state,
      wordings: {
        var wordings = PerLanguage<Wording>()
        wordings[language] = node.wording
        return wordings
      }(),
      children: node.children.map(tree(at:)))
  }

  // MARK: - Taking a line

  private mutating func take(_ lines: [Line], at index: Int) throws(ReadingError) {
    let line = lines[index]
    switch line.role {
    case .note:
      pendingNotes.append(note(line.block))
    case .title:
      setLead(line.block, of: 0)
      nodes[0].wording.heading = line.block.text
      if !line.block.trail.isEmpty {
        throw error(line.block, "a title in marks that the registry does not know")
      }
    case .heading(let heading):
      try open(heading, line.block)
    case .numbered(let kind, let number, let label, let text):
      try openNumbered(kind, number, label: label, text: text, line.block)
    case .text:
      try takeText(lines, at: index)
    case .signature:
      openSignature(line.block)
    }
  }

  /// Opens a unit and gives it the block's marks.
  mutating func open(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, in parent: Int, _ block: Block
  ) throws(ReadingError) -> Int {
    settleNotes(before: parent)
    try checkOrder(kind, number, in: parent, block)
    let place = nodes[parent].place.child(kind)
    nodes.append(Node(kind: kind, number: number, parent: parent, place: place, line: block.line))
    let index = nodes.count - 1
    nodes[parent].children.append(index)
    if kind == .annex { latest = [:] }
    latest[kind] = index
    setLead(block, of: index)
    let trail = CustomaryLayout.trail(place)
    if block.trail != trail { nodes[index].wording.layout.trail = block.trail }
    last = index
    return index
  }

  private mutating func setLead(_ block: Block, of index: Int) {
    let lead = CustomaryLayout.lead(
      nodes[index].place, number: nodes[index].number, isFirst: isFirst)
    isFirst = false
    if block.lead != lead { nodes[index].wording.layout.lead = block.lead }
  }

  private mutating func open(_ heading: Heading, _ block: Block) throws(ReadingError) {
    let parent = self.parent(ofDivision: heading.kind)
    let index = try open(heading.kind, heading.number, in: parent, block)
    let label = heading.number.flatMap {
      HeadingForm.label(of: heading.kind, number: $0, in: language)
    }
    if heading.label != label { nodes[index].wording.layout.label = heading.label }
    guard !heading.text.isEmpty else { return }
    if let state = Exclusion.state(saidBy: Substring(heading.text), in: language) {
      nodes[index].state = state
      nodes[index].wording.notes = [Annotation(position: .inPlace, text: heading.text)]
    } else {
      nodes[index].wording.heading = heading.text
    }
  }

  private mutating func openNumbered(
    _ kind: ProvisionKind, _ number: ProvisionNumber, label: String, text: Substring,
    _ block: Block
  ) throws(ReadingError) {
    let owner = kind == .paragraph ? container(.paragraph) : listOwner(of: number)
    let index = try open(kind, number, in: owner, block)
    if label != HeadingForm.label(of: kind, number: number, in: language) {
      nodes[index].wording.layout.label = label
    }
    if let state = Exclusion.state(saidBy: text, in: language) {
      nodes[index].state = state
      nodes[index].wording.notes = [Annotation(position: .inPlace, text: String(text))]
    } else {
      nodes[index].wording.text = String(text)
    }
    nodes[index].tail = text
  }

  private mutating func openSignature(_ block: Block) {
    settleNotes(before: 0)
    let existing = nodes[0].children.last.flatMap { nodes[$0].kind == .conclusions ? $0 : nil }
    let kind: ProvisionKind = existing == nil ? .conclusions : .part
    let parent = existing ?? 0
    let number = existing.map { ProvisionNumber(nodes[$0].children.count + 2) }
    // Signatures have no order that could be broken.
    guard let index = try? open(kind, number, in: parent, block) else { return }
    nodes[index].wording.text = block.text
  }

  // MARK: - Notes

  private func note(_ block: Block) -> Annotation {
    Annotation(
      position: .atEnd, text: block.text, layout: Layout(lead: block.lead, trail: block.trail))
  }

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
    for var note in pendingNotes {
      note.position = position
      let (lead, trail) = CustomaryLayout.note(
        nodes[owner].place, position, isFirst: isFirst)
      isFirst = false
      if note.layout.lead == lead { note.layout.lead = nil }
      if note.layout.trail == trail { note.layout.trail = nil }
      nodes[owner].wording.notes.append(note)
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
    let before =
      kind.numbersThroughAct
      ? latest[kind].map { nodes[$0] }
      : nodes[parent].children.last { nodes[$0].kind == kind }.map { nodes[$0] }
    guard let before, let previous = before.number, previous >= number else { return }
    let unit = "\(kind.rawValue) \(number)"
    throw error(
      block,
      previous == number
        ? "\(unit) stands twice: first in line \(before.line)"
        : "\(unit) stands after \(kind.rawValue) \(previous) of line \(before.line)",
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
    try Block.blocks(of: file).blocks.contains { block in
      Heading(Substring(block.text), in: language)?.kind == .article
    }
  }
}
