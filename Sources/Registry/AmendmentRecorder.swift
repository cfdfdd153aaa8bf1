internal import LegalText
internal import SQLite

/// Records the text of an act after an amendment, in a transaction that is open.
final class AmendmentRecorder {
  private let connection: Connection
  private let act: ActRecord
  private let submission: AmendmentSubmission
  private let entry: JournalEntry
  private let timeline: Timeline
  private let amendments: AmendmentBook
  /// The rows of the amendment's texts.
  private var texts: [Int64] = []
  /// The amendments that were told of their texts.
  private var sourced: Set<Int64> = []
  private(set) var report: RecordingReport

  init(
    _ registry: Registry, _ act: ActRecord, _ submission: AmendmentSubmission,
    _ entry: JournalEntry
  ) throws {
    connection = registry.connection
    self.act = act
    self.submission = submission
    self.entry = entry
    timeline = Timeline(connection: connection, entry: entry, editionDay: nil)
    amendments = try AmendmentBook(act: act.id, connection, entry)
    report = RecordingReport(
      outcome: .newEdition, act: act.act, day: submission.act.inForceFrom,
      languages: submission.act.texts.map(\.language))
    for text in submission.act.texts {
      texts.append(
        try registry.insert(text, of: submission.act, isDraft: false, act, timeline))
    }
  }

  /// A unit of a tree and where it stands.
  private struct Placed {
    var unit: Provision
    var eId: String
    var parent: Int64?
    /// The identities of the units beside it, in order.
    var place: Int
  }

  /// What begins to count on one day, and where that ends again.
  private struct Turn {
    var day: AmendmentSubmission.Day
    var amended: AmendedProvision
    /// The units before, by identity.
    var before: [Int64: Placed]
    var places: [Int64: [Timeline.PlaceRow]]

    /// The day on which the temporary wording of the unit, or of one around it, ends.
    func until(_ eId: String) -> LegalDate? { Self.innermost(eId, in: amended.until) }

    /// The item that changed the unit, or the innermost unit around it that an item names.
    func item(_ eId: String) -> String? { Self.innermost(eId, in: amended.items) }

    private static func innermost<Value>(_ eId: String, in values: [String: Value]) -> Value? {
      var name = eId[...]
      while true {
        if let value = values[String(name)] { return value }
        guard let cut = name.lastStart(of: "__") else { return values[""] }
        name = name[..<cut]
      }
    }
  }

  /// Records `amended`, which `base` became on `day`.
  func record(
    _ amended: AmendedProvision, on day: AmendmentSubmission.Day, from base: Provision
  ) throws {
    var turn = Turn(
      day: day, amended: amended, before: [:],
      places: try timeline.places(ofAct: act.id))
    Self.list([base], in: nil, "", into: &turn.before)
    var kept: Set<Int64> = []
    try record([amended.root], in: nil, "", turn, &kept)
    for (identity, placed) in turn.before.sorted(by: { $0.key < $1.key })
    where !kept.contains(identity) {
      try end(identity, placed, turn)
    }
  }

  private static func list(
    _ units: [Provision], in parent: Int64?, _ name: String, into list: inout [Int64: Placed]
  ) {
    for (place, unit) in units.enumerated() {
      let eId = unit.eId(below: name)
      if let identity = unit.identity {
        list[identity] = Placed(unit: unit, eId: eId, parent: parent, place: place)
        self.list(unit.children, in: identity, eId, into: &list)
      }
    }
  }

  // MARK: - Units

  private func record(
    _ units: [Provision], in parent: Int64?, _ name: String, _ turn: Turn,
    _ kept: inout Set<Int64>
  ) throws {
    let existing = units.map { unit in rank(of: unit, in: parent, turn) }
    let ranks = Ranks.assign(existing)
    for (unit, rank) in zip(units, ranks) {
      let eId = unit.eId(below: name)
      let identity: Int64
      if let known = unit.identity, let before = turn.before[known] {
        identity = known
        kept.insert(known)
        try recordPlace(of: unit, known, eId, in: parent, rank: rank, before, turn)
        try recordWords(of: unit, known, eId, before, turn)
      } else {
        identity = try insert(unit, eId, in: parent, rank: rank, turn)
      }
      try record(unit.children, in: identity, eId, turn, &kept)
    }
  }

