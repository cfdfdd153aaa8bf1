import ActText
import Foundation
import Interchange
import LegalText
import TestSupport
import Testing

/// Folders of real acts.
@Suite(.enabled(if: Corpora.shared != nil, Comment(rawValue: Corpora.absent)))
struct ActFolderCorpusTests {
  @Test func `the Digital Code is read in both languages as one tree`() throws {
    let (submission, notices) = try ActFolder.read(folder: #require(Corpora.code).path)
    let edition = submission.edition
    #expect(edition.act.slug == "tsifrovoi-kodeks-respubliki-kazakhstan-221101")
    #expect(edition.act.number == "255-VIII")
    #expect(edition.act.adopted == LegalDate(iso: "2026-01-09"))
    #expect(edition.act.form == "КОД")
    #expect(edition.act.code == "221101")
    #expect(edition.act.title.kk == "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЦИФРЛЫҚ КОДЕКСІ")
    #expect(edition.act.iri == "/akn/kz/act/2026-01-09/255-VIII")
    #expect(edition.day == LegalDate(iso: "2026-01-09"))
    #expect(edition.languages == [.ru, .kk])
    #expect(submission.commencement?.period == .months(6))
    #expect(submission.causedBy == nil)
    #expect(submission.claims.isEmpty)
    var articles = 0
    edition.root.visit { unit, _ in
      if unit.kind == .article, unit.wordings.languages == [.ru, .kk] { articles += 1 }
    }
    #expect(articles == 106)
    let structural = notices.filter { $0.message.contains(" is not in the text in ") }
    #expect(structural.count == 1)
    #expect(structural.first?.message.hasPrefix("art_32__para_5__indent_2 ") == true)
    let line = try #require(structural.first?.line)
    #expect(structural.first?.file.hasSuffix("/rus.md") == true && line > 0)
  }

  @Test func `each language of the merged code is written byte for byte`() throws {
    let folder = try #require(Corpora.code)
    let (submission, _) = try ActFolder.read(folder: folder.path)
    for (name, language) in [("rus.md", Language.ru), ("kaz.md", .kk)] {
      let file = try TextFile(path: folder.appendingPathComponent(name).path)
      #expect(
        CorpusMarkdownWriter.text(of: submission.edition.root, in: language) == file.text)
      #expect(submission.sources[language]?.hash.count == 32)
    }
    #expect(submission.sources.ru?.place.hasPrefix("https://zan.gov.kz/") == true)
  }

  @Test func `the known traps of the code are told with their lines`() throws {
    let folder = try #require(Corpora.code)
    let (_, notices) = try ActFolder.read(folder: folder.path)
    let mixed = notices.filter { $0.message.contains("мөлшерлeстігін") }
    #expect(mixed.count == 1)
    #expect(mixed.first?.message.hasPrefix("art_6") == true)
    let hidden = notices.filter { $0.message.contains("U+2060") }
    #expect(!hidden.isEmpty && hidden.allSatisfy { $0.message.hasPrefix("art_21") })
    for notice in mixed + hidden {
      let lines = try TextFile(path: notice.file).text.split(
        separator: "\n", omittingEmptySubsequences: false)
      let line = lines[try #require(notice.line) - 1]
      #expect(line.contains("мөлшерлeстігін") || line.unicodeScalars.contains("\u{2060}"))
    }
  }

  @Test func `an edition names its cause`() throws {
    let folder = try #require(Corpora.platforms).appendingPathComponent("2024-08-20")
    let (submission, notices) = try ActFolder.read(folder: folder.path)
    let act = submission.edition.act
    #expect(act.slug == "ob-onlain-platformakh-i-onlain-reklame-183789")
    #expect(act.number == "18-VIII")
    #expect(submission.edition.day == LegalDate(iso: "2024-08-20"))
    #expect(submission.causedBy?.number == "94-VIII")
    #expect(submission.causedBy?.adopted == LegalDate(iso: "2024-06-19"))
    #expect(submission.causedBy?.act.hasPrefix("О внесении изменений и дополнений") == true)
    #expect(submission.causedBy?.source == .edition)
    #expect(
      submission.claims.map(\.line) == [
        "art_14 amended 94-VIII 2024-06-19 days 60", "art_14 amended 94-VIII 2024-06-19 days 60",
      ])
    #expect(submission.claims.map(\.language) == [.ru, .kk])
    #expect(!notices.contains { $0.message.contains(" is not in the text in ") })
  }

  @Test func `a text describes itself where it has front matter`() throws {
    let law = try #require(Corpora.constitutionalLaw)
    let old = law.appendingPathComponent("2000-07-19")
    let (submission, _) = try ActFolder.read(folder: old.path)
    #expect(submission.edition.act.slug == "o-pervom-prezidente-6733")
    #expect(submission.edition.act.number == "83-II")
    #expect(submission.edition.act.adopted == LegalDate(iso: "2000-07-20"))
    #expect(submission.edition.day == LegalDate(iso: "2000-07-19"))
    let new = law.appendingPathComponent("2022-02-07")
    #expect {
      try ActFolder.read(folder: new.path)
    } throws: { error in
      (error as? ReadingError)?.hint?.contains("--in-force") == true
    }
    let (file, _) = try ActFolder.read(file: new.appendingPathComponent("rus.md").path)
    #expect(file.edition.act.slug == "o-pervom-prezidente-6733")
    #expect(file.edition.day == LegalDate(iso: "2022-02-07"))
    #expect(file.claims.count == 21)
  }
}
