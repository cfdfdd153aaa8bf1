import ArgumentParser
import LegalText
import Registry
import Rendering

struct Contents: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "toc",
    abstract: "Show the table of contents of an act.",
    discussion: """
        dcr toc
        dcr toc --language kk --at 2026-08-01
        dcr toc --act 18-VIII --format json
      """)

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "ru, kk, en or et (default: ru, or the act's own).") var language: Language?
  @Option(help: "text or json.") var format = ListFormat.text

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let record = try act.record(in: registry)
      let language = record.language(language)
      try registry.requireHeld(record, language, on: day.day)
      let edition = try registry.edition(
        of: record, on: day.day, in: [language], at: day.state(of: registry))
      let view = ContentsView(
        act: edition.act, root: edition.root, day: day.day, language: language)
      switch format {
      case .text: output.print(view.text(on: output.terminal))
      case .json: writeOutput(view.json().pretty)
      }
    }
  }
}
