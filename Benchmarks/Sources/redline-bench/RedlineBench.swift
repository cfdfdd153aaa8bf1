import Foundation
import GroundTruth
import LegalText
import Redline

/// Scores our comparison and its peers on generated codes whose true changes are known, on fresh seeds, in one run.
///
///     redline-bench DCR [SEED]
///
/// Words that a split or a merge carried to another unit count for nobody.
@main
struct RedlineBench {
  let dcr: String
  let folder: URL

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let dcr = arguments.first else {
      print("usage: redline-bench DCR [SEED]")
      exit(64)
    }
    let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? UInt64.random(in: 0..<1 << 40)
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("redline-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    print("seed \(seed); milliseconds are medians; our time in process and warm, others whole\n")
    let bench = RedlineBench(dcr: dcr, folder: folder)
    try bench.measure(.s, [.ru, .kk, .en], seed: seed, rounds: 21, speed: 10, words: 0.9995)
    try bench.measure(.h, [.ru, .kk, .en], seed: seed, rounds: 21, speed: nil, words: 0.997)
    try bench.measure(.l, [.ru], seed: seed, rounds: 7, speed: 80, words: nil)
  }

  /// Measures codes of one size, one in each language; times are of the first.
  func measure(
    _ size: CodeSize, _ languages: [Language], seed: UInt64, rounds: Int, speed: Double?,
    words bar: Double?
  ) throws {
    var total = Scores()
    var regions = 0
    var peers: [Peer: WordScores] = [:]
    var times: (redline: Double, align: Double)?
    var whole: [Double?] = []
    var operations = 0
    for language in languages {
      let truth = Truth.make(language, size, seed: seed)
      let (old, new) = (truth.old.provision, truth.new.provision)
      let scores = truth.score(redline(from: old, to: new, language: language, includingUnchanged: true).findings)
      total.words = total.words + scores.words
      total.operations = total.operations + scores.operations
      total.places = total.places + scores.places
      total.regions += scores.regions
      total.cuts += scores.cuts
      total.broken += scores.broken
      regions += truth.regions
      operations += truth.log.count
      let files = try write(truth)
      for peer in Peer.allCases {
        guard let score = try score(peer, truth, files) else { continue }
        peers[peer] = (peers[peer] ?? WordScores()) + score
      }
      if times == nil {
        times = (
          warm(rounds) { _ = redline(from: old, to: new, language: language) },
          warm(rounds) { _ = align(old, with: new) }
        )
        let commands =
          [[dcr, "diff", files.old, files.new, "--language", language.rawValue]]
          + Peer.allCases.map { $0.command(files.old, files.new, isWhole: false) }
        whole = Command.medians(commands, rounds: rounds / 2)
      }
    }
    guard let times else { return }
    print(
      "\(size.name): \(size.articles) articles, \(operations) operations in \(languages.count) codes"
    )
    line("tool", "ms", "precision", "recall", "")
    line(
      "redline", rounded(times.redline), percent(total.words.kept.precision),
      percent(total.words.kept.recall), percent(total.words.changed.precision) + "/" + percent(total.words.changed.recall) + " " + 
      verdict(bar.map { min(total.words.changed.precision, total.words.changed.recall) >= $0 })
        + (speed.map { ", ≤ \(Int($0)) ms: " + verdict(times.redline <= $0) } ?? "")
        + ", alignment alone \(rounded(times.align))")
    line("dcr diff a b", whole[0].map(rounded) ?? "failed", "", "", ratio(whole[0], to: whole[1]))
    for (place, peer) in Peer.allCases.enumerated() {
      guard let score = peers[peer] else {
        line(peer.rawValue, "none", "", "", "not installed")
        continue
      }
      line(
        peer.rawValue, whole[place + 1].map(rounded) ?? "failed", percent(score.kept.precision),
        percent(score.kept.recall), percent(score.changed.precision) + "/" + percent(score.changed.recall))
    }
    let share = Double(total.regions) / Double(max(regions, 1))
    print(
      """
        operations F1 \(percent(total.operations.f1)); moves and renumberings precision \
      \(percent(total.places.precision)), recall \(percent(total.places.recall)), false \
      \(total.places.found - total.places.hits); regions ÷ operations \(rounded(share)); \
      cuts \(total.cuts); not to the letter \(total.broken)

      """)
  }

  /// Writes both codes as files.
  private func write(_ truth: Truth) throws -> (old: String, new: String) {
    let old = folder.appendingPathComponent("old.md")
    let new = folder.appendingPathComponent("new.md")
    try truth.old.file().text.write(to: old, atomically: true, encoding: .utf8)
    try truth.new.file().text.write(to: new, atomically: true, encoding: .utf8)
    return (old.path, new.path)
  }

  /// The score of a peer; nil where it cannot be run.
  private func score(
    _ peer: Peer, _ truth: Truth, _ files: (old: String, new: String)
  ) throws -> WordScores? {
    let answer = folder.appendingPathComponent("answer")
    let command = peer.command(files.old, files.new, isWhole: true)
    guard Command.run(command, output: answer.path) != nil else { return nil }
    let flags = peer.flags(in: try String(contentsOf: answer, encoding: .utf8))
    guard let score = truth.score(ofFileWords: flags.old, flags.new) else {
      print("\(peer.rawValue): its words are not those of the files")
      return nil
    }
    return score
  }

  private func warm(_ rounds: Int, _ work: () -> Void) -> Double {
    work()
    let times = (0..<rounds).map { _ in
      let start = DispatchTime.now().uptimeNanoseconds
      work()
      return Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
    }
    return Command.median(times)
  }

  // MARK: - Lines

  private func line(_ cells: String...) {
    let widths = [16, 10, 11, 9, 0]
    print(
      "  "
        + zip(cells, widths).map { cell, width in
          cell + String(repeating: " ", count: max(0, width - cell.count))
        }.joined())
  }

  private func rounded(_ value: Double) -> String { String(format: "%.2f", value) }

  private func percent(_ share: Double) -> String { String(format: "%.2f", share * 100) }

  private func verdict(_ isMet: Bool?) -> String {
    isMet.map { $0 ? "met" : "NOT MET" } ?? "no bar"
  }

  private func ratio(_ time: Double?, to peer: Double?) -> String {
    guard let time, let peer else { return "" }
    return "\(rounded(time / peer)) × git, bar 1.00 ×: " + verdict(time <= peer)
  }
}
