internal import LegalText
internal import SQLite
internal import SearchQuery
internal import WordForms

/// Reads what is shown of the units that a search found.
final class SearchHitWriter {
  private let searcher: Searcher
  private let matcher: QueryMatcher?
  private var connection: Connection { searcher.connection }
  private var acts: [Int64: Act] = [:]
  private var assigned: Bool?
  private var bodies: [Int64: (text: String, words: FoldedWords)] = [:]

  init(_ searcher: Searcher, _ forms: QueryForms?) {
    self.searcher = searcher
    matcher = forms.map(QueryMatcher.init)
  }

  // MARK: - Holding against the query

  /// Whether the unit, as it stands on the day, is what is asked for.
  ///
  /// - Parameter isExact: whether the index finds only what is.
  func isMet(by unit: LawfulPassages.Unit, isExact: Bool) throws -> Bool {
    // The passage found may be the same words under headings of another day.
    if isExact && unit.context == unit.passage.context { return true }
    guard let matcher else { return true }
    return matcher.isMet(by: try places(in: unit, under: unit.context, matcher))
  }

  /// The phrases of the query that stand in the unit or in its article over it; the headings of chapters and the like
  /// tell too little of one unit.
  func phrases(in unit: LawfulPassages.Unit) throws -> Set<Int> {
    guard let matcher else { return [] }
    let holders = unit.holders.filter { $0.kind.nestingRank >= ProvisionKind.article.nestingRank }
    let context = Passage.Context(holders.reversed().flatMap(\.texts))
    return matcher.phrases(in: try places(in: unit, under: context, matcher))
  }

  private func places(
    in unit: LawfulPassages.Unit, under context: Passage.Context, _ matcher: QueryMatcher
  ) throws -> QueryMatcher.Places {
    let context = try context.texts.map { try body($0).text }.joined(separator: "\n")
    return matcher.places(in: [
      try unit.passage.heading.map { try body($0).words } ?? FoldedWords(""),
      try body(unit.passage.text).words, FoldedWords(context),
    ])
  }

  private func body(_ id: Int64) throws -> (text: String, words: FoldedWords) {
    if let body = bodies[id] { return body }
    let text =
      try connection.first(
        "SELECT body FROM text_body WHERE id = ?", [.integer(id)], { $0.text(0) }) ?? ""
    let body = (text, FoldedWords(text))
    bodies[id] = body
    return body
  }

  // MARK: - Writing

  /// The hit of an article.
  func hit(_ article: SearchArticles.Article) throws -> SearchHit {
    var hit = try self.hit(article.unit, score: article.score)
    hit.further = article.further
    return hit
  }

  /// The hit of a unit.
  func hit(_ unit: LawfulPassages.Unit, score: Double) throws -> SearchHit {
    let article = unit.holders.first { $0.kind == .article }
    let heading = try (unit.passage.heading ?? article?.heading).map(marked)
    var text = try marked(unit.passage.text)
    if text.pieces.isEmpty, let heading { text = heading }
    return SearchHit(
      act: try act(unit.passage.act), eId: unit.eId, kind: unit.passage.kind,
      identity: unit.passage.provision, isSuspended: unit.isSuspended, heading: heading,
      snippet: text, score: score, interval: unit.interval,
      times: searcher.request.day == nil ? try times(of: unit) : [],
      topics: try topics(of: unit),
      holders: try unit.holders.reversed().map { holder in
        SearchHit.Holder(eId: holder.eId, heading: try holder.heading.map { try body($0).text })
      }, further: [], missing: [])
  }

  private func marked(_ id: Int64) throws -> FoundText {
    let body = try body(id)
    guard let matcher else { return FoundText(body.text, body.words, .init()) }
    return FoundText(
      body.text, body.words, matcher.found(in: 0, of: matcher.places(in: [body.words])))
  }

  /// All days on which the unit had what is asked for.
  private func times(of unit: LawfulPassages.Unit) throws -> [SearchHit.Time] {
    let law = searcher.law
    var intervals: [Interval] = []
    for (_, passage) in try law.passages(of: unit.passage.provision) {
      if let matcher {
        let context = try passage.context.texts.map { try body($0).text }.joined(separator: "\n")
        let places = matcher.places(in: [
          try passage.heading.map { try body($0).words } ?? FoldedWords(""),
          try body(passage.text).words, FoldedWords(context),
        ])
        guard matcher.isMet(by: places) else { continue }
      }
      for interval in try law.intervals(of: passage) where !intervals.contains(interval) {
        intervals.append(interval)
      }
    }
    return intervals.sorted { left, right in
      (left.from.map(\.description) ?? "9999") < (right.from.map(\.description) ?? "9999")
    }.map { SearchHit.Time(interval: $0) }
  }

  private func act(_ id: Int64) throws -> Act {
    if let act = acts[id] { return act }
    var act =
      try connection.first(
        "SELECT slug, number, adopted, form, code FROM act WHERE id = ?", [.integer(id)]
      ) { row in
        Act(
          slug: row.text(0), number: row.optionalText(1), adopted: LegalDate(iso: row.text(2)),
          form: row.optionalText(3), code: row.optionalText(4))
      } ?? Act(slug: "")
    try connection.query(
      """
      SELECT language, body FROM wording JOIN text_body ON text_body.id = heading_id
      WHERE provision_id = (
        SELECT id FROM provision WHERE act_id = ? AND kind = 'act' ORDER BY id LIMIT 1)
        AND superseded_in IS NULL ORDER BY in_force_from
      """, [.integer(id)]
    ) { row in
      if let language = Language(rawValue: row.text(0)) { act.title[language] = row.text(1) }
    }
    acts[id] = act
    return act
  }

  private func topics(of unit: LawfulPassages.Unit) throws -> [String] {
    guard try isAnyAssigned() else { return [] }
    let units = Set([unit.passage.provision] + unit.holders.map(\.provision))
    return try connection.rows(
      """
      SELECT DISTINCT slug FROM topic_provision
      WHERE provision_id IN (SELECT value FROM json_each(?1))
        AND recorded_in <= ?2 AND (superseded_in IS NULL OR superseded_in > ?2)
        AND (?3 IS NULL OR ((in_force_from IS NULL OR in_force_from <= ?3)
          AND (in_force_to IS NULL OR in_force_to > ?3)))
      ORDER BY slug
      """,
      [
        .list(units), .integer(searcher.request.state.entry),
        Value(searcher.request.day?.description),
      ]
    ) { $0.text(0) }
  }

  /// Whether any topic has provisions.
  private func isAnyAssigned() throws -> Bool {
    if let assigned { return assigned }
    let found = try connection.first("SELECT EXISTS (SELECT 1 FROM topic_provision)") {
      $0.integer(0) == 1
    }
    assigned = found
    return found ?? false
  }
}
