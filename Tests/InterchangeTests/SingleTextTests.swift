import ActText
import Foundation
import Interchange
import LegalText
import TestSupport
import Testing

/// Single texts, opened for comparing.
@Suite struct SingleTextTests {
  private func provisions(country: String?) throws -> Provision {
    let folder = try TemporaryFolder()
    let matter = country.map { "---\ncountry: \($0)\n---\n" } ?? ""
    try folder.write(matter + "# Näide\n\n##### § 1. Ese\n\n(1) Seadus.\n", to: "law.md")
    let text = try SingleText(path: folder.url.appendingPathComponent("law.md").path)
    #expect(try text.language() == .en)
    return try text.provisions(in: .en)
  }

  @Test(arguments: ["ee", "EE", "\"ee\""])
  func `the law of another country is an outline`(country: String) throws {
    let act = try provisions(country: country)
    #expect(act.children.map(\.kind) == [.article])
    #expect(act.children.first?.wordings.en?.text == "(1) Seadus.")
  }

  @Test(arguments: [nil, "kz", "KZ", "~"] as [String?])
  func `any other text must have the headings of a law`(country: String?) {
    #expect(throws: ReadingError.self) { try provisions(country: country) }
  }
}
