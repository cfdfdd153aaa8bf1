internal import LegalText

/// Lays an edition flat, reading each unit of its tree once, where it stands.
struct SideReader {
  private(set) var nodes: [Side.Node] = []
  private(set) var lists: [[Provision]] = []
  private(set) var sentences: [UInt64] = []
  private let language: Language

  init(language: Language) {
    self.language = language
  }

  mutating func read(_ root: Provision) {
    add([root], parent: -1, standing: Standing(root.state), inner: false)
  }

  /// Adds units that stand side by side, and those in them.
  private mutating func add(
    _ siblings: [Provision], parent: Int, standing holder: Standing, inner: Bool
  ) {
    let list = Int32(lists.count)
    lists.append(siblings)
    siblings.withUnsafeBufferPointer { units in
      guard var unit = units.baseAddress else { return }
      var before: Int32 = -1
      for step in 0..<units.count {
        let place = nodes.count
        let standing = holder.holding(unit.pointee.state)
        var node = Side.Node(
          parent: Int32(parent), before: before, list: list, step: Int32(step),
          sentence: Int32(sentences.count), ownSize: 0,
          treeSize: 0, kind: unit.pointee.kind,
          role: inner ? .inner : Self.role(of: unit.pointee.kind), standing: standing,
          hasIdentity: unit.pointee.identity != nil, number: Self.number(of: unit), own: 0, tree: 0)
        hashWords(of: unit, in: &node)
        nodes.append(node)
        addChildren(of: unit, at: place, standing: standing, inner: inner)
        if parent >= 0 {
          nodes[parent].tree = ContentHash.mix(nodes[parent].tree, nodes[place].tree)
          nodes[parent].treeSize += nodes[place].treeSize
        }
        before = Int32(place)
        unit += 1
      }
    }
  }

  private mutating func addChildren(
    of unit: UnsafePointer<Provision>, at place: Int, standing: Standing, inner: Bool
  ) {
    if !unit.pointee.children.isEmpty {
      add(
        unit.pointee.children, parent: place, standing: standing,
        inner: inner || unit.pointee.kind.level >= 5)
    }
    let node = nodes[place]
    if node.treeSize == 0 || standing == .gone, node.number != 0 {
      nodes[place].tree = ContentHash.mix(node.tree, node.number)
    }
    nodes[place].end = Int32(nodes.count)
  }

  private mutating func hashWords(of unit: UnsafePointer<Provision>, in node: inout Side.Node) {
    var hash = Self.hash(of: node.kind) ^ UInt64(node.standing.rawValue)
    let wording = BareWording(of: unit, preferring: language)
    if !wording.isAbsent {
      if let heading = wording.heading, !heading.isEmpty {
        hash = ContentHash.hash(heading, seed: hash)
        node.ownSize += heading.utf8.count
      }
      node.ownSize += wording.text.utf8.count
      hash = wording.text.withBytes { bytes in
        ContentHash.hash(sentencesOf: UnsafeRawBufferPointer(bytes), seed: hash) { hash, _ in
          sentences.append(hash)
        }
      }
    }
    node.own = hash
    node.tree = hash
    node.treeSize = node.ownSize
  }

  private static func hash(of kind: ProvisionKind) -> UInt64 {
    ContentHash.hash(kind.rawValue) << 8
  }

  /// A hash of kind and number, for finding the unit of the same number; 0 where the number is only the place.
  private static func number(of unit: UnsafePointer<Provision>) -> UInt64 {
    let kind = unit.pointee.kind
    guard kind != .part, kind != .indent else { return 0 }
    guard let number = unit.pointee.number else {
      return kind.level > 5 ? 0 : hash(of: kind) | 1
    }
    var hash = Self.hash(of: kind)
    hash = ContentHash.mix(hash, UInt64(number.first) &+ 1)
    for figure in number.additions { hash = ContentHash.mix(hash, UInt64(figure) &+ 1) }
    return hash | 1
  }

  private static func role(of kind: ProvisionKind) -> Side.Role {
    switch kind.level {
    case 1...4: .division
    case 5: .article
    default: .inner
    }
  }
}
