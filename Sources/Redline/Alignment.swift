/// Which unit of one edition is which of another.
public struct Alignment: Sendable {
  /// The units of the older edition, parents before children, in document order; the act first.
  public let old: [Unit]
  /// The units of the newer edition, likewise.
  public let new: [Unit]
  /// For each new unit, the place in `old` of the same provision; nil where it is new.
  public let oldOfNew: [Int?]
  /// For each old unit, the place in `new` of the same provision; nil where it is gone.
  public let newOfOld: [Int?]

  /// Makes an alignment; `oldOfNew` and `newOfOld` say the same from both sides.
  public init(old: [Unit], new: [Unit], oldOfNew: [Int?], newOfOld: [Int?]) {
    self.old = old
    self.new = new
    self.oldOfNew = oldOfNew
    self.newOfOld = newOfOld
  }
}
