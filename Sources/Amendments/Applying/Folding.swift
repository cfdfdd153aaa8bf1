/// A text in the form in which words are looked for, with the way back to its letters.
///
/// Folding is for finding only: look-alike Latin letters count as Cyrillic ones, quotes as `"`, dashes as `-`, spaces of
/// every kind and number as one space, `№` as `N`, `ё` as `е`; invisible signs (U+2060, soft hyphen, zero-width and
/// direction marks) are passed over; `й` is one letter however it is composed. Case counts.
struct FoldedText {
  /// What a sign is, for telling where words end.
  enum Sign: UInt8 {
    case letter, digit, hyphen, space, other

    var isOfWord: Bool { self == .letter || self == .digit }
  }

  /// The signs, folded.
  private(set) var letters: [UInt32] = []
  /// What each sign is.
  private(set) var signs: [Sign] = []
  /// Where each sign begins and ends in the text, in bytes of UTF-8.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []

  /// Folds `text`.
  init(_ text: String) {
    let count = text.utf8.count
    letters.reserveCapacity(count)
    signs.reserveCapacity(count)
    starts.reserveCapacity(count)
    ends.reserveCapacity(count)
    var offset: Int32 = 0
    for scalar in text.unicodeScalars {
      let start = offset
      offset += Int32(UTF8.width(scalar))
      append(scalar.value, from: start, to: offset)
    }
  }

  /// How many signs it has.
  var count: Int { letters.count }

  private mutating func append(_ value: UInt32, from start: Int32, to end: Int32) {
    let (letter, sign) = Folding.folded(value)
    switch letter {
    case Folding.invisible: return
    case Folding.breve where letters.last == 0x0438 || letters.last == 0x0418:
      letters[letters.count - 1] += 1
      ends[ends.count - 1] = end
      return
    case Folding.diaeresis where letters.last == 0x0435 || letters.last == 0x0415:
      ends[ends.count - 1] = end
      return
    default: break
    }
    if sign == .space, signs.last == .space {
      ends[ends.count - 1] = end
      return
    }
    letters.append(letter)
    signs.append(sign)
    starts.append(start)
    ends.append(end)
  }

  /// Words as they are looked for: without spaces at either end.
  static func words(_ text: String) -> FoldedText {
    var folded = FoldedText(text)
    while folded.signs.last == .space { folded.remove(at: folded.count - 1) }
    while folded.signs.first == .space { folded.remove(at: 0) }
    return folded
  }

  private mutating func remove(at place: Int) {
    letters.remove(at: place)
    signs.remove(at: place)
    starts.remove(at: place)
    ends.remove(at: place)
  }

  /// The same without regard to case.
  var caseless: FoldedText {
    var copy = self
    copy.letters = letters.map { letter in
      guard let scalar = Unicode.Scalar(letter) else { return letter }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower.first?.value ?? letter : letter
    }
    return copy
  }

  // MARK: Words

  /// Its runs of letters and digits, each as a hash. Where words stand as wholes, each of their runs does.
  var runs: [Int] {
    var runs: [Int] = []
    var place = 0
    while place < count {
      guard signs[place].isOfWord else {
        place += 1
        continue
      }
      var hasher = Hasher()
      while place < count, signs[place].isOfWord {
        hasher.combine(letters[place])
        place += 1
      }
      runs.append(hasher.finalize())
    }
    return runs
  }

  // MARK: Finding

  /// Where `words` stand in this text, in bytes, first to last; none of two that overlap but the first.
  ///
  /// - Parameter whole: whether a find must not be part of a longer word or number.
  func finds(of words: FoldedText, whole: Bool = true) -> [Range<Int>] {
    guard let first = words.letters.first, words.count <= count else { return [] }
    var finds: [Range<Int>] = []
    let length = words.count
    letters.withUnsafeBufferPointer { hay in
      words.letters.withUnsafeBufferPointer { needle in
        var place = 0
        while place + length <= hay.count {
          guard hay[place] == first, Self.isSame(hay, place, needle),
            !whole || isWhole(place..<place + length)
          else {
            place += 1
            continue
          }
          finds.append(Int(starts[place])..<Int(ends[place + length - 1]))
          place += length
        }
      }
    }
    return finds
  }

  @inline(__always)
  private static func isSame(
    _ hay: UnsafeBufferPointer<UInt32>, _ place: Int, _ needle: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    for step in 1..<max(needle.count, 1) where hay[place + step] != needle[step] { return false }
    return true
  }

