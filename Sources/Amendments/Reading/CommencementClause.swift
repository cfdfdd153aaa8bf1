internal import ActText
internal import LegalText

/// Where an instruction stands among the items of the amending act.
struct ItemPlace: Hashable {
  /// Its items, outermost first, the line in the innermost one as an indent.
  var steps: [Locator.Step]

  init(labels: [ItemLabel], line: Int) {
    steps = labels.compactMap(\.step) + [Locator.Step(.indent, ProvisionNumber(line))]
  }
}

/// What a text says of the day of some of its items.
struct CommencementClause {
  /// The items, as the amending act numbers them.
  var items: [UnitReference]
  var commencement: Commencement
  /// The sentence that says it, and the token at which it begins.
  var sentence: Sentence
  var start: Int

  func error(expecting expected: String) -> AmendmentTextError {
    sentence.error(at: start, expected: expected, isCertain: false)
  }
}

extension AmendmentReader {
  /// Takes a sentence on the day from which the amending act, or an item of it, counts.
  mutating func readCommencement(_ sentence: Sentence) throws(AmendmentTextError) -> Bool {
    if isInExceptions, let label = contexts.labels.last, label.rank > .article {
      index += 1
      contexts.markUsed()
      var reader = CommencementSentence(sentence: sentence)
      clauses += try reader.exceptions(upTo: sentence.tokens.count)
      return true
    }
    isInExceptions = false
    guard CommencementSentence.isOne(sentence) else { return false }
    index += 1
    contexts.markUsed()
    var reader = CommencementSentence(sentence: sentence)
    let said = try reader.read()
    clauses += said.clauses
    isInExceptions = said.isOpen
    guard let whole = said.whole else { return true }
    guard text.commencement == nil else {
      throw sentence.error(at: 0, expected: "no second day for the whole act")
    }
    text.commencement = whole
    return true
  }

  /// Takes «(вводится в действие с …)» after an instruction.
  mutating func readNote(
    _ sentence: inout Sentence, added: [(act: Int, place: Int)]
  ) throws(AmendmentTextError) {
    let start = sentence.index
    guard let end = sentence.tokens[start...].firstIndex(where: { $0.isMark(")") }) else {
      throw sentence.error(at: start, expected: "brackets that are closed")
    }
    guard CommencementSentence.isOne(sentence, in: start + 1..<end),
      let commencement = CommencementSentence.commencement(sentence, start + 1..<end)
    else {
      throw sentence.error(at: start, expected: "no brackets but on the day of commencement")
    }
    for (act, place) in added { text.acts[act].instructions[place].commencement = commencement }
    sentence.index = end + 1
  }

  /// Gives the instructions the days that were said of their items; where an item and one that holds it have days of
  /// their own, the inner one counts.
  mutating func settleCommencements() throws(AmendmentTextError) {
    var unmet: [[Locator.Step]: Int] = [:]
    for (index, clause) in clauses.enumerated() {
      for item in clause.items {
        guard unmet.updateValue(index, forKey: item.itemSteps) == nil else {
          throw clause.error(expecting: "an item of which no day is said yet")
        }
      }
    }
    let named = unmet
    guard !named.isEmpty else { return }
    for (act, places) in places.enumerated() {
      for (place, item) in places.enumerated() {
        var innermost: Int?
        for length in (1...item.steps.count).reversed() {
          let steps = Array(item.steps.prefix(length))
          guard let index = named[steps] else { continue }
          unmet[steps] = nil
          innermost = innermost ?? index
        }
        guard let innermost else { continue }
        text.acts[act].instructions[place].commencement = clauses[innermost].commencement
      }
    }
    if let first = unmet.values.min() {
      throw clauses[first].error(expecting: "items of this text in which instructions stand")
    }
  }
}

extension UnitReference {
  /// The steps of an item of the amending act; its first indent is its own line.
  fileprivate var itemSteps: [Locator.Step] {
    aspect == .leadIn ? steps + [Locator.Step(.indent, ProvisionNumber(1))] : steps
  }
}

/// A sentence such as «Настоящий Закон вводится в действие …, за исключением подпункта 2) пункта 1 статьи 1, который
/// вводится в действие с …».
struct CommencementSentence {
  var sentence: Sentence

  /// What it says.
  struct Said {
    /// Of the act as a whole.
    var whole: Commencement?
    /// Of some of its items.
    var clauses: [CommencementClause] = []
    /// Whether the items follow in lines of their own.
    var isOpen = false
  }

  private var language: Language { sentence.language }

  // MARK: - Its words

  /// Whether a sentence is about commencement: it says so, and has no verb of an instruction.
  static func isOne(_ sentence: Sentence) -> Bool {
    isOne(sentence, in: 0..<sentence.tokens.count)
  }

  static func isOne(_ sentence: Sentence, in range: Range<Int>) -> Bool {
    var isFound = false
    for index in range {
      if sentence.token(at: index)?.quote != nil { return false }
      if case .verb? = sentence.phrase(at: index)?.sense { return false }
      if verb(sentence, at: index) != nil { isFound = true }
    }
    return isFound
  }

