/// Which unit of one edition is which of another.
public struct Alignment: Sendable {
  /// The units of the older edition, parents before children, in document order; the act first.
  public let old: [Unit]
  /// The units of the newer edition, likewise.
  public let new: [Unit]
  /// For each new unit, the place in `old` of the same provision; nil where it is new.
  public var oldOfNew: [Int?] { pairing.oldOfNew }
  /// For each old unit, the place in `new` of the same provision; nil where it is gone.
  public var newOfOld: [Int?] { pairing.newOfOld }
  let pairing: Pairing

  init(_ pairing: Pairing) {
    self.pairing = pairing
    old = pairing.old.indices.map { Unit(of: pairing.old, at: $0) }
    new = pairing.new.indices.map { Unit(of: pairing.new, at: $0) }
  }
}

/// An alignment by places alone.
struct Pairing: Sendable {
  let old: Side
  let new: Side
  let oldOfNew: [Int?]
  let newOfOld: [Int?]
  /// The new units in which too many were alike to hold each against each.
  let crowded: Set<Int>
}
