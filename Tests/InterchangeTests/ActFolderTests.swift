import ActText
import Foundation
import Interchange
import LegalText
import TestSupport
import Testing

/// Folders of acts, held in memory.
@Suite struct ActFolderTests {
  static let meta = """
    act_code: '7'
    requisite: Закон Республики Казахстан от 2 января 2020 года № 7-VI ЗРК
    title: {rus: О примере, kaz: Мысал туралы}
    approved_on: 2020-01-02
    version_date: {rus: 2020-01-03, kaz: 2020-01-03}
    """
  static let ru = "# О примере\n\n**Статья 1. Одно**\n\n1. Первое.\n\n2. Второе.\n"
  static let kk = "# Мысал туралы\n\n**1-бап. Бір**\n\n1. Бірінші.\n\n2. Екінші.\n"

  static func read(
    _ files: [String: String], slug: String? = nil, day: LegalDate? = nil
  ) throws -> (Submission, [Notice]) {
    try ActFolder.read(
      files: files.mapValues { Array($0.utf8) }, named: "acts/0102-primer-7", slug: slug, day: day)
  }

  static func error(_ files: [String: String]) -> ReadingError? {
    do {
      _ = try read(files)
      return nil
    } catch {
      return error as? ReadingError
    }
  }

  @Test func `a folder in two languages is one act`() throws {
    let (submission, notices) = try Self.read(
      ["meta.yaml": Self.meta, "rus.md": Self.ru, "kaz.md": Self.kk])
    #expect(notices.isEmpty)
    #expect(submission.edition.act.slug == "primer-7")
    #expect(submission.edition.act.number == "7-VI")
    #expect(submission.edition.root.children.first?.wordings.kk?.heading == "Бір")
    let hash = submission.sources.ru?.hash.map { String(format: "%02x", $0) }.joined()
    #expect(hash == "fbabc7052b522a73b9695ce2d4adb4b58e0c8ec97fa39b54eeb359893b7d3c65")
  }

