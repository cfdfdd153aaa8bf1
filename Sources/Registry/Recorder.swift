internal import LegalText
internal import Redline
internal import SQLite

/// Records one edition in a transaction that is open.
final class Recorder {
  let submission: Submission
  let options: RecordingOptions
  let day: LegalDate
  let connection: Connection
  let entry: JournalEntry
  let timeline: Timeline
  let act: Int64
  let amendments: AmendmentBook
  var report: RecordingReport
  /// The first day of each change; for telling from when a language that is not in the edition is no longer held.
  var earliestChange: LegalDate?
  /// What was said of each amendment already.
  var remarkedAmendments: Set<Int64> = []

  var languages: [Language] { submission.edition.languages }

  init(
    _ submission: Submission, _ options: RecordingOptions, _ day: LegalDate,
    _ connection: Connection, _ entry: JournalEntry
  ) throws {
    self.submission = submission
    self.options = options
    self.day = day
    self.connection = connection
    self.entry = entry
    timeline = Timeline(
      connection: connection, entry: entry, editionDay: options.isCorrection ? nil : day)
    act = try Self.act(submission.edition.act, connection, entry)
    amendments = try AmendmentBook(act: act, connection, entry)
    report = RecordingReport(
      outcome: .newEdition, act: submission.edition.act, day: day,
      languages: submission.edition.languages)
  }

