internal import LegalText

extension Work {
  /// The instructions that gave a unit a number that another one bears, or that its place does not allow.
  func misplaced() -> [(instruction: Int, reason: AmendmentError.Reason)] {
    var found: [(instruction: Int, reason: AmendmentError.Reason)] = []
    var known: [ListKey: Peers] = [:]
    for (edit, node) in zip(tree.edits, tree.edited).dropFirst(start) where edit.origin == .said {
      switch edit.change {
      case .inserted, .number, .moved: break
      default: continue
      }
      for unit in edit.isInsertion ? tree.subtree(of: node) : [node] {
        guard unit == node || tree[unit].kind.numbersThroughAct else { continue }
        if let reason = misplacement(of: unit, &known) { found.append((edit.instruction, reason)) }
      }
    }
    for (node, number, instruction) in counted where tree[node].number != number {
      let place = tree[node].number?.description ?? "none"
      found.append(
        (
          instruction,
          .refused(
            "\(tree[node].kind.rawValue) \(number) is meant, and its place in the end is \(place)")
        ))
    }
    return found
  }

  /// The instructions that leave nothing but marks of a unit's words: a unit goes as a whole, not word by word.
  func emptied() -> [(instruction: Int, reason: AmendmentError.Reason)] {
    var found: [(instruction: Int, reason: AmendmentError.Reason)] = []
    for (edit, node) in zip(tree.edits, tree.edited).dropFirst(start) where edit.origin == .said {
      guard case .wording(_, let old?, _) = edit.change, tree.stands(node),
        let new = tree[node].wordings[language]
      else { continue }
      // A restated article has no text of its own where it consists of paragraphs now.
      let isBare = new.text.isEmpty && !tree.nodes[node].children.isEmpty
      let hasLost =
        !isBare && Self.saysSomething(old.text) && !Self.saysSomething(new.text)
        || new.heading.map { !Self.saysSomething($0) } ?? false
      guard hasLost, tree[node].state.isLaw else { continue }
      found.append(
        (
          edit.instruction,
          .refused("nothing would be left of the words of \(tree[node].title); exclude the unit")
        ))
    }
    return found
  }

  private static func saysSomething(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// Units of a kind in order, with their places and how many of them bear a number.
  private struct Peers {
    var units: [Int]
    var places: [Int: Int] = [:]
    var bearers: [ProvisionNumber: Int] = [:]

    init(_ units: [Int], in tree: WorkingTree) {
      self.units = units
      for (place, unit) in units.enumerated() {
        places[unit] = place
        if let number = tree[unit].number { bearers[number, default: 0] += 1 }
      }
    }
  }

  private func misplacement(
    of node: Int, _ known: inout [ListKey: Peers]
  ) -> AmendmentError.Reason? {
    let unit = tree[node]
    guard tree.stands(node), !unit.isPlaced, let number = unit.number else { return nil }
    let key = ListKey(parent: tree.nodes[node].parent, kind: unit.kind)
    let peers = known[key] ?? Peers(peers(of: key.kind, in: key.parent), in: tree)
    known[key] = peers
    guard let place = peers.places[node] else { return nil }
    if peers.bearers[number] ?? 0 > 1 {
      return .numberTaken(Locator.locator(ofEId: tree.eId(of: node)) ?? Locator(steps: []))
    }
    let before = peers.units[..<place].last.flatMap { tree[$0].number }
    let after = peers.units[(place + 1)...].first.flatMap { tree[$0].number }
    if let before, before > number {
      return .refused("\(unit.title) would stand after \(unit.kind.rawValue) \(before)")
    }
    if let after, after < number {
      return .refused("\(unit.title) would stand before \(unit.kind.rawValue) \(after)")
    }
    return nil
  }

  /// The units of a kind whose numbers ascend together with that of one in `parent`, in order.
  func peers(of kind: ProvisionKind, in parent: Int) -> [Int] {
    let isOfAnnex = parent >= 0 && tree.ancestors(of: parent).contains { tree[$0].kind == .annex }
    guard kind == .article || kind == .chapter || kind == .section, !isOfAnnex, parent >= 0 else {
      return parent < 0 ? [] : tree.nodes[parent].children.filter { tree[$0].kind == kind }
    }
    func below(_ node: Int) -> [Int] {
      tree.nodes[node].children.flatMap { child -> [Int] in
        if tree[child].kind == kind { return [child] }
        return tree[child].kind.isDivision ? below(child) : []
      }
    }
    return below(0)
  }

  /// Whether an instruction can be about other units than those it names in the text before: its words stand there, too,
  /// as often as they must, or it looks for none.
  func mayMean(_ nodes: [Int], _ plan: Plan) -> Bool {
    let law = nodes.filter { tree[$0].state.isLaw }
    return mayMean(law.map { tree[$0].wordings[language]?.text ?? "" }, plan)
  }

  /// The same of texts.
  func mayMean(_ texts: [String], _ plan: Plan) -> Bool {
    let folded = texts.map { FoldedText($0) }
    return plan.searches.allSatisfy { search in
      let count = folded.reduce(0) { $0 + $1.finds(of: search.folded).count }
      switch search.which {
      case .only: return count == 1
      case .nth(let place): return count >= place
      case .all: return count > 0
      }
    }
  }
}

extension Edit {
  fileprivate var isInsertion: Bool {
    if case .inserted = change { return true }
    return false
  }
}
