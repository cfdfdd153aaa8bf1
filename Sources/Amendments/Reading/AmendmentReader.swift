internal import ActText
internal import LegalText

/// Reads the text of an amending act line by line.
///
/// A line is an item with its number, a line under which others stand («в статье 3:»), or a sentence of one or more
/// instructions; new text stands between quotation marks, over as many lines as it takes.
struct AmendmentReader {
  let file: String
  let language: Language
  private(set) var lines: [TextLine]
  var index = 0
  var contexts = ContextStack()
  var text: AmendingText
  /// What of the text is said of the day of single items.
  var clauses: [CommencementClause] = []
  /// Whether the items that are excepted from the act's day follow.
  var isInExceptions = false
  /// Instructions whose text stands in an annex that has not been read.
  var annexes: [PendingAnnex] = []
  /// The instructions that the latest sentence has brought.
  private var added: [(act: Int, place: Int)] = []
  /// The line of the item in which the sentence being read begins.
  var lineInItem: Int?
  /// The numbers of the items in which each instruction stands, by its act and place.
  var places: [[ItemPlace]] = []

  init(lines: [TextLine], language: Language, file: String) {
    self.file = file
    self.language = language
    self.lines = lines
    text = AmendingText(language: language, acts: [])
  }

  /// The line being read, taken apart from the scalar `start` on.
  func sentence(_ line: TextLine, from start: Int = 0) -> Sentence {
    let scalars = Array(line.text.unicodeScalars)
    let column = line.column + scalars[..<start].count { !$0.isUnseen }
    return Sentence(
      file: file, language: language, line: line.line, scalars: scalars, start: start,
      column: column)
  }

  mutating func read() throws(AmendmentTextError) -> AmendingText {
    readPreface()
    while index < lines.count {
      try readLine()
    }
    if let unused = contexts.unused, unused.label == nil || !text.acts.isEmpty {
      try refuse(empty: unused)
    }
    if let annex = annexes.first { throw annex.error }
    guard text.acts.contains(where: { !$0.instructions.isEmpty }) else {
      throw AmendmentTextError(
        file: file, line: lines.last?.line ?? 1, column: 1, read: "",
        expected: "at least one instruction")
    }
    try settleCommencements()
    return text
  }

  func refuse(empty entry: ContextStack.Entry) throws(AmendmentTextError) {
    throw AmendmentTextError(
      file: file, line: entry.line, column: entry.column, read: "",
      expected: "an instruction under this line")
  }

  // MARK: - A line

  private mutating func readLine() throws(AmendmentTextError) {
    lines[index] = lines[index].withoutBoldLabel
    let line = lines[index]
    guard !line.isNote else {
      throw sentence(line).error(at: 0, expected: "a line of the amending act, not a footnote")
    }
    var start = 0
    if try readAnnex() { return }
    // «Статья 2. 1. …»: an article and its first paragraph in one line.
    var rest = Substring(line.text)
    while let (label, after) = ItemLabel.read(String(rest), in: language) {
      if rest.startIndex > line.text.startIndex {
        guard let outer = contexts.labels.last, outer.rank < label.rank else { break }
      }
      rest = rest.suffix(after.count)
      try open(label, line)
    }
    if rest.startIndex == line.text.startIndex {
      if readSignature() { return }
      contexts.countLine()
    }
    start = line.text.unicodeScalars.distance(
      from: line.text.startIndex, to: rest.startIndex)
    let sentence = sentence(line, from: start)
    if sentence.isAtEnd {
      index += 1
      return
    }
    if try readCommencement(sentence) { return }
    if try readActLine(sentence) { return }
    try readSentence(sentence)
  }

