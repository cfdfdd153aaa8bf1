import ArgumentParser

struct Amend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "amend",
    abstract: "Read the text of an amending act, prove it, apply it, write it.",
    discussion: """
      The text is a whole amending act or bare instructions, one file for each language.

        dcr amend check bill.ru.txt bill.kk.txt
        dcr amend apply bill.ru.txt bill.kk.txt --in-force 2027-01-01 --by "A. Editor"
        dcr amend draft --from 2026-08-01 --to edited.ru.md
        dcr amend reconcile --edition rus.md
      """,
    subcommands: [Check.self, Apply.self, Draft.self, Reconcile.self])
}
