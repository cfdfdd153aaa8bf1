internal import LegalText

/// A Kazakh noun with its endings, which follow the vowels of the stem and its last sound.
struct InflectedKazakh: Hashable {
  /// The cases that sentences of amendment use.
  enum Case: CaseIterable {
    case nominative, genitive, dative, locative, ablative, instrumental
    /// «тармақтағы»: standing in it.
    case attributive
  }

  /// The noun as it stands; after ``possessed`` or ``pluralized``, with those endings.
  private(set) var stem: String
  /// Whether it ends with the possessive of the third person: the endings of cases are others then.
  private(set) var isPossessed = false

  /// Makes a noun.
  init(_ stem: String) {
    self.stem = stem
  }

  /// Several of them: тармақтар, бөліктер.
  var pluralized: InflectedKazakh {
    let ending =
      switch sound {
      case .voiceless: isFront ? "тер" : "тар"
      case .nasal, .sibilant, .voiced, .lateral: isFront ? "дер" : "дар"
      case .vowel, .glide: isFront ? "лер" : "лар"
      }
    return InflectedKazakh(stem + ending)
  }

  /// Belonging to what is named before it: тармағы, тармақшасы, бабы.
  var possessed: InflectedKazakh {
    var noun = self
    noun.isPossessed = true
    if sound == .vowel {
      noun.stem += isFront ? "сі" : "сы"
      return noun
    }
    if let voiced = ["қ": "ғ", "к": "г", "п": "б"][stem.last.map(String.init) ?? ""] {
      noun.stem = stem.dropLast() + voiced
    }
    noun.stem += isFront ? "і" : "ы"
    return noun
  }

  /// The form in a case.
  func form(_ grammaticalCase: Case) -> String {
    stem + (isPossessed ? possessiveEnding(grammaticalCase) : plainEnding(grammaticalCase))
  }

  // MARK: Sounds

  private enum Sound {
    case vowel
    /// р, й, у
    case glide
    /// л
    case lateral
    /// м, н, ң
    case nasal
    /// з, ж
    case sibilant
    /// Any other voiced consonant: б, в, г, д
    case voiced
    case voiceless
  }

  private var sound: Sound {
    let letters = Array(stem)
    guard let last = letters.last else { return .vowel }
    switch last {
    case "р", "й": return .glide
    case "у":
      return letters.count > 1 && Self.vowels.contains(letters[letters.count - 2])
        ? .glide : .vowel
    case "л": return .lateral
    case "м", "н", "ң": return .nasal
    case "з", "ж": return .sibilant
    case "б", "в", "г", "д", "ғ": return .voiced
    default: return Self.vowels.contains(last) ? .vowel : .voiceless
    }
  }

  private static let vowels: Set<Character> = [
    "а", "ә", "е", "и", "о", "ө", "ұ", "ү", "ы", "і", "э", "я", "ю",
  ]

  /// Whether the last vowel that tells is a front one; и and у go with either.
  private var isFront: Bool {
    for letter in stem.reversed() {
      if "әеөүіэ".contains(letter) { return true }
      if "аоұыяю".contains(letter) { return false }
    }
    return false
  }

  // MARK: Endings

  private func plainEnding(_ grammaticalCase: Case) -> String {
    switch grammaticalCase {
    case .nominative: ""
    case .genitive:
      switch sound {
      case .vowel, .nasal: isFront ? "нің" : "ның"
      case .voiceless: isFront ? "тің" : "тың"
      default: isFront ? "дің" : "дың"
      }
    case .dative:
      sound == .voiceless ? (isFront ? "ке" : "қа") : (isFront ? "ге" : "ға")
    case .locative:
      sound == .voiceless ? (isFront ? "те" : "та") : (isFront ? "де" : "да")
    case .attributive:
      sound == .voiceless ? (isFront ? "тегі" : "тағы") : (isFront ? "дегі" : "дағы")
    case .ablative:
      switch sound {
      case .nasal: isFront ? "нен" : "нан"
      case .voiceless: isFront ? "тен" : "тан"
      default: isFront ? "ден" : "дан"
      }
    case .instrumental:
      switch sound {
      case .sibilant, .voiced: "бен"
      case .voiceless: "пен"
      default: "мен"
      }
    }
  }

  private func possessiveEnding(_ grammaticalCase: Case) -> String {
    switch grammaticalCase {
    case .nominative: ""
    case .genitive: isFront ? "нің" : "ның"
    case .dative: isFront ? "не" : "на"
    case .locative: isFront ? "нде" : "нда"
    case .attributive: isFront ? "ндегі" : "ндағы"
    case .ablative: isFront ? "нен" : "нан"
    case .instrumental: "мен"
    }
  }

  // MARK: Nouns

  /// The noun for a unit of `kind`; nil for the act.
  static func noun(for kind: ProvisionKind) -> InflectedKazakh? {
    let stem: String? =
      switch kind {
      case .act: nil
      case .section: "бөлім"
      case .subsection: "кіші бөлім"
      case .chapter: "тарау"
      case .subchapter: "параграф"
      case .article: "бап"
      case .paragraph: "тармақ"
      case .subparagraph: "тармақша"
      case .part: "бөлік"
      case .indent: "абзац"
      case .preamble: "кіріспе"
      case .annex: "қосымша"
      case .conclusions: "қолтаңба"
      }
    return stem.map { InflectedKazakh($0) }
  }

  static let heading = InflectedKazakh("тақырып")
  static let sentence = InflectedKazakh("сөйлем")
  static let contents = InflectedKazakh("мазмұн")
  static let word = InflectedKazakh("сөз")
  static let figure = InflectedKazakh("цифр")
}
