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

/// Joins stretches between which only marks stand, or fewer words than changed on either side of them.
func joined(_ hunks: [Hunk], _ old: [Token], _ new: [Token]) -> [Hunk] {
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

/// The words taken out or put in by a stretch, whichever are more.
private func changed(_ hunk: Hunk, _ old: [Token], _ new: [Token]) -> Int {
  max(words(old, hunk.old), words(new, hunk.new))
}
