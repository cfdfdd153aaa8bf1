internal import LegalText

/// Does to the text as it becomes what was worked out on the text before.
struct Work {
  var tree: WorkingTree
  let base: WorkingTree
  let language: Language
  /// Whether an instruction has given units other numbers or places.
  private(set) var hasRenamed = false
  /// What was done to the words of a field so far: where, in the text as it was then, how many bytes went and came.
  private var changes: [Field: [(at: Int, removed: Int, inserted: Int)]] = [:]
  /// The parts and indents of a unit in their order in the end; new ones by their instructions.
  private var orders: [ListKey: [ListItem]] = [:]
  /// The lists of items whose last one may have changed, by instruction.
  var lists: [(parent: Int, kind: ProvisionKind, instruction: Int)] = []
  /// What was put in by each instruction.
  private(set) var added: [Int: Int] = [:]
  /// The parts and indents that are said to count another place.
  private(set) var counted: [(node: Int, number: ProvisionNumber, instruction: Int)] = []
  /// How many edits were made before.
  let start: Int

  struct ListKey: Hashable {
    var parent: Int
    var kind: ProvisionKind
  }

  enum ListItem: Hashable {
    case standing(Int)
    case new(instruction: Int)
  }

  init(tree: WorkingTree, phase: Phase, plans: [Plan]) {
    self.tree = tree
    base = phase.base
    start = tree.edits.count
    language = phase.language
    orders = Self.orders(of: plans, on: phase.base)
  }

  mutating func carryOut(_ plan: Plan) throws(AmendmentError.Reason) {
    tree.instruction = plan.instruction
    tree.origin = .said
    change(plan.changes)
    switch plan.deed {
    case .words: break
    case .restate(let unit): restate(plan, with: unit)
    case .repeal: repeal(plan)
    case .dropHeading: dropHeading(of: plan.place.node)
    case .insert(let unit, let replaced): try insert(unit, replacing: replaced, plan)
    case .renumber(let number): try renumber(plan.place.node, number)
    case .move(let parent, let number): try move(plan, to: parent, number)
    case .split(let cut, let number): try split(plan.place.node, at: cut, number)
    case .join(let second): join(plan.place.node, second)
    case .suspend(_, let meanwhile):
      if let meanwhile { restate(plan, with: meanwhile) }
      tree.set(.suspended, of: plan.place.node)
    }
  }

  // MARK: Words

  /// Changes words of the text before, wherever they stand now.
  private mutating func change(_ list: [WordChange]) {
    var texts: [Field: String] = [:]
    for change in list {
      var text = texts[change.field] ?? self.text(of: change.field) ?? ""
      let start = place(change.range.lowerBound, in: change.field, isEnd: change.range.isEmpty)
      let end =
        change.range.isEmpty ? start : place(change.range.upperBound, in: change.field, isEnd: true)
      replace(start..<max(start, end), with: change.new, in: change.field, &text)
      if !change.range.isEmpty {
        let gap =
          change.new.isEmpty
          ? Spacing.gap(at: start, in: text) : Spacing.gap(before: change.new, at: start, in: text)
        if !gap.isEmpty { replace(gap, with: "", in: change.field, &text) }
      }
      texts[change.field] = text
    }
    for field in texts.keys.sorted(by: {
      ($0.node, $0.isHeading ? 0 : 1) < ($1.node, $1.isHeading ? 0 : 1)
    }) {
      guard let text = texts[field], var wording = tree[field.node].wordings[language] else {
        continue
      }
      if field.isHeading { wording.heading = text } else { wording.text = text }
      set(wording, of: field.node)
    }
  }

  private func text(of field: Field) -> String? {
    let wording = tree[field.node].wordings[language]
    return field.isHeading ? wording?.heading : wording?.text
  }

  private mutating func replace(
    _ range: Range<Int>, with new: String, in field: Field, _ text: inout String
  ) {
    let part = text[bytes: range]
    text.replaceSubrange(part.startIndex..<part.endIndex, with: new)
    changes[field, default: []].append((range.lowerBound, range.count, new.utf8.count))
  }

