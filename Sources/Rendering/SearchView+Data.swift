internal import LegalText
internal import SearchQuery

extension SearchView {
  /// The document of `search --format json`.
  public func json() -> JSONValue {
    [
      "query": .string(query), "at": .day(at), "language": .string(language.rawValue),
      "total": .integer(total), "isTotalExact": .boolean(isTotalExact),
      "ranked": bound.map { .integer($0) } ?? .null, "unknown": .list(unknown),
      "didYouMean": .list(suggestions), "passedOver": .list(passedOver),
      "hits": .array(hits.map(json)),
    ]
  }

  private func json(_ hit: Hit) -> JSONValue {
    [
      "act": .string(hit.act.slug), "eId": .string(hit.eId), "kind": .string(hit.kind.rawValue),
      "locator": .string(Locator.locator(ofEId: hit.eId)?.description ?? hit.eId),
      "name": .string(unitName(eId: hit.eId, in: language)),
      "heading": .text(hit.heading.map { $0.pieces.map(\.text).joined() }),
      "snippet": .string(hit.snippet.bracketed),
      "score": .number((hit.score * 1000).rounded() / 1000),
      "inForce": .interval(hit.interval), "times": .array(hit.times.map { .interval($0) }),
      "status": .string(hit.isSuspended ? "suspended" : "in-force"),
      "topics": .list(hit.topics), "further": .list(hit.further),
      "missing": .list(hit.missing),
      "within": .array(
        hit.holders.map { ["eId": .string($0.eId), "heading": .text($0.heading)] }),
    ]
  }

  /// The hits as CSV (RFC 4180), a line each.
  public func csv() -> String {
    var lines = [
      [
        "act", "eId", "locator", "kind", "heading", "snippet", "score", "inForceFrom", "inForceTo",
        "topics", "missing",
      ]
    ]
    for hit in hits {
      lines.append([
        hit.act.slug, hit.eId, Locator.locator(ofEId: hit.eId)?.description ?? hit.eId,
        hit.kind.rawValue, hit.heading.map { $0.pieces.map(\.text).joined() } ?? "",
        hit.snippet.bracketed, "\((hit.score * 1000).rounded() / 1000)",
        hit.interval.from?.description ?? "", hit.interval.to?.description ?? "",
        hit.topics.joined(separator: " "), hit.missing.joined(separator: " "),
      ])
    }
    return lines.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    // A scalar at a time: a carriage return and the line feed after it are one character.
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
