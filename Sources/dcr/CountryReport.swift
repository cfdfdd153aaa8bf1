import ActText
import Interchange
import LegalText
import Registry
import Rendering

/// What the import of a country's law did, and what a reader should know of it.
struct CountryReport {
  /// What something noticed is about; the raw value is stable.
  enum Kind: String, CaseIterable {
    /// A version cannot be read, and was not recorded.
    case unreadable
    /// A version is of a day before the newest on record, and was not recorded.
    case tooEarly = "too-early"
    /// A version mended one of the same day.
    case corrected
    /// A version counts from an earlier day than the commits before it.
    case outOfOrder = "out-of-order"
    /// A version counts from a day before the act was adopted.
    case beforeAdoption = "before-adoption"
    /// The head of a text cannot be read; the act is known by its file alone.
    case frontMatter = "front-matter"
    /// Something in the history was not taken.
    case notTaken = "not-taken"
    case titleOnly = "title-only"
    case twoBearers = "two-bearers"
    case duplicateHeading = "duplicate-heading"
    case lostSuperscript = "lost-superscript"
  }

  /// What was noticed of one kind.
  struct Finding {
    var count = 0
    /// The first places, each with what was noticed there.
    var first: [String] = []
  }

  private let history: CountryHistory
  private(set) var findings: [Kind: Finding] = [:]
  private var outcomes: [ActChronicle.Outcome: Int] = [:]
  private var acts: Set<String> = []
  private var days: (first: LegalDate, last: LegalDate)?
  var counts = RecordingReport.Counts()
  /// Versions of the acts read that were on record by their commits.
  var known = 0
  /// Whether the commits of an earlier import are no longer in the history.
  var isRewritten = false

  init(of history: CountryHistory) {
    self.history = history
    for notice in history.notices { take(.notTaken, notice.description) }
  }

  /// Whether all that the history holds is on record.
  var isComplete: Bool { findings[.unreadable] == nil && findings[.tooEarly] == nil }

  /// Keeps that `message` was noticed.
  mutating func take(_ kind: Kind, _ message: String) {
    findings[kind, default: Finding()].count += 1
    if findings[kind, default: Finding()].first.count < Self.placesKept {
      findings[kind, default: Finding()].first.append(message)
    }
  }

  /// How many places of a kind are kept.
  private static let placesKept = 20

  /// Keeps what became of a version.
  mutating func take(
    _ outcome: ActChronicle.Outcome, _ act: CountryHistory.Act, _ version: CountryHistory.Version,
    _ text: PreparedText.Content
  ) {
    outcomes[outcome, default: 0] += 1
    acts.insert(act.slug)
    days = (
      min(days?.first ?? version.day, version.day), max(days?.last ?? version.day, version.day)
    )
    let place = String(version.commit.prefix(12)) + ":" + act.path
    switch outcome {
    case .recorded, .unchanged: break
    case .corrected: take(.corrected, "\(place): of \(version.day), as the version before")
    case .tooEarly:
      take(.tooEarly, "\(place): of \(version.day), which lies before the newest edition on record")
    }
    if version.isOutOfOrder {
      take(.outOfOrder, "\(place): counts from \(version.day), before versions of earlier commits")
    }
    if let adopted = text.act.adopted, version.day < adopted {
      take(.beforeAdoption, "\(place): counts from \(version.day), adopted on \(adopted)")
    }
    if let problem = text.problem { take(.frontMatter, problem.description) }
    for trap in text.traps {
      guard let kind = Kind(rawValue: trap.kind.rawValue) else { continue }
      take(kind, "\(place):\(trap.line): \(trap.message)")
    }
  }

  // MARK: - Views

  private func count(_ outcome: ActChronicle.Outcome) -> Int { outcomes[outcome, default: 0] }

  /// How the history goes on from what was read before.
  private var continuation: String {
    isRewritten ? "rewritten" : history.continues == nil ? "new" : "continued"
  }

  /// A few lines.
  var text: String {
    var lines = [
      "\(history.country): \(history.commits) commits, \(count(.recorded) + count(.corrected)) "
        + "versions of \(acts.count) acts recorded"
        + (days.map { ", of \($0.first) to \($0.last)" } ?? "")
    ]
    let unchanged = count(.unchanged) + known
    if unchanged > 0 { lines.append("\(unchanged) versions were on record already") }
    if isRewritten {
      lines.append(
        "the history was rewritten: the newest commit of the last import is not in it any more")
    }
    let parts = [
      (counts.inserted, "inserted"), (counts.substituted, "substituted"),
      (counts.repealed, "repealed"), (counts.renumbered, "renumbered"), (counts.moved, "moved"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !parts.isEmpty { lines.append("units: " + parts.joined(separator: ", ")) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What was noticed, a line each; the first of each kind unless all are wanted.
  func notes(all: Bool) -> [String] {
    Kind.allCases.flatMap { kind -> [String] in
      guard let finding = findings[kind] else { return [] }
      let shown = finding.first.prefix(all ? Self.placesKept : 3)
      let more = finding.count - shown.count
      return shown.map { "note: \(kind.rawValue): \($0)" }
        + (more > 0 ? ["note: \(kind.rawValue): \(more) more"] : [])
    }
  }

  /// The same as JSON.
  var json: JSONValue {
    [
      "repository": .string(history.path), "country": .string(history.country),
      "head": .string(history.head), "history": .string(continuation),
      "commits": .integer(history.commits), "acts": .integer(acts.count),
      "versions": [
        "recorded": .integer(count(.recorded)), "corrected": .integer(count(.corrected)),
        "unchanged": .integer(count(.unchanged) + known),
        "notRecorded": .integer(
          count(.tooEarly) + (findings[.unreadable]?.count ?? 0)),
      ],
      "days": ["from": .day(days?.first), "to": .day(days?.last)],
      "units": [
        "inserted": .integer(counts.inserted), "substituted": .integer(counts.substituted),
        "repealed": .integer(counts.repealed), "renumbered": .integer(counts.renumbered),
        "moved": .integer(counts.moved),
      ],
      "findings": .array(
        Kind.allCases.compactMap { kind in
          findings[kind].map { finding in
            [
              "kind": .string(kind.rawValue), "count": .integer(finding.count),
              "first": .array(finding.first.map(JSONValue.string)),
            ]
          }
        }),
    ]
  }
}
