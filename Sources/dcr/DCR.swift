import ArgumentParser
import CMalloc

/// The command line: parses, calls one room, prints a view.
struct DCR: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dcr",
    abstract:
      "The Digital Code Registry: the law of a day, provision by provision, and what changed it.",
    discussion: """
      Start with a law and look at it:

        dcr import PATH            read an act folder, a git history, Markdown or plain text
        dcr toc                    its table of contents
        dcr show '29(2)(1)'          a provision in force today
        dcr search "оператор платформы"
        dcr diff --from 2026-01-01 --to 2026-08-01

      Every command explains itself: dcr help COMMAND. Exit status: 0 done, 1 failed, 64 wrong usage;
      diff: 0 no difference, 1 differences, 2 trouble.
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, Import.self, Acts.self, Contents.self, Show.self, History.self, Blame.self,
      Cite.self, Diff.self, Table.self, Search.self, Amend.self, Drafts.self, ImpactCommand.self,
      Refs.self, Terms.self, Stats.self, Topics.self, TopicCommand.self, AmendmentCommand.self,
      Export.self, Verify.self, Backup.self, Restore.self,
    ])

  // Here, too, so that it may stand before the command: the commands' groups of this type take its value.
  @OptionGroup var registry: RegistryOptions

  /// The command that was asked for.
  ///
  /// One that holds no other commands is parsed alone, which takes half the time of parsing them all; the plain forms of
  /// some are read without ArgumentParser. What is wrong with it, or that help is wanted, is for the whole to say.
  static func parsed() throws -> any ParsableCommand {
    let arguments = CommandLine.arguments.dropFirst()
    let often: [any PlainlyAsked.Type] = [Show.self, Diff.self]
    if let command = often.first(where: { $0.configuration.commandName == arguments.first }),
      let plain = command.plain(arguments.dropFirst())
    {
      return plain
    }
    let command = configuration.subcommands.first { command in
      command.configuration.commandName == arguments.first
        && command.configuration.subcommands.isEmpty
    }
    if let command, let parsed = try? command.parseAsRoot(Array(arguments.dropFirst())),
      type(of: parsed) == command
    {
      return parsed
    }
    return try parseAsRoot()
  }
}

@main
enum Main {
  static func main() {
    widenHeap()
    do {
      var command = try DCR.parsed()
      try command.run()
    } catch let failure as Failure {
      failure.end()
    } catch {
      DCR.exit(withError: Failure.reading(error) ?? error)
    }
  }
}
