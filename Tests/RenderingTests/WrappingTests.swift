import LegalText
import Rendering
import Testing

/// A generator with a seed, so that a failing case comes again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite struct WrappingTests {
  static let letters = Array("абвгдеқөұʼxyz1-,.«»́漢\u{2060}\u{A0}")

  static func text(_ random: inout Seeded) -> String {
    let count = Int.random(in: 0...40, using: &random)
    return (0..<count).map { _ in
      let length = Int.random(in: 1...30, using: &random)
      return String(
        (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
    }.joined(separator: " ")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `no line is wider than it may be unless a single word is`(seed: UInt64) {
    var random = Seeded(state: seed)
    let text = Self.text(&random)
    for width in [1, 7, 20, 40, 80] {
      for line in wrapped(text, to: width) {
        #expect(displayWidth(line) <= width || !line.contains(" "))
      }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `the words come back in order`(seed: UInt64) {
    var random = Seeded(state: seed)
    let text = Self.text(&random)
    for width in [1, 7, 20, 40, 80] {
      let lines = wrapped(text, to: width)
      #expect(lines.joined(separator: " ").split(separator: " ") == text.split(separator: " "))
    }
  }

  @Test func `no line could have taken the first word of the next`() {
    let text = (1...200).map { String(repeating: "ж", count: $0 % 13 + 1) }.joined(separator: " ")
    let lines = wrapped(text, to: 40)
    for (line, next) in zip(lines, lines.dropFirst()) {
      let word = next.prefix { $0 != " " }
      #expect(displayWidth(line) + 1 + displayWidth(word) > 40)
    }
  }

  @Test func `no-break spaces hold words together`() {
    #expect(wrapped("закон №\u{A0}255 принят", to: 10) == ["закон", "№\u{A0}255", "принят"])
  }

  @Test func `columns are counted by what a terminal shows`() {
    #expect(displayWidth("Қазақстан") == 9)
    #expect(displayWidth("и\u{306}") == 1)
    #expect(displayWidth("漢字") == 4)
    #expect(displayWidth("a\u{2060}b\u{200B}") == 2)
    #expect(displayWidth("📜") == 2)
    #expect(displayWidth("") == 0)
  }

  @Test func `an empty text is one empty line`() {
    #expect(wrapped("", to: 10) == [""])
    #expect(padded("", to: 3) == "   ")
  }

  @Test func `controls are shown and never obeyed`() {
    #expect(visible("a\u{1B}[31mb\u{7}\t\u{9B}") == "a␛[31mb␇␉‹9B›")
    #expect(visible("a\u{202E}b\u{200F}\u{2066}") == "a‹202E›b‹200F›‹2066›")
    #expect(visible("a\u{1B}b\u{7F}\u{202E}", unicode: false) == "a^[b^?<202E>")
    #expect(visible("a\r\nb\rc\nd") == "a\nb␍c\nd")
    #expect(visible("a\r\nb", unicode: false) == "a\nb")
    #expect(visible("\u{2028}\u{E0041}\u{61C}") == "‹2028›‹E0041›‹61C›")
  }

  @Test func `no-break spaces and joiners stay unless asked for`() {
    #expect(visible("№\u{A0}5\u{2060}-VIII – «ё» …") == "№\u{A0}5\u{2060}-VIII – «ё» …")
    #expect(visible("№\u{A0}5\u{2060}-", revealing: true) == "№⍽5‹2060›-")
  }

  @Test func `every control and direction mark is shown`() {
    for value in Array(0...0x2FF) + Array(0x600...0x61F) + Array(0x2000...0x206F) {
      guard let scalar = Unicode.Scalar(value), scalar != "\n" else { continue }
      let properties = scalar.properties
      let isControl =
        properties.generalCategory == .control || properties.isBidiControl
        || properties.generalCategory == .lineSeparator
        || properties.generalCategory == .paragraphSeparator
        || (0x206A...0x206F).contains(value)
      let shown = visible("а" + String(scalar) + "б")
      #expect(shown.unicodeScalars.contains(scalar) == !isControl, "\(value)")
    }
  }

  @Test(arguments: [20, 40, 80, 120])
  func `a table fits its terminal`(width: Int) {
    let rows = (0..<20).map { row in
      (0..<5).map { column in
        Span(String(repeating: "слово ", count: (row * column) % 17) + "\u{1B}[2J")
      }
    }
    let table = Table((0..<5).map { Table.Column("Столбец\($0)") }, rows: rows)
    let text = table.text(on: Terminal(width: width))
    for line in text.split(separator: "\n") {
      #expect(displayWidth(line) <= max(width, 5 * 6 + 4 * 2))
    }
    #expect(!text.contains("\u{1B}"))
  }
}
