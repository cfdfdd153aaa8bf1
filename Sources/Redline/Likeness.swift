/// How alike the units of two sets are: rarity-weighted Dice over words and over runs of three words.
///
/// An inverted index gives the pairs that share anything but boilerplate: what many units of the set hold is not
/// followed, and of many pairs the few that share most are measured. So cost follows the text and not the number of
/// pairs.
struct Likeness {
  /// A pair of units that share words.
  struct Pair {
    var old: Int
    var new: Int
    var likeness: Double
  }

  /// A word or a run of three.
  private struct Feature {
    /// In how many units of each set it stands.
    var oldCount: Int32 = 0
    var newCount: Int32 = 0
    /// The last unit that was seen to have it.
    var seen: Int32 = -1
    var isShingle: Bool
  }

  /// The features of the units of a set, one after the other.
  private struct Units {
    var features: [Int32] = []
    var ends: [Int] = []
    var count: Int { ends.count }
    subscript(place: Int) -> Range<Int> { (place > 0 ? ends[place - 1] : 0)..<ends[place] }
  }

  private let bounds: Bounds
  private var index: HashIndex
  private var features: [Feature] = []
  private var olds = Units()
  private var news = Units()
  /// Whether a unit shares runs of words with others, but each with so many that none was followed.
  private(set) var isCrowded = false

  /// Makes an empty pair of sets with room for `words`.
  init(words: Int, bounds: Bounds) {
    self.bounds = bounds
    index = HashIndex(capacity: words * 2 + 16)
    features.reserveCapacity(words)
  }

  // MARK: Reading

  /// Adds an old unit, whose parts are to be read next.
  mutating func beginOld() { olds.ends.append(olds.features.count) }

  /// Adds a new unit, whose parts are to be read next; the old ones have all been read.
  mutating func beginNew() { news.ends.append(news.features.count) }

  /// Reads a part of the last old unit; runs do not cross parts.
  mutating func addOld(_ words: [UInt64]) {
    let stamp = Int32(olds.count - 1)
    eachFeature(of: words) { likeness, feature in
      guard likeness.features[feature].seen != stamp else { return }
      likeness.features[feature].seen = stamp
      likeness.features[feature].oldCount += 1
      likeness.olds.features.append(Int32(feature))
    }
    olds.ends[olds.count - 1] = olds.features.count
  }

  /// Reads a part of the last new unit.
  mutating func addNew(_ words: [UInt64]) {
    let stamp = Int32(olds.count + news.count - 1)
    eachFeature(of: words) { likeness, feature in
      guard likeness.features[feature].seen != stamp else { return }
      likeness.features[feature].seen = stamp
      likeness.features[feature].newCount += 1
      likeness.news.features.append(Int32(feature))
    }
    news.ends[news.count - 1] = news.features.count
  }

  @inline(__always)
  private mutating func eachFeature(
    of words: [UInt64], _ body: (inout Likeness, Int) -> Void
  ) {
    for word in words { body(&self, feature(word, isShingle: false)) }
    if words.count > 2 {
      for place in 2..<words.count {
        let run = ContentHash.mix(
          ContentHash.mix(words[place - 2], words[place - 1]), words[place])
        body(&self, feature(run, isShingle: true))
      }
    } else if words.count > 0 {
      body(&self, feature(words.reduce(0x3a7, ContentHash.mix), isShingle: true))
    }
  }

  @inline(__always)
  private mutating func feature(_ hash: UInt64, isShingle: Bool) -> Int {
    let feature = index.insert(features.count, under: hash)
    if feature == features.count { features.append(Feature(isShingle: isShingle)) }
    return feature
  }

  // MARK: Measuring

  /// How alike two texts are.
  static func between(_ old: [UInt64], _ new: [UInt64], bounds: Bounds) -> Double {
    var likeness = Likeness(words: old.count + new.count, bounds: bounds)
    likeness.beginOld()
    likeness.addOld(old)
    likeness.beginNew()
    likeness.addNew(new)
    return likeness.pairs(atLeast: 0).first?.likeness ?? 0
  }

