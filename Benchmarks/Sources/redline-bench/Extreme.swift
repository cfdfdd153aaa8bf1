import Foundation
import GroundTruth
import LegalText

/// A pair of texts that no search could compare to the end, at full size.
struct Extreme {
  var name: String
  /// Whether the comparison must say that it did not search to the end.
  var isAnnounced: Bool
  var old: String
  var new: String

  /// Seconds and megabytes of the whole process.
  static let bars = (seconds: 10.0, megabytes: 1024.0)

  /// All of them.
  static func all(seed: UInt64) -> [Extreme] {
    var draw = Draw(seed: seed)
    let book = Phrasebook(.ru)
    func article(_ paragraphs: [String]) -> String {
      let lines = paragraphs.enumerated().map { "\($0.offset + 1). \($0.element)\n\n" }
      return "# О данных\n\n**Статья 1. Общие положения**\n\n" + lines.joined()
    }
    func sentence() -> String { Code.joined(book.sentence(20, &draw)) }
    func long() -> String {
      var text = sentence()
      while text.utf8.count < 5_000_000 { text += " " + sentence() }
      return text
    }
    let (one, other) = (sentence(), sentence())
    let (paragraph, unrelated) = (long(), long())
    var words = paragraph.split(separator: " ").map(String.init)
    for place in stride(from: 17, to: words.count, by: 400) { words[place] = "иначе" }
    let code = Truth.make(.ru, .l, seed: seed).old.file().text
    let stranger = Truth.make(.ru, .l, seed: seed &+ 1).old.file().text
    return [
      Extreme(
        name: "20,000 identical paragraphs, 20,000 others", isAnnounced: true,
        old: article(Array(repeating: one, count: 20_000)),
        new: article(Array(repeating: other, count: 20_000))),
      Extreme(
        name: "one paragraph of 5 MB, edited", isAnnounced: false, old: article([paragraph]),
        new: article([words.joined(separator: " ")])),
      Extreme(
        name: "one paragraph of 5 MB, an unrelated one", isAnnounced: true,
        old: article([paragraph]), new: article([unrelated])),
      Extreme(
        name: "601,000 words, each changed", isAnnounced: false, old: code,
        new: otherWords(code)),
      Extreme(
        name: "two unrelated codes of 601,000 words", isAnnounced: false, old: code, new: stranger),
    ]
  }

  /// The text with another letter at the end of each word that is none of a label.
  private static func otherWords(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      let first = line.hasPrefix("   ") ? 4 : line.hasPrefix("**") || line.hasPrefix("#") ? 2 : 1
      for place in words.indices.dropFirst(first) {
        let end = words[place].lastIndex { $0.isLetter }
        if let end { words[place].insert("ы", at: words[place].index(after: end)) }
      }
      return words.joined(separator: " ")
    }
    return lines.joined(separator: "\n")
  }

  /// Compares it as a whole process.
  func measure(_ dcr: String, in folder: Folder, _ report: Report) throws {
    let files = try folder.write(old, new)
    let errors = folder.path("errors")
    let command = [dcr, "diff", files.old, files.new, "--language", "ru"]
    guard let run = Command.run(command, errors: errors, isWatched: true) else {
      return report.bar(name, "failed", "≤ 10 s, ≤ 1,024 MB", false)
    }
    let said = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
    let isSaid = said.contains("may show more than changed")
    report.bar(
      name,
      String(format: "%.1f s, %.0f MB, ", run.time / 1000, run.memory)
        + (isSaid ? "announced" : "searched to the end"),
      "≤ 10 s, ≤ 1,024 MB" + (isAnnounced ? ", said" : ""),
      run.time / 1000 <= Self.bars.seconds && run.memory <= Self.bars.megabytes
        && (isSaid || !isAnnounced))
  }
}
