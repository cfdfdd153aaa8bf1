import ActText
import LegalText
import TestSupport
import Testing

/// The forms of footnotes, one by one, in a small act.
@Suite struct FootnoteReaderTests {
  /// Chapter 3 with articles 7, 9, 10, 12-1 and 18-1.
  static let act: Provision = {
    func unit(_ kind: ProvisionKind, _ number: String?, _ children: [Provision] = []) -> Provision {
      Provision(
        kind: kind, number: number.flatMap { ProvisionNumber($0) },
        wordings: PerLanguage(ru: Wording(), kk: Wording(), en: Wording()), children: children)
    }
    let article10 = unit(
      .article, "10",
      [
        unit(.paragraph, "1"),
        unit(
          .paragraph, "2",
          [
            unit(.subparagraph, "4"), unit(.subparagraph, "5"), unit(.subparagraph, "6"),
            unit(.part, "2", [unit(.subparagraph, "1")]),
          ]),
        unit(.paragraph, "2-1"), unit(.paragraph, "3"),
      ])
    return unit(
      .act, nil,
      [
        unit(.preamble, nil),
        unit(
          .chapter, "3",
          [
            unit(.article, "7", [unit(.subparagraph, "1"), unit(.subparagraph, "2")]),
            unit(.article, "9", [unit(.subparagraph, "1"), unit(.part, "2")]), article10,
            unit(.article, "12-1"), unit(.article, "12-2"), unit(.article, "18-1"),
          ]),
      ])
  }()

  static func path(_ eId: String) -> [Provision] {
    var path = [act]
    for part in EId.parts(of: eId) ?? [] {
      let from = part.kind == .article ? act.children.filter { $0.kind == .chapter } : []
      if let chapter = from.first { path.append(chapter) }
      guard
        let next = path.last?.children.first(where: {
          $0.kind == part.kind && $0.number == part.number
        })
      else { return path }
      path.append(next)
    }
    return path
  }

  static func claims(
    _ text: String, at eId: String = "art_10", _ language: Language = .ru,
    _ position: Annotation.Position = .atEnd
  ) -> [Claim] {
    FootnoteReader.claims(
      in: Annotation(position: position, text: text), at: path(eId), language: language)
  }

  static let by = "Законом РК от 10.01.2020 № 5-VI"

