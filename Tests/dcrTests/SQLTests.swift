import Foundation
import LegalText
import TestSupport
import Testing

/// The questions that the README asks in SQL, as the stock program `sqlite3` answers them, held against what the commands
/// of `dcr` say.
@Suite struct SQLTests {
  static let isInstalled = (try? Program.run("sqlite3", ["--version"])) ?? nil != nil
  static let absent = Comment(rawValue: "sqlite3 is not installed")

  /// Each question of the README by its first words, with its statement.
  static func questions() throws -> [(question: String, sql: String)] {
    let readme = try String(
      contentsOf: Corpora.root.appendingPathComponent("README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```sql\n")
    return zip(blocks, blocks.dropFirst()).map { before, block in
      let question = before.split(separator: "\n").last.map(String.init) ?? ""
      return (question, block.components(separatedBy: "```")[0])
    }
  }

  static func statement(_ beginning: String) throws -> String {
    let found = try questions().filter { $0.question.hasPrefix(beginning) }
    try #require(found.count == 1, "\(beginning)")
    return found[0].sql
  }

  /// The rows `sqlite3` gives, in its safe mode and without writing.
  static func rows(_ sql: String, _ home: Home) throws -> [JSON] {
    let run = try #require(
      try Program.run(
        "sqlite3", ["-batch", "-bail", "-safe", "-readonly", "-json", home.registry, sql]))
    #expect(run.status == 0, "\(sql)")
    guard !run.output.isEmpty else { return [] }
    return JSON(try JSONSerialization.jsonObject(with: run.output)).array
  }

  static func answer(_ beginning: String, _ home: Home) throws -> [JSON] {
    let rows = try rows(statement(beginning), home)
    #expect(!rows.isEmpty, "\(beginning)")
    return rows
  }

  static func fields(_ rows: [JSON], _ keys: String...) -> Set<[String?]> {
    Set(rows.map { row in keys.map { row[$0].string ?? row[$0].int.map(String.init) } })
  }

  /// The changes of `diff` from the day before each day of change, with the day.
  static func differences(
    _ home: Home, _ language: String, _ more: [String] = []
  ) throws -> [(day: String, change: JSON)] {
    let days = try Set(
      rows("SELECT DISTINCT day FROM change WHERE act = 'digital-code'", home)
        .compactMap { $0["day"].string }
    ).sorted()
    return try days.flatMap { day in
      let before = try #require(LegalDate(iso: day)).adding(days: -1)
      let diff = try home.run(
        [
          "diff", "--from", before.description, "--to", day, "--act", "digital-code", "--format",
          "json", "--language", language,
        ] + more)
      #expect(diff.status < 2, "\(diff)")
      return try diff.json()["changes"].array.map { (day, $0) }
    }
  }

  static func name(_ change: JSON) -> String? {
    change["eId"]["to"].string ?? change["eId"]["from"].string
  }

  @Test func `the README asks ten questions`() throws {
    #expect(try Self.questions().count { $0.question.hasSuffix("?") } == 10)
  }

