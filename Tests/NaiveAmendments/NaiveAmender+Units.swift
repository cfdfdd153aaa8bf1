internal import Amendments
internal import LegalText

extension NaiveAmender {
  /// Restates, excludes, renumbers, moves and adds units.
  mutating func changeUnits(_ entries: [Entry]) throws {
    let moves = try entries.compactMap { try move(of: $0) }
    for entry in entries {
      if case .substituteText(let operation) = entry.instruction.operation,
        case .unit(let unit) = operation.new, entry.instruction.target.aspect == .whole
      {
        try restate(entry, unit)
      }
    }
    for entry in entries {
      guard case .repealUnit = entry.instruction.operation,
        entry.instruction.target.aspect == .whole, let place = act.place(of: entry.line)
      else { continue }
      if act.lines[place].isCounted || act.lines[place].kind == .preamble {
        act.lines.removeSubrange(range(of: entry))
      } else {
        act.lines.removeSubrange(place + 1..<act.end(of: place))
        act.lines[place].heading = nil
        act.lines[place].text = ""
        act.lines[place].state = "repealed"
      }
    }
    try renumber(entries)
    for move in moves { try carryOut(move) }
    let additions = entries.compactMap { entry -> (Entry, Provision)? in
      guard case .insertUnit(let operation) = entry.instruction.operation else { return nil }
      return (entry, operation.unit)
    }
    for (entry, unit) in additions.sorted(by: {
      ($0.1.number ?? Self.last) < ($1.1.number ?? Self.last)
    }) {
      try add(unit, entry)
    }
    try checkNumbers(entries)
  }

  private static let last = ProvisionNumber(999_999)

  private mutating func renumber(_ entries: [Entry]) throws {
    var renumbered: [Int] = []
    for entry in entries {
      guard case .renumberUnit(let operation) = entry.instruction.operation,
        let place = act.place(of: entry.line)
      else { continue }
      if act.lines[place].isCounted { throw Unknown() }
      act.lines[place].number = operation.number.description
      renumbered.append(entry.line)
    }
    for line in renumbered { putInOrder(line) }
  }

  /// Units whose new numbers go before or after those of their neighbours go to their places in the list.
  private mutating func putInOrder(_ id: Int) {
    guard let place = act.place(of: id), let holder = act.holder(of: place) else { return }
    let kind = act.lines[place].kind
    let same = act.children(of: holder).filter { act.lines[$0].kind == kind }
    let numbers = same.map { act.lines[$0].number }
    guard Set(numbers).count == numbers.count else { return }
    // One after the other takes the place that is free for it.
    let blocks = same.map { Array(act.lines[$0..<act.end(of: $0)]) }
    let sorted = blocks.sorted { Self.precedes($0[0].number, $1[0].number) }
    for (block, new) in zip(blocks, sorted).reversed() {
      guard let start = act.place(of: block[0].id) else { continue }
      act.lines.replaceSubrange(start..<start + block.count, with: new)
    }
  }

  private mutating func restate(_ entry: Entry, _ unit: Provision) throws {
    guard let place = act.place(of: entry.line), entry.own == nil else { throw Unknown() }
    let line = act.lines[place]
    guard unit.kind == line.kind, line.isCounted || unit.number?.description ?? "" == line.number
    else { throw Refusal(why: "another unit: \(unit.kind) for \(line)") }
    var whole = unit
    whole.state = Provision.State(rawValue: line.state) ?? .inForce
    act.lines.removeSubrange(range(of: entry))
    act.add(whole, language, line.depth, at: place)
    act.lines[place].id = line.id
  }

  private mutating func add(_ unit: Provision, _ entry: Entry) throws {
    guard let target = act.place(of: entry.line) else { throw Refusal(why: "gone") }
    let slot: (holder: Int, at: Int)
    if unit.kind == .part || unit.kind == .indent {
      slot = (target, try place(counted: unit, in: target))
    } else {
      slot = try self.slot(unit.kind, unit.number?.description ?? "", in: target)
    }
    let count = act.add(unit, language, act.lines[slot.holder].depth + 1, at: slot.at)
    fresh.formUnion(act.lines[slot.at..<slot.at + count].map(\.id))
  }

  private func place(counted unit: Provision, in target: Int) throws -> Int {
    let same = act.children(of: target).filter { act.lines[$0].kind == unit.kind }
    let wanted = unit.number.map { $0.first - act.firstCount(in: target) } ?? same.count
    guard (0...same.count).contains(wanted) else { throw Refusal(why: "no such place") }
    if wanted < same.count { return same[wanted] }
    if let before = same.last { return act.end(of: before) }
    return unit.kind == .part ? act.end(of: target) : target + 1
  }

