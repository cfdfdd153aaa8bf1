internal import LegalText

/// Makes whole references of units as a sentence names them, from what the lines above and the words before say.
struct UnitResolver {
  var sentence: Sentence
  var contexts: ContextStack
  /// What the sentence has said of the place so far; nil where nothing.
  var inherited: [UnitReference]?
  /// Whether the clause being read has said it itself: what it changes stands there and nowhere else.
  var isPlaceSaid = false
  /// How many steps of `inherited` come from the lines above.
  private var contextDepth: Int

  init(sentence: Sentence, contexts: ContextStack) {
    self.sentence = sentence
    self.contexts = contexts
    contextDepth = contexts.references.map(\.steps.count).min() ?? 0
  }

  private func error(_ start: Int, _ expected: String) -> AmendmentTextError {
    sentence.error(at: start, expected: expected)
  }

  // MARK: - Where

  /// The units in which one of `kind` is meant; any where `kind` is nil.
  mutating func bases(
    holding kind: ProvisionKind?, at start: Int
  ) throws(AmendmentTextError) -> [UnitReference] {
    guard let kind else { return inherited ?? contexts.references }
    if let inherited {
      if isPlaceSaid, let place = inherited.first(where: { !$0.canHold(kind) }) {
        throw error(start, "a unit that can stand in " + name(place))
      }
      if let found = outer(of: inherited, holding: kind) { return found }
    }
    let (found, empty) = contexts.references(holding: kind)
    if let empty {
      throw AmendmentTextError(
        file: sentence.file, line: empty.line, column: empty.column, read: "",
        expected: "an instruction under this line, before line \(sentence.line)")
    }
    guard let found else {
      throw error(
        start,
        "a unit that can stand in " + name(contexts.references.first ?? UnitReference())
          + "; other units are named in an item of their own")
    }
    inherited = nil
    contextDepth = found.map(\.steps.count).min() ?? 0
    return found
  }

  private func outer(
    of references: [UnitReference], holding kind: ProvisionKind
  ) -> [UnitReference]? {
    var found: [UnitReference] = []
    for var reference in references {
      while !reference.canHold(kind) {
        if reference.aspect != .whole, reference.aspect != .contents {
          reference.aspect = .whole
          continue
        }
        guard reference.steps.count > contextDepth else { return nil }
        reference.steps.removeLast()
        reference.run = nil
      }
      if !found.contains(reference) { found.append(reference) }
    }
    return found
  }

  /// The references of `phrase`, each whole from the act down, in the order of the text.
  mutating func references(
    of phrase: UnitPhrase, at start: Int
  ) throws(AmendmentTextError) -> [UnitReference] {
    var found: [UnitReference] = []
    for (place, chain) in phrase.chains.enumerated() {
      var whole = chain
      whole.elements = try shared(in: phrase, at: place) + chain.elements
      let first = whole.elements.lazy.compactMap(\.noun.unitKind).first
      if place == 0, chain.isPossessive, let first, first.nestsFreely, let inherited,
        let holder = inherited.first(where: { !$0.canHold(first) }), holder.aspect == .whole,
        holder.steps.count > contextDepth
      {
        // «7-абзацындағы 1-абзацы» is of the unit named directly before it, and of no other.
        throw error(start, "a unit that can stand in " + name(holder))
      }
      for base in try bases(holding: first, at: chain.elements[0].start) {
        found += try expand(whole, from: base)
      }
      guard found.count <= 2_000 else {
        throw error(start, "at most 2,000 units named together")
      }
    }
    return found
  }

