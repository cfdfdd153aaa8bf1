import Amendments
import LegalText
import Testing

@Suite struct UnitTests {
  static let list = """
    Статья 1. Общее
    1. Мастер:
    1) чинит вещи;
    2) хранит вещи;
    3) пишет.
    2. Срок – месяц.
    Срок продлевают.
    """

  @Test func `a numbered unit stands where its number puts it`() throws {
    let base = try act(Self.list)
    #expect(
      try amended(base, try say("1(1)", add(.subparagraph, "2-1", "моет вещи;")))
        == "1. Мастер:\n1) чинит вещи;\n2) хранит вещи;\n2-1) моет вещи;\n3) пишет.\n2. Срок – месяц.\nСрок продлевают."
    )
    #expect(
      try amended(base, try say("1", add(.paragraph, "1-1", "Мастер ждет.")))
        == "1. Мастер:\n1) чинит вещи;\n2) хранит вещи;\n3) пишет.\n1-1. Мастер ждет.\n2. Срок – месяц.\nСрок продлевают."
    )
  }

  @Test func `a new last item gives the one before it a semicolon, recorded as a repair`() throws {
    let base = try act(Self.list)
    for (mark, repairs) in [(".", 1), (";", 2), ("", 2)] {
      let text = try amend(
        base, by: [try say("1(1)", add(.subparagraph, "4", "ждет" + mark))])
      holdToItsLaws(text, base)
      #expect(text.root.plain().contains("3) пишет;\n4) ждет.\n2. Срок"))
      let marks = text.edits.filter { $0.origin == .repair }
      #expect(marks.count == repairs)
      #expect(marks.first?.eId == "art_1__para_1__subpara_3")
      #expect(text.effects[0].edits.count == repairs + 1)
    }
  }

  @Test func `a run of new items is closed once, in whatever order it is said`() throws {
    let base = try act(Self.list)
    let four = try say("1(1)", add(.subparagraph, "4", "ждет."))
    let five = try say("1(1)", add(.subparagraph, "5", "спит;"))
    for order in [[four, five], [five, four]] {
      #expect(
        try amend(base, by: order).root.plain().contains("3) пишет;\n4) ждет;\n5) спит.\n2. Срок"))
    }
  }

  @Test func `a number that is borne is not given again, one that was excluded may be`() throws {
    var base = try article("1. Один.\n2. Исключен Законом № 7.\n3. Три.")
    base.children[0].children[1].identity = 7
    #expect(
      reason(base, try say("1", add(.paragraph, "3", "Новый.")))
        == .numberTaken(try Locator("art_1__para_3")))
    let anew = try amend(base, by: [try say("1", add(.paragraph, "2", "Новый."))])
    holdToItsLaws(anew, base)
    #expect(anew.root.plain() == "Статья 1. Общее\n1. Один.\n2. Новый.\n3. Три.")
    #expect(anew.root.children[0].children[1].identity == nil)
    #expect(
      reason(base, try say("1(3)", exclude), try say("1", add(.paragraph, "3", "Новый.")))
        == .numberTaken(try Locator("art_1__para_3")))
    let new = try say("1", add(.paragraph, "4", "Новый."), line: 1)
    let other = try say("1", add(.paragraph, "4", "Другой."), line: 2)
    #expect(reason(base, new, other) == .collides(with: SourceText(line: 1, column: 1)))
  }

  @Test func `a part or an indent counts its place, and those after it one more`() throws {
    let base = try act(Self.list)
    let text = try amend(base, by: [try say("1(2)", add(.part, "2", "Срок считают днями."))])
    holdToItsLaws(text, base)
    #expect(text.root.plain().hasSuffix("2. Срок – месяц.\nСрок считают днями.\nСрок продлевают."))
    #expect(text.root.children[0].children[1].children.map(\.number?.description) == ["2", "3"])
    #expect(text.effects[0].units.map(\.after) == ["art_1__para_2__al_2"])
    #expect(
      try amended(
        base, try say("1(2)", add(.part, "4", "Четыре.")), try say("1(2)", add(.part, "3", "Три."))
      )
      .hasSuffix("Срок продлевают.\nТри.\nЧетыре."))
    guard case .noSuchPart = reason(base, try say("1(2)", add(.part, "5", "Пять."))) else {
      Issue.record("put in")
      return
    }
    guard case .unexpectedUnit = reason(base, try say("1(2)", add(.part, "1", "Один."))) else {
      Issue.record("put in")
      return
    }
  }

  @Test func `an article stands in the division that holds the one before it`() throws {
    let base = try act(
      """
      Глава 1. Начала
      Статья 1. Один
      Текст.
      Глава 2. Концы
      Статья 2. Два
      Текст.
      """)
    func with(_ target: String, _ number: String) throws -> String {
      try amend(
        base, by: [try say(target, add(.article, number, "Новый.", heading: "Новая"))]
      ).root.plain()
    }
    #expect(
      try with("", "1-1").contains("Статья 1. Один\nТекст.\nСтатья 1-1. Новая\nНовый.\nГлава 2"))
    #expect(try with("", "3").hasSuffix("Статья 2. Два\nТекст.\nСтатья 3. Новая\nНовый."))
    #expect(try with("глава 2", "3").hasSuffix("Статья 3. Новая\nНовый."))
    #expect(
      try with("глава 2", "1-1").contains("Глава 2. Концы\nСтатья 1-1. Новая\nНовый.\nСтатья 2"))
    #expect(
      reason(base, try say("глава 1", add(.article, "3", "Новый.", heading: "Новая")))
        == .refused("article 3 would stand before article 2"))
    #expect(
      reason(base, try say("глава 1", add(.article, "2", "Новый.", heading: "Новая")))
        == .numberTaken(try Locator("art_2")))
    let chapter = add(
      .chapter, "1-1", "", heading: "Середина",
      [unit(.article, "1-1", "Новый.", heading: "Новая")])
    #expect(
      try amend(base, by: [try say("", chapter)]).root.plain()
        .contains("Текст.\nГлава 1-1. Середина\nСтатья 1-1. Новая\nНовый.\nГлава 2. Концы"))
  }

  @Test func `what is added must fit and be in order`() throws {
    let base = try act(Self.list)
    func isUnexpected(_ target: String, _ operation: Operation) throws -> Bool {
      if case .unexpectedUnit = reason(base, try say(target, operation)) { return true }
      return false
    }
    #expect(try isUnexpected("1(1)", add(.paragraph, "4", "Нет.")))
    #expect(try isUnexpected("1(1)(1)", add(.article, "4", "Нет.", heading: "Нет")))
    #expect(try isUnexpected("1", add(.paragraph, nil, "Нет.")))
    let doubled = [unit(.subparagraph, "2", "нет;"), unit(.subparagraph, "2", "нет.")]
    #expect(try isUnexpected("1", add(.paragraph, "4", "Нет:", doubled)))
    var kazakh = unit(.paragraph, "4", "")
    kazakh.wordings = PerLanguage(kk: Wording(text: "Жоқ."))
    #expect(try isUnexpected("1", .insertUnit(InsertUnit(kazakh))))
  }

  @Test func `a numbered unit keeps its number, the text and what is in it go`() throws {
    let base = try act(Self.list)
    #expect(
      try amended(base, try say("1(1)", exclude))
        == "1. [repealed] \n2. Срок – месяц.\nСрок продлевают.")
    #expect(
      try amended(base, try say("1(1)(3)", exclude)).contains("2) хранит вещи;\n3) [repealed] \n2.")
    )
    let text = try amend(base, by: [try say("1", exclude)])
    holdToItsLaws(text, base)
    #expect(text.root.plain() == "Статья 1. [repealed]")
    #expect(text.root.children[0].wordings.ru?.heading == nil)
  }

  @Test func `a part, an indent and part one vanish, and a list is closed again`() throws {
    let base = try article("1. Мастер:\nчинит;\nхранит;\nпишет.\nОн ждет.")
    #expect(
      try amended(base, try say("абзац второй пункта 1 статьи 1", exclude))
        == "1. Мастер:\nхранит;\nпишет.\nОн ждет.")
    let last = try amend(base, by: [try say("абзац четвертый пункта 1 статьи 1", exclude)])
    holdToItsLaws(last, base)
    #expect(last.root.plain().hasSuffix("чинит;\nхранит.\nОн ждет."))
    #expect(last.edits.filter { $0.origin == .repair }.count == 1)
    let both = try amend(
      base,
      by: [
        try say("абзац второй пункта 1 статьи 1", exclude),
        try say("абзац четвертый пункта 1 статьи 1", exclude),
      ])
    #expect(both.root.plain().hasSuffix("1. Мастер:\nхранит.\nОн ждет."))
    #expect(
      try amended(base, try say("часть первая пункта 1 статьи 1", exclude)) == "1. Он ждет.")
  }

  @Test func `what is restated keeps its identity, and so do the units of the same number`() throws
  {
    var base = try act(Self.list)
    base.children[0].children[0].identity = 7
    for place in 0..<3 { base.children[0].children[0].children[place].identity = Int64(10 + place) }
    let new = unit(
      .paragraph, "1", "Мастер вправе:",
      [
        unit(.subparagraph, "1", "чинить;"), unit(.subparagraph, "1-1", "мыть;"),
        unit(.subparagraph, "3", "писать."),
      ])
    let text = try amend(base, by: [try say("1(1)", restate(new))])
    holdToItsLaws(text, base)
    let after = text.root.children[0].children[0]
    #expect(after.identity == 7)
    #expect(after.children.map(\.identity) == [10, nil, 12])
    #expect(
      text.root.plain()
        == "Статья 1. Общее\n1. Мастер вправе:\n1) чинить;\n1-1) мыть;\n3) писать.\n2. Срок – месяц.\nСрок продлевают."
    )
    #expect(
      reason(base, try say("1(1)", restate(unit(.paragraph, "2", "Нет."))))
        == .unexpectedUnit("paragraph 1 is to be restated, and the new text is paragraph 2"))
  }

  @Test func `part one is restated with its list and without the parts after it`() throws {
    let base = try article("1. Мастер:\nчинит;\nпишет.\nОн ждет.")
    let one = try say(
      "часть первая пункта 1 статьи 1",
      restate(unit(.part, nil, "Мастер:", [unit(.indent, "2", "моет.")])))
    #expect(try amended(base, one) == "1. Мастер:\nмоет.\nОн ждет.")
    #expect(
      try amended(base, try say("абзац первый пункта 1 статьи 1", restate("Ученик:")))
        == "1. Ученик:\nчинит;\nпишет.\nОн ждет.")
    #expect(
      try amended(base, try say("1(1)", restate("Ученик:"), .leadIn))
        == "1. Ученик:\nчинит;\nпишет.\nОн ждет.")
    guard case .unexpectedUnit = reason(base, try say("1(1)", restate("Ученик."))) else {
      Issue.record("restated")
      return
    }
  }

  @Test func `headings, the title and the preamble are restated`() throws {
    let base = try act("ЗАКОН О ПИСЬМАХ\nЗакон нужен.\nСтатья 1. Письмо\nТекст.")
    #expect(
      try amend(
        base,
        by: [
          try say("", .substituteHeading(SubstituteHeading("ЗАКОН О МАРКАХ")), .heading),
          try say("преамбула", restate(unit(.preamble, nil, "Закон важен."))),
          try say("1", .substituteHeading(SubstituteHeading("Марка")), .heading),
        ]
      ).root.plain() == "ЗАКОН О МАРКАХ\nЗакон важен.\nСтатья 1. Марка\nТекст.")
    #expect(
      reason(base, try say("преамбула", .substituteHeading(SubstituteHeading("Нет")), .heading))
        == .noSuchPart("preamble has no heading"))
  }

  @Test func `the table of contents is held against the headings and changes nothing`() throws {
    let base = try act("Статья 1. Письмо\nТекст.\nСтатья 2. Марка\nТекст.")
    let heading = Operation.substituteHeading(SubstituteHeading("Посылка"))
    let contents = try say("1", heading, .contents)
    let text = try amend(base, by: [contents, try say("1", heading, .heading)])
    #expect(text.effects[0].edits.isEmpty)
    #expect(reason(base, contents) == .contentsDiffer(heading: "Письмо"))
    let word = words("Письмо", "Посылка")
    #expect(
      try amend(base, by: [try say("1", word, .contents), try say("1", word, .heading)]).root
        .plain()
        .hasPrefix("Статья 1. Посылка"))
    #expect(reason(base, try say("1", word, .contents)) == .contentsDiffer(heading: "Письмо"))
    let new = add(.article, "3", "Текст.", heading: "Конверт")
    #expect(reason(base, try say("", new, .contents), try say("", new)) == nil)
    guard case .noSuchUnit = reason(base, try say("", new, .contents)) else {
      Issue.record("held")
      return
    }
  }

  @Test func `what is no law is not amended`() throws {
    var base = try article("1. Один.\n2. Исключен Законом № 7.\n3. Три.")
    base.children[0].children[2].state = .pending
    #expect(
      reason(base, try say("1(2)", words("Один", "Два")))
        == .notInForce(try Locator("1(2)"), .repealed))
    let pending = AmendmentError(
      try say("1(3)", exclude), .notInForce(try Locator("1(3)"), .pending))
    #expect(reason(base, try say("1(3)", exclude)) == pending.reason)
    #expect(pending.message == "Article 1(3) is not yet in force")
    #expect(pending.hint?.contains("art. 26(3)") == true)
    #expect(
      reason(base, try say("1(4)", exclude))
        == .noSuchUnit(
          try Locator("art_1__para_4"), existing: [1, 2, 3].map { ProvisionNumber($0) }))
    #expect(
      reason(base, try say("1", words("Три", "x")))
        == .wordsFound(count: 0, expected: "1", words: "Три", nearest: nil))
  }

  @Test func `a suspended unit says until when and what counts meanwhile`() throws {
    let base = try act(Self.list)
    let day = LegalDate(iso: "2027-01-01")
    let bare = try amend(base, by: [try say("1(2)", .suspendUnit(SuspendUnit(until: day)))])
    holdToItsLaws(bare, base)
    #expect(bare.root.plain().contains("2. [suspended] Срок – месяц."))
    #expect(
      bare.effects[0].suspension
        == AmendedText.Suspension(eId: "art_1__para_2", until: day, hasWording: false))
    let other = try amend(
      base,
      by: [
        try say(
          "1(2)",
          .suspendUnit(
            SuspendUnit(until: nil, meanwhile: .unit(unit(.paragraph, "2", "Срок – год.")))))
      ])
    holdToItsLaws(other, base)
    #expect(other.root.plain().hasSuffix("3) пишет.\n2. [suspended] Срок – год."))
  }
}
