import ActText
import Foundation
import LegalText
import TestSupport

/// All cases of `Fixtures/amendments`.
enum CaseLibrary {
  /// The cases of each language, in the order of files and of cases in them.
  ///
  /// What is not of the format ends the test run with file and line: no case is passed over.
  static let cases: [AmendmentCase] = {
    do {
      return try Language.ofKazakhstan.flatMap(read)
    } catch {
      fatalError("\(error)")
    }
  }()

  private static func read(_ language: Language) throws -> [AmendmentCase] {
    let folder = Corpora.fixtures.appendingPathComponent("amendments/\(language.rawValue)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.sorted()
    return try names.flatMap { name in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      let file = "Fixtures/amendments/\(language.rawValue)/\(name)"
      return try CaseFile(reading: text, file: file, in: language).cases
    }
  }
}

extension CaseText {
  /// The act that the text is, read as any plain text.
  func act(in language: Language) throws -> Provision {
    try ActTextReader.read(TextFile(name: "line \(line)", text: text), in: language).root
  }
}
