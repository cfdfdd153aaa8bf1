public import LegalText
internal import SQLite

/// An amendment on record: the enactment, or the effect of an amending act from one day.
public struct AmendmentRecord: Hashable, Sendable {
  /// Its row.
  public var id: Int64
  /// Whether it is the enactment of the act itself.
  public var isEnactment: Bool
  /// What the amending act is called, its number and the rest.
  public var cause: Cause
  /// The first day of law; nil where it is not known.
  public var inForceFrom: LegalDate?
  /// The day computed from the words on commencement, as an offer.
  public var computed: LegalDate?
  /// The day of the edition that showed it.
  public var editionDay: LegalDate?
  /// How many wordings and places it brought about.
  public var effects: Int
  /// The texts that were applied, where it was learnt from them.
  public var texts: [AmendingSource] = []
}

extension Registry {
  /// The amendments of an act, in order of days.
  public func amendments(of act: ActRecord) throws(RegistryError) -> [AmendmentRecord] {
    try reporting {
      let texts = try amendingTexts(of: act)
      return try connection.rows(
        """
        SELECT id, is_enactment, title, number, adopted, item, source, commencement, in_force_from,
               basis, computed, edition_day,
               (SELECT count(*) FROM wording WHERE amendment_id = amendment.id
                  AND superseded_in IS NULL)
               + (SELECT count(*) FROM placement WHERE amendment_id = amendment.id
                  AND superseded_in IS NULL)
        FROM amendment WHERE act_id = ? AND superseded_in IS NULL
        ORDER BY in_force_from IS NULL, in_force_from, id
        """, [.integer(act.id)]
      ) { row in
        let stored = AmendmentBook.row(row)
        return AmendmentRecord(
          id: row.integer(0), isEnactment: stored.isEnactment,
          cause: Cause(
            identity: row.integer(0), act: stored.title, number: stored.number,
            adopted: stored.adopted, item: stored.item, source: stored.source,
            commencement: stored.commencement, basis: stored.basis),
          inForceFrom: stored.inForceFrom, computed: stored.computed,
          editionDay: stored.editionDay, effects: Int(row.integer(12)),
          texts: texts[row.integer(0)] ?? [])
      }
    }
  }

  /// The texts that were applied, by the row of the amendment.
  private func amendingTexts(of act: ActRecord) throws -> [Int64: [AmendingSource]] {
    var texts: [Int64: [AmendingSource]] = [:]
    try connection.query(
      """
      SELECT amendment_id, language, place, text.body, applied.body, note
      FROM amendment_source JOIN amending_text ON amending_text.id = amending_text_id
      JOIN text_body AS text ON text.id = text_id
      LEFT JOIN text_body AS applied ON applied.id = applied_id
      WHERE act_id = ? ORDER BY amendment_source.id
      """, [.integer(act.id)]
    ) { row in
      texts[row.integer(0), default: []].append(
        AmendingSource(
          language: Language(rawValue: row.text(1)) ?? .ru, place: row.text(2),
          text: row.text(3),
          instead: row.optionalText(4).map {
            AmendingSource.Replacement(text: $0, note: row.text(5))
          }))
    }
    return texts
  }

  /// Sets the day from which an amendment counts; the former day stays in what the registry knew before.
  ///
  /// - Parameters:
  ///   - name: `enactment`, or the number of the amending act.
  ///   - day: the first day of law; nil: not known, so that nothing of it is law.
  ///   - units: the eIds of the units meant, with all that is in them; empty: all it brought about.
  /// - Returns: how many wordings and places were given another day.
  public func setDay(
    ofAmendment name: String, in act: ActRecord, to day: LegalDate?, units: [String] = [],
    by who: String
  ) throws(RegistryError) -> Int {
    let all = try amendments(of: act)
    let meant = all.filter { name == "enactment" ? $0.isEnactment : $0.cause.number == name }
    guard !meant.isEmpty else {
      throw .noSuchAmendment(
        name, known: ["enactment"] + all.compactMap(\.cause.number).uniqued())
    }
    return try write(by: who, "set-date \(act.act.slug) \(name) \(day?.description ?? "unknown")") {
      entry in
      let setter = DaySetter(
        connection: connection,
        timeline: Timeline(connection: connection, entry: entry, editionDay: nil),
        entry: entry, act: act.id)
      let count = try setter.set(meant.map(\.id), to: day, within: units)
      if count == 0 {
        throw RegistryError.invalid("№ \(name) brought nothing about in the units named")
      }
      return count
    }
  }
}

