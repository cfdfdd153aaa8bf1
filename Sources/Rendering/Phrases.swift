import LegalText
import Redline

/// What the views themselves say, in the language of the text they show.
struct Phrases {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  func choose(ru: String, kk: String, en: String) -> String {
    switch language {
    case .ru: ru
    case .kk: kk
    case .en, .et: en
    }
  }

  /// The heading of the act.
  var actTitle: String {
    choose(ru: "заголовок акта", kk: "актінің тақырыбы", en: "title of the act")
  }

  // MARK: States

  /// What a reader must know of a unit that is not simply in force; nil where it is.
  ///
  /// Where the unit has no wording in this language, another language tells the day: the structure is one for all.
  func state(of unit: Provision) -> String? {
    switch unit.state {
    case .inForce: nil
    case .pending:
      pending(
        (unit.wordings[language] ?? unit.wordings.preferring(language))?.validity)
    case .repealed: repealed(unit.kind)
    case .expired:
      choose(ru: "срок действия истек", kk: "қолданылу мерзімі өтті", en: "expired")
    case .suspended:
      choose(
        ru: "действие приостановлено", kk: "қолданысы тоқтатыла тұрды", en: "suspended")
    }
  }

  private func pending(_ validity: Validity?) -> String {
    guard let from = validity?.interval.from else {
      return choose(
        ru: "ожидает введения в действие, день неизвестен",
        kk: "қолданысқа енгізілетін күні белгісіз", en: "pending: day of commencement not known")
    }
    let day = from.description
    return choose(
      ru: "ожидает введения в действие с " + day, kk: day + " бастап қолданысқа енгізіледі",
      en: "pending: in force from " + day) + uncertainty(validity?.basis)
  }

  /// What follows a day that only stands in for the true one.
  func uncertainty(_ basis: Cause.Basis?) -> String {
    guard basis == .standIn else { return "" }
    return choose(
      ru: " (день точно не известен)", kk: " (нақты күні белгісіз)",
      en: " (the day is not known for certain)")
  }

  private func repealed(_ kind: ProvisionKind) -> String {
    let russian =
      switch kind {
      case .article, .chapter, .part, .preamble, .conclusions: "исключена"
      case .annex: "исключено"
      default: "исключен"
      }
    return choose(ru: russian, kk: "алып тасталды", en: "repealed")
  }

  /// The word for a state, in a timeline.
  func status(_ status: Version.Status) -> String {
    switch status {
    case .announced: choose(ru: "предусмотрено", kk: "көзделген", en: "announced")
    case .superseded:
      choose(ru: "прежняя редакция", kk: "бұрынғы редакция", en: "former wording")
    case .corrected:
      choose(ru: "исправлено в реестре", kk: "тізілімде түзетілген", en: "corrected")
    case .pending: state(.pending)
    case .inForce: state(.inForce)
    case .repealed: state(.repealed)
    case .expired: state(.expired)
    case .suspended:
      choose(ru: "временная редакция", kk: "уақытша редакция", en: "temporary wording")
    }
  }

  func state(_ state: Provision.State) -> String {
    switch state {
    case .inForce: choose(ru: "действует", kk: "қолданыста", en: "in force")
    case .pending: choose(ru: "ожидает введения", kk: "енгізілуі күтілуде", en: "pending")
    case .repealed: choose(ru: "исключено", kk: "алып тасталды", en: "repealed")
    case .expired: choose(ru: "срок истек", kk: "мерзімі өтті", en: "expired")
    case .suspended: choose(ru: "приостановлено", kk: "тоқтатыла тұрды", en: "suspended")
    }
  }

  /// A wording that may be out of date from `day`.
  func doubtful(from day: LegalDate) -> String {
    choose(
      ru: "с \(day) эта редакция могла быть изменена актом, текста которого нет в реестре",
      kk: "\(day) бастап бұл редакцияны мәтіні тізілімде жоқ акт өзгерткен болуы мүмкін",
      en: "from \(day) this wording may have been changed by an act whose text is not held")
  }

  /// That a unit has no wording in `wanted`.
  func notHeld(in wanted: Language) -> String {
    switch language {
    case .ru:
      switch wanted {
      case .ru: "на русском языке не хранится"
      case .kk: "на казахском языке не хранится"
      case .en: "на английском языке не хранится"
      case .et: "на эстонском языке не хранится"
      }
    case .kk:
      switch wanted {
      case .ru: "орыс тілінде сақталмаған"
      case .kk: "қазақ тілінде сақталмаған"
      case .en: "ағылшын тілінде сақталмаған"
      case .et: "эстон тілінде сақталмаған"
      }
    case .en, .et: "not held in " + wanted.rawValue
    }
  }

