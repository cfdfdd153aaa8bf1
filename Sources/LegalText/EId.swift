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
    var parts: [(kind: ProvisionKind, number: ProvisionNumber?)] = []
    var rest = Substring(name)
    while !rest.isEmpty {
      var part = rest
      if let cut = rest.firstRange(of: "__") {
        part = rest[..<cut.lowerBound]
        rest = rest[cut.upperBound...]
        if rest.isEmpty { return nil }
      } else {
        rest = ""
      }
      let pieces = part.split(separator: "_", maxSplits: 1, omittingEmptySubsequences: false)
      guard
        let kind = ProvisionKind.allCases.first(where: {
          !$0.eIdPrefix.isEmpty && $0.eIdPrefix == pieces[0]
        })
      else { return nil }
      var number: ProvisionNumber?
      if pieces.count == 2 {
        number = ProvisionNumber(pieces[1])
        if number == nil { return nil }
      }
      parts.append((kind, number))
    }
    return parts.isEmpty ? nil : parts
  }
}

extension StringProtocol {
  /// The first place of `other` in this text, byte for byte.
  fileprivate func firstRange(of other: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) {
        return start..<index(start, offsetBy: other.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
