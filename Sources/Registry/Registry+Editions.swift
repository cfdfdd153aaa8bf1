public import LegalText
internal import SQLite

extension Registry {
  /// The text of `act` on `day` as the registry knew it at `state`.
  ///
  /// A unit that is adopted by then but comes into force later is there with the state `pending`; one that another act
  /// has yet to bring is not. A unit that `languages` lack has no wording in them.
  ///
  /// - Throws: ``RegistryError/notYetEnacted(act:on:)`` before the act was adopted.
  public func edition(
    of act: ActRecord, on day: LegalDate, in languages: [Language] = Language.allCases,
    at state: State = .latest
  ) throws(RegistryError) -> Edition {
    let trees = try reporting {
      try TreeLoader(connection: connection, day: day, state: state, languages: languages)
        .act(act.id)
    }
    guard let root = trees.first(where: { $0.kind == .act }) else {
      throw .notYetEnacted(act: act.act.slug, on: day)
    }
    return Edition(
      act: act.act, day: day, root: root,
      languages: languages.filter { root.wordings[$0] != nil })
  }

  /// The unit of `act` that bears the name `eId` on `day`, with everything in it; nil where none does.
  ///
  /// Reads only that unit; its topics are those of the units that hold it, too.
  public func provision(
    _ eId: String, of act: ActRecord, on day: LegalDate,
    in languages: [Language] = Language.allCases, at state: State = .latest
  ) throws(RegistryError) -> Provision? {
    try reporting {
      let loader = TreeLoader(
        connection: connection, day: day, state: state, languages: languages)
      var candidates: [Provision] = []
      for identity in try bearers(of: eId, act.id) {
        for var unit in try loader.subtree(of: identity, named: eId) {
          let inherited = try loader.inheritedTopics(of: identity)
          unit.topics += inherited.filter { !unit.topics.contains($0) }
          candidates.append(unit)
        }
      }
      // The number of a repealed unit may be borne by a later one that is not yet law.
      return candidates.first { $0.state == .inForce || $0.state == .suspended }
        ?? candidates.first { $0.state != .pending } ?? candidates.first
    }
  }

  /// The provisions of the act that ever bore the name `eId`.
  func bearers(of eId: String, _ act: Int64) throws -> [Int64] {
    try Self.bearers(of: eId, act, connection)
  }

  /// The provisions of the act that ever bore the name `eId`.
  ///
  /// A name that many acts have is looked for among the act's own units, so that it does not matter how many they are.
  static func bearers(of eId: String, _ act: Int64, _ connection: Connection) throws -> [Int64] {
    let isCommon = try connection.first(
      "SELECT count(*) = 64 FROM (SELECT 1 FROM placement WHERE eid = ? LIMIT 64)", [.text(eId)]
    ) { $0.integer(0) == 1 }
    // CROSS JOIN: in this order (https://sqlite.org/optoverview.html#crossjoin); +eid: not by the index of names.
    let source =
      isCommon == true
      ? "provision CROSS JOIN placement ON provision_id = provision.id WHERE +eid = ?1"
      : "placement CROSS JOIN provision ON provision.id = provision_id WHERE eid = ?1"
    let kind = EId.parts(of: eId)?.last?.kind
    return try connection.rows(
      """
      SELECT DISTINCT provision_id FROM \(source)
        AND act_id = ?2 AND (?3 IS NULL OR kind = ?3) ORDER BY provision_id
      """, [.text(eId), .integer(act), Value(kind?.rawValue)]
    ) { $0.integer(0) }
  }
}
