public import LegalText
internal import SQLite

/// Two days of one act without what is the same on both.
public struct EditionDifference: Sendable {
  /// The act on the older day: the units that may differ, those around them, and those that hold them.
  public var old: Provision
  /// The act on the newer day, likewise.
  public var new: Provision
  /// For each language the provisions left out that are there on both days with the same words.
  public var untouched: PerLanguage<Set<Int64>>

  /// Makes a difference.
  public init(old: Provision, new: Provision, untouched: PerLanguage<Set<Int64>>) {
    self.old = old
    self.new = new
    self.untouched = untouched
  }
}

extension Registry {
  /// The text of `act` on two days, of which only what may differ is read.
  ///
  /// A comparison of the two trees gives the changes that a comparison of the whole editions would give: a provision
  /// that changes has a row of `placement` or `wording` that begins or ends after the earlier day and by the later. So has
  /// one whose words may have been changed between the days by an act that is not held.
  /// With it are read the units in it, since they stand and fall with it, its siblings, among which its order is told,
  /// and what holds them.
  ///
  /// - Parameter includingUntouched: whether the whole of both days is read all the same.
  /// - Throws: ``RegistryError/notYetEnacted(act:on:)`` where a day is before the act was adopted.
  public func difference(
    of act: ActRecord, from older: LegalDate, to newer: LegalDate, in languages: [Language],
    at state: State = .latest, includingUntouched: Bool = false
  ) throws(RegistryError) -> EditionDifference {
    func whole() throws(RegistryError) -> EditionDifference {
      EditionDifference(
        old: try edition(of: act, on: older, in: languages, at: state).root,
        new: try edition(of: act, on: newer, in: languages, at: state).root,
        untouched: PerLanguage())
    }
    if includingUntouched { return try whole() }
    let finder = DifferenceFinder(
      connection: connection, act: act, first: min(older, newer), last: max(older, newer),
      state: state)
    let units = try reporting { try finder.differing() }
    func root(on day: LegalDate) throws(RegistryError) -> Provision {
      let loader = TreeLoader(
        connection: connection, day: day, state: state, languages: languages)
      let trees = try reporting { try loader.units(units) }
      guard let root = trees.first(where: { $0.kind == .act }) else {
        throw .notYetEnacted(act: act.act.slug, on: day)
      }
      return root
    }
    var difference = EditionDifference(
      old: try root(on: older), new: try root(on: newer), untouched: PerLanguage())
    let held = try reporting { try finder.held() }
    for language in languages {
      difference.untouched[language] = held[language, default: []].subtracting(units)
      // A language that a root does not show would count as not held at all on that day.
      let isShown = [difference.old, difference.new].allSatisfy { $0.wordings[language] != nil }
      if !isShown && held[language] != nil { return try whole() }
    }
    return difference
  }
}

extension Registry {
  /// The provisions of `identities` and all that is in them on `day`.
  public func provisions(
    within identities: Set<Int64>, on day: LegalDate, at state: State = .latest
  ) throws(RegistryError) -> Set<Int64> {
    var units = identities
    try reporting {
      try connection.query(
        """
        WITH RECURSIVE below(id) AS (
          SELECT value FROM json_each(?1) UNION
          SELECT provision_id FROM below JOIN placement ON parent_id = below.id
          WHERE recorded_in <= ?2 AND (superseded_in IS NULL OR superseded_in > ?2)
            AND in_force_from <= ?3 AND (in_force_to IS NULL OR in_force_to > ?3))
        SELECT id FROM below
        """, [.list(identities), .integer(state.entry), .text(day.description)]
      ) { units.insert($0.integer(0)) }
    }
    return units
  }

