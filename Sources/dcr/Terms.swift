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
      Definitions are read in articles of definitions («оператор – …») and in brackets («далее – оператор»). A use is found
      by the beginnings of the words, so that every case is; a few are told that are none.

        dcr terms
        dcr terms "большие данные"
        dcr terms оператор --language kk --at 2026-08-01 --format json
      """)

  @Argument(help: ArgumentHelp("A term, in any of its forms.", valueName: "term"))
  var term: [String] = []
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "ru, kk or en.") var language = Language.ru
  @Option(help: "text or json.") var format = ListFormat.text

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let record = try act.record(in: registry)
      try registry.requireHeld(record, language, on: day.day)
      let root = try registry.edition(
        of: record, on: day.day, in: [language], at: day.state(of: registry)
      ).root
      var terms = root.terms(in: language)
      if !term.isEmpty {
        let words = term.joined(separator: " ")
        let meant = terms.filter { $0.isUsed(in: words) }
        guard !meant.isEmpty else {
          throw Failure(
            message: "\(record.act.slug) defines no term “\(words)” on \(day.day)",
            hint: "dcr terms lists those it defines")
        }
        terms = meant
      }
      let view = TermsView(
        act: record.act, at: day.day, terms: terms.map { root.uses(of: $0, in: language) },
        language: language)
      switch format {
      case .text: output.print(view.text(on: output.terminal, isBrief: term.isEmpty))
      case .json: writeOutput(view.json().pretty)
      }
    }
  }
}

extension Provision {
  /// The term with the units that use it, the one that defines it aside.
  fileprivate func uses(of term: Term, in language: Language) -> TermsView.Item {
    var uses: [String] = []
    visit { unit, eId in
      guard let wording = unit.wordings[language], eId != term.eId,
        unit.state == .inForce || unit.state == .suspended
      else { return }
      if term.isUsed(in: wording.text) || wording.heading.map(term.isUsed) == true {
        uses.append(eId)
      }
    }
    return TermsView.Item(
      name: term.name, definedIn: term.eId, form: term.form.rawValue, meaning: term.meaning,
      usedIn: uses)
  }
}
