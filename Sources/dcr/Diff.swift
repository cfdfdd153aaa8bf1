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
      A version is a day or a file. Ends with 0 where nothing differs, 1 where something does, 2 on trouble.

        dcr diff --from 2023-11-01 --to 2024-11-01
        dcr diff 14 --from 2023-11-01 --to 2026-04-01 --format side-by-side
        dcr diff --from 2026-01-01 --to draft.md --stat
        dcr diff old.md new.md --format json
        dcr diff old.md new.md --format docx --output change.docx    tracked changes, to be accepted or rejected
      """)

  @Argument(
    help: ArgumentHelp(
      "A locator, to compare one provision; or two files.", valueName: "locator | file file"))
  var arguments: [String] = []
  @Option(help: ArgumentHelp("The older version: a day or a file.", valueName: "version"))
  var from: String?
  @Option(help: ArgumentHelp("The newer version: a day or a file.", valueName: "version"))
  var to: String?
  @OptionGroup var versions: VersionOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "ru, kk or en (files: as they are, unless given).") var language: Language?
  @Option(help: "text, side-by-side, markdown, html, json or docx.") var format = Format.text
  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "The file to write, for every format but the two for terminals (default: standard output).",
      valueName: "file"))
  var file: String?
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
  }

  func run() throws {
    let isSame = try Failure.ending(with: 2) {
      let sides =
        if let from, let to {
          try versions.pair(
            from: from, to: to, languages: language.map { [$0] } ?? [],
            isWhole: all || !arguments.isEmpty || format == .docx)
        } else {
          try versions.files(arguments[0], arguments[1], language: language)
        }
      let alignment = align(sides.old, with: sides.new)
      var changes = redline(
        of: alignment, language: sides.language, includingUnchanged: all)
      changes.unchanged += sides.untouched[sides.language]?.count ?? 0
      let names = try names(sides)
      if let names {
        changes.changes = changes.changes.filter { names.hold($0.from?.eId, $0.to?.eId) }
      }
      if format == .docx {
        let text = TrackedText(of: alignment, in: sides.language) { names?.hold($0, $1) ?? true }
        try write(text.document(author: "dcr", day: day(of: sides)), toFile: file)
      } else {
        try show(changes, sides)
      }
      if let note = changes.approximations.note { writeError(note) }
      return changes.changes.allSatisfy { $0.kind == .unchanged }
    }
    if !isSame { throw ExitCode(1) }
  }

  /// The names of a unit and of what is in it, in both versions.
  private struct Names {
    var old: Set<String>
    var new: Set<String>

    func hold(_ old: String?, _ new: String?) -> Bool {
      old.map(self.old.contains) ?? false || new.map(self.new.contains) ?? false
    }
  }

  /// The names of what the locator names; nil where all is compared.
  private func names(_ sides: VersionPair) throws -> Names? {
    guard from != nil && !arguments.isEmpty else { return nil }
    let locator = try Locator(arguments.joined(separator: " "))
    func names(in root: Provision) -> Set<String> {
      guard let found = try? locator.resolve(in: root), let unit = root.unit(at: found.path)
      else { return [] }
      var names: Set<String> = [found.eId]
      for child in unit.children {
        child.visit(below: found.eId) { _, eId in names.insert(eId) }
      }
      return names
    }
    let names = Names(old: names(in: sides.old), new: names(in: sides.new))
    if names.old.isEmpty && names.new.isEmpty { _ = try locator.resolve(in: sides.new) }
    return names
  }

  /// The day that tracked changes bear: of the newer version, else of the older; files have none, and 1 January 2000
  /// stands in.
  private func day(of sides: VersionPair) -> LegalDate {
    LegalDate(iso: sides.to) ?? LegalDate(iso: sides.from) ?? LegalDate(dayNumber: 10_957)
  }

  // MARK: - Views

  private func show(_ changes: ChangeSet, _ sides: VersionPair) throws {
    let view = DiffView(
      act: sides.act, from: sides.from, to: sides.to, changes: changes,
      headings: HeadingIndex([sides.new, sides.old], in: sides.language))
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
