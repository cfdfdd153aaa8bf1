internal import LegalText
internal import Redline
internal import SQLite

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Records the editions of one act one after another in one entry, each compared with the one before.
///
/// What ``Recorder`` does for one edition with footnotes and several languages, this does for many plain ones: the newest
/// text stays at hand, and of a place or wording one row is written, when its days are known. Days come from the source.
final class Chronicle {
  /// An edition to be recorded.
  struct Edition {
    var day: LegalDate
    var laid: LaidText
    /// Which unit is which of the edition before; nil: they are compared here.
    var pairs: PairedUnits?
    var cause: Cause?
  }

  private let entry: JournalEntry
  private let connection: Connection
  private let timeline: Timeline
  private let amendments: AmendmentBook
  private let act: Int64
  private let title: String
  private let language: Language
  /// The newest text, and its units as they stand since.
  private var laid: LaidText?
  private var units: [OpenUnit] = []
  private(set) var counts = RecordingReport.Counts()
  /// How many editions were recorded.
  private var editions = 0

  /// A unit of the newest text: its place and words, the first day of each, and its row where it was recorded before.
  ///
  /// A class: the units of a text are those of the text before but for a few.
  private final class OpenUnit {
    let identity: Int64
    /// The first day on which it was anywhere.
    let since: LegalDate
    var place: Timeline.Place
    var placedFrom: LegalDate
    var placeRow: Int64?
    var words: Timeline.Words
    var wordedFrom: LegalDate
    var wordsRow: Int64?
    /// The latest edition that gave it another name, and with it those in it.
    var renamedBy = 0

    init(
      identity: Int64, since: LegalDate, place: Timeline.Place, placedFrom: LegalDate,
      placeRow: Int64? = nil, words: Timeline.Words, wordedFrom: LegalDate, wordsRow: Int64? = nil
    ) {
      self.identity = identity
      self.since = since
      self.place = place
      self.placedFrom = placedFrom
      self.placeRow = placeRow
      self.words = words
      self.wordedFrom = wordedFrom
      self.wordsRow = wordsRow
    }
  }

  /// Begins to record editions of `act`, whose newest text on record is `laid`; nil where none is.
  init(
    of act: Act, row: Int64, in language: Language, after laid: LaidText?, _ entry: JournalEntry
  ) throws {
    self.entry = entry
    connection = entry.connection
    timeline = Timeline(connection: connection, entry: entry, editionDay: nil)
    amendments = try AmendmentBook(act: row, connection, entry)
    self.act = row
    title = act.title.preferring(language) ?? act.slug
    self.language = language
    if let laid {
      units = try unitsOnRecord(laid)
      self.laid = laid
    }
  }

  /// Records `edition`, of a day that is not before that of the newest.
  func add(_ edition: Edition) throws {
    editions += 1
    guard let before = laid else {
      try enact(edition)
      laid = edition.laid
      return
    }
    let pairs =
      edition.pairs ?? PairedUnits(ComparableText(before), ComparableText(edition.laid))
    var step = Step(
      edition: edition, before: before, oldOfNew: pairs.oldOfNew, parents: edition.laid.parents)
    try identify(&step)
    rank(&step)
    for place in edition.laid.units.indices { try record(place, &step) }
    for place in before.units.indices where pairs.newOfOld[place] == nil {
      try end(units[place], &step)
    }
    units = step.units
    laid = edition.laid
  }

  /// Writes what is open at the end: the places and wordings of the newest text.
  func finish() throws {
    for unit in units {
      if unit.placeRow == nil {
        try timeline.insert(unit.place, of: unit.identity, Interval(from: unit.placedFrom))
      }
      if unit.wordsRow == nil {
        try timeline.insert(
          unit.words, of: unit.identity, language, Interval(from: unit.wordedFrom))
      }
    }
  }

  // MARK: - The first edition

  private func enact(_ edition: Edition) throws {
    // When the act was adopted and what it said before is not for this text to tell.
    let amendment = try amendments.identity(
      of: AmendmentBook.Row(
        isEnactment: true, title: title, source: .edition, inForceFrom: edition.day,
        basis: .stated, editionDay: edition.day))
    let parents = edition.laid.parents
    var children = Array(repeating: 0, count: parents.count)
    units = []
    units.reserveCapacity(parents.count)
    for place in edition.laid.units.indices {
      let unit = edition.laid.units[place]
      let parent = parents[place]
      if parent >= 0 { children[parent] += 1 }
      units.append(
        OpenUnit(
          identity: try insertProvision(unit.kind), since: edition.day,
          place: Timeline.Place(
            parent: parent >= 0 ? units[parent].identity : nil, number: unit.number,
            eId: eId(of: unit, in: parent, of: units),
            rank: parent >= 0 ? Double(children[parent]) : 1, state: .inForce,
            amendment: amendment),
          placedFrom: edition.day,
          words: try words(place, of: edition.laid, amendment: amendment),
          wordedFrom: edition.day))
    }
    counts.inserted += units.count
  }

  // MARK: - A further edition

