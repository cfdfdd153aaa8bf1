internal import LegalText

/// Reads the pairs of words in a note on words replaced throughout a text.
struct ReplacementReader {
  private var olds: [String] = []
  private var quotes: [String] = []
  private var isAfterVerb = false
  private var isAddition = false
  private var pairs: [Claim.Replacement] = []
  private var isBroken = false

  /// The pairs that `tokens` tell; nil where there are old words and new ones, and they do not match up.
  static func replacements(
    in tokens: ArraySlice<NoteToken>, language: Language
  ) -> [Claim.Replacement]? {
    var reader = ReplacementReader()
    for (index, token) in zip(tokens.indices, tokens) {
      if case .quote(let words) = token.kind { reader.quotes.append(words) }
      guard let word = token.word else { continue }
      if language == .kk {
        reader.takeKazakh(word, next: tokens[(index + 1)...])
      } else {
        reader.take(word, in: language)
      }
    }
    reader.flush()
    return reader.isBroken ? nil : reader.pairs
  }

  /// «слова A заменены словами B»: before the verb the old words, after it the new.
  private mutating func take(_ word: String, in language: Language) {
    switch NoteGrammar.verb(word, in: language) {
    case .replaced: open(isAddition: false)
    case .supplemented: open(isAddition: true)
    case .action(.excluded):
      open(isAddition: false)
      quotes = [""]
    default:
      let isNominative = ["слова", "слово", "цифры", "аббревиатуру"].contains(word)
      if isAfterVerb, !quotes.isEmpty, isNominative { flush() }
    }
  }

  /// «A деген сөздер B деген сөздермен ауыстырылды»: the case of «сөз» tells which are new.
  private mutating func takeKazakh(_ word: String, next: ArraySlice<NoteToken>) {
    if word.hasPrefix("сөз"), !quotes.isEmpty {
      if isAfterVerb, ["мен", "бен"].contains(where: word.hasSuffix) {
        let verb = next.first { $0.word != nil }?.word ?? ""
        isAddition = verb.hasPrefix("толықтыр")
        flush()
      } else {
        open(isAddition: false)
      }
    } else if word.hasPrefix("алып") || word.hasPrefix("алынып"), isAfterVerb, quotes.isEmpty {
      quotes = [""]
      flush()
    }
  }

  private mutating func open(isAddition: Bool) {
    guard !quotes.isEmpty else { return }
    olds = quotes
    quotes = []
    isAfterVerb = true
    self.isAddition = isAddition
  }

  private mutating func flush() {
    defer {
      olds = []
      quotes = []
      isAfterVerb = false
    }
    guard isAfterVerb, !olds.isEmpty, !quotes.isEmpty else { return }
    guard quotes.count == olds.count || quotes.count == 1 else {
      isBroken = true
      return
    }
    for (index, old) in olds.enumerated() {
      let new = quotes.count == 1 ? quotes[0] : quotes[index]
      pairs.append(Claim.Replacement(old: old, new: isAddition ? old + " " + new : new))
    }
  }
}
