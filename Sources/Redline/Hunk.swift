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

/// Joins stretches between which only marks stand, or fewer words than changed on either side of them; the end of a
/// sentence keeps them apart.
func joined(_ hunks: [Hunk], _ old: [Token], _ new: [Token]) -> [Hunk] {
  var joined: [Hunk] = []
  for hunk in hunks {
    guard let last = joined.last else {
      joined.append(hunk)
      continue
    }
    let between = last.old.upperBound..<hunk.old.lowerBound
    let kept = words(old, between)
    let oneWay =
      (last.old.isEmpty && hunk.old.isEmpty) || (last.new.isEmpty && hunk.new.isEmpty)
    let least = min(changed(last, old, new), changed(hunk, old, new))
    let endsSentence = kept == 0 && between.contains { old[$0].isFullStop }
    if !oneWay, !endsSentence, kept == 0 || (kept < 4 && kept < least) {
      joined[joined.count - 1] = Hunk(
        old: last.old.lowerBound..<hunk.old.upperBound,
        new: last.new.lowerBound..<hunk.new.upperBound)
    } else {
      joined.append(hunk)
    }
  }
  return joined
}

/// Takes whole sentences out of stretches in which something else changed, too: «главой. Общий фонд … двукратного» became
/// «руководителем», and a full stop follows both, so the first full stop may stay as well as the last.
func sentencesApart(_ hunks: [Hunk], _ old: [Token], _ new: [Token]) -> [Hunk] {
  func split(_ places: Range<Int>, _ tokens: [Token]) -> Int? {
    guard places.lowerBound > 0, !tokens[places.lowerBound - 1].isFullStop,
      places.upperBound < tokens.count, tokens[places.upperBound].isFullStop
    else { return nil }
    return places.first { tokens[$0].isFullStop }
  }
  func holdsStop(_ places: Range<Int>, _ tokens: [Token]) -> Bool {
    places.contains { tokens[$0].isFullStop }
  }
  return hunks.enumerated().flatMap { place, hunk -> [Hunk] in
    let next = place + 1 < hunks.count ? hunks[place + 1] : nil
    guard !hunk.old.isEmpty, !hunk.new.isEmpty,
      next.map({ $0.old.lowerBound > hunk.old.upperBound }) ?? true
    else { return [hunk] }
    if let stop = split(hunk.old, old), !holdsStop(hunk.new, new) {
      return [
        Hunk(old: hunk.old.lowerBound..<stop, new: hunk.new),
        Hunk(
          old: stop + 1..<hunk.old.upperBound + 1,
          new: hunk.new.upperBound + 1..<hunk.new.upperBound + 1),
      ]
    }
    if let stop = split(hunk.new, new), !holdsStop(hunk.old, old) {
      return [
        Hunk(old: hunk.old, new: hunk.new.lowerBound..<stop),
        Hunk(
          old: hunk.old.upperBound + 1..<hunk.old.upperBound + 1,
          new: stop + 1..<hunk.new.upperBound + 1),
      ]
    }
    return [hunk]
  }
}

/// The words taken out or put in by a stretch, whichever are more.
private func changed(_ hunk: Hunk, _ old: [Token], _ new: [Token]) -> Int {
  max(words(old, hunk.old), words(new, hunk.new))
}
