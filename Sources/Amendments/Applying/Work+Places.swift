internal import LegalText

/// Units with another number or place, split and joined.
extension Work {
  mutating func renumber(
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
  func indexInOrder(of node: Int, in parent: Int) -> Int {
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

  mutating func move(
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

  mutating func split(
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
  mutating func recount(_ parent: Int) {
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

  mutating func join(_ node: Int, _ second: Int) {
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
