internal import ActText
internal import LegalText

/// Finds what keeps two drafts from being followed in any order.
struct CollisionFinder {
  let base: Provision
  let one: AmendedText
  let other: AmendedText
  let numberedPartsAreParagraphs: Bool

  /// The text after one draft and then another; why not, where it cannot be.
  private enum Outcome {
    case text(Provision)
    case refused(AmendmentError)
  }

  private func follow(_ instructions: [Instruction], on text: Provision) -> Outcome {
    do throws(AmendmentError) {
      return .text(
        try amend(
          text, by: instructions, numberedPartsAreParagraphs: numberedPartsAreParagraphs
        ).root)
    } catch {
      return .refused(error)
    }
  }

  /// The pairs that do not go in any order; none where the drafts as a whole do.
  func collisions() -> [Collision] {
    let (first, second) = (one.effects.map(\.instruction), other.effects.map(\.instruction))
    let forth = follow(second, on: one.root)
    let back = follow(first, on: other.root)
    if case .text(let left) = forth, case .text(let right) = back, left.isSame(as: right) {
      return []
    }
    let found = pairs()
    if !found.isEmpty { return found }
    return remainder(forth, back)
  }

  // MARK: Pairs

  /// The pairs of instructions that do not go in any order by themselves.
  private func pairs() -> [Collision] {
    var found: [Collision] = []
    let theirs = other.effects.map { ($0, tops(of: $0)) }
    for left in one.effects {
      let mine = tops(of: left)
      for (right, tops) in theirs {
        var ground = base
        if let mine, let tops {
          if mine.isDisjoint(with: tops) { continue }
          ground = base.pruned(to: mine.union(tops))
        }
        if !commute(left, right, on: ground) { found.append(collision(left, right)) }
      }
    }
    return found
  }

  /// The articles that an instruction names or changes; nil where it is about the whole act or its divisions.
  private func tops(of effect: AmendedText.Effect) -> Set<String>? {
    var names: Set<String> = []
    let unit = effect.instruction.target.unit
    guard let first = unit.steps.first, first.kind == .article, let number = first.number else {
      return nil
    }
    names.insert(EId.name(of: .article, number: number, below: ""))
    for unit in effect.units {
      for name in [unit.before, unit.after].compactMap({ $0 }) {
        guard let top = EId.parts(of: name)?.first, top.kind == .article else { return nil }
        names.insert(EId.name(of: .article, number: top.number, below: ""))
      }
    }
    return names
  }

  /// Whether two instructions give the same text in both orders; yes where one does not apply without others of its
  /// draft, so that nothing can be said of the two alone.
  private func commute(
    _ left: AmendedText.Effect, _ right: AmendedText.Effect, on ground: Provision
  ) -> Bool {
    guard case .text(let afterLeft) = follow([left.instruction], on: ground),
      case .text(let afterRight) = follow([right.instruction], on: ground)
    else { return true }
    guard case .text(let forth) = follow([right.instruction], on: afterLeft),
      case .text(let back) = follow([left.instruction], on: afterRight)
    else { return false }
    return forth.isSame(as: back)
  }

  private func collision(_ left: AmendedText.Effect, _ right: AmendedText.Effect) -> Collision {
    let names = left.units.compactMap(\.before)
    let shared = right.units.compactMap(\.before).first { name in
      names.contains { $0 == name || name.hasPrefix($0 + "__") || $0.hasPrefix(name + "__") }
    }
    return Collision(
      kind: kind(left, right, shared != nil), first: left.instruction, second: right.instruction,
      eId: shared)
  }

  private func kind(
    _ left: AmendedText.Effect, _ right: AmendedText.Effect, _ isShared: Bool
  ) -> Collision.Kind {
    func settles(_ effect: AmendedText.Effect) -> Bool {
      switch effect.instruction.operation {
      case .repealUnit: true
      case .substituteText(let operation): if case .unit = operation.new { true } else { false }
      case .suspendUnit, .splitUnit, .joinUnits: true
      default: false
      }
    }
    let numbers = [left, right].map { effect -> Set<String> in
      switch effect.instruction.operation {
      case .insertUnit, .renumberUnit, .moveUnit, .splitUnit:
        Set(effect.units.filter { $0.deeds.isNewName }.compactMap(\.after))
      default: []
      }
    }
    if !numbers[0].isDisjoint(with: numbers[1]) { return .sameNumber }
    if settles(left) || settles(right) { return .excludedAndChanged }
    let areWords = [left, right].allSatisfy { effect in
      effect.units.allSatisfy { $0.deeds.isSubset(of: [.words, .heading]) }
    }
    return areWords && isShared ? .sameWords : .orderDecides
  }

  /// What keeps the drafts apart where no two instructions alone do.
  private func remainder(_ forth: Outcome, _ back: Outcome) -> [Collision] {
    var found: [Collision] = []
    if case .refused(let error) = forth, let left = nearest(to: error.instruction, in: one) {
      found.append(Collision(kind: .orderDecides, first: left, second: error.instruction))
    }
    if case .refused(let error) = back, let right = nearest(to: error.instruction, in: other) {
      found.append(Collision(kind: .orderDecides, first: error.instruction, second: right))
    }
    if found.isEmpty, let left = one.effects.first?.instruction,
      let right = nearest(to: left, in: other)
    {
      found.append(Collision(kind: .orderDecides, first: left, second: right))
    }
    return found
  }

  /// The instruction of a draft that is about the same article as another one, else the first.
  private func nearest(to instruction: Instruction, in text: AmendedText) -> Instruction? {
    let top = instruction.target.unit.steps.first
    return
      (text.effects.first { $0.instruction.target.unit.steps.first == top }
      ?? text.effects.first)?.instruction
  }
}

extension Set<AmendedText.ChangedUnit.Deed> {
  fileprivate var isNewName: Bool { !isDisjoint(with: [.added, .renumbered, .moved]) }
}

extension Provision {
  /// Whether both are the same act: words to the letter, numbers, states and order.
  fileprivate func isSame(as other: Provision) -> Bool {
    guard kind == other.kind, number == other.number, state == other.state,
      identity == other.identity, children.count == other.children.count
    else { return false }
    for language in Language.allCases {
      let (left, right) = (wordings[language], other.wordings[language])
      guard (left == nil) == (right == nil), (left?.text ?? "").isIdentical(to: right?.text ?? ""),
        (left?.heading == nil) == (right?.heading == nil),
        (left?.heading ?? "").isIdentical(to: right?.heading ?? "")
      else { return false }
    }
    return zip(children, other.children).allSatisfy { $0.isSame(as: $1) }
  }

  /// This act with some of its articles alone; divisions stay.
  fileprivate func pruned(to names: Set<String>) -> Provision {
    var pruned = self
    pruned.children = children.compactMap { child in
      if child.kind == .article { return names.contains(child.eId(below: "")) ? child : nil }
      return child.kind.isDivision ? child.pruned(to: names) : nil
    }
    return pruned
  }
}

extension String {
  /// Whether both are the same to the letter.
  fileprivate func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
