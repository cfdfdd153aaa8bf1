/// One thing that a registry holds, as it is taken away: a line of JSON Lines, a row of a CSV file.
///
/// Provisions and amendments are named by their numbers in the registry, which stay the same for its life.
public enum RegistryRecord: Hashable, Sendable {
  /// An act, with the languages in which it was ever held and the days of its editions.
  case act(Act, languages: [Language], editions: [LegalDate])
  /// What brings names, places and wordings about.
  case amendment(Amendment)
  /// A provision: the thing that keeps its identity.
  case provision(act: String, identity: Int64, kind: ProvisionKind)
  /// A name and place of a provision.
  case placement(Placement)
  /// A wording of a provision.
  case wording(HeldWording)
  /// A note of the publisher.
  case note(Note)
  /// What an amendment did to a provision.
  case change(RecordedChange)
  /// A topic.
  case topic(Topic)
  /// A topic of a provision.
  case assignment(Assignment)

  /// The effect of an amending act from one day, or the enactment.
  public struct Amendment: Hashable, Sendable {
    /// The act amended.
    public var act: String
    /// Its number in the registry, and what the amending act is called; of an enactment the title is the act's own.
    public var cause: Cause
    /// Whether it is the enactment of the act itself.
    public var isEnactment: Bool
    /// The first day of law; nil where it is not known.
    public var inForceFrom: LegalDate?

    /// Makes an amendment.
    public init(act: String, cause: Cause, isEnactment: Bool, inForceFrom: LegalDate?) {
      self.act = act
      self.cause = cause
      self.isEnactment = isEnactment
      self.inForceFrom = inForceFrom
    }
  }

  /// A name and a place of a provision, with the days on which it has them.
  public struct Placement: Hashable, Sendable {
    /// The act, by its short name.
    public var act: String
    /// The provision, by its number in the registry.
    public var provision: Int64
    /// What the provision is.
    public var kind: ProvisionKind
    /// The unit that holds it; nil for the act itself.
    public var parent: Int64?
    /// Its number; nil where the law does not number it.
    public var number: ProvisionNumber?
    /// Its eId.
    public var eId: String
    /// Where it stands among the units of its parent: lower comes first.
    public var rank: Double
    /// What it is on those days.
    public var state: Provision.State
    /// The days on which that holds.
    public var interval: Interval
    /// The amendment that put it there.
    public var amendment: Int64

    /// Makes a placement.
    public init(
      act: String, provision: Int64, kind: ProvisionKind, parent: Int64?, number: ProvisionNumber?,
      eId: String, rank: Double, state: Provision.State, interval: Interval, amendment: Int64
    ) {
      self.act = act
      self.provision = provision
      self.kind = kind
      self.parent = parent
      self.number = number
      self.eId = eId
      self.rank = rank
      self.state = state
      self.interval = interval
      self.amendment = amendment
    }
  }

  /// A wording of a provision in one language, with its days.
  public struct HeldWording: Hashable, Sendable {
    /// The act, by its short name.
    public var act: String
    /// The provision, by its number in the registry.
    public var provision: Int64
    /// The provision's name on the first day of the wording; where that is not known, its latest.
    public var eId: String
    /// The language.
    public var language: Language
    /// The heading; nil where there is none.
    public var heading: String?
    /// The words, to the letter.
    public var text: String
    /// When and why it is law.
    public var validity: Validity
    /// Whether it is law again after a temporary wording.
    public var isResumed: Bool
    /// The amendment that brought it; the enactment, too.
    public var amendment: Int64
    /// Further acts that may have had a part in it.
    public var further: [Int64]

    /// Makes a wording.
    public init(
      act: String, provision: Int64, eId: String, language: Language, heading: String?,
      text: String, validity: Validity, isResumed: Bool, amendment: Int64, further: [Int64]
    ) {
      self.act = act
      self.provision = provision
      self.eId = eId
      self.language = language
      self.heading = heading
      self.text = text
      self.validity = validity
      self.isResumed = isResumed
      self.amendment = amendment
      self.further = further
    }
  }

  /// A note of the publisher; its days are those of the editions that print it.
  public struct Note: Hashable, Sendable {
    /// The act, by its short name.
    public var act: String
    /// The provision, by its number in the registry.
    public var provision: Int64
    /// The language.
    public var language: Language
    /// Where it stands.
    public var position: Annotation.Position
    /// The words, to the letter.
    public var text: String
    /// The days on which that holds.
    public var interval: Interval

    /// Makes a note.
    public init(
      act: String, provision: Int64, language: Language, position: Annotation.Position,
      text: String, interval: Interval
    ) {
      self.act = act
      self.provision = provision
      self.language = language
      self.position = position
      self.text = text
      self.interval = interval
    }
  }

  /// What an amendment did to a provision: to its name or place, or to its words in one language.
  public struct RecordedChange: Hashable, Sendable {
    /// What was done; the raw values are those of `diff`.
    public enum Kind: String, Hashable, Sendable {
      /// It was not there before.
      case inserted
      /// It is law no more.
      case repealed
      /// It bears another number.
      case renumbered
      /// Another unit holds it.
      case moved
      /// It has other words.
      case substituted
    }

    /// The words before and after.
    public struct Words: Hashable, Sendable {
      /// The language.
      public var language: Language
      /// The heading before; nil where there was none.
      public var headingBefore: String?
      /// The heading; nil where there is none.
      public var heading: String?
      /// The words before, to the letter.
      public var textBefore: String
      /// The words, to the letter.
      public var text: String

      /// Makes a pair.
      public init(
        language: Language, headingBefore: String?, heading: String?, textBefore: String,
        text: String
      ) {
        self.language = language
        self.headingBefore = headingBefore
        self.heading = heading
        self.textBefore = textBefore
        self.text = text
      }
    }

    /// The act, by its short name.
    public var act: String
    /// The first day of law.
    public var day: LegalDate
    /// What was done.
    public var kind: Kind
    /// The provision, by its number in the registry.
    public var provision: Int64
    /// Its name on that day, and, for what was taken away, its last.
    public var eId: String
    /// Its name the day before; nil where it was not there.
    public var eIdBefore: String?
    /// Of a substitution, the words; nil for changes of the structure, which is one for all languages.
    public var words: Words?
    /// The amendment that did it.
    public var cause: Cause

    /// Makes a change.
    public init(
      act: String, day: LegalDate, kind: Kind, provision: Int64, eId: String, eIdBefore: String?,
      words: Words?, cause: Cause
    ) {
      self.act = act
      self.day = day
      self.kind = kind
      self.provision = provision
      self.eId = eId
      self.eIdBefore = eIdBefore
      self.words = words
      self.cause = cause
    }
  }

  /// A topic of a provision, and of all that is in it.
  public struct Assignment: Hashable, Sendable {
    /// The act, by its short name.
    public var act: String
    /// The topic, by its id.
    public var topic: String
    /// The provision, by its number in the registry.
    public var provision: Int64
    /// The provision's latest name.
    public var eId: String
    /// The days of law on which it belongs there; without a first day: always.
    public var interval: Interval

    /// Makes an assignment.
    public init(
      act: String, topic: String, provision: Int64, eId: String, interval: Interval
    ) {
      self.act = act
      self.topic = topic
      self.provision = provision
      self.eId = eId
      self.interval = interval
    }
  }
}
