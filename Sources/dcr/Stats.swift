public import ArgumentParser
import LegalText
import Registry
public import Rendering

extension StatisticsView.Grouping: ExpressibleByArgument {}

struct Stats: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case csv
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Count the changes of an act, and its words in force over time.",
    discussion: """
      A change is one unit on one day in one language, as dcr diff between that day and the day before tells it. By \
      act, chapter, year and kind the groups add up to all changes; by topic a change stands in each topic of its unit \
      and in the wider ones.

        dcr stats
        dcr stats --by chapter --from 2026-01-01 --to 2026-12-31
        dcr stats --by topic --chart topics.svg
        dcr stats --words --format csv
      """)

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "act, chapter, topic, year or kind.") var by = StatisticsView.Grouping.act
  @Option(help: "The first day, YYYY-MM-DD (default: the first of the act).") var from: LegalDate?
  @Option(help: "The last day, YYYY-MM-DD (default: today).") var to: LegalDate?
  @Option(
    help: ArgumentHelp(
      "What the registry knew then: a day or an instant in UTC (default: now).",
      valueName: "instant"))
  var knownAt: String?
  @Option(help: "ru, kk, en or et: whose words are compared (default: ru, or the act's own).")
  var language: Language?
  @Option(help: "text, csv or json.") var format = Format.text
  @Flag(help: "Only the words in force; as text and csv.") var words = false
  @Option(help: ArgumentHelp("Write a chart to this file, as SVG.", valueName: "file"))
  var chart: String?

  func validate() throws {
    if let from, let to, to < from { throw ValidationError("--to is before --from.") }
  }

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let record = try act.record(in: registry)
      let language = record.language(language)
      let last = to ?? max(.today, from ?? .today)
      let state = try registry.state(at: knownAt)
      try noteWhereNotHeld(record, registry, in: language, by: last)
      let changes = try registry.changes(
        of: record, in: language, from: from, to: last, at: state)
      let view = StatisticsView(
        act: record.act, language: language, from: from, to: last, grouping: by,
        changes: changes.changes,
        topics: try registry.topics(on: last, at: state).map(\.topic), words: changes.words,
        languages: record.languages)
      if let chart { try write(view.svg(), toFile: chart) }
      switch format {
      case .text where chart == "-": break
      case .text: output.print(view.text(on: output.terminal, wordsOnly: words))
      case .csv: writeOutput(words ? view.wordsCSV() : view.csv())
      case .json: writeOutput(view.json().pretty)
      }
    }
  }

  /// Says from which day on nothing is counted, where the language is not held to the end.
  private func noteWhereNotHeld(
    _ record: ActRecord, _ registry: Registry, in language: Language, by last: LegalDate
  ) throws {
    do {
      try registry.requireHeld(record, language, on: last)
    } catch .notHeld(_, _, _, let since?, _) {
      writeError(
        "note: the \(language.rawValue) text is not held from \(since) on; "
          + "its changes from then are not counted\n")
    }
  }
}
