internal import LegalText

/// Makes random operations on a code, each on a unit that no other one touched, and keeps the log.
public struct Amender {
  /// The code as it stands now.
  public private(set) var code: Code
  /// What was done, in order.
  public private(set) var log: [Operation] = []
  /// The units that were moved on purpose.
  public private(set) var moved: Set<Int> = []
  private let original: Code
  private let book: Phrasebook
  private var draw: Draw
  private var touched: Set<Int> = []
  private var parents: [Int]
  private let units: [Int]
  private let articles: [Int]

  /// Makes an amender of `code`.
  public init(_ code: Code, seed: UInt64) {
    self.code = code
    original = code
    book = Phrasebook(code.language, beginsWithLetters: code.isAsRead)
    draw = Draw(seed: seed)
    parents = Array(repeating: 0, count: code.nodes.count)
    for (place, node) in code.nodes.enumerated() {
      for child in node.children { parents[child] = place }
    }
    units = code.nodes.indices.filter { code.nodes[$0].kind.level > 5 }
    articles = code.nodes.indices.filter { code.nodes[$0].kind == .article }
  }

  /// Makes `count` operations of `kinds`, as far as there are units left for them.
  public mutating func amend(_ count: Int, kinds: [Operation.Kind] = Operation.Kind.compared) {
    let weighted = kinds.flatMap { Array(repeating: $0, count: Self.weight(of: $0)) }
    for _ in 0..<count {
      for _ in 0..<50 where make(draw.pick(weighted)) { break }
    }
  }

  /// How often an operation is made: words most often, whole articles and other places seldom.
  private static func weight(of kind: Operation.Kind) -> Int {
    switch kind {
    case .replaceWords, .changeNumber, .insertWords, .deleteWords: 8
    case .insertSentence, .deleteSentence, .rewordSentence, .rewordUnit, .punctuation,
      .changeHeading:
      5
    case .insertUnit, .repealUnit: 4
    case .insertPart, .repealPart: 3
    case .splitUnit, .mergeUnits, .insertArticle, .repealArticle, .renumberArticle: 2
    case .moveUnit, .reorderUnit, .moveArticle, .replaceThroughout: 1
    }
  }

  /// Numbers all articles anew from `first`.
  public mutating func renumberArticles(from first: Int) {
    var number = first
    for (place, _) in code.standing where code.nodes[place].kind == .article {
      code.nodes[place].number = ProvisionNumber(number)
      number += 1
    }
  }

  private mutating func make(_ kind: Operation.Kind) -> Bool {
    switch kind {
    case .replaceWords, .changeNumber, .insertWords, .deleteWords, .punctuation, .insertSentence,
      .deleteSentence, .rewordSentence, .rewordUnit:
      reword(kind)
    case .changeHeading: changeHeading()
    case .insertUnit: insertUnit()
    case .repealUnit: repealUnit()
    case .moveUnit: moveUnit()
    case .reorderUnit: reorderUnit()
    case .splitUnit: splitUnit()
    case .mergeUnits: mergeUnits()
    case .insertArticle: insertArticle()
    case .repealArticle: repealArticle()
    case .moveArticle: moveArticle()
    case .renumberArticle: renumberArticle()
    case .insertPart: insertPart()
    case .repealPart: repealPart()
    case .replaceThroughout: replaceThroughout()
    }
  }

  private mutating func note(_ kind: Operation.Kind, _ node: Int, regions: Int = 1) -> Bool {
    log.append(Operation(kind: kind, node: node, regions: regions))
    return true
  }

  // MARK: Targets

  /// A unit in an article that nothing was done to.
  private mutating func freeUnit() -> Int? {
    let unit = draw.pick(units)
    return touched.contains(unit) ? nil : unit
  }

