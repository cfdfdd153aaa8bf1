internal import ActText
internal import LegalText

/// The number of an item of the amending act: its article, `1.`, `1)`, `а)`.
struct ItemLabel: Hashable {
  /// Articles hold paragraphs, these hold subparagraphs, and these lettered ones.
  enum Rank: Int, Comparable {
    case article
    case paragraph
    case subparagraph
    case letter

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  var rank: Rank
  var number: ProvisionNumber?
  /// The letter of a lettered item.
  var letter: Character?

  var step: Locator.Step? {
    switch rank {
    case .article: Locator.Step(.article, number)
    case .paragraph: Locator.Step(.paragraph, number)
    case .subparagraph: Locator.Step(.subparagraph, number)
    case .letter: nil
    }
  }

  /// Whether an item with this label may follow one with `other` directly.
  func follows(_ other: ItemLabel) -> Bool {
    if let number, let before = other.number { return before < number }
    if let letter, let before = other.letter { return before < letter }
    return false
  }

  /// Reads the label at the start of `text`; what follows it is the rest.
  static func read(
    _ text: String, in language: Language
  ) -> (label: ItemLabel, rest: Substring)? {
    if let label = UnitLabel(heading: text, in: language), label.kind == .article,
      let number = label.number
    {
      return (ItemLabel(rank: .article, number: number), text.suffix(label.text.count))
    }
    if let label = UnitLabel(item: text), let number = label.number {
      let rest = text.suffix(label.text.count)
      if language == .kk, label.kind == .subparagraph, goesOnAsUnit(rest) { return nil }
      let rank: Rank = label.kind == .paragraph ? .paragraph : .subparagraph
      return (ItemLabel(rank: rank, number: number), rest)
    }
    if let letter = text.first, letter.isLetter, text.dropFirst().first == ")" {
      return (ItemLabel(rank: .letter, letter: letter), text.dropFirst(2))
    }
    return nil
  }

  /// Whether `1)` begins «1) тармақша» or «1) және 2) тармақшалар» rather than an item.
  private static func goesOnAsUnit(_ rest: Substring) -> Bool {
    let words = AmendmentLexer.tokens(
      of: Array(rest.prefix(60).unicodeScalars), from: 0, column: 1, in: .kk)
    guard let first = words.first else { return false }
    if first.isMark("-") { return true }
    guard let word = first.word else { return false }
    return GrammarNouns.noun(word, in: .kk)?.noun == .unit(.subparagraph)
      || GrammarPhrases.phrase([word], in: .kk)?.sense == .and
  }
}

extension [ItemLabel] {
  /// Where an instruction stands in the amending act: «подпункт 2) пункта 1 статьи 1»; nil without items.
  ///
  /// - Parameter line: its line in the item, from 1; the second and later ones are its indents.
  func path(line: Int?, in language: Language) -> String? {
    guard !isEmpty else { return nil }
    var steps = compactMap(\.step)
    if let line, line > 1, last?.letter == nil {
      steps.append(Locator.Step(.indent, ProvisionNumber(line)))
    }
    let text = Locator(steps: steps).text(in: language)
    guard let letter = last?.letter else { return text }
    return text.isEmpty ? "\(letter))" : "\(letter)), \(text)"
  }
}
