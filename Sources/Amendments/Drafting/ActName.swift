public import LegalText

/// An act as it is named beside one of its provisions: «Цифрового кодекса Республики Казахстан от 9 января 2026 года
/// № 255-VIII», «2026 жылғы 9 қаңтардағы № 255-VIII Қазақстан Республикасы Цифрлық кодексінің».
///
/// A code is named by its title, another act by its form with the title in guillemets. Where the form is not known, the
/// neutral word stands: «акта», «актісінің», “the act”.
public struct ActName: Hashable, Sendable {
  /// The act.
  public var act: Act
  /// The title on the day in question; the act's own where nil.
  public var title: String?

  /// Makes a name.
  public init(_ act: Act, title: String? = nil) {
    self.act = act
    self.title = title
  }

  /// The name in the genitive.
  public func genitive(in language: Language) -> String {
    let title = Self.sentence(title ?? act.title.preferring(language) ?? act.slug, in: language)
    switch language {
    case .ru: return russian(title)
    case .kk: return kazakh(title)
    case .en, .et: return english(title)
    }
  }

  /// A day in words: «9 января 2026 года», «2026 жылғы 9 қаңтар», “9 January 2026”.
  ///
  /// - Parameter isAttributive: whether it stands before a noun in Kazakh: «2026 жылғы 9 қаңтардағы».
  public static func words(
    of day: LegalDate, in language: Language, isAttributive: Bool = false
  ) -> String {
    switch language {
    case .ru: RussianPhrases.day(day)
    case .kk: KazakhPhrases.day(day, isAttributive ? .attributive : .nominative)
    case .en, .et: EnglishPhrases.day(day)
    }
  }

  // MARK: - Languages

  private func russian(_ title: String) -> String {
    let tail =
      (act.adopted.map { " от " + Self.words(of: $0, in: .ru) } ?? "")
      + (act.number.map { " № " + $0 } ?? "")
    if let code = Self.russianCode(title) { return code + tail }
    let noun: [Form: String] = [
      .code: "Кодекса Республики Казахстан", .law: "Закона Республики Казахстан",
      .constitutionalLaw: "Конституционного закона Республики Казахстан",
    ]
    return (form.flatMap { noun[$0] } ?? "акта") + tail + " «" + title + "»"
  }

  /// «Цифровой кодекс Республики Казахстан» in the genitive; nil where the title does not begin so.
  private static func russianCode(_ title: String) -> String? {
    var words = title.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let place = words.firstIndex(where: { $0.lowercased() == "кодекс" }) else { return nil }
    for index in words[..<place].indices {
      let word = words[index]
      let stem = String(word.dropLast(2))
      switch word.suffix(2) {
      case "ый", "ой": words[index] = stem + "ого"
      case "ий": words[index] = stem + ("гкх".contains(stem.last ?? " ") ? "ого" : "его")
      default: return nil
      }
    }
    words[place] += "а"
    return words.joined(separator: " ")
  }

  private func kazakh(_ title: String) -> String {
    let head =
      (act.adopted.map { Self.words(of: $0, in: .kk, isAttributive: true) + " " } ?? "")
      + (act.number.map { "№ " + $0 + " " } ?? "")
    if let code = Self.kazakhCode(title) { return head + code }
    let noun: [Form: String] = [
      .code: "Қазақстан Республикасы Кодексінің", .law: "Қазақстан Республикасы Заңының",
      .constitutionalLaw: "Қазақстан Республикасы Конституциялық заңының",
    ]
    return "«" + title + "» " + head + (form.flatMap { noun[$0] } ?? "актісінің")
  }

  /// «Қазақстан Республикасының Цифрлық кодексі» as a possessor: «Қазақстан Республикасы Цифрлық кодексінің».
  private static func kazakhCode(_ title: String) -> String? {
    var words = title.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let place = words.firstIndex(where: { $0.lowercased() == "кодексі" }) else { return nil }
    words[place] += "нің"
    if let republic = words.firstIndex(of: "Республикасының"), republic < place {
      words[republic] = "Республикасы"
    }
    return words.joined(separator: " ")
  }

  private func english(_ title: String) -> String {
    let tail =
      (act.adopted.map { " of " + Self.words(of: $0, in: .en) } ?? "")
      + (act.number.map { " No. " + $0 } ?? "")
    let isCode = title.split(separator: " ").contains { $0.lowercased() == "code" }
    if isCode && !title.lowercased().hasPrefix("on ") { return "the " + title + tail }
    let noun: [Form: String] = [
      .code: "the Code of the Republic of Kazakhstan",
      .law: "the Law of the Republic of Kazakhstan",
      .constitutionalLaw: "the Constitutional Law of the Republic of Kazakhstan",
    ]
    return (form.flatMap { noun[$0] } ?? "the act") + tail + " “" + title + "”"
  }

  // MARK: - Forms

  private enum Form: Hashable {
    case code, law, constitutionalLaw
  }

  /// The form as the public corpus abbreviates it, or as it is written out.
  private var form: Form? {
    switch act.form?.lowercased() {
    case "код", "кодекс": .code
    case "зак", "закон": .law
    case "конституционный закон": .constitutionalLaw
    default: nil
    }
  }

  /// A title in capitals as a sentence writes it; another as it is.
  ///
  /// «ЦИФРОВОЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН» is «Цифровой кодекс Республики Казахстан»; in Kazakh the word after the name of
  /// the country is capital, too. Words that are not all in capitals stay as they are.
  private static func sentence(_ title: String, in language: Language) -> String {
    let words = title.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let first = words.first, isCapital(first) else { return title }
    let countries: Set<String> = [
      "республики", "казахстан", "казахстана", "қазақстан", "республикасының", "республикасы",
      "republic", "kazakhstan",
    ]
    var isFirst = true
    return words.map { word in
      guard isCapital(word) else { return word }
      let small = word.lowercased()
      let isCountry = countries.contains(small)
      let isCapitalised =
        isFirst || isCountry || (language == .en && !["of", "the", "on", "and"].contains(small))
      isFirst = isCountry && language == .kk
      return isCapitalised ? small.prefix(1).uppercased() + small.dropFirst() : small
    }.joined(separator: " ")
  }

  /// Whether a word has letters, all of them capital.
  private static func isCapital(_ word: String) -> Bool {
    word.contains(where: \.isUppercase) && !word.contains(where: \.isLowercase)
  }
}
