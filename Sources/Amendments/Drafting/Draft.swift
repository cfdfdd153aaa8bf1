public import LegalText
internal import Redline

/// The text of an amending act that turns one edition into another, proved by reading and applying it again.
public struct Draft: Hashable, Sendable {
  /// The text.
  public var text: String
  /// What it says, as it was read again.
  public var instructions: [Instruction]
  /// The units, by their eIds in the new edition, that are restated as a whole only because smaller instructions cannot
  /// give the new text.
  public var restated: [String]

  /// Makes a draft.
  public init(text: String, instructions: [Instruction], restated: [String] = []) {
    self.text = text
    self.instructions = instructions
    self.restated = restated
  }
}

/// Writes the text of an amending act that turns `old` into `new`, in one language, and proves it.
///
/// The text is read again and applied to `old` again. Where that is not `new` to the letter (headings, texts, numbers;
/// notes, layout and signatures are no words of law, and a unit that is excluded is no law), the articles in question are restated
/// as a whole; where that does not help either, there is no text.
///
/// - Parameters:
///   - old: the edition that is amended: the act with everything in it.
///   - new: what it shall be.
///   - language: the language of the text, which both hold.
///   - act: the act that is amended, a law or a code, where the text of a whole amending act is wanted; nil for its
///     instructions alone.
///   - period: when that amending act counts.
///   - numberedPartsAreParagraphs: whether the act calls its numbered units parts.
/// - Throws: ``DraftError`` saying where the text that was written does not do what it should, and why.
public func draft(
  from old: Provision, to new: Provision, in language: Language, of act: Act? = nil,
  inForceAfter period: Commencement.Period = .days(10), numberedPartsAreParagraphs: Bool = false
) throws(DraftError) -> Draft {
  if let act, !AmendingActFrame.isKnown(for: act) {
    throw DraftError(.unknownForm(act.form ?? ""), text: "")
  }
  let alignment = align(old, with: new)
  let prover = DraftProver(
    old: old, new: new, language: language, act: act, period: period,
    numberedPartsAreParagraphs: numberedPartsAreParagraphs)
  var hints = Drafter.Hints()
  let first = Drafter(alignment, old: old, new: new, language: language)
  hints.repairs = prover.repairs(after: first.instructions())
  while true {
    let drafter =
      hints.isEmpty
      ? first
      : Drafter(alignment, old: old, new: new, language: language, hints: hints)
    do {
      var draft = try prover.prove(drafter.instructions())
      draft.restated = drafter.hints.restated.sorted().map { alignment.new[$0].eId }
      return draft
    } catch {
      // What cannot be said in parts is said as a whole: first the unit in question, then what holds it.
      if let unit = drafter.unit(toRestateAfter: error) {
        hints.restated.insert(unit)
      } else if hints.findsThroughout, !drafter.throughout.isEmpty {
        hints.findsThroughout = false
      } else {
        throw error
      }
    }
  }
}
