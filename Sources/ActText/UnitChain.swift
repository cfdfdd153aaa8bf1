internal import LegalText

/// A unit as a footnote names it: «подпункт 5) пункта 2 статьи 10», outermost first.
struct UnitChain: Equatable {
  /// One unit of the chain; several numbers where several units are named at once.
  struct Step: Equatable {
    var kind: ProvisionKind
    var numbers: [ClosedRange<ProvisionNumber>]
  }

  var steps: [Step] = []
  /// Whether only the heading of it is meant.
  var isHeading = false
  /// Whether it is the unit put in or the new number, rather than where that happens.
  var isObject = false
  /// Whether it is the act itself.
  var isAct = false
  /// Where it stands among the tokens: from the first to after the last.
  var tokens = 0..<0

  /// Reads the chains in `tokens`; what stands after `verb` is an object (ru, en).
  ///
  /// - Parameter takesInstrumental: whether a unit in the instrumental (kk) is one that is put in.
  static func chains(
    in tokens: ArraySlice<NoteToken>, verb: Int?, language: Language,
    takesInstrumental: Bool = true
  ) -> [UnitChain] {
    var reader = UnitChainReader(
      tokens: Array(tokens), language: language, takesInstrumental: takesInstrumental)
    return reader.chains(verb: verb.map { $0 - tokens.startIndex })
  }
}

private struct UnitChainReader {
  let tokens: [NoteToken]
  let language: Language
  let takesInstrumental: Bool
  var chains: [UnitChain] = []
  /// Where the latest mention ended, and whether what follows it at once belongs inside it.
  var end = -1
  var opensInner = false

  /// The most units that one note is held to name.
  private static let mostUnits = 200

  mutating func chains(verb: Int?) -> [UnitChain] {
    var index = 0
    while index < tokens.count, chains.count < Self.mostUnits {
      guard let word = tokens[index].word else {
        index += 1
        continue
      }
      let isObject = language != .kk && verb.map { index > $0 } ?? false
      if NoteGrammar.isHeading(word, in: language) {
        takeHeading(at: index, isObject: isObject)
      } else if let unit = NoteGrammar.unit(word, in: language) {
        index = take(unit, at: index, isObject: isObject)
        continue
      } else if NoteGrammar.isAct(word, in: language), chains.isEmpty {
        chains.append(UnitChain(isAct: true))
        end = index + 1
      }
      index += 1
    }
    return chains
  }

  private mutating func takeHeading(at index: Int, isObject: Bool) {
    if language == .kk, end == index, opensInner, !chains.isEmpty {
      chains[chains.count - 1].isHeading = true
    } else {
      chains.append(UnitChain(isHeading: true, isObject: isObject))
    }
    end = index + 1
    opensInner = false
  }

  /// Takes the unit word at `index` with its numbers; returns where to go on.
  private mutating func take(
    _ unit: NoteGrammar.UnitWord, at index: Int, isObject: Bool
  ) -> Int {
    var kind = unit.kind
    if kind == .section, index > 0, tokens[index - 1].word == "кіші" { kind = .subsection }
    var start = index
    var next = index + 1
    var numbers: [ClosedRange<ProvisionNumber>] = []
    if language == .kk {
      (numbers, start) = numbersBefore(index, isOrdinal: kind.isCounted)
    } else {
      (numbers, next) = numbersAfter(index + 1, isOrdinal: kind.isCounted)
      if numbers.isEmpty {
        (numbers, start) = numbersBefore(index, isOrdinal: kind.isCounted, ordinalsOnly: true)
      }
    }
    // A word without a number names a unit only where there is but one of it.
    if numbers.isEmpty && kind != .preamble && !(kind == .annex && language != .kk) {
      return next
    }
    if kind == .part, hasFigure(start..<next) { kind = .paragraph }
    let step = UnitChain.Step(kind: kind, numbers: numbers)
    place(step, unit, from: start, isObject: isObject || isPutIn(unit))
    if let last = chains.indices.last {
      let first = chains[last].tokens.isEmpty ? start : min(start, chains[last].tokens.lowerBound)
      chains[last].tokens = first..<next
    }
    end = next
    opensInner = language == .kk ? !isPutIn(unit) : !unit.isGenitive
    return next
  }

  private func isPutIn(_ unit: NoteGrammar.UnitWord) -> Bool {
    takesInstrumental && unit.isInstrumental
  }

