public import LegalText
public import SearchQuery

/// What a search found: what `search` shows.
public struct SearchView: Hashable, Sendable {
  /// A unit that was found.
  public struct Hit: Hashable, Sendable {
    /// A unit that holds it.
    public struct Holder: Hashable, Sendable {
      /// Its name.
      public var eId: String
      /// Its heading.
      public var heading: String?

      /// Makes a holder.
      public init(eId: String, heading: String?) {
        self.eId = eId
        self.heading = heading
      }
    }

    /// The act.
    public var act: Act
    /// The unit.
    public var eId: String
    /// What it is.
    public var kind: ProvisionKind
    /// Whether it is suspended.
    public var isSuspended: Bool
    /// Its heading, or that of its article.
    public var heading: FoundText?
    /// The part of its text where the words found stand.
    public var snippet: FoundText
    /// How well it fits.
    public var score: Double
    /// The days on which the wording is law.
    public var interval: Interval
    /// All days on which the unit had the words.
    public var times: [Interval]
    /// The topics.
    public var topics: [String]
    /// What holds it, outermost first.
    public var holders: [Holder]
    /// Further units of the same article.
    public var further: [String]
    /// Words that the article lacks.
    public var missing: [String]

    /// Makes a hit.
    public init(
      act: Act, eId: String, kind: ProvisionKind, isSuspended: Bool, heading: FoundText?,
      snippet: FoundText, score: Double, interval: Interval, times: [Interval],
      topics: [String], holders: [Holder], further: [String], missing: [String]
    ) {
      self.act = act
      self.eId = eId
      self.kind = kind
      self.isSuspended = isSuspended
      self.heading = heading
      self.snippet = snippet
      self.score = score
      self.interval = interval
      self.times = times
      self.topics = topics
      self.holders = holders
      self.further = further
      self.missing = missing
    }
  }

  /// The query as it was written.
  public var query: String
  /// The day of the law; nil: all days.
  public var at: LegalDate?
  /// The language of the texts.
  public var language: Language
  /// What was found, best first.
  public var hits: [Hit]
  /// How many units were found.
  public var total: Int
  /// Whether that was counted, or is how many wordings of all days were found.
  public var isTotalExact: Bool
  /// How many of the wordings found were ranked at most, where there were more.
  public var bound: Int?
  /// Words that no text has.
  public var unknown: [String]
  /// What may have been meant.
  public var suggestions: [String]
  /// Words of grammar that were passed over.
  public var passedOver: [String]

  /// Makes a view.
  public init(
    query: String, at: LegalDate?, language: Language, hits: [Hit], total: Int,
    isTotalExact: Bool = true, bound: Int? = nil, unknown: [String] = [],
    suggestions: [String] = [], passedOver: [String] = []
  ) {
    self.query = query
    self.at = at
    self.language = language
    self.hits = hits
    self.total = total
    self.isTotalExact = isTotalExact
    self.bound = bound
    self.unknown = unknown
    self.suggestions = suggestions
    self.passedOver = passedOver
  }
}
