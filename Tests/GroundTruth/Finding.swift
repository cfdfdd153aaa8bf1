/// What a comparison says of one unit, in plain words, so that any comparison can be scored.
public struct Finding: Sendable {
  /// A stretch of a text.
  public struct Edit: Sendable {
    /// equal, delete or insert.
    public var operation: String
    /// The letters.
    public var text: String

    /// Makes a stretch.
    public init(operation: String, text: String) {
      self.operation = operation
      self.text = text
    }
  }

  /// What happened, and to which unit.
  public var event: Truth.Event
  /// What happened to its heading.
  public var heading: [Edit]
  /// What happened to its own text.
  public var text: [Edit]

  /// Makes a finding.
  public init(event: Truth.Event, heading: [Edit], text: [Edit]) {
    self.event = event
    self.heading = heading
    self.text = text
  }
}
