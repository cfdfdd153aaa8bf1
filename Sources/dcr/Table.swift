import ArgumentParser
import Interchange
import LegalText
import Redline
import Rendering
import WordProcessing

struct Table: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case docx
    case html
  }

  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Write the comparison table that goes with a bill.",
    discussion: """
      In the form of annex 2 to the Regulation of the Government, in Russian or Kazakh. A version is a day, a file or \
      draft:NAME. Words put in are bold, words taken out struck. What stands for a text that is not there, \
      «Отсутствует» («Жоқ»), and for a unit that goes, «Исключить» («Алып тасталсын»), is custom: no rule was found to \
      prescribe it.

        dcr table --from 2026-08-01 --to draft.md --output table.docx
        dcr table --from 2026-08-01 --to draft:NAME --output kk.html --language kk
        dcr table --from old.md --to new.md --output - --format html --no-marks
        dcr table --from old.md --to new.md --output t.docx --justifications n.yaml

      The YAML file of --justifications names each unit in any form, and says why it changes:

        "29(2)(1)": Уточняется срок.
        статья 30: {ru: Уточняется срок., kk: Мерзімі нақтыланады.}
      """)

  @Option(
    help: ArgumentHelp("The older version: a day, a file or draft:NAME.", valueName: "version"))
  var from: String
  @Option(
    help: ArgumentHelp("The newer version: a day, a file or draft:NAME.", valueName: "version"))
  var to: String
  @OptionGroup var versions: VersionOptions
  @Option(help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output: String
  @Option(help: "docx or html (default: as the name of the file ends).") var format: Format?
  @Option(help: "ru or kk (default: ru; files: as they are).", transform: Self.language)
  var language: Language?
  @Option(help: ArgumentHelp("A YAML file: why each unit changes.", valueName: "file"))
  var justifications: String?
  @Option(
    help: ArgumentHelp(
      "The name of the draft, as it follows «к проекту» or stands before «жобасына».",
      valueName: "text"))
  var title: String?
  @Flag(name: .customLong("no-marks"), help: "Leave changed words unmarked.") var noMarks = false

  func validate() throws {
    if format == nil, Self.format(of: output) == nil {
      throw ValidationError("Name a file that ends in .docx or .html, or say --format.")
    }
  }

  func run() throws {
    try Failure.ending {
      let read = try versions.pair(from: from, to: to, language: language)
      let used = read.language
      guard used != .en else {
        throw Failure(
          message: "the comparison table has a Russian and a Kazakh form, no English one",
          hint: "name the language with --language ru or --language kk")
      }
      let alignment = read.alignment
      let changes = redline(of: alignment, language: used)
      var table = ComparisonTable(of: changes, in: alignment, title: title, showsMarks: !noMarks)
      if let justifications { try table.justify(from: justifications, read) }
      if let note = changes.approximations.note { writeError(note) }
      if table.rows.isEmpty { writeError("note: the two versions do not differ\n") }
      switch format ?? Self.format(of: output) {
      case .html: try write(table.html(), toFile: output)
      case .docx, nil: try write(table.document(), toFile: output)
      }
    }
  }

  private static func format(of file: String) -> Format? {
    let name = file.lowercased()
    if name.hasSuffix(".docx") { return .docx }
    return name.hasSuffix(".html") || name.hasSuffix(".htm") ? .html : nil
  }

  private static func language(_ text: String) throws -> Language {
    switch text {
    case "ru": return .ru
    case "kk": return .kk
    case _ where text.contains(","):
      throw ValidationError("Write one table for each language: --language ru, then --language kk.")
    default: throw ValidationError("The table is written in ru or kk.")
    }
  }
}

extension ComparisonTable {
  /// Fills the justifications that the file at `path` gives.
  ///
  /// A unit is meant by the name it bears in the older version, else by the one it will bear.
  fileprivate mutating func justify(from path: String, _ read: VersionPair) throws {
    let file = try JustificationFile(path: path)
    let (older, newer) = (read.old, read.new)
    for one in file.justifications {
      let place = file.file + (one.line.map { ":\($0)" } ?? "")
      let old = try? one.locator.resolve(in: older).eId
      let new = try? one.locator.resolve(in: newer).eId
      var found = rows.indices.filter { old != nil && rows[$0].from == old }
      if found.isEmpty { found = rows.indices.filter { new != nil && rows[$0].to == new } }
      guard !found.isEmpty else {
        let near = (old ?? new ?? one.locator.possibleNames.first).flatMap(row(nearestTo:))
        throw Failure(
          message: "\(place): no row of the table is of “\(one.name)”",
          hint: near.map { "the nearest is of \($0.from ?? $0.to ?? ""): \($0.name)" })
      }
      guard let text = one.text[language] else {
        writeError("note: \(place): “\(one.name)” has no text in \(language.rawValue)\n")
        continue
      }
      for row in found { rows[row].justification = text }
    }
  }
}
