/// What a character is in a word that is looked for.
enum FoldedScalar: Hashable {
  /// A letter or digit, in the form in which it is looked for.
  case letter(UInt32)
  /// Seen by nobody, a mark of stress: no part of the word, and no end of it.
  case ignored
  /// A mark that belongs to the letter before it.
  case mark
  /// The end of a word.
  case separator

  /// What `scalar` is.
  ///
  /// Letters and digits are what `unicode61` of FTS5 takes for such: those of Unicode 6.1
  /// (https://sqlite.org/fts5.html#unicode61_tokenizer). `ё` counts as `е`; й stays й, and every Kazakh letter itself.
  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    self = value < Self.table.count ? Self.table[Int(value)] : Self.reckoned(scalar)
  }

  /// Characters up to the end of the Cyrillic block and its supplement.
  static let table: [FoldedScalar] = (0..<0x530).map { value in
    Unicode.Scalar(UInt32(value)).map(reckoned) ?? .separator
  }

  private static func reckoned(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let value = scalar.value
    if (0x300...0x36F).contains(value) { return .mark }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .format: return .ignored
    // A mark that no letter takes up is no part of the word; FTS5 would keep some of them and end the word at others.
    case .nonspacingMark, .enclosingMark: return .ignored
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .privateUse:
      guard let age = properties.age, (age.major, age.minor) <= (6, 1) else { return .separator }
      if let other = exceptions[value] { return .letter(other) }
      let small = properties.lowercaseMapping.unicodeScalars
      guard small.count == 1, let letter = small.first else { return .letter(value) }
      return .letter(exceptions[letter.value] ?? letter.value)
    default: return .separator
    }
  }

  /// Letters that are folded otherwise than by small for capital: ё and stressed vowels that have a sign of their own;
  /// then those that FTS5 folds into another small letter.
  private static let exceptions: [UInt32: UInt32] = [
    0x401: 0x435, 0x451: 0x435, 0x400: 0x435, 0x450: 0x435, 0x40D: 0x438, 0x45D: 0x438,
    0xB5: 0x3BC, 0x17F: 0x73, 0x3C2: 0x3C3, 0x3D0: 0x3B2, 0x3D1: 0x3B8, 0x3D5: 0x3C6,
    0x3D6: 0x3C0, 0x3F0: 0x3BA, 0x3F1: 0x3C1, 0x3F5: 0x3B5, 0x1E9B: 0x1E61, 0x1FBE: 0x3B9,
  ]

  /// The Cyrillic letter that a Latin one looks like, capital or small; nil where it looks like none.
  static func twin(of scalar: Unicode.Scalar) -> UInt32? { twins[scalar]?.value }

  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "i": "і", "h": "һ",
    "ə": "ә", "ë": "е", "A": "а", "B": "в", "C": "с", "E": "е", "H": "н", "I": "і", "K": "к",
    "M": "м", "O": "о", "P": "р", "T": "т", "X": "х", "Y": "ү", "Ə": "ә", "Ë": "е",
  ]
}
