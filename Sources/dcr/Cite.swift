import Amendments
import ArgumentParser
import LegalText
import Registry
import Rendering

struct Cite: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case bibtex
    case iri
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Cite a provision as it reads on a day.",
    discussion: """
      In a sentence as acts of Kazakhstan refer to it, in BibTeX, or by its permanent name, which show reads as a locator.
      What is not law on that day is not cited.

        dcr cite '29(2)(1)' --at 2026-08-01
        dcr cite '29(2)(1)' --at 2026-08-01 --language kk
        dcr cite 29 --at 2026-08-01 --format bibtex
        dcr cite 29 --at 2026-08-01 --format iri
      """)

  @Argument(help: ArgumentHelp("Which provision.", valueName: "locator"))
  var locator: [String]
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @Option(help: "ru, kk, en or et (default: ru, or the act's own).") var language: Language?
  @Option(help: "text, bibtex, iri or json.") var format = Format.text

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let record = try act.record(in: registry)
      let language = record.language(language)
      let state = try day.state(of: registry)
      try registry.requireHeld(record, language, on: day.day)
      let found = try registry.find(
        Locator(locator.joined(separator: " ")), in: record, on: day.day, languages: [language],
        at: state)
      try requireLaw(found, in: language)
      let title = try registry.edition(of: record, on: day.day, in: [language], at: state).root
        .wordings[language]?.heading
      let citation = Citation(
        act: ActName(record.act, title: title), eId: found.eId, day: day.day, language: language)
      switch format {
      case .text: writeOutput(citation.text + "\n")
      case .bibtex: writeOutput(citation.bibtex)
      case .iri: writeOutput("\(citation.iri)\n")
      case .json: writeOutput(citation.json().pretty)
      }
    }
  }

  /// Refuses a unit that is not law on the day, or is not held in the language.
  private func requireLaw(_ found: FoundUnit, in language: Language) throws {
    let wording = found.unit.wordings[language]
    guard found.unit.state == .inForce else {
      let from = found.unit.state == .pending ? wording?.validity?.interval.from : nil
      throw Failure(
        message: "\(found.eId) is not in force on \(day.day): it is \(found.unit.state.rawValue)",
        hint: from.map { "it counts from then on: --at \($0)" }
          ?? "its days are told by dcr history \(found.eId)")
    }
    guard let wording else {
      throw Failure(
        message: "\(found.eId) has no text in \(language.rawValue) on \(day.day)",
        hint: "cite it in another language: --language ru, kk")
    }
    if let from = wording.validity?.doubtfulFrom, from <= day.day {
      writeError(
        "note: from \(from) this wording may have been changed by an act whose text is not held\n")
    }
  }
}
