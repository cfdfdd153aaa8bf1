public import LegalText

/// One unit of an edition, taken out of its tree.
///
/// It holds on to the list it stands in and copies the provision only when it is asked for: most units of an
/// alignment never are.
public struct Unit: Hashable, Sendable {
  /// Its name in its edition.
  public var eId: String
  /// The place of the unit that holds it, in the list it is part of; nil for the act.
  public var parent: Int?
  private var siblings: [Provision]
  private var place: Int
  /// Whether the units in it are not part of it.
  private var isTakenOut: Bool

  /// Makes a unit.
  public init(eId: String, provision: Provision, parent: Int?) {
    self.eId = eId
    self.parent = parent
    siblings = [provision]
    place = 0
    isTakenOut = false
  }

  /// Makes the unit at `place` of `siblings`, without the units in it.
  init(eId: String, at place: Int, of siblings: [Provision], parent: Int?) {
    self.eId = eId
    self.parent = parent
    self.siblings = siblings
    self.place = place
    isTakenOut = true
  }

  /// The unit; its `children` are empty.
  public var provision: Provision {
    get {
      var provision = siblings[place]
      if isTakenOut { provision.children = [] }
      return provision
    }
    set { self = Unit(eId: eId, provision: newValue, parent: parent) }
  }

  /// Whether name, place and provision are the same.
  public static func == (left: Unit, right: Unit) -> Bool {
    left.eId == right.eId && left.parent == right.parent && left.provision == right.provision
  }

  /// Hashes name, place and provision.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(eId)
    hasher.combine(parent)
    hasher.combine(provision)
  }

  // MARK: Without a copy

  var kind: ProvisionKind { siblings[place].kind }
  var number: ProvisionNumber? { siblings[place].number }
  var state: Provision.State { siblings[place].state }
  var identity: Int64? { siblings[place].identity }

  /// Whether its number is only its place: a part, an indent, or a unit without number in an article.
  var isPlaced: Bool {
    kind == .part || kind == .indent || (number == nil && kind.level > 5)
  }

  /// Its heading and text in `language`.
  func wording(in language: Language) -> BareWording {
    siblings.withUnsafeBufferPointer { BareWording(of: $0[place], in: language) }
  }
}
