/// Takes the suffixes off Kazakh words, one after the other until none is left.
///
/// A suffix is taken off only where Kazakh would have put it on: it follows the sound before it (кітап-тар, заң-дар) and
/// the vowels of the word (жүйе-лер, платформа-лар), with room for loans (акті-лер, пароль-дер).
enum KazakhStemmer {
  static func stem(_ word: String) -> String {
    if KazakhSuffixes.particles.contains(word) { return word }
    var letters = Array(word.utf16)
    var isVerb = false
    while !isRoot(letters), let suffix = suffix(of: letters, isVerb: isVerb) {
      letters.removeLast(suffix.letters.count)
      if suffix.kind == .verbal { isVerb = true }
      restore(&letters)
    }
    restore(&letters)
    return String(decoding: letters, as: UTF16.self)
  }

  private static func isRoot(_ letters: [UInt16]) -> Bool {
    KazakhSuffixes.roots.contains(String(decoding: letters, as: UTF16.self))
  }

  // MARK: - Taking off

  private static func suffix(of letters: [UInt16], isVerb: Bool) -> KazakhSuffixes.Suffix? {
    KazakhSuffixes.all.first { suffix in
      suffix.kind.isInner == isVerb && letters.count > suffix.letters.count + 1
        && letters.ends(with: suffix.letters)
        && mayFollow(letters.dropLast(suffix.letters.count), suffix, letters)
    }
  }

  private static func mayFollow(
    _ stem: ArraySlice<UInt16>, _ suffix: KazakhSuffixes.Suffix, _ whole: [UInt16]
  ) -> Bool {
    guard let last = stem.last, let first = stem.first, stem.contains(where: isVowel) else {
      return false
    }
    // субъекті, актіні: т is of the loan, not of the case.
    if suffix.letters.first == te, suffix.letters.count == 2,
      KazakhSuffixes.loansInKT.contains(where: { whole.dropLast().ends(with: $0) })
    {
      return false
    }
    // A stem has three letters, or two of which the first is a vowel: ет, іс, ие.
    guard stem.count >= 3 || isVowel(first) else { return false }
    if suffix.kind == .afterPossessive, last != yery, last != i { return false }
    if suffix.kind == .innerAfterMaker, stem.dropLast().last != el { return false }
    guard suffix.place.contains(place(of: last)), harmonises(suffix.letters, with: stem) else {
      return false
    }
    if suffix.letters.count == 4, suffix.letters[1] == te {
      let noun = whole.dropLast(2)
      return !KazakhSuffixes.nounsInT.contains {
        // A short one may be the end of anything: бет, берет(ін).
        $0.count < 5 ? noun.elementsEqual($0) : noun.ends(with: $0)
      }
    }
    return true
  }

  private static func place(of letter: UInt16) -> KazakhSuffixes.Place {
    places[letter] ?? .voiceless
  }

  private static let places: [UInt16: KazakhSuffixes.Place] = {
    var places: [UInt16: KazakhSuffixes.Place] = [:]
    for letter in "аәеоөұүыіэюя".utf16 { places[letter] = .vowel }
    for letter in "рйуи".utf16 { places[letter] = .glide }
    for letter in "ль".utf16 { places[letter] = .lateral }
    for letter in "мнң".utf16 { places[letter] = .nasal }
    for letter in "зж".utf16 { places[letter] = .sibilant }
    return places
  }()

  // MARK: - Harmony

  private enum Harmony { case back, front, either }

  private static func harmonises(_ suffix: [UInt16], with stem: ArraySlice<UInt16>) -> Bool {
    let wanted = suffix.lazy.compactMap { vowels[$0] }.first ?? .either
    // Instrumental мен, бен, пен has one form for all words.
    if wanted == .either || suffix == instrumental || suffix == afterBuzz
      || suffix == afterVoiceless
    {
      return true
    }
    guard let last = stem.last(where: isVowel), let found = vowels[last], found != .either,
      found != wanted
    else { return true }
    // Loans that end in a soft л or in two consonants take front vowels: роль-і, акт-іні.
    guard wanted == .front, let end = stem.last else { return false }
    if end == soft || end == el { return true }
    return stem.suffix(2).allSatisfy { !isVowel($0) } && stem.count > 2
  }

  private static func isVowel(_ letter: UInt16) -> Bool { vowels[letter] != nil }

  private static let vowels: [UInt16: Harmony] = {
    var vowels: [UInt16: Harmony] = [:]
    for letter in "аоұыя".utf16 { vowels[letter] = .back }
    for letter in "әөүіеэ".utf16 { vowels[letter] = .front }
    for letter in "иую".utf16 { vowels[letter] = .either }
    return vowels
  }()

  // MARK: - Sounds that change before a suffix

  /// құқығ(ы) → құқық, дерег(і) → дерек, баб(ы) → бап, мүлк(і) → мүлік, роль → рол.
  private static func restore(_ letters: inout [UInt16]) {
    guard letters.count > 2, let last = letters.last else { return }
    if let hard = hardened[last] { letters[letters.count - 1] = hard }
    if last == soft { letters.removeLast() }
    if let whole = KazakhSuffixes.elided[String(decoding: letters, as: UTF16.self)] {
      letters = Array(whole.utf16)
    }
  }

  private static let hardened: [UInt16: UInt16] = [0x493: 0x49B, 0x433: 0x43A, 0x431: 0x43F]
  private static let yery: UInt16 = 0x44B
  private static let i: UInt16 = 0x456
  private static let te: UInt16 = 0x442
  private static let soft: UInt16 = 0x44C
  private static let el: UInt16 = 0x43B
  private static let instrumental = Array("мен".utf16)
  private static let afterBuzz = Array("бен".utf16)
  private static let afterVoiceless = Array("пен".utf16)
}

extension BidirectionalCollection where Element == UInt16 {
  fileprivate func ends(with suffix: [UInt16]) -> Bool {
    guard count >= suffix.count else { return false }
    var end = endIndex
    for letter in suffix.reversed() {
      formIndex(before: &end)
      if self[end] != letter { return false }
    }
    return true
  }
}

extension KazakhSuffixes.Kind {
  fileprivate var isInner: Bool { self == .inner || self == .innerAfterMaker }
}
