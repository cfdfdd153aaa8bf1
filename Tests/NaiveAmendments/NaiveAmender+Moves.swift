internal import Amendments
internal import LegalText

extension NaiveAmender {
  /// A unit that goes elsewhere.
  struct Move {
    var line: Int
    var goal: Int
    var number: String
  }

  /// Where an instruction moves a unit; nil where it moves none.
  func move(of entry: Entry) throws -> Move? {
    guard case .moveUnit(let operation) = entry.instruction.operation else { return nil }
    guard entry.own == nil, entry.instruction.target.aspect == .whole,
      let from = act.place(of: entry.line), !act.lines[from].isCounted
    else { throw Unknown() }
    guard let (place, own) = act.find(operation.parent), act.isLaw(place) else {
      throw Refusal(why: "no such unit: \(operation.parent)")
    }
    let (kind, holder) = (act.lines[from].kind, act.lines[place].kind)
    guard kind.level > holder.level || holder == .part && kind == .subparagraph,
      kind == .article || kind.isDivision || holder.level >= ProvisionKind.article.level
    else { throw Refusal(why: "\(holder) cannot hold \(kind)") }
    guard own == nil else { throw Unknown() }
    if holds(from, place) { throw Refusal(why: "into itself: \(operation.parent)") }
    let goal = act.lines[place].id
    if let other = settled[goal], other != entry.index { throw Refusal(why: "settled by another") }
    return Move(line: entry.line, goal: goal, number: operation.number.description)
  }

  mutating func carryOut(_ move: Move) throws {
    guard let from = act.place(of: move.line), let goal = act.place(of: move.goal) else {
      throw Refusal(why: "gone")
    }
    let kind = act.lines[from].kind
    // The mark of the item that ends a list is another matter.
    if kind == .subparagraph, isLast(from) { throw Unknown() }
    var lines = Array(act.lines[from..<act.end(of: from)])
    guard !act.children(of: goal).contains(where: { act.lines[$0].number == move.number }),
      act.lines[goal].depth + 1 == lines[0].depth || act.children(of: goal).isEmpty
    else { throw Unknown() }
    act.lines.removeSubrange(from..<from + lines.count)
    guard let place = act.place(of: move.goal) else { throw Refusal(why: "gone") }
    let slot = try slot(kind, move.number, in: place)
    lines[0].number = move.number
    let shift = act.lines[slot.holder].depth + 1 - lines[0].depth
    for index in lines.indices { lines[index].depth += shift }
    act.lines.insert(contentsOf: lines, at: slot.at)
    if kind == .subparagraph, isLast(slot.at) { throw Unknown() }
  }

  private func isLast(_ place: Int) -> Bool {
    guard let holder = act.holder(of: place) else { return true }
    return act.children(of: holder).last { act.lines[$0].kind == act.lines[place].kind } == place
  }
}
