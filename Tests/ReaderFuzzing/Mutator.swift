internal import TestSupport

/// Changes texts at random; the same seed gives the same texts.
public struct Mutator {
  /// The longest text that is made, in bytes.
  private static let longest = 6_000

  private let seeds: [[UInt8]]
  private let words: [[UInt8]]
  private var random: SeededGenerator

  /// Makes a mutator of what `reader` reads.
  public init(_ reader: FuzzedReader, seed: UInt64) throws {
    seeds = try reader.seeds() + [[]]
    words = reader.words.map { Array($0.utf8) }
    random = SeededGenerator(seed: seed)
  }

  /// The next text.
  public mutating func next() -> [UInt8] {
    var text = seeds[below(seeds.count)]
    for _ in 0...below(5) { change(&text) }
    return Array(text.prefix(Self.longest))
  }

  private mutating func change(_ text: inout [UInt8]) {
    switch below(10) {
    case 0: text.removeSubrange(stretch(of: text))
    case 1:
      let piece = text[stretch(of: text)]
      text.insert(contentsOf: piece, at: place(in: text))
    case 2: text = Array(text[..<place(in: text)])
    case 3:
      let other = seeds[below(seeds.count)]
      text.insert(contentsOf: other[stretch(of: other)], at: place(in: text))
    case 4:
      // A byte, so that characters break.
      let place = below(text.count + 1)
      text.replaceSubrange(place..<min(place + below(2), text.count), with: [UInt8(below(256))])
    case 5:
      let digits = text.indices.filter { (0x30...0x39).contains(text[$0]) }
      if !digits.isEmpty { text[digits[below(digits.count)]] = UInt8(0x30 + below(10)) }
    case 6:
      let word = words[below(words.count)]
      text.insert(
        contentsOf: Array(repeating: word, count: 1 + below(40)).joined(), at: place(in: text))
    case 7: text.replaceSubrange(stretch(of: text), with: words[below(words.count)])
    default: text.insert(contentsOf: words[below(words.count)], at: place(in: text))
    }
  }

  /// A place between two characters.
  private mutating func place(in text: [UInt8]) -> Int {
    var place = below(text.count + 1)
    while place < text.count, text[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  /// A short stretch of whole characters.
  private mutating func stretch(of text: [UInt8]) -> Range<Int> {
    let start = place(in: text)
    var end = min(start + below(below(3) == 0 ? 400 : 20), text.count)
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
}