  /// A comparison with the edition before.
  private struct Step {
    let edition: Edition
    let before: LaidText
    let oldOfNew: [Int?]
    let parents: [Int]
    var units: [OpenUnit] = []
    /// The order numbers of units that do not keep theirs.
    var ranks: [Int: Double] = [:]
    /// Which of the units are new.
    var isNew: [Bool] = []
    /// What the edition brought about; made when something changed.
    var amendment: Int64?
  }

  /// Takes over the units of before, and makes those that are new.
  private func identify(_ step: inout Step) throws {
    let laid = step.edition.laid
    step.units.reserveCapacity(laid.units.count)
    step.isNew.reserveCapacity(laid.units.count)
    for place in laid.units.indices {
      if let old = step.oldOfNew[place] {
        step.units.append(units[old])
        step.isNew.append(false)
        continue
      }
      let unit = laid.units[place]
      let amendment = try amendment(&step)
      step.units.append(
        OpenUnit(
          identity: try insertProvision(unit.kind), since: step.edition.day,
          place: Timeline.Place(
            parent: nil, number: unit.number, eId: "", rank: 0, state: .inForce,
            amendment: amendment),
          placedFrom: step.edition.day,
          words: try words(place, of: laid, amendment: amendment),
          wordedFrom: step.edition.day))
      step.isNew.append(true)
      counts.inserted += 1
    }
  }

  /// Keeps the order numbers of the most units, and puts the others between them.
  private func rank(_ step: inout Step) {
    var children: [[Int]] = Array(repeating: [], count: step.parents.count)
    for place in step.parents.indices.dropFirst() { children[step.parents[place]].append(place) }
    for (parent, places) in children.enumerated() where !places.isEmpty {
      let holder = step.units[parent].identity
      let existing = places.map { place in
        !step.isNew[place] && step.units[place].place.parent == holder
          ? step.units[place].place.rank : nil
      }
      if Self.isAscending(existing) { continue }
      for (place, rank) in zip(places, Ranks.assign(existing)) {
        step.ranks[place] = rank
      }
    }
  }

  private static func isAscending(_ ranks: [Double?]) -> Bool {
    var last = -Double.infinity
    for rank in ranks {
      guard let rank, rank > last else { return false }
      last = rank
    }
    return true
  }

  /// Records where the unit at `place` stands, and what it says, where that is new.
  private func record(_ place: Int, _ step: inout Step) throws {
    if try recordPlace(place, &step), let old = step.oldOfNew[place] {
      try recordWords(place, old, &step)
    }
  }

  /// - Returns: whether the unit was there before.
  private func recordPlace(_ place: Int, _ step: inout Step) throws -> Bool {
    let unit = step.edition.laid.units[place]
    let parent = step.parents[place]
    let open = step.units[place]
    let holder = parent >= 0 ? step.units[parent].identity : nil
    let isNew = step.isNew[place]
    let rank = step.ranks[place] ?? open.place.rank
    let isRenamed =
      isNew || open.place.parent != holder || open.place.number != unit.number
      || parent >= 0 && step.units[parent].renamedBy == editions
    guard isRenamed || open.place.rank != rank else { return true }
    var now = open.place
    now.parent = holder
    now.number = unit.number
    now.rank = rank
    if isRenamed {
      now.eId = eId(of: unit, in: parent, of: step.units)
      if now.eId != open.place.eId { open.renamedBy = editions }
    }
    if isNew {
      open.place = now
      return false
    }
    guard now != open.place else { return true }
    count(from: open.place, to: now, unit.kind)
    now.amendment = try amendment(&step)
    try closePlace(of: open, on: step.edition.day)
    open.place = now
    open.placedFrom = step.edition.day
    open.placeRow = nil
    return true
  }

  private func recordWords(_ place: Int, _ old: Int, _ step: inout Step) throws {
    let laid = step.edition.laid
    let open = step.units[place]
    var words = open.words
    if !laid.hasSameWords(place, as: old, of: step.before) {
      words = try self.words(place, of: laid, amendment: amendment(&step))
      counts.substituted += 1
    } else if !laid.units[place].isPrinted(as: step.before.units[old]) {
      // Another print of the same words is no change of law.
      words.layout = laid.units[place].layout.stored
      if words == open.words { return }
    } else {
      return
    }
    try closeWords(of: open, on: step.edition.day)
    open.words = words
    open.wordedFrom = step.edition.day
    open.wordsRow = nil
  }

  /// Records that a unit is no more.
  private func end(_ unit: OpenUnit, _ step: inout Step) throws {
    try closePlace(of: unit, on: step.edition.day)
    try closeWords(of: unit, on: step.edition.day)
    counts.repealed += 1
    guard unit.since < step.edition.day else { return }
    // What is gone stands nowhere; a row whose days hold none keeps what took it away.
    var place = unit.place
    place.state = .repealed
    place.amendment = try amendment(&step)
    let day = step.edition.day
    try timeline.insert(place, of: unit.identity, Interval(from: day, to: day))
  }

  private func count(from old: Timeline.Place, to new: Timeline.Place, _ kind: ProvisionKind) {
    if old.parent != new.parent {
      counts.moved += 1
    } else if old.number != new.number {
      if kind != .part && kind != .indent { counts.renumbered += 1 }
    } else if old.rank != new.rank {
      counts.moved += 1
    }
  }

