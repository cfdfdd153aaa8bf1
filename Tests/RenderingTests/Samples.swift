import LegalText
import Redline

/// An illustrative act: an article in force, one repealed unit, one pending, one held in Russian only.
enum Sample {
  static let day = date("2026-08-01")
  static let commencement = date("2026-07-12")
  static let later = date("2027-01-01")

  static func date(_ text: String) -> LegalDate {
    guard let date = LegalDate(iso: text) else { preconditionFailure(text) }
    return date
  }

  static let act = Act(
    slug: "sample", number: "255-VIII", adopted: LegalDate(iso: "2026-01-09"),
    title: PerLanguage(
      ru: "О примерах", kk: "Мысалдар туралы", en: "On Examples"))

  static let cause = Cause(
    act: "Закон РК от 20.08.2026", number: "300-VIII", adopted: LegalDate(iso: "2026-08-20"),
    item: "3", source: .footnote, commencement: "вводится в действие с 01.01.2027",
    basis: .stated)

  static let enacted = Validity(
    interval: Interval(from: commencement), cause: nil, basis: .standIn)
  static let amended = Validity(
    interval: Interval(from: later), cause: cause, basis: .stated)
  static let doubtful = Validity(
    interval: Interval(from: commencement, to: later), cause: cause, basis: .stated,
    doubtfulFrom: LegalDate(iso: "2026-09-01"))

  static func words(
    _ ru: String, _ kk: String? = nil, _ en: String? = nil, validity: Validity? = enacted
  ) -> PerLanguage<Wording> {
    PerLanguage(
      ru: Wording(text: ru, validity: validity),
      kk: kk.map { Wording(text: $0, validity: validity) },
      en: en.map { Wording(text: $0, validity: validity) })
  }

  static func heading(
    _ ru: String, _ kk: String? = nil, _ en: String? = nil, validity: Validity? = enacted
  ) -> PerLanguage<Wording> {
    PerLanguage(
      ru: Wording(heading: ru, validity: validity),
      kk: kk.map { Wording(heading: $0, validity: validity) },
      en: en.map { Wording(heading: $0, validity: validity) })
  }

  static func unit(
    _ kind: ProvisionKind, _ number: String?, _ wordings: PerLanguage<Wording>,
    _ children: [Provision] = [], state: Provision.State = .inForce, topics: [String] = []
  ) -> Provision {
    Provision(
      kind: kind, number: number.flatMap { ProvisionNumber($0) }, state: state,
      wordings: wordings, children: children, topics: topics)
  }

  static let first = unit(
    .paragraph, "1",
    words(
      "Цифровой платформой признается объект, посредством которого осуществляется взаимодействие:",
      "Өзара іс-қимыл жүзеге асырылатын объект цифрлық платформа деп танылады:",
      "A digital platform is an object by means of which interaction takes place:"),
    [
      unit(
        .subparagraph, "1",
        words("пользователей;", "пайдаланушылардың;", "of users;"), topics: ["platforms"]),
      unit(
        .subparagraph, "1-1",
        words("бизнес-пользователей.", "бизнес-пайдаланушылардың.", validity: amended),
        state: .pending),
    ])

  static let repealed = unit(
    .paragraph, "2",
    PerLanguage(
      ru: Wording(
        notes: [
          Annotation(position: .inPlace, text: "Исключен Законом РК от 01.06.2026 № 290-VIII.")
        ], validity: enacted),
      kk: Wording(validity: enacted)), state: .repealed)

  static let doubted = unit(
    .paragraph, "3",
    words(
      "Собственник публикует условия.", "Меншік иесі шарттарды жариялайды.",
      "The owner publishes the terms.", validity: doubtful),
    [unit(.part, "2", words("Условия доступны всем."))])

  static let article = Provision(
    kind: .article, number: ProvisionNumber(29),
    wordings: PerLanguage(
      ru: Wording(
        heading: "Цифровая платформа",
        notes: [
          Annotation(position: .atEnd, text: "Сноска. Статья 29 с изменениями, внесенными Законом.")
        ], validity: enacted),
      kk: Wording(heading: "Цифрлық платформа", validity: enacted),
      en: Wording(heading: "Digital platform", validity: enacted)),
    children: [first, repealed, doubted], topics: ["platforms"])

  static let pendingArticle = unit(
    .article, "30", heading("Реестр", "Тізілім", validity: amended),
    [
      unit(
        .paragraph, "1", words("Реестр ведется.", "Тізілім жүргізіледі.", validity: amended),
        state: .pending)
    ], state: .pending)

  static let goneArticle = unit(
    .article, "31",
    PerLanguage(
      ru: Wording(
        notes: [Annotation(position: .inPlace, text: "Статья 31. Исключена Законом РК.")],
        validity: enacted)), state: .repealed)

  static let root = Provision(
    kind: .act, wordings: heading("О примерах", "Мысалдар туралы", "On Examples"),
    children: [
      unit(
        .section, "2", heading("ОСОБЕННАЯ ЧАСТЬ", "ЕРЕКШЕ БӨЛІК", "SPECIAL PART"),
        [
          unit(
            .chapter, "3", heading("ЦИФРОВЫЕ ПЛАТФОРМЫ", "ЦИФРЛЫҚ ПЛАТФОРМАЛАР"),
            [
              unit(
                .subchapter, "1", heading("Общее", "Жалпы", "General"),
                [article, pendingArticle, goneArticle])
            ])
        ])
    ])

  // MARK: Changes

  static func piece(_ eId: String, _ provision: Provision) -> Unit {
    var bare = provision
    bare.children = []
    return Unit(eId: eId, provision: bare, parent: nil)
  }

  static let long = (1...40).map { "слово\($0)" }.joined(separator: " ")

  static let changes = ChangeSet(
    language: .ru,
    changes: [
      Change(
        kind: .substituted,
        from: piece("art_29__para_1", first),
        to: piece("art_29__para_1", unit(.paragraph, "1", words("", validity: amended))),
        words: [
          WordEdit(.equal, "Заявление рассматривается в течение "), WordEdit(.delete, "десяти"),
          WordEdit(.insert, "пяти рабочих"), WordEdit(.equal, " дней, " + long + " и "),
          WordEdit(.insert, "затем "), WordEdit(.equal, "подписывается."),
        ], headingWords: []),
      Change(
        kind: .inserted, from: nil,
        to: piece(
          "art_29__para_1__subpara_1-1", first.children[1]),
        words: [WordEdit(.insert, "бизнес-пользователей.")], headingWords: []),
      Change(
        kind: .repealed, from: piece("art_29__para_2", doubted),
        to: piece("art_29__para_2", repealed),
        words: [WordEdit(.delete, "Собственник публикует условия.")], headingWords: []),
      Change(
        kind: .renumbered, from: piece("art_30", pendingArticle),
        to: piece("art_30-1", unit(.article, "30-1", heading("Реестр платформ"))), words: [],
        headingWords: [WordEdit(.equal, "Реестр"), WordEdit(.insert, " платформ")]),
    ], unchanged: 12)

  static let diff = DiffSample.view(changes)

  static let versions = [
    Version(
      language: .ru, eId: "art_29__para_3", heading: nil, text: "Собственник публикует условия.",
      status: .inForce, validity: doubtful, recordedAt: "2026-07-01T10:00:00Z"),
    Version(
      language: .ru, eId: "art_29__para_3", heading: nil,
      text: "Собственник публикует условия и порядок.", status: .pending, validity: amended,
      recordedAt: "2026-08-21T10:00:00Z", supersededAt: "2026-08-22T10:00:00Z"),
  ]
}
