import Foundation
import Testing

/// The illustrative code as `import`, `show`, `history` and `export` have it.
@Suite struct TextTests {
  private func show(_ arguments: String..., language: String = "ru") throws -> JSON {
    let run = try Shelf.code.get().run(
      ["show", "--format", "json", "--language", language] + arguments)
    expect(run, endsWith: 0)
    #expect(run.errors.isEmpty)
    return try run.json()
  }

  private static let causeKeys: Set = ["act", "number", "adopted", "item", "source"]

  // MARK: - Import

  @Test func `importing again changes nothing and says so`() throws {
    let home = try Home(copying: Shelf.code.get())
    let before = try home.dcr("export", "--format", "json")
    let entries = try home.dcr("verify").text
    let run = try home.run(["import"] + Shelf.editions)
    expect(run, endsWith: 0)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines.allSatisfy { $0.hasSuffix("unchanged: on record already") }, "\(run)")
    #expect(try home.dcr("export", "--format", "json").output == before.output)
    #expect(try home.dcr("verify").text == entries)
  }

  @Test func `editions are recorded oldest first whatever the order they are named in`() throws {
    let home = try Home()
    expect(try home.run(["import"] + Shelf.editions.reversed()), endsWith: 0)
    let export = ["export", "--format", "markdown", "--at", "2026-01-01"]
    #expect(try home.run(export).output == Shelf.code.get().run(export).output)
    #expect(
      try home.dcr("acts", "--format", "json").json()["acts"][0]["editions"].strings
        == Shelf.editions.map { URL(fileURLWithPath: $0).lastPathComponent })
  }

  @Test func `an older edition after a newer one is refused and nothing is recorded`() throws {
    let home = try Home()
    expect(try home.dcr("import", Shelf.editions[2]), endsWith: 0)
    let before = try home.dcr("acts", "--format", "json").output
    expect(
      try home.dcr("import", Shelf.editions[0]), saying: ["2025-01-10", "2026-01-01"],
      hint: "oldest first")
    #expect(try home.dcr("acts", "--format", "json").output == before)
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `a dry run tells what would be done and keeps nothing`() throws {
    let home = try Home()
    let run = try home.dcr("import", "--dry-run", Shelf.editions[0])
    expect(run, endsWith: 0)
    #expect(run.text.contains("new act") && run.text.contains("nothing kept"))
    expect(try home.dcr("acts"), saying: ["there is no registry"])
    expect(try home.dcr("import", Shelf.editions[0]), endsWith: 0)
    let before = try home.dcr("acts", "--format", "json").output
    let later = try home.dcr("import", "--dry-run", Shelf.editions[1], Shelf.editions[2])
    #expect(later.text.components(separatedBy: "new edition").count == 3, "\(later)")
    #expect(try home.dcr("acts", "--format", "json").output == before)
  }

  @Test func `acts are listed with what is held of them`() throws {
    let run = try Shelf.acts.get().dcr("acts", "--format", "json")
    let acts = try run.json()["acts"]
    #expect(acts.array.map { $0["slug"].string } == ["data-law", "digital-code"])
    for act in acts.array {
      #expect(
        act.keys.isSuperset(of: [
          "slug", "iri", "number", "adopted", "title", "languages", "editions",
        ]))
      #expect(act["title"].keys == ["ru", "kk", "en"])
    }
    #expect(acts[0]["languages"].strings == ["ru", "kk"])
    #expect(acts[0]["title"]["en"].isNull)
    #expect(acts[1]["iri"].string == "/akn/kz/act/2025-01-10/1-IX")
    #expect(acts[1]["editions"].strings.count == 7)
    let text = try Shelf.acts.get().dcr("acts", "--language", "kk").text
    #expect(text.contains("digital-code") && text.contains("ОҚУ"))
  }

  @Test func `the table of contents has the chapters and articles of the day`() throws {
    let json = try Shelf.code.get().dcr("toc", "--format", "json", "--at", "2025-07-01").json()
    let units = json["units"].array.flatMap(\.units)
    #expect(units.count { $0["kind"].string == "section" } == 2)
    #expect(units.count { $0["kind"].string == "chapter" } == 6)
    #expect(units.count { $0["kind"].string == "article" } == 30)
    let later = try Shelf.code.get().dcr("toc", "--at", "2026-08-01", "--language", "kk").text
    #expect(later.contains("12-1-бап. Деректер өнімдерінің тізілімі"), "\(later)")
  }

  // MARK: - Show

  @Test(arguments: [
    "5(1)", "art. 5(1)", "ст. 5 п. 1", "п. 1 ст. 5", "пункт 1 статьи 5", "Статья 5, пункт 1",
    "5-баптың 1-тармағы", "5-бап 1-тармақ", "paragraph 1 of article 5", "article 5 paragraph 1",
    "art_5__para_1",
  ])
  func `every form of a locator names the same provision in every language`(
    _ locator: String
  ) throws {
    let texts = [
      "ru": "Уполномоченный орган в сфере цифрового развития",
      "kk": "Цифрлық даму саласындағы уәкілетті орган",
      "en": "The authorised body for digital development",
    ]
    for (language, text) in texts {
      let json = try show(locator, "--at", "2026-08-01", language: language)
      #expect(json["provisions"].array.count == 1)
      #expect(json["provisions"][0]["eId"].string == "art_5__para_1")
      #expect(json["provisions"][0]["text"].string?.hasPrefix(text) == true, "\(json)")
    }
  }

  @Test func `a locator may come as several words`() throws {
    let home = try Shelf.code.get()
    let split = try home.dcr("show", "пункт", "1", "статьи", "5", "--format", "json")
    #expect(try split.output == home.dcr("show", "5(1)", "--format", "json").output)
    #expect(try show("chapter", "3")["provisions"][0]["eId"].string == "chp_3")
  }

  @Test func `show has the keys of the contract`() throws {
    let json = try show("5", "--at", "2026-08-01")
    #expect(json.keys.isSuperset(of: ["act", "at", "knownAt", "language", "provisions"]))
    #expect(
      json["act"].keys.isSuperset(of: ["slug", "iri", "number", "adopted", "title"]))
    #expect(json["at"].string == "2026-08-01" && json["language"].string == "ru")
    for unit in json["provisions"].array.flatMap(\.units) {
      #expect(
        unit.keys.isSuperset(of: [
          "eId", "locator", "kind", "number", "heading", "text", "status", "inForce", "cause",
          "topics", "children",
        ]))
      #expect(unit["inForce"].keys == ["from", "to"])
      #expect(unit["topics"].isArray && unit["children"].isArray)
    }
    let paragraph = json["provisions"][0]["children"][0]
    #expect(paragraph["inForce"]["from"].string == "2026-07-01")
    #expect(paragraph["inForce"]["to"].isNull)
    #expect(paragraph["cause"].keys.isSuperset(of: Self.causeKeys))
    #expect(paragraph["cause"]["number"].string == "30-IX")
    #expect(paragraph["cause"]["source"].string == "footnote")
    #expect(json["provisions"][0]["heading"].string == "Уполномоченный орган")
    #expect(json["provisions"][0]["cause"].isNull)
  }

  /// What stands in `Fixtures/expected.yaml` of states, through the command line.
  @Test(arguments: [
    ("2(1)", "2025-06-30", "pending", nil), ("12-1(2)", "2025-12-31", "pending", "12-IX"),
    ("12-1(2)", "2026-01-01", "in-force", "12-IX"), ("6(3)", "2026-01-01", "repealed", "12-IX"),
    ("17(1)(3)", "2026-08-01", "repealed", "12-IX"), ("15", "2026-06-30", "repealed", "12-IX"),
    ("15", "2026-07-01", "in-force", "30-IX"), ("9(5)", "2026-04-01", "pending", "21-IX"),
    ("26(2)(6)", "2026-12-31", "pending", "30-IX"), ("26(2)(6)", "2027-01-01", "in-force", "30-IX"),
    ("21-1(2)", "2027-12-31", "pending", "38-IX"), ("23(4)", "2026-12-31", "pending", "38-IX"),
    ("11(2)", "2026-05-01", "in-force", "38-IX"), ("11(2)", "2026-04-30", "in-force", nil),
    ("24(1)", "2026-10-31", "in-force", nil), ("24(1)", "2026-11-01", "in-force", "38-IX"),
  ])
  func `a provision has its state and cause on the day`(
    _ locator: String, _ day: String, _ status: String, _ cause: String?
  ) throws {
    let unit = try show(locator, "--at", day)["provisions"][0]
    #expect(unit["status"].string == status, "\(unit)")
    #expect(unit["cause"]["number"].string == cause, "\(unit)")
  }

  @Test func `a temporary unit is expired after its end`() throws {
    #expect(try show("23(4)", "--at", "2027-07-01")["provisions"][0]["status"].string == "expired")
  }

  @Test func `the text says pending, and from when`() throws {
    let home = try Shelf.code.get()
    let run = try home.dcr("show", "21-1", "--at", "2026-08-01")
    #expect(run.text.contains("ожидает введения в действие с 2028-01-01"), "\(run)")
    let repealed = try home.dcr("show", "15", "--at", "2026-02-01")
    #expect(repealed.text.contains("Исключена Законом РК от 10.12.2025 № 12-IX"), "\(repealed)")
  }

  @Test func `what is not there fails, and the message names what is`() throws {
    let home = try Shelf.code.get()
    expect(try home.dcr("show", "99"), saying: ["no article 99", "21-1, 22–30"])
    expect(
      try home.dcr("show", "12-1", "--at", "2025-11-30"), saying: ["no article 12-1"],
      hint: "dcr history art_12-1")
    let deep = try home.dcr("show", "5(99)")
    expect(deep, saying: ["Article 5 has no paragraph 99; it has 1–2"])
    #expect(!deep.errors.contains("dcr history"), "\(deep)")
    expect(try home.dcr("show", "zzz 5"), saying: ["“zzz”", "column 1"], hint: "29(2)(1)")
    expect(try home.dcr("show", ""), saying: ["empty"], hint: "29(2)(1)")
    expect(
      try home.dcr("show", "5", "--at", "2025-01-09"), saying: ["did not exist on 2025-01-09"],
      hint: "dcr acts")
    expect(try home.dcr("history", "99"), saying: ["no article 99"])
  }

  @Test func `markdown and HTML hold the text of the article`() throws {
    let home = try Shelf.code.get()
    let markdown = try home.dcr("show", "5", "--format", "markdown").text
    #expect(markdown.contains("\n## Статья 5. Уполномоченный орган\n"))
    let html = try home.dcr("show", "5", "--format", "html").text
    #expect(html.hasPrefix("<!DOCTYPE html>") && html.hasSuffix("</html>\n"))
    #expect(html.contains("Уполномоченный орган в сфере цифрового развития"))
  }

  @Test func `a gap of one language is told, and its end is not taken for law`() throws {
    let unit = try show("5(1)", "--at", "2025-11-01", language: "kk")["provisions"][0]
    #expect(unit["doubtfulFrom"].string == "2025-10-01")
    let run = try Shelf.code.get().dcr("show", "5(1)", "--at", "2025-11-01", "--language", "kk")
    #expect(run.text.contains("⚠") && run.text.contains("2025-10-01"), "\(run)")
  }

  @Test func `a language that is not held at all is told`() throws {
    let home = try Shelf.acts.get()
    expect(
      try home.dcr("show", "1", "--act", "data-law", "--language", "en"),
      saying: ["no en text of data-law"], hint: "dcr acts")
  }

  // MARK: - History

  @Test func `history tells every wording with its days and causes`() throws {
    let run = try Shelf.code.get().dcr("history", "5(1)", "--format", "json")
    let json = try run.json()
    #expect(json.keys.isSuperset(of: ["act", "eId", "versions"]))
    #expect(json["act"].string == "digital-code" && json["eId"].string == "art_5__para_1")
    let versions = json["versions"].array
    for version in versions {
      #expect(
        version.keys.isSuperset(of: [
          "language", "heading", "text", "inForce", "recorded", "status", "cause",
        ]))
      #expect(version["recorded"].keys == ["at", "supersededAt", "by", "what"])
      #expect(
        version["recorded"]["at"].string?
          .wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/) != nil)
    }
    #expect(
      versions.map { $0["inForce"]["from"].string } == [
        "2025-07-01", "2025-10-01", "2026-01-01", "2026-07-01",
      ])
    #expect(
      versions.map { $0["inForce"]["to"].string } == [
        "2025-10-01", "2026-01-01", "2026-07-01", nil,
      ]
    )
    #expect(versions.map { $0["cause"]["number"].string } == [nil, "5-IX", "12-IX", "30-IX"])
    #expect(
      versions.dropFirst().allSatisfy { $0["cause"].keys.isSuperset(of: Self.causeKeys) })
  }

  @Test func `history of the language that missed an edition has no wording of it`() throws {
    let json = try Shelf.code.get().dcr(
      "history", "5(1)", "--language", "kk", "--format", "json"
    ).json()
    #expect(
      json["versions"].array.map { $0["inForce"]["from"].string }
        == ["2025-07-01", "2026-01-01", "2026-07-01"])
  }

  @Test func `history tells what is pending`() throws {
    let run = try Shelf.code.get().dcr("history", "21-1(2)", "--at", "2026-08-01")
    #expect(run.text.contains("ожидает") && run.text.contains("2028-01-01"), "\(run)")
    expect(try Shelf.code.get().dcr("history", "12-1(2)", "--at", "2025-01-10"), endsWith: 0)
  }

  // MARK: - Export

  /// The editions whose changes are all in force on their day, and which no later act changed backwards.
  @Test(arguments: [
    ("digital-code", "2025-01-10", "2025-07-01", ["ru", "kk", "en"]),
    ("digital-code", "2025-01-10", "2025-03-01", ["ru", "kk", "en"]),
    ("digital-code", "2025-10-01", "2025-10-01", ["ru", "en"]),
    ("digital-code", "2026-01-01", "2026-01-01", ["ru", "kk", "en"]),
    ("digital-code", "2026-03-15", "2026-03-15", ["ru", "kk"]),
    ("data-law", "2024-05-20", "2024-06-01", ["ru", "kk"]),
    ("data-law", "2025-06-01", "2025-06-01", ["ru", "kk"]),
  ])
  func `export gives the edition back byte for byte`(
    _ act: String, _ edition: String, _ day: String, _ languages: [String]
  ) throws {
    let home = try Shelf.acts.get()
    for language in languages {
      let name = ["ru": "rus", "kk": "kaz", "en": "eng"][language] ?? ""
      let file = URL(fileURLWithPath: Shelf.fixtures + "/\(act)/\(edition)/\(name).md")
      let run = try home.dcr(
        "export", "--format", "markdown", "--act", act, "--at", day, "--language", language)
      expect(run, endsWith: 0)
      let isSame = try run.output == Data(contentsOf: file)
      #expect(isSame, "\(language) of \(edition) on \(day)")
    }
  }

  @Test func `export without notes leaves out the footnotes and the empty line after each`() throws
  {
    let home = try Shelf.code.get()
    let arguments = ["export", "--format", "markdown", "--at", "2026-01-01"]
    let whole = try home.run(arguments).text
    let bare = try home.run(arguments + ["--no-notes"]).text
    #expect(whole.contains("> *Сноска."))
    #expect(!bare.contains("Сноска.") && !bare.contains("\n\n\n"))
    let kept = whole.components(separatedBy: "\n\n").filter { !$0.contains("Сноска.") }
    #expect(bare == kept.joined(separator: "\n\n"))
  }

  @Test func `export writes a file, or says why not`() throws {
    let home = try Shelf.code.get()
    let path = home.url.appendingPathComponent(UUID().uuidString + ".md").path
    let run = try home.dcr("export", "--format", "markdown", "--output", path)
    expect(run, endsWith: 0)
    #expect(run.text.isEmpty)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: path))
        == home.dcr("export", "--format", "markdown").output)
    let nowhere = home.url.appendingPathComponent("none/x.md").path
    expect(
      try home.dcr("export", "--format", "markdown", "--output", nowhere),
      saying: [nowhere, "cannot be written"])
  }
}
