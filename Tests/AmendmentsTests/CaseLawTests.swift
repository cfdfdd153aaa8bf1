import Amendments
import LegalText
import Testing

/// What holds for every case of `Fixtures/amendments`, whatever it is an example of.
@Suite struct CaseLawTests {
  private static let examples = CaseLibrary.cases.filter { $0.failure == nil }

  // The repeal of a whole act names the act, which bare instructions do not.
  @Test(arguments: examples.filter { $0.repealedAct == nil })
  func `what an amendment says is written and read as the same`(_ example: AmendmentCase) throws {
    let text = try AmendingText(reading: example.amendment.text, in: example.language)
    for part in text.acts {
      let written = InstructionWriter(language: example.language).text(of: part.instructions)
      let again = try AmendingText(reading: written, in: example.language)
        .acts.flatMap(\.instructions)
      #expect(
        again.count == part.instructions.count
          && zip(again, part.instructions).allSatisfy { $0.saysTheSame(as: $1) },
        "\(written)\n\(example.place)")
    }
  }

  @Test(arguments: examples.filter { $0.suspensions.isEmpty && !$0.changesNothing })
  func `what is before and after is drafted as an amendment that does the same`(
    _ example: AmendmentCase
  ) throws {
    for act in example.acts where act.after != nil {
      let before = try example.before(act)
      let after = try example.after(act)
      let draft = try draft(
        from: before, to: after, in: example.language,
        numberedPartsAreParagraphs: example.numberedPartsAreParagraphs)
      let again = try AmendingText(reading: draft.text, in: example.language)
        .acts.flatMap(\.instructions)
      let amended = try amend(
        before, by: again, numberedPartsAreParagraphs: example.numberedPartsAreParagraphs)
      // A unit that moves or is joined to another is drafted as excluded, and excluded units are no law.
      #expect(
        amended.root.comparable(example.language, withRepealed: false)
          == after.comparable(example.language, withRepealed: false),
        "\(draft.text)\n\(example.place)")
    }
  }
}
