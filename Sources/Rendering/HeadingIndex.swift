public import LegalText

/// The headings above each unit, outermost first, so that a change can be told by its place in the act.
public struct HeadingIndex: Hashable, Sendable {
  private var paths: [String: [String]] = [:]
  /// The units whose number alone is known: a repealed one has no heading left.
  private var bare: Set<String> = []

  /// Reads the headings of the acts or units given; where two name the same unit, the first that has a heading counts.
  ///
  /// - Parameter roots: the newer edition, then the older, or the parts of them that are at hand.
  public init(_ roots: [Provision] = [], in language: Language) {
    for root in roots {
      add(NamedProvision(eId: root.eId(below: ""), provision: root), above: [], language)
    }
  }

  /// The headings above the unit named `eId`: of its chapter, its article; nil where none is known.
  public subscript(eId: String) -> [String]? {
    var name = eId[...]
    while !name.isEmpty {
      if let path = paths[String(name)] { return name == eId ? path.dropLast() : path }
      guard let cut = name.lastIndex(of: "_") else { break }
      name = name[..<cut]
      while name.last == "_" { name = name.dropLast() }
    }
    return nil
  }

  private mutating func add(_ unit: NamedProvision, above: [String], _ language: Language) {
    let kind = unit.provision.kind
    guard kind == .act || kind.isDivision || kind == .article || kind == .annex else { return }
    var path = above
    if kind != .act {
      let wording = unit.provision.wordings[language]
      let label = unitLabel(kind, unit.provision.number, in: language, layout: wording?.layout)
      path.append(label + (wording?.heading.map { " " + oneLine($0) } ?? ""))
      let isBare = wording?.heading == nil
      if paths[unit.eId] == nil || (!isBare && bare.contains(unit.eId)) {
        paths[unit.eId] = path
        if isBare { bare.insert(unit.eId) } else { bare.remove(unit.eId) }
      }
    }
    for child in unit.children { add(child, above: path, language) }
  }
}
