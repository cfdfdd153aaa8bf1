internal import LegalText
internal import SQLite

/// Units with their wordings and places over time, and those of the units that hold them: which passages there are.
struct PassageSetting {
  /// The units of which passages are wanted.
  private(set) var units: Set<Int64> = []

  private struct Words {
    var language: Language
    var heading: Int64?
    var text: Int64
    var isEmpty: Bool
    /// Ends in a colon: what follows is a list.
    var opensList: Bool
    var days: Days
  }

  private struct Place {
    var parent: Int64?
    var days: Days
  }

  /// From a day to before another, as ISO dates; a first day that is not known comes after all that are.
  private struct Days {
    var from: String
    var to: String

    static let last = "9999-99"

    init(_ from: String?, _ to: String?) {
      self.from = from ?? "9999"
      self.to = to ?? Self.last
    }

    func shared(with other: Days) -> Days? {
      let from = max(self.from, other.from)
      let to = min(self.to, other.to)
      return from < to ? Days(from, to) : nil
    }
  }

  private var kinds: [Int64: ProvisionKind] = [:]
  private var words: [Int64: [Words]] = [:]
  private var places: [Int64: [Place]] = [:]

  /// Reads `provisions`, what stands in them, and what they stand in, as the registry knew them at `state`.
  init(
    of provisions: Set<Int64>, _ connection: Connection, at state: Registry.State = .latest
  ) throws {
    // The act's title is no heading of its units: where it changed, nothing did for them.
    units = provisions.union(
      try connection.rows(
        """
        WITH RECURSIVE below(id) AS (
          SELECT value FROM json_each(?1) JOIN provision ON provision.id = value WHERE kind <> 'act'
          UNION SELECT provision_id FROM placement JOIN below ON parent_id = below.id)
        SELECT id FROM below
        """, [.list(provisions)]
      ) { $0.integer(0) })
    let all = units.union(
      try connection.rows(
        """
        WITH RECURSIVE above(id) AS (
          SELECT value FROM json_each(?1)
          UNION SELECT parent_id FROM placement JOIN above ON provision_id = above.id
          WHERE parent_id IS NOT NULL)
        SELECT id FROM above
        """, [.list(units)]
      ) { $0.integer(0) })
    try read(all, connection, state)
  }

  private mutating func read(
    _ all: Set<Int64>, _ connection: Connection, _ state: Registry.State
  ) throws {
    try connection.query(
      "SELECT id, kind FROM provision WHERE id IN (SELECT value FROM json_each(?1))", [.list(all)]
    ) { kinds[$0.integer(0)] = ProvisionKind(rawValue: $0.text(1)) }
    try connection.query(
      """
      SELECT provision_id, parent_id, in_force_from, in_force_to FROM placement
      WHERE provision_id IN (SELECT value FROM json_each(?1))
        AND \(Registry.State.counts("placement"))
      ORDER BY provision_id, id
      """, [.list(all), .integer(state.entry)]
    ) { row in
      places[row.integer(0), default: []].append(
        Place(
          parent: row.optionalInteger(1), days: Days(row.optionalText(2), row.optionalText(3))))
    }
    try connection.query(
      """
      SELECT provision_id, language, heading_id, text_id, body = '', substr(body, -1) = ':',
        in_force_from, in_force_to
      FROM wording JOIN text_body ON text_body.id = text_id
      WHERE provision_id IN (SELECT value FROM json_each(?1))
        AND \(Registry.State.counts("wording"))
      ORDER BY provision_id, wording.id
      """, [.list(all), .integer(state.entry)]
    ) { row in
      guard let language = Language(rawValue: row.text(1)) else { return }
      words[row.integer(0), default: []].append(
        Words(
          language: language, heading: row.optionalInteger(2), text: row.integer(3),
          isEmpty: row.integer(4) == 1, opensList: row.integer(5) == 1,
          days: Days(row.optionalText(6), row.optionalText(7))))
    }
  }

  /// The passages of the units that are on record.
  func known(_ connection: Connection) throws -> Set<Passage> {
    Set(
      try connection.rows(
        """
        SELECT provision_id, language, heading_id, text_id, context FROM passage
        WHERE provision_id IN (SELECT value FROM json_each(?1))
        """, [.list(units)]
      ) { row in
        Passage(
          provision: row.integer(0), language: Language(rawValue: row.text(1)) ?? .ru,
          heading: row.optionalInteger(2), text: row.integer(3),
          context: Passage.Context(stored: row.text(4)))
      })
  }

  /// The passages of a unit, in the order its wordings were recorded.
  func passages(of provision: Int64) -> [Passage] {
    (words[provision] ?? []).flatMap { words -> [Passage] in
      // What has no words is not found by any.
      if words.heading == nil && words.isEmpty { return [] }
      return above(provision, in: words.language, words.days).map { context in
        Passage(
          provision: provision, language: words.language, heading: words.heading,
          text: words.text, context: Passage.Context(context))
      }
    }
  }

  /// What the unit stands under on the days: once each.
  private func above(_ provision: Int64, in language: Language, _ days: Days) -> [[Int64]] {
    var contexts: [[Int64]] = []
    for place in places[provision] ?? [] {
      guard let shared = place.days.shared(with: days) else { continue }
      let found =
        place.parent.map { below($0, in: language, shared) } ?? [[]]
      for context in found where !contexts.contains(context) { contexts.append(context) }
    }
    return contexts
  }

  /// What stands over the units in this one on the days.
  private func below(_ provision: Int64, in language: Language, _ days: Days) -> [[Int64]] {
    if kinds[provision] == .act { return [[]] }
    var contexts: [[Int64]] = []
    for words in words[provision] ?? [] where words.language == language {
      guard let shared = words.days.shared(with: days) else { continue }
      var own: [Int64] = []
      if let heading = words.heading { own.append(heading) }
      if words.opensList { own.append(words.text) }
      for context in above(provision, in: language, shared).map({ $0 + own })
      where !contexts.contains(context) {
        contexts.append(context)
      }
    }
    return contexts.isEmpty ? above(provision, in: language, days) : contexts
  }
}
