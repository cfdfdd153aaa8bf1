import SQLite

/// Words that about as many wordings have.
struct Band {
  /// A word, or two, with the forms that the texts have.
  struct Term {
    var query: String
    var forms: [[String]]
    /// In about how many wordings it stands.
    var count: Int

    var expression: String {
      forms.map { "(" + $0.map { "\"\($0)\"" }.joined(separator: " OR ") + ")" }
        .joined(separator: " AND ")
    }

    /// `rg` for the forms of the first word; it knows no AND.
    func grep(in folder: String) -> [String] {
      ["rg", "-w", "-i", "-c"] + forms[0].flatMap { ["-e", $0] } + [folder]
    }
  }

  var name: String
  var terms: [Term]
  /// The bar beside `rg`, and the share of its time that it is.
  var bar: String
  var share: Double

  /// Rare, medium and common words, and pairs of medium ones.
  static func all(_ connection: Connection) throws -> [Band] {
    let rare = try terms(20...200, connection)
    let medium = try terms(2_000...15_000, connection)
    let common = try terms(60_000...400_000, connection)
    let pairs = zip(medium, medium.reversed()).prefix(2).map { first, second in
      Term(
        query: first.query + " AND " + second.query, forms: first.forms + second.forms,
        count: min(first.count, second.count))
    }
    return [
      Band(name: "rare", terms: rare, bar: "20 ×", share: 1.0 / 20),
      Band(name: "medium", terms: medium, bar: "20 ×", share: 1.0 / 20),
      Band(name: "common", terms: common, bar: "2 ×", share: 0.5),
      Band(name: "two words", terms: Array(pairs), bar: "none", share: .infinity),
    ]
  }

  /// Five words of some forms, spread over those that so many wordings have.
  private static func terms(
    _ counts: ClosedRange<Int>, _ connection: Connection
  ) throws -> [Term] {
    let stems = try connection.rows(
      """
      SELECT stem, sum(df) AS total FROM word_form WHERE language = 'ru'
      GROUP BY stem HAVING total BETWEEN ? AND ? AND count(*) BETWEEN 2 AND 12
        AND length(stem) > 4 AND stem NOT GLOB '*[0-9]*' ORDER BY stem
      """, [.integer(Int64(counts.lowerBound)), .integer(Int64(counts.upperBound))]
    ) { (stem: $0.text(0), total: Int($0.integer(1))) }
    guard stems.count >= 5 else { return [] }
    return try (0..<5).map { place in
      let stem = stems[(2 * place + 1) * stems.count / 10]
      let forms = try connection.rows(
        "SELECT form FROM word_form WHERE language = 'ru' AND stem = ? ORDER BY df DESC",
        [.text(stem.stem)]
      ) { $0.text(0) }
      return Term(query: forms[0], forms: [forms], count: stem.total)
    }
  }
}
