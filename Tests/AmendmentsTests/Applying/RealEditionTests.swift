import ActText
import Amendments
import Foundation
import LegalText
import TestSupport
import Testing

/// Real editions, made out of the ones before by amending texts written for these tests.
@Suite struct RealEditionTests {
  private static func edition(_ folder: URL?, _ day: String, _ language: Language) throws
    -> Provision
  {
    let folder = try #require(folder)
    let name = language == .ru ? "rus.md" : "kaz.md"
    let path = folder.appendingPathComponent(day).appendingPathComponent(name).path
    return try ActTextReader.read(try TextFile(path: path), in: language).root
  }

  private static func amended(
    _ root: Provision, by text: String, _ language: Language
  ) throws -> AmendedText {
    let text = try AmendingText(reading: text, in: language, file: "test")
    let amended = try amend(root, by: text.acts.flatMap(\.instructions))
    holdToItsLaws(amended, root)
    return amended
  }

  /// The text of an act as the corpus writes it, without notes.
  private static func text(_ root: Provision, _ language: Language) -> Substring {
    let text = CorpusMarkdownWriter.text(of: root, in: language, withNotes: false)
    return text[(text.firstRange(of: "\n#")?.lowerBound ?? text.startIndex)...]
  }

  /// Part one of a paragraph as an amending text quotes it: the amending act is not in the corpora, its result is.
  private static func partOne(
    of locator: String, in root: Provision, _ language: Language
  ) throws -> String {
    let path = try Locator(locator).resolve(in: root).path
    let unit = try #require(root.unit(at: path))
    let number = try #require(unit.number)
    let list = unit.children.prefix { $0.kind != .part }
    let lines = ([unit] + list).compactMap { $0.wordings[language]?.text }
    return "\(number). " + lines.joined(separator: "\n")
  }

  @Test(
    .enabled(if: Corpora.platforms != nil, Comment(rawValue: Corpora.absent)),
    arguments: [
      (
        Language.ru, "2023-07-10", "2024-08-20",
        "в части второй пункта 1 статьи 14 слово \"суицида\" заменить словом \"самоубийства\"."
      ),
      (
        .kk, "2023-07-10", "2024-08-20",
        "14-баптың 1-тармағының екінші бөлігіндегі \"суицидті\" деген сөз \"өзін-өзі өлтіруді\" деген сөздермен ауыстырылсын."
      ),
      (
        .ru, "2024-08-20", "2026-03-02",
        """
        1) часть первую пункта 1 статьи 9 изложить в следующей редакции:
        "%";
        2) часть вторую пункта 1 статьи 14 после слова "самоубийства," дополнить словами "нетрадиционной сексуальной ориентации, педофилии,";
        3) в подпункте 6) пункта 2 статьи 16 слова "и финансированию терроризма" заменить словами "финансированию терроризма и финансированию распространения оружия массового уничтожения".
        """
      ),
    ])
  func `an edition of the platforms law becomes the next, byte for byte`(
    _ language: Language, _ from: String, _ to: String, _ text: String
  ) throws {
    let old = try Self.edition(Corpora.platforms, from, language)
    let new = try Self.edition(Corpora.platforms, to, language)
    let block = try Self.partOne(of: "9(1)", in: new, language)
    let ours = try Self.amended(
      old, by: text.replacingOccurrences(of: "%", with: block), language
    ).root
    let report = ReconcileReport(of: ours, against: new, in: language)
    #expect(report.items.filter { $0.finding != .same }.map(\.eId) == [])
    #expect(Self.text(ours, language) == Self.text(new, language))
    #expect(!ReconcileReport(of: old, against: new, in: language).isSame)
  }

  @Test(.enabled(if: Corpora.platforms != nil, Comment(rawValue: Corpora.absent)))
  func `both languages of the platforms law's amendment do the same`() throws {
    let ru = try Self.amended(
      try Self.edition(Corpora.platforms, "2023-07-10", .ru),
      by: "в статье 14 слово \"суицида\" заменить словом \"самоубийства\".", .ru)
    let kk = try Self.amended(
      try Self.edition(Corpora.platforms, "2023-07-10", .kk),
      by: "14-баптағы \"суицидті\" деген сөз \"өзін-өзі өлтіруді\" деген сөздермен ауыстырылсын.",
      .kk)
    #expect(compare(ru: ru, kk: kk) == [])
  }

  @Test(.enabled(if: Corpora.constitutionalLaw != nil, Comment(rawValue: Corpora.absent)))
  func `words of the whole text change as the footnotes of the constitutional law tell`() throws {
    let enacted = try Self.edition(Corpora.constitutionalLaw, "2000-07-19", .ru)
    let nation = try Self.edition(Corpora.constitutionalLaw, "2010-06-14", .ru)
    let elbasy = try Self.edition(Corpora.constitutionalLaw, "2022-02-07", .ru)
    let first = try Self.amended(
      enacted,
      by: """
        по всему тексту слова "Первого Президента Республики Казахстан", "Первому Президенту Республики Казахстан", "Первый Президент Республики Казахстан", "Первым Президентом Республики Казахстан" дополнить соответственно словами "- Лидера Нации", "- Лидеру Нации", "- Лидер Нации", "- Лидером Нации".
        """, .ru)
    // Articles of which no footnote tells another change.
    for article in ["art_5", "art_7", "art_8"] {
      #expect(Self.finding(article, first.root, nation) == .same, "\(article)")
    }
    let second = try Self.amended(
      nation,
      by: """
        по всему тексту слова "Лидере Нации", "Лидера Нации", "Лидером Нации", "Лидер Нации", "Лидеру Нации" заменить словом "Елбасы".
        """, .ru)
    for item in ["", "preamble", "art_2", "art_7", "art_8", "art_10", "art_11", "art_12"] {
      #expect(Self.finding(item, second.root, elbasy) == .same, "\(item)")
    }
  }

  private static func finding(
    _ eId: String, _ ours: Provision, _ official: Provision
  ) -> ReconcileReport.Item.Finding? {
    ReconcileReport(of: ours, against: official, in: .ru).items.first { $0.eId == eId }?.finding
  }
}
