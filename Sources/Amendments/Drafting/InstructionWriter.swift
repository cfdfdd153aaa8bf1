public import LegalText

/// Writes instructions as the text of an amending act, in the forms that ``AmendingText`` reads.
///
/// Changes of one article stand in one numbered item, under a line that names the article; neighbours of one kind are
/// one sentence («подпункты 1) и 2) исключить»).
public struct InstructionWriter {
  private let phrases: any Phrases
  private let language: Language

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - language: the language of the text.
  ///   - numberedPartsAreParagraphs: whether the act calls its numbered units parts («часть 3»).
  public init(language: Language, numberedPartsAreParagraphs: Bool = false) {
    self.language = language
    phrases =
      switch language {
      case .ru: RussianPhrases(callsParagraphsParts: numberedPartsAreParagraphs)
      case .kk: KazakhPhrases(callsParagraphsParts: numberedPartsAreParagraphs)
      case .en, .et: EnglishPhrases(callsParagraphsParts: numberedPartsAreParagraphs)
      }
  }

  /// The text of `instructions`, in their order: numbered items, where there are several.
  public func text(of instructions: [Instruction]) -> String {
    let items = Item.items(of: instructions)
    var lines: [String] = []
    for (place, item) in items.enumerated() {
      let label = items.count > 1 ? "\(place + 1)) " : ""
      let closing = place == items.count - 1 ? "." : ";"
      lines += self.lines(of: item, label: label, closing: closing)
    }
    return lines.joined(separator: "\n")
  }

  /// The text of a whole amending act that does `instructions` to `act`: its title, the line that names the act, the
  /// items, and the clause on commencement.
  ///
  /// - Parameter period: when the amending act counts; ten calendar days after publication are the rule where nothing
  ///   else is said (Law on legal acts, art. 42(3)).
  public func text(
    of instructions: [Instruction], amending act: Act,
    inForceAfter period: Commencement.Period = .days(10)
  ) -> String {
    AmendingActFrame(act, language, instructions, period).text(around: text(of: instructions))
  }

  /// What the amending act is called that does `instructions` to `act`, a law or a code: «О внесении изменений и
  /// дополнений в …» (Law on legal acts, art. 26(1)).
  public func title(of instructions: [Instruction], amending act: Act) -> String {
    AmendingActFrame(act, language, instructions, .days(10)).title
  }

  // MARK: Items

  /// What stands under one number: the changes of one article, or one change of the act.
  private struct Item {
    /// The article, or what else is changed by several sentences; empty for the act.
    var head: [Locator.Step]
    var instructions: [Instruction]

    static func items(of instructions: [Instruction]) -> [Item] {
      var items: [Item] = []
      for instruction in instructions {
        let head = head(of: instruction)
        if let last = items.last, last.takes(instruction, head) {
          items[items.count - 1].instructions.append(instruction)
        } else {
          items.append(Item(head: head, instructions: [instruction]))
        }
      }
      return items
    }

    private func takes(_ next: Instruction, _ head: [Locator.Step]) -> Bool {
      if !head.isEmpty { return head == self.head }
      return self.head.isEmpty && WrittenClause.clauses(of: instructions + [next]).count == 1
    }

    /// The unit whose changes one item holds; none where the sentence names its units itself.
    private static func head(of instruction: Instruction) -> [Locator.Step] {
      switch instruction.operation {
      case .moveUnit, .suspendUnit, .joinUnits, .splitUnit, .substituteThroughout: return []
      case .repealUnit, .renumberUnit, .substituteText, .insertUnit, .substituteWords,
        .insertWords, .deleteWords, .substituteHeading:
        break
      }
      guard let first = instruction.target.unit.steps.first, let kind = first.kind,
        instruction.target.aspect != .contents
      else { return [] }
      switch kind {
      case .article, .preamble, .annex, .conclusions: break
      default: return []
      }
      if instruction.target.unit.steps.count > 1 { return [first] }
      // Of the article as a whole: said without a context, so that neighbours can be joined.
      switch (instruction.operation, instruction.target.aspect) {
      case (.repealUnit, .whole), (.renumberUnit, .whole), (.substituteText, .whole): return []
      default: return [first]
      }
    }
  }

