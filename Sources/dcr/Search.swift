public import ArgumentParser
public import LegalText
import Registry
import Rendering
import SearchQuery

struct Search: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the law of a day, or of all days, for words in any of their forms.",
    discussion: """
      Every word stands for all of its forms, and all words are wanted; what has only some comes last. Headings of the
      units around count, and so do the words before a list. The best unit of each article is shown.

        dcr search "обязанности оператора платформы"
        dcr search дерек өнімдері --language kk
        dcr search '"цифровое правительство"'          words in sequence, in any form
        dcr search 'плат* NOT платформа'               words that begin so; what is not wanted
        dcr search '(права OR обязанности) AND владелец'
        dcr search 'NEAR(оператор платформа, 5)'       with at most 5 words between them
        dcr search ст. 29 оператор                     in one provision; act:NAME in one act
        dcr search платформа --all-times               with the days on which the words were law
        dcr search данные --chapter 3 --kind article --format csv

      AND, OR, NOT and NEAR are operators in capitals only. ё counts as е; й and и, ә and а are different letters; what
      was typed without the Kazakh letters is offered as “did you mean”.
      """)

  @Argument(help: ArgumentHelp("What is looked for.", valueName: "query"))
  var query: [String]
  @OptionGroup var registry: RegistryOptions
  @Option(
    help: ArgumentHelp(
      "Only this act: its short name, number, source code, or the beginning of its short name.",
      discussion: "Otherwise $DCR_ACT, or all acts.", valueName: "slug"))
  var act: String?
  @OptionGroup var day: DayOptions
  @Flag(help: "Search the law of all days.") var allTimes = false
  @OptionGroup var ofTopic: TopicOption
  @Option(
    help: ArgumentHelp(
      "Only the chapter of this number and what is in it.", discussion: "For example --chapter 3.",
      valueName: "number"))
  var chapter: ProvisionNumber?
  @Option(
    help: ArgumentHelp(
      "Only units of these kinds, parted by commas.",
      discussion: "For example --kind article,paragraph.", valueName: "kinds"))
  var kind: CommaList<ProvisionKind>?
  @Flag(help: "Where a term of a topic is asked for, look for its other terms, too.")
  var widen = false
  @Option(help: "How many articles to show.") var limit = 20
  @Option(help: "ru, kk or en (default: the language that knows most of the words).")
  var language: Language?
  @Option(help: "text, json or csv.") var format = Format.text
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...1000).contains(limit) else {
      throw ValidationError("--limit is between 1 and 1000.")
    }
    if allTimes && day.at != nil {
      throw ValidationError("--at names a day, --all-times all of them: give one.")
    }
  }

  func run() throws {
    try Failure.ending {
      let text = query.joined(separator: " ")
      let read = try ReadQuery(text)
      let registry = try registry.reading()
      let result = try registry.search(request(read, registry))
      let view = SearchView(
        query: text, at: allTimes ? nil : day.day, language: result.language,
        hits: result.hits.map(SearchView.Hit.init), total: result.total,
        isTotalExact: result.isTotalExact,
        bound: result.isBounded ? Registry.mostRanked : nil, unknown: result.unknown,
        suggestions: result.suggestions, passedOver: read.passedOver)
      switch format {
      case .text: output.print(view.text(on: output.terminal))
      case .json: writeOutput(view.json().pretty)
      case .csv: writeOutput(view.csv())
      }
    }
  }

  private func request(_ read: ReadQuery, _ registry: Registry) throws -> SearchRequest {
    var names = read.acts
    if let name = act ?? (names.isEmpty ? environment("DCR_ACT") : nil) { names.append(name) }
    var places = read.places.map(\.possibleNames)
    if let chapter {
      places.append([EId.name(of: .chapter, number: chapter, below: "")])
    }
    return SearchRequest(
      read, language: language, on: allTimes ? nil : day.day, at: try day.state(of: registry),
      acts: try names.map { try registry.act(named: $0) }, places: places,
      topics: try ofTopic.topics(in: registry),
      kinds: Set(kind?.elements ?? []), limit: limit, isWidened: widen)
  }
}

extension ProvisionKind: ExpressibleByArgument {}

extension SearchView.Hit {
  /// A hit of the registry as it is shown.
  fileprivate init(_ hit: SearchHit) {
    self.init(
      act: hit.act, eId: hit.eId, kind: hit.kind, isSuspended: hit.isSuspended,
      heading: hit.heading, snippet: hit.snippet, score: hit.score, interval: hit.interval,
      times: hit.times.map(\.interval), topics: hit.topics,
      holders: hit.holders.map { Holder(eId: $0.eId, heading: $0.heading) },
      further: hit.further, missing: hit.missing)
  }
}