extension Array where Element: Hashable {
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Moves what amendments brought about to another day.
private struct DaySetter {
  let connection: Connection
  let timeline: Timeline
  let entry: JournalEntry
  let act: Int64

  func set(_ amendments: [Int64], to day: LegalDate?, within units: [String]) throws -> Int {
    var count = 0
    for amendment in amendments {
      let provisions = try self.provisions(of: amendment, within: units)
      guard !provisions.isEmpty else { continue }
      let moved = try copy(amendment, to: day)
      for provision in provisions {
        count += try movePlaces(of: provision, amendment, moved, to: day)
        for language in Language.allCases {
          count += try moveWords(of: provision, language, amendment, moved, to: day)
        }
      }
      let isLeft = try connection.first(
        """
        SELECT 1 FROM wording WHERE amendment_id = ?1 AND superseded_in IS NULL
        UNION ALL SELECT 1 FROM placement WHERE amendment_id = ?1 AND superseded_in IS NULL
        """, [.integer(amendment)]
      ) { _ in true }
      if isLeft == nil { try entry.supersede("amendment", amendment) }
    }
    try checkHolders()
    return count
  }

  /// No unit is law before the one that holds it.
  private func checkHolders() throws {
    let early = try connection.first(
      """
      SELECT a.eid, a.in_force_from FROM placement AS a
      JOIN provision ON provision.id = a.provision_id AND act_id = ?1
      WHERE a.superseded_in IS NULL AND a.parent_id IS NOT NULL AND a.in_force_from IS NOT NULL
        AND a.in_force_from IS NOT a.in_force_to
        AND (a.recorded_in = ?2
          OR a.parent_id IN (SELECT provision_id FROM placement WHERE recorded_in = ?2))
        AND NOT EXISTS (SELECT 1 FROM placement AS b WHERE b.provision_id = a.parent_id
          AND b.superseded_in IS NULL AND b.in_force_from <= a.in_force_from
          AND (b.in_force_to IS NULL OR b.in_force_to > a.in_force_from))
      """, [.integer(act), .integer(entry.id)]
    ) { (eId: $0.text(0), day: $0.text(1)) }
    if let early {
      throw RegistryError.invalid(
        "\(early.eId) would count from \(early.day), before the unit that holds it")
    }
  }

  /// The provisions the amendment touched; of those, if `units` names any, the ones named and what is in them.
  private func provisions(of amendment: Int64, within units: [String]) throws -> [Int64] {
    let touched = try connection.rows(
      """
      SELECT provision_id FROM placement
      WHERE amendment_id = ?1 AND superseded_in IS NULL
      UNION SELECT provision_id FROM wording
      WHERE amendment_id = ?1 AND superseded_in IS NULL
      ORDER BY provision_id
      """, [.integer(amendment)]
    ) { $0.integer(0) }
    guard !units.isEmpty else { return touched }
    let meant = try Set(units.flatMap(below))
    return touched.filter(meant.contains)
  }

  /// The provisions that ever bore the name, and all that is or was in them.
  private func below(_ eId: String) throws -> [Int64] {
    try connection.rows(
      """
      WITH RECURSIVE below(id) AS (
        SELECT value FROM json_each(?1)
        UNION SELECT provision_id FROM placement JOIN below ON parent_id = below.id)
      SELECT id FROM below
      """, [.list(Set(try Registry.bearers(of: eId, act, connection)))]
    ) { $0.integer(0) }
  }

