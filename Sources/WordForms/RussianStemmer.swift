/// Russian: Snowball, with what it misses of nouns whose last vowel comes and goes, and words it takes for one another.
struct RussianStemmer {
  private let snowball = Snowball("russian")

  func stem(_ word: String) -> String {
    Self.apart[word] ?? Self.withoutFleetingVowel(snowball.stem(word))
  }

  /// Forms whose stem is not Snowball's.
  private static let apart: [String: String] = {
    var forms: [String: String] = [:]
    for paradigm in others + nouns {
      for root in paradigm.roots.split(separator: " ") {
        for ending in paradigm.endings.split(separator: " ", omittingEmptySubsequences: false) {
          forms[String(root + ending)] = paradigm.stem ?? String(root)
        }
      }
    }
    return forms
  }()

  /// What begins words, and the endings that it takes; the stem is the beginning unless one is given.
  private typealias Paradigm = (stem: String?, roots: String, endings: String)

  /// Words that Snowball takes for others: правило for право, платить for плата, судья for суд.
  private static let others: [Paradigm] = [
    ("правил", "правил", " о а у ом е ам ами ах"),
    ("день", "д", "ень ня ню нём нем не ни ней ням нями нях"),
    ("судья", "суд", "ья ьи ью ье ьей ьёй ей ьям ьями ьях"),
    ("платит", "плати", "ть т шь л ла ло ли в вший вшая вшие вшего вших"),
    ("платит", "плат", "ят им ите ящий ящая ящие ящего ящих ящим ящими"),
  ]

  /// Nouns whose end Snowball takes for that of a verb in some of their forms, so that орган and органом part, and
  /// актив meets акт.
  private static let nouns: [Paradigm] = [
    (
      nil,
      "актив архив норматив коллектив кооператив мотив негатив позитив призыв отзыв перерыв взрыв "
        + "журнал портал филиал материал капитал персонал потенциал сигнал канал терминал арсенал "
        + "орган план экран обман обмен объем прием режим состав устав аудит кредит лимит депозит "
        + "дефицит профицит транзит визит реквизит",
      " а у ом е ы ов ам ами ах"
    ),
    (
      nil,
      "инициатив альтернатив перспектив директив охран систем подсистем экосистем проблем схем "
        + "защит держав основ",
      " а ы е у ой ою ам ами ах"
    ),
    (nil, "запис подпис перепис роспис надпис рукопис", "ь и ью ей ям ями ях"),
    (nil, "начал", " о а у ом е ам ами ах"),
    (nil, "граждан", " е ам ами ах"),
  ]

  /// `рынок` and `рынка`, `владелец` and `владельца`, `перечень` and `перечня` under one stem.
  private static func withoutFleetingVowel(_ stem: String) -> String {
    var letters = Array(stem.unicodeScalars)
    // использова(ть) and использу(ет).
    if letters.count >= 8, letters.suffix(3).elementsEqual("ова".unicodeScalars) {
      return text(letters.dropLast(3))
    }
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

  private static func text(_ letters: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }
}
