/// A subject by which provisions are found.
public struct Topic: Hashable, Sendable {
  /// Its name in commands: lower-case Latin letters, digits, hyphens.
  public var id: String
  /// What people call it.
  public var label: PerLanguage<String>
  /// Other words people search it by.
  public var terms: PerLanguage<[String]>
  /// The wider topic it belongs to.
  public var broader: String?

  /// Makes a topic.
  public init(
    id: String, label: PerLanguage<String>, terms: PerLanguage<[String]> = PerLanguage(),
    broader: String? = nil
  ) {
    self.id = id
    self.label = label
    self.terms = terms
    self.broader = broader
  }
}
