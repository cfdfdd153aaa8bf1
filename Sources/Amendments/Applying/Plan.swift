internal import LegalText

/// A stretch of words of the act: the heading or the own text of a unit.
struct Field: Hashable {
  var node: Int
  var isHeading = false
}

/// A field, or a part of it, in which words are looked for.
struct Span: Hashable {
  var field: Field
  /// The bytes meant; nil for all.
  var range: Range<Int>?
}

/// The words of a unit and of those in it, or of a part of it, in which words are looked for.
struct Reach {
  let spans: [Span]
  /// Where each field stands among the spans, where these are many.
  let places: [Field: Int]?

  init(_ spans: [Span]) {
    self.spans = spans
    guard spans.count > 64 else {
      places = nil
      return
    }
    places = Dictionary(
      uniqueKeysWithValues: spans.enumerated().map { ($0.element.field, $0.offset) })
  }
}

/// Words of the text before that give place to others; an empty range is a place where words are put in.
struct WordChange {
  var field: Field
  var range: Range<Int>
  var new: String
  /// The place that a new sentence counts in the end; of several at one byte, the lower stands first.
  var sentence = 0
}

/// Words that must be found before anything is done to them.
struct Search {
  /// What is done where they stand.
  enum Deed {
    case substitute(String)
    case delete
    case insert(String, Spacing.Side)
  }

  /// The words as the instruction has them.
  var words: String
  /// The same, folded.
  var folded: FoldedText
  var which: Occurrence
  var reach: Reach
  var deed: Deed

  init(_ words: String, _ which: Occurrence, in reach: Reach, _ deed: Deed) {
    self.words = words
    self.folded = FoldedText.words(words)
    self.which = which
    self.reach = reach
    self.deed = deed
  }

  /// Whether the words stay and only mark a place.
  var isAnchor: Bool {
    if case .insert = deed { return true }
    return false
  }

  /// How often the words must be found, for people.
  var expected: String {
    switch which {
    case .only: "1"
    case .nth(let place): "≥ \(place)"
    case .all: "≥ 1"
    }
  }
}

/// What one instruction will do, worked out on the text before.
struct Plan {
  /// What is done to the tree.
  enum Deed {
    /// Only words change.
    case words
    case restate(Provision)
    case repeal
    /// The heading is gone.
    case dropHeading
    case insert(Provision)
    case renumber(ProvisionNumber)
    case move(to: Int, ProvisionNumber)
    /// What stands from `cut` on is a unit of its own.
    case split(cut: Cut, ProvisionNumber)
    case join(Int)
    case suspend(LegalDate?, Provision?)

    var isWords: Bool {
      if case .words = self { return true }
      return false
    }
  }

  /// Where a unit is split.
  enum Cut: Hashable {
    /// In its own text: at this byte the second unit begins.
    case text(Int)
    /// Before this unit in it.
    case child(Int)
  }

  /// The instruction's place in the list.
  let instruction: Int
  let place: Place
  let target: Target
  let language: Language
  var deed = Deed.words
  var searches: [Search] = []
  var changes: [WordChange] = []
  /// The units whose words the instruction settles as a whole, and whether their headings are among them.
  var covered: [Int] = []
  var coversHeading = true
  /// The units whose place, number or state it changes, or that take others in.
  var touched: [Int] = []
  /// The place that a new sentence counts in the end.
  var sentence: Int?
  /// How often the words were found, and how often they must be.
  var found: Int?
  var expected: String?

  init(_ instruction: Int, _ target: Target, _ language: Language, at place: Place) {
    self.instruction = instruction
    self.target = target
    self.language = language
    self.place = place
  }
}

extension Operation {
  /// Works out on the text before what is to be done.
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    switch self {
    case .substituteText(let operation): try operation.prepare(&plan, in: &phase)
    case .insertUnit(let operation): try operation.prepare(&plan, in: &phase)
    case .repealUnit(let operation): try operation.prepare(&plan, in: &phase)
    case .substituteWords(let operation): try operation.prepare(&plan, in: &phase)
    case .insertWords(let operation): try operation.prepare(&plan, in: &phase)
    case .deleteWords(let operation): try operation.prepare(&plan, in: &phase)
    case .substituteHeading(let operation): try operation.prepare(&plan, in: &phase)
    case .renumberUnit(let operation): try operation.prepare(&plan, in: &phase)
    case .moveUnit(let operation): try operation.prepare(&plan, in: &phase)
    case .splitUnit(let operation): try operation.prepare(&plan, in: &phase)
    case .joinUnits(let operation): try operation.prepare(&plan, in: &phase)
    case .substituteThroughout(let operation): try operation.prepare(&plan, in: &phase)
    case .suspendUnit(let operation): try operation.prepare(&plan, in: &phase)
    }
  }
}
