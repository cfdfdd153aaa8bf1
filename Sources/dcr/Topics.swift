import ArgumentParser
import LegalText
import Registry
import Rendering

struct Topics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Show the topic tree, or the provisions of a topic.",
    discussion: """
      A topic holds what is assigned to it and to the topics within it. Other words that people use find it, too.

        dcr topics
        dcr topics platforms
        dcr topics "big data" --language kk
        dcr topics data --at 2026-08-01 --format json
      """)

  @Argument(help: ArgumentHelp("A topic, by its id, label or a term.", valueName: "topic"))
  var topic: String?
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "ru, kk or en.") var language = Language.ru
  @Option(help: "text or json.") var format = ListFormat.text

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      if let topic { return try show(topic, registry) }
      let record = try act.name.map { try registry.act(named: $0) }
      let topics = try registry.topics(
        of: record, on: day.day, at: day.state(of: registry))
      let view = TopicsView(
        topics: topics.map {
          TopicCount(topic: $0.topic, provisions: $0.provisions, assigned: $0.assigned)
        },
        language: language)
      switch format {
      case .text: output.print(view.text(on: output.terminal))
      case .json: writeOutput(view.json().pretty)
      }
    }
  }

  private func show(_ name: String, _ registry: Registry) throws {
    let topic = try registry.topic(called: name)
    let ids = Set(try registry.topics(within: topic.id).map(\.id))
    let acts = try act.name.map { [try registry.act(named: $0)] } ?? registry.acts()
    let state = try day.state(of: registry)
    var members: [TopicMember] = []
    for record in acts {
      guard
        let root = try? registry.edition(
          of: record, on: day.day, in: [language], at: state
        ).root
      else { continue }
      members += root.members(of: ids, act: record.act)
    }
    let view = TopicView(topic: topic, members: members, day: day.day, language: language)
    switch format {
    case .text: output.print(view.text(on: output.terminal))
    case .json: writeOutput(view.json().pretty)
    }
  }
}

extension Registry {
  /// The topic that people call `name`: its id, a label or a term.
  func topic(called name: String) throws -> Topic {
    let all = try topics(on: .today).map(\.topic)
    guard let topic = all.first(where: { $0.isCalled(name) }) else {
      throw RegistryError.noSuchTopic(name, known: all.map(\.id))
    }
    return topic
  }
}

extension Topic {
  /// Whether people call it `name`: its id, a label or a term, case aside.
  fileprivate func isCalled(_ name: String) -> Bool {
    let wanted = name.lowercased()
    if id == wanted { return true }
    return Language.allCases.contains { language in
      label[language]?.lowercased() == wanted
        || terms[language]?.contains { $0.lowercased() == wanted } ?? false
    }
  }
}

extension Provision {
  /// The units assigned to one of `topics`, in order; what is in one is not told again.
  fileprivate func members(of topics: Set<String>, act: Act) -> [TopicMember] {
    var members: [TopicMember] = []
    func collect(_ unit: Provision, below parent: String) {
      let eId = unit.eId(below: parent)
      if unit.topics.contains(where: topics.contains) {
        members.append(TopicMember(act: act, eId: eId, unit: unit))
      } else {
        for child in unit.children { collect(child, below: eId) }
      }
    }
    collect(self, below: "")
    return members
  }
}
