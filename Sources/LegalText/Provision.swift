/// A unit of law and the units in it, on one day, in every language in which it is held.
public struct Provision: Hashable, Sendable {
  /// What was read of a provision's life on the day in question.
  public enum State: String, Hashable, Sendable {
    /// Law on that day.
    case inForce = "in-force"
    /// Enacted or announced, not yet law.
    case pending
    /// Excluded; the number is kept (Law on legal acts, art. 27(6)).
    case repealed
    /// Its term ran out.
    case expired
    /// Suspended, or a temporary wording stands in its place (Law on legal acts, art. 46).
    case suspended
  }

  /// What it is.
  public var kind: ProvisionKind
  /// Its number; nil for units the law does not number or count. A part or indent carries its place: `2` for the
  /// second.
  public var number: ProvisionNumber?
  /// What it is on the day in question.
  public var state: State
  /// Its text in each language held.
  public var wordings: PerLanguage<Wording>
  /// The units in it, in order.
  public var children: [Provision]
  /// Its identity for life in a registry; nil in what was only read from a file.
  public var identity: Int64?
  /// The topics it is assigned to itself, by id.
  public var topics: [String]
  /// The days of its number and place; nil in what was only read from a file.
  public var placed: Interval?
  /// What brought it to its number and place; nil as enacted, and in what was only read from a file.
  public var placedBy: Cause? {
    get { placing?.value }
    set { placing = newValue.map(Apart.init) }
  }
  /// What takes it out of the act later, where that is known.
  public var endedBy: Cause? {
    get { ending?.value }
    set { ending = newValue.map(Apart.init) }
  }
  private var placing: Apart<Cause>?
  private var ending: Apart<Cause>?

  /// Makes a provision.
  public init(
    kind: ProvisionKind, number: ProvisionNumber? = nil, state: State = .inForce,
    wordings: PerLanguage<Wording> = PerLanguage(), children: [Provision] = [],
    identity: Int64? = nil, topics: [String] = []
  ) {
    self.kind = kind
    self.number = number
    self.state = state
    self.wordings = wordings
    self.children = children
    self.identity = identity
    self.topics = topics
  }

  /// The Akoma Ntoso name of this unit below the unit named `parent` (empty at the top).
  public func eId(below parent: String) -> String {
    EId.name(of: kind, number: number, below: parent)
  }

  /// Calls `body` for this unit and each below it, in order, with its eId.
  ///
  /// - Parameter parent: the eId of the unit that holds this one, empty at the top.
  public func visit(
    below parent: String = "", _ body: (_ unit: Provision, _ eId: String) throws -> Void
  ) rethrows {
    let eId = eId(below: parent)
    try body(self, eId)
    for child in children {
      try child.visit(below: eId, body)
    }
  }
}

/// The text of a provision in one language, kept to the letter.
public struct Wording: Hashable, Sendable {
  /// The heading without the number; nil where there is none.
  public var heading: String?
  /// The unit's own text without its number and without the units in it; may be empty.
  public var text: String
  /// How it was printed, where that is not the customary way.
  public var layout: Layout {
    get { printed?.value ?? Layout() }
    set { printed = newValue.isCustomary ? nil : Apart(newValue) }
  }
  /// The notes printed with it.
  public var notes: [Annotation]
  /// When and why it is law; nil in what was only read from a file.
  public var validity: Validity? {
    get { valid?.value }
    set { valid = newValue.map(Apart.init) }
  }
  private var printed: Apart<Layout>?
  private var valid: Apart<Validity>?

  /// Makes a wording.
  public init(
    heading: String? = nil, text: String = "", layout: Layout = Layout(), notes: [Annotation] = [],
    validity: Validity? = nil
  ) {
    self.heading = heading
    self.text = text
    self.notes = notes
    self.layout = layout
    self.validity = validity
  }
}

/// What stands around a text in the file it was read from, where it differs from the customary form; nil is customary.
///
/// Kept so that what was read can be written again byte for byte. Never compared and never searched.
public struct Layout: Hashable, Sendable {
  /// Everything between the end of the unit before and this unit's label: line ends, indent, marks, an anchor.
  public var lead: String?
  /// The number as printed with what separates it from the text: `1. `, `Статья 1. `.
  public var label: String?
  /// What follows the heading, or the text of a unit without one: closing marks.
  public var trail: String?
  /// Where a unit has a heading and text: what stands between the heading with its notes and the text.
  public var textLead: String?
  /// What follows the text of a unit that has a heading, too.
  public var textTrail: String?

  /// Makes a layout.
  public init(
    lead: String? = nil, label: String? = nil, trail: String? = nil, textLead: String? = nil,
    textTrail: String? = nil
  ) {
    self.lead = lead
    self.label = label
    self.trail = trail
    self.textLead = textLead
    self.textTrail = textTrail
  }

  /// Whether all is customary.
  public var isCustomary: Bool {
    lead == nil && label == nil && trail == nil && textLead == nil && textTrail == nil
  }
}

/// A note of the publisher (сноска, ескерту, примечание ИЗПИ): printed with the law, not part of it.
public struct Annotation: Hashable, Sendable {
  /// Where a note stands.
  public enum Position: String, Hashable, Sendable {
    /// In place of the text: «Исключен Законом …».
    case inPlace = "in-place"
    /// After the heading, before the unit's own text.
    case afterHeading = "after-heading"
    /// After the unit's own text, before the units in it.
    case afterText = "after-text"
    /// After all that is in the unit.
    case atEnd = "at-end"
  }

  /// Where it stands.
  public var position: Position
  /// Its words, without marks.
  public var text: String
  /// How it was printed, where that is not the customary way.
  public var layout: Layout

  /// Makes a note.
  public init(position: Position, text: String, layout: Layout = Layout()) {
    self.position = position
    self.text = text
    self.layout = layout
  }
}

extension Provision {
  /// This unit as its text in `language` alone: without the words of other languages, and without the units that have
  /// words in others only. A unit without words in any language stays.
  public func text(in language: Language) -> Provision {
    var text = self
    text.wordings = PerLanguage()
    text.wordings[language] = wordings[language]
    text.children = children.compactMap { child in
      let inner = child.text(in: language)
      let isHeld =
        child.wordings.languages.isEmpty || child.wordings[language] != nil
        || !inner.children.isEmpty
      return isHeld ? inner : nil
    }
    return text
  }
}
