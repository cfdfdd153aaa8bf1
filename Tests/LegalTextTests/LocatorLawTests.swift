import LegalText
import Testing

@Suite struct LocatorLawTests {
  @Test(arguments: 0..<40)
  func `what is printed reads back in every language`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let locator = Self.random(&generator)
      for language in Language.ofKazakhstan {
        for calls in [false, true] {
          let text = locator.text(in: language, numberedPartsAreParagraphs: calls)
          let read = try Locator(text)
          if !calls { #expect(read == locator, "\(text)") }
        }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `an eId reads back as the same eId`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let locator = Self.random(&generator)
      guard let eId = locator.eId else { continue }
      let read = try Locator(eId)
      #expect(read.eId == eId)
      #expect(Locator.locator(ofEId: eId) == read)
    }
  }

  @Test(arguments: 0..<40)
  func `a description reads back as a description`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let locator = Self.random(&generator)
      let read = try Locator(locator.description)
      #expect(read.description == locator.description)
      // Of a bare form only the kinds are open.
      let plain = locator.eId.flatMap { Locator.locator(ofEId: $0) } ?? locator
      #expect(read.steps.map(\.number) == plain.steps.map(\.number))
    }
  }

  @Test(arguments: 0..<60)
  func `no mutation of a valid form crashes, and what is read prints and reads back`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let forms = LocatorForms.all.map { Array($0.text.unicodeScalars) }
    for _ in 0..<200 {
      guard var scalars = forms.randomElement(using: &generator) else { continue }
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        Self.mutate(&scalars, with: forms, &generator)
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      do throws(LocatorError) {
        let locator = try Locator(String(text))
        for language in Language.ofKazakhstan {
          let printed = locator.text(in: language)
          #expect(try Locator(printed) == locator, "\(String(text)) → \(printed)")
        }
        _ = try Locator(locator.description)
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
  }

  private static func mutate(
    _ scalars: inout [Unicode.Scalar], with forms: [[Unicode.Scalar]],
    _ generator: inout SeededGenerator
  ) {
    let place = Int.random(in: 0...scalars.count, using: &generator)
    let odd: [Unicode.Scalar] = [
      "(", ")", "-", "–", "_", " ", ".", ",", "1", "0", "9", "\u{2060}", "\u{301}", "\u{200D}",
      "\u{308}", "İ", "ß", "№", "§", "/", "а", "c", "ш", "𝟙", "٣", "\u{0}", "🏳", "I", "V", "X",
    ]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0 where place < scalars.count: scalars.remove(at: place)
    case 1: scalars.insert(odd.randomElement(using: &generator) ?? "(", at: place)
    case 2 where place < scalars.count:
      scalars[place] = odd.randomElement(using: &generator) ?? ")"
    case 3 where !scalars.isEmpty:
      scalars.swapAt(
        Int.random(in: 0..<scalars.count, using: &generator), min(place, scalars.count - 1))
    case 4: scalars = Array(scalars[..<place])
    default:
      let other = forms.randomElement(using: &generator) ?? []
      scalars.insert(contentsOf: [" "] + other + [" "], at: place)
    }
  }

  /// A locator of units in an order the law allows.
  private static func random(_ generator: inout SeededGenerator) -> Locator {
    var steps: [Locator.Step] = []
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    func number(_ limit: Int = 130) -> ProvisionNumber {
      let base = ProvisionNumber(Int.random(in: 1...limit, using: &generator))
      return chance(15) ? base.firstInserted : base
    }
    if chance(10) { steps.append(.init(.annex, chance(70) ? number(9) : nil)) }
    if chance(10) { steps.append(.init(.section, number(9))) }
    if chance(10) { steps.append(.init(.subsection, number(9))) }
    if chance(15) { steps.append(.init(.chapter, number(20))) }
    if chance(10) { steps.append(.init(.subchapter, number(9))) }
    if chance(70) {
      steps.append(.init(.article, number()))
    } else if chance(20) {
      steps.append(.init(.preamble))
    }
    if chance(60) { steps.append(.init(.paragraph, number(30))) }
    var last: ProvisionKind?
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let kinds = [ProvisionKind.subparagraph, .part, .indent].filter { $0 != last }
      last = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
      steps.append(.init(last, number(120)))
    }
    if let kind = steps.last?.kind, kind == .article || kind == .paragraph, chance(30) {
      steps.append(.init(nil, number(9)))
    }
    return Locator(steps: steps.isEmpty ? [.init(.article, number())] : steps)
  }
}
