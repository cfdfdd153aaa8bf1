/// What people and acts write, and the provision they mean: its eId, or `29(2)` where only the
/// tree says what the number in brackets is.
enum LocatorForms {
  struct Form: CustomStringConvertible, Sendable {
    let text: String
    let name: String
    var description: String { text + " = " + name }
  }

  static let all = russian + kazakh + english + mixed

  static let mixed = forms(
    """
    29(2)(1) = 29(2)(1)
    29 = art_29
    12-1 = art_12-1
    12–1(3) = 12-1(3)
    29 (2) (1) = 29(2)(1)
    29(8-1) = 29(8-1)
    29, п. 2 = art_29__para_2
    29 п. 2 = art_29__para_2
    29п2 = art_29__para_2
    29(2)(1)(3) = 29(2)(1)(3)
    art_29__para_2__subpara_1 = art_29__para_2__subpara_1
    ART_29__PARA_2 = art_29__para_2
    chp_3 = chp_3
    sec_2 = sec_2
    al_2 = al_2
    art_6__para_6__al_2__subpara_1 = art_6__para_6__al_2__subpara_1
    art_76__para_3__indent_2 = art_76__para_3__indent_2
    annex_1__art_2 = annex_1__art_2
    preamble__indent_2 = preamble__indent_2
    chp_3__subchp_1 = chp_3__subchp_1
    sec_2__subsec_1 = sec_2__subsec_1
    art_12‑1__para_2 = art_12-1__para_2
    § 2 = subchp_2
    §2 главы 3 = chp_3__subchp_2
    """)

  static let russian = forms(
    """
    ст. 29 п. 2 пп. 1 = art_29__para_2__subpara_1
    ст.29 п.2 пп.1) = art_29__para_2__subpara_1
    СТ. 29, П. 2, ПП. 1) = art_29__para_2__subpara_1
    пп. 1 п. 2 ст. 29 = art_29__para_2__subpara_1
    подп. 1) п. 2 ст. 29 = art_29__para_2__subpara_1
    п.п. 1 п. 2 ст. 29 = art_29__para_2__subpara_1
    п/п 1 п. 2 ст. 29 = art_29__para_2__subpara_1
    статья 29 пункт 2 подпункт 1) = art_29__para_2__subpara_1
    подпункт 1) пункта 2 статьи 29 = art_29__para_2__subpara_1
    подпункта 1) пункта 2 статьи 29 = art_29__para_2__subpara_1
    в подпункте 1) пункта 2 статьи 29 = art_29__para_2__subpara_1
    подпунктом 27-1) пункта 2 статьи 12-1 = art_12-1__para_2__subpara_27-1
    подпункту 1) пункта 2 статьи 29 = art_29__para_2__subpara_1
    пункт 2 статьи 29 = art_29__para_2
    статьи 29 пункта 2 = art_29__para_2
    пункт 2 статьи 29 подпункт 1 = art_29__para_2__subpara_1
    пунктом 2 статьи 29 настоящего Кодекса = art_29__para_2
    пункту 2 статьи 29 = art_29__para_2
    пункте 2 статьи 29 = art_29__para_2
    статья 29 = art_29
    статьи 29 = art_29
    статье 29 = art_29
    статью 29 = art_29
    статьей 29 = art_29
    статьёй 29 = art_29
    СТАТЬЯ № 29 = art_29
    Статья 12-1 = art_12-1
    cт. 29 = art_29
    cтaтья 29 = art_29
    статья 29(2) = 29(2)
    ст. 29 (2)(1) = 29(2)(1)
    глава 3 = chp_3
    главы 3 = chp_3
    главе 3 = chp_3
    главу 3 = chp_3
    главой 3 = chp_3
    гл. 3 = chp_3
    глава III = chp_3
    раздел 2 = sec_2
    раздела 5-1 = sec_5-1
    разделе 2 = sec_2
    разделу 2 = sec_2
    разделом 2 = sec_2
    разд. 2 = sec_2
    Раздел II = sec_2
    РАЗДЕЛ ІV = sec_4
    подраздел 1 раздела 2 = sec_2__subsec_1
    подраздела 1 раздела 2 = sec_2__subsec_1
    подразд. 1 разд. 2 = sec_2__subsec_1
    параграф 2 главы 3 = chp_3__subchp_2
    параграфа 2 главы 3 = chp_3__subchp_2
    гл. 3 пар. 2 = chp_3__subchp_2
    глава 3 § 2 = chp_3__subchp_2
    статья 29 главы 3 = art_29
    часть вторая пункта 3 статьи 51 = art_51__para_3__al_2
    части второй пункта 3 статьи 51 = art_51__para_3__al_2
    частью второй пункта 3 статьи 51 = art_51__para_3__al_2
    вторая часть пункта 3 статьи 51 = art_51__para_3__al_2
    во второй части пункта 3 статьи 51 = art_51__para_3__al_2
    2-я часть п. 3 ст. 51 = art_51__para_3__al_2
    ч. 2 п. 3 ст. 51 = art_51__para_3__al_2
    ст. 51 п. 3 ч. 2 = art_51__para_3__al_2
    статья 51 пункт 3 часть вторая = art_51__para_3__al_2
    часть 3 статьи 5 = art_5__al_3
    подпункт 4) части первой статьи 641 = art_641__al_1__subpara_4
    абзац второй пункта 3 статьи 76 = art_76__para_3__indent_2
    абзаце третьем пункта 3 статьи 76 = art_76__para_3__indent_3
    абзаца восьмого части третьей статьи 88 = art_88__al_3__indent_8
    абзац восьмой части третьей статьи 88 = art_88__al_3__indent_8
    абзацу первому пункта 3 статьи 76 = art_76__para_3__indent_1
    абзацем вторым пункта 3 статьи 76 = art_76__para_3__indent_2
    третьем абзаце второй части пункта 5 статьи 6 = art_6__para_5__al_2__indent_3
    абз. 3 ч. 2 ст. 5 = art_5__al_2__indent_3
    ст. 5 ч. 2 абз. 3 = art_5__al_2__indent_3
    абз. 3 ч. 2 = al_2__indent_3
    абзац одиннадцатый статьи 1 = art_1__indent_11
    абзац двенадцатый статьи 1 = art_1__indent_12
    абзац девятнадцатый статьи 1 = art_1__indent_19
    абзац двадцатый статьи 1 = art_1__indent_20
    абзац двадцать первый статьи 1 = art_1__indent_21
    абзаца сорок третьего статьи 1 = art_1__indent_43
    часть сороковая статьи 1 = art_1__al_40
    подпункт 1) части второй пункта 6 статьи 6 = art_6__para_6__al_2__subpara_1
    статья 6 пункт 6 подпункт 1) части второй = art_6__para_6__al_2__subpara_1
    ст. 6 п. 6 ч. 2 пп. 1 = art_6__para_6__al_2__subpara_1
    подпункт 1) части второй = al_2__subpara_1
    часть вторая подпункта 7) пункта 2 статьи 74 = art_74__para_2__subpara_7__al_2
    подпункт 3) статьи 4 = art_4__subpara_3
    преамбула = preamble
    преамбулы = preamble
    преамбуле = preamble
    абзац второй преамбулы = preamble__indent_2
    приложение = annex
    приложение 1 = annex_1
    приложения 3-1 = annex_3-1
    приложению 1 = annex_1
    прил. 2 = annex_2
    пункт 5 приложения 2 = annex_2__para_5
    пункт 5 приложения = annex__para_5
    приложения пункт 5 = annex__para_5
    статья 2 приложения 1 = annex_1__art_2
    """)

