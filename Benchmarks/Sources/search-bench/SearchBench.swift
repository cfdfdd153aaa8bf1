import Foundation
import LegalText
import Registry
import SQLite
import SearchQuery

/// Measures the search: how well it answers, and how fast, beside FTS5 alone and beside `rg`.
///
///     search-bench DCR CORPORA [COUNT]
///
/// CORPORA is the folder that holds `kazakhstan-law` and `legalize`. COUNT wordings are recorded (1,000,000): some 3 GB
/// of text, 8 GB of disk in all, in the folder for temporary files; they are removed at the end.
@main
enum SearchBench {
  static let rounds = 9

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else {
      print("usage: search-bench DCR CORPORA [COUNT]")
      exit(64)
    }
    let count = arguments.count > 3 ? Int(arguments[3]) ?? 1_000_000 : 1_000_000
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dcr-search-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
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
    try measureSearch(large, dcr: arguments[1])
    try measureReading(small, large, dcr: arguments[1])
  }

  /// The file beside the texts in it.
  static func sizes(_ shelf: Shelf) throws {
    let connection = try Connection(path: shelf.registry, mode: .write)
    try connection.query("PRAGMA wal_checkpoint(TRUNCATE)") { _ in }
    let attributes = try FileManager.default.attributesOfItem(atPath: shelf.registry)
    let size = Double((attributes[.size] as? NSNumber)?.int64Value ?? 0)
    let ratio = size / Double(shelf.bytes)
    print(
      "\(shelf.count) wordings of \(shelf.bytes / shelf.count) bytes: recorded in "
        + "\(rounded(shelf.seconds)) s (\(rounded(Double(shelf.bytes) / 1e6 / shelf.seconds)) MB/s); "
        + "file \(rounded(ratio)) × the texts, bar 1.60 × for articles: \(verdict(ratio <= 1.6))")
  }

  // MARK: - Searching

  static func measureSearch(_ shelf: Shelf, dcr: String) throws {
    let registry = try Registry(path: shelf.registry, for: .read)
    let connection = try Connection(path: shelf.registry, mode: .read)
    print(
      "\n20 best with snippets, \(shelf.count) wordings, milliseconds, median of \(rounds) in turns"
    )
    for band in try Band.all(connection) {
      var ratios: [Double] = []
      var whole: [Double] = []
      for term in band.terms {
        let query = try ReadQuery(term.query)
        let request = SearchRequest(query, language: .ru, on: LegalDate(dayNumber: 20_400))
        var (ours, bare, process): ([Double], [Double], [Double]) = ([], [], [])
        var hits = 0
        for round in 0...rounds {
          let mine = try time { hits = try registry.search(request).hits.count }
          let theirs = try time { try bareQuery(term, connection) }
          let command = [
            dcr, "search", term.query, "--language", "ru", "--at", "2026-01-01", "--format", "json",
            "--registry", shelf.registry,
          ]
          let all = try run(command)
          if round > 0 {
            ours.append(mine)
            bare.append(theirs)
            process.append(all)
          }
        }
        let grep = median(try (0..<2).map { _ in try run(term.grep(in: shelf.files)) })
        let (mine, theirs) = (median(ours), median(bare))
        ratios.append(mine / theirs)
        whole.append(median(process) / grep)
        print(
          "  \(band.name) \(term.query): \(term.count) wordings, \(hits) hits; ours \(rounded(mine)), "
            + "FTS5 \(rounded(theirs)): \(rounded(mine / theirs)) ×; dcr \(rounded(median(process))), "
            + "rg \(rounded(grep)): \(rounded(grep / median(process))) × faster")
      }
      let (ratio, share) = (median(ratios), median(whole))
      print(
        "  \(band.name): \(rounded(ratio)) × the bare query, bar 1.50 ×: \(verdict(ratio <= 1.5)); "
          + "whole process \(rounded(1 / share)) × faster than rg, bar \(band.bar): "
          + verdict(share <= band.share))
    }
  }

  /// What a program in C would ask FTS5 for.
  static func bareQuery(_ term: Band.Term, _ connection: Connection) throws {
    try connection.query(
      """
      SELECT rowid FROM passage_ru WHERE passage_ru MATCH ? ORDER BY bm25(passage_ru) LIMIT 20
      """, [.text(term.expression)]
    ) { _ in }
  }

  // MARK: - Reading

  static func measureReading(_ small: Shelf, _ large: Shelf, dcr: String) throws {
    print("\nwhole processes, milliseconds, \(small.count) and \(large.count) wordings")
    for command in ["show", "history", "blame"] {
      var times: [[Double]] = [[], []]
      for round in 0...31 {
        for (place, shelf) in [small, large].enumerated() {
          let arguments = [
            dcr, command, Shelf.article, "--act", Shelf.act, "--registry", shelf.registry,
          ]
          let time = try run(arguments)
          if round > 0 { times[place].append(time) }
        }
      }
      let ratio = median(times[1]) / median(times[0])
      print(
        "  \(command): \(rounded(median(times[0]))) and \(rounded(median(times[1]))): "
          + "\(rounded(ratio)) ×, bar 1.30 ×: \(verdict(ratio <= 1.3))")
    }
  }
}
