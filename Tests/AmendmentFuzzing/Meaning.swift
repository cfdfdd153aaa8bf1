internal import Amendments
internal import LegalText

/// What a sentence says when one of its words gives way to another that has a meaning there, too.
enum Meaning {
  /// The instructions in which `new` stands for `old`, in one of them or in all; none where the word has no meaning.
  static func meanings(
    of instructions: [Instruction], _ old: String, for new: String, _ language: Language
  ) -> [[Instruction]] {
    var changes: [(Instruction) -> Instruction?] = []
    if let one = kind(old, language), let other = kind(new, language), one != other {
      changes.append { renamed($0, from: one, to: other) }
    }
    if isSentence(old, language), let other = kind(new, language), [.part, .indent].contains(other)
    {
      changes.append { madeUnit($0, other, language) }
    }
    if let one = side(old, language), let other = side(new, language), one != other {
      changes.append { turned($0) }
    }
    if let one = sign(old, language), let other = sign(new, language), one != other {
      changes.append { resigned($0, from: one, to: other, isOld: true) }
      changes.append { resigned($0, from: one, to: other, isOld: false) }
    }
    if let one = place(old, language), let other = place(new, language), one != other {
      changes.append { counted($0, from: one, to: other, NamedPlace.everywhere) }
      // The same number may be that of another unit of the same sentence.
      for place in NamedPlace.each { changes.append { counted($0, from: one, to: other, [place]) } }
    }
    if verb(old, language) == .replace, verb(new, language) == .supplement {
      changes.append { supplemented($0) }
    }
    return meanings(of: instructions, changes)
  }

  /// The instructions that are said when `word` is left out; none where nothing is said without it.
  static func meanings(
    of instructions: [Instruction], without word: String, _ language: Language
  ) -> [[Instruction]] {
    guard let place = place(word, language) else { return [] }
    return meanings(of: instructions, [{ uncounted($0, place) }])
  }

  /// The instructions that are said where the number of an item becomes the first of a list of units that goes on in
  /// the plural: «4) 5 және 6-баптардың» and «4, 5 және 6-баптардың». Of one unit in the singular nothing is said then.
  static func meanings(
    of instructions: [Instruction], listing number: ProvisionNumber
  ) -> [[Instruction]] {
    var meanings: [[Instruction]] = []
    for (place, instruction) in instructions.enumerated() {
      // The other units of the list follow it.
      let list = instructions[place...].prefix { $0.operation == instruction.operation }
      for depth in instruction.target.unit.steps.indices {
        let named = Set(list.map { $0.target.unit.steps.dropFirst(depth).first })
        guard named.count > 1 else { continue }
        let (steps, kind) = (
          instruction.target.unit.steps, instruction.target.unit.steps[depth].kind
        )
        for end in 2...list.count {
          let inner = Set(list.prefix(end).map { Array($0.target.unit.steps.dropFirst(depth + 1)) })
          let new = inner.map { rest in
            var other = instruction
            other.target.unit = Locator(
              steps: steps.prefix(depth) + [Locator.Step(kind, number)] + rest)
            return other
          }
          meanings.append(instructions + new)
        }
      }
    }
    return meanings
  }

  private static func meanings(
    of instructions: [Instruction], _ changes: [(Instruction) -> Instruction?]
  ) -> [[Instruction]] {
    var meanings: [[Instruction]] = []
    for change in changes {
      let changed = instructions.map(change)
      meanings.append(zip(changed, instructions).map { $0 ?? $1 })
      for (place, instruction) in changed.enumerated() {
        guard let instruction else { continue }
        var list = instructions
        list[place] = instruction
        meanings.append(list)
      }
    }
    return meanings
  }

  // MARK: Places

  /// Where a sentence names a place.
  private enum NamedPlace: Hashable {
    /// The part or the indent that is meant, or that holds it.
    case part, indent
    /// The sentence that is meant.
    case sentence
    /// What is put in, or which of the words found.
    case new

    static let each: [NamedPlace] = [.part, .indent, .sentence, .new]
    static let everywhere = Set(each)
  }