  /// Where a unit of a number belongs in the one at `target`; an excluded one of that number gives way.
  mutating func slot(
    _ kind: ProvisionKind, _ number: String, in target: Int
  ) throws -> (holder: Int, at: Int) {
    var holder = target
    let isHigh = kind == .article || kind.isDivision
    var same = (target + 1..<act.end(of: target)).filter { place in
      act.lines[place].kind == kind
        && (isHigh || act.lines[place].depth == act.lines[target].depth + 1)
    }
    if same.isEmpty, kind == .subparagraph {
      let parts = act.children(of: target).filter { part in
        act.lines[part].isCounted
          && act.children(of: part).contains { act.lines[$0].kind == .subparagraph }
      }
      if parts.count > 1 { throw Refusal(why: "several lists") }
      if let part = parts.first {
        holder = part
        same = act.children(of: part).filter { act.lines[$0].kind == .subparagraph }
      }
    }
    let excluded = same.filter {
      act.lines[$0].number == number && act.lines[$0].state == "repealed"
        && settled[act.lines[$0].id] == nil
    }
    if let old = excluded.first {
      act.lines.remove(at: old)
      same = same.filter { $0 != old }.map { $0 > old ? $0 - 1 : $0 }
    }
    if let before = same.last(where: { Self.precedes(act.lines[$0].number, number) }) {
      return (act.holder(of: before) ?? holder, act.end(of: before))
    }
    if let first = same.first { return (act.holder(of: first) ?? holder, first) }
    let parts = act.children(of: holder).first { act.lines[$0].kind == .part }
    return (holder, kind == .subparagraph ? parts ?? act.end(of: holder) : act.end(of: holder))
  }

  /// Whether one number goes before another, figure by figure.
  private static func precedes(_ left: String, _ right: String) -> Bool {
    func figures(_ text: String) -> [Int] { text.split(separator: "-").map { Int($0) ?? 0 } }
    return figures(left).lexicographicallyPrecedes(figures(right))
  }

  /// Refuses numbers that are there twice, or out of order, beside a unit that was put in or renumbered.
  private func checkNumbers(_ entries: [Entry]) throws {
    var changed = fresh
    for entry in entries {
      switch entry.instruction.operation {
      case .renumberUnit, .moveUnit: changed.insert(entry.line)
      default: break
      }
    }
    for (place, line) in act.lines.enumerated() where changed.contains(line.id) && !line.isCounted {
      let isHigh = line.kind == .article || line.kind == .chapter || line.kind == .section
      let holder = act.holder(of: place)
      let peers = act.lines.indices.filter { other in
        act.lines[other].kind == line.kind && (isHigh || act.holder(of: other) == holder)
      }
      let numbers = peers.map { act.lines[$0].number }
      for (left, right) in zip(numbers, numbers.dropFirst())
      where (left == line.number || right == line.number) && !Self.precedes(left, right) {
        // A renumbered unit goes to its place; the plain way does not know where that is.
        if left != right, numbers.count == Set(numbers).count { throw Unknown() }
        throw Refusal(why: "numbers: \(left), \(right)")
      }
    }
  }

  // MARK: Marks

  /// Notes the last item of each list, and its mark.
  mutating func rememberClosers() {
    closers = []
    for place in act.lines.indices {
      for kind in [ProvisionKind.subparagraph, .indent] {
        let items = act.children(of: place).filter {
          act.lines[$0].kind == kind && act.lines[$0].isLaw
        }
        guard let last = items.last else { continue }
        closers.append((act.lines[place].id, kind, act.lines[last].id, mark(of: last)))
      }
    }
  }

  /// The line in which the item at `place` ends.
  private func ending(of place: Int) -> Int? {
    (place..<act.end(of: place)).last { act.isLaw($0) && !act.lines[$0].text.isEmpty }
  }

  private func mark(of place: Int) -> Character? {
    ending(of: place).flatMap { act.lines[$0].text.last }
  }

  /// Closes the lists whose last item is another one now.
  mutating func closeLists() {
    for closer in closers {
      guard closer.mark == ".", let holder = act.place(of: closer.holder),
        settled[closer.holder] == nil
      else { continue }
      let items = act.children(of: holder).filter {
        act.lines[$0].kind == closer.kind && act.lines[$0].isLaw
      }
      guard let last = items.last, act.lines[last].id != closer.last else { continue }
      let isNew = fresh.contains(act.lines[last].id)
      if !isNew, let former = act.place(of: closer.last) {
        guard act.isLaw(former) else { continue }
        close(former, with: ";")
      }
      let start = items.lastIndex { !fresh.contains(act.lines[$0].id) } ?? 0
      for item in items[start...].dropLast() where mark(of: item) == "." { close(item, with: ";") }
      switch mark(of: last) {
      case ";", ",": close(last, with: ".")
      case ".", ":", "!", "?", "…": break
      default: if isNew { append(".", to: last) }
      }
    }
  }

  private mutating func close(_ item: Int, with mark: Character) {
    guard let place = ending(of: item) else { return }
    act.lines[place].text.removeLast()
    act.lines[place].text.append(mark)
  }

  private mutating func append(_ mark: Character, to item: Int) {
    guard let place = ending(of: item) else { return }
    act.lines[place].text.append(mark)
  }
}
