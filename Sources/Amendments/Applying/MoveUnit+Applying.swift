internal import LegalText

extension MoveUnit {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    let node = plan.place.node
    guard plan.target.aspect == .whole, plan.place.scope == .whole, node != 0 else {
      throw .refused("only a unit as a whole can be moved")
    }
    let target = try phase.finder.place(of: parent)
    if let state = phase.base.stateThatIsNoLaw(target.node) { throw .notInForce(parent, state) }
    guard target.scope == .whole, !phase.base.isWithin(target.node, node) else {
      throw .refused("\(phase.name(node)) cannot be moved into \(phase.name(target.node))")
    }
    var unit = phase.base.provision(of: node)
    unit.number = number
    let holder = unit.isPlaced ? target.node : try phase.parent(of: unit, in: target.node)
    plan.deed = .move(to: holder, number)
    plan.touched = [node, holder]
  }
}
