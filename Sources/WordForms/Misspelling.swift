/// Words as they are misspelt: with Russian letters for Kazakh ones, with a letter more, less, other or in another place.
public enum Misspelling {
  /// The word with Russian letters for those that only Kazakh has: қазақша → казакша.
  public static func plain(_ word: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in word.unicodeScalars { view.append(letters[scalar] ?? scalar) }
    return String(view)
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и",
  ]

  /// The first letters that words may have which are misspelt as `word`.
  public static func beginnings(of word: String) -> [String] {
    guard let first = word.unicodeScalars.first else { return [] }
    let others = letters.filter { $0.value == first || (first == "и" && $0.key == "і") }.keys
    return [String(first)] + others.map { String($0) }.sorted()
  }

  /// How far `word` is from `other`, in misprints: 0 where only Kazakh letters are missing; nil where it is no misprint
  /// of it, which one misprint in a word of four letters is, and two in one of eight.
  public static func distance(from word: String, to other: String) -> Int? {
    let (left, right) = (Array(plain(word).unicodeScalars), Array(plain(other).unicodeScalars))
    let most = left.count >= 8 ? 2 : left.count >= 4 ? 1 : 0
    guard abs(left.count - right.count) <= most else { return nil }
    let distance = editDistance(left, right)
    return distance <= most ? distance : nil
  }

  /// How many letters words have in common at least that are kin.
  public static let leastKinship = 4

  /// How far two words are kin that begin alike, after every misprint: удалить and удаление; nil where they do not.
  public static func kinship(of word: String, and other: String) -> Int? {
    let (left, right) = (Array(plain(word).unicodeScalars), Array(plain(other).unicodeScalars))
    let same = zip(left, right).prefix { $0 == $1 }.count
    guard same >= leastKinship, same * 2 >= left.count else { return nil }
    return 100 + max(left.count, right.count) - same
  }

  /// Letters put in, left out, put for another, or two that stand the wrong way round.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var least = min(row[j] + 1, previous[j + 1] + 1, previous[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      (before, previous) = (previous, row)
    }
    return previous[right.count]
  }
}
