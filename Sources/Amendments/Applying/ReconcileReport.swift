public import LegalText
public import Redline

/// The text as amended, held against an official edition, article by article.
public struct ReconcileReport: Hashable, Sendable {
  /// How one article, or another unit that stands by itself, compares.
  public struct Item: Hashable, Sendable {
    /// What was found.
    public enum Finding: Hashable, Sendable {
      /// Both have the same words, to the letter.
      case same
      /// The words differ: what would turn ours into the official ones.
      case differs(ChangeSet)
      /// Only our text has it.
      case onlyHere
      /// Only the official edition has it.
      case onlyThere
    }

    /// Its name.
    public var eId: String
    /// What was found.
    public var finding: Finding

    /// Makes an item.
    public init(eId: String, finding: Finding) {
      self.eId = eId
      self.finding = finding
    }
  }

  /// The language compared.
  public var language: Language
  /// The title, preamble, headings of divisions, articles and annexes, in the order of the official edition; what only
  /// our text has stands where it would.
  public var items: [Item]

  /// Holds `ours` against `official`, in one language. Notes and layout are not compared.
  ///
  /// A unit that is law in neither says nothing.
  public init(of ours: Provision, against official: Provision, in language: Language) {
    self.language = language
    let (here, there) = (ours.standingAlone, official.standingAlone)
    let left = Dictionary(here.map { ($0.eId, $0.unit) }, uniquingKeysWith: { $0.preferred($1) })
    let right = Dictionary(there.map { ($0.eId, $0.unit) }, uniquingKeysWith: { $0.preferred($1) })
    var names: [String] = []
    var seen: Set<String> = []
    for (eId, _) in there where seen.insert(eId).inserted { names.append(eId) }
    var last = -1
    for (eId, _) in here {
      if let place = names.firstIndex(of: eId) {
        last = place
      } else if seen.insert(eId).inserted {
        last += 1
        names.insert(eId, at: last)
      }
    }
    items = names.compactMap { eId in
      Self.finding(left[eId], right[eId], language).map { Item(eId: eId, finding: $0) }
    }
  }

  /// Whether all is the same.
  public var isSame: Bool { items.allSatisfy { $0.finding == .same } }

  private static func finding(
    _ ours: Provision?, _ official: Provision?, _ language: Language
  ) -> Item.Finding? {
    let here = ours.flatMap { $0.state.isLaw ? $0 : nil }
    let there = official.flatMap { $0.state.isLaw ? $0 : nil }
    guard let here else { return there == nil ? nil : .onlyThere }
    guard let there else { return .onlyHere }
    let changes = redline(from: here, to: there, language: language)
    return changes.changes.isEmpty ? .same : .differs(changes)
  }
}

extension Provision {
  /// The act and its divisions, bare of what is in them, and the units with text that stand by themselves, in order.
  fileprivate var standingAlone: [(eId: String, unit: Provision)] {
    var units: [(eId: String, unit: Provision)] = []
    func visit(_ unit: Provision, _ name: String) {
      let eId = unit.eId(below: name)
      guard unit.kind == .act || unit.kind.isDivision else {
        units.append((eId, unit))
        return
      }
      var bare = unit
      bare.children = []
      units.append((eId, bare))
      for child in unit.children { visit(child, eId) }
    }
    visit(self, "")
    return units
  }

  /// This unit, or the other of its name where only that is law.
  fileprivate func preferred(_ other: Provision) -> Provision {
    !state.isLaw && other.state.isLaw ? other : self
  }
}
