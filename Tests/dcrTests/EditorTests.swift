import Foundation
import Testing

/// Topics and the days of amending acts: what editors write.
@Suite struct EditorTests {
  private func ids(_ run: Run) throws -> [String?] {
    try run.json()["provisions"].array.map { $0["eId"].string }
  }

  // MARK: - Topics

  @Test func `topics are a tree with labels in three languages`() throws {
    let run = try Shelf.topics.get().dcr("topics", "--format", "json")
    let topics = try run.json()["topics"].array
    #expect(topics.count == 41)
    for topic in topics {
      #expect(topic.keys.isSuperset(of: ["id", "label", "broader", "provisions"]))
      #expect(topic["label"].keys == ["ru", "kk", "en"])
    }
    let products = topics.first { $0["id"].string == "data-products" }
    #expect(products?["broader"].string == "data")
    #expect(products?["label"]["en"].string == "Big data and data products")
    #expect((products?["provisions"].int ?? 0) >= 6)
  }

  @Test(arguments: ["data-products", "big data", "большие данные", "ҮЛКЕН ДЕРЕКТЕР"])
  func `a topic is found by its id, label or a term`(_ name: String) throws {
    let run = try Shelf.topics.get().dcr(
      "topics", name, "--act", "digital-code", "--at", "2026-08-01", "--format", "json")
    #expect(
      try ids(run) == [
        "art_1__subpara_4", "art_1__subpara_5", "art_9", "art_10", "art_11", "art_12-1",
      ])
  }

  @Test func `a topic that is not there fails and tells those that are`() throws {
    expect(
      try Shelf.topics.get().dcr("topics", "weather"), saying: ["“weather”"], hint: "known: data")
    expect(
      try Shelf.code.get().dcr("topics", "weather"), saying: ["“weather”"],
      hint: "dcr topic load FILE")
  }

  @Test func `loading a topic file again adds nothing`() throws {
    let home = try Home(copying: Shelf.topics.get())
    let before = try home.dcr("topics", "--format", "json").output
    let run = try home.dcr("topic", "load", Shelf.fixtures + "/topics.yaml")
    expect(run, endsWith: 0)
    #expect(run.text.hasSuffix(": 0 topics, 0 assignments\n"), "\(run)")
    #expect(try home.dcr("topics", "--format", "json").output == before)
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `assignments of an act that is not held are told and passed over`() throws {
    let home = try Home(copying: Shelf.code.get())
    let run = try home.dcr("topic", "load", Shelf.fixtures + "/topics.yaml")
    expect(run, endsWith: 0)
    #expect(run.errors.contains("does not hold data-law"))
    #expect(!run.errors.contains("digital-code;"))
  }

  @Test func `topics are added, assigned and taken away`() throws {
    let home = try Home(copying: Shelf.code.get())
    expect(try home.dcr("topic", "add", "mine", "--ru", "Моя тема", "--en", "Mine"), endsWith: 0)
    expect(try home.dcr("topic", "assign", "mine", "5", "art_6__para_1"), endsWith: 0)
    let members = ["topics", "mine", "--format", "json"]
    #expect(try ids(home.run(members)) == ["art_5", "art_6__para_1"])
    #expect(try home.dcr("topic", "assign", "mine", "5").text == "0 assigned to mine\n")
    #expect(
      try home.dcr("show", "5", "--format", "json").json()["provisions"][0]["topics"].strings
        == ["mine"])
    expect(try home.dcr("topic", "unassign", "mine", "5"), endsWith: 0)
    #expect(try ids(home.run(members)) == ["art_6__para_1"])
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `an assignment may begin and end`() throws {
    let home = try Home(copying: Shelf.code.get())
    expect(try home.dcr("topic", "add", "mine", "--en", "Mine"), endsWith: 0)
    expect(
      try home.dcr("topic", "assign", "mine", "5", "--from", "2026-01-01", "--to", "2026-02-01"),
      endsWith: 0)
    for (day, members) in [("2025-12-31", []), ("2026-01-31", ["art_5"]), ("2026-02-01", [])] {
      #expect(try ids(home.dcr("topics", "mine", "--at", day, "--format", "json")) == members)
    }
  }

  @Test func `what cannot be a topic is refused and changes nothing`() throws {
    let home = try Home(copying: Shelf.topics.get())
    let before = try home.dcr("topics", "--format", "json").output
    expect(try home.dcr("topic", "add", "data", "--ru", "Б"), saying: ["“data” already"])
    expect(try home.dcr("topic", "add", "Bad!", "--ru", "Б"), saying: ["“Bad!”"])
    expect(try home.dcr("topic", "add", "bare"), saying: ["“bare”", "no label"])
    expect(
      try home.dcr("topic", "add", "x", "--ru", "Б", "--broader", "none"), saying: ["“none”"])
    let act = ["--act", "digital-code"]
    expect(try home.run(["topic", "assign", "none", "5"] + act), saying: ["“none”"])
    expect(try home.run(["topic", "assign", "data", "99"] + act), saying: ["no article 99"])
    expect(try home.dcr("topic", "load", "none.yaml"), saying: ["none.yaml"])
    let file = try home.write("topics: [{id: x, label: 3}]\n", to: "bad.yaml")
    expect(try home.dcr("topic", "load", file), saying: ["bad.yaml:1"])
    #expect(try home.dcr("topics", "--format", "json").output == before)
  }

  // MARK: - Days of amending acts

  @Test func `amending acts are listed with their days, stand-ins marked`() throws {
    let home = try Shelf.code.get()
    let list = try home.dcr("amendment", "list", "--format", "json").json()["amendments"].array
    let enactment = list.first { $0["isEnactment"].bool == true }
    #expect(enactment?["inForceFrom"].string == "2025-07-01")
    for number in ["5-IX", "12-IX", "20-IX", "21-IX", "30-IX", "38-IX", "45-IX"] {
      #expect(list.contains { $0["cause"]["number"].string == number }, "\(number)")
    }
    let standIns = list.filter { $0["cause"]["basis"].string == "stand-in" }
    // 30-IX: the full stop of 26(2)(4) that became a semicolon is told by no footnote, only by the edition.
    #expect(standIns.map { $0["cause"]["number"].string } == ["20-IX", "30-IX"])
    #expect(standIns.first?["inForceFrom"].string == "2026-03-15")
    #expect(try home.dcr("amendment", "list").text.contains("день точно не известен"))
    #expect(try Shelf.code.get().dcr("amendment").text.contains("45-IX"))
  }

  @Test func `a day set by an editor counts, and the one before is still known`() throws {
    let home = try Home(copying: Shelf.code.get())
    // The clock of the journal counts milliseconds: this is after the import and before the change.
    Thread.sleep(forTimeInterval: 0.02)
    let instant = Date.now.ISO8601Format(.init(includingFractionalSeconds: true))
    Thread.sleep(forTimeInterval: 0.02)
    func unit(_ arguments: String...) throws -> JSON {
      let run = try home.run(
        ["show", "12-1(1)", "--at", "2026-01-15", "--format", "json"] + arguments)
      expect(run, endsWith: 0)
      return try run.json()["provisions"][0]
    }
    #expect(try unit()["status"].string == "in-force")
    expect(try home.dcr("amendment", "set-date", "12-IX", "2026-02-01", "--by", "ed"), endsWith: 0)
    #expect(try unit()["status"].string == "pending")
    #expect(try unit()["inForce"]["from"].string == "2026-02-01")
    let before = try unit("--known-at", instant)
    #expect(before["status"].string == "in-force")
    #expect(before["inForce"]["from"].string == "2026-01-01")
    let history = try home.dcr("history", "12-1(1)", "--format", "json").json()["versions"]
    #expect(history.array.map { $0["inForce"]["from"].string } == ["2026-01-01", "2026-02-01"])
    #expect(history[0]["recorded"]["supersededAt"].string != nil)
    #expect(history[1]["recorded"]["supersededAt"].isNull)
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `the day of the enactment can be set, too`() throws {
    let home = try Home(copying: Shelf.code.get())
    expect(try home.dcr("amendment", "set-date", "enactment", "2025-08-01"), endsWith: 0)
    let run = try home.dcr("show", "2(1)", "--at", "2025-07-15", "--format", "json")
    #expect(try run.json()["provisions"][0]["status"].string == "pending")
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `a commencement may be unknown: then nothing of it is law`() throws {
    let home = try Home(copying: Shelf.code.get())
    expect(try home.dcr("amendment", "set-date", "20-IX", "unknown"), endsWith: 0)
    let text = try home.dcr("show", "14(2)", "--at", "2026-08-01", "--format", "json").json()
    #expect(
      text["provisions"][0]["text"].string == "Сообщение составляется простым языком.", "\(text)")
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `a day that cannot be is refused and changes nothing`() throws {
    let home = try Home(copying: Shelf.code.get())
    let before = try home.dcr("amendment", "list").output
    expect(
      try home.dcr("amendment", "set-date", "99-IX", "2026-02-01"), saying: ["“99-IX”"],
      hint: "12-IX")
    expect(
      try home.dcr("amendment", "set-date", "12-IX", "2020-02-01"),
      saying: ["2020-02-01 is not after 2025-10-01"])
    expect(
      try home.dcr("amendment", "set-date", "12-IX", "2026-02-01", "--unit", "99"),
      saying: ["no article 99"])
    #expect(try home.dcr("amendment", "list").output == before)
  }

  @Test func `an instant that the registry does not know is refused`() throws {
    let home = try Shelf.code.get()
    expect(
      try home.dcr("show", "5", "--known-at", "yesterday"), saying: ["“yesterday”"],
      hint: "2026-03-01")
    let run = try home.dcr("show", "5", "--known-at", "2020-01-01")
    #expect(run.status == 1, "\(run)")
  }

  // MARK: - Verify

  @Test func `verify names its checks and finds nothing wrong`() throws {
    let run = try Shelf.topics.get().dcr("verify", "--format", "json")
    expect(run, endsWith: 0)
    let json = try run.json()
    #expect(json.keys == ["ok", "checks"])
    #expect(json["ok"].bool == true)
    #expect(json["checks"].array.count >= 8)
    for check in json["checks"].array {
      #expect(check.keys == ["name", "ok", "detail", "hint"])
      #expect(check["ok"].bool == true)
    }
  }
}
