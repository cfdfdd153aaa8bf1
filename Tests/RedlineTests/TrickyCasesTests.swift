import Foundation
import TestSupport
import Testing

/// Holds the page of tricky cases to what the comparison does.
@Suite struct TrickyCasesTests {
  static let page = Corpora.root.appendingPathComponent(
    "Sources/Redline/Redline.docc/TrickyCases.md")
  static let cases =
    (try? String(contentsOf: page, encoding: .utf8)).map(TrickyCase.cases) ?? []

  @Test(arguments: cases.indices)
  func `what the page says of a case is what is done`(place: Int) throws {
    let example = Self.cases[place]
    let told = try example.told()
    #expect(told == example.ours ?? example.wanted, "\(example.title)")
  }

  @Test func `each case says what stood, what came and what is wanted`() {
    #expect(Self.cases.count >= 25)
    #expect(Set(Self.cases.map(\.title)).count == Self.cases.count)
    for example in Self.cases {
      #expect(!example.before.isEmpty && !example.after.isEmpty, "\(example.title)")
      // Where we do what is wanted, the page does not say otherwise.
      #expect(example.ours != example.wanted, "\(example.title)")
    }
  }
}
