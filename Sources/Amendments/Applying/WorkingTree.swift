internal import LegalText

/// The tree of an act taken apart, each unit in one list for life, with a log of all that is done to it.
///
/// A unit keeps its place in the list wherever it goes in the tree, so that what was worked out on the text before can
/// be done to the text as it has become.
struct WorkingTree {
  /// A unit.
  struct Node {
    /// The unit, without the units in it.
    var unit: Provision
    /// The unit that holds it; -1 for the act and for what was taken out.
    var parent: Int
    var children: [Int]
  }

  /// All units ever in it, the act first.
  private(set) var nodes: [Node] = []
  /// What was done, in order.
  private(set) var edits: [Edit] = []
  /// The unit each edit was made to.
  private(set) var edited: [Int] = []
  /// Whose edits are being made, and why.
  var instruction = 0
  var origin = Edit.Origin.said

  /// Takes `root` apart.
  init(_ root: Provision) {
    _ = add(root, to: -1)
  }

  private mutating func add(_ unit: Provision, to parent: Int) -> Int {
    let place = nodes.count
    var bare = unit
    bare.children = []
    nodes.append(Node(unit: bare, parent: parent, children: []))
    for child in unit.children {
      let added = add(child, to: place)
      nodes[place].children.append(added)
    }
    return place
  }

  // MARK: Looking

  subscript(node: Int) -> Provision { nodes[node].unit }

  /// The unit with all that is in it.
  func provision(of node: Int) -> Provision {
    var unit = nodes[node].unit
    unit.children = nodes[node].children.map { provision(of: $0) }
    return unit
  }

  /// The unit at the end of a way of indices, from `start` on.
  func node(at path: some Sequence<Int>, from start: Int = 0) -> Int {
    path.reduce(start) { nodes[$0].children[$1] }
  }

  /// The way to a unit from the act.
  func path(of node: Int) -> [Int] {
    var path: [Int] = []
    var node = node
    while nodes[node].parent >= 0 {
      let parent = nodes[node].parent
      path.append(nodes[parent].children.firstIndex(of: node) ?? 0)
      node = parent
    }
    return path.reversed()
  }

  /// The name of a unit.
  func eId(of node: Int) -> String {
    let (unit, parent) = (nodes[node].unit, nodes[node].parent)
    let above = parent < 0 || unit.kind.numbersThroughAct && !isInAnnex(node) ? "" : eId(of: parent)
    return unit.eId(below: above)
  }

  private func isInAnnex(_ node: Int) -> Bool {
    ancestors(of: node).dropFirst().contains { nodes[$0].unit.kind == .annex }
  }

  /// The unit and those that hold it, up to the act.
  func ancestors(of node: Int) -> [Int] {
    var list = [node]
    while let last = list.last, nodes[last].parent >= 0 { list.append(nodes[last].parent) }
    return list
  }

  /// Whether `node` is `other` or in it.
  func isWithin(_ node: Int, _ other: Int) -> Bool {
    var node = node
    while node >= 0 {
      if node == other { return true }
      node = nodes[node].parent
    }
    return false
  }

  /// Whether it stands in the tree.
  func stands(_ node: Int) -> Bool { isWithin(node, 0) }

  /// The unit and all in it, in order.
  func subtree(of node: Int) -> [Int] {
    var list = [node]
    for child in nodes[node].children { list += subtree(of: child) }
    return list
  }

  /// What of the unit and of those that hold it is no law; nil where all are.
  func stateThatIsNoLaw(_ node: Int) -> Provision.State? {
    ancestors(of: node).lazy.map { nodes[$0].unit.state }.first { !$0.isLaw }
  }

  // MARK: Changing

  private mutating func log(_ node: Int, _ change: Edit.Change, at path: [Int], _ eId: String) {
    edits.append(
      Edit(path: path, eId: eId, change: change, origin: origin, instruction: instruction))
    edited.append(node)
  }

  /// Gives a unit other words.
  mutating func set(_ wording: Wording?, of node: Int, in language: Language) {
    let old = nodes[node].unit.wordings[language]
    log(node, .wording(language, from: old, to: wording), at: path(of: node), eId(of: node))
    nodes[node].unit.wordings[language] = wording
  }

  /// Makes a unit something else.
  mutating func set(_ state: Provision.State, of node: Int) {
    let old = nodes[node].unit.state
    guard old != state else { return }
    log(node, .state(from: old, to: state), at: path(of: node), eId(of: node))
    nodes[node].unit.state = state
  }

  /// Gives a unit another number; a label that was printed in its own way goes with the old one.
  mutating func set(_ number: ProvisionNumber?, of node: Int) {
    let old = nodes[node].unit.number
    guard old != number else { return }
    log(node, .number(from: old, to: number), at: path(of: node), eId(of: node))
    nodes[node].unit.number = number
    for language in nodes[node].unit.wordings.languages {
      guard var wording = nodes[node].unit.wordings[language], wording.layout.label != nil
      else { continue }
      wording.layout.label = nil
      set(wording, of: node, in: language)
    }
  }

  /// Puts a new unit in.
  mutating func insert(
    _ unit: Provision, in parent: Int, at index: Int, shifting: Bool = true
  ) -> Int {
    let node = add(unit, to: parent)
    nodes[parent].children.insert(node, at: index)
    log(node, .inserted(unit), at: path(of: node), eId(of: node))
    if unit.isPlaced && shifting { shift(by: 1, after: index, in: parent, unit.kind) }
    return node
  }

  /// Takes a unit out.
  mutating func remove(_ node: Int, shifting: Bool = true) {
    let parent = nodes[node].parent
    guard parent >= 0, let index = nodes[parent].children.firstIndex(of: node) else { return }
    log(node, .removed(provision(of: node)), at: path(of: node), eId(of: node))
    nodes[parent].children.remove(at: index)
    nodes[node].parent = -1
    let unit = nodes[node].unit
    if unit.isPlaced && shifting { shift(by: -1, after: index - 1, in: parent, unit.kind) }
  }

  /// Lets a unit stand elsewhere.
  ///
  /// - Parameter index: its place in `parent` once it is taken out of where it stands.
  mutating func move(_ node: Int, to parent: Int, at index: Int, shifting: Bool = true) {
    let old = nodes[node].parent
    guard old >= 0, let oldIndex = nodes[old].children.firstIndex(of: node) else { return }
    let (oldPath, name) = (path(of: node), eId(of: node))
    nodes[old].children.remove(at: oldIndex)
    nodes[parent].children.insert(node, at: index)
    nodes[node].parent = parent
    log(node, .moved(to: path(of: node)), at: oldPath, name)
    let unit = nodes[node].unit
    guard unit.isPlaced, shifting, old != parent else { return }
    shift(by: -1, after: oldIndex - 1, in: old, unit.kind)
    shift(by: 1, after: index, in: parent, unit.kind)
  }

  /// Counts the parts or indents after a place anew.
  private mutating func shift(
    by step: Int, after index: Int, in parent: Int, _ kind: ProvisionKind
  ) {
    let (said, later) = (origin, nodes[parent].children[(index + 1)...])
    origin = .follows
    for sibling in later where nodes[sibling].unit.kind == kind {
      guard let number = nodes[sibling].unit.number, number.additions.isEmpty else { continue }
      set(ProvisionNumber(number.first + step), of: sibling)
    }
    origin = said
  }
}

extension Provision {
  /// Whether its number is only its place.
  var isPlaced: Bool { kind == .part || kind == .indent }
}

extension Provision.State {
  /// Whether it can be amended: it is law, or will be again.
  var isLaw: Bool { self == .inForce || self == .suspended }
}