  @Test(arguments: [
    ("Пункт 2 с изменением, внесенным \(by)", "art_10__para_2 amended"),
    (
      "Подпункт 5) пункта 2 статьи 10 - в редакции Закона РК от 10.01.2020 № 5-VI",
      "art_10__para_2__subpara_5 restated"
    ),
    (
      "Заголовок статьи 7 – в редакции Закона РК от 10.01.2020 № 5-VI",
      "heading of art_7 restated"
    ),
    ("Заголовок в редакции Закона РК от 10.01.2020 № 5-VI", "heading of art_10 restated"),
    ("Преамбула с изменениями, внесенными \(by)", "preamble amended"),
    ("Глава 3 исключена \(by)", "chp_3 excluded"),
    (
      "Кодекс дополнен статьей 12-1 в соответствии с Законом РК от 10.01.2020 № 5-VI",
      "art_12-1 inserted"
    ),
    (
      "Глава 3 дополнена статьей 12-1 в соответствии с подпунктом 7) пункта 1 статьи 1 "
        + "Закона РК от 10.01.2020 № 5-VI", "art_12-1 inserted"
    ),
    (
      "Пункт 2 дополнен подпунктом 5) в соответствии с Законом РК от 10.01.2020 № 5-VI",
      "art_10__para_2__subpara_5 inserted"
    ),
    ("Дополнен пунктом 2-1 \(by)", "art_10__para_2-1 inserted"),
    (
      "В статью 9 внесены изменения и дополнения в соответствии с Законом РК от 10.01.2020 № 5-VI",
      "art_9 amended"
    ),
    (
      "Статья 18 считается статьей 18-1 в соответствии с Законом РК от 10.01.2020 № 5-VI",
      "art_18-1 renumbered"
    ),
    ("Статья 9 утратила силу \(by)", "art_9 repealed"),
    ("Часть вторая пункта 2 исключена \(by)", "art_10__para_2__al_2 excluded"),
    (
      "Подпункт 1) части второй пункта 2 исключен \(by)",
      "art_10__para_2__al_2__subpara_1 excluded"
    ),
    ("Часть первая пункта 3 с изменениями, внесенными \(by)", "art_10__para_3 amended"),
    ("В пункте 2 слова \"а\" заменены словами \"б\" \(by)", "art_10__para_2 amended"),
    ("Пункт 3 дополнен словами \"а\" \(by)", "art_10__para_3 amended"),
    ("\(by) пункт 2 исключен", "art_10__para_2 excluded"),
    ("Статья 10 (в редакции Закона РК от 10.01.2020 № 5-VI)", "art_10 restated"),
    ("Пункт 99 исключен \(by)", "art_10 excluded"),
    ("Внесены изменения \(by)", "art_10 amended"),
  ])
  func `the Russian forms name unit and action`(text: String, expected: String) {
    #expect(
      Self.claims("Сноска. " + text + ".").map(\.line) == [expected + " 5-VI 2020-01-10 –"])
  }

  @Test(arguments: [
    ("9-бапқа өзгерістер енгізілді - ҚР 10.01.2020 № 5-VI Заңымен", "art_9 amended"),
    ("9-бап жаңа редакцияда - ҚР 10.01.2020 № 5-VI Заңымен", "art_9 restated"),
    (
      "10-баптың 2-тармағына өзгеріс енгізілді - ҚР 10.01.2020 № 5-VI Заңымен",
      "art_10__para_2 amended"
    ),
    ("Кодекс 12-1-баппен толықтырылды - ҚР 10.01.2020 № 5-VI Заңымен", "art_12-1 inserted"),
    (
      "2-тармақ 5) тармақшамен толықтырылды - ҚР 10.01.2020 № 5-VI Заңымен",
      "art_10__para_2__subpara_5 inserted"
    ),
    ("2-тармақ алып тасталды - ҚР 10.01.2020 № 5-VI Заңымен", "art_10__para_2 excluded"),
    ("9-баптың күші жойылды - ҚР 10.01.2020 № 5-VI Заңымен", "art_9 repealed"),
    (
      "7-баптың тақырыбы жаңа редакцияда - ҚР 10.01.2020 № 5-VI Заңымен",
      "heading of art_7 restated"
    ),
    (
      "2-тармақтың екінші бөлігі алып тасталды - ҚР 10.01.2020 № 5-VI Заңымен",
      "art_10__para_2__al_2 excluded"
    ),
    ("18-бап 18-1-бап деп есептелсін - ҚР 10.01.2020 № 5-VI Заңымен", "art_18-1 renumbered"),
    (
      "9-бапқа өзгерiстер енгiзiлдi - ҚР 2020 жылғы 10 қаңтардағы № 5-VI Заңымен",
      "art_9 amended"
    ),
  ])
  func `the Kazakh forms name unit and action`(text: String, expected: String) {
    let claims = Self.claims("Ескерту. " + text + ".", at: "art_10", .kk)
    #expect(claims.map(\.line) == [expected + " 5-VI 2020-01-10 –"])
    #expect(claims.map(\.act) == ["ҚР Заңы"])
  }

  @Test(arguments: [
    ("Article 9 as amended by the Law of the RK dated 10.01.2020 No. 5-VI", "art_9 amended"),
    (
      "Subparagraph 5) of paragraph 2 of Article 10 is in the wording of the Law of the RK "
        + "dated 10.01.2020 No. 5-VI", "art_10__para_2__subpara_5 restated"
    ),
    (
      "The heading of Article 7 - as amended by the Law of the RK dated 10 January 2020 No. 5-VI",
      "heading of art_7 amended"
    ),
    (
      "The Code is supplemented with Article 12-1 in accordance with the Law of the RK dated "
        + "10.01.2020 No. 5-VI", "art_12-1 inserted"
    ),
    (
      "Paragraph 2 is excluded by the Law of the RK dated 10.01.2020 No. 5-VI",
      "art_10__para_2 excluded"
    ),
  ])
  func `the English forms name unit and action`(text: String, expected: String) {
    let claims = Self.claims("Footnote. " + text + ".", at: "art_10", .en)
    #expect(claims.map(\.line) == [expected + " 5-VI 2020-01-10 –"])
    #expect(claims.map(\.act) == ["Law of the RK"])
  }

  @Test func `several acts in one note each have their own action and day`() {
    let note =
      "Сноска. Статья 9 с изменениями, внесенными законами РК от 6 мая 1999 г. N 377; "
      + "от 02.01.2021 № 399-VІ (порядок введения в действие см. ст. 2); в редакции Закона РК "
      + "от 30.12.2021 № 96-VII (вводится в действие по истечении шести месяцев после дня его "
      + "первого официального опубликования и действует до 01.01.2027)."
    #expect(
      Self.claims(note).map(\.line) == [
        "art_9 amended 377 1999-05-06 –", "art_9 amended 399-VІ 2021-01-02 words",
        "art_9 restated 96-VII 2021-12-30 until 2027-01-01 months 6",
      ])
  }

  @Test func `in Kazakh the kind of act stands once, after the last`() {
    let note =
      "Ескерту. 9-бапқа өзгерістер енгізілді - ҚР 19.06.2024 № 94-VIII (алғашқы ресми "
      + "жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі); "
      + "30.12.2025 № 248-VIII (01.01.2026 бастап қолданысқа енгізіледі) Заңдарымен."
    let claims = Self.claims(note, at: "art_9", .kk)
    #expect(
      claims.map(\.line) == [
        "art_9 amended 94-VIII 2024-06-19 days 10",
        "art_9 amended 248-VIII 2025-12-30 from 2026-01-01",
      ])
    #expect(claims.map(\.act) == ["ҚР Заңы", "ҚР Заңы"])
  }

  @Test func `several units named at once make a claim each`() {
    #expect(
      Self.claims("Сноска. Подпункты 4) и 6) пункта 2 исключены \(Self.by).").map(\.line) == [
        "art_10__para_2__subpara_4 excluded 5-VI 2020-01-10 –",
        "art_10__para_2__subpara_6 excluded 5-VI 2020-01-10 –",
      ])
    #expect(
      Self.claims("Сноска. Закон дополнен статьями 12-1 – 12-2 \(Self.by).").map(\.line) == [
        "art_12-1 inserted 5-VI 2020-01-10 –", "art_12-2 inserted 5-VI 2020-01-10 –",
      ])
  }

  @Test func `a note in place of the text speaks of its unit`() {
    let claims = Self.claims(
      "Исключен Законом РК от 30.12.2021 № 96-VII (вводится в действие с 01.01.2022).",
      at: "art_10__para_3", .ru, .inPlace)
    #expect(
      claims.map(\.line) == ["art_10__para_3 excluded 96-VII 2021-12-30 from 2022-01-01"])
    let expired = Self.claims(
      "Действовал до 01.01.2017 в соответствии с Законом РК от 29.12.2014 № 269-V.",
      at: "art_10__para_3", .ru, .inPlace)
    #expect(
      expired.map(\.line) == ["art_10__para_3 excluded 269-V 2014-12-29 from 2017-01-01"])
  }

  @Test func `a note on the act speaks of the act, the empty eId`() {
    for text in ["Закон с изменениями, внесенными \(Self.by).", "Утратил силу \(Self.by)."] {
      #expect(Self.claims("Сноска. " + text, at: "").map(\.subject) == [.unit("")])
    }
  }

  @Test func `what is only announced is marked so`() {
    let ru =
      "Примечание ИЗПИ! Статью 9 предусматривается дополнить подпунктом 9-5) в соответствии с "
      + "Законом РК от 09.01.2026 № 256-VIII (вводится в действие по истечении шести месяцев "
      + "после дня его первого официального опубликования)."
    #expect(
      Self.claims(ru, at: "art_9").map(\.line) == [
        "art_9__subpara_9-5 inserted 256-VIII 2026-01-09 months 6 announced"
      ])
    let kk =
      "ЗҚАИ-ның ескертпесі! 9-бапты 9-5) тармақшамен толықтыру көзделген – ҚР 09.01.2026 "
      + "№ 256-VIII (алғашқы ресми жарияланған күнінен кейін алты ай өткен соң қолданысқа "
      + "енгізіледі) Заңымен."
    #expect(
      Self.claims(kk, at: "art_9", .kk).map(\.line) == [
        "art_9__subpara_9-5 inserted 256-VIII 2026-01-09 months 6 announced"
      ])
    let excluded = "Примечание ИЗПИ! Подпункт 1) предусматривается исключить \(Self.by)."
    #expect(
      Self.claims(excluded, at: "art_9").map(\.line) == [
        "art_9__subpara_1 excluded 5-VI 2020-01-10 – announced"
      ])
  }

  @Test func `a note that names no act makes no claim`() {
    #expect(Self.claims("Сноска. См. постановление Правительства РК от 01.02.2020 № 50.").isEmpty)
    #expect(Self.claims("Порядок введения в действие настоящего Кодекса см. ст. 106.").isEmpty)
    #expect(Self.claims("").isEmpty)
  }

  @Test(arguments: [
    (
      "слова \"а\", \"б\" заменены соответственно словами \"в\", \"г\"", Language.ru,
      ["а > в", "б > г"]
    ),
    ("слова «а», «б» заменены словом «в»", .ru, ["а > в", "б > в"]),
    (
      "слова \"а\", \"б\" дополнены соответственно словами \"- в\", \"- г\"", .ru,
      ["а > а - в", "б > б - г"]
    ),
    (
      "слова \"а\" заменены словами \"в\", слова \"б\" заменены словами \"г\"", .ru,
      ["а > в", "б > г"]
    ),
    ("слова \"а\" исключены", .ru, ["а > "]),
    (
      "\"а\", \"б\" деген сөздер тиісінше \"в\", \"г\" деген сөздермен ауыстырылды", .kk,
      ["а > в", "б > г"]
    ),
    ("the words \"a\" are replaced by the words \"b\"", .en, ["a > b"]),
  ])
  func `words replaced throughout are paired`(
    words: String, language: Language, expected: [String]
  ) {
    let note =
      switch language {
      case .ru: "Сноска. По всему тексту \(words) \(Self.by)."
      case .kk: "Ескерту. Бүкіл мәтін бойынша \(words) - ҚР 10.01.2020 № 5-VI Заңымен."
      case .en, .et:
        "Footnote. Throughout the text \(words) by the Law of the RK dated 10.01.2020 No. 5."
      }
    let claims = Self.claims(note, at: "", language)
    #expect(claims.map(\.subject) == [.wholeText])
    #expect(claims.map(\.action) == [.replacedThroughout])
    #expect(claims.flatMap { $0.replacements.map { $0.old + " > " + $0.new } } == expected)
  }
}
