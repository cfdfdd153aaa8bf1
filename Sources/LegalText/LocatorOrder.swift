/// Puts the units of a locator in order, outermost first, whichever way they were named.
struct LocatorOrder {
  let groups: [LocatorReader.Group]

  /// The steps, outermost first.
  func steps() throws(LocatorError) -> [Locator.Step] {
    let ordered = arranged()
    for (outer, inner) in zip(ordered, ordered.dropFirst()) {
      let kind = inner.word.kind
      guard outer.word.kind.nestingRank == kind.nestingRank else { continue }
      // «подпункт 2) подпункта 1)» is a chain; «пп. 1 пп. 2» are two things.
      guard kind.nestsFreely, kind != outer.word.kind || outer.word.isGenitive else {
        throw .contradictory(outer.word.kind, kind)
      }
    }
    var steps: [Locator.Step] = []
    for group in ordered {
      steps.append(Locator.Step(group.word.kind, group.number))
      for number in group.brackets { steps.append(Locator.Step(nil, number)) }
    }
    return steps
  }

  private func arranged() -> [LocatorReader.Group] {
    var ordered = groups
    if isInnermostFirst {
      ordered.reverse()
    } else {
      ordered = Self.reversingChains(in: ordered)
    }
    // What stands in neither order is put in the order of the law.
    return ordered.enumerated()
      .sorted { left, right in
        let ranks = (left.element.word.kind.nestingRank, right.element.word.kind.nestingRank)
        return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
      }
      .map(\.element)
  }

  /// Whether the ranks fall rather than rise; by grammar where they do neither.
  private var isInnermostFirst: Bool {
    let ranks = groups.map { $0.word.kind.nestingRank }
    var rises = 0
    for (left, right) in zip(ranks, ranks.dropFirst()) { rises += (right - left).signum() }
    if rises != 0 { return rises < 0 }
    if let first = ranks.first, let last = ranks.last, first != last { return first > last }
    return groups.count > 1
      && groups.allSatisfy { $0.word.isGenitive && !$0.word.isKazakh }
  }

  /// Turns round the runs of parts, subparagraphs and indents that are chained by genitives.
  ///
  /// «подпункт 1) части второй» is innermost first whatever surrounds it; «абз. 2 ч. 3» too, for
  /// an indent holds no part.
  private static func reversingChains(
    in groups: [LocatorReader.Group]
  ) -> [LocatorReader.Group] {
    var result: [LocatorReader.Group] = []
    var run: [LocatorReader.Group] = []
    func closeRun() {
      if let first = run.first, let last = run.last, run.count > 1, !first.word.isGenitive {
        let isIndentFirst =
          first.word.kind == .indent && last.word.kind != .indent && !last.word.isKazakh
        if last.word.isGenitive || isIndentFirst { run.reverse() }
      }
      result += run
      run = []
    }
    for group in groups {
      if !group.word.kind.nestsFreely { closeRun() }
      if group.word.kind.nestsFreely { run.append(group) } else { result.append(group) }
    }
    closeRun()
    return result
  }
}
