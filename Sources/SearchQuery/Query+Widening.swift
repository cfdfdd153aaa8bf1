internal import WordForms

extension Query.Phrase {
  /// The words of `text` in sequence.
  public init(words text: String) {
    let folded = FoldedWords(text)
    self.init(folded.strings.map { Query.Word(written: $0, folded: $0) })
  }
}

extension Query {
  /// The query with, for what is a phrase of one of `groups` in any form, the others of the group as alternatives.
  ///
  /// - Parameter stem: what the forms of a word share.
  public func widened(by groups: [[Phrase]], stem: (Word) -> String) -> Query {
    let stems = groups.map { $0.map { $0.words.map(stem) } }
    func alternatives(to words: [Word]) -> [Query] {
      let wanted = words.map(stem)
      for (group, phrases) in zip(groups, stems) {
        guard let own = phrases.firstIndex(of: wanted) else { continue }
        return group.indices.filter { $0 != own }.map { .phrase(group[$0]) }
      }
      return []
    }
    switch self {
    case .phrase(let phrase):
      let others = alternatives(to: phrase.words)
      return others.isEmpty ? self : .any([self] + others)
    case .near: return self
    case .any(let queries): return .any(queries.map { $0.widened(by: groups, stem: stem) })
    case .except(let wanted, let unwanted):
      return .except(wanted.widened(by: groups, stem: stem), unwanted)
    case .all(let queries):
      var parts: [Query] = []
      var rest = queries[...]
      reading: while let first = rest.first {
        // The longest run of words that is a term.
        let run = rest.prefix { if case .phrase = $0 { true } else { false } }
        for count in stride(from: min(run.count, 8), to: 1, by: -1) {
          let words = run.prefix(count).flatMap(\.phrases).flatMap(\.words)
          let others = alternatives(to: words)
          guard !others.isEmpty else { continue }
          parts.append(.any([.all(Array(run.prefix(count)))] + others))
          rest = rest.dropFirst(count)
          continue reading
        }
        parts.append(first.widened(by: groups, stem: stem))
        rest = rest.dropFirst()
      }
      return parts.count == 1 ? parts[0] : .all(parts)
    }
  }
}