  private func hasFigure(_ range: Range<Int>) -> Bool {
    tokens[range].contains { $0.number != nil }
  }

  private mutating func place(
    _ step: UnitChain.Step, _ unit: NoteGrammar.UnitWord, from start: Int, isObject: Bool
  ) {
    let isNext = end == start
    let isLinked = language == .en && end >= 0 && end + 1 == start && tokens[end].word == "of"
    if let last = chains.indices.last, chains[last].isObject == isObject, !chains[last].isAct {
      if language != .kk, isNext && unit.isGenitive || isLinked {
        chains[last].steps.insert(step, at: 0)
        return
      }
      let inner = chains[last].steps.last?.kind
      if isNext, opensInner, !chains[last].isHeading, let inner, inner != step.kind,
        inner.level < step.kind.level
      {
        chains[last].steps.append(step)
        return
      }
      // «10-баптың 2-тармағы, 3-тармағы»: what holds the first holds the second.
      if language == .kk, start > end,
        let cut = chains[last].steps.firstIndex(where: {
          $0.kind.level >= step.kind.level
        }), cut > 0
      {
        let outer = chains[last].steps[..<cut]
        chains.append(UnitChain(steps: outer + [step], isObject: isObject))
        return
      }
    }
    chains.append(UnitChain(steps: [step], isObject: isObject))
  }

  // MARK: - Numbers

  /// The numbers from `index` on: «5) и 6)», «12-1 – 12-3», «вторая и третья».
  private func numbersAfter(
    _ index: Int, isOrdinal: Bool
  ) -> ([ClosedRange<ProvisionNumber>], Int) {
    var numbers: [ClosedRange<ProvisionNumber>] = []
    var next = index
    while numbers.count < Self.mostUnits,
      let (number, after) = number(at: next, isOrdinal: isOrdinal)
    {
      numbers.append(number...number)
      next = after
      if next < tokens.count, tokens[next].isMark("-"), let last = numbers.last,
        let (upper, after) = self.number(at: next + 1, isOrdinal: isOrdinal),
        last.lowerBound <= upper
      {
        numbers[numbers.count - 1] = last.lowerBound...upper
        next = after
      }
      guard next < tokens.count, isSeparator(tokens[next]),
        self.number(at: next + 1, isOrdinal: isOrdinal) != nil
      else { break }
      next += 1
    }
    return (numbers, next)
  }

  private func number(at index: Int, isOrdinal: Bool) -> (ProvisionNumber, Int)? {
    guard index < tokens.count else { return nil }
    if let number = tokens[index].number { return (number, index + 1) }
    guard isOrdinal, let word = tokens[index].word else { return nil }
    if let ordinal = NumberWords.ordinal(word) { return (ProvisionNumber(ordinal), index + 1) }
    if let tens = NumberWords.value(word), tens >= 10, index + 1 < tokens.count,
      let ordinal = tokens[index + 1].word.flatMap(NumberWords.ordinal)
    {
      return (ProvisionNumber(tens + ordinal), index + 2)
    }
    return nil
  }

  /// The numbers that end before `index`: «2-1, 2-2-тармақтар», «екінші бөлік».
  private func numbersBefore(
    _ index: Int, isOrdinal: Bool, ordinalsOnly: Bool = false
  ) -> ([ClosedRange<ProvisionNumber>], Int) {
    var start = index
    while start > 0 {
      let token = tokens[start - 1]
      let isFigure = token.number != nil && !ordinalsOnly
      let isWord = isOrdinal && token.word.map(isOrdinalPart) == true
      let joins = start < index && (isSeparator(token) || token.isMark("-"))
      guard isFigure || isWord || joins else { break }
      start -= 1
    }
    while start < index, number(at: start, isOrdinal: isOrdinal) == nil { start += 1 }
    guard start < index else { return ([], index) }
    let (numbers, next) = numbersAfter(start, isOrdinal: isOrdinal)
    return next == index ? (numbers, start) : ([], index)
  }

  private func isOrdinalPart(_ word: String) -> Bool {
    NumberWords.ordinal(word) != nil || NumberWords.value(word).map { $0 >= 10 } == true
  }

  private func isSeparator(_ token: NoteToken) -> Bool {
    token.isMark(",") || token.word.map(NoteGrammar.isAnd) == true
  }
}

extension ProvisionKind {
  /// Whether the law does not number it, so that it is named by its place, in words.
  var isCounted: Bool { self == .part || self == .indent }
}
