public import Foundation

/// A run of a reader over texts that were changed at random.
public struct FuzzRun: Sendable {
  /// A text on which something does not hold.
  public struct Finding: Sendable, CustomStringConvertible {
    /// The text, as short as it could be made.
    public var text: [UInt8]
    /// What does not hold.
    public var law: String

    /// The law, and the text so that it can be written to a file.
    public var description: String {
      "\(law)\n\(String(decoding: text, as: UTF8.self).debugDescription)\n"
        + "base64: \(Data(text).base64EncodedString())"
    }
  }

  /// How many texts were read.
  public private(set) var count = 0
  /// The first text on which something does not hold.
  public private(set) var finding: Finding?

  private let reader: FuzzedReader
  private let limit: Duration

  /// Runs `reader` until `end`, or until something does not hold.
  ///
  /// The text that is being read stands in `trace`, so that it is there after a crash.
  ///
  /// - Parameter limit: how long the processor may be busy with one text.
  public init(
    _ reader: FuzzedReader, seed: UInt64, until end: ContinuousClock.Instant,
    limit: Duration = .seconds(10), trace: URL
  ) throws {
    self.reader = reader
    self.limit = limit
    var mutator = try Mutator(reader, seed: seed)
    while ContinuousClock.now < end, finding == nil {
      let text = mutator.next()
      try Data(text).write(to: trace)
      count += 1
      if let law = failure(on: text) { finding = shrunk(text, law) }
    }
    try? FileManager.default.removeItem(at: trace)
  }

  /// What does not hold on `text`; nil where all holds.
  private func failure(on text: [UInt8]) -> String? {
    do {
      let time = try reader.time(reading: text)
      return time > limit ? "read in \(time)" : nil
    } catch {
      return "\(error)"
    }
  }

  /// The text with as much left out as can be while something still does not hold, in a bounded number of tries.
  private func shrunk(_ text: [UInt8], _ law: String) -> Finding {
    var best = Finding(text: text, law: law)
    var length = text.count / 2
    var tries = 0
    while length > 0, tries < 2_000 {
      var start = 0
      while start < best.text.count, tries < 2_000 {
        tries += 1
        var shorter = best.text
        shorter.removeSubrange(start..<min(start + length, shorter.count))
        if let law = failure(on: shorter) {
          best = Finding(text: shorter, law: law)
        } else {
          start += length
        }
      }
      length /= 2
    }
    return best
  }
}