  /// The part, indent or sentence at one place named by another.
  private static func counted(
    _ instruction: Instruction, from old: Int, to new: Int, _ places: Set<NamedPlace>
  ) -> Instruction? {
    var changed = instruction
    let steps = instruction.target.unit.steps.map { step in
      step.kind == .part && places.contains(.part)
        || step.kind == .indent && places.contains(.indent)
        ? Locator.Step(step.kind, renumbered(step.number, old, new)) : step
    }
    changed.target.unit = Locator(steps: steps)
    switch places.contains(.sentence) ? instruction.target.aspect : .whole {
    case .sentence(old): changed.target.aspect = .sentence(new)
    case .leadIn where old == 1:
      changed.target.aspect = .whole
      changed.target.unit = Locator(steps: steps + [Locator.Step(.indent, ProvisionNumber(new))])
    default: break
    }
    guard places.contains(.new) else { return changed == instruction ? nil : changed }
    switch instruction.operation {
    case .insertWords(var operation) where operation.place == .sentence(old):
      operation.place = .sentence(new)
      changed.operation = .insertWords(operation)
    case .insertUnit(let operation) where [.part, .indent].contains(operation.unit.kind):
      var unit = operation.unit
      unit.number = renumbered(unit.number, old, new)
      changed.operation = .insertUnit(InsertUnit(unit))
    case .substituteWords(var operation) where operation.which == .nth(old):
      operation.which = .nth(new)
      changed.operation = .substituteWords(operation)
    default: break
    }
    return changed == instruction ? nil : changed
  }

  private static func renumbered(
    _ number: ProvisionNumber?, _ old: Int, _ new: Int
  ) -> ProvisionNumber? {
    number == ProvisionNumber(old) ? ProvisionNumber(new) : number
  }

  /// A new sentence of which it is not said where it stands stands at the end.
  private static func uncounted(_ instruction: Instruction, _ place: Int) -> Instruction? {
    guard case .insertWords(var operation) = instruction.operation,
      operation.place == .sentence(place)
    else { return nil }
    operation.place = .newSentence
    var instruction = instruction
    instruction.operation = .insertWords(operation)
    return instruction
  }

  /// The place that an ordinal, or an English cardinal after its noun, names; of those up to twelve.
  private static func place(_ word: String, _ language: Language) -> Int? {
    let stems: [String] =
      switch language {
      case .ru:
        [
          "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят",
          "одиннадцат", "двенадцат",
        ]
      case .kk:
        [
          "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші",
          "тоғызыншы", "оныншы",
        ]
      case .en, .et:
        [
          "one first", "two second", "three third", "four fourth", "five fifth", "six sixth",
          "seven seventh", "eight eighth", "nine ninth", "ten tenth", "eleven eleventh",
          "twelve twelfth",
        ]
      }
    let word = word.lowercased()
    return stems.firstIndex { stem in
      language == .en ? stem.split(separator: " ").contains { $0 == word } : word.hasPrefix(stem)
    }.map { $0 + 1 }
  }

  // MARK: Verbs

  private enum Verb { case replace, supplement }

  private static func verb(_ word: String, _ language: Language) -> Verb? {
    switch word {
    case "заменить", "ауыстырылсын", "replaced": .replace
    case "дополнить", "толықтырылсын", "supplemented": .supplement
    default: nil
    }
  }

  /// «слово "А" дополнить словом "Б"»: after it.
  private static func supplemented(_ instruction: Instruction) -> Instruction? {
    var instruction = instruction
    switch instruction.operation {
    case .substituteWords(let operation) where operation.pairs.count == 1:
      instruction.operation = .insertWords(
        InsertWords(operation.pairs[0].new, .after(operation.pairs[0].old), operation.which))
    case .substituteThroughout(let operation):
      let pairs = operation.pairs.map { pair in
        let isMark = pair.new.first.map { ",;:.)".contains($0) } ?? false
        return WordPair(pair.old, pair.old + (isMark ? "" : " ") + pair.new)
      }
      instruction.operation = .substituteThroughout(SubstituteThroughout(pairs))
    default: return nil
    }
    return instruction
  }

  // MARK: Units

