/// «заголовок статьи 5 изложить в следующей редакции», «5-баптың тақырыбы мынадай редакцияда жазылсын».
public struct SubstituteHeading: Hashable, Sendable {
  /// The heading without the number.
  public var heading: String

  /// Makes the operation.
  public init(_ heading: String) {
    self.heading = heading
  }
}