  /// Where a byte of the text before stands now.
  private func place(_ byte: Int, in field: Field, isEnd: Bool) -> Int {
    var byte = byte
    for change in changes[field] ?? [] {
      if change.removed == 0 {
        if change.at < byte || change.at == byte && !isEnd { byte += change.inserted }
      } else if change.at + change.removed <= byte {
        byte += change.inserted - change.removed
      } else if change.at < byte {
        byte = change.at
      }
    }
    return byte
  }

  /// Gives a unit other words where they are others.
  mutating func set(_ wording: Wording, of node: Int) {
    let old = tree[node].wordings[language]
    let isSame =
      old.map {
        $0.text.utf8.elementsEqual(wording.text.utf8)
          && ($0.heading ?? "").utf8.elementsEqual((wording.heading ?? "").utf8)
          && ($0.heading == nil) == (wording.heading == nil)
      } ?? false
    if !isSame { tree.set(wording, of: node, in: language) }
  }

  private mutating func dropHeading(of node: Int) {
    guard var wording = tree[node].wordings[language] else { return }
    wording.heading = nil
    set(wording, of: node)
  }

  // MARK: Restating

  private mutating func restate(_ plan: Plan, with unit: Provision) {
    let node = plan.place.node
    if plan.place.scope == .partOne {
      guard var wording = tree[node].wordings[language] else { return }
      wording.text = unit.wordings[language]?.text ?? ""
      set(wording, of: node)
      let rest = tree.nodes[node].children.drop { tree[$0].kind != .part }
      fill(node, with: unit.children, before: Array(rest))
    } else {
      restate(node, with: unit)
    }
  }

  /// Gives a unit the words of another one; units in both of one kind and number stay what they are.
  private mutating func restate(_ node: Int, with unit: Provision) {
    var wording = tree[node].wordings[language] ?? Wording()
    wording.heading = unit.wordings[language]?.heading
    wording.text = unit.wordings[language]?.text ?? ""
    set(wording, of: node)
    fill(node, with: unit.children, before: [])
  }

  /// Lets `units` be the units of a unit, and those of `rest` after them.
  private mutating func fill(_ parent: Int, with units: [Provision], before rest: [Int]) {
    let old = tree.nodes[parent].children.filter { !rest.contains($0) }
    var kept: [Int: Int] = [:]
    for (place, unit) in units.enumerated() {
      let matches = old.filter { node in
        let other = tree[node]
        return other.kind == unit.kind && other.number == unit.number
          && other.state.isLaw == unit.state.isLaw
      }
      if matches.count == 1, !kept.values.contains(matches[0]) { kept[place] = matches[0] }
    }
    for node in old where !kept.values.contains(node) { tree.remove(node, shifting: false) }
    for (place, unit) in units.enumerated() {
      guard let node = kept[place] else {
        _ = tree.insert(unit, in: parent, at: place, shifting: false)
        continue
      }
      if tree.nodes[parent].children[place] != node {
        tree.origin = .follows
        tree.move(node, to: parent, at: place)
        tree.origin = .said
      }
      restate(node, with: unit)
    }
  }

  // MARK: Repealing

  private mutating func repeal(_ plan: Plan) {
    let node = plan.place.node
    let unit = tree[node]
    if plan.place.scope == .partOne {
      repealPartOne(of: node)
    } else if node == 0 {
      tree.set(.repealed, of: node)
    } else if unit.isPlaced || unit.number == nil {
      if unit.isPlaced { lists.append((tree.nodes[node].parent, unit.kind, plan.instruction)) }
      tree.remove(node)
    } else {
      for child in tree.nodes[node].children.reversed() { tree.remove(child, shifting: false) }
      if var wording = tree[node].wordings[language] {
        wording.heading = nil
        wording.text = ""
        set(wording, of: node)
      }
      tree.set(.repealed, of: node)
    }
  }

