public import LegalText
package import Redline
internal import SQLite

/// An edition as a commit of a repository holds it.
public struct CommittedEdition: Sendable {
  /// The day from which it counts.
  public var day: LegalDate
  /// What the source calls the act that made it.
  public var cause: Cause?
  /// The commit.
  public var commit: String
  /// The file in the commit.
  public var path: String
  /// SHA-256 of the text.
  public var hash: [UInt8]
  /// The text.
  package var laid: LaidText
  /// Which unit is which of an earlier text, and the hash of that text.
  package var comparison: (with: [UInt8], pairs: PairedUnits)?

  /// Makes an edition.
  package init(
    day: LegalDate, cause: Cause?, commit: String, path: String, hash: [UInt8], laid: LaidText,
    comparison: (with: [UInt8], pairs: PairedUnits)? = nil
  ) {
    self.day = day
    self.cause = cause
    self.commit = commit
    self.path = path
    self.hash = hash
    self.laid = laid
    self.comparison = comparison
  }
}

/// The newest edition of an act on record.
public struct NewestEdition: Sendable {
  /// Its day.
  public var day: LegalDate
  /// SHA-256 of its text as it was read.
  public var hash: [UInt8]
  /// Its text as the registry has it now.
  public var root: Provision
}

/// Takes editions of one act, one after another.
public final class ActChronicle {
  /// What became of an edition.
  public enum Outcome: Hashable, Sendable {
    /// It was recorded.
    case recorded
    /// It took the place of the newest edition, which was of the same day.
    case corrected
    /// It is on record, to the letter.
    case unchanged
    /// It is older than the newest edition on record, and not on record: it was not recorded.
    case tooEarly
  }

  private struct Newest {
    var row: Int64
    var day: LegalDate
    var hash: [UInt8]
  }

  private let act: Act
  private let row: Int64
  private let language: Language
  private let entry: JournalEntry
  private let newestText: () throws -> LaidText
  private var newest: Newest?
  private var chronicle: Chronicle?
  /// How many units were inserted, substituted, repealed, renumbered and moved.
  public var counts: RecordingReport.Counts { chronicle?.counts ?? RecordingReport.Counts() }

  init(
    of act: Act, in language: Language, _ entry: JournalEntry,
    newestText: @escaping () throws -> LaidText
  ) throws {
    self.act = act
    self.language = language
    self.entry = entry
    self.newestText = newestText
    row = try Recorder.act(act, entry.connection, entry)
    newest =
      try entry.connection.first(
        """
        SELECT id, day, hash FROM edition
        WHERE act_id = ? AND superseded_in IS NULL AND hash IS NOT NULL AND language = ?
        ORDER BY day DESC LIMIT 1
        """, [.integer(row), .text(language.rawValue)]
      ) { row in
        LegalDate(iso: row.text(1)).map { Newest(row: row.integer(0), day: $0, hash: row.blob(2)) }
      } ?? nil
  }

  /// Records `edition` where it is new.
  public func add(_ edition: CommittedEdition) throws -> Outcome {
    if let newest, edition.day <= newest.day {
      if edition.day == newest.day, edition.hash != newest.hash {
        // Its text is asked for before it is no longer the newest.
        let chronicle = try openChronicle()
        try entry.supersede("edition", newest.row)
        try record(edition, by: chronicle)
        return .corrected
      }
      guard let known = try rowOnRecord(edition) else { return .tooEarly }
      try insertCommit(edition, known)
      return .unchanged
    }
    try record(edition, by: openChronicle())
    return .recorded
  }

  func finish() throws {
    try chronicle?.finish()
  }

