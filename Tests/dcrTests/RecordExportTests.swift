import Foundation
import LegalText
import Testing

/// What `export --format json` and `csv` take away, held against what the other commands say.
@Suite struct RecordExportTests {
  /// A unit with its words on a day.
  struct Unit: Hashable {
    var eId: String
    var heading: String?
    var text: String
  }

  static func lines(_ run: Run) throws -> [JSON] {
    try run.text.split(separator: "\n").map {
      JSON(try JSONSerialization.jsonObject(with: Data($0.utf8)))
    }
  }

  /// Whether `day` lies in the interval of `record`.
  static func holds(_ record: JSON, _ day: String) -> Bool {
    guard let from = record["inForce"]["from"].string, from <= day else { return false }
    return record["inForce"]["to"].string.map { day < $0 } ?? true
  }

  @Test(arguments: ["2025-07-01", "2026-01-01", "2026-03-15", "2027-02-01", "2028-06-01"])
  func `the records of a day are the law that show tells`(_ day: String) throws {
    let home = try Shelf.topics.get()
    let records = try Self.lines(home.dcr("export", "--format", "json", "--act", "digital-code"))
    for language in ["ru", "kk"] {
      var law: Set<Unit> = []
      var words: [Int: JSON] = [:]
      for record in records where record["type"].string == "wording" && Self.holds(record, day) {
        guard record["language"].string == language else { continue }
        #expect(words.updateValue(record, forKey: record["provision"].int ?? 0) == nil)
      }
      for record in records where record["type"].string == "placement" && Self.holds(record, day) {
        guard record["status"].string == "in-force", record["kind"].string != "act",
          let wording = words[record["provision"].int ?? 0]
        else { continue }
        law.insert(
          Unit(
            eId: record["eId"].string ?? "?", heading: wording["heading"].string,
            text: wording["text"].string ?? "?"))
      }
      let show = try home.dcr(
        "show", "--format", "json", "--act", "digital-code", "--at", day, "--language", language)
      let told = try show.json()["provisions"].array.flatMap(\.units)
        .filter { $0["status"].string == "in-force" && !$0["text"].isNull }
        .map {
          Unit(
            eId: $0["eId"].string ?? "", heading: $0["heading"].string,
            text: $0["text"].string ?? "?")
        }
      #expect(told.count > 100)
      #expect(law == Set(told), "\(language) on \(day)")
    }
  }

