import Foundation
import LegalText
import SQLite
import SearchQuery
import WordForms

/// Queries that about as many wordings answer.
struct Band {
  /// A query, and what finds the same elsewhere.
  struct Term {
    var query: String
    /// The same with the same forms in the language of FTS5.
    var expression: String
    /// The arguments with which `rg` finds it; of two words, the first, for it knows no AND.
    var patterns: [String]
    /// How many wordings have it.
    var count: Int
  }

  var name: String
  var terms: [Term]
  /// The bar beside `rg`, and the share of its time that it is.
  var bar: String
  var share: Double

  /// Rare, medium and common words, pairs of medium ones, phrases and beginnings of words.
  static func all(_ connection: Connection) throws -> [Band] {
    let finder = TermFinder(connection: connection)
    let medium = try finder.words(2_000...15_000)
    let pairs = zip(medium, medium.reversed()).prefix(2).map { ($0 + " AND " + $1, [$0]) }
    return [
      Band("rare", try finder.terms(finder.words(20...200).map { ($0, [$0]) }), "20 ×"),
      Band("medium", try finder.terms(medium.map { ($0, [$0]) }), "20 ×"),
      Band("common", try finder.terms(finder.words(60_000...400_000).map { ($0, [$0]) }), "2 ×"),
      Band("two words", try finder.terms(pairs)),
      Band(
        "phrase",
        try finder.terms(finder.phrases().map { ("\"" + $0.joined(separator: " ") + "\"", $0) })),
      Band("prefix", try finder.prefixes(of: medium)),
    ]
  }

  private init(_ name: String, _ terms: [Term], _ bar: String? = nil) {
    self.name = name
    self.terms = terms
    self.bar = bar ?? "none"
    share =
      switch bar {
      case "20 ×": 1.0 / 20
      case "2 ×": 1.0 / 2
      default: .infinity
      }
  }
}

/// Finds queries in the words on record.
struct TermFinder {
  let connection: Connection
  private let stemmer = Stemmer(.ru)

  init(connection: Connection) {
    self.connection = connection
  }

  /// Five words of some forms, spread over those that so many wordings have.
  func words(_ counts: ClosedRange<Int>) throws -> [String] {
    let stems = try connection.rows(
      """
      SELECT stem FROM word_form WHERE language = 'ru'
      GROUP BY stem HAVING sum(df) BETWEEN ? AND ? AND count(*) BETWEEN 2 AND 12
        AND length(stem) > 4 AND stem NOT GLOB '*[0-9]*' ORDER BY stem
      """, [.integer(Int64(counts.lowerBound)), .integer(Int64(counts.upperBound))]
    ) { $0.text(0) }
    guard stems.count >= 5 else { return [] }
    return try (0..<5).map { try forms(ofStem: stems[(2 * $0 + 1) * stems.count / 10])[0] }
  }

  /// The queries with what finds the same; `words` are those that `rg` looks for, in sequence.
  func terms(_ queries: [(query: String, words: [String])]) throws -> [Band.Term] {
    try queries.map { query, words in
      let patterns = try words.map {
        "(" + (try forms(ofStem: stemmer.stem($0))).joined(separator: "|") + ")"
      }
      return try term(query, ["-w", "-i", "-e", patterns.joined(separator: " ")])
    }
  }

  /// Five pairs of words that stand side by side in many wordings.
  func phrases() throws -> [[String]] {
    let last = try connection.first("SELECT max(id) FROM text_body") { $0.integer(0) } ?? 0
    var found: [[String]] = []
    var place: Int64 = 1
    while found.count < 5 && place < last {
      let body = try connection.first(
        "SELECT body FROM text_body WHERE id = ?", [.integer(place)]
      ) { $0.text(0) }
      place += 1 + last / 97
      let words = FoldedWords(String((body ?? "").prefix(400))).strings
      guard words.count > 6 else { continue }
      let pair = Array(words[4...5])
      guard pair.allSatisfy({ $0.count > 4 && !$0.contains(where: \.isNumber) }) else { continue }
      let count = try term("\"" + pair.joined(separator: " ") + "\"", []).count
      if (100...15_000).contains(count) { found.append(pair) }
    }
    return found
  }

  /// The beginnings of words.
  func prefixes(of words: [String]) throws -> [Band.Term] {
    try words.map { String($0.prefix(6)) }
      .map { try term($0 + "*", ["-i", "-e", "\\b" + $0]) }
  }

  private func term(_ query: String, _ patterns: [String]) throws -> Band.Term {
    guard let read = try ReadQuery(query).query else { fatalError("no words in \(query)") }
    let forms = try QueryForms(read) { try self.forms(ofStem: stemmer.stem($0)) }
    let expression = FullTextQuery(forms).expression
    let count = try connection.first(
      "SELECT count(*) FROM passage_ru WHERE passage_ru MATCH ?", [.text(expression)]
    ) { $0.integer(0) }
    return Band.Term(
      query: query, expression: expression, patterns: patterns, count: Int(count ?? 0))
  }

  private func forms(ofStem stem: String) throws -> [String] {
    try connection.rows(
      "SELECT form FROM word_form WHERE language = 'ru' AND stem = ? ORDER BY df DESC, form",
      [.text(stem)]
    ) { $0.text(0) }
  }
}
