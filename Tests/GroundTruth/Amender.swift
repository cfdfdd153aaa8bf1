internal import LegalText

/// Makes random operations on a code, each on a unit that no other one touched, and keeps the log.
public struct Amender {
  /// The code as it stands now.
  public internal(set) var code: Code
  /// What was done, in order.
  public private(set) var log: [Operation] = []
  /// The units that were moved on purpose.
  public internal(set) var moved: Set<Int> = []
  let original: Code
  let book: Phrasebook
  var draw: Draw
  var touched: Set<Int> = []
  var parents: [Int]
  let units: [Int]
  let articles: [Int]

  /// Makes an amender of `code`.
  public init(_ code: Code, seed: UInt64) {
    self.code = code
    original = code
    book = Phrasebook(code.language, beginsWithLetters: code.isAsRead)
    draw = Draw(seed: seed)
    parents = Array(repeating: 0, count: code.nodes.count)
    for (place, node) in code.nodes.enumerated() {
      for child in node.children { parents[child] = place }
    }
    units = code.nodes.indices.filter { code.nodes[$0].kind.level > 5 }
    articles = code.nodes.indices.filter { code.nodes[$0].kind == .article }
  }

  /// Makes `count` operations of `kinds`, as far as there are units left for them.
  public mutating func amend(_ count: Int, kinds: [Operation.Kind] = Operation.Kind.compared) {
    let weighted = kinds.flatMap { Array(repeating: $0, count: Self.weight(of: $0)) }
    for _ in 0..<count {
      for _ in 0..<50 where make(draw.pick(weighted)) { break }
    }
  }

  /// How often an operation is made: words most often, whole articles and other places seldom.
  private static func weight(of kind: Operation.Kind) -> Int {
    switch kind {
    case .replaceWords, .changeNumber, .insertWords, .deleteWords: 8
    case .insertSentence, .deleteSentence, .rewordSentence, .rewordUnit, .punctuation,
      .changeHeading:
      5
    case .insertUnit, .repealUnit: 4
    case .insertPart, .repealPart: 3
    case .splitUnit, .mergeUnits, .insertArticle, .repealArticle, .renumberArticle: 2
    case .moveUnit, .reorderUnit, .moveArticle, .replaceThroughout: 1
    }
  }

  private mutating func make(_ kind: Operation.Kind) -> Bool {
    switch kind {
    case .replaceWords, .changeNumber, .insertWords, .deleteWords, .punctuation, .insertSentence,
      .deleteSentence, .rewordSentence, .rewordUnit:
      reword(kind)
    case .changeHeading: changeHeading()
    case .insertUnit: insertUnit()
    case .repealUnit: repealUnit()
    case .moveUnit: moveUnit()
    case .reorderUnit: reorderUnit()
    case .splitUnit: splitUnit()
    case .mergeUnits: mergeUnits()
    case .insertArticle: insertArticle()
    case .repealArticle: repealArticle()
    case .moveArticle: moveArticle()
    case .renumberArticle: renumberArticle()
    case .insertPart: insertPart()
    case .repealPart: repealPart()
    case .replaceThroughout: replaceThroughout()
    }
  }

  mutating func note(_ kind: Operation.Kind, _ node: Int, regions: Int = 1) -> Bool {
    log.append(Operation(kind: kind, node: node, regions: regions))
    return true
  }

  // MARK: Targets

  /// A unit in an article that nothing was done to.
  mutating func freeUnit() -> Int? {
    let unit = draw.pick(units)
    return touched.contains(unit) ? nil : unit
  }

  /// A list of numbered paragraphs or subparagraphs whose order nothing was done to, and its place.
  mutating func freeList(atLeast count: Int) -> (parent: Int, place: Int)? {
    let unit = draw.pick(units)
    let parent = parents[unit]
    let siblings = code.nodes[parent].children
    guard !code.nodes[unit].isPlaced, !touched.contains(unit), siblings.count >= count,
      let place = siblings.firstIndex(of: unit), claim(list: parent)
    else { return nil }
    return (parent, place)
  }

  /// Whether the order in `parent` was free until now.
  mutating func claim(list parent: Int) -> Bool {
    touched.insert(-1 - parent).inserted
  }

  mutating func touch(tree node: Int) {
    touched.insert(node)
    touched.insert(-1 - node)
    for child in code.nodes[node].children { touch(tree: child) }
  }

  func isUntouched(tree node: Int) -> Bool {
    !touched.contains(node) && !touched.contains(-1 - node)
      && code.nodes[node].children.allSatisfy { isUntouched(tree: $0) }
  }

  /// Whether a sibling says the same, or said it before it was amended.
  func hasTwin(_ unit: Int) -> Bool {
    let letters = code.nodes[unit].text.map(\.text)
    return code.hasTwin(unit, in: parents[unit])
      || code.nodes[parents[unit]].children.contains { sibling in
        sibling != unit && original.nodes.indices.contains(sibling)
          && original.nodes[sibling].text.map(\.text) == letters
      }
  }

  mutating func renumberList(_ parent: Int) {
    for (place, child) in code.nodes[parent].children.enumerated() {
      code.nodes[child].number = ProvisionNumber(place + 1)
    }
  }

  mutating func new(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, in parent: Int
  ) -> Int {
    code.nodes.append(Code.Node(kind: kind, number: number))
    parents.append(parent)
    touch(tree: code.nodes.count - 1)
    return code.nodes.count - 1
  }
}
