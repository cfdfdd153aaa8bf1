internal import ActText
internal import LegalText

/// Days, suspensions, and annexes of the amending act.
extension Sentence {
  func suspensionAtom(at index: Int) throws(AmendmentTextError) -> Atom? {
    if let (day, next) = try until(at: index) {
      return Atom(kind: .until(day), start: index, end: next)
    }
    return try meanwhile(at: index)
  }

  /// «до 1 января 2027 года», «2027 жылғы 1 қаңтарға дейін», “until 1 January 2027”.
  func until(at index: Int) throws(AmendmentTextError) -> (LegalDate, next: Int)? {
    if language == .kk {
      guard case .number? = token(at: index)?.kind,
        token(at: index + 1)?.word?.hasPrefix("жыл") == true
      else { return nil }
      guard let day = Requisite(text(index, index + 4)).day else {
        throw error(at: index, expected: "a day of the calendar")
      }
      guard phrase(at: index + 4)?.sense == .preposition(.until) else {
        throw error(at: index + 4, expected: "«дейін»")
      }
      return (day, index + 5)
    }
    guard phrase(at: index)?.sense == .preposition(.until) else { return nil }
    if let day = Requisite(text(index + 1, index + 4)).day {
      let next = index + 4
      let closes = ["года", "г"].contains(token(at: next)?.word)
      let stop = token(at: next)?.word == "г" && isMark(".", at: next + 1)
      return (day, next + (closes ? 1 : 0) + (stop ? 1 : 0))
    }
    for length in [4, 5] {
      if let day = Requisite(text(index + 1, index + 1 + length)).day {
        return (day, index + 1 + length)
      }
    }
    throw error(at: index + 1, expected: "a day of the calendar")
  }

  /// The words that say that another wording counts while the unit is suspended.
  private func meanwhile(at index: Int) throws(AmendmentTextError) -> Atom? {
    guard opensMeanwhile(at: index) else { return nil }
    var next = index
    var kind: ProvisionKind?
    var isWorded = false
    while let token = token(at: next), !token.isMark(":"), next - index < 24 {
      if let found = phrase(at: next), [.wording, .follows].contains(found.sense) {
        isWorded = true
        next += found.length
      } else if let (noun, after) = noun(at: next), let named = noun.noun.unitKind {
        kind = named
        next = after
      } else if token.isMark(",") || token.word.map(Self.meanwhileWords.contains) == true {
        if token.word.map(Self.newWording.contains) == true { isWorded = true }
        next += 1
      } else {
        throw error(at: next, expected: "that another wording counts in the time of the suspension")
      }
    }
    guard isWorded else {
      throw error(at: next, expected: "that another wording counts in the time of the suspension")
    }
    return Atom(kind: .meanwhile(kind), start: index, end: next)
  }

  private static func folded(_ words: String, _ language: Language) -> Set<String> {
    Set(WordFolding.words(words, in: language))
  }

  private func opensMeanwhile(at index: Int) -> Bool {
    guard let first = token(at: index)?.word else { return false }
    let words = (1..<3).map { token(at: index + $0)?.word ?? "" }
    switch language {
    case .ru: return first == "установив"
    case .kk: return first == "токтатыла" && words[0].hasPrefix("туру")
    case .en, .et:
      if first == "having" || first == "establishing" { return true }
      return ["in", "during"].contains(first) && words[0] == "the"
        && ["period", "time"].contains(words[1])
    }
  }

  private static let newWording = folded("редакция", .ru).union(folded("wording", .en))

  private static let meanwhileWords =
    folded(
      """
      установив что в во на период срок приостановления его ее действия данный данная данное \
      указанный указанная указанное этот эта это настоящий настоящая он она оно действует \
      действуют следующая редакция
      """, .ru
    ).union(
      folded("тоқтатыла тұру тұрған кезеңінде кезеңде осы бұл қолданылады деп белгіленсін", .kk)
    ).union(
      folded(
        """
        having and establishing established that in during for the period time of suspension this \
        it shall be is worded valid effective apply applies act acts wording
        """, .en))

  // MARK: - Annexes

  /// «согласно приложению 1 к настоящему Закону», «осы Заңға 1-қосымшаға сәйкес».
  func annexAtom(at index: Int) throws(AmendmentTextError) -> Atom? {
    if language == .kk {
      guard token(at: index)?.word == "осы", let (act, next) = noun(at: index + 1), act.noun == .act
      else { return nil }
      guard let (phrase, after) = try units(at: next), let number = annexNumber(phrase),
        self.phrase(at: after)?.sense == .according
      else { throw error(at: next, expected: "«қосымшаға сәйкес»") }
      return Atom(kind: .annexed(number.value), start: index, end: after + 1)
    }
    guard let found = phrase(at: index), found.sense == .according else { return nil }
    guard let (chain, _, next) = try chain(at: index + found.length),
      let number = annexNumber(UnitPhrase(chains: [chain], role: .scope))
    else { throw error(at: index + found.length, expected: "the annex of the amending act") }
    var end = next
    let words: Set<String> = ["к", "настоящему", "to", "this", "the"]
    while let word = token(at: end)?.word, words.contains(word) { end += 1 }
    guard end > next, let (act, after) = noun(at: end), act.noun == .act else {
      throw error(at: end, expected: "«к настоящему Закону», “to this Law”")
    }
    return Atom(kind: .annexed(number.value), start: index, end: after)
  }

  /// The number of the annex that alone is named.
  private func annexNumber(_ phrase: UnitPhrase) -> (value: ProvisionNumber?, Void)? {
    guard phrase.chains.count == 1, phrase.chains[0].elements.count == 1,
      phrase.chains[0].elements[0].noun == .unit(.annex)
    else { return nil }
    let numbers = phrase.chains[0].elements[0].numbers
    guard numbers.count <= 1 else { return nil }
    return (numbers.first?.first, ())
  }
}