  @Test func `with a day only what holds on it is taken, and the changes up to it`() throws {
    let home = try Shelf.topics.get()
    let all = try Self.lines(home.dcr("export", "--format", "json", "--act", "digital-code"))
    let some = try Self.lines(
      home.dcr("export", "--format", "json", "--act", "digital-code", "--at", "2026-03-15"))
    for type in ["placement", "wording"] {
      let wanted = all.filter {
        $0["type"].string == type && Self.holds($0, "2026-03-15")
      }
      // A wording that goes on in another print ends, in a day's records, where that print does.
      let kept = some.filter { $0["type"].string == type }
      #expect(kept.count == wanted.count)
      #expect(kept.allSatisfy { Self.holds($0, "2026-03-15") })
    }
    let changes = all.filter {
      $0["type"].string == "change" && ($0["day"].string ?? "") <= "2026-03-15"
    }
    #expect(
      some.filter { $0["type"].string == "change" }.map(\.canonical) == changes.map(\.canonical))
    #expect(changes.count > 30)
  }

  @Test(arguments: ["ru", "kk"])
  func `changes are those that diff tells from day to day`(_ language: String) throws {
    let home = try Shelf.code.get()
    let changes = try Self.lines(home.dcr("export", "--format", "json")).filter {
      $0["type"].string == "change"
    }
    let days = Set(changes.compactMap { $0["day"].string }).sorted()
    #expect(days.count > 10)
    for day in days {
      let before = try #require(LegalDate(iso: day)).adding(days: -1)
      let diff = try home.dcr(
        "diff", "--from", before.description, "--to", day, "--format", "json", "--language",
        language)
      let told = try Set(
        diff.json()["changes"].array.map {
          [$0["kind"].string, $0["eId"]["to"].string ?? $0["eId"]["from"].string]
        })
      let today = changes.filter { $0["day"].string == day }
      let structural = Set(
        today.filter { $0["language"].isNull }.compactMap { $0["eId"].string })
      let held = Set(
        today.filter { change in
          change["language"].isNull
            || change["language"].string == language
              && !structural.contains(change["eId"].string ?? "")
        }.map { [$0["kind"].string, $0["eId"].string] })
      #expect(held == told, "\(day)")
    }
  }

  @Test func `every record has a type, and the topics and all acts are among them`() throws {
    let home = try Shelf.topics.get()
    let run = try home.dcr("export", "--format", "json")
    let records = try Self.lines(run)
    let counts = Dictionary(grouping: records) { $0["type"].string ?? "" }.mapValues(\.count)
    #expect(
      Set(counts.keys) == [
        "act", "amendment", "provision", "placement", "wording", "note", "change", "topic",
        "assignment",
      ])
    #expect(counts["act"] == 2)
    #expect(counts["topic"] == 41)
    #expect(run.text.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"type\":\"") })
    let known = Set(
      records.filter { $0["type"].string == "amendment" }.compactMap { $0["amendment"].int })
    for record in records where ["placement", "wording", "change"].contains(record["type"].string) {
      #expect(known.contains(record["amendment"].int ?? 0))
    }
  }

  @Test func `a draft is no record`() throws {
    let home = try Home(copying: Shelf.code.get())
    let before = try home.dcr("export", "--format", "json").output
    let bills = Shelf.fixtures + "/bills/platforms"
    expect(
      try home.dcr(
        "amend", "apply", bills + ".ru.txt", bills + ".kk.txt", "--in-force", "2027-06-01",
        "--draft", "platforms"), endsWith: 0)
    #expect(try home.dcr("export", "--format", "json").output == before)
  }

  // MARK: - CSV

  /// Reads a CSV file by RFC 4180; bytes after a closing quote are an error.
  static func table(_ path: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if isQuoted {
        if byte == 0x22 && place + 1 < bytes.count && bytes[place + 1] == 0x22 {
          field.append(0x22)
          place += 1
        } else if byte == 0x22 {
          isQuoted = false
        } else {
          field.append(byte)
        }
      } else if byte == 0x22 && field.isEmpty {
        isQuoted = true
      } else if byte == 0x2C {
        row.append(String(decoding: field, as: UTF8.self))
        field = []
      } else if byte == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A {
        row.append(String(decoding: field, as: UTF8.self))
        rows.append(row)
        (row, field) = ([], [])
        place += 1
      } else {
        field.append(byte)
      }
      place += 1
    }
    #expect(row.isEmpty && field.isEmpty && !isQuoted, "\(path)")
    return rows
  }

  @Test func `the tables hold what the records hold`() throws {
    let home = try Home(copying: Shelf.topics.get())
    let folder = home.url.appendingPathComponent("tables").path
    let run = try home.dcr("export", "--format", "csv", "--output", folder)
    expect(run, endsWith: 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
        "changes.csv", "provisions.csv", "topics.csv", "wordings.csv",
      ])
    let records = try Self.lines(home.dcr("export", "--format", "json"))
    for (name, type) in [
      ("provisions", "placement"), ("wordings", "wording"), ("changes", "change"),
    ] {
      let rows = try Self.table(folder + "/\(name).csv")
      #expect(rows.count == records.count { $0["type"].string == type } + 1, "\(name)")
      #expect(Set(rows.map(\.count)).count == 1, "\(name)")
    }
    let topics = records.count { ["topic", "assignment"].contains($0["type"].string) }
    #expect(try Self.table(folder + "/topics.csv").count == topics + 1)
    let texts = try Self.table(folder + "/wordings.csv").dropFirst().map { $0[5] }
    #expect(
      Array(texts)
        == records.filter { $0["type"].string == "wording" }.map { $0["text"].string ?? "?" })
  }

  @Test func `what a spreadsheet takes for a formula begins with an apostrophe`() throws {
    let home = try Home()
    let law = """
      Закон

      Статья 1. =HYPERLINK("http://x.example";"да")

      - минус, "кавычки"

      @СУММ(1+1)*cmd|' /C calc'!A0

      'уже с апострофом
      """
    let path = try home.write(law, to: "law.md")
    expect(
      try home.dcr(
        "import", path, "--act", "law", "--in-force", "2024-01-01", "--language", "ru"), endsWith: 0
    )
    let folder = home.url.appendingPathComponent("tables").path
    expect(try home.dcr("export", "--format", "csv", "--output", folder), endsWith: 0)
    let fields = try ["provisions", "wordings", "changes", "topics"].flatMap {
      try Self.table(folder + "/\($0).csv").flatMap { $0 }
    }
    #expect(fields.allSatisfy { !"=+-@\t\r＝＋－＠".contains($0.prefix(1)) || $0.isEmpty })
    let records = try Self.lines(home.dcr("export", "--format", "json")).filter {
      $0["type"].string == "wording"
    }
    let risky = records.compactMap { $0["text"].string ?? "" }.filter {
      "=+-@'".contains($0.prefix(1)) && !$0.isEmpty
    }
    #expect(risky.count >= 2)
    for text in risky { #expect(fields.contains("'" + text)) }
  }

  @Test func `wrong usage of the formats is told`() throws {
    let home = try Shelf.code.get()
    for arguments in [
      ["--format", "csv"], ["--format", "git"], ["--format", "csv", "--output", "-"],
      ["--format", "json", "--language", "kk"],
    ] {
      expect(try home.run(["export"] + arguments), failsWith: 64, saying: ["--"])
    }
    let other = try Home()
    let file = try other.write("x", to: "file")
    expect(
      try home.dcr("export", "--format", "csv", "--output", file + "/t"),
      saying: ["cannot be made"])
    expect(
      try home.dcr("export", "--format", "json", "--output", "/nowhere/x.jsonl"),
      saying: ["/nowhere/x.jsonl", "cannot be written"])
  }
}
