internal import LegalText

/// How an act in one language prints the label of a unit: the words before the number and after it.
struct HeadingForm {
  let kind: ProvisionKind
  /// The word: «Статья» before the number, «-бап» after it.
  let word: String
  /// Whether the word stands after the number, as in Kazakh.
  let follows: Bool

  /// All forms, per language; the first of a kind is the customary one.
  static let all: [Language: [HeadingForm]] = [
    .ru: [
      HeadingForm(.section, "РАЗДЕЛ"), HeadingForm(.subsection, "Подраздел"),
      HeadingForm(.chapter, "Глава"), HeadingForm(.subchapter, "Параграф"),
      HeadingForm(.subchapter, "§"), HeadingForm(.article, "Статья"),
      HeadingForm(.annex, "Приложение"),
    ],
    .kk: [
      HeadingForm(.section, "БӨЛІМ", follows: true),
      HeadingForm(.subsection, "кіші бөлім", follows: true),
      HeadingForm(.chapter, "тарау", follows: true),
      HeadingForm(.subchapter, "параграф", follows: true),
      HeadingForm(.article, "бап", follows: true), HeadingForm(.annex, "қосымша", follows: true),
    ],
    .en: [
      HeadingForm(.section, "SECTION"), HeadingForm(.subsection, "Subsection"),
      HeadingForm(.chapter, "Chapter"), HeadingForm(.subchapter, "Subchapter"),
      HeadingForm(.article, "Article"), HeadingForm(.annex, "Annex"),
    ],
  ]

  init(_ kind: ProvisionKind, _ word: String, follows: Bool = false) {
    self.kind = kind
    self.word = word
    self.follows = follows
  }

  /// The label as customarily printed, with the space before the heading: `Статья 29. `, `29-бап. `.
  static func label(
    of kind: ProvisionKind, number: ProvisionNumber, in language: Language
  ) -> String? {
    switch kind {
    case .paragraph: return "\(number). "
    case .subparagraph: return "\(number)) "
    default:
      guard let form = all[language]?.first(where: { $0.kind == kind }) else { return nil }
      return form.follows ? "\(number)-\(form.word). " : "\(form.word) \(number). "
    }
  }
}

/// A heading taken apart: its label as printed, and the rest.
struct Heading {
  var kind: ProvisionKind
  var number: ProvisionNumber?
  var label: String
  var text: String

  /// Reads «Статья 29. …», «29-бап. …», «Глава IV …», «Приложение»; nil where the line is none of these.
  init?(_ line: Substring, in language: Language) {
    for form in HeadingForm.all[language] ?? [] {
      let read = form.follows ? Self.following(form, line) : Self.leading(form, line)
      guard let (number, rest) = read else { continue }
      // What closes the label: a point and a space, or only a space, or nothing at all.
      var text = rest
      if text.first == "." { text.removeFirst() }
      let closed = text.startIndex > rest.startIndex
      let spaced = text.first.map { $0 == " " || $0 == "\u{A0}" } ?? true
      guard closed || spaced else { continue }
      text = text.drop { $0 == " " || $0 == "\u{A0}" }
      self.kind = form.kind
      self.number = number
      self.label = String(line[..<text.startIndex])
      self.text = String(text)
      return
    }
    return nil
  }

  private static func leading(
    _ form: HeadingForm, _ line: Substring
  ) -> (ProvisionNumber?, Substring)? {
    guard let rest = line.dropping(word: form.word) else { return nil }
    let afterSpace = rest.drop { $0 == " " || $0 == "\u{A0}" }
    if form.kind == .annex && afterSpace.isEmpty { return (nil, rest) }
    guard form.word == "§" || afterSpace.startIndex > rest.startIndex else { return nil }
    guard let (number, after) = Self.number(afterSpace) else { return nil }
    return (number, after)
  }

  private static func following(
    _ form: HeadingForm, _ line: Substring
  ) -> (ProvisionNumber?, Substring)? {
    if form.kind == .annex, let rest = line.dropping(word: form.word), rest.isEmpty {
      return (nil, rest)
    }
    guard let (number, after) = Self.number(line) else { return nil }
    guard let separator = after.first, separator == "-" || separator == " " else { return nil }
    guard let rest = after.dropFirst().dropping(word: form.word) else { return nil }
    return (number, rest)
  }

  /// A number at the start of `text`: Arabic with additions, or Roman.
  static func number(_ text: Substring) -> (ProvisionNumber, Substring)? {
    var end = text.startIndex
    var lastDigitEnd = end
    while end < text.endIndex {
      let character = text[end]
      if character.isASCII && character.isNumber {
        end = text.index(after: end)
        lastDigitEnd = end
      } else if character == "-" && end > text.startIndex && lastDigitEnd == end {
        end = text.index(after: end)
      } else {
        break
      }
    }
    if lastDigitEnd > text.startIndex, let number = ProvisionNumber(text[..<lastDigitEnd]) {
      return (number, text[lastDigitEnd...])
    }
    let roman = text.prefix { "IІVXХLCС".contains($0) }
    if let number = ProvisionNumber(roman: roman) { return (number, text[roman.endIndex...]) }
    return nil
  }
}

extension Substring {
  /// What follows `word` at the start, without regard to case and to look-alike letters; nil where it is not there.
  func dropping(word: String) -> Substring? {
    var rest = self
    for expected in word {
      guard let actual = rest.first, Self.folded(actual) == Self.folded(expected) else {
        return nil
      }
      rest.removeFirst()
    }
    return rest
  }

  private static func folded(_ character: Character) -> Character {
    let lookAlikes: [Character: Character] = [
      "a": "а", "c": "с", "e": "е", "i": "і", "o": "о", "p": "р", "x": "х", "y": "у",
    ]
    let lower = Character(character.lowercased())
    // Only one side is ever Latin by mistake; English words fold alike on both sides.
    return lookAlikes[lower] ?? lower
  }
}
