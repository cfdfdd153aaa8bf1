public import Amendments
public import LegalText

/// What the instructions of an amending act would do: what `amend check` shows.
public struct AmendCheckView: Sendable {
  /// The instructions of one text.
  public struct Text: Sendable {
    /// Its language.
    public var language: Language
    /// Where it was read.
    public var place: String
    /// What each instruction would do.
    public var outcomes: [InstructionOutcome]

    /// Makes a text.
    public init(language: Language, place: String, outcomes: [InstructionOutcome]) {
      self.language = language
      self.place = place
      self.outcomes = outcomes
    }

    var failed: Int { outcomes.count { !$0.applies } }
  }

  /// A unit that the two authentic languages do not treat alike.
  public struct Disagreement: Hashable, Sendable {
    /// The unit.
    public var eId: String
    /// What each language does.
    public var message: String

    /// Makes a disagreement.
    public init(eId: String, message: String) {
      self.eId = eId
      self.message = message
    }
  }

  /// The act that is amended.
  public var act: Act
  /// The texts, one for each language.
  public var texts: [Text]
  /// What the two authentic languages do not do alike.
  public var disagreements: [Disagreement]

  /// Makes a view.
  public init(act: Act, texts: [Text], disagreements: [Disagreement]) {
    self.act = act
    self.texts = texts
    self.disagreements = disagreements
  }

  /// Whether every instruction applies and the languages agree.
  public var isSound: Bool { texts.allSatisfy { $0.failed == 0 } && disagreements.isEmpty }

  /// A line for each instruction; what fails, why, and what is near below it.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    for text in texts {
      page.add([Span("\(text.place) (\(text.language.rawValue))", .heading)])
      for outcome in text.outcomes { add(outcome, to: &page, on: terminal) }
      let count = text.outcomes.count
      let verdict =
        text.failed == 0
        ? count == 1 ? "the instruction applies" : "all \(count) instructions apply"
        : "\(text.failed) of \(count) instructions fail"
      page.add([Span(verdict, text.failed == 0 ? .good : .warning)])
      page.skip()
    }
    for disagreement in disagreements {
      page.add(
        [
          Span("ru and kk do not do the same to ", .warning), Span(disagreement.message),
        ], hanging: 2
      )
    }
    return page.text
  }

  private func add(
    _ outcome: InstructionOutcome, to page: inout Page, on terminal: Terminal
  ) {
    let mark =
      outcome.applies ? (terminal.unicode ? "✓" : "ok") : (terminal.unicode ? "✗" : "FAILED")
    var spans = [
      Span(mark, outcome.applies ? .good : .warning),
      Span(" \(outcome.n)", .dim), Span(" \(outcome.target)", .heading),
      Span(" \(outcome.operation)"),
    ]
    if let words = Self.words(outcome) { spans.append(Span(" " + words, .dim)) }
    page.add(spans, indent: 2, hanging: 4)
    if let problem = outcome.problem {
      page.add([Span(problem.message, .warning)], indent: 6)
      if let hint = problem.hint { page.add([Span("hint: " + hint, .dim)], indent: 6) }
    }
  }

  /// The words in question, shortened.
  private static func words(_ outcome: InstructionOutcome) -> String? {
    func short(_ text: String) -> String {
      let line = text.prefix { $0 != "\n" }
      return "“" + line.prefix(48) + (line.count < text.count || line.count > 48 ? "…" : "") + "”"
    }
    switch (outcome.old, outcome.new) {
    case (let old?, let new?): return short(old) + " → " + short(new)
    case (let old?, nil): return short(old)
    case (nil, let new?): return short(new)
    case (nil, nil): return nil
    }
  }

  /// The document of `amend check --format json`; of several texts, one for each under `texts`.
  public func json() -> JSONValue {
    let documents = texts.map(document)
    if documents.count == 1 { return documents[0] }
    return [
      "act": .string(act.slug), "texts": .array(documents),
      "disagreements": .array(
        disagreements.map { ["eId": .string($0.eId), "message": .string($0.message)] }),
      "summary": summary(texts.flatMap(\.outcomes)),
    ]
  }

  private func document(_ text: Text) -> JSONValue {
    [
      "act": .string(act.slug), "language": .string(text.language.rawValue),
      "instructions": .array(text.outcomes.map(Self.instruction)),
      "summary": summary(text.outcomes),
    ]
  }

  private func summary(_ outcomes: [InstructionOutcome]) -> JSONValue {
    let failed = outcomes.count { !$0.applies }
    return [
      "instructions": .integer(outcomes.count), "apply": .integer(outcomes.count - failed),
      "fail": .integer(failed),
    ]
  }

  private static func instruction(_ outcome: InstructionOutcome) -> JSONValue {
    [
      "n": .integer(outcome.n), "line": .integer(outcome.line),
      "source": .string(outcome.source), "operation": .string(outcome.operation),
      "target": .string(outcome.target), "old": .text(outcome.old), "new": .text(outcome.new),
      "found": outcome.found.map { .integer($0) } ?? .null, "expected": .text(outcome.expected),
      "applies": .boolean(outcome.applies), "problem": .text(outcome.problem?.message),
    ]
  }
}
