internal import LegalText

extension SplitUnit {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    let node = plan.place.node
    guard plan.target.aspect == .whole, plan.place.scope == .whole, phase.base[node].number != nil
    else { throw .refused("only a unit with a number or a place can be split") }
    let search = Search(from, .only, in: try phase.reach(of: plan.place, .whole), .delete)
    guard search.folded.count > 0 else { throw .refused("there are no words to look for") }
    let finds = phase.finds(of: search)
    plan.found = finds.count
    plan.expected = search.expected
    guard finds.count == 1 else {
      throw .wordsFound(
        count: finds.count, expected: search.expected, words: from,
        nearest: finds.isEmpty ? phase.nearest(to: search) : nil)
    }
    let (field, range) = (finds[0].field, finds[0].range)
    let before = (phase.text(of: field) ?? "")[bytes: 0..<range.lowerBound]
    let isBare = before.allSatisfy { $0.isWhitespace }
    if field.node == node {
      guard !isBare else { throw .refused("the text before “\(from)” would be empty") }
      plan.deed = .split(cut: .text(range.lowerBound), number)
    } else {
      guard isBare, phase.base.nodes[field.node].parent == node, phase.base[field.node].isPlaced
      else {
        throw .refused("“\(from)” does not begin a part of \(phase.name(node))")
      }
      plan.deed = .split(cut: .child(field.node), number)
    }
    plan.covered = phase.base.subtree(of: node)
    plan.touched = [phase.base.nodes[node].parent]
  }
}
