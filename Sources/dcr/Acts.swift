import ArgumentParser
import LegalText
import Registry
import Rendering

/// Text for people or JSON for programs.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

struct Acts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acts",
    abstract: "List the acts on record.",
    discussion: """
        dcr acts
        dcr acts --format json
        dcr acts --language kk
      """)

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "The language of the titles: ru, kk, en.") var language = Language.ru
  @Option(help: "text or json.") var format = ListFormat.text

  func run() throws {
    try Failure.ending {
      let acts = try registry.reading().acts()
      let view = ActsView(
        acts: acts.map {
          ActSummary(act: $0.act, languages: $0.languages, editions: $0.editions)
        }, language: language)
      switch format {
      case .text: output.print(view.text(on: output.terminal))
      case .json: writeOutput(view.json().pretty)
      }
    }
  }
}
