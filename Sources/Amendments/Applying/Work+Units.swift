internal import LegalText

/// Units restated and excluded.
extension Work {
  mutating func restate(_ plan: Plan, with unit: Provision) {
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
  mutating func restate(_ node: Int, with unit: Provision) {
    var wording = tree[node].wordings[language] ?? Wording()
    wording.heading = unit.wordings[language]?.heading
    wording.text = unit.wordings[language]?.text ?? ""
    set(wording, of: node)
    fill(node, with: unit.children, before: [])
  }

  /// Lets `units` be the units of a unit, and those of `rest` after them.
  mutating func fill(_ parent: Int, with units: [Provision], before rest: [Int]) {
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

  mutating func repeal(_ plan: Plan) {
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
  mutating func repealPartOne(of node: Int) {
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
}
