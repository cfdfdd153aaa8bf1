import AmendmentFuzzing
import Amendments
import GroundTruth
import LegalText

extension AmendBench {
  /// Valid texts in which one word, number, ending, count or mark is changed.
  mutating func measureFuzzing() {
    print(
      "changed texts: \(pairs) drafts for each language, up to 40 changes each\n"
        + "  what changed, how many, not read, not applied, as before, as said now, undecided, wrong"
    )
    var wrong: [String] = []
    var undecided: [String] = []
    for language in Language.ofKazakhstan {
      var fuzzer = Fuzzer(language)
      for pair in 0..<pairs {
        let seed = seed &+ 500_000 &+ UInt64(pair)
        let truth = Self.pair(language, seed: seed, articles: 5, operations: 7)
        let base = truth.old.provision
        guard let draft = try? draft(from: base, to: truth.new.provision, in: language) else {
          continue
        }
        fuzzer.fuzz(draft.instructions, on: base, count: 20, seed: seed)
      }
      for (kind, tally) in fuzzer.tallies.sorted(by: { $0.key < $1.key }) {
        line("\(language) \(kind)", tally)
      }
      line("\(language) all", fuzzer.total)
      wrong += fuzzer.total.wrong
      undecided += fuzzer.total.undecided
    }
    print("  " + hold(wrong.isEmpty, "silent wrong results: none"))
    for text in wrong.prefix(3) { print("---\n\(text)") }
    let kinds = Dictionary(grouping: undecided) { $0 }.mapValues(\.count)
    if !undecided.isEmpty { print("  undecided, \(undecided.count) in all, the most frequent:") }
    for (note, count) in kinds.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(12) {
      print("    \(count) × \(note)")
    }
    print("")
  }

  private func line(_ name: String, _ tally: Fuzzer.Tally) {
    let figures = [
      tally.count, tally.notRead, tally.notApplied, tally.same, tally.asSaid, tally.undecided.count,
      tally.wrong.count,
    ]
    let cells = figures.map { figure in
      let text = String(figure)
      return String(repeating: " ", count: max(1, 8 - text.count)) + text
    }
    print("  " + name + String(repeating: " ", count: max(1, 18 - name.count)) + cells.joined())
  }
}
