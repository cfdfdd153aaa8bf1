/// The set phrases of an edition: runs of three words in a sample of its units.
///
/// «в соответствии с законодательством Республики Казахстан» says nothing of which unit is which. A phrase that stands
/// in one of a hundred units is in the sample all but surely; what is so rare that it is not, does no harm.
struct Phrases {
  private var runs: HashIndex

  /// How many units are read.
  private static let sample = 500

  /// Reads a sample of the units at `places`.
  init(of places: [Int], _ words: inout UnitWords) {
    runs = HashIndex(capacity: 8_192)
    let step = max(1, places.count / Self.sample)
    for place in stride(from: 0, to: places.count, by: step) {
      let words = words[places[place]]
      for start in words.indices.dropLast(2) { runs.set(1, under: Self.run(words, start)) }
    }
  }

  /// The words that stand in no set phrase.
  func ownWords(of words: [UInt64]) -> [UInt64] {
    var end = 0
    var own: [UInt64] = []
    for place in words.indices {
      if place + 3 <= words.count, runs[Self.run(words, place)] != nil { end = place + 3 }
      if place >= end { own.append(words[place]) }
    }
    return own
  }

  private static func run(_ words: [UInt64], _ start: Int) -> UInt64 {
    ContentHash.mix(ContentHash.mix(words[start], words[start + 1]), words[start + 2])
  }
}
