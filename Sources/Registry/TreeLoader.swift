internal import LegalText
internal import SQLite

/// Reads trees of provisions as they are on one day, or as the latest edition has them.
///
/// The parameters of its statements are the same throughout: ?1 the act or the top unit, ?2 the state of the journal,
/// ?3 the day or NULL.
struct TreeLoader {
  let connection: Connection
  /// The day; nil for the head: the newest text, in force or not, with which the next edition is compared.
  let day: LegalDate?
  let state: Registry.State
  let languages: [Language]

  /// The trees of an act that no other unit holds: the act itself.
  func act(_ act: Int64) throws -> [Provision] {
    try trees(
      Scope(units: "SELECT id FROM provision WHERE act_id = ?1", parameter: .integer(act)))
  }

  /// The same with only the units listed; what a unit holds that is not listed is left out.
  func units(_ identities: Set<Int64>) throws -> [Provision] {
    try trees(Scope(units: "SELECT value FROM json_each(?1)", parameter: .list(identities)))
  }

  /// The unit and what is in it, if it bears `eId` on the day.
  func subtree(of identity: Int64, named eId: String) throws -> [Provision] {
    let below = """
      WITH RECURSIVE below(id) AS (
        VALUES (?1) UNION
        SELECT provision_id FROM placement JOIN below ON parent_id = below.id)
      SELECT id FROM below
      """
    return try trees(
      Scope(units: below, parameter: .integer(identity), top: (identity, eId)))
  }

  /// Which units are read.
  struct Scope {
    /// The statement that lists their ids.
    let units: String
    /// Its parameter.
    let parameter: Value
    /// The unit at the top and the name it must bear; nil where that is the act.
    var top: (identity: Int64, eId: String)?
  }

  // MARK: - Putting together

  private func trees(_ scope: Scope) throws -> [Provision] {
    let places = try places(scope)
    if let top = scope.top, places[top.identity]?.eId != top.eId { return [] }
    var assembly = Assembly(loader: self, places: places)
    assembly.wordings = try wordings(scope)
    assembly.notes = try notes(scope)
    assembly.topics = try topics(scope)
    assembly.causes = try causes(scope)
    for place in places.values {
      if let parent = place.parent, place.identity != scope.top?.identity {
        assembly.children[parent, default: []].append(place)
      }
    }
    let tops = places.values.filter {
      scope.top == nil ? $0.parent == nil : $0.identity == scope.top?.identity
    }
    return tops.sorted { $0.identity < $1.identity }.map { assembly.unit($0) }
  }

  /// The topics of the units that hold `identity` on the day, which are its own, too.
  func inheritedTopics(of identity: Int64) throws -> [String] {
    try connection.rows(
      """
      WITH RECURSIVE above(id) AS (
        VALUES (?1) UNION
        SELECT parent_id FROM placement JOIN above ON provision_id = above.id
        WHERE parent_id IS NOT NULL AND recorded_in <= ?2
          AND (superseded_in IS NULL OR superseded_in > ?2)
          AND (in_force_to IS NULL OR in_force_to > ?3))
      SELECT DISTINCT slug FROM topic_provision
      WHERE provision_id IN (SELECT id FROM above WHERE id <> ?1)
        AND recorded_in <= ?2 AND (superseded_in IS NULL OR superseded_in > ?2)
        AND (in_force_from IS NULL OR in_force_from <= ?3)
        AND (in_force_to IS NULL OR in_force_to > ?3)
      ORDER BY slug
      """, [.integer(identity), .integer(state.entry), Value(day?.description)]
    ) { $0.text(0) }
  }

  /// What was read, by provision.
  private struct Assembly {
    let loader: TreeLoader
    let places: [Int64: Place]
    var wordings: [Int64: [Language: [WordingRow]]] = [:]
    var notes: [Int64: [Language: [Annotation]]] = [:]
    var topics: [Int64: [String]] = [:]
    var causes = CauseIndex()
    var children: [Int64: [Place]] = [:]

