import Foundation
import Testing

@Suite struct TopicSuggestTests {
  /// The illustrative code without the topics of article 21, and with a bill.
  static let home = Shelf.filled(from: Shelf.topics) { home in
    let bills = Shelf.fixtures + "/bills/platforms"
    _ = try home.dcr(
      "amend", "apply", bills + ".ru.txt", bills + ".kk.txt", "--act", "digital-code",
      "--in-force", "2027-06-01", "--draft", "platforms")
    let topics = try home.dcr(
      "show", "21", "--act", "digital-code", "--format", "json", "--at", "2026-08-01"
    ).json()["provisions"][0]["topics"].strings
    var run = try home.dcr("topics")
    for topic in topics {
      run = try home.dcr("topic", "unassign", topic, "21", "--act", "digital-code")
    }
    return run
  }

  @Test func `articles without a topic get suggestions with reasons, and nothing is written`()
    throws
  {
    let home = try Self.home.get()
    let before = try home.dcr("export", "--format", "json").output
    let run = try home.dcr(
      "topic", "suggest", "--act", "digital-code", "--at", "2026-08-01", "--format", "json")
    let items = try run.json()["provisions"].array
    #expect(items.map { $0["eId"].string } == ["art_21"])
    let suggestions = items.flatMap { $0["suggestions"].array }
    #expect(!suggestions.isEmpty)
    for suggestion in suggestions {
      #expect(!suggestion["reasons"].array.isEmpty)
      #expect(
        suggestion["reasons"].array.allSatisfy {
          ["words", "division", "neighbours"].contains($0["kind"].string)
        })
    }
    let text = try home.dcr("topic", "suggest", "--act", "digital-code", "--at", "2026-08-01")
    #expect(text.text.contains("dcr topic assign"))
    #expect(try home.dcr("export", "--format", "json").output == before)
  }

  @Test func `the command that is printed assigns what is suggested`() throws {
    let home = try Home(copying: Self.home.get())
    let arguments = ["topic", "suggest", "21", "--act", "digital-code", "--at", "2026-08-01"]
    let first = try home.run(arguments + ["--format", "json"]).json()["provisions"][0][
      "suggestions"][0]
    let command = try #require(first["command"].string).split(separator: " ").map(String.init)
    #expect(try home.run(Array(command.dropFirst())).text.hasPrefix("1 assigned"))
    let again = try home.run(arguments + ["--format", "json"]).json()["provisions"][0]
    #expect(again["topics"].strings.contains(first["topic"].string ?? "?"))
    #expect(!again["suggestions"].array.contains { $0["topic"].string == first["topic"].string })
  }

  @Test func `what is new or reads otherwise is named with its day`() throws {
    let home = try Self.home.get()
    let run = try home.dcr(
      "topic", "suggest", "--act", "digital-code", "--from", "2026-06-30", "--to", "2026-07-01",
      "--format", "json")
    let items = try run.json()["provisions"].array
    #expect(
      Set(items.compactMap { $0["eId"].string }) == [
        "art_1__subpara_1", "art_5__para_1", "art_8__para_1", "art_15", "art_20__para_1",
        "art_20__para_2", "art_23__para_2", "art_26__para_2__subpara_4", "art_27__para_1",
      ])
    #expect(items.allSatisfy { $0["from"].string == "2026-07-01" })
    let draft = try home.dcr(
      "topic", "suggest", "--act", "digital-code", "--from", "2027-06-01", "--to",
      "draft:platforms", "--format", "json")
    let drafted = try draft.json()["provisions"].array
    #expect(!drafted.isEmpty)
    #expect(drafted.allSatisfy { $0["from"].string == "2027-06-01" })
  }

  @Test func `asked one by one, only what is wanted is assigned`() throws {
    let home = try Home(copying: Self.home.get())
    let assigned = {
      try home.dcr("export", "--format", "json").text
        .split(separator: "\n").count { $0.hasPrefix("{\"type\":\"assignment\"") }
    }
    let before = try assigned()
    for (answers, more) in [("q\ny\ny\n", 0), ("", 0), ("n\nn\nn\n", 0), ("y\nq\n", 1)] {
      let run = try Program.run(
        "sh",
        [
          "-c", "exec \"$0\" topic suggest 21 --assign --act digital-code --at 2026-08-01",
          Tool.executable().path,
        ], input: answers, environment: ["DCR_REGISTRY": home.registry, "USER": "tester"])
      #expect(run?.status == 0)
      #expect(try assigned() == before + more, "\(answers)")
    }
  }

  @Test func `wrong usage is told`() throws {
    let home = try Self.home.get()
    for arguments in [
      ["--from", "2026-01-01"], ["--to", "draft:platforms"],
      ["21", "--from", "2026-01-01", "--to", "2026-02-01"],
      ["--from", "2026-01-01", "--to", "bill.md"],
      ["--from", "2026-01-01", "--to", "draft:platforms", "--assign"],
    ] {
      expect(
        try home.run(["topic", "suggest", "--act", "digital-code"] + arguments), failsWith: 64,
        saying: ["--"])
    }
    expect(
      try home.dcr(
        "topic", "suggest", "--act", "digital-code", "--from", "2026-01-01", "--to", "draft:none"),
      saying: ["none"])
    expect(
      try Shelf.code.get().dcr("topic", "suggest"), saying: ["no topics"], hint: "topic load")
  }

  @Test func `a topic ends on a day, and days that meet become one`() throws {
    let home = try Home(copying: Shelf.topics.get())
    func rows() throws -> [JSON] {
      try RecordExportTests.lines(home.dcr("export", "--format", "json")).filter {
        $0["type"].string == "assignment" && $0["topic"].string == "cybersecurity"
          && $0["eId"].string == "art_3"
      }.map { $0["inForce"] }
    }
    func topic(_ arguments: String...) throws -> String {
      try home.run(["topic"] + arguments + ["--act", "digital-code"]).text
    }
    #expect(try rows().isEmpty)
    #expect(
      try topic("assign", "cybersecurity", "3", "--from", "2026-01-01", "--to", "2026-06-01")
        .hasPrefix("1 "))
    #expect(
      try topic("assign", "cybersecurity", "3", "--from", "2026-02-01", "--to", "2026-03-01")
        .hasPrefix("0 "))
    #expect(try topic("assign", "cybersecurity", "3", "--from", "2026-06-01").hasPrefix("1 "))
    #expect(try rows().map { [$0["from"].string, $0["to"].string] } == [["2026-01-01", nil]])
    #expect(try topic("unassign", "cybersecurity", "3", "--from", "2027-01-01").hasPrefix("1 "))
    #expect(
      try rows().map { [$0["from"].string, $0["to"].string] } == [["2026-01-01", "2027-01-01"]])
    #expect(try topic("unassign", "cybersecurity", "3", "--from", "2027-01-01").hasPrefix("0 "))
    for (day, isMember) in [
      ("2025-12-31", false), ("2026-01-01", true), ("2026-12-31", true), ("2027-01-01", false),
    ] {
      let show = try home.dcr(
        "show", "3", "--act", "digital-code", "--at", day, "--format", "json")
      #expect(
        try show.json()["provisions"][0]["topics"].strings.contains("cybersecurity") == isMember)
    }
    #expect(try topic("assign", "cybersecurity", "3").hasPrefix("1 "))
    #expect(try rows().map { [$0["from"].string, $0["to"].string] } == [[nil, nil]])
    expect(
      try home.dcr(
        "topic", "assign", "cybersecurity", "4", "--act", "digital-code", "--from", "2026-02-01",
        "--to", "2026-02-01"), saying: ["no day is from 2026-02-01"])
    expect(try home.dcr("verify"), endsWith: 0)
  }
}
