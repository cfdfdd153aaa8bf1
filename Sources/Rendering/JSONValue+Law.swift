public import LegalText
import Redline

extension JSONValue {
  /// A day, or null.
  public static func day(_ day: LegalDate?) -> JSONValue {
    text(day?.description)
  }

  /// One text per language: `{"ru", "kk", "en"}`, and `"et"` where there is one.
  public static func texts(_ texts: PerLanguage<String>) -> JSONValue {
    let known = [("ru", text(texts.ru)), ("kk", text(texts.kk)), ("en", text(texts.en))]
    let others = texts.et.map { [("et", JSONValue.string($0))] } ?? []
    return .object((known + others).map { Member($0.0, $0.1) })
  }

  /// An act: `{"slug", "iri", "number", "adopted", "title"}`.
  public static func act(_ act: Act) -> JSONValue {
    [
      "slug": .string(act.slug), "iri": .string(act.iri), "number": text(act.number),
      "adopted": day(act.adopted), "title": texts(act.title),
    ]
  }

  /// The days of a wording: `{"from", "to"}`, both null where nothing is known.
  public static func interval(_ interval: Interval?) -> JSONValue {
    ["from": day(interval?.from), "to": day(interval?.to)]
  }

  /// What brought a wording about; null for the act as enacted.
  public static func cause(_ cause: Cause?) -> JSONValue {
    guard let cause else { return .null }
    return [
      "act": .string(cause.act), "number": text(cause.number), "adopted": day(cause.adopted),
      "item": text(cause.item), "source": .string(cause.source.rawValue),
      "basis": .string(cause.basis.rawValue), "commencement": text(cause.commencement),
      "others": .array(cause.others.map { .cause($0) }),
    ]
  }

  /// Notes: `[{"position", "text"}]`.
  static func notes(_ notes: [Annotation]) -> JSONValue {
    .array(
      notes.map { ["position": .string($0.position.rawValue), "text": .string($0.text)] })
  }

  /// Stretches of words: `[{"op", "text"}]`.
  static func words(_ edits: [WordEdit]) -> JSONValue {
    .array(edits.map { ["op": .string($0.operation.rawValue), "text": .string($0.text)] })
  }

  /// Texts in order.
  static func list(_ texts: [String]) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }
}
