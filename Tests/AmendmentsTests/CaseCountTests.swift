import LegalText
import Testing

/// What the cases of `Fixtures/amendments` must have among them.
@Suite struct CaseCountTests {
  private static let applied = CaseLibrary.cases.filter { $0.failure == nil }
  private static let refused = CaseLibrary.cases.filter { $0.failure != nil }

  @Test func `there are enough cases in each language, and enough that must fail`() {
    let least: [Language: Int] = [.ru: 120, .kk: 120, .en: 40]
    for (language, number) in least {
      #expect(Self.applied.count { $0.language == language } >= number, "\(language)")
    }
    #expect(Self.refused.count >= 40)
  }

  @Test(arguments: [Language.ru, .kk])
  func `every operation is there`(in language: Language) {
    let shown = Self.applied.filter { $0.language == language }.flatMap { $0.operations.joined() }
    #expect(CaseFileReader.operations.subtracting(shown) == [])
  }

  @Test(arguments: [Language.ru, .kk])
  func `every unit and every trap is there`(in language: Language) {
    let shown = Self.applied.filter { $0.language == language }.flatMap(\.tags)
    #expect(Self.tags.union(Self.tags(only: language)).subtracting(shown) == [])
  }

  @Test(arguments: [Language.ru, .kk])
  func `every reason to refuse is there`(in language: Language) {
    let shown = Self.refused.filter { $0.language == language }.flatMap(\.tags)
    #expect(Self.reasons.subtracting(shown) == [])
  }

  @Test func `no tag is misspelt, and no name stands twice in a language`() {
    for example in CaseLibrary.cases {
      let known =
        example.failure == nil
        ? Self.tags.union(Self.tags(only: example.language)) : Self.reasons
      #expect(example.tags.subtracting(known) == [], "\(example)")
      #expect(!example.tags.isEmpty, "\(example)")
    }
    let names = CaseLibrary.cases.map(\.description)
    #expect(Set(names).count == names.count)
  }

  private static let units: Set<String> = [
    "annex", "article", "chapter", "contents", "heading", "indent", "lead-in", "paragraph", "part",
    "preamble", "section", "sentence", "subparagraph", "title",
  ]

  private static let tags = units.union([
    "after-words", "at-end", "before-words", "closing-mark", "commencement", "compound-number",
    "context", "dash", "digits", "every-occurrence", "inline-block", "inserted-number",
    "item-commencement", "leading-comma", "look-alike", "nbsp", "nested-quotes",
    "nth-occurrence", "number-sign", "numbered-parts", "oblique", "order", "ordinal",
    "punctuation-repair", "quote-style", "respectively", "run", "several-operations", "sign",
    "soft-hyphen", "suspension", "target-list", "target-range", "temporary-wording",
    "throughout", "two-acts", "whole-words", "word-forms", "word-joiner",
  ])

  /// What only one language has: ё; endings after numbers, the Latin i of old texts, the verb at the end of a list.
  private static func tags(only language: Language) -> Set<String> {
    switch language {
    case .ru: ["yo"]
    case .kk: ["latin-i", "suffix", "verb-last"]
    case .en, .et: []
    }
  }

  private static let reasons: Set<String> = [
    "block-missing", "collision", "contents-differ", "date-wrong", "deleted-by-same", "empty",
    "figures",
    "heading-missing", "inserted-by-same", "language-mix", "no-target", "no-verb",
    "not-ascending", "number-taken", "ordinal-beyond", "ordinal-unknown", "pending-target",
    "promised-number", "quote-open", "range-hyphen", "range-inner", "range-reversed",
    "repealed-target",
    "respectively-count", "restated-twice", "sentence-beyond", "trailing", "unit-missing",
    "unknown-verb", "words-missing", "words-part", "words-twice",
  ]
}
