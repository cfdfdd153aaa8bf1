internal import LegalText
internal import Redline

/// The words of one heading or text before and after, and what is said of them.
struct TextChange {
  /// The texts as far as words must be changed: what is said of whole sentences is not among it.
  var compared: ComparedText
  /// What is said of whole sentences.
  var sentences: [SentenceDrafter.Saying] = []
  /// Whether the text is so much another that it is said as a whole.
  var isRestated: Bool
  /// How many old words are gone.
  var changedWords: Int

  init(old: TokenText, new: String, isHeading: Bool = false) {
    let whole = ComparedText(old: old, new: TokenText(new))
    compared = whole
    isRestated = whole.isMostlyOther
    changedWords = whole.changedWords.old
    guard !isRestated, !isHeading else { return }
    let drafter = SentenceDrafter(old: old.text, new: new)
    guard !drafter.sayings.isEmpty else { return }
    sentences = drafter.sayings
    compared = ComparedText(old: old, new: TokenText(drafter.rest))
  }
}

extension Drafter {
  /// Looks at the words of the units that stay, and at what changes in them throughout.
  mutating func compareTexts() {
    var standing: [String] = []
    for newer in new.nodes.indices {
      guard let older = oldOfNew[newer] else { continue }
      let (before, after) = (old[older].wording, new[newer].wording)
      if let heading = before.heading {
        if heading.utf8.elementsEqual((after.heading ?? "").utf8) {
          standing.append(heading)
        } else if let newHeading = after.heading {
          headings[newer] = TextChange(
            old: TokenText(heading), new: newHeading, isHeading: true)
        }
      }
      let wanted = unrepaired(after.text, newer, before.text)
      if before.text.utf8.elementsEqual(wanted.utf8) {
        if !before.text.isEmpty { standing.append(before.text) }
      } else {
        texts[newer] = TextChange(old: TokenText(before.text), new: wanted)
      }
    }
    guard findsThroughout else { return }
    let changes =
      texts.keys.sorted().compactMap { texts[$0] }
      + headings.keys.sorted().compactMap { headings[$0] }
    let finder = ThroughoutFinder(
      changed: changes.filter { !$0.isRestated }.map(\.compared), standing: standing)
    throughout = finder.pairs()
  }

  /// The new text without a closing mark that applying repairs by itself.
  private func unrepaired(_ text: String, _ newer: Int, _ before: String) -> String {
    guard let repair = repairs[EId.name(new[newer].steps)], let mark = before.last,
      text.hasSuffix(repair), !before.hasSuffix(repair)
    else { return text }
    return text.dropLast(repair.count) + String(mark)
  }

  // MARK: Instructions

  /// What turns the old heading into the new one.
  func headingChanges(_ older: Int, _ newer: Int) -> Changes {
    let heading = new[newer].wording.heading ?? ""
    guard !(old[older].wording.heading ?? "").utf8.elementsEqual(heading.utf8) else {
      return Changes()
    }
    if let change = headings[newer], isSaidThroughout(change) { return Changes() }
    return Changes(instructions: [
      instruction(
        old[older].steps, .substituteHeading(SubstituteHeading(heading)), on: .heading)
    ])
  }

  private func isSaidThroughout(_ change: TextChange) -> Bool {
    guard !throughout.isEmpty else { return false }
    var drafter = WordDrafter(change.compared, throughout: throughout) { _ in 0 }
    return drafter.sayings()?.isEmpty ?? false
  }

  /// What turns the old unit's own text into the new one's.
  func textChanges(_ older: Int, _ newer: Int) -> Changes {
    var changes = Changes(words: TokenText(old[older].wording.text).wordCount)
    guard let change = texts[newer] else { return changes }
    changes.changedWords = change.changedWords
    let said = change.isRestated ? nil : wordInstructions(change, older)
    changes.instructions = said ?? [restatingText(older, newer)]
    return changes
  }

