internal import LegalText

extension InsertUnit {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    guard plan.target.aspect == .whole, plan.place.scope != .ownText else {
      throw .refused("a unit is added to a unit, not to its heading, lead-in or a sentence")
    }
    try unit.checkAsNew(in: plan.language)
    guard unit.state.isLaw else { throw .unexpectedUnit("the new \(unit.title) is no law") }
    let target = plan.place.node
    if unit.isPlaced {
      try preparePlaced(&plan, phase)
      return
    }
    guard unit.number != nil || unit.kind == .preamble || unit.kind == .annex else {
      throw .unexpectedUnit("the new \(unit.kind.rawValue) has no number")
    }
    let parent = try phase.parent(of: unit, in: target)
    // Whether a number is free is told by the text as amended: a renumbered unit gives its number up.
    if unit.number == nil,
      let taken = phase.base.nodes[parent].children.first(where: {
        phase.base[$0].kind == unit.kind && phase.base[$0].number == nil
      })
    {
      throw .numberTaken(phase.locator(of: taken))
    }
    plan.deed = .insert(unit)
    plan.touched = [parent]
  }

  /// A part or an indent counts its place; the first of them is the unit's own text.
  private func preparePlaced(_ plan: inout Plan, _ phase: Phase) throws(AmendmentError.Reason) {
    let parent = plan.place.node
    try phase.requireOwnUnits(of: parent, for: unit)
    let kind = phase.base[parent].kind
    let holdsOwnText = !kind.isDivision && kind != .act
    guard unit.kind == .part ? kind != .part && kind != .indent : kind != .indent && holdsOwnText
    else {
      throw .unexpectedUnit("\(phase.base[parent].title) cannot hold \(unit.title)")
    }
    if let number = unit.number {
      guard number.additions.isEmpty, number.first >= (holdsOwnText ? 2 : 1) else {
        throw .unexpectedUnit("\(unit.title) cannot be added: it is the unit's own text")
      }
    }
    plan.deed = .insert(unit)
    plan.touched = [parent]
  }
}

extension Phase {
  /// The unit in which a new numbered unit is to stand.
  ///
  /// What runs through the act stands in the division that holds the unit before it, among those of the target; a list
  /// goes on where it stands, in the unit itself or in a part of it (Law on legal acts, art. 26(7)).
  func parent(of unit: Provision, in target: Int) throws(AmendmentError.Reason) -> Int {
    let kind = base[target].kind
    if unit.kind == .annex || unit.kind == .preamble {
      guard target == 0 else { throw .unexpectedUnit("\(unit.title) belongs to the act itself") }
      return 0
    }
    guard unit.kind.level > kind.level || kind == .part && unit.kind == .subparagraph else {
      throw .unexpectedUnit("\(base[target].title) cannot hold \(unit.title)")
    }
    if unit.kind.isDivision || unit.kind == .article {
      let siblings = divisions(below: target).filter { base[$0].kind == unit.kind }
      let before = siblings.last {
        (base[$0].number ?? ProvisionNumber(0)) < (unit.number ?? ProvisionNumber(0))
      }
      if let neighbour = before ?? siblings.first { return base.nodes[neighbour].parent }
      return target
    }
    try requireOwnUnits(of: target, for: unit)
    // A paragraph belongs to an article, where there are articles.
    guard kind.level >= ProvisionKind.article.level || kind == .act && divisions(below: 0).isEmpty
    else {
      throw .unexpectedUnit("\(base[target].title) cannot hold \(unit.title)")
    }
    let own = base.nodes[target].children.contains { base[$0].kind == unit.kind }
    if own || unit.kind != .subparagraph { return target }
    let parts = base.nodes[target].children.filter { part in
      base[part].isPlaced && base.nodes[part].children.contains { base[$0].kind == unit.kind }
    }
    guard parts.count < 2 else {
      throw .refused("\(name(target)) has several lists; name the part that is meant")
    }
    return parts.first ?? target
  }

  /// Refuses what would stand beside the articles of an act, for the article that is meant is not said.
  fileprivate func requireOwnUnits(
    of node: Int, for unit: Provision
  ) throws(AmendmentError.Reason) {
    guard base[node].kind == .act, !divisions(below: node).isEmpty else { return }
    throw .refused("the act consists of articles; say which of them \(unit.title) is added to")
  }

  /// The divisions and articles in a unit, in order, those of annexes left out.
  func divisions(below node: Int) -> [Int] {
    base.nodes[node].children.flatMap { child -> [Int] in
      let kind = base[child].kind
      if kind == .article { return [child] }
      return kind.isDivision ? [child] + divisions(below: child) : []
    }
  }

  /// The name of a unit as a locator.
  func locator(of node: Int) -> Locator {
    Locator.locator(ofEId: base.eId(of: node)) ?? Locator(steps: [])
  }
}