  /// The order number of a unit that stands in the same unit as before; nil where it does not, or is new.
  private func rank(of unit: Provision, in parent: Int64?, _ turn: Turn) -> Double? {
    guard let identity = unit.identity, let row = row(of: identity, turn),
      row.place.parent == parent
    else { return nil }
    return row.place.rank
  }

  /// The place of a unit on the day; of one that is yet to come, its first.
  private func row(of identity: Int64, _ turn: Turn) -> Timeline.PlaceRow? {
    let rows = turn.places[identity] ?? []
    return rows.first { $0.interval.contains(turn.day.day) } ?? rows.last
  }

  private func recordPlace(
    of unit: Provision, _ identity: Int64, _ eId: String, in parent: Int64?, rank: Double,
    _ before: Placed, _ turn: Turn
  ) throws {
    guard let row = row(of: identity, turn) else { return }
    // What is yet to come stays as it is on record; an instruction does not touch it.
    let state = unit.state == .pending ? row.place.state : unit.state
    var place = row.place
    (place.parent, place.number, place.eId) = (parent, unit.number, eId)
    (place.rank, place.state) = (rank, state)
    guard place != row.place else { return }
    try requireLast(rowsOfPlace: identity, eId, turn)
    place.amendment = try amendment(for: [before.eId, eId], turn)
    try timeline.set(place, of: identity, from: turn.day.day)
    if let until = turn.until(eId) { try timeline.set(row.place, of: identity, from: until) }
    count(from: row.place, to: place, unit.kind)
  }

  private func count(
    from before: Timeline.Place, to after: Timeline.Place, _ kind: ProvisionKind
  ) {
    if before.state != after.state, after.state == .repealed {
      report.counts.repealed += 1
    } else if before.parent != after.parent || before.rank != after.rank {
      report.counts.moved += 1
    } else if before.number != after.number, kind != .part, kind != .indent {
      report.counts.renumbered += 1
    }
  }

  private func recordWords(
    of unit: Provision, _ identity: Int64, _ eId: String, _ before: Placed, _ turn: Turn
  ) throws {
    var isChanged = false
    for language in Language.allCases {
      let (old, new) = (before.unit.wordings[language], unit.wordings[language])
      if let old, let new, old.saysTheSame(as: new) { continue }
      guard old != nil || new != nil else { continue }
      try requireLast(rowsOfWords: identity, language, eId, turn)
      isChanged = true
      let cause = try amendment(for: [before.eId, eId], turn)
      try timeline.set(
        new.map { try words($0, cause) }, of: identity, language, from: turn.day.day,
        until: turn.until(eId))
    }
    if isChanged && unit.state != .repealed { report.counts.substituted += 1 }
  }

  private func words(_ wording: Wording, _ amendment: Int64) throws -> Timeline.Words {
    Timeline.Words(
      heading: try wording.heading.map(timeline.text), text: try timeline.text(wording.text),
      layout: wording.layout.stored, doubtfulFrom: nil, amendment: amendment)
  }

  private func insert(
    _ unit: Provision, _ eId: String, in parent: Int64?, rank: Double, _ turn: Turn
  ) throws -> Int64 {
    try connection.run(
      "INSERT INTO provision (act_id, kind, recorded_in) VALUES (?, ?, ?)",
      [.integer(act.id), .text(unit.kind.rawValue), .integer(entry.id)])
    let identity = connection.lastInsertedRow
    let cause = try amendment(for: [eId], turn)
    let place = Timeline.Place(
      parent: parent, number: unit.number, eId: eId, rank: rank, state: unit.state,
      amendment: cause)
    let interval = Interval(from: turn.day.day, to: turn.until(eId))
    try timeline.insert(place, of: identity, interval)
    for language in unit.wordings.languages {
      guard let wording = unit.wordings[language] else { continue }
      try timeline.insert(words(wording, cause), of: identity, language, interval)
    }
    report.counts.inserted += 1
    return identity
  }