  // MARK: - Rows

  /// Ends the place of `unit` on `day`; one that began on it never counted.
  private func closePlace(of unit: OpenUnit, on day: LegalDate) throws {
    if let row = unit.placeRow { try entry.supersede("placement", row) }
    guard unit.placedFrom < day else { return }
    try timeline.insert(unit.place, of: unit.identity, Interval(from: unit.placedFrom, to: day))
  }

  private func closeWords(of unit: OpenUnit, on day: LegalDate) throws {
    if let row = unit.wordsRow { try entry.supersede("wording", row) }
    guard unit.wordedFrom < day else { return }
    try timeline.insert(
      unit.words, of: unit.identity, language, Interval(from: unit.wordedFrom, to: day))
  }

  private func words(
    _ place: Int, of laid: LaidText, amendment: Int64
  ) throws -> Timeline.Words {
    let unit = laid.units[place]
    return Timeline.Words(
      heading: unit.heading.count > 0
        ? try timeline.text(laid.source.string(unit.heading.range)) : nil,
      text: try timeline.text(laid.source.string(unit.text.range)), layout: unit.layout.stored,
      doubtfulFrom: nil, amendment: amendment)
  }

  private func eId(of unit: LaidText.Unit, in parent: Int, of units: [OpenUnit]) -> String {
    EId.name(of: unit.kind, number: unit.number, below: parent >= 0 ? units[parent].place.eId : "")
  }

  private func insertProvision(_ kind: ProvisionKind) throws -> Int64 {
    try connection.run(
      "INSERT INTO provision (act_id, kind, recorded_in) VALUES (?, ?, ?)",
      [.integer(act), .text(kind.rawValue), .integer(entry.id)])
    return connection.lastInsertedRow
  }

  /// The amendment of the edition, as its source names it.
  private func amendment(_ step: inout Step) throws -> Int64 {
    if let known = step.amendment { return known }
    let edition = step.edition
    let row = AmendmentBook.Row(
      title: edition.cause?.act ?? "edition of \(edition.day)", number: edition.cause?.number,
      source: .edition, inForceFrom: edition.day, basis: .stated, editionDay: edition.day)
    let identity = try amendments.identity(of: row)
    step.amendment = identity
    return identity
  }

  // MARK: - What is on record

  /// The units of the newest text on record, which is `laid`.
  private func unitsOnRecord(_ laid: LaidText) throws -> [OpenUnit] {
    let places = try timeline.places(ofAct: act)
    var words: [Int64: Timeline.WordsRow] = [:]
    for (identity, row) in try timeline.openWords(ofAct: act, language) { words[identity] = row }
    let tree = try TreeLoader(
      connection: connection, day: nil, state: .latest, languages: [language]
    ).act(act).first { $0.kind == .act }
    var units: [OpenUnit] = []
    var isSame = true
    tree?.visit { provision, eId in
      guard let identity = provision.identity, let rows = places[identity], let row = rows.last,
        let placedFrom = row.interval.from, let worded = words[identity],
        let wordedFrom = worded.interval.from, laid.units.indices.contains(units.count),
        laid.units[units.count].kind == provision.kind
      else {
        isSame = false
        return
      }
      units.append(
        OpenUnit(
          identity: identity, since: rows.first?.interval.from ?? placedFrom, place: row.place,
          placedFrom: placedFrom, placeRow: row.id, words: worded.words, wordedFrom: wordedFrom,
          wordsRow: worded.id))
    }
    guard isSame, units.count == laid.units.count else {
      throw RegistryError.invalid("the newest text on record is not the one it was compared with")
    }
    return units
  }
}

extension LaidText {
  /// The unit that holds each unit; -1 for the act.
  fileprivate var parents: [Int] {
    var parents: [Int] = []
    parents.reserveCapacity(units.count)
    var open: [Int] = []
    for place in units.indices {
      while let last = open.last, units[last].end <= place { open.removeLast() }
      parents.append(open.last ?? -1)
      open.append(place)
    }
    return parents
  }

  /// Whether heading and text of a unit are those of one of another text, to the letter.
  fileprivate func hasSameWords(_ place: Int, as other: Int, of text: LaidText) -> Bool {
    let (unit, old) = (units[place], text.units[other])
    guard unit.heading.count == old.heading.count, unit.text.count == old.text.count else {
      return false
    }
    return source.withUnsafeBytes { bytes in
      text.source.withUnsafeBytes { others in
        Self.isSame(bytes, unit.heading, others, old.heading)
          && Self.isSame(bytes, unit.text, others, old.text)
      }
    }
  }

  private static func isSame(
    _ bytes: UnsafeRawBufferPointer, _ range: ByteRange, _ others: UnsafeRawBufferPointer,
    _ other: ByteRange
  ) -> Bool {
    guard range.count > 0, let left = bytes.baseAddress, let right = others.baseAddress else {
      return range.count == other.count
    }
    let (start, otherStart) = (range.range.lowerBound, other.range.lowerBound)
    return memcmp(left + start, right + otherStart, range.range.count) == 0
  }
}
