import ActText
import Amendments
import LegalText
import Testing

/// Every case of `Fixtures/amendments`: read, applied, compared to the letter.
@Suite struct CaseTests {
  @Test(arguments: CaseLibrary.cases)
  func `every text of a case is read as an act`(_ example: AmendmentCase) throws {
    for act in example.acts {
      _ = try act.before.act(in: example.language)
      guard let after = act.after else { continue }
      _ = try after.act(in: example.language)
    }
  }

  @Test(arguments: CaseLibrary.cases.filter { $0.failure == nil })
  func `an amendment does what its words say`(_ example: AmendmentCase) throws {
    let text = try AmendingText(
      reading: example.amendment.text, in: example.language, file: example.name)
    let instructions = text.acts.flatMap(\.instructions)
    expectOperations(of: instructions, in: example)
    expectCommencement(text, instructions, in: example)
    try #require(text.acts.count == example.acts.count)
    var repairs = 0
    for (part, act) in zip(text.acts, example.acts) {
      let before = try example.before(act)
      let amended = try amend(
        before, by: part.instructions,
        numberedPartsAreParagraphs: example.numberedPartsAreParagraphs)
      let expected = try example.after(act)
      #expect(
        amended.root.comparable(example.language) == expected.comparable(example.language),
        "\(example.place)")
      #expect(amended.root.applying(amended.inverse) == before, "taken back: \(example.place)")
      repairs += amended.edits.count { $0.origin == .repair }
      let outcomes = check(
        part.instructions, against: before,
        numberedPartsAreParagraphs: example.numberedPartsAreParagraphs)
      #expect(outcomes.compactMap(\.problem) == [], "\(example.place)")
    }
    #expect(repairs == example.repairs, "marks mended: \(example.place)")
  }

  @Test(arguments: CaseLibrary.cases.filter { $0.failure != nil })
  func `an amendment that cannot be right is refused, with the reason`(
    _ example: AmendmentCase
  ) throws {
    let failure = try #require(example.failure)
    let act = try #require(example.acts.first)
    let before = try example.before(act)
    do {
      let text = try AmendingText(
        reading: example.amendment.text, in: example.language, file: example.name)
      let amended = try amend(
        before, by: text.acts.flatMap(\.instructions),
        numberedPartsAreParagraphs: example.numberedPartsAreParagraphs)
      Issue.record(
        "not refused; it gave:\n\(amended.root.comparable(example.language))\n\(example.place)")
    } catch let error as AmendmentTextError {
      #expect(failure.kinds.contains("not-understood"), "\(error) \(example.place)")
      expect(
        failure, line: error.line, column: error.column,
        message: error.message + " " + (error.hint ?? ""), of: example)
    } catch let error as AmendmentError {
      #expect(failure.kinds.contains(error.reason.name), "\(error) \(example.place)")
      expect(
        failure, line: error.instruction.source.line, column: error.instruction.source.column,
        message: error.description, of: example)
    }
  }

  // MARK: -

  private func expectOperations(
    of instructions: [Instruction], in example: AmendmentCase
  ) {
    let names = instructions.map(\.operation.name)
    let isRight =
      names.count == example.operations.count
      && zip(names, example.operations).allSatisfy { $1.contains($0) }
    #expect(isRight, "\(names) for \(example.operations): \(example.place)")
    #expect(Set(instructions.map(\.language)) == [example.language])
    for suspension in example.suspensions {
      let days = instructions.compactMap { instruction -> LegalDate?? in
        guard case .suspendUnit(let operation) = instruction.operation else { return nil }
        return .some(operation.until)
      }
      #expect(days.contains(suspension.until), "\(example.place)")
    }
  }

  private func expectCommencement(
    _ text: AmendingText, _ instructions: [Instruction], in example: AmendmentCase
  ) {
    #expect(text.commencement.isThe(example.commencement), "\(example.place)")
    for (index, instruction) in instructions.enumerated() {
      #expect(
        instruction.commencement.isThe(example.ownCommencements[index + 1]),
        "instruction \(index + 1): \(example.place)")
    }
  }

  private func expect(
    _ failure: CaseFailure, line: Int, column: Int, message: String, of example: AmendmentCase
  ) {
    let place = "\(line):\(column): \(message) – \(example.place)"
    if let expected = failure.line { #expect(line == expected, "\(place)") }
    if let expected = failure.column { #expect(column == expected, "\(place)") }
    for words in failure.says {
      #expect(message.contains(words), "“\(words)” is not said: \(place)")
    }
  }
}

extension Commencement? {
  /// Whether both say the same days; the words are not compared.
  fileprivate func isThe(_ other: Commencement?) -> Bool {
    self?.from == other?.from && self?.until == other?.until && self?.period == other?.period
  }
}

extension AmendmentError.Reason {
  /// The word of the case files.
  fileprivate var name: String {
    switch self {
    case .noSuchUnit: "no-such-unit"
    case .ambiguous: "ambiguous"
    case .notInForce: "not-in-force"
    case .wordsFound: "words-found"
    case .numberTaken: "number-taken"
    case .unexpectedUnit: "unexpected-unit"
    case .noSuchPart: "no-such-part"
    case .collides: "collides"
    case .contentsDiffer: "contents-differ"
    case .refused: "refused"
    }
  }
}
