internal import LegalText
internal import SQLite

/// Tells of passages whether they are law on a day, and where they then stand.
///
/// What holds one is asked for once a search.
final class LawfulPassages {
  private let connection: Connection
  private let language: Language
  private let day: LegalDate?
  private let state: Registry.State
  /// Reads passage ?1 as the registry knew it at entry ?2, on the day ?3.
  private let unitStatement: String
  private var ends: [Int64: String?] = [:]
  private var holders: [HolderOnDay: FoundHolder?] = [:]

  init(
    _ connection: Connection, _ language: Language, on day: LegalDate?, at state: Registry.State
  ) {
    self.connection = connection
    self.language = language
    self.day = day
    self.state = state
    let latestFirst = "ORDER BY wording.in_force_from IS NULL DESC, wording.in_force_from DESC"
    // Where all days are asked about, a place whose first day is not known counts after those that are.
    unitStatement = """
      SELECT passage.provision_id, act_id, kind, passage.heading_id, passage.text_id, context, eid,
        parent_id, state, wording.in_force_from, wording.in_force_to
      FROM passage JOIN provision ON provision.id = passage.provision_id
      JOIN wording ON wording.provision_id = passage.provision_id
        AND wording.language = passage.language AND wording.text_id = passage.text_id
        AND wording.heading_id IS passage.heading_id
      JOIN placement ON placement.provision_id = passage.provision_id
      WHERE passage.id = ?1
        AND \(Registry.State.counts("wording"))
        AND (?3 IS NULL OR (wording.in_force_from <= ?3
          AND (wording.in_force_to IS NULL OR wording.in_force_to > ?3)))
        AND (wording.in_force_from IS NULL OR wording.in_force_from IS NOT wording.in_force_to)
        AND placement.state IN ('in-force', 'suspended')
        AND \(Registry.State.counts("placement"))
        AND coalesce(placement.in_force_from, '9999')
          <= coalesce(?3, wording.in_force_from, '9999-12-31')
        AND (placement.in_force_to IS NULL
          OR placement.in_force_to > coalesce(?3, wording.in_force_from, '9999-12-31'))
      \(day == nil ? latestFirst : "") LIMIT 1
      """
  }

  /// A passage with what is always so of its unit.
  struct Row {
    var provision: Int64
    var act: Int64
    var kind: ProvisionKind
    var heading: Int64?
    var text: Int64
    var context: Passage.Context
  }

  /// A unit whose wording is law on the day, or was on some day.
  struct Unit {
    var passage: Row
    var eId: String
    fileprivate var parent: Int64?
    var isSuspended: Bool
    var interval: Interval
    /// What holds it, innermost first, the act aside.
    fileprivate(set) var holders: [Holder] = []
    /// The phrases of the query found in it, where that was asked.
    var phrases: Set<Int> = []

    /// The article, or, of what is in none, the unit itself.
    var article: Int64 {
      if passage.kind == .article { return passage.provision }
      return holders.first { $0.kind == .article }?.provision ?? passage.provision
    }

    /// What it stands under on the day.
    var context: Passage.Context {
      Passage.Context(holders.reversed().flatMap(\.texts))
    }
  }

  /// A unit that holds another.
  struct Holder {
    var provision: Int64
    var kind: ProvisionKind
    var eId: String
    var heading: Int64?
    /// Heading, and the words before a list.
    var texts: [Int64]
  }

  /// The unit with the passage of that number, as it stands on the day, or, where all days are asked about, on the first
  /// of the latest on which the wording is law.
  ///
  /// - Parameter scope: where it must be.
  /// - Returns: nil where it is law on none.
  func unit(of passage: Int64, in scope: SearchScope) throws -> Unit? {
    let found = try connection.first(
      unitStatement, [.integer(passage), .integer(state.entry), Value(day?.description)]
    ) { row in
      Unit(
        passage: Row(
          provision: row.integer(0), act: row.integer(1),
          kind: ProvisionKind(rawValue: row.text(2)) ?? .article,
          heading: row.optionalInteger(3), text: row.integer(4),
          context: Passage.Context(stored: row.text(5))),
        eId: row.text(6), parent: row.optionalInteger(7), isSuspended: row.text(8) == "suspended",
        interval: Interval(from: LegalDate(iso: row.text(9)), to: LegalDate(iso: row.text(10))))
    }
    guard var unit = found, scope.contains(unit.passage) else { return nil }
    let day = day ?? unit.interval.from ?? .farthest
    if self.day != nil, !(try holds(unit.passage.act, on: day)) { return nil }
    var parent = unit.parent
    while let provision = parent, unit.holders.count < 64 {
      guard let found = try holder(provision, on: day) else { return nil }
      parent = found.parent
      guard parent != nil else { break }
      unit.holders.append(found.holder)
    }
    return unit
  }

