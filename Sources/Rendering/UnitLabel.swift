import LegalText

/// The number as the law prints it before a unit: `Статья 29.`, `29-бап.`, `1.`, `1)`; empty where it prints none.
///
/// - Parameter layout: how the unit was printed where it was read; what it says goes before custom.
func unitLabel(
  _ kind: ProvisionKind, _ number: ProvisionNumber?, in language: Language, layout: Layout?
) -> String {
  if let printed = layout?.label {
    // Marks of the file it was read from are no part of the number.
    let label = printed.filter { !"*#\\\n\r\t".contains($0) }
    return String(trimmed(label))
  }
  switch kind {
  case .act, .preamble, .part, .indent, .conclusions: return ""
  case .paragraph: return number.map { $0.description + "." } ?? ""
  case .subparagraph: return number.map { $0.description + ")" } ?? ""
  case .section, .subsection, .chapter, .subchapter, .article, .annex:
    let word = divisionWord(kind, in: language)
    guard let number else { return word.first?.uppercased().appending(word.dropFirst()) ?? "" }
    return (language == .kk ? number.description + "-" + word : word + " " + number.description)
      + "."
  }
}

private func divisionWord(_ kind: ProvisionKind, in language: Language) -> String {
  switch (kind, language) {
  case (.section, .ru): "Раздел"
  case (.section, .kk): "бөлім"
  case (.section, .en), (.section, .et): "Section"
  case (.subsection, .ru): "Подраздел"
  case (.subsection, .kk): "кіші бөлім"
  case (.subsection, .en), (.subsection, .et): "Subsection"
  case (.chapter, .ru): "Глава"
  case (.chapter, .kk): "тарау"
  case (.chapter, .en), (.chapter, .et): "Chapter"
  case (.subchapter, .ru): "Параграф"
  case (.subchapter, .kk): "параграф"
  case (.subchapter, .en), (.subchapter, .et): "Subchapter"
  case (.annex, .ru): "Приложение"
  case (.annex, .kk): "қосымша"
  case (.annex, .en), (.annex, .et): "Annex"
  case (_, .ru): "Статья"
  case (_, .kk): "бап"
  case (_, .en), (_, .et): "Article"
  }
}

/// The text without spaces and no-break spaces at its ends.
func trimmed<Text: StringProtocol>(_ text: Text) -> Text.SubSequence {
  let scalars = text.unicodeScalars
  func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{A0}" }
  guard let first = scalars.firstIndex(where: { !isSpace($0) }),
    let last = scalars.lastIndex(where: { !isSpace($0) })
  else { return text[text.startIndex..<text.startIndex] }
  return text[first..<scalars.index(after: last)]
}

extension String {
  fileprivate func appending(_ rest: Substring) -> String { self + rest }
}
