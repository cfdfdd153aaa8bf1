import ActText
import Foundation
import LegalText
import TestSupport
import Testing

/// Notes that were damaged, and notes made to be slow.
@Suite struct FootnoteFuzzTests {
  static let notes: [String] = {
    var notes = [
      "Сноска. Статья 9 с изменениями, внесенными законами РК от 6 мая 1999 г. N 377; от "
        + "02.01.2021 № 399-VІ (порядок введения в действие см. ст. 2); в редакции Закона РК от "
        + "30.12.2021 № 96-VII (вводится в действие с 01.01.2026 и действует до 01.01.2027).",
      "Сноска. По всему тексту слова \"а\", «б» дополнены соответственно словами \"в\", \"г\" "
        + "Законом РК от 14.06.2010 № 289-IV (порядок введения в действие см. ст. 2).",
      "Сноска. Подпункты 4) и 6) части второй пункта 2 исключены Законом РК от 10.01.2020 № 5.",
      "Ескерту. 10-баптың 2, 3-тармақтары жаңа редакцияда - ҚР 2001 жылғы 12 маусымдағы № 209 "
        + "Заңымен (алғашқы ресми жарияланған күнінен кейін он күн өткен соң енгізіледі).",
      "Footnote. Article 9 as amended by the Laws of the RK dated July 14, 2022 No. 141-VII "
        + "(shall be enforced from 01.01.2023); dated 01.02.2023 No. 5 (valid until 01.01.2027).",
    ]
    for folder in [Corpora.platforms, Corpora.constitutionalLaw].compactMap({ $0 }) {
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      for case let url as URL in files ?? .init() where url.pathExtension == "md" {
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        notes += text.split(separator: "\n").filter { $0.contains("> *") }.map(String.init)
      }
    }
    return notes
  }()

  @Test(arguments: 0..<8)
  func `a damaged note is read or passed over, and never slow`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "№ ", "N ", "(", ")", "\"", "«", "»", "-", " – ", ".", ";", "99999999999999999999", "0",
      "статья ", "-бап", "\u{301}", "\u{2060}", "🇰🇿", "31.02.2020", "\n", "ҚР ", "первая ", "",
    ]
    let start = ContinuousClock.now
    for _ in 0..<600 {
      var note = Array((Self.notes.randomElement(using: &random) ?? "").unicodeScalars)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let low = Int.random(in: 0...note.count, using: &random)
        let high = min(note.count, low + Int.random(in: 0...30, using: &random))
        switch Int.random(in: 0..<4, using: &random) {
        case 0: note.removeSubrange(low..<high)
        case 1: note.insert(contentsOf: note[low..<high], at: 0)
        case 2: note = Array(note[..<low])
        default:
          note.insert(
            contentsOf: (pieces.randomElement(using: &random) ?? "").unicodeScalars, at: low)
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: note)
      for language in Language.ofKazakhstan {
        for claim in FootnoteReaderTests.claims(String(text), language) {
          #expect(!claim.number.isEmpty)
          #expect(claim.note == String(text))
        }
      }
    }
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test(arguments: [
    "(", ")", "\"", "«", "№ 1 ", "№", "1", "1-", "1, ", "статья 1, ", "подпункт 1) пункта 2 ",
    "изменен № 1; ", "1-бап ", "өзгер № 1 ", "двадцати ", "жиырма ", "a", "N", "1.1.",
    "слова \"а\" ", "(№ 1) ", "часть ", "and ",
  ])
  func `a note of one piece over and over is read in time`(piece: String) {
    let text =
      "Статья 9, 10 с изменениями " + String(repeating: piece, count: 49_000 / piece.utf8.count)
    let start = ContinuousClock.now
    for language in Language.ofKazakhstan {
      _ = FootnoteReaderTests.claims(text, language)
    }
    #expect(ContinuousClock.now - start < .seconds(60))
  }

  @Test func `a note beyond measure is not read, and that is said`() {
    var root = FootnoteReaderTests.act
    let text = String(repeating: "а", count: FootnoteReader.longestNote)
    root.wordings.ru?.notes = [Annotation(position: .atEnd, text: text)]
    let (claims, notices) = FootnoteReader.read(root, in: .ru, file: "rus.md")
    #expect(claims.isEmpty)
    #expect(notices.count == 1)
  }

  @Test func `a unit that is not there falls back to the holder, and that is said`() {
    var root = FootnoteReaderTests.act
    let text = "Сноска. Статья 99 исключена Законом РК от 10.01.2020 № 5-VI."
    root.children[1].children[0].wordings.ru?.notes = [Annotation(position: .atEnd, text: text)]
    let (claims, notices) = FootnoteReader.read(root, in: .ru, file: "rus.md")
    #expect(claims.map(\.line) == ["art_7 excluded 5-VI 2020-01-10 –"])
    #expect(
      notices.map(\.message) == [
        "art_7: no unit is told by “article 99” in the note “\(text)”"
      ])
  }
}
