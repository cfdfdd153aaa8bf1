import ArgumentParser
import CMalloc
import Interchange
import LegalText
import Redline
import Registry
import Rendering

/// Two versions of a text, read.
struct VersionPair {
  private enum Texts {
    /// Of two days perhaps only what may differ.
    case made(old: Provision, new: Provision)
    /// Of two files.
    case laid(old: LaidText, new: LaidText)
  }

  private let texts: Texts
  /// The act on record that both are versions of; nil where two files are compared.
  var act: Act?
  /// The older version as it was named.
  var from: String
  /// The newer version as it was named.
  var to: String
  /// The languages compared; at least one.
  var languages: [Language]
  /// For each language the provisions that were left out, the same on both days.
  var untouched = PerLanguage<Set<Int64>>()
  /// The registry that holds the act; nil where two files are compared.
  var source: RegistrySource?

  /// Takes two versions, of two days perhaps only what may differ.
  init(old: Provision, new: Provision, from: String, to: String, languages: [Language]) {
    texts = .made(old: old, new: new)
    (self.from, self.to, self.languages) = (from, to, languages)
  }

  /// Takes two files.
  init(old: LaidText, new: LaidText, from: String, to: String) {
    texts = .laid(old: old, new: new)
    (self.from, self.to, self.languages) = (from, to, [old.language])
  }

  /// The older version; made at each call where a file was read.
  var old: Provision {
    switch texts {
    case .made(let old, _): old
    case .laid(let old, _): old.tree()
    }
  }

  /// The newer version, likewise.
  var new: Provision {
    switch texts {
    case .made(_, let new): new
    case .laid(_, let new): new.tree()
    }
  }

  /// Which unit of one is which of the other.
  var alignment: Alignment {
    switch texts {
    case .made(let old, let new): align(old, with: new)
    case .laid(let old, let new): align(old, with: new)
    }
  }

  /// The same, and for each language the headings of the newer version, then of the older.
  func aligned() -> (alignment: Alignment, headings: [HeadingIndex]) {
    switch texts {
    case .made(let old, let new):
      (align(old, with: new), languages.map { HeadingIndex([new, old], in: $0) })
    case .laid(let old, let new):
      atOnce({ align(old, with: new) }, { [HeadingIndex([new, old], in: new.language)] })
    }
  }

  /// Whether a version of that name is a file, rather than a day or a draft.
  static func isFile(_ name: String) -> Bool {
    LegalDate(iso: name) == nil && draftName(name) == nil
  }

  /// The first language compared.
  var language: Language { languages[0] }
}

extension VersionPair {
  /// The units whose words in `language` an act may have changed whose text is not held: of one of two days, not of both.
  func doubts(in language: Language) -> [DiffView.Doubt] {
    func doubts(_ root: @autoclosure () -> Provision, on day: LegalDate?) -> [DiffView.Doubt] {
      guard let day else { return [] }
      var doubts: [DiffView.Doubt] = []
      root().visit { unit, eId in
        if let from = unit.wordings[language]?.validity?.doubtfulFrom, from <= day {
          doubts.append(DiffView.Doubt(eId: eId, from: from))
        }
      }
      return doubts
    }
    let older = doubts(old, on: LegalDate(iso: from))
    let newer = doubts(new, on: LegalDate(iso: to))
    return newer.filter { !older.contains($0) } + older.filter { !newer.contains($0) }
  }

  /// The wordings between two days of the units changed that several acts reworded.
  func rewordings(in changes: ChangeSet) throws -> [Int64: [Validity]] {
    guard let source, let first = LegalDate(iso: from), let last = LegalDate(iso: to) else {
      return [:]
    }
    var identities: Set<Int64> = []
    for change in changes.changes where change.kind != .unchanged {
      if let identity = (change.to ?? change.from)?.provision.identity {
        identities.insert(identity)
      }
    }
    return try source.registry.rewordings(
      of: identities, in: changes.language, after: first, by: last, at: source.state)
  }
}

/// An act in a registry, as it was known at one state.
struct RegistrySource {
  var registry: Registry
  var record: ActRecord
  var state: Registry.State
}

/// Where versions are read from. A version is a day, `draft:NAME` or a file.
struct VersionOptions: ParsableArguments {
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @Option(
    help: ArgumentHelp(
      "What the registry knew then: a day or an instant in UTC (default: now).",
      valueName: "instant"))
  var knownAt: String?

