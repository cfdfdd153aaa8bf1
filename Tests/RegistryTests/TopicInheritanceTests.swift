import LegalText
import Registry
import Testing

@Suite struct TopicInheritanceTests {
  @Test func `a provision has the topics of what holds it`() throws {
    let registry = try Sample.empty()
    try Sample.record(folder: "digital-code", "2025-01-10", in: registry)
    let act = try registry.act(named: nil)
    let day = try #require(LegalDate(iso: "2025-08-01"))
    let added = ["chapters", "articles", "points"].map {
      Topic(id: $0, label: PerLanguage(en: $0))
    }
    _ = try registry.add(added, by: "test")
    for (topic, eId) in [
      ("chapters", "chp_1"), ("articles", "art_5"), ("points", "art_5__para_1"),
    ] {
      let provision = try #require(try registry.identity(of: eId, in: act, on: day))
      _ = try registry.assign([TopicAssignment(topic: topic, provision: provision)], by: "test")
    }
    func topics(_ eId: String) throws -> [String]? {
      try registry.provision(eId, of: act, on: day)?.topics.sorted()
    }
    #expect(try topics("art_5__para_1") == ["articles", "chapters", "points"])
    #expect(try topics("art_5__para_2") == ["articles", "chapters"])
    #expect(try topics("art_6") == [])
    #expect(try topics("chp_1") == ["chapters"])
  }
}
