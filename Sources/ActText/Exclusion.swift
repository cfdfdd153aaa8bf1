internal import LegalText

/// The words that stand in the text's place where a unit is law no more.
enum Exclusion {
  /// What the words say of the unit's state; nil where they are text of the law.
  ///
  /// Forms: `domain.md` § 4. An act must be named («№»), or nothing else said, so that a sentence of law that happens to begin with
  /// «Исключены …» stays one.
  static func state(
    saidBy range: Range<Int>, opening: Unicode.Scalar?, of source: TextBytes, in language: Language
  ) -> Provision.State? {
    guard range.count < 2_000, let first = opening?.lowered else { return nil }
    for form in forms(in: language)
    where form.letters.first == first
      && source.dropping(form.letters, from: range, alike: false) != nil
    {
      let text = source.string(range)
      return namesAnAct(text) || bare.contains(text) ? form.state : nil
    }
    return nil
  }

  /// The words for a unit that the act `number` of the day `adopted` repealed: «Исключен (№ 12-IX от 10.01.2025).»
  static func words(
    of kind: ProvisionKind, by number: String?, adopted: LegalDate?, in language: Language
  ) -> String {
    // As footnotes write it: 10.01.2025.
    let day = adopted.map { $0.description.split(separator: "-").reversed().joined(separator: ".") }
    switch language {
    case .ru:
      let verb =
        switch kind {
        case .article, .part, .chapter, .preamble: "Исключена"
        case .annex: "Исключено"
        default: "Исключен"
        }
      let act = number.map { " (№ \($0)" + (day.map { " от " + $0 } ?? "") + ")" } ?? ""
      return verb + act + "."
    case .kk:
      let act = number.map { " (" + (day.map { $0 + " " } ?? "") + "№ \($0))" } ?? ""
      return "Алып тасталды" + act + "."
    case .en, .et:
      let act = number.map { " (No. \($0)" + (day.map { " of " + $0 } ?? "") + ")" } ?? ""
      return "Excluded" + act + "."
    }
  }

  /// What no sentence of law is, though it names no act.
  private static let bare: Set<String> = [
    "Исключен.", "Исключена.", "Исключено.", "Алып тасталды.", "Excluded.",
  ]

  private struct Form {
    var state: Provision.State
    /// The words the text begins with, small.
    var letters: [Unicode.Scalar]

    init(_ state: Provision.State, _ words: String) {
      self.state = state
      letters = Array(words.unicodeScalars)
    }
  }

  private static func forms(in language: Language) -> [Form] {
    switch language {
    case .ru: russian
    case .kk: kazakh
    case .en, .et: english
    }
  }

  private static let russian = [
    Form(.repealed, "исключен "), Form(.repealed, "исключена "), Form(.repealed, "исключено "),
    Form(.repealed, "исключены "), Form(.repealed, "исключен."), Form(.repealed, "исключена."),
    Form(.repealed, "исключено."), Form(.repealed, "утратил силу"),
    Form(.repealed, "утратила силу"), Form(.repealed, "утратило силу"),
    Form(.repealed, "утратили силу"), Form(.expired, "действовал до "),
    Form(.expired, "действовала до "), Form(.expired, "действовало до "),
    Form(.expired, "действовали до "),
  ]

  private static let kazakh = [
    Form(.repealed, "алып тасталды"), Form(.repealed, "алынып тасталды"),
    Form(.repealed, "күші жойылды"), Form(.repealed, "күшi жойылды"),
    Form(.expired, "қолданыста болды"), Form(.expired, "қолданылу мерзімі өтті"),
  ]

  private static let english = [
    Form(.repealed, "excluded "), Form(.repealed, "excluded."), Form(.repealed, "is excluded"),
    Form(.repealed, "was excluded"),
    Form(.repealed, "repealed "), Form(.repealed, "is repealed"),
    Form(.expired, "was valid until "), Form(.expired, "was in force until "),
  ]

  private static func namesAnAct(_ text: String) -> Bool {
    text.contains("№") || text.contains(" N ") || text.contains("No. ")
  }
}