  /// The row of an act, made where there is none.
  static func act(
    _ act: Act, _ connection: Connection, _ entry: JournalEntry
  ) throws -> Int64 {
    if let known = try connection.first(
      "SELECT id FROM act WHERE slug = ?", [.text(act.slug)], { $0.integer(0) })
    {
      return known
    }
    let slugFits = act.slug.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    guard slugFits, let first = act.slug.first, first != "-" else {
      throw RegistryError.invalid(
        "“\(act.slug)” is no short name for an act: lower-case Latin letters, digits, hyphens")
    }
    // Two acts may share a number and a day only by mistake; the short name keeps them apart.
    let isTaken =
      try connection.first("SELECT 1 FROM act WHERE iri = ?", [.text(act.iri)]) { _ in true }
    let iri = isTaken == nil ? act.iri : act.iri + "~" + act.slug
    try connection.run(
      """
      INSERT INTO act (slug, iri, number, adopted, form, code, recorded_in)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(act.slug), .text(iri), Value(act.number), Value(act.adopted?.description),
        Value(act.form), Value(act.code), .integer(entry.id),
      ])
    return connection.lastInsertedRow
  }

  func run() throws -> RecordingReport {
    let isCorrection = try checkOrder()
    let head = try TreeLoader(
      connection: connection, day: nil, state: .latest, languages: Language.allCases
    ).act(act).first { $0.kind == .act }
    if let head {
      let comparison = try EditionComparison(self, head: head, isCorrection: isCorrection)
      try comparison.record()
    } else {
      report.outcome = .newAct
      try Enactment(self).record()
    }
    for language in languages {
      try insertEdition(language, heldFrom: day, source: submission.sources[language])
    }
    return report
  }

  // MARK: - Editions

  /// Refuses an edition out of order, or one of a recorded day with another text.
  ///
  /// - Returns: whether the edition mends a recorded one.
  private func checkOrder() throws -> Bool {
    let editions = try connection.rows(
      """
      SELECT id, language, day FROM edition
      WHERE act_id = ? AND hash IS NOT NULL AND superseded_in IS NULL ORDER BY day
      """, [.integer(act)]
    ) { (id: $0.integer(0), language: $0.text(1), day: LegalDate(iso: $0.text(2)) ?? day) }
    guard let latest = editions.last?.day else { return false }
    let slug = submission.edition.act.slug
    if day < latest { throw RegistryError.outOfOrder(act: slug, day: day, latest: latest) }
    guard day == latest else { return false }
    let same = editions.filter { edition in
      edition.day == day && languages.contains { $0.rawValue == edition.language }
    }
    guard let first = same.first else {
      report.outcome = .newLanguage
      return false
    }
    guard options.isCorrection else {
      throw RegistryError.differs(
        act: slug, day: day, language: Language(rawValue: first.language) ?? .ru)
    }
    for edition in same { try entry.supersede("edition", edition.id) }
    report.outcome = .corrected
    return true
  }

  func insertEdition(
    _ language: Language, heldFrom: LegalDate, source: Submission.Source?
  ) throws {
    try connection.run(
      """
      INSERT INTO edition (act_id, language, day, held_from, place, hash, recorded_in)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(act), .text(language.rawValue), .text(day.description),
        .text(heldFrom.description), Value(source?.place),
        source.map { .blob($0.hash) } ?? .null, .integer(entry.id),
      ])
  }

  // MARK: - Days

  /// The day that stands in where none is said: what the editor gave for the act that made the edition; else the
  /// edition's own, or the earliest day that the words allow, if that is later. An act is not published before it is
  /// adopted, so the period that the words name cannot have ended before it has run from the day of adoption.
  func standIn(
    for commencement: Commencement?, adopted: LegalDate?, isOwn: Bool
  ) -> (day: LegalDate, basis: Cause.Basis) {
    if let given = options.inForce, isOwn { return (given, .editor) }
    let earliest = adopted.flatMap { commencement?.day(publishedOn: $0) }
    return (max(day, earliest ?? day), .standIn)
  }

  /// The day computed from the words and a publication, as an offer to an editor.
  func computed(_ commencement: Commencement?, adopted: LegalDate?, isOwn: Bool) -> LegalDate? {
    let publication = isOwn ? options.published : nil
    return (publication ?? adopted).flatMap { commencement?.day(publishedOn: $0) }
  }

  /// Says once of each amendment that its day is not known.
  func remark(standIn row: AmendmentBook.Row, _ identity: Int64, isPublicationKnown: Bool) {
    guard row.basis == .standIn, remarkedAmendments.insert(identity).inserted else { return }
    let act = row.isEnactment ? "the act" : row.number.map { "№ \($0)" } ?? row.title
    var message = "the day from which \(act) counts is not known"
    if let words = row.commencement { message += " (“\(words)”)" }
    if let standIn = row.inForceFrom { message += "; \(standIn) stands in" }
    if let computed = row.computed {
      message +=
        isPublicationKnown
        ? "; computed from the publication: \(computed)"
        : "; not before \(computed), counted from its adoption"
    }
    let name = row.isEnactment ? "enactment" : row.number ?? "NUMBER"
    message += ". Set it: dcr amendment set-date \(name) DATE"
    report.remarks.append(.init(.commencement, nil, message))
  }

  // MARK: - Rows of units

  func insertProvision(_ kind: ProvisionKind) throws -> Int64 {
    try connection.run(
      "INSERT INTO provision (act_id, kind, recorded_in) VALUES (?, ?, ?)",
      [.integer(act), .text(kind.rawValue), .integer(entry.id)])
    return connection.lastInsertedRow
  }

  func words(_ wording: Wording, amendment: Int64) throws -> Timeline.Words {
    Timeline.Words(
      heading: try wording.heading.map(timeline.text), text: try timeline.text(wording.text),
      layout: wording.layout.stored, doubtfulFrom: nil, amendment: amendment)
  }

  // MARK: - Claims

  /// What became of a claim.
  enum Outcome: String {
    case shown
    case notShown = "not-shown"
    case beforeFirstEdition = "before-first-edition"
    case announced
  }

  func insert(_ claim: Claim, provision: Int64?, _ outcome: Outcome) throws {
    try connection.run(
      """
      INSERT INTO claim (act_id, language, edition_day, subject, provision_id, action, title,
        number, adopted, commencement, in_force_from, in_force_to, is_announced, outcome, note_id,
        recorded_in)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(act), .text(claim.language.rawValue), .text(day.description),
        .text(claim.storedSubject), Value(provision), .text(claim.action.rawValue),
        .text(claim.act), .text(claim.number), Value(claim.adopted?.description),
        Value(claim.commencement.words), Value(claim.commencement.from?.description),
        Value(claim.commencement.until?.description), .integer(claim.isAnnounced ? 1 : 0),
        .text(outcome.rawValue), .integer(try timeline.text(claim.note)), .integer(entry.id),
      ])
  }
}

/// Records the first edition of an act: every unit as enacted.
struct Enactment {
  private let recorder: Recorder

  init(_ recorder: Recorder) {
    self.recorder = recorder
  }

  func record() throws {
    let edition = recorder.submission.edition
    let row = self.row()
    let amendment = try recorder.amendments.identity(of: row)
    recorder.remark(
      standIn: row, amendment, isPublicationKnown: recorder.options.published != nil)
    var identities: [String: Int64] = [:]
    func insert(_ unit: Provision, in parent: Int64?, _ holder: String, rank: Int) throws {
      let eId = unit.eId(below: holder)
      let identity = try recorder.insertProvision(unit.kind)
      identities[eId] = identity
      let place = Timeline.Place(
        parent: parent, number: unit.number, eId: eId, rank: Double(rank), state: unit.state,
        amendment: amendment)
      let interval = Interval(from: row.inForceFrom)
      try recorder.timeline.insert(place, of: identity, interval)
      for language in edition.languages {
        guard let wording = unit.wordings[language] else { continue }
        try recorder.timeline.insert(
          recorder.words(wording, amendment: amendment), of: identity, language, interval)
        if !wording.notes.isEmpty {
          try recorder.timeline.set(wording.notes, of: identity, language, from: recorder.day)
        }
      }
      recorder.report.counts.inserted += 1
      for (rank, child) in unit.children.enumerated() {
        try insert(child, in: identity, eId, rank: rank + 1)
      }
    }
    try insert(edition.root, in: nil, "", rank: 1)
    for claim in recorder.submission.claims {
      let provision = claim.unitName.flatMap { identities[$0] }
      try recorder.insert(
        claim, provision: provision, claim.isAnnounced ? .announced : .beforeFirstEdition)
    }
  }

  /// The row of the enactment: its day as the act says it, as an editor gave it, or what stands in.
  private func row() -> AmendmentBook.Row {
    let act = recorder.submission.edition.act
    let commencement = recorder.submission.commencement
    let day: (day: LegalDate, basis: Cause.Basis)
    if recorder.options.inForce == nil, let stated = commencement?.from {
      day = (stated, .stated)
    } else {
      day = recorder.standIn(for: commencement, adopted: act.adopted, isOwn: true)
    }
    return AmendmentBook.Row(
      isEnactment: true, title: act.title.preferring(.ru) ?? act.slug, number: act.number,
      adopted: act.adopted, source: .edition, commencement: commencement?.words,
      inForceFrom: day.day, basis: day.basis,
      computed: recorder.computed(commencement, adopted: act.adopted, isOwn: true),
      editionDay: recorder.day)
  }
}
