import ActText
import Foundation
import LegalText
import TestSupport
import Testing

@Suite struct ReferenceTests {
  /// Section 1, chapter 2, article 5, paragraph 3, subparagraph 4.
  static let context = Locator(steps: [
    .init(.section, ProvisionNumber(1)), .init(.chapter, ProvisionNumber(2)),
    .init(.article, ProvisionNumber(5)), .init(.paragraph, ProvisionNumber(3)),
    .init(.subparagraph, ProvisionNumber(4)),
  ])

  static func targets(_ text: String, _ language: Language) -> [String] {
    Reference.all(in: text, of: context, language: language).map { reference in
      reference.otherAct.map { "[\($0.words)]" }
        ?? reference.targets.map { $0.eId ?? "?" }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("Требования пунктов 3 и 4 настоящей статьи не применяются", ["art_5__para_3 art_5__para_4"]),
    ("в соответствии со статьёй 106 настоящего Кодекса", ["art_106"]),
    ("если иное не установлено частью второй настоящего пункта", ["art_5__para_3__al_2"]),
    (
      "предусмотренных подпунктами 1), 2) и 5) – 7) пункта 2 статьи 12-1 настоящего Закона",
      [
        "art_12-1__para_2__subpara_1 art_12-1__para_2__subpara_2 art_12-1__para_2__subpara_5 "
          + "art_12-1__para_2__subpara_6 art_12-1__para_2__subpara_7"
      ]
    ),
    ("указанных в подпункте 2) настоящего пункта", ["art_5__para_3__subpara_2"]),
    ("указанных в подпункте 2)", ["art_5__para_3__subpara_2"]),
    ("указанных в пункте 1", ["art_5__para_1"]),
    ("согласно статье 9", ["art_9"]),
    ("согласно главе 3 настоящего Кодекса", ["chp_3"]),
    (
      "пункта 2 статьи 10 Закона Республики Казахстан \"О связи\"",
      ["[Закона Республики Казахстан \"О связи\"]"]
    ),
    (
      "статьёй 5 Гражданского кодекса Республики Казахстан",
      ["[Гражданского кодекса Республики Казахстан]"]
    ),
    ("статьи 3 настоящего Конституционного закона", ["art_3"]),
    (
      "Законами Республики Казахстан «О связи», «О доступе к информации» и Налоговым кодексом",
      [
        "[Законами Республики Казахстан «О связи»]", "[«О доступе к информации»]",
        "[Налоговым кодексом]",
      ]
    ),
    (
      "Закон Республики Казахстан от 7 января 2003 года № 370 «Об электронном документе» отменён",
      ["[Закон Республики Казахстан от 7 января 2003 года № 370 «Об электронном документе»]"]
    ),
    (
      "Конституцией Республики Казахстан, Конституционным законом Республики Казахстан «О выборах»",
      [
        "[Конституцией Республики Казахстан]",
        "[Конституционным законом Республики Казахстан «О выборах»]",
      ]
    ),
    (
      "Кодексом Республики Казахстан об административных правонарушениях",
      ["[Кодексом Республики Казахстан]"]
    ),
    ("пунктом 2 статьи 5 указанного Закона", ["[указанного Закона]"]),
    ("пунктом 2 настоящего договора, статьёй 3 регламента", ["para_2", "[регламента]"]),
    ("законами Республики Казахстан, иными законами и кодексами", []),
    (
      "урегулированной Законом Республики Казахстан «О связи»",
      ["[Законом Республики Казахстан «О связи»]"]
    ),
    ("настоящим Кодексом, настоящим Законом и настоящим Конституционным законом", []),
    ("законность, законный и законодательство Республики Казахстан о связи", []),
    (
      "пунктом 1 и подпунктом 2) пункта 3 статьи 7 настоящего Кодекса",
      ["art_7__para_1", "art_7__para_3__subpara_2"]
    ),
    ("пунктом 1 и статьёй 9 настоящего Кодекса", ["art_5__para_1", "art_9"]),
    (
      "пунктом 2 статьи 5 или статьёй 6 Закона Республики Казахстан «О связи»",
      [
        "[Закона Республики Казахстан «О связи»]", "[Закона Республики Казахстан «О связи»]",
      ]
    ),
    ("раздел личного кабинета, часть сведений, настоящая статья, пункт назначения", []),
    ("Действие настоящей статьи не распространяется", []),
  ])
  func `a Russian reference names its provisions`(text: String, expected: [String]) {
    #expect(Self.targets(text, .ru) == expected)
  }