  /// What a language is called.
  func name(of named: Language) -> String {
    switch named {
    case .ru: choose(ru: "На русском языке", kk: "Орыс тілінде", en: "Russian")
    case .kk: choose(ru: "На казахском языке", kk: "Қазақ тілінде", en: "Kazakh")
    case .en: choose(ru: "На английском языке", kk: "Ағылшын тілінде", en: "English")
    case .et: choose(ru: "На эстонском языке", kk: "Эстон тілінде", en: "Estonian")
    }
  }

  // MARK: Intervals and causes

  /// The days of an interval: «с 2026-07-12 до 2027-01-01».
  func interval(_ interval: Interval, basis: Cause.Basis?) -> String {
    let from = interval.from?.description
    let to = interval.to?.description
    let sure = uncertainty(basis)
    guard let from else {
      let unknown = choose(
        ru: "день введения в действие неизвестен", kk: "қолданысқа енгізілетін күні белгісіз",
        en: "day of commencement not known")
      return unknown
        + (to.map { choose(ru: ", до \($0)", kk: ", \($0) дейін", en: ", until \($0)") } ?? "")
    }
    if to == from {
      return choose(
        ru: "не вступило в силу (с \(from))", kk: "қолданысқа енгізілмеді (\(from) бастап)",
        en: "never law (from \(from))")
    }
    return choose(ru: "с \(from)", kk: "\(from) бастап", en: "from \(from)") + sure
      + (to.map { choose(ru: " до \($0)", kk: " \($0) дейін", en: " until \($0)") } ?? "")
  }

  /// The act that brought a wording about, or that it is as enacted.
  func cause(_ cause: Cause?) -> String {
    guard let cause else {
      return choose(ru: "первоначальная редакция", kk: "бастапқы редакция", en: "as enacted")
    }
    var text = name(of: cause)
    let source =
      switch cause.source {
      case .instruction: ""
      case .edition:
        choose(
          ru: "по сравнению редакций", kk: "редакцияларды салыстыру бойынша",
          en: "inferred from two editions")
      case .footnote: choose(ru: "по сноске", kk: "ескерту бойынша", en: "from a footnote")
      case .editor:
        choose(ru: "указано редактором", kk: "редактор көрсеткен", en: "set by an editor")
      }
    if !source.isEmpty { text += " (" + source + ")" }
    if !cause.others.isEmpty {
      text += choose(ru: "; также: ", kk: "; сондай-ақ: ", en: "; also: ")
      text += cause.others.map(name).joined(separator: "; ")
    }
    return text
  }

  func name(of cause: Cause) -> String {
    var name = cause.act
    if let number = cause.number, !contains(name, number) {
      name += (name.isEmpty ? "№ " : " № ") + number
    }
    if let day = cause.adopted, !contains(name, day.description), !contains(name, day.pointed) {
      name += ", " + day.description
    }
    guard let item = cause.item, let first = item.first else { return name }
    let isFigure = first.isWholeNumber
    return name + ", "
      + (isFigure ? choose(ru: "п. \(item)", kk: "\(item)-т.", en: "item \(item)") : item)
  }

  private func contains(_ text: String, _ part: String) -> Bool {
    guard !part.isEmpty else { return true }
    var rest = text[...]
    while rest.count >= part.count {
      if rest.hasPrefix(part) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  // MARK: Changes

  /// What happened to a unit.
  func kind(_ kind: Change.Kind) -> String {
    switch kind {
    case .inserted: choose(ru: "дополнено", kk: "толықтырылды", en: "inserted")
    case .repealed: choose(ru: "исключено", kk: "алып тасталды", en: "repealed")
    case .substituted: choose(ru: "изменено", kk: "өзгертілді", en: "substituted")
    case .renumbered: choose(ru: "перенумеровано", kk: "нөмірі өзгертілді", en: "renumbered")
    case .moved: choose(ru: "перемещено", kk: "орны ауыстырылды", en: "moved")
    case .unchanged: choose(ru: "без изменений", kk: "өзгеріссіз", en: "unchanged")
    }
  }
}