  private mutating func open(
    _ label: ItemLabel, _ line: TextLine
  ) throws(AmendmentTextError) {
    let (sibling, empty) = contexts.close(for: label.rank)
    if let empty { try refuse(empty: empty) }
    if let sibling, !label.follows(sibling) {
      throw sentence(line).error(
        at: 0, expected: "an item with a number after that of the one before")
    }
    let entry = ContextStack.Entry(
      label: label, references: contexts.references, verb: contexts.verb, line: line.line,
      column: line.column, lines: 1)
    guard contexts.push(entry) else { throw tooDeep(sentence(line)) }
  }

  private func tooDeep(_ sentence: Sentence) -> AmendmentTextError {
    sentence.error(
      at: 0, expected: "at most \(ContextStack.deepest) lines that stand in one another")
  }

  // MARK: - Sentences

  /// Reads the rest of a line after a colon that names an act.
  mutating func readRest(of sentence: Sentence, from start: Int) throws(AmendmentTextError) {
    var rest = sentence
    rest.index = start
    index -= 1
    try readSentence(rest)
  }

  private mutating func readSentence(_ first: Sentence) throws(AmendmentTextError) {
    var reader = ClauseReader(sentence: first)
    var resolver = UnitResolver(sentence: first, contexts: contexts)
    var verb: AmendmentVerb?
    index += 1
    lineInItem = contexts.linesInItem
    while !reader.sentence.isAtEnd {
      added = []
      var clauses = try reader.clauses(after: verb)
      if clauses.count == 1, clauses[0].isPlace {
        guard try !readContext(clauses[0], &reader, &resolver) else { return }
        continue
      }
      if try readOuterVerb(clauses, reader) { return }
      let spoken = reader.sentence
      if let last = clauses.last, last.wantsText {
        let taken = try takeText(after: reader.sentence)
        clauses[clauses.count - 1].text = Clause.Said(value: taken.text, start: last.end)
        reader.sentence = taken.rest
        resolver.contexts = contexts
      }
      for clause in clauses {
        resolver.sentence = spoken
        try readClause(clause, &resolver)
        verb = clause.verb?.value ?? verb
      }
      resolver.sentence = reader.sentence
      try closeClause(&reader, &resolver)
    }
  }

  /// Reads what stands between a clause and the next: a comma, «и», a semicolon, the end.
  private mutating func closeClause(
    _ reader: inout ClauseReader, _ resolver: inout UnitResolver
  ) throws(AmendmentTextError) {
    if reader.sentence.isMark("(", at: reader.sentence.index) {
      try readNote(&reader.sentence, added: added)
    }
    let index = reader.sentence.index
    switch reader.sentence.current?.kind {
    case nil: return
    case .mark(";"): reader.sentence.index += 1
    case .mark("."):
      reader.sentence.index += 1
      // What a sentence says of the place counts up to its full stop.
      resolver.inherited = nil
    case .mark(","):
      reader.sentence.index += max(1, reader.sentence.separators(at: index))
    case .mark(":"):
      throw reader.sentence.error(at: index, expected: "no colon after a whole instruction")
    default:
      reader.sentence.index += reader.sentence.separators(at: index)
    }
  }

  private mutating func readClause(
    _ clause: Clause, _ resolver: inout UnitResolver
  ) throws(AmendmentTextError) {
    var meaning = ClauseMeaning(resolver: resolver, outerVerb: contexts.verb)
    let found = try meaning.instructions(of: clause)
    resolver = meaning.resolver
    contexts = resolver.contexts
    contexts.markUsed()
    resolver.contexts = contexts
    let sentence = resolver.sentence
    let source = SourceText(
      line: sentence.line, column: sentence.token(at: clause.start)?.column ?? 1,
      text: sentence.text(clause.start, clause.end))
    for instruction in found { try add(instruction, from: source, at: clause, in: sentence) }
  }

