import Foundation
import LegalText
import Registry
import SQLite
import SearchQuery

/// Measures the search: how well it answers, and how fast, beside FTS5 alone and beside `rg`; how large the file is; and
/// whether reading grows with what is on record.
///
///     search-bench DCR CORPORA [COUNT [FOLDER]]
///
/// CORPORA is the folder that holds `kazakhstan-law` and `legalize`. COUNT wordings are recorded (1,000,000): some 3 GB
/// of text, 8 GB of disk in all, in the folder for temporary files; they are removed at the end. In FOLDER they are
/// kept, and measured again the next time.
@main
enum SearchBench {
  static let rounds = 9

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else {
      print("usage: search-bench DCR CORPORA [COUNT [FOLDER]]")
      exit(64)
    }
    let count = arguments.count > 3 ? Int(arguments[3]) ?? 1_000_000 : 1_000_000
    let kept = arguments.count > 4 ? URL(fileURLWithPath: arguments[4]) : nil
    let folder =
      kept
      ?? FileManager.default.temporaryDirectory
      .appendingPathComponent("dcr-search-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
    Pairs.report()
    try Answers.report(dcr: arguments[1], corpora: arguments[2], in: folder)
    var texts = try Texts(corpora: arguments[2], in: folder)
    print("\n\(texts.count) paragraphs of real law to make wordings of")
    let small = try Shelf(count: 10_000, bytes: 2_400, texts: &texts, in: folder)
    try sizes(small)
    let short = try Shelf(count: 20_000, bytes: 250, texts: &texts, in: folder)
    try sizes(short)
    let large = try Shelf(count: count, bytes: 2_400, texts: &texts, in: folder)
    try sizes(large)
    try measureReading(small, large, dcr: arguments[1])
    try measureSearch(large, dcr: arguments[1])
  }

  /// The file beside the texts in it.
  static func sizes(_ shelf: Shelf) throws {
    let connection = try Connection(path: shelf.registry, mode: .write)
    try connection.query("PRAGMA wal_checkpoint(TRUNCATE)") { _ in }
    let attributes = try FileManager.default.attributesOfItem(atPath: shelf.registry)
    let size = Double((attributes[.size] as? NSNumber)?.int64Value ?? 0)
    let ratio = size / Double(shelf.bytes)
    let recorded =
      shelf.seconds.map {
        "recorded in \(rounded($0)) s (\(rounded(Double(shelf.bytes) / 1e6 / $0)) MB/s); "
      } ?? ""
    print(
      "\(shelf.count) wordings of \(shelf.bytes / shelf.count) bytes: \(recorded)"
        + "file \(rounded(ratio)) × the texts, bar 1.60 × for articles: \(verdict(ratio <= 1.6))")
  }

  // MARK: - Searching

  static func measureSearch(_ shelf: Shelf, dcr: String) throws {
    let registry = try Registry(path: shelf.registry, for: .read)
    let connection = try Connection(path: shelf.registry, mode: .read)
    print(
      "\n20 best with snippets, \(shelf.count) wordings, median of \(rounds) in turns: in process, "
        + "milliseconds of processor time; whole processes, milliseconds of the clock")
    for band in try Band.all(connection) where !band.terms.isEmpty {
      let results = try band.terms.map { try measure($0, band, shelf, registry, connection, dcr) }
      let ratio = median(results.map { $0.ours / $0.bare })
      let shell = median(results.map { $0.process / $0.shell })
      let share = median(results.map { $0.process / $0.grep })
      print(
        "  \(band.name): \(rounded(ratio)) × the bare query, bar 1.50 ×: \(verdict(ratio <= 1.5)); "
          + "whole process \(rounded(shell)) × sqlite3 with its own snippets, "
          + "\(rounded(1 / share)) × faster than rg, bar \(band.bar): "
          + verdict(share <= band.share))
    }
  }

  /// Medians, in milliseconds.
  struct Times {
    var ours: Double
    var bare: Double
    var process: Double
    var shell: Double
    var grep: Double
  }

  static func measure(
    _ term: Band.Term, _ band: Band, _ shelf: Shelf, _ registry: Registry, _ connection: Connection,
    _ dcr: String
  ) throws -> Times {
    let request = SearchRequest(
      try ReadQuery(term.query), language: .ru, on: LegalDate(dayNumber: 20_400))
    let command = [
      dcr, "search", term.query, "--language", "ru", "--at", "2025-11-08", "--format", "json",
      "--registry", shelf.registry,
    ]
    var times: [[Double]] = [[], [], [], []]
    var hits = 0
    for round in 0...rounds {
      let taken = [
        try processorTime { hits = try registry.search(request).hits.count },
        try processorTime { try bareQuery(term, connection) },
        try run(command), try run(shellQuery(term, shelf)),
      ]
      if round > 0 { for (place, time) in taken.enumerated() { times[place].append(time) } }
    }
    let grep = ["rg", "-c"] + term.patterns + [shelf.files]
    let result = Times(
      ours: median(times[0]), bare: median(times[1]), process: median(times[2]),
      shell: median(times[3]), grep: median(try (0..<2).map { _ in try run(grep) }))
    print(
      "  \(band.name) \(term.query): \(term.count) wordings, \(hits) hits; ours \(rounded(result.ours)), "
        + "FTS5 \(rounded(result.bare)): \(rounded(result.ours / result.bare)) ×; "
        + "dcr \(rounded(result.process)), sqlite3 with snippets \(rounded(result.shell)), "
        + "rg \(rounded(result.grep)): \(rounded(result.grep / result.process)) × faster")
    return result
  }

  /// What a program in C would ask FTS5 for.
  static func bareQuery(_ term: Band.Term, _ connection: Connection) throws {
    try connection.query(
      """
      SELECT rowid FROM passage_ru WHERE passage_ru MATCH ? ORDER BY bm25(passage_ru) LIMIT 20
      """, [.text(term.expression)]
    ) { _ in }
  }

  /// The same by the shell of SQLite, with the texts around the words found as FTS5 marks them.
  static func shellQuery(_ term: Band.Term, _ shelf: Shelf) -> [String] {
    [
      "sqlite3", shelf.registry,
      """
      SELECT rowid, snippet(passage_ru, -1, '[', ']', '…', 40) FROM passage_ru
      WHERE passage_ru MATCH '\(term.expression)' ORDER BY bm25(passage_ru) LIMIT 20
      """,
    ]
  }

  // MARK: - Reading

  static func measureReading(_ small: Shelf, _ large: Shelf, dcr: String) throws {
    print(
      "\nwhole processes, milliseconds, median of 31 in turns, \(small.count) and \(large.count) wordings"
    )
    let commands = [
      ["show", Shelf.article], ["history", Shelf.article], ["blame", Shelf.article],
      ["diff", "--from", Shelf.day.description, "--to", Shelf.laterDay.description], ["toc"],
    ]
    for command in commands {
      var times: [[Double]] = [[], []]
      for round in 0...31 {
        for (place, shelf) in [small, large].enumerated() {
          let time = try run([dcr] + command + ["--act", Shelf.act, "--registry", shelf.registry])
          if round > 0 { times[place].append(time) }
        }
      }
      let ratio = median(times[1]) / median(times[0])
      print(
        "  \(command[0]): \(rounded(median(times[0]))) and \(rounded(median(times[1]))): "
          + "\(rounded(ratio)) ×, bar 1.30 ×: \(verdict(ratio <= 1.3))")
    }
  }
}
