import ActText
import Foundation
import Interchange
import LegalText
import TestSupport
import Testing

@testable import Registry

/// Topics and what belongs to them.
@Suite struct TopicTests {
  private let registry: Registry

  init() throws {
    registry = try Sample.empty()
    _ = try registry.record(
      Sample.submission(
        "law", "2025-01-01",
        "# ЗАКОН\n\n**Статья 1. Предмет**\n\n1. Один.\n\n2. Два.\n\n**Статья 2. Порядок**\n\nТри."),
      Sample.options)
    _ = try registry.add(
      [
        Topic(id: "data", label: PerLanguage(ru: "Данные", kk: "Деректер", en: "Data")),
        Topic(
          id: "big-data", label: PerLanguage(ru: "Большие данные"),
          terms: PerLanguage(ru: ["массивы"], en: ["big data", "lakes"]), broader: "data"),
      ], by: "test")
  }

  private func day(_ text: String) throws -> LegalDate { try #require(LegalDate(iso: text)) }

  private func identity(_ eId: String) throws -> Int64 {
    let act = try registry.act(named: "law")
    let first = try day("2025-01-01")
    return try #require(try registry.identity(of: eId, in: act, on: first))
  }

  private func counts(_ text: String, at state: Registry.State = .latest) throws -> [String: Int] {
    let records = try registry.topics(on: day(text), at: state)
    return Dictionary(uniqueKeysWithValues: records.map { ($0.topic.id, $0.provisions) })
  }

  private func presentState() throws -> Registry.State {
    let instant = presentInstant()
    Thread.sleep(forTimeInterval: 0.005)
    return try registry.state(at: instant)
  }

  @Test func `topics come back as they were added, wider before narrower`() throws {
    let topics = try registry.topics(on: day("2025-01-01")).map(\.topic)
    #expect(topics.map(\.id) == ["data", "big-data"])
    #expect(topics[0].label == PerLanguage(ru: "Данные", kk: "Деректер", en: "Data"))
    #expect(topics[1].terms == PerLanguage(ru: ["массивы"], en: ["big data", "lakes"]))
    #expect(topics[1].broader == "data")
  }

  @Test func `the same topics again are no new entry, another label is refused`() throws {
    let known = try registry.topics(on: day("2025-01-01")).map(\.topic)
    let length = try registry.journalLength()
    #expect(try registry.add(known, by: "test") == [])
    #expect(throws: RegistryError.topicExists("data")) {
      try registry.add([Topic(id: "data", label: PerLanguage(ru: "Сведения"))], by: "test")
    }
    #expect(try registry.journalLength() == length)
  }

