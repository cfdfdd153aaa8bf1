import Foundation
import Interchange
import LegalText
import SQLite
import TestSupport
import Testing

@testable import Registry

/// Which act put which words there.
@Suite struct BlameTests {
  private func day(_ text: String) throws -> LegalDate { try #require(LegalDate(iso: text)) }

  /// A registry of editions of one law, each with its day and the number of the act behind it.
  private func registry(
    _ editions: (day: String, number: String?, text: String)..., language: Language = .ru
  ) throws -> Registry {
    let registry = try Sample.empty()
    for edition in editions {
      var submission = try Sample.submission(
        "law", edition.day, edition.text, language: language)
      submission.causedBy = edition.number.map {
        Cause(act: "Закон", number: $0, source: .edition, basis: .stated)
      }
      _ = try registry.record(submission, Sample.options)
    }
    return registry
  }

  /// The stretches of a unit's text, each after the act it is of: `0` as enacted, `?` where it cannot be told.
  private func blame(
    _ eId: String, on text: String, in registry: Registry, _ language: Language = .ru,
    heading: Bool = false, at state: Registry.State = .latest
  ) throws -> [String] {
    let unit = try attributed(eId, on: text, in: registry, language, at: state)
    return (heading ? unit.heading : unit.text).map { stretch in
      let origin = stretch.origin
      let act = origin.isCertain ? origin.cause.map { $0.number ?? "-" } ?? "0" : "?"
      return act + ":" + stretch.text.trimmingCharacters(in: .whitespaces)
    }
  }

  private func attributed(
    _ eId: String, on text: String, in registry: Registry, _ language: Language = .ru,
    at state: Registry.State = .latest
  ) throws -> AttributedProvision {
    let act = try registry.act(named: nil)
    let unit = try #require(
      try registry.provision(eId, of: act, on: day(text), in: [language], at: state))
    let all = try registry.blame(unit, named: eId, of: act, in: language, at: state)
    return try #require(all.first)
  }

  // MARK: - Rewordings

  private static let one = "Статья 1. Учёт\n\n1. Оператор ведёт учёт данных ежегодно и бесплатно."
  private static let two =
    "Статья 1. Учёт данных\n\n1. Владелец ведёт учёт данных ежегодно и бесплатно."
  private static let three =
    "Статья 1. Учёт данных\n\n1. Владелец ведёт строгий учёт данных ежегодно и бесплатно."