  @Test func `what one language lacks is put in where it stands in the other, and told`() throws {
    let kk = "# Мысал туралы\n\n**1-бап. Бір**\n\n1. Бірінші.\n\n1-1. Жаңа.\n\n3. Үшінші.\n"
    let (submission, notices) = try Self.read(
      ["meta.yaml": Self.meta, "rus.md": Self.ru, "kaz.md": kk])
    let numbers = submission.edition.root.children[0].children.map {
      "\($0.number?.description ?? "")"
    }
    #expect(numbers == ["1", "1-1", "3", "2"] || numbers == ["1", "1-1", "2", "3"])
    #expect(
      Set(notices.map { "\($0.file): \($0.message.prefix(20))" }) == [
        "acts/0102-primer-7/rus.md: art_1__para_1-1 is n",
        "acts/0102-primer-7/rus.md: art_1__para_3 is not",
        "acts/0102-primer-7/kaz.md: art_1__para_2 is not",
      ])
    #expect(CorpusMarkdownWriter.text(of: submission.edition.root, in: .kk) == kk)
    #expect(CorpusMarkdownWriter.text(of: submission.edition.root, in: .ru) == Self.ru)
  }

  @Test func `states that differ are told`() throws {
    let ru = Self.ru.replacing("Второе.", with: "Исключен Законом РК от 10.01.2021 № 8-VI.")
    let (submission, notices) = try Self.read(
      ["meta.yaml": Self.meta, "rus.md": ru, "kaz.md": Self.kk])
    #expect(notices.map(\.message).contains { $0.hasPrefix("art_1__para_2 is in-force here") })
    #expect(submission.claims.map(\.line) == ["art_1__para_2 excluded 8-VI 2021-01-10 –"])
  }

  @Test func `a text in parts is read in the order of the names`() throws {
    let first = "↑ [Вся редакция](../rus.md)\n\n**Статья 1. Одно**\n\n1. Первое.\n"
    let second = "↑ [Вся редакция](../rus.md)\n\n**Статья 2. Другое**\n\nТекст."
    let parts = ["meta.yaml": Self.meta, "rus/01.md": first, "rus/02.md": second]
    let (submission, notices) = try Self.read(parts)
    #expect(notices.isEmpty)
    #expect(
      submission.edition.root.children.map(\.number) == [ProvisionNumber(1), ProvisionNumber(2)])
    #expect(
      CorpusMarkdownWriter.text(of: submission.edition.root, in: .ru) == first + second + "\n")
    var contents = parts
    contents["rus.md"] = "# О примере\n\n[Часть](rus/01.md)\n"
    #expect(try Self.read(contents).0.edition.root.children.count == 2)
    var whole = parts
    whole["rus.md"] = Self.ru
    let (one, told) = try Self.read(whole)
    #expect(one.edition.root.children.count == 1)
    #expect(told.map(\.file) == ["acts/0102-primer-7/rus/01.md", "acts/0102-primer-7/rus/02.md"])
    let broken = parts.merging(["rus/02.md": first]) { $1 }
    #expect(Self.error(broken)?.file == "acts/0102-primer-7/rus/02.md")
    #expect(Self.error(broken)?.line == 3)
  }

  @Test func `other Markdown in the folder is not read, and told`() throws {
    let (_, notices) = try Self.read(
      ["meta.yaml": Self.meta, "rus.md": Self.ru, "README.md": "#", ".x": "", "a.json": "{}"])
    #expect(notices.map(\.file) == ["acts/0102-primer-7/README.md"])
  }

  @Test func `the later day is taken where languages differ, and told`() throws {
    let meta = Self.meta.replacing("kaz: 2020-01-03}", with: "kaz: 2020-02-03}")
    let (submission, notices) = try Self.read(
      ["meta.yaml": meta, "rus.md": Self.ru, "kaz.md": Self.kk])
    #expect(submission.edition.day == LegalDate(iso: "2020-02-03"))
    #expect(notices.count == 1)
  }

  @Test(arguments: [
    ("version_date: 03.01.2020\n", "version_date", 1),
    ("act_code: 7\nversion_date: [2020-01-03]\n", "version_date", 2),
    ("act_code: 7\ntitle: {rus: [a]}\nversion_date: 2020-01-03\n", "title", 2),
    ("requisite: {a: b}\n", "requisite", 1), ("caused_by: yes\n", "caused_by", 1),
    ("approved_on: 2020-02-30\n", "approved_on", 1), ("- a\n- b\n", "act", 1),
    ("a: 1\nb: [\n", "YAML", 4), ("", "act", 1), ("a: 1\na: 2\n", "twice", 2),
  ])
  func `a description of the wrong shape is told with key and line`(
    meta: String, word: String, line: Int?
  ) throws {
    let error = try #require(Self.error(["meta.yaml": meta + "\n", "rus.md": Self.ru]))
    #expect(error.file == "acts/0102-primer-7/meta.yaml")
    #expect(error.message.contains(word))
    #expect(error.line == line)
  }

  @Test func `a folder without text or description says what to do`() throws {
    #expect(Self.error(["meta.yaml": Self.meta])?.message.contains("no text") == true)
    #expect(Self.error(["rus.md": Self.ru])?.hint?.contains("--act") == true)
    let (submission, _) = try Self.read(
      ["rus.md": Self.ru], slug: "x", day: LegalDate(iso: "2020-01-03"))
    #expect(submission.edition.act.slug == "x")
    #expect(submission.edition.act.title.ru == "О примере")
    #expect(
      Self.error(["meta.yaml": "act_code: 7", "rus.md": Self.ru])?.hint?.contains("--in-force")
        == true)
  }

  @Test func `deep or hostile YAML is an error, not a crash`() {
    for meta in [
      String(repeating: "[", count: 100_000), String(repeating: "a: {", count: 40_000),
      String(repeating: "- ", count: 90_000), "a: &a [*a]", "\u{0}", "!!python/object:os x",
    ] {
      #expect(Self.error(["meta.yaml": meta, "rus.md": Self.ru]) != nil)
    }
    let bomb = (1...30).reduce("a0: &a0 x\n") {
      $0 + "a\($1): &a\($1) [*a\($1 - 1), *a\($1 - 1)]\n"
    }
    #expect(Self.error(["meta.yaml": bomb, "rus.md": Self.ru]) != nil)
  }

  @Test func `traps of the text are told and kept`() throws {
    let ru = Self.ru.replacing("Второе.", with: "Втoрое\u{2060} слово\u{AD}.")
    let (submission, notices) = try Self.read(["meta.yaml": Self.meta, "rus.md": ru])
    #expect(
      notices.map(\.description) == [
        "acts/0102-primer-7/rus.md:7: art_1__para_2: Latin and Cyrillic letters in one word: “Втoрое”",
        "acts/0102-primer-7/rus.md:7: art_1__para_2: invisible character U+00AD, 1 of it",
        "acts/0102-primer-7/rus.md:7: art_1__para_2: invisible character U+2060, 1 of it",
      ])
    #expect(CorpusMarkdownWriter.text(of: submission.edition.root, in: .ru) == ru)
  }

  @Test(arguments: [
    ("rus.md", Self.ru, Language.ru, "folder"), ("law.kk.md", Self.kk, .kk, "law"),
    ("0102-primer.txt", Self.ru, .ru, "primer"), ("primer.md", Self.kk, .kk, "primer"),
    ("act-en.txt", "Article 1. One\n\n1. First.\n", .en, "act"),
    ("act.txt", "Article 1. One\n\n1. First.\n", .en, "act"),
  ])
  func `a single file says its language and name`(
    name: String, text: String, language: Language, slug: String
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "0101-folder/" + name)
    let path = folder.url.appendingPathComponent("0101-folder/" + name).path
    let (submission, _) = try ActFolder.read(file: path)
    #expect(submission.edition.languages == [language])
    #expect(submission.edition.act.slug == slug)
    #expect(submission.edition.day == nil)
    let day = LegalDate(iso: "2020-01-03")
    let given = try ActFolder.read(file: path, language: language, slug: "given", day: day).0
    #expect(given.edition.act.slug == "given" && given.edition.day == day)
  }

  @Test func `what is not there is an error`() {
    #expect(throws: ReadingError.self) { try ActFolder.read(file: "/nowhere/rus.md") }
    #expect(throws: ReadingError.self) { try ActFolder.read(folder: "/nowhere") }
    #expect(throws: ReadingError.self) { try ActFolder.read(folder: "/dev/null") }
    #expect(throws: ReadingError.self) { try ActFolder.read(file: "/dev/null") }
  }
}
