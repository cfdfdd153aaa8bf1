internal import LegalText

extension Phase {
  /// Finds the words of a plan and takes them for it, where they stand as often as they must.
  mutating func settle(_ search: Search, for plan: inout Plan) throws(AmendmentError.Reason) {
    guard search.folded.count > 0 else { throw .refused("there are no words to look for") }
    let all = finds(of: search)
    let chosen: [(field: Field, range: Range<Int>)]
    switch search.which {
    case .nth(let place):
      plan.note(found: all.count, search)
      guard place > 0, all.count >= place else { throw miscount(all.map(\.field), search) }
      chosen = [all[place - 1]]
    case .only, .all:
      let free = all.filter { isFree($0, for: search, of: plan.instruction) }
      plan.note(found: free.count, search)
      guard search.which == .only ? free.count == 1 : !free.isEmpty else {
        throw miscount(free.map(\.field), search)
      }
      chosen = free
    }
    for find in chosen {
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

  /// All places where the words stand, in order.
  mutating func finds(of search: Search) -> [(field: Field, range: Range<Int>)] {
    var all: [(field: Field, range: Range<Int>)] = []
    for span in search.spans {
      for range in folded(span.field).finds(of: search.folded) {
        if let part = span.range,
          !(part.lowerBound <= range.lowerBound && range.upperBound <= part.upperBound)
        {
          continue
        }
        all.append((span.field, range))
      }
    }
    return all
  }

  /// Whether nothing of a higher claim stands there: longer words that hold these, or, for what is said of all places,
  /// a unit that is settled as a whole.
  private func isFree(
    _ find: (field: Field, range: Range<Int>), for search: Search, of instruction: Int
  ) -> Bool {
    if search.which == .all, coverer(of: find.field, other: instruction) != nil { return false }
    return !(claims[find.field] ?? []).contains { other in
      !other.isAnchor && other.length > search.folded.count
        && other.range.lowerBound <= find.range.lowerBound
        && find.range.upperBound <= other.range.upperBound
        && (other.length < Int.max || search.which == .all)
    }
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

  private mutating func miscount(_ found: [Field], _ search: Search) -> AmendmentError.Reason {
    .wordsFound(
      count: found.count, expected: search.expected, words: search.words,
      nearest: found.isEmpty ? nearest(to: search) : places(found))
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
