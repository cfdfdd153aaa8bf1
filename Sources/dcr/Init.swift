import ArgumentParser
import Registry

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty registry.",
    discussion: """
      import makes the registry by itself; init is for a place of your own.

        dcr --registry code.sqlite init
        dcr init --registry code.sqlite
      """)

  @OptionGroup var registry: RegistryOptions

  func run() throws {
    try Failure.ending {
      _ = try registry.writing()
      writeOutput("\(registry.path)\n")
    }
  }
}
