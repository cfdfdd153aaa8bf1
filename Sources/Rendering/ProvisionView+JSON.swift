import LegalText

extension ProvisionView {
  /// The document of `show --format json`. The act itself is given as the units in it, with its own notes.
  public func json() -> JSONValue {
    var units: [NamedProvision] = []
    var notes: [Annotation] = []
    for unit in provisions {
      if unit.provision.kind == .act {
        units += unit.children
        notes += unit.provision.wordings[language]?.notes ?? []
      } else {
        units.append(unit)
      }
    }
    return [
      "act": .act(act), "at": .day(day), "knownAt": .text(knownAt),
      "language": .string(language.rawValue), "notes": .notes(notes),
      "provisions": .array(units.map(json)),
    ]
  }

  private func json(_ unit: NamedProvision) -> JSONValue {
    let provision = unit.provision
    let wording = provision.wordings[language]
    let validity = wording?.validity
    return [
      "eId": .string(unit.eId), "locator": .string(unitName(eId: unit.eId, in: language)),
      "kind": .string(provision.kind.rawValue), "number": .text(provision.number?.description),
      "heading": .text(wording?.heading), "text": .text(wording?.text),
      "status": .string(provision.state.rawValue), "inForce": .interval(validity?.interval),
      "basis": .text(validity?.basis.rawValue), "doubtfulFrom": .day(validity?.doubtfulFrom),
      "cause": .cause(validity?.cause), "topics": .list(provision.topics),
      "notes": .notes(wording?.notes ?? []), "children": .array(unit.children.map(json)),
    ]
  }
}
