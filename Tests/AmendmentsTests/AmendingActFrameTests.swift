import Amendments
import LegalText
import Testing

/// Whole amending acts, and what is read from them again.
@Suite struct AmendingActFrameTests {
  static let law = Act(
    slug: "parks", adopted: LegalDate(iso: "2024-05-20"), form: "Закон",
    title: PerLanguage(ru: "О парках", kk: "Саябақтар туралы", en: "On parks"))
  static let code = Act(
    slug: "code", adopted: LegalDate(iso: "2025-01-10"), form: "Кодекс",
    title: PerLanguage(
      ru: "Садовый кодекс Республики Казахстан", kk: "Қазақстан Республикасының Бақ кодексі",
      en: "Garden Code of the Republic of Kazakhstan"))

  @Test func `a law is named with its day and title, and the number of changes is told`() throws {
    #expect(
      InstructionWriter(language: .ru).text(of: try instructions(.ru), amending: Self.law) == """
        ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН
        О внесении изменений и дополнения в Закон Республики Казахстан "О парках"
        Статья 1. Внести в Закон Республики Казахстан от 20 мая 2024 года "О парках" следующие \
        изменения и дополнение:
        1) в статье 1:
        в пункте 1 слово "сад" заменить словом "парк";
        пункт 2 исключить;
        2) статью 2 после слова "сад" дополнить словом "парк".
        Статья 2. Настоящий Закон вводится в действие по истечении десяти календарных дней после \
        дня его первого официального опубликования.
        """)
    #expect(
      InstructionWriter(language: .kk)
        .text(of: Array(try instructions(.kk).suffix(1)), amending: Self.code) == """
          ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ
          Қазақстан Республикасының Бақ кодексіне толықтыру енгізу туралы
          1-бап. 2025 жылғы 10 қаңтардағы Қазақстан Республикасының Бақ кодексіне мынадай \
          толықтыру енгізілсін:
          2-баптағы "сад" деген сөзден кейін "парк" деген сөзбен толықтырылсын.
          2-бап. Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң \
          қолданысқа енгізіледі.
          """)
  }

  @Test func `a code whose title is printed in capitals is named as a sentence names it`() throws {
    let code = Act(
      slug: "digital", adopted: LegalDate(iso: "2026-01-09"), form: "КОД",
      title: PerLanguage(
        ru: "ЦИФРОВОЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН", kk: "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЦИФРЛЫҚ КОДЕКСІ")
    )
    let one = Array(try instructions(.ru).prefix(1))
    let other = Array(try instructions(.kk).prefix(2))
    #expect(
      InstructionWriter(language: .ru).title(of: one, amending: code)
        == "О внесении изменения в Цифровой кодекс Республики Казахстан")
    #expect(
      InstructionWriter(language: .kk).title(of: other, amending: code)
        == "Қазақстан Республикасының Цифрлық кодексіне өзгерістер енгізу туралы")
    let text = InstructionWriter(language: .kk).text(of: other, amending: code)
    #expect(text.contains("1-бап. 2026 жылғы 9 қаңтардағы Қазақстан Республикасының Цифрлық"))
    // The title of a law that speaks of a code is quoted.
    let law = Act(
      slug: "law", form: "ЗАК", title: PerLanguage(ru: "О введении в действие Садового кодекса"))
    #expect(
      InstructionWriter(language: .ru).title(of: one, amending: law).hasSuffix(
        "в Закон Республики Казахстан \"О введении в действие Садового кодекса\""))
  }

  @Test func `of an act of another form it is not known how it is amended`() throws {
    let old = try act("Статья 1. Один\n1. Текст.")
    let new = try act("Статья 1. Один\n1. Слово.")
    var law = Self.law
    let whole = try draft(from: old, to: new, in: .ru, of: law, inForceAfter: .months(1))
    #expect(
      whole.text.hasSuffix(
        "по истечении одного месяца после дня его первого официального "
          + "опубликования."))
    law.form = "КЗАК"
    let error = try #require(throws: DraftError.self) {
      try draft(from: old, to: new, in: .ru, of: law)
    }
    #expect(error.reason == .unknownForm("КЗАК"))
    #expect(try !draft(from: old, to: new, in: .ru).text.isEmpty)
  }

  @Test(arguments: Language.ofKazakhstan)
  func `a whole act is read as it was written`(language: Language) throws {
    let periods: [Commencement.Period] = [
      .days(10), .days(60), .days(45), .days(1), .days(21), .days(0), .months(1), .months(6),
      .publication,
    ]
    for act in [Self.law, Self.code] {
      for period in periods {
        for count in 1...3 {
          let list = Array(try instructions(language).prefix(count))
          let text = InstructionWriter(language: language)
            .text(of: list, amending: act, inForceAfter: period)
          let read: AmendingText
          do {
            read = try AmendingText(reading: text, in: language, file: "")
          } catch {
            Issue.record("\(error)\n\(text)")
            continue
          }
          let part = try #require(read.acts.first)
          #expect(read.acts.count == 1)
          #expect(part.reference?.adopted == act.adopted, "\(text)")
          #expect(read.commencement?.period == period, "\(text)")
          #expect(part.instructions.count == count)
          for (one, other) in zip(list, part.instructions) {
            #expect(one.saysTheSame(as: other), "\(text)")
          }
        }
      }
    }
  }

  private func instructions(_ language: Language) throws -> [Instruction] {
    let changes: [(String, Amendments.Operation)] = [
      ("art_1__para_1", .substituteWords(SubstituteWords([WordPair("сад", "парк")]))),
      ("art_1__para_2", .repealUnit(RepealUnit())),
      ("art_2", .insertWords(InsertWords("парк", .after("сад")))),
    ]
    return try changes.map { eId, operation in
      Instruction(
        language: language, target: Target(try #require(Locator.locator(ofEId: eId))),
        operation: operation)
    }
  }
}