  /// The amendment with the other day; the words on commencement and the edition's day stay.
  private func copy(_ amendment: Int64, to day: LegalDate?) throws -> Int64 {
    try connection.run(
      """
      INSERT INTO amendment (act_id, is_enactment, title, number, adopted, item, source,
        commencement, in_force_from, basis, computed, edition_day, recorded_in)
      SELECT act_id, is_enactment, title, number, adopted, item, source, commencement, ?2, ?3,
        computed, edition_day, ?4 FROM amendment WHERE id = ?1
      """,
      [
        .integer(amendment), Value(day?.description), .text(day == nil ? "unknown" : "editor"),
        .integer(entry.id),
      ])
    return connection.lastInsertedRow
  }

  private func movePlaces(
    of provision: Int64, _ amendment: Int64, _ moved: Int64, to day: LegalDate?
  ) throws -> Int {
    let rows = try timeline.places(of: provision)
    guard let index = rows.firstIndex(where: { $0.place.amendment == amendment }) else { return 0 }
    let before = index > 0 ? rows[index - 1] : nil
    try check(day, after: before?.interval.from)
    if let before { try entry.supersede("placement", before.id) }
    try entry.supersede("placement", rows[index].id)
    if let before {
      try timeline.insert(
        before.place, of: provision, Interval(from: before.interval.from, to: day))
    }
    var place = rows[index].place
    place.amendment = moved
    if rows[index].interval.isEmpty {
      // It took the unit away: the last words end with its place.
      try timeline.insert(place, of: provision, Interval(from: day, to: day))
      try moveEnds(of: provision, from: rows[index].interval.from, to: day)
    } else {
      let end = rows[index].interval.to
      try checkEnd(day, end)
      try timeline.insert(place, of: provision, Interval(from: day, to: day == nil ? nil : end))
    }
    return 1
  }

  private func moveEnds(
    of provision: Int64, from old: LegalDate?, to day: LegalDate?
  ) throws {
    for language in Language.allCases {
      guard let last = try timeline.words(of: provision, language).last, last.interval.to == old,
        !last.interval.isEmpty
      else { continue }
      try check(day, after: last.interval.from)
      try entry.supersede("wording", last.id)
      try timeline.insert(
        last.words, of: provision, language, Interval(from: last.interval.from, to: day))
    }
  }

  private func moveWords(
    of provision: Int64, _ language: Language, _ amendment: Int64, _ moved: Int64,
    to day: LegalDate?
  ) throws -> Int {
    let rows = try timeline.words(of: provision, language)
    guard let index = rows.firstIndex(where: { $0.words.amendment == amendment }) else { return 0 }
    let before = index > 0 ? rows[index - 1] : nil
    try check(day, after: before?.interval.from)
    if let before { try entry.supersede("wording", before.id) }
    try entry.supersede("wording", rows[index].id)
    if let before {
      try timeline.insert(
        before.words, of: provision, language, Interval(from: before.interval.from, to: day))
    }
    var words = rows[index].words
    words.amendment = moved
    let end = rows[index].interval.to
    try checkEnd(day, end)
    try timeline.insert(
      words, of: provision, language, Interval(from: day, to: day == nil ? nil : end))
    // What follows in the same amendment, printed differently or resumed, keeps its day.
    for row in rows[(index + 1)...] where row.words.amendment == amendment {
      try entry.supersede("wording", row.id)
      var following = row.words
      following.amendment = moved
      try timeline.insert(following, of: provision, language, row.interval)
    }
    return 1
  }

  private func check(_ day: LegalDate?, after before: LegalDate?) throws {
    if let day, let before, day <= before {
      throw RegistryError.invalid(
        "\(day) is not after \(before), from which the wording before counts")
    }
  }

  private func checkEnd(_ day: LegalDate?, _ end: LegalDate?) throws {
    if let day, let end, day >= end {
      throw RegistryError.invalid("\(day) is not before \(end), from which the next one counts")
    }
    if day == nil, end != nil {
      throw RegistryError.invalid("a later wording is on record; its day must be known first")
    }
  }
}
