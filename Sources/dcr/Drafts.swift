import Amendments
import ArgumentParser
import LegalText
import Registry
import Rendering

struct Drafts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drafts",
    abstract: "The drafts on record: what they touch, and which of them collide.",
    discussion: """
      A draft is kept by dcr amend apply FILE --draft NAME, and is law on no day.

        dcr drafts
        dcr drafts show platforms
        dcr diff --from 2027-01-01 --to draft:platforms
        dcr drafts adopt platforms --number 12-IX --adopted 2026-11-20 --by "A. Editor"
        dcr drafts drop platforms
      """,
    subcommands: [List.self, Show.self, Adopt.self, Drop.self], defaultSubcommand: List.self)
}

extension Drafts {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the drafts, what they touch, and what collides with what.",
      discussion: """
          dcr drafts
          dcr drafts --format json
        """)

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "text or json.") var format = ListFormat.text

    func run() throws {
      try Failure.ending {
        let registry = try registry.reading()
        let record = try act.record(in: registry)
        let drafts = try registry.drafts(of: record)
        let view = DraftsView(
          act: record.act, drafts: try drafts.map { try item($0, of: record, in: registry) },
          collisions: try collisions(among: drafts, of: record, in: registry))
        switch format {
        case .text: output.print(view.text(on: output.terminal))
        case .json: writeOutput(view.json().pretty)
        }
      }
    }

    private func item(
      _ draft: DraftRecord, of record: ActRecord, in registry: Registry
    ) throws -> DraftsView.Item {
      var item = DraftsView.Item(
        name: draft.name, title: draft.title, number: draft.number,
        inForceFrom: draft.inForceFrom, languages: draft.texts.map(\.language), touches: [],
        problem: nil)
      do {
        let bill = try Bill(draft, of: record)
        let base = try registry.edition(of: record, on: draft.inForceFrom).root
        for day in try bill.days(inForce: draft.inForceFrom, .unknown) {
          let result = try bill.amended(base, on: day)
          let names = result.texts.sorted { $0.key < $1.key }.flatMap { _, text in
            text.effects.flatMap { $0.units.compactMap { $0.before ?? $0.after } }
          }
          for name in names where !item.touches.contains(name) { item.touches.append(name) }
        }
      } catch {
        guard let failure = Failure.reading(error) else { throw error }
        item.problem = failure.message
      }
      return item
    }

    /// Every two drafts, in each language that both have.
    private func collisions(
      among drafts: [DraftRecord], of record: ActRecord, in registry: Registry
    ) throws -> [DraftsView.Collision] {
      var found: [DraftsView.Collision] = []
      let bills = drafts.compactMap { draft in (try? Bill(draft, of: record)).map { (draft, $0) } }
      for (place, (draft, bill)) in bills.enumerated() {
        for (otherDraft, other) in bills[(place + 1)...] {
          let day = max(draft.inForceFrom, otherDraft.inForceFrom)
          let base = try registry.edition(of: record, on: day).root
          for text in bill.texts {
            let language = text.source.language
            guard let second = other.texts.first(where: { $0.source.language == language }) else {
              continue
            }
            // What does not apply by itself is told as such.
            let collisions =
              try? Amendments.collisions(
                of: text.instructions, and: second.instructions, over: base.text(in: language))
            found += (collisions ?? []).map { collision in
              DraftsView.Collision(
                first: draft.name, second: otherDraft.name, language: language,
                eId: collision.eId, kind: collision.kind.rawValue,
                texts: (collision.first.source.text, collision.second.source.text))
            }
          }
        }
      }
      return found
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Print the text of a draft.",
      discussion: """
          dcr drafts show platforms
          dcr drafts show platforms --language kk
        """)

    @Argument(help: ArgumentHelp("Its name.", valueName: "name")) var name: String
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "ru, kk or en (default: every language it is in).") var language: Language?

    func run() throws {
      try Failure.ending {
        let registry = try registry.reading()
        let draft = try registry.draft(named: name, of: act.record(in: registry))
        let texts = draft.texts.filter { language == nil || $0.language == language }
        guard !texts.isEmpty else {
          throw Failure(
            message: "draft \(name) has no \(language?.rawValue ?? "") text",
            hint: "it has: " + draft.texts.map(\.language.rawValue).joined(separator: ", "))
        }
        output.print(texts.map(\.text).joined(separator: "\n"))
      }
    }
  }

  struct Adopt: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "adopt",
      abstract: "Record a draft as law from its day; it is a draft no more.",
      discussion: """
          dcr drafts adopt platforms --number 12-IX --adopted 2026-11-20 --by "A. Editor"
          dcr drafts adopt platforms --in-force 2027-02-01
        """)

    @Argument(help: ArgumentHelp("Its name.", valueName: "name")) var name: String
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var writer: WriterOptions
    @Option(help: ArgumentHelp("The first day of law (default: the draft's).", valueName: "date"))
    var inForce: LegalDate?
    @Option(help: ArgumentHelp("The day of first official publication.", valueName: "date"))
    var published: LegalDate?
    @Option(help: ArgumentHelp("The number it was given.", valueName: "number"))
    var number: String?
    @Option(help: ArgumentHelp("The day it was adopted.", valueName: "date"))
    var adopted: LegalDate?

    func run() throws {
      try Failure.ending {
        let registry = try registry.writing()
        let record = try act.record(in: registry)
        var draft = try registry.draft(named: name, of: record)
        draft.number = number ?? draft.number
        draft.adopted = adopted ?? draft.adopted
        let bill = try Bill(draft, of: record)
        let days = try bill.days(inForce: inForce ?? draft.inForceFrom, .on(published))
        draft.inForceFrom = inForce ?? draft.inForceFrom
        try registry.record(bill, as: draft, days: days, adopting: true, by: writer.who)
      }
    }
  }

  struct Drop: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drop",
      abstract: "Drop a draft; what the registry knew before keeps it.",
      discussion: "  dcr drafts drop platforms")

    @Argument(help: ArgumentHelp("Its name.", valueName: "name")) var name: String
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var writer: WriterOptions

    func run() throws {
      try Failure.ending {
        let registry = try registry.writing()
        let record = try act.record(in: registry)
        try registry.drop(draftNamed: name, of: record, by: writer.who)
        writeOutput("dropped draft \(name) of \(record.act.slug)\n")
      }
    }
  }
}
