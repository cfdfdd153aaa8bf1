import LegalText
import TestSupport
import Testing

@testable import ActText

/// Bytes that are no text are found where they stand.
@Suite struct TextBytesTests {
  static let letters = Array("aZ 9.ЁёяҚқһі«»№–—\u{A0}\u{301}\u{2060}あ𐓏🜁")

  /// The place of the first byte that is no text, as the standard library finds it.
  static func oracle(_ bytes: [UInt8]) -> Int? {
    let zero = bytes.firstIndex(of: 0) ?? bytes.count
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return zero < bytes.count ? zero : nil
    } catch {
      return min(zero, error.byteOffsets.lowerBound)
    }
  }

  @Test func `one byte changed, cut or put in anywhere`() {
    var random = SeededGenerator(seed: 41)
    for round in 0..<6_000 {
      var text = ""
      // Around the length of the blocks that are looked at in one step, mostly of two bytes a letter.
      let most = Int.random(in: 0...120, using: &random)
      for _ in 0..<most {
        let isOdd = round % 3 == 0 && Int.random(in: 0..<6, using: &random) == 0
        text.append(
          isOdd
            ? Self.letters.randomElement(using: &random) ?? "a"
            : ["а", "я", " ", "x"].randomElement(using: &random) ?? "a")
      }
      var bytes = Array(text.utf8)
      if round % 2 == 0, !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &random)
        switch round % 6 {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.removeSubrange(place...)
        default: bytes.insert(UInt8.random(in: 0x80...0xFF, using: &random), at: place)
        }
      }
      #expect(
        TextBytes.firstNoText(in: SourceText(bytes)) == Self.oracle(bytes), "\(round): \(bytes)")
    }
  }
}