  @Test(arguments: [
    ("Осы баптың 3 және 4-тармақтарының талаптары", ["art_5__para_3 art_5__para_4"]),
    ("осы Кодекстің 106-бабына сәйкес", ["art_106"]),
    ("осы тармақтың екінші бөлігінде өзгеше белгіленбесе", ["art_5__para_3__al_2"]),
    ("осы Кодекстің 106-бабының 1-тармағымен", ["art_106__para_1"]),
    ("осы баптың 2-тармағының 1) тармақшасында", ["art_5__para_2__subpara_1"]),
    (
      "Қазақстан Республикасы Заңының 10-бабының 2-тармағында",
      ["[Қазақстан Республикасы Заңының]"]
    ),
    (
      "«Байланыс туралы» 2004 жылғы 5 шілдедегі Қазақстан Республикасы Заңының 10-бабында",
      ["[«Байланыс туралы» 2004 жылғы 5 шілдедегі Қазақстан Республикасы Заңының]"]
    ),
    (
      "Қазақстан Республикасының Салық кодексіне және «Байланыс туралы» Қазақстан Республикасының Заңына",
      [
        "[Қазақстан Республикасының Салық кодексіне]",
        "[«Байланыс туралы» Қазақстан Республикасының Заңына]",
      ]
    ),
    (
      "Қазақстан Республикасының Конституциясында және осы Кодексте",
      ["[Қазақстан Республикасының Конституциясында]"]
    ),
    ("Заңның 5-бабында", ["[Заңның]"]), ("осы Кодекстің 5-бабында", ["art_5"]),
    ("Қазақстан Республикасының заңдарында, заңнамасында және заңды тұлғаларда", []),
    (
      "«Байланыс туралы» Қазақстан Республикасы Заңының 5-бабында және 6-бабында",
      [
        "[«Байланыс туралы» Қазақстан Республикасы Заңының]",
        "[«Байланыс туралы» Қазақстан Республикасы Заңының]",
      ]
    ),
    ("бөлігі бағдарламалық код түрінде, кабинетінің бөлімі", []),
    ("Осы баптың қолданысы", []),
  ])
  func `a Kazakh reference names its provisions`(text: String, expected: [String]) {
    #expect(Self.targets(text, .kk) == expected)
  }

  @Test(arguments: [
    ("as paragraphs 3 and 4 of this Article require", ["art_5__para_3 art_5__para_4"]),
    ("under Article 106 of this Code", ["art_106"]),
    ("part of the data", []),
  ])
  func `an English reference names its provisions`(text: String, expected: [String]) {
    #expect(Self.targets(text, .en) == expected)
  }

  @Test func `the provisions of another act are named`() throws {
    let text = "подпунктами 1) и 2) пункта 3 статьи 7 Налогового кодекса Республики Казахстан"
    let references = Reference.all(in: text, of: Self.context, language: .ru)
    let act = try #require(references.first?.otherAct)
    #expect(references.count == 1)
    #expect(
      act.provisions.map(\.eId) == ["art_7__para_3__subpara_1", "art_7__para_3__subpara_2"])
  }

  @Test(arguments: [
    ("Закона Республики Казахстан «О связи»", true),
    ("Закона Республики Казахстан \"О  СВЯЗИ\"", true),
    ("Закона Республики Казахстан «О связи с общественностью»", false),
    ("Закона Республики Казахстан от 5 июля 2004 года № 567 «О чём угодно»", true),
    ("Закона Республики Казахстан от 5 июля 2004 года № 568 «О связи»", false),
    ("Закона Республики Казахстан от 6 июля 2004 года «О связи»", false),
    ("«Байланыс туралы» Қазақстан Республикасының Заңында", true),
    ("Налоговым кодексом Республики Казахстан", false),
  ])
  func `an act is known by its number, day and title`(text: String, isMeant: Bool) throws {
    let act = Act(
      slug: "svyaz", number: "567", adopted: LegalDate(iso: "2004-07-05"),
      title: PerLanguage(ru: "О связи", kk: "Байланыс туралы"))
    let language = text.contains("Қазақстан") ? Language.kk : .ru
    let reference = try #require(
      Reference.all(in: text, of: Self.context, language: language).first)
    #expect(try #require(reference.otherAct).names(act) == isMeant)
  }

  @Test(arguments: [
    ("Налоговым кодексом Республики Казахстан", Language.ru, true),
    ("Гражданским кодексом Республики Казахстан", .ru, false),
    ("Қазақстан Республикасының Салық кодексінде", .kk, true),
    ("Қазақстан Республикасының Азаматтық кодексінде", .kk, false),
  ])
  func `a code is known by its name in any case`(
    text: String, language: Language, isMeant: Bool
  ) throws {
    let act = Act(
      slug: "nalog",
      title: PerLanguage(
        ru: "О налогах и других обязательных платежах в бюджет (Налоговый кодекс)",
        kk: "Салық және бюджетке төленетін басқа да міндетті төлемдер туралы (Салық кодексі)"))
    let reference = try #require(
      Reference.all(in: text, of: Self.context, language: language).first)
    #expect(try #require(reference.otherAct).names(act) == isMeant)
  }

  @Test func `a reference says where it stands, to the letter`() throws {
    let text = "По ё-правилу пункта\u{A0}2 настоящей статьи (и статьи 9)"
    let references = Reference.all(in: text, of: Self.context, language: .ru)
    #expect(references.map(\.text) == ["пункта\u{A0}2 настоящей статьи", "статьи 9"])
    let scalars = Array(text.unicodeScalars)
    for reference in references {
      let found = String(String.UnicodeScalarView(scalars[reference.place]))
      #expect(found == reference.text)
    }
  }

  @Test(.enabled(if: Corpora.code != nil, Comment(rawValue: Corpora.absent)))
  func `every reference of the real Code names a provision it has`() throws {
    let folder = try #require(Corpora.code)
    var named: [Language: [String]] = [:]
    var others: [Language: [String]] = [:]
    for (language, name) in [(Language.ru, "rus.md"), (.kk, "kaz.md")] {
      let file = try TextFile(path: folder.appendingPathComponent(name).path)
      let root = try ActTextReader.read(file, in: language).root
      for (eId, reference) in root.references(in: language) {
        if reference.otherAct != nil { others[language, default: []].append(eId) }
        for target in reference.targets {
          let found = try target.resolve(in: root)
          named[language, default: []].append(found.eId)
        }
      }
    }
    #expect(named[.ru]?.count == 9)
    #expect(named[.ru]?.sorted() == named[.kk]?.sorted())
    #expect(others[.ru] == others[.kk])
    #expect(others[.ru]?.count == 21)
  }
}
