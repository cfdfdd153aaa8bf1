public import LegalText

/// A provision with its name in its act.
public struct NamedProvision: Hashable, Sendable {
  /// Its eId; empty for the act.
  public var eId: String
  /// The provision with the units in it.
  public var provision: Provision

  /// Makes a named provision.
  public init(eId: String, provision: Provision) {
    self.eId = eId
    self.provision = provision
  }

  /// The units in it, named.
  var children: [NamedProvision] {
    provision.children.map {
      NamedProvision(eId: $0.eId(below: eId), provision: $0)
    }
  }
}

/// The text of provisions on one day in one language: what `show` shows.
public struct ProvisionView: Hashable, Sendable {
  /// The act they belong to.
  public var act: Act
  /// The provisions, in order; the act itself stands for all that is in it.
  public var provisions: [NamedProvision]
  /// The day of the law.
  public var day: LegalDate
  /// The instant whose knowledge is shown, RFC 3339 in UTC.
  public var knownAt: String?
  /// The language of the text.
  public var language: Language
  /// Whether the publisher's notes are shown.
  public var showsNotes: Bool

  /// Makes a view.
  public init(
    act: Act, provisions: [NamedProvision], day: LegalDate, knownAt: String? = nil,
    language: Language, showsNotes: Bool = true
  ) {
    self.act = act
    self.provisions = provisions
    self.day = day
    self.knownAt = knownAt
    self.language = language
    self.showsNotes = showsNotes
  }

  var phrases: Phrases { Phrases(language) }

  /// The title of the act; its slug where it has none.
  var title: String { act.title.preferring(language) ?? act.slug }

  /// The number and the days under the title.
  var subtitle: [String] {
    var facts: [String] = []
    if let number = act.number {
      facts.append("№ " + number + (act.adopted.map { ", " + $0.description } ?? ""))
    } else if let adopted = act.adopted {
      facts.append(adopted.description)
    }
    facts.append(
      phrases.choose(
        ru: "по состоянию на \(day)", kk: "\(day) жағдай бойынша", en: "as of \(day)"))
    return facts
  }

  /// The days and the cause of a unit's wording; nil where nothing is known of them.
  func standing(of unit: Provision) -> [String]? {
    guard let validity = unit.wordings[language]?.validity else { return nil }
    return [
      phrases.interval(validity.interval, basis: validity.basis), phrases.cause(validity.cause),
    ]
  }
}

/// What a view says of one unit besides its text, once the units around it are known.
struct UnitFacts: Hashable {
  /// The number as printed; empty for none.
  var label: String
  /// The heading; nil for none.
  var heading: String?
  /// The unit's own text, or what stands in its place.
  var text: String
  /// Whether `text` is a note or a remark rather than law.
  var isRemark: Bool
  /// What must be known of its state, where the unit around it does not say the same.
  var state: String?
  /// The warning of a doubtful wording, likewise.
  var warning: String?
  /// Notes after the text, before the units in it.
  var notesAfterText: [String] = []
  /// Notes after all that is in it.
  var notesAtEnd: [String] = []

  /// What the units in it need not repeat.
  struct Around: Hashable {
    var state: String?
    var warning: String?
  }

  /// - Parameter around: what the unit around has said; becomes what the units in this one need not repeat.
  init(_ unit: Provision, in language: Language, showsNotes: Bool, around: inout Around) {
    let phrases = Phrases(language)
    let wording = unit.wordings[language]
    label = unitLabel(unit.kind, unit.number, in: language, layout: wording?.layout)
    heading = wording?.heading
    text = wording?.text ?? ""
    isRemark = false

    var state = phrases.state(of: unit)
    if wording == nil, unit.kind != .act {
      text = "[" + phrases.notHeld(in: language) + "]"
      isRemark = true
    }
    let notes = wording?.notes ?? []
    let inPlace = notes.filter { $0.position == .inPlace }.map(\.text)
    if !inPlace.isEmpty, text.isEmpty {
      text = Self.joined(inPlace, without: label)
      isRemark = true
      if unit.state == .repealed || unit.state == .expired { state = nil }
    }
    if text.isEmpty || (wording == nil && unit.state == .repealed), heading == nil,
      !label.isEmpty, let line = state, line != around.state
    {
      // A bare number says its state beside it.
      text = "[" + line + "]"
      isRemark = true
      around.state = state
    }
    let warning = wording?.validity?.doubtfulFrom.map(phrases.doubtful)
    self.state = state == around.state ? nil : state
    self.warning = warning == around.warning ? nil : warning
    around = Around(state: state ?? around.state, warning: warning ?? around.warning)
    if showsNotes {
      notesAfterText = notes.filter { $0.position == .afterText }.map(\.text)
      notesAtEnd = notes.filter { $0.position == .atEnd }.map(\.text)
    }
  }

  /// The notes without the number, where they repeat it.
  static func joined(_ notes: [String], without label: String) -> String {
    let text = notes.joined(separator: "\n")
    guard !label.isEmpty, text.hasPrefix(label) else { return text }
    return String(trimmed(text.dropFirst(label.count)))
  }
}
