import Amendments
public import ArgumentParser
public import LegalText
import Registry

extension Amend {
  struct Draft: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draft",
      abstract: "Write the text of an amending act from two versions.",
      discussion: """
        The text is read and applied again before it is written; where the result is not the newer version to the letter,
        nothing is written, and the place is named. A version is a day, a file or draft:NAME.

        With --whole it is an act as custom has it: its title, the line that names the act on record, the numbered items,
        and when it counts. Number, day and signature are left to those who adopt it.

          dcr amend draft --from 2026-08-01 --to edited.ru.md
          dcr amend draft --from 2026-08-01 --to edited.kk.md --language kk --output bill.kk.txt
          dcr amend draft --from old.ru.md --to new.ru.md
          dcr amend draft --from 2026-08-01 --to edited.ru.md --whole --counts-after 6-months
        """)

    @Option(
      help: ArgumentHelp(
        "The older version: a day, a file or draft:NAME.", valueName: "version"))
    var from: String
    @Option(
      help: ArgumentHelp(
        "The newer version: a day, a file or draft:NAME.", valueName: "version"))
    var to: String
    @OptionGroup var versions: VersionOptions
    @Option(help: "ru, kk or en (default: ru; files: as they are).") var language: Language?
    @Option(help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"))
    var output: String?
    @Flag(help: "Write a whole amending act, not its instructions alone.")
    var whole = false
    @Option(
      help: ArgumentHelp(
        """
        With --whole: how long after its first official publication it counts: 10-days (default), 60-days, 6-months, \
        0-days (the day after), publication (that day).
        """, valueName: "period"))
    var countsAfter: Commencement.Period?

    func validate() throws {
      if countsAfter != nil, !whole {
        throw ValidationError("--counts-after goes with --whole: bare instructions name no day.")
      }
    }

    func run() throws {
      try Failure.ending {
        let pair = try versions.pair(from: from, to: to, language: language)
        if whole, pair.act == nil {
          throw Failure(
            message: "two files do not say of which act they are versions",
            hint: "name a day of the act on record in --from, or leave --whole out")
        }
        let draft = try proved(pair)
        if draft.instructions.isEmpty { writeError("note: the two versions do not differ\n") }
        for eId in draft.restated {
          writeError("note: \(eId) is restated as a whole: nothing smaller gives its new text\n")
        }
        try write(draft.text.isEmpty ? "" : draft.text + "\n", toFile: output)
      }
    }

    private func proved(_ pair: VersionPair) throws -> Amendments.Draft {
      try requireDrafting(in: pair.language)
      do {
        return try Amendments.draft(
          from: pair.old, to: pair.new, in: pair.language, of: whole ? pair.act : nil,
          inForceAfter: countsAfter ?? .days(10))
      } catch {
        if case .unknownForm = error.reason {
          throw Failure(message: error.description, hint: "leave --whole out")
        }
        throw Failure(
          message: error.description,
          hint: "nothing was written: the text does not do what it should")
      }
    }
  }
}

extension Commencement.Period: ExpressibleByArgument {
  /// Reads `10-days`, `6-months` or `publication`.
  public init?(argument: String) {
    if argument == "publication" {
      self = .publication
      return
    }
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[0]), (0...1_000).contains(count) else {
      return nil
    }
    switch parts[1] {
    case "days", "day": self = .days(count)
    case "months" where count > 0, "month" where count > 0: self = .months(count)
    default: return nil
    }
  }
}
