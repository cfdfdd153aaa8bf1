public import LegalText

/// Provisions whose words are told apart by what put them there: what `blame` shows.
public struct BlameView: Hashable, Sendable {
  /// The act they belong to.
  public var act: Act
  /// The name of the unit asked about.
  public var eId: String
  /// The unit and those in it, in order.
  public var provisions: [AttributedProvision]
  /// The day of the law.
  public var day: LegalDate
  /// The instant whose knowledge is shown, RFC 3339 in UTC.
  public var knownAt: String?
  /// The language of the text.
  public var language: Language

  /// Makes a view.
  public init(
    act: Act, eId: String, provisions: [AttributedProvision], day: LegalDate,
    knownAt: String? = nil, language: Language
  ) {
    self.act = act
    self.eId = eId
    self.provisions = provisions
    self.day = day
    self.knownAt = knownAt
    self.language = language
  }

  var phrases: Phrases { Phrases(language) }

  /// The name of the unit as the law says it.
  var name: String { unitName(eId: eId, in: language) }

  /// The act and the day.
  var subtitle: [String] {
    [
      act.title.preferring(language) ?? act.slug,
      phrases.choose(ru: "по состоянию на \(day)", kk: "\(day) жағдай бойынша", en: "as of \(day)"),
    ]
  }

  /// What put words into the provisions, each once, in order of days; one without a day comes last.
  var origins: [Origin] {
    var origins: [Origin] = []
    var seen: Set<Origin> = []
    for unit in provisions {
      for stretch in unit.heading + unit.text where seen.insert(stretch.origin).inserted {
        origins.append(stretch.origin)
      }
    }
    func key(_ origin: Origin) -> String { origin.inForceFrom?.description ?? "9999" }
    return origins.enumerated()
      .sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
  }

  /// The provisions, each with what else is said of it and is not said of the unit that holds it.
  var facts: [(AttributedProvision, UnitFacts)] {
    var said: [Substring: UnitFacts.Around] = [:]
    return provisions.map { unit in
      var around = said[unit.eId[..<holderEnd(of: unit.eId)]] ?? UnitFacts.Around()
      let facts = UnitFacts(unit.provision, in: language, showsNotes: false, around: &around)
      said[unit.eId[...]] = around
      return (unit, facts)
    }
  }

  /// Where the name of the unit that holds another ends in that one's name; at the beginning where it is not in it.
  private func holderEnd(of eId: String) -> String.Index {
    var end = eId.startIndex
    var place = eId.startIndex
    while let line = eId[place...].firstIndex(of: "_") {
      place = eId.index(after: line)
      if place < eId.endIndex, eId[place] == "_" {
        end = line
        place = eId.index(after: place)
      }
    }
    return end
  }

  // MARK: - What is said of an origin

  /// The number of the act; a question mark beside it, or alone, where it cannot be told.
  func number(of origin: Origin) -> String {
    let number = origin.cause.map { $0.number ?? "" } ?? act.number ?? act.slug
    return origin.isCertain ? number : number + "?"
  }

  /// The first day of law; with a mark where another stands in for it.
  func day(of origin: Origin, on terminal: Terminal) -> String {
    let day = origin.inForceFrom?.description ?? "?"
    return origin.basis == .standIn ? (terminal.unicode ? "≈" : "~") + day : day
  }

  /// The act in full, or those among which it is, and from when it counts.
  func facts(of origin: Origin, dot: String) -> String {
    var facts = [phrases.interval(Interval(from: origin.inForceFrom), basis: origin.basis)]
    if origin.possible.isEmpty { facts.insert(phrases.cause(origin.cause), at: 0) }
    if let warning = warning(of: origin) { facts.append(warning) }
    return oneLine(facts.joined(separator: dot))
  }

  /// Why it cannot be told which act it was; nil where it can.
  private func warning(of origin: Origin) -> String? {
    guard !origin.isCertain else { return nil }
    guard !origin.possible.isEmpty else {
      return phrases.choose(
        ru: "какой акт внес эти слова, неизвестно", kk: "бұл сөздерді қай акт енгізгені белгісіз",
        en: "which act put these words there is not known")
    }
    let acts = origin.possible.map { cause in
      cause.map { phrases.name(of: $0) } ?? phrases.cause(nil)
    }.joined(separator: "; ")
    return phrases.choose(
      ru: "один из этих актов, какой именно, неизвестно: ",
      kk: "осы актілердің бірі, қайсысы екені белгісіз: ",
      en: "one of these, it is not known which: ") + acts
  }

  // MARK: - JSON

  /// The document of `blame --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug), "eId": .string(eId), "at": .day(day), "knownAt": .text(knownAt),
      "language": .string(language.rawValue), "provisions": .array(provisions.map(json)),
    ]
  }

  private func json(_ unit: AttributedProvision) -> JSONValue {
    [
      "eId": .string(unit.eId), "locator": .string(unitName(eId: unit.eId, in: language)),
      "kind": .string(unit.provision.kind.rawValue),
      "status": .string(unit.provision.state.rawValue),
      "heading": .array(unit.heading.map(Self.json)), "text": .array(unit.text.map(Self.json)),
      "doubtfulFrom": .day(unit.provision.wordings[language]?.validity?.doubtfulFrom),
    ]
  }

  private static func json(_ stretch: Stretch) -> JSONValue {
    let origin = stretch.origin
    return [
      "text": .string(stretch.text), "cause": .cause(origin.cause),
      "inForceFrom": .day(origin.inForceFrom), "basis": .string(origin.basis.rawValue),
      "certain": .boolean(origin.isCertain), "possible": .array(origin.possible.map { .cause($0) }),
    ]
  }
}
