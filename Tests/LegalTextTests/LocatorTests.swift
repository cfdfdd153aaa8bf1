import LegalText
import Testing

@Suite struct LocatorTests {
  @Test(arguments: LocatorForms.all)
  func `every form names its provision`(_ form: LocatorForms.Form) throws {
    let locator = try Locator(form.text)
    #expect((locator.eId ?? locator.description) == form.name)
  }

  @Test func `the table of forms is a table`() {
    #expect(LocatorForms.all.count >= 200)
  }

  @Test func `odd spaces, joiners and hyphens are passed over`() throws {
    let wanted = try Locator("ст. 12-1 п. 2")
    for text in [
      "  ст.\u{A0}12-1\u{2009}п.\u{202F}2\t", "ст. 12\u{2060}-\u{2060}1 п. 2",
      "с\u{AD}т. 12\u{2010}1 п. 2", "ст.12\u{2212}1п.2", "ст. 12\u{2015}1, п. 2.",
      "ст. 12\u{2014}1; п. 2;", "\u{FEFF}ст. 12-1 п. 2\n",
    ] {
      #expect(try Locator(text) == wanted, "\(text)")
    }
  }

  @Test func `letters composed of two scalars are read`() throws {
    #expect(try Locator("стать\u{0435}\u{0308}и\u{0306} 29") == Locator("статьёй 29"))
  }

  @Test func `every ordinal up to ninety-nine is read as it is printed`() throws {
    for number in 1...99 {
      let steps = [
        Locator.Step(.article, ProvisionNumber(1)), .init(.part, ProvisionNumber(number)),
        .init(.indent, ProvisionNumber(number)),
      ]
      let locator = Locator(steps: steps)
      for language in Language.ofKazakhstan {
        let text = locator.text(in: language)
        #expect(try Locator(text) == locator, "\(text)")
        #expect(text.filter(\.isNumber) == "1", "\(text)")
      }
    }
  }

  @Test func `every case and gender of a Russian ordinal is read`() throws {
    for (number, forms) in [
      1: "первый первая первое первого первой первому первую первым первом первою",
      3: "третий третья третье третьего третьей третьему третью третьим третьем третьею",
      8: "восьмой восьмая восьмое восьмого восьмому восьмую восьмым восьмом",
      20: "двадцатый двадцатая двадцатого двадцатой двадцатому двадцатым двадцатом",
    ] {
      for form in forms.split(separator: " ") {
        let locator = try Locator("абзац \(form) статьи 1")
        #expect(locator.steps.last?.number == ProvisionNumber(number), "\(form)")
      }
    }
  }
}

@Suite struct LocatorTextTests {
  @Test(arguments: [
    (
      "art_29__para_2__subpara_1", "подпункт 1) пункта 2 статьи 29",
      "29-баптың 2-тармағының 1) тармақшасы", "subparagraph 1) of paragraph 2 of Article 29"
    ),
    (
      "art_51__para_3__al_2", "часть вторая пункта 3 статьи 51",
      "51-баптың 3-тармағының екінші бөлігі", "part two of paragraph 3 of Article 51"
    ),
    (
      "art_76__para_3__indent_2", "абзац второй пункта 3 статьи 76",
      "76-баптың 3-тармағының екінші абзацы", "indent two of paragraph 3 of Article 76"
    ),
    (
      "art_6__para_6__al_2__subpara_1", "подпункт 1) части второй пункта 6 статьи 6",
      "6-баптың 6-тармағының екінші бөлігінің 1) тармақшасы",
      "subparagraph 1) of part two of paragraph 6 of Article 6"
    ),
    (
      "art_74__para_2__subpara_7__al_2", "часть вторая подпункта 7) пункта 2 статьи 74",
      "74-баптың 2-тармағының 7) тармақшасының екінші бөлігі",
      "part two of subparagraph 7) of paragraph 2 of Article 74"
    ),
    (
      "art_88__al_3__indent_23", "абзац двадцать третий части третьей статьи 88",
      "88-баптың үшінші бөлігінің жиырма үшінші абзацы",
      "indent twenty-three of part three of Article 88"
    ),
    (
      "art_1__indent_3__al_105", "часть 105 абзаца третьего статьи 1",
      "1-баптың үшінші абзацының 105-бөлігі", "part 105 of indent three of Article 1"
    ),
    ("chp_3", "глава 3", "3-тарау", "chapter 3"),
    ("sec_2", "раздел 2", "2-бөлім", "section 2"),
    (
      "sec_2__subsec_1", "подраздел 1 раздела 2", "2-бөлімнің 1-кіші бөлімі",
      "subsection 1 of section 2"
    ),
    (
      "chp_3__subchp_1", "параграф 1 главы 3", "3-тараудың 1-параграфы",
      "paragraph (division) 1 of chapter 3"
    ),
    ("art_12-1", "статья 12-1", "12-1-бап", "Article 12-1"),
    ("preamble", "преамбула", "кіріспе", "preamble"),
    (
      "preamble__indent_6", "абзац шестой преамбулы", "кіріспенің алтыншы абзацы",
      "indent six of preamble"
    ),
    ("annex", "приложение", "қосымша", "annex"),
    ("annex_1", "приложение 1", "1-қосымша", "annex 1"),
    (
      "annex_1__art_2", "статья 2 приложения 1", "1-қосымшаның 2-бабы", "Article 2 of annex 1"
    ),
  ])
  func `a locator is printed as the law writes it`(
    eId: String, russian: String, kazakh: String, english: String
  ) throws {
    let locator = try #require(Locator.locator(ofEId: eId))
    #expect(locator.text(in: .ru) == russian)
    #expect(locator.text(in: .kk) == kazakh)
    #expect(locator.text(in: .en) == english)
  }

  @Test func `numbered units are called parts where the act calls them so`() throws {
    let locator = try Locator("art_5__para_3__subpara_1")
    let texts = Language.ofKazakhstan.map { locator.text(in: $0, numberedPartsAreParagraphs: true) }
    #expect(
      texts == [
        "подпункт 1) части 3 статьи 5", "5-баптың 3-бөлігінің 1) тармақшасы",
        "subparagraph 1) of part 3 of Article 5",
      ])
  }

  @Test(arguments: [
    ("art. 29 para. 2 subpara. 1", "29(2)(1)"), ("статья 4 подпункт 3", "4(3)"),
    ("глава 3 статья 29", "29"), ("часть 2 статьи 5", "art_5__al_2"), ("глава 3", "chp_3"),
    ("29(2) абзац второй", "indent two of Article 29(2)"), ("29(2)(1)(3)", "29(2)(1)(3)"),
    ("приложение 1 статья 2 пункт 3", "annex_1__art_2__para_3"),
  ])
  func `the description is the shortest form that reads back`(text: String, short: String) throws {
    #expect(try Locator(text).description == short)
    #expect(try Locator(short).description == short)
  }

  @Test func `the act has an empty name`() {
    let act = Locator(steps: [])
    #expect(act.eId == nil)
    #expect(act.description.isEmpty)
    #expect(Language.ofKazakhstan.allSatisfy { act.text(in: $0).isEmpty })
  }

  @Test func `steps out of nowhere are printed without a crash`() {
    let odd = Locator(steps: [.init(nil, ProvisionNumber(2)), .init(.act), .init(.part)])
    #expect(odd.text(in: .ru) == "часть (2)")
    #expect(odd.eId == nil)
  }
}
