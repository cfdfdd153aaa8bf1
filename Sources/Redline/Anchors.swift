/// In long texts, the places where three tokens stand that stand nowhere else, in the order common to both.
func anchors(_ old: [UInt64], _ new: [UInt64]) -> [(Int, Int)] {
  guard min(old.count, new.count) > 4_096 else { return [] }
  func unique(_ hashes: [UInt64]) -> (index: HashIndex, threes: [UInt64]) {
    var index = HashIndex(capacity: hashes.count)
    var threes: [UInt64] = []
    for place in 0..<(hashes.count - 2) {
      let three = ContentHash.mix(
        ContentHash.mix(hashes[place], hashes[place + 1]), hashes[place + 2])
      threes.append(three)
      index.set(index[three] == nil ? place : -1, under: three)
    }
    return (index, threes)
  }
  let olds = unique(old)
  let news = unique(new)
  var pairs: [(Int, Int)] = []
  for (place, three) in news.threes.enumerated() where news.index[three] == place {
    if let older = olds.index[three], older >= 0 { pairs.append((older, place)) }
  }
  return longestIncreasing(pairs.map(\.0)).map { pairs[$0] }
}
