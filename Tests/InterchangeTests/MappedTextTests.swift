import ActText
import Foundation
import LegalText
import TestSupport
import Testing

@testable import Interchange

/// A text read from the disk is what its bytes are, whether the system maps them or they are copied.
@Suite struct MappedTextTests {
  private static func law(articles: Int) -> String {
    (1...articles).reduce("# Закон\n") {
      $0 + "\n**Статья \($1). О праве**\n\n1. Ёлка № \($1) «қ».\n\n2. Пункт, слово в слово.\n"
    }
  }

  private func read(_ bytes: [UInt8]) throws -> Result<LaidText, any Error> {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("law.ru.md")
    try Data(bytes).write(to: file)
    return withExtendedLifetime(folder) { Result { try SingleText(path: file.path).laid(in: .ru) } }
  }

  @Test(arguments: [1, 40, 5_000]) func `to the letter`(_ articles: Int) throws {
    let text = Self.law(articles: articles)
    let laid = try read(Array(text.utf8)).get()
    #expect(CorpusMarkdownWriter.text(of: laid.tree(), in: .ru).utf8.elementsEqual(text.utf8))
    #expect(laid.source.array == Array(text.utf8))
    #expect(laid.units.count == 1 + 3 * articles)
  }

  @Test(arguments: [40, 5_000]) func `broken, with the place`(_ articles: Int) throws {
    let whole = Array(Self.law(articles: articles).utf8)
    for (change, saying) in [
      ({ $0[$0.count - 9] = 0 }, "NUL"), ({ $0[$0.count - 40] = 0xFF }, "not UTF-8"),
      ({ $0.removeLast(3) }, "inside a character"),
    ] as [((inout [UInt8]) -> Void, String)] {
      var bytes = whole
      change(&bytes)
      let held = #expect(throws: ReadingError.self) {
        try TextFile(name: "law.ru.md", bytes: bytes)
      }
      let error = #expect(throws: ReadingError.self) { try read(bytes).get() }
      #expect(error?.message.contains(saying) == true)
      #expect(error?.message == held?.message && error?.line == held?.line)
      #expect(error?.column == held?.column)
    }
  }
}
