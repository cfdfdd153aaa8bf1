import Foundation
import LegalText
import TestSupport
import Testing

/// What a researcher asks: who put these words there, when did it change, how often.
@Suite struct ResearchTests {
  private let home: Home

  init() throws {
    home = try Home(copying: Shelf.topics.get())
  }

  private func code(_ arguments: String...) throws -> Run {
    try home.run(arguments, environment: ["DCR_ACT": "digital-code"])
  }

  // MARK: - Blame

  @Test func `the stretches of blame joined are what show shows`() throws {
    for (locator, day, language) in [
      ("5", "2026-08-01", "ru"), ("20", "2026-08-01", "kk"), ("9", "2027-06-01", "ru"),
      ("13", "2026-12-01", "en"), ("chapter 4", "2026-08-01", "ru"),
    ] {
      let shown = try code(
        "show", locator, "--at", day, "--language", language, "--format", "json"
      ).json()["provisions"][0].units
      let blamed = try code(
        "blame", locator, "--at", day, "--language", language, "--format", "json"
      ).json()
      #expect(blamed["at"].string == day && blamed["language"].string == language)
      #expect(blamed["provisions"].array.map { $0["eId"].string } == shown.map { $0["eId"].string })
      for (one, other) in zip(blamed["provisions"].array, shown) {
        for key in ["heading", "text"] {
          let joined = one[key].array.compactMap { $0["text"].string }.joined()
          #expect(joined.utf8.elementsEqual((other[key].string ?? "").utf8), "\(locator) \(key)")
        }
      }
    }
  }