  @Test(.enabled(if: isInstalled, absent))
  func `what is the text in force`() throws {
    let home = try Shelf.topics.get()
    let rows = try Self.answer("What is the Russian text in force", home)
    let show = try home.dcr(
      "show", "--act", "digital-code", "--at", "2026-08-01", "--format", "json")
    let told = try show.json()["provisions"].array.flatMap(\.units).filter {
      $0["status"].string == "in-force" && !$0["text"].isNull
    }
    #expect(told.count > 140)
    // The act itself holds what show tells of.
    #expect(
      Self.fields(rows.filter { $0["eid"].string != "" }, "eid", "heading", "text")
        == Self.fields(
          told.map { unit in
            JSON([
              "eid": unit["eId"].string as Any, "heading": unit["heading"].string as Any,
              "text": unit["text"].string as Any,
            ])
          }, "eid", "heading", "text"))
    #expect(rows.count == told.count + 1)
  }

  @Test(.enabled(if: isInstalled, absent))
  func `which wordings a provision has had`() throws {
    let home = try Shelf.topics.get()
    let rows = try Self.answer("Which wordings has paragraph 1 of Article 5 had", home)
    let history = try home.dcr("history", "5(1)", "--act", "digital-code", "--format", "json")
    let versions = try history.json()["versions"].array
    #expect(rows.count == versions.count)
    for (row, version) in zip(rows, versions) {
      #expect(row["in_force_from"].string == version["inForce"]["from"].string)
      #expect(row["in_force_to"].string == version["inForce"]["to"].string)
      #expect(row["amended_by"].string == version["cause"]["number"].string)
      #expect(row["text"].string == version["text"].string)
    }
  }

  @Test(.enabled(if: isInstalled, absent))
  func `which provisions belong to a topic`() throws {
    let home = try Shelf.topics.get()
    let rows = try Self.answer("Which provisions belong to the data topics", home)
    let tree = try home.dcr("topics", "--format", "json").json()["topics"].array
    var data: Set<String> = ["data"]
    for topic in tree where data.contains(topic["broader"].string ?? "") {
      data.insert(topic["id"].string ?? "")
    }
    #expect(data.count > 4)
    let show = try home.dcr(
      "show", "--act", "digital-code", "--at", "2026-08-01", "--format", "json")
    var members: Set<String> = []
    func collect(_ unit: JSON, _ isWithin: Bool) {
      let isMember = isWithin || unit["topics"].strings.contains(where: data.contains)
      if isMember && unit["status"].string == "in-force" {
        members.insert(unit["eId"].string ?? "?")
      }
      for child in unit["children"].array { collect(child, isMember) }
    }
    for unit in try show.json()["provisions"].array { collect(unit, false) }
    #expect(members.count > 30)
    #expect(Set(rows.compactMap { $0["eid"].string }) == members)
  }

  @Test(.enabled(if: isInstalled, absent))
  func `which act put words there`() throws {
    let home = try Shelf.topics.get()
    let rows = try Self.answer("Which act put the words", home)
    let put = try Self.differences(home, "ru").filter { _, change in
      let words = change["words"].array
      func text(without op: String) -> String {
        words.filter { $0["op"].string != op }.compactMap { $0["text"].string }.joined()
      }
      return change["kind"].string == "substituted"
        && text(without: "delete").contains("цифровая система")
        && !text(without: "insert").contains("цифровая система")
    }
    #expect(
      Self.fields(rows, "day", "eid", "amended_by")
        == Set(put.map { [$0.day, Self.name($0.change), $0.change["cause"]["number"].string] }))
  }

  @Test(.enabled(if: isInstalled, absent))
  func `how much each act changed`() throws {
    let home = try Shelf.topics.get()
    let rows = try Self.answer("How much did each amending act change", home)
    var told: [String: Int] = [:]
    for (day, change) in try Self.differences(home, "ru") {
      told[day + (change["kind"].string ?? "?"), default: 0] += 1
    }
    var answered: [String: Int] = [:]
    for row in rows {
      answered[(row["day"].string ?? "") + (row["kind"].string ?? ""), default: 0] +=
        row["provisions"].int ?? 0
    }
    #expect(answered == told)
  }

  @Test(.enabled(if: isInstalled, absent))
  func `how often the words of a topic changed`() throws {
    let home = try Shelf.topics.get()
    let rows = try Self.answer("How often did the words of provisions on platforms", home)
    var told: [String: Int] = [:]
    for (day, change) in try Self.differences(home, "ru", ["--topic", "platforms"])
    where change["kind"].string == "substituted" { told[String(day.prefix(4)), default: 0] += 1 }
    #expect(!told.isEmpty)
    #expect(
      Dictionary(
        uniqueKeysWithValues: rows.map { ($0["year"].string ?? "", $0["changes"].int ?? 0) })
        == told)
  }

  @Test(.enabled(if: isInstalled, absent))
  func `where one language changed alone`() throws {
    let home = try Shelf.topics.get()
    let rows = try Self.answer("Where did the Kazakh words change", home)
    let told = try Self.differences(home, "kk,ru").filter { _, change in
      change["oneSided"].bool == true && change["kk"]["kind"].string == "substituted"
    }
    #expect(Self.fields(rows, "day", "eid") == Set(told.map { [$0.day, Self.name($0.change)] }))
  }

  @Test(.enabled(if: isInstalled, absent))
  func `which provisions were renumbered or moved`() throws {
    let home = try Shelf.topics.get()
    let rows = try Self.answer("Which provisions bear another number", home)
    let told = try Self.differences(home, "ru").filter { _, change in
      ["renumbered", "moved"].contains(change["kind"].string)
    }
    #expect(
      Self.fields(rows, "day", "kind", "eid_before", "eid", "amended_by")
        == Set(
          told.map { day, change in
            [
              day, change["kind"].string, change["eId"]["from"].string, change["eId"]["to"].string,
              change["cause"]["number"].string,
            ]
          }))
  }

  @Test(.enabled(if: isInstalled, absent))
  func `what is not yet law`() throws {
    let home = try Shelf.topics.get()
    let rows = try Self.answer("What is on record and not yet law", home)
    let records = try RecordExportTests.lines(
      home.dcr("export", "--format", "json", "--act", "digital-code"))
    let units = Set(
      records.filter { $0["type"].string == "placement" && $0["status"].string == "in-force" }
        .compactMap { $0["provision"].int })
    var told: Set<[String?]> = []
    for record in records where record["type"].string == "wording" {
      guard record["language"].string == "ru", let from = record["inForce"]["from"].string,
        from > "2026-11-23", from != record["inForce"]["to"].string,
        units.contains(record["provision"].int ?? 0),
        record["text"].string != ""
          || record["heading"].string != nil
      else { continue }
      told.insert([record["eId"].string, from, record["text"].string])
    }
    #expect(Self.fields(rows, "eid", "in_force_from", "text") == told)
    for row in rows {
      let history = try home.dcr(
        "history", row["eid"].string ?? "", "--act", "digital-code", "--at", "2026-11-23",
        "--format", "json")
      let pending = try history.json()["versions"].array.filter {
        ["pending", "superseded"].contains($0["status"].string)
      }
      #expect(
        pending.contains { $0["inForce"]["from"].string == row["in_force_from"].string }, "\(row)")
    }
  }

  @Test(.enabled(if: isInstalled, absent))
  func `what footnotes claim and texts do not show`() throws {
    let home = try Home()
    let imported = try home.run(["import"] + Shelf.editions)
    let remarks = imported.errors.split(separator: "\n").filter { $0.contains("claim-not-shown") }
    let rows = try Self.answer("What do footnotes claim", home)
    #expect(rows.count == remarks.count)
    for row in rows {
      let unit = row["subject"].string ?? "?"
      #expect(remarks.contains { $0.contains(unit) && $0.contains(row["number"].string ?? "?") })
    }
  }

  // MARK: - What holds for the views

  @Test(.enabled(if: isInstalled, absent))
  func `changes in SQL are those that are taken away`() throws {
    let home = try Shelf.topics.get()
    let rows = try Self.rows("SELECT * FROM change", home)
    let records = try RecordExportTests.lines(home.dcr("export", "--format", "json")).filter {
      $0["type"].string == "change"
    }
    #expect(records.count == rows.count && rows.count > 90)
    #expect(
      Self.fields(rows, "act", "day", "kind", "eid", "eid_before", "language", "amendment_id")
        == Self.fields(
          records.map { record in
            JSON([
              "act": record["act"].string as Any, "day": record["day"].string as Any,
              "kind": record["kind"].string as Any, "eid": record["eId"].string as Any,
              "eid_before": record["eIdBefore"].string as Any,
              "language": record["language"].string as Any,
              "amendment_id": record["amendment"].int as Any,
            ])
          }, "act", "day", "kind", "eid", "eid_before", "language", "amendment_id"))
  }

  @Test(.enabled(if: isInstalled, absent))
  func `a language that later editions lack is law only as long as it is held`() throws {
    let home = try Home()
    expect(try home.run(["import"] + Shelf.editions.prefix(2)), endsWith: 0)
    func languages(_ day: String) throws -> [String?] {
      try Self.rows(
        """
        SELECT DISTINCT language FROM provision_in_force WHERE in_force_from <= '\(day)'
          AND (in_force_to IS NULL OR in_force_to > '\(day)') ORDER BY language
        """, home
      ).map { $0["language"].string }
    }
    let records = try RecordExportTests.lines(home.dcr("export", "--format", "json"))
    let doubts = Set(
      records.filter { $0["type"].string == "wording" && $0["language"].string == "kk" }
        .map { $0["doubtfulFrom"].string })
    #expect(doubts.count == 1)
    let end = try #require(doubts.first ?? nil)
    let last = try #require(LegalDate(iso: end)).adding(days: -1).description
    for (day, isHeld) in [("2025-08-01", true), (last, true), (end, false), ("2026-08-01", false)] {
      let show = try home.dcr("show", "1", "--language", "kk", "--at", day)
      #expect((show.status == 0) == isHeld, "\(show)")
      #expect(try languages(day) == (isHeld ? ["en", "kk", "ru"] : ["en", "ru"]), "\(day)")
    }
  }

  @Test(.enabled(if: isInstalled, absent))
  func `a draft is in no view`() throws {
    let home = try Home(copying: Shelf.topics.get())
    let counts = """
      SELECT (SELECT count(*) FROM provision_in_force) AS a, (SELECT count(*) FROM change) AS b,
        (SELECT count(*) FROM provision_topic) AS c
      """
    let before = try Self.rows(counts, home).map(\.canonical)
    let bills = Shelf.fixtures + "/bills/platforms"
    expect(
      try home.dcr(
        "amend", "apply", bills + ".ru.txt", bills + ".kk.txt", "--act", "digital-code",
        "--in-force", "2027-06-01", "--draft", "platforms"), endsWith: 0)
    #expect(try Self.rows(counts, home).map(\.canonical) == before)
    expect(
      try home.dcr(
        "amend", "apply", bills + ".ru.txt", bills + ".kk.txt", "--act", "digital-code",
        "--in-force", "2027-06-01"), endsWith: 0)
    #expect(try Self.rows(counts, home).map(\.canonical) != before)
  }

  @Test(
    .enabled(if: isInstalled, absent),
    arguments: [
      "SELECT text FROM provision_in_force WHERE eid = 'art_5__para_1' AND language = 'ru'",
      "SELECT text FROM provision_in_force WHERE provision_id = 29",
      "SELECT text FROM provision_in_force WHERE act = 'digital-code'",
      "SELECT day FROM change WHERE eid = 'art_5__para_1'",
      "SELECT day FROM change WHERE provision_id = 29",
      "SELECT day FROM change WHERE act = 'digital-code'",
    ])
  func `a question about one act or provision is answered by indexes`(_ sql: String) throws {
    let home = try Shelf.topics.get()
    let run = try #require(
      try Program.run(
        "sqlite3", ["-batch", "-readonly", home.registry, "EXPLAIN QUERY PLAN " + sql]))
    let steps = String(decoding: run.output, as: UTF8.self).split(separator: "\n").map {
      String($0.drop { "|`- ".contains($0) })
    }
    #expect(!steps.isEmpty)
    #expect(steps.filter { $0.hasPrefix("SCAN") && $0 != "SCAN change" } == [], "\(steps)")
  }
}
