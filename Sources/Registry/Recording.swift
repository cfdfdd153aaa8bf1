public import LegalText

/// How an edition is to be recorded.
public struct RecordingOptions: Hashable, Sendable {
  /// Who records it.
  public var who: String
  /// The first day of law where neither the text nor a footnote says it as a date.
  public var inForce: LegalDate?
  /// The day of first official publication of the act, or of the act that caused the edition.
  public var published: LegalDate?
  /// Whether a text that differs from the recorded edition of the same day mends it.
  public var isCorrection: Bool

  /// Makes options.
  public init(
    who: String, inForce: LegalDate? = nil, published: LegalDate? = nil,
    isCorrection: Bool = false
  ) {
    self.who = who
    self.inForce = inForce
    self.published = published
    self.isCorrection = isCorrection
  }
}

/// What recording an edition did.
public struct RecordingReport: Hashable, Sendable {
  /// What happened as a whole.
  public enum Outcome: String, Hashable, Sendable {
    /// The act was not on record.
    case newAct = "new-act"
    /// The edition was compared with the one before.
    case newEdition = "new-edition"
    /// A language was added to an edition on record.
    case newLanguage = "new-language"
    /// The recorded text of the same edition was mended.
    case corrected
    /// The edition is on record, to the letter.
    case unchanged
  }

  /// Something an editor should look at.
  public struct Remark: Hashable, Sendable {
    /// What it is about; the raw value is stable.
    public enum Subject: String, Hashable, Sendable {
      /// The day of commencement is not known; another stands in.
      case commencement
      /// A footnote tells of a change that the text does not show.
      case notShown = "claim-not-shown"
      /// The text shows a change that no footnote tells of.
      case notClaimed = "change-not-claimed"
      /// One language changed and another did not.
      case languages
      /// The wording of a time between is not held.
      case doubtful
      /// A change is only announced.
      case announced
      /// A language is not in this edition.
      case notHeld = "not-held"
      /// Two units bear one name on the same days.
      case twoBearers = "two-bearers"
    }

    /// What it is about.
    public var subject: Subject
    /// The unit, by its eId; nil for the act.
    public var eId: String?
    /// What was noticed.
    public var message: String

    /// Makes a remark.
    public init(_ subject: Subject, _ eId: String?, _ message: String) {
      self.subject = subject
      self.eId = eId
      self.message = message
    }
  }

  /// What happened.
  public var outcome: Outcome
  /// The act.
  public var act: Act
  /// The edition's day.
  public var day: LegalDate
  /// The languages of the edition.
  public var languages: [Language]
  /// How many units were inserted, substituted, repealed, renumbered and moved.
  public var counts = Counts()
  /// The amending acts that brought the changes about, each with its first day of law.
  public var causes: [String] = []
  /// What an editor should look at.
  public var remarks: [Remark] = []

  /// Units by what happened to them.
  public struct Counts: Hashable, Sendable {
    /// New units.
    public var inserted = 0
    /// Units with other words.
    public var substituted = 0
    /// Units that are law no more.
    public var repealed = 0
    /// Units with another number.
    public var renumbered = 0
    /// Units in another place.
    public var moved = 0

    /// Makes counts of nought.
    public init() {}

    /// Adds the counts of `right`.
    public static func += (left: inout Counts, right: Counts) {
      left.inserted += right.inserted
      left.substituted += right.substituted
      left.repealed += right.repealed
      left.renumbered += right.renumbered
      left.moved += right.moved
    }
  }

  /// Makes a report of nothing done yet.
  public init(outcome: Outcome, act: Act, day: LegalDate, languages: [Language]) {
    self.outcome = outcome
    self.act = act
    self.day = day
    self.languages = languages
  }
}
