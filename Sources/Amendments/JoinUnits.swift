public import LegalText

/// «пункты 3 и 4 объединить в пункт 3»: the text of the second goes on after that of the target, which stays.
public struct JoinUnits: Hashable, Sendable {
  /// The unit whose text goes on in the target; it stands directly after it.
  public var second: Locator

  /// Makes the operation.
  public init(with second: Locator) {
    self.second = second
  }
}
