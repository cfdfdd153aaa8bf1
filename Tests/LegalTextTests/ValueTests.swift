import LegalText
import Testing

@Suite struct EIdTests {
  @Test(arguments: [
    "art_29__para_2__subpara_1", "chp_3", "al_2", "preamble", "annex_1__chp_1__art_2",
    "sec_2__subsec_1", "art_12-1", "preamble__indent_2", "conclusions",
  ])
  func `a name is put together from its parts`(name: String) throws {
    let parts = try #require(EId.parts(of: name))
    var built = ""
    for part in parts { built = EId.name(of: part.kind, number: part.number, below: built) }
    #expect(built == name)
  }

  @Test func `what numbers through the act drops its parent outside an annex`() {
    let number = ProvisionNumber(2)
    #expect(EId.name(of: .article, number: number, below: "chp_3") == "art_2")
    #expect(EId.name(of: .article, number: number, below: "annex_1") == "annex_1__art_2")
    #expect(EId.name(of: .paragraph, number: number, below: "art_1") == "art_1__para_2")
    #expect(EId.name(of: .act, number: nil, below: "").isEmpty)
  }

  @Test(arguments: [
    "", "_", "__", "art_", "art__", "__art_1", "art_1__", "art_1____para_2", "art_1_2", "foo_1",
    "ART_1", "art_x", "art 1", "act", "_\u{308}_", "art_1\u{308}",
  ])
  func `what is not a name has no parts`(text: String) {
    #expect(EId.parts(of: text) == nil)
  }
}

@Suite struct PerLanguageTests {
  @Test func `a value is preferred in its language, then in the order ru, kk, en`() {
    var values = PerLanguage<Int>(kk: 2, en: 3)
    #expect(values.preferring(.en) == 3)
    #expect(values.preferring(.ru) == 2)
    #expect(values.languages == [.kk, .en])
    for language in Language.allCases {
      values[language] = 7
      #expect(values[language] == 7)
      values[language] = nil
      #expect(values[language] == nil)
    }
    #expect(values == PerLanguage())
    #expect(values.preferring(.kk) == nil)
  }

  @Test func `languages are listed ru, kk, en`() {
    #expect(Language.allCases.shuffled().sorted() == [.ru, .kk, .en, .et])
  }
}

@Suite struct TreeDumpTests {
  @Test func `a tree is dumped a line a unit, with its notes`() {
    let note = Annotation(position: .inPlace, text: "Исключен Законом РК")
    let act = Provision(
      kind: .act, wordings: PerLanguage(ru: Wording(heading: "Кодекс")),
      children: [
        Provision(
          kind: .article, number: ProvisionNumber(1),
          wordings: PerLanguage(ru: Wording(heading: "Цели", text: "Настоящий Кодекс регулирует")),
          children: [
            Provision(
              kind: .paragraph, number: ProvisionNumber(2).firstInserted, state: .repealed,
              wordings: PerLanguage(ru: Wording(notes: [note]))),
            Provision(kind: .part, wordings: PerLanguage(kk: Wording(text: "мәтін"))),
          ])
      ])
    #expect(
      act.dump(.ru, width: 9) == """
        act “Кодекс”
          article 1 “Цели”: Настоящий
            paragraph 2-1 [repealed]
              ⟨in-place⟩ Исключен\u{20}
            part –
        """)
  }
}
