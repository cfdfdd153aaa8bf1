internal import LegalText

extension SuspendUnit {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    let node = plan.place.node
    guard plan.target.aspect == .whole || plan.target.aspect == .leadIn else {
      throw .refused("only a unit can be suspended, not its heading or a sentence")
    }
    guard phase.base[node].state == .inForce else {
      throw .notInForce(plan.target.unit, phase.base[node].state)
    }
    let isWhole = plan.target.aspect == .whole && plan.place.scope == .whole
    guard isWhole || phase.base.nodes[node].children.isEmpty else {
      throw .refused(
        "the first part of \(phase.name(node)) has no state of its own; suspend the unit, with the "
          + "wording that counts meanwhile")
    }
    plan.touched = [node]
    guard let meanwhile else {
      plan.deed = .suspend(until, nil)
      return
    }
    var inner = plan
    try SubstituteText(meanwhile).prepare(&inner, in: &phase)
    plan.covered = inner.covered
    plan.coversHeading = inner.coversHeading
    plan.changes = inner.changes
    if case .restate(let unit) = inner.deed {
      plan.deed = .suspend(until, unit)
    } else {
      plan.deed = .suspend(until, nil)
    }
  }
}
