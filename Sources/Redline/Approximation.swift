/// A unit in which the search was bounded: what is told of it is right to the letter, but it may tell more than
/// changed.
///
/// The bounds keep every comparison within seconds; ordinary editions never meet them.
public struct Approximation: Hashable, Sendable {
  /// What was not looked for to the end; the raw value is the word of the JSON contract.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// Too many words differ: a stretch stands as taken out and put in whole, though some of its words stayed.
    case manyWords = "many-words"
    /// Too many of the units in it have words in common: they are matched in order or by number, not by likeness.
    case manyAlike = "many-alike"
  }

  /// The unit, as it stands in the newer edition; in the older one where it is gone.
  public var unit: Unit
  /// What was not looked for to the end.
  public var reason: Reason

  /// Makes an approximation.
  public init(unit: Unit, reason: Reason) {
    self.unit = unit
    self.reason = reason
  }
}
