import Amendments
import GroundTruth
import LegalText
import NaiveAmendments
import Testing

/// What random instructions do is what a second, plain amender says they do.
@Suite struct SecondOpinionTests {
  @Test(arguments: Language.ofKazakhstan)
  func `random instructions give what the plain amender gives, or are refused`(
    _ language: Language
  ) throws {
    var counts = (same: 0, refused: 0, cautious: 0, unknown: 0)
    let first: UInt64 = language == .ru ? 71_000 : language == .kk ? 72_000 : 73_000
    for seed in first..<first + 400 {
      let size = CodeSize(
        name: "tiny", articles: 2, boilerplate: 0.1, operations: 0, isAsRead: true)
      var writer = CodeWriter(language: language, size: size, seed: seed)
      let base = writer.write().provision
      var maker = RandomInstructions(base, language, seed: seed)
      let instructions = maker.make(1 + Int(seed % 5))
      let opinion = NaiveAmender.outcome(of: instructions, on: base)
      do throws(AmendmentError) {
        let text = try amend(base, by: instructions)
        holdToItsLaws(text, base)
        let lines = NaiveAmender.lines(of: text.root, in: language)
        switch opinion {
        case .text(let other):
          #expect(lines == other, "seed \(seed) \(language): \(instructions.map(\.target))")
          counts.same += 1
        case .refused(let why):
          Issue.record("seed \(seed) \(language): applied, but \(why)")
        case .unknown: counts.unknown += 1
        }
      } catch {
        switch opinion {
        case .text:
          counts.cautious += 1
          if case .collides = error.reason {
          } else {
            Issue.record("seed \(seed) \(language): \(error), but it can be followed")
          }
        case .refused: counts.refused += 1
        case .unknown: counts.unknown += 1
        }
      }
    }
    #expect(counts.same > 100 && counts.refused > 50 && counts.cautious < 20, "\(counts)")
  }
}
