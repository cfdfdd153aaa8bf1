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
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write an act out: as the public corpus writes it, or as JSON.",
    discussion: """
      What was imported comes out byte for byte, footnotes included. Units that are not yet law are left out, unless the
      whole act is not.

        dcr export --format markdown > rus.md
        dcr export --format markdown --language kk --output kaz.md
        dcr export --format markdown --no-notes --at 2024-08-20 --act 18-VIII
        dcr export --format json
      """)

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @Option(help: "ru, kk or en.") var language = Language.ru
  @Option(help: "markdown or json.") var format: Format
  @Option(help: ArgumentHelp("The file to write (default: standard output).", valueName: "path"))
  var output: String?
  @Flag(inversion: .prefixedNo, help: "Write the publisher's notes.") var notes = true

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let record = try act.record(in: registry)
      try registry.requireHeld(record, language, on: day.day)
      let edition = try registry.edition(
        of: record, on: day.day, in: [language], at: day.state(of: registry))
      let root = edition.root.state == .pending ? edition.root : edition.root.withoutPending
      switch format {
      case .markdown:
        try write(
          CorpusMarkdownWriter.text(of: root, in: language, withNotes: notes), toFile: output)
      case .json:
        let view = ProvisionView(
          act: record.act, provisions: [NamedProvision(eId: "", provision: root)],
          day: day.day, knownAt: day.knownAt, language: language,
          showsNotes: notes)
        try write(view.json().pretty, toFile: output)
      }
    }
  }
}

extension Provision {
  /// The tree without the units that are not yet law.
  fileprivate var withoutPending: Provision {
    var copy = self
    copy.children = children.filter { $0.state != .pending }.map(\.withoutPending)
    return copy
  }
}
