import ActText
import Amendments
import ArgumentParser
import Interchange
import LegalText
import Redline
import Registry
import Rendering

struct Amend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "Read the text of an amending act, prove it, apply it, write it.",
    discussion: """
      The text is a whole amending act or bare instructions, one file for each language.

        dcr amend check bill.ru.txt bill.kk.txt
        dcr amend apply bill.ru.txt bill.kk.txt --in-force 2027-01-01 --by "A. Editor"
      """,
    subcommands: [Check.self, Apply.self])
}

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
          act: bill.record.act, texts: texts, disagreements: [])
        switch format {
        case .text: output.print(view.text(on: output.terminal))
        case .json: writeOutput(view.json().pretty)
        }
        return view.isSound
      }
      if !isSound { throw ExitCode(1) }
    }
  }
}

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
        let days = try bill.days(inForce: inForce, published: published)
        let record = try draftRecord(of: bill, from: days)
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

    private func draftRecord(of bill: Bill, from days: [Bill.Day]) throws -> DraftRecord {
      let readings = bill.texts.map(\.reading)
      let number = self.number ?? readings.lazy.compactMap(\.number).first
      let title = self.title ?? readings.lazy.compactMap(\.title).first
      guard let day = inForce ?? days.first?.day else {
        throw Failure(
          message: "the text holds no instruction for \(bill.record.act.slug)", hint: nil)
      }
      return DraftRecord(
        name: draft ?? "applied",
        title: title ?? number.map { "№ \($0)" } ?? draft ?? "amending act",
        number: number, adopted: adopted ?? readings.lazy.compactMap(\.adopted).first,
        inForceFrom: day, texts: bill.texts.map(\.source))
    }
  }
}

extension Bill {
  /// How many instructions it has in all languages.
  var count: Int { texts.reduce(0) { $0 + $1.instructions.count } }
}

extension Registry {
  /// Records a bill as law, and tells what was recorded.
  func record(
    _ bill: Bill, as draft: DraftRecord, days: [Bill.Day], adopting: Bool, by who: String
  ) throws {
    var failure: (any Error)?
    var repairs: [String] = []
    let submission = AmendmentSubmission(
      act: draft,
      days: days.map { day in
        AmendmentSubmission.Day(
          day: day.day, commencement: day.commencement, basis: day.basis
        ) { base in
          do {
            let result = try bill.amended(base, on: day)
            repairs += result.repairs
            return result.amended
          } catch {
            failure = error
            return nil
          }
        }
      }, adoptsDraft: adopting)
    guard let report = try amend(bill.record, by: submission, as: who) else {
      throw failure ?? Failure(message: "nothing was recorded")
    }
    for repair in repairs { writeError("note: \(repair)\n") }
    let counts = report.counts
    let told = [
      (counts.inserted, "inserted"), (counts.substituted, "substituted"),
      (counts.repealed, "repealed"), (counts.renumbered, "renumbered"), (counts.moved, "moved"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    writeOutput(
      "\(report.act.slug) (\(report.languages.map(\.rawValue).joined(separator: ", "))): "
        + (told.isEmpty ? "nothing changed" : told.joined(separator: ", ")) + "\n")
    for cause in report.causes { writeOutput("  \(cause)\n") }
  }
}

extension Bill.Result {
  /// Punctuation that was repaired as drafting custom has it, a line each.
  fileprivate var repairs: [String] {
    texts.sorted { $0.key < $1.key }.flatMap { language, text in
      text.edits.filter { $0.origin == .repair }.compactMap { edit in
        guard case .wording(_, let old, let new) = edit.change else { return nil }
        let (from, to) = (old?.text.suffix(24) ?? "", new?.text.suffix(24) ?? "")
        return "\(edit.eId) (\(language.rawValue)): “…\(from)” is now “…\(to)”, as custom has it"
      }
    }
  }
}
