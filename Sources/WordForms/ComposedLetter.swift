/// Letters that have a sign of their own together with their marks: и and a breve are й.
enum ComposedLetter {
  /// The letter and the marks of one character in the composed form of Unicode (NFC).
  ///
  /// For letters of the Latin, Greek and Cyrillic alphabets and the marks up to U+033F; others may stay apart.
  static func composed(_ character: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard var letter = character.first else { return [] }
    letter = signs[Character(letter)] ?? letter
    let marks = character.dropFirst().enumerated().sorted {
      let (left, right) = ($0.element.properties, $1.element.properties)
      return (left.canonicalCombiningClass, $0.offset) < (right.canonicalCombiningClass, $1.offset)
    }.map(\.element)
    var rest: [Unicode.Scalar] = []
    for mark in marks {
      // A mark that stays apart keeps those of its own place from the letter.
      let isFree =
        rest.last.map {
          $0.properties.canonicalCombiningClass < mark.properties.canonicalCombiningClass
        } ?? true
      if isFree, let sign = signs[Character(letter, mark)] {
        letter = sign
      } else {
        rest.append(mark)
      }
    }
    return [letter] + rest
  }

  /// The signs, each also found by what it is composed of: characters are the same whichever way they are written.
  private static let signs = {
    var signs: [Character: Unicode.Scalar] = [:]
    for value: UInt32 in [0xC0...0x52F, 0x1E00...0x1FFF].joined() {
      guard let sign = Unicode.Scalar(value), sign.properties.isAlphabetic else { continue }
      signs[Character(sign)] = signs[Character(sign)] ?? sign
    }
    return signs
  }()
}

extension Character {
  fileprivate init(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) {
    var text = String.UnicodeScalarView()
    text.append(letter)
    text.append(mark)
    self = String(text).first ?? Character(letter)
  }
}
