internal import LegalText

/// One state of the text in which instructions are worked out, all on the same words, so that their order does not
/// decide.
///
/// An instruction names units and words of the text in force: what another one of the same day does to it does not
/// change what it means. Only what has a container that another one restates or adds is worked out in a later phase:
/// containers go before their parts.
struct Phase {
  let base: WorkingTree
  let finder: TargetFinder
  let language: Language
  let sources: [SourceText]
  private var folded: [Field: FoldedText] = [:]
  private var caseless: [Field: FoldedText] = [:]
  /// How many more signs are read to say what may have been meant: a text of thousands of mistakes gets hints for the
  /// first of them.
  var hintingLeft = 20_000_000
  /// Who settles the words of a unit as a whole.
  var covers: [Int: Cover] = [:]
  /// What is done to the words of a field.
  private(set) var claims: [Field: [Claim]] = [:]
  /// The fields in which an instruction has taken words.
  private var fieldsClaimed: [Int: Set<Field>] = [:]
  private var reaches: [ReachKey: Reach] = [:]
  private var fieldsWithRun: [Int: Set<Field>]?

  /// What a search in the words of a unit and of those in it depends on.
  private struct ReachKey: Hashable {
    var place: Place
    var withHeadings: Bool
  }

  struct Cover {
    var instruction: Int
    var withHeading: Bool
  }

  struct Claim {
    var range: Range<Int>
    var instruction: Int
    /// How many signs the words looked for have; the most there can be where a stretch is named otherwise.
    var length: Int
    /// Whether the words stay.
    var isAnchor: Bool
    /// The place that a new sentence counts in the end.
    var sentence = 0
  }

