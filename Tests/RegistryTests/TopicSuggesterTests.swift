import Foundation
import Interchange
import LegalText
import Registry
import TestSupport
import Testing

@Suite struct TopicSuggesterTests {
  static let topics = [
    Topic(
      id: "platforms", label: PerLanguage(ru: "Платформенная экономика"),
      terms: PerLanguage(ru: ["цифровая платформа"], kk: ["цифрлық платформа"])),
    Topic(
      id: "owners", label: PerLanguage(ru: "Владельцы"),
      terms: PerLanguage(ru: ["владелец платформы"]), broader: "platforms"),
    Topic(id: "data", label: PerLanguage(ru: "Данные", kk: "Деректер")),
  ]

  static func article(
    _ number: Int, _ heading: String, _ text: String = "", topics: [String] = [],
    language: Language = .ru, children: [Provision] = []
  ) -> Provision {
    var wordings = PerLanguage<Wording>()
    wordings[language] = Wording(heading: heading, text: text)
    return Provision(
      kind: .article, number: ProvisionNumber(number), wordings: wordings, children: children,
      topics: topics)
  }

  static func act(_ chapters: [[Provision]]) -> Provision {
    Provision(
      kind: .act,
      children: chapters.enumerated().map { index, articles in
        Provision(kind: .chapter, number: ProvisionNumber(index + 1), children: articles)
      })
  }

