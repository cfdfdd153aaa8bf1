package import LegalText

extension Provision {
  /// The lines of the unit and of what is in it, without marks: one for each unit, as ``ActTextReader`` takes them.
  ///
  /// Labels are the customary ones; units that are no law have no line.
  package func lines(in language: Language) -> [String] {
    guard state == .inForce || state == .suspended else { return [] }
    var lines: [String] = []
    if let wording = wordings[language] {
      let label = number.flatMap { HeadingForm.label(of: kind, number: $0, in: language) } ?? ""
      if kind.hasHeadingLine {
        lines.append((label + (wording.heading ?? "")).withoutTrailingSpace)
        if !wording.text.isEmpty { lines.append(wording.text) }
      } else {
        lines.append(label + wording.text)
      }
    }
    for child in children { lines += child.lines(in: language) }
    return lines
  }
}

extension String {
  /// A label that nothing follows, without the space after it.
  fileprivate var withoutTrailingSpace: String { hasSuffix(" ") ? String(dropLast()) : self }
}
