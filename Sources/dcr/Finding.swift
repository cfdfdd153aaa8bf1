import LegalText
import Registry

/// A unit found by a locator.
struct FoundUnit {
  var eId: String
  var unit: Provision
}

extension Registry {
  /// The unit of `act` that `locator` names on `day`, read with as little else as can be.
  ///
  /// - Throws: `LocatorError` where none is there; the message names what is near, and what bore the name on other days.
  func find(
    _ locator: Locator, in act: ActRecord, on day: LegalDate, languages: [Language],
    at state: State
  ) throws -> FoundUnit {
    if let holder = locator.holder,
      let top = try provision(holder, of: act, on: day, in: languages, at: state)
    {
      let root = Provision(kind: .act, children: [top])
      if let found = try? locator.resolve(in: root), let unit = root.inheriting(at: found.path) {
        return FoundUnit(eId: found.eId, unit: unit)
      }
    }
    let root = try edition(of: act, on: day, in: languages, at: state).root
    do throws(LocatorError) {
      let found = try locator.resolve(in: root)
      guard let unit = root.inheriting(at: found.path) else { throw LocatorError.empty }
      return FoundUnit(eId: found.eId, unit: unit)
    } catch {
      if let eId = try locator.possibleNames.first(where: {
        try identity(of: $0, in: act, on: day) != nil
      }) {
        throw Failure(
          message: error.message + " on \(day)",
          hint: "it was or will be there on other days: dcr history \(eId)")
      }
      throw error
    }
  }

  /// The provision that `locator` names on `day`, or that bore the name on another day.
  func identity(
    of locator: Locator, in act: ActRecord, on day: LegalDate, at state: State
  ) throws -> (eId: String, identity: Int64) {
    do {
      let found = try find(locator, in: act, on: day, languages: Language.allCases, at: state)
      if let identity = found.unit.identity { return (found.eId, identity) }
    } catch {
      for eId in locator.possibleNames {
        if let identity = try identity(of: eId, in: act, on: day) { return (eId, identity) }
      }
      throw error
    }
    throw LocatorError.empty
  }
}

extension Provision {
  /// The unit at `path`, with the topics of the units that hold it.
  fileprivate func inheriting(at path: [Int]) -> Provision? {
    guard var found = unit(at: path) else { return nil }
    for length in path.indices.reversed() {
      let held = unit(at: Array(path[..<length]))?.topics ?? []
      found.topics += held.filter { !found.topics.contains($0) }
    }
    return found
  }
}

extension Locator {
  /// The name of the article or other unit that stands alone in the act and holds the unit meant; nil where a division
  /// is named beside it, too.
  var holder: String? {
    guard let first = steps.first, let kind = first.kind, kind.numbersThroughAct,
      !steps.dropFirst().contains(where: { $0.kind?.numbersThroughAct ?? false })
    else { return nil }
    return EId.name(of: kind, number: first.number, below: "")
  }

  /// The names the unit can bear: a bare number under an article is a paragraph or a subparagraph.
  var possibleNames: [String] {
    if let eId { return [eId] }
    var names = [""]
    for step in steps {
      let kinds: [ProvisionKind] = step.kind.map { [$0] } ?? [.paragraph, .subparagraph]
      names = names.flatMap { name in
        kinds.map { EId.name(of: $0, number: step.number, below: name) }
      }
    }
    return names
  }
}
