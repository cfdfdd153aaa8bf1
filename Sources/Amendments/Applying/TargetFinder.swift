internal import LegalText

/// The unit that a target names, and how much of it.
struct Place: Hashable {
  /// How much of the unit is meant.
  enum Scope: Hashable {
    /// The unit with all that is in it.
    case whole
    /// Part one: the unit's own text with the list in it, without the parts after it (Law on legal acts, art. 23(1)).
    case partOne
    /// Indent one: the unit's own text alone.
    case ownText
  }

  var node: Int
  var scope = Scope.whole
}

/// Finds the units that targets name in one state of a tree.
///
/// What `Locator.resolve` finds is found; the articles are looked up in an index made once, so that a thousand targets
/// do not walk through the act a thousand times.
struct TargetFinder {
  private let root: Provision
  private let tree: WorkingTree
  private let numberedPartsAreParagraphs: Bool
  /// The ways to the units whose numbers run through the act, by name.
  private var ways: [String: [[Int]]] = [:]
  /// The numbers of these units, by kind: what is told where one is not there.
  private var numbers: [ProvisionKind: [ProvisionNumber]] = [:]
  private var hasAnnex = false

  /// Makes a finder; `tree` is `root` taken apart.
  init(root: Provision, tree: WorkingTree, numberedPartsAreParagraphs: Bool) {
    self.root = root
    self.tree = tree
    self.numberedPartsAreParagraphs = numberedPartsAreParagraphs
    index(root, at: [])
    numbers = numbers.mapValues { Set($0).sorted() }
  }

  private mutating func index(_ unit: Provision, at way: [Int]) {
    for (place, child) in unit.children.enumerated() {
      if child.kind.numbersThroughAct {
        ways[child.eId(below: ""), default: []].append(way + [place])
        if child.kind == .annex { hasAnnex = true }
        if let number = child.number { numbers[child.kind, default: []].append(number) }
      }
      if child.kind.isDivision { index(child, at: way + [place]) }
    }
  }

  /// Finds the place that `locator` names.
  func place(of locator: Locator) throws(AmendmentError.Reason) -> Place {
    let node = try node(of: locator)
    guard let last = locator.steps.last, last.kind == .part || last.kind == .indent,
      last.number == ProvisionNumber(1), locator.steps.count > 1
    else { return Place(node: node) }
    // Part one and indent one are the unit's own text where the unit itself is found without that step.
    let outer = try self.node(of: Locator(steps: Array(locator.steps.dropLast())))
    guard outer == node else { return Place(node: node) }
    return Place(node: node, scope: last.kind == .part ? .partOne : .ownText)
  }

  private func node(of locator: Locator) throws(AmendmentError.Reason) -> Int {
    if let found = quickly(locator) { return found }
    if let absence = absence(of: locator) { throw absence }
    do {
      let found = try locator.resolve(
        in: root, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
      return tree.node(at: found.path)
    } catch {
      throw AmendmentError.Reason(error, for: locator)
    }
  }

  /// Tells that the act has no unit of the number that `locator` begins with; nil where it may have one.
  private func absence(of locator: Locator) -> AmendmentError.Reason? {
    // What is not among the units of the act may stand in an annex.
    guard let first = locator.steps.first, let kind = first.kind, first.number != nil,
      let existing = numbers[kind], !hasAnnex,
      ways[EId.name(of: kind, number: first.number, below: "")] == nil
    else { return nil }
    return .noSuchUnit(Locator(steps: [first]), existing: existing)
  }

  /// Finds a unit of an article that bears its number alone.
  private func quickly(_ locator: Locator) -> Int? {
    guard let first = locator.steps.first, let kind = first.kind, kind.numbersThroughAct,
      kind != .act, first.number != nil || kind == .preamble,
      !locator.steps.dropFirst().contains(where: { $0.kind.map { $0.level <= 5 } ?? false }),
      let found = ways[EId.name(of: kind, number: first.number, below: "")], found.count == 1
    else { return nil }
    let top = tree.node(at: found[0])
    let inner = Locator(steps: Array(locator.steps.dropFirst()))
    if inner.steps.isEmpty { return top }
    guard !kind.isDivision, kind != .annex, let unit = root.unit(at: found[0]),
      let rest = try? inner.resolve(
        in: unit, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
    else { return nil }
    return tree.node(at: rest.path, from: top)
  }
}

extension AmendmentError.Reason: Error {
  /// Says why `locator` was not found.
  init(_ error: LocatorError, for locator: Locator) {
    switch error {
    case .notFound(let step, let unit, let existing):
      self = .noSuchUnit(Locator(steps: unit.steps + [step]), existing: existing)
    case .ambiguous(let locator, let candidates):
      self = .ambiguous(locator, candidates: candidates)
    default:
      self = .refused(error.message)
    }
  }
}
