package import LegalText
package import SearchQuery
internal import SQLite
internal import WordForms

extension Registry {
  /// How many of the wordings that a query finds are ranked at most: those recorded last.
  public static let mostRanked = 20_000

  /// Searches the wordings; never those of drafts, which are law on no day.
  public func search(_ request: SearchRequest) throws(RegistryError) -> SearchResult {
    try reporting {
      let vocabulary = Vocabulary(connection)
      guard var query = request.query.query else {
        let language = request.language ?? .ru
        return try Searcher(connection, request, language, nil).named()
      }
      let languages = try request.language.map { [$0] } ?? vocabulary.languages()
      let choices = try languages.map { language in
        (language, try QueryForms(query) { try vocabulary.forms(of: $0, in: language) })
      }
      func known(_ forms: QueryForms) -> Int {
        query.phrases.flatMap(\.words).count(where: forms.isKnown)
      }
      guard var choice = choices.first else { return SearchResult(language: .ru) }
      for other in choices where known(other.1) > known(choice.1) { choice = other }
      let (language, plain) = choice
      var forms = plain
      if request.isWidened {
        query = try widened(query, in: language, vocabulary, at: request.state)
        forms = try QueryForms(query) { try vocabulary.forms(of: $0, in: language) }
      }
      var result = try Searcher(connection, request, language, forms).found(vocabulary)
      result.unknown = plain.query.wanted.flatMap(\.words).filter { !plain.isKnown($0) }
        .map(\.written)
      if !result.unknown.isEmpty {
        result.suggestions = try vocabulary.suggestions(
          for: plain, among: request.language.map { [$0] } ?? languages)
      }
      return result
    }
  }

  /// The query with the forms that the texts have of its words.
  package func forms(
    of query: Query, in language: Language
  ) throws(RegistryError) -> QueryForms {
    let vocabulary = Vocabulary(connection)
    return try reporting {
      try QueryForms(query) { try vocabulary.forms(of: $0, in: language) }
    }
  }

  /// The query with the other terms of the topics that it names.
  private func widened(
    _ query: Query, in language: Language, _ vocabulary: Vocabulary, at state: State
  ) throws -> Query {
    let topics = try topics(on: LegalDate(dayNumber: 0), at: state).map(\.topic)
    let groups = topics.map { topic in
      ([topic.label[language]].compactMap { $0 } + (topic.terms[language] ?? []))
        .map { Query.Phrase(words: $0) }.filter { !$0.words.isEmpty }
    }
    return query.widened(by: groups) { word in
      vocabulary.stem(of: word.folded, in: language)
    }
  }
}
