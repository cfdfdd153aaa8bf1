internal import LegalText

extension DeleteWords {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    guard !words.isEmpty else { throw .refused("it names no words") }
    let reach = try phase.reach(of: plan.place, plan.target.aspect, withHeadings: which == .all)
    plan.searches = words.map { Search($0, which, in: reach, .delete) }
  }
}
