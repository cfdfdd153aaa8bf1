import Amendments
import LegalText
import Redline
import Testing

@Suite struct ComparingTests {
  static let ru = "Статья 1. Общее\n1. Мастер:\n1) чинит;\n2) пишет.\n2. Срок – месяц, не год."
  static let kk = "1-бап. Жалпы\n1. Шебер:\n1) жөндейді;\n2) жазады.\n2. Мерзімі – ай, жыл емес."

  private func disagreements(
    _ russian: [Instruction], _ kazakh: [Instruction]
  ) throws -> [Disagreement] {
    compare(
      ru: try amend(try act(Self.ru), by: russian), kk: try amend(try act(Self.kk, .kk), by: kazakh)
    )
  }

  private func add(_ number: String, ru: String, kk: String) throws -> (Instruction, Instruction) {
    func new(_ text: String, _ language: Language) -> Amendments.Operation {
      var wordings = PerLanguage<Wording>()
      wordings[language] = Wording(text: text)
      return .insertUnit(
        InsertUnit(
          Provision(kind: .subparagraph, number: ProvisionNumber(number), wordings: wordings)))
    }
    return (try say("1(1)", new(ru, .ru)), try say("1(1)", new(kk, .kk), in: .kk))
  }

  @Test func `one replacement in Russian may be two in Kazakh`() throws {
    #expect(
      try disagreements(
        [try say("1(2)", words("месяц, не год", "год"))],
        [
          try say("1(2)", words("ай", "жыл"), in: .kk),
          try say("1(2)", .deleteWords(DeleteWords(["жыл емес"])), in: .kk),
        ]) == [])
  }

  @Test func `the Kazakh verb may move from the item that was last`() throws {
    let (russian, kazakh) = try add("3", ru: "ждет.", kk: "күтеді.")
    let verb = try say("1(1)(2)", words("жазады", "жазбайды"), in: .kk)
    #expect(try disagreements([russian], [kazakh]) == [])
    #expect(try disagreements([russian], [kazakh, verb]) == [])
    let first = try say("1(1)(1)", words("жөндейді", "жумайды"), in: .kk)
    #expect(
      try disagreements([russian], [kazakh, first])
        == [Disagreement(eId: "art_1__para_1__subpara_1", deeds: [.ru: [], .kk: [.words]])])
  }

  @Test func `a provision that one language alone touches is told`() throws {
    let found = try disagreements(
      [try say("1(2)", exclude), try say("1(1)(1)", words("чинит", "моет"))],
      [try say("1(2)", words("ай", "жыл"), in: .kk)])
    #expect(
      found.map(\.message) == [
        "art_1__para_2 – ru: excluded; kk: words",
        "art_1__para_1__subpara_1 – ru: words; kk: nothing",
      ])
  }

  @Test func `units of different numbers are told`() throws {
    let (russian, _) = try add("3", ru: "ждет.", kk: "күтеді.")
    let (_, kazakh) = try add("4", ru: "ждет.", kk: "күтеді.")
    let messages = try disagreements([russian], [kazakh]).map(\.message)
    #expect(
      messages == [
        "art_1__para_1__subpara_3 – ru: added; kk: nothing",
        "art_1__para_1__subpara_4 – ru: nothing; kk: added",
      ])
  }

  @Test func `an official edition is held against ours, article by article`() throws {
    let ours = try act(
      "ЗАКОН\nСтатья 1. Один\n1. Текст.\nСтатья 2. Два\n1. Мастер чинит.\nСтатья 2-1. Новая\n1. Да.\nСтатья 3. Исключена Законом № 1.\nСтатья 5. Пять\nТекст."
    )
    let official = try act(
      "ЗАКОН\nСтатья 1. Один\n1. Текст.\nСтатья 2. Два\n1. Мастер моет.\nСтатья 3. Исключена Законом № 2.\nСтатья 4. Четыре\nТекст.\nСтатья 5. Пять\nТекст."
    )
    let report = ReconcileReport(of: ours, against: official, in: .ru)
    #expect(report.items.map(\.eId) == ["", "art_1", "art_2", "art_2-1", "art_4", "art_5"])
    let findings = report.items.map { item in
      switch item.finding {
      case .same: "same"
      case .differs(let changes): "differs \(changes.changes.count)"
      case .onlyHere: "here"
      case .onlyThere: "there"
      }
    }
    #expect(findings == ["same", "same", "differs 1", "here", "there", "same"])
    #expect(!report.isSame)
    #expect(ReconcileReport(of: ours, against: ours, in: .ru).isSame)
  }
}
