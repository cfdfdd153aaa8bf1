import ActText
import Foundation
import Interchange
import LegalText
import SQLite
import TestSupport
import Testing

@testable import Registry

/// One way to change the file behind the journal's back, and what `verify` says of it.
struct Tampering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let sql: String
  /// The check that finds it, and words of the finding.
  let check: String
  let words: String

  init(_ name: String, _ sql: String, _ check: String = "journal", says words: String = "entry") {
    testDescription = name
    self.sql = sql
    self.check = check
    self.words = words
  }

  private static let notRecorded = "are not those it recorded"
  private static let missing = "out of order or missing"
  private static let notFollowing = "does not follow"

  static let all = [
    Tampering(
      "a view",
      "DROP VIEW change; CREATE VIEW change AS SELECT * FROM claim", "schema",
      says: "the view change is not the one"),
    Tampering(
      "a trigger",
      "CREATE TRIGGER t AFTER INSERT ON act BEGIN DELETE FROM journal; END", "schema",
      says: "the trigger t is not"),
    Tampering("an index", "DROP INDEX placement_by_name", "schema", says: "is missing"),
    Tampering(
      "a text", "UPDATE text_body SET body = body || ' ' WHERE id = 5", "texts",
      says: "text 5 is not the one"),
    Tampering(
      "a text and its hash",
      """
      UPDATE text_body SET body = 'x',
        sha256 = x'2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881' WHERE id = 5
      """, says: notRecorded),
    Tampering(
      "only the hash of a text",
      "UPDATE text_body SET sha256 = zeroblob(32) WHERE id = 5", "texts", says: "text 5"),
    Tampering(
      "a heading",
      "UPDATE wording SET heading_id = text_id WHERE id = (SELECT min(id) FROM wording)",
      says: notRecorded),
    Tampering(
      "which text a wording has", "UPDATE wording SET text_id = text_id + 1 WHERE id = 9",
      says: notRecorded),
    Tampering(
      "the first day of a wording",
      "UPDATE wording SET in_force_from = '2025-07-02' WHERE id = 9", says: notRecorded),
    Tampering(
      "the last day of a wording",
      """
      UPDATE wording SET in_force_to = '2026-01-02' WHERE id = (
        SELECT min(id) FROM wording WHERE in_force_to = '2026-01-01')
      """, says: notRecorded),
    Tampering(
      "the day from which a wording is in doubt",
      "UPDATE wording SET doubtful_from = '2025-08-01' WHERE id = 9", says: notRecorded),
    Tampering(
      "the language of a wording",
      "UPDATE wording SET language = iif(language = 'ru', 'kk', 'ru') WHERE id = 9",
      says: notRecorded),
    Tampering("a rank", "UPDATE placement SET rank = rank + 0.25 WHERE id = 9", says: notRecorded),
    Tampering("a number", "UPDATE placement SET number = '77' WHERE id = 9", says: notRecorded),
    Tampering("a state", "UPDATE placement SET state = 'repealed' WHERE id = 9", says: notRecorded),
    Tampering("a parent", "UPDATE placement SET parent_id = 1 WHERE id = 9", says: notRecorded),
    Tampering(
      "a kind", "UPDATE provision SET kind = 'indent' WHERE id = 9", says: notRecorded),
    Tampering(
      "the cause of a wording",
      "UPDATE wording SET amendment_id = amendment_id + 1 WHERE id = 9", says: notRecorded),
    Tampering(
      "the number of an amending act", "UPDATE amendment SET number = '1-X' WHERE id = 2",
      says: notRecorded),
    Tampering(
      "the day of an amending act",
      "UPDATE amendment SET in_force_from = '2031-01-01' WHERE id = 2", says: notRecorded),
    Tampering("the number of the act", "UPDATE act SET number = '2-X'", says: notRecorded),
    Tampering(
      "the hash of an edition read", "UPDATE edition SET hash = zeroblob(32) WHERE id = 2",
      says: notRecorded),
    Tampering("a footnote", "UPDATE annotation SET text_id = 1 WHERE id = 1", says: notRecorded),
    Tampering(
      "what a footnote claims", "UPDATE claim SET outcome = 'not-shown' WHERE outcome = 'shown'",
      says: notRecorded),
    Tampering("a label", "UPDATE topic SET label_ru = 'Прочее' WHERE id = 2", says: notRecorded),
    Tampering("a term", "UPDATE topic_term SET term = 'прочее' WHERE id = 2", says: notRecorded),
    Tampering(
      "the topic of a provision", "UPDATE topic_provision SET slug = 'security' WHERE id = 1",
      says: notRecorded),
    Tampering("a wording gone", "DELETE FROM wording WHERE id = 9", says: notRecorded),
    Tampering(
      "the newest wording gone",
      "DELETE FROM wording WHERE id = (SELECT max(id) FROM wording)", says: notRecorded),
    Tampering("a claim gone", "DELETE FROM claim WHERE id = 2", says: notRecorded),
    Tampering("a further cause gone", "DELETE FROM further_cause WHERE id = 1", says: notRecorded),
    Tampering(
      "the text of a draft", "UPDATE amending_text SET text_id = 1 WHERE draft IS NOT NULL",
      says: notRecorded),
    Tampering(
      "a draft gone", "DELETE FROM amending_text WHERE draft IS NOT NULL", says: notRecorded),
    Tampering(
      "a draft dropped", "UPDATE amending_text SET superseded_in = 3 WHERE draft IS NOT NULL",
      says: notRecorded),
    Tampering(
      "the text behind an amendment", "UPDATE amendment_source SET amending_text_id = 1",
      says: notRecorded),
    Tampering("no text behind an amendment", "DELETE FROM amendment_source", says: notRecorded),
    Tampering("all topics gone", "DELETE FROM topic_provision", says: notRecorded),
    Tampering(
      "a row with another id", "UPDATE wording SET id = 1000000 WHERE id = 9", says: missing),
    Tampering(
      "a row of another entry", "UPDATE placement SET recorded_in = 2 WHERE id = 9", says: missing),
    Tampering(
      "a row slipped in",
      """
      INSERT INTO topic_term (slug, language, term, recorded_in)
        SELECT slug, language, 'подлог', recorded_in FROM topic_term WHERE id = 1
      """, says: notRecorded),
    Tampering(
      "a row of an entry that is not there",
      "INSERT INTO topic_term (slug, language, term, recorded_in) VALUES ('data', 'ru', 'x', 999)",
      says: "name entry 999, which is not there"),
    Tampering(
      "a row believed no more", "UPDATE wording SET superseded_in = 2 WHERE id = 9",
      says: notRecorded),
    Tampering(
      "a row believed again",
      """
      UPDATE wording SET superseded_in = NULL WHERE id = (
        SELECT min(id) FROM wording WHERE superseded_in IS NOT NULL)
      """, says: notRecorded),
    Tampering(
      "a row superseded by an entry that is not there",
      "UPDATE wording SET superseded_in = 999 WHERE id = 9", "references",
      says: "wording row 9 refers to no journal"),
    Tampering("who", "UPDATE journal SET who = 'other' WHERE id = 3", says: notFollowing),
    Tampering(
      "when", "UPDATE journal SET at = '2020-01-01T00:00:00.000Z' WHERE id = 3",
      says: notFollowing),
    Tampering("what", "UPDATE journal SET what = 'nothing' WHERE id = 3", says: notFollowing),
    Tampering(
      "what an entry holds", "UPDATE journal SET content = zeroblob(32) WHERE id = 3",
      says: notFollowing),
    Tampering(
      "the first entry gone", "DELETE FROM journal WHERE id = 1", says: "entry 1 is missing"),
    Tampering(
      "an entry gone", "DELETE FROM journal WHERE id = 3", says: "entry 3 is missing"),
    Tampering(
      "the last entry gone", "DELETE FROM journal WHERE id = (SELECT max(id) FROM journal)",
      says: "which is not there"),
    Tampering("the whole journal gone", "DELETE FROM journal", says: "which is not there"),
    Tampering(
      "two entries in each other's place",
      """
      UPDATE journal SET id = -1 WHERE id = 3; UPDATE journal SET id = 3 WHERE id = 4;
      UPDATE journal SET id = 4 WHERE id = -1;
      """, says: notFollowing),
    Tampering(
      "a gap in days",
      """
      UPDATE wording SET in_force_to = '2025-09-30' WHERE superseded_in IS NULL
        AND in_force_to = '2025-10-01'
      """, "wording-days", says: "there is a gap"),
    Tampering(
      "days that overlap",
      """
      UPDATE wording SET in_force_to = '2025-10-02' WHERE superseded_in IS NULL
        AND in_force_to = '2025-10-01'
      """, "wording-days", says: "overlap"),
    Tampering(
      "the commit of an edition",
      "UPDATE edition_commit SET name = replace(name, 'a', 'b')", says: notRecorded),
    Tampering(
      "the newest commit of a repository",
      "UPDATE repository SET head = replace(head, 'a', 'b')", says: notRecorded),
    Tampering(
      "a unit without a place",
      "DELETE FROM placement WHERE provision_id = 9", "orphans", says: "provision 9"),
  ]
}

