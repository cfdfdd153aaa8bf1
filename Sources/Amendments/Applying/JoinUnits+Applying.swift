internal import LegalText

extension JoinUnits {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    let node = plan.place.node
    let other = try phase.finder.place(of: second)
    if let state = phase.base.stateThatIsNoLaw(other.node) { throw .notInForce(second, state) }
    guard plan.target.aspect == .whole, plan.place.scope == .whole, other.scope == .whole else {
      throw .refused("only units as a whole can be joined")
    }
    let parent = phase.base.nodes[node].parent
    let siblings = parent < 0 ? [] : phase.base.nodes[parent].children
    guard let index = siblings.firstIndex(of: node), index + 1 < siblings.count,
      siblings[index + 1] == other.node, phase.base[node].kind == phase.base[other.node].kind
    else {
      throw .refused("\(phase.name(other.node)) does not follow \(phase.name(node)) directly")
    }
    guard phase.base.nodes[node].children.isEmpty else {
      throw .refused(
        "\(phase.name(node)) has units in it; what follows them cannot go on in its own text")
    }
    plan.deed = .join(other.node)
    plan.covered = phase.base.subtree(of: node) + phase.base.subtree(of: other.node)
    plan.touched = [parent]
  }
}
