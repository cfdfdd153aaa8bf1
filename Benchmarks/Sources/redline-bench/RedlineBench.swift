import Foundation
import GroundTruth
import LegalText
import Redline

/// Holds our comparison against its bars and its peers, on generated codes whose true changes are known, on fresh seeds,
/// all in one run. Ends with 1 where a bar is not met.
///
///     redline-bench DCR [SEED]
///
/// Words are scored as pairs: of the old and new words that a tool calls the same, how many are one word by provenance,
/// and how many of those that are it finds. A tool that knows no moves cannot find the words of what was moved. The
/// changed words are scored beside it, those of moved units left out for tools that know no moves. Words that a split
/// or a merge carried to another unit count for nobody.
@main
struct RedlineBench {
  let dcr: String
  let seed: UInt64
  let folder: Folder
  let report = Report()

  /// How many seeds quality is measured on, each in three languages.
  static let seeds: UInt64 = 5

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let dcr = arguments.first else {
      print("usage: redline-bench DCR [SEED]")
      exit(64)
    }
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? UInt64.random(in: 0..<1 << 40)
    let folder = try Folder()
    let bench = RedlineBench(dcr: dcr, seed: seed, folder: folder)
    defer { folder.remove() }
    print(
      "seeds \(seed) to \(seed + seeds - 1), each in ru, kk and en; times in ms: median (least–most)"
    )
    let (s, h) = (try bench.quality(of: .s), try bench.quality(of: .h))
    bench.judge(s, h)
    try bench.speed(s, h)
    bench.report.section("What no search could compare to the end: whole processes")
    for extreme in Extreme.all(seed: seed) { try extreme.measure(dcr, in: folder, bench.report) }
    let isMet = bench.report.isAllMet
    print(isMet ? "\nevery bar is met" : "\nNOT every bar is met")
    folder.remove()
    exit(isMet ? 0 : 1)
  }

  private func quality(of size: CodeSize) throws -> Quality {
    var quality = Quality(of: size)
    for step in 0..<Self.seeds { try quality.measure(seed: seed &+ step, in: folder) }
    return quality
  }

  // MARK: - Bars

  private func judge(_ s: Quality, _ h: Quality) {
    report.section(
      "Quality: S \(s.codes) codes, \(s.operations) operations; H \(h.codes) codes, "
        + "\(h.operations) operations, 40 % boilerplate, each article renumbered")
    let pairs = 1_000
    let round = roundTrips(of: pairs, seed: seed)
    report.bar("round trip, both ways, to the byte", "\(round) of \(pairs)", "all", round == pairs)
    words(s, "S", 0.9995)
    words(h, "H", 0.997)
    operations(s, "S", 0.98)
    operations(h, "H", 0.95)
    let places = s.ours.places + h.ours.places
    report.bar(
      "moves and renumberings, precision/recall", percents(places.precision, places.recall),
      "≥ 99.00/99.00", min(places.precision, places.recall) >= 0.99)
    let moves = s.ours.moves + h.ours.moves
    let falseMoves = moves.found - moves.hits
    report.bar(
      "moves that are none", "\(falseMoves) beside \(moves.hits) real", "0", falseMoves == 0)
    let numbered = wordsChangedByNumbers(seed: seed)
    report.bar("word edits under pure renumbering", "\(numbered)", "0", numbered == 0)
    let cuts = s.ours.cuts + h.ours.cuts
    report.bar("cuts inside a word", "\(cuts)", "0", cuts == 0)
    let regions = Double(s.ours.regions) / Double(max(s.regions, 1))
    report.bar(
      "change regions ÷ operations, S", String(format: "%.3f", regions), "≤ 1.10",
      regions <= 1.10)
  }

  private func words(_ quality: Quality, _ name: String, _ bar: Double) {
    let kept = quality.ours.words.kept
    report.bar(
      "words, precision/recall, \(name)",
      percents(kept.precision, kept.recall) + ", least \(percent(quality.leastWords))",
      "≥ \(percents(bar, bar))", min(kept.precision, kept.recall) >= bar)
  }

  private func operations(_ quality: Quality, _ name: String, _ bar: Double) {
    report.bar(
      "operations (kind, target, words), F1, \(name)",
      String(
        format: "%.4f, least %.4f", quality.ours.operations.f1, quality.leastOperations),
      String(format: "≥ %.2f", bar), quality.ours.operations.f1 >= bar)
  }

  // MARK: - Speed and peers

  private func speed(_ s: Quality, _ h: Quality) throws {
    report.section("Speed")
    let small = try Speed(of: .s, seed: seed, rounds: 31, dcr: dcr, in: folder)
    let large = try Speed(of: .l, seed: seed, rounds: 11, dcr: dcr, in: folder)
    for (speed, bar) in [(small, 10.0), (large, 80.0)] {
      let name = speed.size.name
      report.bar(
        "in process, warm, full alignment, \(name)", speed.redline.description + " ms",
        "≤ \(Int(bar)) ms", speed.redline.median <= bar)
      guard let ours = speed.processes[0], let git = speed.processes[1] else {
        report.bar("dcr diff a b, \(name)", "failed", "≤ 1.00 × git", false)
        continue
      }
      report.bar(
        "dcr diff a b, \(name)",
        ours.description + String(format: " ms, %.2f × git", ours.median / git.median),
        "≤ 1.00 × git", ours.median <= git.median)
    }
    report.section(
      "Beside its peers, on the same files: words precision/recall, whole processes in ms")
    let widths = [22, 15, 15, 15, 15, 22, 24]
    report.row(
      ["tool", "words, S", "H", "changed, S", "H", "S", "L"], widths)
    func cells(_ scores: WordScores?) -> (String, String) {
      guard let scores else { return ("–", "–") }
      return (
        percents(scores.kept.precision, scores.kept.recall),
        percents(scores.changed.precision, scores.changed.recall)
      )
    }
    let ours = (cells(s.ours.words), cells(h.ours.words))
    func time(_ speed: Speed, _ place: Int) -> String {
      speed.processes[place]?.description ?? "not installed"
    }
    report.row(
      ["dcr diff a b", ours.0.0, ours.1.0, ours.0.1, ours.1.1, time(small, 0), time(large, 0)],
      widths)
    for (place, peer) in Peer.allCases.enumerated() {
      let theirs = (cells(s.peers[peer]), cells(h.peers[peer]))
      report.row(
        [
          peer.rawValue, theirs.0.0, theirs.1.0, theirs.0.1, theirs.1.1, time(small, place + 1),
          time(large, place + 1),
        ], widths)
    }
  }
}

/// The times of one code: in process and warm, and of whole processes, ours first, then the peers'.
struct Speed {
  let size: CodeSize
  let redline: Times
  let processes: [Times?]

  init(of size: CodeSize, seed: UInt64, rounds: Int, dcr: String, in folder: Folder) throws {
    self.size = size
    let truth = Truth.make(.ru, size, seed: seed)
    let (old, new) = (truth.old.provision, truth.new.provision)
    redline = Times.warm(rounds) { _ = Redline.redline(from: old, to: new, language: .ru) }
    let files = try folder.write(truth)
    processes = Command.times(
      [[dcr, "diff", files.old, files.new, "--language", "ru"]]
        + Peer.allCases.map { $0.command(files.old, files.new, isWhole: false) },
      rounds: rounds)
  }
}
