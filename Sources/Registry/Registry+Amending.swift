public import LegalText
internal import SQLite

/// An amending act that is to be applied to an act on record.
public struct AmendmentSubmission {
  /// What the act is called, its texts, and the day from which it counts where nothing else is said.
  public var act: DraftRecord
  /// What it does, on each day on which something of it begins to count; ascending.
  public var days: [Day]
  /// Whether it was kept as a draft of its name, which it now is no more.
  public var adoptsDraft: Bool

  /// What begins to count on one day.
  public struct Day {
    /// The day.
    public var day: LegalDate
    /// The words on commencement, where the text has them.
    public var commencement: String?
    /// How the day is known.
    public var basis: Cause.Basis
    /// Makes the text as amended out of the text of that day, in all languages; nil gives up, and nothing is recorded.
    ///
    /// Units that go on keep their identity; new ones have none.
    public var amend: (Provision) -> AmendedProvision?

    /// Makes a day.
    public init(
      day: LegalDate, commencement: String? = nil, basis: Cause.Basis,
      amend: @escaping (Provision) -> AmendedProvision?
    ) {
      self.day = day
      self.commencement = commencement
      self.basis = basis
      self.amend = amend
    }
  }

  /// Makes a submission.
  public init(act: DraftRecord, days: [Day], adoptsDraft: Bool = false) {
    self.act = act
    self.days = days
    self.adoptsDraft = adoptsDraft
  }
}

/// The text of an act after an amendment.
public struct AmendedProvision {
  /// The act with everything in it, in all languages.
  public var root: Provision
  /// The item of the amending act that changed a unit, by the unit's eId before or after; units without one have the
  /// act alone as their cause.
  public var items: [String: String]
  /// The day on which a temporary wording ends, by the unit's eId.
  public var until: [String: LegalDate]

  /// Makes a text.
  public init(
    root: Provision, items: [String: String] = [:], until: [String: LegalDate] = [:]
  ) {
    self.root = root
    self.items = items
    self.until = until
  }
}

extension Registry {
  /// Records what an amending act does: all of it in one transaction, or nothing.
  ///
  /// - Returns: what was recorded; nil where one of its days gave up.
  /// - Throws: ``RegistryError/laterOnRecord(eId:day:by:)`` where a unit that it touches has another wording or place
  ///   from a later day.
  public func amend(
    _ act: ActRecord, by submission: AmendmentSubmission, as who: String
  ) throws(RegistryError) -> RecordingReport? {
    let name = submission.act.number.map { "№ \($0)" } ?? submission.act.name
    do {
      return try write(by: who, "amend \(act.act.slug) by \(name)") { entry in
        let recorder = try AmendmentRecorder(self, act, submission, entry)
        for day in submission.days {
          let base = try edition(of: act, on: day.day).root
          guard let amended = day.amend(base) else {
            throw RegistryError.nothingKept(recorder.report)
          }
          try recorder.record(amended, on: day, from: base)
        }
        if submission.adoptsDraft {
          _ = try supersede(draftNamed: submission.act.name, of: act, entry)
        }
        return recorder.report
      }
    } catch .nothingKept {
      return nil
    }
  }
}
