internal import ActText
internal import LegalText

/// A sentence of an amending act, without the mark that closes it.
struct WrittenSentence {
  /// The words, without the colon before a block.
  var text: String
  /// The lines of the block that follows between quotes; nil where there is none.
  var block: [String]?

  /// Makes a sentence.
  init(_ text: String, block: [String]? = nil) {
    self.text = text
    self.block = block
  }
}

/// How one language says instructions.
protocol Phrases {
  /// The line that opens a list of changes in one unit, without its colon: «в статье 14», «14-бапта».
  func context(_ address: Address) -> String
  /// What `clause` says, seen from the unit at `context`.
  func sentence(_ clause: WrittenClause, from context: [Locator.Step]) -> WrittenSentence
  /// Where the entries of the table of contents stand: «в оглавлении».
  var contents: String { get }
  /// The mark that closes a sentence which another one follows.
  var language: Language { get }
}

extension Phrases {
  /// The lines of the new units of `clause`; nil where it brings none.
  func block(of clause: WrittenClause) -> [String]? {
    var lines: [String] = []
    for instruction in clause.instructions {
      switch instruction.operation {
      case .insertUnit(let operation): lines += operation.unit.lines(in: language)
      case .substituteText(let operation): lines += self.lines(of: operation.new)
      case .insertWords(let operation): lines.append(operation.words)
      case .substituteHeading(let operation):
        lines.append(headingLine(operation.heading, of: instruction.target))
      case .suspendUnit(let operation):
        guard let meanwhile = operation.meanwhile else { return nil }
        lines += self.lines(of: meanwhile)
      default: return nil
      }
    }
    return lines
  }

  private func lines(of text: SubstituteText.NewText) -> [String] {
    switch text {
    case .unit(let unit): unit.lines(in: language)
    case .words(let words): [words]
    }
  }

  /// The heading with the label it bears in the act.
  private func headingLine(_ heading: String, of target: Target) -> String {
    guard let step = target.unit.steps.last, let kind = step.kind, kind != .act else {
      return heading
    }
    var wordings = PerLanguage<Wording>()
    wordings[language] = Wording(heading: heading)
    return Provision(kind: kind, number: step.number, wordings: wordings)
      .lines(in: language).first ?? heading
  }

  /// The words that take the place of others: once, where they are the same for all.
  static func newWords(of pairs: [WordPair]) -> [String] {
    let new = pairs.map(\.new)
    return Set(new).count == 1 ? Array(new.prefix(1)) : new
  }

  /// The numbers that the new units of `clause` bear.
  func newNumbers(of clause: WrittenClause) -> [Locator.Step] {
    clause.instructions.compactMap { instruction in
      switch instruction.operation {
      case .insertUnit(let operation): Locator.Step(operation.unit.kind, operation.unit.number)
      case .renumberUnit(let operation):
        Locator.Step(instruction.target.unit.steps.last?.kind, operation.number)
      default: nil
      }
    }
  }
}

/// Words listed: «1), 2) и 3)».
func listed(_ words: [String], _ and: String) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " " + and + " " + last
}
