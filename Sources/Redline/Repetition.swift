internal import LegalText

/// How often what some units say stands in either edition.
struct Repetition {
  private var old: HashIndex
  private var new: HashIndex

  init(of pairs: [Aligner.Candidate], old: Side, new: Side) {
    var known = HashIndex(capacity: 64 * pairs.count)
    for pair in pairs {
      known.set(0, under: old[pair.old].tree)
      known.set(0, under: new[pair.new].tree)
      for sentence in old.sentences(of: pair.old) { known.set(0, under: sentence) }
      for sentence in new.sentences(of: pair.new) { known.set(0, under: sentence) }
    }
    self.old = Self.counting(known, in: old)
    self.new = Self.counting(known, in: new)
  }

  private static func counting(_ known: HashIndex, in side: Side) -> HashIndex {
    var counts = known
    for node in side.nodes { counts.increment(node.tree) }
    for sentence in side.sentences { counts.increment(sentence) }
    return counts
  }

  /// Whether it stands no more than once in either edition.
  func isSingle(_ hash: UInt64) -> Bool {
    (old[hash] ?? 0) <= 1 && (new[hash] ?? 0) <= 1
  }

  /// Whether it stands once in the old edition and not in the new one.
  func isGone(_ hash: UInt64) -> Bool { old[hash] == 1 && new[hash] == 0 }

  /// Whether it stands once in the new edition and not in the old one.
  func isNew(_ hash: UInt64) -> Bool { new[hash] == 1 && old[hash] == 0 }

  /// The words of the sentences of a unit, and of those in it, that are not repeated; only of those in `known`, if given.
  func ownWords(of side: Side, at place: Int, among known: Set<UInt64>? = nil) -> [UInt64] {
    var words: [UInt64] = []
    for part in place..<side.end(of: place) {
      side.words(of: part).withBytes { _, bytes in
        _ = ContentHash.hash(sentencesOf: bytes) { hash, range in
          guard isSingle(hash), known?.contains(hash) ?? true else { return }
          for token in Token.all(of: bytes, in: range) where token.isWord {
            words.append(token.hash)
          }
        }
      }
    }
    return words
  }

  /// How many words of a new unit stand in sentences that an old one has, too, and no other unit.
  func sharedWords(of older: Int, in oldSide: Side, with newer: Int, in newSide: Side) -> Int {
    let known = Set(oldSide.sentences(of: older))
    return ownWords(of: newSide, at: newer, among: known).count
  }
}
