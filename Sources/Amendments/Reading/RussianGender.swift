internal import LegalText

/// The gender of Russian nouns, and of the ordinals that stand with them: «предложение первый» is a slip, and which of
/// the two words is meant is not known.
enum RussianGender {
  case masculine, feminine, neuter

  /// The gender of a noun; nil where it has several words of different genders, or none is needed.
  init?(_ noun: GrammarNoun) {
    switch noun {
    case .unit(.article), .unit(.part), .unit(.chapter), .unit(.preamble), .entry:
      self = .feminine
    case .unit(.annex), .sentence: self = .neuter
    case .unit: self = .masculine
    default: return nil
    }
  }

  /// Whether an ordinal, folded, can be of this gender by its ending, in some case.
  func canBear(_ ordinal: String) -> Bool {
    !others.contains(where: ordinal.hasSuffix)
  }

  /// Endings that only the other genders have; й is written и in folded words.
  private var others: [String] {
    switch self {
    case .masculine: ["ая", "ую", "ья", "ью", "ьеи", "ое", "ье"]
    case .feminine: ["ыи", "ии", "ое", "ье", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем"]
    case .neuter: ["ыи", "ии", "ои", "ьеи", "ая", "ую", "ья", "ью"]
    }
  }
}

extension Sentence {
  /// Whether the ordinals among the tokens from `start` up to `end` can stand with a noun.
  func agree(ordinalsFrom start: Int, to end: Int, with noun: GrammarNoun) -> Bool {
    guard let gender = RussianGender(noun) else { return true }
    return (start..<max(start, end)).allSatisfy { index in
      guard ordinalWord(at: index) != nil, let word = token(at: index)?.word else { return true }
      return gender.canBear(word)
    }
  }
}