  /// A list of numbered paragraphs or subparagraphs whose order nothing was done to, and its place.
  private mutating func freeList(atLeast count: Int) -> (parent: Int, place: Int)? {
    let unit = draw.pick(units)
    let parent = parents[unit]
    let siblings = code.nodes[parent].children
    guard !code.nodes[unit].isPlaced, !touched.contains(unit), siblings.count >= count,
      let place = siblings.firstIndex(of: unit), claim(list: parent)
    else { return nil }
    return (parent, place)
  }

  /// Whether the order in `parent` was free until now.
  private mutating func claim(list parent: Int) -> Bool {
    touched.insert(-1 - parent).inserted
  }

  private mutating func touch(tree node: Int) {
    touched.insert(node)
    touched.insert(-1 - node)
    for child in code.nodes[node].children { touch(tree: child) }
  }

  private func isUntouched(tree node: Int) -> Bool {
    !touched.contains(node) && !touched.contains(-1 - node)
      && code.nodes[node].children.allSatisfy { isUntouched(tree: $0) }
  }

  private mutating func renumberList(_ parent: Int) {
    for (place, child) in code.nodes[parent].children.enumerated() {
      code.nodes[child].number = ProvisionNumber(place + 1)
    }
  }

  private mutating func new(_ kind: ProvisionKind, _ number: ProvisionNumber?, in parent: Int)
    -> Int
  {
    code.nodes.append(Code.Node(kind: kind, number: number))
    parents.append(parent)
    touch(tree: code.nodes.count - 1)
    return code.nodes.count - 1
  }

  // MARK: Words