  private func record(_ edition: CommittedEdition, by chronicle: Chronicle) throws {
    let known = edition.comparison.flatMap { $0.with == newest?.hash ? $0.pairs : nil }
    try chronicle.add(
      Chronicle.Edition(
        day: edition.day, laid: edition.laid, pairs: known, cause: edition.cause))
    try entry.connection.run(
      """
      INSERT INTO edition (act_id, language, day, held_from, place, hash, recorded_in)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(row), .text(language.rawValue), .text(edition.day.description),
        .text(edition.day.description), .text(edition.path), .blob(edition.hash),
        .integer(entry.id),
      ])
    let identity = entry.connection.lastInsertedRow
    try insertCommit(edition, identity)
    newest = Newest(row: identity, day: edition.day, hash: edition.hash)
  }

  private func openChronicle() throws -> Chronicle {
    if let chronicle { return chronicle }
    let opened = try Chronicle(
      of: act, row: row, in: language, after: newest == nil ? nil : newestText(), entry)
    chronicle = opened
    return opened
  }

  private func insertCommit(_ edition: CommittedEdition, _ row: Int64) throws {
    try entry.connection.run(
      "INSERT INTO edition_commit (edition_id, name, path, recorded_in) VALUES (?, ?, ?, ?)",
      [.integer(row), .text(edition.commit), .text(edition.path), .integer(entry.id)])
  }

  /// The row of an edition of that day with that text, be it corrected since or not.
  private func rowOnRecord(_ edition: CommittedEdition) throws -> Int64? {
    try entry.connection.first(
      """
      SELECT id FROM edition WHERE act_id = ? AND language = ? AND day = ? AND hash = ?
      ORDER BY id DESC LIMIT 1
      """,
      [
        .integer(row), .text(language.rawValue), .text(edition.day.description),
        .blob(edition.hash),
      ]
    ) { $0.integer(0) }
  }
}

extension Registry {
  /// Entries that are kept together or not at all.
  final class Batch {
    /// What counts the words of all of them; nil where each entry is by itself.
    fileprivate(set) var indexer: PassageIndexer?
  }

  /// Runs `body`, all of whose writes are kept or none.
  public func together<Result>(_ body: () throws -> Result) throws -> Result {
    let indexer = PassageIndexer(connection)
    batch.indexer = indexer
    defer { batch.indexer = nil }
    return try connection.transaction {
      let result = try body()
      try indexer.finish()
      return result
    }
  }

  /// Records editions of `act` in `language`, oldest first, in one entry of the journal.
  ///
  /// - Parameters:
  ///   - newestText: reads the newest text on record again, as it was laid when it was recorded; asked for where there
  ///     is one and another comes after it.
  ///   - body: gives the editions.
  package func record(
    _ act: Act, in language: Language, by who: String,
    newestText: @escaping () throws -> LaidText, _ body: (ActChronicle) throws -> Void
  ) throws {
    var failure: (any Error)?
    do {
      try write(by: who, "import \(act.slug)") { entry in
        do {
          let chronicle = try ActChronicle(
            of: act, in: language, entry, newestText: newestText)
          try body(chronicle)
          try chronicle.finish()
        } catch {
          failure = error
          throw error
        }
      }
    } catch {
      throw failure ?? error
    }
  }

  /// The newest edition of the act called `slug` in `language`; nil where none is on record.
  public func newestEdition(
    of slug: String, in language: Language
  ) throws(RegistryError) -> NewestEdition? {
    try reporting {
      let found = try connection.first(
        """
        SELECT act.id, day, hash FROM edition JOIN act ON act.id = act_id
        WHERE slug = ? AND language = ? AND superseded_in IS NULL AND hash IS NOT NULL
        ORDER BY day DESC LIMIT 1
        """, [.text(slug), .text(language.rawValue)]
      ) { (act: $0.integer(0), day: LegalDate(iso: $0.text(1)), hash: $0.blob(2)) }
      guard let found, let day = found.day else { return nil }
      let root = try TreeLoader(
        connection: connection, day: nil, state: .latest, languages: [language]
      ).act(found.act).first { $0.kind == .act }
      return root.map { NewestEdition(day: day, hash: found.hash, root: $0) }
    }
  }

  // MARK: - Repositories

  /// The newest commits of repositories, up to which all is on record.
  public func repositoryHeads() throws(RegistryError) -> [String] {
    try reporting {
      try connection.rows("SELECT head FROM repository WHERE superseded_in IS NULL ORDER BY id") {
        $0.text(0)
      }
    }
  }

  /// Keeps that all up to the commit `head` is on record; it takes the place of `earlier`.
  public func keepHead(
    _ head: String, insteadOf earlier: String?, by who: String
  ) throws(RegistryError) {
    try write(by: who, "head \(head.prefix(12))") { entry in
      if let earlier {
        let row = try connection.first(
          "SELECT id FROM repository WHERE head = ? AND superseded_in IS NULL", [.text(earlier)],
          { $0.integer(0) })
        if let row { try entry.supersede("repository", row) }
      }
      try connection.run(
        "INSERT INTO repository (head, recorded_in) VALUES (?, ?)",
        [.text(head), .integer(entry.id)])
    }
  }

  /// The commits whose version of the act called `slug` is on record.
  public func commits(of slug: String) throws(RegistryError) -> Set<String> {
    try reporting {
      try Set(
        connection.rows(
          """
          SELECT name FROM act JOIN edition ON edition.act_id = act.id
          JOIN edition_commit ON edition_id = edition.id WHERE slug = ?
          """, [.text(slug)]
        ) { $0.text(0) })
    }
  }
}
