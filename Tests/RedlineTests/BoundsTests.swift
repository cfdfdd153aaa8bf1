import GroundTruth
import LegalText
import Testing

@testable import Redline

/// What is too large to be searched to the end is bounded, told, and still right to the letter.
@Suite struct BoundsTests {
  static func compare(
    _ old: Provision, _ new: Provision, _ bounds: Bounds
  ) -> ChangeSet {
    let changes = redline(
      from: old, to: new, language: .ru, includingUnchanged: true, bounds: bounds)
    for change in changes.changes {
      let left = change.from?.provision.wordings.ru?.text ?? ""
      let right = change.to?.provision.wordings.ru?.text ?? ""
      #expect(change.words.old.utf8.elementsEqual(left.utf8))
      #expect(change.words.new.utf8.elementsEqual(right.utf8))
    }
    return changes
  }

  static func reasons(_ changes: ChangeSet) -> [String] {
    changes.approximations.map { "\($0.unit.eId) \($0.reason.rawValue)" }
  }

  /// Words of a small vocabulary, so that there is much to search for.
  static func words(_ count: Int, _ seed: UInt64) -> String {
    var random = Seeded(seed)
    return LawTests.sentence(&random, count...count)
  }

  @Test func `two unrelated long paragraphs stop the search for the fewest words`() {
    let old = list(.paragraph, [Self.words(2_000, 1), "короткий пункт"])
    let new = list(.paragraph, [Self.words(2_000, 2), "короткий пункт"])
    var bounds = Bounds()
    bounds.stepsOfText = 10_000
    let bounded = Self.compare(old, new, bounds)
    #expect(Self.reasons(bounded) == ["art_1__para_1 many-words"])
    #expect(bounded.unchanged == 3)
    #expect(Self.reasons(Self.compare(old, new, Bounds())).isEmpty)
  }

  @Test func `an edited long paragraph is within the same bounds`() {
    let words = Self.words(2_000, 3)
    var edited = words.split(separator: " ").map(String.init)
    for place in stride(from: 100, to: 2_000, by: 300) { edited[place] = "изменено" }
    var bounds = Bounds()
    bounds.stepsOfText = 10_000
    let changes = Self.compare(
      list(.paragraph, [words]), list(.paragraph, [edited.joined(separator: " ")]), bounds)
    #expect(changes.approximations.isEmpty)
    let inserted = changes.changes.flatMap(\.words).filter { $0.operation == .insert }
    #expect(inserted.map(\.text) == Array(repeating: "изменено", count: 7))
  }

  @Test func `the steps of all texts together are bounded`() {
    let olds = (0..<20).map { Self.words(200, $0) }
    let news = (0..<20).map { Self.words(200, $0 + 100) }
    var bounds = Bounds()
    bounds.steps = 50_000
    let changes = Self.compare(list(.paragraph, olds), list(.paragraph, news), bounds)
    #expect(changes.count(of: .substituted) == 20)
    #expect(!changes.approximations.isEmpty && changes.approximations.count < 20)
    #expect(changes.approximations.allSatisfy { $0.reason == .manyWords })
    #expect(changes.approximations.last?.unit.eId == "art_1__para_20")
  }

  @Test(arguments: [ProvisionKind.paragraph, .part])
  func `identical units against as many others are matched in order, and that is told`(
    kind: ProvisionKind
  ) {
    let left = "иные полномочия, предусмотренные законами Республики Казахстан и актами Президента"
    let right = "иные права, предусмотренные законами Республики Казахстан и актами Президента"
    var bounds = Bounds()
    bounds.pairsInOrder = 100
    bounds.unitsSharing = 5
    let changes = Self.compare(
      list(kind, Array(repeating: left, count: 40)), list(kind, Array(repeating: right, count: 40)),
      bounds)
    #expect(changes.count(of: .substituted) == 40)
    #expect(Self.reasons(changes) == ["art_1 many-alike"])
  }

  @Test func `in a crowd of repeated units the most stay, and none is told to have moved`() {
    var random = Seeded(9)
    let formulas = ["сбор и учет сведений", "доступ к записям", "надзор за защитой сведений"]
    let old = (0..<60).map { _ in formulas[Int.random(in: 0..<3, using: &random)] }
    var new = old
    for place in [50, 31, 12] { new.remove(at: place) }
    new.insert("хранение иных документов", at: 20)
    var bounds = Bounds()
    bounds.pairsInOrder = 100
    let changes = Self.compare(list(.part, old), list(.part, new), bounds)
    #expect(changes.count(of: .moved) == 0)
    #expect(changes.unchanged >= 2 + 56)
    #expect(Self.reasons(changes) == ["art_1 many-alike"])
  }

  @Test(arguments: 0..<6)
  func `ordinary editions meet no bound`(seed: Int) {
    let size = CodeSize(name: "", articles: 20, boilerplate: 0.4, operations: 40)
    let truth = Truth.make(.ru, size, seed: UInt64(seed) + 31_000)
    let changes = redline(from: truth.old.provision, to: truth.new.provision, language: .ru)
    #expect(changes.approximations.isEmpty)
  }

  @Test
  func `a text in which each word changed is told as a new wording, and nothing was left out`() {
    let old = list(.paragraph, (0..<50).map { "слово\($0) право\($0) закон\($0)" })
    let new = list(.paragraph, (0..<50).map { "сөз\($0) құқық\($0) заң\($0)" })
    let changes = Self.compare(old, new, Bounds())
    #expect(changes.count(of: .substituted) == 50)
    #expect(changes.changes.filter { $0.kind == .substituted }.allSatisfy { $0.words.count == 2 })
    #expect(changes.approximations.isEmpty)
  }
}
