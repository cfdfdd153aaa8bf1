internal import LegalText

/// Units of the act, as each language names them.
extension Sentence {
  /// A noun at `index`, one of several words included.
  func noun(at index: Int) -> (word: NounWord, next: Int)? {
    guard let word = token(at: index)?.word else { return nil }
    let following = token(at: index + 1)?.word
    if let (noun, length) = compoundNoun(word, following, at: index) {
      return (noun, index + length)
    }
    guard var noun = singleNoun(at: index) else { return nil }
    switch (noun.noun, following) {
    case (.sign("."), "с") where token(at: index + 2)?.word == "запятои":
      noun.noun = .sign(";")
      return (noun, index + 3)
    case (.words, "препинания"): return (noun, index + 2)
    default: return (noun, index + 1)
    }
  }

  private func compoundNoun(
    _ word: String, _ following: String?, at index: Int
  ) -> (NounWord, length: Int)? {
    guard let following else { return nil }
    switch (language, word) {
    case (.kk, "киши"), (.kk, "азат"), (.kk, "нуктели"), (.kk, "кос"), (.kk, "тыныс"):
      guard var noun = singleNoun(at: index + 1) else { return nil }
      switch (word, noun.noun) {
      case ("киши", .unit(.section)): noun.noun = .unit(.subsection)
      case ("азат", .entry): noun.noun = .unit(.indent)
      case ("нуктели", .sign(",")): noun.noun = .sign(";")
      case ("кос", .sign(".")): noun.noun = .sign(":")
      case ("тыныс", .words): break
      default: return nil
      }
      return (noun, 2)
    case (.en, "full"), (.en, "indented"):
      if word == "full", following == "stop" {
        return (NounWord(noun: .sign("."), singular: .anyCase), 2)
      }
      guard word == "indented", var noun = singleNoun(at: index + 1),
        noun.noun == .unit(.paragraph)
      else { return nil }
      noun.noun = .unit(.indent)
      return (noun, 2)
    case (.en, "table"):
      guard following == "of", token(at: index + 2)?.word == "contents" else { return nil }
      return (NounWord(noun: .contents, singular: .anyCase), 3)
    default: return nil
    }
  }

  func skippingFillers(_ index: Int) -> Int {
    var index = index
    while isFiller(at: index) { index += 1 }
    return index
  }

  /// Whether the word at `index` says nothing; one that is there twice, or after another, is no filler but a slip.
  private func isFiller(at index: Int) -> Bool {
    guard phrase(at: index)?.sense == .filler else { return false }
    guard phrase(at: index - 1)?.sense == .filler else { return true }
    // “the new”
    return token(at: index)?.word == "new" && token(at: index - 1)?.word != "new"
  }

  /// A unit noun with its numbers and the cases it can be in; nil where none begins at `index`.
  private func element(
    at index: Int
  ) -> (element: UnitChain.Element, word: NounWord, next: Int)? {
    let start = skippingFillers(index)
    var runs: [NumberRun] = []
    var next = start
    let isOrdinalFirst = language == .kk || ordinal(at: start) != nil
    if isOrdinalFirst, let (found, after) = numbers(at: start) {
      runs = found
      next = skippingFillers(after)
    }
    guard let (named, after) = noun(at: next), named.noun.isUnit else { return nil }
    var word = named
    next = after
    if runs.isEmpty, language != .kk, let (found, after) = numbers(at: next) {
      runs = found
      next = after
    }
    if language == .ru {
      word.limit(to: runs)
      guard agree(ordinalsFrom: start, to: next, with: word.noun) else { return nil }
    }
    return (UnitChain.Element(noun: word.noun, numbers: runs, start: start), word, next)
  }

