public import LegalText

/// Says which unit of `old` is which of `new`.
///
/// Lifetime identity decides where both units carry one. Otherwise identical content comes before likeness, and
/// likeness before the number, so that a renumbering is not a substitution; what is left with the same number in
/// the same unit is the same provision in a new wording, unless the old one had been repealed: a number enacted
/// anew is a new provision. No step compares every unit with every other.
public func align(_ old: Provision, with new: Provision) -> Alignment {
  Alignment(pair(old, with: new, bounds: Bounds()))
}

/// The same for texts that are laid flat.
package func align(_ old: LaidText, with new: LaidText) -> Alignment {
  let language = old.language == new.language ? old.language : .ru
  @Sendable func side(of text: LaidText) -> Side { Side(of: text, language: language) }
  let (older, newer) =
    old.units.count > many
    ? atOnce({ side(of: old) }, { side(of: new) }) : (side(of: old), side(of: new))
  return Alignment(pair(older, with: newer, bounds: Bounds()))
}

/// A text laid flat, of which what a comparison asks is read once: for comparing it with the one before and the one after.
package struct ComparableText: Sendable {
  /// The text.
  package let laid: LaidText
  let side: Side

  /// Reads `laid`.
  package init(_ laid: LaidText) {
    self.laid = laid
    side = Side(of: laid, language: laid.language)
  }
}

/// Which unit of one text is which of another, by places alone.
package struct PairedUnits: Sendable {
  /// For each new unit, the place of the old one; nil where it is new.
  package let oldOfNew: [Int?]
  /// For each old unit, the place of the new one; nil where it is gone.
  package let newOfOld: [Int?]

  /// Compares `old` with `new`.
  package init(_ old: ComparableText, _ new: ComparableText) {
    let pairing = pair(old.side, with: new.side, bounds: Bounds())
    oldOfNew = pairing.oldOfNew
    newOfOld = pairing.newOfOld
  }
}

/// The same within bounds, by places alone.
func pair(_ old: Provision, with new: Provision, bounds: Bounds) -> Pairing {
  let language = commonLanguage(of: old, and: new)
  @Sendable func side(of root: Provision) -> Side { Side(of: root, language: language) }
  let (older, newer) =
    isLong(old) ? atOnce({ side(of: old) }, { side(of: new) }) : (side(of: old), side(of: new))
  return pair(older, with: newer, bounds: bounds)
}

private func pair(_ old: Side, with new: Side, bounds: Bounds) -> Pairing {
  var aligner = Aligner(old: old, new: new, bounds: bounds)
  aligner.run()
  return Pairing(
    old: old, new: new, oldOfNew: aligner.oldOfNew.map { $0 < 0 ? nil : $0 },
    newOfOld: aligner.newOfOld.map { $0 < 0 ? nil : $0 }, crowded: aligner.crowded)
}

/// Two threads are sooner done with an edition of more units than these than one.
private let many = 2_000

/// Whether an edition has many units.
private func isLong(_ root: Provision) -> Bool {
  var left = many
  func isLong(_ unit: Provision) -> Bool {
    left -= 1 + unit.children.count
    return left < 0 || unit.children.contains(where: isLong)
  }
  return isLong(root)
}

/// The first language both editions hold, in the order ru, kk, en; Russian where there is none.
private func commonLanguage(of old: Provision, and new: Provision) -> Language {
  Language.allCases.first { old.holds($0) && new.holds($0) } ?? .ru
}

extension Provision {
  /// Whether this unit or one in it has a wording in `language`.
  func holds(_ language: Language) -> Bool {
    wordings[language] != nil || children.indices.contains { children[$0].holds(language) }
  }
}
