internal import LegalText

/// What an alignment says of one language: all that the changes are written from.
struct AlignedText: Sendable {
  let old: EditionText
  let new: EditionText
  let pairing: Pairing
  let places: Places

  init(_ pairing: Pairing, in language: Language) {
    self.pairing = pairing
    old = EditionText(pairing.old, language)
    new = EditionText(pairing.new, language)
    places = Places(pairing)
  }
}

/// One edition in one language.
struct EditionText: Sendable {
  let side: Side
  let language: Language
  /// Whether the edition has the language at all.
  let hasLanguage: Bool

  init(_ side: Side, _ language: Language) {
    self.side = side
    self.language = language
    hasLanguage = side.indices.contains { !side.wording(of: $0, in: language).isAbsent }
  }

  /// The wording of a unit, whether it is law or not; nil where it has none in the language.
  func wording(of place: Int) -> BareWording? {
    let wording = side.wording(of: place, in: language)
    return wording.isAbsent ? nil : wording
  }

  /// The wording of a unit that is law; nil where it is not, or has none in the language.
  func law(of place: Int) -> BareWording? {
    side[place].standing == .law ? wording(of: place) : nil
  }
}
