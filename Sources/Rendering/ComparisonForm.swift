import LegalText

/// The words of the comparison table's form.
struct ComparisonForm {
  private let phrases: Phrases

  init(_ language: Language) {
    phrases = Phrases(language)
  }

  // MARK: Annex 2 to the Regulation of the Government

  /// The lines above the table; where the draft has no name, room for one.
  func title(of draft: String?) -> [String] {
    let blank = "____________________"
    return phrases.language == .kk
      ? [(draft ?? blank) + " жобасына"] + (draft == nil ? ["(жобаның атауы)"] : [])
        + ["салыстырма кесте"]
      : ["Сравнительная таблица", "к проекту " + (draft ?? blank)]
        + (draft == nil ? ["(наименование проекта)"] : [])
  }

  /// The heading of each column.
  var columns: [String] {
    phrases.language == .kk
      ? [
        "Р/с №", "Құқықтық актінің құрылымдық элементі", "Қолданыстағы редакция",
        "Ұсынылатын редакция",
        "Негіздеме: 1) түзетудің мәні; 2) енгізілетін әрбір түзетудің дәлелді негіздемесі; "
          + "3) тиісті құқықтық актіге сілтеме, тапсырмалардың (бар болса) нөмірі, күні.",
      ]
      : [
        "№ п/п", "Структурный элемент правового акта", "Действующая редакция",
        "Предлагаемая редакция",
        "Обоснование: 1) суть поправки; 2) аргументированное обоснование каждой вносимой поправки; "
          + "3) ссылка на соответствующий правовой акт, номер, дату поручения (при наличии).",
      ]
  }

  // MARK: Custom, which no rule prescribes

  /// What stands for the text in force of a new unit.
  var absent: String { choose(ru: "Отсутствует.", kk: "Жоқ.") }
  /// What stands for the proposed text of a unit that is taken out.
  var excluded: String { choose(ru: "Исключить.", kk: "Алып тасталсын.") }
  /// What stands for units and texts that do not change.
  let ellipsis = "…"

  // MARK: Words of our own

  /// What a table without rows says.
  var nothing: String { choose(ru: "Различий нет.", kk: "Айырмашылық жоқ.") }
  /// That a unit stands elsewhere.
  var moved: String { choose(ru: "перемещение", kk: "орын ауыстыру") }
  /// That a unit stands elsewhere among the same units.
  var reordered: String {
    choose(ru: "меняется место по порядку", kk: "реттік орны өзгереді")
  }
  /// The act as a unit, and its heading.
  var act: String { choose(ru: "акт", kk: "акт") }
  var actHeading: String { choose(ru: "заголовок", kk: "тақырып") }

  /// The name that a unit will bear.
  func proposed(_ name: String) -> String {
    choose(ru: "в предлагаемой редакции – ", kk: "ұсынылатын редакцияда – ") + name
  }

  private func choose(ru: String, kk: String) -> String {
    phrases.choose(ru: ru, kk: kk, en: "")
  }
}
