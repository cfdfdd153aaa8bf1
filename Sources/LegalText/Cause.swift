/// What brought a wording or a place about: an amending act, its item, and the day from which it counts.
public struct Cause: Hashable, Sendable {
  /// Where the cause was learnt.
  public enum Source: String, Hashable, Sendable {
    /// The text of the amending act, applied.
    case instruction
    /// Only the comparison of two editions shows the change; the edition's own data name the act, if any.
    case edition
    /// A footnote names the act.
    case footnote
    /// An editor said so.
    case editor
  }

  /// How the day of commencement is known.
  public enum Basis: String, Hashable, Sendable {
    /// Said as a date by the act or a footnote.
    case stated
    /// Not known; the edition's own day stands in, or the earliest day the words allow where that is later.
    case standIn = "stand-in"
    /// Set by an editor.
    case editor
    /// Not known, and nothing stands in: not yet law.
    case unknown
  }

  /// The amendment's row in a registry; nil outside one.
  public var identity: Int64?
  /// What the amending act is called: its title, or its kind, day and number.
  public var act: String
  /// The number of the amending act; nil where nothing names it.
  public var number: String?
  /// The day the amending act was adopted.
  public var adopted: LegalDate?
  /// The item of the amending act.
  public var item: String?
  /// Where this was learnt.
  public var source: Source
  /// The words on commencement as the source has them.
  public var commencement: String?
  /// How the day is known.
  public var basis: Basis
  /// Further acts that changed the same unit between the same two editions; the words each put there are not known.
  public var others: [Cause]

  /// Makes a cause.
  public init(
    identity: Int64? = nil, act: String, number: String? = nil, adopted: LegalDate? = nil,
    item: String? = nil, source: Source, commencement: String? = nil, basis: Basis,
    others: [Cause] = []
  ) {
    self.identity = identity
    self.act = act
    self.number = number
    self.adopted = adopted
    self.item = item
    self.source = source
    self.commencement = commencement
    self.basis = basis
    self.others = others
  }
}

/// The days on which a wording is law: from `from` up to and not including `to`.
public struct Interval: Hashable, Sendable {
  /// The first day; nil where it is not known.
  public var from: LegalDate?
  /// The first day on which it is law no more; nil where none is set.
  public var to: LegalDate?

  /// Makes an interval.
  public init(from: LegalDate?, to: LegalDate? = nil) {
    self.from = from
    self.to = to
  }

  /// Whether it holds no day: what was to begin was displaced on its first day.
  public var isEmpty: Bool { from != nil && from == to }

  /// Whether `day` lies in it; an unknown beginning holds no day.
  public func contains(_ day: LegalDate) -> Bool {
    guard let from, from <= day else { return false }
    guard let to else { return true }
    return day < to
  }
}

/// When and why a wording is law.
public struct Validity: Hashable, Sendable {
  /// The days on which it is law.
  public var interval: Interval
  /// What brought it about; nil for the act as enacted.
  public var cause: Cause?
  /// How the day of commencement is known; of the enactment too.
  public var basis: Cause.Basis
  /// The day from which this wording may already have been changed by an act whose own wording is not held.
  public var doubtfulFrom: LegalDate?

  /// Makes a validity.
  public init(
    interval: Interval, cause: Cause?, basis: Cause.Basis, doubtfulFrom: LegalDate? = nil
  ) {
    self.interval = interval
    self.cause = cause
    self.basis = basis
    self.doubtfulFrom = doubtfulFrom
  }
}
