import Amendments
import ArgumentParser
import LegalText
import Registry

extension Amend {
  struct Apply: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "apply",
      abstract: "Record what an amending act does: as law from its day, or as a draft.",
      discussion: """
        All of it is recorded, or nothing. What an item counts from on a day of its own begins on that day. A draft is law on
        no day; compare it with draft:NAME in diff and table.

          dcr amend apply act.ru.txt act.kk.txt --in-force 2027-01-01 --number 12-IX --adopted 2026-11-20 --by "A. Editor"
          dcr amend apply bill.ru.txt --in-force 2027-01-01 --draft platforms
          dcr amend apply act.ru.txt --in-force 2027-01-01 --as-applied mended.ru.txt --note "article 14: misprint"
        """)

    @Argument(help: ArgumentHelp("The text, one file for each language; - is standard input."))
    var files: [String]
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var writer: WriterOptions
    @Option(
      help: ArgumentHelp(
        "The first day of law, where the text does not say it as a date.", valueName: "date"))
    var inForce: LegalDate?
    @Option(
      help: ArgumentHelp(
        "The day of first official publication, from which periods are counted.",
        valueName: "date"))
    var published: LegalDate?
    @Option(help: ArgumentHelp("Keep it as a draft of this name.", valueName: "name"))
    var draft: String?
    @Option(
      help: ArgumentHelp(
        "The number of the amending act, where the text does not say it.", valueName: "number"))
    var number: String?
    @Option(
      help: ArgumentHelp(
        "The day it was adopted, where the text does not say it.", valueName: "date"))
    var adopted: LegalDate?
    @Option(
      help: ArgumentHelp(
        "What the amending act is called, where the text does not say it.", valueName: "text"))
    var title: String?
    @Option(
      help: ArgumentHelp(
        "A text that is applied instead, in the language of one of the files; may be repeated. Both are kept.",
        valueName: "file"))
    var asApplied: [String] = []
    @Option(help: ArgumentHelp("Why another text is applied.", valueName: "text"))
    var note: String?
    @Option(help: "The language of a single file, where its letters do not tell.")
    var language: Language?

    func validate() throws {
      if asApplied.isEmpty != (note == nil) {
        throw ValidationError("--as-applied and --note go together: both stand in the history.")
      }
    }

    func run() throws {
      try Failure.ending {
        let registry = try registry.writing()
        let bill = try Bill(
          reading: files, language: language, for: act, in: registry,
          instead: note.map { (asApplied, $0) })
        let days = try bill.days(inForce: inForce, .on(published))
        let record = try draftRecord(of: bill)
        if draft != nil {
          _ = try registry.text(of: record, amending: bill.record)
          let isReplaced = try registry.keep(record, of: bill.record, by: writer.who)
          writeOutput(
            "\(isReplaced ? "replaced" : "kept") draft \(record.name) of \(bill.record.act.slug), "
              + "from \(record.inForceFrom): \(bill.count) instructions\n")
        } else {
          try registry.record(bill, as: record, days: days, adopting: false, by: writer.who)
        }
      }
    }

    private func draftRecord(of bill: Bill) throws -> DraftRecord {
      let readings = bill.texts.map(\.reading)
      let number = self.number ?? readings.lazy.compactMap(\.number).first
      let title = self.title ?? readings.lazy.compactMap(\.title).first
      guard bill.count > 0 else {
        throw Failure(
          message: "the text holds no instruction for \(bill.record.act.slug)", hint: nil)
      }
      return DraftRecord(
        name: draft ?? "applied",
        title: title ?? number.map { "№ \($0)" } ?? bill.customaryTitle,
        number: number, adopted: adopted ?? readings.lazy.compactMap(\.adopted).first,
        inForceFrom: try bill.ownDay(inForce: inForce, .on(published)).day,
        texts: bill.texts.map(\.source))
    }
  }
}
