internal import Crypto
internal import SQLite

/// One check of `verify`.
public struct VerifyCheck: Hashable, Sendable {
  /// Its name; stable.
  public var name: String
  /// What is wrong, one line a finding; empty where all is well.
  public var findings: [String]
  /// What was looked at.
  public var scope: String

  /// Makes a check.
  public init(name: String, findings: [String], scope: String) {
    self.name = name
    self.findings = findings
    self.scope = scope
  }

  /// What to do about the findings.
  public var remedy: String {
    switch name {
    case "file": "the disk or a program damaged the file: dcr restore FILE puts a copy in its place"
    case "schema":
      "another program changed the tables: take out what it added, or dcr restore FILE"
    case "trees":
      "where footnotes contradict each other, dcr import said so: mend the text and import it with "
        + "--correct; otherwise rows were changed by hand: dcr restore FILE"
    case "search": "what search reads was changed by hand, the law was not: dcr restore FILE"
    case "amendments":
      "dcr amendment list tells when the act was applied; where its text is right, the wording that "
        + "it gives is to be recorded: dcr import EDITION --correct"
    default:
      "rows were changed outside of dcr: dcr restore FILE, with a copy from before the entry named"
    }
  }
}

extension Registry {
  /// Checks the file, the chain of the journal and the laws of the data; reads only.
  ///
  /// - Parameter progress: is told each check before it begins, in words for people.
  public func verify(
    _ progress: (String) -> Void = { _ in }
  ) throws(RegistryError) -> [VerifyCheck] {
    let checks: [(name: String, make: () throws -> VerifyCheck)] = [
      ("tables and indexes", checkSchema), ("references", checkForeignKeys),
      ("the journal", checkJournal), ("texts", checkTexts),
      ("days of places", { try checkIntervals("placement", of: "provision_id") }),
      ("days of wordings", { try checkIntervals("wording", of: "provision_id, language") }),
      (
        "days of notes",
        { try checkIntervals("annotation", of: "provision_id, language, ordinal") }
      ),
      ("trees", checkTrees), ("places", checkOrphans), ("words for search", checkSearch),
    ]
    return try reporting {
      progress("the file")
      var done = [try checkFile()]
      // A file that SQLite finds broken is not read further: its rows mean nothing.
      guard done[0].findings.isEmpty else { return done }
      for check in checks {
        progress(check.name)
        done.append(try check.make())
      }
      return done
    }
  }

  /// How many findings of one check are told.
  private static let most = 20

  private func checkFile() throws -> VerifyCheck {
    var findings: [String] = []
    let megabytes =
      try connection.first(
        "SELECT page_count * page_size / 1000000 FROM pragma_page_count, pragma_page_size"
      ) { Double($0.integer(0)) } ?? 0
    do {
      // A sound file takes a hundredth of this; one whose pages point to one another would never end.
      try connection.limited(toSeconds: 60 + megabytes) {
        findings = try connection.rows("PRAGMA integrity_check(20)") { $0.text(0) }
          .filter { $0 != "ok" }
      }
    } catch let error as SQLiteError where error.isInterrupted {
      findings = [
        "the check found no end in \(Int(60 + megabytes)) seconds: the file is badly damaged"
      ]
    }
    return VerifyCheck(name: "file", findings: findings, scope: "SQLite's integrity check")
  }

  /// Whether tables, indexes and views are those that this program makes, and nothing runs when a row is written.
  ///
  /// Tables, indexes and views that somebody added are passed over: they change none of these.
  private func checkSchema() throws -> VerifyCheck {
    let read =
      "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
    var held: [String: String] = [:]
    try connection.query(read) { held[$0.text(0)] = $0.text(1) }
    let fresh = try Registry(path: ":memory:", for: .write)
    var findings: [String] = []
    try fresh.connection.query(read) { row in
      let name = row.text(0)
      guard let sql = held[name] else { return findings.append("the \(name) is missing") }
      if sql != row.text(1) { findings.append("the \(name) is not the one this program makes") }
    }
    findings += held.keys.filter { $0.hasPrefix("trigger ") }.sorted()
      .map { "the \($0) is not of this program" }
    return VerifyCheck(
      name: "schema", findings: Array(findings.prefix(Self.most)),
      scope: "tables, indexes and views")
  }

  private func checkForeignKeys() throws -> VerifyCheck {
    let findings = try connection.rows("PRAGMA foreign_key_check") {
      "\($0.text(0)) row \($0.integer(1)) refers to no \($0.text(2))"
    }
    return VerifyCheck(
      name: "references", findings: Array(findings.prefix(Self.most)), scope: "foreign keys")
  }

  // MARK: - Journal

