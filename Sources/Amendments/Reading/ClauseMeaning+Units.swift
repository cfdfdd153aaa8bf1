internal import ActText
internal import LegalText

/// What a clause does to whole units.
extension ClauseMeaning {
  // MARK: - New units

  mutating func addition(
    _ clause: Clause, _ verb: AmendmentVerb
  ) throws(AmendmentTextError) -> [Found] {
    if verb == .insert {
      guard let new = clause.subjectWords else { throw error(clause.end, "the new words") }
      guard clause.anchorWords != nil else {
        throw error(clause.end, "the words after or before which they are put")
      }
      return try insertedWords(clause, new)
    }
    if let words = clause.objectWords {
      guard words.value.isEntry else { return try insertedWords(clause, words) }
      return try newEntry(clause, words)
    }
    guard let object = clause.object else { throw error(clause.end, "what is put in") }
    guard object.value.chains.count == 1, let element = object.value.chains[0].elements.last,
      object.value.chains[0].elements.count == 1 || element.noun == .heading
    else {
      throw error(object.start, "units of one kind, without what they are put into")
    }
    try allow([.subject, .object, .neighbour, .follows, .annexed, .text], in: clause)
    if let annexed = clause.annexed { return try annex(clause, element, annexed) }
    guard let text = clause.text else { throw error(clause.end, "the new text after a colon") }
    switch element.noun {
    case .sentence: return try newSentence(clause, element, text.value)
    case .heading: return try newHeading(clause, object, text.value)
    case .unit(let kind): return try newUnits(clause, element, kind, text.value)
    default: throw error(object.start, "a unit, a sentence or words")
    }
  }

  /// The units that take in what is new.
  private mutating func holders(
    of clause: Clause, holding kind: ProvisionKind?, at start: Int
  ) throws(AmendmentTextError) -> [UnitReference] {
    guard let subject = clause.subject else {
      return try resolver.bases(holding: kind, at: start)
    }
    let found = try resolver.references(of: subject.value, at: subject.start)
    if let kind, let outside = found.first(where: { !$0.canHold(kind) }) {
      throw error(start, "a unit that can stand in \(resolver.name(outside))")
    }
    resolver.inherited = found
    return found
  }

