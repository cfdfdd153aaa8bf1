import AmendmentFuzzing
import Amendments
import Foundation
import GroundTruth
import LegalText

/// Holds amendments against the bars of `design/redline.md` on generated acts whose true changes are known, on fresh
/// seeds.
///
///     amend-bench [SEED [PAIRS]]
///
/// Ends with 1 where a bar is missed.
@main
struct AmendBench {
  let seed: UInt64
  let pairs: Int
  /// What the bars were missed by.
  var missed: [String] = []

  static func main() {
    let arguments = CommandLine.arguments.dropFirst().map { $0 }
    let seed = arguments.first.flatMap { UInt64($0) } ?? UInt64.random(in: 0..<1 << 40)
    let pairs = arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000
    var bench = AmendBench(seed: seed, pairs: max(1, pairs))
    print("seed \(seed); all in process, in one thread\n")
    bench.measureChecks()
    bench.measureDrafts()
    bench.measureFuzzing()
    bench.measureCollisions()
    guard bench.missed.isEmpty else {
      print("\nNOT MET: " + bench.missed.joined(separator: "; "))
      exit(1)
    }
    print("\nall bars met")
  }

  /// Notes whether a bar is met, and says so.
  mutating func hold(_ isMet: Bool, _ bar: String) -> String {
    if !isMet { missed.append(bar) }
    return bar + ": " + (isMet ? "met" : "NOT MET")
  }

  // MARK: - Figures

  static func time(_ work: () -> Void) -> Double {
    let start = DispatchTime.now().uptimeNanoseconds
    work()
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
  }

  static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }

  static func rounded(_ value: Double, _ places: Int = 2) -> String {
    String(format: "%.\(places)f", value)
  }

  /// The most memory that the process has had, in megabytes; nil where the system does not tell.
  static var peakMemory: Double? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Double($0) })
    else { return nil }
    return kilobytes / 1_024
  }
}
