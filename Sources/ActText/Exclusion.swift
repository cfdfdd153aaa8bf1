internal import LegalText

/// The words that stand in the text's place where a unit is law no more.
enum Exclusion {
  /// What the words say of the unit's state; nil where they are text of the law.
  ///
  /// Forms: `domain.md` § 4. An act must be named («№»), so that a sentence of law that happens to begin with
  /// «Исключены …» stays one.
  static func state(saidBy text: Substring, in language: Language) -> Provision.State? {
    guard text.utf8.count < 2_000 else { return nil }
    let start = text.prefix(40).lowercased()
    let state: Provision.State
    if repealed[language, default: []].contains(where: start.hasPrefix) {
      state = .repealed
    } else if expired[language, default: []].contains(where: start.hasPrefix) {
      state = .expired
    } else {
      return nil
    }
    return namesAnAct(text) ? state : nil
  }

  private static let repealed: [Language: [String]] = [
    .ru: [
      "исключен ", "исключена ", "исключено ", "исключены ", "исключен.", "утратил силу",
      "утратила силу", "утратило силу", "утратили силу",
    ],
    .kk: ["алып тасталды", "алынып тасталды", "күші жойылды", "күшi жойылды"],
    .en: ["excluded ", "is excluded", "was excluded", "repealed ", "is repealed"],
  ]

  private static let expired: [Language: [String]] = [
    .ru: ["действовал до ", "действовала до ", "действовало до ", "действовали до "],
    .kk: ["қолданыста болды", "қолданылу мерзімі өтті"],
    .en: ["was valid until ", "was in force until "],
  ]

  private static func namesAnAct(_ text: Substring) -> Bool {
    text.contains("№") || text.contains(" N ") || text.contains("No. ")
  }
}