  /// How long the verb at `index` is: «вводится в действие», «қолданысқа енгізіледі», “shall enter into force”.
  static func verb(_ sentence: Sentence, at index: Int) -> Int? {
    guard let first = sentence.token(at: index)?.word, firstWords.contains(first) else {
      return nil
    }
    for verb in verbs[sentence.language] ?? [] where verb[0] == first {
      let words = verb.indices.map { sentence.token(at: index + $0)?.word }
      if words == verb.map(Optional.some) { return verb.count }
    }
    return nil
  }

  private static let firstWords = Set(verbs.values.joined().map { $0[0] })

  private static let verbs: [Language: [[String]]] = {
    let phrases: [Language: [String]] = [
      .ru: [
        "вводится в действие", "вводятся в действие", "вступает в силу", "вступают в силу",
        "действует", "действуют",
      ],
      .kk: [
        "қолданысқа енгізіледі", "қолданысқа енгізілетін", "күшіне енеді", "күшіне енетін",
        "қолданылады", "қолданыста болады",
      ],
      .en: [
        "shall enter into force", "enters into force", "enter into force", "shall be enforced",
        "shall be put into effect", "shall come into effect", "shall take effect",
        "comes into effect", "shall come into force", "shall be effective", "is enforced",
      ],
    ]
    var verbs: [Language: [[String]]] = [:]
    for (language, phrases) in phrases {
      verbs[language] = phrases.map { WordFolding.words($0, in: language) }
    }
    return verbs
  }()

  /// Words before which the exceptions stand (kk) or after which they do.
  private static let exception: [Language: [[String]]] = [
    .ru: [WordFolding.words("за исключением", in: .ru)],
    .kk: [WordFolding.words("қоспағанда", in: .kk)],
    .en: ["except for", "with the exception of", "except"].map {
      WordFolding.words($0, in: .en)
    },
  ]

  private func exception(from start: Int, to end: Int) -> Range<Int>? {
    for index in start..<max(start, end) {
      for words in Self.exception[language] ?? []
      where words.indices.allSatisfy({ sentence.token(at: index + $0)?.word == words[$0] }) {
        return index..<index + words.count
      }
    }
    return nil
  }

  /// What the words of `range` say of a day; nil where no day, term or rule is understood.
  static func commencement(_ sentence: Sentence, _ range: Range<Int>) -> Commencement? {
    guard !range.isEmpty else { return nil }
    let words = sentence.text(range.lowerBound, range.upperBound)
    let read = Commencement(reading: words)
    return read.from == nil && read.until == nil && read.period == nil ? nil : read
  }

  private func day(_ range: Range<Int>) throws(AmendmentTextError) -> Commencement {
    for index in range {
      if let (word, _) = sentence.noun(at: index), word.noun.unitKind != nil {
        throw sentence.error(
          at: index, expected: "no items but after «за исключением», «қоспағанда», “except for”")
      }
    }
    guard let read = Self.commencement(sentence, range) else {
      throw sentence.error(
        at: range.lowerBound, expected: "a day, or a term counted from the publication")
    }
    return read
  }

  // MARK: - Reading

  mutating func read() throws(AmendmentTextError) -> Said {
    var said = Said()
    var end = sentence.tokens.count
    while end > 0, sentence.isMark(".", at: end - 1) || sentence.isMark(";", at: end - 1) {
      end -= 1
    }
    let open = end > 0 && sentence.isMark(":", at: end - 1)
    if open { end -= 1 }
    let named = try subject()
    var limits = sentence.index..<end
    if let exception = exception(from: sentence.index, to: end) {
      if language == .kk {
        said.clauses = try kazakhExceptions(upTo: exception.lowerBound)
        limits =
          (sentence.isMark(",", at: exception.upperBound)
            ? exception.upperBound + 1 : exception.upperBound)..<end
      } else {
        limits = sentence.index..<exception.lowerBound
        if sentence.isMark(",", at: limits.upperBound - 1) {
          limits = limits.lowerBound..<limits.upperBound - 1
        }
        sentence.index = exception.upperBound
        said.isOpen = open && sentence.index == end
        if !said.isOpen { said.clauses = try exceptions(upTo: end) }
      }
    }
    guard !open || said.isOpen else {
      throw sentence.error(at: end, expected: "no colon, or items that are excepted")
    }
    let commencement = try day(withoutVerb(limits))
    if let named {
      said.clauses.append(
        CommencementClause(items: named, commencement: commencement, sentence: sentence, start: 0))
    } else {
      said.whole = commencement
    }
    return said
  }

