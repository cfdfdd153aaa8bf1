/// Says which words were taken out of `old` and put in to make `new`.
///
/// The equal and delete texts, joined, are `old` to the letter; equal and insert, `new`. No word is cut. Where more
/// than about 60 % of the words changed, and not only in one direction nor only in one stretch, the old wording as a
/// whole is followed by the new one.
public func wordEdits(from old: String, to new: String) -> [WordEdit] {
  if old.isIdentical(to: new) { return old.isEmpty ? [] : [WordEdit(.equal, old)] }
  guard !old.isEmpty, !new.isEmpty else { return replacement(of: old, by: new) }
  let oldTokens = Token.all(of: old)
  let newTokens = Token.all(of: new)
  let hunks = wordHunks(oldTokens, newTokens)
  if isMostlyChanged(hunks, oldTokens, newTokens) { return replacement(of: old, by: new) }
  var writer = EditWriter(old: old, new: new, oldTokens: oldTokens, newTokens: newTokens)
  return writer.write(hunks) ?? replacement(of: old, by: new)
}

/// The stretches in which two lists of tokens differ, as an editor would tell them: at the edges of phrases, and without
/// confetti.
package func wordHunks(_ old: [Token], _ new: [Token]) -> [Hunk] {
  joined(merged(slid(differingHunks(old, new), old, new)), old, new)
}

/// The old text taken out, the new one put in.
private func replacement(of old: String, by new: String) -> [WordEdit] {
  var edits: [WordEdit] = []
  if !old.isEmpty { edits.append(WordEdit(.delete, old)) }
  if !new.isEmpty { edits.append(WordEdit(.insert, new)) }
  return edits
}

/// A stretch of tokens that differs: those at `old` were replaced by those at `new`; one of them may be empty.
package struct Hunk: Equatable {
  /// The old tokens.
  package var old: Range<Int>
  /// The new tokens.
  package var new: Range<Int>

  /// Makes a stretch.
  package init(old: Range<Int>, new: Range<Int>) {
    self.old = old
    self.new = new
  }
}

/// The stretches in which two lists of tokens differ, in order, with equal tokens between them.
func differingHunks(_ old: [Token], _ new: [Token]) -> [Hunk] {
  let oldHashes = old.map(\.hash)
  let newHashes = new.map(\.hash)
  var search = Myers(oldHashes, newHashes)
  var (low, newLow) = (0, 0)
  for anchor in anchors(oldHashes, newHashes) + [(old.count, new.count)] {
    search.compare(low..<anchor.0, newLow..<anchor.1)
    (low, newLow) = anchor
  }
  var hunks: [Hunk] = []
  var (left, right) = (0, 0)
  while left < old.count || right < new.count {
    let (start, newStart) = (left, right)
    while left < old.count, search.deleted[left] { left += 1 }
    while right < new.count, search.inserted[right] { right += 1 }
    if left > start || right > newStart {
      hunks.append(Hunk(old: start..<left, new: newStart..<right))
    } else {
      left += 1
      right += 1
    }
  }
  return hunks
}

/// In long texts, the places where three tokens stand that stand nowhere else, in the order common to both.
private func anchors(_ old: [UInt64], _ new: [UInt64]) -> [(Int, Int)] {
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

/// Joins stretches between which nothing stands.
func merged(_ hunks: [Hunk]) -> [Hunk] {
  var merged: [Hunk] = []
  for hunk in hunks {
    if let last = merged.last, last.old.upperBound == hunk.old.lowerBound,
      last.new.upperBound == hunk.new.lowerBound
    {
      merged[merged.count - 1] = Hunk(
        old: last.old.lowerBound..<hunk.old.upperBound,
        new: last.new.lowerBound..<hunk.new.upperBound)
    } else {
      merged.append(hunk)
    }
  }
  return merged
}

/// Joins stretches between which only marks stand, or fewer words than changed on either side of them.
private func joined(_ hunks: [Hunk], _ old: [Token], _ new: [Token]) -> [Hunk] {
  var joined: [Hunk] = []
  for hunk in hunks {
    guard let last = joined.last else {
      joined.append(hunk)
      continue
    }
    let kept = words(old, last.old.upperBound..<hunk.old.lowerBound)
    let oneWay =
      (last.old.isEmpty && hunk.old.isEmpty) || (last.new.isEmpty && hunk.new.isEmpty)
    let least = min(changed(last, old, new), changed(hunk, old, new))
    if !oneWay, kept == 0 || (kept < 4 && kept < least) {
      joined[joined.count - 1] = Hunk(
        old: last.old.lowerBound..<hunk.old.upperBound,
        new: last.new.lowerBound..<hunk.new.upperBound)
    } else {
      joined.append(hunk)
    }
  }
  return joined
}

private func words(_ tokens: [Token], _ places: Range<Int>) -> Int {
  var count = 0
  for place in places where tokens[place].isWord { count += 1 }
  return count
}

/// The words taken out or put in by a stretch, whichever are more.
private func changed(_ hunk: Hunk, _ old: [Token], _ new: [Token]) -> Int {
  max(words(old, hunk.old), words(new, hunk.new))
}

/// Whether more than 60 % of the words changed, words both taken out and put in, and not in one stretch beside four
/// words or more that stayed.
private func isMostlyChanged(_ hunks: [Hunk], _ old: [Token], _ new: [Token]) -> Bool {
  var (deleted, inserted) = (0, 0)
  for hunk in hunks {
    deleted += words(old, hunk.old)
    inserted += words(new, hunk.new)
  }
  let all = words(old, old.indices) + words(new, new.indices)
  // One stretch beside a phrase that stayed is no confetti.
  if hunks.count == 1, all - deleted - inserted >= 8 { return false }
  return deleted > 0 && inserted > 0 && (deleted + inserted) * 10 > all * 6
}