  @Test func `words that stay keep their act, new ones have theirs`() throws {
    let registry = try registry(
      ("2025-01-01", nil, Self.one), ("2025-02-01", "2", Self.two), ("2025-03-01", "3", Self.three))
    #expect(
      try blame("art_1__para_1", on: "2025-03-01", in: registry)
        == ["2:Владелец", "0:ведёт", "3:строгий", "0:учёт данных ежегодно и бесплатно."])
    #expect(
      try blame("art_1__para_1", on: "2025-02-28", in: registry)
        == ["2:Владелец", "0:ведёт учёт данных ежегодно и бесплатно."])
    #expect(
      try blame("art_1", on: "2025-03-01", in: registry, heading: true) == ["0:Учёт", "2:данных"])
    let days = try attributed("art_1__para_1", on: "2025-03-01", in: registry).text
      .map(\.origin.inForceFrom?.description)
    #expect(days == ["2025-02-01", "2025-01-01", "2025-03-01", "2025-01-01"])
  }

  @Test func `words taken out and put in again are of the later act`() throws {
    let registry = try registry(
      ("2025-01-01", nil, Self.three), ("2025-02-01", "2", Self.two),
      ("2025-03-01", "3", Self.three))
    #expect(
      try blame("art_1__para_1", on: "2025-03-01", in: registry)
        == ["0:Владелец ведёт", "3:строгий", "0:учёт данных ежегодно и бесплатно."])
  }

  @Test func `letters that look alike, decomposed and unseen ones stay what they are`() throws {
    let first = "1-бап. Сөз\n\n1. Деректерді өңдеу: «ә ғ қ ң ө ұ ү һ і», й ё, p, 12-1\u{A0}бап."
    let second = first.replacing("12-1", with: "12\u{2060}-2").replacing(
      "й ё", with: "и\u{306} е\u{308}")
    let registry = try registry(
      ("2025-01-01", nil, first), ("2025-02-01", "2", second), language: .kk)
    let unit = try attributed("art_1__para_1", on: "2025-02-01", in: registry, .kk)
    let text = unit.text.map(\.text).joined()
    #expect(text.utf8.elementsEqual((unit.provision.wordings.kk?.text ?? "").utf8))
    #expect(unit.text.map(\.origin.cause?.number).contains("2"))
    #expect(unit.text.first?.origin.cause == nil)
  }

  // MARK: - Numbers, places, splits, mergers, returns

  private static let list = """
    Статья 1. Обязанности

    1. Оператор хранит данные в течение пяти лет со дня их получения от владельца.

    2. Оператор передаёт данные по запросу уполномоченного органа в срок не позднее десяти дней. \
    Запрос подаётся в письменной форме с указанием основания и перечня необходимых данных.

    3. Оператор уничтожает данные по истечении срока их хранения в присутствии двух свидетелей.

    Статья 2. Прочее

    1. Прочее определяется договором сторон.
    """

  @Test func `a new number takes nothing from the words`() throws {
    let registry = try registry(
      ("2025-01-01", nil, Self.list),
      (
        "2025-02-01", "2",
        Self.list.replacing(
          "1. Оператор хранит", with: "1. Оператор назначает ответственного.\n\n2. Оператор хранит"
        ).replacing("2. Оператор передаёт", with: "3. Оператор передаёт")
          .replacing("3. Оператор уничтожает", with: "4. Оператор уничтожает")
      ))
    #expect(
      try blame("art_1__para_1", on: "2025-02-01", in: registry)
        == ["2:Оператор назначает ответственного."])
    #expect(
      try blame("art_1__para_4", on: "2025-02-01", in: registry)
        == [
          "0:Оператор уничтожает данные по истечении срока их хранения в присутствии двух свидетелей."
        ])
  }

  @Test func `a part split off keeps the act of its words`() throws {
    let split = Self.list.replacing(" Запрос", with: "\n\n3. Запрос").replacing(
      "3. Оператор", with: "4. Оператор")
    let registry = try registry(
      ("2025-01-01", nil, Self.list), ("2025-02-01", "2", split),
      ("2025-03-01", "3", split.replacing("письменной форме", with: "электронной форме")))
    #expect(
      try blame("art_1__para_3", on: "2025-03-01", in: registry) == [
        "0:Запрос подаётся в", "3:электронной",
        "0:форме с указанием основания и перечня необходимых данных.",
      ])
    #expect(try blame("art_1__para_2", on: "2025-03-01", in: registry).count == 1)
  }

  @Test func `units merged keep the acts of their words`() throws {
    let first = Self.list.replacing("пяти лет", with: "трёх лет")
    let merged = Self.list.replacing("\n\n2. Оператор", with: " Оператор").replacing(
      "3. Оператор", with: "2. Оператор")
    let registry = try registry(
      ("2025-01-01", nil, first), ("2025-02-01", "2", Self.list), ("2025-03-01", "3", merged))
    let stretches = try blame("art_1__para_1", on: "2025-03-01", in: registry)
    #expect(stretches.map { $0.prefix(2) } == ["0:", "2:", "0:"])
    #expect(stretches[1] == "2:пяти")
  }

  @Test func `a number given to a new norm has nothing of the old one`() throws {
    let gone = Self.list.replacing(
      "3. Оператор уничтожает данные по истечении срока их хранения в присутствии двух свидетелей.",
      with: "")
    let anew = gone.replacing(
      "\n\nСтатья 2",
      with:
        "\n\n3. Оператор уничтожает данные по истечении срока их хранения немедленно.\n\nСтатья 2")
    let registry = try registry(
      ("2025-01-01", nil, Self.list), ("2025-02-01", "2", gone), ("2025-03-01", "3", anew))
    #expect(
      try blame("art_1__para_3", on: "2025-03-01", in: registry)
        == ["3:Оператор уничтожает данные по истечении срока их хранения немедленно."])
    #expect(
      try blame("art_1__para_3", on: "2025-01-15", in: registry).map { $0.prefix(1) } == ["0"])
  }

  // MARK: - The illustrative code

  @Test func `after a temporary wording the words are of the acts of before`() throws {
    let registry = try Sample.fixtures()
    let act = try registry.act(named: "digital-code")
    func acts(_ text: String) throws -> Set<String> {
      let unit = try #require(try registry.provision("art_9__para_3", of: act, on: day(text)))
      let all = try registry.blame(unit, named: "art_9__para_3", of: act, in: .ru)
      return Set(all[0].text.map { $0.origin.cause?.number ?? "0" })
    }
    #expect(try acts("2026-12-01") == ["0"])
    #expect(try acts("2027-06-01").contains("38-IX"))
    #expect(try acts("2028-06-01") == ["0"])
  }

  @Test func `a norm reworded before it was law is of the acts that wrote it, from its day`() throws
  {
    let registry = try Sample.fixtures()
    let act = try registry.act(named: "digital-code")
    let unit = try #require(
      try registry.provision("art_21-1__para_2", of: act, on: day("2028-02-01")))
    let words = try registry.blame(unit, named: "art_21-1__para_2", of: act, in: .ru)[0].text
    #expect(Set(words.map { $0.origin.cause?.number ?? "0" }) == ["30-IX", "38-IX"])
    #expect(Set(words.map(\.origin.inForceFrom)) == [try day("2028-01-01")])
  }

  @Test func `words whose act the footnote cannot tell are said to be of one of them`() throws {
    let registry = try Sample.fixtures()
    let act = try registry.act(named: "digital-code")
    let unit = try #require(
      try registry.provision("art_20__para_1", of: act, on: day("2026-04-01")))
    let words = try registry.blame(unit, named: "art_20__para_1", of: act, in: .ru)[0].text
    let doubtful = words.filter { !$0.origin.isCertain }
    #expect(!doubtful.isEmpty)
    for stretch in doubtful {
      #expect(Set(stretch.origin.possible.map { $0?.number }) == ["20-IX", "21-IX"])
    }
    #expect(words.contains { $0.origin.isCertain && $0.origin.cause == nil })
  }

  @Test func `every unit of the illustrative acts adds up on every day of change`() throws {
    let registry = try Sample.fixtures()
    for name in ["digital-code", "data-law"] {
      let act = try registry.act(named: name)
      var days = Set(act.editions)
      for amendment in try registry.amendments(of: act) {
        if let from = amendment.inForceFrom { days.formUnion([from, from.adding(days: -1)]) }
      }
      for day in days.sorted() where day >= act.editions[0] {
        for language in act.languages { try expectWhole(registry, act, day, language) }
      }
    }
  }

  private func expectWhole(
    _ registry: Registry, _ act: ActRecord, _ day: LegalDate, _ language: Language
  ) throws {
    let root = try registry.edition(of: act, on: day, in: [language]).root
    let all = try registry.blame(root, named: "", of: act, in: language)
    var units: [(String, Provision)] = []
    root.visit { units.append(($1, $0)) }
    try #require(all.map(\.eId) == units.map(\.0))
    for (attributed, (eId, unit)) in zip(all, units) {
      let wording = unit.wordings[language]
      for (stretches, text) in [
        (attributed.heading, wording?.heading), (attributed.text, wording?.text),
      ] {
        let isSame = stretches.map(\.text).joined().utf8.elementsEqual((text ?? "").utf8)
        #expect(isSame, "\(act.act.slug) \(eId) \(language.rawValue) on \(day)")
      }
      for stretch in attributed.heading + attributed.text {
        #expect(stretch.origin.inForceFrom.map { $0 <= day || unit.state == .pending } ?? true)
      }
    }
  }

  @Test(.enabled(if: Corpora.shared != nil, Comment(rawValue: Corpora.absent)))
  func `every article of the real laws adds up, byte for byte`() throws {
    let registry = try Sample.empty()
    for (folder, slug) in [
      (Corpora.platforms, "platforms"), (Corpora.constitutionalLaw, "first-president"),
    ] {
      let folder = try #require(folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      where LegalDate(iso: name) != nil {
        let (submission, _) = try ActFolder.read(
          folder: folder.appendingPathComponent(name).path, slug: slug, day: LegalDate(iso: name))
        let options = RecordingOptions(who: "test", inForce: LegalDate(iso: name))
        _ = try registry.record(submission, options)
      }
      let act = try registry.act(named: slug)
      #expect(act.editions.count == 3)
      for day in act.editions + [try day("2026-11-24")] {
        for language in act.languages {
          let root = try registry.edition(of: act, on: day, in: [language]).root
          guard root.wordings[language] != nil else { continue }
          try expectWhole(registry, act, day, language)
        }
      }
    }
  }

  @Test(.enabled(if: Corpora.shared != nil, Comment(rawValue: Corpora.absent)))
  func `words of a first edition that was amended before are not said to be as enacted`() throws {
    let folder = try #require(Corpora.constitutionalLaw)
    let registry = try Sample.empty()
    let (submission, _) = try ActFolder.read(
      file: folder.appendingPathComponent("2010-06-14/rus.md").path, slug: "first-president")
    _ = try registry.record(submission, Sample.options)
    let act = try registry.act(named: nil)
    let root = try registry.edition(of: act, on: day("2026-01-01"), in: [.ru]).root
    let all = try registry.blame(root, named: "", of: act, in: .ru)
    let words = all.flatMap(\.text)
    #expect(!words.isEmpty)
    #expect(words.allSatisfy { !$0.origin.isCertain || $0.origin.cause != nil })
  }

  // MARK: - Time

  @Test func `what the registry knew before is blamed as it was known`() throws {
    let registry = try registry(("2025-01-01", nil, Self.one))
    Thread.sleep(forTimeInterval: 0.005)
    let instant = presentInstant()
    Thread.sleep(forTimeInterval: 0.005)
    var later = try Sample.submission("law", "2025-02-01", Self.two)
    later.causedBy = Cause(act: "Закон", number: "2", source: .edition, basis: .stated)
    _ = try registry.record(later, Sample.options)
    let before = try registry.state(at: instant)
    #expect(
      try blame("art_1__para_1", on: "2025-03-01", in: registry, at: before)
        == ["0:Оператор ведёт учёт данных ежегодно и бесплатно."])
    #expect(try blame("art_1__para_1", on: "2025-03-01", in: registry).count == 2)
  }

  @Test func `a language that came later is not said to be of the act that came with it`() throws {
    let registry = try registry(("2025-01-01", nil, Self.one))
    let english = "Article 1. Records\n\n1. The operator keeps records of data."
    var submission = try Sample.submission("law", "2025-02-01", Self.two)
    let other = try Sample.submission("law", "2025-02-01", english, language: .en)
    submission.edition.root = try #require(merged(submission.edition.root, other.edition.root))
    submission.edition.languages = [.ru, .en]
    submission.causedBy = Cause(act: "Закон", number: "2", source: .edition, basis: .stated)
    _ = try registry.record(submission, Sample.options)
    #expect(
      try blame("art_1__para_1", on: "2025-02-01", in: registry, .en)
        == ["?:The operator keeps records of data."])
  }

  private func merged(_ one: Provision, _ other: Provision) -> Provision? {
    guard one.children.count == other.children.count else { return nil }
    var both = one
    both.wordings.en = other.wordings.en
    both.children = zip(one.children, other.children).compactMap(merged)
    return both
  }

  // MARK: - Reach

  /// Each statement goes through an index to the rows of the units meant; none reads a table from end to end.
  @Test(arguments: [
    OriginLoader.holders, OriginLoader.below, OriginLoader.places, OriginLoader.wordings,
    OriginLoader.further, OriginLoader.earlierClaims,
  ]) func `no table is scanned`(statement: String) throws {
    let registry = try registry(("2025-01-01", nil, Self.list))
    let parameters = (1...3).last { statement.contains("?\($0)") } ?? 0
    let plan = try registry.connection.rows(
      "EXPLAIN QUERY PLAN " + statement, Array(repeating: .null, count: parameters)
    ) { $0.text(3) }
    let tables = ["placement", "provision", "wording", "text_body", "claim", "further_cause"]
    for step in plan where step.hasPrefix("SCAN") {
      let name = step.dropFirst(5).prefix { $0 != " " }
      #expect(!tables.contains(String(name)), "\(step)")
    }
    #expect(plan.contains { $0.hasPrefix("SEARCH") }, "\(plan)")
  }
}
