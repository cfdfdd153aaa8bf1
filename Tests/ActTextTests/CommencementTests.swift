import ActText
import LegalText
import TestSupport
import Testing

/// What notes say of commencement.
@Suite struct CommencementTests {
  @Test(arguments: [
    ("вводится в действие с 01.01.2026", "from 2026-01-01"),
    ("вводится в действие с 1 января 2026 года", "from 2026-01-01"),
    (
      "вводится в действие по истечении десяти календарных дней после дня его первого "
        + "официального опубликования", "days 10"
    ),
    (
      "вводится в действие по истечении двадцати одного календарного дня со дня его "
        + "опубликования", "days 21"
    ),
    (
      "вводится в действие по истечении ста восьмидесяти календарных дней после дня его "
        + "официального опубликования", "days 180"
    ),
    (
      "вводится в действие по истечении 10 (десяти) календарных дней после дня его "
        + "официального опубликования", "days 10"
    ),
    ("вводится в действие по истечении шести месяцев после дня его опубликования", "months 6"),
    ("вводится в действие со дня его первого официального опубликования", "publication"),
    ("вводится в действие после дня его первого официального опубликования", "days 0"),
    ("вводится в действие со дня его подписания", "words"),
    ("порядок введения в действие см. ст. 2", "words"),
    (
      "вводится в действие с 01.01.2026 и действует до 01.01.2027",
      "from 2026-01-01 until 2027-01-01"
    ),
    (
      "вводится в действие по истечении шести месяцев после введения в действие Закона РК от "
        + "30.12.2025 № 247-VIII", "words"
    ),
  ])
  func `the Russian forms are read`(words: String, expected: String) {
    let claims = FootnoteReaderTests.claims(
      "Сноска. Статья 9 в редакции Закона РК от 10.01.2020 № 5 (\(words)).")
    #expect(claims.map(\.line) == ["art_9 restated 5 2020-01-10 " + expected])
    #expect(claims.first?.commencement.words?.hasPrefix(words.prefix(20)) == true)
  }

  @Test(arguments: [
    ("01.01.2026 бастап қолданысқа енгізіледі", "from 2026-01-01"),
    ("2026 жылғы 1 қаңтардан бастап қолданысқа енгізіледі", "from 2026-01-01"),
    ("01.01.2027 дейін қолданылады", "until 2027-01-01"),
    (
      "алғашқы ресми жарияланған күнінен кейін күнтізбелік жиырма бір күн өткен соң қолданысқа "
        + "енгізіледі", "days 21"
    ),
    ("алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі", "publication"),
    ("қолданысқа енгізілу тәртібін 2-баптан қараңыз", "words"),
  ])
  func `the Kazakh forms are read`(words: String, expected: String) {
    let claims = FootnoteReaderTests.claims(
      "Ескерту. 9-бап жаңа редакцияда - ҚР 10.01.2020 № 5 Заңымен (\(words)).", at: "art_9", .kk)
    #expect(claims.map(\.line) == ["art_9 restated 5 2020-01-10 " + expected])
  }

  @Test(arguments: [
    ("shall be enforced from 01.01.2023", "from 2023-01-01"),
    (
      "shall be enforced upon expiry of sixty calendar days after its first official publication",
      "days 60"
    ),
    (
      "shall be enforced twenty-one calendar days after the day of its first official publication",
      "days 21"
    ),
    ("shall be enforced from the date of its first official publication", "publication"),
    ("shall be valid until 01.01.2027", "until 2027-01-01"),
  ])
  func `the English forms are read`(words: String, expected: String) {
    let claims = FootnoteReaderTests.claims(
      "Footnote. Article 9 as amended by the Law of the RK dated 10.01.2020 No. 5 (\(words)).",
      at: "art_9", .en)
    #expect(claims.map(\.line) == ["art_9 amended 5 2020-01-10 " + expected])
  }

  @Test(arguments: [
    (
      "Сноска. Вводится в действие с 01.07.2025 в соответствии со статьей 25.", Language.ru,
      Commencement(
        words: "Вводится в действие с 01.07.2025 в соответствии со статьей 25",
        from: LegalDate(iso: "2025-07-01"))
    ),
    (
      "Footnote. This Law shall be enforced from 01.07.2025.", .en,
      Commencement(
        words: "This Law shall be enforced from 01.07.2025", from: LegalDate(iso: "2025-07-01"))
    ),
    (
      "Примечание ИЗПИ! Порядок введения в действие настоящего Кодекса см. ст. 106.", .ru,
      Commencement(words: "Порядок введения в действие настоящего Кодекса см. ст. 106")
    ),
  ])
  func `a head note tells the commencement of the act`(
    note: String, language: Language, expected: Commencement
  ) {
    var wording = Wording(heading: "Т")
    wording.notes = [Annotation(position: .afterHeading, text: note)]
    var root = Provision(kind: .act)
    root.wordings[language] = wording
    #expect(FootnoteReader.commencement(ofAct: root, in: language) == expected)
  }
}
