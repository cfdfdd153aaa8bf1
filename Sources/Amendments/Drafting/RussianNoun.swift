internal import LegalText

/// A Russian noun for a unit or a part of one, declined.
struct DeclinedRussian {
  /// The cases that sentences of amendment use.
  enum Case: Int {
    case accusative, genitive, instrumental, prepositional
  }

  private let singular: [String]
  private let plural: [String]
  /// What ordinals agree with.
  let gender: Gender

  /// Genders of the nouns for units; none of them is animate.
  enum Gender {
    case masculine, feminine, neuter
  }

  private init(_ gender: Gender, _ singular: String, _ plural: String) {
    self.gender = gender
    self.singular = singular.split(separator: " ").map(String.init)
    self.plural = plural.split(separator: " ").map(String.init)
  }

  /// The form in a case, of one or of several.
  func form(_ grammaticalCase: Case, isPlural: Bool = false) -> String {
    (isPlural ? plural : singular)[grammaticalCase.rawValue]
  }

  /// The noun for a unit of `kind`; nil for the act.
  static func noun(for kind: ProvisionKind) -> DeclinedRussian? {
    switch kind {
    case .act: nil
    case .section: masculine("раздел")
    case .subsection: masculine("подраздел")
    case .chapter: chapter
    case .subchapter: masculine("параграф")
    case .article: article
    case .paragraph: masculine("пункт")
    case .subparagraph: masculine("подпункт")
    case .part: part
    case .indent: indent
    case .preamble: preamble
    case .annex: annex
    case .conclusions: signature
    }
  }

  private static func masculine(_ stem: String) -> DeclinedRussian {
    DeclinedRussian(
      .masculine, "\(stem) \(stem)а \(stem)ом \(stem)е", "\(stem)ы \(stem)ов \(stem)ами \(stem)ах")
  }

  static let chapter = DeclinedRussian(
    .feminine, "главу главы главой главе", "главы глав главами главах")
  static let article = DeclinedRussian(
    .feminine, "статью статьи статьей статье", "статьи статей статьями статьях")
  static let part = DeclinedRussian(
    .feminine, "часть части частью части", "части частей частями частях")
  static let indent = DeclinedRussian(
    .masculine, "абзац абзаца абзацем абзаце", "абзацы абзацев абзацами абзацах")
  static let preamble = DeclinedRussian(
    .feminine, "преамбулу преамбулы преамбулой преамбуле",
    "преамбулы преамбул преамбулами преамбулах")
  static let annex = DeclinedRussian(
    .neuter, "приложение приложения приложением приложении",
    "приложения приложений приложениями приложениях")
  static let signature = DeclinedRussian(
    .feminine, "подпись подписи подписью подписи", "подписи подписей подписями подписях")
  static let heading = DeclinedRussian(
    .masculine, "заголовок заголовка заголовком заголовке",
    "заголовки заголовков заголовками заголовках")
  static let sentence = DeclinedRussian(
    .neuter, "предложение предложения предложением предложении",
    "предложения предложений предложениями предложениях")
  static let contents = DeclinedRussian(
    .neuter, "оглавление оглавления оглавлением оглавлении", "- - - -")
  static let word = DeclinedRussian(
    .neuter, "слово слова словом слове", "слова слов словами словах")
  static let figure = DeclinedRussian(
    .feminine, "цифру цифры цифрой цифре", "цифры цифр цифрами цифрах")
}

/// Russian ordinals, which agree with their noun.
enum RussianOrdinal {
  /// «вторую», «третьим», «двадцать первой»; nil beyond 99.
  static func word(
    _ number: Int, _ grammaticalCase: DeclinedRussian.Case, _ gender: DeclinedRussian.Gender
  ) -> String? {
    guard let stem = LocatorOrdinals.russianStem(number) else { return nil }
    let place = grammaticalCase.rawValue
    if number % 10 == 3, number != 13 {
      switch gender {
      case .feminine: return stem + ["ью", "ьей", "ьей", "ьей"][place]
      case .masculine: return stem + ["ий", "ьего", "ьим", "ьем"][place]
      case .neuter: return stem + ["ье", "ьего", "ьим", "ьем"][place]
      }
    }
    switch gender {
    case .feminine: return stem + ["ую", "ой", "ой", "ой"][place]
    case .masculine:
      let isStressed = LocatorOrdinals.isStressedOnEnding(number)
      return stem + [isStressed ? "ой" : "ый", "ого", "ым", "ом"][place]
    case .neuter: return stem + ["ое", "ого", "ым", "ом"][place]
    }
  }
}
