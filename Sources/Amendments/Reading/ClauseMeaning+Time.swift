internal import LegalText

/// Suspensions, and new text that stands in an annex.
extension ClauseMeaning {
  /// «приостановить до … действие …, установив, что в период приостановления … действует в следующей редакции»
  mutating func suspension(_ clause: Clause) throws(AmendmentTextError) -> [Found] {
    try allow(
      [.subject, .scope, .operation, .until, .meanwhile, .wording, .follows, .text], in: clause)
    guard let named = clause.subject ?? clause.scope else {
      throw error(clause.end, "the unit that is suspended")
    }
    guard let until = clause.until else { throw error(clause.end, "the day until which") }
    let references = try resolver.references(of: named.value, at: named.start)
    guard let text = clause.text?.value else {
      return references.map {
        Found(reference: $0, operation: .suspendUnit(SuspendUnit(until: until.value)))
      }
    }
    guard let meanwhile = clause.meanwhile else {
      throw error(clause.end, "that the wording counts in the time of the suspension")
    }
    guard let reference = references.first, references.count == 1, let step = reference.steps.last
    else { throw error(named.start, "one unit, for one wording follows") }
    if let kind = meanwhile.value, kind != step.kind, reference.aspect != .leadIn || kind != .indent
    {
      throw error(meanwhile.start, "the unit that is suspended")
    }
    let new: SubstituteText.NewText
    switch reference.aspect {
    case .whole:
      let units = try texts.units(
        text, promised: [step], inside: reference.steps.dropLast().last)
      new = .unit(units[0])
    case .leadIn: new = .words(try texts.leadIn(text, of: step))
    case .sentence: new = .words(try texts.paragraph(text))
    case .heading, .contents: throw error(named.start, "a unit or a part of its text")
    }
    let operation = SuspendUnit(until: until.value, meanwhile: new)
    return [Found(reference: reference, operation: .suspendUnit(operation))]
  }

  // MARK: - Annexes

  /// «дополнить приложением 3 согласно приложению 1 к настоящему Закону»
  mutating func annex(
    _ clause: Clause, _ element: UnitChain.Element, _ annexed: Clause.Said<ProvisionNumber?>
  ) throws(AmendmentTextError) -> [Found] {
    let numbers = element.numbers.flatMap { $0.numbers ?? [] }
    guard element.noun == .unit(.annex), numbers.count <= 1, clause.subject == nil else {
      throw error(element.start, "one annex of the act")
    }
    let bases = try resolver.bases(holding: .annex, at: element.start)
    let unit = Provision(kind: .annex, number: numbers.first)
    return bases.map {
      Found(
        reference: $0, operation: .insertUnit(InsertUnit(unit)),
        annex: Annexed(number: annexed.value, start: annexed.start))
    }
  }

  /// «приложение 2 изложить в редакции согласно приложению 1 к настоящему Закону»
  mutating func restatedAnnex(
    _ clause: Clause, _ annexed: Clause.Said<ProvisionNumber?>
  ) throws(AmendmentTextError) -> [Found] {
    guard let subject = clause.subject else { throw error(clause.start, "the annex that is meant") }
    let references = try resolver.references(of: subject.value, at: subject.start)
    guard let reference = references.first, references.count == 1,
      let step = reference.steps.last, step.kind == .annex, reference.aspect == .whole
    else { throw error(subject.start, "one annex of the act") }
    let unit = Provision(kind: .annex, number: step.number)
    return [
      Found(
        reference: reference, operation: .substituteText(SubstituteText(.unit(unit))),
        annex: Annexed(number: annexed.value, start: annexed.start))
    ]
  }
}
