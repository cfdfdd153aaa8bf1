public import LegalText

extension Provision {
  /// Each unit that is law, with its words in `language`: what two texts of an act are the same by.
  public func lawLines(in language: Language) -> [String] {
    var lines: [String] = []
    func add(_ unit: Provision, below parent: String) {
      guard unit.state == .inForce else { return }
      let eId = unit.eId(below: parent)
      let wording = unit.wordings[language]
      lines.append("\(eId): \(wording?.heading ?? "") | \(wording?.text ?? "")")
      for child in unit.children { add(child, below: eId) }
    }
    add(self, below: "")
    return lines
  }
}
