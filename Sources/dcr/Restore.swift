import ArgumentParser
import Registry

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a copy in the place of the registry.",
    discussion: """
      The copy is checked first; a damaged one is refused, and nothing is changed. The registry that stood there is kept
      beside it under another name.

        dcr restore code-2026-11-25.sqlite
        dcr restore code-2026-11-25.sqlite --registry code.sqlite
      """)

  @Argument(help: ArgumentHelp("The copy, as dcr backup wrote it.", valueName: "file"))
  var file: String
  @OptionGroup var registry: RegistryOptions

  func run() throws {
    try Failure.ending {
      let progress = Progress()
      defer { progress.clear() }
      let kept = try Registry.restore(file, to: registry.pathForWriting) { progress.show($0) }
      progress.clear()
      writeOutput("\(registry.path): restored from \(file)\n")
      if let kept { writeOutput("  the registry that stood there: \(kept)\n") }
    }
  }
}
