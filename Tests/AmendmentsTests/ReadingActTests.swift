import Amendments
import LegalText
import Testing

/// Whole amending acts: frames, act lines, items, commencement.
@Suite struct ReadingActTests {
  // MARK: - Acts

  static let chains: [Language: String] = [
    .ru: """
    ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН
    О внесении изменений в некоторые законодательные акты Республики Казахстан
    от 5 мая 2026 года № 300-VIII

    Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:
    1. В Уголовный кодекс Республики Казахстан от 3 июля 2014 года (Ведомости Парламента, 2014 г., № 13-II, ст. 83):
    1) в статье 3:
    в пункте 1:
    слово "a" исключить;
    подпункт 2) исключить;
    пункт 2 исключить;
    2) статью 5 исключить.
    2. В Закон Республики Казахстан от 24 ноября 2015 года «Об информатизации» № 418-V:
    пункт 1 статьи 7 исключить.

    Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования, за исключением подпункта 2) пункта 1 статьи 1, который вводится в действие с 1 января 2027 года.

    Президент
    Республики Казахстан А. АБАЕВ
    """,
    .kk: """
    ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ
    Кейбір заңнамалық актілерге өзгерістер енгізу туралы
    2026 жылғы 5 мамыр № 300-VIII

    1-бап. Қазақстан Республикасының мына заңнамалық актілеріне өзгерістер енгізілсін:
    1. Қазақстан Республикасының 2014 жылғы 3 шілдедегі Қылмыстық кодексіне (Парламент Жаршысы, 2014 ж., № 13-II, 83-құжат):
    1) 3-бапта:
    1-тармақта:
    "a" деген сөз алып тасталсын;
    2) тармақша алып тасталсын;
    2-тармақ алып тасталсын;
    2) 5-бап алып тасталсын.
    2. «Ақпараттандыру туралы» 2015 жылғы 24 қарашадағы № 418-V Қазақстан Республикасының Заңына:
    7-баптың 1-тармағы алып тасталсын.

    2-бап. Осы Заң, 2027 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 1-баптың 1-тармағының 2) тармақшасын қоспағанда, алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі.

    Қазақстан Республикасының
    Президенті А. АБАЕВ
    """,
    .en: """
    THE LAW OF THE REPUBLIC OF KAZAKHSTAN
    On amendments to certain legislative acts
    of May 5, 2026 No. 300-VIII

    Article 1. To make amendments to the following legislative acts of the Republic of Kazakhstan:
    1. To the Criminal Code of the Republic of Kazakhstan dated July 3, 2014 (Bulletin of the Parliament, 2014, No. 13-II, Article 83):
    1) in Article 3:
    in paragraph 1:
    the word "a" shall be deleted;
    subparagraph 2) shall be deleted;
    paragraph 2 shall be deleted;
    2) Article 5 shall be deleted.
    2. To the Law of the Republic of Kazakhstan dated November 24, 2015 “On informatization” No. 418-V:
    paragraph 1 of Article 7 shall be deleted.

    Article 2. This Law shall be put into effect upon expiry of ten calendar days after the day of its first official publication, except for subparagraph 2) of paragraph 1 of Article 1, which shall be put into effect from January 1, 2027.

    President of the Republic of Kazakhstan A. ABAYEV
    """,
  ]