  static let kazakh = forms(
    """
    29-баптың 2-тармағының 1) тармақшасы = art_29__para_2__subpara_1
    29-БАПТЫҢ 2-ТАРМАҒЫНЫҢ 1) ТАРМАҚШАСЫ = art_29__para_2__subpara_1
    29-баптың 2-тармағының 1) тармақшасында = art_29__para_2__subpara_1
    29-баптың 2-тармағының 8-1) тармақшасымен = art_29__para_2__subpara_8-1
    29-баптын 2-тармагынын 1) тармакшасы = art_29__para_2__subpara_1
    осы Кодекстің 29-бабының 2-тармағы = art_29__para_2
    29-бап = art_29
    29 бап = art_29
    29–бап = art_29
    29‑бап = art_29
    29 -бап = art_29
    29- бап = art_29
    12-1-бап = art_12-1
    бап 29 = art_29
    29-б. = art_29
    29-бапқа = art_29
    29-бапты = art_29
    29-бапта = art_29
    29-баптағы = art_29
    29-баптан = art_29
    29-баппен = art_29
    29-бабы = art_29
    29-бабының = art_29
    29-бабында = art_29
    29-бабына = art_29
    29-бабымен = art_29
    29-баптағы 2-тармақ = art_29__para_2
    88-баптың 2-тармағындағы 3) тармақша = art_88__para_2__subpara_3
    2-тармақ = para_2
    2-тармақтың 8-1) тармақшасы = para_2__subpara_8-1
    8-1) тармақша = subpara_8-1
    8-1) тармақшамен = subpara_8-1
    29-бап (2)(1) = 29(2)(1)
    29-баптың 2-тармағының (1) тармақшасы = art_29__para_2__subpara_1
    3-тарау = chp_3
    3-тараудың = chp_3
    3-тарауы = chp_3
    3-тарауының 2-параграфы = chp_3__subchp_2
    2-бөлім = sec_2
    II бөлім = sec_2
    5-1-бөлімнің = sec_5-1
    2-бөлімнің 1-кіші бөлімі = sec_2__subsec_1
    1-кіші бөлім = subsec_1
    1-параграф = subchp_1
    1-параграфта = subchp_1
    екінші бөлік = al_2
    екінші бөлігі = al_2
    2-бөлік = al_2
    2-ші бөлік = al_2
    51-баптың 3-тармағының екінші бөлігі = art_51__para_3__al_2
    51-баптың 3-тармағының екінші бөлігінде = art_51__para_3__al_2
    51-баптың 3-тармағының екiншi бөлiгi = art_51__para_3__al_2
    екінші бөлікпен = al_2
    үшінші бөліктің сегізінші абзацы = al_3__indent_8
    сегізінші абзац = indent_8
    сегізінші абзацы = indent_8
    76-баптың 3-тармағының екінші абзацының = art_76__para_3__indent_2
    1-баптың он бірінші абзацы = art_1__indent_11
    1-баптың жиырмасыншы абзацы = art_1__indent_20
    1-баптың жиырма бірінші абзацы = art_1__indent_21
    6-баптың 6-тармағының екінші бөлігінің 1) тармақшасы = art_6__para_6__al_2__subpara_1
    екінші бөлігінің 1) тармақшасы = al_2__subpara_1
    74-баптың 2-тармағының 7) тармақшасының екінші бөлігі = art_74__para_2__subpara_7__al_2
    4-баптың 3) тармақшасы = art_4__subpara_3
    кіріспе = preamble
    кіріспесі = preamble
    кіріспеде = preamble
    кіріспенің екінші абзацы = preamble__indent_2
    қосымша = annex
    қосымшада = annex
    1-қосымша = annex_1
    3-1-қосымшаға = annex_3-1
    2-қосымшаның 5-тармағы = annex_2__para_5
    қосымшаның 5-тармағы = annex__para_5
    1-қосымшаның 2-бабы = annex_1__art_2
    """)

