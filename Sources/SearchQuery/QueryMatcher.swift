public import WordForms

/// Holds texts against a query: whether they are meant, and which of their words were found.
public struct QueryMatcher {
  private let query: Query
  private let phrases: [Query.Phrase]
  /// The words of the query, by their numbers, that a form stands for.
  private var wordsOfForm: [String: [Int]] = [:]
  private var prefixes: [(text: [UInt8], word: Int)] = []
  /// Whether there is a form of such a length and with such a last letter: most words of a text are passed over by it.
  private var isForm = [Bool](repeating: false, count: 256)

  /// What was found in one text.
  public struct Found: Hashable, Sendable {
    /// Stretches of words, each with the phrase of the query that it is.
    public var stretches: [(words: Range<Int>, phrase: Int)] {
      zip(ranges, numbers).map { ($0, $1) }
    }
    var ranges: [Range<Int>] = []
    var numbers: [Int] = []

    /// Nothing.
    public init() {}
  }

  /// A matcher for `forms`.
  public init(_ forms: QueryForms) {
    query = forms.query
    phrases = forms.query.phrases
    var number = 0
    for word in phrases.flatMap(\.words) {
      if word.isPrefix {
        prefixes.append((Array(word.folded.utf8), number))
      } else {
        for form in forms.forms(of: word) {
          wordsOfForm[form, default: []].append(number)
          isForm[Self.mark(of: form.utf8.count, form.utf8.last)] = true
        }
      }
      number += 1
    }
  }

  /// Where the phrases of the query stand in texts; a phrase stands in one text whole.
  public struct Places {
    /// By text and phrase.
    fileprivate var places: [[[Range<Int>]]]
  }

  /// Looks for the phrases of the query.
  public func places(in texts: [FoldedWords]) -> Places {
    Places(places: texts.map(places))
  }

  /// Whether texts in which the phrases stand so are what the query asks for.
  public func isMet(by places: Places) -> Bool {
    var next = 0
    return isMet(query, by: places, &next)
  }

  /// Which phrases are found, by number, in any of the texts.
  public func phrases(in places: Places) -> Set<Int> {
    Set(phrases.indices.filter { phrase in places.places.contains { !$0[phrase].isEmpty } })
  }

  /// What was found in the text of that number.
  public func found(in text: Int, of places: Places) -> Found {
    var found = Found()
    for phrase in phrases.indices.prefix(query.wanted.count) {
      for range in places.places[text][phrase] {
        found.ranges.append(range)
        found.numbers.append(phrase)
      }
    }
    return found
  }

  // MARK: - Finding

  private static func mark(of count: Int, _ last: UInt8?) -> Int {
    (count &* 31 ^ Int(last ?? 0)) & 255
  }

  private func places(in text: FoldedWords) -> [[Range<Int>]] {
    // Which words of the query stand where in the text.
    var hits: [(place: Int, word: Int)] = []
    for (place, word) in text.words.enumerated() {
      let last = word.folded.upperBound - 1
      if isForm[Self.mark(of: word.folded.count, text.bytes[last])] {
        for number in wordsOfForm[text.string(word)] ?? [] { hits.append((place, number)) }
      }
      for prefix in prefixes where text.bytes[word.folded].starts(with: prefix.text) {
        hits.append((place, prefix.word))
      }
    }
    var found = phrases.map { _ in [Range<Int>]() }
    guard !hits.isEmpty else { return found }
    var first = 0
    for (number, phrase) in phrases.enumerated() {
      defer { first += phrase.words.count }
      if phrase.words.count == 1 {
        found[number] = hits.filter { $0.word == first }.map { $0.place..<($0.place + 1) }
        continue
      }
      var at: [Int: Set<Int>] = [:]
      for hit in hits { at[hit.word, default: []].insert(hit.place) }
      found[number] = (at[first] ?? []).sorted().filter { start in
        phrase.words.indices.allSatisfy { at[first + $0]?.contains(start + $0) == true }
      }.map { $0..<($0 + phrase.words.count) }
    }
    return found
  }

  private func isMet(_ query: Query, by places: Places, _ next: inout Int) -> Bool {
    switch query {
    case .phrase:
      defer { next += 1 }
      return places.places.contains { !$0[next].isEmpty }
    case .near(let phrases, let within):
      defer { next += phrases.count }
      let numbers = next..<(next + phrases.count)
      return places.places.contains { text in
        Self.areNear(numbers.map { text[$0] }, within: within)
      }
    // Every part is asked, so that the numbers go on.
    case .all(let queries): return queries.map { isMet($0, by: places, &next) }.allSatisfy { $0 }
    case .any(let queries): return queries.map { isMet($0, by: places, &next) }.contains(true)
    case .except(let wanted, let unwanted):
      let isWanted = isMet(wanted, by: places, &next)
      return !isMet(unwanted, by: places, &next) && isWanted
    }
  }

  /// Whether one place of each phrase can be chosen with at most `within` words between the first and the last of them,
  /// as FTS5 counts: words of neither.
  private static func areNear(_ places: [[Range<Int>]], within: Int) -> Bool {
    guard places.allSatisfy({ !$0.isEmpty }) else { return false }
    return places.flatMap { $0 }.contains { first in
      places.allSatisfy { ranges in
        ranges.contains {
          $0.lowerBound >= first.lowerBound
            && $0.lowerBound - first.upperBound <= within
        }
      }
    }
  }
}