  @Test(arguments: ["", "Data", "big data", "-data", "данные", "data_x", "a/b"])
  func `a name that is none is refused`(id: String) throws {
    let length = try registry.journalLength()
    #expect(throws: RegistryError.self) {
      try registry.add([Topic(id: id, label: PerLanguage(ru: "Данные"))], by: "test")
    }
    #expect(try registry.journalLength() == length)
  }

  @Test func `a topic without a label, or in an unknown one, is refused with all beside it`() throws
  {
    let good = Topic(id: "good", label: PerLanguage(en: "Good"))
    #expect(throws: RegistryError.invalid("the topic “bare” has no label in any language")) {
      try registry.add([good, Topic(id: "bare", label: PerLanguage())], by: "test")
    }
    #expect(
      throws: RegistryError.noSuchTopic("nowhere", known: ["data", "big-data", "good", "lost"])
    ) {
      try registry.add(
        [good, Topic(id: "lost", label: PerLanguage(en: "Lost"), broader: "nowhere")], by: "test")
    }
    #expect(try registry.topics(on: day("2025-01-01")).count == 2)
  }

  @Test func `one topic twice in one list is refused or added once`() throws {
    let twice = Topic(id: "twice", label: PerLanguage(en: "Twice"))
    _ = try? registry.add([twice, twice], by: "test")
    #expect(try registry.topics(on: day("2025-01-01")).count { $0.topic.id == "twice" } <= 1)
  }

  @Test func `topics that lie in a circle are refused`() throws {
    let circle = [
      Topic(id: "one", label: PerLanguage(en: "One"), broader: "two"),
      Topic(id: "two", label: PerLanguage(en: "Two"), broader: "one"),
    ]
    #expect(throws: RegistryError.self) { try registry.add(circle, by: "test") }
    #expect(throws: RegistryError.self) {
      try registry.add(
        [Topic(id: "own", label: PerLanguage(en: "Own"), broader: "own")], by: "test")
    }
  }

  @Test func `a narrower topic may stand before its broader one in a list`() throws {
    _ = try registry.add(
      [
        Topic(id: "child", label: PerLanguage(en: "Child"), broader: "parent"),
        Topic(id: "parent", label: PerLanguage(en: "Parent")),
      ], by: "test")
    let topics = try registry.topics(on: day("2025-01-01")).map(\.topic)
    #expect(topics.map(\.id) == ["data", "big-data", "parent", "child"])
    #expect(topics.last?.broader == "parent")
  }

  @Test func `a topic counts what is in it and in narrower ones, each provision once`() throws {
    let first = try identity("art_1")
    let inner = try identity("art_1__para_1")
    #expect(
      try registry.assign(
        [
          TopicAssignment(topic: "data", provision: first),
          TopicAssignment(topic: "big-data", provision: first),
          TopicAssignment(topic: "big-data", provision: inner),
        ], by: "test") == 3)
    #expect(try counts("2025-01-01") == ["data": 2, "big-data": 2])
    let act = try registry.act(named: "law")
    let unit = try registry.provision("art_1", of: act, on: day("2025-01-01"))
    #expect(unit?.topics == ["big-data", "data"])
    #expect(try registry.topics(within: "data").map(\.id) == ["data", "big-data"])
    #expect(try registry.topics(within: "big-data").map(\.id) == ["big-data"])
    #expect(throws: RegistryError.noSuchTopic("x", known: ["data", "big-data"])) {
      try registry.topics(within: "x")
    }
  }

  @Test func `an assignment holds on its days`() throws {
    let interval = Interval(from: try day("2025-02-01"), to: try day("2025-03-01"))
    let assignment = TopicAssignment(
      topic: "data", provision: try identity("art_2"), interval: interval)
    #expect(try registry.assign([assignment], by: "test") == 1)
    let length = try registry.journalLength()
    #expect(try registry.assign([assignment], by: "test") == 0)
    #expect(try registry.journalLength() == length)
    #expect(try counts("2025-01-31")["data"] == 0)
    #expect(try counts("2025-02-01")["data"] == 1)
    #expect(try counts("2025-02-28")["data"] == 1)
    #expect(try counts("2025-03-01")["data"] == 0)
  }

  @Test func `what is taken out is known to have been in`() throws {
    let first = try identity("art_1")
    _ = try registry.assign([TopicAssignment(topic: "data", provision: first)], by: "test")
    let before = try presentState()
    #expect(try registry.unassign(topic: "data", provisions: [first], by: "test") == 1)
    #expect(try counts("2025-01-01")["data"] == 0)
    #expect(try counts("2025-01-01", at: before)["data"] == 1)
    let act = try registry.act(named: "law")
    let unit = try registry.provision("art_1", of: act, on: day("2025-01-01"), at: before)
    #expect(unit?.topics == ["data"])
    let findings = try registry.verify().flatMap(\.findings)
    #expect(findings == [])
  }

  @Test func `to take out what is not in is no write`() throws {
    let length = try registry.journalLength()
    #expect(try registry.unassign(topic: "data", provisions: [identity("art_1")], by: "test") == 0)
    #expect(try registry.journalLength() == length)
  }

  @Test func `an unknown topic or provision is refused with all beside it`() throws {
    let good = TopicAssignment(topic: "data", provision: try identity("art_1"))
    for bad in [
      TopicAssignment(topic: "nowhere", provision: good.provision),
      TopicAssignment(topic: "data", provision: 4711),
    ] {
      #expect(throws: RegistryError.self) { try registry.assign([good, bad], by: "test") }
    }
    #expect(try counts("2025-01-01")["data"] == 0)
  }

  @Test func `a provision keeps its topic when it gets another number`() throws {
    let registry = try Sample.empty()
    try Sample.record(folder: "digital-code", in: registry)
    let act = try registry.act(named: "digital-code")
    let early = try day("2025-08-01")
    let late = try day("2026-04-01")
    let identity = try #require(try registry.identity(of: "art_18", in: act, on: early))
    _ = try registry.add([Topic(id: "data", label: PerLanguage(en: "Data"))], by: "test")
    _ = try registry.assign([TopicAssignment(topic: "data", provision: identity)], by: "test")
    #expect(try registry.provision("art_18", of: act, on: early)?.topics == ["data"])
    #expect(try registry.provision("art_18", of: act, on: late)?.topics == [])
    #expect(try registry.provision("art_18-1", of: act, on: late)?.topics == ["data"])
    #expect(try registry.provision("art_18-1", of: act, on: late)?.identity == identity)
    #expect(try registry.provision("art_18-1", of: act, on: early) == nil)
  }

  // MARK: - Files

  @Test func `the topics of the fixtures are read and loaded`() throws {
    for name in ["topics.yaml", "topics-digital-code.yaml"] {
      let file = try TopicFile(path: Corpora.fixtures.appendingPathComponent(name).path)
      #expect(!file.assignments.isEmpty)
    }
    let registry = try Sample.fixtures()
    try Sample.loadTopics(into: registry)
    let records = try registry.topics(on: day("2026-04-01"))
    #expect(records.filter { $0.topic.broader == nil }.allSatisfy { $0.provisions > 0 })
    let labels = records.map(\.topic.label.languages)
    #expect(labels.allSatisfy { $0 == [.ru, .kk, .en] })
  }

  @Test(arguments: [
    ("- a\n- b", 1, "neither topics nor assignments"),
    ("topics:\n  - label: {ru: Данные}", 2, "without an id"),
    ("topics:\n  - id: data\n    name: x", 3, "“name” is not known here"),
    ("topics:\n  - id: data\n    label: {ru: А, de: B}", 3, "“de” is no language"),
    ("topics:\n  - id: data\n    label: {ru: А}\n    terms: {ru: слово}", 4, "a list is wanted"),
    ("topics: 5", 1, "a list is wanted"),
    ("assignments:\n  - {act: law, topic: data}\n  - {act: law, provisions: []}", 3, "act, topic"),
    ("assignments:\n  - act: law\n    topic: data\n    provisions: [[1]]", 4, "is a locator"),
    ("topic:\n  - id: data", 1, "“topic” is not known here"),
  ])
  func `an error in a topic file names its line`(text: String, line: Int, words: String) throws {
    let error = #expect(throws: ReadingError.self) {
      try TopicFile(TextFile(name: "topics.yaml", text: text))
    }
    #expect(error?.line == line)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    #expect(error?.file == "topics.yaml")
  }

  @Test func `what is no YAML is told as such`() throws {
    let error = #expect(throws: ReadingError.self) {
      try TopicFile(TextFile(name: "topics.yaml", text: "topics:\n  - id: [data\n"))
    }
    #expect(error?.message.hasPrefix("no YAML") == true)
    #expect(error?.line != nil)
  }
}