  private mutating func reword(_ kind: Operation.Kind) -> Bool {
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

  /// Whether a sibling says the same, or said it before it was amended.
  private func hasTwin(_ unit: Int) -> Bool {
    let letters = code.nodes[unit].text.map(\.text)
    return code.hasTwin(unit, in: parents[unit])
      || code.nodes[parents[unit]].children.contains { sibling in
        sibling != unit && original.nodes.indices.contains(sibling)
          && original.nodes[sibling].text.map(\.text) == letters
      }
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

  private mutating func changeHeading() -> Bool {
    let article = draw.pick(articles)
    guard touched.insert(article).inserted else { return false }
    let place = draw.below(code.nodes[article].heading.count)
    let old = code.nodes[article].heading[place].text
    var word = book.word(&draw)
    while word == old { word = book.word(&draw) }
    code.nodes[article].heading[place] = Piece(word)
    return note(.changeHeading, article)
  }

  // MARK: Points

  private mutating func insertUnit() -> Bool {
    guard let (parent, place) = freeList(atLeast: 2) else { return false }
    let sibling = code.nodes[parent].children[place]
    let node = code.nodes[sibling]
    let isNumberedAnew = draw.chance(0.5)
    let unit = new(node.kind, node.number?.firstInserted, in: parent)
    repeat {
      code.nodes[unit].text = code.sentence(
        draw.number(in: 8...30), end: node.text.last?.text == ";" ? ";" : ".", book, &draw)
    } while hasTwin(unit)
    code.nodes[parent].children.insert(unit, at: place + 1)
    if code.isAsRead { closeItem(sibling, before: unit) }
    if isNumberedAnew { renumberList(parent) }
    return note(.insertUnit, unit)
  }

  /// What was the last item of a list ends as the others do, now that `unit` follows it.
  private mutating func closeItem(_ item: Int, before unit: Int) {
    let list = code.nodes[parents[unit]].children
    guard let kind = list.first.map({ code.nodes[$0].kind }),
      kind == .subparagraph || kind == .indent,
      list.last(where: { code.nodes[$0].kind == kind }) == unit,
      let last = code.nodes[item].text.indices.last
    else { return }
    code.nodes[item].text[last] = Piece(";", isGlued: true, isWord: false)
  }

  private mutating func repealUnit() -> Bool {
    guard let (parent, place) = freeList(atLeast: 3) else { return false }
    let unit = code.nodes[parent].children[place]
    guard isUntouched(tree: unit) else { return false }
    touch(tree: unit)
    switch draw.below(3) {
    case 0:
      code.nodes[unit].isRepealed = true
      code.nodes[unit].text = []
      code.nodes[unit].children = []
    case 1: code.nodes[parent].children.remove(at: place)
    default:
      code.nodes[parent].children.remove(at: place)
      renumberList(parent)
    }
    return note(.repealUnit, unit)
  }

  private mutating func moveUnit() -> Bool {
    guard let (parent, place) = freeList(atLeast: 3) else { return false }
    let unit = code.nodes[parent].children[place]
    guard code.nodes[unit].kind == .paragraph, isUntouched(tree: unit),
      code.nodes[unit].text.count(where: \.isWord) >= 12
    else { return false }
    let target = draw.pick(articles)
    guard target != parent, let first = code.nodes[target].children.first,
      code.nodes[first].kind == .paragraph, claim(list: target)
    else { return false }
    guard !code.hasTwin(unit, in: target) else { return false }
    touch(tree: unit)
    code.nodes[parent].children.remove(at: place)
    let destination = draw.below(code.nodes[target].children.count + 1)
    code.nodes[target].children.insert(unit, at: destination)
    renumberList(target)
    if draw.chance(0.5) { renumberList(parent) }
    parents[unit] = target
    moved.insert(unit)
    return note(.moveUnit, unit)
  }

  private mutating func reorderUnit() -> Bool {
    guard let (parent, place) = freeList(atLeast: 5) else { return false }
    let unit = code.nodes[parent].children[place]
    let count = code.nodes[parent].children.count
    let targets = (0..<count).filter { abs($0 - place) >= 2 }
    guard isUntouched(tree: unit), !targets.isEmpty else { return false }
    touch(tree: unit)
    code.nodes[parent].children.remove(at: place)
    code.nodes[parent].children.insert(unit, at: draw.pick(targets))
    renumberList(parent)
    moved.insert(unit)
    return note(.reorderUnit, unit)
  }

  private mutating func splitUnit() -> Bool {
    guard let (parent, place) = freeList(atLeast: 2) else { return false }
    let unit = code.nodes[parent].children[place]
    let text = code.nodes[unit].text
    let ends = text.indices.dropLast().filter { text[$0].text == "." }
    guard isUntouched(tree: unit), code.nodes[unit].children.isEmpty, !ends.isEmpty
    else { return false }
    touched.insert(unit)
    let cut = draw.pick(Array(ends)) + 1
    let part = new(code.nodes[unit].kind, nil, in: parent)
    code.nodes[part].text = Array(text[cut...])
    code.nodes[unit].text = Array(text[..<cut])
    code.nodes[parent].children.insert(part, at: place + 1)
    renumberList(parent)
    return note(.splitUnit, unit, regions: 2)
  }

  private mutating func mergeUnits() -> Bool {
    guard let (parent, place) = freeList(atLeast: 3) else { return false }
    guard place + 1 < code.nodes[parent].children.count else { return false }
    let unit = code.nodes[parent].children[place]
    let next = code.nodes[parent].children[place + 1]
    guard isUntouched(tree: unit), isUntouched(tree: next), code.nodes[unit].children.isEmpty,
      code.nodes[next].children.isEmpty, code.nodes[unit].kind == .paragraph
    else { return false }
    touched.insert(unit)
    touch(tree: next)
    code.nodes[unit].text += code.nodes[next].text
    code.nodes[parent].children.remove(at: place + 1)
    renumberList(parent)
    return note(.mergeUnits, unit, regions: 2)
  }

  // MARK: Parts and indents

  /// A unit whose parts or indents nothing was done to, and those of them that have neighbours on both sides.
  private mutating func freeParts() -> (parent: Int, places: [Int])? {
    let parent = parents[draw.pick(units)]
    let children = code.nodes[parent].children
    let places = children.indices.filter { place in
      let unit = code.nodes[children[place]]
      return unit.isPlaced && !unit.isRepealed && place + 1 < children.count
        && code.nodes[children[place + 1]].kind == unit.kind
    }
    guard !places.isEmpty, claim(list: parent) else { return nil }
    return (parent, places)
  }

  private mutating func countParts(_ parent: Int) {
    var counts: [ProvisionKind: Int] = [:]
    for child in code.nodes[parent].children where code.nodes[child].isPlaced {
      let kind = code.nodes[child].kind
      counts[kind, default: code.isAsRead ? 1 : 0] += 1
      code.nodes[child].number = counts[kind].map { ProvisionNumber($0) }
    }
  }

  private mutating func insertPart() -> Bool {
    guard let (parent, places) = freeParts() else { return false }
    let place = draw.pick(places)
    let sibling = code.nodes[code.nodes[parent].children[place]]
    let unit = new(sibling.kind, sibling.number, in: parent)
    code.nodes[unit].text = code.sentence(
      draw.number(in: 8...30), end: sibling.kind == .indent ? ";" : ".", book, &draw)
    code.nodes[parent].children.insert(unit, at: place)
    countParts(parent)
    return note(.insertPart, unit)
  }

  private mutating func repealPart() -> Bool {
    guard let (parent, places) = freeParts() else { return false }
    let place = draw.pick(places)
    let unit = code.nodes[parent].children[place]
    guard isUntouched(tree: unit) else { return false }
    touch(tree: unit)
    code.nodes[parent].children.remove(at: place)
    countParts(parent)
    return note(.repealPart, unit)
  }

  /// Another word takes the place of one wherever it stands, in units that nothing was done to.
  private mutating func replaceThroughout() -> Bool {
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

  // MARK: Articles

  private mutating func insertArticle() -> Bool {
    let before = draw.pick(articles)
    guard touched.insert(-1 - before - (1 << 40)).inserted,
      let place = code.nodes[parents[before]].children.firstIndex(of: before)
    else { return false }
    let article = new(.article, code.nodes[before].number?.firstInserted, in: parents[before])
    code.nodes[article].heading = book.heading(draw.number(in: 2...8), &draw)
    for number in 1...draw.number(in: 2...5) {
      let unit = new(.paragraph, ProvisionNumber(number), in: article)
      code.nodes[unit].text = code.sentence(draw.number(in: 12...40), book, &draw)
      code.nodes[article].children.append(unit)
    }
    code.nodes[parents[before]].children.insert(article, at: place + 1)
    return note(.insertArticle, article)
  }

  private mutating func repealArticle() -> Bool {
    let article = draw.pick(articles)
    let chapter = parents[article]
    guard isUntouched(tree: article), code.nodes[chapter].children.count > 4,
      let place = code.nodes[chapter].children.firstIndex(of: article)
    else { return false }
    touch(tree: article)
    code.nodes[chapter].children.remove(at: place)
    return note(.repealArticle, article)
  }

  private mutating func moveArticle() -> Bool {
    let article = draw.pick(articles)
    let target = draw.pick(articles)
    let (chapter, other) = (parents[article], parents[target])
    guard chapter != other, isUntouched(tree: article), code.nodes[chapter].children.count > 4,
      let place = code.nodes[chapter].children.firstIndex(of: article),
      let next = code.nodes[other].children.firstIndex(of: target),
      touched.insert(-1 - target - (1 << 40)).inserted
    else { return false }
    touch(tree: article)
    code.nodes[chapter].children.remove(at: place)
    code.nodes[other].children.insert(article, at: next + 1)
    code.nodes[article].number = code.nodes[target].number?.firstInserted
    parents[article] = other
    moved.insert(article)
    return note(.moveArticle, article)
  }

  /// Gives an article the number after its own: 12 becomes 12-1.
  private mutating func renumberArticle() -> Bool {
    let article = draw.pick(articles)
    guard isUntouched(tree: article), touched.insert(-1 - article - (1 << 40)).inserted
    else { return false }
    touched.insert(article)
    code.nodes[article].number = code.nodes[article].number?.firstInserted
    return note(.renumberArticle, article, regions: 0)
  }
}
