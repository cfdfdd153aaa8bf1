/// A provision found in a tree, and its exact name there.
public struct ResolvedLocator: Hashable, Sendable {
  /// The way to it from the root: at each step the index among the children.
  public let path: [Int]
  /// Its eId in this tree; empty for the act.
  public let eId: String
  /// The locator of that eId: every kind known, and nothing left out that the eId has.
  public let locator: Locator
}

extension Locator {
  /// Finds the provision in the tree under `root`.
  ///
  /// Annexes, sections, chapters and articles are looked for anywhere, articles of the act before
  /// those of its annexes; a chapter named with an article must hold it. A bare number in brackets
  /// is a paragraph, else a subparagraph. What hangs under an unnumbered part or indent is found
  /// from the unit that holds the part, where only one such part has it. Part one and indent one
  /// are the unit's own text (Law on legal acts, art. 23(1)): the unit itself, unless the tree has
  /// them. Of several units of one name the one that is law is taken, else one that was, else one to come.
  ///
  /// - Parameters:
  ///   - root: the act, or any unit.
  ///   - numberedPartsAreParagraphs: whether the act calls its numbered units parts, so that
  ///     «часть 3 статьи 5» is paragraph 3, and «пункт 1) части 3» its subparagraph 1.
  /// - Throws: `LocatorError.notFound`, `LocatorError.ambiguous`.
  public func resolve(
    in root: Provision, numberedPartsAreParagraphs: Bool = false
  ) throws(LocatorError) -> ResolvedLocator {
    let resolver = LocatorResolver(
      root: root, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
    do {
      return try resolver.find(self)
    } catch {
      guard numberedPartsAreParagraphs, let swapped = namingParagraphsParts,
        let found = try? resolver.find(swapped)
      else { throw error }
      return found
    }
  }

  /// `part 3, subparagraph 1` for «пункт 1) части 3», which reads as paragraph 1, part 3; nil
  /// where it does not have those.
  private var namingParagraphsParts: Locator? {
    guard let place = steps.firstIndex(where: { $0.kind == .paragraph }), place + 1 < steps.count,
      steps[place + 1].kind == .part
    else { return nil }
    var swapped = steps
    swapped[place] = Step(.paragraph, steps[place + 1].number)
    swapped[place + 1] = Step(.subparagraph, steps[place].number)
    return Locator(steps: swapped)
  }
}

extension Provision {
  /// The unit at the end of `path`, a list of indices among children; nil where there is none.
  public func unit(at path: some Sequence<Int>) -> Provision? {
    var unit = self
    for index in path {
      guard unit.children.indices.contains(index) else { return nil }
      unit = unit.children[index]
    }
    return unit
  }
}

/// Follows the steps of a locator down a tree.
private struct LocatorResolver {
  let root: Provision
  let numberedPartsAreParagraphs: Bool

  /// A unit reached, and how.
  private struct Place {
    let unit: Provision
    let path: [Int]
    let eId: String
    /// Whether part one was named, so that lists of other parts are not meant.
    var isOwnTextOnly = false

    /// Who bears a name that several units have: what is law, before what was, before what is yet to come.
    var precedence: Int {
      switch unit.state {
      case .inForce, .suspended: 2
      case .repealed, .expired: 1
      case .pending: 0
      }
    }
  }

  private var start: Place { Place(unit: root, path: [], eId: root.eId(below: "")) }

  func find(_ locator: Locator) throws(LocatorError) -> ResolvedLocator {
    var places = [start]
    for step in locator.steps where step.kind != .act {
      var found: [Place] = []
      for place in places {
        for next in units(for: step, from: place)
        where !found.contains(where: { $0.path == next.path }) {
          found.append(next)
        }
      }
      if found.isEmpty { throw absence(of: step, from: places[0]) }
      places = found
    }
    let highest = places.map(\.precedence).max()
    let bearers = places.filter { $0.precedence == highest }
    if bearers.count == 1 { places = bearers }
    guard let place = places.first, places.count == 1 else {
      throw .ambiguous(locator, candidates: places.map(\.eId))
    }
    return ResolvedLocator(path: place.path, eId: place.eId, locator: self.locator(of: place))
  }

