internal import LegalText

extension SubstituteWords {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    guard !pairs.isEmpty else { throw .refused("it names no words") }
    let spans = try phase.spans(of: plan.place, plan.target.aspect, withHeadings: which == .all)
    plan.searches = pairs.map { pair in
      Search(pair.old, which, in: spans, pair.new.isEmpty ? .delete : .substitute(pair.new))
    }
  }
}
