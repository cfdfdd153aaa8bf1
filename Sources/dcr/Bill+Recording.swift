import Amendments
import LegalText
import Registry

extension Bill {
  /// How many instructions it has in all languages.
  var count: Int { texts.reduce(0) { $0 + $1.instructions.count } }
}

extension Registry {
  /// Records a bill as law, and tells what was recorded.
  func record(
    _ bill: Bill, as draft: DraftRecord, days: [Bill.Day], adopting: Bool, by who: String
  ) throws {
    var failure: (any Error)?
    var notes: [String] = []
    let submission = AmendmentSubmission(
      act: draft,
      days: days.map { day in
        AmendmentSubmission.Day(
          day: day.day, commencement: day.commencement, basis: day.basis
        ) { base in
          do {
            let result = try bill.amended(base, on: day)
            notes += result.disagreements + result.repairs
            return result.amended
          } catch {
            failure = error
            return nil
          }
        }
      }, adoptsDraft: adopting)
    guard let report = try amend(bill.record, by: submission, as: who) else {
      throw failure ?? Failure(message: "nothing was recorded")
    }
    for note in notes { writeError("note: \(note)\n") }
    let counts = report.counts
    let told = [
      (counts.inserted, "inserted"), (counts.substituted, "substituted"),
      (counts.repealed, "repealed"), (counts.renumbered, "renumbered"), (counts.moved, "moved"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    writeOutput(
      "\(report.act.slug) (\(report.languages.map(\.rawValue).joined(separator: ", "))): "
        + (told.isEmpty ? "nothing changed" : told.joined(separator: ", ")) + "\n")
    for cause in report.causes { writeOutput("  \(cause)\n") }
  }
}

extension Bill.Result {
  /// What the two authentic languages do not do alike, a line each.
  fileprivate var disagreements: [String] {
    guard let ru = texts[.ru], let kk = texts[.kk] else { return [] }
    return compare(ru: ru, kk: kk).map(\.message)
  }

  /// Punctuation that was repaired as drafting custom has it, a line each.
  fileprivate var repairs: [String] {
    texts.sorted { $0.key < $1.key }.flatMap { language, text in
      text.edits.filter { $0.origin == .repair }.compactMap { edit in
        guard case .wording(_, let old, let new) = edit.change else { return nil }
        let (from, to) = (old?.text.suffix(24) ?? "", new?.text.suffix(24) ?? "")
        return "\(edit.eId) (\(language.rawValue)): “…\(from)” is now “…\(to)”, as custom has it"
      }
    }
  }
}
