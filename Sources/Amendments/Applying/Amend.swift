public import LegalText

/// Applies the instructions of one text, in one language, to an act: all of them, or none.
///
/// Every instruction names units and words of the text before: what another one of the same text does to it does not
/// change what it means, so that their order does not decide. Where two of them would change the same words, or where
/// one names a unit by a place that an earlier one has given to another, nothing is guessed. What lies in a unit that
/// another instruction restates or adds is worked out after it: containers go before their parts. Units that go on keep
/// their identity; new ones have none.
///
/// - Parameters:
///   - root: the act, with what it is on the day on which the instructions count.
///   - instructions: in the order of the text.
///   - numberedPartsAreParagraphs: whether the act calls its numbered units parts.
/// - Throws: ``AmendmentError`` of the first instruction that cannot be applied.
public func amend(
  _ root: Provision, by instructions: [Instruction], numberedPartsAreParagraphs: Bool = false
) throws(AmendmentError) -> AmendedText {
  var amender = Amender(
    root, instructions, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
  amender.run()
  if let (index, reason) = amender.problems.min(by: { $0.key < $1.key }) {
    throw AmendmentError(instructions[index], reason)
  }
  return amender.result
}

extension Amender {
  /// The text as amended, with what each instruction did.
  var result: AmendedText {
    let edits = tree.edits
    var own: [Int: [Int]] = [:]
    for (place, edit) in edits.enumerated() { own[edit.instruction, default: []].append(place) }
    let effects = instructions.indices.map { index in
      let places = own[index] ?? []
      return AmendedText.Effect(
        instruction: instructions[index], units: units(places), edits: places.map { edits[$0] },
        found: plans[index]?.found, suspension: suspension(index))
    }
    return AmendedText(root: tree.provision(of: 0), effects: effects, edits: edits)
  }

  /// The units that some edits changed, each once.
  private func units(_ places: [Int]) -> [AmendedText.ChangedUnit] {
    var order: [Int] = []
    var deeds: [Int: Set<AmendedText.ChangedUnit.Deed>] = [:]
    for place in places where tree.edits[place].origin != .follows {
      let node = tree.edited[place]
      if deeds[node] == nil { order.append(node) }
      deeds[node, default: []].formUnion(tree.edits[place].deeds)
    }
    return order.compactMap { node in
      var done = deeds[node] ?? []
      if done.contains(.excluded) { done = [.excluded] }
      if done.count > 1 { done.remove(.marks) }
      guard !done.isEmpty else { return nil }
      return AmendedText.ChangedUnit(
        before: node < original.nodes.count ? original.eId(of: node) : nil,
        after: tree.stands(node) ? tree.eId(of: node) : nil, deeds: done)
    }
  }

  private func suspension(_ index: Int) -> AmendedText.Suspension? {
    guard case .suspendUnit(let operation) = instructions[index].operation, let plan = plans[index]
    else { return nil }
    return AmendedText.Suspension(
      eId: tree.eId(of: plan.place.node), until: operation.until,
      hasWording: operation.meanwhile != nil)
  }
}

extension Edit {
  /// What it does to its unit.
  fileprivate var deeds: Set<AmendedText.ChangedUnit.Deed> {
    if origin == .repair { return [.marks] }
    switch change {
    case .wording(_, let old, let new):
      var deeds: Set<AmendedText.ChangedUnit.Deed> = []
      if old?.text != new?.text { deeds.insert(.words) }
      if old?.heading != new?.heading { deeds.insert(.heading) }
      return deeds
    case .inserted: return [.added]
    case .removed: return [.excluded]
    case .state(_, let new): return [new == .suspended ? .suspended : .excluded]
    case .number: return [.renumbered]
    case .moved: return [.moved]
    }
  }
}
