import ActText
import ArgumentParser
import LegalText
import Registry
import Rendering
import SearchQuery

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
      locator, those of the whole act; dot is a graph for Graphviz. Another act is found by its number, its title or the
      name of a code, and resolved where the registry holds it. Of two languages, the references of each unit side by
      side.

        dcr refs '9(1)'
        dcr refs 'статья 30' --language kk --at 2026-08-01
        dcr refs --dangling
        dcr refs --language ru,kk
        dcr refs --format dot > refs.dot
      """)

  @Argument(help: ArgumentHelp("A provision; what is in it belongs to it.", valueName: "locator"))
  var locator: [String] = []
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var day: DayOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "ru, kk or en; several are held against each other.")
  var language = CommaList([Language.ru])
  @Option(help: "text, json or dot.") var format = Format.text
  @Flag(help: "Only references to what the act does not have, or has no more.") var dangling = false

  func validate() throws {
    if language.elements.count > 1, format == .dot || dangling {
      throw ValidationError("dot and --dangling go with one language.")
    }
  }

  func run() throws {
    try Failure.ending {
      let registry = try registry.reading()
      let record = try act.record(in: registry)
      for language in language.elements {
        try registry.requireHeld(record, language, on: day.day)
      }
      let root = try registry.edition(
        of: record, on: day.day, in: language.elements, at: day.state(of: registry)
      ).root
      let views = try language.elements.map { try view(of: root, record, in: registry, $0) }
      if views.count > 1 {
        let view = concordance(of: views, root)
        switch format {
        case .text: output.print(view.text(on: output.terminal))
        case .json, .dot: writeOutput(view.json().pretty)
        }
        return
      }
      switch format {
      case .text: output.print(views[0].text(on: output.terminal))
      case .json: writeOutput(views[0].json().pretty)
      case .dot: writeOutput(views[0].dot())
      }
    }
  }

  private func view(
    of root: Provision, _ record: ActRecord, in registry: Registry, _ language: Language
  ) throws -> ReferencesView {
    var others = OtherActs(registry: registry, day: day.day, state: try day.state(of: registry))
    var view = ReferencesView(
      act: record.act, at: day.day, of: nil,
      references: try root.references(in: language).map { eId, reference in
        ReferencesView.Item(
          from: eId, words: reference.text,
          otherAct: try reference.otherAct.map { try others.target(of: $0, besides: record) },
          targets: reference.targets.map { root.target($0) })
      } + (try others.references(to: record, root, language)), language: language)
    if dangling { view.references = view.references.filter(\.isDangling) }
    if !locator.isEmpty {
      view.restrict(to: try Locator(locator.joined(separator: " ")).resolve(in: root).eId)
    }
    return view
  }

  private func concordance(of views: [ReferencesView], _ root: Provision) -> ConcordanceView {
    var rows: [ConcordanceView.Row] = []
    let byUnit = views.map { view in
      Dictionary(grouping: view.references.filter { $0.fromAct == nil }, by: \.from)
    }
    root.visit { _, eId in
      let items = byUnit.map { $0[eId] ?? [] }
      guard items.contains(where: { !$0.isEmpty }) else { return }
      var entries = PerLanguage<[String]>()
      for (view, items) in zip(views, items) { entries[view.language] = items.map(\.words) }
      // The titles of other acts are in the language of the text: only their number is compared.
      let targets = Set(items.map { $0.flatMap { $0.targets.map(\.eId) }.sorted() })
      let others = Set(items.map { $0.count { $0.otherAct != nil } })
      rows.append(
        .init(eId: eId, entries: entries, isSame: targets.count == 1 && others.count == 1))
    }
    return ConcordanceView(
      act: views[0].act, at: day.day, subject: .references, languages: language.elements,
      rows: rows)
  }
}

/// The acts on record that texts name.
private struct OtherActs {
  let registry: Registry
  let day: LegalDate
  let state: Registry.State
  private var acts: [ActRecord]?
  private var texts: [String: Provision] = [:]

  init(registry: Registry, day: LegalDate, state: Registry.State) {
    self.registry = registry
    self.day = day
    self.state = state
  }

  /// The act that is named, where it is on record, with the provisions of it that are.
  mutating func target(
    of named: OtherAct, besides record: ActRecord
  ) throws -> ReferencesView.OtherAct {
    let known = try acts ?? registry.acts()
    acts = known
    let found = known.filter { $0.act.slug != record.act.slug && named.names($0.act) }
    var other = ReferencesView.OtherAct(words: named.words)
    // Where two acts could be meant, none is named.
    guard found.count == 1, let act = found.first else { return other }
    other.slug = act.act.slug
    guard !named.provisions.isEmpty else { return other }
    if texts[act.act.slug] == nil {
      texts[act.act.slug] = try? registry.edition(of: act, on: day, at: state).root
    }
    guard let root = texts[act.act.slug] else { return other }
    other.targets = named.provisions.map { root.target($0) }
    return other
  }

  /// The references in the texts of other acts to `record`, whose text is `root`.
  mutating func references(
    to record: ActRecord, _ root: Provision, _ language: Language
  ) throws -> [ReferencesView.Item] {
    let known = try acts ?? registry.acts()
    acts = known
    guard known.count > 1 else { return [] }
    var items: [ReferencesView.Item] = []
    for (act, eId) in try places(that: record.act.names(in: language), language)
    where act != record.act.slug {
      guard let other = known.first(where: { $0.act.slug == act }),
        let unit = try registry.provision(eId, of: other, on: day, in: [language], at: state)
      else { continue }
      for (from, reference) in unit.references(in: language) {
        guard let named = reference.otherAct, named.names(record.act),
          try target(of: named, besides: other).slug == record.act.slug
        else { continue }
        items.append(
          ReferencesView.Item(
            fromAct: act, from: from, words: reference.text, otherAct: nil,
            targets: named.provisions.map { root.target($0) }))
      }
    }
    return items
  }

  /// The articles in which one of `names` stands, by act.
  private func places(
    that names: [String], _ language: Language
  ) throws -> [(act: String, eId: String)] {
    var places: [(act: String, eId: String)] = []
    for name in names {
      let query = try ReadQuery("\"" + name.replacing("\"", with: " ") + "\"")
      let result = try registry.search(
        SearchRequest(query, language: language, on: day, at: state, limit: Registry.mostRanked))
      for hit in result.hits {
        let article = hit.holders.map(\.eId).last { !$0.contains("__") && $0.hasPrefix("art_") }
        let place = (hit.act.slug, article ?? hit.eId)
        if !places.contains(where: { $0 == place }) { places.append(place) }
      }
    }
    return places.sorted { $0 < $1 }
  }
}

extension Act {
  /// The words by which the texts of other acts name it: its number, and its title or, of a code, the words before
  /// «Республики Казахстан».
  fileprivate func names(in language: Language) -> [String] {
    let title = self.title[language] ?? self.title.ru ?? ""
    let end =
      [" Республики Казахстан", " ("].compactMap { title.firstRange(of: $0)?.lowerBound }.min()
      ?? title.endIndex
    let start =
      title.firstRange(of: "Қазақстан Республикасының ")?.upperBound ?? title.startIndex
    let name = start < end ? String(title[start..<end]) : title
    return ([number].compactMap { $0 } + [name]).filter { !$0.isEmpty }
  }
}

extension Provision {
  /// The name that `locator` bears in this act, or would.
  fileprivate func target(_ locator: Locator) -> ReferencesView.Target {
    let found = try? locator.resolve(in: self)
    let unit = found.flatMap { self.unit(at: $0.path) }
    let isLaw = unit.map { $0.state == .inForce || $0.state == .suspended } ?? false
    return ReferencesView.Target(
      eId: found?.eId ?? locator.eId ?? locator.description, isDangling: !isLaw)
  }
}
