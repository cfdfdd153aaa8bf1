public import LegalText

/// Every wording of a provision: what `history` shows.
public struct HistoryView: Hashable, Sendable {
  /// The act it belongs to.
  public var act: Act
  /// Its eId on the day asked about.
  public var eId: String
  /// Its wordings, in the order they are shown.
  public var versions: [Version]
  /// The language of what the view itself says.
  public var language: Language

  /// Makes a view.
  public init(act: Act, eId: String, versions: [Version], language: Language) {
    self.act = act
    self.eId = eId
    self.versions = versions
    self.language = language
  }

  /// The wordings as a timeline.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    page.add([
      Span(unitName(eId: eId, in: language), .heading), Span(terminal.dot + eId, .dim),
    ])
    page.add([Span(act.title.preferring(language) ?? act.slug, .dim)])
    let hasLanguages = Set(versions.map(\.language)).count > 1
    for version in versions {
      page.skip()
      add(version, showsLanguage: hasLanguages, to: &page)
    }
    if versions.isEmpty {
      page.skip()
      let none = Phrases(language).choose(
        ru: "редакций нет", kk: "редакциялар жоқ", en: "no wordings")
      page.add([Span(none, .dim)])
    }
    return page.text
  }

  private func add(_ version: Version, showsLanguage: Bool, to page: inout Page) {
    let phrases = Phrases(language)
    let terminal = page.terminal
    let validity = version.validity
    let isLaw = version.status == .inForce
    let mark = terminal.unicode ? (isLaw ? "● " : "○ ") : (isLaw ? "* " : "o ")
    var facts = [
      phrases.interval(validity.interval, basis: validity.basis), phrases.status(version.status),
    ]
    if showsLanguage { facts.append(version.language.rawValue) }
    if version.eId != eId { facts.append(unitName(eId: version.eId, in: language)) }
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
    var recorded =
      phrases.choose(
        ru: "записано ", kk: "жазылған: ", en: "recorded ") + version.recordedAt
    if let superseded = version.supersededAt {
      recorded += phrases.choose(ru: ", заменено ", kk: ", ауыстырылған: ", en: ", superseded ")
      recorded += superseded
    }
    page.add([Span(recorded, .dim)], indent: 2, hanging: 2)
    if let heading = version.heading {
      page.add([Span(heading, .heading)], indent: 4)
    }
    if !version.text.isEmpty { page.add([Span(version.text)], indent: 4) }
    if let note = version.note { page.add([Span(note, .dim)], indent: 4) }
  }

  /// The document of `history --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug), "eId": .string(eId),
      "versions": .array(versions.map(Self.json)),
    ]
  }

  private static func json(_ version: Version) -> JSONValue {
    [
      "language": .string(version.language.rawValue), "eId": .string(version.eId),
      "heading": .text(version.heading), "text": .string(version.text),
      "inForce": .interval(version.validity.interval),
      "recorded": [
        "at": .string(version.recordedAt), "supersededAt": .text(version.supersededAt),
      ],
      "status": .string(version.status.rawValue),
      "basis": .string(version.validity.basis.rawValue),
      "doubtfulFrom": .day(version.validity.doubtfulFrom), "note": .text(version.note),
      "cause": .cause(version.validity.cause),
    ]
  }
}
