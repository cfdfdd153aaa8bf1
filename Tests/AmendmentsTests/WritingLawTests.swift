import Amendments
import GroundTruth
import LegalText
import Testing

/// What is written is read as what it was.
@Suite struct WritingLawTests {
  @Test(arguments: Language.ofKazakhstan)
  func `an instruction of every kind is read as it was written`(language: Language) throws {
    var makers = InstructionMaker(language, seed: 77_001)
    var kinds: Set<String> = []
    for _ in 0..<400 {
      let instruction = makers.instruction()
      kinds.insert(instruction.operation.name)
      try expectRead([instruction])
    }
    #expect(kinds.count == 13)
  }

  @Test(arguments: Language.ofKazakhstan)
  func `instructions written together are read as they were written`(language: Language) throws {
    var makers = InstructionMaker(language, seed: 77_002)
    for _ in 0..<60 {
      try expectRead(makers.instructionsOfOneAct())
    }
  }

  private func expectRead(_ instructions: [Instruction]) throws {
    let language = instructions[0].language
    let text = InstructionWriter(language: language).text(of: instructions)
    let read: [Instruction]
    do {
      read = try AmendingText(reading: text, in: language, file: "").acts.flatMap(\.instructions)
    } catch {
      Issue.record("\(error)\n\(text)")
      return
    }
    guard read.count == instructions.count else {
      Issue.record("\(read.count) are read of \(instructions.count)\n\(text)")
      return
    }
    for (one, other) in zip(instructions, read) where !one.saysTheSame(as: other) {
      Issue.record("\(one.target) \(one.operation)\n\(other.target) \(other.operation)\n\(text)")
    }
  }
}

/// Makes random instructions of every kind.
struct InstructionMaker {
  private let language: Language
  private let book: Phrasebook
  private var draw: Draw

  init(_ language: Language, seed: UInt64) {
    self.language = language
    book = Phrasebook(language, beginsWithLetters: true)
    draw = Draw(seed: seed)
  }

  /// Instructions for units of a few articles, in their order.
  mutating func instructionsOfOneAct() -> [Instruction] {
    var list: [Instruction] = []
    var article = 0
    for _ in 0..<draw.number(in: 2...9) {
      if article == 0 || draw.chance(0.4) { article += draw.number(in: 1...3) }
      var instruction = instruction()
      var steps = instruction.target.unit.steps
      if steps.first?.kind == .article {
        steps[0] = Locator.Step(.article, ProvisionNumber(article))
        instruction.target.unit = Locator(steps: steps)
        if steps.count == 1, case .substituteText(let operation) = instruction.operation,
          case .unit(var unit) = operation.new
        {
          unit.number = ProvisionNumber(article)
          instruction.operation = .substituteText(SubstituteText(.unit(unit)))
        }
      }
      if case .joinUnits = instruction.operation { continue }
      list.append(instruction)
    }
    return list.isEmpty ? [instruction()] : list
  }

  /// An instruction.
  mutating func instruction() -> Instruction {
    let (target, operation) = parts()
    return Instruction(language: language, target: target, operation: operation)
  }

  private mutating func parts() -> (Target, Amendments.Operation) {
    switch draw.below(16) {
    case 0: return restated()
    case 1:
      let (parent, step) = holder()
      return (Target(parent), .insertUnit(InsertUnit(unit(step))))
    case 2: return (Target(locator()), .repealUnit(RepealUnit()))
    case 3: return (Target(locator(), .sentence(place())), .repealUnit(RepealUnit()))
    case 4, 5: return (wordsTarget(), .substituteWords(SubstituteWords(pairs(), occurrence())))
    case 6, 7: return inserted()
    case 8: return (wordsTarget(), .deleteWords(DeleteWords(list(), occurrence())))
    case 9:
      let target = Target(article(), .heading)
      return (target, .substituteHeading(SubstituteHeading(words(draw.number(in: 2...6)))))
    case 10:
      let unit = numbered()
      return (Target(unit), .renumberUnit(RenumberUnit(number())))
    case 11:
      let parent = article()
      return (
        Target(Locator(steps: article().steps + [Locator.Step(.paragraph, number())])),
        .moveUnit(MoveUnit(into: parent, as: number()))
      )
    case 12:
      return (Target(numbered()), .splitUnit(SplitUnit(from: words(2), as: number())))
    case 13:
      let base = numbered()
      guard let last = base.steps.last, let number = last.number else { return parts() }
      let second = base.steps.dropLast() + [Locator.Step(last.kind, number.successor)]
      return (Target(base), .joinUnits(JoinUnits(with: Locator(steps: Array(second)))))
    case 14:
      return (Target(Locator(steps: [])), .substituteThroughout(SubstituteThroughout(pairs())))
    default:
      let unit = numbered()
      let until = LegalDate(
        year: 2030, month: draw.number(in: 1...12), day: draw.number(in: 1...28))
      guard draw.chance(0.6), let step = unit.steps.last else {
        return (Target(unit), .suspendUnit(SuspendUnit(until: until)))
      }
      return (
        Target(unit), .suspendUnit(SuspendUnit(until: until, meanwhile: .unit(self.unit(step))))
      )
    }
  }

