import ActText
import Foundation
import Interchange
import LegalText
import TestSupport
import Testing

/// Repositories of act folders.
@Suite struct GitHistoryTests {
  struct Told: Equatable {
    var slug: String
    var day: String
    var languages: [Language]
    var cause: String?
  }

  static func read(_ path: String) throws -> (told: [Told], notices: [Notice]) {
    var told: [Told] = []
    let notices = try GitHistory.read(path) { submission, _, commit in
      #expect(commit.count == 40)
      told.append(
        Told(
          slug: submission.edition.act.slug, day: submission.edition.day?.description ?? "",
          languages: submission.edition.languages, cause: submission.causedBy?.number))
    }
    return (told, notices)
  }

  @Test(.enabled(if: Corpora.shared != nil, Comment(rawValue: Corpora.absent)))
  func `the history of the real acts gives their editions in order`() throws {
    let folder = try TemporaryFolder()
    let script = try #require(Corpora.shared).appendingPathComponent("kazakhstan-law/make-history")
    #expect(try folder.run("bash", script.path, folder.url.appendingPathComponent("r").path) == 0)
    let (told, notices) = try Self.read(folder.url.appendingPathComponent("r").path)
    let platforms = "ob-onlain-platformakh-i-onlain-reklame-183789"
    #expect(
      told == [
        Told(slug: platforms, day: "2023-07-10", languages: [.ru, .kk]),
        Told(slug: platforms, day: "2024-08-20", languages: [.ru, .kk], cause: "94-VIII"),
        Told(
          slug: "tsifrovoi-kodeks-respubliki-kazakhstan-221101", day: "2026-01-09",
          languages: [.ru, .kk]),
        Told(slug: platforms, day: "2026-03-02", languages: [.ru], cause: "248-VIII"),
      ])
    #expect(notices.isEmpty)
  }

  private func repository() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try #require(try folder.run("git", "init", "--quiet", "--initial-branch=main") == 0)
    try folder.write(ActFolderTests.meta, to: "03-laws/0102-primer-7/meta.yaml")
    try folder.write(ActFolderTests.ru, to: "03-laws/0102-primer-7/rus.md")
    try folder.write("# Read me", to: "README.md")
    try commit(folder, "№ 7-VI О примере")
    return folder
  }

  private func commit(_ folder: TemporaryFolder, _ message: String) throws {
    try folder.run("git", "add", "--all")
    try #require(try folder.run("git", "commit", "--quiet", "--message", message) == 0)
  }

  @Test func `the day of the commit stands in, and the trailers name the cause`() throws {
    let folder = try repository()
    let meta = ActFolderTests.meta.replacing(
      "version_date: {rus: 2020-01-03, kaz: 2020-01-03}", with: "form: ЗАК")
    try folder.write(meta, to: "03-laws/0102-primer-7/meta.yaml")
    try commit(
      folder,
      "№ 9-VI О внесении изменений\n\nCause-Act-Code: 9\n"
        + "Cause-Act-Requisite: Закон Республики Казахстан от 5 января 2024 года № 9-VI ЗРК\n")
    var causes: [Cause?] = []
    var days: [LegalDate?] = []
    try GitHistory.read(folder.url.path) { submission, _, _ in
      causes.append(submission.causedBy)
      days.append(submission.edition.day)
    }
    #expect(days == [LegalDate(iso: "2020-01-03"), LegalDate(iso: "2024-02-03")])
    #expect(causes.first == .some(nil))
    #expect(causes.last??.act == "О внесении изменений")
    #expect(causes.last??.number == "9-VI")
    #expect(causes.last??.adopted == LegalDate(iso: "2024-01-05"))
  }

  @Test func `an act that is deleted is told, and other files are passed over`() throws {
    let folder = try repository()
    try folder.write("# Read me more", to: "README.md")
    try commit(folder, "read me")
    try folder.run("git", "rm", "-r", "--quiet", "03-laws")
    try commit(folder, "away")
    let (told, notices) = try Self.read(folder.url.path)
    #expect(told.count == 1)
    #expect(notices.count == 1)
    #expect(notices.first?.file.hasSuffix(":03-laws/0102-primer-7") == true)
  }

  @Test func `a merge gives only what differs from all its parents`() throws {
    let folder = try repository()
    try folder.run("git", "checkout", "--quiet", "-b", "side")
    try folder.write(ActFolderTests.kk, to: "03-laws/0102-primer-7/kaz.md")
    try commit(folder, "kaz")
    try folder.run("git", "checkout", "--quiet", "main")
    try folder.run("git", "merge", "--quiet", "--no-ff", "--message", "one", "side")
    #expect(try Self.read(folder.url.path).told.map(\.languages) == [[.ru], [.ru, .kk]])
    try folder.run("git", "checkout", "--quiet", "-b", "other", "main~1")
    let ru = ActFolderTests.ru.replacing("Первое", with: "Иное")
    try folder.write(ru, to: "03-laws/0102-primer-7/rus.md")
    try commit(folder, "rus")
    try folder.run("git", "merge", "--quiet", "--no-ff", "--message", "two", "main")
    let languages = try Self.read(folder.url.path).told.map(\.languages)
    #expect(languages.count == 4)
    #expect(languages.last == [.ru, .kk])
  }

  @Test func `no program that a repository names is run`() throws {
    let folder = try repository()
    let mark = folder.url.appendingPathComponent("mark").path
    let program = folder.url.appendingPathComponent("program").path
    try folder.write("#!/bin/sh\ntouch \(mark)\ncat\n", to: "program")
    try folder.run("chmod", "+x", program)
    for key in [
      "core.fsmonitor", "diff.external", "core.pager", "gpg.program", "diff.x.textconv",
      "filter.x.smudge", "core.sshCommand", "diff.x.command",
    ] {
      try folder.run("git", "config", key, program)
    }
    try folder.run("git", "config", "log.showSignature", "true")
    try folder.write("*.md diff=x filter=x\n", to: ".git/info/attributes")
    #expect(try Self.read(folder.url.path).told.count == 1)
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test func `hostile paths are only names`() throws {
    let folder = try repository()
    for name in ["-x", "a b\n\"c\"", ":(top)", "*", "ә"] {
      try folder.write(ActFolderTests.meta, to: name + "/0102-n-1/meta.yaml")
      try folder.write(ActFolderTests.ru, to: name + "/0102-n-1/rus.md")
    }
    try commit(folder, "names")
    #expect(
      try Self.read(folder.url.path).told.map(\.slug) == ["primer-7"]
        + Array(repeating: "n-1", count: 5))
  }

  @Test func `what is no readable repository is an error with a hint`() throws {
    let empty = try TemporaryFolder()
    #expect(!GitHistory.isRepository(empty.url.path))
    try expectHint(empty.url.path, "no git repository")
    try empty.run("git", "init", "--quiet")
    #expect(GitHistory.isRepository(empty.url.path))
    try expectHint(empty.url.path, "no commit")
    try empty.write("nonsense", to: ".git/HEAD")
    try expectHint(empty.url.path, "does not take this for a repository")
    let folder = try repository()
    let objects = folder.url.appendingPathComponent(".git/objects")
    let files = FileManager.default.enumerator(at: objects, includingPropertiesForKeys: nil)
    for case let url as URL in files ?? .init() where url.lastPathComponent.count == 38 {
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: url.path)
      try Data("damaged".utf8).write(to: url)
    }
    try expectHint(folder.url.path, "")
  }

  private func expectHint(_ path: String, _ words: String) throws {
    #expect {
      try GitHistory.read(path) { _, _, _ in }
    } throws: { error in
      guard let error = error as? ReadingError else { return false }
      return error.hint != nil && (words.isEmpty || error.message.contains(words))
    }
  }

  @Test func `an error of the reader of editions ends the walk`() throws {
    struct Enough: Error {}
    let folder = try repository()
    #expect(throws: Enough.self) {
      try GitHistory.read(folder.url.path) { _, _, _ in throw Enough() }
    }
  }
}
