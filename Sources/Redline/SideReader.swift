internal import LegalText

/// Lays an edition flat, reading each unit of it once, where it stands.
struct SideReader {
  private(set) var nodes: [Side.Node] = []
  private(set) var lists: [[Provision]] = []
  private(set) var sentences: [UInt64] = []
  private let language: Language

  init(language: Language) {
    self.language = language
  }

  // MARK: - A tree

  mutating func read(_ root: Provision) {
    add([root], in: Parent(place: -1, standing: Standing(root.state), isInner: false))
  }

  /// What units that stand side by side have from the unit that holds them.
  private struct Parent {
    var place: Int
    var standing: Standing
    var isInner: Bool
  }

  /// Adds units that stand side by side, and those in them.
  private mutating func add(_ siblings: [Provision], in parent: Parent) {
    let list = Int32(lists.count)
    lists.append(siblings)
    siblings.withUnsafeBufferPointer { units in
      guard var unit = units.baseAddress else { return }
      var before: Int32 = -1
      for step in 0..<units.count {
        let place = nodes.count
        var node = node(
          unit.pointee.kind, unit.pointee.number, unit.pointee.state, in: parent, after: before)
        (node.list, node.step) = (list, Int32(step))
        node.hasIdentity = unit.pointee.identity != nil
        let wording = BareWording(of: unit, preferring: language)
        wording.withBytes { heading, text in
          hashWords(heading, wording.isAbsent ? nil : text, in: &node)
        }
        nodes.append(node)
        if !unit.pointee.children.isEmpty {
          add(unit.pointee.children, in: holder(at: place, in: parent))
        }
        finish(place)
        before = Int32(place)
        unit += 1
      }
    }
  }

  // MARK: - A text laid flat

  mutating func read(_ text: LaidText) {
    guard let root = text.units.first else { return }
    nodes.reserveCapacity(text.units.count)
    text.source.withUnsafeBytes { bytes in
      text.units.withUnsafeBufferPointer { units in
        let parent = Parent(place: -1, standing: Standing(root.state), isInner: false)
        add(units, bytes, at: 0..<1, in: parent)
      }
    }
  }

  /// Adds the units among those at `places` that are in no other of them, and those in them.
  private mutating func add(
    _ units: UnsafeBufferPointer<LaidText.Unit>, _ bytes: UnsafeRawBufferPointer,
    at places: Range<Int>, in parent: Parent
  ) {
    guard let first = units.baseAddress else { return }
    var before: Int32 = -1
    var place = places.lowerBound
    while place < places.upperBound {
      let unit = first + place
      var node = node(
        unit.pointee.kind, unit.pointee.number, unit.pointee.state, in: parent, after: before)
      hashWords(bytes[unit.pointee.heading], bytes[unit.pointee.text], in: &node)
      nodes.append(node)
      let end = Int(unit.pointee.end)
      if end > place + 1 {
        add(units, bytes, at: place + 1..<end, in: holder(at: place, in: parent))
      }
      finish(place)
      before = Int32(place)
      place = end
    }
  }

  // MARK: - A unit

  @inline(__always)
  private func node(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, _ state: Provision.State, in parent: Parent,
    after before: Int32
  ) -> Side.Node {
    Side.Node(
      parent: Int32(parent.place), before: before, sentence: Int32(sentences.count), kind: kind,
      role: parent.isInner ? .inner : Self.role(of: kind), standing: parent.standing.holding(state),
      number: Self.hash(of: number, kind))
  }

  private func holder(at place: Int, in parent: Parent) -> Parent {
    let node = nodes[place]
    return Parent(
      place: place, standing: node.standing, isInner: parent.isInner || node.kind.level >= 5)
  }

  /// Ends the unit at `place`, and adds it to the unit that holds it.
  private mutating func finish(_ place: Int) {
    let node = nodes[place]
    if node.treeSize == 0 || node.standing == .gone, node.number != 0 {
      nodes[place].tree = ContentHash.mix(node.tree, node.number)
    }
    nodes[place].end = Int32(nodes.count)
    let parent = Int(node.parent)
    guard parent >= 0 else { return }
    nodes[parent].tree = ContentHash.mix(nodes[parent].tree, nodes[place].tree)
    nodes[parent].treeSize += node.treeSize
  }

  /// Hashes the heading, which may have no bytes, and the text; nil where there is no wording.
  @inline(__always)
  private mutating func hashWords(
    _ heading: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer?, in node: inout Side.Node
  ) {
    var hash = Self.hash(of: node.kind) ^ UInt64(node.standing.rawValue)
    if let text {
      if !heading.isEmpty { hash = ContentHash.hash(heading, seed: hash) }
      node.ownSize = heading.count + text.count
      hash = ContentHash.hash(sentencesOf: text, seed: hash) { hash, _ in sentences.append(hash) }
    }
    node.own = hash
    node.tree = hash
    node.treeSize = node.ownSize
  }

  private static func hash(of kind: ProvisionKind) -> UInt64 {
    ContentHash.hash(kind.rawValue) << 8
  }

  /// A hash of kind and number, for finding the unit of the same number; 0 where the number is only the place.
  private static func hash(of number: ProvisionNumber?, _ kind: ProvisionKind) -> UInt64 {
    guard kind != .part, kind != .indent else { return 0 }
    guard let number else { return kind.level > 5 ? 0 : hash(of: kind) | 1 }
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
