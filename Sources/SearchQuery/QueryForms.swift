/// A query with the forms in which each of its words is looked for.
public struct QueryForms: Hashable, Sendable {
  /// What is looked for.
  public let query: Query
  private var forms: [String: [String]] = [:]

  /// Makes one of `query`; `known` gives the forms that the texts hold of a folded word.
  public init(_ query: Query, known: (String) throws -> [String]) rethrows {
    self.query = query
    for word in query.phrases.flatMap(\.words) where !word.isPrefix && forms[word.folded] == nil {
      forms[word.folded] = try known(word.folded)
    }
  }

  /// The forms of a word, which the texts hold; of a word that they do not hold, itself.
  public func forms(of word: Query.Word) -> [String] {
    let known = forms[word.folded] ?? []
    return known.isEmpty ? [word.folded] : known
  }

  /// Whether the texts hold a form of the word; of a prefix that is not known.
  public func isKnown(_ word: Query.Word) -> Bool {
    word.isPrefix || !(forms[word.folded] ?? []).isEmpty
  }

  /// The same forms for a part of the query, or for another tree of its words.
  public func asking(_ query: Query) -> QueryForms {
    QueryForms(query: query, forms: forms)
  }

  /// The same with the forms of other words for those words that the texts do not hold.
  public func taking(_ others: [String: [String]]) -> QueryForms {
    QueryForms(
      query: query, forms: forms.merging(others) { known, other in known.isEmpty ? other : known })
  }

  private init(query: Query, forms: [String: [String]]) {
    self.query = query
    self.forms = forms
  }
}
