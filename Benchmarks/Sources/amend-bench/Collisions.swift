import Amendments
import GroundTruth
import LegalText
import NaiveAmendments

extension AmendBench {
  /// Two drafts over one act; they collide where following one and then the other does not give the same both ways.
  mutating func measureCollisions() {
    var score = Score()
    var count = 0
    var attempt: UInt64 = 0
    while count < 200, attempt < 20_000 {
      attempt += 1
      let language = Language.ofKazakhstan[Int(attempt % 3)]
      guard let (base, one, other) = Self.drafts(language, seed: seed &+ 900_000 &+ attempt),
        let commute = Self.commute(one, other, on: base),
        let found = try? collisions(of: one, and: other, over: base)
      else { continue }
      count += 1
      let isFound = found.contains { $0.kind.keepsApart }
      score.found += isFound ? 1 : 0
      score.real += commute ? 0 : 1
      score.hits += isFound && !commute ? 1 : 0
    }
    print(
      """
      \(count) pairs of drafts over one act, \(score.real) of which collide by following both ways: \
      precision \(Self.rounded(score.precision, 3)), recall \(Self.rounded(score.recall, 3))
        \(hold(count == 200, "200 pairs")), \(hold(score.precision >= 0.98, "precision ≥ .98")), \
      \(hold(score.recall == 1, "recall 1.00"))
      """)
  }

  /// What two editors make of one small act, each by itself; nil where either cannot be drafted.
  private static func drafts(
    _ language: Language, seed: UInt64
  ) -> (Provision, [Instruction], [Instruction])? {
    let size = CodeSize(name: "", articles: 2, boilerplate: 0.1, operations: 0, isAsRead: true)
    var writer = CodeWriter(language: language, size: size, seed: seed)
    let code = writer.write()
    let base = code.provision
    func draft(_ seed: UInt64, _ count: Int) -> [Instruction]? {
      var amender = Amender(code, seed: seed)
      amender.amend(count, kinds: GroundTruth.Operation.Kind.allCases)
      return try? Amendments.draft(from: base, to: amender.code.provision, in: language)
        .instructions
    }
    guard let one = draft(seed &* 2 &+ 1, 1 + Int(seed % 3)),
      let other = draft(seed &* 2 &+ 2, 1 + Int(seed % 4)), !one.isEmpty, !other.isEmpty
    else { return nil }
    return (base, one, other)
  }

  /// Whether both can be followed in either order with the same text in the end; nil where the plain amender cannot
  /// tell.
  private static func commute(
    _ one: [Instruction], _ other: [Instruction], on base: Provision
  ) -> Bool? {
    guard let afterOne = NaiveAmender.following(one, on: base),
      let afterOther = NaiveAmender.following(other, on: base)
    else { return nil }
    let forth = NaiveAmender.outcome(of: other, on: afterOne)
    let back = NaiveAmender.outcome(of: one, on: afterOther)
    switch (forth, back) {
    case (.unknown, _), (_, .unknown): return nil
    case (.text(let left), .text(let right)): return left == right
    default: return false
    }
  }
}
