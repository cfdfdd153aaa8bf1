import Foundation
import LegalText
import Registry
import SearchFixtures
import SearchQuery

/// The questions to the Digital Code: how many of the articles wanted are among the first ten.
enum Answers {
  static func report(dcr: String, corpora: String, in folder: URL) throws {
    let path =
      corpora
      + "/kazakhstan-law/02-codes/2026/0109-tsifrovoi-kodeks-respubliki-kazakhstan-221101"
    let file = folder.appendingPathComponent("code.sqlite").path
    try run([dcr, "import", path, "--in-force", "2026-07-12", "--registry", file])
    let registry = try Registry(path: file, for: .read)
    let recalls = try Question.all.map { question in
      (question, try question.recall(in: registry, on: LegalDate(dayNumber: 20_700), first: 10))
    }
    print("\nquestions to the Digital Code: share of the articles wanted among the first ten")
    for (question, recall) in recalls where recall < 1 {
      print("  \(rounded(recall)): \(question.text)")
    }
    func mean(_ name: String, bar: Double?, _ filter: (Question) -> Bool) {
      let chosen = recalls.filter { filter($0.0) }.map(\.1)
      let value = chosen.reduce(0, +) / Double(max(1, chosen.count))
      var line = "  \(name): \(chosen.count) questions, \(rounded(value))"
      if let bar { line += ", bar \(rounded(bar)): \(verdict(value >= bar))" }
      print(line)
    }
    mean("all", bar: 0.95) { _ in true }
    mean("in other forms than the text's", bar: 0.9, \.hasOtherForms)
    mean("Russian", bar: nil) { $0.language == .ru }
    mean("Kazakh", bar: nil) { $0.language == .kk }
  }
}
