import ActText
import GroundTruth
import LegalText
import Testing

@testable import Redline

/// A text laid flat is compared as the tree that is made of it.
@Suite struct LaidTextTests {
  /// Checks that both ways of comparing two texts say the same.
  static func check(
    _ old: String, _ new: String, in language: Language, _ note: Comment
  ) throws {
    let files = [TextFile(name: "old", text: old), TextFile(name: "new", text: new)]
    let laid = try files.map { try ActTextReader.lay($0, in: language) }
    let trees = try files.map { try ActTextReader.read($0, in: language).root }
    #expect(laid.map { $0.tree() } == trees, note)
    let flat = align(laid[0], with: laid[1])
    let whole = align(trees[0], with: trees[1])
    #expect(flat.oldOfNew == whole.oldOfNew, note)
    #expect(flat.newOfOld == whole.newOfOld, note)
    #expect(flat.old == whole.old && flat.new == whole.new, note)
    for (left, right) in zip(flat.new, whole.new) {
      #expect(left.kind == right.kind && left.number == right.number, note)
      #expect(left.kind == left.provision.kind && left.number == left.provision.number, note)
      #expect(left.layout(in: language) == right.layout(in: language), note)
    }
    for all in [false, true] {
      #expect(
        redline(of: flat, language: language, includingUnchanged: all)
          == redline(of: whole, language: language, includingUnchanged: all), note)
    }
    let stranger: Language = language == .kk ? .ru : .kk
    #expect(
      redline(of: flat, language: stranger) == redline(of: whole, language: stranger), note)
  }

  @Test(arguments: Language.ofKazakhstan) func `generated codes`(_ language: Language) throws {
    for seed in 0..<24 as Range<UInt64> {
      let size = CodeSize(
        name: "", articles: 6, boilerplate: seed % 2 == 0 ? 0.05 : 0.5, operations: 9,
        isRenumbered: seed % 3 == 0)
      let truth = Truth.make(language, size, seed: 9_000 + seed)
      try Self.check(
        truth.old.file().text, truth.new.file().text, in: language, "\(language) \(seed)")
    }
  }

  @Test func `a code long enough for two threads`() throws {
    let truth = Truth.make(.kk, .s, seed: 77)
    try Self.check(truth.old.file().text, truth.new.file().text, in: .kk, "S")
  }

  /// Texts with all that a reader meets: notes, repealed units, marks, odd spaces, letters composed in two ways.
  static let tricky = [
    "# Закон\n\n**Статья 1. Ёлка**\n\n1. Текст.\n",
    "# Закон\n\n**Статья 1. Ёлка**\n\n1. Текст.\n\n> *Сноска. Статья 1 с изменениями.*\n",
    "# Закон\n\n**Статья 1. Е\u{308}лка**\n\n1.\u{A0}Текст: \n\n   1) один;\n\n   2) два.\n\nЧасть.\n",
    "# Закон\n\n**Статья 1. Исключена Законом РК от 1 июля 2024 года № 5-VIII.**\n\n**Статья 2. Б**\n\nТекст\u{2060}.\n",
    "# Закон\n\n**Статья 1. А**\n\n1. Исключен Законом РК от 1 июля 2024 года № 5-VIII.\n\n2. Текст № 5.\n",
    "---\nlanguage: ru\n---\n# Закон\r\n\r\n## Глава 1. Общие\r\n\r\n**Статья 1. А**\r\n\r\nПункт.\r\n",
    "Закон\nСтатья 1. А\n1. Текст.\n2. Ещё:\n1) один;\nдва;\nТри.\nСтатья 2. Б\nСам.\n",
    "# Закон\n\n**Статья 12-1. А**\n\n1-1. Текст.\n\n**Статья 13**\n\nТекст.\n\n*Президент*\n\n*Республики Казахстан*\n",
    "# Закон\n\nПреамбула.\n\n## Раздел 1. Р\n\n### Глава 1. Г\n\nЧасть главы.\n\n**Статья 1. А**\n\n## Приложение\n\n1. П.",
    "# Заглавие\n\n**Статья 1. А**\n\n1.\n\n2.  \u{A0}\n\n3. \u{2003}.\n\n   1)x\n",
  ]

  @Test func `tricky texts, each against each`() throws {
    for (place, old) in Self.tricky.enumerated() {
      for (other, new) in Self.tricky.enumerated() {
        try Self.check(old, new, in: .ru, "\(place) \(other)")
      }
    }
  }

  @Test(arguments: [
    "# Закон\n\n**Статья 1. А**\n\n**Статья 1. Б**\n", "# Закон\n\n## Заголовок ни о чём\n", "\n\n",
    "# Закон\n\n**Статья 2. А**\n\n1. Т.\n\n1. Т.\n", "Просто текст.\n",
  ])
  func `what is refused is refused alike`(_ text: String) {
    let file = TextFile(name: "bad", text: text)
    let errors = [
      #expect(throws: ReadingError.self) { try ActTextReader.lay(file, in: .ru) },
      #expect(throws: ReadingError.self) { try ActTextReader.read(file, in: .ru) },
    ]
    #expect(errors[0] == errors[1])
  }
}
