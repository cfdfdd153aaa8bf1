public import LegalText

/// Says which unit of `old` is which of `new`.
///
/// Lifetime identity decides where both units carry one. Otherwise identical content comes before likeness, and
/// likeness before the number, so that a renumbering is not a substitution; what is left with the same number in
/// the same unit is the same provision in a new wording, unless the old one had been repealed: a number enacted
/// anew is a new provision. No step compares every unit with every other.
public func align(_ old: Provision, with new: Provision) -> Alignment {
  let language = commonLanguage(of: old, and: new)
  var aligner = Aligner(
    old: Side(of: old, language: language), new: Side(of: new, language: language))
  aligner.run()
  return Alignment(
    old: aligner.old.units, new: aligner.new.units,
    oldOfNew: aligner.oldOfNew.map { $0 < 0 ? nil : $0 },
    newOfOld: aligner.newOfOld.map { $0 < 0 ? nil : $0 })
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
