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
  /// The heading and text of each unit.
  private(set) var words: [BareWording] = []
  /// The language whose words are compared; a unit without it gives what it has.
  let language: Language

  /// Lays out the edition whose root is `root`.
  init(of root: Provision, language: Language) {
    self.language = language
    let standing = Standing(root.state)
    withUnsafePointer(to: root) { reserve(Self.count($0)) }
    add([root], parent: -1, standing: standing, inner: false)
  }

  private mutating func reserve(_ count: Int) {
    units.reserveCapacity(count)
    ends.reserveCapacity(count)
    before.reserveCapacity(count)
    parents.reserveCapacity(count)
    kinds.reserveCapacity(count)
    numbers.reserveCapacity(count)
    hasIdentity.reserveCapacity(count)
    standing.reserveCapacity(count)
    roles.reserveCapacity(count)
    own.reserveCapacity(count)
    tree.reserveCapacity(count)
    ownSize.reserveCapacity(count)
    treeSize.reserveCapacity(count)
    words.reserveCapacity(count)
  }

  /// How many units a provision is, itself and all in it.
  private static func count(_ provision: UnsafePointer<Provision>) -> Int {
    var count = 1
    provision.pointee.children.withUnsafeBufferPointer { children in
      guard var child = children.baseAddress else { return }
      for _ in 0..<children.count {
        count += Self.count(child)
        child += 1
      }
    }
    return count
  }

  /// Adds units that stand side by side, and those in them. They are read by address: a provision is large to copy.
  private mutating func add(
    _ siblings: [Provision], parent: Int, standing holder: Standing, inner: Bool
  ) {
    siblings.withUnsafeBufferPointer { addresses in
      guard var address = addresses.baseAddress else { return }
      let parentName = parent < 0 ? "" : units[parent].eId
      var last = -1
      for step in 0..<addresses.count {
        let place = units.count
        let eId = EId.name(
          of: address.pointee.kind, number: address.pointee.number, below: parentName)
        units.append(
          Unit(eId: eId, at: step, of: siblings, parent: parent < 0 ? nil : parent))
        before.append(last)
        parents.append(parent)
        add(address, standing: holder.holding(address.pointee.state), inner: inner)
        if parent >= 0 {
          tree[parent] = ContentHash.mix(tree[parent], tree[place])
          treeSize[parent] += treeSize[place]
        }
        last = place
        address += 1
      }
    }
  }

  /// Adds what is known of the last unit of `units`, and the units in it.
  private mutating func add(
    _ provision: UnsafePointer<Provision>, standing: Standing, inner: Bool
  ) {
    let place = ends.count
    let kind = provision.pointee.kind
    ends.append(0)
    kinds.append(kind)
    let number = provision.pointee.number
    let isPlaced = kind == .part || kind == .indent || (number == nil && kind.level > 5)
    numbers.append(isPlaced ? 0 : Self.hash(of: kind, number))
    hasIdentity.append(provision.pointee.identity != nil)
    self.standing.append(standing)
    roles.append(inner ? .inner : Self.role(of: kind))
    let wording = BareWording(of: provision.pointee, preferring: language)
    words.append(wording)
    appendHashes(of: wording, kind, standing: standing)
    add(
      provision.pointee.children, parent: place, standing: standing,
      inner: inner || kind.level >= 5)
    if treeSize[place] == 0 || standing == .gone, numbers[place] != 0 {
      tree[place] = ContentHash.mix(tree[place], numbers[place])
    }
    ends[place] = units.count
  }

  private mutating func appendHashes(
    of wording: BareWording, _ kind: ProvisionKind, standing: Standing
  ) {
    var hash = ContentHash.mix(
      UInt64(kind.level) << 8 | UInt64(standing.rawValue), Self.hash(of: kind))
    var size = 0
    if !wording.isAbsent {
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

  /// The hash of the name of each kind.
  private static let kindHashes: [ProvisionKind: UInt64] = Dictionary(
    uniqueKeysWithValues: ProvisionKind.allCases.map { ($0, ContentHash.hash($0.rawValue)) })

  private static func hash(of kind: ProvisionKind) -> UInt64 { kindHashes[kind] ?? 0 }

  /// A hash of kind and number, for finding the unit of the same number.
  private static func hash(of kind: ProvisionKind, _ number: ProvisionNumber?) -> UInt64 {
    var hash = ContentHash.mix(
      ContentHash.mix(0x6e, UInt64(kind.level)), Self.hash(of: kind))
    guard let number else { return hash }
    hash = ContentHash.mix(hash, UInt64(number.first) &+ 1)
    for figure in number.additions { hash = ContentHash.mix(hash, UInt64(figure) &+ 1) }
    return hash
  }

  private static func role(of kind: ProvisionKind) -> Role {
    switch kind.level {
    case 1...4: .division
    case 5: .article
    default: .inner
    }
  }

  /// The units that play a part, in order.
  func places(of role: Role) -> [Int] {
    roles.indices.filter { roles[$0] == role }
  }

  /// The divisions of a kind, in order.
  func divisions(of kind: ProvisionKind) -> [Int] {
    kinds.indices.filter { kinds[$0] == kind && roles[$0] == .division }
  }

  /// Those of the units at `places` that have words and are not gone.
  func spoken(_ places: [Int]) -> [Int] {
    places.filter { standing[$0] != .gone && treeSize[$0] > 0 }
  }

  /// Those of the units at `places` whose number is only their place.
  func unnumbered(_ places: [Int]) -> [Int] {
    places.filter { numbers[$0] == 0 }
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
