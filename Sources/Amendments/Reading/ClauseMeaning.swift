internal import ActText
internal import LegalText

/// Makes the instructions that a clause says.
struct ClauseMeaning {
  /// A target with what is done to it.
  struct Found {
    var reference: UnitReference
    var operation: Operation
    /// The annex of the amending act in which the new text stands, where it does.
    var annex: Annexed?
  }

  /// An annex of the amending act that a clause refers to.
  struct Annexed {
    /// Its number; nil where it has none.
    var number: ProvisionNumber?
    var start: Int
  }

  var resolver: UnitResolver
  /// A verb that the lines above have said for this one.
  let outerVerb: AmendmentVerb?

  var sentence: Sentence { resolver.sentence }
  var texts: QuotedTextReader {
    QuotedTextReader(file: sentence.file, language: sentence.language)
  }

  func error(_ start: Int, _ expected: String) -> AmendmentTextError {
    sentence.error(at: start, expected: expected)
  }

  /// The instructions of `clause`; the place it names counts for the clauses after it.
  mutating func instructions(of clause: Clause) throws(AmendmentTextError) -> [Found] {
    guard let verb = clause.verb?.value ?? outerVerb else {
      throw error(clause.end, "a verb, such as \(verbs)")
    }
    resolver.isPlaceSaid = false
    for place in clause.places {
      resolver.inherited = try resolver.references(of: place.value, at: place.start)
      resolver.isPlaceSaid = true
    }
    switch verb {
    case .replace: return try replacement(clause)
    case .remove, .repeal: return try removal(clause, isRepeal: verb == .repeal)
    case .supplement, .insert: return try addition(clause, verb)
    case .restate: return try restatement(clause)
    case .renumber: return try renumbering(clause)
    case .move: return try movement(clause)
    case .split: return try splitting(clause)
    case .join: return try joining(clause)
    case .suspend: return try suspension(clause)
    }
  }

  private var verbs: String {
    switch sentence.language {
    case .ru: "«заменить», «исключить», «дополнить», «изложить»"
    case .kk: "«ауыстырылсын», «алып тасталсын», «толықтырылсын», «жазылсын»"
    case .en, .et: "“shall be replaced”, “shall be deleted”, “shall be supplemented”"
    }
  }

  /// Refuses what the clause says beside `fields`.
  func allow(_ fields: Set<Clause.Field>, in clause: Clause) throws(AmendmentTextError) {
    for (field, start) in clause.fields where !fields.contains(field) {
      throw error(start, "nothing of this kind with this verb")
    }
  }

  // MARK: - Words

  /// The units in which words are meant.
  private mutating func holders(
    of clause: Clause, at start: Int
  ) throws(AmendmentTextError) -> [UnitReference] {
    if let scope = clause.scope {
      guard clause.throughout != nil else {
        throw error(scope.start, "a unit in a case that goes with the verb")
      }
      return try resolver.references(of: scope.value, at: scope.start)
    }
    if let subject = clause.subject {
      let found = try resolver.references(of: subject.value, at: subject.start)
      // What follows in the same sentence is about the same unit.
      resolver.inherited = found
      return found
    }
    let found = try resolver.bases(holding: nil, at: start)
    let isAct = found.contains { $0.steps.isEmpty && $0.aspect == .whole }
    if isAct, clause.throughout == nil {
      throw error(start, "the unit in which the words stand, or «по всему тексту»")
    }
    return found
  }

  private mutating func replacement(_ clause: Clause) throws(AmendmentTextError) -> [Found] {
    try allow(
      [
        .subject, .subjectWords, .objectWords, .respectively, .throughout, .occurrence, .scope,
        .dash,
      ],
      in: clause)
    guard let old = clause.subjectWords else { throw error(clause.end, "the words to be replaced") }
    guard let new = clause.objectWords else {
      throw error(clause.end, "the words that replace them")
    }
    let pairs = try self.pairs(clause, old, new).map { WordPair($0.0, $0.1) }
    if old.value.isEntry || new.value.isEntry {
      return try pairs.map { pair throws(AmendmentTextError) in
        Found(
          reference: try entry(pair.new, at: new.start),
          operation: .substituteHeading(SubstituteHeading(try heading(pair.new, at: new.start))))
      }
    }
    let which = try occurrence(clause)
    return try holders(of: clause, at: old.start).map {
      Found(
        reference: $0,
        operation: clause.throughout == nil
          ? .substituteWords(SubstituteWords(pairs, which))
          : .substituteThroughout(SubstituteThroughout(pairs)))
    }
  }

  /// Which of the finds are meant.
  private func occurrence(_ clause: Clause) throws(AmendmentTextError) -> Occurrence {
    guard let said = clause.occurrence else { return clause.throughout == nil ? .only : .all }
    guard clause.throughout == nil else {
      throw error(said.start, "no single place, for the whole text is meant")
    }
    return said.value
  }

