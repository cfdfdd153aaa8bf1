public import ArgumentParser
public import LegalText
import Registry

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Language: ExpressibleByArgument {}

extension LegalDate: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) {
    self.init(iso: argument)
  }

  /// An example, for messages about wrong usage.
  public var defaultValueDescription: String { description }

  /// Today, in Kazakhstan's one time zone (UTC+5 since 1 March 2024).
  static var today: LegalDate {
    LegalDate(dayNumber: Int32((time(nil) + 5 * 3600) / 86_400))
  }
}

/// Which registry.
struct RegistryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The registry file.",
      discussion: """
        Otherwise $DCR_REGISTRY, or dcr/registry.sqlite under $XDG_DATA_HOME or ~/.local/share.
        """, valueName: "file"))
  var registry: String?

  /// Where the registry is.
  var path: String {
    if let registry { return registry }
    if let path = environment("DCR_REGISTRY") { return path }
    return dataFolder + "/dcr/registry.sqlite"
  }

  private var dataFolder: String {
    environment("XDG_DATA_HOME") ?? (environment("HOME") ?? ".") + "/.local/share"
  }

  /// Opens the registry to read it.
  func reading() throws -> Registry {
    try Registry(path: path, for: .read)
  }

  /// Opens the registry to write to it; makes it, and the default folder, where there is none.
  func writing() throws -> Registry {
    try Registry(path: pathForWriting, for: .write)
  }

  /// Where the registry is; the default folder is made where it is not there.
  var pathForWriting: String {
    if registry == nil && environment("DCR_REGISTRY") == nil {
      _ = makeFolders(dataFolder + "/dcr")
    }
    return path
  }
}

extension RegistryOptions {
  init(_ words: PlainWords) throws(PlainWords.NotPlain) {
    registry = try words.value(of: "--registry")
  }
}

/// Which act.
struct ActOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The act: its short name, number, source code, or the beginning of its short name.",
      discussion: "Otherwise $DCR_ACT; needed only where several acts are held.",
      valueName: "slug"))
  var act: String?

  /// The act's name, as given.
  var name: String? { act ?? environment("DCR_ACT") }

  /// The act on record.
  func record(in registry: Registry) throws -> ActRecord {
    try registry.act(named: name)
  }
}

extension ActOptions {
  init(_ words: PlainWords) throws(PlainWords.NotPlain) {
    act = try words.value(of: "--act")
  }
}

extension ActRecord {
  /// The language that was asked for; else Russian, or the language of another country's act.
  func language(_ asked: Language?) -> Language {
    asked ?? (act.country == "kz" ? .ru : languages.first ?? .ru)
  }
}

/// Which day, as known when.
struct DayOptions: ParsableArguments {
  @Option(help: "The day of the law, YYYY-MM-DD (default: today).")
  var at: LegalDate?

  @Option(
    help: ArgumentHelp(
      "What the registry knew then: a day or an instant in UTC (default: now).",
      valueName: "instant"))
  var knownAt: String?

  /// The day of the law.
  var day: LegalDate { at ?? .today }

  /// What the registry knew.
  func state(of registry: Registry) throws -> Registry.State {
    try registry.state(at: knownAt)
  }
}

extension DayOptions {
  init(_ words: PlainWords) throws(PlainWords.NotPlain) {
    at = try words.value(of: "--at")
    knownAt = try words.value(of: "--known-at")
  }
}

/// Who writes.
struct WriterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Who records this, for the journal (default: $USER).", valueName: "text"))
  var by: String?

  /// The name in the journal.
  var who: String { by ?? environment("USER") ?? environment("LOGNAME") ?? "unknown" }
}
