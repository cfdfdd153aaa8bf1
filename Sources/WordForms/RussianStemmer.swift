/// Russian: Snowball, with what it misses of nouns whose last vowel comes and goes, and words it takes for one another.
struct RussianStemmer {
  private let snowball = Snowball("russian")

  func stem(_ word: String) -> String {
    Self.apart[word] ?? Self.withoutFleetingVowel(snowball.stem(word))
  }

  /// Forms that Snowball gives the stem of another word: правило that of право, платить that of плата.
  private static let apart: [String: String] = {
    let paradigms: [(stem: String, beginning: String, endings: String)] = [
      ("правил", "правил", " о а у ом е ам ами ах"),
      ("платит", "плати", "ть т шь л ла ло ли в вший вшая вшие вшего вших"),
      ("платит", "плат", "ят им ите ящий ящая ящие ящего ящих ящим ящими"),
    ]
    var forms: [String: String] = [:]
    for paradigm in paradigms {
      for ending in paradigm.endings.split(separator: " ", omittingEmptySubsequences: false) {
        forms[paradigm.beginning + ending] = paradigm.stem
      }
    }
    return forms
  }()

  /// `рынок` and `рынка`, `владелец` and `владельца`, `перечень` and `перечня` under one stem.
  private static func withoutFleetingVowel(_ stem: String) -> String {
    var letters = Array(stem.unicodeScalars)
    let last = letters.count - 1
    guard last >= 3 else { return stem }
    if letters[last] == "ь" {
      letters.removeLast()
    } else if letters[last] == "ц" || letters[last] == "н", letters[last - 1] == "ь" {
      letters.remove(at: last - 1)
    }
    let end = letters.count - 1
    guard end >= 3, !isVowel(letters[end - 2]), letters[end - 2] != "ь" else {
      return text(letters)
    }
    switch (letters[end - 1], letters[end]) {
    case ("о", "к"), ("е", "к"), ("е", "ц"): letters.remove(at: end - 1)
    case ("е", "н") where end >= 5: letters.remove(at: end - 1)
    default: break
    }
    if letters.count >= 2, letters[letters.count - 2] == "ь" {
      letters.remove(at: letters.count - 2)
    }
    return text(letters)
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    "аеиоуыэюя".unicodeScalars.contains(letter)
  }

  private static func text(_ letters: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }
}
