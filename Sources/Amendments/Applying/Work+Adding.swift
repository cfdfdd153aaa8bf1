internal import LegalText

/// Units added, each at the place that its number gives or that it counts in the end.
extension Work {
  mutating func insert(
    _ unit: Provision, _ plan: Plan
  ) throws(AmendmentError.Reason) {
    let parent = plan.touched[0]
    let index: Int
    var new = unit
    if unit.isPlaced {
      index = try placedIndex(of: .new(instruction: plan.instruction), unit.kind, in: parent)
      new.number = numberByPlace(unit.kind, at: index, in: parent)
      hasRenamed = true
    } else {
      makeRoom(for: unit, in: parent)
      index = numberedIndex(of: unit.kind, unit.number, in: parent)
    }
    added[plan.instruction] = tree.insert(new, in: parent, at: index)
    lists.append((parent, unit.kind, plan.instruction))
  }

  /// Takes out the number that an excluded unit keeps (Law on legal acts, art. 27(6)), where a new unit bears it.
  ///
  /// What is enacted anew is another provision. What this text itself excludes keeps its number.
  private mutating func makeRoom(for unit: Provision, in parent: Int) {
    let bearers = excluded[UnitNumber(kind: unit.kind, number: unit.number)] ?? []
    guard !bearers.isEmpty else { return }
    for node in peers(of: unit.kind, in: parent)
    where bearers.contains(node) && tree[node].number == unit.number {
      tree.remove(node)
    }
  }

  /// The place that a number gives among the units of a unit.
  func numberedIndex(
    of kind: ProvisionKind, _ number: ProvisionNumber?, in parent: Int
  ) -> Int {
    let children = tree.nodes[parent].children
    guard let number else { return kind == .preamble ? 0 : children.count }
    let before = children.lastIndex { child in
      tree[child].kind == kind && tree[child].number.map { $0 < number } ?? true
    }
    if let before { return before + 1 }
    return children.firstIndex { tree[$0].kind == kind } ?? defaultIndex(of: kind, in: parent)
  }

  /// Where the first unit of a kind stands among others.
  func defaultIndex(of kind: ProvisionKind, in parent: Int) -> Int {
    let children = tree.nodes[parent].children
    switch kind {
    case .indent, .preamble: return 0
    case .subparagraph:
      // A list belongs to part one, whose text opens it.
      return children.firstIndex { tree[$0].kind == .part } ?? children.count
    case .annex, .part, .paragraph: return children.count
    default:
      return children.firstIndex { tree[$0].kind == .conclusions || tree[$0].kind == .annex }
        ?? children.count
    }
  }

  // MARK: Parts and indents

  static func orders(of plans: [Plan], on base: WorkingTree) -> [ListKey: [ListItem]] {
    var incoming: [ListKey: [(number: Int?, instruction: Int)]] = [:]
    var gone: Set<Int> = []
    for plan in plans {
      switch plan.deed {
      case .insert(let unit) where unit.isPlaced:
        let key = ListKey(parent: plan.touched[0], kind: unit.kind)
        incoming[key, default: []].append((unit.number?.first, plan.instruction))
      case .move(let parent, let number) where base[plan.place.node].isPlaced:
        let key = ListKey(parent: parent, kind: base[plan.place.node].kind)
        incoming[key, default: []].append((number.first, plan.instruction))
        gone.insert(plan.place.node)
      case .repeal where base[plan.place.node].isPlaced: gone.insert(plan.place.node)
      case .join(let second): gone.insert(second)
      default: break
      }
    }
    var orders: [ListKey: [ListItem]] = [:]
    for (key, list) in incoming {
      var standing = base.nodes[key.parent].children
        .filter { base[$0].kind == key.kind && !gone.contains($0) }.map(ListItem.standing)
      let first = base[key.parent].firstPlace
      // Ascending, so that each comes to the place that it counts in the end.
      for item in list.sorted(by: {
        ($0.number ?? .max, $0.instruction) < ($1.number ?? .max, $1.instruction)
      }) {
        let place = item.number.map { $0 - first } ?? standing.count
        if place > standing.count { continue }
        standing.insert(.new(instruction: item.instruction), at: max(place, 0))
      }
      orders[key] = standing
    }
    return orders
  }

  /// Where a new part or indent comes to stand among what stands now, so that in the end it has its place.
  func placedIndex(
    of item: ListItem, _ kind: ProvisionKind, in parent: Int
  ) throws(AmendmentError.Reason) -> Int {
    let order = orders[ListKey(parent: parent, kind: kind)] ?? []
    guard let place = order.firstIndex(of: item) else {
      let count = order.count + tree[parent].firstPlace - 1
      throw .noSuchPart(
        "\(tree.eId(of: parent)) would have \(count) of its \(kind.rawValue)s, not so many that one could stand there"
      )
    }
    let children = tree.nodes[parent].children
    func index(of item: ListItem) -> Int? {
      switch item {
      case .standing(let node): children.firstIndex(of: node)
      case .new(let instruction): added[instruction].flatMap { children.firstIndex(of: $0) }
      }
    }
    for before in order[..<place].reversed() {
      if let found = index(of: before) { return found + 1 }
    }
    for after in order[(place + 1)...] { if let found = index(of: after) { return found } }
    return defaultIndex(of: kind, in: parent)
  }

  func numberByPlace(
    _ kind: ProvisionKind, at index: Int, in parent: Int
  ) -> ProvisionNumber {
    let before = tree.nodes[parent].children[..<index].last { tree[$0].kind == kind }
    if let number = before.flatMap({ tree[$0].number }) { return number.successor }
    return ProvisionNumber(tree[parent].firstPlace)
  }
}

extension Provision {
  /// The number of the first part or indent in it: the unit's own text counts as the first.
  var firstPlace: Int { kind.isDivision || kind == .act ? 1 : 2 }
}
