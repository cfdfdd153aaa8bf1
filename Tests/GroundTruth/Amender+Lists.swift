internal import LegalText

/// Operations on numbered paragraphs and subparagraphs.
extension Amender {
  mutating func insertUnit() -> Bool {
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

  mutating func repealUnit() -> Bool {
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

  mutating func moveUnit() -> Bool {
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

  mutating func reorderUnit() -> Bool {
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

  mutating func splitUnit() -> Bool {
    guard let (parent, place) = freeList(atLeast: 2) else { return false }
    let unit = code.nodes[parent].children[place]
    let text = code.nodes[unit].text
    let ends = text.indices.dropLast().filter { text[$0].text == "." }
    guard isUntouched(tree: unit), code.nodes[unit].children.isEmpty, !ends.isEmpty
    else { return false }
    let cut = draw.pick(Array(ends)) + 1
    let part = new(code.nodes[unit].kind, nil, in: parent)
    code.nodes[part].text = Array(text[cut...])
    code.nodes[unit].text = Array(text[..<cut])
    code.nodes[parent].children.insert(part, at: place + 1)
    guard !hasTwin(unit), !hasTwin(part) else {
      code.nodes[parent].children.remove(at: place + 1)
      code.nodes[unit].text = text
      return false
    }
    touched.insert(unit)
    renumberList(parent)
    return note(.splitUnit, unit, regions: 2)
  }

  mutating func mergeUnits() -> Bool {
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
}
