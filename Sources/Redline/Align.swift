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

/// The same within bounds, by places alone.
func pair(_ old: Provision, with new: Provision, bounds: Bounds) -> Pairing {
  let language = commonLanguage(of: old, and: new)
  let (oldSide, newSide) =
    isLong(old)
    ? atOnce({ Side(of: old, language: language) }, { Side(of: new, language: language) })
    : (Side(of: old, language: language), Side(of: new, language: language))
  var aligner = Aligner(old: oldSide, new: newSide, bounds: bounds)
  aligner.run()
  return Pairing(
    old: oldSide, new: newSide,
    oldOfNew: aligner.oldOfNew.map { $0 < 0 ? nil : $0 },
    newOfOld: aligner.newOfOld.map { $0 < 0 ? nil : $0 }, crowded: aligner.crowded)
}

/// Whether an edition has so many units that two threads are sooner done with it than one.
private func isLong(_ root: Provision) -> Bool {
  var left = 2_000
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
