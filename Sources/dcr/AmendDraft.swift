import Amendments
import ArgumentParser
import LegalText
import Registry

extension Amend {
  struct Draft: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "draft",
      abstract: "Write the text of an amending act from two versions.",
      discussion: """
        The text is read and applied again before it is written; where the result is not the newer version to the letter,
        nothing is written, and the place is named. A version is a day, a file or draft:NAME.

          dcr amend draft --from 2026-08-01 --to edited.ru.md
          dcr amend draft --from 2026-08-01 --to edited.kk.md --language kk --output bill.kk.txt
          dcr amend draft --from old.ru.md --to new.ru.md
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

    func run() throws {
      try Failure.ending {
        let pair = try versions.pair(from: from, to: to, language: language)
        let draft = try proved(pair)
        if draft.instructions.isEmpty { writeError("note: the two versions do not differ\n") }
        for eId in draft.restated {
          writeError("note: \(eId) is restated as a whole: nothing smaller gives its new text\n")
        }
        try write(draft.text.isEmpty ? "" : draft.text + "\n", toFile: output)
      }
    }

    private func proved(_ pair: VersionPair) throws -> Amendments.Draft {
      do {
        return try Amendments.draft(from: pair.old, to: pair.new, in: pair.language)
      } catch {
        throw Failure(
          message: error.description,
          hint: "nothing was written: the text does not do what it should")
      }
    }
  }
}
