public import LegalText

/// «пункт 3 статьи 5 перенести в статью 6 пунктом 2»: the target stands in another unit; its words stay.
public struct MoveUnit: Hashable, Sendable {
  /// The unit that takes it in.
  public var parent: Locator
  /// The number it bears there.
  public var number: ProvisionNumber

  /// Makes the operation.
  public init(into parent: Locator, as number: ProvisionNumber) {
    self.parent = parent
    self.number = number
  }
}
