public import LegalText

/// One change of an act: one unit on one day in one language, as `diff` between that day and the day before tells it.
///
/// A unit whose number, place and words change on one day is one change, of the kind that says the most: moved before
/// renumbered, renumbered before substituted.
public struct DatedChange: Hashable, Sendable {
  /// The first day on which it counts.
  public var day: LegalDate
  /// What happened; never `unchanged`.
  public var kind: Change.Kind
  /// The name of the unit on that day; of one that is gone, on the day before.
  public var eId: String
  /// What brought it about: several acts where they did so on one day, or where it cannot be told which. Nil stands for
  /// the act as enacted; empty where nothing is known.
  public var causes: [Cause?]
  /// The chapter that holds the unit, or that it is; nil where none does.
  public var chapter: Chapter?
  /// The topics of the unit and of the units that hold it, by id.
  public var topics: [String]

  /// A chapter on one day.
  public struct Chapter: Hashable, Sendable {
    /// Its identity for life.
    public var identity: Int64?
    /// Its name in the act.
    public var eId: String
    /// Its heading.
    public var heading: String?

    /// Makes a chapter.
    public init(identity: Int64?, eId: String, heading: String?) {
      self.identity = identity
      self.eId = eId
      self.heading = heading
    }
  }

  /// Makes a change.
  public init(
    day: LegalDate, kind: Change.Kind, eId: String, causes: [Cause?], chapter: Chapter? = nil,
    topics: [String] = []
  ) {
    self.day = day
    self.kind = kind
    self.eId = eId
    self.causes = causes
    self.chapter = chapter
    self.topics = topics
  }
}
