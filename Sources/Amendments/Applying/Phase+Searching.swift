internal import LegalText

extension Phase {
  /// Finds the words of a plan and takes them for it, where they stand as often as they must.
  mutating func settle(_ search: Search, for plan: inout Plan) throws(AmendmentError.Reason) {
    for find in try chosen(of: search, for: &plan) {
      try claim(
        Claim(
          range: find.range, instruction: plan.instruction, length: search.folded.count,
          isAnchor: search.isAnchor),
        in: find.field)
      let change = change(search.deed, at: find.range, of: find.field)
      if search.isAnchor {
        try claim(
          Claim(
            range: change.range, instruction: plan.instruction, length: search.folded.count,
            isAnchor: false),
          in: find.field)
      }
      plan.changes.append(change)
    }
  }

  /// The finds that are meant.
  private mutating func chosen(
    of search: Search, for plan: inout Plan
  ) throws(AmendmentError.Reason) -> [Find] {
    guard search.folded.count > 0 else { throw .refused("there are no words to look for") }
    let all = finds(of: search)
    if case .nth(let place) = search.which {
      plan.note(found: all.count, search)
      guard place > 0, all.count >= place else { throw miscount(all, search) }
      return [all[place - 1]]
    }
    let free = all.filter { holder(of: $0, against: search, of: plan.instruction) == nil }
    plan.note(found: free.count, search)
    if free.isEmpty {
      let holders = all.compactMap { holder(of: $0, against: search, of: plan.instruction) }
      if let other = holders.first(where: { $0 != plan.instruction }) {
        throw .collides(with: sources[other])
      }
    }
    guard search.which == .only ? free.count == 1 : !free.isEmpty else {
      throw miscount(free, search)
    }
    return free
  }

  /// A place where words stand.
  struct Find {
    var field: Field
    var range: Range<Int>
  }

  /// All places where the words stand, in order.
  mutating func finds(of search: Search) -> [Find] {
    var all: [Find] = []
    for span in spans(of: search.reach, with: search.folded) {
      for range in folded(span.field).finds(of: search.folded)
      where span.range.map({ $0.contains(range) }) ?? true {
        all.append(Find(field: span.field, range: range))
      }
    }
    return all
  }

  /// Who has a higher claim to a find: longer words that hold these, or, against what is said of all places, a unit that
  /// is settled as a whole.
  private func holder(of find: Find, against search: Search, of instruction: Int) -> Int? {
    if search.which == .all, let other = coverer(of: find.field, other: instruction) {
      return other
    }
    let claim = (claims[find.field] ?? []).first { other in
      !other.isAnchor && other.length > search.folded.count && other.range.contains(find.range)
        && (other.length < Int.max || search.which == .all)
    }
    return claim?.instruction
  }

  private func change(_ deed: Search.Deed, at range: Range<Int>, of field: Field) -> WordChange {
    switch deed {
    case .substitute(let new): return WordChange(field: field, range: range, new: new)
    case .delete: return WordChange(field: field, range: range, new: "")
    case .insert(let words, let side):
      let place = side == .after ? range.upperBound : range.lowerBound
      let (new, at) = Spacing.inserted(words, side, place, in: text(of: field) ?? "")
      return WordChange(field: field, range: at..<at, new: new)
    }
  }

  private mutating func miscount(_ found: [Find], _ search: Search) -> AmendmentError.Reason {
    .wordsFound(
      count: found.count, expected: search.expected, words: search.words,
      nearest: found.isEmpty ? nearest(to: search) : places(found.map(\.field)))
  }

  /// The units in which words were found too often, the first few.
  private func places(_ found: [Field]) -> String {
    var names: [String] = []
    for field in found where names.last != name(field.node) { names.append(name(field.node)) }
    return names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " …" : "")
  }
}

extension Plan {
  fileprivate mutating func note(found count: Int, _ search: Search) {
    found = (found ?? 0) + count
    switch search.which {
    case .only: expected = "\(searches.count)"
    case .nth(let place): expected = "≥ \(place)"
    case .all: expected = "≥ \(searches.count)"
    }
  }
}
