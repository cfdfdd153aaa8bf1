import ActText
import ArgumentParser
import Interchange
import LegalText
import Registry
import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

struct Import: ParsableCommand {
  enum Source: String, ExpressibleByArgument, CaseIterable {
    case folder
    case git
    case file
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read editions of acts into the registry.",
    discussion: """
      A path is an act folder (rus.md, kaz.md, meta.yaml; parts in rus/), a git repository of such folders with its
      history, or a file of Markdown or plain text. Editions are recorded oldest first, each in one transaction. An edition
      that is on record already changes nothing. What footnotes and texts do not agree on is told.

        dcr import 0109-tsifrovoi-kodeks-respubliki-kazakhstan-221101 --in-force 2026-07-12
        dcr import corpus/                          a git repository
        dcr import law.ru.md --act first-law --in-force 2000-07-20
        dcr import Fixtures/digital-code/*/ --act digital-code --dry-run
      """)

  @Argument(help: ArgumentHelp("Act folders, git repositories, files.", valueName: "path"))
  var paths: [String]
  @OptionGroup var registry: RegistryOptions
  @Option(
    help: ArgumentHelp(
      "The act's short name (default: from the folder or file).", valueName: "slug"))
  var act: String?
  @Option(
    help: ArgumentHelp(
      "The first day of law where no text says it as a date; also the edition's day where it has none.",
      valueName: "date"))
  var inForce: LegalDate?
  @Option(
    help: ArgumentHelp(
      "The day of first official publication; a day of commencement computed from it is offered.",
      valueName: "date"))
  var published: LegalDate?
  @OptionGroup var writer: WriterOptions
  @Option(help: ArgumentHelp("folder, git or file (default: by what is there).", valueName: "name"))
  var format: Source?
  @Option(help: "The language of a file, where its name does not tell.") var language: Language?
  @Flag(help: "Only tell what would be recorded.") var dryRun = false
  @Flag(help: "The text mends the recorded edition of the same day.") var correct = false
  @Flag(help: "Tell every remark; otherwise the first of each kind.") var verbose = false

  func validate() throws {
    if paths.isEmpty { throw ValidationError("Name what to import.") }
  }

  func run() throws {
    try Failure.ending {
      let held = try paths.filter { try source(of: $0) != .git }.map(read)
      // A dry run on a registry that is not there does not make one.
      let isAbsent = access(registry.path, F_OK) != 0
      let registry =
        try dryRun && isAbsent ? Registry(path: ":memory:", for: .write) : registry.writing()
      if dryRun {
        try registry.discarding { try record(held, in: registry) }
      } else {
        try record(held, in: registry)
      }
    }
  }

  private func record(_ held: [(Submission, [Notice])], in registry: Registry) throws {
    // Oldest first; what has no day of its own stays where it was named.
    for (submission, notices) in held.sorted(by: Self.isOlder) {
      try record(submission, notices, in: registry)
    }
    for path in paths where try source(of: path) == .git {
      if CountryHistory.isOne(path) {
        try recordCountry(path, in: registry)
      } else {
        try recordHistory(path, in: registry)
      }
    }
  }

  private func recordCountry(_ path: String, in registry: Registry) throws {
    var country = try CountryImport(path, into: registry, by: writer.who)
    try country.run()
    let report = country.report
    if format == .json {
      writeOutput(report.json.pretty)
    } else {
      writeOutput(report.text + (dryRun ? "dry run, nothing kept\n" : ""))
      for note in report.notes(all: verbose) { writeError(note + "\n") }
    }
    guard report.isComplete else {
      throw Failure(
        message: "\(path): not every version could be recorded",
        hint: "the notes name them; a registry of its own takes a history that was rewritten")
    }
  }

  private static func isOlder(
    _ left: (Submission, [Notice]), _ right: (Submission, [Notice])
  ) -> Bool {
    guard let first = left.0.edition.day, let second = right.0.edition.day else { return false }
    return first < second
  }

  // MARK: - Reading

  private func source(of path: String) throws -> Source {
    if let format, format != .json { return format }
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Failure(message: "\(path): there is nothing there")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return .file }
    return GitHistory.isRepository(path) ? .git : .folder
  }

  private func read(_ path: String) throws -> (Submission, [Notice]) {
    switch try source(of: path) {
    case .file, .json:
      try ActFolder.read(file: path, language: language, slug: act, day: nil)
    case .folder, .git:
      try ActFolder.read(folder: path, slug: act, day: inForce)
    }
  }

  private func recordHistory(_ path: String, in registry: Registry) throws {
    let progress = Progress()
    var count = 0
    let notices = try GitHistory.read(path) { submission, notices, commit in
      count += 1
      progress.show(
        "\(count) editions, commit \(commit.prefix(10)), \(submission.edition.act.slug)")
      try record(submission, notices, in: registry, before: progress.clear)
    }
    progress.clear()
    for notice in notices { writeError("note: \(notice)\n") }
    if count == 0 {
      throw Failure(
        message: "\(path): no act folder was found in the history",
        hint: "an act folder holds meta.yaml and rus.md, kaz.md; "
          + "a country's law lies in a folder named for it: ee/1.md")
    }
  }

  // MARK: - Recording

  private func record(
    _ submission: Submission, _ notices: [Notice], in registry: Registry,
    before: () -> Void = {}
  ) throws {
    let options = RecordingOptions(
      who: writer.who, inForce: inForce, published: published, isCorrection: correct)
    let report = try registry.record(submission, options)
    before()
    writeOutput(report.text(isDryRun: dryRun))
    tell(report.remarks.map { ($0.subject.rawValue, Self.line($0)) })
    tell(notices.map { ("notice", $0.description) })
  }

  private static func line(_ remark: RecordingReport.Remark) -> String {
    remark.eId.map { "\($0): \(remark.message)" } ?? remark.message
  }

  /// Tells the first few remarks of each kind, and how many more there are.
  private func tell(_ remarks: [(kind: String, line: String)]) {
    var told: [String: Int] = [:]
    for (kind, line) in remarks {
      told[kind, default: 0] += 1
      if verbose || told[kind, default: 0] <= 3 { writeError("note: \(kind): \(line)\n") }
    }
    for (kind, count) in told.sorted(by: { $0.key < $1.key }) where !verbose && count > 3 {
      writeError("note: \(kind): \(count - 3) more; --verbose tells all\n")
    }
  }
}

extension RecordingReport {
  /// One line on what was done.
  fileprivate func text(isDryRun: Bool) -> String {
    let what =
      switch outcome {
      case .newAct: "new act"
      case .newEdition: "new edition"
      case .newLanguage: "new language"
      case .corrected: "corrected"
      case .unchanged: "unchanged: on record already"
      }
    var line = "\(act.slug) \(day) (\(languages.map(\.rawValue).joined(separator: ", "))): \(what)"
    let parts = [
      (counts.inserted, "inserted"), (counts.substituted, "substituted"),
      (counts.repealed, "repealed"), (counts.renumbered, "renumbered"), (counts.moved, "moved"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if !parts.isEmpty { line += "; " + parts.joined(separator: ", ") }
    if isDryRun { line += " (dry run, nothing kept)" }
    return ([line] + causes.map { "  by \($0)" }).joined(separator: "\n") + "\n"
  }
}
