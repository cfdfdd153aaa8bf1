internal import LegalText

/// Operations on words, sentences, whole wordings and headings.
extension Amender {
  mutating func reword(_ kind: Operation.Kind) -> Bool {
    guard let unit = freeUnit(), code.nodes[unit].text.count > 6 else { return false }
    let text = code.nodes[unit].text
    guard let (range, pieces) = change(kind, text) else { return false }
    // A unit that lost both its words and its number in one go would be another unit.
    if kind == .rewordUnit, !claim(list: parents[unit]) { return false }
    if kind == .rewordUnit {
      if pieces.map(\.text) == text.map(\.text) { return false }
      // A new wording is new as a whole, though a word of it may stand where it stood.
      code.nodes[unit].text = pieces
    } else if !replace(range, with: pieces, in: unit) {
      return false
    }
    guard !hasTwin(unit) else {
      code.nodes[unit].text = text
      return false
    }
    touched.insert(unit)
    return note(kind, unit)
  }

  /// What is taken out of `text` and what is put in.
  private mutating func change(_ kind: Operation.Kind, _ text: [Piece]) -> (Range<Int>, [Piece])? {
    let end = text.last?.text ?? "."
    switch kind {
    case .replaceWords:
      guard let range = run(of: draw.number(in: 1...3), in: text) else { return nil }
      return (range, fresh(draw.number(in: 1...3)))
    case .deleteWords: return run(of: draw.number(in: 1...4), in: text).map { ($0, []) }
    case .insertWords:
      return run(of: 1, in: text).map {
        ($0.lowerBound..<$0.lowerBound, fresh(draw.number(in: 1...5)))
      }
    case .changeNumber:
      let numbers = text.indices.filter { ("1"..."9").contains(text[$0].text.prefix(1)) }
      guard !numbers.isEmpty else { return nil }
      let place = draw.pick(numbers)
      return (place..<place + 1, [Piece(book.number(below: 300, &draw))])
    case .punctuation:
      guard let range = run(of: 1, in: text) else { return nil }
      return (range.lowerBound..<range.lowerBound, [Piece(",", isGlued: true, isWord: false)])
    case .insertSentence:
      let ends = text.indices.filter { text[$0].text == "." }.map { $0 + 1 } + [0]
      let place = draw.pick(ends)
      return (place..<place, code.sentence(draw.number(in: 8...24), book, &draw))
    case .deleteSentence, .rewordSentence:
      let ends = text.indices.filter { text[$0].text == "." }
      guard ends.count > 1 else { return nil }
      let last = draw.below(ends.count)
      let range = (last == 0 ? 0 : ends[last - 1] + 1)..<(ends[last] + 1)
      guard kind == .rewordSentence else { return (range, []) }
      return (range, code.sentence(draw.number(in: 8...24), book, &draw))
    default: return (0..<text.count, code.sentence(draw.number(in: 8...30), end: end, book, &draw))
    }
  }

  private mutating func fresh(_ count: Int) -> [Piece] {
    (0..<count).map { _ in Piece(book.word(&draw)) }
  }

  /// A run of plain words, not the first of the text.
  private mutating func run(of count: Int, in text: [Piece]) -> Range<Int>? {
    for _ in 0..<20 {
      let start = 1 + draw.below(text.count - 1)
      guard start + count < text.count,
        text[start..<start + count].allSatisfy({ $0.isWord && !$0.isGlued }), text[start - 1].isWord
      else { continue }
      return start..<start + count
    }
    return nil
  }

  /// Puts `pieces` where `range` was; what is the same at the ends stays what it was. No where nothing changed.
  private mutating func replace(_ range: Range<Int>, with pieces: [Piece], in unit: Int) -> Bool {
    var range = range
    var pieces = pieces[...]
    let text = code.nodes[unit].text
    while let first = pieces.first, !range.isEmpty, text[range.lowerBound].text == first.text {
      pieces.removeFirst()
      range = range.lowerBound + 1..<range.upperBound
    }
    while let last = pieces.last, !range.isEmpty, text[range.upperBound - 1].text == last.text {
      pieces.removeLast()
      range = range.lowerBound..<range.upperBound - 1
    }
    guard !range.isEmpty || !pieces.isEmpty else { return false }
    code.nodes[unit].text.replaceSubrange(range, with: pieces)
    return true
  }

  mutating func changeHeading() -> Bool {
    let article = draw.pick(articles)
    guard touched.insert(article).inserted else { return false }
    let place = draw.below(code.nodes[article].heading.count)
    let old = code.nodes[article].heading[place].text
    var word = book.word(&draw)
    while word == old { word = book.word(&draw) }
    code.nodes[article].heading[place] = Piece(word)
    return note(.changeHeading, article)
  }

  /// Another word takes the place of one wherever it stands, in units that nothing was done to.
  mutating func replaceThroughout() -> Bool {
    let text = code.nodes[draw.pick(units)].text
    guard let range = run(of: 1, in: text) else { return false }
    let old = text[range.lowerBound].text
    let standing = code.standing.map(\.node)
    func holds(_ pieces: [Piece]) -> Bool {
      pieces.contains { $0.text.lowercased() == old.lowercased() }
    }
    let holders = standing.filter { holds(code.nodes[$0].text) || holds(code.nodes[$0].heading) }
    guard holders.count > 2, holders.count < 12, !holders.contains(where: touched.contains) else {
      return false
    }
    let new = book.word(&draw)
    var regions = 0
    for holder in holders {
      touched.insert(holder)
      for place in code.nodes[holder].text.indices where code.nodes[holder].text[place].text == old
      {
        code.nodes[holder].text[place] = Piece(
          new, isGlued: code.nodes[holder].text[place].isGlued)
        regions += 1
      }
      for place in code.nodes[holder].heading.indices
      where code.nodes[holder].heading[place].text == old {
        code.nodes[holder].heading[place] = Piece(new)
        regions += 1
      }
    }
    return note(.replaceThroughout, holders[0], regions: regions)
  }
}
