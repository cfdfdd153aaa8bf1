import LegalText
import Registry
import SearchQuery
import TestSupport
import Testing

/// A registry of so many acts that a name is looked for among the units of one.
@Suite struct ManyActsTests {
  private let registry: Registry
  private let day: LegalDate

  init() throws {
    registry = try Sample.empty()
    day = try #require(LegalDate(iso: "2026-03-01"))
    for number in 1...70 {
      _ = try registry.record(
        Sample.submission(
          "law-\(number)", "2026-01-01",
          "Статья 1. Срок\n\n1. Срок закона \(number).\n\n2. Иное.\n\n1) первое \(number);\n\n2) второе."
        ),
        Sample.options)
    }
  }

  @Test func `a name that many acts have is found in the act asked for`() throws {
    for number in [1, 35, 70] {
      let act = try registry.act(named: "law-\(number)")
      #expect(act.act.slug == "law-\(number)")
      let unit = try registry.provision("art_1__para_1", of: act, on: day)
      #expect(unit?.wordings.ru?.text == "Срок закона \(number).")
      let identity = try #require(
        try registry.identity(of: "art_1__para_2__subpara_1", in: act, on: day))
      #expect(
        try registry.history(of: identity, in: [.ru], on: day).map(\.text) == ["первое \(number);"])
      #expect(try registry.identity(of: "art_2", in: act, on: day) == nil)
    }
  }

  @Test func `a search within a provision stays in the acts asked for`() throws {
    func search(_ acts: [String], limit: Int = 100) throws -> Set<String> {
      let request = try SearchRequest(
        ReadQuery("срок"), on: day, acts: acts.map { try registry.act(named: $0) },
        places: [["art_1__para_1"]], limit: limit)
      return Set(try registry.search(request).hits.map(\.act.slug))
    }
    #expect(try search(["law-3", "law-69"]) == ["law-3", "law-69"])
    #expect(try search([]).count == 70)
  }

  @Test func `no act bears the names of another`() throws {
    #expect(try registry.verify().flatMap(\.findings) == [])
    let report = try registry.record(
      Sample.submission(
        "law-9", "2026-02-01", "Статья 1. Срок\n\n1. Срок закона иной.\n\n2. Иное."), Sample.options
    )
    #expect(!report.remarks.contains { $0.subject == .twoBearers })
  }
}
