import ActText
import Dispatch
import Interchange
import LegalText
import Redline
import Registry
import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Takes a country's law with its history into a registry: one thread reads and compares texts, one writes.
///
/// An act's versions are recorded one after another; after some hundred versions all is kept, and a run that was ended
/// goes on from there.
struct CountryImport {
  let registry: Registry
  let history: CountryHistory
  let who: String
  var report: CountryReport

  /// Reads which versions the repository at `path` has that are not on record.
  init(_ path: String, into registry: Registry, by who: String) throws {
    self.registry = registry
    self.who = who
    history = try CountryHistory(path, after: registry.repositoryHeads())
    report = CountryReport(of: history)
  }

  /// Records all that is new.
  mutating func run() throws {
    let pending = try pending()
    report.isRewritten = try isRewritten(pending)
    let count = pending.reduce(0) { $0 + $1.versions.count }
    var progress = VersionProgress(count: count)
    let queue = TextQueue<PreparedText>(8)
    let (history, country) = (self.history, history.language)
    DispatchQueue.global().async {
      TextPreparer(history: history, language: country).prepare(pending, queue)
    }
    defer { queue.close() }
    var place = 0
    while place < pending.count {
      try registry.together {
        var taken = 0
        while place < pending.count, taken < Self.versionsAtOnce {
          try record(pending[place], from: queue) { progress.step($0) }
          taken += pending[place].versions.count
          place += 1
        }
      }
    }
    progress.clear()
    if report.isComplete, history.head != history.continues {
      try registry.keepHead(history.head, insteadOf: history.continues, by: who)
    }
  }

  /// How many versions are kept in one transaction.
  private static let versionsAtOnce = 500

  /// The acts with the versions that no recorded edition names.
  private mutating func pending() throws -> [CountryHistory.Act] {
    var pending: [CountryHistory.Act] = []
    for act in history.acts {
      let known = try registry.commits(of: act.slug)
      var act = act
      let count = act.versions.count
      act.versions.removeAll { known.contains($0.commit) }
      report.known += count - act.versions.count
      if !act.versions.isEmpty { pending.append(act) }
    }
    return pending
  }

  /// Whether versions are on record of acts whose history begins anew: commits of before were written over.
  private func isRewritten(_ pending: [CountryHistory.Act]) throws -> Bool {
    guard history.continues == nil, try !registry.repositoryHeads().isEmpty else { return false }
    return try pending.contains { act in
      try registry.newestEdition(of: act.slug, in: history.language) != nil
    }
  }

  // MARK: - One act

  private mutating func record(
    _ act: CountryHistory.Act, from queue: TextQueue<PreparedText>, _ step: (String) -> Void
  ) throws {
    var rest = act.versions[...]
    while !rest.isEmpty {
      // A version of the same day as the one before mends it: that is another entry of the journal.
      let last = zip(rest.indices, rest.dropFirst().indices).first { rest[$0].day == rest[$1].day }
      let versions = rest.prefix(through: last?.0 ?? rest.endIndex - 1)
      rest = rest.dropFirst(versions.count)
      try record(versions, of: act, from: queue, step)
    }
  }

  private mutating func record(
    _ versions: ArraySlice<CountryHistory.Version>, of act: CountryHistory.Act,
    from queue: TextQueue<PreparedText>, _ step: (String) -> Void
  ) throws {
    var rest = versions
    guard let first = next(&rest, of: act, from: queue, step) else { return }
    let language = history.language
    try registry.record(
      first.text.act, in: language, by: who,
      newestText: { [registry] in try Self.newestText(of: act.slug, language, in: registry) }
    ) { chronicle in
      var current: (version: CountryHistory.Version, text: PreparedText.Content)? = first
      while let (version, text) = current {
        let outcome = try chronicle.add(text.edition(of: version, act.path))
        report.take(outcome, act, version, text)
        current = next(&rest, of: act, from: queue, step)
      }
      report.counts += chronicle.counts
    }
  }

  /// The next text that can be read; of the others, why they cannot.
  private mutating func next(
    _ rest: inout ArraySlice<CountryHistory.Version>, of act: CountryHistory.Act,
    from queue: TextQueue<PreparedText>, _ step: (String) -> Void
  ) -> (version: CountryHistory.Version, text: PreparedText.Content)? {
    while let version = rest.popFirst(), let prepared = queue.take() {
      step(act.slug)
      switch prepared.content {
      case .success(let text): return (version, text)
      case .failure(let error): report.take(.unreadable, error.description)
      }
    }
    return nil
  }

  /// The newest text of an act on record, laid out as it was when it was read.
  private static func newestText(
    of slug: String, _ language: Language, in registry: Registry
  ) throws -> LaidText {
    guard let newest = try registry.newestEdition(of: slug, in: language) else {
      throw RegistryError.noSuchAct(name: slug, known: [])
    }
    let printed = CorpusMarkdownWriter.text(of: newest.root, in: language)
    let text = try CountryTexts.text(Array(printed.utf8), named: slug, in: language)
    guard text.hash == newest.hash else {
      throw Failure(
        message: "\(slug): the text on record is no longer that of its edition of \(newest.day)",
        hint: "it was changed here since; import the repository into a registry of its own")
    }
    return text.laid
  }
}