  private func lines(of item: Item, label: String, closing: String) -> [String] {
    let clauses = WrittenClause.clauses(of: item.instructions)
    if clauses.count == 1 || item.head.isEmpty {
      return clauses.enumerated().flatMap { place, clause in
        lines(
          of: clause, from: [], label: place == 0 ? label : "",
          closing: place == clauses.count - 1 ? closing : ";")
      }
    }
    var head = item.head
    // Where all is about one paragraph, it is named at once.
    if let unit = Self.unit(of: clauses[0], head),
      Self.run(in: clauses[...], head: head).count == clauses.count
    {
      head.append(unit)
    }
    return [label + phrases.context(Address(head)) + ":"]
      + lines(of: clauses, under: head, closing: closing)
  }

  private func lines(
    of clauses: [WrittenClause], under head: [Locator.Step], closing: String
  ) -> [String] {
    var lines: [String] = []
    var rest = clauses[...]
    while let clause = rest.first {
      let run = Self.run(in: rest, head: head)
      guard run.count > 1, let unit = Self.unit(of: clause, head),
        rest[run.endIndex...].allSatisfy({ Self.leaves(unit, $0, head: head) })
      else {
        rest = rest.dropFirst()
        lines += self.lines(of: clause, from: head, closing: rest.isEmpty ? closing : ";")
        continue
      }
      lines.append(phrases.context(Address([unit])) + ":")
      rest = rest[run.endIndex...]
      for (place, clause) in run.enumerated() {
        let isLast = place == run.count - 1 && rest.isEmpty
        lines += self.lines(of: clause, from: head + [unit], closing: isLast ? closing : ";")
      }
    }
    return lines
  }

  /// The clauses at the start of `clauses` that change one paragraph and can stand under a line of their own.
  private static func run(
    in clauses: ArraySlice<WrittenClause>, head: [Locator.Step]
  ) -> ArraySlice<WrittenClause> {
    guard let unit = unit(of: clauses[clauses.startIndex], head) else { return [] }
    return clauses.prefix { self.unit(of: $0, head) == unit }
  }

  /// The paragraph that all of a clause is about; nil where it is about none, or takes it as a whole.
  private static func unit(of clause: WrittenClause, _ head: [Locator.Step]) -> Locator.Step? {
    guard let step = clause.first.target.unit.steps.dropFirst(head.count).first,
      step.kind == .paragraph || step.kind == .subparagraph
    else { return nil }
    let depth = head.count + 1
    let isInside = clause.instructions.allSatisfy { instruction in
      let steps = instruction.target.unit.steps
      guard steps.dropFirst(head.count).first == step else { return false }
      if steps.count > depth || instruction.target.aspect != .whole { return true }
      switch instruction.operation {
      case .repealUnit, .renumberUnit, .substituteText: return false
      default: return clause.instructions.count == 1
      }
    }
    return isInside ? step : nil
  }

  /// Whether a clause that follows those under the line of `unit` cannot be taken for one of them.
  private static func leaves(
    _ unit: Locator.Step, _ clause: WrittenClause, head: [Locator.Step]
  ) -> Bool {
    if let outermost = clause.first.target.unit.steps.dropFirst(head.count).first {
      return outermost.kind == unit.kind
    }
    guard case .insertUnit(let operation) = clause.first.operation else { return false }
    return operation.unit.kind == unit.kind
  }

  private func lines(
    of clause: WrittenClause, from context: [Locator.Step], label: String = "", closing: String
  ) -> [String] {
    // The entry of a unit in the table of contents is its heading there.
    let isEntry = clause.first.target.aspect == .contents
    let sentence = phrases.sentence(isEntry ? clause.aboutHeadings : clause, from: context)
    let text = label + (isEntry ? phrases.contents + " " : "") + sentence.text
    guard let block = sentence.block else { return [text + closing] }
    return [text + ":", Quotes.block(block, closing: closing)]
  }
}

extension Instruction {
  /// The sentence that says it.
  public var text: String {
    InstructionWriter(language: language).text(of: [self])
  }
}
