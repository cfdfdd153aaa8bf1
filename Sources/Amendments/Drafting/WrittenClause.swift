internal import LegalText

/// What one sentence of an amending act says: one instruction, or several neighbours of one kind.
struct WrittenClause {
  /// The instructions, in order; their operations are of one kind, their targets stand in one unit.
  var instructions: [Instruction]

  /// The first, which stands for all.
  var first: Instruction { instructions[0] }

  /// What the sentence speaks of, seen from the unit at `context`.
  func address(from context: [Locator.Step] = []) -> Address {
    Address(of: instructions.map(\.target), from: context)
  }

  /// The same said of the headings of its targets.
  var aboutHeadings: WrittenClause {
    var clause = self
    for index in clause.instructions.indices {
      clause.instructions[index].target.aspect = .heading
    }
    return clause
  }

  /// Puts neighbours that one sentence can say into one clause each.
  static func clauses(of instructions: [Instruction]) -> [WrittenClause] {
    var clauses: [WrittenClause] = []
    for instruction in instructions {
      if let last = clauses.last, last.takes(instruction) {
        clauses[clauses.count - 1].instructions.append(instruction)
      } else {
        clauses.append(WrittenClause(instructions: [instruction]))
      }
    }
    return clauses
  }

  /// Whether one sentence can say `next` after what is here.
  private func takes(_ next: Instruction) -> Bool {
    let last = instructions[instructions.count - 1]
    switch (last.operation, next.operation) {
    case (.insertUnit(let one), .insertUnit(let other)):
      return last.target == next.target && one.unit.kind == other.unit.kind
        && Self.rises(one.unit.number, other.unit.number)
    case (.repealUnit, .repealUnit):
      return Self.areNeighbours(last.target, next.target)
    case (.renumberUnit(let one), .renumberUnit(let other)):
      return Self.areNeighbours(last.target, next.target) && one.number != other.number
    case (.substituteText(let one), .substituteText(let other)):
      guard case .unit = one.new, case .unit = other.new else { return false }
      return Self.areNeighbours(last.target, next.target)
    case (.substituteWords, .substituteWords), (.deleteWords, .deleteWords),
      (.insertWords, .insertWords):
      return last.operation == next.operation && Self.areNeighbours(last.target, next.target)
    default: return false
    }
  }

  /// Whether both are whole units of one kind in one unit, and the second follows.
  private static func areNeighbours(_ one: Target, _ other: Target) -> Bool {
    guard one.aspect == .whole, other.aspect == .whole, let last = one.unit.steps.last,
      let next = other.unit.steps.last, last.kind == next.kind
    else { return false }
    return one.unit.steps.dropLast() == other.unit.steps.dropLast()
      && rises(last.number, next.number)
  }

  private static func rises(_ one: ProvisionNumber?, _ other: ProvisionNumber?) -> Bool {
    guard let one, let other else { return false }
    return one < other
  }
}

/// What a sentence speaks of: the units named, those around them, and the part of them that is meant.
struct Address: Hashable {
  /// The units around, outermost first, as far as the context does not name them.
  var outer: [Locator.Step]
  /// The units themselves, of one kind; empty for the unit of the context, or the act.
  var units: [Locator.Step]
  /// Which part of them.
  var aspect: Target.Aspect

  /// Makes the address of `targets`, seen from the unit at `context`.
  init(of targets: [Target], from context: [Locator.Step]) {
    let steps = targets.map {
      Array($0.unit.steps.filter { $0.kind != .act }.dropFirst(context.count))
    }
    outer = steps[0].dropLast()
    // New units of one unit name it once.
    units =
      steps.dropFirst().allSatisfy { $0 == steps[0] }
      ? steps[0].suffix(1) : steps.compactMap(\.last)
    aspect = targets[0].aspect
  }

  /// Makes the address of a unit as a whole.
  init(_ steps: [Locator.Step]) {
    outer = steps.dropLast()
    units = steps.last.map { [$0] } ?? []
    aspect = .whole
  }

  /// Whether nothing need be named: the sentence speaks of the context as a whole.
  var isEmpty: Bool { units.isEmpty && aspect == .whole }

  /// All units named, outermost first, those of the sentence as the last.
  var chain: [[Locator.Step]] { outer.map { [$0] } + (units.isEmpty ? [] : [units]) }
}
