import Testing

@testable import Registry

/// Order numbers among siblings.
@Suite struct RanksTests {
  /// Every list of up to five places, each new or with one of the ranks 1 to 5.
  static func lists() -> [[Double?]] {
    let choices: [Double?] = [nil, 1, 2, 3, 4, 5]
    var all: [[Double?]] = [[]]
    var longest: [[Double?]] = [[]]
    for _ in 1...5 {
      longest = longest.flatMap { list in choices.map { list + [$0] } }
      all += longest
    }
    // Two units never have one rank.
    return all.filter { list in
      let ranks = list.compactMap(\.self)
      return Set(ranks).count == ranks.count
    }
  }

  @Test func `ranks ascend and as many as can be are kept, in every list of up to five`() {
    for list in Self.lists() {
      let ranks = Ranks.assign(list)
      #expect(ranks.count == list.count)
      #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0 < $1 }, "\(list)")
      let kept = zip(list, ranks).count { $0 == $1 }
      // A new rank may come to be an old one by chance, so there may be more.
      #expect(kept >= Self.longestAscending(list.compactMap(\.self)), "\(list) became \(ranks)")
    }
  }

  @Test func `ranks in order stay to the bit`() {
    #expect(Ranks.assign([1, 1.5, 7]) == [1, 1.5, 7])
    #expect(Ranks.assign([1, nil, 2]) == [1, 1.5, 2])
    #expect(Ranks.assign([nil, 1, 2, nil]) == [0, 1, 2, 3])
    #expect(Ranks.assign([nil, nil]) == [1, 2])
    #expect(Ranks.assign([3, 1, 2]) == [0, 1, 2])
  }

  @Test func `where no room is left between two, all are numbered anew`() {
    #expect(Ranks.assign([1, nil, 1.0.nextUp]) == [1, 2, 3])
    var ranks: [Double] = [1, 2]
    for _ in 0..<200 {
      ranks = Ranks.assign([ranks[0], nil] + ranks.dropFirst().map { Optional($0) })
      #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $0 < $1 })
    }
    #expect(ranks.count == 202)
  }

  private static func longestAscending(_ values: [Double]) -> Int {
    var best = 0
    for subset in 0..<(1 << values.count) {
      let chosen = values.indices.filter { subset & (1 << $0) != 0 }.map { values[$0] }
      if zip(chosen, chosen.dropFirst()).allSatisfy({ $0 < $1 }) { best = max(best, chosen.count) }
    }
    return best
  }
}
