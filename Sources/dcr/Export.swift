import ActText
import ArgumentParser
import Interchange
import LegalText
import Registry
import Rendering

struct Export: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
    case json
    case csv
    case git
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Take the registry, or an act of it, away: Markdown, JSON Lines, CSV, a git repository.",
    discussion: """
      markdown  One act in one language on one day, as the public corpus writes it: what was imported comes out byte for
                byte, footnotes included. Units that are not yet law are left out, unless the whole act is not.
      json      A record a line: acts, amendments, provisions, placements, wordings, notes, changes, topics and
                assignments. With --at, what holds on that day and the changes up to it.
      csv       The folder --output with provisions.csv, wordings.csv, changes.csv and topics.csv. A field that a
                spreadsheet would take for a formula begins with an apostrophe.
      git       The repository --output: a commit for each day on which a text changed, dated with that day, the amending
                acts in its message. main is the law of --at (default: today); pending goes on with what is adopted.

        dcr export --format markdown > rus.md
        dcr export --format markdown --language kk --output kaz.md
        dcr export --format markdown --no-notes --at 2024-08-20 --act 18-VIII
        dcr export --format markdown --act ee-22711 --edition 90b5a61f8301
        dcr export --format json > registry.jsonl
        dcr export --format csv --output tables --act digital-code
        dcr export --format git --output history --no-notes
      """)

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @Option(
    help: """
      ru, kk, en or et; markdown only, the others hold every language (default: ru, or the act's own).
      """)
  var language: Language?
  @Option(help: "markdown, json, csv or git.") var format: Format
  @Option(
    help: ArgumentHelp(
      "Of markdown: the text of this edition as it was read; its day, or seven letters of its commit.",
      valueName: "day|commit"))
  var edition: String?
  @Option(
    help: ArgumentHelp(
      "The file to write (default: standard output); for csv and git the folder.",
      valueName: "path"))
  var output: String?
  @Flag(inversion: .prefixedNo, help: "Write the publisher's notes; markdown and git.")
  var notes = true

  func validate() throws {
    if language != nil && format != .markdown {
      throw ValidationError("--language is for markdown; \(format.rawValue) holds every language.")
    }
    if edition != nil, format != .markdown || day.at != nil || day.knownAt != nil {
      throw ValidationError("--edition is for markdown, without --at and --known-at.")
    }
    if (format == .csv || format == .git) && output ?? "-" == "-" {
      throw ValidationError("\(format.rawValue) is a folder: --output FOLDER")
    }
  }

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let state = try day.state(of: registry)
      switch format {
      case .markdown:
        let record = try act.record(in: registry)
        try write(text(of: record, in: registry, at: state), toFile: output)
      case .json:
        let file = try OutputFile(path: output)
        try registry.records(of: acts(in: registry), on: day.at, at: state) { record in
          try file.write(JSONValue.record(record).line)
        }
        try file.finish()
      case .csv:
        let folder = try TableFolder(path: output ?? "")
        try registry.records(of: acts(in: registry), on: day.at, at: state, folder.add)
        try folder.finish()
      case .git:
        try GitExport(
          registry: registry, acts: acts(in: registry), day: day.day, state: state,
          withNotes: notes
        ).write(to: output ?? "")
      }
    }
  }

  /// The act in one language: as an edition had it, or as it is on a day.
  private func text(
    of record: ActRecord, in registry: Registry, at state: Registry.State
  ) throws -> String {
    let language = record.language(language)
    if let edition {
      let root = try registry.edition(called: edition, of: record, in: language).root
      return CorpusMarkdownWriter.text(of: root, in: language, withNotes: notes)
    }
    try registry.requireHeld(record, language, on: day.day)
    return try registry.edition(of: record, on: day.day, in: [language], at: state).root
      .printed(in: language, withNotes: notes)
  }

  /// The act named, or all.
  private func acts(in registry: Registry) throws -> [ActRecord] {
    guard act.name == nil else { return [try act.record(in: registry)] }
    let acts = try registry.acts()
    guard !acts.isEmpty else { throw RegistryError.noActs }
    return acts
  }
}

extension Provision {
  /// The act as it is printed: units that are not yet law are left out, unless the whole act is not.
  func printed(in language: Language, withNotes: Bool) -> String {
    CorpusMarkdownWriter.text(
      of: state == .pending ? self : withoutPending, in: language, withNotes: withNotes)
  }

  /// The tree without the units that are not yet law.
  private var withoutPending: Provision {
    var copy = self
    copy.children = children.filter { $0.state != .pending }.map(\.withoutPending)
    return copy
  }
}