  @Test func `blame names act, item and day, and says what it cannot tell`() throws {
    let changed = try code("blame", "5(1)", "--at", "2026-08-01", "--format", "json").json()
    let stretches = changed["provisions"][0]["text"].array
    #expect(Set(stretches.map { $0["cause"]["number"].string }).isSuperset(of: [nil, "12-IX"]))
    #expect(stretches.allSatisfy { $0["certain"].bool == true && $0["possible"].array.isEmpty })
    let doubtful = try code("blame", "20(1)", "--at", "2026-04-01", "--format", "json").json()
    let unsure = doubtful["provisions"][0]["text"].array.filter { $0["certain"].bool == false }
    #expect(!unsure.isEmpty)
    #expect(
      unsure.allSatisfy { $0["possible"].array.compactMap { $0["number"].string }.count == 2 })
    let text = try code("blame", "20(1)", "--at", "2026-04-01").text
    #expect(text.contains("?") && text.contains("один из этих актов"))
  }

  @Test func `blame fits the terminal and a page of it needs nothing else`() throws {
    for width in [40, 80, 120] {
      for locator in ["9", "20", "13"] {
        let run = try home.run(
          ["blame", locator, "--act", "digital-code", "--at", "2027-06-01"],
          environment: ["COLUMNS": String(width)])
        expect(run, endsWith: 0)
        for line in run.text.split(separator: "\n") {
          #expect(line.count <= width, "\(line)")
        }
      }
    }
    let page = try code("blame", "20", "--at", "2026-08-01", "--format", "html")
    expect(page, endsWith: 0)
    #expect(page.text.hasPrefix("<!DOCTYPE html>"))
    #expect(!page.text.contains("src=") && !page.text.contains("http"))
    #expect(page.text.contains("<a href=\"#origin-1\"") && page.text.contains("id=\"origin-1\""))
  }

  @Test func `blame of what is not there says where it is`() throws {
    expect(
      try code("blame", "99"), failsWith: 1, saying: ["99"])
    expect(
      try code("blame", "21-1", "--at", "2025-08-01"), failsWith: 1, saying: ["2025-08-01"],
      hint: "dcr history")
    expect(
      try code("blame", "5(1)", "--language", "en", "--at", "2020-01-01"), failsWith: 1, saying: [])
  }

  // MARK: - History

  @Test func `a history begins with a line of days`() throws {
    let run = try code("history", "9(3)", "--at", "2026-12-01")
    expect(run, endsWith: 0)
    #expect(run.text.contains("▼") && run.text.contains("━") && run.text.contains("┄"))
    for line in run.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let recorded = try code("history", "9(3)", "--at", "2026-12-01", "--recorded")
    #expect(recorded.text.contains("tester: import digital-code"))
    let json = try code("history", "9(3)", "--recorded", "--format", "json").json()
    let instants = json["versions"].array.compactMap { $0["recorded"]["at"].string }
    #expect(instants == instants.sorted() && instants.count > 2)
    #expect(json["versions"][0]["recorded"]["by"].string == "tester")
  }

  // MARK: - Statistics

  @Test func `the groups of stats add up`() throws {
    var totals: Set<Int> = []
    for grouping in ["act", "chapter", "year", "kind"] {
      let json = try code(
        "stats", "--by", grouping, "--to", "2028-12-31", "--format", "json"
      ).json()
      let sum = json["groups"].array.compactMap { $0["total"].int }.reduce(0, +)
      #expect(sum == json["total"]["total"].int)
      totals.insert(sum)
      #expect(json["words"].array.count > 3)
      #expect(json["words"][0]["ru"].int ?? 0 > 1000)
    }
    #expect(totals.count == 1)
    let topics = try code("stats", "--by", "topic", "--to", "2028-12-31", "--format", "json").json()
    #expect(topics["total"]["total"].int == totals.first)
  }

  @Test func `a year of stats is what diff tells day by day`() throws {
    let json = try code(
      "stats", "--by", "kind", "--from", "2026-01-01", "--to", "2026-01-01", "--format", "json"
    ).json()
    let diff = try code(
      "diff", "--from", "2025-12-31", "--to", "2026-01-01", "--format", "json"
    ).json()["summary"]
    for kind in ["inserted", "repealed", "substituted", "renumbered", "moved"] {
      #expect(json["total"][kind].int == diff[kind].int, "\(kind)")
    }
  }

  /// Of the illustrative code no part came into force by the act itself after its first day, and no unit only changed its
  /// place among others: of those the view does not tell.
  @Test(
    .enabled(if: SQLTests.isInstalled, SQLTests.absent), arguments: ["ru", "kk"])
  func `stats count what the view of changes tells, a unit on a day once`(language: String) throws {
    let rows = try SQLTests.rows(
      """
      SELECT substr(day, 1, 4) AS year, count(DISTINCT day || provision_id) AS changes FROM change
      WHERE act = 'digital-code' AND (language IS NULL OR language = '\(language)') GROUP BY year
      """, home)
    let wanted = Dictionary(
      uniqueKeysWithValues: rows.map { ($0["year"].string ?? "", $0["changes"].int ?? 0) })
    let json = try code(
      "stats", "--by", "year", "--to", "2030-12-31", "--language", language, "--format", "json"
    ).json()
    let found = Dictionary(
      uniqueKeysWithValues: json["groups"].array.map {
        ($0["key"].string ?? "", $0["total"].int ?? 0)
      })
    #expect(found == wanted && found.count > 2)
  }

  @Test func `stats are a table, CSV and a chart`() throws {
    let table = try code("stats", "--by", "chapter", "--to", "2028-12-31")
    expect(table, endsWith: 0)
    for line in table.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let csv = try code("stats", "--by", "act", "--to", "2028-12-31", "--format", "csv")
    #expect(
      csv.text.hasPrefix(
        "key,label,inserted,substituted,repealed,renumbered,moved,total\r\n"))
    let words = try code("stats", "--words", "--format", "csv", "--to", "2028-12-31")
    #expect(words.text.hasPrefix("day,ru,kk,en\r\n2025-07-01,"))
    let file = home.url.appendingPathComponent("chart.svg")
    expect(try code("stats", "--by", "topic", "--chart", file.path), endsWith: 0)
    let chart = try String(contentsOf: file, encoding: .utf8)
    #expect(chart.hasPrefix("<svg ") && chart.contains("<title id=\"chart-title\">"))
    #expect(try code("stats", "--chart", "-").text.hasPrefix("<svg "))
    expect(
      try code("stats", "--chart", home.url.appendingPathComponent("no/chart.svg").path),
      failsWith: 1, saying: ["no/chart.svg"])
  }

  @Test func `stats say where a language ends`() throws {
    let home = try Home()
    _ = try home.run(["import"] + Array(Shelf.editions.prefix(2)))
    let run = try home.dcr("stats", "--language", "kk", "--to", "2026-12-31")
    expect(run, endsWith: 0)
    #expect(run.errors.contains("the kk text is not held from"), "\(run)")
  }
}
