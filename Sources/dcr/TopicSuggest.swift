import ArgumentParser
import LegalText
import Registry
import Rendering

extension TopicCommand {
  struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "suggest",
      abstract: "Suggest topics for provisions, with the reasons.",
      discussion: """
        From the words (labels and terms of topics, in whatever forms), the chapter and the neighbours. Without a locator: all
        articles without a topic; with --from and --to: what is new or reads otherwise in the later version. Nothing is
        written: the commands that assign are printed, or asked for one by one with --assign (yes, no, quit).

          dcr topic suggest
          dcr topic suggest 21-1 --at 2028-01-01
          dcr topic suggest --from 2026-06-30 --to 2026-07-01
          dcr topic suggest --from 2027-06-01 --to draft:platforms --language kk
        """)

    @Argument(help: ArgumentHelp("The provisions.", valueName: "locator")) var locators: [String] =
      []
    @Option(help: ArgumentHelp("The older version: a day.", valueName: "day")) var from: LegalDate?
    @Option(help: ArgumentHelp("The newer version: a day or draft:NAME.", valueName: "version"))
    var to: String?
    @Option(help: "The day of the law, YYYY-MM-DD (default: today).") var at: LegalDate?
    @Flag(help: "Ask for each suggestion whether it is to be assigned.") var assign = false
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var act: ActOptions
    @OptionGroup var writer: WriterOptions
    @OptionGroup var output: OutputOptions
    @Option(help: "ru, kk or en.") var language = Language.ru
    @Option(help: "text or json.") var format = ListFormat.text

    func validate() throws {
      if (from == nil) != (to == nil) { throw ValidationError("--from and --to go together.") }
      if to != nil && (at != nil || !locators.isEmpty) {
        throw ValidationError("--from and --to say themselves which provisions, and on which day.")
      }
      if let to, LegalDate(iso: to) == nil, !to.hasPrefix("draft:") {
        throw ValidationError("--to is a day or draft:NAME; “\(to)” is neither.")
      }
      if assign && (format == .json || to?.hasPrefix("draft:") ?? false) {
        throw ValidationError("--assign asks, about provisions that are on record.")
      }
    }

    func run() throws {
      try Failure.ending {
        let registry = try assign ? registry.writing() : registry.reading()
        let record = try act.record(in: registry)
        let topics = try registry.topics(on: .today).map(\.topic)
        guard !topics.isEmpty else {
          throw Failure(
            message: "there are no topics on record", hint: "dcr topic load FILE reads some")
        }
        let root = try newer(registry, record)
        let suggester = TopicSuggester(root: root, topics: topics)
        let meant = try meant(registry, record, root, suggester)
        let headings = root.headings(in: language)
        let view = SuggestionsView(
          act: record.act,
          items: meant.map { eId, from in
            SuggestionsView.Item(
              eId: eId, heading: headings[eId], topics: suggester.topics(of: eId),
              suggestions: suggester.suggestions(for: eId), from: from)
          }, language: language)
        if format == .json { return writeOutput(view.json().pretty) }
        if assign { return try ask(view, registry, record) }
        output.print(
          view.items.isEmpty
            ? to == nil ? "every article has a topic" : "nothing is new"
            : view.text(on: output.terminal))
      }
    }

    /// The version for which topics are suggested.
    private func newer(_ registry: Registry, _ record: ActRecord) throws -> Provision {
      if let to, to.hasPrefix("draft:") {
        let draft = try registry.draft(named: String(to.dropFirst(6)), of: record)
        return try registry.text(of: draft, amending: record)
      }
      let day = to.flatMap { LegalDate(iso: $0) } ?? at ?? .today
      return try registry.edition(of: record, on: day).root
    }

    /// The provisions meant, with the day from which a topic would count; nil: always.
    private func meant(
      _ registry: Registry, _ record: ActRecord, _ root: Provision, _ suggester: TopicSuggester
    ) throws -> [(eId: String, from: LegalDate?)] {
      if let from {
        let older = try registry.edition(of: record, on: from).root
        let differing = root.unitsThatDiffer(from: older)
        guard let to, to.hasPrefix("draft:") else { return differing }
        // A draft has words on no day: what it changes would count from the day it is kept for.
        let day = try registry.draft(named: String(to.dropFirst(6)), of: record).inForceFrom
        return differing.map { ($0.eId, day) }
      }
      guard !locators.isEmpty else { return suggester.articlesWithoutTopic.map { ($0, nil) } }
      return try locators.map { (try Locator($0).resolve(in: root).eId, nil) }
    }

    /// Asks for each suggestion, and assigns those that are wanted, each when it is.
    private func ask(_ view: SuggestionsView, _ registry: Registry, _ record: ActRecord) throws {
      for item in view.items {
        var one = view
        one.items = [item]
        writeOutput(one.text(on: output.terminal) + "\n")
        for suggestion in item.suggestions {
          writeOutput("\(suggestion.topic.id) → \(item.eId)? [y/N/q] ")
          guard let answer = readLine(), answer.lowercased() != "q" else {
            return writeOutput("\n")
          }
          guard ["y", "yes", "д", "да", "иә"].contains(answer.lowercased()) else { continue }
          let identity = try registry.identity(
            of: Locator(item.eId), in: record, on: item.from ?? at ?? .today, at: .latest
          ).identity
          let count = try registry.assign(
            [
              TopicAssignment(
                topic: suggestion.topic.id, provision: identity,
                interval: Interval(from: item.from))
            ], by: writer.who)
          writeOutput("\(count) assigned to \(suggestion.topic.id)\n")
        }
      }
    }
  }
}

extension Provision {
  /// The heading of each unit that has one, by eId; in another language where this one has none.
  fileprivate func headings(in language: Language) -> [String: String] {
    var headings: [String: String] = [:]
    visit { unit, eId in
      headings[eId] = (unit.wordings[language] ?? unit.wordings.preferring(language))?.heading
    }
    return headings
  }

  /// The units that are not law in `older`, without what is in them, and those whose words are others; with the first day
  /// of their words.
  fileprivate func unitsThatDiffer(from older: Provision) -> [(eId: String, from: LegalDate?)] {
    var before: [Int64: Provision] = [:]
    older.visit { unit, _ in
      if let identity = unit.identity, unit.state == .inForce { before[identity] = unit }
    }
    var differing: [(eId: String, from: LegalDate?)] = []
    func collect(_ unit: Provision, below parent: String) {
      let eId = unit.eId(below: parent)
      guard unit.state == .inForce || unit.state == .pending && unit.identity == nil else { return }
      let from = unit.wordings.languages.compactMap {
        unit.wordings[$0]?.validity?.interval.from
      }.max()
      guard let known = unit.identity.flatMap({ before[$0] }) else {
        return differing.append((eId, from))
      }
      let isOther = Language.allCases.contains { language in
        guard let now = unit.wordings[language], let then = known.wordings[language] else {
          return false
        }
        return now.text != then.text || now.heading != then.heading
      }
      if isOther && unit.kind != .act { differing.append((eId, from)) }
      for child in unit.children { collect(child, below: eId) }
    }
    collect(self, below: "")
    return differing
  }
}
