internal import LegalText

extension SubstituteThroughout {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    try SubstituteWords(pairs, .all).prepare(&plan, in: &phase)
  }
}
