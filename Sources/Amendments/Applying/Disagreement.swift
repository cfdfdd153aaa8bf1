public import LegalText

/// A provision to which two languages of one amendment do not do the same.
///
/// Both texts are authentic (Law on legal acts, art. 24(3)): what one changes, the other must change, too.
public struct Disagreement: Hashable, Sendable {
  /// The provision, by its name before the amendment; by the name after it where it is new.
  public var eId: String
  /// What each language does to it; empty where a language leaves it as it is.
  public var deeds: [Language: Set<AmendedText.ChangedUnit.Deed>]

  /// Makes a disagreement.
  public init(eId: String, deeds: [Language: Set<AmendedText.ChangedUnit.Deed>]) {
    self.eId = eId
    self.deeds = deeds
  }

  /// What is wrong, in one line.
  public var message: String {
    let said = deeds.sorted { $0.key < $1.key }.map { language, deeds in
      let words = deeds.map(\.rawValue).sorted().joined(separator: ", ")
      return "\(language.rawValue): \(words.isEmpty ? "nothing" : words)"
    }
    return eId + " – " + said.joined(separator: "; ")
  }
}

/// Holds the two languages of one amendment against each other: the same must be done to the same provisions.
///
/// How many instructions say it does not count: one replacement in Russian may be two in Kazakh. Nor does a repaired
/// mark, nor words of the item after which both add a new last one: the Kazakh verb stands at the end of the last item
/// and moves with it.
public func compare(ru: AmendedText, kk: AmendedText) -> [Disagreement] {
  let (russian, kazakh) = (DeedList(ru), DeedList(kk))
  let bothAdd = Set(russian.added).intersection(kazakh.added)
  let formerLast = ru.root.neighbours(before: bothAdd).union(kk.root.neighbours(before: bothAdd))
  var found: [Disagreement] = []
  var seen: Set<String> = []
  for name in russian.order + kazakh.order where seen.insert(name).inserted {
    let (left, right) = (russian.deeds[name] ?? [], kazakh.deeds[name] ?? [])
    guard left != right else { continue }
    let after = russian.names[name] ?? kazakh.names[name]
    let isFormerLast = after.map(formerLast.contains) ?? false
    if isFormerLast, left.isSubset(of: [.words]), right.isSubset(of: [.words]) { continue }
    let eId = name.hasPrefix(DeedList.new) ? String(name.dropFirst(DeedList.new.count)) : name
    found.append(Disagreement(eId: eId, deeds: [.ru: left, .kk: right]))
  }
  return found
}

/// What one language does, provision by provision.
private struct DeedList {
  var order: [String] = []
  var deeds: [String: Set<AmendedText.ChangedUnit.Deed>] = [:]
  /// The names after the amendment of the provisions that were there.
  var names: [String: String] = [:]
  /// The names of new provisions.
  var added: [String] = []
  /// Stands before the name of a new provision: what was there may bear the same one.
  static let new = "+"

  init(_ text: AmendedText) {
    for unit in text.effects.flatMap(\.units) {
      guard let name = unit.before ?? unit.after else { continue }
      let done = unit.deeds.subtracting([.marks])
      guard !done.isEmpty else { continue }
      let key = unit.before == nil ? Self.new + name : name
      if deeds[key] == nil { order.append(key) }
      deeds[key, default: []].formUnion(done)
      if unit.before == nil { added.append(name) } else { names[key] = unit.after }
    }
  }
}

extension Provision {
  /// The names of the units that stand directly before units of some names.
  fileprivate func neighbours(before names: Set<String>) -> Set<String> {
    var found: Set<String> = []
    func visit(_ unit: Provision, _ name: String) {
      var last: [ProvisionKind: String] = [:]
      for child in unit.children {
        let childName = child.eId(below: name)
        if names.contains(childName), let before = last[child.kind] { found.insert(before) }
        last[child.kind] = childName
        visit(child, childName)
      }
    }
    visit(self, eId(below: ""))
    return found
  }
}
