/// Which unit of one edition is which of another.
public struct Alignment: Sendable {
  let oldSide: Side
  let newSide: Side
  /// For each new unit, the place in `old` of the same provision; nil where it is new.
  public let oldOfNew: [Int?]
  /// For each old unit, the place in `new` of the same provision; nil where it is gone.
  public let newOfOld: [Int?]
  /// The new units in which too many were alike to hold each against each.
  let crowded: Set<Int>

  /// The units of the older edition, parents before children, in document order; the act first.
  public var old: Units { Units(side: oldSide) }
  /// The units of the newer edition, likewise.
  public var new: Units { Units(side: newSide) }

  /// The units of an edition.
  public struct Units: RandomAccessCollection, Sendable {
    let side: Side

    /// The first place.
    public var startIndex: Int { 0 }
    /// The place after the last.
    public var endIndex: Int { side.count }
    /// The unit at a place.
    public subscript(place: Int) -> Unit { Unit(of: side, at: place) }
  }
}