  private mutating func newUnits(
    _ clause: Clause, _ element: UnitChain.Element, _ named: ProvisionKind, _ text: QuotedText
  ) throws(AmendmentTextError) -> [Found] {
    var kind = named
    if kind == .paragraph, element.numbers.contains(where: \.isClosed) { kind = .subparagraph }
    let numbers = element.numbers.flatMap { $0.numbers ?? [] }
    let promised =
      numbers.isEmpty ? [Locator.Step(kind)] : numbers.map { Locator.Step(kind, $0) }
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw error(element.start, "numbers that ascend")
    }
    try checkNeighbour(clause, kind, numbers)
    var found: [Found] = []
    for holder in try holders(of: clause, holding: kind, at: element.start) {
      if holder.aspect == .contents {
        found += try newEntries(promised, in: holder, text)
        continue
      }
      let units = try texts.units(text, promised: promised, inside: holder.steps.last)
      found += units.map { Found(reference: holder, operation: .insertUnit(InsertUnit($0))) }
    }
    return found
  }

  /// Holds «после пункта 1» against the numbers, which say where the new units stand.
  private func checkNeighbour(
    _ clause: Clause, _ kind: ProvisionKind, _ numbers: [ProvisionNumber]
  ) throws(AmendmentTextError) {
    guard let neighbour = clause.neighbour else { return }
    let steps = try steps(neighbour)
    guard steps.count == 1, steps[0].kind == kind, let number = steps[0].number,
      let first = numbers.first, let last = numbers.last,
      neighbour.value.role == .after ? number < first : last < number
    else {
      throw error(
        neighbour.start, "a unit of the same kind beside which the numbers put the new one")
    }
  }

  private mutating func newSentence(
    _ clause: Clause, _ element: UnitChain.Element, _ text: QuotedText
  ) throws(AmendmentTextError) -> [Found] {
    let words = try texts.paragraph(text)
    let place = element.numbers.first?.first.figures.first
    let holders = try holders(of: clause, holding: nil, at: element.start)
    guard !holders.contains(where: { $0.aspect == .contents }) else {
      throw error(element.start, "an entry, for a table of contents has no sentences")
    }
    guard !holders.contains(where: { if case .sentence = $0.aspect { true } else { false } }) else {
      throw error(element.start, "a unit, for a sentence holds no other,")
    }
    return holders.map {
      Found(
        reference: $0,
        operation: .insertWords(
          InsertWords(words, place.map { .sentence($0) } ?? .newSentence)))
    }
  }

  private mutating func newHeading(
    _ clause: Clause, _ object: Clause.Said<UnitPhrase>, _ text: QuotedText
  ) throws(AmendmentTextError) -> [Found] {
    let outer = object.value.chains[0].elements.first?.noun.unitKind
    var headed = try holders(of: clause, holding: outer, at: clause.start)
    if outer != nil {
      // «оглавление дополнить заголовком статьи 5-1»
      resolver.inherited = headed
      headed = try resolver.references(of: object.value, at: object.start)
    }
    let isEach = headed.count > 1 && text.lines.count == headed.count
    return try headed.enumerated().map { place, holder throws(AmendmentTextError) in
      let line = isEach ? text.lines[place] : nil
      let own = line.map { QuotedText(lines: [$0], line: $0.number, column: 1) } ?? text
      return Found(
        reference: holder.with(.heading),
        operation: .substituteHeading(
          SubstituteHeading(try texts.heading(own, of: holder.steps.last))))
    }
  }

  // MARK: - The table of contents

  /// «дополнить строкой следующего содержания: "Статья 5-1. …"»
  private mutating func newEntry(
    _ clause: Clause, _ words: Clause.Said<WordsPhrase>
  ) throws(AmendmentTextError) -> [Found] {
    try allow([.objectWords, .anchorWords, .follows, .text], in: clause)
    var entries = words.value.words
    if let text = clause.text { entries += text.value.lines.map(\.text) }
    guard !entries.isEmpty else { throw error(words.start, "the entry") }
    return try entries.map { line throws(AmendmentTextError) in
      Found(
        reference: try entry(line, at: words.start),
        operation: .substituteHeading(SubstituteHeading(try heading(line, at: words.start))))
    }
  }

  private func newEntries(
    _ promised: [Locator.Step], in holder: UnitReference, _ text: QuotedText
  ) throws(AmendmentTextError) -> [Found] {
    guard text.lines.count == promised.count else {
      throw error(0, "as many entries as units are named")
    }
    var found: [Found] = []
    for (step, line) in zip(promised, text.lines) {
      let one = QuotedText(lines: [line], line: line.number, column: text.column)
      found.append(
        Found(
          reference: holder.adding(step, run: nil),
          operation: .substituteHeading(
            SubstituteHeading(try texts.heading(one, of: step)))))
    }
    return found
  }

  // MARK: - New wordings

  mutating func restatement(_ clause: Clause) throws(AmendmentTextError) -> [Found] {
    try allow([.subject, .wording, .follows, .annexed, .text], in: clause)
    if clause.wording == nil, sentence.language != .en {
      throw error(clause.end, "«в следующей редакции», «мынадай редакцияда»")
    }
    if let annexed = clause.annexed { return try restatedAnnex(clause, annexed) }
    guard let text = clause.text else { throw error(clause.end, "the new text after a colon") }
    let start = clause.subject?.start ?? clause.start
    let references: [UnitReference]
    if let subject = clause.subject {
      references = try resolver.references(of: subject.value, at: subject.start)
    } else {
      references = try resolver.bases(holding: nil, at: start)
    }
    guard let first = references.first else { return [] }
    if references.contains(where: { $0.aspect != .whole }) {
      guard references.count == 1 else {
        throw error(start, "one heading, lead-in or sentence, or units only")
      }
      return [try restatedPart(first, text.value, at: start)]
    }
    guard first.steps.last != nil else {
      throw error(start, "a unit: a whole act anew is no amendment but an edition")
    }
    let promised = references.compactMap(\.steps.last)
    let units = try texts.units(
      text.value, promised: promised, inside: first.steps.dropLast().last)
    return zip(references, units).map {
      Found(reference: $0, operation: .substituteText(SubstituteText(.unit($1))))
    }
  }

  private func restatedPart(
    _ reference: UnitReference, _ text: QuotedText, at start: Int
  ) throws(AmendmentTextError) -> Found {
    let operation: Operation
    switch reference.aspect {
    case .heading, .contents:
      operation = .substituteHeading(
        SubstituteHeading(try texts.heading(text, of: reference.steps.last)))
    case .leadIn:
      operation = .substituteText(
        SubstituteText(.words(try texts.leadIn(text, of: reference.steps.last))))
    case .sentence:
      operation = .substituteText(SubstituteText(.words(try texts.paragraph(text))))
    case .whole: throw error(start, "a part of a unit")
    }
    return Found(reference: reference, operation: operation)
  }

  // MARK: - Numbers and places

  mutating func renumbering(_ clause: Clause) throws(AmendmentTextError) -> [Found] {
    try allow([.subject, .object, .respectively], in: clause)
    let (references, start) = try subjects(of: clause)
    guard let object = clause.object else { throw error(clause.end, "the new number") }
    let steps = try self.steps(object)
    guard steps.count == references.count else {
      throw error(object.start, "as many new numbers as units: \(references.count)")
    }
    if references.count > 1, clause.respectively == nil {
      throw error(object.start, "«соответственно», «тиісінше», “respectively” for several units")
    }
    return try zip(references, steps).map { reference, step throws(AmendmentTextError) in
      guard let number = step.number, reference.steps.last?.kind == step.kind else {
        throw error(start, "a number for a unit of the same kind")
      }
      return Found(reference: reference, operation: .renumberUnit(RenumberUnit(number)))
    }
  }

  private mutating func subjects(
    of clause: Clause
  ) throws(AmendmentTextError) -> ([UnitReference], start: Int) {
    guard let subject = clause.subject else { throw error(clause.end, "the unit that is meant") }
    let found = try resolver.references(of: subject.value, at: subject.start)
    for reference in found where reference.aspect != .whole || reference.steps.isEmpty {
      throw error(subject.start, "whole units")
    }
    return (found, subject.start)
  }

  /// Units named by kind and number alone.
  private func steps(_ said: Clause.Said<UnitPhrase>) throws(AmendmentTextError) -> [Locator.Step] {
    var steps: [Locator.Step] = []
    for chain in said.value.chains {
      guard chain.elements.count == 1, case .unit(let named) = chain.elements[0].noun else {
        throw error(said.start, "a unit by its number alone")
      }
      for run in chain.elements[0].numbers {
        let kind = named == .paragraph && run.isClosed ? .subparagraph : named
        steps += (run.numbers ?? []).map { Locator.Step(kind, $0) }
      }
    }
    return steps
  }

  mutating func movement(_ clause: Clause) throws(AmendmentTextError) -> [Found] {
    try allow([.subject, .object, .goal], in: clause)
    let (references, start) = try subjects(of: clause)
    guard let goal = clause.goal else { throw error(clause.end, "where the unit is moved to") }
    guard let object = clause.object else { throw error(clause.end, "the number it has there") }
    resolver.inherited = nil
    let parents = try resolver.references(of: goal.value, at: goal.start)
    let steps = try self.steps(object)
    guard let reference = references.first, let parent = parents.first,
      let number = steps.first?.number,
      references.count == 1, parents.count == 1, steps.count == 1,
      steps[0].kind == reference.steps.last?.kind
    else { throw error(start, "one unit, one that takes it in, and its number there") }
    let operation = MoveUnit(into: Locator(steps: parent.steps), as: number)
    return [Found(reference: reference, operation: .moveUnit(operation))]
  }

  mutating func splitting(_ clause: Clause) throws(AmendmentTextError) -> [Found] {
    try allow([.subject, .goal, .anchorWords], in: clause)
    let (references, start) = try subjects(of: clause)
    guard let goal = clause.goal else { throw error(clause.end, "the units it becomes") }
    guard let anchor = clause.anchorWords, anchor.value.role == .since,
      anchor.value.words.count == 1
    else { throw error(clause.end, "the words with which the second unit begins") }
    let steps = try self.steps(goal)
    guard let reference = references.first, references.count == 1, steps.count == 2,
      steps[0] == reference.steps.last, steps[1].kind == steps[0].kind,
      let number = steps[1].number
    else { throw error(start, "one unit, and two that it becomes, the first of its own number") }
    if let beginning = anchor.value.beginning, beginning != steps[1] {
      throw error(anchor.start, "the second of the units, which begins with the words")
    }
    return [
      Found(
        reference: reference,
        operation: .splitUnit(SplitUnit(from: anchor.value.words[0], as: number)))
    ]
  }

  mutating func joining(_ clause: Clause) throws(AmendmentTextError) -> [Found] {
    try allow([.subject, .goal], in: clause)
    let (references, start) = try subjects(of: clause)
    guard let goal = clause.goal else { throw error(clause.end, "the unit they become") }
    let steps = try self.steps(goal)
    guard references.count == 2, steps.count == 1, steps[0] == references[0].steps.last else {
      throw error(start, "two units that become the first of them")
    }
    return [
      Found(
        reference: references[0],
        operation: .joinUnits(JoinUnits(with: Locator(steps: references[1].steps))))
    ]
  }
}
