internal import LegalText
internal import SQLite

/// Where a search looks: in which acts, in and below which units, at units of which kinds.
struct SearchScope {
  /// The units that the request names.
  private(set) var tops: Set<Int64> = []
  private let acts: Set<Int64>
  private let kinds: Set<ProvisionKind>
  private var within: Set<Int64>?

  init(_ request: SearchRequest, _ connection: Connection) throws {
    acts = Set(request.acts.map(\.id))
    kinds = request.kinds
    let day = request.day?.description
    for names in request.places {
      let named = try Self.bearers(of: names, acts, on: day, request.state, connection)
      tops.formUnion(named)
      narrow(to: try Self.below(named, on: day, request.state, connection))
    }
    if let topics = request.topics {
      let assigned = try Self.members(of: topics, on: day, request.state, connection)
      narrow(to: try Self.below(assigned, on: day, request.state, connection))
    }
  }

  private mutating func narrow(to units: Set<Int64>) {
    within = within?.intersection(units) ?? units
  }

  func contains(_ passage: LawfulPassages.Row) -> Bool {
    (acts.isEmpty || acts.contains(passage.act)) && (kinds.isEmpty || kinds.contains(passage.kind))
      && within?.contains(passage.provision) != false
  }

  /// The units that bear one of the names.
  private static func bearers(
    of names: [String], _ acts: Set<Int64>, on day: String?, _ state: Registry.State,
    _ connection: Connection
  ) throws -> Set<Int64> {
    var units: Set<Int64> = []
    for name in names {
      let named = try acts.flatMap { try Registry.bearers(of: name, $0, connection) }
      units.formUnion(
        try connection.rows(
          """
          SELECT provision_id FROM placement
          WHERE eid = ?1 AND \(Registry.State.counts("placement"))
            AND (?3 IS NULL OR (in_force_from <= ?3 AND (in_force_to IS NULL OR in_force_to > ?3)))
            AND (?4 IS NULL OR provision_id IN (SELECT value FROM json_each(?4)))
          """,
          [
            .text(name), .integer(state.entry), Value(day),
            acts.isEmpty ? .null : .list(Set(named)),
          ]
        ) { $0.integer(0) })
    }
    return units
  }

  private static func members(
    of topics: [Topic], on day: String?, _ state: Registry.State, _ connection: Connection
  ) throws -> Set<Int64> {
    Set(
      try topics.flatMap { topic in
        try connection.rows(
          """
          SELECT provision_id FROM topic_provision
          WHERE slug = ?1 AND recorded_in <= ?2 AND (superseded_in IS NULL OR superseded_in > ?2)
            AND (?3 IS NULL OR ((in_force_from IS NULL OR in_force_from <= ?3)
              AND (in_force_to IS NULL OR in_force_to > ?3)))
          """, [.text(topic.id), .integer(state.entry), Value(day)]
        ) { $0.integer(0) }
      })
  }

  /// The units and all that is in them.
  private static func below(
    _ units: Set<Int64>, on day: String?, _ state: Registry.State, _ connection: Connection
  ) throws -> Set<Int64> {
    Set(
      try connection.rows(
        """
        WITH RECURSIVE below(id) AS (
          SELECT value FROM json_each(?1) UNION
          SELECT provision_id FROM below JOIN placement ON parent_id = below.id
          WHERE recorded_in <= ?2 AND (superseded_in IS NULL OR superseded_in > ?2)
            AND (?3 IS NULL
              OR (in_force_from <= ?3 AND (in_force_to IS NULL OR in_force_to > ?3))))
        SELECT id FROM below
        """, [.list(units), .integer(state.entry), Value(day)]
      ) { $0.integer(0) })
  }
}
