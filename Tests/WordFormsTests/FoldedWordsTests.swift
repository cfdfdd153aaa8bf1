import Foundation
import Testing

@testable import WordForms

/// Words in the form in which they are looked for.
@Suite struct FoldedWordsTests {
  @Test(arguments: [
    ("Цифровой Кодекс, 12-1.", "цифровой кодекс 12 1"),
    ("Ёлка учёт", "елка учет"),
    ("е\u{308}лка и\u{306}од йод", "елка йод йод"),
    ("за\u{301}мок", "замок"),
    ("по\u{AD}ря\u{AD}док \u{2060}слово\u{200B}", "порядок слово"),
    ("ӘҒҚҢӨҰҮҺІ", "әғқңөұүһі"),
    ("мөлшерлeстігін", "мөлшерлестігін"),
    ("Bерсия HДС", "версия ндс"),
    ("IT-компания Z", "it компания z"),
    ("№ 255\u{A0}VIII", "255 viii"),
    ("õigus o\u{303}igus", "õigus õigus"),
    ("«Цифрлық үкімет»", "цифрлық үкімет"),
    ("\u{301}\u{301} - …", ""),
    ("", ""),
  ])
  func `are small, composed, and of what is seen`(text: String, folded: String) {
    #expect(FoldedWords(text).text == folded)
  }

  @Test(arguments: ["aeocnszuygkEOAOUI", "аеиоуыэюягкзжхчөүұәіАЕИОУӨҮ", "αεηιουω"])
  func `are composed as Unicode composes them`(letters: String) {
    let marks = (0x300...0x33F).compactMap { Unicode.Scalar(UInt32($0)) }
    for letter in letters.unicodeScalars {
      for mark in marks {
        for second in ["", "\u{301}", "\u{308}", "\u{323}", "\u{328}"] {
          let character = [letter, mark] + Array(second.unicodeScalars)
          var text = String.UnicodeScalarView()
          text.append(contentsOf: character)
          let composed = String(text).precomposedStringWithCanonicalMapping.unicodeScalars
          #expect(ComposedLetter.composed(character) == Array(composed))
        }
      }
    }
  }

  @Test(arguments: ["Ста\u{301}тья\u{AD}ми «ё» IT", "и\u{306}од, мөлшерлeстігін; õ!", "a", " б "])
  func `point back to the letters of the text`(text: String) {
    let words = FoldedWords(text)
    for word in words.words {
      let original = String(decoding: Array(text.utf8)[word.original], as: UTF8.self)
      #expect(FoldedWords(original).text == words.string(word))
      #expect(original.unicodeScalars.contains { $0.properties.isAlphabetic })
    }
  }

  @Test func `longer than any word are cut`() {
    let words = FoldedWords(String(repeating: "ы", count: 100_000) + " да")
    #expect(words.words.count == 2)
    #expect(words.words[0].folded.count == 240)
  }
}
