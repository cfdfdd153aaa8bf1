internal import LegalText

extension Phase {
  /// What may have been meant where words were not found: nearly the same words there, or the unit that has them; nil
  /// where nothing is near, and where too much was looked through already.
  mutating func nearest(to search: Search) -> String? {
    guard hintingLeft > 0 else { return nil }
    for span in search.reach.spans { hintingLeft -= 20 * folded(span.field).count }
    let words = search.folded
    let caseless = words.caseless
    for span in search.reach.spans {
      if let found = self.caseless(span.field).finds(of: caseless).first {
        return quoted(found, span.field)
      }
    }
    for span in search.reach.spans {
      let found = folded(span.field).finds(of: words, whole: false).first
      if let found { return quoted(wordAround(found, span.field), span.field) }
    }
    let texts = search.reach.spans.compactMap { text(of: $0.field) }
    let near = texts.compactMap { Likeness.nearest(to: search.words, in: $0) }
    if let best = near.max(by: { $0.score < $1.score }) { return "“\(best.words)”" }
    return elsewhere(search)
  }

  /// The unit of the act in which the words stand, where it is one alone or the first of few.
  private mutating func elsewhere(_ search: Search) -> String? {
    let searched = Set(search.reach.spans.map(\.field))
    var names: [String] = []
    for node in base.subtree(of: 0) where base[node].state.isLaw {
      for field in [Field(node: node, isHeading: true), Field(node: node)]
      where text(of: field) != nil && !searched.contains(field) {
        hintingLeft -= folded(field).count
        guard !folded(field).finds(of: search.folded).isEmpty else { continue }
        names.append((field.isHeading ? "the heading of " : "") + name(node))
        if names.count > 3 { return names.prefix(3).joined(separator: ", ") + " …" }
      }
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func quoted(_ range: Range<Int>, _ field: Field) -> String {
    "“" + (text(of: field) ?? "")[bytes: range] + "”" + (field.isHeading ? " in the heading" : "")
  }

  /// The word of which a find is a part.
  private func wordAround(_ range: Range<Int>, _ field: Field) -> Range<Int> {
    let bytes = Array((text(of: field) ?? "").utf8)
    func isEdge(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xA0 }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low > 0, !isEdge(bytes[low - 1]) { low -= 1 }
    while high < bytes.count, !isEdge(bytes[high]) { high += 1 }
    return low..<high
  }
}

/// How much alike runs of words are: the same words in other forms begin alike.
enum Likeness {
  /// The run of words of `text` that is most like `words`; nil where none is near.
  static func nearest(to words: String, in text: String) -> (words: String, score: Double)? {
    let wanted = words.split(whereSeparator: \.isWhitespace).map {
      Array(FoldedText(String($0)).letters)
    }
    let tokens = text.split(whereSeparator: \.isWhitespace)
    guard !wanted.isEmpty, wanted.count <= 40, tokens.count >= wanted.count else { return nil }
    let letters = tokens.map { Array(FoldedText(String($0)).letters) }
    var best: (start: Int, score: Double)?
    for start in 0...(tokens.count - wanted.count) {
      var score = 0.0
      for step in wanted.indices { score += likeness(wanted[step], letters[start + step]) }
      score /= Double(wanted.count)
      if score > best?.score ?? 0.55 { best = (start, score) }
    }
    guard let best else { return nil }
    let run = tokens[best.start..<best.start + wanted.count]
    guard let first = run.first, let last = run.last else { return nil }
    return (String(text[first.startIndex..<last.endIndex]), best.score)
  }

  /// The share of two words that is the same at their beginning.
  private static func likeness(_ left: [UInt32], _ right: [UInt32]) -> Double {
    var same = 0
    while same < left.count, same < right.count, left[same] == right[same] { same += 1 }
    return Double(same) / Double(max(left.count, right.count, 1))
  }
}
