internal import LegalText

/// Whether a unit is law: read from its state and from the states of the units that hold it.
enum Standing: UInt8 {
  /// In force, or suspended: the unit is there.
  case law
  /// Repealed or expired: only its number is kept.
  case gone
  /// Not yet law: counts as absent.
  case pending

  init(_ state: Provision.State) {
    switch state {
    case .inForce, .suspended: self = .law
    case .repealed, .expired: self = .gone
    case .pending: self = .pending
    }
  }

  /// What a unit is whose own state is `state` and which is held by a unit of this standing.
  func holding(_ state: Provision.State) -> Standing {
    self == .law ? Standing(state) : self
  }
}

/// One edition laid flat: what a comparison asks of a unit most often stands in one line of memory; the rest is read
/// from the tree when it is asked for.
final class Side: Sendable {
  /// What part a unit plays in alignment.
  enum Role: UInt8 {
    /// Holds articles: matched by them, by number and heading.
    case division
    /// An article, or what stands beside articles: matched through the whole act.
    case article
    /// Anything else: matched within the unit that holds it, then anywhere.
    case inner
  }

  /// What is known of one unit. Places are those of `nodes`; -1 is none.
  struct Node {
    /// The unit that holds it.
    var parent: Int32
    /// The place after the last unit in it.
    var end: Int32 = 0
    /// The unit before it in the same parent.
    var before: Int32
    /// In a tree, the list of siblings it stands in, and its place there.
    var list: Int32 = 0
    var step: Int32 = 0
    /// The place of the first of its sentences in `sentences`; those of the units in it follow.
    var sentence: Int32
    /// The bytes of heading and text; of the unit and all units in it.
    var ownSize = 0
    var treeSize = 0
    var kind: ProvisionKind
    var role: Role
    var standing: Standing
    var hasIdentity = false
    /// A hash of kind and number; 0 where the number is only its place.
    var number: UInt64
    /// The hash of kind, heading and text.
    var own: UInt64 = 0
    /// The hash of the unit and all units in it, in order, numbers apart.
    var tree: UInt64 = 0
  }

  /// The units, parents first, in document order.
  let nodes: [Node]
  /// The hashes of the sentences of all texts, in order; headings are none.
  let sentences: [UInt64]
  /// The language whose words are compared; a unit without it gives what it has.
  let language: Language
  /// The lists of siblings of a tree; none of a text laid flat, whose places are those of `nodes`.
  private let lists: [[Provision]]
  private let laid: LaidText?

  /// Lays out the edition whose root is `root`.
  init(of root: Provision, language: Language) {
    var reader = SideReader(language: language)
    reader.read(root)
    nodes = reader.nodes
    lists = reader.lists
    sentences = reader.sentences
    laid = nil
    self.language = language
  }

  /// Lays out a text that is flat already.
  init(of text: LaidText, language: Language) {
    var reader = SideReader(language: language)
    reader.read(text)
    nodes = reader.nodes
    lists = []
    sentences = reader.sentences
    laid = text
    self.language = language
  }

  /// The unit at `place`.
  @inline(__always)
  subscript(place: Int) -> Node { nodes[place] }

  var count: Int { nodes.count }
  var indices: Range<Int> { nodes.indices }

  // MARK: Relatives

  /// The unit that holds the one at `place`; -1 for the root.
  @inline(__always)
  func parent(of place: Int) -> Int { Int(nodes[place].parent) }

  /// The place after the last unit in the one at `place`.
  @inline(__always)
  func end(of place: Int) -> Int { Int(nodes[place].end) }

  /// The unit before the one at `place` in the same parent; -1 where it is the first.
  func before(_ place: Int) -> Int { Int(nodes[place].before) }

  /// The unit after the one at `place` in the same parent; -1 where it is the last.
  func after(_ place: Int) -> Int {
    let parent = parent(of: place)
    return parent >= 0 && end(of: place) < end(of: parent) ? end(of: place) : -1
  }

  /// Whether no unit is in the one at `place`.
  func isLeaf(_ place: Int) -> Bool { end(of: place) == place + 1 }

  /// The units directly in the unit at `place`, in order.
  func children(of place: Int) -> [Int] {
    var children: [Int] = []
    var next = place + 1
    while next < end(of: place) {
      children.append(next)
      next = end(of: next)
    }
    return children
  }

  /// The sentences of the unit at `place` and of all units in it.
  func sentences(of place: Int) -> ArraySlice<UInt64> {
    let end = end(of: place)
    return sentences[
      Int(nodes[place].sentence)..<(end < count ? Int(nodes[end].sentence) : sentences.count)]
  }

  // MARK: Sets

  /// The units that play a part, in order.
  func places(of role: Role) -> [Int] {
    nodes.indices.filter { nodes[$0].role == role }
  }

