internal import LegalText

/// Places that are counted: what an instruction names must be told from what it would name after another one.
extension Amender {
  /// Gives new sentences their places, those that count less first.
  mutating func placeSentences(_ plans: inout [Plan], in phase: Phase) {
    let order = plans.indices.filter { plans[$0].sentence != nil }
      .sorted { (plans[$0].sentence ?? 0, $0) < (plans[$1].sentence ?? 0, $1) }
    var earlier: [Int: Int] = [:]
    for index in order {
      let plan = plans[index]
      guard case .insertWords(let operation) = instructions[plan.instruction].operation,
        let number = plan.sentence
      else { continue }
      do throws(AmendmentError.Reason) {
        let change = try operation.sentence(
          number, of: plan, after: earlier[plan.place.node] ?? 0, in: phase)
        plans[index].changes.append(change)
        earlier[plan.place.node, default: 0] += 1
      } catch {
        problems[plan.instruction] = error
      }
    }
    plans.removeAll { problems[$0.instruction] != nil }
  }

  /// Refuses a name that means another unit, or another sentence, after an instruction before it in the text, where both
  /// may be meant.
  func checkNames(
    of plan: Plan, in work: Work, _ phase: Phase
  ) throws(AmendmentError.Reason) {
    try checkSentence(of: plan, in: work, phase)
    let node = plan.place.node
    guard work.hasRenamed, work.tree.stands(node) else { return }
    let name = phase.base.eId(of: node)
    guard work.tree.eId(of: node) != name else { return }
    let above = work.tree.ancestors(of: node)
    let top = above.dropLast().last { $0 != 0 && work.tree[$0].kind.level >= 5 } ?? 0
    guard let other = work.tree.subtree(of: top).first(where: { work.tree.eId(of: $0) == name })
    else { return }
    let cause = work.tree.edits.indices.dropFirst(work.start).last { place in
      let edit = work.tree.edits[place]
      guard case .number = edit.change, above.contains(work.tree.edited[place]) else {
        return false
      }
      switch instructions[edit.instruction].operation {
      case .repealUnit, .joinUnits: return false
      default: return true
      }
    }
    guard let cause, work.mayMean(work.tree.subtree(of: other), plan) else { return }
    throw .collides(with: instructions[work.tree.edits[cause].instruction].source)
  }

  private func checkSentence(
    of plan: Plan, in work: Work, _ phase: Phase
  ) throws(AmendmentError.Reason) {
    guard case .sentence(let number) = plan.target.aspect else { return }
    let named = try phase.sentence(number, of: plan.place.node)
    let earlier = work.sentences.first {
      $0.node == plan.place.node && $0.at < named.upperBound && $0.at <= named.lowerBound
    }
    guard let earlier else { return }
    let text = work.tree[plan.place.node].wordings[plan.language]?.text ?? ""
    let sentences = Sentences(text)
    if sentences.ranges.indices.contains(number - 1) {
      let other = String(text[bytes: sentences.ranges[number - 1]])
      guard work.mayMean([other], plan) else { return }
    } else if sentences.doubt == nil {
      return
    }
    throw .collides(with: instructions[earlier.instruction].source)
  }
}
