internal import LegalText

/// Operations on unnumbered parts and indents.
extension Amender {
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

  mutating func insertPart() -> Bool {
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

  mutating func repealPart() -> Bool {
    guard let (parent, places) = freeParts() else { return false }
    let place = draw.pick(places)
    let unit = code.nodes[parent].children[place]
    guard isUntouched(tree: unit) else { return false }
    touch(tree: unit)
    code.nodes[parent].children.remove(at: place)
    countParts(parent)
    return note(.repealPart, unit)
  }
}
