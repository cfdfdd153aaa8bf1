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
  /// The units read so far.
  var laid: LaidText
  /// Those of them that are not ended, each in the one before it: the act, a chapter, an article, a paragraph …
  var open: [OpenUnit] = []
  /// The lines in which the units begin, in the order of the text.
  private var starts: [Int] = []
  /// The notes read since the latest unit.
  var pendingNotes: [Block] = []
  /// The latest unit of each kind whose numbers run through the act.
  private var latest: [ProvisionKind: Latest] = [:]
  /// Whether nothing has been placed yet.
  var isFirst = true
  /// Whether it is the law of another country.
  var isOutline = false
  /// The unit that stands for what is around a fragment; none of its text leaves its units. -1 for an act.
  var floor = -1

  /// What is known of a unit that is not ended; told by its place among the open ones.
  struct OpenUnit {
    /// Its place among the units.
    var unit: Int
    var kind: ProvisionKind
    var place: CustomaryLayout.Place
    /// The character its latest own or unnumbered text ends with, for telling whether a list is open.
    var ending: Unicode.Scalar?
    /// How many parts and how many indents are in it.
    var parts = 0
    var indents = 0
    /// The latest unit of each numbered kind in it.
    var latest: [Latest] = []
  }

  /// A unit that numbers must go on from.
  struct Latest {
    var kind: ProvisionKind
    var number: ProvisionNumber?
    var line: Int
  }

  init(_ file: TextFile, in language: Language) {
    self.file = file
    source = TextBytes(bytes: file.source)
    laid = LaidText(of: file.source, in: language)
    self.language = language
  }

  /// Reads `file` as text in `language`.
  ///
  /// - Throws: ``ReadingError`` naming the line, where a heading is not understood or numbers are doubled or out of
  ///   order.
  public static func read(
    _ file: TextFile, in language: Language
  ) throws(ReadingError) -> Result {
    var reader = ActTextReader(file, in: language)
    try reader.read()
    return Result(root: reader.laid.tree(), starts: reader.starts)
  }

  /// Reads `file` likewise; no provision is made of it yet.
  package static func lay(
    _ file: TextFile, in language: Language
  ) throws(ReadingError) -> LaidText {
    var reader = ActTextReader(file, in: language)
    try reader.read()
    return reader.laid
  }

  mutating func read() throws(ReadingError) {
    var (lines, tail) = try Block.blocks(of: file, in: isOutline ? nil : language)
    if isOutline { classifyOutline(&lines) } else { try classify(&lines) }
    laid.units.reserveCapacity(lines.count + 1)
    starts.reserveCapacity(lines.count + 1)
    starts.append(lines.first?.line ?? 1)
    push(.act, nil, at: .act)
    for index in lines.indices {
      try take(lines, at: index)
    }
    settleNotes(before: 0)
    end(above: -1)
    if !tail.isEmpty { laid.units[0].layout.trail = source.string(tail) }
    guard starts.count > 1 || isOutline else {
      throw ReadingError(
        file: file.name, line: 1, message: "no provision was found in this text",
        hint: "articles are told by lines such as «Статья 1. …», «1-бап. …», “Article 1. …”")
    }
  }

  // MARK: - Taking a line

  mutating func take(_ lines: [Block], at index: Int) throws(ReadingError) {
    let block = lines[index]
    switch block.role {
    case .note:
      pendingNotes.append(block)
    case .title:
      setLead(block, of: 0)
      laid.units[0].heading = ByteRange(block.text)
      if !block.trail.isEmpty {
        throw error(block, "a title in marks that the registry does not know")
      }
    case .heading(let heading):
      try begin(heading, block)
    case .numbered(let numbered):
      try begin(numbered, block)
    case .text:
      try takeText(lines, at: index)
    case .signature:
      beginSignature(block)
    }
  }

  /// The unit that took the latest block: the innermost that is open.
  var last: Int { open.count - 1 }

  /// Whether nothing is in the last unit.
  var isLastEmpty: Bool { open[last].unit == laid.units.count - 1 }

  /// Changes the open unit at `index`.
  mutating func change(_ index: Int, _ body: (inout LaidText.Unit) -> Void) {
    body(&laid.units[open[index].unit])
  }

  /// Begins a unit in the one at `parent`, and gives it the block's marks; it is the last from now on.
  mutating func begin(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, in parent: Int, _ block: Block
  ) throws(ReadingError) {
    settleNotes(before: parent)
    try checkOrder(kind, number, in: parent, block)
    end(above: parent)
    let place = open[parent].place.child(kind)
    push(kind, number, at: place)
    starts.append(block.line)
    note(Latest(kind: kind, number: number, line: block.line), in: parent)
    setLead(block, of: last)
    if !source.isSame(block.trail, as: CustomaryLayout.trail(place)) {
      change(last) { [source] in $0.layout.trail = source.string(block.trail) }
    }
  }

  /// Opens a unit in the last one.
  mutating func push(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, at place: CustomaryLayout.Place
  ) {
    open.append(OpenUnit(unit: laid.units.count, kind: kind, place: place))
    laid.units.append(LaidText.Unit(kind, number, at: laid.units.count))
  }

  /// Ends the open units that are in the one at `parent`.
  mutating func end(above parent: Int) {
    while last > parent {
      laid.units[open.removeLast().unit].end = Int32(laid.units.count)
    }
  }

  /// Keeps what the numbers of units to come are held against.
  private mutating func note(_ unit: Latest, in parent: Int) {
    let kind = unit.kind
    if kind == .part { open[parent].parts += 1 }
    if kind == .indent { open[parent].indents += 1 }
    if kind == .annex { latest = [:] }
    if kind.numbersThroughAct {
      latest[kind] = unit
    } else if kind != .part, kind != .indent {
      if let place = open[parent].latest.firstIndex(where: { $0.kind == kind }) {
        open[parent].latest[place] = unit
      } else {
        open[parent].latest.append(unit)
      }
    }
  }

  /// The latest unit of a numbered kind directly in the open one at `index`.
  func latest(_ kind: ProvisionKind, in index: Int) -> Latest? {
    open[index].latest.first { $0.kind == kind }
  }

  private mutating func setLead(_ block: Block, of index: Int) {
    // What most units have is told without a look at the text.
    if !isFirst, let indent = block.indent, indent == CustomaryLayout.indent(open[index].place) {
      return
    }
    let lead = CustomaryLayout.lead(
      open[index].place, number: laid.units[open[index].unit].number, isFirst: isFirst)
    isFirst = false
    if !source.isSame(block.lead, as: lead) {
      change(index) { [source] in $0.layout.lead = source.string(block.lead) }
    }
  }

  private mutating func begin(_ heading: Heading, _ block: Block) throws(ReadingError) {
    try begin(heading.kind, heading.number, in: parent(ofDivision: heading.kind), block)
    let label = heading.number.flatMap {
      HeadingForm.label(of: heading.kind, number: $0, in: language)
    }
    let printed = block.text.lowerBound..<heading.text
    if label.map({ source.isSame(printed, as: $0) }) != true {
      change(last) { [source] in $0.layout.label = source.string(printed) }
    }
    let text = heading.text..<block.text.upperBound
    if !text.isEmpty, !takeExclusion(text, opening: source.first(of: text)?.scalar) {
      change(last) { $0.heading = ByteRange(text) }
    }
  }

  private mutating func begin(_ numbered: Numbered, _ block: Block) throws(ReadingError) {
    let (kind, number) = (numbered.kind, numbered.number)
    let owner = kind == .paragraph ? container(.paragraph) : listOwner(of: number)
    try begin(kind, number, in: owner, block)
    if !numbered.isCustomary {
      let label = block.text.lowerBound..<numbered.text
      change(last) { [source] in $0.layout.label = source.string(label) }
    }
    let text = numbered.text..<block.text.upperBound
    if !takeExclusion(text, opening: block.opening) {
      change(last) { $0.text = ByteRange(text) }
    }
    open[last].ending = block.ending
  }

  /// Takes words that say that the unit is law no more; false where they are text of the law.
  ///
  /// - Parameter opening: the first character of `text`.
  private mutating func takeExclusion(_ text: Range<Int>, opening: Unicode.Scalar?) -> Bool {
    guard !isOutline,
      let state = Exclusion.state(saidBy: text, opening: opening, of: source, in: language)
    else { return false }
    change(last) { [source] in
      $0.state = state
      $0.notes = [Annotation(position: .inPlace, text: source.string(text))]
    }
    return true
  }

  private mutating func beginSignature(_ block: Block) {
    settleNotes(before: 0)
    let isBegun = last > 0 && open[1].kind == .conclusions
    let earlier = isBegun ? open[1].parts : 0
    // Signatures have no order that could be broken.
    let begun: Void? = try? begin(
      isBegun ? .part : .conclusions, isBegun ? ProvisionNumber(earlier + 2) : nil,
      in: isBegun ? 1 : 0, block)
    if begun == nil { return }
    change(last) { $0.text = ByteRange(block.text) }
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
      while owner > parent + 1, !open[owner].kind.holdsText { owner -= 1 }
    }
    place(position, on: owner)
  }

  /// Writes the pending notes on `owner`.
  mutating func place(_ position: Annotation.Position, on owner: Int) {
    for block in pendingNotes {
      let (lead, trail) = CustomaryLayout.note(open[owner].place, position, isFirst: isFirst)
      isFirst = false
      var layout = Layout()
      if !source.isSame(block.lead, as: lead) { layout.lead = source.string(block.lead) }
      if !source.isSame(block.trail, as: trail) { layout.trail = source.string(block.trail) }
      let note = Annotation(
        position: position, text: source.string(block.text), layout: layout)
      change(owner) { $0.notes.append(note) }
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
    guard let number, kind != .part, kind != .indent, !isOutline else { return }
    let before = kind.numbersThroughAct ? latest[kind] : latest(kind, in: parent)
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
    let source = TextBytes(bytes: file.source)
    return try Block.blocks(of: file, in: language).blocks.contains { block in
      Heading(block.text, of: source, in: language)?.kind == .article
    }
  }
}
