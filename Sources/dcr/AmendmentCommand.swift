import ArgumentParser
import LegalText
import Registry
import Rendering

struct AmendmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amendment",
    abstract: "The amending acts on record and the days from which they count.",
    subcommands: [List.self, SetDate.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the enactment and the amending acts of an act.",
      discussion: """
        A day that is not known for certain is marked; a day computed from the words on commencement is an offer.

          dcr amendment list
          dcr amendment list --act 18-VIII --format json
        """)

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "ru, kk or en.") var language = Language.ru
    @Option(help: "text or json.") var format = ListFormat.text

    func run() throws {
      try Failure.ending {
        let registry = try registry.reading()
        let amendments = try registry.amendments(of: act.record(in: registry))
        let view = AmendmentsView(amendments: amendments.map(\.listed), language: language)
        switch format {
        case .text: output.print(view.text(on: output.terminal))
        case .json: writeOutput(view.json().pretty)
        }
      }
    }
  }

  struct SetDate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set-date",
      abstract: "Set the day from which an amending act, or the act itself, counts.",
      discussion: """
        The day before is kept: --known-at shows what the registry said until now.

          dcr amendment set-date enactment 2026-07-12
          dcr amendment set-date 219-VIII 2025-11-19 --by "Ministry of Justice"
          dcr amendment set-date enactment 2001-01-01 --unit 2 --unit 9
          dcr amendment set-date 20-IX unknown
        """)

    @Argument(
      help: ArgumentHelp("The number of the amending act, or enactment.", valueName: "number"))
    var amendment: String
    @Argument(help: ArgumentHelp("The first day of law, or unknown.", valueName: "date"))
    var date: String
    @Option(
      name: .customLong("unit"),
      help: ArgumentHelp("Only this unit and what is in it; may be repeated.", valueName: "locator")
    )
    var units: [String] = []
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var writer: WriterOptions

    func validate() throws {
      guard date == "unknown" || LegalDate(iso: date) != nil else {
        throw ValidationError("“\(date)” is no day: YYYY-MM-DD, or unknown")
      }
    }

    func run() throws {
      try Failure.ending {
        let registry = try registry.writing()
        let record = try act.record(in: registry)
        let names = try units.map { text in
          try registry.identity(
            of: Locator(text), in: record, on: .today, at: .latest
          ).eId
        }
        let count = try registry.setDay(
          ofAmendment: amendment, in: record, to: LegalDate(iso: date), units: names,
          by: writer.who)
        writeOutput("\(count) wordings and places of \(record.act.slug) now count from \(date)\n")
      }
    }
  }
}

extension AmendmentRecord {
  /// The amendment as views list it.
  fileprivate var listed: AmendmentsView.Item {
    AmendmentsView.Item(
      isEnactment: isEnactment, cause: cause, inForceFrom: inForceFrom, computed: computed,
      effects: effects,
      texts: texts.map { .init(language: $0.language, place: $0.place, note: $0.instead?.note) })
  }
}