  private mutating func add(
    _ found: ClauseMeaning.Found, from source: SourceText, at clause: Clause, in sentence: Sentence
  ) throws(AmendmentTextError) {
    let act = try currentAct(for: sentence, at: clause.start)
    let labels = contexts.labels
    let line = lineInItem
    text.acts[act].instructions.append(
      Instruction(
        language: language, target: found.reference.target, operation: found.operation,
        item: labels.path(line: line, in: language), run: found.reference.run, source: source))
    let place = text.acts[act].instructions.count - 1
    added.append((act, place))
    if let annex = found.annex {
      let error = sentence.error(
        at: annex.start, expected: "an annex whose text stands below", isCertain: false)
      annexes.append(PendingAnnex(act: act, place: place, number: annex.number, error: error))
    }
    places[act].append(ItemPlace(labels: labels, line: line ?? 1))
  }

  /// The act that is amended here; the one in hand where the text names none.
  private mutating func currentAct(
    for sentence: Sentence, at start: Int
  ) throws(AmendmentTextError) -> Int {
    if let act = contexts.act { return act }
    if text.acts.isEmpty { addAct(nil) }
    guard text.acts.count == 1, text.acts[0].reference == nil else {
      throw sentence.error(at: start, expected: "a line that names the act before it")
    }
    return 0
  }

  mutating func addAct(_ reference: ActReference?) {
    text.acts.append(AmendedAct(reference: reference, instructions: []))
    places.append([])
  }

  // MARK: - Lines that others stand under

  /// Takes a place with its colon; whether the line ends there, so that lines stand under it.
  private mutating func readContext(
    _ clause: Clause, _ reader: inout ClauseReader, _ resolver: inout UnitResolver
  ) throws(AmendmentTextError) -> Bool {
    guard reader.sentence.isMark(":", at: reader.sentence.index), !clause.places.isEmpty else {
      throw reader.sentence.error(
        at: reader.sentence.index,
        expected: reader.sentence.isAtEnd
          ? "a colon, or what is changed there" : "what is changed there")
    }
    for place in clause.places {
      resolver.inherited = try resolver.references(of: place.value, at: place.start)
    }
    reader.sentence.index += 1
    resolver.sentence = reader.sentence
    guard reader.sentence.isAtEnd else { return false }
    contexts = resolver.contexts
    try openContext(resolver.inherited ?? contexts.references, verb: nil, reader.sentence)
    return true
  }

  private mutating func openContext(
    _ references: [UnitReference], verb: AmendmentVerb?, _ sentence: Sentence
  ) throws(AmendmentTextError) {
    if contexts.entries.last?.label != nil, contexts.linesInItem == 1 {
      contexts.setInnermost(references: references, verb: verb)
      return
    }
    let entry = ContextStack.Entry(
      references: references, verb: verb ?? contexts.verb, line: sentence.line,
      column: sentence.tokens.first?.column ?? 1)
    guard contexts.push(entry) else { throw tooDeep(sentence) }
  }

  /// «признать утратившими силу:», of the lines below.
  private mutating func readOuterVerb(
    _ clauses: [Clause], _ reader: ClauseReader
  ) throws(AmendmentTextError) -> Bool {
    let sentence = reader.sentence
    guard clauses.count == 1, let verb = clauses[0].verb?.value, clauses[0].fields.isEmpty,
      sentence.isMark(":", at: sentence.index), sentence.index + 1 == sentence.tokens.count
    else { return false }
    var resolver = UnitResolver(sentence: sentence, contexts: contexts)
    for place in clauses[0].places {
      resolver.inherited = try resolver.references(of: place.value, at: place.start)
    }
    contexts = resolver.contexts
    try openContext(resolver.inherited ?? contexts.references, verb: verb, sentence)
    return true
  }
}

extension TextLine {
  /// The line without the stars around its label: `**Статья 1.** Внести …`.
  fileprivate var withoutBoldLabel: TextLine {
    guard text.hasPrefix("**"), let end = text.dropFirst(2).firstRange(of: "**") else {
      return self
    }
    var line = self
    line.text = String(text[text.index(text.startIndex, offsetBy: 2)..<end.lowerBound])
    line.text += text[end.upperBound...]
    line.column += 2
    return line
  }
}
