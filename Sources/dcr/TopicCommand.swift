import ArgumentParser
import Interchange
import LegalText
import Registry

struct TopicCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topic",
    abstract: "Load, add, assign, take away and suggest topics.",
    subcommands: [Load.self, Add.self, Assign.self, Unassign.self, Suggest.self])

  struct Load: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "load",
      abstract: "Load topics and assignments from a YAML file.",
      discussion: """
        What is there already stays; assignments of acts that the registry does not hold are passed over and told.

          dcr topic load Fixtures/topics.yaml
          dcr topic load Fixtures/topics-digital-code.yaml
        """)

    @Argument(help: ArgumentHelp("The files.", valueName: "file")) var files: [String]
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var writer: WriterOptions

    func run() throws {
      try Failure.ending {
        let registry = try registry.writing()
        for path in files {
          let file = try TopicFile(path: path)
          let held = Set(try registry.acts().map(\.act.slug))
          let (known, unknown) = (
            file.assignments.filter { held.contains($0.act) },
            Set(file.assignments.map(\.act).filter { !held.contains($0) })
          )
          // Locators are read before anything is written: a file is loaded whole or not at all.
          let assignments = try known.flatMap { try $0.resolved(in: registry) }
          let added = try registry.add(file.topics, by: writer.who)
          let count = try registry.assign(assignments, by: writer.who)
          writeOutput("\(path): \(added.count) topics, \(count) assignments\n")
          for act in unknown.sorted() {
            writeError("note: \(path): the registry does not hold \(act); passed over\n")
          }
        }
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a topic.",
      discussion: """
          dcr topic add data-trusts --broader data --ru "Доверительное управление данными" --en "Data trusts"
        """)

    @Argument(
      help: ArgumentHelp("Its id: lower-case Latin letters, digits, hyphens.", valueName: "id"))
    var id: String
    @Option(help: ArgumentHelp("The wider topic.", valueName: "id")) var broader: String?
    @Option(help: "The label in Russian.") var ru: String?
    @Option(help: "The label in Kazakh.") var kk: String?
    @Option(help: "The label in English.") var en: String?
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var writer: WriterOptions

    func run() throws {
      try Failure.ending {
        let topic = Topic(
          id: id, label: PerLanguage(ru: ru, kk: kk, en: en), broader: broader)
        let added = try registry.writing().add([topic], by: writer.who)
        writeOutput(added.isEmpty ? "\(id) is there already\n" : "\(id)\n")
      }
    }
  }

  struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "assign",
      abstract: "Assign provisions to a topic.",
      discussion: """
        What is in a provision belongs to its topics, too.

          dcr topic assign platforms 29 30 31
          dcr topic assign data "16(3)" --from 2026-07-12
        """)

    @Argument(help: "The topic.") var topic: String
    @Argument(help: ArgumentHelp("The provisions.", valueName: "locator")) var locators: [String]
    @Option(help: "The first day of law on which it belongs there (default: always).")
    var from: LegalDate?
    @Option(help: "The first day on which it does so no more.") var to: LegalDate?
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var writer: WriterOptions

    func run() throws {
      try Failure.ending {
        let registry = try registry.writing()
        let record = try act.record(in: registry)
        let assignments = try locators.map { text in
          TopicAssignment(
            topic: topic,
            provision: try registry.identity(
              of: Locator(text), in: record, on: from ?? .today, at: .latest
            ).identity, interval: Interval(from: from, to: to))
        }
        let count = try registry.assign(assignments, by: writer.who)
        writeOutput("\(count) assigned to \(topic)\n")
      }
    }
  }

  struct Unassign: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unassign",
      abstract: "Take provisions out of a topic.",
      discussion: """
          dcr topic unassign platforms 24
          dcr topic unassign platforms 24 --from 2027-01-01
        """)

    @Argument(help: "The topic.") var topic: String
    @Argument(help: ArgumentHelp("The provisions.", valueName: "locator")) var locators: [String]
    @Option(
      help: "The first day of law on which they belong there no more (default: they never did).")
    var from: LegalDate?
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var writer: WriterOptions

    func run() throws {
      try Failure.ending {
        let registry = try registry.writing()
        let record = try act.record(in: registry)
        let provisions = try locators.map { text in
          try registry.identity(
            of: Locator(text), in: record, on: from ?? .today, at: .latest
          ).identity
        }
        let count = try registry.unassign(
          topic: topic, provisions: provisions, from: from, by: writer.who)
        writeOutput("\(count) taken out of \(topic)\n")
      }
    }
  }
}

extension TopicFile.Assignment {
  /// The assignments with the provisions they name, whenever those bore the name.
  func resolved(in registry: Registry) throws -> [TopicAssignment] {
    let record = try registry.act(named: act)
    return try provisions.map { text in
      TopicAssignment(
        topic: topic,
        provision: try registry.identity(
          of: Locator(text), in: record, on: .today, at: .latest
        ).identity)
    }
  }
}
