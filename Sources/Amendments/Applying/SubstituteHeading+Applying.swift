internal import LegalText

extension SubstituteHeading {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    guard plan.target.aspect == .heading || plan.target.aspect == .whole else {
      throw .refused("a heading is that of a unit, not of its lead-in or of a sentence")
    }
    guard plan.place.scope == .whole else {
      throw .noSuchPart("\(phase.name(plan.place.node)) has no heading of its part one")
    }
    plan.changes = [try Self.change(heading, plan, phase)]
  }

  /// The whole heading gives place to another.
  static func change(
    _ heading: String, _ plan: Plan, _ phase: Phase
  ) throws(AmendmentError.Reason) -> WordChange {
    let field = Field(node: plan.place.node, isHeading: true)
    guard let old = phase.text(of: field) else {
      throw .noSuchPart("\(phase.name(field.node)) has no heading")
    }
    guard !heading.isEmpty else { throw .refused("the new heading is empty") }
    return WordChange(field: field, range: 0..<old.utf8.count, new: heading)
  }
}
