import LegalText
import Redline

/// One side of an alignment laid out for reading: what holds a unit, what it holds, how it prints.
struct AlignedEdition {
  /// Which of two editions it is.
  enum Side {
    /// The older.
    case old
    /// The newer.
    case new
  }

  /// Which side it is.
  let side: Side
  /// The units, parents before children, in document order.
  let units: [Unit]
  /// The language read.
  let language: Language
  /// For each unit, the units in it that are law.
  private(set) var children: [[Int]]
  /// Whether each unit, and what holds it, is law.
  private(set) var isLaw: [Bool] = []
  private var places: [Name: [Int]] = [:]

  private struct Name: Hashable {
    var parent: Int?
    var eId: String
  }

  /// Lays out one side of an alignment.
  init(_ units: [Unit], _ side: Side, in language: Language) {
    self.units = units
    self.side = side
    self.language = language
    children = Array(repeating: [], count: units.count)
    for (place, unit) in units.enumerated() {
      let state = unit.provision.state
      let isHeld = unit.parent.map { isLaw[$0] } ?? true
      isLaw.append(isHeld && (state == .inForce || state == .suspended))
      places[Name(parent: unit.parent, eId: unit.eId), default: []].append(place)
      if let parent = unit.parent, isLaw[place] { children[parent].append(place) }
    }
  }

  /// The place of a unit of a change; of several that bear its name in one unit, of the one that is law.
  func place(of unit: Unit) -> Int? {
    let bearers = places[Name(parent: unit.parent, eId: unit.eId)] ?? []
    return bearers.first { isLaw[$0] } ?? bearers.first
  }

  /// The units that hold the one at `place`, from the article or annex inwards; none above articles.
  func holders(of place: Int) -> [Int] {
    var holders: [Int] = []
    var next = units[place].parent
    while let holder = next {
      let kind = units[holder].provision.kind
      if kind == .act || kind.isDivision { break }
      holders.append(holder)
      next = units[holder].parent
    }
    return holders.reversed()
  }

  /// Whether the unit at `place` has further parts beside its own text.
  func hasParts(_ place: Int) -> Bool {
    children[place].contains { units[$0].provision.kind == .part }
  }

  /// The number as printed; empty for none.
  func label(of place: Int) -> String {
    let unit = units[place].provision
    let layout = unit.wordings[language]?.layout
    return unitLabel(unit.kind, unit.number, in: language, layout: layout)
  }

  /// The heading; nil for none.
  func heading(of place: Int) -> String? {
    units[place].provision.wordings[language]?.heading.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The unit's own text.
  func text(of place: Int) -> String {
    units[place].provision.wordings[language]?.text ?? ""
  }

  /// What is printed in place of the text of a unit that is gone: «Исключен Законом …»; nil where nothing is.
  func remark(of place: Int) -> String? {
    let unit = units[place].provision
    guard !isLaw[place], unit.state == .repealed || unit.state == .expired else { return nil }
    let notes = unit.wordings[language]?.notes.filter { $0.position == .inPlace } ?? []
    return notes.isEmpty ? nil : UnitFacts.joined(notes.map(\.text), without: label(of: place))
  }
}
