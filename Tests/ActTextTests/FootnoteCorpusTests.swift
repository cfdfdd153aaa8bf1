import ActText
import Foundation
import LegalText
import TestSupport
import Testing

/// The footnotes of real laws.
@Suite(.enabled(if: Corpora.shared != nil, Comment(rawValue: Corpora.absent)))
struct FootnoteCorpusTests {
  private func lines(_ folder: URL?, _ file: String, _ language: Language) throws -> [String] {
    let root = try root(folder, file, language)
    let (claims, notices) = FootnoteReader.read(root, in: language, file: file)
    #expect(notices.isEmpty)
    #expect(claims == FootnoteReader.claims(of: root, in: language))
    return claims.map(\.line)
  }

  private func root(_ folder: URL?, _ file: String, _ language: Language) throws -> Provision {
    let url = try #require(folder).appendingPathComponent(file)
    return try ActTextReader.read(TextFile(path: url.path), in: language).root
  }

  @Test func `every claim of the law on platforms is read`() throws {
    #expect(try lines(Corpora.platforms, "2023-07-10/rus.md", .ru).isEmpty)
    #expect(try lines(Corpora.platforms, "2023-07-10/kaz.md", .kk).isEmpty)
    #expect(
      try lines(Corpora.platforms, "2024-08-20/rus.md", .ru) == [
        "art_14 amended 94-VIII 2024-06-19 days 60"
      ])
    #expect(
      try lines(Corpora.platforms, "2024-08-20/kaz.md", .kk) == [
        "art_14 amended 94-VIII 2024-06-19 days 60"
      ])
    #expect(
      try lines(Corpora.platforms, "2026-03-02/rus.md", .ru) == [
        "art_9 amended 215-VIII 2025-07-18 from 2026-01-01",
        "art_14 amended 94-VIII 2024-06-19 days 60",
        "art_14 amended 248-VIII 2025-12-30 days 60",
        "art_16 amended 219-VIII 2025-09-19 days 60",
      ])
  }

  @Test func `the kind of the amending act is in the nominative`() throws {
    let ru = try root(Corpora.platforms, "2026-03-02/rus.md", .ru)
    #expect(Set(FootnoteReader.claims(of: ru, in: .ru).map(\.act)) == ["Закон РК"])
    let kk = try root(Corpora.platforms, "2024-08-20/kaz.md", .kk)
    #expect(FootnoteReader.claims(of: kk, in: .kk).map(\.act) == ["ҚР Заңы"])
    let law = try root(Corpora.constitutionalLaw, "2022-02-07/rus.md", .ru)
    #expect(
      Set(FootnoteReader.claims(of: law, in: .ru).map(\.act)) == ["Конституционный закон РК"])
  }

  @Test func `every claim of the constitutional law is read`() throws {
    #expect(try lines(Corpora.constitutionalLaw, "2000-07-19/rus.md", .ru).isEmpty)
    #expect(
      try lines(Corpora.constitutionalLaw, "2010-06-14/rus.md", .ru) == [
        "title amended 289-IV 2010-06-14 words",
        "preamble amended 289-IV 2010-06-14 words",
        "text replaced-throughout 289-IV 2010-06-14 words",
        "art_1 restated 289-IV 2010-06-14 words",
        "art_2 amended 289-IV 2010-06-14 words",
        "art_3 restated 289-IV 2010-06-14 words",
        "art_4 amended 289-IV 2010-06-14 words",
        "art_9 restated 289-IV 2010-06-14 words",
        "art_10 amended 289-IV 2010-06-14 words",
        "art_12 restated 289-IV 2010-06-14 words",
      ])
    #expect(
      try lines(Corpora.constitutionalLaw, "2022-02-07/rus.md", .ru) == [
        "title amended 289-IV 2010-06-14 words",
        "title amended 75-VI 2017-06-15 publication",
        "text replaced-throughout 75-VI 2017-06-15 publication",
        "preamble amended 289-IV 2010-06-14 words",
        "text replaced-throughout 289-IV 2010-06-14 words",
        "art_1 restated 289-IV 2010-06-14 words",
        "art_1 amended 526-IV 2012-01-02 –",
        "art_1 amended 119-VI 2017-12-22 days 10",
        "art_1 amended 105-VII 2022-02-07 days 10",
        "art_2 amended 289-IV 2010-06-14 words",
        "art_3 restated 232-V 2014-07-04 from 2015-01-01",
        "art_3 amended 75-VI 2017-06-15 publication",
        "art_4 amended 289-IV 2010-06-14 words",
        "art_4 amended 121-V 2013-07-03 days 10",
        "art_5 amended 75-VI 2017-06-15 publication",
        "art_6 amended 232-V 2014-07-04 from 2015-01-01",
        "art_6 amended 75-VI 2017-06-15 publication",
        "art_9 restated 289-IV 2010-06-14 words",
        "art_9 amended 121-V 2013-07-03 days 10",
        "art_10 amended 289-IV 2010-06-14 words",
        "art_12 restated 289-IV 2010-06-14 words",
      ])
  }

  @Test func `words replaced throughout stand so in the editions before and after`() throws {
    let folder = try #require(Corpora.constitutionalLaw)
    let texts = try ["2000-07-19", "2010-06-14", "2022-02-07"].map { day in
      try TextFile(path: folder.appendingPathComponent(day + "/rus.md").path).text
        .split(separator: "\n").filter { !$0.contains("Сноска") }.joined(separator: "\n")
    }
    let root = try root(folder, "2022-02-07/rus.md", .ru)
    let claims = FootnoteReader.claims(of: root, in: .ru).filter { !$0.replacements.isEmpty }
    #expect(claims.map(\.number) == ["75-VI", "289-IV"])
    let pairs = claims.map(\.replacements)
    #expect(pairs[1].count == 4)
    #expect(
      pairs[1].first
        == Claim.Replacement(
          old: "Первого Президента Республики Казахстан",
          new: "Первого Президента Республики Казахстан - Лидера Нации"))
    for pair in pairs[1] {
      #expect(texts[0].contains(pair.old))
      #expect(texts[1].contains(pair.new))
      #expect(!texts[2].contains(pair.new))
    }
    #expect(pairs[0].map(\.old).contains("Лидеру Нации"))
    for pair in pairs[0] {
      #expect(pair.new == "Елбасы")
      #expect(!texts[2].contains(pair.old))
    }
  }

  @Test func `head notes say when an act is law`() throws {
    let ru = try root(Corpora.code, "rus.md", .ru)
    let kk = try root(Corpora.code, "kaz.md", .kk)
    #expect(FootnoteReader.commencement(ofAct: ru, in: .ru)?.period == .months(6))
    #expect(FootnoteReader.commencement(ofAct: kk, in: .kk)?.period == .months(6))
    #expect(
      FootnoteReader.commencement(ofAct: ru, in: .ru)?.words
        == "Вводится в действие по истечении шести месяцев со дня его официального опубликования "
        + "в соответствии с пунктом 1 статьи 106 настоящего Кодекса")
    for (file, language) in [("rus.md", Language.ru), ("kaz.md", .kk)] {
      let root = try root(Corpora.platforms, "2023-07-10/" + file, language)
      let commencement = FootnoteReader.commencement(ofAct: root, in: language)
      #expect(commencement?.period == .days(60))
    }
    let law = try root(Corpora.constitutionalLaw, "2022-02-07/rus.md", .ru)
    #expect(FootnoteReader.commencement(ofAct: law, in: .ru) == nil)
  }
}
