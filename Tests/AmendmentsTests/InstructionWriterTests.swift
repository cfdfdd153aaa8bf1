import Amendments
import LegalText
import Testing

/// Instructions as an amending act words them.
@Suite struct InstructionWriterTests {
  @Test func `words are replaced in the innermost unit that is named`() throws {
    let change = Operation.substituteWords(SubstituteWords([WordPair("суицида", "самоубийства")]))
    #expect(
      try text("art_14__para_1__al_2", change, .ru)
        == "в части второй пункта 1 статьи 14 слово \"суицида\" заменить словом \"самоубийства\".")
    let kazakh = Operation.substituteWords(
      SubstituteWords([WordPair("суицидті", "өзін-өзі өлтіруді")]))
    #expect(
      try text("art_14__para_1__al_2", kazakh, .kk)
        == "14-баптың 1-тармағының екінші бөлігіндегі \"суицидті\" деген сөз \"өзін-өзі өлтіруді\" "
        + "деген сөздермен ауыстырылсын.")
    let english = Operation.substituteWords(SubstituteWords([WordPair("suicide", "self-harm")]))
    #expect(
      try text("art_14__para_1__al_2", english, .en)
        == "in part two of paragraph 1 of Article 14 the word \"suicide\" shall be replaced by the "
        + "word \"self-harm\".")
  }

  @Test func `the noun agrees with what is quoted`() throws {
    func replaced(_ old: String, _ new: String) throws -> String {
      try text("art_5", .substituteWords(SubstituteWords([WordPair(old, new)])), .ru)
    }
    #expect(
      try replaced("орган", "иной орган")
        == "в статье 5 слово \"орган\" заменить словами \"иной орган\".")
    #expect(try replaced("5", "12") == "в статье 5 цифру \"5\" заменить цифрами \"12\".")
    #expect(try replaced(".", ";") == "в статье 5 точку заменить точкой с запятой.")
    #expect(
      try replaced("закон \"О связи\"", "кодекс")
        == "в статье 5 слова «закон \"О связи\"» заменить словом \"кодекс\".")
    let kazakh = Operation.substituteWords(SubstituteWords([WordPair("5", "12")]))
    #expect(
      try text("art_5", kazakh, .kk)
        == "5-баптағы \"5\" деген цифр \"12\" деген цифрлармен ауыстырылсын.")
  }

  @Test func `several pairs are replaced respectively`() throws {
    let change = Operation.substituteThroughout(
      SubstituteThroughout([WordPair("система", "среда"), WordPair("системы", "среды")]))
    #expect(
      try text("", change, .ru)
        == "по всему тексту слова \"система\", \"системы\" заменить соответственно словами "
        + "\"среда\", \"среды\".")
    #expect(
      try text("", change, .kk)
        == "бүкіл мәтін бойынша \"система\", \"системы\" деген сөздер тиісінше \"среда\", "
        + "\"среды\" деген сөздермен ауыстырылсын.")
  }

  @Test func `words are put in and taken out`() throws {
    let after = Operation.insertWords(InsertWords(", обработка", .after("сбор")))
    #expect(
      try text("art_5__para_1__subpara_2", after, .ru)
        == "подпункт 2) пункта 1 статьи 5 после слова \"сбор\" дополнить словами \", обработка\".")
    #expect(
      try text("art_5__para_1__subpara_2", after, .kk)
        == "5-баптың 1-тармағының 2) тармақшасындағы \"сбор\" деген сөзден кейін \", обработка\" "
        + "деген сөздермен толықтырылсын.")
    let gone = Operation.deleteWords(DeleteWords(["не более"]))
    #expect(
      try text("art_5__para_1", gone, .ru) == "в пункте 1 статьи 5 слова \"не более\" исключить.")
  }

  @Test func `neighbours of one kind are one sentence`() throws {
    let repeals = try ["art_5__para_1__subpara_1", "art_5__para_1__subpara_2"].map {
      try instruction($0, .repealUnit(RepealUnit()), .ru)
    }
    #expect(
      InstructionWriter(language: .ru).text(of: repeals)
        == "подпункты 1) и 2) пункта 1 статьи 5 исключить.")
    let parts = try ["art_5__al_2", "art_5__al_3", "art_5__al_4"].map {
      try instruction($0, .repealUnit(RepealUnit()), .kk)
    }
    #expect(
      InstructionWriter(language: .kk).text(of: parts)
        == "5-баптың екінші, үшінші және төртінші бөліктері алып тасталсын.")
    let renumbered = try [3, 4].map {
      try instruction(
        "art_5__para_\($0)", .renumberUnit(RenumberUnit(ProvisionNumber($0 + 1))), .ru)
    }
    #expect(
      InstructionWriter(language: .ru).text(of: renumbered)
        == "пункты 3 и 4 статьи 5 считать соответственно пунктами 4 и 5.")
  }

  @Test func `changes of one article stand under its name, those of one paragraph under its own`()
    throws
  {
    var list = [
      try instruction(
        "art_5__para_1", .substituteWords(SubstituteWords([WordPair("год", "месяц")])), .ru),
      try instruction("art_5__para_2__subpara_1", .repealUnit(RepealUnit()), .ru),
      try instruction(
        "art_5__para_2", .insertUnit(InsertUnit(unit(.subparagraph, 4, "хранить записи."))), .ru),
      try instruction("art_5__para_3", .repealUnit(RepealUnit()), .ru),
      try instruction("art_6", .repealUnit(RepealUnit()), .ru),
    ]
    #expect(
      InstructionWriter(language: .ru).text(of: list) == """
        1) в статье 5:
        в пункте 1 слово "год" заменить словом "месяц";
        в пункте 2:
        подпункт 1) исключить;
        дополнить подпунктом 4) следующего содержания:
        "4) хранить записи.";
        пункт 3 исключить;
        2) статью 6 исключить.
        """)
    // «Дополнить частью второй» after the line of paragraph 2 would be about that paragraph.
    list[3] = try instruction(
      "art_5", .insertUnit(InsertUnit(unit(.part, 2, "Иное запрещено."))), .ru)
    #expect(
      InstructionWriter(language: .ru).text(of: list) == """
        1) в статье 5:
        в пункте 1 слово "год" заменить словом "месяц";
        подпункт 1) пункта 2 исключить;
        пункт 2 дополнить подпунктом 4) следующего содержания:
        "4) хранить записи.";
        дополнить частью второй следующего содержания:
        "Иное запрещено.";
        2) статью 6 исключить.
        """)
    let inOneParagraph = [
      try instruction("art_5__para_2__subpara_1", .repealUnit(RepealUnit()), .kk),
      try instruction("art_5__para_2__subpara_3", .deleteWords(DeleteWords(["бір"])), .kk),
    ]
    #expect(
      InstructionWriter(language: .kk).text(of: inOneParagraph) == """
        5-баптың 2-тармағында:
        1) тармақша алып тасталсын;
        3) тармақшадағы "бір" деген сөз алып тасталсын.
        """)
  }

  @Test func `new units are quoted line by line`() throws {
    var article = unit(.article, 12, "", heading: "Реестр")
    article.number = ProvisionNumber(12).firstInserted
    article.children = [unit(.paragraph, 1, "Реестр ведется."), unit(.paragraph, 2, "Он открыт.")]
    let list = [try instruction("", .insertUnit(InsertUnit(article)), .ru)]
    #expect(
      InstructionWriter(language: .ru).text(of: list) == """
        дополнить статьей 12-1 следующего содержания:
        "Статья 12-1. Реестр
        1. Реестр ведется.
        2. Он открыт.".
        """)
    #expect(
      try text(
        "", .insertUnit(InsertUnit(unit(.article, 12, "Бар.", heading: "Тізілім", .kk))), .kk)
          == """
          мынадай мазмұндағы 12-баппен толықтырылсын:
          "12-бап. Тізілім
          Бар.".
          """)
  }

  @Test func `a heading is quoted with its label`() throws {
    let change = Operation.substituteHeading(SubstituteHeading("Открытые данные"))
    #expect(
      try text("art_7", change, .ru, on: .heading) == """
        заголовок статьи 7 изложить в следующей редакции:
        "Статья 7. Открытые данные".
        """)
    #expect(
      try text("chp_3", change, .kk, on: .heading) == """
        3-тараудың тақырыбы мынадай редакцияда жазылсын:
        "3-тарау. Открытые данные".
        """)
  }

  // MARK: Support

  private func instruction(
    _ eId: String, _ operation: Operation, _ language: Language,
    on aspect: Target.Aspect = .whole
  ) throws -> Instruction {
    let locator = eId.isEmpty ? Locator(steps: []) : try #require(Locator.locator(ofEId: eId))
    return Instruction(
      language: language, target: Target(locator, aspect), operation: operation)
  }

  private func text(
    _ eId: String, _ operation: Operation, _ language: Language,
    on aspect: Target.Aspect = .whole
  ) throws -> String {
    try instruction(eId, operation, language, on: aspect).text
  }

  private func unit(
    _ kind: ProvisionKind, _ number: Int, _ text: String, heading: String? = nil,
    _ language: Language = .ru
  ) -> Provision {
    var wordings = PerLanguage<Wording>()
    wordings[language] = Wording(heading: heading, text: text)
    return Provision(kind: kind, number: ProvisionNumber(number), wordings: wordings)
  }
}
