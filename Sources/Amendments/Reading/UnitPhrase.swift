internal import LegalText

/// Units as a text names them together: «подпункты 1), 2) и 5) – 7) пункта 3 статьи 4».
struct UnitPhrase {
  /// How they stand to the verb.
  enum Role: Hashable {
    /// Where: «в пункте 1».
    case place
    /// What is changed: «пункт 1».
    case subject
    /// What is put in or takes its place: «пунктом 1-1».
    case object
    /// Whereto: «в статью 6», «на части».
    case goal
    /// Of which: «(по всему тексту) главы 2».
    case scope
    /// Beside which: «после пункта 1».
    case after
    case before
  }

  var chains: [UnitChain]
  var role: Role
}

/// Units, each in the one before it: the outermost first.
struct UnitChain {
  /// Units of one noun.
  struct Element {
    var noun: GrammarNoun
    var numbers: [NumberRun]
    /// The token at which it begins.
    var start: Int
  }

  var elements: [Element]
  /// Whether it says in Kazakh that it is of what is named before.
  var isPossessive = false
}

/// A number or a run of them: `5`, `5) – 7)`.
struct NumberRun: Hashable {
  var first: ProvisionNumber
  var last: ProvisionNumber?
  /// Whether a bracket closes it, as in a subparagraph.
  var isClosed: Bool

  /// The most numbers that a run may name.
  static let longest = 300

  /// Each number the run names by itself, in order; nil where they cannot be counted.
  var numbers: [ProvisionNumber]? {
    guard let last else { return [first] }
    guard first < last, first.figures.count == last.figures.count,
      first.figures.dropLast() == last.figures.dropLast(), let low = first.figures.last,
      let high = last.figures.last, high - low < Self.longest
    else { return nil }
    var numbers = [first]
    while let number = numbers.last, number < last { numbers.append(number.successor) }
    return numbers
  }
}

/// One unit named, or a part of it.
struct UnitReference: Hashable {
  var steps: [Locator.Step] = []
  var aspect = Target.Aspect.whole
  /// The run that its number is one of.
  var run: ClosedRange<ProvisionNumber>?

  var target: Target { Target(Locator(steps: steps), aspect) }

  /// Whether a unit of `kind` can stand in it.
  func canHold(_ kind: ProvisionKind) -> Bool {
    guard aspect == .whole || aspect == .contents else { return false }
    guard let last = steps.last?.kind else { return true }
    if last.nestingRank < kind.nestingRank { return true }
    return last.nestsFreely && kind.nestsFreely && last != kind && last != .indent
  }
}

/// Words between quotation marks and what they are to the verb.
struct WordsPhrase {
  enum Role: Hashable {
    /// «слова …»
    case subject
    /// «словами …»
    case object
    /// «после слов …»
    case after
    /// «перед словами …»
    case before
    /// «со слов …»
    case since
  }

  var words: [String]
  var role: Role
  /// Whether they are an entry of the table of contents.
  var isEntry = false
  /// The unit that is said to begin with them.
  var beginning: Locator.Step?
}