  /// A chain of units: «подпункт 1) пункта 2 статьи 3», «3-баптың 2-тармағының 1) тармақшасы».
  ///
  /// The cases are those of the unit that is meant in the end.
  func chain(at index: Int) throws(AmendmentTextError) -> (UnitChain, NounWord, next: Int)? {
    guard let first = element(at: index) else { return nil }
    try checkNumber(first.element, first.word, first.next)
    var elements = [first.element]
    var word = first.word
    var next = first.next
    while elements.count < 14, let (other, after) = try linked(after: next, word) {
      if language == .kk {
        elements.append(other.element)
        word = other.word
      } else {
        elements.insert(other.element, at: 0)
      }
      try checkNumber(other.element, other.word, after)
      next = after
    }
    return (UnitChain(elements: elements, isPossessive: first.word.isPossessive), word, next)
  }

  /// The unit that the chain goes on with: in Russian and English what holds the one before, in Kazakh what is in it.
  private func linked(
    after index: Int, _ word: NounWord
  ) throws(AmendmentTextError) -> ((element: UnitChain.Element, word: NounWord), Int)? {
    switch language {
    case .ru:
      guard let other = element(at: index), other.word.cases.contains(.genitive) else { return nil }
      return ((other.element, other.word), other.next)
    case .kk:
      guard let other = element(at: index),
        word.cases.contains(.genitive) || holdsWithoutEnding(word, other.word)
      else { return nil }
      return ((other.element, other.word), other.next)
    case .en, .et:
      guard phrase(at: index)?.sense == .preposition(.of), let other = element(at: index + 1) else {
        return nil
      }
      return ((other.element, other.word), other.next)
    }
  }

  /// Whether a unit holds the one after it though the genitive is left out: «1-тармағы екінші бөлігінің».
  private func holdsWithoutEnding(_ word: NounWord, _ next: NounWord) -> Bool {
    guard word.isPossessive, word.cases.contains(.nominative), next.isPossessive,
      let outer = word.noun.unitKind
    else { return false }
    return next.noun.unitKind.map { outer.nestingRank < $0.nestingRank } ?? true
  }

  /// Holds the grammatical number of the noun against how many numbers stand with it.
  private func checkNumber(
    _ element: UnitChain.Element, _ word: NounWord, _ next: Int
  ) throws(AmendmentTextError) {
    if !element.numbers.isEmpty, !element.noun.mayBearNumber {
      throw error(at: element.start, expected: "no number with this word")
    }
    // Articles, paragraphs and subparagraphs are named in figures (rules on legal acts, order No. 464, 23).
    if let kind = element.noun.unitKind, [.article, .paragraph, .subparagraph].contains(kind),
      (element.start..<next).contains(where: { ordinal(at: $0) != nil })
    {
      throw error(at: element.start, expected: "a number in figures, as this unit bears it,")
    }
    let isSeveral = element.numbers.isSeveral
    if isSeveral, word.plural.isEmpty {
      throw error(at: element.start, expected: "the plural, for several units are named")
    }
    if !isSeveral, word.singular.isEmpty, !element.numbers.isEmpty {
      throw error(
        at: element.start,
        expected: "the singular, for one unit is named; a run is written as 5 – 7, with spaces")
    }
    if element.numbers.isEmpty, !element.noun.mayLackNumber {
      guard language != .kk, token(at: next) != nil else {
        throw error(at: element.start, expected: "a unit with its number")
      }
      throw error(at: next, expected: "the number of the unit that is named before")
    }
    for run in element.numbers where run.numbers == nil {
      throw error(
        at: element.start,
        expected: "a run of numbers that ascends by one, of at most \(NumberRun.longest)")
    }
  }

  /// Units named together, from `index` on; nil where none begins there.
  func units(at index: Int) throws(AmendmentTextError) -> (UnitPhrase, next: Int)? {
    var next = index
    var preposition: PhraseSense.Preposition?
    if language != .kk, let found = phrase(at: index), case .preposition(let read) = found.sense {
      preposition = read
      next += found.length
    }
    guard let first = try chain(at: next) else { return nil }
    var chains = [first.0]
    var cases = first.1.cases
    next = first.next
    while chains.count < NumberRun.longest {
      let separators = separators(at: next)
      guard separators > 0 else { break }
      var start = next + separators
      if preposition != nil, let found = phrase(at: start),
        case .preposition(preposition) = found.sense
      {
        start += found.length
      }
      guard let other = try chain(at: start), let common = commonCases(cases, other.1.cases) else {
        break
      }
      cases = common
      chains.append(other.0)
      next = other.next
    }
    let role = try role(of: cases, after: preposition, start: index, &next)
    return (UnitPhrase(chains: chains, role: role), next)
  }

