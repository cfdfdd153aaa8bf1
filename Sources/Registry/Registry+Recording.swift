public import LegalText
internal import SQLite

extension Registry {
  /// Records an edition: what changed since the edition before, from when, and why.
  ///
  /// One transaction: all of it is recorded, or nothing. An edition that is on record to the letter changes nothing.
  ///
  /// - Throws: ``RegistryError`` where the edition carries no day, is older than the latest on record, or differs from
  ///   the recorded one of the same day and is not said to mend it.
  public func record(
    _ submission: Submission, _ options: RecordingOptions
  ) throws(RegistryError) -> RecordingReport {
    let act = submission.edition.act
    guard let day = submission.edition.day ?? options.inForce else { throw .noDay(act: act.slug) }
    if let known = try reporting({ try unchanged(submission, day) }) { return known }
    do {
      return try write(by: options.who, "import \(act.slug) \(day)") { entry in
        // Another program may have recorded it since; the lock is held now.
        if let known = try unchanged(submission, day) { throw RegistryError.nothingKept(known) }
        let recorder = try Recorder(submission, options, day, connection, entry)
        return try recorder.run()
      }
    } catch .nothingKept(let report) {
      return report
    }
  }

  /// The report on an edition that is on record to the letter; nil where it is not.
  private func unchanged(_ submission: Submission, _ day: LegalDate) throws -> RecordingReport? {
    let languages = submission.edition.languages
    for language in languages {
      guard let hash = submission.sources[language]?.hash,
        try connection.first(
          """
          SELECT 1 FROM edition JOIN act ON act.id = act_id
          WHERE slug = ? AND language = ? AND day = ? AND hash = ? AND superseded_in IS NULL
          """,
          [
            .text(submission.edition.act.slug), .text(language.rawValue),
            .text(day.description), .blob(hash),
          ], { $0.integer(0) }) != nil
      else { return nil }
    }
    return RecordingReport(
      outcome: .unchanged, act: submission.edition.act, day: day, languages: languages)
  }
}