  /// How a unit's own text is named, and what it is by itself.
  struct OwnText {
    var steps: [Locator.Step]
    var aspect: Target.Aspect
    /// The kind of the unit that the text is by itself; nil where it is the lead-in of a list.
    var kind: ProvisionKind?
    var number: ProvisionNumber?
  }

  /// The unit itself where nothing else is in it; part one, where parts follow; else the lead-in of a list (Law on legal
  /// acts, art. 23(1)).
  ///
  /// - Parameter isLeaf: whether nothing else will be in the unit either, so that its text is the unit.
  func ownText(_ older: Int, isLeaf: Bool = false) -> OwnText {
    let unit = old[older].unit
    let inside = old.presentChildren(of: older)
    let isText = unit.kind.level > ProvisionKind.article.level
    if let first = inside.first, old[first].unit.kind == .part, unit.kind != .part {
      let one = ProvisionNumber(1)
      return OwnText(
        steps: old[older].steps + [Locator.Step(.part, one)], aspect: .whole, kind: .part,
        number: one)
    }
    guard inside.isEmpty else {
      return OwnText(steps: old[older].steps, aspect: .leadIn, kind: nil, number: nil)
    }
    return OwnText(
      steps: old[older].steps, aspect: .whole, kind: isLeaf && isText ? unit.kind : nil,
      number: unit.number)
  }

  /// The own text as a whole.
  private func restatingText(_ older: Int, _ newer: Int) -> Instruction {
    let own = ownText(older, isLeaf: new.presentChildren(of: newer).isEmpty)
    let text = texts[newer]?.compared.new.text ?? new[newer].wording.text
    guard let kind = own.kind else {
      return instruction(
        own.steps, .substituteText(SubstituteText(.words(text))), on: .leadIn)
    }
    var unit = Provision(kind: kind, number: own.number)
    unit.wordings[language] = Wording(text: text)
    return instruction(own.steps, .substituteText(SubstituteText(.unit(unit))))
  }

  /// What is said of sentences and words; nil where they cannot say it.
  private func wordInstructions(_ change: TextChange, _ older: Int) -> [Instruction]? {
    let own = ownText(older)
    let scope = FoldedText(old[older].wording.text)
    var drafter = WordDrafter(change.compared, throughout: throughout) { words in
      scope.finds(of: FoldedText.words(words)).count
    }
    guard let sayings = drafter.sayings() else { return nil }
    return Self.operations(sayings).map { instruction(own.steps, $0, on: own.aspect) }
      + change.sentences.map { instruction($0, own) }
  }

  private func instruction(_ saying: SentenceDrafter.Saying, _ own: OwnText) -> Instruction {
    switch saying {
    case .insert(let words, let place):
      instruction(
        own.steps, .insertWords(InsertWords(words, place.map { .sentence($0) } ?? .newSentence)),
        on: own.aspect)
    case .repeal(let place):
      instruction(own.steps, .repealUnit(RepealUnit()), on: .sentence(place))
    case .restate(let words, let place):
      instruction(
        own.steps, .substituteText(SubstituteText(.words(words))), on: .sentence(place))
    }
  }

  /// Replacements are said together, deletions likewise.
  private static func operations(_ sayings: [WordDrafter.Saying]) -> [Operation] {
    var pairs: [WordPair] = []
    var deleted: [String] = []
    var operations: [Operation] = []
    for saying in sayings {
      switch saying {
      case .substitute(let pair): pairs.append(pair)
      case .delete(let words): deleted.append(words)
      case .insert(let words, let place):
        operations.append(.insertWords(InsertWords(words, place)))
      }
    }
    if !deleted.isEmpty { operations.insert(.deleteWords(DeleteWords(deleted)), at: 0) }
    if !pairs.isEmpty { operations.insert(.substituteWords(SubstituteWords(pairs)), at: 0) }
    return operations
  }
}

extension EId {
  /// The name that steps lead to.
  static func name(_ steps: [Locator.Step]) -> String { Locator(steps: steps).eId ?? "" }
}
