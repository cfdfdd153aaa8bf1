internal import LegalText
internal import Redline

/// Finds the instructions that turn one edition into another, each on the smallest unit that holds the change.
struct Drafter {
  let language: Language
  let old: DraftTree
  let new: DraftTree
  /// For each new unit, the old unit that it is, where an instruction can keep it; nil where it is new.
  var oldOfNew: [Int?]
  /// For each old unit, the new one.
  var newOfOld: [Int?]
  /// What the drafter was told before it began.
  var hints: Hints
  /// The headings and texts that are others, by their place in the new edition.
  var headings: [Int: TextChange] = [:]
  var texts: [Int: TextChange] = [:]
  /// What is said of the whole act.
  var throughout: [WordPair] = []

  /// What was learnt from the drafts before.
  struct Hints {
    /// Units to be restated as a whole, by their place in the new edition.
    var restated: Set<Int> = []
    /// Whether words that change everywhere are said once for all places.
    var findsThroughout = true
    /// The marks with which applying closes texts by itself, by the eId of the unit in the new edition.
    var repairs: [String: String] = [:]

    /// Whether nothing was learnt.
    var isEmpty: Bool { restated.isEmpty && findsThroughout && repairs.isEmpty }
  }

  var findsThroughout: Bool { hints.findsThroughout }
  var repairs: [String: String] { hints.repairs }

  /// What it takes to change a unit.
  struct Changes {
    /// What must be said first: the words of units that move, while they still have their names.
    var early: [Instruction] = []
    var instructions: [Instruction] = []
    /// The words of the old unit with all that stays in it, and how many of them are not in the new one.
    var words = 0
    var changedWords = 0

    static func += (left: inout Changes, right: Changes) {
      left.early += right.early
      left.instructions += right.instructions
      left.words += right.words
      left.changedWords += right.changedWords
    }
  }

  /// Makes a drafter.
  init(
    _ alignment: Alignment, old: Provision, new: Provision, language: Language,
    hints: Hints = Hints()
  ) {
    self.language = language
    self.old = DraftTree(old, language: language)
    self.new = DraftTree(new, language: language)
    oldOfNew = []
    newOfOld = []
    self.hints = hints
    pair(alignment)
    compareTexts()
  }

  /// The instructions, in the order of the act.
  func instructions() -> [Instruction] {
    let changes = changes(from: 0, to: 0)
    guard !throughout.isEmpty else { return changes.early + changes.instructions }
    let everywhere = instruction(
      [], .substituteThroughout(SubstituteThroughout(throughout)))
    return [everywhere] + changes.early + changes.instructions
  }

  /// The smallest unit, by its place in the new edition, that can be restated as a whole to do without what failed.
  func unit(toRestateAfter error: DraftError) -> Int? {
    switch error.reason {
    case .notRead, .unknownForm: nil
    case .notApplied(let error): unit(toRestate: error.instruction.target.unit.steps)
    case .differs(let difference):
      unit(toRestate: Locator.locator(ofEId: difference.eId)?.steps ?? [])
    }
  }

  private func unit(toRestate steps: [Locator.Step]) -> Int? {
    var steps = steps
    while let last = steps.last, (last.kind ?? .act).level >= ProvisionKind.article.level {
      let place = new.nodes.indices.first { place in
        guard let older = oldOfNew[place], new[place].isPresent else { return false }
        return new[place].steps == steps || old[older].steps == steps
      }
      if let place, !hints.restated.contains(place), canRestate(place) { return place }
      steps.removeLast()
    }
    return nil
  }

  // MARK: Units

  /// What turns the old unit into the new one.
  func changes(from older: Int, to newer: Int) -> Changes {
    var changes = headingChanges(older, newer)
    changes += textChanges(older, newer)
    changes += childChanges(older, newer)
    if isRestatedAsWhole(older, newer, changes) {
      changes.instructions = [restating(older, newer)]
    }
    return changes
  }

