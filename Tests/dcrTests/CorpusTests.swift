import Foundation
import TestSupport
import Testing

/// The real acts, where they are beside the checkout.
@Suite(.enabled(if: Corpora.shared != nil, Comment(rawValue: Corpora.absent)))
struct CorpusTests {
  /// The Digital Code, its day of commencement given.
  static let code = Shelf.filled {
    try $0.dcr("import", Corpora.code?.path ?? "", "--in-force", "2026-07-12")
  }

  /// The history that `make-history` lays out: the Digital Code and three editions of the law on platforms.
  static let history = Shelf.filled { home in
    let script = Corpora.shared?.appendingPathComponent("kazakhstan-law/make-history").path ?? ""
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bash", script, home.url.appendingPathComponent("history").path]
    process.environment = home.environment
    try process.run()
    process.waitUntilExit()
    return try home.dcr("import", "history")
  }

  /// The three editions of the constitutional law, single files.
  static let president = Shelf.filled { home in
    var run: Run?
    for day in ["2000-07-19", "2010-06-14", "2022-02-07"] {
      let file = Corpora.constitutionalLaw?.appendingPathComponent("\(day)/rus.md").path ?? ""
      run = try home.dcr(
        "import", file, "--act", "first-president", "--in-force",
        day == "2000-07-19" ? "2000-07-20" : day)
      guard run?.status == 0 else { break }
    }
    return try run ?? home.dcr("verify")
  }

  // MARK: - The Digital Code