    func unit(_ place: Place) -> Provision {
      let identity = place.identity
      var unit = Provision(
        kind: place.kind, number: place.number.flatMap { ProvisionNumber($0) },
        state: place.state, identity: identity, topics: topics[identity] ?? [])
      unit.placed = place.interval
      unit.placedBy = causes.cause(place.amendment)
      unit.endedBy = place.endedBy.flatMap(causes.cause)
      for language in loader.languages {
        let rows = wordings[identity]?[language] ?? []
        guard let row = loader.choose(rows, isPending: place.state == .pending) else { continue }
        let amendment = row.validity.amendment
        unit.wordings[language] = row.wording(
          cause: causes.cause(of: identity, language, amendment),
          basis: causes.basis[amendment] ?? .unknown, notes: notes[identity]?[language] ?? [])
      }
      unit.children = (children[identity] ?? [])
        .sorted { ($0.rank, $0.identity) < ($1.rank, $1.identity) }
        .map { self.unit($0) }
      return unit
    }
  }

  /// Which of the rows of one unit counts on the day: the one that holds it; else, for what is adopted but not yet
  /// law, what is to come first.
  private func choose(_ rows: [WordingRow], isPending: Bool) -> WordingRow? {
    guard let day else { return rows.last { !$0.isResumed } }
    if let current = rows.first(where: { $0.validity.interval.contains(day) }) { return current }
    guard isPending, let first = rows.first else { return nil }
    // Several acts may have reworded it before its day: the latest that was adopted by then waits.
    return rows.last { row in
      row.validity.interval.from == first.validity.interval.from
        && row.adopted.map { $0 <= day } ?? true
    } ?? first
  }

  // MARK: - Rows

  private struct Place {
    var identity: Int64
    var kind: ProvisionKind
    var parent: Int64?
    var number: String?
    var eId: String
    var rank: Double
    var state: Provision.State
    var interval: Interval
    var amendment: Int64
    /// The amendment that took the unit out of the act at the end of the interval.
    var endedBy: Int64?
  }

  private func arguments(_ scope: Scope) -> [Value] {
    [scope.parameter, .integer(state.entry), Value(day?.description)]
  }

  private func places(_ scope: Scope) throws -> [Int64: Place] {
    // Where no day of adoption is known, the act that made a change was adopted by the day of the edition that shows it.
    var chosen: [Int64: Place] = [:]
    try connection.query(
      """
      SELECT provision_id, kind, parent_id, placement.number, eid, rank, state,
             placement.in_force_from, placement.in_force_to, coalesce(adopted, edition_day),
             amendment_id
      FROM placement JOIN provision ON provision.id = provision_id
      JOIN amendment ON amendment.id = amendment_id
      WHERE provision_id IN (\(scope.units))
        AND placement.recorded_in <= ?2
        AND (placement.superseded_in IS NULL OR placement.superseded_in > ?2)
        AND (?3 IS NULL OR placement.in_force_to IS NULL OR placement.in_force_to > ?3)
      ORDER BY provision_id, placement.in_force_from IS NULL, placement.in_force_from, placement.id
      """, arguments(scope)
    ) { row in
      guard let kind = ProvisionKind(rawValue: row.text(1)) else { return }
      let place = Place(
        identity: row.integer(0), kind: kind, parent: row.optionalInteger(2),
        number: row.optionalText(3), eId: row.text(4), rank: row.real(5),
        state: Provision.State(rawValue: row.text(6)) ?? .inForce,
        interval: Interval(
          from: LegalDate(iso: row.text(7)), to: LegalDate(iso: row.text(8))),
        amendment: row.integer(10))
      let next = choose(place, after: chosen[place.identity], adopted: LegalDate(iso: row.text(9)))
      chosen[place.identity] = next
    }
    // A unit whose last place has ended is in the newest text no more.
    return day == nil ? chosen.filter { $0.value.interval.to == nil } : chosen
  }

  /// Which of two places of one unit counts, `place` being the later.
  private func choose(_ place: Place, after earlier: Place?, adopted: LegalDate?) -> Place? {
    guard let day else {
      // What ran out by its own term is still printed as law by the edition that set the term.
      if place.state == .expired, var temporary = earlier {
        temporary.interval.to = nil
        return temporary
      }
      return place
    }
    if place.interval.isEmpty {
      var ending = earlier
      if ending?.interval.to == place.interval.from { ending?.endedBy = place.amendment }
      return ending
    }
    if place.interval.contains(day) {
      return earlier.map { $0.state == .pending ? place : $0 } ?? place
    }
    guard earlier == nil, place.state == .inForce, adopted.map({ $0 <= day }) ?? true else {
      return earlier
    }
    var pending = place
    pending.state = .pending
    return pending
  }

