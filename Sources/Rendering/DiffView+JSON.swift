import LegalText
import Redline

extension DiffView {
  /// The document of `diff --format json`.
  public func json() -> JSONValue {
    [
      "act": .text(act?.slug), "from": .string(from), "to": .string(to),
      "language": .string(language.rawValue), "changes": .array(changes.changes.map(json)),
      "summary": summaryJSON, "doubtful": .array(doubtsJSON),
      "approximations": .array(changes.approximations.map(json)),
    ]
  }

  /// The number of changes of each kind.
  var summaryJSON: JSONValue {
    .object(counts.map { JSONValue.Member($0.kind.rawValue, .integer($0.count)) })
  }

  /// The units whose words may have changed without the change being known.
  var doubtsJSON: [JSONValue] {
    doubts.map { doubt in
      [
        "language": .string(language.rawValue), "eId": .string(doubt.eId),
        "locator": .string(unitName(eId: doubt.eId, in: language)), "from": .day(doubt.from),
      ]
    }
  }

  func json(_ approximation: Approximation) -> JSONValue {
    let eId = approximation.unit.eId
    return [
      "eId": .string(eId), "locator": .string(unitName(eId: eId, in: language)),
      "reason": .string(approximation.reason.rawValue),
    ]
  }

  func json(_ change: Change) -> JSONValue {
    let unit = change.to ?? change.from
    let origin = origin(of: change)
    return [
      "kind": .string(change.kind.rawValue),
      "eId": ["from": .text(change.from?.eId), "to": .text(change.to?.eId)],
      "locator": .text(unit.map { unitName(eId: $0.eId, in: language) }),
      "heading": .text(unit.flatMap { $0.provision.wordings[language]?.heading }),
      "headingPath": .list(path(of: change)), "words": .words(change.words),
      "headingWords": .words(change.headingWords), "cause": .cause(origin?.cause),
      "inForceFrom": .day(origin?.day),
      "origins": .array(
        origins(of: change).map { ["cause": .cause($0.cause), "inForceFrom": .day($0.day)] }),
    ]
  }
}