  /// The cases that units of one list can be in; in Kazakh the last one may bear the ending for all.
  private func commonCases(_ left: GrammarForms, _ right: GrammarForms) -> GrammarForms? {
    if language == .kk, left.contains(.nominative) { return right }
    let common = left.intersection(right)
    return common.isEmpty ? nil : common
  }

  private func role(
    of cases: GrammarForms, after preposition: PhraseSense.Preposition?, start: Int,
    _ next: inout Int
  ) throws(AmendmentTextError) -> UnitPhrase.Role {
    switch language {
    case .kk: return kazakhRole(of: cases, &next)
    case .ru:
      if let role = russianRole(of: cases, after: preposition) { return role }
      throw error(at: start, expected: "a unit in a case that goes with the words before it")
    case .en, .et:
      switch preposition {
      case nil: return .subject
      case .in, .from: return .place
      case .with: return .object
      case .to: return .goal
      case .as: return .object
      case .after: return .after
      case .before: return .before
      case .of: return .scope
      case .since, .onto, .until:
        throw error(at: start, expected: "“in”, “with” or “to” before a unit")
      }
    }
  }

  private func russianRole(
    of cases: GrammarForms, after preposition: PhraseSense.Preposition?
  ) -> UnitPhrase.Role? {
    switch preposition {
    case nil:
      if cases.contains(.accusative) || cases.contains(.nominative) { return .subject }
      if cases.contains(.instrumental) { return .object }
      return cases.contains(.genitive) ? .scope : nil
    case .in:
      if cases.contains(.locative) { return .place }
      return cases.contains(.accusative) ? .goal : nil
    case .from: return cases.contains(.genitive) ? .place : nil
    case .after: return cases.contains(.genitive) ? .after : nil
    case .before: return cases.contains(.instrumental) ? .before : nil
    case .onto: return cases.contains(.accusative) ? .goal : nil
    default: return nil
    }
  }

  private func kazakhRole(of cases: GrammarForms, _ next: inout Int) -> UnitPhrase.Role {
    if cases.contains(.nominative) || cases.contains(.accusative) {
      // «4-тармақ деп есептелсін», «2-тармақ болып көшірілсін»
      switch phrase(at: next)?.sense {
      case .verb(.renumber): return .object
      case .preposition(.as):
        next += 1
        return .object
      default: return .subject
      }
    }
    if cases.contains(.instrumental) { return .object }
    if cases.contains(.locative) { return .place }
    if cases.contains(.dative) { return .goal }
    if cases.contains(.ablative) {
      guard phrase(at: next)?.sense == .preposition(.after) else { return .place }
      next += 1
      return .after
    }
    return .scope
  }
}

extension GrammarNoun {
  /// Whether it names a unit or a part of one, rather than words or an act.
  var isUnit: Bool {
    switch self {
    case .unit, .heading, .sentence, .contents: true
    case .entry, .words, .sign, .act: false
    }
  }

  /// Whether there can be several of them to count.
  var mayBearNumber: Bool { self != .heading && self != .contents }

  /// Whether it names a thing without a number.
  var mayLackNumber: Bool {
    switch self {
    case .heading, .sentence, .contents, .unit(.preamble), .unit(.annex): true
    default: false
    }
  }
}

extension [NumberRun] {
  /// Whether they name more than one unit.
  var isSeveral: Bool { count > 1 || first?.last != nil }
}

extension NounWord {
  /// Leaves the cases that go with the numbers named: «статьи 2» is no «статьи 2 и 3».
  fileprivate mutating func limit(to numbers: [NumberRun]) {
    guard !numbers.isEmpty, !singular.isEmpty, !plural.isEmpty else { return }
    if numbers.isSeveral { singular = [] } else { plural = [] }
  }
}
