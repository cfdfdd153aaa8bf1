import ArgumentParser
import Registry

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write a checked copy of the registry, while it is in use.",
    discussion: """
      The copy appears at its place whole and checked, or not at all; nothing is written over.

        dcr backup code-2026-11-25.sqlite
        dcr backup /mnt/safe/code.sqlite --registry code.sqlite
      """)

  @Argument(help: ArgumentHelp("Where the copy is to be.", valueName: "file")) var file: String
  @OptionGroup var registry: RegistryOptions

  func run() throws {
    try Failure.ending {
      let progress = Progress()
      defer { progress.clear() }
      let checks = try registry.reading().backUp(to: file) { progress.show($0) }
      progress.clear()
      writeOutput("\(file): copied, \(checks.count) checks passed\n")
    }
  }
}
