internal import LegalText

/// The tokens of a line, or of the rest of one after a quoted block, and where they are being read.
struct Sentence {
  let file: String
  let language: Language
  let line: Int
  let scalars: [Unicode.Scalar]
  let tokens: [AmendmentToken]
  /// What each of the tokens can mean by itself.
  private let meanings: [Meaning]
  /// The token that is read next.
  var index = 0

  /// Takes a line apart from the scalar `start` on, which is the character `column`.
  init(
    file: String, language: Language, line: Int, scalars: [Unicode.Scalar], start: Int,
    column: Int
  ) {
    self.file = file
    self.language = language
    self.line = line
    self.scalars = scalars
    tokens = AmendmentLexer.tokens(of: scalars, from: start, column: column, in: language)
    let words = tokens.map(\.word)
    meanings = words.indices.map { Meaning(words[$0...], in: language) }
  }

  /// What a word can mean.
  private struct Meaning {
    /// The fixed phrase that it begins.
    var phrase: GrammarPhrases.Found?
    var noun: NounWord?
    var ordinal: LocatorOrdinals.Word?

    init(_ words: ArraySlice<String?>, in language: Language) {
      guard let first = words.first, let word = first else { return }
      phrase = GrammarPhrases.phrase(words, in: language)
      noun = GrammarNouns.noun(word, in: language)
      ordinal = LocatorOrdinals.foldedMeaning(of: word)
    }
  }

  var current: AmendmentToken? { token(at: index) }

  var isAtEnd: Bool { index >= tokens.count }

  func token(at index: Int) -> AmendmentToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  func isMark(_ mark: Unicode.Scalar, at index: Int) -> Bool {
    token(at: index)?.isMark(mark) ?? false
  }

  /// The fixed phrase that begins at `index`.
  func phrase(at index: Int) -> GrammarPhrases.Found? {
    meanings.indices.contains(index) ? meanings[index].phrase : nil
  }

  /// The noun that the word at `index` is, by itself.
  func singleNoun(at index: Int) -> NounWord? {
    meanings.indices.contains(index) ? meanings[index].noun : nil
  }

  /// What the word at `index` says in an ordinal.
  func ordinalWord(at index: Int) -> LocatorOrdinals.Word? {
    meanings.indices.contains(index) ? meanings[index].ordinal : nil
  }

  /// Whether a verb of an instruction stands in it.
  var hasVerb: Bool {
    meanings.contains { meaning in
      if case .verb? = meaning.phrase?.sense { return true }
      return false
    }
  }

  func isAnd(at index: Int) -> Bool { phrase(at: index)?.sense == .and }

  /// What stands from token `start` up to token `end`, as written.
  func text(_ start: Int, _ end: Int) -> String {
    guard start < end, tokens.indices.contains(start), tokens.indices.contains(end - 1) else {
      return ""
    }
    var view = String.UnicodeScalarView()
    view.append(
      contentsOf: scalars[tokens[start].place.lowerBound..<tokens[end - 1].place.upperBound])
    return String(view)
  }

  // MARK: - Errors

  /// Why the token at `index` is not understood.
  ///
  /// - Parameter isCertain: whether it is an error by now, so that it is worth looking for the nearest form.
  func error(at index: Int, expected: String, isCertain: Bool = true) -> AmendmentTextError {
    let column = token(at: index)?.column ?? endColumn
    let read = text(index, min(index + 4, tokens.count))
    return AmendmentTextError(
      file: file, line: line, column: column, read: Self.shortened(read), expected: expected,
      nearest: isCertain ? NearestForm.nearest(to: self, at: index) : nil)
  }

  /// The character after the last token.
  private var endColumn: Int {
    guard let last = tokens.last else { return 1 }
    return last.column + scalars[last.place].count { !$0.isUnseen }
  }

  static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 60 else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(60))) + "…"
  }
}
