internal import LegalText
internal import SQLite
internal import SearchQuery
internal import WordForms

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Runs one search in one language.
struct Searcher {
  let connection: Connection
  let request: SearchRequest
  let language: Language
  private let forms: QueryForms?
  let law: LawfulPassages
  private let scope: SearchScope

  init(
    _ connection: Connection, _ request: SearchRequest, _ language: Language, _ forms: QueryForms?
  ) throws {
    self.connection = connection
    self.request = request
    self.language = language
    self.forms = forms
    law = LawfulPassages(connection, language, on: request.day, at: request.state)
    scope = try SearchScope(request, connection)
  }

  /// How much a word counts in a heading, in a text, and in what the unit stands under.
  static let weights = "6.0, 1.0, 2.0"
  /// Wordings found up to which it is counted how many of them are law on the day.
  private static let mostCounted = 200
  /// How many of the best wordings that have some of the words are looked at.
  private static let mostPartial = 300
  /// What share of the weight of a word that no text has, a word of the same root has.
  private static let kinShare = 0.5
  /// What share of the words an article must have to be told, by their weight, or else by their number: one that no
  /// other has may weigh more than all others together.
  private static let leastShare = (weight: 0.4, number: 2.0 / 3)
  /// What share of the weight of the words that the best such article has, another must have to be told.
  private static let leastOfBest = 0.5

  // MARK: - By name

  /// The units that the request names, without any words.
  func named() throws -> SearchResult {
    var result = SearchResult(language: language)
    for provision in scope.tops.sorted().prefix(request.limit) {
      // The wording of the day need not be the one recorded last.
      for passage in try law.passages(of: provision).reversed() {
        guard let unit = try law.unit(of: passage.id, in: scope) else { continue }
        result.hits.append(try SearchHitWriter(self, nil).hit(unit, score: 0))
        break
      }
    }
    result.total = result.hits.count
    return result
  }

  // MARK: - By words

  /// What has all that is asked for, and, where that is little and words alone were asked for, what has some.
  func found(_ vocabulary: Vocabulary) throws -> SearchResult {
    var result = SearchResult(language: language)
    guard let forms else { return result }
    let full = FullTextQuery(forms)
    let ranked = try self.ranked(full.expression)
    result.isBounded = ranked.count == Registry.mostRanked
    let writer = SearchHitWriter(self, forms)
    var articles = SearchArticles()
    var counted: Set<Int64> = []
    let isCounting = ranked.count <= Self.mostCounted
    for row in ranked {
      if articles.list.count >= request.limit && !isCounting { break }
      guard let unit = try law.unit(of: row.passage, in: scope),
        try writer.isMet(by: unit, isExact: full.isExact)
      else { continue }
      counted.insert(unit.passage.provision)
      articles.add(unit, score: row.score, limit: request.limit)
    }
    result.isTotalExact = isCounting
    result.total = isCounting ? counted.count : ranked.count
    result.hits = try articles.list.map { try writer.hit($0) }
    if result.hits.count < request.limit, request.query.isList, case .all(let words) = forms.query {
      let partial = forms.asking(.any(words))
      result.hits += try some(partial, vocabulary, besides: articles)
    }
    return result
  }

  /// The wordings that the expression finds, best first.
  private func ranked(_ expression: String) throws -> [(passage: Int64, score: Double)] {
    let table = "passage_\(language.rawValue)"
    return try connection.rows(
      """
      SELECT rowid, bm25(\(table), \(Self.weights)) FROM \(table) WHERE \(table) MATCH ?
      ORDER BY rowid DESC LIMIT \(Registry.mostRanked)
      """, [.text(expression)]
    ) { (passage: $0.integer(0), score: -$0.real(1)) }
    .sorted { ($0.score, $0.passage) > ($1.score, $1.passage) }
  }

  /// The articles that have some of the words, those with the weightiest first.
  private func some(
    _ forms: QueryForms, _ vocabulary: Vocabulary, besides articles: SearchArticles
  ) throws -> [SearchHit] {
    let phrases = forms.query.phrases
    let count = Double(
      try connection.first("SELECT max(id) FROM passage", [], { $0.integer(0) }) ?? 0)
    let known = Set(phrases.indices.filter { phrases[$0].words.allSatisfy(forms.isKnown) })
    let weights = phrases.indices.map { phrase in
      let weight = phrases[phrase].words.map { word in
        log((count + 2) / (Double(vocabulary.frequency(of: word.folded, in: language)) + 1))
      }.reduce(0, +)
      return known.contains(phrase) ? weight : Self.kinShare * weight
    }
    let kin = try phrases.flatMap(\.words).filter { !forms.isKnown($0) }.map { word in
      (word.folded, try vocabulary.kin(of: word.folded, in: language))
    }
    let forms = forms.taking(Dictionary(kin) { first, _ in first })
    let writer = SearchHitWriter(self, forms)
    // In this order, so that what weighs the same does so to the last bit.
    func weight(_ found: Set<Int>) -> Double {
      phrases.indices.filter(found.contains).map { weights[$0] }.reduce(0, +)
    }
    var found = SearchArticles()
    for row in try ranked(FullTextQuery(forms).expression).prefix(Self.mostPartial) {
      guard var unit = try law.unit(of: row.passage, in: scope), !articles.hold(unit)
      else { continue }
      unit.phrases = try writer.phrases(in: unit)
      found.add(unit, score: row.score, weight: weight(unit.phrases), limit: .max)
    }
    // What no text has cannot be asked of any.
    let all = weight(known)
    let best = found.list.map { (article: $0, weight: weight($0.phrases)) }
      .filter { article, weight in
        weight >= Self.leastShare.weight * all
          || Double(article.phrases.intersection(known).count) >= Self.leastShare.number
            * Double(known.count)
      }
      .sorted { ($0.weight, $0.article.score) > ($1.weight, $1.article.score) }
    let least = Self.leastOfBest * (best.first?.weight ?? 0)
    let told = best.prefix { $0.weight >= least }.prefix(request.limit - articles.list.count)
    return try told.map { best in
      var hit = try writer.hit(best.article)
      hit.missing = phrases.indices
        .filter { !known.contains($0) || !best.article.phrases.contains($0) }
        .flatMap { phrases[$0].words.map(\.written) }
      return hit
    }
  }
}

/// The units found, by article.
struct SearchArticles {
  /// The best unit of an article, and what else of it was found.
  struct Article {
    var unit: LawfulPassages.Unit
    var score: Double
    var weight: Double
    var further: [String] = []
    /// The phrases of the query found in any of its units.
    var phrases: Set<Int>
  }

  private(set) var list: [Article] = []
  private var places: [Int64: Int] = [:]

  /// How many further units of an article are told.
  private static let mostFurther = 12

  func hold(_ unit: LawfulPassages.Unit) -> Bool { places[unit.article] != nil }

  /// Adds a unit that is worse than those before, or as good.
  mutating func add(
    _ unit: LawfulPassages.Unit, score: Double, weight: Double = 0, limit: Int
  ) {
    guard let place = places[unit.article] else {
      guard list.count < limit else { return }
      places[unit.article] = list.count
      list.append(Article(unit: unit, score: score, weight: weight, phrases: unit.phrases))
      return
    }
    list[place].phrases.formUnion(unit.phrases)
    var article = list[place]
    guard article.unit.eId != unit.eId, !article.further.contains(unit.eId) else { return }
    if weight > article.weight {
      article.further.insert(article.unit.eId, at: 0)
      article.unit = unit
      article.weight = weight
    } else if article.further.count < Self.mostFurther {
      article.further.append(unit.eId)
    }
    list[place] = article
  }
}
