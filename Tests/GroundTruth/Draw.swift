internal import TestSupport

/// Random choices that are the same for the same seed.
public struct Draw: Sendable {
  private var generator: SeededGenerator

  /// Makes a source of choices.
  public init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 { generator.next() }

  /// A number of 0 to `count` - 1.
  public mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(count, 1))).high)
  }

  /// A number in `range`.
  public mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A number of 0 up to 1.
  public mutating func share() -> Double {
    Double(next() >> 11) / Double(1 << 53)
  }

  /// Yes, `probability` of the time.
  public mutating func chance(_ probability: Double) -> Bool {
    share() < probability
  }

  /// One of `choices`, which must not be empty.
  public mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[below(choices.count)]
  }
}