  private func isRestatedAsWhole(_ older: Int, _ newer: Int, _ changes: Changes) -> Bool {
    let kind = new[newer].unit.kind
    guard kind.level >= ProvisionKind.article.level, !changes.instructions.isEmpty else {
      return false
    }
    guard canRestate(newer) else { return false }
    if hints.restated.contains(newer) { return true }
    return changes.changedWords * 2 > changes.words
      && (isLeaf(older, newer) || changes.instructions.count > 1)
  }

  private func isLeaf(_ older: Int, _ newer: Int) -> Bool {
    old.presentChildren(of: older).isEmpty && new.presentChildren(of: newer).isEmpty
  }

  private func restating(_ older: Int, _ newer: Int) -> Instruction {
    var unit = new[newer].unit.lawAlone(in: language)
    unit.number = old[older].unit.number
    return instruction(old[older].steps, .substituteText(SubstituteText(.unit(unit))))
  }

  func instruction(
    _ steps: [Locator.Step], _ operation: Operation, on aspect: Target.Aspect = .whole
  ) -> Instruction {
    Instruction(
      language: language, target: Target(Locator(steps: steps), aspect), operation: operation)
  }

  // MARK: Units in a unit

  private func childChanges(_ older: Int, _ newer: Int) -> Changes {
    var changes = Changes()
    var said = ChildChanges()
    var gone = old.presentChildren(of: older).filter { newOfOld[$0] == nil }[...]
    func takeGone(before end: Int) {
      while let unit = gone.first, unit < end {
        let repeal = repeal(unit)
        changes.words += repeal.words
        changes.changedWords += repeal.changedWords
        said.add(repeal.instructions, .gone, of: old[unit].unit)
        gone.removeFirst()
      }
    }
    for child in new.presentChildren(of: newer) {
      guard let before = oldOfNew[child] else {
        said.add([insertion(of: child, in: older)], .added, of: new[child].unit)
        continue
      }
      let stays = old[before].parent == older
      if stays { takeGone(before: before) }
      var inner = self.changes(from: before, to: child)
      if !stays {
        inner.early += inner.instructions
        inner.instructions = []
      }
      said.add(inner.instructions, .words, of: old[before].unit)
      inner.instructions = []
      changes += inner
      if let instruction = placing(before, child, stays: stays, in: older) {
        said.add([instruction], .placed, of: new[child].unit)
      }
    }
    takeGone(before: Int.max)
    changes.instructions = said.instructions
    return changes
  }

  private func repeal(_ place: Int) -> Changes {
    let words = wordCount(ofTree: place)
    return Changes(
      instructions: [instruction(old[place].steps, .repealUnit(RepealUnit()))], words: words,
      changedWords: words)
  }

  private func wordCount(ofTree place: Int) -> Int {
    TokenText(old[place].wording.text).wordCount
      + old.presentChildren(of: place).reduce(0) { $0 + wordCount(ofTree: $1) }
  }

  /// The new number or place of a unit that stays; nil where both are the old ones.
  private func placing(_ before: Int, _ after: Int, stays: Bool, in parent: Int) -> Instruction? {
    guard !new[after].unit.kind.isPlaced, let number = new[after].unit.number else { return nil }
    if !stays {
      return instruction(
        old[before].steps,
        .moveUnit(MoveUnit(into: Locator(steps: old[parent].steps), as: number)))
    }
    guard number != old[before].unit.number else { return nil }
    return instruction(old[before].steps, .renumberUnit(RenumberUnit(number)))
  }

  private func insertion(of place: Int, in parent: Int) -> Instruction {
    let unit = new[place].unit.lawAlone(in: language)
    // Indents are those of part one, where parts follow.
    let holder = unit.kind == .indent ? ownText(parent).steps : old[parent].steps
    return instruction(isFoundByNumber(place) ? [] : holder, .insertUnit(InsertUnit(unit)))
  }

  /// Whether an article or a division need only its number to find its place in the act: it stands in the unit in which
  /// the one before it stands.
  private func isFoundByNumber(_ place: Int) -> Bool {
    let kind = new[place].unit.kind
    guard kind.numbersThroughAct, kind != .preamble, let parent = new[place].parent else {
      return false
    }
    let before = new[parent].children.last { $0 < place && new[$0].unit.kind == kind }
    return before != nil
  }
}
