internal import LegalText

/// One thing that a sentence says: units, words, a verb.
struct Atom {
  enum Kind {
    case units(UnitPhrase)
    case words(WordsPhrase)
    case verb(AmendmentVerb)
    case wording
    case follows
    case throughout
    case respectively
    case occurrence(Occurrence)
    /// «до 1 января 2027 года»
    case until(LegalDate)
    case operation
    /// «установив, что в период приостановления»; the unit that it speaks of once more.
    case meanwhile(ProvisionKind?)
    /// «согласно приложению 1 к настоящему Закону»; the number.
    case annexed(ProvisionNumber?)
    case dash
  }

  var kind: Kind
  var start: Int
  var end: Int
}

extension Sentence {
  /// What stands at `index`, marks apart.
  func atom(at index: Int) throws(AmendmentTextError) -> Atom {
    let index = skippingFillers(index)
    if isMark("-", at: index) { return Atom(kind: .dash, start: index, end: index + 1) }
    if token(at: index)?.kind == .openQuote {
      throw error(at: index, expected: "a quotation that is closed in the same line")
    }
    if let (occurrence, next) = occurrence(at: index) {
      return Atom(kind: .occurrence(occurrence), start: index, end: next)
    }
    if let special = try suspensionAtom(at: index) { return special }
    if let special = try annexAtom(at: index) { return special }
    if let found = phrase(at: index), let kind = Self.kind(of: found.sense) {
      return Atom(kind: kind, start: index, end: index + found.length)
    }
    if let (words, next) = try beginning(at: index) {
      return Atom(kind: .words(words), start: index, end: next)
    }
    if let (words, next) = try words(at: index) {
      return Atom(kind: .words(words), start: index, end: next)
    }
    if let (units, next) = try units(at: index) {
      return Atom(kind: .units(units), start: index, end: next)
    }
    // After a preposition, it is the word behind it that is not known.
    var place = index
    if let found = phrase(at: index), case .preposition = found.sense,
      !tokens[index...].dropFirst(found.length).isEmpty,
      NearestForm.nearest(to: self, at: index) == nil
    {
      place = index + found.length
    }
    throw error(at: place, expected: expectedHere)
  }

  private static func kind(of sense: PhraseSense) -> Atom.Kind? {
    switch sense {
    case .verb(let verb): .verb(verb)
    case .wording: .wording
    case .follows: .follows
    case .throughout: .throughout
    case .respectively: .respectively
    case .all: .occurrence(.all)
    case .operation: .operation
    case .instance, .and, .preposition, .according, .quoted, .filler: nil
    }
  }

  /// What an instruction is made of, with words of the language.
  var expectedHere: String {
    switch language {
    case .ru: "a unit («пункт 1», «в статье 3»), words («слова \"…\"») or a verb («исключить»)"
    case .kk:
      "a unit («1-тармақ», «3-бапта»), words («\"…\" деген сөз») or a verb («алып тасталсын»)"
    case .en, .et:
      "a unit (“paragraph 1”, “in Article 3”), words (“the words ‘…’”) or a verb (“shall be deleted”)"
    }
  }

  /// «в первом случае», «екінші жағдайда», “in the second instance”.
  private func occurrence(at index: Int) -> (Occurrence, next: Int)? {
    var next = index
    if language != .kk {
      guard let found = phrase(at: index), found.sense == .preposition(.in) else { return nil }
      next = skippingFillers(index + found.length)
    }
    if phrase(at: next)?.sense == .instance, let (place, after) = ordinal(at: next + 1) {
      return (.nth(place), after)
    }
    guard let (place, after) = ordinal(at: next), phrase(at: after)?.sense == .instance else {
      return nil
    }
    return (.nth(place), after + 1)
  }

  // MARK: - Words

  /// Where a unit begins that is split off: «начав пункт 3-1 словами "…"», «3-1-тармақ "…" деген сөздерден басталып»,
  /// “paragraph 3-1 beginning with the words ‘…’”.
  private func beginning(at index: Int) throws(AmendmentTextError) -> (WordsPhrase, next: Int)? {
    let start = language == .ru ? index + 1 : index
    if language == .ru {
      guard token(at: index)?.word == "начав", phrase(at: index) == nil else { return nil }
    } else if !tokens[index...].prefix(24).contains(where: {
      Self.beginnings.contains($0.word ?? "")
    }) {
      return nil
    }
    guard let (units, next) = try units(at: start), units.role == .subject,
      units.chains.count == 1, units.chains[0].elements.count == 1,
      let number = units.chains[0].elements[0].numbers.first,
      let kind = units.chains[0].elements[0].noun.unitKind,
      units.chains[0].elements[0].numbers.count == 1, number.last == nil
    else {
      guard language == .ru else { return nil }
      throw error(at: start, expected: "the unit that begins with the words")
    }
    guard let (read, end) = try words(at: next), !read.words.isEmpty else { return nil }
    var words = read
    switch language {
    case .ru: guard words.role == .object else { return nil }
    case .kk:
      guard words.role == .since, Self.beginnings.contains(token(at: end - 1)?.word ?? "")
      else { return nil }
    case .en, .et: guard words.role == .since else { return nil }
    }
    words.role = .since
    words.beginning = Locator.Step(kind, number.first)
    return (words, end)
  }