  /// Whether the signs at `range` are no part of a longer word, number or run of marks.
  private func isWhole(_ range: Range<Int>) -> Bool {
    if range.count == 1, !signs[range.lowerBound].isOfWord, signs[range.lowerBound] != .space {
      return isWholeMark(range.lowerBound)
    }
    if signs[range.lowerBound].isOfWord, range.lowerBound > 0 {
      let before = range.lowerBound - 1
      if signs[before].isOfWord || joins(before) { return false }
    }
    if signs[range.upperBound - 1].isOfWord, range.upperBound < count {
      if signs[range.upperBound].isOfWord || joins(range.upperBound) { return false }
    }
    return true
  }

  /// A mark alone is neither that within a number or an abbreviation nor one of a run.
  private func isWholeMark(_ place: Int) -> Bool {
    if joins(place) { return false }
    let before = place > 0 ? letters[place - 1] : 0
    let after = place + 1 < count ? letters[place + 1] : 0
    return before != letters[place] && after != letters[place]
  }

  /// Whether the sign at `place` makes one word or number of those on both sides: `12-1`, `1,5`, `2/3`, `т.д`, `owner's`.
  private func joins(_ place: Int) -> Bool {
    guard place > 0, place + 1 < count, signs[place - 1].isOfWord, signs[place + 1].isOfWord
    else { return false }
    if signs[place] == .hyphen { return true }
    let areDigits = signs[place - 1] == .digit && signs[place + 1] == .digit
    switch letters[place] {
    case 0x2C, 0x2F, 0x3A: return areDigits
    case 0x27: return signs[place - 1] == .letter && signs[place + 1] == .letter
    case 0x2E:
      if areDigits { return true }
      return signs[place - 1] == .letter && (place < 2 || !signs[place - 2].isOfWord)
    default: return false
    }
  }
}

/// What each sign counts as when words are looked for.
enum Folding {
  /// Stands for a sign that is passed over.
  static let invisible: UInt32 = 0
  static let breve: UInt32 = 0x0306
  static let diaeresis: UInt32 = 0x0308

  /// The sign that `value` counts as, and what it is.
  @inline(__always)
  static func folded(_ value: UInt32) -> (letter: UInt32, sign: FoldedText.Sign) {
    if value < 0x80 { return (ascii[Int(value)], asciiSigns[Int(value)]) }
    // The Cyrillic letters but Ё and ё.
    if (0x0402...0x0450).contains(value) || (0x0452...0x0481).contains(value)
      || (0x048A...0x052F).contains(value)
    {
      return (value, .letter)
    }
    return other(value)
  }

  private static func other(_ value: UInt32) -> (UInt32, FoldedText.Sign) {
    switch value {
    case 0x0401: return (0x0415, .letter)
    case 0x0451: return (0x0435, .letter)
    case 0x00AB, 0x00BB, 0x201C...0x201F, 0x2033, 0x301D...0x301F: return (0x22, .other)
    case 0x2018...0x201B, 0x2032, 0x02BC: return (0x27, .other)
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return (0x2D, .hyphen)
    case 0x00A0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x0085:
      return (0x20, .space)
    case 0x00AD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF:
      return (invisible, .other)
    case 0x2116: return (ascii[0x4E], .other)
    case 0x018F: return (0x04D8, .letter)
    case 0x0259, 0x01DD: return (0x04D9, .letter)
    case 0x019F: return (0x04E8, .letter)
    case 0x0275: return (0x04E9, .letter)
    default: break
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return (value, .other) }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return (value, .letter)
    case .decimalNumber, .letterNumber, .otherNumber: return (value, .digit)
    default: return (value, properties.isAlphabetic ? .letter : .other)
    }
  }

  /// The Latin letters that look like Cyrillic ones, and the Cyrillic ones.
  private static let lookAlikes: [(Character, Character)] = [
    ("A", "А"), ("B", "В"), ("C", "С"), ("E", "Е"), ("H", "Н"), ("I", "І"), ("K", "К"), ("M", "М"),
    ("O", "О"), ("P", "Р"), ("T", "Т"), ("X", "Х"), ("Y", "У"), ("a", "а"), ("c", "с"), ("e", "е"),
    ("h", "һ"), ("i", "і"), ("o", "о"), ("p", "р"), ("x", "х"), ("y", "у"),
  ]

  private static let ascii: [UInt32] = {
    var table = (0..<128).map { UInt32($0) }
    for (latin, cyrillic) in lookAlikes {
      table[Int(latin.unicodeScalars.first?.value ?? 0)] = cyrillic.unicodeScalars.first?.value ?? 0
    }
    for space in [0x09, 0x0A, 0x0B, 0x0C, 0x0D] { table[space] = 0x20 }
    table[0x60] = 0x27
    return table
  }()

  private static let asciiSigns: [FoldedText.Sign] = (UInt8(0)..<128).map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "-"): .hyphen
    case 0x20, 0x09...0x0D: .space
    default: .other
    }
  }
}

extension String {
  /// The text in a range of bytes, which must begin and end with a sign.
  subscript(bytes range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