  private static func renamed(
    _ instruction: Instruction, from old: ProvisionKind, to new: ProvisionKind
  ) -> Instruction? {
    var instruction = instruction
    var steps = instruction.target.unit.steps
    guard steps.contains(where: { $0.kind == old }) else { return nil }
    for place in steps.indices where steps[place].kind == old {
      steps[place] = Locator.Step(new, steps[place].number)
    }
    // A paragraph named under the line of another one stands beside it.
    for place in steps.indices.dropLast().reversed()
    where steps[place].kind == steps[place + 1].kind {
      steps.remove(at: place)
    }
    instruction.target.unit = Locator(steps: steps)
    // What is restated is written as what it is called.
    if case .substituteText(let operation) = instruction.operation,
      case .unit(var unit) = operation.new, unit.kind == old, steps.last?.kind == new
    {
      unit.kind = new
      instruction.operation = .substituteText(SubstituteText(.unit(unit)))
    }
    return instruction
  }

  /// The part or indent of the place at which a sentence was named.
  private static func madeUnit(
    _ instruction: Instruction, _ kind: ProvisionKind, _ language: Language
  ) -> Instruction? {
    guard case .sentence(let place) = instruction.target.aspect else { return nil }
    var instruction = instruction
    instruction.target.aspect = .whole
    let step = Locator.Step(kind, ProvisionNumber(place))
    instruction.target.unit = Locator(steps: instruction.target.unit.steps + [step])
    if case .substituteText(let operation) = instruction.operation,
      case .words(let words) = operation.new
    {
      var wordings = PerLanguage<Wording>()
      wordings[language] = Wording(text: words)
      let unit = Provision(kind: kind, number: ProvisionNumber(place), wordings: wordings)
      instruction.operation = .substituteText(SubstituteText(.unit(unit)))
    }
    return instruction
  }

  private static func isSentence(_ word: String, _ language: Language) -> Bool {
    let stem =
      switch language {
      case .ru: "предложени"
      case .kk: "сөйлем"
      case .en, .et: "sentence"
      }
    return word.lowercased().hasPrefix(stem)
  }

  private static func kind(_ word: String, _ language: Language) -> ProvisionKind? {
    let stems: [(String, ProvisionKind)] =
      switch language {
      case .ru:
        [
          ("подпункт", .subparagraph), ("пункт", .paragraph), ("стать", .article), ("част", .part),
          ("абзац", .indent), ("глав", .chapter),
        ]
      case .kk:
        [
          ("тармақша", .subparagraph), ("тармақ", .paragraph), ("тармағ", .paragraph),
          ("бап", .article), ("баб", .article), ("бөлік", .part), ("бөліг", .part),
          ("абзац", .indent), ("тарау", .chapter),
        ]
      case .en, .et:
        [
          ("subparagraph", .subparagraph), ("paragraph", .paragraph), ("article", .article),
          ("part", .part), ("indent", .indent), ("chapter", .chapter),
        ]
      }
    return stems.first { word.lowercased().hasPrefix($0.0) }?.1
  }

  // MARK: Sides and signs

  private static func turned(_ instruction: Instruction) -> Instruction? {
    guard case .insertWords(var operation) = instruction.operation else { return nil }
    switch operation.place {
    case .after(let words): operation.place = .before(words)
    case .before(let words): operation.place = .after(words)
    default: return nil
    }
    var instruction = instruction
    instruction.operation = .insertWords(operation)
    return instruction
  }

  private static func side(_ word: String, _ language: Language) -> Int? {
    switch (language, word.lowercased()) {
    case (.ru, "после"), (.en, "after"), (.kk, "кейін"): 1
    case (.ru, "перед"), (.en, "before"), (.kk, "алдынан"): -1
    default: nil
    }
  }

  private static func resigned(
    _ instruction: Instruction, from old: String, to new: String, isOld: Bool
  ) -> Instruction? {
    guard case .substituteWords(var operation) = instruction.operation, operation.pairs.count == 1
    else { return nil }
    if isOld {
      guard operation.pairs[0].old == old else { return nil }
      operation.pairs[0].old = new
    } else {
      guard operation.pairs[0].new == old else { return nil }
      operation.pairs[0].new = new
    }
    var instruction = instruction
    instruction.operation = .substituteWords(operation)
    return instruction
  }

  private static func sign(_ word: String, _ language: Language) -> String? {
    let stems: [(String, String)] =
      switch language {
      case .ru: [("точк", "."), ("запят", ","), ("двоеточи", ":")]
      case .kk: [("нүкте", "."), ("үтір", ",")]
      case .en, .et: [("comma", ","), ("semicolon", ";"), ("colon", ":")]
      }
    return stems.first { word.lowercased().hasPrefix($0.0) }?.1
  }
}
