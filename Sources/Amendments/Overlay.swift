public import LegalText

/// Why texts in several languages cannot be one act: structure is one for all languages.
public struct OverlayError: Error, Hashable, Sendable {
  /// The unit, by its eId in the first of the languages.
  public var eId: String
  /// What the unit is in each language: its number or its state.
  public var values: [Language: String]

  /// Makes an error.
  public init(eId: String, values: [Language: String]) {
    self.eId = eId
    self.values = values
  }
}

extension Provision {
  /// This act with the texts given in place of its own in their languages; other languages keep what they have.
  ///
  /// Units are the same where their identity is; new ones, where kind and number are. A unit that every language given
  /// has dropped is gone; one that only some have dropped stays without a wording in those.
  ///
  /// - Parameter texts: the act in single languages, each made from this one.
  /// - Throws: ``OverlayError`` where the languages give a unit different numbers or states.
  public func overlaid(
    with texts: [Language: Provision]
  ) throws(OverlayError) -> Provision {
    let languages = Language.allCases.filter { texts[$0] != nil }
    guard !languages.isEmpty else { return self }
    return try Overlay(languages: languages).laid(texts, over: self, eId: "")
  }
}

/// Lays texts in single languages over the act they come from.
private struct Overlay {
  /// The languages given, in order.
  let languages: [Language]

  private enum Key: Hashable {
    case known(Int64)
    case new(ProvisionKind, ProvisionNumber?)

    init(_ unit: Provision) {
      self = unit.identity.map { .known($0) } ?? .new(unit.kind, unit.number)
    }
  }

  /// The unit as `texts` have it; `base` is what it was, nil where it is new.
  func laid(
    _ texts: [Language: Provision], over base: Provision?, eId: String
  ) throws(OverlayError) -> Provision {
    guard var unit = languages.lazy.compactMap({ texts[$0] }).first ?? base else {
      return Provision(kind: .act)
    }
    try requireSame(texts, eId) { $0.number?.description ?? "" }
    try requireSame(texts, eId) { $0.state.rawValue }
    if let base { unit.wordings = base.wordings }
    for language in languages { unit.wordings[language] = texts[language]?.wordings[language] }
    unit.children = []
    let old = base?.children ?? []
    let lists = texts.mapValues(\.children)
    for (key, children) in order(lists, over: old) {
      let before = old.first { Key($0) == key }
      guard let name = (languages.lazy.compactMap { children[$0] }.first ?? before)?.eId(below: eId)
      else { continue }
      if children.isEmpty {
        if let before { unit.children.append(before) }
      } else {
        unit.children.append(try laid(children, over: before, eId: name))
      }
    }
    return unit
  }

  private func requireSame(
    _ texts: [Language: Provision], _ eId: String, _ value: (Provision) -> String
  ) throws(OverlayError) {
    let values = texts.mapValues(value)
    if Set(values.values).count > 1 { throw OverlayError(eId: eId, values: values) }
  }

  /// The units that stay, in order, each with what the languages make of it.
  private func order(
    _ lists: [Language: [Provision]], over old: [Provision]
  ) -> [(Key, [Language: Provision])] {
    var order: [Key] = []
    var units: [Key: [Language: Provision]] = [:]
    func add(_ keys: [Key]) {
      var last: Key?
      for key in keys {
        if !order.contains(key) {
          let place = last.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
          order.insert(key, at: last == nil ? 0 : place)
        }
        last = key
      }
    }
    for language in languages {
      for child in lists[language] ?? [] { units[Key(child), default: [:]][language] = child }
    }
    // What none of the languages given ever had stays where it stood.
    let staying = old.filter { child in
      units[Key(child)] != nil
        || !child.wordings.languages.isEmpty && !languages.contains { child.holds($0) }
    }
    add((lists[languages[0]] ?? []).map { Key($0) })
    add(staying.map { Key($0) })
    for language in languages.dropFirst() { add((lists[language] ?? []).map { Key($0) }) }
    return order.map { ($0, units[$0] ?? [:]) }
  }
}

extension Provision {
  /// Whether this unit or one in it has a wording in `language`.
  fileprivate func holds(_ language: Language) -> Bool {
    wordings[language] != nil || children.contains { $0.holds(language) }
  }
}
