import Amendments
import ArgumentParser
import Interchange
import LegalText
import Registry
import Rendering

extension Amend {
  struct Reconcile: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reconcile",
      abstract: "Hold the registry's consolidated text against an official edition.",
      discussion: """
        Article by article: the same, different (with the words), only here, only there. Notes are not compared. Ends with 1
        where something is not the same.

          dcr amend reconcile --edition rus.md --act 18-VIII --at 2026-03-02
          dcr amend reconcile --edition kaz.md --act 18-VIII --language kk --format json
        """)

    @Option(help: ArgumentHelp("The official edition: a file.", valueName: "file"))
    var edition: String
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var day: DayOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "The language of the edition (default: as it is).") var language: Language?
    @Option(help: "text or json.") var format = ListFormat.text

    func run() throws {
      let isSame = try Failure.ending {
        let registry = try registry.reading()
        let record = try act.record(in: registry)
        let file = try SingleText(path: edition)
        let language = try language ?? file.language()
        try registry.requireHeld(record, language, on: day.day)
        let ours = try registry.edition(
          of: record, on: day.day, in: [language], at: day.state(of: registry)
        ).root
        let report = ReconcileReport(
          of: ours, against: try file.provisions(in: language), in: language)
        let view = ReconcileView(
          act: record.act, at: day.day, edition: edition, report: report)
        switch format {
        case .text: output.print(view.text(on: output.terminal))
        case .json: writeOutput(view.json().pretty)
        }
        return report.isSame
      }
      if !isSame { throw ExitCode(1) }
    }
  }
}
