internal import LegalText

extension AmendmentError: CustomStringConvertible {
  /// The message, and the hint on the next line where there is one.
  public var description: String {
    message + (hint.map { "\n" + $0 } ?? "")
  }

  /// What is wrong, in one line.
  public var message: String {
    (instruction.source.line > 0 ? "line \(instruction.source.line): " : "") + reason.message
  }

  /// What to do about it; nil where the message says all.
  public var hint: String? { reason.hint }
}

extension AmendmentError.Reason: CustomStringConvertible {
  /// What is wrong, in one line.
  public var description: String { message }

  var message: String {
    switch self {
    case .noSuchUnit(let locator, let existing): Self.absence(of: locator, existing)
    case .ambiguous(let locator, let candidates):
      "\(locator) is the name of \(candidates.count) units: "
        + candidates.prefix(8).joined(separator: ", ") + (candidates.count > 8 ? " …" : "")
    case .notInForce(let locator, let state): "\(Self.name(locator)) is \(Self.word(state))"
    case .wordsFound(let count, let expected, let words, _):
      "“\(words)” stands there \(Self.times(count)); it must stand there \(Self.times(expected))"
    case .numberTaken(let locator): "there is \(Self.name(locator)) already"
    case .unexpectedUnit(let what), .noSuchPart(let what), .refused(let what): what
    case .collides(let source):
      "it meets what another instruction does"
        + (source.line > 0 ? " (line \(source.line))" : "")
        + (source.text.isEmpty ? "" : ": “\(source.text.prefix(80))”")
    case .contentsDiffer(let heading):
      heading.isEmpty
        ? "the unit has no such heading"
        : "the heading is “\(heading)” after the other instructions"
    }
  }

  var hint: String? {
    switch self {
    case .noSuchUnit, .ambiguous, .unexpectedUnit, .noSuchPart, .refused: nil
    case .notInForce(_, .pending):
      "what is adopted and not yet in force is changed in the act that amends "
        + "(Law on legal acts, art. 26(3)): amend that act instead"
    case .notInForce(_, .repealed), .notInForce(_, .expired):
      "what is law no more is not amended; a new unit can be added"
    case .notInForce: nil
    case .wordsFound(0, _, _, let nearest):
      nearest.map { "nearest: \($0)" }
    case .wordsFound(_, _, _, let nearest):
      "name the smaller unit, more words, or which of them is meant"
        + (nearest.map { "; it stands in \($0)" } ?? "")
    case .numberTaken: "restate that unit, or add the new one under another number, such as N-1"
    case .collides: "say both in one instruction, or in an order that leaves no doubt"
    case .contentsDiffer: "let the table of contents say what the headings say"
    }
  }

  private static func absence(of locator: Locator, _ existing: [ProvisionNumber]) -> String {
    let step = locator.steps.last ?? Locator.Step(.act)
    let unit = Locator(steps: Array(locator.steps.dropLast()))
    return LocatorError.notFound(step, in: unit, existing: existing).message
  }

  private static func name(_ locator: Locator) -> String {
    locator.steps.isEmpty ? "the act" : locator.text(in: .en)
  }

  private static func word(_ state: Provision.State) -> String {
    switch state {
    case .inForce: "in force"
    case .pending: "not yet in force"
    case .repealed: "excluded"
    case .expired: "expired"
    case .suspended: "suspended"
    }
  }

  private static func times(_ count: Int) -> String {
    count == 0 ? "not at all" : count == 1 ? "once" : "\(count) times"
  }

  private static func times(_ expected: String) -> String {
    if let count = Int(expected) { return count == 1 ? "exactly once" : "exactly \(count) times" }
    let least = expected.drop { !$0.isNumber }
    return "at least " + (least == "1" ? "once" : least + " times")
  }
}
