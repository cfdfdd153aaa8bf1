import Amendments
import LegalText
import Testing

@Suite struct ActNameTests {
  static let cases: [(form: String?, language: Language, title: String, name: String)] = [
    ("КОД", .ru, "ЦИФРОВОЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН", "Цифрового кодекса Республики Казахстан"),
    (
      "КОД", .ru, "Налоговый кодекс Республики Казахстан", "Налогового кодекса Республики Казахстан"
    ),
    (
      "КОД", .ru, "ГРАЖДАНСКИЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН",
      "Гражданского кодекса Республики Казахстан"
    ),
    (
      "КОД", .ru, "Уголовно-процессуальный кодекс Республики Казахстан",
      "Уголовно-процессуального кодекса Республики Казахстан"
    ),
    (nil, .ru, "ОБЩИЙ КОДЕКС", "Общего кодекса"),
    (
      "КОД", .kk, "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЦИФРЛЫҚ КОДЕКСІ",
      "Қазақстан Республикасы Цифрлық кодексінің"
    ),
    (
      "КОД", .en, "DIGITAL CODE OF THE REPUBLIC OF KAZAKHSTAN",
      "the Digital Code of the Republic of Kazakhstan"
    ),
  ]

  @Test(arguments: cases)
  func `a code is named by its title`(
    _ form: String?, _ language: Language, _ title: String, _ name: String
  ) {
    #expect(ActName(Act(slug: "x", form: form), title: title).genitive(in: language) == name)
  }

  @Test func `another act is named by its form, a form that is not known by the neutral word`()
    throws
  {
    let day = try #require(LegalDate(iso: "2023-07-10"))
    func name(_ form: String?, _ title: String, _ language: Language) -> String {
      ActName(Act(slug: "x", number: "18-VIII", adopted: day, form: form), title: title)
        .genitive(in: language)
    }
    #expect(
      name("ЗАК", "Об онлайн-платформах", .ru)
        == "Закона Республики Казахстан от 10 июля 2023 года № 18-VIII «Об онлайн-платформах»")
    #expect(
      name("КОД", "О здоровье народа", .ru)
        == "Кодекса Республики Казахстан от 10 июля 2023 года № 18-VIII «О здоровье народа»")
    #expect(
      name(nil, "О порядке", .ru) == "акта от 10 июля 2023 года № 18-VIII «О порядке»")
    #expect(
      name("ЗАК", "Онлайн-платформалар туралы", .kk)
        == "«Онлайн-платформалар туралы» 2023 жылғы 10 шілдедегі № 18-VIII Қазақстан Республикасы Заңының"
    )
    #expect(
      name("ЗАК", "On Online Platforms", .en)
        == "the Law of the Republic of Kazakhstan of 10 July 2023 No. 18-VIII “On Online Platforms”"
    )
  }
}