  /// Takes out part one of a unit: the next part stands in its place.
  private mutating func repealPartOne(of node: Int) {
    let children = tree.nodes[node].children
    guard let next = children.first(where: { tree[$0].kind == .part }) else { return }
    for child in children.prefix(while: { $0 != next }).reversed() {
      tree.remove(child, shifting: false)
    }
    if var wording = tree[node].wordings[language] {
      wording.text = tree[next].wordings[language]?.text ?? ""
      set(wording, of: node)
    }
    for (place, child) in tree.nodes[next].children.enumerated() {
      tree.move(child, to: node, at: place, shifting: false)
    }
    tree.remove(next)
    hasRenamed = true
  }

  // MARK: Adding

  private mutating func insert(
    _ unit: Provision, replacing replaced: Int?, _ plan: Plan
  ) throws(AmendmentError.Reason) {
    let parent = plan.touched[0]
    let index: Int
    var new = unit
    if unit.isPlaced {
      index = try placedIndex(of: .new(instruction: plan.instruction), unit.kind, in: parent)
      new.number = numberByPlace(unit.kind, at: index, in: parent)
      hasRenamed = true
    } else {
      if let replaced, tree.stands(replaced) { tree.remove(replaced) }
      index = numberedIndex(of: unit.kind, unit.number, in: parent)
    }
    added[plan.instruction] = tree.insert(new, in: parent, at: index)
    lists.append((parent, unit.kind, plan.instruction))
  }

  /// The place that a number gives among the units of a unit.
  private func numberedIndex(
    of kind: ProvisionKind, _ number: ProvisionNumber?, in parent: Int
  ) -> Int {
    let children = tree.nodes[parent].children
    let same = children.indices.filter { tree[children[$0]].kind == kind }
    guard let number else { return kind == .preamble ? 0 : children.count }
    let before = same.last { (tree[children[$0]].number).map { $0 < number } ?? true }
    if let before { return before + 1 }
    if let first = same.first { return first }
    return defaultIndex(of: kind, in: parent)
  }

