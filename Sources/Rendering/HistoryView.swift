public import LegalText

/// Every wording of a provision: what `history` shows.
public struct HistoryView: Hashable, Sendable {
  /// In which order the wordings are shown.
  public enum Order: Hashable, Sendable {
    /// As they count: by the day of the law.
    case days
    /// As the registry learnt of them.
    case recorded
  }

  /// The act it belongs to.
  public var act: Act
  /// Its eId on the day asked about.
  public var eId: String
  /// Its wordings, in order of days.
  public var versions: [Version]
  /// The day asked about; nil: none is marked.
  public var day: LegalDate?
  /// The order in which they are shown.
  public var order: Order
  /// The language of what the view itself says.
  public var language: Language

  /// Makes a view.
  public init(
    act: Act, eId: String, versions: [Version], day: LegalDate? = nil, order: Order = .days,
    language: Language
  ) {
    self.act = act
    self.eId = eId
    self.versions = versions
    self.day = day
    self.order = order
    self.language = language
  }

  /// The wordings with their places in order of days, which is what they are numbered by.
  private var ordered: [(place: Int, version: Version)] {
    let numbered = versions.enumerated().map { (place: $0, version: $1) }
    guard order == .recorded else { return numbered }
    return numbered.sorted {
      ($0.version.recordedAt, $0.place) < ($1.version.recordedAt, $1.place)
    }
  }

  /// A line of days, and the wordings below it.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    page.add([
      Span(unitName(eId: eId, in: language), .heading), Span(terminal.dot + eId, .dim),
    ])
    page.add([Span(act.title.preferring(language) ?? act.slug, .dim)])
    let line = HistoryLine(versions, day: day, on: terminal).lines
    if !line.isEmpty {
      page.skip()
      page.add(lines: line)
    }
    let hasLanguages = Set(versions.map(\.language)).count > 1
    for (place, version) in ordered {
      page.skip()
      add(version, number: place + 1, showsLanguage: hasLanguages, to: &page)
    }
    if versions.isEmpty {
      page.skip()
      let none = Phrases(language).choose(
        ru: "редакций нет", kk: "редакциялар жоқ", en: "no wordings")
      page.add([Span(none, .dim)])
    }
    return page.text
  }

  private func add(
    _ version: Version, number: Int, showsLanguage: Bool, to page: inout Page
  ) {
    let phrases = Phrases(language)
    let terminal = page.terminal
    let validity = version.validity
    let isLaw = version.status == .inForce
    let mark =
      (versions.count > 1 ? String(number) + " " : "")
      + (terminal.unicode ? (isLaw ? "● " : "○ ") : (isLaw ? "* " : "o "))
    var facts = [
      phrases.interval(validity.interval, basis: validity.basis), phrases.status(version.status),
    ]
    if showsLanguage { facts.append(version.language.rawValue) }
    if version.eId != eId { facts.append(unitName(eId: version.eId, in: language)) }
    if order == .recorded { addRecord(of: version, to: &page) }
    page.add(
      [Span(mark), Span(facts.joined(separator: terminal.dot), .heading)], hanging: 2)
    page.add([Span(phrases.cause(validity.cause), .dim)], indent: 2, hanging: 2)
    if let commencement = validity.cause?.commencement {
      page.add([Span("«" + commencement + "»", .dim)], indent: 2, hanging: 2)
    }
    if let day = validity.doubtfulFrom {
      let warning = terminal.warningMark + " " + phrases.doubtful(from: day)
      page.add([Span(warning, .warning)], indent: 2, hanging: 2)
    }
    if order == .days { addRecord(of: version, to: &page) }
    if let heading = version.heading {
      page.add([Span(heading, .heading)], indent: 4)
    }
    if !version.text.isEmpty { page.add([Span(version.text)], indent: 4) }
    if let note = version.note { page.add([Span(note, .dim)], indent: 4) }
  }

  /// When the registry learnt of a wording and when of another in its place; in that order by whom, too.
  private func addRecord(of version: Version, to page: inout Page) {
    let phrases = Phrases(language)
    var recorded =
      phrases.choose(
        ru: "записано ", kk: "жазылған: ", en: "recorded ") + version.recordedAt
    if let superseded = version.supersededAt {
      recorded += phrases.choose(ru: ", заменено ", kk: ", ауыстырылған: ", en: ", superseded ")
      recorded += superseded
    }
    guard order == .recorded else {
      return page.add([Span(recorded, .dim)], indent: 2, hanging: 2)
    }
    let entry = [version.recordedBy, version.recordedWith].compactMap(\.self)
    page.add(
      [
        Span(recorded, .heading),
        Span(entry.isEmpty ? "" : page.terminal.dot + entry.joined(separator: ": "), .dim),
      ], hanging: 2)
  }

  /// The document of `history --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug), "eId": .string(eId),
      "versions": .array(ordered.map { Self.json($0.version) }),
    ]
  }

  private static func json(_ version: Version) -> JSONValue {
    [
      "language": .string(version.language.rawValue), "eId": .string(version.eId),
      "heading": .text(version.heading), "text": .string(version.text),
      "inForce": .interval(version.validity.interval),
      "recorded": [
        "at": .string(version.recordedAt), "supersededAt": .text(version.supersededAt),
        "by": .text(version.recordedBy), "what": .text(version.recordedWith),
      ],
      "status": .string(version.status.rawValue),
      "basis": .string(version.validity.basis.rawValue),
      "doubtfulFrom": .day(version.validity.doubtfulFrom), "note": .text(version.note),
      "cause": .cause(version.validity.cause),
    ]
  }
}
