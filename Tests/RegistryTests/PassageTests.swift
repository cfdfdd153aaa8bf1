import Foundation
import LegalText
import Registry
import SQLite
import TestSupport
import Testing

/// The words of the registry as any SQLite finds them.
@Suite struct PassageTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.appendingPathComponent("registry.sqlite").path
  }

  private func found(_ query: String, in language: String = "ru") throws -> [String] {
    try Connection(path: path, mode: .read).rows(
      """
      SELECT DISTINCT eid FROM passage_\(language) JOIN passage ON passage.id = passage_\(language).rowid
      JOIN placement ON placement.provision_id = passage.provision_id
      WHERE passage_\(language) MATCH ? ORDER BY passage.id
      """, [.text(query)]
    ) { $0.text(0) }
  }

  private func record(_ text: String, _ day: String, language: Language = .ru) throws {
    let registry = try Registry(path: path, for: .write)
    _ = try registry.record(
      Sample.submission("law", day, text, language: language), Sample.options)
  }

  @Test
  func `a unit is found by its words, its heading, and the headings and list it stands under`()
    throws
  {
    try record(
      """
      Глава 1. Платформы

      Статья 1. Обязанности

      1. Оператор обязан:

      1) вести учёт;

      2) хранить записи.
      """, "2026-01-01")
    #expect(try found("вести") == ["art_1__para_1__subpara_1"])
    #expect(try found("оператор AND вести") == ["art_1__para_1__subpara_1"])
    #expect(try found("платформы AND обязанности AND хранить") == ["art_1__para_1__subpara_2"])
    #expect(try found("heading : платформы") == ["chp_1"])
    #expect(try found("учет") == ["art_1__para_1__subpara_1"])
    #expect(try found("учёт") == [])
  }

  @Test func `letters that only differ in how they are written are one; й and и, ә and а are two`()
    throws
  {
    try record(
      """
      Статья 1. По\u{AD}рядок

      за\u{301}мок и\u{306}од \u{2060}мөлшерлeстігін

      Статья 2. Иод

      атам әтам
      """, "2026-01-01")
    #expect(try found("порядок") == ["art_1"])
    #expect(try found("замок") == ["art_1"])
    #expect(try found("йод") == ["art_1"])
    #expect(try found("иод") == ["art_2"])
    #expect(try found("мөлшерлестігін") == ["art_1"])
    #expect(try found("әтам") == ["art_2"])
  }

  @Test func `a unit under a heading that changed is found by the old and by the new`() throws {
    try record("Статья 1. Старое\n\n1. Текст.\n\n2. Иное.", "2026-01-01")
    try record("Статья 1. Новое\n\n1. Текст.\n\n2. Иное.", "2026-06-01")
    #expect(try found("старое AND текст") == ["art_1__para_1"])
    #expect(try found("новое AND текст") == ["art_1__para_1"])
    let connection = try Connection(path: path, mode: .read)
    let frequency = try connection.rows(
      "SELECT form, df FROM word_form WHERE form IN ('старое', 'новое', 'текст') ORDER BY form"
    ) { "\($0.text(0)) \($0.integer(1))" }
    #expect(frequency == ["новое 3", "старое 3", "текст 2"])
  }

  @Test func `nothing is indexed twice, and nothing of what was not kept`() throws {
    try record("Статья 1. Один\n\nТекст.", "2026-01-01")
    func count() throws -> Int64? {
      try Connection(path: path, mode: .read).first("SELECT count(*) FROM passage") {
        $0.integer(0)
      }
    }
    let before = try count()
    try record("Статья 1. Один\n\nТекст.", "2026-01-01")
    let registry = try Registry(path: path, for: .write)
    try registry.discarding {
      _ = try registry.record(
        Sample.submission("law", "2026-02-01", "Статья 1. Два\n\nТекст."), Sample.options)
    }
    #expect(try count() == before)
    #expect(try found("два") == [])
  }

  @Test func `forms share a stem that plain SQL widens a query with`() throws {
    try record("Статья 1. Платформы\n\nТекст.\n\nСтатья 2. Иное\n\nНа платформах.", "2026-01-01")
    let connection = try Connection(path: path, mode: .read)
    let found = try connection.rows(
      """
      SELECT count(*) FROM passage_ru WHERE passage_ru MATCH (
        SELECT group_concat('"' || form || '"', ' OR ') FROM word_form
        WHERE language = 'ru' AND stem = (
          SELECT stem FROM word_form WHERE language = 'ru' AND form = 'платформы'))
      """
    ) { $0.integer(0) }
    // The article, what stands under its heading being its own text, and the other.
    #expect(found == [2])
  }

  @Test func `the sqlite3 shell searches, and shows the texts as they are`() throws {
    try record("Статья 1. Учёт\n\nОперато\u{AD}ры ведут учёт «Ё».", "2026-01-01")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "sqlite3", path,
      """
      SELECT highlight(passage_ru, 0, '[', ']'), snippet(passage_ru, 1, '[', ']', '…', 5)
      FROM passage_ru WHERE passage_ru MATCH 'учет' ORDER BY rank LIMIT 1
      """,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(output.hasPrefix("[Учёт]|"), "\(output)")
    #expect(output.contains("«Ё»"), "\(output)")
  }
}