  /// What the chain at `place` shares with another of the list: «подпункт 1) пункта 2 и пункт 3 статьи 5».
  private mutating func shared(
    in phrase: UnitPhrase, at place: Int
  ) throws(AmendmentTextError) -> [UnitChain.Element] {
    let chain = phrase.chains[place]
    let kind = chain.elements.lazy.compactMap(\.noun.unitKind).first
    // Paragraphs and what is in them have no heading.
    let inner: ProvisionKind = chain.elements.last?.noun == .heading ? .paragraph : .part
    let rank = (kind ?? inner).nestingRank
    func outer(_ other: UnitChain) -> [UnitChain.Element] {
      Array(other.elements.prefix { $0.noun.unitKind.map { $0.nestingRank < rank } ?? false })
    }
    if sentence.language == .kk {
      guard place > 0, chain.isPossessive else { return [] }
      return outer(phrase.chains[place - 1])
    }
    guard let other = phrase.chains[(place + 1)...].first(where: { !outer($0).isEmpty }) else {
      return []
    }
    let elements = outer(other)
    let start = chain.elements[0].start
    if let kind, elements.first?.noun.unitKind.map({ $0.nestingRank < kind.nestingRank }) == true {
      let base = try bases(holding: elements.first?.noun.unitKind, at: start)
      if base.contains(where: { !$0.steps.isEmpty && $0.canHold(kind) }) {
        throw error(start, "the whole name of the unit, for it may be in one of two")
      }
    }
    return elements
  }

  private func expand(
    _ chain: UnitChain, from base: UnitReference
  ) throws(AmendmentTextError) -> [UnitReference] {
    var references = [base]
    for (place, element) in chain.elements.enumerated() {
      let isLast = place == chain.elements.count - 1
      var next: [UnitReference] = []
      for reference in references {
        next += try step(into: element, of: reference, isLast: isLast)
      }
      references = next
    }
    return references
  }

  private func step(
    into element: UnitChain.Element, of reference: UnitReference, isLast: Bool
  ) throws(AmendmentTextError) -> [UnitReference] {
    switch element.noun {
    case .unit(let kind): return try units(kind, element, of: reference, isLast: isLast)
    case .heading: return [reference.with(.heading)]
    case .contents:
      guard reference.steps.isEmpty else { throw error(element.start, "the act's own contents") }
      return [reference.with(.contents)]
    case .sentence:
      let places = element.numbers.flatMap { $0.numbers ?? [] }.compactMap(\.figures.first)
      guard !places.isEmpty else { throw error(element.start, "which sentence is meant") }
      return places.map { reference.with(.sentence($0)) }
    case .entry, .words, .sign, .act: throw error(element.start, "a unit")
    }
  }

  private func units(
    _ named: ProvisionKind, _ element: UnitChain.Element, of reference: UnitReference, isLast: Bool
  ) throws(AmendmentTextError) -> [UnitReference] {
    var kind = named
    // «пункт 1) части третьей»: what is closed by a bracket is a subparagraph by any name.
    if kind == .paragraph, element.numbers.contains(where: \.isClosed) { kind = .subparagraph }
    guard reference.canHold(kind) else {
      throw error(element.start, "a unit that can stand in " + name(reference))
    }
    guard !element.numbers.isEmpty else {
      return [reference.adding(Locator.Step(kind), run: nil)]
    }
    var found: [UnitReference] = []
    for run in element.numbers {
      let range = run.last.map { run.first...$0 }
      for number in run.numbers ?? [] {
        if kind == .indent, number == ProvisionNumber(1), !reference.steps.isEmpty {
          // Indent one is the unit's own text.
          found.append(isLast ? reference.with(.leadIn) : reference)
        } else {
          found.append(reference.adding(Locator.Step(kind, number), run: isLast ? range : nil))
        }
      }
    }
    return found
  }

  /// What a unit is called in the language of the text.
  func name(_ reference: UnitReference) -> String {
    let text = Locator(steps: reference.steps).text(in: sentence.language)
    return text.isEmpty ? "the act" : "«\(text)»"
  }
}

extension UnitReference {
  func with(_ aspect: Target.Aspect) -> UnitReference {
    // The heading of a unit in the table of contents is its entry there.
    self.aspect == .contents ? self : UnitReference(steps: steps, aspect: aspect, run: run)
  }

  func adding(_ step: Locator.Step, run: ClosedRange<ProvisionNumber>?) -> UnitReference {
    UnitReference(steps: steps + [step], aspect: aspect, run: run)
  }
}

extension GrammarNoun {
  /// The kind of unit it names; nil for what is no unit by itself.
  var unitKind: ProvisionKind? {
    if case .unit(let kind) = self { return kind }
    return nil
  }
}
