import ActText
import Foundation
import GroundTruth
import LegalText
import Redline
import TestSupport

/// Compares every edition of the real corpora with the next, both ways, and counts the pairs whose changes do not give
/// each text from the other, to the letter.
///
///     editions-bench
///
/// The corpora stand beside the checkout, or where `DCR_CORPORA` says. Ends with 1 where a text is lost.
@main
struct EditionsBench {
  private var acts = 0
  private var texts = 0
  private var pairs = 0
  private var broken = 0
  private var refused: [String: Int] = [:]

  static func main() throws {
    guard let bundle = Corpora.foreignLaws else {
      print(Corpora.absent)
      exit(64)
    }
    var home = EditionsBench()
    for law in [Corpora.platforms, Corpora.constitutionalLaw].compactMap(\.self) {
      let days = try FileManager.default.contentsOfDirectory(atPath: law.path).sorted()
      for (name, language) in [("rus.md", Language.ru), ("kaz.md", .kk)] {
        let files = days.map { law.appendingPathComponent($0 + "/" + name) }
          .filter { FileManager.default.fileExists(atPath: $0.path) }
        home.compare(
          try files.map { Array(try Data(contentsOf: $0)) }, language,
          law.lastPathComponent + "/" + name
        ) { file throws(ReadingError) in try ActTextReader.read(file, in: language).root }
      }
    }
    home.tell("Kazakhstan, consecutive editions")
    var foreign = EditionsBench()
    let laws = try RealEditions(bundle: bundle)
    for act in try laws.acts(versions: 5) {
      foreign.compare(try laws.texts(of: act), .en, act.path) { file throws(ReadingError) in
        try ActTextReader.outline(file, in: .en)
      }
    }
    foreign.tell("the bundle, acts with five or more versions")
    exit(home.broken + foreign.broken == 0 ? 0 : 1)
  }

  /// Compares the texts of one act, each with the next and back; what is refused is passed over.
  private mutating func compare(
    _ editions: [[UInt8]], _ language: Language, _ name: String,
    read: (TextFile) throws(ReadingError) -> Provision
  ) {
    acts += editions.isEmpty ? 0 : 1
    var before: Provision?
    for bytes in editions {
      texts += 1
      let edition: Provision
      do {
        let file = try TextFile(name: name, bytes: bytes)
        edition = try read(file)
        if CorpusMarkdownWriter.text(of: edition, in: language) != file.text {
          broken += 1
          print("  \(name): not written as it was read")
        }
      } catch {
        refused[error.message, default: 0] += 1
        continue
      }
      if let before {
        pairs += 1
        for (from, to) in [(before, edition), (edition, before)] {
          let changes = redline(from: from, to: to, language: language, includingUnchanged: true)
          guard !changes.roundTrips(from: from, to: to) else { continue }
          broken += 1
          print("  \(name), text \(texts): not to the letter")
        }
      }
      before = edition
    }
  }

  private func tell(_ title: String) {
    let count = refused.values.reduce(0, +)
    print(
      "\(title): \(acts) acts, \(texts) texts, \(count) refused, \(pairs) pairs compared both "
        + "ways, \(broken) not to the letter")
    for (reason, count) in refused.sorted(by: { $0.key < $1.key }) {
      print("  \(count) × \(reason)")
    }
  }
}
