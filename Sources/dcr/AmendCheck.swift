import Amendments
import ArgumentParser
import LegalText
import Registry
import Rendering

extension Amend {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Say what each instruction would do, and what stands against it.",
      discussion: """
        Nothing is recorded. Ends with 1 where an instruction cannot be applied, or where the languages do not agree.

          dcr amend check bill.ru.txt
          dcr amend check bill.ru.txt bill.kk.txt --at 2027-01-01 --act digital-code
          dcr amend check - < bill.ru.txt
          dcr amend check bill.ru.txt --format json
        """)

    @Argument(help: ArgumentHelp("The text, one file for each language; - is standard input."))
    var files: [String]
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var day: DayOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "The language of a single file, where its letters do not tell.")
    var language: Language?
    @Option(help: "text or json.") var format = ListFormat.text

    func run() throws {
      let isSound = try Failure.ending {
        let registry = try registry.reading()
        let bill = try Bill(reading: files, language: language, for: act, in: registry)
        let base = try registry.edition(
          of: bill.record, on: day.day, at: day.state(of: registry)
        ).root
        let texts = try bill.texts.map { text in
          let language = text.source.language
          try registry.requireHeld(bill.record, language, on: day.day)
          return AmendCheckView.Text(
            language: language, place: text.source.place,
            outcomes: Amendments.check(text.instructions, against: base.text(in: language)))
        }
        let view = AmendCheckView(
          act: bill.record.act, texts: texts, disagreements: disagreements(bill, base))
        switch format {
        case .text: output.print(view.text(on: output.terminal))
        case .json: writeOutput(view.json().pretty)
        }
        return view.isSound
      }
      if !isSound { throw ExitCode(1) }
    }

    /// What the two authentic languages do not do alike; only told where both apply.
    private func disagreements(
      _ bill: Bill, _ base: Provision
    ) -> [AmendCheckView.Disagreement] {
      func amended(_ language: Language) -> AmendedText? {
        guard let text = bill.texts.first(where: { $0.source.language == language }) else {
          return nil
        }
        return try? amend(base.text(in: language), by: text.instructions)
      }
      guard bill.texts.count > 1, let ru = amended(.ru), let kk = amended(.kk) else { return [] }
      return compare(ru: ru, kk: kk).map {
        AmendCheckView.Disagreement(eId: $0.eId, message: $0.message)
      }
    }
  }
}
