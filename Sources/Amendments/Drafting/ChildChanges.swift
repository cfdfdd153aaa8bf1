internal import LegalText

/// What is said of the units in a unit, put in the order in which it is said.
///
/// That of the act, where every name means what it meant before. Where a unit comes to bear the name of another one of
/// which more is to be said, the words go first, then what is gone, the new numbers and what is added.
struct ChildChanges {
  /// What is said of a unit.
  enum Part {
    /// Its words change, or those of the units in it.
    case words
    case gone
    /// It bears another number or stands elsewhere.
    case placed
    case added
  }

  private struct Said {
    var instructions: [Instruction]
    var part: Part
    var kind: ProvisionKind
    var number: ProvisionNumber?
  }

  private var list: [Said] = []

  /// Adds what is said of `unit`: as it was, where it is gone or its words change, else as it will be.
  mutating func add(_ instructions: [Instruction], _ part: Part, of unit: Provision) {
    guard !instructions.isEmpty else { return }
    list.append(
      Said(instructions: instructions, part: part, kind: unit.kind, number: unit.number))
  }

  /// All of it.
  var instructions: [Instruction] {
    if isNameGivenAnew {
      return [Part.words, .gone, .placed, .added]
        .flatMap { part in list.filter { $0.part == part } }.flatMap(\.instructions)
    }
    // New numbers are said together, before the first unit that takes one of the old ones.
    let placed = list.filter { $0.part == .placed }
    let first = list.firstIndex { said in
      said.part == .placed || said.part == .added && !placed.isEmpty && !said.kind.isPlaced
    }
    guard let first else { return list.flatMap(\.instructions) }
    let rest = list[first...].filter { $0.part != .placed }
    return (list[..<first] + placed + rest).flatMap(\.instructions)
  }

  /// Whether a unit of which words are said has a name that another one comes to bear.
  private var isNameGivenAnew: Bool {
    list.contains { said in
      guard said.part == .words else { return false }
      return list.contains { other in
        guard other.kind == said.kind else { return false }
        if other.kind.isPlaced { return other.part == .gone || other.part == .added }
        return other.part == .placed && other.number == said.number
      }
    }
  }
}