  private mutating func restated() -> (Target, Amendments.Operation) {
    switch draw.below(4) {
    case 0:
      return (
        Target(numbered(), .leadIn), .substituteText(SubstituteText(.words(sentence(":"))))
      )
    case 1:
      return (
        Target(locator(), .sentence(place())), .substituteText(SubstituteText(.words(sentence())))
      )
    default:
      let unit = locator()
      guard let step = unit.steps.last else { return restated() }
      return (Target(unit), .substituteText(SubstituteText(.unit(self.unit(step)))))
    }
  }

  // MARK: Targets

  private mutating func number() -> ProvisionNumber {
    let number = ProvisionNumber(draw.number(in: 1...40))
    return draw.chance(0.2) ? number.firstInserted : number
  }

  private mutating func place() -> Int { draw.number(in: 2...12) }

  private mutating func article() -> Locator {
    Locator(steps: [Locator.Step(.article, number())])
  }

  /// A paragraph or a subparagraph of an article.
  private mutating func numbered() -> Locator {
    var steps = article().steps
    if draw.chance(0.8) { steps.append(Locator.Step(.paragraph, number())) }
    if steps.count == 1 || draw.chance(0.4) { steps.append(Locator.Step(.subparagraph, number())) }
    return Locator(steps: steps)
  }

  private mutating func locator() -> Locator {
    switch draw.below(6) {
    case 0: return article()
    case 1: return Locator(steps: article().steps + [Locator.Step(.part, ProvisionNumber(place()))])
    case 2:
      return Locator(steps: numbered().steps + [Locator.Step(.indent, ProvisionNumber(place()))])
    case 3:
      let paragraph = article().steps + [Locator.Step(.paragraph, number())]
      let part = Locator.Step(.part, ProvisionNumber(place()))
      return Locator(
        steps: paragraph + [part]
          + (draw.chance(0.5) ? [Locator.Step(.indent, ProvisionNumber(place()))] : []))
    default: return numbered()
    }
  }

  private mutating func wordsTarget() -> Target {
    switch draw.below(6) {
    case 0: Target(numbered(), .leadIn)
    case 1: Target(article(), .heading)
    case 2: Target(numbered(), .sentence(place()))
    default: Target(locator())
    }
  }

  /// A unit and one that it takes in.
  private mutating func holder() -> (Locator, Locator.Step) {
    switch draw.below(6) {
    case 0: return (Locator(steps: []), Locator.Step(.article, number()))
    case 1: return (article(), Locator.Step(.paragraph, number()))
    case 2: return (article(), Locator.Step(.part, ProvisionNumber(place())))
    case 3: return (numbered(), Locator.Step(.indent, ProvisionNumber(place())))
    case 4:
      return (
        Locator(steps: [Locator.Step(.chapter, number())]), Locator.Step(.article, number())
      )
    default:
      return (
        Locator(steps: article().steps + [Locator.Step(.paragraph, number())]),
        Locator.Step(.subparagraph, number())
      )
    }
  }

  // MARK: Words

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in book.word(&draw) }.joined(separator: " ")
  }

  private mutating func sentence(_ end: String = ".") -> String {
    Code.joined(book.sentence(draw.number(in: 4...14), end: end, &draw))
  }

  private mutating func list() -> [String] {
    (0..<draw.number(in: 1...3)).map { _ in words(draw.number(in: 1...3)) }
  }

  private mutating func pairs() -> [WordPair] {
    if draw.chance(0.15) {
      return [WordPair(String(draw.number(in: 1...99)), String(draw.number(in: 1...99)))]
    }
    if draw.chance(0.1) { return [WordPair(".", ";")] }
    return list().map { WordPair($0, words(draw.number(in: 1...3))) }
  }

  private mutating func occurrence() -> Occurrence {
    switch draw.below(8) {
    case 0: .all
    case 1: .nth(draw.number(in: 1...4))
    default: .only
    }
  }

  /// Words put in anywhere; a sentence, not in another.
  private mutating func inserted() -> (Target, Amendments.Operation) {
    switch draw.below(5) {
    case 0: return (wordsTarget(), .insertWords(InsertWords(words(2), .atEnd)))
    case 1: return (Target(locator()), .insertWords(InsertWords(sentence(), .newSentence)))
    case 2: return (Target(locator()), .insertWords(InsertWords(sentence(), .sentence(place()))))
    case 3:
      return (wordsTarget(), .insertWords(InsertWords(words(2), .before(words(2)), occurrence())))
    default:
      let new = (draw.chance(0.4) ? ", " : "") + words(2)
      return (wordsTarget(), .insertWords(InsertWords(new, .after(words(1)), occurrence())))
    }
  }

  // MARK: Units

  private mutating func unit(_ step: Locator.Step) -> Provision {
    let kind = step.kind ?? .paragraph
    var unit = Provision(kind: kind, number: step.number)
    unit.wordings[language] = Wording(
      heading: kind == .article ? words(3) : nil, text: sentence(kind == .indent ? ";" : "."))
    guard kind == .article || kind == .paragraph, draw.chance(0.5) else { return unit }
    if kind == .article {
      unit.wordings[language]?.text = ""
      unit.children = (1...draw.number(in: 1...3)).map {
        self.unit(Locator.Step(.paragraph, ProvisionNumber($0)))
      }
    } else {
      unit.wordings[language]?.text = sentence(":")
      unit.children = (1...draw.number(in: 2...4)).map {
        var item = Provision(kind: .subparagraph, number: ProvisionNumber($0))
        item.wordings[language] = Wording(text: sentence(";"))
        return item
      }
    }
    return unit
  }
}
