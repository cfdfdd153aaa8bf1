import Amendments
import LegalText
import TestSupport
import Testing

/// What must hold of every text.
@Suite struct ReadingLawTests {
  private static func instructions(
    _ text: String, _ language: Language
  ) throws -> [Instruction] {
    try AmendingText(reading: text, in: language).acts.flatMap(\.instructions)
  }

  /// Ways to write a text that do not change what it says.
  static let variants: [(name: String, change: @Sendable (String) -> String)] = [
    ("two spaces", { outsideQuotes($0) { $0.replacing(" ", with: "  ") } }),
    ("no-break spaces", { outsideQuotes($0) { $0.replacing(" ", with: "\u{A0}") } }),
    ("empty lines", { $0.replacing("\n", with: "\n\n") }),
    ("line ends of another system", { $0.replacing("\n", with: "\r\n") }),
    ("indents", { $0.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n") }),
    ("guillemets", { $0.quotesAs("«", "»") }),
    ("typographic quotes", { $0.quotesAs("“", "”") }),
    ("low quotes", { $0.quotesAs("„", "“") }),
    ("capitals", { $0.prefix(1).uppercased() + $0.dropFirst() }),
    ("word joiners", { outsideQuotes($0) { $0.replacing(" ", with: "\u{2060} ") } }),
    ("no final mark", { $0.last == "." ? String($0.dropLast()) : $0 }),
    ("a final semicolon", { $0.last == "." ? $0.dropLast() + ";" : $0 }),
    ("bold lines", { $0.contains("\n") || !$0.hasSuffix(".") ? $0 : "**" + $0 + "**" }),
    (
      "look-alikes",
      {
        outsideQuotes($0) {
          $0.contains(where: { "бгджзилфцчшщьыэюяғқңұ".contains($0) })
            ? String($0.map { ["о": "o", "е": "e", "р": "p", "с": "c", "і": "i"][$0] ?? $0 }) : $0
        }
      }
    ),
  ]

  /// `text` with what stands outside quotation marks changed, word by word.
  private static func outsideQuotes(_ text: String, _ change: (String) -> String) -> String {
    var result = ""
    var run = ""
    var isQuoted = false
    for character in text {
      let isMark = "\"«»“”".contains(character)
      if isMark || character == "\n" {
        result += isQuoted ? run : change(run)
        run = ""
        result.append(character)
        if isMark { isQuoted = character == "\"" ? !isQuoted : "«“".contains(character) }
      } else {
        run.append(character)
      }
    }
    return result + (isQuoted ? run : change(run))
  }

  @Test(arguments: Glossary.rows.indices)
  func `spaces, line ends, quotation marks and look-alikes change nothing`(_ place: Int) throws {
    let row = Glossary.rows[place]
    for language in Language.ofKazakhstan {
      let text = try #require(row.texts[language])
      let plain = try Self.instructions(text, language)
      for (name, change) in Self.variants {
        let variant = change(text)
        let read = reading(variant, language)
        #expect(read == row.says, "\(name): \(variant)")
        guard read == row.says else { continue }
        let again = try Self.instructions(variant, language)
        #expect(again.count == plain.count, "\(name)")
        for (one, other) in zip(plain, again) {
          #expect(one.saysTheSame(as: other), "\(name): \(variant)")
        }
      }
    }
  }

  @Test func `reading a text twice gives the same`() throws {
    for (language, text) in ReadingActTests.chains {
      #expect(
        try AmendingText(reading: text, in: language)
          == AmendingText(reading: text, in: language))
    }
  }

  @Test func `a source is the place and the words of its instruction`() throws {
    let text = """
      1) в статье 3:
        слово "a" заменить словом "b", слова "c d" исключить;
      пункт 2 изложить в следующей редакции:
      "2. A.".
      """
    let sources = try Self.instructions(text, .ru).map(\.source)
    #expect(sources.map(\.line) == [2, 2, 3])
    #expect(sources.map(\.column) == [3, 34, 1])
    #expect(
      sources.map(\.text) == [
        "слово \"a\" заменить словом \"b\"", "слова \"c d\" исключить",
        "пункт 2 изложить в следующей редакции",
      ])
  }

