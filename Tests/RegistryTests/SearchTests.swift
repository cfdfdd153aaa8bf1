import LegalText
import Registry
import SearchQuery
import TestSupport
import Testing
import WordForms

/// Searches in the illustrative acts and in small ones.
@Suite struct SearchTests {
  private func search(
    _ text: String, in registry: Registry, on day: String? = "2026-08-01",
    _ change: (inout SearchRequest) throws -> Void = { _ in }
  ) throws -> SearchResult {
    let read = try ReadQuery(text)
    var request = SearchRequest(read, on: day.flatMap { LegalDate(iso: $0) })
    request.places = read.places.compactMap { $0.eId.map { [$0] } }
    try change(&request)
    return try registry.search(request)
  }

  private func names(_ result: SearchResult) -> [String] {
    result.hits.filter { $0.missing.isEmpty }.map(\.eId)
  }

  private func law(_ editions: (String, String)...) throws -> Registry {
    let registry = try Sample.empty()
    for (day, text) in editions {
      _ = try registry.record(Sample.submission("law", day, text), Sample.options)
    }
    return registry
  }

  @Test(arguments: [
    ("платформам", "Цифровая платформа создана.", "платформа"),
    ("рынок", "На рынке услуг.", "рынке"),
    ("владельцев", "Владелец обязан.", "Владелец"),
  ])
  func `words are found in any form`(query: String, text: String, found: String) throws {
    let registry = try law(("2026-01-01", "Статья 1. Иное\n\n\(text)"))
    let hit = try #require(search(query, in: registry).hits.first)
    #expect(hit.eId == "art_1")
    #expect(hit.snippet.bracketed == text.replacing(found, with: "⟦\(found)⟧"))
  }