  /// Records that a unit stands in the act no more.
  private func end(_ identity: Int64, _ placed: Placed, _ turn: Turn) throws {
    guard placed.unit.state != .pending, let row = row(of: identity, turn) else { return }
    try requireLast(rowsOfPlace: identity, placed.eId, turn)
    var place = row.place
    place.amendment = try amendment(for: [placed.eId], turn)
    if let until = turn.until(placed.eId) {
      // A temporary wording leaves it out: it does not count for the time, and counts again afterwards.
      place.state = .suspended
      try timeline.set(place, of: identity, from: turn.day.day)
      try timeline.set(row.place, of: identity, from: until)
      return
    }
    try timeline.set(nil, of: identity, from: turn.day.day)
    place.state = .repealed
    // What is gone stands nowhere; a row whose days hold none keeps what took it away.
    try timeline.insert(place, of: identity, Interval(from: turn.day.day, to: turn.day.day))
    for language in placed.unit.wordings.languages {
      try requireLast(rowsOfWords: identity, language, placed.eId, turn)
      try timeline.set(nil, of: identity, language, from: turn.day.day)
    }
    if placed.unit.state == .inForce { report.counts.repealed += 1 }
  }

  // MARK: - What comes later

  private func requireLast(rowsOfPlace identity: Int64, _ eId: String, _ turn: Turn) throws {
    let rows = turn.places[identity] ?? []
    try require(rows.map { ($0.interval, $0.place.amendment) }, eId, turn)
  }

  private func requireLast(
    rowsOfWords identity: Int64, _ language: Language, _ eId: String, _ turn: Turn
  ) throws {
    let rows = try timeline.words(of: identity, language)
    try require(rows.map { ($0.interval, $0.words.amendment) }, eId, turn)
  }

  /// Refuses where something begins to count after the day: an amendment does not say what becomes of it.
  private func require(
    _ rows: [(interval: Interval, amendment: Int64)], _ eId: String, _ turn: Turn
  ) throws {
    for row in rows where !row.interval.isEmpty {
      guard let from = row.interval.from, from > turn.day.day else { continue }
      let number = try connection.first(
        "SELECT number FROM amendment WHERE id = ?", [.integer(row.amendment)]
      ) { $0.optionalText(0) }
      throw RegistryError.laterOnRecord(eId: eId, day: from, by: number ?? nil)
    }
  }

  // MARK: - Causes

  /// The row of the amendment, and of the item that names one of the units.
  private func amendment(for names: [String], _ turn: Turn) throws -> Int64 {
    let item = names.lazy.compactMap { turn.item($0) }.first
    let identity = try amendments.identity(
      of: AmendmentBook.Row(
        title: submission.act.title, number: submission.act.number,
        adopted: submission.act.adopted, item: item, source: .instruction,
        commencement: turn.day.commencement, inForceFrom: turn.day.day, basis: turn.day.basis))
    if sourced.insert(identity).inserted {
      for text in texts {
        try connection.run(
          """
          INSERT INTO amendment_source (amendment_id, amending_text_id, recorded_in)
          VALUES (?, ?, ?)
          """, [.integer(identity), .integer(text), .integer(entry.id)])
      }
      let name = submission.act.number.map { "№ \($0)" } ?? submission.act.title
      let line = "\(name), in force from \(turn.day.day)"
      if !report.causes.contains(line) { report.causes.append(line) }
    }
    return identity
  }
}

extension Wording {
  /// Whether heading and text are the same to the letter.
  fileprivate func saysTheSame(as other: Wording) -> Bool {
    text.utf8.elementsEqual(other.text.utf8)
      && (heading == nil) == (other.heading == nil)
      && (heading ?? "").utf8.elementsEqual((other.heading ?? "").utf8)
  }
}
