internal import LegalText

extension SubstituteText {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    let node = plan.place.node
    switch (plan.target.aspect, new) {
    case (.heading, .words(let words)):
      plan.changes = [try SubstituteHeading.change(words, plan, phase)]
    case (.heading, .unit(let unit)):
      guard let heading = unit.wordings[plan.language]?.heading else {
        throw .unexpectedUnit("the new unit has no heading")
      }
      plan.changes = [try SubstituteHeading.change(heading, plan, phase)]
    case (.sentence(let number), .words(let words)):
      let range = try phase.sentence(number, of: node)
      plan.changes = [WordChange(field: Field(node: node), range: range, new: words)]
    case (.leadIn, .words(let words)):
      plan.changes = [try ownText(of: node, words, phase)]
    case (.leadIn, .unit(let unit)):
      plan.changes = [try ownText(of: node, try bareText(of: unit, plan, phase), phase)]
    case (.whole, .words(let words)): try prepare(words, &plan, phase)
    case (.whole, .unit(let unit)): try prepare(unit, &plan, phase)
    case (.sentence, .unit), (.contents, _):
      throw .refused("a sentence is restated in words, not as a unit")
    }
  }

  private func ownText(
    of node: Int, _ words: String, _ phase: Phase
  ) throws(AmendmentError.Reason) -> WordChange {
    guard let old = phase.text(of: Field(node: node)), !old.isEmpty else {
      throw .noSuchPart("\(phase.name(node)) has no text of its own")
    }
    guard !words.isEmpty else { throw .refused("the new text is empty") }
    return WordChange(field: Field(node: node), range: 0..<old.utf8.count, new: words)
  }

  /// Words instead of a unit: its own text, where there is nothing else in it.
  private func prepare(
    _ words: String, _ plan: inout Plan, _ phase: Phase
  ) throws(AmendmentError.Reason) {
    let inside = phase.units(of: plan.place).dropFirst()
    guard inside.isEmpty else {
      throw .unexpectedUnit(
        "\(phase.name(plan.place.node)) has units in it, and the new text is words without any")
    }
    plan.changes = [try ownText(of: plan.place.node, words, phase)]
  }

  private func prepare(
    _ unit: Provision, _ plan: inout Plan, _ phase: Phase
  ) throws(AmendmentError.Reason) {
    let node = plan.place.node
    try unit.checkAsNew(in: plan.language)
    if plan.place.scope == .ownText {
      plan.changes = [try ownText(of: node, try bareText(of: unit, plan, phase), phase)]
      return
    }
    let old = phase.base[node]
    let isPartOne = plan.place.scope == .partOne && unit.kind == .part
    guard isPartOne || unit.kind == old.kind && (unit.number == old.number || unit.isUncounted)
    else {
      throw .unexpectedUnit("\(old.title) is to be restated, and the new text is \(unit.title)")
    }
    if plan.place.scope == .partOne {
      guard unit.children.allSatisfy({ $0.kind != .part }) else {
        throw .unexpectedUnit("part one is to be restated, and the new text has further parts")
      }
      plan.covered = phase.units(of: plan.place)
      plan.coversHeading = false
    } else {
      plan.covered = phase.base.subtree(of: node)
    }
    plan.deed = .restate(unit)
  }

  /// The text of a unit that may have nothing else in it.
  private func bareText(
    of unit: Provision, _ plan: Plan, _ phase: Phase
  ) throws(AmendmentError.Reason) -> String {
    guard unit.children.isEmpty, let text = unit.wordings[plan.language]?.text else {
      throw .unexpectedUnit(
        "the lead-in of \(phase.name(plan.place.node)) is to be restated, and the new text has units in it"
      )
    }
    return text
  }
}

extension Provision {
  /// Whether it is a part or an indent whose place is not said.
  fileprivate var isUncounted: Bool { isPlaced && number == nil }

  /// What it is, for people: `paragraph 3`.
  var title: String { kind.rawValue + (number.map { " \($0)" } ?? "") }

  /// Refuses what cannot be a new unit in `language`.
  func checkAsNew(in language: Language) throws(AmendmentError.Reason) {
    guard wordings[language] != nil else {
      throw .unexpectedUnit("\(title) has no text in the language of its instruction")
    }
    var last: [ProvisionKind: ProvisionNumber] = [:]
    for child in children {
      let isInOrder =
        child.kind.level > kind.level
        || kind.level > ProvisionKind.article.level
          && child.kind.level > ProvisionKind.paragraph.level
      guard isInOrder else {
        throw .unexpectedUnit("\(title) cannot hold \(child.title)")
      }
      if let number = child.number {
        if let before = last[child.kind], before >= number {
          throw .unexpectedUnit(
            "in the new \(title), \(child.title) stands after \(child.kind.rawValue) \(before)")
        }
        last[child.kind] = number
      }
      try child.checkAsNew(in: language)
    }
  }
}
