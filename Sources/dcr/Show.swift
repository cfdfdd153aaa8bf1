import ArgumentParser
import Interchange
import LegalText
import Registry
import Rendering

struct Show: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case markdown
    case html
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the text in force on a day.",
    discussion: """
      Locators are read in every form the law uses:

        dcr show '29(2)(1)'
        dcr show "подпункт 1) пункта 2 статьи 29" --at 2026-08-01
        dcr show "29-баптың 2-тармағы" --language kk
        dcr show art_29__para_2 --format json
        dcr show chapter 3 --notes
        dcr show /akn/kz/act/2026-01-09/255-VIII/kaz@2026-08-01/~art_29      what cite names
        dcr show                          the whole act
      """)

  @Argument(
    help: ArgumentHelp(
      "Which provision: 29(2)(1), ст. 29 п. 2, 29-бап, art_29__para_2 … (default: all).",
      valueName: "locator"))
  var locator: [String] = []
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "ru, kk, en or et (default: ru, or the act's own).") var language: Language?
  @Option(help: "text, markdown, html or json.") var format = Format.text
  @Flag(help: "Show the publisher's notes, too.") var notes = false

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let meant = try Meant(locator, registry, act, day, language)
      try registry.requireHeld(meant.record, meant.language, on: meant.day)
      let view = ProvisionView(
        act: meant.record.act, provisions: [try unit(registry, meant)], day: meant.day,
        knownAt: day.knownAt, language: meant.language, showsNotes: notes)
      switch format {
      case .text: output.print(view.text(on: output.terminal))
      case .markdown: writeOutput(view.markdown())
      case .html: writeOutput(view.html())
      case .json: writeOutput(view.json().pretty)
      }
    }
  }

  private func unit(_ registry: Registry, _ meant: Meant) throws -> NamedProvision {
    let state = try day.state(of: registry)
    guard let locator = meant.locator else {
      let root = try registry.edition(
        of: meant.record, on: meant.day, in: [meant.language], at: state
      ).root
      return NamedProvision(eId: "", provision: root)
    }
    let found = try registry.find(
      locator, in: meant.record, on: meant.day, languages: [meant.language], at: state)
    return NamedProvision(eId: found.eId, provision: found.unit)
  }
}

extension Show: PlainlyAsked {
  static let plainOptions = ["--registry", "--act", "--at", "--language", "--format"]

  init(_ words: PlainWords) throws(PlainWords.NotPlain) {
    locator = words.values
    registry = try RegistryOptions(words)
    act = try ActOptions(words)
    day = try DayOptions(words)
    output = try OutputOptions(words)
    language = try words.value(of: "--language")
    format = try words.value(of: "--format") ?? .text
    notes = false
  }
}

/// What is to be shown: named by options, or by a permanent name that says act, day and language itself.
private struct Meant {
  var record: ActRecord
  var day: LegalDate
  var language: Language
  /// Nil: the whole act.
  var locator: Locator?

  init(
    _ words: [String], _ registry: Registry, _ act: ActOptions, _ day: DayOptions,
    _ language: Language?
  ) throws {
    guard words.count == 1, words[0].hasPrefix("/akn/") else {
      record = try act.record(in: registry)
      (self.day, self.language) = (day.day, record.language(language))
      locator = words.isEmpty ? nil : try Locator(words.joined(separator: " "))
      return
    }
    guard let name = ProvisionIRI(words[0]) else {
      throw Failure(
        message: "“\(words[0].prefix(200))” does not name an act, a language and a day",
        hint: "dcr cite --format iri writes one: /akn/kz/act/DAY/NUMBER/rus@DAY/~art_29")
    }
    if let other = day.at, other != name.day {
      throw Failure(
        message: "--at \(other) contradicts \(name)", hint: "leave --at out: the name has a day")
    }
    let acts = try registry.acts()
    guard let record = acts.first(where: { $0.act.iri == name.work }) else {
      throw Failure(
        message: "the registry holds no act \(name.work)",
        hint: "dcr acts --format json lists the names of those it holds")
    }
    self.record = record
    (self.day, self.language) = (name.day, name.language)
    locator = Locator.locator(ofEId: name.eId)
  }
}
