/// Says which words were taken out of `old` and put in to make `new`.
///
/// The equal and delete texts, joined, are `old` to the letter; equal and insert, `new`. No word is cut. Where more
/// than about 60 % of the words changed, and not only in one direction nor only in one stretch, the old wording as a
/// whole is followed by the new one.
public func wordEdits(from old: String, to new: String) -> [WordEdit] {
  var comparison = WordComparison()
  return comparison.edits(from: old, to: new)
}

/// The stretches in which two lists of tokens differ, as an editor would tell them: at the edges of phrases, and without
/// confetti.
package func wordHunks(_ old: [Token], _ new: [Token]) -> [Hunk] {
  var comparison = WordComparison()
  return comparison.hunks(old, new)
}
