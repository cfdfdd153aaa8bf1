internal import Foundation

/// A reader of the product, and what must hold of it whatever it is given: it ends soon and without a crash, what it
/// refuses it refuses at a place in the text, and what it reads keeps the laws of its room.
public struct FuzzedReader: Sendable, CustomStringConvertible {
  /// Its name, of small letters and hyphens.
  public let name: String
  /// Words that mean something to it.
  public let words: [String]
  private let makeSeeds: @Sendable () throws -> [[UInt8]]
  private let laws: @Sendable ([UInt8]) throws -> Void

  /// Makes a reader to be fuzzed.
  ///
  /// - Parameters:
  ///   - seeds: texts that it reads, to begin with.
  ///   - laws: reads bytes, and throws ``BrokenLaw`` where something does not hold that must.
  public init(
    _ name: String, words: [String], seeds: @escaping @Sendable () throws -> [[UInt8]],
    laws: @escaping @Sendable ([UInt8]) throws -> Void
  ) {
    self.name = name
    self.words = words
    makeSeeds = seeds
    self.laws = laws
  }

  /// All readers.
  public static let all = [
    act, outline, folder, description, note, prose, amendment, locator, name, query, day, topics,
    justifications,
  ]

  /// Texts that it reads, to begin with.
  public func seeds() throws -> [[UInt8]] { try makeSeeds() }

  /// Reads `bytes`.
  ///
  /// - Throws: ``BrokenLaw`` where something does not hold that must.
  public func check(_ bytes: [UInt8]) throws { try laws(bytes) }

  /// Reads `bytes` likewise.
  ///
  /// - Returns: how long the processor was busy with them.
  public func time(reading bytes: [UInt8]) throws -> Duration {
    func busy() -> Duration {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = busy()
    try laws(bytes)
    return busy() - start
  }

  /// Its name.
  public var description: String { name }
}

/// Something that does not hold and must.
public struct BrokenLaw: Error, CustomStringConvertible {
  /// What.
  public let description: String

  /// Makes one.
  public init(_ description: String) {
    self.description = description
  }
}

/// Throws ``BrokenLaw`` where `condition` does not hold.
func hold(_ condition: Bool, _ law: @autoclosure () -> String) throws(BrokenLaw) {
  if !condition { throw BrokenLaw(law()) }
}

/// Throws ``BrokenLaw`` where two texts are not the same to the letter.
func holdSame(_ text: String, _ other: String, _ law: String) throws(BrokenLaw) {
  if !text.utf8.elementsEqual(other.utf8) {
    throw BrokenLaw("\(law): \(text.debugDescription), not \(other.debugDescription)")
  }
}
