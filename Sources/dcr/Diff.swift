import ArgumentParser
import LegalText
import Redline
import Rendering

struct Diff: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case sideBySide = "side-by-side"
    case markdown
    case html
    case json
    case docx
  }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two days, or between two files.",
    discussion: """
      A version is a day, a file or draft:NAME. Ends with 0 where nothing differs, 1 where something does, 2 on trouble.

        dcr diff --from 2023-11-01 --to 2024-11-01
        dcr diff 14 --from 2023-11-01 --to 2026-04-01 --format side-by-side
        dcr diff --from 2023-11-01 --to 2024-11-01 --language ru,kk
        dcr diff --from 2023-11-01 --to 2026-04-01 --chapter 3 --only inserted,repealed
        dcr diff --from 2023-11-01 --to 2026-04-01 --topic platforms --ignore punctuation,numbers
        dcr diff --from 2026-01-01 --to draft.md --stat
        dcr diff old.md new.md --context all
        dcr diff old.md new.md --all --format html --output change.html
        dcr diff old.md new.md --format json
        dcr diff old.md new.md --format docx --output change.docx    tracked changes, to be accepted or rejected
      """)

  @Argument(
    help: ArgumentHelp(
      "A locator, to compare one provision; or two files.", valueName: "locator | file file"))
  var arguments: [String] = []
  @Option(
    help: ArgumentHelp("The older version: a day, a file or draft:NAME.", valueName: "version"))
  var from: String?
  @Option(
    help: ArgumentHelp("The newer version: a day, a file or draft:NAME.", valueName: "version"))
  var to: String?
  @OptionGroup var versions: VersionOptions
  @OptionGroup var narrowing: NarrowingOptions
  @OptionGroup var output: OutputOptions
  @Option(
    help: ArgumentHelp(
      "ru, kk or en; several, parted by commas, are shown side by side.",
      discussion: """
        --language ru,kk marks what changed in one language and not in the other. Default: ru; of files, their own.
        """, valueName: "languages"))
  var language: CommaList<Language>?
  @Option(help: "text, side-by-side, markdown, html, json or docx.") var format = Format.text
  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "The file to write, for every format but the two for terminals (default: standard output).",
      valueName: "file"))
  var file: String?
  @Option(
    help: ArgumentHelp(
      "Words shown on each side of a change in a long text that stayed the same.",
      discussion: """
        0 shows the changed words alone, all the whole text. Units that are new or gone are shown whole; json \
        always holds every word.
        """, valueName: "words | all"))
  var context = Context.words(DiffView.customaryContext)
  @Flag(help: "Only how many units and words changed, article by article.") var stat = false
  @Flag(help: "List the unchanged units, too.") var all = false

  func validate() throws {
    if from == nil && to == nil {
      guard arguments.count == 2 else {
        throw ValidationError("Give two days with --from and --to, or two files.")
      }
    } else if from == nil || to == nil {
      throw ValidationError("--from and --to go together.")
    }
    if file != nil && (format == .text || format == .sideBySide) {
      throw ValidationError("--output goes with markdown, html, json and docx.")
    }
    if format == .docx, narrowing.only != nil || !narrowing.ignore.isEmpty || languages.count > 1 {
      throw ValidationError(
        "docx holds every change of one language: --only, --ignore and several languages do not go with it."
      )
    }
    if languages.count > 1, [from, to].contains(where: { $0.map(VersionPair.isFile) ?? true }) {
      throw ValidationError(
        "A file holds one language: several are compared between days or drafts.")
    }
  }

  func run() throws {
    let isSame = try Failure.ending(with: 2) {
      let pair =
        if let from, let to {
          try versions.pair(
            from: from, to: to, languages: languages, isWhole: listsUnchanged || format == .docx)
        } else {
          try versions.files(arguments[0], arguments[1], language: languages.first)
        }
      let (alignment, headings) = pair.aligned()
      let selections = try selections(in: pair)
      let changes = pair.languages.map {
        self.changes(of: alignment, in: $0, selections, pair)
      }
      for change in changes {
        if let note = change.approximations.note { writeError(note) }
      }
      let view = try view(of: changes, under: headings, selections, pair)
      if format == .docx {
        let text = TrackedText(of: alignment, in: pair.language) { old, new in
          selections.allSatisfy { $0.contains(old, new) }
        }
        try write(text.document(author: "dcr", day: day(of: pair)), toFile: file)
      } else {
        try show(view)
      }
      if pair.source == nil { endProgram(status: view.isEmpty ? 0 : 1) }
      return view.isEmpty
    }
    if !isSame { throw ExitCode(1) }
  }

  private var languages: [Language] { language?.elements ?? [] }

  // MARK: - Changes

  /// The units asked for; none: all.
  private func selections(in pair: VersionPair) throws -> [UnitSelection] {
    let selections = try narrowing.selections(in: pair)
    guard from != nil && !arguments.isEmpty else { return selections }
    let locator = try Locator(arguments.joined(separator: " "))
    return selections + [try UnitSelection(locator, in: pair)]
  }

  private var listsUnchanged: Bool {
    all || narrowing.only?.elements.contains(.unchanged) ?? false
  }

  /// What happened to the units asked for; with those that stayed the same where they are listed, or where another
  /// language may have changed.
  private func changes(
    of alignment: Alignment, in language: Language, _ selections: [UnitSelection],
    _ pair: VersionPair
  ) -> ChangeSet {
    var changes = redline(
      of: alignment, language: language,
      includingUnchanged: listsUnchanged || !selections.isEmpty || pair.languages.count > 1)
    var untouched = pair.untouched[language] ?? []
    for selection in selections {
      changes.changes.removeAll { !selection.contains($0.from?.eId, $0.to?.eId) }
      untouched = selection.untouched(of: untouched)
    }
    if !selections.isEmpty {
      changes.unchanged = changes.changes.count { $0.kind == .unchanged }
    }
    changes.unchanged += untouched.count
    changes.ignore(narrowing.ignored)
    return changes
  }

  /// The kinds of change that are shown.
  private var kinds: Set<Change.Kind> {
    var kinds = Set(narrowing.only?.elements ?? Change.Kind.allCases)
    if !listsUnchanged { kinds.remove(.unchanged) }
    return kinds
  }

  /// The day that tracked changes bear: of the newer version, else of the older; files have none, and 1 January 2000
  /// stands in.
  private func day(of pair: VersionPair) -> LegalDate {
    LegalDate(iso: pair.to) ?? LegalDate(iso: pair.from) ?? LegalDate(dayNumber: 10_957)
  }

  // MARK: - Views

  private func view(
    of changes: [ChangeSet], under headings: [HeadingIndex], _ selections: [UnitSelection],
    _ pair: VersionPair
  ) throws -> any ComparisonView {
    let kinds = kinds
    var views = try zip(changes, headings).map { changes, headings in
      let doubts = pair.doubts(in: changes.language).filter { doubt in
        selections.allSatisfy { $0.contains(doubt.eId, doubt.eId) }
      }
      return DiffView(
        act: pair.act, from: pair.from, to: pair.to, changes: changes,
        headings: headings, context: context.count, doubts: doubts,
        rewordings: try pair.rewordings(in: changes))
    }
    if views.count > 1 { return ParallelDiffView(views, showing: kinds) }
    views[0].changes.changes.removeAll { !kinds.contains($0.kind) }
    return views[0]
  }

  private func show(_ view: any ComparisonView) throws {
    let terminal = output.terminal
    if stat && format == .text { return output.print(view.statistics(on: terminal)) }
    switch format {
    case .text: output.print(view.text(on: terminal))
    case .sideBySide: output.print(view.sideBySide(on: terminal))
    case .markdown: try write(view.markdown(), toFile: file)
    case .html: try write(view.html(), toFile: file)
    case .json: try write(view.json().pretty, toFile: file)
    case .docx: break
    }
  }
}

extension Diff: PlainlyAsked {
  static let plainOptions = [
    "--from", "--to", "--registry", "--act", "--language", "--format", "--output",
  ]

  init(_ words: PlainWords) throws(PlainWords.NotPlain) {
    arguments = words.values
    from = try words.value(of: "--from")
    to = try words.value(of: "--to")
    versions = try VersionOptions(words)
    narrowing = try NarrowingOptions(words)
    output = try OutputOptions(words)
    language = try words.value(of: "--language")
    format = try words.value(of: "--format") ?? .text
    file = try words.value(of: "--output")
    context = try words.value(of: "--context") ?? .words(DiffView.customaryContext)
    stat = false
    all = false
  }
}