  /// Reads two versions whole; the registry is only opened where one of them is a day.
  ///
  /// - Parameter language: the language wanted; nil for that of the files, Russian where a day is named.
  func pair(from: String, to: String, language: Language?) throws -> VersionPair {
    try pair(from: from, to: to, languages: language.map { [$0] } ?? [], isWhole: true)
  }

  /// Reads two versions.
  ///
  /// - Parameters:
  ///   - languages: the languages wanted; none for that of the files, Russian where a day is named.
  ///   - isWhole: whether all of two days is read, not only what may differ.
  func pair(
    from: String, to: String, languages: [Language], isWhole: Bool
  ) throws -> VersionPair {
    let days = (LegalDate(iso: from), LegalDate(iso: to))
    let drafts = (draftName(from), draftName(to))
    if days.0 == nil, days.1 == nil, drafts.0 == nil, drafts.1 == nil {
      return try files(from, to, language: try single(languages, in: from))
    }
    let registry = try registry.reading()
    let record = try act.record(in: registry)
    let state = try registry.state(at: knownAt)
    let languages = languages.isEmpty ? [record.language(nil)] : languages
    for day in [days.0, days.1].compactMap(\.self) {
      for language in languages { try registry.requireHeld(record, language, on: day) }
    }
    func root(_ name: String, _ day: LegalDate?) throws -> Provision {
      if let draft = draftName(name) {
        let draft = try registry.draft(named: draft, of: record, at: state)
        return try registry.text(of: draft, amending: record, at: state).texts(in: languages)
      }
      guard let day else { return try read(name, try single(languages, in: name)) }
      return try registry.edition(of: record, on: day, in: languages, at: state).root
    }
    var pair: VersionPair
    if let older = days.0, let newer = days.1 {
      let difference = try registry.difference(
        of: record, from: older, to: newer, in: languages, at: state,
        includingUntouched: isWhole)
      pair = VersionPair(
        old: difference.old, new: difference.new, from: from, to: to, languages: languages)
      pair.untouched = difference.untouched
    } else {
      pair = VersionPair(
        old: try root(from, days.0), new: try root(to, days.1), from: from, to: to,
        languages: languages)
    }
    pair.act = record.act
    pair.source = RegistrySource(registry: registry, record: record, state: state)
    return pair
  }

  /// Reads two files, at the same time.
  func files(_ old: String, _ new: String, language: Language?) throws -> VersionPair {
    let texts = atOnce({ Result { try open(old) } }, { Result { try open(new) } })
    let (first, second) = (try texts.0.get(), try texts.1.get())
    let language = try language ?? first.language()
    let acts = atOnce(
      {
        widenHeap()
        return Result { try first.laid(in: language) }
      },
      {
        widenHeap()
        return Result { try second.laid(in: language) }
      })
    let (older, newer) = (try acts.0.get(), try acts.1.get())
    return VersionPair(old: older, new: newer, from: old, to: new)
  }

  /// The only language of `languages`, since a file holds one.
  private func single(_ languages: [Language], in file: String) throws -> Language? {
    guard languages.count < 2 else {
      throw Failure(
        message: "a file holds one language: \(file)",
        hint: "several languages are compared between days or drafts; name one with --language")
    }
    return languages.first
  }

  private func read(_ path: String, _ language: Language?) throws -> Provision {
    let text = try open(path)
    return try text.provisions(in: language ?? text.language())
  }
}

extension VersionOptions {
  init(_ words: PlainWords) throws(PlainWords.NotPlain) {
    registry = try RegistryOptions(words)
    act = try ActOptions(words)
    knownAt = try words.value(of: "--known-at")
  }
}

/// Opens the file at `path`.
private func open(_ path: String) throws -> SingleText {
  if draftName(path) != nil {
    throw Failure(
      message: "\(path) is a draft on record, and two files are compared",
      hint: "give versions with --from and --to")
  }
  return try SingleText(path: path)
}

/// The name in `draft:NAME`; nil where `version` is none.
private func draftName(_ version: String) -> String? {
  version.hasPrefix("draft:") ? String(version.dropFirst(6)) : nil
}

extension Provision {
  /// This unit with the words of `languages` only.
  fileprivate func texts(in languages: [Language]) -> Provision {
    var texts = self
    for language in Language.allCases where !languages.contains(language) {
      texts.wordings[language] = nil
    }
    texts.children = children.map { $0.texts(in: languages) }
    return texts
  }
}