  /// The days on which a wording with the words of the passage is law: those with the day in them, or all, the latest
  /// first.
  func intervals(of passage: Row) throws -> [Interval] {
    try connection.rows(
      """
      SELECT in_force_from, in_force_to FROM wording
      WHERE provision_id = ?1 AND language = ?2 AND text_id = ?3 AND heading_id IS ?4
        AND recorded_in <= ?5 AND (superseded_in IS NULL OR superseded_in > ?5)
        AND (?6 IS NULL OR (in_force_from <= ?6 AND (in_force_to IS NULL OR in_force_to > ?6)))
        AND (in_force_from IS NULL OR in_force_from IS NOT in_force_to)
      ORDER BY in_force_from IS NULL DESC, in_force_from DESC
      """,
      [
        .integer(passage.provision), .text(language.rawValue), .integer(passage.text),
        Value(passage.heading), .integer(state.entry), Value(day?.description),
      ]
    ) { Interval(from: LegalDate(iso: $0.text(0)), to: LegalDate(iso: $0.text(1))) }
  }

  /// All passages of the unit in the language, those recorded first before others.
  func passages(of provision: Int64) throws -> [(id: Int64, passage: Row)] {
    try connection.rows(
      """
      SELECT passage.id, act_id, kind, heading_id, text_id, context
      FROM passage JOIN provision ON provision.id = provision_id
      WHERE provision_id = ? AND language = ? ORDER BY passage.id
      """, [.integer(provision), .text(language.rawValue)]
    ) { row in
      (
        row.integer(0),
        Row(
          provision: provision, act: row.integer(1),
          kind: ProvisionKind(rawValue: row.text(2)) ?? .article,
          heading: row.optionalInteger(3), text: row.integer(4),
          context: Passage.Context(stored: row.text(5)))
      )
    }
  }

  // MARK: - What holds a unit

  private struct HolderOnDay: Hashable {
    var provision: Int64
    var day: LegalDate
  }

  private struct FoundHolder {
    var holder: Holder
    var parent: Int64?
  }

  /// The unit as it is law on the day; nil where it is not.
  private func holder(_ provision: Int64, on day: LegalDate) throws -> FoundHolder? {
    let key = HolderOnDay(provision: provision, day: day)
    if let known = holders[key] { return known }
    let found = try connection.first(
      """
      SELECT kind, eid, parent_id, heading_id, text_id, substr(body, -1) = ':'
      FROM placement JOIN provision ON provision.id = placement.provision_id
      LEFT JOIN wording ON kind <> 'act'
        AND wording.provision_id = placement.provision_id AND language = ?3
        AND \(Registry.State.counts("wording"))
        AND coalesce(wording.in_force_from, '9999') <= ?4
        AND (wording.in_force_to IS NULL OR wording.in_force_to > ?4)
      LEFT JOIN text_body ON text_body.id = text_id
      WHERE placement.provision_id = ?1 AND state IN ('in-force', 'suspended')
        AND \(Registry.State.counts("placement"))
        AND coalesce(placement.in_force_from, '9999') <= ?4
        AND (placement.in_force_to IS NULL OR placement.in_force_to > ?4)
      LIMIT 1
      """,
      [
        .integer(provision), .integer(state.entry), .text(language.rawValue),
        .text(day.description),
      ]
    ) { row in
      let heading = row.optionalInteger(3)
      let list = row.integer(5) == 1 ? row.integer(4) : nil
      return FoundHolder(
        holder: Holder(
          provision: provision, kind: ProvisionKind(rawValue: row.text(0)) ?? .article,
          eId: row.text(1), heading: heading, texts: [heading, list].compactMap { $0 }),
        parent: row.optionalInteger(2))
    }
    holders[key] = .some(found)
    return found
  }

  /// Whether no edition that lacked the language changed the act by the day.
  private func holds(_ act: Int64, on day: LegalDate) throws -> Bool {
    if ends[act] == nil {
      ends[act] = .some(
        try connection.first(
          """
          SELECT min(held_from) FROM edition WHERE act_id = ?1 AND language = ?2
            AND superseded_in IS NULL AND edition.day > (
              SELECT max(held.day) FROM edition AS held WHERE held.act_id = ?1
                AND held.language = ?2 AND held.superseded_in IS NULL AND held.hash IS NOT NULL)
          """, [.integer(act), .text(language.rawValue)]
        ) { $0.optionalText(0) } ?? nil)
    }
    guard let end = ends[act] ?? nil else { return true }
    return day.description < end
  }
}

extension LegalDate {
  /// After every day of any law.
  fileprivate static let farthest = LegalDate(iso: "9999-12-31") ?? LegalDate(dayNumber: 2_932_896)
}
