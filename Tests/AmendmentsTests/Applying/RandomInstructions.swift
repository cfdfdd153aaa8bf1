import Amendments
import GroundTruth
import LegalText

/// Makes random instructions for an act, good ones and bad ones.
struct RandomInstructions {
  private let base: Provision
  private let language: Language
  private var draw: Draw
  private let units: [(unit: Provision, eId: String)]

  init(_ base: Provision, _ language: Language, seed: UInt64) {
    self.base = base
    self.language = language
    draw = Draw(seed: seed)
    var units: [(unit: Provision, eId: String)] = []
    base.visit { unit, eId in if !eId.isEmpty, unit.state == .inForce { units.append((unit, eId)) }
    }
    self.units = units
  }

  mutating func make(_ count: Int) -> [Instruction] {
    (1...count).map { line in
      var instruction = make()
      instruction.source = SourceText(line: line, column: 1, text: "")
      return instruction
    }
  }

  private mutating func make() -> Instruction {
    switch draw.below(23) {
    case 0...4: substitute()
    case 5, 6: delete()
    case 7...9: insertWords()
    case 10, 11: add()
    case 12, 13: addCounted()
    case 14, 15: instruction(draw.pick(units).eId, .repealUnit(RepealUnit()))
    case 16: restate()
    case 17: heading()
    case 18: throughout()
    case 19, 20: sentence()
    case 21: move()
    default: renumber()
    }
  }

  private func instruction(
    _ eId: String, _ operation: Amendments.Operation, _ aspect: Target.Aspect = .whole
  ) -> Instruction {
    let locator = Locator.locator(ofEId: eId) ?? Locator(steps: [])
    return Instruction(language: language, target: Target(locator, aspect), operation: operation)
  }

  /// A unit, and words that may stand in it.
  private mutating func find(_ most: Int = 3) -> (eId: String, words: String) {
    let (unit, eId) = draw.pick(units)
    var texts: [String] = []
    unit.visit { inner, _ in
      if let text = inner.wordings[language]?.text, !text.isEmpty { texts.append(text) }
    }
    if texts.isEmpty || draw.chance(0.05) { texts = [base.wordings[language]?.heading ?? "а"] }
    let words = draw.pick(texts).split(separator: " ")
    let start = draw.below(words.count)
    let run = words[start..<min(words.count, start + 1 + draw.below(most))].joined(separator: " ")
    let isKept = draw.chance(0.2)
    let trimmed = run.drop { !$0.isLetter && !$0.isNumber }
    let bare =
      isKept ? run : String(trimmed.reversed().drop { !$0.isLetter && !$0.isNumber }.reversed())
    return (eId, bare.isEmpty ? run : bare)
  }

  private mutating func which() -> Occurrence {
    switch draw.below(8) {
    case 0: .nth(1 + draw.below(3))
    case 1: .all
    default: .only
    }
  }

  private mutating func fresh() -> String {
    let words = (0...draw.below(3)).map { _ in "слово\(draw.below(50))" }.joined(separator: " ")
    return draw.chance(0.2) ? ", " + words : words
  }

  private mutating func substitute() -> Instruction {
    let (eId, words) = find()
    var pairs = [WordPair(words, draw.chance(0.1) ? find().words : fresh())]
    if draw.chance(0.2) { pairs.append(WordPair(find().words, fresh())) }
    return instruction(eId, .substituteWords(SubstituteWords(pairs, which())))
  }

  private mutating func delete() -> Instruction {
    let (eId, words) = find()
    return instruction(eId, .deleteWords(DeleteWords([words], which())))
  }

  private mutating func insertWords() -> Instruction {
    let (eId, words) = find(2)
    let place: InsertWords.Place
    switch draw.below(3) {
    case 0: place = .after(words)
    case 1: place = .before(words)
    default: place = .atEnd
    }
    return instruction(eId, .insertWords(InsertWords(fresh(), place, which())))
  }

  /// A sentence put in, excluded or restated, or words in one.
  private mutating func sentence() -> Instruction {
    let (eId, words) = find()
    let place = 1 + draw.below(3)
    let new = "Иное предложение номер \(draw.below(50)) завершено."
    switch draw.below(5) {
    case 0: return instruction(eId, .insertWords(InsertWords(new, .newSentence)))
    case 1: return instruction(eId, .insertWords(InsertWords(new, .sentence(place))))
    case 2: return instruction(eId, .repealUnit(RepealUnit()), .sentence(place))
    case 3: return instruction(eId, .substituteText(SubstituteText(.words(new))), .sentence(place))
    default:
      let pairs = [WordPair(words, fresh())]
      return instruction(
        eId, .substituteWords(SubstituteWords(pairs, which())), .sentence(place))
    }
  }