  private struct Range {
    var first: Int64
    var last: Int64
    var count: Int64
  }

  private func checkJournal() throws -> VerifyCheck {
    var findings: [String] = []
    let ranges = try JournaledTable.all.map { try self.ranges(of: $0, &findings) }
    let superseded = try JournaledTable.all.map(supersessions)
    let entries = try connection.rows(
      "SELECT id, at, who, what, content, hash FROM journal ORDER BY id"
    ) { row in
      (
        id: row.integer(0), at: row.text(1), who: row.text(2), what: row.text(3),
        content: row.blob(4), hash: row.blob(5)
      )
    }
    var previous: [UInt8] = []
    var expected: Int64 = 1
    for entry in entries {
      if entry.id != expected {
        findings.append("entry \(expected) is missing")
        expected = entry.id
      }
      expected += 1
      let hash = Self.hash(
        id: entry.id, at: entry.at, who: entry.who, what: entry.what, content: entry.content,
        after: previous)
      if hash != entry.hash {
        findings.append("entry \(entry.id) (\(entry.what)) does not follow from the one before")
      }
      previous = entry.hash
      let content = try content(of: entry.id, ranges, superseded)
      if content != entry.content {
        findings.append("the rows of entry \(entry.id) (\(entry.what)) are not those it recorded")
      }
    }
    let known = Set(entries.map(\.id))
    for (table, rows) in zip(JournaledTable.all, ranges) {
      for entry in rows.keys.sorted() where !known.contains(entry) {
        findings.append("rows of \(table.name) name entry \(entry), which is not there")
      }
    }
    return VerifyCheck(
      name: "journal", findings: Array(findings.prefix(Self.most)),
      scope: "\(entries.count) entries, chained by SHA-256"
        + (entries.last.map { "; the last is \($0.id), \(Self.hexadecimal($0.hash))" } ?? ""))
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The rows each entry recorded in a table; entries must follow one another.
  private func ranges(
    of table: JournaledTable, _ findings: inout [String]
  ) throws -> [Int64: Range] {
    var ranges: [Int64: Range] = [:]
    try connection.query(
      "SELECT recorded_in, min(id), max(id), count(*) FROM \(table.name) GROUP BY recorded_in"
    ) { row in
      ranges[row.integer(0)] = Range(
        first: row.integer(1), last: row.integer(2), count: row.integer(3))
    }
    var end: Int64 = 0
    for (entry, range) in ranges.sorted(by: { $0.key < $1.key }) {
      if range.first <= end || range.last - range.first + 1 != range.count {
        findings.append("rows of \(table.name) of entry \(entry) are out of order or missing")
      }
      end = range.last
    }
    return ranges
  }

  private func supersessions(in table: JournaledTable) throws -> [Int64: [Int64]] {
    guard table.isSuperseded else { return [:] }
    var rows: [Int64: [Int64]] = [:]
    try connection.query(
      "SELECT superseded_in, id FROM \(table.name) WHERE superseded_in IS NOT NULL ORDER BY id"
    ) { rows[$0.integer(0), default: []].append($0.integer(1)) }
    return rows
  }

  private func content(
    of entry: Int64, _ ranges: [[Int64: Range]], _ superseded: [[Int64: [Int64]]]
  ) throws -> [UInt8] {
    var digest = ContentDigest()
    for (index, table) in JournaledTable.all.enumerated() {
      if table.isLater, ranges[index][entry] == nil, superseded[index][entry] == nil { continue }
      digest.begin(table)
      if let range = ranges[index][entry] {
        try connection.query(
          """
          SELECT \(table.columns) FROM \(table.name)
          WHERE id BETWEEN ? AND ? AND recorded_in = ? ORDER BY id
          """, [.integer(range.first), .integer(range.last), .integer(entry)]
        ) { digest.add($0) }
      }
      digest.add(superseded: superseded[index][entry] ?? [])
    }
    return digest.value()
  }

  // MARK: - Data

  private func checkTexts() throws -> VerifyCheck {
    var findings: [String] = []
    var count = 0
    try connection.query("SELECT id, sha256, body FROM text_body") { row in
      count += 1
      if Array(SHA256.hash(data: Array(row.text(2).utf8))) != row.blob(1) {
        findings.append("text \(row.integer(0)) is not the one that was recorded")
      }
    }
    return VerifyCheck(
      name: "texts", findings: Array(findings.prefix(Self.most)),
      scope: "\(count) texts by SHA-256")
  }

  private func checkIntervals(_ table: String, of key: String) throws -> VerifyCheck {
    let columns = key.split(separator: ", ")
    let same = columns.map { "a.\($0) = b.\($0)" }.joined(separator: " AND ")
    var findings = try connection.rows(
      """
      SELECT a.id, b.id, a.provision_id FROM \(table) AS a JOIN \(table) AS b
        ON \(same) AND a.id < b.id
      WHERE a.superseded_in IS NULL AND b.superseded_in IS NULL
        AND a.in_force_from IS NOT NULL AND b.in_force_from IS NOT NULL
        AND a.in_force_from < coalesce(b.in_force_to, '9999-99')
        AND b.in_force_from < coalesce(a.in_force_to, '9999-99')
      LIMIT \(Self.most)
      """
    ) {
      "rows \($0.integer(0)) and \($0.integer(1)) of \(table) overlap (provision \($0.integer(2)))"
    }
    if table != "annotation" { findings += try gaps(in: table, columns) }
    return VerifyCheck(
      name: "\(table)-days", findings: Array(findings.prefix(Self.most)),
      scope: "no overlap, no gap, no row twice")
  }

  private func gaps(in table: String, _ columns: [Substring]) throws -> [String] {
    let same = columns.map { "b.\($0) = a.\($0)" }.joined(separator: " AND ")
    return try connection.rows(
      """
      SELECT a.id, a.provision_id FROM \(table) AS a
      WHERE a.superseded_in IS NULL AND a.in_force_to IS NOT NULL
        AND EXISTS (SELECT 1 FROM \(table) AS b WHERE \(same) AND b.superseded_in IS NULL
          AND b.in_force_from > a.in_force_to)
        AND NOT EXISTS (SELECT 1 FROM \(table) AS b WHERE \(same) AND b.superseded_in IS NULL
          AND b.in_force_from = a.in_force_to)
      LIMIT \(Self.most)
      """
    ) { "after row \($0.integer(0)) of \(table) there is a gap (provision \($0.integer(1)))" }
  }

  private func checkTrees() throws -> VerifyCheck {
    // No number is doubted in the law of other countries: its units may share their names.
    let twice = try connection.rows(
      """
      WITH place AS MATERIALIZED (
        SELECT act_id, eid, placement.id, provision_id, in_force_from, in_force_to
        FROM placement JOIN provision ON provision.id = provision_id
        JOIN act ON act.id = act_id
        WHERE superseded_in IS NULL AND act.iri LIKE '/akn/kz/%')
      SELECT a.eid, a.id, b.id FROM place AS a JOIN place AS b
        ON a.act_id = b.act_id AND a.eid = b.eid AND a.id < b.id
        AND a.provision_id <> b.provision_id
      WHERE a.in_force_from < coalesce(b.in_force_to, '9999-99')
        AND b.in_force_from < coalesce(a.in_force_to, '9999-99')
      LIMIT \(Self.most)
      """
    ) {
      "\($0.text(0)) is borne by two provisions on one day (rows \($0.integer(1)), \($0.integer(2)))"
    }
    let homeless = try connection.rows(
      """
      SELECT a.eid, a.id FROM placement AS a
      WHERE a.superseded_in IS NULL AND a.parent_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM placement AS b WHERE b.provision_id = a.parent_id
          AND b.superseded_in IS NULL
          AND b.in_force_from <= a.in_force_from
          AND (b.in_force_to IS NULL OR b.in_force_to > a.in_force_from))
        AND a.in_force_from IS NOT NULL AND a.in_force_from IS NOT a.in_force_to
      LIMIT \(Self.most)
      """
    ) { "\($0.text(0)) stands in a unit that is not there on its first day (row \($0.integer(1)))" }
    return VerifyCheck(
      name: "trees", findings: twice + homeless, scope: "one bearer a name, no unit without a place"
    )
  }

  private func checkSearch() throws -> VerifyCheck {
    let verifier = try PassageVerifier(connection)
    return VerifyCheck(
      name: "search", findings: Array(verifier.findings.prefix(Self.most)),
      scope: "the words of \(verifier.passages) passages, \(verifier.forms) forms of words")
  }

  private func checkOrphans() throws -> VerifyCheck {
    let findings = try connection.rows(
      """
      SELECT provision.id, kind FROM provision
      WHERE NOT EXISTS (SELECT 1 FROM placement WHERE provision_id = provision.id)
      UNION ALL
      SELECT wording.provision_id, 'wording' FROM wording
      WHERE superseded_in IS NULL AND in_force_from IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM placement WHERE placement.provision_id = wording.provision_id
          AND placement.superseded_in IS NULL)
      LIMIT \(Self.most)
      """
    ) { "provision \($0.integer(0)) (\($0.text(1))) has no place in the act" }
    return VerifyCheck(name: "orphans", findings: findings, scope: "every provision has a place")
  }
}
