public import LegalText

/// One unit of an edition, taken out of its tree.
///
/// It knows where it stands and copies the provision, or spells its name, only when it is asked to: most units of an
/// alignment never are.
public struct Unit: Hashable, Sendable {
  private enum Source: Sendable {
    case laid(Side, place: Int)
    case lone(LoneUnit)
  }

  private let source: Source

  /// Makes a unit.
  public init(eId: String, provision: Provision, parent: Int?) {
    source = .lone(LoneUnit(eId: eId, provision: provision, parent: parent))
  }

  /// Takes the unit at `place` of an edition.
  init(of side: Side, at place: Int) {
    source = .laid(side, place: place)
  }

  /// Its name in its edition.
  public var eId: String {
    switch source {
    case .laid(let side, let place): side.eId(of: place)
    case .lone(let unit): unit.eId
    }
  }

  /// The place of the unit that holds it, in the list it is part of; nil for the act.
  public var parent: Int? {
    switch source {
    case .laid(let side, let place): place == 0 ? nil : side.parent(of: place)
    case .lone(let unit): unit.parent
    }
  }

  /// The unit; its `children` are empty.
  public var provision: Provision {
    switch source {
    case .laid(let side, let place): side.provision(at: place)
    case .lone(let unit): unit.provision
    }
  }

  /// What it is; like number and layout told without a copy of its words.
  public var kind: ProvisionKind {
    switch source {
    case .laid(let side, let place): side[place].kind
    case .lone(let unit): unit.provision.kind
    }
  }

  /// Its number.
  public var number: ProvisionNumber? {
    switch source {
    case .laid(let side, let place): side.number(of: place)
    case .lone(let unit): unit.provision.number
    }
  }

  /// How it is printed in `language`; nil where it has no wording there.
  public func layout(in language: Language) -> Layout? {
    switch source {
    case .laid(let side, let place): side.layout(of: place, in: language)
    case .lone(let unit): unit.provision.wordings[language]?.layout
    }
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
}

/// A unit that stands in no edition.
private final class LoneUnit: Sendable {
  let eId: String
  let provision: Provision
  let parent: Int?

  init(eId: String, provision: Provision, parent: Int?) {
    self.eId = eId
    self.provision = provision
    self.parent = parent
  }
}
