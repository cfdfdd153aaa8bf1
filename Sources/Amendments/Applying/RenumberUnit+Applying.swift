internal import LegalText

extension RenumberUnit {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    let unit = phase.base[plan.place.node]
    guard plan.target.aspect == .whole, plan.place.scope == .whole, unit.number != nil else {
      throw .refused("\(unit.title) bears no number of its own")
    }
    plan.deed = .renumber(number)
    plan.touched = [plan.place.node]
  }
}