  /// The pairs whose likeness is at least `least`, by places in the sets given, new units in order.
  mutating func pairs(atLeast least: Double) -> [Pair] {
    let postings = Postings(self)
    let oldTotals = (0..<olds.count).map { total(olds.features[olds[$0]]) }
    var shared = Array(repeating: 0.0, count: olds.count)
    var holder = Array(repeating: Int32(-1), count: features.count)
    var touched: [Int] = []
    var pairs: [Pair] = []
    for place in 0..<news.count {
      touched.removeAll(keepingCapacity: true)
      var sharesRuns = false
      for feature in news.features[news[place]] {
        holder[Int(feature)] = Int32(place)
        let known = features[Int(feature)]
        guard known.oldCount > 0 else { continue }
        sharesRuns = sharesRuns || known.isShingle
        let weight = Self.weight(known)
        for older in postings[feature] {
          if shared[Int(older)] == 0 { touched.append(Int(older)) }
          shared[Int(older)] += weight
        }
      }
      if touched.isEmpty && sharesRuns { isCrowded = true }
      if touched.count > bounds.unitsMeasured {
        touched.sort { (shared[$1], $0) < (shared[$0], $1) }
      }
      let newTotal = total(news.features[news[place]])
      for older in touched.prefix(bounds.unitsMeasured) {
        var common = Sum()
        for feature in olds.features[olds[older]] where holder[Int(feature)] == place {
          common.add(features[Int(feature)])
        }
        let likeness = Self.dice(common, oldTotals[older], newTotal)
        if likeness >= least { pairs.append(Pair(old: older, new: place, likeness: likeness)) }
      }
      for older in touched { shared[older] = 0 }
    }
    return pairs
  }

  /// For each feature that is worth following, the old units that have it.
  private struct Postings {
    private var starts: [Int32]
    private var units: [Int32] = []

    init(_ likeness: Likeness) {
      let most = Int32(clamping: likeness.bounds.unitsSharing)
      var start: Int32 = 0
      starts = []
      starts.reserveCapacity(likeness.features.count + 1)
      for feature in likeness.features {
        starts.append(start)
        if feature.newCount > 0 && feature.oldCount <= most { start += feature.oldCount }
      }
      starts.append(start)
      var next = starts
      units = Array(repeating: 0, count: Int(start))
      for place in 0..<likeness.olds.count {
        for feature in likeness.olds.features[likeness.olds[place]]
        where next[Int(feature)] < starts[Int(feature) + 1] {
          units[Int(next[Int(feature)])] = Int32(place)
          next[Int(feature)] += 1
        }
      }
    }

    subscript(feature: Int32) -> ArraySlice<Int32> {
      units[Int(starts[Int(feature)])..<Int(starts[Int(feature) + 1])]
    }
  }

  /// What features weigh together.
  private struct Sum {
    var words = 0.0
    var shingles = 0.0

    @inline(__always)
    mutating func add(_ feature: Feature) {
      if feature.isShingle { shingles += weight(feature) } else { words += weight(feature) }
    }
  }

  private func total(_ places: ArraySlice<Int32>) -> Sum {
    var sum = Sum()
    for feature in places { sum.add(features[Int(feature)]) }
    return sum
  }

  /// What a feature weighs: 1 where one unit of a side has it, ½ where two or three, ⅓ where four to seven …
  @inline(__always)
  private static func weight(_ feature: Feature) -> Double {
    let count = max(feature.oldCount, feature.newCount)
    return weights[Int32.bitWidth - count.leadingZeroBitCount]
  }

  private static let weights = [0] + (1...Int32.bitWidth).map { 1 / Double($0) }

  private static func dice(_ shared: Sum, _ left: Sum, _ right: Sum) -> Double {
    let words = left.words + right.words
    let shingles = left.shingles + right.shingles
    let ofWords = words > 0 ? 2 * shared.words / words : 0
    let ofShingles = shingles > 0 ? 2 * shared.shingles / shingles : 0
    return (ofWords + ofShingles) / 2
  }
}
