import GroundTruth
import LegalText
import Redline
import Testing

/// What must hold of every generated pair; how good the rest is, `make bench-redline` measures on fresh seeds.
@Suite struct GroundTruthTests {
  static func size(_ boilerplate: Double) -> CodeSize {
    CodeSize(name: "small", articles: 4, boilerplate: boilerplate, operations: 6)
  }

  @Test(arguments: 0..<20)
  func `a thousand generated pairs are told to the letter and no word is cut`(batch: Int) {
    for step in 0..<50 {
      let seed = UInt64(batch * 50 + step)
      let language = Language.ofKazakhstan[step % 3]
      let truth = Truth.make(language, Self.size(step % 2 == 0 ? 0.05 : 0.4), seed: seed)
      let changes = redline(
        from: truth.old.provision, to: truth.new.provision, language: language,
        includingUnchanged: true)
      let scores = truth.score(changes.findings)
      #expect(scores.broken == 0, "seed \(seed)")
      #expect(scores.cuts == 0, "seed \(seed)")
      #expect(
        changes.roundTrips(from: truth.old.provision, to: truth.new.provision), "seed \(seed)")
    }
  }

  @Test(arguments: 0..<10)
  func `a code renumbered whole has no word edit`(seed: Int) {
    let language = Language.ofKazakhstan[seed % 3]
    let size = CodeSize(name: "", articles: 20, boilerplate: 0.4, operations: 0)
    var writer = CodeWriter(language: language, size: size, seed: UInt64(seed) + 5_000)
    let old = writer.write()
    var amender = Amender(old, seed: 0)
    amender.renumberArticles(from: 3)
    let truth = Truth(from: old, amended: amender)
    let changes = redline(
      from: old.provision, to: amender.code.provision, language: language, includingUnchanged: true)
    let scores = truth.score(changes.findings)
    #expect(scores.words.changed.found == 0)
    #expect(scores.operations.f1 == 1)
    #expect(changes.changes.count { $0.kind != .unchanged } == 20)
  }

  @Test(arguments: [Operation.Kind.moveUnit, .reorderUnit, .moveArticle, .renumberArticle])
  func `a place that changed alone changes no word`(kind: Operation.Kind) {
    let size = CodeSize(name: "", articles: 40, boilerplate: 0.05, operations: 0)
    var writer = CodeWriter(language: .ru, size: size, seed: 7_000)
    let old = writer.write()
    var amender = Amender(old, seed: 7_001)
    amender.amend(6, kinds: [kind])
    let truth = Truth(from: old, amended: amender)
    let changes = redline(
      from: old.provision, to: amender.code.provision, language: .ru, includingUnchanged: true)
    let scores = truth.score(changes.findings)
    #expect(truth.log.count > 0)
    #expect(scores.words.changed.found == 0)
    #expect(scores.operations.f1 == 1)
  }
}
