import ArgumentParser
import LegalText
import Registry
import Rendering

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show every wording of a provision, with its days and causes.",
    discussion: """
      Announced and pending wordings are told, and what the registry was corrected of. Above them a line of days: what \
      is law on the day asked about is heavy, what was law thin, what is to come dotted.

        dcr history '9(1)'
        dcr history '9(1)' --recorded    as the registry learnt of them, and by whom
        dcr history 12-1 --language kk
        dcr history 14 --format json
      """)

  @Argument(help: ArgumentHelp("Which provision.", valueName: "locator"))
  var locator: [String]
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "ru, kk, en or et (default: ru, or the act's own).") var language: Language?
  @Option(help: "text or json.") var format = ListFormat.text
  @Flag(help: "Show the wordings in the order in which they were recorded.") var recorded = false

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let record = try act.record(in: registry)
      let language = record.language(language)
      let state = try day.state(of: registry)
      let found = try registry.identity(
        of: Locator(locator.joined(separator: " ")), in: record, on: day.day, at: state)
      let versions = try registry.history(
        of: found.identity, in: [language], on: day.day, at: state)
      if versions.isEmpty && !record.languages.contains(language) {
        try registry.requireHeld(record, language, on: day.day)
      }
      let view = HistoryView(
        act: record.act, eId: found.eId, versions: versions, day: day.day,
        order: recorded ? .recorded : .days, language: language)
      switch format {
      case .text: output.print(view.text(on: output.terminal))
      case .json: writeOutput(view.json().pretty)
      }
    }
  }
}
