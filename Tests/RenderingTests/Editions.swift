import LegalText
import Redline
import Rendering

/// Two editions of an illustrative act in Russian and Kazakh, with what a drafter meets: a change in both languages or in
/// one, units new, gone, renumbered and moved, one that a language lacks, and differences that nobody sees.
enum Editions {
  static let languages: [Language] = [.ru, .kk]

  /// The changes of the two editions, shown in one language.
  static func view(_ language: Language, context: Int? = DiffView.customaryContext) -> DiffView {
    DiffView(
      act: Sample.act, from: "2026-07-12", to: "2027-01-01",
      changes: redline(from: old, to: new, language: language),
      headings: HeadingIndex([new, old], in: language), context: context)
  }

  /// The changes of the two editions, shown in several languages.
  static func parallel(
    _ languages: [Language] = languages, showing kinds: Set<Change.Kind>? = nil,
    context: Int? = DiffView.customaryContext
  ) -> ParallelDiffView {
    let alignment = align(old, with: new)
    let views = languages.map { language in
      var view = view(language, context: context)
      view.changes = redline(of: alignment, language: language, includingUnchanged: true)
      return view
    }
    return ParallelDiffView(
      views, showing: kinds ?? Set(Change.Kind.allCases).subtracting([.unchanged]))
  }

  // MARK: The editions

  static let old = act([
    article(
      1, "12", "Реестр", "Тізілім",
      [
        unit(2, "1", "Реестр ведет оператор.", "Тізілімді оператор жүргізеді."),
        unit(
          3, "2", "Сведения вносят в течение десяти дней.", "Мәліметтер он күн ішінде енгізіледі."),
        unit(4, "3", "Запись подтверждает орган № 5.", "Жазбаны орган растайды."),
        unit(5, "4", "Доступ открыт.", "Қолжетімділік ашық."),
        unit(6, "5", "Оператор хранит деpевья данных.", nil),
        unit(7, "6", "Плата не взимается.", "Ақы алынбайды."),
      ]),
    article(8, "13", "Оператор", "Оператор", [unit(9, nil, long, longKazakh)]),
    article(
      10, "14", "Надзор", "Қадағалау",
      [unit(11, "1", "Надзор ведет орган.", "Қадағалауды орган жүргізеді.")]),
    article(12, "14-1", "Жалобы", "Шағымдар", []),
  ])

  static let new = act([
    article(
      1, "12", "Реестр", "Тізілім",
      [
        unit(
          2, "1", "Реестр ведет уполномоченный оператор.",
          "Тізілімді уәкілетті оператор жүргізеді.",
          amended: [.ru, .kk]),
        unit(
          3, "2", "Сведения вносят в течение пяти рабочих дней.",
          "Мәліметтер он күн ішінде енгізіледі.",
          amended: [.ru]),
        unit(
          20, "2-1", "Отказ сообщают письменно.", "Бас тарту жазбаша хабарланады.",
          amended: [.ru, .kk]),
        unit(
          4, "3", "Запись подтверждает орган №\u{A0}5.", "Жазбаны уәкілетті орган растайды.",
          amended: [.ru, .kk]),
        repealed(5, "4"),
        unit(6, "5", "Оператор хранит деревья данных.", nil, amended: [.ru]),
        unit(
          7, "7", "Плата не взимается.", "Ақы ешкімнен алынбайды.", amended: [.kk], placed: true),
      ]),
    article(
      10, "14", "Надзор", "Қадағалау",
      [unit(11, "1", "Надзор ведет орган.", "Қадағалауды орган жүргізеді.")]),
    article(12, "14-1", "Жалобы", "Шағымдар", []),
    article(
      8, "15", "Оператор", "Оператор",
      [
        unit(
          9, nil, long.replacingWord(20, with: "иное"), longKazakh.replacingWord(20, with: "өзге"),
          amended: [.ru, .kk])
      ], placed: true),
  ])

  private static let long = (1...40).map { "слово\($0)" }.joined(separator: " ") + "."
  private static let longKazakh = (1...40).map { "сөз\($0)" }.joined(separator: " ") + "."

  private static func act(_ articles: [Provision]) -> Provision {
    var root = Provision(
      kind: .act, wordings: Sample.heading("О примерах", "Мысалдар туралы"),
      children: [
        Provision(
          kind: .chapter, number: ProvisionNumber(2),
          wordings: Sample.heading("РЕЕСТРЫ", "ТІЗІЛІМДЕР"), children: articles, identity: 90)
      ])
    root.identity = 91
    return root
  }

  private static func article(
    _ identity: Int64, _ number: String, _ ru: String, _ kk: String, _ children: [Provision],
    placed: Bool = false
  ) -> Provision {
    var article = Provision(
      kind: .article, number: ProvisionNumber(number), wordings: Sample.heading(ru, kk),
      children: children, identity: identity)
    place(&article, placed)
    return article
  }

  private static func unit(
    _ identity: Int64, _ number: String?, _ ru: String, _ kk: String?, amended: [Language] = [],
    placed: Bool = false
  ) -> Provision {
    func validity(_ language: Language) -> Validity {
      amended.contains(language) ? Sample.amended : Sample.enacted
    }
    var unit = Provision(
      kind: number == nil ? .part : .paragraph,
      number: number.flatMap { ProvisionNumber($0) } ?? ProvisionNumber(1),
      wordings: PerLanguage(
        ru: Wording(text: ru, validity: validity(.ru)),
        kk: kk.map { Wording(text: $0, validity: validity(.kk)) }), identity: identity)
    place(&unit, placed)
    return unit
  }

  private static func place(_ unit: inout Provision, _ isAnew: Bool) {
    unit.placed = Interval(from: isAnew ? Sample.later : Sample.commencement)
    unit.placedBy = isAnew ? Sample.cause : nil
  }

  private static func repealed(_ identity: Int64, _ number: String) -> Provision {
    func words(_ note: String) -> Wording {
      Wording(notes: [Annotation(position: .inPlace, text: note)], validity: Sample.amended)
    }
    return Provision(
      kind: .paragraph, number: ProvisionNumber(number), state: .repealed,
      wordings: PerLanguage(
        ru: words("Исключен Законом РК от 20.08.2026 № 300-VIII."),
        kk: words("ҚР 20.08.2026 № 300-VIII Заңымен алып тасталды.")), identity: identity)
  }
}

extension String {
  fileprivate func replacingWord(_ place: Int, with word: String) -> String {
    var words = split(separator: " ").map(String.init)
    words[place] = word
    return words.joined(separator: " ")
  }
}
