internal import LegalText

/// One verb of a sentence and what goes with it.
struct Clause {
  /// Something said and the token at which it begins.
  struct Said<Value> {
    var value: Value
    var start: Int
  }

  /// The first token, and the one after the last.
  var start: Int
  var end: Int
  var places: [Said<UnitPhrase>] = []
  var subject: Said<UnitPhrase>?
  var object: Said<UnitPhrase>?
  var goal: Said<UnitPhrase>?
  /// «после пункта 1», which only says again where the number puts the new unit.
  var neighbour: Said<UnitPhrase>?
  var scope: Said<UnitPhrase>?
  var subjectWords: Said<WordsPhrase>?
  var objectWords: Said<WordsPhrase>?
  var anchorWords: Said<WordsPhrase>?
  var verb: Said<AmendmentVerb>?
  var wording: Said<Void>?
  var follows: Said<Void>?
  var throughout: Said<Void>?
  var respectively: Said<Void>?
  var occurrence: Said<Occurrence>?
  var dash: Said<Void>?
  var until: Said<LegalDate>?
  var operation: Said<Void>?
  var meanwhile: Said<ProvisionKind?>?
  var annexed: Said<ProvisionNumber?>?
  /// What stands between quotation marks after the colon.
  var text: Said<QuotedText>?

  init(start: Int) {
    self.start = start
    end = start
  }

  /// Whether nothing is said but where.
  var isPlace: Bool {
    verb == nil && subject == nil && object == nil && goal == nil && subjectWords == nil
      && objectWords == nil && anchorWords == nil && throughout == nil && wording == nil
      && follows == nil && occurrence == nil && dash == nil && respectively == nil
      && operation == nil && until == nil && annexed == nil
  }

  /// Whether a quoted text must follow after a colon.
  var wantsText: Bool { (wording != nil || follows != nil) && annexed == nil }

  /// Whether the verb has all that it needs, so that another unit or other words begin the next clause.
  func isComplete(in language: Language) -> Bool {
    guard let verb = verb?.value else { return false }
    guard language != .kk else { return verb != .split || anchorWords != nil }
    switch verb {
    case .replace: return subjectWords != nil && objectWords != nil
    case .suspend: return until != nil && (subject != nil || scope != nil)
    case .remove, .repeal: return subject != nil || subjectWords != nil
    case .supplement: return objectWords != nil || object != nil
    case .insert: return subjectWords != nil
    case .restate: return wording != nil || follows != nil
    case .renumber: return object != nil
    case .split: return goal != nil && anchorWords != nil
    case .move: return goal != nil && object != nil
    case .join: return goal != nil
    }
  }
}

/// Reads the clauses of a sentence one by one.
struct ClauseReader {
  var sentence: Sentence

  /// The next clause: up to a colon, a semicolon, a full stop, or the atom with which another clause begins.
  ///
  /// In Kazakh one verb may close several clauses («"А" деген сөз "Б" деген сөзбен, "В" деген сөз "Г" деген сөзбен
  /// ауыстырылсын»): they are given together.
  mutating func clauses(after verb: AmendmentVerb?) throws(AmendmentTextError) -> [Clause] {
    var waiting: [Clause] = []
    var clause = Clause(start: sentence.index)
    while !isAtBoundary {
      let separators = clause.end == clause.start ? 0 : sentence.separators(at: sentence.index)
      let atom = try sentence.atom(at: sentence.index + separators)
      if clause.isComplete(in: sentence.language), clause.isAnother(atom, in: sentence.language) {
        sentence.index += separators
        break
      }
      if sentence.language == .kk, clause.verb == nil, clause.objectWords != nil, separators > 0,
        atom.opensClause
      {
        waiting.append(clause)
        clause = Clause(start: atom.start)
      }
      if separators > 0, clause.end > clause.start, !clause.mayBeSplit(before: atom) {
        throw sentence.error(at: sentence.index, expected: "no comma and no «и» here")
      }
      try add(atom, to: &clause)
      clause.end = atom.end
      sentence.index = atom.end
    }
    if clause.verb == nil, clause.dash != nil, let verb {
      clause.verb = Clause.Said(value: verb, start: clause.start)
    }
    for index in waiting.indices { waiting[index].verb = clause.verb }
    return waiting + [clause]
  }

  /// Whether nothing more of the clause can follow.
  private var isAtBoundary: Bool {
    guard let token = sentence.current else { return true }
    switch token.kind {
    case .mark(":"), .mark(";"), .mark("."), .mark("("): return true
    case .mark(","): return sentence.token(at: sentence.index + 1) == nil
    default: return false
    }
  }

