internal import LegalText

/// Runs of numbers: whether «подпункты 2) – 4)» means a 3-1) that stands between, the words do not say for certain.
extension Amender {
  /// A run of numbers that a text names, and where it does.
  private struct Run: Hashable {
    var numbers: ClosedRange<ProvisionNumber>
    var source: SourceText

    init?(_ instruction: Instruction) {
      if case .insertUnit = instruction.operation { return nil }
      guard let run = instruction.run else { return nil }
      numbers = run
      source = instruction.source
    }
  }

  /// For each instruction of a run, a unit that is law, lies in the run, and is named by no instruction of it.
  func unnamedUnits(of places: [Int: Place], in phase: Phase) -> [Int: Int] {
    var named: [Run: [Int: Int]] = [:]
    for (index, place) in places {
      if let run = Run(instructions[index]) { named[run, default: [:]][place.node] = index }
    }
    var unnamed: [Int: Int] = [:]
    for (run, nodes) in named {
      guard let first = nodes.keys.first, phase.base.nodes[first].parent >= 0 else { continue }
      let between = phase.base.nodes[phase.base.nodes[first].parent].children.first { node in
        let unit = phase.base[node]
        return nodes[node] == nil && unit.kind == phase.base[first].kind && unit.state.isLaw
          && unit.number.map(run.numbers.contains) ?? false
      }
      guard let between else { continue }
      for index in nodes.values { unnamed[index] = between }
    }
    return unnamed
  }
}
