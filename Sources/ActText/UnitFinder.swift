internal import LegalText

/// Finds the units that a footnote names, seen from the unit it stands in.
struct UnitFinder {
  /// A unit and its eId.
  struct Found {
    var unit: Provision
    var eId: String
  }

  /// The units that hold the note, the act first.
  private let path: [Found]

  init(path: [Provision]) {
    var eId = ""
    var found: [Found] = []
    for unit in path {
      eId = unit.eId(below: eId)
      found.append(Found(unit: unit, eId: eId))
    }
    self.path = found
  }

  /// The unit that holds the note.
  var holder: Found? { path.last }

  /// The nearest unit around the note that has a heading.
  var headed: Found? { path.last { $0.unit.kind.hasHeadingLine } }

  /// The units `steps` lead to; nil where one of them is not there or is not told apart.
  ///
  /// - Parameter mayBeNew: whether the last unit need not be there yet: its future eId is given then.
  func eIds(of steps: [UnitChain.Step], mayBeNew: Bool = false) -> [String]? {
    guard let first = steps.first else { return holder.map { [$0.eId] } }
    var found = fromPath(first)
    for step in steps.dropFirst() {
      guard let bases = found else { return nil }
      var inner: [Found] = []
      for base in bases {
        guard let units = units(step, in: base) else {
          guard mayBeNew, step == steps.last else { return nil }
          return bases.flatMap { future(step, below: $0.eId) }
        }
        inner += units
      }
      found = inner
    }
    if found == nil, mayBeNew, steps.count == 1 { return future(first, below: newParent(first)) }
    return found.map { $0.map(\.eId) }
  }

  private func newParent(_ step: UnitChain.Step) -> String {
    path.last { $0.unit.kind.level < step.kind.level }?.eId ?? ""
  }

  private func future(_ step: UnitChain.Step, below parent: String) -> [String] {
    step.numbers.map { EId.name(of: step.kind, number: $0.lowerBound, below: parent) }
  }

  /// Looks from the inside out, and through the act for what its numbers alone tell apart.
  private func fromPath(_ step: UnitChain.Step) -> [Found]? {
    for base in path.reversed() {
      if step.numbers.isEmpty, base.unit.kind == step.kind { return [base] }
      if step.numbers.count == 1, base.unit.kind == step.kind, let number = base.unit.number,
        step.numbers[0] == number...number
      {
        return [base]
      }
      if let units = units(step, in: base) { return units }
    }
    return nil
  }

  /// The units of `step` in `base`, all of them or nil.
  private func units(_ step: UnitChain.Step, in base: Found) -> [Found]? {
    if step.numbers.isEmpty {
      return nearest(in: base, step.kind) { _ in true }.flatMap { $0.count == 1 ? $0 : nil }
    }
    var found: [Found] = []
    for range in step.numbers {
      let units = nearest(in: base, step.kind) { $0.map(range.contains) ?? false } ?? []
      if units.isEmpty {
        // The first part or indent is the unit's own text.
        guard step.kind.isCounted, range == ProvisionNumber(1)...ProvisionNumber(1) else {
          return nil
        }
        found.append(base)
      } else if units.count == 1 || range.lowerBound < range.upperBound {
        found += units
      } else {
        return nil
      }
    }
    return found
  }

  /// The units of `kind` in `base` at the least depth at which there is one, with a number that is `wanted`.
  ///
  /// A unit of text is not entered from a division: «пункт 2» in a chapter is of no article.
  private func nearest(
    in base: Found, _ kind: ProvisionKind, _ wanted: (ProvisionNumber?) -> Bool
  ) -> [Found]? {
    var level = [base]
    while !level.isEmpty {
      var next: [Found] = []
      var hits: [Found] = []
      for holder in level {
        for unit in holder.unit.children {
          if unit.kind == kind, wanted(unit.number) {
            hits.append(Found(unit: unit, eId: unit.eId(below: holder.eId)))
          } else if !unit.kind.holdsText, unit.kind.level <= kind.level || kind.isListed {
            next.append(Found(unit: unit, eId: unit.eId(below: holder.eId)))
          }
        }
      }
      if !hits.isEmpty { return hits }
      level = next
    }
    return nil
  }
}

extension ProvisionKind {
  /// Whether it may stand in a part or indent, though its level is less.
  fileprivate var isListed: Bool { self == .subparagraph || self == .paragraph }
}
