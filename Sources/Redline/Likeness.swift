/// How alike the units of two sets are: rarity-weighted Dice over words and over runs of three words.
///
/// An inverted index gives the pairs that share anything but boilerplate: what many units of the set hold (more than
/// 64) is not followed, and of many pairs the few that share most are measured. So cost follows the text and not
/// the number of pairs.
struct Likeness {
  /// A pair of units that share words.
  struct Pair {
    var old: Int
    var new: Int
    var likeness: Double
  }

  private static let boilerplate = 64
  /// How many old units at most are measured against one new unit.
  private static let measured = 12

  private var index: HashIndex
  /// For each feature, in how many old and in how many new units it stands.
  private var oldCount: [Int32] = []
  private var newCount: [Int32] = []
  private var isShingle: [Bool] = []
  /// For each feature, the last unit that was seen to have it.
  private var seen: [Int32] = []
  private var oldFeatures: [[Int32]] = []
  private var newFeatures: [[Int32]] = []

  /// Reads the units: each is the words of its parts, a part an array; runs do not cross parts.
  init(old: [[[UInt64]]], new: [[[UInt64]]]) {
    var words = 0
    for unit in old { for part in unit { words += part.count } }
    for unit in new { for part in unit { words += part.count } }
    index = HashIndex(capacity: words * 2 + 16)
    for unit in old {
      let features = features(of: unit, stamp: Int32(oldFeatures.count))
      for feature in features { oldCount[Int(feature)] += 1 }
      oldFeatures.append(features)
    }
    for unit in new {
      let features = features(of: unit, stamp: Int32(oldFeatures.count + newFeatures.count))
      for feature in features { newCount[Int(feature)] += 1 }
      newFeatures.append(features)
    }
  }

  private mutating func features(of parts: [[UInt64]], stamp: Int32) -> [Int32] {
    var features: [Int32] = []
    for words in parts {
      for word in words { add(word, shingle: false, stamp: stamp, to: &features) }
      if words.count < 3 {
        guard words.count > 0 else { continue }
        let whole = words.reduce(0x3a7, ContentHash.mix)
        add(whole, shingle: true, stamp: stamp, to: &features)
      } else {
        for place in 2..<words.count {
          let shingle = ContentHash.mix(
            ContentHash.mix(words[place - 2], words[place - 1]), words[place])
          add(shingle, shingle: true, stamp: stamp, to: &features)
        }
      }
    }
    return features
  }

  @inline(__always)
  private mutating func add(
    _ hash: UInt64, shingle: Bool, stamp: Int32, to features: inout [Int32]
  ) {
    let feature = index.insert(oldCount.count, under: hash)
    if feature == oldCount.count {
      oldCount.append(0)
      newCount.append(0)
      isShingle.append(shingle)
      seen.append(-1)
    }
    guard seen[feature] != stamp else { return }
    seen[feature] = stamp
    features.append(Int32(feature))
  }

  /// What a feature weighs: 1 where one unit of a side has it, ½ where two or three, ⅓ where four to seven …
  @inline(__always)
  private func weight(_ feature: Int32) -> Double {
    let count = max(oldCount[Int(feature)], newCount[Int(feature)])
    return 1 / Double(Int32.bitWidth - count.leadingZeroBitCount)
  }

  /// The pairs whose likeness is at least `least`, by places in the sets given, new units in order.
  func pairs(atLeast least: Double) -> [Pair] {
    let postings = postings()
    let oldTotals = oldFeatures.map { total($0) }
    var shared = Array(repeating: 0.0, count: oldFeatures.count)
    var holder = Array(repeating: -1, count: oldCount.count)
    var pairs: [Pair] = []
    for (place, features) in newFeatures.enumerated() {
      var touched: [Int] = []
      for feature in features {
        holder[Int(feature)] = place
        let weight = weight(feature)
        for older in postings[Int(feature)] {
          if shared[Int(older)] == 0 { touched.append(Int(older)) }
          shared[Int(older)] += weight
        }
      }
      if touched.count > Self.measured {
        touched.sort { (shared[$1], $0) < (shared[$0], $1) }
      }
      let newTotal = total(features)
      for older in touched.prefix(Self.measured) {
        let common = total(oldFeatures[older].filter { holder[Int($0)] == place })
        let likeness = Self.dice(common, oldTotals[older], newTotal)
        if likeness >= least { pairs.append(Pair(old: older, new: place, likeness: likeness)) }
      }
      for older in touched { shared[older] = 0 }
    }
    return pairs
  }

  /// For each feature that is worth following, the old units that have it.
  private func postings() -> [[Int32]] {
    var postings: [[Int32]] = Array(repeating: [], count: oldCount.count)
    for (place, features) in oldFeatures.enumerated() {
      for feature in features
      where newCount[Int(feature)] > 0 && oldCount[Int(feature)] <= Self.boilerplate {
        postings[Int(feature)].append(Int32(place))
      }
    }
    return postings
  }

  private struct Sum {
    var words = 0.0
    var shingles = 0.0
  }

  /// What features weigh together.
  private func total(_ features: [Int32]) -> Sum {
    var sum = Sum()
    for feature in features {
      if isShingle[Int(feature)] {
        sum.shingles += weight(feature)
      } else {
        sum.words += weight(feature)
      }
    }
    return sum
  }

  private static func dice(_ shared: Sum, _ left: Sum, _ right: Sum) -> Double {
    let words = left.words + right.words
    let shingles = left.shingles + right.shingles
    let ofWords = words > 0 ? 2 * shared.words / words : 0
    let ofShingles = shingles > 0 ? 2 * shared.shingles / shingles : 0
    return (ofWords + ofShingles) / 2
  }
}
