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

/// One edition laid flat for alignment, with the hashes of its content.
struct Side {
  /// What part a unit plays in alignment.
  enum Role: UInt8 {
    /// Holds articles: matched by them, by number and heading.
    case division
    /// An article, or what stands beside articles: matched through the whole act.
    case article
    /// Anything else: matched within the unit that holds it, then anywhere.
    case inner
  }

  /// The units, parents first, in document order.
  private(set) var units: [Unit] = []
  /// For each unit, the place after the last unit in it.
  private(set) var ends: [Int] = []
  /// For each unit, the unit before it in the same parent; -1 where it is the first.
  private(set) var before: [Int] = []
  /// For each unit, the unit that holds it; -1 for the root.
  private(set) var parents: [Int] = []
  private(set) var kinds: [ProvisionKind] = []
  /// For each unit, a hash of its kind and number; 0 where its number is only its place.
  private(set) var numbers: [UInt64] = []
  private(set) var hasIdentity: [Bool] = []
  private(set) var standing: [Standing] = []
  private(set) var roles: [Role] = []
  /// The hash of kind, heading and text.
  private(set) var own: [UInt64] = []
  /// The hash of the unit and all units in it, in order, numbers apart.
  private(set) var tree: [UInt64] = []
  /// The bytes of heading and text.
  private(set) var ownSize: [Int] = []
  /// The bytes of the unit and all units in it.
  private(set) var treeSize: [Int] = []
  /// The language whose words are compared; a unit without it gives what it has.
  let language: Language

  /// Lays out the edition whose root is `root`.
  init(of root: Provision, language: Language) {
    self.language = language
    let count = root.count
    units.reserveCapacity(count)
    add(root, parent: -1, before: -1, standing: Standing(root.state), inner: false)
  }

  private mutating func add(
    _ provision: Provision, parent: Int, before previous: Int, standing: Standing, inner: Bool
  ) {
    let place = units.count
    let parentName = parent < 0 ? "" : units[parent].eId
    var bare = provision
    bare.children = []
    units.append(
      Unit(
        eId: provision.eId(below: parentName), provision: bare, parent: parent < 0 ? nil : parent))
    ends.append(0)
    before.append(previous)
    parents.append(parent)
    kinds.append(provision.kind)
    numbers.append(provision.isPlaced ? 0 : provision.numberHash)
    hasIdentity.append(provision.identity != nil)
    self.standing.append(standing)
    roles.append(inner ? .inner : Self.role(of: provision.kind))
    appendHashes(of: provision, standing: standing)
    let within = inner || provision.kind.level >= 5
    var last = -1
    for child in provision.children.indices {
      let childPlace = units.count
      add(
        provision.children[child], parent: place, before: last,
        standing: standing.holding(provision.children[child].state), inner: within)
      tree[place] = ContentHash.mix(tree[place], tree[childPlace])
      treeSize[place] += treeSize[childPlace]
      last = childPlace
    }
    if treeSize[place] == 0 || standing == .gone, numbers[place] != 0 {
      tree[place] = ContentHash.mix(tree[place], numbers[place])
    }
    ends[place] = units.count
  }

  private mutating func appendHashes(of provision: Provision, standing: Standing) {
    var hash = ContentHash.mix(
      UInt64(provision.kind.level) << 8 | UInt64(standing.rawValue),
      ContentHash.hash(provision.kind.rawValue))
    var size = 0
    if let wording = provision.wordings.preferring(language) {
      if let heading = wording.heading, !heading.isEmpty {
        hash = ContentHash.hash(heading, seed: hash)
        size += heading.utf8.count
      }
      hash = ContentHash.hash(wording.text, seed: hash)
      size += wording.text.utf8.count
    }
    own.append(hash)
    tree.append(hash)
    ownSize.append(size)
    treeSize.append(size)
  }

  private static func role(of kind: ProvisionKind) -> Role {
    switch kind.level {
    case 1...4: .division
    case 5: .article
    default: .inner
    }
  }

  /// The units directly in the unit at `place`, in order.
  func children(of place: Int) -> [Int] {
    var children: [Int] = []
    var next = place + 1
    while next < ends[place] {
      children.append(next)
      next = ends[next]
    }
    return children
  }

  /// The unit after the one at `place` in the same parent; -1 where it is the last.
  func after(_ place: Int) -> Int {
    let parent = parents[place]
    return parent >= 0 && ends[place] < ends[parent] ? ends[place] : -1
  }
}

extension Provision {
  /// How many units it is, itself and all in it.
  fileprivate var count: Int {
    var count = 1
    for child in children.indices { count += children[child].count }
    return count
  }

  /// Whether its number is only its place: a part, an indent, or a unit without number in an article.
  var isPlaced: Bool {
    kind == .part || kind == .indent || (number == nil && kind.level > 5)
  }

  /// A hash of its kind and number, for finding the unit of the same number.
  var numberHash: UInt64 {
    var hash = ContentHash.mix(0x6e, UInt64(kind.level))
    hash = ContentHash.hash(kind.rawValue, seed: hash)
    for figure in number?.figures ?? [] {
      hash = ContentHash.mix(hash, UInt64(figure) &+ 1)
    }
    return hash
  }
}
