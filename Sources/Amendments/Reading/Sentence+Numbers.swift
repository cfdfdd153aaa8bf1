internal import LegalText

/// Numbers and ordinals of units.
extension Sentence {
  /// The numbers from `index` on, in figures or as ordinals: «1), 2) и 5) – 7)», «вторую и третью»; nil where none
  /// stands there.
  func numbers(at index: Int) -> (runs: [NumberRun], next: Int)? {
    var runs: [NumberRun] = []
    var next = index
    while let (run, after) = run(at: next) {
      runs.append(run)
      next = after
      let separators = separators(at: next)
      guard separators > 0, self.run(at: next + separators) != nil,
        !isOrdinalOfSentence(at: next + separators)
      else { break }
      next += separators
    }
    return runs.isEmpty ? nil : (runs, next)
  }

  /// How many tokens at `index` join what is listed: a comma, «и», or both.
  func separators(at index: Int) -> Int {
    if isMark(",", at: index) { return isAnd(at: index + 1) ? 2 : 1 }
    return isAnd(at: index) ? 1 : 0
  }

  private func run(at index: Int) -> (NumberRun, Int)? {
    guard let (first, isClosed, next) = number(at: index) else { return nil }
    let through = throughSign(at: next)
    if through > 0, let (last, _, after) = number(at: next + through) {
      return (NumberRun(first: first, last: last, isClosed: isClosed), after)
    }
    return (NumberRun(first: first, last: nil, isClosed: isClosed), next)
  }

  /// The dash of a run, or the English “to”.
  private func throughSign(at index: Int) -> Int {
    if isMark("-", at: index) { return 1 }
    if language == .en, token(at: index)?.word == "to" { return 1 }
    return 0
  }

  private func number(at index: Int) -> (ProvisionNumber, isClosed: Bool, next: Int)? {
    guard let token = token(at: index) else { return nil }
    if case .number(let number, let isClosed) = token.kind {
      var next = index + 1
      // «2-я часть», «2-ші абзац»
      if let ending = self.token(at: next), ending.isGlued, let word = ending.word,
        LocatorWords.isOrdinalEnding(word), singleNoun(at: next) == nil
      {
        next += 1
      }
      return (number, isClosed, next)
    }
    return ordinal(at: index).map { (ProvisionNumber($0.value), false, $0.next) }
  }

  /// The ordinal in words at `index`: «двадцать первая», «он бірінші», “twenty-first”.
  func ordinal(at index: Int) -> (value: Int, next: Int)? {
    guard let word = token(at: index)?.word else { return nil }
    switch ordinalWord(at: index) {
    case .complete(let value): return (value, index + 1)
    case .tens(let tens), .openTens(let tens):
      if case .complete(let unit)? = ordinalWord(at: index + 1), unit < 10 {
        return (tens + unit, index + 2)
      }
      if case .openTens = ordinalWord(at: index) { return (tens, index + 1) }
      return nil
    case nil: return language == .en ? Self.compound(word).map { ($0, index + 1) } : nil
    }
  }

  /// “twentyfirst”: the hyphen is gone.
  private static func compound(_ word: String) -> Int? {
    for length in 5...8 where word.count > length {
      guard
        case .openTens(let tens)? = LocatorOrdinals.foldedMeaning(of: String(word.prefix(length))),
        case .complete(let unit)? = LocatorOrdinals.foldedMeaning(
          of: String(word.dropFirst(length))),
        unit < 10
      else { continue }
      return tens + unit
    }
    return nil
  }

  /// Whether the ordinal at `index` belongs to the noun «предложение» after it, and not to the one before.
  private func isOrdinalOfSentence(at index: Int) -> Bool {
    guard let (_, next) = ordinal(at: index), language == .ru else { return false }
    return singleNoun(at: next)?.noun == .sentence
  }
}
