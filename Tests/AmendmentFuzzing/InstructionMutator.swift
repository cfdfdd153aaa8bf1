internal import Amendments
internal import GroundTruth
internal import LegalText

/// Changes one word, number, count or place in instructions of which it is known what they say, and writes them.
///
/// What the changed text says is known without reading it: it is what was written.
struct InstructionMutator {
  private let instructions: [Instruction]
  private let language: Language
  private let book: Phrasebook
  private let writer: InstructionWriter
  private let text: [Substring]
  private var draw: Draw

  init(_ instructions: [Instruction], _ language: Language, seed: UInt64) {
    self.instructions = instructions
    self.language = language
    book = Phrasebook(language, beginsWithLetters: true)
    writer = InstructionWriter(language: language)
    text = Self.words(writer.text(of: instructions))
    draw = Draw(seed: seed)
  }

  /// A changed text; nil where the choice did not fit.
  mutating func mutation() -> Mutation? {
    let place = draw.below(instructions.count)
    var changed = instructions
    let kind: Mutation.Kind
    switch draw.below(10) {
    case 0...3:
      kind = .quotedWord
      guard let operation = reworded(changed[place].operation) else { return nil }
      changed[place].operation = operation
    case 4...6:
      kind = .number
      guard let instruction = renumbered(changed[place]) else { return nil }
      changed[place] = instruction
    case 7:
      kind = .count
      guard let list = recounted(at: place) else { return nil }
      changed = list
    default:
      kind = .place
      guard let operation = replaced(changed[place].operation) else { return nil }
      changed[place].operation = operation
    }
    let new = writer.text(of: changed)
    let words = Self.words(new)
    guard new.utf8.elementsEqual(writer.text(of: instructions).utf8) == false else { return nil }
    // One word, or the words by which a place or a count is said; else the text was put together in another way.
    let difference = Self.difference(text, words)
    guard difference <= (kind == .place || kind == .count ? 6 : 1) else { return nil }
    return Mutation(
      kind: kind, text: new, meanings: [changed],
      note:
        "\(instructions[place].text) → \(changed.indices.contains(place) ? changed[place].text : "")"
    )
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  /// How many words stand between the first and the last that differ, in the longer text.
  private static func difference(_ left: [Substring], _ right: [Substring]) -> Int {
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    {
      end += 1
    }
    return max(left.count, right.count) - start - end
  }

  // MARK: Words

  /// `words` with another word in them; nil where none can be changed.
  private mutating func reworded(_ words: String) -> String? {
    var list = words.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let places = list.indices.filter { list[$0].allSatisfy(\.isLetter) && list[$0].count > 1 }
    guard !places.isEmpty else { return nil }
    let place = draw.pick(places)
    let old = list[place]
    switch draw.below(3) {
    case 0: list[place] = book.word(&draw)
    case 1: list[place] = String(old.dropLast())
    default: list[place] = old + (language == .en ? "s" : "а")
    }
    if old.first?.isUppercase == true {
      list[place] = list[place].prefix(1).uppercased() + list[place].dropFirst()
    }
    return list[place] == old ? nil : list.joined(separator: " ")
  }

  private mutating func reworded(_ unit: Provision) -> Provision? {
    var unit = unit
    var inner = [unit.children.indices.randomPick(&draw)].compactMap { $0 }
    if !inner.isEmpty, draw.chance(0.5) {
      guard let child = reworded(unit.children[inner.removeFirst()]) else { return nil }
      let place = unit.children.firstIndex { $0.kind == child.kind && $0.number == child.number }
      unit.children[place ?? 0] = child
      return unit
    }
    guard let text = unit.wordings[language]?.text, let new = reworded(text) else { return nil }
    unit.wordings[language]?.text = new
    return unit
  }

  private mutating func reworded(_ operation: Amendments.Operation) -> Amendments.Operation? {
    switch operation {
    case .substituteWords(var operation):
      guard let pairs = reworded(operation.pairs) else { return nil }
      operation.pairs = pairs
      return .substituteWords(operation)
    case .substituteThroughout(var operation):
      guard let pairs = reworded(operation.pairs) else { return nil }
      operation.pairs = pairs
      return .substituteThroughout(operation)
    case .deleteWords(var operation):
      let place = draw.below(operation.words.count)
      guard let words = reworded(operation.words[place]) else { return nil }
      operation.words[place] = words
      return .deleteWords(operation)
    case .insertWords(var operation):
      switch operation.place {
      case .after(let anchor) where draw.chance(0.5):
        guard let words = reworded(anchor) else { return nil }
        operation.place = .after(words)
      case .before(let anchor) where draw.chance(0.5):
        guard let words = reworded(anchor) else { return nil }
        operation.place = .before(words)
      default:
        guard let words = reworded(operation.words) else { return nil }
        operation.words = words
      }
      return .insertWords(operation)
    case .insertUnit(let operation):
      return reworded(operation.unit).map { .insertUnit(InsertUnit($0)) }
    case .substituteText(let operation):
      switch operation.new {
      case .unit(let unit): return reworded(unit).map { .substituteText(SubstituteText(.unit($0))) }
      case .words(let words):
        return reworded(words).map { .substituteText(SubstituteText(.words($0))) }
      }
    case .substituteHeading(let operation):
      return reworded(operation.heading).map { .substituteHeading(SubstituteHeading($0)) }
    default: return nil
    }
  }

  private mutating func reworded(_ pairs: [WordPair]) -> [WordPair]? {
    var pairs = pairs
    let place = draw.below(pairs.count)
    let isOld = draw.chance(0.5)
    guard let words = reworded(isOld ? pairs[place].old : pairs[place].new) else { return nil }
    if isOld { pairs[place].old = words } else { pairs[place].new = words }
    return pairs
  }

  // MARK: Numbers

  private mutating func other(_ number: ProvisionNumber) -> ProvisionNumber {
    switch draw.below(4) {
    case 0: return number.successor
    case 1: return ProvisionNumber(max(1, number.figures[0] - 1))
    case 2: return number.firstInserted
    default: return ProvisionNumber(draw.number(in: 1...12))
    }
  }

  private mutating func renumbered(_ instruction: Instruction) -> Instruction? {
    var instruction = instruction
    switch instruction.operation {
    case .renumberUnit(let operation) where draw.chance(0.5):
      instruction.operation = .renumberUnit(RenumberUnit(other(operation.number)))
      return instruction
    case .moveUnit(let operation) where draw.chance(0.5):
      let move = MoveUnit(into: operation.parent, as: other(operation.number))
      instruction.operation = .moveUnit(move)
      return instruction
    case .insertWords(var operation):
      guard case .sentence(let place) = operation.place, draw.chance(0.5) else { break }
      operation.place = .sentence(place == 1 ? 2 : place - 1)
      instruction.operation = .insertWords(operation)
      return instruction
    case .insertUnit(let operation) where draw.chance(0.4):
      // Only what the sentence promises: the block says another number then.
      return nil ?? movedUnit(instruction, operation.unit)
    default: break
    }
    if case .sentence(let place) = instruction.target.aspect, draw.chance(0.5) {
      instruction.target.aspect = .sentence(place == 1 ? 2 : place - 1)
      return instruction
    }
    var steps = instruction.target.unit.steps
    guard !steps.isEmpty else { return nil }
    let place = draw.below(steps.count)
    guard let number = steps[place].number, let kind = steps[place].kind else { return nil }
    let isCounted = kind == .part || kind == .indent
    let new = isCounted ? ProvisionNumber(draw.number(in: 2...6)) : other(number)
    guard new != number else { return nil }
    steps[place] = Locator.Step(kind, new)
    instruction.target.unit = Locator(steps: steps)
    return instruction
  }

  /// A part or an indent at another place; a numbered unit bears its number twice in a text.
  private mutating func movedUnit(_ instruction: Instruction, _ unit: Provision) -> Instruction? {
    guard unit.kind == .part || unit.kind == .indent else { return nil }
    var (instruction, unit) = (instruction, unit)
    unit.number = ProvisionNumber(draw.number(in: 2...6))
    instruction.operation = .insertUnit(InsertUnit(unit))
    return instruction
  }

  // MARK: Counts and places

  /// The instructions without one of those that are said together.
  private mutating func recounted(at place: Int) -> [Instruction]? {
    var list = instructions
    switch list[place].operation {
    case .repealUnit, .deleteWords, .substituteWords:
      let isListed = list.indices.contains { other in
        abs(other - place) == 1 && list[other].operation == list[place].operation
          && list[other].target.unit.steps.dropLast() == list[place].target.unit.steps.dropLast()
      }
      guard isListed, list.count > 1 else { return nil }
      list.remove(at: place)
      return list
    default: return nil
    }
  }

  private mutating func replaced(_ operation: Amendments.Operation) -> Amendments.Operation? {
    func other(_ which: Occurrence) -> Occurrence {
      which == .only ? (draw.chance(0.5) ? .all : .nth(draw.number(in: 1...3))) : .only
    }
    switch operation {
    case .insertWords(var operation):
      switch operation.place {
      case .after(let anchor): operation.place = .before(anchor)
      case .before(let anchor): operation.place = .after(anchor)
      default: return nil
      }
      return .insertWords(operation)
    case .substituteWords(var operation):
      operation.which = other(operation.which)
      return .substituteWords(operation)
    case .deleteWords(var operation):
      operation.which = other(operation.which)
      return .deleteWords(operation)
    default: return nil
    }
  }
}

extension Range<Int> {
  fileprivate func randomPick(_ draw: inout Draw) -> Int? {
    isEmpty ? nil : lowerBound + draw.below(count)
  }
}