  private static let beginnings = Set(
    WordFolding.words("басталып басталсын", in: .kk) + WordFolding.words("beginning", in: .en))

  private func words(at index: Int) throws(AmendmentTextError) -> (WordsPhrase, next: Int)? {
    if language == .kk { return try kazakhWords(at: index) }
    var next = index
    var preposition: PhraseSense.Preposition?
    if let found = phrase(at: index), case .preposition(let read) = found.sense {
      preposition = read
      next = skippingFillers(index + found.length)
    }
    guard let (noun, after) = noun(at: next) else { return nil }
    var phrase = WordsPhrase(words: [], role: .subject)
    next = after
    switch noun.noun {
    case .words: break
    case .entry: phrase.isEntry = true
    case .sign(let sign): phrase.words = [sign]
    default: return nil
    }
    if phrase.words.isEmpty {
      (phrase.words, next) = quotations(at: next)
      try checkCount(of: phrase.words, noun, at: index, quotes: next)
    }
    guard let role = role(of: noun, after: preposition) else {
      throw error(at: index, expected: "words in a case that goes with those before them")
    }
    phrase.role = role
    return (phrase, next)
  }

  /// The quotations from `index` on, joined by commas and «и».
  private func quotations(at index: Int) -> ([String], next: Int) {
    var words: [String] = []
    var next = index
    while let quote = token(at: next)?.quote {
      words.append(quote)
      next += 1
      let separators = separators(at: next)
      guard separators > 0, token(at: next + separators)?.quote != nil else { break }
      next += separators
    }
    return (words, next)
  }

  private func checkCount(
    of words: [String], _ noun: NounWord, at index: Int, quotes next: Int
  ) throws(AmendmentTextError) {
    if words.isEmpty, phrase(at: next)?.sense != .follows {
      throw error(at: next, expected: "words in quotation marks")
    }
    if words.count > 1, noun.plural.isEmpty {
      throw error(at: index, expected: "the plural, for several quotations follow")
    }
    if words.contains(where: \.isEmpty) {
      throw error(at: index, expected: "words between the quotation marks")
    }
  }

  private func role(
    of noun: NounWord, after preposition: PhraseSense.Preposition?
  ) -> WordsPhrase.Role? {
    if language == .en {
      switch preposition {
      case nil: return .subject
      case .with: return .object
      case .after: return .after
      case .before: return .before
      case .since: return .since
      default: return nil
      }
    }
    switch preposition {
    case nil:
      if noun.cases.contains(.accusative) { return .subject }
      return noun.cases.contains(.instrumental) ? .object : nil
    case .after: return noun.cases.contains(.genitive) ? .after : nil
    case .before: return noun.cases.contains(.instrumental) ? .before : nil
    case .since: return noun.cases.contains(.genitive) ? .since : nil
    default: return nil
    }
  }

  private func kazakhWords(at index: Int) throws(AmendmentTextError) -> (WordsPhrase, next: Int)? {
    var (words, next) = quotations(at: index)
    var phrase = WordsPhrase(words: words, role: .subject)
    if words.isEmpty {
      guard let (noun, after) = noun(at: index) else { return nil }
      switch noun.noun {
      case .sign(let sign): words = [sign]
      case .words, .entry: break
      default: return nil
      }
      phrase.words = words
      phrase.isEntry = noun.noun == .entry
      if words.isEmpty, self.phrase(at: index - 2)?.sense != .follows {
        throw error(at: index, expected: "words in quotation marks before it")
      }
      next = after
      phrase.role = try kazakhRole(of: noun, at: index, &next)
      return (phrase, next)
    }
    if words.contains(where: \.isEmpty) {
      throw error(at: index, expected: "words between the quotation marks")
    }
    if self.phrase(at: next)?.sense == .quoted { next += 1 }
    guard let (noun, after) = noun(at: next), noun.noun == .words || noun.noun == .entry else {
      throw error(at: next, expected: "«деген сөз», «деген сөздер» after the quotation")
    }
    if words.count > 1, noun.plural.isEmpty {
      throw error(at: next, expected: "the plural, for several quotations stand before it")
    }
    phrase.isEntry = noun.noun == .entry
    let start = next
    next = after
    phrase.role = try kazakhRole(of: noun, at: start, &next)
    return (phrase, next)
  }

  private func kazakhRole(
    of noun: NounWord, at index: Int, _ next: inout Int
  ) throws(AmendmentTextError) -> WordsPhrase.Role {
    let following = phrase(at: next)?.sense
    let cases = noun.cases
    if cases.contains(.nominative) || cases.contains(.accusative) { return .subject }
    if cases.contains(.instrumental) { return .object }
    if cases.contains(.ablative), following == .preposition(.after) {
      next += 1
      return .after
    }
    if cases.contains(.ablative), following == .preposition(.since) {
      next += 1
      return .since
    }
    if cases.contains(.genitive) || cases.contains(.dative), following == .preposition(.before) {
      next += 1
      return .before
    }
    if cases.contains(.dative), following == .preposition(.until) {
      next += 1
      return .before
    }
    throw error(
      at: index, expected: "«сөз», «сөзбен», «сөзден кейін», «сөздің алдынан» and their plurals")
  }
}