  init(
    root: Provision, tree: WorkingTree, language: Language, sources: [SourceText],
    numberedPartsAreParagraphs: Bool
  ) {
    base = tree
    finder = TargetFinder(
      root: root, tree: tree, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
    self.language = language
    self.sources = sources
  }

  // MARK: Words of the text before

  /// The words of a field; nil where the language has none there.
  func text(of field: Field) -> String? {
    let wording = base[field.node].wordings[language]
    return field.isHeading ? wording?.heading : wording?.text
  }

  /// The words of a field as they are looked for.
  mutating func folded(_ field: Field) -> FoldedText {
    if let known = folded[field] { return known }
    let made = FoldedText(text(of: field) ?? "")
    folded[field] = made
    return made
  }

  /// The same without regard to case.
  mutating func caseless(_ field: Field) -> FoldedText {
    if let known = caseless[field] { return known }
    let made = folded(field).caseless
    caseless[field] = made
    return made
  }

  /// Where the words of a target are looked for.
  ///
  /// The words of a unit are those of its own text and of all units in it that are law. Its headings are words of their
  /// own: they are meant where the heading is named, or where the whole text is («по всему тексту»).
  mutating func reach(
    of place: Place, _ aspect: Target.Aspect, withHeadings: Bool = false
  ) throws(AmendmentError.Reason) -> Reach {
    switch aspect {
    case .heading, .contents:
      guard text(of: Field(node: place.node, isHeading: true)) != nil else {
        throw .noSuchPart("\(name(place.node)) has no heading")
      }
      return Reach([Span(field: Field(node: place.node, isHeading: true))])
    case .leadIn: return Reach([Span(field: Field(node: place.node))])
    case .sentence(let number):
      return Reach([
        Span(field: Field(node: place.node), range: try sentence(number, of: place.node))
      ])
    case .whole:
      let key = ReachKey(place: place, withHeadings: withHeadings)
      if let known = reaches[key] { return known }
      let made = Reach(fields(of: place, withHeadings).map { Span(field: $0) })
      reaches[key] = made
      return made
    }
  }

  private func fields(of place: Place, _ withHeadings: Bool) -> [Field] {
    units(of: place).flatMap { node in
      let fields =
        withHeadings && (node != place.node || place.scope == .whole)
        ? [Field(node: node, isHeading: true), Field(node: node)] : [Field(node: node)]
      return fields.filter { text(of: $0) != nil }
    }
  }

  /// The spans of a reach in which `words` can stand: where it is long, those that have one of its words.
  mutating func spans(of reach: Reach, with words: FoldedText) -> [Span] {
    let runs = words.runs
    guard let places = reach.places, !runs.isEmpty else { return reach.spans }
    let index = fieldsWithRun ?? indexOfRuns()
    fieldsWithRun = index
    let fields = runs.map { index[$0] ?? [] }.min { $0.count < $1.count } ?? []
    return fields.compactMap { places[$0] }.sorted().map { reach.spans[$0] }
  }

  /// The fields of the act in which each word stands.
  private mutating func indexOfRuns() -> [Int: Set<Field>] {
    var index: [Int: Set<Field>] = [:]
    for field in fields(of: Place(node: 0), true) {
      for run in folded(field).runs { index[run, default: []].insert(field) }
    }
    return index
  }

  /// The units that a place takes in, those that are no law left out.
  func units(of place: Place) -> [Int] {
    switch place.scope {
    case .ownText: [place.node]
    case .partOne: [place.node] + listOfPartOne(place.node).flatMap { law($0) }
    case .whole: law(place.node)
    }
  }

  private func law(_ node: Int) -> [Int] {
    guard base[node].state.isLaw else { return [] }
    return [node] + base.nodes[node].children.flatMap { law($0) }
  }

  /// The units directly in a unit that belong to its part one.
  func listOfPartOne(_ node: Int) -> [Int] {
    Array(base.nodes[node].children.prefix { base[$0].kind != .part })
  }

  /// Where a sentence of a unit's own text stands.
  func sentence(_ number: Int, of node: Int) throws(AmendmentError.Reason) -> Range<Int> {
    let sentences = Sentences(text(of: Field(node: node)) ?? "")
    if sentences.ranges.indices.contains(number - 1) { return sentences.ranges[number - 1] }
    if let doubt = sentences.doubt {
      throw .refused("it is not certain where a sentence of \(name(node)) ends: “\(doubt)”")
    }
    throw .noSuchPart(
      "\(name(node)) has \(sentences.ranges.count) sentences, none is the one numbered \(number)")
  }

  /// The name of a unit, for people.
  func name(_ node: Int) -> String { node == 0 ? "the act" : base.eId(of: node) }

  // MARK: Settling

  /// Lets the words of the plan's units be settled by it alone.
  mutating func cover(with plan: Plan) throws(AmendmentError.Reason) {
    for node in plan.covered {
      if let other = covers[node] { throw .collides(with: sources[other.instruction]) }
    }
    for node in plan.covered {
      covers[node] = Cover(instruction: plan.instruction, withHeading: plan.coversHeading)
    }
  }

  /// Who else settles the words of a field as a whole.
  func coverer(of field: Field, other instruction: Int) -> Int? {
    guard let cover = covers[field.node], cover.instruction != instruction,
      cover.withHeading || !field.isHeading
    else { return nil }
    return cover.instruction
  }

  /// Takes the words of a field for an instruction.
  mutating func claim(_ claim: Claim, in field: Field) throws(AmendmentError.Reason) {
    if let other = coverer(of: field, other: claim.instruction) {
      throw .collides(with: sources[other])
    }
    for other in claims[field] ?? [] where other.meets(claim) {
      if other.instruction != claim.instruction {
        throw .collides(with: sources[other.instruction])
      }
      throw .refused("the places of two of its words overlap, so that their order would decide")
    }
    claims[field, default: []].append(claim)
    fieldsClaimed[claim.instruction, default: []].insert(field)
  }

  /// Gives back what a plan took.
  mutating func withdraw(_ plan: Plan) {
    for field in fieldsClaimed.removeValue(forKey: plan.instruction) ?? [] {
      claims[field]?.removeAll { $0.instruction == plan.instruction }
    }
    for node in plan.covered where covers[node]?.instruction == plan.instruction {
      covers[node] = nil
    }
  }
}

extension Phase.Claim {
  /// Whether both cannot be done without regard to their order.
  func meets(_ other: Phase.Claim) -> Bool {
    if isAnchor && other.isAnchor { return false }
    if range.isEmpty && other.range.isEmpty {
      let areSentences = sentence > 0 && other.sentence > 0 && sentence != other.sentence
      return range.lowerBound == other.range.lowerBound && !areSentences
    }
    if range.isEmpty {
      return other.range.lowerBound < range.lowerBound && range.lowerBound < other.range.upperBound
    }
    if other.range.isEmpty { return other.meets(self) }
    return range.overlaps(other.range)
  }
}
