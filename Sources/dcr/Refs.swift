import ActText
import ArgumentParser
import LegalText
import Registry
import Rendering

struct Refs: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case dot
  }

  static let configuration = CommandConfiguration(
    commandName: "refs",
    abstract: "Who refers to a provision, and to whom it refers.",
    discussion: """
      References are found in the text of the day and resolved to the provision that bears the number on it. Without a
      locator, those of the whole act; dot is a graph for Graphviz.

        dcr refs '9(1)'
        dcr refs 'статья 30' --language kk --at 2026-08-01
        dcr refs --dangling
        dcr refs --format dot > refs.dot
      """)

  @Argument(help: ArgumentHelp("A provision; what is in it belongs to it.", valueName: "locator"))
  var locator: [String] = []
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "ru, kk or en.") var language = Language.ru
  @Option(help: "text, json or dot.") var format = Format.text
  @Flag(help: "Only references to what the act does not have, or has no more.") var dangling = false

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let record = try act.record(in: registry)
      try registry.requireHeld(record, language, on: day.day)
      let root = try registry.edition(
        of: record, on: day.day, in: [language], at: day.state(of: registry)
      ).root
      var view = ReferencesView(
        act: record.act, at: day.day, of: nil, references: root.resolvedReferences(in: language),
        language: language)
      if dangling { view.references = view.references.filter(\.isDangling) }
      if !locator.isEmpty {
        view.restrict(to: try Locator(locator.joined(separator: " ")).resolve(in: root).eId)
      }
      switch format {
      case .text: output.print(view.text(on: output.terminal))
      case .json: writeOutput(view.json().pretty)
      case .dot: writeOutput(view.dot())
      }
    }
  }
}

extension Provision {
  /// The references of this act, each with the names that its targets bear, or would.
  fileprivate func resolvedReferences(in language: Language) -> [ReferencesView.Item] {
    references(in: language).map { eId, reference in
      ReferencesView.Item(
        from: eId, words: reference.text, otherAct: reference.otherAct,
        targets: reference.targets.map { target in
          let found = try? target.resolve(in: self)
          let unit = found.flatMap { self.unit(at: $0.path) }
          let isLaw = unit.map { $0.state == .inForce || $0.state == .suspended } ?? false
          return ReferencesView.Target(
            eId: found?.eId ?? target.eId ?? target.description, isDangling: !isLaw)
        })
    }
  }
}
