internal import LegalText

extension SubstituteWords {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    guard !pairs.isEmpty else { throw .refused("it names no words") }
    let reach = try phase.reach(of: plan.place, plan.target.aspect, withHeadings: which == .all)
    plan.searches = pairs.map { pair in
      Search(pair.old, which, in: reach, pair.new.isEmpty ? .delete : .substitute(pair.new))
    }
  }
}
