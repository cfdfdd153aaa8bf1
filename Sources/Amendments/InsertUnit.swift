public import LegalText

/// «дополнить пунктом 3-1 следующего содержания», «мынадай мазмұндағы 3-1-тармақпен толықтырылсын»: the target, which
/// is the unit that takes it in, has a new unit.
///
/// A numbered unit stands where its number puts it (Law on legal acts, art. 26(7)). A part or an indent stands at the
/// place its number counts, and those from there on count one more.
public struct InsertUnit: Hashable, Sendable {
  /// The new unit with all that is in it, in the instruction's language only.
  public var unit: Provision

  /// Makes the operation.
  public init(_ unit: Provision) {
    self.unit = unit
  }
}
