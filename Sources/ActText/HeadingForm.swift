internal import LegalText

/// How an act in one language prints the label of a unit: the words before the number and after it.
struct HeadingForm {
  let kind: ProvisionKind
  /// The word: «Статья» before the number, «-бап» after it.
  let word: String
  /// Whether the word stands after the number, as in Kazakh.
  let follows: Bool
  /// The letters of the word, small.
  let letters: [Unicode.Scalar]

  /// All forms of a language; the first of a kind is the customary one.
  static func all(in language: Language) -> [HeadingForm] {
    switch language {
    case .ru: russian
    case .kk: kazakh
    case .en: english
    // An outline knows no words for units.
    case .et: []
    }
  }

  private static let russian = [
    HeadingForm(.section, "РАЗДЕЛ"), HeadingForm(.subsection, "Подраздел"),
    HeadingForm(.chapter, "Глава"), HeadingForm(.subchapter, "Параграф"),
    HeadingForm(.subchapter, "§"), HeadingForm(.article, "Статья"),
    HeadingForm(.annex, "Приложение"),
  ]

  private static let kazakh = [
    HeadingForm(.section, "БӨЛІМ", follows: true),
    HeadingForm(.subsection, "кіші бөлім", follows: true),
    HeadingForm(.chapter, "тарау", follows: true),
    HeadingForm(.subchapter, "параграф", follows: true),
    HeadingForm(.article, "бап", follows: true), HeadingForm(.annex, "қосымша", follows: true),
  ]

  private static let english = [
    HeadingForm(.section, "SECTION"), HeadingForm(.subsection, "Subsection"),
    HeadingForm(.chapter, "Chapter"), HeadingForm(.subchapter, "Subchapter"),
    HeadingForm(.article, "Article"), HeadingForm(.annex, "Annex"),
  ]

  init(_ kind: ProvisionKind, _ word: String, follows: Bool = false) {
    self.kind = kind
    self.word = word
    self.follows = follows
    letters = word.unicodeScalars.map(\.lowered)
  }

  /// The label as customarily printed, with the space before the heading: `Статья 29. `, `29-бап. `.
  static func label(
    of kind: ProvisionKind, number: ProvisionNumber, in language: Language
  ) -> String? {
    switch kind {
    case .paragraph: return "\(number). "
    case .subparagraph: return "\(number)) "
    default:
      guard let form = all(in: language).first(where: { $0.kind == kind }) else { return nil }
      return form.follows ? "\(number)-\(form.word). " : "\(form.word) \(number). "
    }
  }
}

/// A heading taken apart.
struct Heading {
  var kind: ProvisionKind
  var number: ProvisionNumber?
  /// Where the label and the spaces after it end, and the words of the heading begin.
  var text: Int

  init(kind: ProvisionKind, number: ProvisionNumber?, text: Int) {
    self.kind = kind
    self.number = number
    self.text = text
  }

  /// Reads «Статья 29. …», «29-бап. …», «Глава IV …», «Приложение»; nil where the line is none of these.
  init?(_ line: Range<Int>, of source: TextBytes, in language: Language) {
    for form in HeadingForm.all(in: language) {
      let read =
        form.follows
        ? Self.following(form, line, source) : Self.leading(form, line, source)
      guard let (number, rest) = read else { continue }
      // What closes the label: a point and a space, or only a space, or nothing at all.
      let closed = source.starts(rest, with: ".")
      let after = closed ? rest.dropFirst() : rest
      let text = source.droppingSpaces(after)
      guard closed || after.isEmpty || text.lowerBound > after.lowerBound else { continue }
      self.kind = form.kind
      self.number = number
      self.text = text.lowerBound
      return
    }
    return nil
  }

  /// Whether the label ends with a point, or nothing follows it: where headings bear no marks, a sentence that begins
  /// with «Статья 5 настоящего Закона …» is none.
  func isClosed(in line: Range<Int>, of source: TextBytes) -> Bool {
    text == line.upperBound
      || source.contains(UInt8(ascii: "."), in: line.lowerBound..<text)
  }

  private static func leading(
    _ form: HeadingForm, _ line: Range<Int>, _ source: TextBytes
  ) -> (ProvisionNumber?, Range<Int>)? {
    guard let rest = source.dropping(form.letters, from: line, alike: true) else { return nil }
    let afterSpace = source.droppingSpaces(rest)
    if form.kind == .annex && afterSpace.isEmpty { return (nil, rest) }
    guard form.word == "§" || afterSpace.lowerBound > rest.lowerBound else { return nil }
    return source.number(at: afterSpace)
  }

  private static func following(
    _ form: HeadingForm, _ line: Range<Int>, _ source: TextBytes
  ) -> (ProvisionNumber?, Range<Int>)? {
    if form.kind == .annex,
      let rest = source.dropping(form.letters, from: line, alike: true), rest.isEmpty
    {
      return (nil, rest)
    }
    guard let (number, after) = source.number(at: line),
      source.starts(after, with: "-") || source.starts(after, with: " "),
      let rest = source.dropping(form.letters, from: after.dropFirst(), alike: true)
    else { return nil }
    return (number, rest)
  }
}

extension TextBytes {
  /// Whether the figures in `range`, which were read as `number`, are printed as it prints itself: without noughts before
  /// them.
  func isSame(_ range: Range<Int>, as number: ProvisionNumber) -> Bool {
    guard number.additions.isEmpty else { return isSame(range, as: number.description) }
    return range.count == 1 || bytes[range.lowerBound] != UInt8(ascii: "0")
  }

  /// A number at the start of `range`: Arabic with additions, or Roman; and what follows it.
  func number(at range: Range<Int>) -> (ProvisionNumber, Range<Int>)? {
    if let (first, additions, rest) = figures(at: range) {
      guard additions.count < 8, first >= 0, !additions.contains(-1) else { return nil }
      return (ProvisionNumber(first, additions: additions), rest)
    }
    var end = range
    while let (letter, rest) = first(of: end), "IІVXХLCС".unicodeScalars.contains(letter) {
      end = rest
    }
    let roman = range.lowerBound..<end.lowerBound
    guard !roman.isEmpty, let number = ProvisionNumber(roman: string(roman)) else { return nil }
    return (number, end)
  }

  /// The figures with hyphens between them at the start of `range`; -1 stands for one of more than six digits.
  private func figures(
    at range: Range<Int>
  ) -> (first: Int, additions: [Int], rest: Range<Int>)? {
    var place = range.lowerBound
    func figure() -> Int? {
      let start = place
      var value = 0
      while place < range.upperBound, bytes[place] >= 0x30, bytes[place] <= 0x39 {
        value = place - start < 6 ? value * 10 + Int(bytes[place] - 0x30) : -1
        place += 1
      }
      return place > start ? value : nil
    }
    guard let first = figure() else { return nil }
    var additions: [Int] = []
    while place < range.upperBound, bytes[place] == UInt8(ascii: "-") {
      let hyphen = place
      place += 1
      guard let addition = figure() else {
        place = hyphen
        break
      }
      additions.append(addition)
    }
    return (first, additions, place..<range.upperBound)
  }
}
