import Foundation
import LegalText
import Redline
import Rendering
import Testing

@Suite struct JSONTests {
  static func object(_ value: JSONValue) throws -> [String: Any] {
    let parsed = try JSONSerialization.jsonObject(with: Data(value.pretty.utf8))
    return try #require(parsed as? [String: Any])
  }

  static func keys(_ value: JSONValue?) -> [String] {
    guard case .object(let members) = value else { return [] }
    return members.map(\.key)
  }

  static func first(_ value: JSONValue?) -> JSONValue? {
    guard case .array(let values) = value else { return nil }
    return values.first
  }

  @Test func `every character comes back`() throws {
    var text = ""
    for value in Array(0...0x2FF) + Array(0x2000...0x20FF) + [0xFEFF, 0xFFFD, 0xFFFF, 0x1F4DC] {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    let value: JSONValue = ["text": .string(text), "a/b\"\\\u{1}": .string("</script>")]
    let object = try Self.object(value)
    let back = try #require(object["text"] as? String)
    #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    #expect(object["a/b\"\\\u{1}"] as? String == "</script>")
    #expect(value.pretty.contains("</script>"))
    #expect(!value.pretty.unicodeScalars.contains("\u{2028}"))
  }

  @Test func `output is indented and keys stand in order`() {
    let value: JSONValue = [
      "z": 1, "a": [.null, .boolean(true), .integer(-5)], "empty": [], "none": .object([]),
    ]
    #expect(
      value.pretty == """
        {
          "z": 1,
          "a": [
            null,
            true,
            -5
          ],
          "empty": [],
          "none": {}
        }

        """)
  }

  @Test func `show has the keys of the contract`() throws {
    let json = ViewTests.show(.ru).json()
    _ = try Self.object(json)
    #expect(
      Self.keys(json) == ["act", "at", "knownAt", "language", "notes", "provisions"])
    #expect(Self.keys(json["act"]) == ["slug", "iri", "number", "adopted", "title"])
    #expect(Self.keys(json["act"]?["title"]) == ["ru", "kk", "en"])
    let article = Self.first(json["provisions"])
    #expect(
      Self.keys(article) == [
        "eId", "locator", "kind", "number", "heading", "text", "status", "inForce", "basis",
        "doubtfulFrom", "cause", "topics", "notes", "children",
      ])
    #expect(Self.keys(article?["inForce"]) == ["from", "to"])
    #expect(article?["number"] == "29")
    #expect(article?["locator"] == "статья 29")
    #expect(article?["cause"] == .null)
    #expect(article?["basis"] == "stand-in")
    #expect(Self.keys(Self.first(article?["notes"])) == ["position", "text"])
    let item = Self.first(Self.first(article?["children"])?["children"])
    #expect(item?["eId"] == "art_29__para_1__subpara_1")
    #expect(item?["locator"] == "подпункт 1) пункта 1 статьи 29")
    #expect(item?["topics"] == ["platforms"])
  }

  @Test func `a language that lacks the unit has null for its text`() {
    var view = ViewTests.show(.en)
    view.provisions = [NamedProvision(eId: "art_30", provision: Sample.pendingArticle)]
    let article = Self.first(view.json()["provisions"])
    #expect(article?["text"] == .null)
    #expect(article?["heading"] == .null)
    #expect(article?["status"] == "pending")
    #expect(article?["inForce"] == ["from": .null, "to": .null])
  }

  @Test func `the act itself is given as the units in it`() {
    let json = ViewTests.show(.kk, Sample.root).json()
    #expect(Self.first(json["provisions"])?["kind"] == "section")
  }

  @Test func `diff has the keys of the contract`() throws {
    let json = Sample.diff.json()
    _ = try Self.object(json)
    #expect(
      Self.keys(json) == [
        "act", "from", "to", "language", "changes", "summary", "doubtful", "approximations",
      ])
    #expect(
      json["summary"] == [
        "inserted": 1, "repealed": 1, "substituted": 1, "renumbered": 1, "moved": 0,
        "unchanged": 12,
      ])
    let change = Self.first(json["changes"])
    #expect(
      Self.keys(change) == [
        "kind", "eId", "locator", "heading", "headingPath", "words", "headingWords", "cause",
        "inForceFrom", "origins",
      ])
    #expect(Self.keys(change?["eId"]) == ["from", "to"])
    #expect(Self.keys(Self.first(change?["words"])) == ["op", "text"])
    #expect(change?["cause"]?["number"] == "300-VIII")
  }

  @Test(arguments: [WordEdit.Operation.delete, .insert])
  func `the words of a change, joined, are its text to the letter`(other: WordEdit.Operation) {
    let edits = Sample.changes.changes[0].words.filter {
      $0.operation == .equal || $0.operation == other
    }
    guard case .array(let words) = Self.first(Sample.diff.json()["changes"])?["words"] else {
      Issue.record("no words")
      return
    }
    let joined = words.compactMap { word -> String? in
      guard word["op"] == "equal" || word["op"] == .string(other.rawValue),
        case .string(let text) = word["text"]
      else { return nil }
      return text
    }.joined()
    #expect(joined == edits.map(\.text).joined())
  }

  @Test func `history has the keys of the contract`() throws {
    let json = HistoryView(
      act: Sample.act, eId: "art_29__para_3", versions: Sample.versions, language: .ru
    ).json()
    _ = try Self.object(json)
    #expect(Self.keys(json) == ["act", "eId", "versions"])
    let version = Self.first(json["versions"])
    #expect(
      Self.keys(version) == [
        "language", "eId", "heading", "text", "inForce", "recorded", "status", "basis",
        "doubtfulFrom", "note", "cause",
      ])
    #expect(Self.keys(version?["recorded"]) == ["at", "supersededAt", "by", "what"])
    #expect(
      Self.keys(version?["cause"]) == [
        "act", "number", "adopted", "item", "source", "basis", "commencement", "others",
      ])
  }

  @Test func `contents, acts, topics and checks have the keys of the contract`() throws {
    let contents = ContentsView(
      act: Sample.act, root: Sample.root, day: Sample.day, language: .ru
    ).json()
    #expect(Self.keys(contents) == ["act", "at", "language", "units"])
    #expect(
      Self.keys(Self.first(contents["units"])) == [
        "eId", "kind", "number", "heading", "status", "children",
      ])
    let acts = ActsView(
      acts: [ActSummary(act: Sample.act, languages: [.ru], editions: [Sample.day])],
      language: .ru
    ).json()
    #expect(
      Self.keys(Self.first(acts["acts"])) == [
        "slug", "iri", "number", "adopted", "title", "languages", "editions",
      ])
    let topics = TopicsView(
      topics: [
        TopicCount(topic: Topic(id: "data", label: PerLanguage()), provisions: 2, assigned: 1)
      ],
      language: .ru
    ).json()
    #expect(
      Self.keys(Self.first(topics["topics"])) == [
        "id", "label", "broader", "provisions", "assigned",
      ])
    let checks = VerifyView(checks: [Check(name: "a", ok: false)], language: .ru).json()
    #expect(Self.keys(checks) == ["ok", "checks"])
    #expect(checks["ok"] == .boolean(false))
    #expect(Self.keys(Self.first(checks["checks"])) == ["name", "ok", "detail", "hint"])
  }
}
