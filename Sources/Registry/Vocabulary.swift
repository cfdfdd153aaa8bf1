internal import LegalText
internal import SQLite
internal import SearchQuery
internal import WordForms

/// The words that the texts on record have.
final class Vocabulary {
  private let connection: Connection
  private var stemmers = PerLanguage<Stemmer>()
  private var frequencies: [Language: [String: Int64]] = [:]

  init(_ connection: Connection) {
    self.connection = connection
  }

  /// The languages of the texts.
  func languages() throws -> [Language] {
    try Language.allCases.filter { language in
      try connection.first(
        "SELECT 1 FROM word_form WHERE language = ? LIMIT 1", [.text(language.rawValue)]
      ) { _ in true } ?? false
    }
  }

  /// What the forms of `word` share.
  func stem(of word: String, in language: Language) -> String {
    if let stemmer = stemmers[language] { return stemmer.stem(word) }
    let stemmer = Stemmer(language)
    stemmers[language] = stemmer
    return stemmer.stem(word)
  }

  /// The forms of `word` that the texts have, most frequent first.
  func forms(of word: String, in language: Language) throws -> [String] {
    var frequency: Int64 = 0
    let forms = try connection.rows(
      "SELECT form, df FROM word_form WHERE language = ? AND stem = ? ORDER BY df DESC, form",
      [.text(language.rawValue), .text(stem(of: word, in: language))]
    ) { row in
      frequency += row.integer(1)
      return row.text(0)
    }
    frequencies[language, default: [:]][word] = frequency
    return forms
  }

  /// In about how many passages the forms of a word stand that was asked for.
  func frequency(of word: String, in language: Language) -> Int64 {
    frequencies[language]?[word] ?? 0
  }

  /// The forms that the texts have of the words that begin most like `word`, which they have in no form: отказать, отказ.
  func kin(of word: String, in language: Language) throws -> [String] {
    var kin: (forms: [String], same: Int) = ([], 0)
    try connection.query(
      """
      SELECT form FROM word_form
      WHERE language = ?1 AND stem >= ?2 AND stem < ?2 || char(0x10FFFF)
      """, [.text(language.rawValue), .text(String(word.prefix(Misspelling.leastKinship)))]
    ) { row in
      let form = row.text(0)
      guard Misspelling.kinship(of: word, and: form) != nil else { return }
      let same = zip(word, form).prefix { $0 == $1 }.count
      if same > kin.same { kin = ([], same) }
      if same == kin.same { kin.forms.append(form) }
    }
    return kin.forms
  }

  // MARK: - Did you mean

  /// The query with words that the texts have for those they have not; best first.
  func suggestions(for forms: QueryForms, among languages: [Language]) throws -> [String] {
    let words = forms.query.wanted.flatMap(\.words)
    guard words.count <= 12 else { return [] }
    var alternatives: [[String]] = []
    for word in words {
      if forms.isKnown(word) {
        alternatives.append([word.written])
      } else {
        let near = try languages.flatMap { try self.near(word.folded, in: $0) }
          .sorted { ($0.distance, -$0.frequency, $0.form) < ($1.distance, -$1.frequency, $1.form) }
        alternatives.append(near.isEmpty ? [word.written] : near.prefix(3).map(\.form))
      }
    }
    // The best of each word first; then, where one word alone was not known, what else it may be.
    let count = alternatives.count(where: { $0.count > 1 }) == 1 ? 3 : 1
    var suggestions: [String] = []
    for place in 0..<count {
      let text = alternatives.map { $0[min(place, $0.count - 1)] }.joined(separator: " ")
      if text != words.map(\.written).joined(separator: " "), !suggestions.contains(text) {
        suggestions.append(text)
      }
    }
    return suggestions
  }

  private func near(
    _ word: String, in language: Language
  ) throws -> [(form: String, distance: Int, frequency: Int64)] {
    try Misspelling.beginnings(of: word).flatMap { beginning in
      var found: [(form: String, distance: Int, frequency: Int64)] = []
      try connection.query(
        """
        SELECT form, df FROM word_form
        WHERE language = ?1 AND stem >= ?2 AND stem < ?2 || char(0x10FFFF)
        """, [.text(language.rawValue), .text(beginning)]
      ) { row in
        let form = row.text(0)
        if let distance = Misspelling.distance(from: word, to: form)
          ?? Misspelling.kinship(of: word, and: form)
        {
          found.append((form, distance, row.integer(1)))
        }
      }
      return found
    }
  }
}
