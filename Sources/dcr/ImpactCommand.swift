import Amendments
import ArgumentParser
import LegalText
import Registry
import Rendering

struct ImpactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impact",
    abstract: "What an amendment would leave dangling.",
    discussion: """
      References to what is excluded, renumbered or reworded, and uses of terms whose definition changes. Terms are found by
      the beginnings of their words. Ends with 1 where something dangles.

        dcr impact bill.ru.txt bill.kk.txt
        dcr impact draft:platforms
        dcr impact bill.ru.txt --in-force 2027-01-01 --format json
      """)

  @Argument(help: ArgumentHelp("The text, one file for each language; or draft:NAME."))
  var files: [String]
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var output: OutputOptions
  @Option(
    help: ArgumentHelp(
      "The day from which it would count, where it does not say it (default: today).",
      valueName: "date"))
  var inForce: LegalDate?
  @Option(help: "The language of a single file, where its letters do not tell.")
  var language: Language?
  @Flag(help: "Name each unit that uses a term, not the articles alone (JSON names each).")
  var all = false
  @Option(help: "text or json.") var format = ListFormat.text

  func run() throws {
    let dangles = try Failure.ending {
      let registry = try registry.reading()
      let bill = try read(in: registry)
      let days = try bill.days(inForce: inForce ?? defaultDay(bill), .unknown)
      let day = days.last?.day ?? .today
      let base = try registry.edition(of: bill.record, on: day).root
      var root = base
      for day in days { root = try bill.amended(root, on: day).amended.root }
      let view = ImpactView(
        act: bill.record.act,
        impacts: bill.languages.map { language in
          let (old, new) = (base.text(in: language), root.text(in: language))
          return (language, impacts(from: old, to: new, in: language))
        })
      switch format {
      case .text: output.print(view.text(on: output.terminal, listsUses: all))
      case .json: writeOutput(view.json().pretty)
      }
      return view.impacts.contains { $0.impacts.contains(where: \.isDangling) }
    }
    if dangles { throw ExitCode(1) }
  }

  private func read(in registry: Registry) throws -> Bill {
    guard let first = files.first, first.hasPrefix("draft:") else {
      return try Bill(reading: files, language: language, for: act, in: registry)
    }
    let record = try act.record(in: registry)
    return try Bill(registry.draft(named: String(first.dropFirst(6)), of: record), of: record)
  }

  /// Today, unless the text says a day.
  private func defaultDay(_ bill: Bill) -> LegalDate? {
    bill.texts.contains { $0.reading.commencement?.from != nil } ? nil : .today
  }
}