  /// Each of the old words with those for it.
  private func pairs(
    _ clause: Clause, _ old: Clause.Said<WordsPhrase>, _ new: Clause.Said<WordsPhrase>
  ) throws(AmendmentTextError) -> [(String, String)] {
    let (olds, news) = (old.value.words, new.value.words)
    if let said = clause.respectively, olds.count != news.count || olds.count < 2 {
      throw error(
        said.start,
        "as many words after as before: there are \(olds.count) and \(news.count)")
    }
    if news.count == 1 { return olds.map { ($0, news[0]) } }
    guard clause.respectively != nil else {
      throw error(new.start, "one quotation, or \(respectively) for several")
    }
    return Array(zip(olds, news))
  }

  private var respectively: String {
    switch sentence.language {
    case .ru: "«соответственно»"
    case .kk: "«тиісінше»"
    case .en, .et: "“respectively”"
    }
  }

  private mutating func removal(
    _ clause: Clause, isRepeal: Bool
  ) throws(AmendmentTextError) -> [Found] {
    if let words = clause.subjectWords {
      try allow([.subject, .subjectWords, .throughout, .occurrence, .scope], in: clause)
      if words.value.isEntry {
        return try words.value.words.map { words throws(AmendmentTextError) in
          Found(
            reference: try entry(words, at: clause.subjectWords?.start ?? clause.start),
            operation: .repealUnit(RepealUnit()))
        }
      }
      let which = try occurrence(clause)
      return try holders(of: clause, at: words.start).map {
        Found(reference: $0, operation: .deleteWords(DeleteWords(words.value.words, which)))
      }
    }
    // «1-баптың күші жойылды деп танылсын»: of what the force is lost.
    let isOf = isRepeal && sentence.language == .kk && clause.subject == nil
    try allow(isOf ? [.scope] : [.subject], in: clause)
    guard let subject = isOf ? clause.scope : clause.subject else {
      throw error(clause.end, "what is to be excluded")
    }
    return try resolver.references(of: subject.value, at: subject.start).map {
      Found(reference: $0, operation: .repealUnit(RepealUnit()))
    }
  }

  mutating func insertedWords(
    _ clause: Clause, _ new: Clause.Said<WordsPhrase>
  ) throws(AmendmentTextError) -> [Found] {
    try allow(
      [
        .subject, .subjectWords, .objectWords, .anchorWords, .respectively, .throughout,
        .occurrence, .scope, .dash,
      ], in: clause)
    // «слова "А" дополнить словами "Б"» says the same as «после слов "А"».
    let isSubject = clause.objectWords != nil && clause.subjectWords != nil
    guard let anchor = isSubject ? clause.subjectWords : clause.anchorWords else {
      guard new.value.words.count == 1, clause.throughout == nil, clause.occurrence == nil else {
        throw error(new.start, "one quotation, and the words that it stands beside")
      }
      return try holders(of: clause, at: new.start).map {
        Found(
          reference: $0, operation: .insertWords(InsertWords(new.value.words[0], .atEnd)))
      }
    }
    if anchor.value.role == .since { throw error(anchor.start, "words after or before which") }
    let pairs = try self.pairs(clause, anchor, new)
    let isBefore = anchor.value.role == .before
    let which = try occurrence(clause)
    let targets = try holders(of: clause, at: anchor.start)
    if clause.throughout != nil {
      let pairs = pairs.map { anchor, new in
        WordPair(anchor, isBefore ? Self.joined(new, anchor) : Self.joined(anchor, new))
      }
      return targets.map {
        Found(reference: $0, operation: .substituteThroughout(SubstituteThroughout(pairs)))
      }
    }
    return targets.flatMap { target in
      pairs.map { anchor, new in
        Found(
          reference: target,
          operation: .insertWords(
            InsertWords(new, isBefore ? .before(anchor) : .after(anchor), which)))
      }
    }
  }

  /// The words one after the other, with a space unless the second begins with a mark that needs none.
  private static func joined(_ first: String, _ second: String) -> String {
    guard let mark = second.first, !first.isEmpty else { return first + second }
    return ",;:.)".contains(mark) ? first + second : first + " " + second
  }

  // MARK: - The table of contents

  /// The unit whose entry `words` are.
  func entry(_ words: String, at start: Int) throws(AmendmentTextError) -> UnitReference {
    guard let label = UnitLabel(heading: words, in: sentence.language) else {
      throw error(start, "an entry with the number of its unit")
    }
    return UnitReference(steps: [Locator.Step(label.kind, label.number)], aspect: .contents)
  }

  func heading(_ words: String, at start: Int) throws(AmendmentTextError) -> String {
    guard let label = UnitLabel(heading: words, in: sentence.language), !label.text.isEmpty else {
      throw error(start, "an entry with its heading")
    }
    return label.text
  }
}
