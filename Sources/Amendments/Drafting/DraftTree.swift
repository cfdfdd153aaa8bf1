internal import LegalText
internal import Redline

/// One edition laid flat as an ``Alignment`` has it, seen in one language.
struct DraftTree {
  /// A unit.
  struct Node {
    /// The unit with all that is in it.
    var unit: Provision
    var parent: Int?
    var children: [Int] = []
    /// Its name, outermost first; empty for the act.
    var steps: [Locator.Step]
    /// Whether it is law and has words in the language; a signature is none that could be amended.
    var isPresent: Bool
    /// Its own words.
    var wording: Wording
  }

  private(set) var nodes: [Node] = []

  /// Lays `root` flat; the units have the places that an alignment gives them.
  init(_ root: Provision, language: Language) {
    add(root, parent: nil, eId: "", language)
  }

  subscript(place: Int) -> Node { nodes[place] }

  /// The units in the one at `place` that are law, in order.
  func presentChildren(of place: Int) -> [Int] {
    nodes[place].children.filter { nodes[$0].isPresent }
  }

  private mutating func add(_ unit: Provision, parent: Int?, eId: String, _ language: Language) {
    let name = parent == nil ? "" : unit.eId(below: eId)
    let isLaw = unit.state == .inForce || unit.state == .suspended
    let wording = unit.wordings[language]
    let isHeld = parent.map { nodes[$0].isPresent } ?? true
    let place = nodes.count
    nodes.append(
      Node(
        unit: unit, parent: parent,
        steps: Locator.locator(ofEId: name)?.steps ?? [],
        isPresent: isLaw && isHeld && unit.kind != .conclusions
          && (wording != nil || unit.kind.isDivision || parent == nil),
        wording: wording ?? Wording()))
    if let parent { nodes[parent].children.append(place) }
    for child in unit.children { add(child, parent: place, eId: name, language) }
  }
}

extension Provision {
  /// The unit in one language, without what is no law and without what is not the law's words.
  func lawAlone(in language: Language) -> Provision {
    var wordings = PerLanguage<Wording>()
    if let wording = self.wordings[language] {
      wordings[language] = Wording(heading: wording.heading, text: wording.text)
    }
    return Provision(
      kind: kind, number: number, state: state, wordings: wordings,
      children: children.filter { $0.state == .inForce || $0.state == .suspended }
        .map { $0.lawAlone(in: language) })
  }
}
