public import LegalText

/// The headings above each unit, outermost first, so that a change can be told by its place in the act.
public struct HeadingIndex: Hashable, Sendable {
  private let language: Language
  /// The units with headings.
  private var units: [HeadedUnit] = []
  /// Their places, by eId.
  private var places: [String: Int] = [:]

  /// A unit that has a heading, or may have one.
  private struct HeadedUnit: Hashable {
    var kind: ProvisionKind
    var number: ProvisionNumber?
    /// How it was printed, and its heading; nil where its number alone is known: a repealed one has no heading left.
    var layout: Layout?
    var heading: String?
    /// The place of the unit that holds it.
    var above: Int?
  }

  /// Reads the headings of the acts or units given; where two name the same unit, the first that has a heading counts.
  ///
  /// - Parameter roots: the newer edition, then the older, or the parts of them that are at hand.
  public init(_ roots: [Provision] = [], in language: Language) {
    self.language = language
    for root in roots { add(root, eId: root.eId(below: ""), above: nil) }
  }

  /// Reads those of texts that are laid flat, likewise.
  package init(_ texts: [LaidText], in language: Language) {
    self.init(texts.map { $0.tree(where: Self.isHeaded) }, in: language)
  }

  /// A place under headings; under none where it is the act itself.
  struct Place: Hashable {
    fileprivate var unit: Int?
  }

  /// Where the unit named `eId` stands: under the headings of its chapter, its article; nil where none is known.
  func place(of eId: String) -> Place? {
    var name = eId[...].utf8
    while !name.isEmpty {
      if let unit = places[String(Substring(name))] {
        return Place(unit: name.endIndex == eId.endIndex ? units[unit].above : unit)
      }
      guard let cut = name.lastIndex(of: UInt8(ascii: "_")) else { break }
      name = name[..<cut]
      while name.last == UInt8(ascii: "_") { name = name.dropLast() }
    }
    return nil
  }

  /// The headings above the unit named `eId`; nil where none is known.
  public subscript(eId: String) -> [String]? {
    place(of: eId).map(path)
  }

  /// The headings above a place, outermost first.
  func path(to place: Place) -> [String] {
    var path: [String] = []
    var next = place.unit
    while let place = next {
      let unit = units[place]
      let label = unitLabel(unit.kind, unit.number, in: language, layout: unit.layout)
      path.append(label + (unit.heading.map { " " + oneLine($0) } ?? ""))
      next = unit.above
    }
    return path.reversed()
  }

  private mutating func add(_ unit: Provision, eId: String, above: Int?) {
    var above = above
    if unit.kind != .act {
      let wording = unit.wordings[language]
      units.append(
        HeadedUnit(
          kind: unit.kind, number: unit.number, layout: wording?.layout, heading: wording?.heading,
          above: above))
      above = units.count - 1
      if places[eId].map({ units[$0].heading == nil && wording?.heading != nil }) ?? true {
        places[eId] = above
      }
    }
    // A unit is large to copy: most are not even looked at.
    guard unit.kind != .article else { return }
    for place in unit.children.indices where Self.isHeaded(unit.children[place].kind) {
      let child = unit.children[place]
      add(child, eId: child.eId(below: eId), above: above)
    }
  }

  private static func isHeaded(_ kind: ProvisionKind) -> Bool {
    kind.isDivision || kind == .article || kind == .annex
  }
}