  /// The divisions of a kind, in order.
  func divisions(of kind: ProvisionKind) -> [Int] {
    nodes.indices.filter { nodes[$0].kind == kind && nodes[$0].role == .division }
  }

  /// Those of the units at `places` that have words and are not gone.
  func spoken(_ places: [Int]) -> [Int] {
    places.filter { nodes[$0].standing != .gone && nodes[$0].treeSize > 0 }
  }

  /// Those of the units at `places` whose number is only their place.
  func unnumbered(_ places: [Int]) -> [Int] {
    places.filter { nodes[$0].number == 0 }
  }

  // MARK: The tree

  /// A copy of the unit at `place`, without the units in it.
  func provision(at place: Int) -> Provision {
    if let laid { return laid.provision(at: place) }
    let node = nodes[place]
    var provision = lists[Int(node.list)][Int(node.step)]
    provision.children = []
    return provision
  }

  /// The name of the unit at `place`.
  func eId(of place: Int) -> String {
    guard place >= 0 else { return "" }
    let node = nodes[place]
    let number = number(of: place)
    let parent = node.kind.numbersThroughAct && !isInAnnex(place) ? "" : eId(of: Int(node.parent))
    return EId.name(of: node.kind, number: number, below: parent)
  }

  private func isInAnnex(_ place: Int) -> Bool {
    var holder = parent(of: place)
    while holder >= 0 {
      if nodes[holder].kind == .annex { return true }
      holder = parent(of: holder)
    }
    return false
  }

  /// The number of the unit at `place`.
  func number(of place: Int) -> ProvisionNumber? {
    if let laid { return laid.units[place].number }
    let node = nodes[place]
    return lists[Int(node.list)][Int(node.step)].number
  }

  /// How the unit at `place` is printed in `language`; nil where it has no wording there.
  func layout(of place: Int, in language: Language) -> Layout? {
    if let laid { return laid.language == language ? laid.units[place].layout : nil }
    let node = nodes[place]
    return lists[Int(node.list)][Int(node.step)].wordings[language]?.layout
  }

  /// The identity of the unit at `place`.
  func identity(of place: Int) -> Int64? {
    guard laid == nil else { return nil }
    let node = nodes[place]
    return lists[Int(node.list)][Int(node.step)].identity
  }

  /// The heading and text of the unit at `place`, in the language compared or else as it has them.
  func words(of place: Int) -> BareWording {
    if let laid { return BareWording(of: laid, at: place) }
    return wording(of: place) { BareWording(of: $0, preferring: language) }
  }

  /// The heading and text of the unit at `place` in `language`.
  func wording(of place: Int, in language: Language) -> BareWording {
    if let laid {
      return laid.language == language ? BareWording(of: laid, at: place) : BareWording()
    }
    return wording(of: place) { BareWording(of: $0, in: language) }
  }

  /// Calls `body` with the letters of a text laid flat in `language`; nil where it is none.
  func withLetters<Result>(in language: Language, _ body: (LaidLetters?) -> Result) -> Result {
    guard let laid, laid.language == language else { return body(nil) }
    return laid.source.withUnsafeBytes { bytes in
      laid.units.withUnsafeBufferPointer { body(LaidLetters(bytes: bytes, units: $0)) }
    }
  }

  /// Reads a unit where it stands: a provision is large to copy.
  @inline(__always)
  private func wording(
    of place: Int, _ read: (UnsafePointer<Provision>) -> BareWording
  ) -> BareWording {
    let node = nodes[place]
    return lists[Int(node.list)].withUnsafeBufferPointer { siblings in
      guard let first = siblings.baseAddress else { return BareWording() }
      return read(first + Int(node.step))
    }
  }
}

/// The letters of a text laid flat: tens of thousands of units are compared without a string being made, or as much as
/// counted as in use.
struct LaidLetters {
  fileprivate let bytes: UnsafeRawBufferPointer
  fileprivate let units: UnsafeBufferPointer<LaidText.Unit>

  /// Whether heading and text of two units are the same to the letter.
  func isSame(_ place: Int, as other: Int, of letters: LaidLetters) -> Bool {
    guard
      let (left, right) = units.baseAddress.flatMap({ left in
        letters.units.baseAddress.map { (left + place, $0 + other) }
      })
    else { return false }
    let (heading, text) = (left.pointee.heading, left.pointee.text)
    let (otherHeading, otherText) = (right.pointee.heading, right.pointee.text)
    return heading.count == otherHeading.count && text.count == otherText.count
      && bytes[text].isSame(as: letters.bytes[otherText])
      && bytes[heading].isSame(as: letters.bytes[otherHeading])
  }
}
