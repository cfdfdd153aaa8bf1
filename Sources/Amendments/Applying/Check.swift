public import LegalText

/// What one instruction would do, and what stands against it.
public struct InstructionOutcome: Hashable, Sendable {
  /// Its place in the text, from 1.
  public var n: Int
  /// The instruction.
  public var instruction: Instruction
  /// How often its words were found; nil where it looks for none, or has no place to look in.
  public var found: Int?
  /// How often they must be found: `1`, `≥ 1`.
  public var expected: String?
  /// Why it cannot be applied, by itself or with those before it; nil where it can.
  public var problem: AmendmentError?

  /// Makes an outcome.
  public init(
    n: Int, instruction: Instruction, found: Int? = nil, expected: String? = nil,
    problem: AmendmentError? = nil
  ) {
    self.n = n
    self.instruction = instruction
    self.found = found
    self.expected = expected
    self.problem = problem
  }

  /// The line where it was read; 0 for what was not read from a text.
  public var line: Int { instruction.source.line }
  /// Its words, without the quoted block.
  public var source: String { instruction.source.text }
  /// What it does, by the word of the JSON contract.
  public var operation: String { instruction.operation.name }
  /// The unit it changes, and which words of it.
  public var target: String { instruction.target.description }
  /// The words that give place, or beside which others are put; nil where there are none.
  public var old: String? { instruction.operation.oldWords }
  /// The words that come, or the own text of the new unit; nil where there are none.
  public var new: String? { instruction.operation.newWords(in: instruction.language) }
  /// Whether it applies.
  public var applies: Bool { problem == nil }
}

/// Says of each instruction what it would do to an act; what one of them lacks does not hold up the others.
///
/// - Parameters:
///   - instructions: in the order of the text, in one language.
///   - root: the act.
///   - numberedPartsAreParagraphs: whether the act calls its numbered units parts.
public func check(
  _ instructions: [Instruction], against root: Provision, numberedPartsAreParagraphs: Bool = false
) -> [InstructionOutcome] {
  var amender = Amender(
    root, instructions, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
  amender.run()
  return instructions.enumerated().map { index, instruction in
    InstructionOutcome(
      n: index + 1, instruction: instruction, found: amender.plans[index]?.found,
      expected: amender.plans[index]?.expected,
      problem: amender.problems[index].map { AmendmentError(instruction, $0) })
  }
}

extension Target: CustomStringConvertible {
  /// `29(2)(1)`, with the words meant where they are not all: `29(2), sentence 2`.
  public var description: String {
    let unit = self.unit.steps.isEmpty ? "act" : self.unit.description
    switch aspect {
    case .whole: return unit
    case .heading: return unit + ", heading"
    case .leadIn: return unit + ", lead-in"
    case .sentence(let number): return unit + ", sentence \(number)"
    case .contents: return unit + ", contents"
    }
  }
}

extension Operation {
  /// The words that must be there.
  var oldWords: String? {
    switch self {
    case .substituteWords(let operation): operation.pairs.map(\.old).joined(separator: " | ")
    case .substituteThroughout(let operation): operation.pairs.map(\.old).joined(separator: " | ")
    case .deleteWords(let operation): operation.words.joined(separator: " | ")
    case .insertWords(let operation):
      switch operation.place {
      case .after(let words), .before(let words): words
      case .atEnd, .newSentence, .sentence: nil
      }
    case .splitUnit(let operation): operation.from
    default: nil
    }
  }

  /// The words that come.
  func newWords(in language: Language) -> String? {
    switch self {
    case .substituteWords(let operation): operation.pairs.map(\.new).joined(separator: " | ")
    case .substituteThroughout(let operation): operation.pairs.map(\.new).joined(separator: " | ")
    case .insertWords(let operation): operation.words
    case .substituteHeading(let operation): operation.heading
    case .substituteText(let operation): operation.new.words(in: language)
    case .suspendUnit(let operation): operation.meanwhile?.words(in: language)
    case .insertUnit(let operation): operation.unit.wordings[language]?.words
    case .renumberUnit(let operation): operation.number.description
    case .moveUnit(let operation): operation.number.description
    case .splitUnit(let operation): operation.number.description
    case .deleteWords, .repealUnit, .joinUnits: nil
    }
  }
}

extension SubstituteText.NewText {
  fileprivate func words(in language: Language) -> String? {
    switch self {
    case .words(let words): words
    case .unit(let unit): unit.wordings[language]?.words
    }
  }
}

extension Wording {
  /// The heading and the text in one.
  fileprivate var words: String {
    [heading ?? "", text].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