  private func locator(of place: Place) -> Locator {
    Locator.locator(ofEId: place.eId) ?? Locator(steps: [])
  }

  // MARK: One step

  private func units(for step: Locator.Step, from place: Place) -> [Place] {
    for kind in kinds(for: step, from: place) {
      let found = units(of: kind, from: place) { $0.number == step.number }
      if !found.isEmpty { return found }
    }
    guard let kind = step.kind else { return [] }
    if step.number == nil {
      // «приложение» without a number, where the act has but one.
      let all = units(of: kind, from: place) { _ in true }
      return all.count == 1 ? all : []
    }
    if kind == .part || kind == .indent, step.number == ProvisionNumber(1), isText(place.unit.kind)
    {
      var own = place
      own.isOwnTextOnly = true
      return [own]
    }
    return []
  }

  /// What a step may be, the likeliest first.
  private func kinds(for step: Locator.Step, from place: Place) -> [ProvisionKind] {
    switch step.kind {
    case nil:
      return place.unit.kind == .annex
        ? [.paragraph, .subparagraph, .article] : [.paragraph, .subparagraph]
    case .part where numberedPartsAreParagraphs && place.unit.kind.level <= 5:
      return [.paragraph, .part]
    case .some(let kind): return [kind]
    }
  }

  private func units(
    of kind: ProvisionKind, from place: Place, where matches: (Provision) -> Bool
  ) -> [Place] {
    func isWanted(_ unit: Provision) -> Bool { unit.kind == kind && matches(unit) }
    var found: [Place] = []
    if kind.nestingRank <= ProvisionKind.article.nestingRank {
      if place.path.isEmpty && isWanted(place.unit) { return [place] }
      collect(from: place, where: isWanted, into: &found) { $0.isDivision }
      if found.isEmpty {
        collect(from: place, where: isWanted, into: &found) { $0.isDivision || $0 == .annex }
      }
      return found
    }
    collect(from: place, where: isWanted, into: &found) { _ in false }
    let isFirst = (kind == .part || kind == .indent) && found.isEmpty && matches(Self.first)
    guard found.isEmpty, !place.isOwnTextOnly, !isFirst else { return found }
    let isAboveArticles = !isText(place.unit.kind) || place.unit.kind == .annex
    collect(from: place, where: isWanted, into: &found) { held in
      held == .part || held == .indent || (isAboveArticles && held.isDivision)
    }
    return found
  }

  /// Stands for part one, which is never looked for in other parts.
  private static let first = Provision(kind: .part, number: ProvisionNumber(1))

  /// Collects the units wanted below `place`, going down into the kinds `isOpen` lets through.
  private func collect(
    from place: Place, where isWanted: (Provision) -> Bool, into found: inout [Place],
    through isOpen: (ProvisionKind) -> Bool
  ) {
    for (index, child) in place.unit.children.enumerated() {
      let next = Place(
        unit: child, path: place.path + [index], eId: child.eId(below: place.eId))
      if isWanted(child) { found.append(next) }
      if isOpen(child.kind) {
        collect(from: next, where: isWanted, into: &found, through: isOpen)
      }
    }
  }

  private func isText(_ kind: ProvisionKind) -> Bool { !kind.isDivision && kind != .act }

  // MARK: Nothing found

  private func absence(of step: Locator.Step, from place: Place) -> LocatorError {
    for kind in kinds(for: step, from: place) {
      var numbers = units(of: kind, from: place) { $0.number != nil }.compactMap(\.unit.number)
      if numbers.isEmpty { continue }
      if (kind == .part || kind == .indent) && isText(place.unit.kind) {
        numbers.append(ProvisionNumber(1))
      }
      return .notFound(
        Locator.Step(kind, step.number), in: locator(of: place),
        existing: Set(numbers).sorted())
    }
    let kind = kinds(for: step, from: place).first
    return .notFound(
      Locator.Step(step.kind ?? kind, step.number), in: locator(of: place), existing: [])
  }
}