  private func wordings(_ scope: Scope) throws -> [Int64: [Language: [WordingRow]]] {
    var rows: [Int64: [Language: [WordingRow]]] = [:]
    try connection.query(
      """
      SELECT provision_id, language, heading.body, text.body, layout, wording.in_force_from, in_force_to,
             doubtful_from, is_resumed, amendment_id, wording.id,
             coalesce(adopted, edition_day)
      FROM wording JOIN text_body AS text ON text.id = text_id
      LEFT JOIN text_body AS heading ON heading.id = heading_id
      JOIN amendment ON amendment.id = amendment_id
      WHERE provision_id IN (\(scope.units))
        AND wording.recorded_in <= ?2
        AND (wording.superseded_in IS NULL OR wording.superseded_in > ?2)
        AND (?3 IS NULL OR in_force_to IS NULL OR in_force_to > ?3)
        AND (?3 IS NOT NULL OR in_force_to IS NULL OR in_force_to > wording.in_force_from)
      ORDER BY provision_id, language, wording.in_force_from IS NULL, wording.in_force_from,
        in_force_to IS NULL, wording.id
      """, arguments(scope)
    ) { row in
      guard let language = Language(rawValue: row.text(1)), languages.contains(language) else {
        return
      }
      var wording = WordingRow(row)
      wording.adopted = LegalDate(iso: row.text(11))
      rows[row.integer(0), default: [:]][language, default: []].append(wording)
    }
    return rows
  }

  private func notes(_ scope: Scope) throws -> [Int64: [Language: [Annotation]]] {
    var notes: [Int64: [Language: [Annotation]]] = [:]
    // Notes are printed with editions: those of the latest edition by the day, or, before the first, of the first.
    try connection.query(
      """
      SELECT provision_id, language, position, body, layout
      FROM annotation JOIN text_body ON text_body.id = text_id
      JOIN provision ON provision.id = provision_id
      WHERE provision_id IN (\(scope.units))
        AND annotation.recorded_in <= ?2
        AND (annotation.superseded_in IS NULL OR annotation.superseded_in > ?2)
        AND CASE WHEN ?3 IS NULL THEN in_force_to IS NULL
          ELSE (in_force_to IS NULL OR in_force_to > ?3) AND (in_force_from <= ?3
            OR in_force_from = (SELECT min(edition.day) FROM edition
              WHERE edition.act_id = provision.act_id AND edition.language = annotation.language
                AND edition.superseded_in IS NULL))
          END
      ORDER BY provision_id, language, ordinal
      """, arguments(scope)
    ) { row in
      guard let language = Language(rawValue: row.text(1)), languages.contains(language),
        let position = Annotation.Position(rawValue: row.text(2))
      else { return }
      notes[row.integer(0), default: [:]][language, default: []].append(
        Annotation(
          position: position, text: row.text(3), layout: Layout(stored: row.optionalText(4))))
    }
    return notes
  }

  private func topics(_ scope: Scope) throws -> [Int64: [String]] {
    var topics: [Int64: [String]] = [:]
    try connection.query(
      """
      SELECT provision_id, slug FROM topic_provision
      WHERE provision_id IN (\(scope.units))
        AND recorded_in <= ?2 AND (superseded_in IS NULL OR superseded_in > ?2)
        AND (?3 IS NULL OR ((in_force_from IS NULL OR in_force_from <= ?3)
          AND (in_force_to IS NULL OR in_force_to > ?3)))
      ORDER BY provision_id, slug
      """, arguments(scope)
    ) { topics[$0.integer(0), default: []].append($0.text(1)) }
    return topics
  }

  /// What brought about the wordings and places of the units listed, all of one act.
  func causes(of units: Set<Int64>) throws -> CauseIndex {
    try causes(Scope(units: "SELECT value FROM json_each(?1)", parameter: .list(units)))
  }

  private func causes(_ scope: Scope) throws -> CauseIndex {
    var index = CauseIndex()
    try connection.query(
      """
      SELECT \(CauseIndex.columns) FROM amendment
      WHERE act_id = (SELECT act_id FROM provision WHERE id IN (\(scope.units)) LIMIT 1)
      """, [scope.parameter]
    ) { index.add($0) }
    try connection.query(
      """
      SELECT provision_id, language, amendment_id, further_id FROM further_cause
      WHERE provision_id IN (\(scope.units)) ORDER BY id
      """, [scope.parameter]
    ) { index.addFurther($0) }
    return index
  }
}