  @Test(arguments: Language.ofKazakhstan)
  func `an act is taken apart from its title to its commencement`(_ language: Language) throws {
    let read = try AmendingText(reading: try #require(Self.chains[language]), in: nil)
    #expect(read.language == language)
    #expect(read.number == "300-VIII")
    #expect(read.adopted == LegalDate(year: 2026, month: 5, day: 5))
    #expect(read.acts.map(\.reference?.adopted?.description) == ["2014-07-03", "2015-11-24"])
    #expect(read.acts.map(\.reference?.number) == [nil, "418-V"])
    #expect(read.commencement?.period == .days(10))
    #expect(
      read.acts.map { $0.instructions.map { Instruction.name($0.target) } } == [
        ["art_3__para_1", "art_3__para_1__subpara_2", "art_3__para_2", "art_5"],
        ["art_7__para_1"],
      ])
    #expect(
      read.acts.flatMap(\.instructions).map(\.commencement?.from?.description) == [
        nil, nil, nil, "2027-01-01", nil,
      ])
  }

  @Test func `an act is named by its title, a code by its name`() throws {
    var titles: [Language: [String?]] = [:]
    for language in Language.ofKazakhstan {
      let read = try AmendingText(reading: try #require(Self.chains[language]), in: language)
      titles[language] = read.acts.map(\.reference?.title)
    }
    #expect(
      titles == [
        .ru: ["Уголовный кодекс Республики Казахстан", "Об информатизации"],
        .kk: ["Қазақстан Республикасының Қылмыстық кодексі", "Ақпараттандыру туралы"],
        .en: ["Criminal Code of the Republic of Kazakhstan", "On informatization"],
      ])
  }

  @Test func `an instruction knows the item that says it`() throws {
    let items = try Language.ofKazakhstan.map { language in
      try AmendingText(reading: try #require(Self.chains[language]), in: language)
        .acts[0].instructions.map(\.item)
    }
    #expect(
      items == [
        [
          "абзац третий подпункта 1) пункта 1 статьи 1",
          "абзац четвертый подпункта 1) пункта 1 статьи 1",
          "абзац пятый подпункта 1) пункта 1 статьи 1", "подпункт 2) пункта 1 статьи 1",
        ],
        [
          "1-баптың 1-тармағының 1) тармақшасының үшінші абзацы",
          "1-баптың 1-тармағының 1) тармақшасының төртінші абзацы",
          "1-баптың 1-тармағының 1) тармақшасының бесінші абзацы",
          "1-баптың 1-тармағының 2) тармақшасы",
        ],
        [
          "indent three of subparagraph 1) of paragraph 1 of Article 1",
          "indent four of subparagraph 1) of paragraph 1 of Article 1",
          "indent five of subparagraph 1) of paragraph 1 of Article 1",
          "subparagraph 2) of paragraph 1 of Article 1",
        ],
      ])
  }

  @Test func `an act may be named in the frame, with or without items`() {
    let frame = """
      Внести в Закон Республики Казахстан от 10 июля 2023 года «О мостах» следующее изменение:
      """
    #expect(
      reading(frame + "\nстатью 5 исключить.") == [
        "act О мостах, 2023-07-10, –", "art_5 repeal-unit: –",
      ])
    #expect(
      reading(frame + " статью 5 исключить.") == [
        "act О мостах, 2023-07-10, –", "art_5 repeal-unit: –",
      ])
    #expect(
      reading("Статья 1. \(frame)\n1) статью 5 исключить.") == [
        "act О мостах, 2023-07-10, –", "art_5 repeal-unit: – [подпункт 1) статьи 1]",
      ])
    #expect(
      reading(
        """
        «Көпірлер туралы» 2023 жылғы 10 шілдедегі Қазақстан Республикасының Заңына мынадай өзгеріс енгізілсін:
        5-бап алып тасталсын.
        """) == ["act Көпірлер туралы, 2023-07-10, –", "art_5 repeal-unit: –"])
    #expect(
      reading(
        """
        To introduce into the Law of the Republic of Kazakhstan dated July 10, 2023 “On bridges” the following amendment:
        Article 5 shall be deleted.
        """) == ["act On bridges, 2023-07-10, –", "art_5 repeal-unit: –"])
  }

  @Test func `a whole act is repealed`() {
    #expect(
      reading(
        """
        2. Признать утратившим силу Закон Республики Казахстан от 7 января 2003 года "О мостах" (Ведомости, 2003 г., № 1, ст. 1).
        """) == ["act О мостах, 2003-01-07, –", "act repeal-unit: – [пункт 2]"])
    #expect(
      reading(
        """
        2. «Көпірлер туралы» 2003 жылғы 7 қаңтардағы Қазақстан Республикасы Заңының күші жойылды деп танылсын.
        """) == ["act Көпірлер туралы, 2003-01-07, –", "act repeal-unit: – [2-тармақ]"])
    #expect(
      reading(
        """
        2. The Law of the Republic of Kazakhstan dated January 7, 2003 “On bridges” shall be declared to have lost force.
        """) == ["act On bridges, 2003-01-07, –", "act repeal-unit: – [paragraph 2]"])
  }

  @Test func `a first line with a verb is an instruction and no title`() {
    #expect(
      reading("Признать утратившим силу Закон Республики Казахстан от 7 января 2003 года № 5-II.")
        == ["act Закон Республики Казахстан, 2003-01-07, 5-II", "act repeal-unit: –"])
    #expect(reading("СТАТЬЮ 5 ИСКЛЮЧИТЬ") == ["art_5 repeal-unit: –"])
  }

  @Test func `marks of Markdown around labels are passed over`() {
    #expect(
      reading(
        "# Закон № 5-VI\n\n**Статья 1.** Внести в Закон «О мостах» следующее изменение:\n\n"
          + "**1)** статью 5 исключить.\n") == [
          "act О мостах, –, –", "art_5 repeal-unit: – [подпункт 1) статьи 1]",
        ])
    #expect(
      reading("**1)** статью 5 изложить в следующей редакции: \"Статья 5. A\nb.\".") == [
        "art_5 substitute-text: article 5 “A”: b. [подпункт 1)]"
      ])
  }

  @Test func `new units may be said to stand after another`() {
    #expect(
      reading(
        "статью 5 после пункта 3 дополнить новым пунктом 3-1 следующего содержания: \"3-1. a.\".")
        == ["art_5 insert-unit: paragraph 3-1: a."])
  }

  @Test func `a verb may stand above a list`() {
    #expect(
      reading("признать утратившими силу:\n1) статью 5;\n2) пункты 1 и 2 статьи 6.") == [
        "art_5 repeal-unit: – [подпункт 1)]", "art_6__para_1 repeal-unit: – [подпункт 2)]",
        "art_6__para_2 repeal-unit: – [подпункт 2)]",
      ])
  }

  // MARK: - Commencement

  private func days(_ clause: String) throws -> [String] {
    let read = try AmendingText(
      reading: """
        Статья 1. Внести в Закон Республики Казахстан от 10 июля 2023 года «О мостах» следующие изменения:
        1) статью 5 исключить;
        2) статью 6 исключить;
        3) в статье 7:
        пункт 1 исключить;
        пункт 2 исключить.
        \(clause)
        """, in: .ru)
    let all = [read.commencement] + read.acts[0].instructions.map(\.commencement)
    return all.map { day in
      guard let day else { return "–" }
      switch day.period {
      case .days(let count): return "days \(count)"
      case .months(let count): return "months \(count)"
      case .publication: return "publication"
      case nil: return "\(day.from?.description ?? "")…\(day.until?.description ?? "")"
      }
    }
  }

  @Test func `days, months and dates are read`() throws {
    #expect(
      try days(
        "Статья 2. Настоящий Закон вводится в действие со дня его первого официального опубликования."
      ) == ["publication", "–", "–", "–", "–"])
    #expect(
      try days(
        """
        Статья 2. Настоящий Закон вводится в действие по истечении шести месяцев после дня его первого официального опубликования.
        """) == ["months 6", "–", "–", "–", "–"])
    #expect(
      try days("Статья 2. Настоящий Закон вводится в действие с 1 июля 2026 года.")
        == ["2026-07-01…", "–", "–", "–", "–"])
  }

  @Test func `items have days of their own, in one sentence, in a list, or each by itself`() throws
  {
    #expect(
      try days(
        """
        Статья 2. Настоящий Закон вводится в действие с 1 июля 2026 года, за исключением подпунктов 1) и 2) статьи 1, которые вводятся в действие с 1 января 2027 года, и абзаца третьего подпункта 3) статьи 1, который вводится в действие с 1 января 2028 года.
        """) == ["2026-07-01…", "2027-01-01…", "2027-01-01…", "–", "2028-01-01…"])
    #expect(
      try days(
        """
        Статья 2. Настоящий Закон вводится в действие с 1 июля 2026 года, за исключением:
        1) подпункта 1) статьи 1, который вводится в действие с 1 января 2027 года;
        2) подпункта 3) статьи 1, который вводится в действие по истечении шестидесяти календарных дней после дня его первого официального опубликования.
        """) == ["2026-07-01…", "2027-01-01…", "–", "days 60", "days 60"])
    #expect(
      try days(
        """
        Статья 2. 1. Настоящий Закон вводится в действие с 1 июля 2026 года.
        2. Подпункт 2) статьи 1 настоящего Закона вводится в действие с 1 января 2027 года.
        3. Подпункт 1) статьи 1 действует до 1 января 2030 года.
        """) == ["2026-07-01…", "…2030-01-01", "2027-01-01…", "–", "–"])
  }

  @Test func `a day of an item that is not there is an error`() {
    #expect(throws: AmendmentTextError.self) {
      try days("Статья 2. Подпункт 9) статьи 1 вводится в действие с 1 января 2027 года.")
    }
    #expect(throws: AmendmentTextError.self) {
      try days("Статья 2. Настоящий Закон вводится в действие скоро.")
    }
  }
}