  @Test(arguments: ["ru", "kk"])
  func `the Digital Code has 6 sections, 19 chapters and 106 articles`(
    _ language: String
  ) throws {
    let json = try Self.code.get().dcr(
      "show", "--at", "2026-08-01", "--language", language, "--format", "json"
    ).json()
    let units = json["provisions"].array.flatMap(\.units)
    for (kind, count) in [("section", 6), ("chapter", 19), ("article", 106)] {
      #expect(
        units.count { $0["kind"].string == kind && !$0["heading"].isNull } == count, "\(kind)")
    }
  }

  @Test(arguments: [("ru", "rus.md"), ("kk", "kaz.md")])
  func `the Digital Code comes out byte for byte`(_ language: String, _ file: String) throws {
    let bytes = try Data(contentsOf: #require(Corpora.code).appendingPathComponent(file))
    for home in [try Self.code.get(), try Self.history.get()] {
      let run = try home.dcr(
        "export", "--format", "markdown", "--language", language, "--act", "tsifrovoi",
        "--at", "2026-08-01")
      expect(run, endsWith: 0)
      let isSame = run.output == bytes
      #expect(isSame)
    }
  }

  @Test func `a subparagraph is shown in both languages`() throws {
    let home = try Self.code.get()
    let russian = try home.dcr("show", "29(2)(1)", "--at", "2026-08-01").text
    #expect(russian.contains("1) пользователи цифровой платформы – физические или юридические"))
    let kazakh = try home.dcr(
      "show", "29-баптың 2-тармағының 1) тармақшасы", "--at", "2026-08-01", "--language", "kk")
    #expect(kazakh.text.contains("1) цифрлық платформаны пайдаланушылар –"), "\(kazakh)")
  }

  @Test func `before its day the Code is pending, and the day is told`() throws {
    let home = try Self.code.get()
    let run = try home.dcr("show", "29", "--at", "2026-03-01")
    #expect(run.text.contains("ожидает введения в действие с 2026-07-12"), "\(run)")
    let json = try home.dcr("show", "29", "--at", "2026-03-01", "--format", "json").json()
    #expect(json["provisions"][0]["status"].string == "pending")
    #expect(json["provisions"][0]["inForce"]["from"].string == "2026-07-12")
    let after = try home.dcr("show", "29", "--at", "2026-07-12", "--format", "json").json()
    #expect(after["provisions"][0]["status"].string == "in-force")
  }

  @Test func `a day that is not known stands in, is marked, and can be set`() throws {
    let home = try Home(copying: Self.history.get())
    let act = ["--act", "255-VIII"]
    let unit = try home.run(["show", "29", "--at", "2026-08-01", "--format", "json"] + act).json()
    #expect(unit["provisions"][0]["basis"].string == "stand-in")
    let list = try home.run(["amendment", "list"] + act).text
    #expect(list.contains("с 2026-07-10 (день точно не известен)"), "\(list)")
    let set = try home.run(["amendment", "set-date", "enactment", "2026-07-12"] + act)
    expect(set, endsWith: 0)
    let later = try home.run(["show", "29", "--at", "2026-07-11", "--format", "json"] + act).json()
    #expect(later["provisions"][0]["status"].string == "pending")
    #expect(later["provisions"][0]["inForce"]["from"].string == "2026-07-12")
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `parts, indents and subparagraphs without paragraphs are units`() throws {
    let home = try Self.code.get()
    func unit(_ locator: String) throws -> JSON {
      let run = try home.dcr("show", locator, "--at", "2026-08-01", "--format", "json")
      expect(run, endsWith: 0)
      return try run.json()["provisions"][0]
    }
    let part = try unit("74(2)(7)")
    #expect(part["children"].array.map { $0["kind"].string } == ["part"], "\(part)")
    #expect(
      try unit("76(3)")["children"].array.allSatisfy { $0["kind"].string == "indent" })
    #expect(try unit("76(3)")["children"].array.count >= 2)
    let article = try unit("4")
    #expect(article["children"].array.count >= 2)
    #expect(
      article["children"].array.allSatisfy { $0["kind"].string == "subparagraph" }, "\(article)")
    #expect(try unit("4(1)")["eId"].string == "art_4__subpara_1")
  }

  @Test func `topics of the Code can be loaded`() throws {
    let home = try Home(copying: Self.code.get())
    expect(try home.dcr("topic", "load", Shelf.fixtures + "/topics.yaml"), endsWith: 0)
    let run = try home.dcr("topic", "load", Shelf.fixtures + "/topics-digital-code.yaml")
    expect(run, endsWith: 0)
    #expect(run.errors.isEmpty, "\(run)")
    let json = try home.dcr("topics", "platforms", "--format", "json").json()
    #expect(json["provisions"].array.contains { $0["eId"].string == "art_29" }, "\(json)")
  }

  // MARK: - The law on platforms

  private func diff(_ from: String, _ to: String, _ language: String) throws -> Run {
    try Self.history.get().dcr(
      "diff", "--from", from, "--to", to, "--act", "18-VIII", "--language", language,
      "--format", "json")
  }

  private func words(_ change: JSON, _ operation: String) -> [String] {
    change["words"].array.filter { $0["op"].string == operation }
      .compactMap { $0["text"].string?.trimmingCharacters(in: .whitespaces) }
  }

  @Test(arguments: [("ru", "суицида", "самоубийства"), ("kk", "суицидті", "өзін-өзі өлтіруді")])
  func `the first amendment of the law on platforms is one word of one unit`(
    _ language: String, _ old: String, _ new: String
  ) throws {
    let run = try diff("2023-11-01", "2024-11-01", language)
    expect(run, endsWith: 1)
    let json = try run.json()
    #expect(json["changes"].array.count == 1)
    let change = json["changes"][0]
    #expect(change["kind"].string == "substituted")
    #expect(change["eId"]["to"].string == "art_14__para_1__al_2")
    #expect(words(change, "delete") == [old])
    #expect(words(change, "insert") == [new])
    #expect(change["cause"]["number"].string == "94-VIII")
    #expect(change["cause"]["adopted"].string == "2024-06-19")
    #expect(json["summary"]["substituted"].int == 1 && json["summary"]["inserted"].int == 0)
  }

  @Test func `the last edition of the law on platforms is told act by act`() throws {
    let json = try diff("2024-11-01", "2026-04-01", "ru").json()
    let changes = json["changes"].array
    #expect(
      changes.map { "\($0["kind"].string ?? "") \($0["eId"]["to"].string ?? "")" } == [
        "substituted art_9__para_1", "inserted art_9__para_1__indent_2",
        "inserted art_9__para_1__indent_3", "substituted art_14__para_1__al_2",
        "substituted art_16__para_2__subpara_6",
      ])
    #expect(
      changes.map { $0["cause"]["number"].string }
        == ["215-VIII", "215-VIII", "215-VIII", "248-VIII", "219-VIII"])
    guard changes.count == 5 else { return }
    #expect(
      words(changes[3], "insert") == [", нетрадиционной сексуальной ориентации, педофилии"])
    #expect(words(changes[3], "delete").isEmpty)
    #expect(!words(changes[4], "insert").isEmpty && !words(changes[4], "delete").isEmpty)
  }

  @Test func `a footnote's day comes before that of the edition`() throws {
    let home = try Self.history.get()
    for (day, from) in [("2025-12-31", "2023-09-09"), ("2026-01-01", "2026-01-01")] {
      let json = try home.dcr(
        "show", "9(1)", "--act", "18-VIII", "--at", day, "--format", "json"
      ).json()
      #expect(json["provisions"][0]["inForce"]["from"].string == from)
    }
  }

  @Test func `the Kazakh text of the last edition is not held, never repealed`() throws {
    let hint = "held is 2025-12-31"
    expect(
      try diff("2024-11-01", "2026-04-01", "kk"), failsWith: 2, saying: ["kk", "is not held"],
      hint: hint)
    let show = ["show", "9", "--act", "18-VIII", "--language", "kk", "--at"]
    expect(
      try Self.history.get().run(show + ["2026-04-01"]), saying: ["is not held"], hint: hint)
    expect(try Self.history.get().run(show + ["2025-12-31"]), endsWith: 0)
  }

  @Test func `the editions of the law on platforms come out as they are`() throws {
    let home = try Self.history.get()
    for (edition, day, file, language) in [
      ("2023-07-10", "2024-01-01", "rus.md", "ru"), ("2023-07-10", "2024-01-01", "kaz.md", "kk"),
      ("2024-08-20", "2024-08-20", "rus.md", "ru"), ("2024-08-20", "2024-08-20", "kaz.md", "kk"),
      ("2026-03-02", "2026-03-02", "rus.md", "ru"),
    ] {
      let path = try #require(Corpora.platforms).appendingPathComponent("\(edition)/\(file)")
      let run = try home.dcr(
        "export", "--format", "markdown", "--act", "18-VIII", "--at", day, "--language", language)
      let isSame = try run.output == Data(contentsOf: path)
      #expect(isSame, "\(edition) \(file)")
    }
  }

  @Test func `reading the history again changes nothing`() throws {
    let home = try Home(copying: Self.history.get())
    let before = try home.dcr("verify").text
    let path = try Self.history.get().url.appendingPathComponent("history").path
    let run = try home.dcr("import", path)
    expect(run, endsWith: 0)
    #expect(
      run.text.split(separator: "\n").allSatisfy { $0.hasSuffix("unchanged: on record already") })
    #expect(try home.dcr("verify").text == before)
  }

  // MARK: - The constitutional law

  @Test func `whole-text replacements are named as causes`() throws {
    let home = try Self.president.get()
    let versions = try home.dcr("history", "1", "--format", "json").json()["versions"].array
    #expect(versions.map { $0["cause"]["number"].string } == [nil, "289-IV", "75-VI"])
    #expect(
      versions.map { $0["inForce"]["from"].string } == ["2000-07-20", "2010-06-14", "2022-02-07"])
    let diff = try home.dcr(
      "diff", "--from", "2005-01-01", "--to", "2011-01-01", "--format", "json")
    expect(diff, endsWith: 1)
    let causes = try diff.json()["changes"].array.map { $0["cause"]["number"].string }
    #expect(causes.count > 30 && causes.allSatisfy { $0 == "289-IV" }, "\(causes)")
    #expect(
      try home.dcr("acts", "--format", "json").json()["acts"][0]["editions"].strings.count == 3)
    expect(try home.dcr("verify"), endsWith: 0)
  }
}
