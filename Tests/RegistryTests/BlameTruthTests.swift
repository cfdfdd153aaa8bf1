import GroundTruth
import LegalText
import Registry
import Testing

/// Which amendment put each word there, on generated codes whose true history is known.
///
/// The seeds are none of those with which the comparison was tuned.
@Suite struct BlameTruthTests {
  private static let size = CodeSize(
    name: "history", articles: 24, boilerplate: 0.05, operations: 16)
  private static let amendments = 8

  private func day(after step: Int) -> LegalDate {
    LegalDate(dayNumber: 18_000 + Int32(step) * 100)
  }

  private func submission(_ code: Code, after step: Int) -> Submission {
    Submission(
      edition: Edition(
        act: Act(slug: "code"), day: day(after: step), root: code.provision,
        languages: [code.language]),
      causedBy: step == 0
        ? nil : Cause(act: "Law", number: String(step), source: .edition, basis: .stated))
  }

  private func score(_ history: TrueHistory, after step: Int, _ registry: Registry) throws
    -> TrueHistory.Score?
  {
    let act = try registry.act(named: "code")
    let language = history.codes[0].language
    let root = try registry.edition(of: act, on: day(after: step), in: [language]).root
    let provisions = try registry.blame(root, named: "", of: act, in: language)
    return history.score(provisions, after: step) { origin in
      origin.isCertain ? origin.cause.map { Int($0.number ?? "") ?? -1 } ?? 0 : nil
    }
  }

  @Test(arguments: Language.ofKazakhstan, [90_210, 90_211] as [UInt64])
  func `the true amendment is named for 995 of 1,000 words`(language: Language, seed: UInt64) throws
  {
    let history = TrueHistory.make(
      language, Self.size, amendments: Self.amendments, seed: seed)
    try #require(history.operations > 90)
    let registry = try Sample.empty()
    for (step, code) in history.codes.enumerated() {
      _ = try registry.record(submission(code, after: step), Sample.options)
    }
    for step in [Self.amendments / 2, Self.amendments] {
      let score = try #require(try score(history, after: step, registry))
      #expect(score.words > 4_000)
      #expect(score.share >= 0.995, "\(language.rawValue) \(seed) after \(step): \(score)")
    }
    // Not all of it is as enacted.
    let last = history.codes[Self.amendments]
    let later = last.standing.flatMap { last.nodes[$0.node].text }.count { $0.origin > 0 }
    #expect(later > 500)
  }
}
