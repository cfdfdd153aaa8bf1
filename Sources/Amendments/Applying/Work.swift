internal import LegalText

/// Does to the text as it becomes what was worked out on the text before.
struct Work {
  var tree: WorkingTree
  let base: WorkingTree
  let language: Language
  /// Whether an instruction has given units other numbers or places.
  var hasRenamed = false
  /// What was done to the words of a field so far: where, in the text as it was then, how many bytes went and came.
  private var changes: [Field: [Change]] = [:]
  /// The sentences that were put in: where, in the text before.
  private(set) var sentences: [(node: Int, at: Int, instruction: Int)] = []
  /// The parts and indents of a unit in their order in the end; new ones by their instructions.
  var orders: [ListKey: [ListItem]] = [:]
  /// The lists of items whose last one may have changed, by instruction.
  var lists: [(parent: Int, kind: ProvisionKind, instruction: Int)] = []
  /// What was put in by each instruction.
  var added: [Int: Int] = [:]
  /// The parts and indents that are said to count another place.
  var counted: [(node: Int, number: ProvisionNumber, instruction: Int)] = []
  /// The units that keep a number and are excluded in the text before.
  private(set) var excluded: [UnitNumber: [Int]] = [:]
  /// How many edits were made before.
  let start: Int

  private struct Change {
    var at: Int
    var removed: Int
    var inserted: Int
    var sentence: Int
  }

  struct UnitNumber: Hashable {
    var kind: ProvisionKind
    var number: ProvisionNumber?
  }

  struct ListKey: Hashable {
    var parent: Int
    var kind: ProvisionKind
  }

  enum ListItem: Hashable {
    case standing(Int)
    case new(instruction: Int)
  }

  init(tree: WorkingTree, phase: Phase, plans: [Plan]) {
    self.tree = tree
    base = phase.base
    start = tree.edits.count
    language = phase.language
    orders = Self.orders(of: plans, on: phase.base)
    for (node, value) in base.nodes.enumerated()
    where [.repealed, .expired].contains(value.unit.state) {
      let name = UnitNumber(kind: value.unit.kind, number: value.unit.number)
      excluded[name, default: []].append(node)
    }
  }

  mutating func carryOut(_ plan: Plan) throws(AmendmentError.Reason) {
    tree.instruction = plan.instruction
    tree.origin = .said
    change(plan.changes)
    switch plan.deed {
    case .words: break
    case .restate(let unit): restate(plan, with: unit)
    case .repeal: repeal(plan)
    case .dropHeading: dropHeading(of: plan.place.node)
    case .insert(let unit): try insert(unit, plan)
    case .renumber(let number): try renumber(plan.place.node, number)
    case .move(let parent, let number): try move(plan, to: parent, number)
    case .split(let cut, let number): try split(plan.place.node, at: cut, number)
    case .join(let second): join(plan.place.node, second)
    case .suspend(_, let meanwhile):
      if let meanwhile { restate(plan, with: meanwhile) }
      tree.set(.suspended, of: plan.place.node)
    }
  }

  // MARK: Words

  /// Changes words of the text before, wherever they stand now.
  private mutating func change(_ list: [WordChange]) {
    var texts: [Field: String] = [:]
    for change in list {
      var text = texts[change.field] ?? self.text(of: change.field) ?? ""
      if change.range.isEmpty {
        let at = place(
          change.range.lowerBound, in: change.field, isEnd: true, sentence: change.sentence)
        replace(at..<at, with: change.new, in: change.field, &text, sentence: change.sentence)
        if change.sentence > 0 {
          sentences.append((change.field.node, change.range.lowerBound, tree.instruction))
        }
      } else {
        let start = place(change.range.lowerBound, in: change.field, isEnd: false)
        let end = place(change.range.upperBound, in: change.field, isEnd: true)
        replace(start..<max(start, end), with: change.new, in: change.field, &text)
        let gap =
          change.new.isEmpty
          ? Spacing.gap(at: start, in: text) : Spacing.gap(before: change.new, at: start, in: text)
        if !gap.isEmpty { replace(gap, with: "", in: change.field, &text) }
      }
      texts[change.field] = text
    }
    for field in texts.keys.sorted(by: {
      ($0.node, $0.isHeading ? 0 : 1) < ($1.node, $1.isHeading ? 0 : 1)
    }) {
      guard let text = texts[field], var wording = tree[field.node].wordings[language] else {
        continue
      }
      if field.isHeading { wording.heading = text } else { wording.text = text }
      set(wording, of: field.node)
    }
  }

  private func text(of field: Field) -> String? {
    let wording = tree[field.node].wordings[language]
    return field.isHeading ? wording?.heading : wording?.text
  }

  private mutating func replace(
    _ range: Range<Int>, with new: String, in field: Field, _ text: inout String, sentence: Int = 0
  ) {
    let part = text[bytes: range]
    text.replaceSubrange(part.startIndex..<part.endIndex, with: new)
    changes[field, default: []].append(
      Change(
        at: range.lowerBound, removed: range.count, inserted: new.utf8.count, sentence: sentence))
  }

  /// Where a byte of the text before stands now.
  private func place(_ byte: Int, in field: Field, isEnd: Bool, sentence: Int = 0) -> Int {
    var byte = byte
    for change in changes[field] ?? [] {
      if change.removed == 0 {
        let isBefore = !isEnd || change.sentence > 0 && change.sentence < sentence
        if change.at < byte || change.at == byte && isBefore { byte += change.inserted }
      } else if change.at + change.removed <= byte {
        byte += change.inserted - change.removed
      } else if change.at < byte {
        byte = change.at
      }
    }
    return byte
  }

  /// Gives a unit other words where they are others.
  mutating func set(_ wording: Wording, of node: Int) {
    let old = tree[node].wordings[language]
    let isSame =
      old.map {
        $0.text.utf8.elementsEqual(wording.text.utf8)
          && ($0.heading ?? "").utf8.elementsEqual((wording.heading ?? "").utf8)
          && ($0.heading == nil) == (wording.heading == nil)
      } ?? false
    if !isSame { tree.set(wording, of: node, in: language) }
  }

  private mutating func dropHeading(of node: Int) {
    guard var wording = tree[node].wordings[language] else { return }
    wording.heading = nil
    set(wording, of: node)
  }
}
