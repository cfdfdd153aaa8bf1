/// Finds which tokens of two short stretches stayed: of all ways to match them in order, the one that keeps most, where a
/// word weighs more than a particle or a mark, and a phrase more than its words apart.
///
/// «и финансированию терроризма» became «финансированию терроризма и финансированию распространения»: two words stay
/// either way, and a drafter keeps the noun.
struct PhraseMatch {
  private let old: ArraySlice<Token>
  private let new: ArraySlice<Token>
  /// The best that can be kept of the first old and new tokens; and the same where the last two are matched.
  private var best: [Int32]
  private var matched: [Int32]

  private static let impossible = Int32.min / 2

  /// Compares two stretches; the work is the product of their lengths.
  init(_ old: ArraySlice<Token>, _ new: ArraySlice<Token>) {
    self.old = old
    self.new = new
    let count = (old.count + 1) * (new.count + 1)
    best = Array(repeating: 0, count: count)
    matched = Array(repeating: Self.impossible, count: count)
    fill()
  }

  private mutating func fill() {
    let width = new.count + 1
    for (row, left) in old.enumerated() {
      let weight = Self.weight(of: left)
      var place = (row + 1) * width + 1
      for right in new {
        if left.hash == right.hash {
          let before = place - width - 1
          matched[place] = weight + max(best[before], matched[before] + 1)
        }
        best[place] = max(max(best[place - width], best[place - 1]), matched[place])
        place += 1
      }
    }
  }

  private static func weight(of token: Token) -> Int32 {
    token.isWord ? Int32(min(4, 1 + (token.end - token.start) / 2)) : 1
  }

  /// The stretches that differ, in order.
  func hunks() -> [Hunk] {
    let width = new.count + 1
    var hunks: [Hunk] = []
    var (left, right) = (old.count, new.count)
    var end = (left, right)
    func close() {
      guard end.0 > left || end.1 > right else { return }
      hunks.append(
        Hunk(
          old: old.startIndex + left..<old.startIndex + end.0,
          new: new.startIndex + right..<new.startIndex + end.1))
    }
    while left > 0, right > 0 {
      let place = left * width + right
      if best[place] == matched[place] {
        close()
        // A phrase is followed to its beginning.
        var place = place
        repeat {
          let goesOn = matched[place - width - 1] + 1 >= best[place - width - 1]
          (left, right, place) = (left - 1, right - 1, place - width - 1)
          if !goesOn { break }
        } while left > 0 && right > 0 && matched[place] > 0
        end = (left, right)
      } else if best[place] == best[place - width] {
        left -= 1
      } else {
        right -= 1
      }
    }
    (left, right) = (0, 0)
    close()
    return hunks.reversed()
  }
}
