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

  /// Whether acts that amend `act` are laws, whose form is known: it is a law or a code itself.
  static func isKnown(for act: Act) -> Bool {
    guard let form = act.form?.lowercased() else { return true }
    return ["зак", "код", "заң", "law", "code"].contains(where: form.hasPrefix)
  }

  /// `body` with the frame around it.
  func text(around body: String) -> String {
    switch language {
    case .ru: russian(body)
    case .kk: kazakh(body)
    case .en, .et: english(body)
    }
  }

  /// What the amending act is called: «О внесении изменений и дополнения в …».
  var title: String {
    switch language {
    case .ru: "О внесении \(russianSubject) в \(russianName(dated: false))"
    case .kk: "\(kazakhName(dated: false)) \(kazakhObject) енгізу туралы"
    case .en, .et: "On \(englishObject) to \(englishName(dated: false))"
    }
  }

  private var actTitle: String {
    let title = act.title[language] ?? act.title.preferring(language) ?? act.slug
    return isCode ? Self.inSmallLetters(title) : title
  }

  /// Whether the act is a code, the title of which is not quoted.
  private var isCode: Bool {
    if let form = act.form?.lowercased() {
      return ["код", "code"].contains(where: form.hasPrefix)
    }
    let title = act.title[language] ?? act.title.preferring(language) ?? ""
    return ["кодекс", "code"].contains { title.lowercased().contains($0) }
  }

  /// The title of a code as a sentence names it, where it is printed in capitals.
  private static func inSmallLetters(_ title: String) -> String {
    guard title == title.uppercased() else { return title }
    var words = title.lowercased().split(separator: " ").map(String.init)
    let names = [
      "республики", "казахстан", "қазақстан", "республикасының", "republic", "kazakhstan",
    ]
    for place in words.indices {
      // In Kazakh the name of the code begins after that of the state.
      let isFirst = place == 0 || words[place - 1].lowercased() == "республикасының"
      if isFirst || names.contains(words[place]) {
        words[place] = words[place].prefix(1).uppercased() + words[place].dropFirst()
      }
    }
    return words.joined(separator: " ")
  }

  private var quotedTitle: String { Quotes.quoted(actTitle) }

  /// One form for one, another for several; nil for none.
  private func form(_ count: Int, _ one: String, _ several: String) -> String? {
    count == 0 ? nil : count == 1 ? one : several
  }

  // MARK: Russian

  /// The act that is amended, in the accusative.
  private func russianName(dated: Bool) -> String {
    let day = dated ? act.adopted.map { " от " + RussianPhrases.day($0) } ?? "" : ""
    return isCode ? actTitle + day : "Закон Республики Казахстан" + day + " " + quotedTitle
  }

  private var russianSubject: String {
    [form(changes, "изменения", "изменений"), form(additions, "дополнения", "дополнений")]
      .compactMap { $0 }.joined(separator: " и ")
  }

  private func russian(_ body: String) -> String {
    let object = [
      form(changes, "изменение", "изменения"), form(additions, "дополнение", "дополнения"),
    ].compactMap { $0 }.joined(separator: " и ")
    let following = changes + additions == 1 ? "следующее" : "следующие"
    return """
      ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН
      \(title)
      Статья 1. Внести в \(russianName(dated: true)) \(following) \(object):
      \(body)
      Статья 2. Настоящий Закон вводится в действие \(russianPeriod).
      """
  }

  private var russianPeriod: String {
    let publication = "дня его первого официального опубликования"
    return switch period {
    case .days(0): "после " + publication
    case .days(let count):
      "по истечении \(Self.russianCount(count)) "
        + (Self.isCountedAsOne(count) ? "календарного дня" : "календарных дней")
        + " после " + publication
    case .months(let count):
      "по истечении \(Self.russianCount(count)) "
        + (Self.isCountedAsOne(count) ? "месяца" : "месяцев") + " после " + publication
    case .publication: "со " + publication
    }
  }

  /// Whether what is counted stands in the singular: 1, 21, 101, not 11.
  private static func isCountedAsOne(_ count: Int) -> Bool { count % 10 == 1 && count % 100 != 11 }

  private static func russianCount(_ count: Int) -> String {
    let words: [Int: String] = [
      1: "одного", 2: "двух", 3: "трех", 4: "четырех", 5: "пяти", 6: "шести", 9: "девяти",
      10: "десяти",
      12: "двенадцати", 15: "пятнадцати", 20: "двадцати", 30: "тридцати", 60: "шестидесяти",
      90: "девяноста",
    ]
    return words[count] ?? String(count)
  }

  // MARK: Kazakh

  /// The act that is amended, in the dative.
  private func kazakhName(dated: Bool) -> String {
    let day = dated ? act.adopted.map { KazakhPhrases.day($0, .attributive) + " " } ?? "" : ""
    // A code's name ends with the possessive, after which the dative is «не».
    return isCode
      ? day + actTitle + "не" : quotedTitle + " " + day + "Қазақстан Республикасының Заңына"
  }

  private var kazakhObject: String {
    let change = form(changes, "өзгеріс", "өзгерістер")
    let addition = form(additions, "толықтыру", "толықтырулар")
    guard let change, let addition else { return change ?? addition ?? "" }
    return change + " " + (changes == 1 ? "пен" : "мен") + " " + addition
  }

  private func kazakh(_ body: String) -> String {
    """
    ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ
    \(title)
    1-бап. \(kazakhName(dated: true)) мынадай \(kazakhObject) енгізілсін:
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

  private func englishName(dated: Bool) -> String {
    let day = dated ? act.adopted.map { " dated " + EnglishPhrases.day($0) } ?? "" : ""
    return isCode
      ? "the " + actTitle + day : "the Law of the Republic of Kazakhstan" + day + " " + quotedTitle
  }

  private var englishObject: String {
    [form(changes, "amendment", "amendments"), form(additions, "addition", "additions")]
      .compactMap { $0 }.joined(separator: " and ")
  }

  private func english(_ body: String) -> String {
    """
    LAW OF THE REPUBLIC OF KAZAKHSTAN
    \(title)
    Article 1. To make the following \(englishObject) to \(englishName(dated: true)):
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
