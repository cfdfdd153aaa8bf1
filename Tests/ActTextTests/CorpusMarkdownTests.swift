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
}
