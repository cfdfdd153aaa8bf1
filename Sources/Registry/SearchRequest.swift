public import LegalText
public import SearchQuery

/// What is searched, and where.
public struct SearchRequest: Sendable {
  /// What is looked for.
  public var query: ReadQuery
  /// The language of the texts; nil: the one that knows most of the words.
  public var language: Language?
  /// The day of the law; nil: all days.
  public var day: LegalDate?
  /// What the registry knew.
  public var state: Registry.State
  /// The acts searched; empty for all.
  public var acts: [ActRecord]
  /// Only the units of these names (eIds), and what is in them; empty for all.
  public var places: [[String]]
  /// Only what is assigned to one of these topics, and what is in it; nil for all.
  public var topics: [Topic]?
  /// Only units of these kinds; empty for all.
  public var kinds: Set<ProvisionKind>
  /// How many articles are told at most.
  public var limit: Int
  /// Whether a topic's other terms are looked for, too, where one of them is asked for.
  public var isWidened: Bool

  /// Makes a request.
  public init(
    _ query: ReadQuery, language: Language? = nil, on day: LegalDate?,
    at state: Registry.State = .latest, acts: [ActRecord] = [], places: [[String]] = [],
    topics: [Topic]? = nil, kinds: Set<ProvisionKind> = [], limit: Int = 20,
    isWidened: Bool = false
  ) {
    self.query = query
    self.language = language
    self.day = day
    self.state = state
    self.acts = acts
    self.places = places
    self.topics = topics
    self.kinds = kinds
    self.limit = limit
    self.isWidened = isWidened
  }
}

/// What a search found.
public struct SearchResult: Hashable, Sendable {
  /// The language of the texts.
  public var language: Language
  /// The best unit of each article, best first; what has all that was asked for comes before what has some.
  public var hits: [SearchHit] = []
  /// How many units have all that was asked for; where ``isTotalExact`` is false, how many wordings of all days.
  public var total = 0
  /// Whether the total was counted for the day asked about.
  public var isTotalExact = true
  /// Whether there were more than could be ranked: only the ``Registry/mostRanked`` recorded last were.
  public var isBounded = false
  /// Words that no text in the language has.
  public var unknown: [String] = []
  /// Other spellings of the query, of words that the texts have; best first.
  public var suggestions: [String] = []
}

/// A unit that was found.
public struct SearchHit: Hashable, Sendable {
  /// A unit that holds another.
  public struct Holder: Hashable, Sendable {
    /// Its name.
    public var eId: String
    /// Its heading.
    public var heading: String?
  }

  /// Days on which the words were law.
  public struct Time: Hashable, Sendable {
    /// The days; without a first day: not known.
    public var interval: Interval
  }

  /// The act.
  public var act: Act
  /// The unit.
  public var eId: String
  /// What it is.
  public var kind: ProvisionKind
  /// Its identity.
  public var identity: Int64
  /// Whether it is suspended.
  public var isSuspended: Bool
  /// Its heading, or of a unit without one, that of its article; the words found marked.
  public var heading: FoundText?
  /// The part of its own text where the words found stand.
  public var snippet: FoundText
  /// How well it fits; only to be compared within one result.
  public var score: Double
  /// The days on which the wording is law.
  public var interval: Interval
  /// All days on which the unit had the words; empty where one day was asked about.
  public var times: [Time]
  /// The topics of the unit and of those that hold it.
  public var topics: [String]
  /// The units that hold it, outermost first, the act aside.
  public var holders: [Holder]
  /// Further units of the same article that were found, best first.
  public var further: [String]
  /// Words that the article lacks.
  public var missing: [String]
}