  private func add(_ atom: Atom, to clause: inout Clause) throws(AmendmentTextError) {
    let start = atom.start
    switch atom.kind {
    case .units(let units): try add(units, at: start, to: &clause)
    case .words(let words):
      switch words.role {
      case .subject: try set(&clause.subjectWords, words, start)
      case .object: try set(&clause.objectWords, words, start)
      case .after, .before, .since: try set(&clause.anchorWords, words, start)
      }
    case .verb(let verb): try set(&clause.verb, verb, start)
    case .wording: try set(&clause.wording, (), start)
    case .follows: try set(&clause.follows, (), start)
    case .throughout: try set(&clause.throughout, (), start)
    case .respectively: try set(&clause.respectively, (), start)
    case .occurrence(let which): try set(&clause.occurrence, which, start)
    case .dash: try set(&clause.dash, (), start)
    case .until(let day): try set(&clause.until, day, start)
    case .operation: try set(&clause.operation, (), start)
    case .meanwhile(let kind):
      try set(&clause.meanwhile, kind, start)
      try set(&clause.wording, (), start)
    case .annexed(let number): try set(&clause.annexed, number, start)
    }
  }

  private func add(
    _ units: UnitPhrase, at start: Int, to clause: inout Clause
  ) throws(AmendmentTextError) {
    switch units.role {
    case .place: clause.places.append(Clause.Said(value: units, start: start))
    case .subject:
      // “paragraph 3 shall be considered paragraph 4”
      if clause.verb?.value == .renumber, clause.subject != nil {
        try set(&clause.object, units, start)
      } else {
        try set(&clause.subject, units, start)
      }
    case .object: try set(&clause.object, units, start)
    case .goal: try set(&clause.goal, units, start)
    case .after, .before: try set(&clause.neighbour, units, start)
    case .scope: try set(&clause.scope, units, start)
    }
  }

  private func set<Value>(
    _ place: inout Clause.Said<Value>?, _ value: Value, _ start: Int
  ) throws(AmendmentTextError) {
    guard place == nil else {
      throw sentence.error(at: start, expected: "the end of what was said before")
    }
    place = Clause.Said(value: value, start: start)
  }
}

extension Clause {
  /// What a clause may say beside where it is said.
  enum Field: Hashable {
    case subject, object, goal, neighbour, scope, subjectWords, objectWords, anchorWords, wording
    case follows, throughout, respectively, occurrence, dash, until, operation, meanwhile, annexed
    case text
  }

  /// What it says, with the token at which each begins.
  var fields: [(field: Field, start: Int)] {
    let said: [(Field, Int?)] = [
      (.subject, subject?.start), (.object, object?.start), (.goal, goal?.start),
      (.neighbour, neighbour?.start), (.scope, scope?.start),
      (.subjectWords, subjectWords?.start), (.objectWords, objectWords?.start),
      (.anchorWords, anchorWords?.start), (.wording, wording?.start), (.follows, follows?.start),
      (.throughout, throughout?.start), (.respectively, respectively?.start),
      (.occurrence, occurrence?.start), (.dash, dash?.start), (.until, until?.start),
      (.operation, operation?.start), (.meanwhile, meanwhile?.start),
      (.annexed, annexed?.start), (.text, text?.start),
    ]
    return said.compactMap { field, start in start.map { (field, $0) } }
  }
}

extension Atom {
  /// Whether a clause may begin with it.
  var opensClause: Bool {
    switch kind {
    case .units(let units): units.role != .object && units.role != .goal
    case .words(let words): words.role != .object
    case .verb, .throughout: true
    default: false
    }
  }
}

extension Clause {
  /// Whether `atom` belongs to the clause after this one, which is complete.
  func isAnother(_ atom: Atom, in language: Language) -> Bool {
    if language == .kk {
      // After the verb nothing more can come but another clause, or what counts in the time of a suspension.
      if case .meanwhile = atom.kind { return false }
      return true
    }
    switch atom.kind {
    case .verb: return verb != nil
    case .units(let units): return units.role == .place || units.role == .subject
    case .words(let words): return words.role != .object
    case .throughout: return true
    default: return false
    }
  }

  /// Whether a comma or «и» may stand before `atom` inside a clause: «в статье 3, по всему тексту».
  func mayBeSplit(before atom: Atom) -> Bool {
    switch atom.kind {
    case .units, .throughout, .dash, .meanwhile: true
    case .words(let words): words.role != .object
    default: false
    }
  }
}