  /// The provisions of `act` that are assigned to one of `topics` on `day`, without what is in them.
  public func provisions(
    of topics: [Topic], in act: ActRecord, on day: LegalDate, at state: State = .latest
  ) throws(RegistryError) -> Set<Int64> {
    let slugs = Set(topics.map(\.id))
    var units: Set<Int64> = []
    try reporting {
      try connection.query(
        """
        SELECT slug, provision_id FROM provision JOIN topic_provision ON provision_id = provision.id
        WHERE act_id = ?1 AND topic_provision.recorded_in <= ?2
          AND (superseded_in IS NULL OR superseded_in > ?2)
          AND (in_force_from IS NULL OR in_force_from <= ?3)
          AND (in_force_to IS NULL OR in_force_to > ?3)
        """, [.integer(act.id), .integer(state.entry), .text(day.description)]
      ) { row in
        if slugs.contains(row.text(0)) { units.insert(row.integer(1)) }
      }
    }
    return units
  }
}

extension Value {
  /// Numbers as a JSON array, which `json_each` takes apart.
  static func list(_ numbers: Set<Int64>) -> Value {
    .text("[" + numbers.sorted().map(String.init).joined(separator: ",") + "]")
  }
}

/// Finds the provisions of an act that are not the same on two days.
private struct DifferenceFinder {
  let connection: Connection
  let act: ActRecord
  let first: LegalDate
  let last: LegalDate
  let state: Registry.State

  /// Whether one of the days in `columns` is after ?3 and by ?4.
  private static func turns(_ columns: String...) -> String {
    "(" + columns.map { "\($0) > ?3 AND \($0) <= ?4" }.joined(separator: " OR ") + ")"
  }

  /// The provisions to be read: those that may differ, and those around them.
  func differing() throws -> Set<Int64> {
    var units: Set<Int64> = [act.root]
    try connection.query(
      """
      WITH RECURSIVE
      placed(id) AS (
        SELECT provision_id FROM provision JOIN placement ON provision_id = provision.id
        WHERE act_id = ?1 AND \(Registry.State.counts("placement"))
          AND \(Self.turns("in_force_from", "in_force_to"))),
      worded(id) AS (
        SELECT provision_id FROM provision JOIN wording ON provision_id = provision.id
        WHERE act_id = ?1 AND \(Registry.State.counts("wording"))
          AND \(Self.turns("in_force_from", "in_force_to", "doubtful_from"))),
      below(id) AS (
        SELECT id FROM placed UNION
        SELECT provision_id FROM below JOIN placement ON parent_id = below.id),
      holders(id) AS (
        SELECT parent_id FROM placed JOIN placement ON provision_id = placed.id
        WHERE \(Registry.State.counts("placement"))),
      needed(id) AS (
        SELECT id FROM worded UNION
        SELECT id FROM below UNION
        SELECT provision_id FROM holders JOIN placement ON parent_id = holders.id UNION
        SELECT parent_id FROM needed JOIN placement ON provision_id = needed.id
        WHERE parent_id IS NOT NULL AND \(Registry.State.counts("placement")))
      SELECT id FROM needed
      """,
      [
        .integer(act.id), .integer(state.entry), .text(first.description),
        .text(last.description),
      ]
    ) { units.insert($0.integer(0)) }
    return units
  }

  /// For each language the provisions that have a wording in it on the first day and a place in the act, be it repealed.
  func held() throws -> [Language: Set<Int64>] {
    var units: [Language: Set<Int64>] = [:]
    try connection.query(
      """
      WITH RECURSIVE held(id) AS (
        VALUES (?1) UNION
        SELECT provision_id FROM held JOIN placement ON parent_id = held.id
        WHERE \(Registry.State.counts("placement"))
          AND in_force_from <= ?3 AND (in_force_to IS NULL OR in_force_to > ?3))
      SELECT held.id, language FROM held JOIN wording ON provision_id = held.id
      WHERE \(Registry.State.counts("wording"))
        AND in_force_from <= ?3 AND (in_force_to IS NULL OR in_force_to > ?3)
      """, [.integer(act.root), .integer(state.entry), .text(first.description)]
    ) { row in
      guard let language = Language(rawValue: row.text(1)) else { return }
      units[language, default: []].insert(row.integer(0))
    }
    return units
  }
}
