internal import LegalText
internal import SQLite

/// Tells of passages whether they are law on a day, and where they then stand.
struct LawfulPassages {
  private let connection: Connection
  private let language: Language
  private let day: LegalDate?
  private let state: Registry.State
  private let held: HeldActs

  init(
    _ connection: Connection, _ language: Language, on day: LegalDate?, at state: Registry.State
  ) {
    self.connection = connection
    self.language = language
    self.day = day
    self.state = state
    held = HeldActs(connection, language)
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
    var isSuspended: Bool
    var interval: Interval
    /// What holds it, innermost first, the act aside.
    var holders: [Holder]
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

  func passage(_ row: Int64) throws -> Row? {
    try connection.first(
      """
      SELECT provision_id, act_id, kind, heading_id, text_id, context
      FROM passage JOIN provision ON provision.id = provision_id WHERE passage.id = ?
      """, [.integer(row)]
    ) { row in
      Row(
        provision: row.integer(0), act: row.integer(1),
        kind: ProvisionKind(rawValue: row.text(2)) ?? .article,
        heading: row.optionalInteger(3), text: row.integer(4),
        context: Passage.Context(stored: row.text(5)))
    }
  }

  /// The unit of a passage that is law on the day; nil where it is not.
  func unit(of passage: Row) throws -> Unit? {
    guard let interval = try intervals(of: passage).first else { return nil }
    let day = day ?? interval.from ?? .farthest
    if self.day != nil, !(try held.holds(passage.act, on: day)) { return nil }
    guard let place = try place(of: passage.provision, on: day) else { return nil }
    var holders: [Holder] = []
    var parent = place.parent
    while let provision = parent, holders.count < 64 {
      guard let place = try self.place(of: provision, on: day) else { return nil }
      parent = place.parent
      guard parent != nil else { break }
      holders.append(try holder(provision, place, on: day))
    }
    return Unit(
      passage: passage, eId: place.eId, isSuspended: place.isSuspended, interval: interval,
      holders: holders)
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

  /// All passages of the unit in the language.
  func passages(of provision: Int64) throws -> [Row] {
    try connection.rows(
      "SELECT id FROM passage WHERE provision_id = ? AND language = ? ORDER BY id",
      [.integer(provision), .text(language.rawValue)]
    ) { $0.integer(0) }.compactMap(passage)
  }

  private struct Place {
    var eId: String
    var parent: Int64?
    var isSuspended: Bool
    var kind: ProvisionKind
  }

  /// Where the unit is law on the day; nil where it is not.
  private func place(of provision: Int64, on day: LegalDate) throws -> Place? {
    // Where all days are asked about, a place whose first day is not known counts after those that are.
    try connection.first(
      """
      SELECT eid, parent_id, state, kind FROM placement JOIN provision ON provision.id = provision_id
      WHERE provision_id = ?1 AND state IN ('in-force', 'suspended')
        AND placement.recorded_in <= ?2 AND (superseded_in IS NULL OR superseded_in > ?2)
        AND coalesce(in_force_from, '9999') <= ?3 AND (in_force_to IS NULL OR in_force_to > ?3)
      LIMIT 1
      """, [.integer(provision), .integer(state.entry), .text(day.description)]
    ) { row in
      Place(
        eId: row.text(0), parent: row.optionalInteger(1), isSuspended: row.text(2) == "suspended",
        kind: ProvisionKind(rawValue: row.text(3)) ?? .article)
    }
  }

  private func holder(_ provision: Int64, _ place: Place, on day: LegalDate) throws -> Holder {
    let words = try connection.first(
      """
      SELECT heading_id, text_id, substr(body, -1) = ':'
      FROM wording JOIN text_body ON text_body.id = text_id
      WHERE provision_id = ?1 AND language = ?2
        AND wording.recorded_in <= ?3 AND (superseded_in IS NULL OR superseded_in > ?3)
        AND coalesce(in_force_from, '9999') <= ?4 AND (in_force_to IS NULL OR in_force_to > ?4)
      LIMIT 1
      """,
      [
        .integer(provision), .text(language.rawValue), .integer(state.entry),
        .text(day.description),
      ]
    ) { row in
      (heading: row.optionalInteger(0), list: row.integer(2) == 1 ? row.integer(1) : nil)
    }
    return Holder(
      provision: provision, kind: place.kind, eId: place.eId, heading: words?.heading,
      texts: [words?.heading, words?.list].compactMap { $0 })
  }
}

extension LegalDate {
  /// After every day of any law.
  fileprivate static let farthest = LegalDate(iso: "9999-12-31") ?? LegalDate(dayNumber: 2_932_896)
}

/// Tells of acts whether their text in a language is held.
private final class HeldActs {
  private let connection: Connection
  private let language: Language
  private var ends: [Int64: String?] = [:]

  init(_ connection: Connection, _ language: Language) {
    self.connection = connection
    self.language = language
  }

  /// Whether no edition that lacked the language changed the act by the day.
  func holds(_ act: Int64, on day: LegalDate) throws -> Bool {
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
