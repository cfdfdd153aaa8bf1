import LegalText
import Redline
import Registry

/// The units a comparison is narrowed to: some, and all that is in them, on either side.
struct UnitSelection {
  /// The names they bear in the older version.
  private var old: Set<String>
  /// The names they bear in the newer version.
  private var new: Set<String>
  /// Their identities on the older day; nil where no registry holds both versions.
  private var identities: Set<Int64>?

  /// Whether a unit is selected that bears these names in the older and the newer version; nil where it is not there.
  func contains(_ old: String?, _ new: String?) -> Bool {
    old.map(self.old.contains) ?? false || new.map(self.new.contains) ?? false
  }

  /// Those of the provisions left out of both versions that are selected.
  func untouched(of provisions: Set<Int64>) -> Set<Int64> {
    identities.map(provisions.intersection) ?? provisions
  }

  // MARK: - Selecting

  /// The unit that `locator` names, in each version.
  ///
  /// A provision is followed by its identity: what bore the name on one of two days is selected on both.
  ///
  /// - Throws: where neither version has it, why the newer has it not.
  init(_ locator: Locator, in pair: VersionPair) throws {
    let (oldRoot, newRoot) = (pair.old, pair.new)
    let older = Result { try Self.unit(locator, in: oldRoot, named: pair.from, pair.source) }
    let newer = Result { try Self.unit(locator, in: newRoot, named: pair.to, pair.source) }
    let found = [try? older.get(), try? newer.get()]
    if found.allSatisfy({ $0 == nil }) { _ = try newer.get() }
    let identities = Set(found.compactMap { $0?.identity })
    func names(_ root: Provision, _ unit: NamedUnit?) -> Set<String> {
      Self.names(in: root) { provision, eId in
        provision.identity.map(identities.contains) ?? (eId == unit?.eId)
      }
    }
    old = names(oldRoot, found[0])
    new = names(newRoot, found[1])
    try hold(identities, in: pair)
  }

  /// The provisions assigned to one of `topics` on a day of the two.
  init(_ topics: [Topic], in pair: VersionPair, _ source: RegistrySource) throws {
    var identities: Set<Int64> = []
    for day in [pair.from, pair.to].compactMap({ LegalDate(iso: $0) }) {
      identities.formUnion(
        try source.registry.provisions(
          of: topics, in: source.record, on: day, at: source.state))
    }
    var known: Set<String> = []
    for root in [pair.old, pair.new] {
      root.visit { unit, eId in
        if let identity = unit.identity, identities.contains(identity) { known.insert(eId) }
      }
    }
    // A file knows no identities: there, what bears the name is meant.
    func names(_ root: Provision) -> Set<String> {
      Self.names(in: root) { unit, eId in
        unit.identity.map(identities.contains) ?? known.contains(eId)
      }
    }
    old = names(pair.old)
    new = names(pair.new)
    try hold(identities, in: pair)
  }

  /// Keeps which provisions are selected, where both versions are days: only then were any left out.
  private mutating func hold(_ tops: Set<Int64>, in pair: VersionPair) throws {
    guard let source = pair.source, let day = LegalDate(iso: pair.from) else { return }
    identities = try source.registry.provisions(within: tops, on: day, at: source.state)
  }

  /// A unit found in one of the versions.
  private struct NamedUnit {
    var eId: String
    var identity: Int64?
  }

  private static func unit(
    _ locator: Locator, in root: Provision, named name: String, _ source: RegistrySource?
  ) throws -> NamedUnit {
    // Of two days only a part was read, in which a name might be taken for another's.
    if let source, let day = LegalDate(iso: name) {
      let found = try source.registry.find(
        locator, in: source.record, on: day, languages: [], at: source.state)
      return NamedUnit(eId: found.eId, identity: found.unit.identity)
    }
    let found = try locator.resolve(in: root)
    return NamedUnit(eId: found.eId, identity: root.unit(at: found.path)?.identity)
  }

  /// The names of the units that `isTop` takes, and of all that is in them.
  private static func names(
    in root: Provision, where isTop: (Provision, String) -> Bool
  ) -> Set<String> {
    var names: Set<String> = []
    func collect(_ unit: Provision, below parent: String, isSelected: Bool) {
      let eId = unit.eId(below: parent)
      let isSelected = isSelected || isTop(unit, eId)
      if isSelected { names.insert(eId) }
      for child in unit.children { collect(child, below: eId, isSelected: isSelected) }
    }
    collect(root, below: "", isSelected: false)
    return names
  }
}
