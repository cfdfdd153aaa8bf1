import Interchange
import LegalText
import Registry

/// The law of every day as a git repository: one commit for each day on which a text changed.
struct GitExport {
  let registry: Registry
  let acts: [ActRecord]
  /// The last day on `main`.
  let day: LegalDate
  let state: Registry.State
  let withNotes: Bool

  /// What turns one act on one day.
  private struct Moment {
    var turn: Turn
    var act: Int
  }

  func write(to place: String) throws {
    var moments: [Moment] = []
    for (index, act) in acts.enumerated() {
      moments += try registry.turns(of: act, at: state).map { Moment(turn: $0, act: index) }
    }
    moments.sort { ($0.turn.day, $0.act) < ($1.turn.day, $1.act) }
    guard let first = moments.first(where: { isLaw($0) })?.turn.day else {
      throw Failure(message: "nothing on record is law on any day", hint: nil)
    }
    guard first <= day else {
      throw Failure(
        message: "nothing is law by \(day); the first text counts from \(first)",
        hint: "give --at \(first) or a later day")
    }
    let writer = try GitWriter(place: place)
    var texts: [String: Int] = [:]
    var rest = moments[...]
    while let next = rest.first?.turn.day {
      let today = rest.prefix { $0.turn.day == next }
      rest = rest.dropFirst(today.count)
      guard let commit = try commit(next, today, &texts) else { continue }
      try writer.write(commit, on: next <= day ? "main" : "pending")
      if next < LegalDate(dayNumber: 0) {
        writeError(
          "note: git knows no day before 1970: the commit of \(next) is dated 1970-01-01\n")
      }
    }
    try writer.finish()
  }

  /// Whether the act is law on the day of `moment`, rather than adopted alone.
  private func isLaw(_ moment: Moment) -> Bool {
    guard
      let root = try? registry.edition(
        of: acts[moment.act], on: moment.turn.day, in: [], at: state
      ).root
    else { return false }
    return root.state != .pending
  }

  /// The commit of one day; nil where no file differs.
  private func commit(
    _ day: LegalDate, _ moments: ArraySlice<Moment>, _ texts: inout [String: Int]
  ) throws -> GitWriter.Commit? {
    var files: [(path: String, text: String?)] = []
    var remarks: [String] = []
    var trailers: [String] = []
    var names: [String] = []
    for moment in moments where isLaw(moment) {
      let act = acts[moment.act]
      let root = try registry.edition(of: act, on: day, at: state).root
      let before = files.count
      for language in Language.allCases {
        let path = act.act.slug + "/" + language.terminology + ".md"
        let text = try text(of: root, act, language, on: day)
        guard text?.hashValue != texts[path] else { continue }
        texts[path] = text?.hashValue
        files.append((path, text))
        if text == nil { remarks.append("\(path): not held from this day on") }
      }
      guard files.count > before else { continue }
      let causes = moment.turn.causes
      let numbers = causes.map { $0.number.map { "№ " + $0 } ?? $0.act }.uniqued()
      let enactment = moment.turn.isEnactment ? ["as enacted"] : []
      let what = enactment + numbers
      names.append(
        act.act.slug + ": " + (what.isEmpty ? "no amendment begins" : what.joined(separator: ", ")))
      trailers += causes.map(line).uniqued()
    }
    guard !files.isEmpty else { return nil }
    return GitWriter.Commit(
      day: day, subject: "\(day) " + names.joined(separator: "; "),
      body: remarks + (remarks.isEmpty ? [] : [""]) + trailers + ["Law-Day: \(day)"], files: files)
  }

  /// The act in `language` as `export --format markdown` writes it; nil where it is not held.
  private func text(
    of root: Provision, _ act: ActRecord, _ language: Language, on day: LegalDate
  ) throws -> String? {
    do {
      try registry.requireHeld(act, language, on: day)
    } catch RegistryError.notHeld {
      return nil
    }
    let text = root.printed(in: language, withNotes: withNotes)
    return text.isEmpty ? nil : text
  }

  private func line(_ cause: Cause) -> String {
    var line = cause.act
    if let number = cause.number, !line.contains("№ " + number) { line += " № " + number }
    if let adopted = cause.adopted { line += ", \(adopted)" }
    if let item = cause.item { line += ", " + item }
    return "Amended-By: " + line
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of the first.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