  /// Where the first unit of a kind stands among others.
  private func defaultIndex(of kind: ProvisionKind, in parent: Int) -> Int {
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

  private static func orders(of plans: [Plan], on base: WorkingTree) -> [ListKey: [ListItem]] {
    var incoming: [ListKey: [(number: Int?, instruction: Int)]] = [:]
    var gone: Set<Int> = []
    for plan in plans {
      switch plan.deed {
      case .insert(let unit, _) where unit.isPlaced:
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
  private func placedIndex(
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

  private func numberByPlace(
    _ kind: ProvisionKind, at index: Int, in parent: Int
  ) -> ProvisionNumber {
    let before = tree.nodes[parent].children[..<index].last { tree[$0].kind == kind }
    if let number = before.flatMap({ tree[$0].number }) { return number.successor }
    return ProvisionNumber(tree[parent].firstPlace)
  }

  // MARK: Numbers and places

  private mutating func renumber(
    _ node: Int, _ number: ProvisionNumber
  ) throws(AmendmentError.Reason) {
    hasRenamed = true
    guard !tree[node].isPlaced else {
      counted.append((node, number, tree.instruction))
      return
    }
    tree.set(number, of: node)
    let parent = tree.nodes[node].parent
    let index = tree.nodes[parent].children.firstIndex(of: node) ?? 0
    let wanted = indexInOrder(of: node, in: parent)
    if wanted != index {
      tree.origin = .follows
      tree.move(node, to: parent, at: wanted)
      tree.origin = .said
    }
    lists.append((parent, tree[node].kind, tree.instruction))
  }

  /// Where a unit that stands in its parent belongs by its number; where it stands, if that is in order.
  private func indexInOrder(of node: Int, in parent: Int) -> Int {
    let children = tree.nodes[parent].children
    let (kind, number) = (tree[node].kind, tree[node].number)
    guard let number, let index = children.firstIndex(of: node) else { return 0 }
    let others = children.filter { $0 != node }
    let before = others[..<index].last { tree[$0].kind == kind }.flatMap { tree[$0].number }
    let after = others[index...].first { tree[$0].kind == kind }.flatMap { tree[$0].number }
    if before.map({ $0 < number }) ?? true, after.map({ number < $0 }) ?? true { return index }
    let last = others.lastIndex {
      tree[$0].kind == kind && (tree[$0].number.map { $0 < number } ?? false)
    }
    return last.map { $0 + 1 } ?? others.firstIndex { tree[$0].kind == kind } ?? index
  }

  private mutating func move(
    _ plan: Plan, to parent: Int, _ number: ProvisionNumber
  ) throws(AmendmentError.Reason) {
    let node = plan.place.node
    let unit = tree[node]
    let old = tree.nodes[node].parent
    hasRenamed = true
    lists.append((old, unit.kind, plan.instruction))
    lists.append((parent, unit.kind, plan.instruction))
    if unit.isPlaced {
      guard old != parent else {
        throw .refused("a part or an indent cannot be moved within its unit by instruction yet")
      }
      added[plan.instruction] = node
      let index = try placedIndex(of: .new(instruction: plan.instruction), unit.kind, in: parent)
      let place = numberByPlace(unit.kind, at: index, in: parent)
      tree.move(node, to: parent, at: index)
      tree.origin = .follows
      tree.set(place, of: node)
      tree.origin = .said
      return
    }
    var index = numberedIndex(of: unit.kind, number, in: parent)
    if old == parent, let place = tree.nodes[old].children.firstIndex(of: node), place < index {
      index -= 1
    }
    tree.move(node, to: parent, at: index)
    tree.set(number, of: node)
  }

  private mutating func split(
    _ node: Int, at cut: Plan.Cut, _ number: ProvisionNumber
  ) throws(AmendmentError.Reason) {
    guard var wording = tree[node].wordings[language] else { return }
    var second = Provision(kind: tree[node].kind, number: number)
    var moved = tree.nodes[node].children
    hasRenamed = true
    switch cut {
    case .text(let byte):
      let text = wording.text
      second.wordings[language] = Wording(
        text: Spacing.trimmed(String(text[bytes: byte..<text.utf8.count])))
      wording.text = String(text[bytes: 0..<byte])
      wording.text = String(wording.text[bytes: 0..<Spacing.end(of: wording.text)])
      set(wording, of: node)
    case .child(let child):
      moved = Array(moved.drop { $0 != child })
      second.wordings[language] = Wording(text: tree[child].wordings[language]?.text ?? "")
      moved = tree.nodes[child].children + moved.dropFirst()
    }
    let parent = tree.nodes[node].parent
    let index = (tree.nodes[parent].children.firstIndex(of: node) ?? 0) + 1
    if second.isPlaced { second.number = tree[node].number?.successor }
    let new = tree.insert(second, in: parent, at: index)
    added[tree.instruction] = new
    for (place, child) in moved.enumerated() {
      tree.move(child, to: new, at: place, shifting: false)
    }
    if case .child(let child) = cut { tree.remove(child, shifting: false) }
    recount(new)
    lists.append((parent, second.kind, tree.instruction))
  }

  /// Counts the parts and indents of a unit by their places.
  private mutating func recount(_ parent: Int) {
    tree.origin = .follows
    for kind in [ProvisionKind.part, .indent] {
      var place = tree[parent].firstPlace
      for child in tree.nodes[parent].children where tree[child].kind == kind {
        tree.set(ProvisionNumber(place), of: child)
        place += 1
      }
    }
    tree.origin = .said
  }

  private mutating func join(_ node: Int, _ second: Int) {
    guard var wording = tree[node].wordings[language] else { return }
    let more = tree[second].wordings[language]?.text ?? ""
    wording.text += (wording.text.isEmpty || more.isEmpty ? "" : " ") + more
    set(wording, of: node)
    for (place, child) in tree.nodes[second].children.enumerated() {
      tree.move(child, to: node, at: place, shifting: false)
    }
    hasRenamed = true
    lists.append((tree.nodes[node].parent, tree[node].kind, tree.instruction))
    tree.remove(second)
  }
}

extension Provision {
  /// The number of the first part or indent in it: the unit's own text counts as the first.
  var firstPlace: Int { kind.isDivision || kind == .act ? 1 : 2 }
}