  private mutating func move() -> Instruction {
    let numbered = units.filter { !$0.unit.isCounted && $0.unit.kind.level >= 5 }
    let goal = Locator.locator(ofEId: draw.pick(units).eId) ?? Locator(steps: [])
    return instruction(
      draw.pick(numbered).eId,
      .moveUnit(MoveUnit(into: goal, as: ProvisionNumber(1 + draw.below(8)))))
  }

  private func unit(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, _ text: String, _ children: [Provision] = []
  ) -> Provision {
    var wordings = PerLanguage<Wording>()
    wordings[language] = Wording(heading: kind == .article ? "Новая" : nil, text: text)
    return Provision(kind: kind, number: number, wordings: wordings, children: children)
  }

  private mutating func add() -> Instruction {
    let numbered = units.filter { !$0.unit.isCounted && $0.unit.kind.level >= 5 }
    let (near, eId) = draw.pick(numbered)
    guard let number = near.number else { return substitute() }
    let new: ProvisionNumber
    switch draw.below(4) {
    case 0: new = number
    case 1, 2: new = number.firstInserted
    default: new = ProvisionNumber(number.first + 1 + draw.below(4))
    }
    let mark = draw.pick([".", ";", ""])
    let parent = near.kind == .article ? "" : Self.parent(of: eId)
    return instruction(parent, .insertUnit(InsertUnit(unit(near.kind, new, fresh() + mark))))
  }

  private static func parent(of eId: String) -> String {
    var parts = eId.split(separator: "_", omittingEmptySubsequences: false).map(String.init)
    while let last = parts.popLast(), !last.isEmpty {}
    return parts.joined(separator: "_")
  }

  private mutating func addCounted() -> Instruction {
    let holders = units.filter { $0.unit.kind.level >= 5 && !$0.unit.isCounted }
    let (holder, eId) = draw.pick(holders)
    let counted = holder.children.last { $0.isCounted }?.kind
    let kind = counted ?? (draw.chance(0.5) ? .part : .indent)
    let count = holder.children.count { $0.kind == kind }
    let place = ProvisionNumber(2 + draw.below(count + 2))
    return instruction(
      eId, .insertUnit(InsertUnit(unit(kind, place, fresh() + draw.pick([".", ";"])))))
  }

  private mutating func restate() -> Instruction {
    let (old, eId) = draw.pick(units)
    var new = unit(old.kind, old.number, fresh() + ".")
    if old.kind == .article || old.kind == .paragraph, draw.chance(0.5) {
      let kind = old.kind == .article ? ProvisionKind.paragraph : .subparagraph
      new.children = (1...3).map { unit(kind, ProvisionNumber($0), fresh() + ";") }
    }
    if old.kind.isDivision { return heading() }
    return instruction(eId, .substituteText(SubstituteText(.unit(new))))
  }

  private mutating func heading() -> Instruction {
    let (_, eId) = draw.pick(units.filter { $0.unit.kind == .article || $0.unit.kind.isDivision })
    if draw.chance(0.5) {
      return instruction(eId, .substituteHeading(SubstituteHeading(fresh())), .heading)
    }
    let heading = units.first { $0.eId == eId }?.unit.wordings[language]?.heading ?? ""
    let word = draw.pick(heading.split(separator: " ").map(String.init))
    let pairs = [WordPair(word, fresh())]
    return instruction(eId, .substituteWords(SubstituteWords(pairs)), .heading)
  }

  private mutating func throughout() -> Instruction {
    let pairs = (0...draw.below(2)).map { _ in WordPair(find(2).words, fresh()) }
    let eId = draw.chance(0.5) ? "" : draw.pick(units.filter { $0.unit.kind == .article }).eId
    return instruction(eId, .substituteThroughout(SubstituteThroughout(pairs)))
  }

  private mutating func renumber() -> Instruction {
    let numbered = units.filter { !$0.unit.isCounted && $0.unit.kind.level >= 5 }
    let (unit, eId) = draw.pick(numbered)
    let number = unit.number ?? ProvisionNumber(1)
    return instruction(
      eId, .renumberUnit(RenumberUnit(draw.chance(0.7) ? number.firstInserted : number.successor)))
  }
}

extension Provision {
  fileprivate var isCounted: Bool { kind == .part || kind == .indent }
}