  @Test func `labels and terms are found in whatever forms, in each language`() {
    let root = Self.act([
      [
        Self.article(1, "Обязанности", "Владельцы цифровых платформ хранят сведения."),
        Self.article(2, "Цифрлық платформалардың иелері", language: .kk),
        Self.article(3, "Прочее", "Платформа вокзала, цифровая подпись."),
        Self.article(4, "О деньгах"), Self.article(5, "О сроках"),
      ]
    ])
    let suggester = TopicSuggester(root: root, topics: Self.topics)
    func found(_ eId: String) -> [String] { suggester.suggestions(for: eId).map(\.topic.id) }
    #expect(suggester.articlesWithoutTopic.count == 5)
    #expect(
      suggester.suggestions(for: "art_2").first?.reasons == [
        .words(phrase: "цифрлық платформа", language: .kk, inHeading: true, timesInText: 0)
      ])
    #expect(found("art_2") == ["platforms"])
    // Words that stand apart are no phrase.
    #expect(found("art_3").isEmpty)
    #expect(found("art_4").isEmpty)
    #expect(found("art_99").isEmpty)
  }

  @Test func `words of two units are no phrase`() {
    func paragraph(_ number: Int, _ text: String) -> Provision {
      Provision(
        kind: .paragraph, number: ProvisionNumber(number),
        wordings: PerLanguage(ru: Wording(text: text)))
    }
    let apart = Self.article(
      1, "Прочее", children: [paragraph(1, "Всякая цифровая"), paragraph(2, "Платформа")])
    let others = (2...9).map { Self.article($0, "Прочее") }
    let suggester = TopicSuggester(root: Self.act([[apart] + others]), topics: Self.topics)
    #expect(suggester.suggestions(for: "art_1").isEmpty)
  }

  @Test func `the division and the neighbours count, and are named`() throws {
    let root = Self.act([
      [
        Self.article(1, "А", topics: ["data"]), Self.article(2, "Б"),
        Self.article(3, "В", topics: ["data"]),
      ],
      [Self.article(4, "Г"), Self.article(5, "Д"), Self.article(6, "Е")],
    ])
    let suggester = TopicSuggester(root: root, topics: Self.topics)
    let suggestion = try #require(suggester.suggestions(for: "art_2").first)
    #expect(suggestion.topic.id == "data")
    #expect(
      suggestion.reasons == [
        .division(eId: "chp_1", ofTopic: 2, all: 2), .neighbours(["art_1", "art_3"]),
      ])
    // One neighbour in another chapter is not enough.
    #expect(suggester.suggestions(for: "art_4").isEmpty)
  }

  @Test
  func
    `what a unit has, by itself or by what holds or fills it, is not suggested, nor what is wider`()
  {
    let paragraph = Provision(
      kind: .paragraph, number: ProvisionNumber(1),
      wordings: PerLanguage(ru: Wording(text: "Владелец платформы и цифровая платформа.")))
    let root = Self.act([
      [Self.article(1, "Владелец платформы", topics: ["owners"], children: [paragraph])]
        + (2...9).map { Self.article($0, "Прочее") }
    ])
    let suggester = TopicSuggester(root: root, topics: Self.topics)
    for eId in ["art_1", "art_1__para_1"] {
      #expect(suggester.suggestions(for: eId).isEmpty)
      #expect(suggester.topics(of: eId).map(\.id) == ["owners"])
    }
    #expect(
      suggester.suggestions(for: "art_1", asIfUnassigned: true).map(\.topic.id).contains("owners"))
  }

  @Test func `topics in a ring, without words, or none at all give no trouble`() {
    let ring = [
      Topic(id: "a", label: PerLanguage(ru: "—"), broader: "b"),
      Topic(id: "b", label: PerLanguage(ru: ""), broader: "a"),
    ]
    let root = Self.act([[Self.article(1, "А", topics: ["a"]), Self.article(2, "Б")]])
    #expect(TopicSuggester(root: root, topics: ring).suggestions(for: "art_1").isEmpty)
    #expect(TopicSuggester(root: root, topics: []).suggestions(for: "art_2").isEmpty)
    #expect(
      TopicSuggester(root: Provision(kind: .act), topics: ring).articlesWithoutTopic.isEmpty)
  }

  // MARK: - How often it is right

  /// How often the first suggestion, or one of three, is a topic that an editor assigned, each article left out in turn.
  struct Rates: CustomStringConvertible {
    var articles = 0
    var first = 0
    var three = 0
    /// The most frequent topic, always.
    var baseline = 0

    var description: String {
      func rate(_ count: Int) -> String { "\(count) of \(articles)" }
      return "first right \(rate(first)), in the first three \(rate(three)), "
        + "the most frequent topic \(rate(baseline))"
    }

    init(_ root: Provision, _ topics: [Topic]) {
      let suggester = TopicSuggester(root: root, topics: topics)
      var truths: [Set<String>] = []
      root.visit { unit, eId in
        guard unit.kind == .article, unit.state == .inForce else { return }
        var truth: Set<String> = []
        unit.visit { inner, _ in truth.formUnion(inner.topics) }
        guard !truth.isEmpty else { return }
        truths.append(truth)
        let suggested = suggester.suggestions(for: eId, asIfUnassigned: true).map(\.topic.id)
        first += suggested.first.map(truth.contains) ?? false ? 1 : 0
        three += suggested.contains(where: truth.contains) ? 1 : 0
      }
      articles = truths.count
      baseline = topics.map { topic in truths.count { $0.contains(topic.id) } }.max() ?? 0
    }
  }

  @Test func `on the illustrative code most first suggestions are right`() throws {
    let registry = try Sample.fixtures()
    try Sample.loadTopics(into: registry)
    let day = try #require(LegalDate(iso: "2026-12-01"))
    let act = try registry.act(named: "digital-code")
    let rates = Rates(
      try registry.edition(of: act, on: day).root, try registry.topics(on: day).map(\.topic))
    print("topics of the illustrative code: \(rates)")
    #expect(rates.articles > 25)
    #expect(rates.first * 4 >= rates.articles * 3)
    #expect(rates.first > 2 * rates.baseline)
  }

  @Test(.enabled(if: Corpora.code != nil, Comment(rawValue: Corpora.absent)))
  func `on the real Code most first suggestions are right`() throws {
    let registry = try Sample.empty()
    let (submission, _) = try ActFolder.read(folder: #require(Corpora.code).path)
    _ = try registry.record(
      submission, RecordingOptions(who: "test", inForce: LegalDate(iso: "2026-07-12")))
    let act = try registry.act(named: nil)
    let day = try #require(LegalDate(iso: "2026-08-01"))
    var root = try registry.edition(of: act, on: day).root
    let files = try ["topics.yaml", "topics-digital-code.yaml"].map {
      try TopicFile(path: Corpora.fixtures.appendingPathComponent($0).path)
    }
    _ = try registry.add(files[0].topics, by: "test")
    let assignments = try files[1].assignments.flatMap { entry in
      try entry.provisions.map { text in
        let found = try Locator(text).resolve(in: root)
        return TopicAssignment(
          topic: entry.topic, provision: try #require(root.unit(at: found.path)?.identity))
      }
    }
    _ = try registry.assign(assignments, by: "test")
    root = try registry.edition(of: act, on: day).root
    let rates = Rates(root, try registry.topics(on: day).map(\.topic))
    print("topics of the Digital Code: \(rates)")
    #expect(rates.articles > 90)
    #expect(rates.first * 10 >= rates.articles * 8)
    #expect(rates.first > 2 * rates.baseline)
  }
}
