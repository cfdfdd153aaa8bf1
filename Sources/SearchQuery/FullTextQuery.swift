/// A query in the language of FTS5 (https://sqlite.org/fts5.html#full_text_query_syntax).
public struct FullTextQuery: Hashable, Sendable {
  /// The expression. Every word in it is in quotation marks, and made of letters and digits.
  public let expression: String
  /// Whether all it finds is meant; else it finds more, and each must be held against the query.
  public let isExact: Bool

  /// Sequences of forms that FTS5 is asked for at most; where there are more, it is asked for the forms alone.
  private static let mostSequences = 256

  /// Writes `forms` in the language of FTS5.
  public init(_ forms: QueryForms) {
    self = Self.writing(forms.query, forms)
  }

  private init(_ expression: String, isExact: Bool = true) {
    self.expression = expression
    self.isExact = isExact
  }

  private static func writing(_ query: Query, _ forms: QueryForms) -> FullTextQuery {
    switch query {
    case .phrase(let phrase): return writing([phrase], forms) { "\"" + $0[0] + "\"" + $1 }
    case .near(let phrases, let within):
      return writing(phrases, forms) { sequences, star in
        "NEAR(" + sequences.map { "\"" + $0 + "\"" }.joined(separator: " ") + star + ", \(within))"
      }
    case .all(let queries):
      let parts = queries.map { writing($0, forms) }
      return FullTextQuery(
        joined(parts, " AND "), isExact: parts.allSatisfy(\.isExact))
    case .any(let queries):
      let parts = queries.map { writing($0, forms) }
      return FullTextQuery(joined(parts, " OR "), isExact: parts.allSatisfy(\.isExact))
    case .except(let wanted, let unwanted):
      let (part, other) = (writing(wanted, forms), writing(unwanted, forms))
      // What finds too much would take too much away.
      guard other.isExact else { return FullTextQuery(part.expression, isExact: false) }
      return FullTextQuery(joined([part, other], " NOT "), isExact: part.isExact)
    }
  }

  private static func joined(_ parts: [FullTextQuery], _ operation: String) -> String {
    "(" + parts.map(\.expression).joined(separator: operation) + ")"
  }

  /// The alternatives of phrases in all forms, or their words alone where those are too many.
  ///
  /// - Parameter write: writes one alternative: a sequence of forms for each phrase, and the star after the last.
  private static func writing(
    _ phrases: [Query.Phrase], _ forms: QueryForms, _ write: ([String], String) -> String
  ) -> FullTextQuery {
    let words = phrases.flatMap(\.words)
    // FTS5 knows a prefix only at the end.
    let endsInPrefix = words.last?.isPrefix == true
    let isWritable = !words.dropLast().contains(where: \.isPrefix)
    var sequences: [[String]]? = [[]]
    if isWritable {
      for word in words {
        let wordForms = word.isPrefix ? [word.folded] : forms.forms(of: word)
        let count = (sequences?.count ?? 0) * wordForms.count
        guard count <= mostSequences || words.count == 1 else {
          sequences = nil
          break
        }
        sequences = sequences?.flatMap { sequence in wordForms.map { sequence + [$0] } }
      }
    }
    guard isWritable, let sequences else {
      let alone = words.map { Query.phrase(Query.Phrase([$0])) }
      return FullTextQuery(writing(.all(alone), forms).expression, isExact: false)
    }
    let alternatives = sequences.map { sequence in
      var rest = sequence[...]
      let texts = phrases.map { phrase -> String in
        defer { rest = rest.dropFirst(phrase.words.count) }
        return rest.prefix(phrase.words.count).joined(separator: " ")
      }
      return write(texts, endsInPrefix ? " *" : "")
    }
    return FullTextQuery("(" + alternatives.joined(separator: " OR ") + ")")
  }
}