  @Test func `words of other days are not found, those of all days with their days`() throws {
    let registry = try law(
      ("2026-01-01", "Статья 1. Срок\n\nОдин год."), ("2026-06-01", "Статья 1. Срок\n\nДва года."))
    #expect(try names(search("один", in: registry, on: "2026-03-01")) == ["art_1"])
    #expect(try names(search("один", in: registry, on: "2026-08-01")) == [])
    #expect(try names(search("один", in: registry, on: "2025-03-01")) == [])
    let all = try search("год", in: registry, on: nil)
    #expect(all.hits.count == 1)
    #expect(
      all.hits.first?.times.map { [$0.interval.from?.description, $0.interval.to?.description] }
        == [["2026-01-01", "2026-06-01"], ["2026-06-01", nil]])
  }

  @Test func `a unit that is named is told in its wording of the day`() throws {
    let registry = try law(
      ("2026-01-01", "Статья 1. Срок\n\nОдин год."), ("2026-06-01", "Статья 1. Срок\n\nДва года."))
    for (day, text) in [("2026-03-01", "Один год."), ("2026-08-01", "Два года.")] {
      #expect(try search("ст. 1", in: registry, on: day).hits.map(\.snippet.bracketed) == [text])
    }
    #expect(try search("ст. 1", in: registry, on: "2025-03-01").hits.isEmpty)
  }

  @Test func `a unit stands under the headings of the day`() throws {
    let registry = try law(
      ("2026-01-01", "Статья 1. Старое\n\n1. Текст."),
      ("2026-06-01", "Статья 1. Новое\n\n1. Текст.")
    )
    #expect(try names(search("старое AND текст", in: registry)) == [])
    #expect(try names(search("новое AND текст", in: registry)) == ["art_1__para_1"])
    #expect(
      try names(search("старое AND текст", in: registry, on: "2026-02-01")) == ["art_1__para_1"])
  }

  @Test func `drafts and notes are not found`() throws {
    let registry = try law(("2026-01-01", "Статья 1. Срок\n\nОдин год."))
    _ = try registry.keep(
      DraftRecord(
        name: "bill", title: "Закон о страусах", inForceFrom: LegalDate(dayNumber: 20_600),
        texts: [AmendingSource(language: .ru, place: "bill.txt", text: "Страусы запрещены.")]),
      of: registry.act(named: "law"), by: "test")
    let result = try search("страусы", in: registry, on: nil)
    #expect(result.hits.isEmpty)
    #expect(result.unknown == ["страусы"])
  }

  @Test func `what was corrected is not found, but was known`() throws {
    let registry = try Sample.empty()
    _ = try registry.record(
      Sample.submission("law", "2026-01-01", "Статья 1. Срок\n\nОдин гот."), Sample.options)
    _ = try registry.record(
      Sample.submission("law", "2026-01-01", "Статья 1. Срок\n\nОдин год."),
      RecordingOptions(who: "test", isCorrection: true))
    #expect(try names(search("гот", in: registry)) == [])
    #expect(try names(search("год", in: registry)) == ["art_1"])
  }

  @Test func `one hit an article, with what else of it was found`() throws {
    let registry = try law(
      (
        "2026-01-01",
        """
        Статья 1. Платформы

        1. Платформа.

        2. Иная платформа и всё прочее, что к ней относится.

        Статья 2. Иное

        Текст о платформе.
        """
      ))
    let result = try search("платформа", in: registry)
    #expect(result.total == 4)
    #expect(result.isTotalExact)
    #expect(result.hits.count == 2)
    #expect(result.hits.first { $0.eId.hasPrefix("art_1") }?.further.count == 2)
    #expect(result.hits.first { $0.eId.hasPrefix("art_2") }?.further.isEmpty == true)
  }

  @Test func `where no unit has all words of a list, articles that have the weightiest come`()
    throws
  {
    let registry = try law(
      (
        "2026-01-01",
        "Статья 1. Страусы\n\nТекст.\n\nСтатья 2. Иное\n\nТекст и реклама.\n\nСтатья 3. Прочее\n\nТекст."
      ))
    let result = try search("страусы реклама текст", in: registry)
    #expect(result.total == 0)
    #expect(Set(result.hits.prefix(2).map(\.eId)) == ["art_1", "art_2"])
    #expect(result.hits.first { $0.eId == "art_1" }?.missing == ["реклама"])
    #expect(try search("страусы AND реклама", in: registry).hits.isEmpty)
  }

  @Test func `a word that no text has is held for one that begins like it, and told as missing`()
    throws
  {
    let registry = try law(
      (
        "2026-01-01",
        """
        Статья 1. Персональные данные

        Персональные данные – это данные. Персональные данные хранятся.

        Статья 2. Права

        Право на удаление персональных данных, в порядке, определённом уполномоченным органом.
        """
      ))
    let result = try search("удалить персональные данные", in: registry)
    #expect(result.hits.first?.eId == "art_2")
    #expect(result.hits.allSatisfy { $0.missing == ["удалить"] })
    #expect(result.hits.first?.snippet.bracketed.contains("⟦удаление⟧") == true)
  }

  @Test func `an article that has two words of three is told though the third is rare`() throws {
    let others = (2...60).map { "Статья \($0). Иное\n\nУдостоверяющий центр." }
    let text = "Статья 1. Иное\n\nАккредитованный удостоверяющий центр."
    let registry = try law(("2026-01-01", ([text] + others).joined(separator: "\n\n")))
    let hits = try search("аккредитованные удостоверяющие центры", in: registry).hits
    #expect(hits.count == 20)
    #expect(hits.first?.eId == "art_1" && hits.first?.missing == [])
    #expect(hits.dropFirst().allSatisfy { $0.missing == ["аккредитованные"] })
  }

  @Test
  func `the weights are those of the language of the texts, and the order is always the same`()
    throws
  {
    let registry = try Sample.fixtures()
    let text = "порядок доступа владельцев платформы к данным страусов"
    let first = try search(text, in: registry)
    #expect(!first.hits.isEmpty)
    for _ in 0..<5 {
      #expect(try search(text, in: registry).hits == first.hits)
      #expect(try search(text, in: registry) { $0.language = .ru }.hits == first.hits)
    }
  }

  @Test func `a search is narrowed by act, place, topic and kind`() throws {
    let registry = try Sample.fixtures()
    try Sample.loadTopics(into: registry)
    let all = try search("данные", in: registry)
    #expect(Set(all.hits.map(\.act.slug)).count == 2)
    let one = try search("данные", in: registry) {
      $0.acts = [try registry.act(named: "data-law")]
    }
    #expect(Set(one.hits.map(\.act.slug)) == ["data-law"])
    let place = try search("ст. 10 данные", in: registry) {
      $0.acts = [try registry.act(named: "digital-code")]
    }
    #expect(!place.hits.isEmpty)
    #expect(place.hits.allSatisfy { $0.eId.hasPrefix("art_10") })
    let named = try search("ст. 10", in: registry) {
      $0.acts = [try registry.act(named: "digital-code")]
    }
    #expect(named.hits.map(\.eId) == ["art_10"])
    let chapter = try search("данные", in: registry) { $0.places = [["chp_3"]] }
    #expect(chapter.hits.allSatisfy { hit in hit.holders.contains { $0.eId == "chp_3" } })
    let topic = try search("данные", in: registry) {
      $0.topics = try registry.topics(within: "platforms")
    }
    #expect(!topic.hits.isEmpty)
    #expect(topic.hits.allSatisfy { !$0.topics.isEmpty })
    let kind = try search("данные", in: registry) { $0.kinds = [.chapter] }
    #expect(!kind.hits.isEmpty && kind.hits.allSatisfy { $0.kind == .chapter })
  }

  @Test func `other terms of a topic are looked for where that is asked`() throws {
    let registry = try Sample.fixtures()
    try Sample.loadTopics(into: registry)
    let narrow = try search("\"экономика данных\"", in: registry)
    let wide = try search("\"экономика данных\"", in: registry) { $0.isWidened = true }
    #expect(names(narrow).count < names(wide).count)
  }

  @Test(arguments: [
    ("казакстан", "қазақстан"), ("платфрома", "платформа"), ("укимет", "үкімет"),
    ("аналитикаа данных", "аналитика данных"),
  ])
  func `what may have been meant is offered, not taken`(query: String, meant: String) throws {
    let result = try search(query, in: Sample.fixtures())
    #expect(result.hits.filter { $0.missing.isEmpty }.isEmpty)
    #expect(result.suggestions.contains(meant), "\(result.suggestions)")
  }

  @Test func `the language is that which knows the words`() throws {
    let registry = try Sample.fixtures()
    #expect(try search("деректердің сапасы", in: registry).language == .kk)
    #expect(try search("качество данных", in: registry).language == .ru)
    #expect(try search("quality of data", in: registry).language == .en)
    #expect(try search("қ", in: registry) { $0.language = .ru }.language == .ru)
  }

  /// Whatever a query finds through the index it finds in the texts themselves, and the other way round.
  @Test(arguments: [
    "данные", "владелец AND платформы", "\"продукт данных\"", "NEAR(владелец данные, 8)",
    "данн* NOT персональн*", "(реклама OR жалоба) AND платформа", "NEAR(плат* владелец, 4)",
    "\"оборот продуктов данных\"", "\"владелец цифровой платформы обязан\" OR алгоритм",
  ])
  func `the index finds what the texts have`(text: String) throws {
    let registry = try Sample.fixtures()
    let day = try #require(LegalDate(iso: "2026-08-01"))
    let result = try search(text, in: registry) { $0.limit = 1000 }
    let found = Set(
      result.hits.flatMap { hit in ([hit.eId] + hit.further).map { hit.act.slug + $0 } })
    var matching: Set<String> = []
    for act in try registry.acts() {
      let root = try registry.edition(of: act, on: day).root
      // Each form stands for its own word here; the forms are what the registry's texts have.
      let query = try #require(ReadQuery(text).query)
      let forms = try registry.forms(of: query, in: .ru)
      let matcher = QueryMatcher(forms)
      func visit(_ unit: Provision, _ parent: String, _ above: [String]) {
        let eId = unit.eId(below: parent)
        guard let words = unit.wordings.ru, unit.state == .inForce else {
          for child in unit.children { visit(child, eId, above) }
          return
        }
        let places = matcher.places(in: [
          .init(words.heading ?? ""), .init(words.text), .init(above.joined(separator: "\n")),
        ])
        if words.heading != nil || !words.text.isEmpty, matcher.isMet(by: places) {
          matching.insert(act.act.slug + eId)
        }
        var below = above
        if unit.kind != .act, let heading = words.heading { below.append(heading) }
        if unit.kind != .act, words.text.hasSuffix(":") { below.append(words.text) }
        for child in unit.children { visit(child, eId, below) }
      }
      visit(root, "", [])
    }
    #expect(!matching.isEmpty || text.contains("OR алгоритм"))
    // Of one article no more than twelve further units are told.
    #expect(found.isSubset(of: matching), "\(found.subtracting(matching))")
    #expect(result.total == matching.count || !result.isTotalExact)
  }
}