  static let english = forms(
    """
    art. 29(2)(1) = 29(2)(1)
    article 29(2)(1) = 29(2)(1)
    Article 29 = art_29
    ARTICLE 29 = art_29
    art. 12-1 = art_12-1
    art 12‑1 = art_12-1
    paragraph 2 of Article 29 = art_29__para_2
    in paragraph 2 of Article 29 of this Code = art_29__para_2
    paragraph (2) of Article 29 = art_29__para_2
    Article 29, paragraph 2, subparagraph 1) = art_29__para_2__subpara_1
    Article 29, para. 2, sub-paragraph (1) = art_29__para_2__subpara_1
    subparagraph 1) of paragraph 2 of Article 29 = art_29__para_2__subpara_1
    second paragraph of Article 29 = art_29__para_2
    2nd paragraph of Article 29 = art_29__para_2
    chapter 3 = chp_3
    Chapter III = chp_3
    ch. 3 = chp_3
    Article 29 of chapter 3 = art_29
    section 2 = sec_2
    sec. 2 = sec_2
    subsection 1 of section 2 = sec_2__subsec_1
    paragraph (division) 2 of chapter 3 = chp_3__subchp_2
    subchapter 2 of chapter 3 = chp_3__subchp_2
    part two = al_2
    part 2 = al_2
    second part of paragraph 3 of Article 51 = art_51__para_3__al_2
    part two of paragraph 3 = para_3__al_2
    part two of paragraph 3 of Article 51 = art_51__para_3__al_2
    part twenty of Article 1 = art_1__al_20
    part twenty-first of Article 1 = art_1__al_21
    part twenty-one of Article 1 = art_1__al_21
    indent 3 = indent_3
    indent two of paragraph 3 of Article 76 = art_76__para_3__indent_2
    third indent of part two of Article 5 = art_5__al_2__indent_3
    indented paragraph 3 of Article 5 = art_5__indent_3
    subparagraph 1) of part two of paragraph 6 of Article 6 = art_6__para_6__al_2__subpara_1
    part two of subparagraph 7) = subpara_7__al_2
    annex 1 = annex_1
    Annex = annex
    appendix 2 = annex_2
    Article 2 of annex 1 = annex_1__art_2
    preamble = preamble
    indent two of the preamble = preamble__indent_2
    """)

  private static func forms(_ table: String) -> [Form] {
    table.split(separator: "\n").compactMap { line in
      guard let cut = line.firstRange(of: " = ") else { return nil }
      return Form(
        text: String(line.prefix(upTo: cut.lowerBound)),
        name: String(line.suffix(from: cut.upperBound)))
    }
  }
}
