internal import LegalText
internal import SQLite

/// All that was read to tell where the words of an article came from.
struct OriginRows {
  /// The wordings of each provision in one language, in order of days; one without a day comes last.
  var wordings: [Int64: [WordingRow]] = [:]
  /// The first day on which each provision had a place.
  var placed: [Int64: LegalDate] = [:]
  /// The units that ever held each provision.
  var holders: [Int64: Set<Int64>] = [:]
  /// What the footnotes of the first edition in the language tell of amendments before it.
  var earlier: [EarlierClaim] = []
  var causes = CauseIndex()
  var enactments: Set<Int64> = []
  let language: Language

  /// A footnote of a first edition.
  struct EarlierClaim {
    /// The unit it tells of; nil for the whole text.
    var provision: Int64?
    var isOfHeading: Bool
    var isInsertion: Bool
    var cause: Cause
    var from: LegalDate?
  }
}

/// Reads what is known of the words of an article.
///
/// The parameters of its statements: ?1 the units or the act, ?2 the state of the journal, ?3 the language. Each goes
/// through an index to the rows of the units meant, however many others there are.
struct OriginLoader {
  let connection: Connection
  let act: Int64
  let language: Language
  let state: Registry.State

  /// Reads what is one for the whole act: its amendments, and what the footnotes of its first edition tell.
  func blank() throws -> OriginRows {
    var rows = OriginRows(language: language)
    try connection.query(
      "SELECT \(CauseIndex.columns) FROM amendment WHERE act_id = ?1", [.integer(act)]
    ) { row in
      rows.causes.add(row)
      if row.integer(1) == 1 { rows.enactments.insert(row.integer(0)) }
    }
    try readEarlierClaims(into: &rows)
    return rows
  }

  /// Reads the article that holds the unit; of a division its own words alone.
  func filled(_ blank: OriginRows, around identity: Int64) throws -> OriginRows {
    var rows = blank
    let articles = try readHolders(of: identity, into: &rows)
    var units: Set<Int64> = [identity]
    if !articles.isEmpty {
      try connection.query(Self.below, [.list(articles), .integer(state.entry)]) {
        units.insert($0.integer(0))
      }
    }
    try readPlaces(of: units, into: &rows)
    try connection.query(Self.wordings, arguments(.list(units))) {
      rows.wordings[$0.integer(0), default: []].append(WordingRow($0))
    }
    try connection.query(Self.further, [.list(units)]) { rows.causes.addFurther($0) }
    return rows
  }

  private func arguments(_ first: Value) -> [Value] {
    [first, .integer(state.entry), .text(language.rawValue)]
  }

  /// The articles, and what stands beside articles, that ever held the unit or are it.
  private func readHolders(
    of identity: Int64, into rows: inout OriginRows
  ) throws -> Set<Int64> {
    var articles: Set<Int64> = []
    try connection.query(Self.holders, [.integer(identity), .integer(state.entry)]) { row in
      let unit = row.integer(0)
      if let parent = row.optionalInteger(1) { rows.holders[unit, default: []].insert(parent) }
      if ProvisionKind(rawValue: row.text(2))?.isInner == true { articles.insert(unit) }
    }
    return articles
  }

  private func readPlaces(of units: Set<Int64>, into rows: inout OriginRows) throws {
    try connection.query(Self.places, [.list(units), .integer(state.entry)]) { row in
      let unit = row.integer(0)
      if let parent = row.optionalInteger(1) { rows.holders[unit, default: []].insert(parent) }
      guard let from = LegalDate(iso: row.text(2)) else { return }
      rows.placed[unit] = min(rows.placed[unit] ?? from, from)
    }
  }

  private func readEarlierClaims(into rows: inout OriginRows) throws {
    rows.earlier = try connection.rows(Self.earlierClaims, arguments(.integer(act))) { row in
      let from = LegalDate(iso: row.text(6))
      return OriginRows.EarlierClaim(
        provision: row.optionalInteger(0), isOfHeading: row.text(1).hasPrefix("heading "),
        isInsertion: row.text(2) == Claim.Action.inserted.rawValue,
        cause: Cause(
          act: row.text(3), number: row.text(4), adopted: LegalDate(iso: row.text(5)),
          source: .footnote, commencement: row.optionalText(7),
          basis: from == nil ? .unknown : .stated),
        from: from)
    }
  }

  // MARK: - Statements

  static let holders = """
    WITH RECURSIVE above(id) AS (
      VALUES (?1) UNION
      SELECT parent_id FROM above JOIN placement ON provision_id = above.id
      WHERE parent_id IS NOT NULL AND \(Registry.State.counts("placement")))
    SELECT above.id, parent_id, kind FROM above JOIN provision ON provision.id = above.id
    JOIN placement ON provision_id = above.id WHERE \(Registry.State.counts("placement"))
    """

  static let below = """
    WITH RECURSIVE below(id) AS (
      SELECT value FROM json_each(?1) UNION
      SELECT provision_id FROM below JOIN placement ON parent_id = below.id
      WHERE \(Registry.State.counts("placement")))
    SELECT id FROM below
    """

  static let places = """
    SELECT provision_id, parent_id, in_force_from FROM placement
    WHERE provision_id IN (SELECT value FROM json_each(?1)) AND \(Registry.State.counts("placement"))
    """

  static let wordings = """
    SELECT provision_id, language, heading.body, text.body, layout, in_force_from, in_force_to,
           doubtful_from, is_resumed, amendment_id, wording.id
    FROM wording JOIN text_body AS text ON text.id = text_id
    LEFT JOIN text_body AS heading ON heading.id = heading_id
    WHERE provision_id IN (SELECT value FROM json_each(?1)) AND language = ?3
      AND \(Registry.State.counts("wording"))
    ORDER BY provision_id, in_force_from IS NULL, in_force_from, in_force_to IS NULL,
      in_force_to, wording.id
    """

  static let further = """
    SELECT provision_id, language, amendment_id, further_id FROM further_cause
    WHERE provision_id IN (SELECT value FROM json_each(?1)) ORDER BY id
    """

  static let earlierClaims = """
    SELECT provision_id, subject, action, title, number, adopted, in_force_from, commencement
    FROM claim
    WHERE act_id = ?1 AND language = ?3 AND outcome = 'before-first-edition' AND recorded_in <= ?2
      AND (provision_id IS NOT NULL OR subject = 'whole-text') AND is_announced = 0
    ORDER BY id
    """
}