  // MARK: - Damaged texts

  /// Changes one thing in a text: a character, a word, a mark, a figure, a line.
  private static func damaged(_ text: String, _ draw: inout SeededGenerator) -> String {
    var characters = Array(text)
    let place = Int.random(in: 0..<characters.count, using: &draw)
    switch Int.random(in: 0..<8, using: &draw) {
    case 0: characters.remove(at: place)
    case 1: characters.insert(characters[place], at: place)
    case 2: characters.insert("\"«»“()1;:.,-–и".randomElement(using: &draw) ?? " ", at: place)
    case 3: characters[place] = "абвіқa1\"«».;:,)\n".randomElement(using: &draw) ?? " "
    case 4:
      let end = min(characters.count, place + Int.random(in: 1...12, using: &draw))
      characters.removeSubrange(place..<end)
    case 5: characters.removeSubrange(place...)
    case 6:
      var words = text.split(separator: " ", omittingEmptySubsequences: false)
      words.remove(at: Int.random(in: words.indices, using: &draw))
      return words.joined(separator: " ")
    default:
      var words = text.split(separator: " ", omittingEmptySubsequences: false)
      words.swapAt(
        Int.random(in: words.indices, using: &draw), Int.random(in: words.indices, using: &draw))
      return words.joined(separator: " ")
    }
    return String(characters)
  }

  @Test(arguments: 0..<4)
  func `a damaged text is read or refused, and what is read says what it said before`(
    _ seed: UInt64
  ) throws {
    var draw = SeededGenerator(seed: 0x5EED_0100 + seed)
    for row in Glossary.rows {
      for language in Language.ofKazakhstan {
        guard var text = row.texts[language] else { continue }
        for _ in 0..<8 {
          text = Self.damaged(text, &draw)
          guard !text.isEmpty else { break }
          guard let found = try? Self.instructions(text, language) else { continue }
          // What was read is whole: written anew, it is read as the same.
          for instruction in found where instruction.isWritable {
            let written = instruction.text
            let again = try? Self.instructions(written, language)
            #expect(again?.count == 1, "\(text)\n => \(written)")
            #expect(again?.first?.saysTheSame(as: instruction) == true, "\(text)\n => \(written)")
          }
        }
      }
    }
  }

  @Test func `a change of what is quoted changes only what is quoted`() throws {
    for row in Glossary.rows {
      for language in Language.ofKazakhstan {
        guard let text = row.texts[language], row.says.allSatisfy({ !$0.contains("/contents") })
        else { continue }
        let changed = String(text.map { $0 == "a" || $0 == "A" ? "ж" : $0 })
        guard language != .en, changed != text else { continue }
        let plain = try Self.instructions(text, language)
        let other = try Self.instructions(changed, language)
        #expect(plain.map(\.target) == other.map(\.target), "\(changed)")
        #expect(plain.map(\.operation.name) == other.map(\.operation.name), "\(changed)")
        #expect(plain.map(\.operation) != other.map(\.operation), "\(changed)")
      }
    }
  }
}

extension Instruction {
  /// Whether it has a sentence of its own: an entry of the table of contents is named with its neighbours only.
  var isWritable: Bool {
    if target.aspect == .contents || run != nil { return false }
    switch operation {
    case .insertUnit(let new): return new.unit.kind != .annex
    case .substituteWords(let words): return words.pairs.allSatisfy { $0.old != $0.new }
    default: return true
    }
  }
}

extension String {
  /// With its straight quotation marks, which hold no others, as `open` and `close`.
  func quotesAs(_ open: String, _ close: String) -> String {
    var isOpen = false
    return map { character -> String in
      guard character == "\"" else { return String(character) }
      isOpen.toggle()
      return isOpen ? open : close
    }.joined()
  }
}
