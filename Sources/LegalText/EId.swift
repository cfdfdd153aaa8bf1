/// Names of provisions by the Akoma Ntoso naming convention: `art_29__para_2__subpara_1`.
public enum EId {
  /// The name of a unit of `kind` and `number` in the unit named `parent` (empty at the top).
  public static func name(
    of kind: ProvisionKind, number: ProvisionNumber?, below parent: String
  ) -> String {
    guard kind != .act else { return "" }
    let own = number.map { kind.eIdPrefix + "_" + $0.description } ?? kind.eIdPrefix
    let inAnnex = parent.hasPrefix(ProvisionKind.annex.eIdPrefix)
    if parent.isEmpty || (kind.numbersThroughAct && !inAnnex) { return own }
    return parent + "__" + own
  }

  /// The units a name is made of, outermost first; nil where it is not a name.
  public static func parts(of name: some StringProtocol)
    -> [(kind: ProvisionKind, number: ProvisionNumber?)]?
  {
    let bytes = Array(name.utf8)
    let line = UInt8(ascii: "_")
    var parts: [(kind: ProvisionKind, number: ProvisionNumber?)] = []
    var start = 0
    while start < bytes.count {
      var place = start
      while place < bytes.count, bytes[place] != line { place += 1 }
      guard let kind = kinds.first(where: { $0.prefix.elementsEqual(bytes[start..<place]) })?.kind
      else { return nil }
      var number: ProvisionNumber?
      if place < bytes.count, place + 1 == bytes.count || bytes[place + 1] != line {
        start = place + 1
        place = start
        while place < bytes.count, bytes[place] != line { place += 1 }
        number = ProvisionNumber(String(decoding: bytes[start..<place], as: UTF8.self))
        if number == nil { return nil }
      }
      parts.append((kind, number))
      if place == bytes.count { return parts }
      // Two lines, and a part after them.
      guard place + 2 < bytes.count, bytes[place + 1] == line else { return nil }
      start = place + 2
    }
    return nil
  }

  /// The kinds by the bytes of their prefixes.
  private static let kinds = ProvisionKind.allCases.filter { !$0.eIdPrefix.isEmpty }.map {
    (prefix: Array($0.eIdPrefix.utf8), kind: $0)
  }
}
