import ArgumentParser
import Interchange
import LegalText
import Registry
import Rendering

struct Show: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case html
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the text in force on a day.",
    discussion: """
      Locators are read in every form the law uses:

        dcr show '29(2)(1)'
        dcr show "подпункт 1) пункта 2 статьи 29" --at 2026-08-01
        dcr show "29-баптың 2-тармағы" --language kk
        dcr show art_29__para_2 --format json
        dcr show chapter 3 --notes
        dcr show                          the whole act
      """)

  @Argument(
    help: ArgumentHelp(
      "Which provision: 29(2)(1), ст. 29 п. 2, 29-бап, art_29__para_2 … (default: all).",
      valueName: "locator"))
  var locator: [String] = []
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "ru, kk or en.") var language = Language.ru
  @Option(help: "text, markdown, html or json.") var format = Format.text
  @Flag(help: "Show the publisher's notes, too.") var notes = false

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let record = try act.record(in: registry)
      try registry.requireHeld(record, language, on: day.day)
      let view = ProvisionView(
        act: record.act, provisions: [try unit(registry, record)], day: day.day,
        knownAt: day.knownAt, language: language, showsNotes: notes)
      switch format {
      case .text: output.print(view.text(on: output.terminal))
      case .markdown: writeOutput(view.markdown())
      case .html: writeOutput(view.html())
      case .json: writeOutput(view.json().pretty)
      }
    }
  }

  private func unit(_ registry: Registry, _ record: ActRecord) throws -> NamedProvision {
    let state = try day.state(of: registry)
    guard !locator.isEmpty else {
      let root = try registry.edition(of: record, on: day.day, in: [language], at: state).root
      return NamedProvision(eId: "", provision: root)
    }
    let found = try registry.find(
      Locator(locator.joined(separator: " ")), in: record, on: day.day, languages: [language],
      at: state)
    return NamedProvision(eId: found.eId, provision: found.unit)
  }
}