@Suite struct TamperingTests {
  /// A registry with rows in every table and some ten entries.
  static let original = Result {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("registry.sqlite").path
    do {
      let registry = try Registry(path: path, for: .write)
      try Sample.record(folder: "digital-code", in: registry)
      try Sample.loadTopics(into: registry)
      let act = try registry.act(named: "digital-code")
      _ = try registry.setDay(
        ofAmendment: "30-IX", in: act, to: LegalDate(iso: "2026-07-02"), units: ["art_8"],
        by: "editor")
      let bill = DraftRecord(
        name: "bill", title: "Закон", inForceFrom: LegalDate(dayNumber: 25_000),
        texts: [AmendingSource(language: .ru, place: "bill.txt", text: "Текст")])
      _ = try registry.keep(bill, of: act, by: "drafter")
      let day = AmendmentSubmission.Day(day: bill.inForceFrom, basis: .editor) { base in
        var root = base
        root.wordings.ru?.heading = "Другое название"
        return AmendedProvision(root: root)
      }
      _ = try registry.amend(act, by: AmendmentSubmission(act: bill, days: [day]), as: "editor")
      try recordCommit(in: registry)
    }
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// Records an act of another country as a commit holds it.
  private static func recordCommit(in registry: Registry) throws {
    let laid = try ActTextReader.layOutline(
      TextFile(name: "1.md", text: "# Näide\n\nÜks.\n"), in: .et)
    let commit = String(repeating: "a", count: 40)
    try registry.record(
      Act(slug: "ee-1", country: "ee"), in: .et, by: "editor", newestText: { laid }
    ) { chronicle in
      let edition = CommittedEdition(
        day: LegalDate(dayNumber: 0), cause: nil, commit: commit, path: "ee/1.md",
        hash: Array(repeating: 1, count: 32), laid: laid)
      let outcome = try chronicle.add(edition)
      #expect(outcome == .recorded)
    }
    try registry.keepHead(commit, insteadOf: nil, by: "editor")
  }

  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.appendingPathComponent("registry.sqlite").path
    try Self.original.get().write(to: URL(fileURLWithPath: path))
  }

