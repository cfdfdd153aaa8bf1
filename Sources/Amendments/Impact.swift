internal import ActText
public import LegalText
internal import Redline

/// What an amendment does to a unit that it does not name: a reference that no longer fits, a term that means something
/// else.
public struct Impact: Hashable, Sendable {
  /// What happened to what the unit speaks of.
  public enum Reason: Hashable, Sendable {
    /// The provision referred to is excluded.
    case repealed
    /// No provision bears that name any more.
    case gone
    /// The provision that was meant bears another name now; what bears the old one, if anything, is another provision.
    case renumbered(to: String)
    /// The words of the provision referred to change.
    case reworded
    /// The provision comes into being with the amendment, and the reference named nothing before.
    case nowThere
    /// There never was such a provision.
    case neverThere
    /// The definition of the term changes.
    case redefined
    /// The definition of the term is gone.
    case undefined
  }

  /// The unit that refers or uses the term, by its eId after the amendment.
  public var eId: String
  /// The words that refer, or the term.
  public var words: String
  /// The provision referred to, or the one that defines the term, by its eId before the amendment.
  public var target: String
  /// What happened.
  public var reason: Reason

  /// Makes an impact.
  public init(eId: String, words: String, target: String, reason: Reason) {
    self.eId = eId
    self.words = words
    self.target = target
    self.reason = reason
  }

  /// Whether the reference or term is left without what it speaks of, or with something else.
  public var isDangling: Bool {
    switch reason {
    case .repealed, .gone, .renumbered, .undefined, .neverThere: true
    case .reworded, .nowThere, .redefined: false
    }
  }
}

/// What changes for the references and terms of an act, in `language`, where `old` becomes `new`.
///
/// References are those of the new text, in document order; terms follow. Terms are found by the beginnings of their
/// words, so that a use may be told of that is none.
public func impacts(from old: Provision, to new: Provision, in language: Language) -> [Impact] {
  ImpactFinder(old: old, new: new, language: language).impacts()
}

private struct ImpactFinder {
  let old: Provision
  let new: Provision
  let language: Language
  private let alignment: Alignment
  private let oldByName: [String: Int]
  private let newByName: [String: Int]
  /// The eIds, before, of units whose own words, or those of a unit in them, change.
  private let reworded: Set<String>

  init(old: Provision, new: Provision, language: Language) {
    self.old = old
    self.new = new
    self.language = language
    let alignment = align(old, with: new)
    let (oldNames, newNames) = (Self.names(alignment.old), Self.names(alignment.new))
    var reworded: Set<String> = []
    for change in redline(of: alignment, language: language).changes where change.kind != .unchanged
    {
      let hasEdits = (change.words + change.headingWords).contains { $0.operation != .equal }
      guard change.kind != .renumbered && change.kind != .moved || hasEdits else { continue }
      var place = change.from.flatMap { oldNames[$0.eId] }
      if place == nil, let unit = change.to.flatMap({ newNames[$0.eId] }) {
        place = alignment.new[unit].parent.flatMap { alignment.oldOfNew[$0] }
      }
      while let unit = place, alignment.old[unit].parent != nil {
        reworded.insert(alignment.old[unit].eId)
        place = alignment.old[unit].parent
      }
    }
    self.alignment = alignment
    (oldByName, newByName) = (oldNames, newNames)
    self.reworded = reworded
  }

  private static func names(_ units: [Unit]) -> [String: Int] {
    Dictionary(units.enumerated().map { ($1.eId, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func impacts() -> [Impact] {
    var impacts: [Impact] = []
    let before = Set(old.references(in: language).map { Mention($0.eId, $0.reference.text) })
    for (eId, reference) in new.references(in: language) {
      let name = newByName[eId].flatMap { alignment.oldOfNew[$0] }.map { alignment.old[$0].eId }
      let isNew = !(name.map { before.contains(Mention($0, reference.text)) } ?? false)
      for target in reference.targets {
        if let (name, reason) = reason(for: target, isNew: isNew) {
          impacts.append(
            Impact(eId: eId, words: reference.text, target: name, reason: reason))
        }
      }
    }
    return impacts + termImpacts()
  }

  private struct Mention: Hashable {
    var eId: String
    var text: String

    init(_ eId: String, _ text: String) {
      self.eId = eId
      self.text = text
    }
  }

  // MARK: - References

  /// What happens to `target`; a reference that the amendment itself wrote means the new text.
  private func reason(
    for target: Locator, isNew: Bool
  ) -> (name: String, reason: Impact.Reason)? {
    let was = law(target, in: old)
    let now = law(target, in: new)
    let name = was?.eId ?? now?.eId ?? target.eId ?? target.description
    guard !isNew else {
      return now == nil ? (name, was == nil ? .neverThere : .gone) : nil
    }
    guard let was else { return (name, now == nil ? .neverThere : .nowThere) }
    guard let place = oldByName[was.eId] else { return nil }
    guard let newer = alignment.newOfOld[place] else { return (name, .gone) }
    if alignment.new[newer].provision.state == .repealed { return (name, .repealed) }
    let newName = alignment.new[newer].eId
    if newName != was.eId { return (name, .renumbered(to: newName)) }
    return reworded.contains(was.eId) ? (name, .reworded) : nil
  }

  /// The provision that bears the name and is law.
  private func law(_ locator: Locator, in root: Provision) -> ResolvedLocator? {
    guard let found = try? locator.resolve(in: root),
      let unit = root.unit(at: found.path), unit.state == .inForce || unit.state == .suspended
    else { return nil }
    return found
  }

  // MARK: - Terms

  private func termImpacts() -> [Impact] {
    let changed = new.termChanges(since: old, in: language).compactMap { change in
      change.old.map {
        (term: $0, reason: change.new == nil ? Impact.Reason.undefined : .redefined)
      }
    }
    var impacts: [Impact] = []
    let uses = new.uses(of: changed.map(\.term), in: language).units
    for ((term, reason), units) in zip(changed, uses) {
      for eId in units {
        let before = newByName[eId].flatMap { alignment.oldOfNew[$0] }.map { alignment.old[$0].eId }
        guard before != term.eId else { continue }
        impacts.append(Impact(eId: eId, words: term.name, target: term.eId, reason: reason))
      }
    }
    return impacts
  }
}
