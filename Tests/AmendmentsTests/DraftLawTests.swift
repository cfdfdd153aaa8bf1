import Amendments
import GroundTruth
import LegalText
import Testing

/// Any change of an act can be said as the text of an amending act, and the text makes that change.
@Suite struct DraftLawTests {
  @Test(arguments: Language.ofKazakhstan)
  func `applying what was drafted, written and read gives the new act`(language: Language) throws {
    var said = 0
    var made = 0
    for seed in 0..<12 as Range<UInt64> {
      let size = CodeSize(
        name: "", articles: 8, boilerplate: seed % 3 == 0 ? 0.4 : 0.1, operations: 8,
        isAsRead: true)
      let truth = Truth.make(language, size, seed: 61_000 + seed)
      let (old, new) = (truth.old.provision, truth.new.provision)
      let draft = try draft(from: old, to: new, in: language)
      let amended = try amend(old, by: draft.instructions).root
      #expect(amended.lawLines(in: language) == new.lawLines(in: language), "seed \(seed)")
      #expect(InstructionWriter(language: language).text(of: draft.instructions) == draft.text)
      said += draft.instructions.count
      made += truth.operationCount
    }
    #expect(Double(said) <= 1.2 * Double(made))
  }

  @Test(arguments: Language.ofKazakhstan)
  func `what a draft did is undone by a draft back, where nothing was excluded`(
    language: Language
  ) throws {
    for seed in 0..<6 as Range<UInt64> {
      var writer = CodeWriter(
        language: language,
        size: CodeSize(name: "", articles: 6, boilerplate: 0.1, operations: 0, isAsRead: true),
        seed: 62_000 + seed)
      var amender = Amender(writer.write(), seed: 62_500 + seed)
      let old = amender.code.provision
      amender.amend(6, kinds: [.replaceWords, .insertWords, .deleteWords, .changeHeading])
      let new = amender.code.provision
      let there = try draft(from: old, to: new, in: language)
      let back = try draft(from: new, to: old, in: language)
      let amended = try amend(old, by: there.instructions).root
      #expect(
        try amend(amended, by: back.instructions).root.lawLines(in: language)
          == old.lawLines(in: language))
    }
  }
}
