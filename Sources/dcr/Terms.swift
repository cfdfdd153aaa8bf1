import ActText
import ArgumentParser
import LegalText
import Registry
import Rendering

struct Terms: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Defined terms: where each is defined, and where it is used.",
    discussion: """
      Definitions are read where an act says what a term is: «оператор – …», «под … понимается …», «… признаётся …»,
      and in brackets, «далее – оператор»; the term is shown in the case in which it stands there. A use is found by the
      forms of its words. Of two languages, the terms of each unit side by side. Of two days, what is defined, defined
      otherwise, or used though no longer defined.

        dcr terms
        dcr terms "большие данные"
        dcr terms оператор --language kk --at 2026-08-01 --format json
        dcr terms --language ru,kk
        dcr terms --from 2026-08-01 --to 2027-03-01
      """)

  @Argument(help: ArgumentHelp("A term, in any of its forms.", valueName: "term"))
  var term: [String] = []
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "ru, kk or en; several are held against each other.")
  var language = CommaList([Language.ru])
  @Option(help: "The earlier of two days.") var from: LegalDate?
  @Option(help: "The later of two days.") var to: LegalDate?
  @Option(help: "text or json.") var format = ListFormat.text

  func validate() throws {
    guard (from == nil) == (to == nil) else {
      throw ValidationError("--from and --to go together.")
    }
    guard from == nil || language.elements.count == 1 && day.at == nil else {
      throw ValidationError("--from and --to go with one language and without --at.")
    }
  }

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let record = try act.record(in: registry)
      if let from, let to {
        let view = TermChangesView(
          act: record.act, from: from, to: to, language: language.elements[0],
          items: changes(
            from: try text(of: record, in: registry, on: from),
            to: try text(of: record, in: registry, on: to)))
        write(view.json(), view.text(on: output.terminal))
        return
      }
      let root = try text(of: record, in: registry, on: day.day)
      if language.elements.count > 1 {
        let view = ConcordanceView(
          act: record.act, at: day.day, subject: .terms, languages: language.elements,
          rows: try concordance(of: root))
        write(view.json(), view.text(on: output.terminal))
        return
      }
      let terms = try asked(root.terms(in: language.elements[0]), on: day.day)
      let uses = root.uses(of: terms, in: language.elements[0])
      let view = TermsView(
        act: record.act, at: day.day,
        terms: terms.indices.map {
          TermsView.Item(term: terms[$0], usedIn: uses.units[$0], usedBefore: uses.early[$0])
        }, language: language.elements[0])
      write(view.json(), view.text(on: output.terminal, isBrief: term.isEmpty))
    }
  }

  private func write(_ json: JSONValue, _ text: @autoclosure () -> String) {
    switch format {
    case .text: output.print(text())
    case .json: writeOutput(json.pretty)
    }
  }

  private func text(
    of record: ActRecord, in registry: Registry, on day: LegalDate
  ) throws -> Provision {
    for language in language.elements { try registry.requireHeld(record, language, on: day) }
    return try registry.edition(
      of: record, on: day, in: language.elements, at: self.day.state(of: registry)
    ).root
  }

  /// Those of `terms` that are asked for.
  private func asked(_ terms: [Term], on day: LegalDate) throws -> [Term] {
    guard !term.isEmpty else { return terms }
    let words = term.joined(separator: " ")
    let meant = terms.filter { $0.isUsed(in: words, language: language.elements[0]) }
    guard !meant.isEmpty else {
      throw Failure(
        message: "the act defines no term “\(words)” on \(day)",
        hint: "dcr terms lists those it defines")
    }
    return meant
  }

  private func concordance(of root: Provision) throws -> [ConcordanceView.Row] {
    var byUnit: [String: PerLanguage<[String]>] = [:]
    for language in language.elements {
      for term in root.terms(in: language) {
        let names = byUnit[term.eId, default: PerLanguage()][language] ?? []
        byUnit[term.eId, default: PerLanguage()][language] = names + [term.name]
      }
    }
    var rows: [ConcordanceView.Row] = []
    root.visit { _, eId in
      guard let names = byUnit[eId] else { return }
      let counts = Set(language.elements.map { names[$0]?.count ?? 0 })
      rows.append(.init(eId: eId, entries: names, isSame: counts.count == 1))
    }
    guard !term.isEmpty else { return rows }
    let words = term.joined(separator: " ")
    return rows.filter { row in
      language.elements.contains { language in
        (row.entries[language] ?? []).contains {
          Term(name: $0, eId: "", form: .definition, meaning: "")
            .isUsed(in: words, language: language)
        }
      }
    }
  }

  private func changes(from old: Provision, to new: Provision) -> [TermChangesView.Item] {
    let language = language.elements[0]
    let words = term.joined(separator: " ")
    let changes = new.termChanges(since: old, in: language).filter {
      words.isEmpty || $0.term?.isUsed(in: words, language: language) == true
    }
    let uses = new.uses(of: changes.compactMap(\.term), in: language)
    return zip(changes, uses.units).map { TermChangesView.Item(change: $0, usedIn: $1) }
  }
}
