import Foundation
import GroundTruth
import LegalText
import Registry
import TestSupport

/// Holds `blame` against generated codes whose true history is known, and against real laws: `blame-bench [SEED]`.
///
/// What is true is said at ``GroundTruth/TrueHistory``. Ends with 1 where fewer than 99.5 % of the words are named rightly,
/// or where a unit of a real law is not its stretches to the letter. The real laws are read where the corpora stand beside
/// the checkout, or where `DCR_CORPORA` says.
@main
enum BlameBench {
  private static let bar = 0.995
  private static let amendments = 12
  private static let sizes = [
    CodeSize(name: "60 articles, 5 % boilerplate", articles: 60, boilerplate: 0.05, operations: 40),
    CodeSize(name: "60 articles, 40 % boilerplate", articles: 60, boilerplate: 0.4, operations: 40),
  ]

  static func main() throws {
    let seed =
      CommandLine.arguments.dropFirst().first.flatMap { UInt64($0) }
      ?? UInt64.random(in: 1...1_000_000)
    print("blame on generated codes, seeds \(seed) to \(seed + 2), three languages")
    var isGood = true
    for size in sizes {
      var all = TrueHistory.Score()
      var least = 1.0
      var operations = 0
      let clock = ContinuousClock()
      var time = Duration.zero
      for seed in seed..<seed + 3 {
        for language in Language.ofKazakhstan {
          let history = TrueHistory.make(language, size, amendments: amendments, seed: seed)
          operations += history.operations
          let registry = try recorded(history)
          for step in [amendments / 2, amendments] {
            let start = clock.now
            let provisions = try blamed(registry, after: step, language)
            time += start.duration(to: clock.now)
            guard let score = score(history, provisions, after: step) else {
              print("  the words are not those of the code: seed \(seed) \(language.rawValue)")
              exit(1)
            }
            all = all + score
            least = min(least, score.share)
          }
        }
      }
      print(
        "  \(size.name): \(operations) operations, \(all.words) words, "
          + "\(percent(all.share)) named rightly, \(percent(least)) in the worst code, \(time)")
      isGood = isGood && all.share >= bar
    }
    if let bundle = Corpora.foreignLaws {
      let folder = try TemporaryFolder()
      var laws = try RealLaws(bundle: bundle, in: folder.url)
      try laws.run()
      isGood = try laws.tell() && isGood
    } else {
      print(Corpora.absent)
    }
    if !isGood { exit(1) }
  }

  private static func percent(_ share: Double) -> String {
    String((share * 100_000).rounded() / 1000) + " %"
  }

  private static func day(after step: Int) -> LegalDate {
    LegalDate(dayNumber: 18_000 + Int32(step) * 100)
  }

  private static func recorded(_ history: TrueHistory) throws -> Registry {
    let registry = try Registry(path: ":memory:", for: .write)
    for (step, code) in history.codes.enumerated() {
      let submission = Submission(
        edition: Edition(
          act: Act(slug: "code"), day: day(after: step), root: code.provision,
          languages: [code.language]),
        causedBy: step == 0
          ? nil : Cause(act: "Law", number: String(step), source: .edition, basis: .stated))
      _ = try registry.record(submission, RecordingOptions(who: "benchmark"))
    }
    return registry
  }

  private static func blamed(
    _ registry: Registry, after step: Int, _ language: Language
  ) throws -> [AttributedProvision] {
    let act = try registry.act(named: nil)
    let root = try registry.edition(of: act, on: day(after: step), in: [language]).root
    return try registry.blame(root, named: "", of: act, in: language)
  }

  private static func score(
    _ history: TrueHistory, _ provisions: [AttributedProvision], after step: Int
  ) -> TrueHistory.Score? {
    history.score(provisions, after: step) { origin in
      origin.isCertain ? origin.cause.map { Int($0.number ?? "") ?? -1 } ?? 0 : nil
    }
  }
}
