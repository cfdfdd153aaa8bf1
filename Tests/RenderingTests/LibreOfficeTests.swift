import Foundation
import GroundTruth
import LegalText
import Redline
import Rendering
import TestSupport
import Testing
import WordProcessing

/// Documents in the hands of a word processor that is not ours.
@Suite(.enabled(if: LibreOffice.isInstalled, Comment(rawValue: LibreOffice.absence)))
struct LibreOfficeTests {
  /// LibreOffice reads the changes, lays them into its own, and writes those: accepted and rejected, they must still
  /// give both texts.
  @Test func `tracked changes are taken as they are meant`() throws {
    let truths = (0..<24).map { step in
      Truth.make(
        Language.ofKazakhstan[step % 3],
        CodeSize(
          name: "", articles: 3, boilerplate: 0.2, operations: 10, isRenumbered: step % 4 == 0),
        seed: UInt64(50_000 + step))
    }
    let documents = try truths.map { truth in
      let text = TrackedText(
        of: align(truth.old.provision, with: truth.new.provision), in: truth.old.language)
      return try Package(text.document(author: "dcr", day: Sample.day)).bytes
    }
    let written = try LibreOffice.convert(documents, to: "docx")
    for (truth, bytes) in zip(truths, written) {
      let file = try WordFile(bytes, checksClock: false)
      #expect(!file.all("w:ins").isEmpty && !file.all("w:del").isEmpty)
      #expect(file.paragraphs(accepting: true) == TrackedTextTests.lines(truth.new))
      #expect(file.paragraphs(accepting: false) == TrackedTextTests.lines(truth.old))
    }
  }

  /// Insertions on either side of a paragraph's end that is none: LibreOffice would take all three for one.
  @Test func `an insertion before the end of a paragraph does not take the end with it`() throws {
    func document(_ paragraphs: Document.Paragraph...) throws -> [UInt8] {
      try Package(Document(language: "ru-RU", blocks: paragraphs.map { .paragraph($0) })).bytes
    }
    let new = Document.Run("новое", change: .inserted)
    let kept = Document.Run("прежнее")
    let documents = try [
      document(
        Document.Paragraph(.body, [kept, new]),
        Document.Paragraph(.body, [new], change: .inserted), Document.Paragraph(.body, [kept])),
      document(Document.Paragraph(.body, [kept, new]), Document.Paragraph(.body, [new, kept])),
    ]
    let wanted = [["прежнее", "прежнее"], ["прежнее", "прежнее"]]
    for (bytes, lines) in zip(try LibreOffice.convert(documents, to: "docx"), wanted) {
      #expect(try WordFile(bytes, checksClock: false).paragraphs(accepting: false) == lines)
    }
  }

  @Test(.enabled(if: LibreOffice.readsPages, "poppler-utils is not installed"))
  func `the heading of the table stands on each page of A4 with the long side up`() throws {
    var documents: [[UInt8]] = []
    var tables: [ComparisonTable] = []
    for language in [Language.ru, .kk] {
      let truth = Truth.make(
        language, CodeSize(name: "", articles: 6, boilerplate: 0.05, operations: 12), seed: 51_000)
      let table = ComparisonTableTests.table(
        truth.old.provision, truth.new.provision, language, title: "Кодекса")
      tables.append(table)
      documents.append(try Package(table.document()).bytes)
    }
    for (table, pdf) in zip(tables, try LibreOffice.convert(documents, to: "pdf")) {
      let pages = try LibreOffice.pages(of: pdf)
      let facts = try LibreOffice.facts(of: pdf)
      #expect(facts["Pages"] == String(pages.count))
      #expect(facts["Page size"]?.hasPrefix("841.8") == true, "\(facts)")
      #expect(pages.count > 3 && pages.count <= table.rows.count * 2)
      let columns =
        table.language == .ru
        ? ["Действующая", "Предлагаемая"] : ["Қолданыстағы", "Ұсынылатын"]
      for (place, page) in pages.enumerated() {
        for column in columns {
          #expect(page.components(separatedBy: column).count == 2, "page \(place + 1)")
        }
        // The first page bears no number, any other its own.
        let first = page.split(separator: "\n").first?.trimmingCharacters(in: .whitespaces)
        #expect((first == String(place + 1)) == (place > 0), "page \(place + 1): \(first ?? "")")
      }
      for number in 1...table.rows.count {
        let start = pages.filter { page in
          page.split(separator: "\n").contains { $0.hasPrefix("\(number). ") }
        }
        #expect(start.count == 1, "row \(number)")
      }
    }
  }
}
