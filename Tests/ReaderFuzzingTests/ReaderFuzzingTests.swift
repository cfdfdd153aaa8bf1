import Foundation
import ReaderFuzzing
import TestSupport
import Testing

/// Every reader over texts that nobody means well. `make fuzz` looks deeper, with the same readers and laws.
///
/// FUZZ_SEED repeats a run.
@Suite(.serialized) struct ReaderFuzzingTests {
  /// How long all readers together are fuzzed.
  private static let time = Duration.seconds(Rounds.count(30, long: 300))

  @Test(arguments: FuzzedReader.all)
  func `what a reader reads to begin with keeps its laws`(reader: FuzzedReader) throws {
    let seeds = try reader.seeds()
    #expect(!seeds.isEmpty && Set(reader.words).count == reader.words.count)
    for seed in seeds { try reader.check(seed) }
  }

  @Test(arguments: FuzzedReader.all)
  func `whatever it is given, a reader keeps its laws`(reader: FuzzedReader) throws {
    let own = ProcessInfo.processInfo.environment["FUZZ_SEED"].flatMap(UInt64.init)
    let seed = own ?? UInt64.random(in: 0..<1 << 32)
    let trace = FileManager.default.temporaryDirectory
      .appendingPathComponent("dcr-fuzz-\(reader.name)-\(seed)")
    let run = try FuzzRun(
      reader, seed: seed, until: .now + Self.time / FuzzedReader.all.count, trace: trace)
    print("fuzz: \(reader.name), \(run.count) texts, FUZZ_SEED=\(seed)")
    #expect(run.finding == nil, "FUZZ_SEED=\(seed)\n\(run.finding?.description ?? "")")
    #expect(run.count > 0)
  }

  @Test(arguments: FuzzedReader.all)
  func `a word over and over is read in time`(reader: FuzzedReader) throws {
    for word in reader.words {
      let text = String(repeating: word, count: 8_000 / word.utf8.count)
      let time = try reader.time(reading: Array(text.utf8))
      #expect(time < .seconds(10), "\(word.debugDescription)")
    }
  }

  @Test func `a law that does not hold is found, and its text is made short`() throws {
    let reader = FuzzedReader("planted", words: ["needle "], seeds: { [Array("a b c".utf8)] }) {
      if String(decoding: $0, as: UTF8.self).contains("dle n") { throw BrokenLaw("planted") }
    }
    let trace = FileManager.default.temporaryDirectory.appendingPathComponent("dcr-fuzz-planted")
    let run = try FuzzRun(reader, seed: 1, until: .now + .seconds(20), trace: trace)
    #expect(run.finding.map { String(decoding: $0.text, as: UTF8.self) } == "dle n")
    #expect(!FileManager.default.fileExists(atPath: trace.path))
  }

  @Test func `the same seed gives the same texts`() throws {
    var (one, other) = (
      try Mutator(FuzzedReader.all[0], seed: 7), try Mutator(FuzzedReader.all[0], seed: 7)
    )
    var third = try Mutator(FuzzedReader.all[0], seed: 8)
    let texts = (0..<50).map { _ in one.next() }
    #expect(texts == (0..<50).map { _ in other.next() })
    #expect(texts != (0..<50).map { _ in third.next() })
  }
}
