public import LegalText

extension JSONValue {
  /// One record of `export --format json`: an object whose first key, `type`, says what it is.
  public static func record(_ record: RegistryRecord) -> JSONValue {
    switch record {
    case .act(let act, let languages, let editions):
      [
        "type": "act", "act": .string(act.slug), "iri": .string(act.iri),
        "number": .text(act.number), "adopted": .day(act.adopted), "form": .text(act.form),
        "code": .text(act.code), "title": .texts(act.title),
        "languages": .list(languages.map(\.rawValue)),
        "editions": .list(editions.map(\.description)),
      ]
    case .amendment(let amendment): .amendment(amendment)
    case .provision(let act, let identity, let kind):
      [
        "type": "provision", "act": .string(act), "provision": .identity(identity),
        "kind": .string(kind.rawValue),
      ]
    case .placement(let placement): .placement(placement)
    case .wording(let wording): .wording(wording)
    case .note(let note):
      [
        "type": "note", "act": .string(note.act), "provision": .identity(note.provision),
        "language": .string(note.language.rawValue), "position": .string(note.position.rawValue),
        "text": .string(note.text), "printed": .interval(note.interval),
      ]
    case .change(let change):
      [
        "type": "change", "act": .string(change.act), "day": .day(change.day),
        "kind": .string(change.kind.rawValue), "provision": .identity(change.provision),
        "eId": .string(change.eId), "eIdBefore": .text(change.eIdBefore),
        "language": .text(change.words?.language.rawValue),
        "amendment": .identity(change.cause.identity),
      ]
    case .topic(let topic):
      [
        "type": "topic", "topic": .string(topic.id), "label": .texts(topic.label),
        "terms": [
          "ru": .list(topic.terms.ru ?? []), "kk": .list(topic.terms.kk ?? []),
          "en": .list(topic.terms.en ?? []),
        ],
        "broader": .text(topic.broader),
      ]
    case .assignment(let assignment):
      [
        "type": "assignment", "act": .string(assignment.act), "topic": .string(assignment.topic),
        "provision": .identity(assignment.provision), "eId": .string(assignment.eId),
        "inForce": .interval(assignment.interval),
      ]
    }
  }

  private static func amendment(_ amendment: RegistryRecord.Amendment) -> JSONValue {
    let cause = amendment.cause
    return [
      "type": "amendment", "act": .string(amendment.act), "amendment": .identity(cause.identity),
      "isEnactment": .boolean(amendment.isEnactment), "title": .string(cause.act),
      "number": .text(cause.number), "adopted": .day(cause.adopted), "item": .text(cause.item),
      "source": .string(cause.source.rawValue), "commencement": .text(cause.commencement),
      "inForceFrom": .day(amendment.inForceFrom), "basis": .string(cause.basis.rawValue),
    ]
  }

  private static func placement(_ placement: RegistryRecord.Placement) -> JSONValue {
    [
      "type": "placement", "act": .string(placement.act),
      "provision": .identity(placement.provision), "kind": .string(placement.kind.rawValue),
      "parent": .identity(placement.parent), "number": .text(placement.number?.description),
      "eId": .string(placement.eId), "rank": .number(placement.rank),
      "status": .string(placement.state.rawValue), "inForce": .interval(placement.interval),
      "amendment": .identity(placement.amendment),
    ]
  }

  private static func wording(_ wording: RegistryRecord.HeldWording) -> JSONValue {
    [
      "type": "wording", "act": .string(wording.act), "provision": .identity(wording.provision),
      "eId": .string(wording.eId), "language": .string(wording.language.rawValue),
      "heading": .text(wording.heading), "text": .string(wording.text),
      "inForce": .interval(wording.validity.interval),
      "doubtfulFrom": .day(wording.validity.doubtfulFrom),
      "isResumed": .boolean(wording.isResumed), "amendment": .identity(wording.amendment),
      "furtherAmendments": .array(wording.further.map { .identity($0) }),
    ]
  }

  private static func identity(_ identity: Int64?) -> JSONValue {
    identity.map { .integer(Int($0)) } ?? .null
  }
}
