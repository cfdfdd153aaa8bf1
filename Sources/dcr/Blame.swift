import ArgumentParser
import LegalText
import Registry
import Rendering

struct Blame: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case html
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "blame",
    abstract: "Show which act put each stretch of a wording there, and from which day.",
    discussion: """
      A provision is followed through its numbers and places, its words through every rewording. A question mark says \
      that it cannot be told which act it was; the list below the text names those that it may have been.

        dcr blame '9(1)'
        dcr blame 13 --at 2026-08-01 --language kk
        dcr blame chapter 3 --format html > chapter.html
      """)

  @Argument(help: ArgumentHelp("Which provision.", valueName: "locator"))
  var locator: [String]
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "ru, kk, en or et (default: ru, or the act's own).") var language: Language?
  @Option(help: "text, html or json.") var format = Format.text

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let record = try act.record(in: registry)
      let language = record.language(language)
      try registry.requireHeld(record, language, on: day.day)
      let state = try day.state(of: registry)
      let found = try registry.find(
        Locator(locator.joined(separator: " ")), in: record, on: day.day, languages: [language],
        at: state)
      let view = BlameView(
        act: record.act, eId: found.eId,
        provisions: try registry.blame(
          found.unit, named: found.eId, of: record, in: language, at: state),
        day: day.day, knownAt: day.knownAt, language: language)
      switch format {
      case .text: output.print(view.text(on: output.terminal))
      case .html: writeOutput(view.html())
      case .json: writeOutput(view.json().pretty)
      }
    }
  }
}