  private func tamper(_ body: (Connection) throws -> Void) throws {
    let connection = try Connection(path: path, mode: .write)
    try connection.execute("PRAGMA foreign_keys = OFF")
    try body(connection)
  }

  @Test func `what nobody changed is sound, and has rows in every table`() throws {
    let registry = try Registry(path: path, for: .read)
    #expect(try registry.verify().flatMap(\.findings) == [])
    for table in JournaledTable.all {
      let count = try registry.connection.first("SELECT count(*) FROM \(table.name)") {
        $0.integer(0)
      }
      #expect(count ?? 0 > 0, "\(table.name)")
    }
  }

  @Test(arguments: Tampering.all + Tampering.search)
  func `a change behind the journal's back is found and named`(_ tampering: Tampering) throws {
    let before = try Self.original.get()
    try tamper { try $0.execute(tampering.sql) }
    let registry = try Registry(path: path, for: .read)
    let checks = try registry.verify()
    let findings = checks.first { $0.name == tampering.check }?.findings ?? []
    #expect(
      findings.contains { $0.contains(tampering.words) },
      "\(checks.filter { !$0.findings.isEmpty })")
    #expect(try Self.original.get() == before)
  }

  @Test func `an entry forged with its own hash breaks the chain after it`() throws {
    try tamper { connection in
      let previous = try connection.first("SELECT hash FROM journal WHERE id = 2") { $0.blob(0) }
      let entry = try #require(
        try connection.first("SELECT at, what, content FROM journal WHERE id = 3") {
          (at: $0.text(0), what: $0.text(1), content: $0.blob(2))
        })
      let hash = Registry.hash(
        id: 3, at: entry.at, who: "other", what: entry.what, content: entry.content,
        after: previous ?? [])
      try connection.run(
        "UPDATE journal SET who = 'other', hash = ? WHERE id = 3", [.blob(hash)])
    }
    let findings = try Registry(path: path, for: .read).verify().flatMap(\.findings)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("entry 4 ") == true)
  }
}
