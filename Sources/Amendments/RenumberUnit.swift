public import LegalText

/// «пункт 3 считать пунктом 4», «3-тармақ 4-тармақ деп есептелсін»: the target has another number, and its words stay.
public struct RenumberUnit: Hashable, Sendable {
  /// The new number.
  public var number: ProvisionNumber

  /// Makes the operation.
  public init(_ number: ProvisionNumber) {
    self.number = number
  }
}
