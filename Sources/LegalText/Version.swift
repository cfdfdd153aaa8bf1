/// One wording in the life of a provision, with both clocks.
public struct Version: Hashable, Sendable {
  /// What a wording is on the day asked about; the raw value is the word of the JSON contract.
  public enum Status: String, Hashable, Sendable {
    /// A footnote announces a change; its words are not known.
    case announced
    /// Adopted, not yet law.
    case pending
    /// Law on that day.
    case inForce = "in-force"
    /// Was law before that day.
    case superseded
    /// The unit is law no more; its number is kept.
    case repealed
    /// Its term ran out.
    case expired
    /// Law for a term, in place of a suspended wording.
    case suspended
    /// The registry believed it once and was corrected.
    case corrected
  }

  /// Its language.
  public var language: Language
  /// The eId of the provision while this wording stood.
  public var eId: String
  /// The heading.
  public var heading: String?
  /// The unit's own text.
  public var text: String
  /// What it is on the day asked about.
  public var status: Status
  /// The footnote, where a change is only announced.
  public var note: String?
  /// When and why it is law.
  public var validity: Validity
  /// The instant it was recorded, RFC 3339 in UTC.
  public var recordedAt: String
  /// The instant it was superseded in the registry; nil where it still stands.
  public var supersededAt: String?
  /// Who recorded it, and what they did: as the journal has it; nil outside a registry.
  public var recordedBy: String?
  /// What was done when it was recorded, as the journal has it.
  public var recordedWith: String?

  /// Makes a version.
  public init(
    language: Language, eId: String, heading: String?, text: String, status: Status,
    note: String? = nil, validity: Validity, recordedAt: String, supersededAt: String? = nil,
    recordedBy: String? = nil, recordedWith: String? = nil
  ) {
    self.language = language
    self.eId = eId
    self.heading = heading
    self.text = text
    self.status = status
    self.note = note
    self.validity = validity
    self.recordedAt = recordedAt
    self.supersededAt = supersededAt
    self.recordedBy = recordedBy
    self.recordedWith = recordedWith
  }
}
