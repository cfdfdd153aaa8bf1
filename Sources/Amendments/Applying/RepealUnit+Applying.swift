internal import LegalText

extension RepealUnit {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    let node = plan.place.node
    switch plan.target.aspect {
    case .sentence(let number):
      let range = try phase.sentence(number, of: node)
      guard Sentences(phase.text(of: Field(node: node)) ?? "").ranges.count > 1 else {
        throw .refused("\(phase.name(node)) would have no text left; exclude the unit itself")
      }
      plan.changes = [WordChange(field: Field(node: node), range: range, new: "")]
    case .heading:
      guard phase.text(of: Field(node: node, isHeading: true)) != nil else {
        throw .noSuchPart("\(phase.name(node)) has no heading")
      }
      plan.deed = .dropHeading
    case .leadIn, .contents:
      throw .refused("a lead-in cannot be excluded without the list that it opens")
    case .whole: try prepareUnit(&plan, phase)
    }
  }

  private func prepareUnit(_ plan: inout Plan, _ phase: Phase) throws(AmendmentError.Reason) {
    let node = plan.place.node
    plan.deed = .repeal
    switch plan.place.scope {
    case .whole: plan.covered = phase.base.subtree(of: node)
    case .ownText:
      throw .refused("a lead-in cannot be excluded without the list that it opens")
    case .partOne:
      guard
        let next = phase.base.nodes[node].children.first(where: { phase.base[$0].kind == .part })
      else {
        throw .refused("\(phase.name(node)) has one part only; exclude the unit itself")
      }
      plan.covered = phase.units(of: plan.place) + phase.base.subtree(of: next)
      plan.coversHeading = false
    }
  }
}
