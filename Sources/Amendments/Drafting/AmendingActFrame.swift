internal import LegalText

/// What stands around the instructions of an amending act that amends one act: its title, the line that names the act
/// amended, and the clause on commencement (Law on legal acts, art. 26(1), 26(2), 42(8)).
struct AmendingActFrame {
  let act: Act
  let language: Language
  let period: Commencement.Period
  /// How many instructions change what is there, and how many add to it.
  let changes: Int
  let additions: Int

  /// Makes a frame for `instructions`.
  init(
    _ act: Act, _ language: Language, _ instructions: [Instruction], _ period: Commencement.Period
  ) {
    self.act = act
    self.language = language
    self.period = period
    additions = instructions.count { instruction in
      switch instruction.operation {
      case .insertUnit, .insertWords: true
      default: false
      }
    }
    changes = instructions.count - additions
  }

  /// `body` with the frame around it.
  func text(around body: String) -> String {
    switch language {
    case .ru: russian(body)
    case .kk: kazakh(body)
    case .en: english(body)
    }
  }

  private var title: String { act.title[language] ?? act.title.preferring(language) ?? act.slug }

  /// Whether the act is called a code by its title, which is not quoted then.
  private var isCode: Bool {
    ["кодекс", "code"].contains { title.lowercased().contains($0) }
  }

  private var quotedTitle: String { Quotes.quoted(title) }

  /// One form for one, another for several; nil for none.
  private func form(_ count: Int, _ one: String, _ several: String) -> String? {
    count == 0 ? nil : count == 1 ? one : several
  }

  // MARK: Russian

  private func russian(_ body: String) -> String {
    let day = act.adopted.map { " от " + RussianPhrases.day($0) } ?? ""
    let name = isCode ? title : "Закон Республики Казахстан"
    let whole = name + (isCode ? "" : " " + quotedTitle)
    let dated = name + day + (isCode ? "" : " " + quotedTitle)
    let subject = [
      form(changes, "изменения", "изменений"), form(additions, "дополнения", "дополнений"),
    ].compactMap { $0 }.joined(separator: " и ")
    let object = [
      form(changes, "изменение", "изменения"), form(additions, "дополнение", "дополнения"),
    ].compactMap { $0 }.joined(separator: " и ")
    let following = changes + additions == 1 ? "следующее" : "следующие"
    return """
      ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН
      О внесении \(subject) в \(whole)
      Статья 1. Внести в \(dated) \(following) \(object):
      \(body)
      Статья 2. Настоящий Закон вводится в действие \(russianPeriod).
      """
  }

  private var russianPeriod: String {
    switch period {
    case .days(0): "после дня его первого официального опубликования"
    case .days(let count):
      "по истечении \(Self.russianCount(count)) календарных дней после дня его первого "
        + "официального опубликования"
    case .months(1): "по истечении одного месяца после дня его первого официального опубликования"
    case .months(let count):
      "по истечении \(Self.russianCount(count)) месяцев после дня его первого официального "
        + "опубликования"
    case .publication: "со дня его первого официального опубликования"
    }
  }

  private static func russianCount(_ count: Int) -> String {
    let words: [Int: String] = [
      2: "двух", 3: "трех", 4: "четырех", 5: "пяти", 6: "шести", 9: "девяти", 10: "десяти",
      12: "двенадцати", 15: "пятнадцати", 20: "двадцати", 30: "тридцати", 60: "шестидесяти",
      90: "девяноста",
    ]
    return words[count] ?? String(count)
  }

  // MARK: Kazakh

  private func kazakh(_ body: String) -> String {
    let day = act.adopted.map { KazakhPhrases.day($0, .attributive) + " " } ?? ""
    // A code's name ends with the possessive, after which the dative is «не».
    let name = isCode ? title + "не" : "Қазақстан Республикасының Заңына"
    let whole = (isCode ? "" : quotedTitle + " ") + name
    let dated = (isCode ? "" : quotedTitle + " ") + day + name
    let change = form(changes, "өзгеріс", "өзгерістер")
    let addition = form(additions, "толықтыру", "толықтырулар")
    var object = change ?? addition ?? ""
    if let change, let addition {
      object = change + " " + (changes == 1 ? "пен" : "мен") + " " + addition
    }
    return """
      ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ
      \(whole) \(object) енгізу туралы
      1-бап. \(dated) мынадай \(object) енгізілсін:
      \(body)
      2-бап. Осы Заң \(kazakhPeriod) қолданысқа енгізіледі.
      """
  }

  private var kazakhPeriod: String {
    let publication = "алғашқы ресми жарияланған күнінен"
    return switch period {
    case .days(0): publication + " кейін"
    case .days(let count):
      publication + " кейін күнтізбелік \(Self.kazakhCount(count)) күн өткен соң"
    case .months(let count): publication + " кейін \(Self.kazakhCount(count)) ай өткен соң"
    case .publication: publication + " бастап"
    }
  }

  private static func kazakhCount(_ count: Int) -> String {
    let words: [Int: String] = [
      1: "бір", 2: "екі", 3: "үш", 4: "төрт", 5: "бес", 6: "алты", 9: "тоғыз", 10: "он",
      12: "он екі", 15: "он бес", 20: "жиырма", 30: "отыз", 60: "алпыс", 90: "тоқсан",
    ]
    return words[count] ?? String(count)
  }

  // MARK: English

  private func english(_ body: String) -> String {
    let day = act.adopted.map { " dated " + EnglishPhrases.day($0) } ?? ""
    let name = isCode ? "the " + title : "the Law of the Republic of Kazakhstan"
    let whole = name + (isCode ? "" : " " + quotedTitle)
    let dated = name + day + (isCode ? "" : " " + quotedTitle)
    let object = [
      form(changes, "amendment", "amendments"), form(additions, "addition", "additions"),
    ].compactMap { $0 }.joined(separator: " and ")
    return """
      LAW OF THE REPUBLIC OF KAZAKHSTAN
      On \(object) to \(whole)
      Article 1. To make the following \(object) to \(dated):
      \(body)
      Article 2. This Law shall be enforced \(englishPeriod).
      """
  }

  private var englishPeriod: String {
    let publication = "the day of its first official publication"
    return switch period {
    case .days(0): "after " + publication
    case .days(let count):
      "upon expiry of \(Self.englishCount(count)) calendar days after " + publication
    case .months(1): "upon expiry of one month after " + publication
    case .months(let count):
      "upon expiry of \(Self.englishCount(count)) months after " + publication
    case .publication: "from " + publication
    }
  }

  private static func englishCount(_ count: Int) -> String {
    LocatorOrdinals.english(count) ?? String(count)
  }
}
