import ActText
import Foundation
import LegalText
import TestSupport
import Testing

@Suite struct CorpusMarkdownTests {
  static let realTexts: [(URL, Language)] = {
    guard let code = Corpora.code, let platforms = Corpora.platforms,
      let law = Corpora.constitutionalLaw
    else { return [] }
    var texts = [
      (code.appendingPathComponent("rus.md"), Language.ru),
      (code.appendingPathComponent("kaz.md"), .kk),
    ]
    for day in ["2023-07-10", "2024-08-20", "2026-03-02"] {
      texts.append((platforms.appendingPathComponent(day + "/rus.md"), .ru))
      if day != "2026-03-02" {
        texts.append((platforms.appendingPathComponent(day + "/kaz.md"), .kk))
      }
    }
    for day in ["2000-07-19", "2010-06-14", "2022-02-07"] {
      texts.append((law.appendingPathComponent(day + "/rus.md"), .ru))
    }
    return texts
  }()

  @Test(
    .enabled(if: Corpora.shared != nil, Comment(rawValue: Corpora.absent)), arguments: realTexts)
  func `a real text is written as it was read, byte for byte`(url: URL, language: Language) throws {
    let file = try TextFile(path: url.path)
    let act = try ActTextReader.read(file, in: language)
    #expect(CorpusMarkdownWriter.text(of: act.root, in: language) == file.text)
    if ProcessInfo.processInfo.environment["DUMP"] != nil {
      try act.root.dump(language, width: 70).write(
        toFile:
          "/tmp/dump-\(url.deletingLastPathComponent().lastPathComponent)-\(language.rawValue).txt",
        atomically: true, encoding: .utf8)
    }
  }

  @Test(arguments: [
    (Language.ru, "Статья 1. Один\n\n1. Да.\n\n2. Исключен (№ 3-IX от 10.01.2025).\n"),
    (.ru, "Статья 1. Исключена.\n"),
    (.kk, "1-бап. Бір\n\n1. Иә.\n\n2. Алып тасталды (10.01.2025 № 3-IX).\n"),
    (.kk, "1-бап. Алып тасталды.\n"),
    (.en, "Article 1. One\n\n1. Yes.\n\n2. Excluded (No. 3-IX of 10.01.2025).\n"),
  ])
  func `a unit excluded by an instruction keeps its number, and is read again as excluded`(
    language: Language, text: String
  ) throws {
    let read = try ActTextReader.read(TextFile(name: "act", text: text), in: language).root
    var article = try #require(read.children.first)
    let isArticle = article.state == .repealed
    if isArticle {
      article.wordings[language] = Wording()
    } else {
      #expect(article.children[1].state == .repealed)
      let cause = Cause(
        act: "О чем-то", number: "3-IX", adopted: LegalDate(iso: "2025-01-10"),
        source: .instruction, basis: .editor)
      article.children[1].wordings[language] = Wording(
        validity: Validity(interval: Interval(from: nil), cause: cause, basis: .editor))
    }
    let written = CorpusMarkdownWriter.text(
      of: Provision(kind: .act, wordings: read.wordings, children: [article]), in: language)
    let last = try #require(text.split(separator: "\n").last.map(String.init))
    #expect(written.contains(last), "\(written)")
    let again = try ActTextReader.read(TextFile(name: "act", text: written), in: language).root
    #expect(again.children[0].state == article.state)
    #expect(again.children[0].children.map(\.state) == article.children.map(\.state))
  }
}
