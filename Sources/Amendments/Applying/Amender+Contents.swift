internal import LegalText

/// The table of contents is derived from the headings: what is said of it is held against them and changes nothing.
extension Amender {
  /// Why an instruction for the table of contents does not agree with the headings that the others leave.
  func checkContents(_ instruction: Instruction) -> AmendmentError.Reason? {
    do throws(AmendmentError.Reason) {
      try check(instruction)
      return nil
    } catch {
      return error
    }
  }

  private func check(_ instruction: Instruction) throws(AmendmentError.Reason) {
    let unit = instruction.target.unit
    switch instruction.operation {
    case .insertUnit(let operation):
      let locator = Locator(
        steps: [Locator.Step(operation.unit.kind, operation.unit.number)])
      try hold(operation.unit.wordings[instruction.language]?.heading, against: locator)
    case .substituteHeading(let operation): try hold(operation.heading, against: unit)
    case .substituteText(let operation):
      switch operation.new {
      case .words(let words): try hold(words, against: unit)
      case .unit(let new):
        try hold(new.wordings[instruction.language]?.heading, against: unit)
      }
    case .repealUnit:
      let node = try finder.place(of: unit).node
      if tree[node].state.isLaw {
        throw .contentsDiffer(heading: heading(of: node) ?? "")
      }
    case .renumberUnit(let operation):
      let steps =
        unit.steps.dropLast()
        + unit.steps.suffix(1).map {
          Locator.Step($0.kind, operation.number)
        }
      _ = try finder.place(of: Locator(steps: Array(steps)))
    case .substituteWords, .deleteWords, .insertWords, .substituteThroughout:
      try checkWords(instruction)
    case .moveUnit, .splitUnit, .joinUnits, .suspendUnit:
      throw .refused("this cannot be said of a table of contents")
    }
  }

  /// Words of an entry: the heading before, changed as is said, is the heading after.
  private func checkWords(_ instruction: Instruction) throws(AmendmentError.Reason) {
    let unit = instruction.target.unit
    guard !unit.steps.isEmpty else { return }
    var phase = Phase(
      root: original.provision(of: 0), tree: original, language: instruction.language,
      sources: instructions.map(\.source), numberedPartsAreParagraphs: numberedPartsAreParagraphs)
    let place = try phase.finder.place(of: unit)
    var plan = Plan(0, Target(unit, .heading), instruction.language, at: Place(node: place.node))
    try instruction.operation.prepare(&plan, in: &phase)
    for search in plan.searches { try phase.settle(search, for: &plan) }
    var work = Work(tree: original, phase: phase, plans: [plan])
    try work.carryOut(plan)
    try hold(work.tree[place.node].wordings[instruction.language]?.heading, of: place.node)
  }

  private func hold(
    _ heading: String?, against unit: Locator
  ) throws(AmendmentError.Reason) {
    try hold(heading, of: try finder.place(of: unit).node)
  }

  private func hold(_ heading: String?, of node: Int) throws(AmendmentError.Reason) {
    let actual = self.heading(of: node) ?? ""
    if !actual.utf8.elementsEqual((heading ?? "").utf8) { throw .contentsDiffer(heading: actual) }
  }

  private func heading(of node: Int) -> String? {
    instructions.first.flatMap { tree[node].wordings[$0.language]?.heading }
  }

  /// Finds units of the text as amended.
  private var finder: TargetFinder {
    TargetFinder(
      root: tree.provision(of: 0), tree: tree,
      numberedPartsAreParagraphs: numberedPartsAreParagraphs)
  }
}
