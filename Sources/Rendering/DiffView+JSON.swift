import LegalText
import Redline

extension DiffView {
  /// The document of `diff --format json`.
  public func json() -> JSONValue {
    let summary = counts.map {
      JSONValue.Member($0.kind.rawValue, .integer($0.count))
    }
    return [
      "act": .text(act?.slug), "from": .string(from), "to": .string(to),
      "language": .string(language.rawValue), "changes": .array(changes.changes.map(json)),
      "summary": .object(summary),
      "approximations": .array(changes.approximations.map(json)),
    ]
  }

  private func json(_ approximation: Approximation) -> JSONValue {
    let eId = approximation.unit.eId
    return [
      "eId": .string(eId), "locator": .string(unitName(eId: eId, in: language)),
      "reason": .string(approximation.reason.rawValue),
    ]
  }

  private func json(_ change: Change) -> JSONValue {
    let unit = change.to ?? change.from
    return [
      "kind": .string(change.kind.rawValue),
      "eId": ["from": .text(change.from?.eId), "to": .text(change.to?.eId)],
      "locator": .text(unit.map { unitName(eId: $0.eId, in: language) }),
      "heading": .text(unit.flatMap { $0.provision.wordings[language]?.heading }),
      "headingPath": .list(path(of: change)), "words": .words(change.words),
      "headingWords": .words(change.headingWords), "cause": .cause(cause(of: change)),
    ]
  }
}
