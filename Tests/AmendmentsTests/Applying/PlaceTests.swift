import Amendments
import LegalText
import Testing

@Suite struct PlaceTests {
  static let base = """
    Статья 1. Общее
    1. Один.
    2. Два. Такой два.
    3. Три.
    Статья 2. Другое
    1. Мастер:
    1) чинит;
    2) пишет.
    """

  private func number(_ text: String) -> ProvisionNumber {
    ProvisionNumber(text) ?? ProvisionNumber(0)
  }

  @Test func `a renumbered unit keeps its words, and its new number is free in the end`() throws {
    let base = try act(Self.base)
    #expect(
      try amended(base, try say("1(3)", .renumberUnit(RenumberUnit(number("4")))))
        .hasPrefix("1. Один.\n2. Два. Такой два.\n4. Три."))
    #expect(
      try amended(
        base, try say("1(2)", .renumberUnit(RenumberUnit(number("3")))),
        try say("1(3)", .renumberUnit(RenumberUnit(number("4"))))
      )
      .hasPrefix("1. Один.\n3. Два. Такой два.\n4. Три."))
    #expect(
      try amended(
        base, try say("1(1)", .renumberUnit(RenumberUnit(number("3")))),
        try say("1(3)", .renumberUnit(RenumberUnit(number("1"))))
      )
      .hasPrefix("1. Три.\n2. Два. Такой два.\n3. Один."))
    #expect(
      reason(base, try say("1(1)", .renumberUnit(RenumberUnit(number("3")))))
        == .numberTaken(try Locator("art_1__para_3")))
    #expect(
      try amended(
        base, try say("1(3)", .renumberUnit(RenumberUnit(number("4")))),
        try say("1", add(.paragraph, "3", "Новый.")), try say("1(3)", words("Три", "Четыре"))
      )
      .hasPrefix("1. Один.\n2. Два. Такой два.\n3. Новый.\n4. Четыре."))
  }

  @Test func `a moved unit keeps words and identity and stands by its number`() throws {
    var base = try act(Self.base)
    base.children[0].children[2].identity = 9
    let move = Operation.moveUnit(MoveUnit(into: try Locator("2"), as: number("2")))
    let text = try amend(base, by: [try say("1(3)", move), try say("1(3)", words("Три", "Сто"))])
    holdToItsLaws(text, base)
    #expect(
      text.root.plain()
        == "Статья 1. Общее\n1. Один.\n2. Два. Такой два.\nСтатья 2. Другое\n1. Мастер:\n1) чинит;\n2) пишет.\n2. Сто."
    )
    #expect(text.root.children[1].children[1].identity == 9)
    #expect(
      text.effects[0].units
        == [
          AmendedText.ChangedUnit(
            before: "art_1__para_3", after: "art_2__para_2", deeds: [.moved, .renumbered])
        ])
    #expect(
      reason(base, try say("1(3)", .moveUnit(MoveUnit(into: try Locator("2"), as: number("1")))))
        == .numberTaken(try Locator("art_2__para_1")))
  }

  @Test func `a unit is split at words that are there once, and two that follow are joined`() throws
  {
    let base = try act(Self.base)
    #expect(
      try amended(base, try say("1(2)", .splitUnit(SplitUnit(from: "Такой", as: number("2-1")))))
        .hasPrefix("1. Один.\n2. Два.\n2-1. Такой два.\n3. Три."))
    #expect(
      reason(base, try say("1(2)", .splitUnit(SplitUnit(from: "Такая", as: number("2-1")))))
        == .wordsFound(count: 0, expected: "1", words: "Такая", nearest: "“Такой”"))
    #expect(
      try amended(base, try say("1(1)", .joinUnits(JoinUnits(with: try Locator("1(2)")))))
        .hasPrefix("1. Один. Два. Такой два.\n3. Три."))
    guard
      case .refused = reason(
        base, try say("1(1)", .joinUnits(JoinUnits(with: try Locator("1(3)")))))
    else {
      Issue.record("joined")
      return
    }
  }

  @Test func `a unit with parts is split before one of them`() throws {
    let base = try article("1. Один.\nДва.\nТри.\n2. Конец.")
    #expect(
      try amended(base, try say("1(1)", .splitUnit(SplitUnit(from: "Два", as: number("1-1")))))
        == "1. Один.\n1-1. Два.\nТри.\n2. Конец.")
  }
}
