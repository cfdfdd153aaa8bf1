import Amendments
import LegalText
import Testing

@Suite struct OrderTests {
  @Test func `instructions name the text before, whatever their order`() throws {
    let base = try article("1. Мастер:\nчинит;\nхранит;\nпишет.\n2. Мастер и мастер.")
    let instructions = [
      try say("абзац второй пункта 1 статьи 1", exclude),
      try say("абзац четвертый пункта 1 статьи 1", words("пишет", "ждет")),
      try say("1(2)", words("Мастер", "Ученик")),
      try say("1(2)", .insertWords(InsertWords("Мастер", .after("мастер")))),
    ]
    let expected = "1. Мастер:\nхранит;\nждет.\n2. Ученик и мастер Мастер."
    for order in permutations(of: instructions) {
      let text = try amend(base, by: order)
      holdToItsLaws(text, base)
      #expect(text.root.plain() == "Статья 1. Общее\n" + expected)
    }
  }

  @Test func `two instructions for the same words are refused`() throws {
    let base = try article("1. Реестр ведет уполномоченный орган по письму.")
    let first = try say("1(1)", words("уполномоченный орган", "акимат"), line: 1)
    let met = AmendmentError.Reason.collides(with: SourceText(line: 1, column: 1))
    for second in [
      words("орган", "центр"), words("орган по", "центр"), exclude,
      .deleteWords(DeleteWords(["уполномоченный"])),
      .insertWords(InsertWords("местный", .before("орган"))),
      restate(unit(.paragraph, "1", "Новый.")),
    ] {
      #expect(
        reason(base, first, try say("1(1)", second, line: 2)) != nil,
        "\(second)")
    }
    #expect(reason(base, first, try say("1(1)", words("орган", "центр"), line: 2)) == met)
    #expect(reason(base, first, try say("1(1)", words("письму", "делу"), line: 2)) == nil)
    let after = try say("1(1)", .insertWords(InsertWords("x", .after("Реестр"))), line: 1)
    #expect(
      reason(base, after, try say("1(1)", .insertWords(InsertWords("y", .after("Реестр"))))) == met)
  }

  @Test func `longer words go before shorter ones that they contain`() throws {
    let base = try article("1. Годовой сбор платит мастер; сбор платят деньгами.")
    let long = try say("1(1)", words("Годовой сбор", "Взнос"))
    let short = try say("1(1)", words("сбор", "его"))
    let nth = try say("1(1)", words("сбор", "его", .nth(2)))
    let expected = "1. Взнос платит мастер; его платят деньгами."
    #expect(try amended(base, long, short) == expected)
    #expect(try amended(base, short, long) == expected)
    #expect(try amended(base, nth, long) == expected)
  }

  @Test func `what is said of the whole text yields to what is said of a part`() throws {
    let base = try act("Статья 1. Дело\n1. Дело мастера.\n2. Дело ученика.")
    let all = try say(
      "", .substituteThroughout(SubstituteThroughout([WordPair("Дело", "Труд")])))
    let one = try say("1(1)", restate(unit(.paragraph, "1", "Дело и мастер.")))
    for order in [[all, one], [one, all]] {
      #expect(
        try amend(base, by: order).root.plain()
          == "Статья 1. Труд\n1. Дело и мастер.\n2. Труд ученика.")
    }
  }

  @Test func `containers go before their parts`() throws {
    let base = try act("Статья 1. Дело\n1. Дело мастера.")
    let whole = try say(
      "1",
      restate(unit(.article, "1", "", heading: "Труд", [unit(.paragraph, "1", "Труд мастера.")])))
    let part = try say("1(1)", words("мастера", "ученика"))
    let more = try say("1", add(.paragraph, "2", "Срок."))
    for order in permutations(of: [whole, part, more]) {
      #expect(
        try amend(base, by: order).root.plain() == "Статья 1. Труд\n1. Труд ученика.\n2. Срок.")
    }
    #expect(reason(base, whole, try say("1(1)", words("Дело", "x"))) != nil)
    let chapter = try say("", add(.chapter, "1", "", heading: "Глава"))
    let article = try say("глава 1", add(.article, "2", "Текст.", heading: "Два"))
    for order in [[chapter, article], [article, chapter]] {
      #expect(
        try amend(base, by: order).root.plain().hasSuffix("Глава 1. Глава\nСтатья 2. Два\nТекст."))
    }
  }

  @Test func `a new unit is not changed by the text that adds it`() throws {
    let base = try article("1. Один.")
    let new = try say("1", add(.paragraph, "2", "Два."), line: 1)
    #expect(
      reason(base, new, try say("1(2)", exclude)) == .collides(with: SourceText(line: 1, column: 1))
    )
    #expect(
      reason(base, try say("1(2)", words("Два", "Три")), new)
        == .collides(with: SourceText(line: 1, column: 1)))
  }

  @Test func `a place that an earlier instruction gave to another unit is not guessed`() throws {
    let base = try article("1. Один.\nДва мастера.\nТри мастера.")
    let new = try say("1(1)", add(.part, "2", "Новая."), line: 1)
    let edit = try say("часть третья пункта 1 статьи 1", words("мастера", "ученика"), line: 2)
    #expect(reason(base, new, edit) == .collides(with: SourceText(line: 1, column: 1)))
    #expect(
      try amended(base, edit, new) == "1. Один.\nНовая.\nДва мастера.\nТри ученика.")
    let clear = try say("часть третья пункта 1 статьи 1", words("Три", "Сто"), line: 2)
    #expect(try amended(base, new, clear) == "1. Один.\nНовая.\nДва мастера.\nСто мастера.")
  }

  @Test func `new sentences count their places in the end`() throws {
    let base = try article("1. Один. Два мастера. Три мастера.")
    func new(_ words: String, _ number: Int, line: Int = 0) throws -> Instruction {
      try say("1(1)", .insertWords(InsertWords(words, .sentence(number))), line: line)
    }
    let list = [try new("Раз.", 2), try new("Два.", 3), try new("Три.", 6)]
    for order in permutations(of: list) {
      let text = try amend(base, by: order)
      holdToItsLaws(text, base)
      #expect(
        text.root.plain().hasSuffix("1. Один. Раз. Два. Два мастера. Три мастера. Три."))
    }
    #expect(
      reason(base, try new("Раз.", 5))
        == .noSuchPart("art_1__para_1 has 3 sentences; none can be the one numbered 5"))
    let first = try new("Раз.", 2, line: 1)
    let edit = try say("1(1)", words("мастера", "дома"), .sentence(3), line: 2)
    #expect(reason(base, first, edit) == .collides(with: SourceText(line: 1, column: 1)))
    #expect(try amended(base, edit, first) == "1. Один. Раз. Два мастера. Три дома.")
    let clear = try say("1(1)", words("Три", "Сто"), .sentence(3), line: 2)
    #expect(try amended(base, first, clear) == "1. Один. Раз. Два мастера. Сто мастера.")
    #expect(
      try amended(base, try say("1(1)", exclude, .sentence(1)), clear)
        == "1. Два мастера. Сто мастера.")
  }

  @Test func `nothing is done where one instruction cannot be`() throws {
    let base = try article("1. Один.\n2. Два.")
    let good = try say("1(1)", words("Один", "Сто"))
    let bad = try say("1(2)", words("Сто", "x"), line: 5)
    #expect(throws: AmendmentError.self) { try amend(base, by: [good, bad]) }
    let outcomes = check([good, bad, good], against: base)
    #expect(outcomes.map(\.n) == [1, 2, 3])
    #expect(outcomes.map(\.applies) == [true, false, false])
    #expect(outcomes.map(\.found) == [1, 0, 1])
    #expect(outcomes.map(\.expected) == ["1", "1", "1"])
    #expect(
      outcomes[1].problem?.message
        == "line 5: “Сто” stands there not at all; it must stand there exactly once")
    #expect(outcomes[0].target == "1(1)")
    #expect(outcomes[0].operation == "substitute-words")
    #expect([outcomes[0].old, outcomes[0].new] == ["Один", "Сто"])
  }

  @Test func `a run of numbers takes in no unit that is not named`() throws {
    let base = try article("1. Мастер:\n1) чинит;\n2) моет;\n2-1) ждет;\n3) пишет.")
    func repeal(_ number: String) throws -> Instruction {
      var instruction = try say("1(1)(\(number))", exclude)
      instruction.run = ProvisionNumber(2)...ProvisionNumber(3)
      return instruction
    }
    #expect(
      reason(base, try repeal("2"), try repeal("3"))
        == .refused(
          "the run of numbers takes in art_1__para_1__subpara_2-1, too; name each unit that is meant"
        ))
    #expect(reason(base, try repeal("2"), try repeal("2-1"), try repeal("3")) == nil)
  }
}

/// Every order of some values.
func permutations<Value>(of values: [Value]) -> [[Value]] {
  guard values.count > 1 else { return [values] }
  return values.indices.flatMap { index -> [[Value]] in
    var rest = values
    let first = rest.remove(at: index)
    return permutations(of: rest).map { [first] + $0 }
  }
}