  /// What the sentence is about: items of the act, or the act itself, where it is nil.
  private mutating func subject() throws(AmendmentTextError) -> [UnitReference]? {
    let acts: [Language: Set<String>] = [
      .ru: ["настоящии", "настоящее", "настоящая"], .kk: ["осы"], .en: ["this", "the", "present"],
    ]
    var index = sentence.skippingFillers(0)
    while let word = sentence.token(at: index)?.word, acts[language]?.contains(word) == true {
      index += 1
    }
    if let (noun, after) = sentence.noun(at: index), noun.noun == .act,
      language != .kk || !noun.cases.contains(.genitive)
    {
      sentence.index = sentence.isMark(",", at: after) ? after + 1 : after
      return nil
    }
    if language == .kk, let (noun, after) = sentence.noun(at: index), noun.noun == .act {
      index = after
    }
    guard let (units, next) = try sentence.units(at: index), units.role == .subject else {
      throw sentence.error(
        at: index, expected: "«Настоящий Закон», «Осы Заң», “This Law”, or items of it")
    }
    sentence.index = skippingAct(next)
    return try references(of: units, at: index)
  }

  /// «настоящего Закона» after items of it.
  private func skippingAct(_ index: Int) -> Int {
    let words: Set<String> = ["настоящего", "осы", "of", "this"]
    var next = index
    while let word = sentence.token(at: next)?.word, words.contains(word) { next += 1 }
    guard next > index, let (noun, after) = sentence.noun(at: next), noun.noun == .act else {
      return index
    }
    return after
  }

  private func references(
    of units: UnitPhrase, at start: Int
  ) throws(AmendmentTextError) -> [UnitReference] {
    var resolver = UnitResolver(sentence: sentence, contexts: ContextStack())
    return try resolver.references(of: units, at: start)
  }

  /// `range` without the verb at its beginning or end.
  private func withoutVerb(_ range: Range<Int>) throws(AmendmentTextError) -> Range<Int> {
    if let length = Self.verb(sentence, at: range.lowerBound), language != .kk {
      return range.lowerBound + length..<max(range.lowerBound + length, range.upperBound)
    }
    for index in range.reversed() {
      if let length = Self.verb(sentence, at: index), index + length == range.upperBound {
        return range.lowerBound..<index
      }
    }
    throw sentence.error(at: range.lowerBound, expected: "a verb such as «вводится в действие»")
  }

  /// «подпункта 2) пункта 1 статьи 1, который вводится в действие с …, и …»
  mutating func exceptions(upTo limit: Int) throws(AmendmentTextError) -> [CommencementClause] {
    var end = limit
    while end > sentence.index,
      sentence.isMark(".", at: end - 1) || sentence.isMark(";", at: end - 1)
    {
      end -= 1
    }
    var clauses: [CommencementClause] = []
    if language == .kk { return try kazakhExceptions(upTo: end) }
    while sentence.index < end {
      let start = sentence.index
      guard let (units, next) = try sentence.units(at: start) else {
        throw sentence.error(at: start, expected: "items of this text")
      }
      var index = skippingAct(next)
      if sentence.isMark(",", at: index) { index += 1 }
      if let word = sentence.token(at: index)?.word, word.hasPrefix("котор") || word == "which" {
        index += 1
      }
      guard let length = Self.verb(sentence, at: index) else {
        throw sentence.error(at: index, expected: "«, который вводится в действие …»")
      }
      let stop = endOfDay(from: index + length, to: end)
      clauses.append(
        CommencementClause(
          items: try references(of: units, at: start), commencement: try day(index + length..<stop),
          sentence: sentence, start: start))
      sentence.index = stop
      if sentence.isMark(";", at: stop) { sentence.index += 1 }
      sentence.index += sentence.separators(at: sentence.index)
    }
    return clauses
  }

  /// Where the words on a day end: before a comma or «и» that items follow.
  private func endOfDay(from start: Int, to end: Int) -> Int {
    for index in start..<max(start, end) {
      if sentence.isMark(";", at: index) { return index }
      let separators = sentence.separators(at: index)
      if separators > 0, let (_, next) = try? sentence.units(at: index + separators), next > index {
        return index
      }
    }
    return end
  }

  /// «2027 жылғы 1 қаңтардан бастап қолданысқа енгізілетін 1-баптың 2) тармақшасын»
  private mutating func kazakhExceptions(
    upTo limit: Int
  ) throws(AmendmentTextError) -> [CommencementClause] {
    var clauses: [CommencementClause] = []
    while sentence.index < limit {
      let start = sentence.index
      var verb = start
      while verb < limit, Self.verb(sentence, at: verb) == nil { verb += 1 }
      guard verb < limit, let length = Self.verb(sentence, at: verb) else {
        throw sentence.error(at: start, expected: "«… қолданысқа енгізілетін»")
      }
      var index = verb + length
      if sentence.token(at: index)?.word == "осы", let (noun, after) = sentence.noun(at: index + 1),
        noun.noun == .act
      {
        index = after
      }
      guard let (units, next) = try sentence.units(at: index), units.role == .subject else {
        throw sentence.error(at: index, expected: "items of this text")
      }
      clauses.append(
        CommencementClause(
          items: try references(of: units, at: index), commencement: try day(start..<verb),
          sentence: sentence, start: index))
      sentence.index = next
      if sentence.isMark(";", at: next) { sentence.index += 1 }
      sentence.index += sentence.separators(at: sentence.index)
    }
    return clauses
  }
}
