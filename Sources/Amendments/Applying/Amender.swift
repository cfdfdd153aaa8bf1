internal import LegalText

/// Applies instructions to a tree, phase by phase, and notes which of them cannot be.
struct Amender {
  let instructions: [Instruction]
  let numberedPartsAreParagraphs: Bool
  var tree: WorkingTree
  /// The text before all instructions.
  let original: WorkingTree
  private let root: Provision
  /// Why an instruction cannot be applied.
  var problems: [Int: AmendmentError.Reason] = [:]
  /// What was worked out for each.
  private(set) var plans: [Int: Plan] = [:]
  /// The units that were added, and by whom.
  private var added: [Int: Int] = [:]

  init(_ root: Provision, _ instructions: [Instruction], numberedPartsAreParagraphs: Bool) {
    self.root = root
    self.instructions = instructions
    self.numberedPartsAreParagraphs = numberedPartsAreParagraphs
    tree = WorkingTree(root)
    original = tree
  }

  /// Applies all that can be applied.
  mutating func run() {
    guard let language = instructions.first?.language else { return }
    var waiting: [Int] = []
    for (index, instruction) in instructions.enumerated() {
      if instruction.language != language {
        problems[index] = .refused("the instructions of one text are in one language")
      } else if instruction.target.aspect != .contents {
        waiting.append(index)
      }
    }
    var root = root
    while !waiting.isEmpty {
      var phase = Phase(
        root: root, tree: tree, language: language, sources: instructions.map(\.source),
        numberedPartsAreParagraphs: numberedPartsAreParagraphs)
      let later = work(waiting, in: &phase)
      if later.isEmpty { break }
      root = tree.provision(of: 0)
      waiting = later
    }
    for (index, instruction) in instructions.enumerated()
    where problems[index] == nil && instruction.target.aspect == .contents {
      problems[index] = checkContents(instruction)
    }
  }

  /// Works out and does what can be done in one phase; what must wait for it is returned.
  private mutating func work(_ waiting: [Int], in phase: inout Phase) -> [Int] {
    var (places, lost) = locate(waiting, in: phase)
    for (index, author) in placesInNewUnits(places, in: phase) {
      places[index] = nil
      problems[index] = .collides(with: instructions[author].source)
    }
    let deferred = waitingForContainers(places, in: phase)
    for index in deferred { places[index] = nil }
    var ready: [Plan] = []
    for (index, node) in unnamedUnits(of: places, in: phase) {
      places[index] = nil
      problems[index] = .refused(
        "the run of numbers takes in \(phase.name(node)), too; name each unit that is meant")
    }
    for index in waiting {
      guard let place = places[index] else { continue }
      let instruction = instructions[index]
      var plan = Plan(index, instruction.target, instruction.language, at: place)
      do throws(AmendmentError.Reason) {
        try instruction.operation.prepare(&plan, in: &phase)
        ready.append(plan)
      } catch {
        problems[index] = error
      }
      plans[index] = plan
    }
    settle(&ready, in: &phase)
    carryOut(ready, in: phase)
    let changesTree = ready.contains { problems[$0.instruction] == nil && !$0.deed.isWords }
    guard changesTree || !deferred.isEmpty else {
      problems.merge(lost) { first, _ in first }
      return []
    }
    return deferred.union(lost.keys).sorted()
  }

  /// The places that the targets name, and why others name none.
  private func locate(
    _ waiting: [Int], in phase: Phase
  ) -> (places: [Int: Place], lost: [Int: AmendmentError.Reason]) {
    var places: [Int: Place] = [:]
    var lost: [Int: AmendmentError.Reason] = [:]
    for index in waiting {
      let unit = instructions[index].target.unit
      do throws(AmendmentError.Reason) {
        let place = try phase.finder.place(of: unit)
        if let state = phase.base.stateThatIsNoLaw(place.node) { throw .notInForce(unit, state) }
        places[index] = place
      } catch {
        lost[index] = error
      }
    }
    return (places, lost)
  }

  /// The places in units that this text adds, with the instructions that add them; only further units are added to
  /// those: what is new is to be written as it shall read.
  private func placesInNewUnits(
    _ places: [Int: Place], in phase: Phase
  ) -> [Int: Int] {
    var authors: [Int: Int] = [:]
    guard !added.isEmpty else { return authors }
    for (index, place) in places {
      if case .insertUnit = instructions[index].operation { continue }
      authors[index] = phase.base.ancestors(of: place.node).lazy.compactMap { added[$0] }.first
    }
    return authors
  }

  /// The instructions for parts of units that others restate: they go after those.
  private func waitingForContainers(_ places: [Int: Place], in phase: Phase) -> Set<Int> {
    var restated: [Int: Int] = [:]
    for (index, place) in places where place.scope == .whole {
      guard case .substituteText(let operation) = instructions[index].operation,
        case .unit = operation.new, instructions[index].target.aspect == .whole
      else { continue }
      restated[place.node] = index
    }
    guard !restated.isEmpty else { return [] }
    var waiting: Set<Int> = []
    for (index, place) in places {
      var holders = phase.base.ancestors(of: place.node)
      if case .insertUnit = instructions[index].operation {} else { holders.removeFirst() }
      if holders.contains(where: { restated[$0].map { $0 != index } ?? false }) {
        waiting.insert(index)
      }
    }
    return waiting
  }

  // MARK: Settling

  /// Lets each plan take the units and words that it changes; what meets what another one takes is dropped.
  private mutating func settle(_ plans: inout [Plan], in phase: inout Phase) {
    attempt(&plans, in: &phase) { plan, phase throws(AmendmentError.Reason) in
      try phase.cover(with: plan)
    }
    settlePlaces(&plans, in: &phase)
    placeSentences(&plans, in: phase)
    attempt(&plans, in: &phase) { plan, phase throws(AmendmentError.Reason) in
      for change in plan.changes where !plan.covered.contains(change.field.node) {
        let claim = Phase.Claim(
          range: change.range, instruction: plan.instruction, length: .max, isAnchor: false,
          sentence: change.sentence)
        try phase.claim(claim, in: change.field)
      }
    }
    // Longer words before shorter ones that they contain.
    var searches: [(plan: Int, search: Search)] = []
    for (place, plan) in plans.enumerated() {
      searches += plan.searches.map { (place, $0) }
    }
    let order = searches.indices.sorted { left, right in
      let (longer, other) = (
        searches[left].search.folded.count, searches[right].search.folded.count
      )
      return longer == other ? left < right : longer > other
    }
    var failed: Set<Int> = []
    for index in order where !failed.contains(searches[index].plan) {
      let place = searches[index].plan
      do throws(AmendmentError.Reason) {
        try phase.settle(searches[index].search, for: &plans[place])
      } catch {
        failed.insert(place)
        problems[plans[place].instruction] = error
        phase.withdraw(plans[place])
      }
    }
    for plan in plans { self.plans[plan.instruction] = plan }
    plans.removeAll { problems[$0.instruction] != nil }
  }

  private mutating func attempt(
    _ plans: inout [Plan], in phase: inout Phase,
    _ body: (Plan, inout Phase) throws(AmendmentError.Reason) -> Void
  ) {
    var kept: [Plan] = []
    for plan in plans {
      do throws(AmendmentError.Reason) {
        try body(plan, &phase)
        kept.append(plan)
      } catch {
        problems[plan.instruction] = error
        phase.withdraw(plan)
      }
    }
    plans = kept
  }

  /// Drops what would change the place or state of a unit that another one settles, or that another one changes, too.
  private mutating func settlePlaces(_ plans: inout [Plan], in phase: inout Phase) {
    var subjects: [Int: Int] = [:]
    var numbers: [String: Int] = [:]
    let sources = instructions.map(\.source)
    attempt(&plans, in: &phase) { plan, phase throws(AmendmentError.Reason) in
      for node in plan.touched {
        guard let cover = phase.covers[node], cover.instruction != plan.instruction else {
          continue
        }
        throw .collides(with: sources[cover.instruction])
      }
      switch plan.deed {
      case .renumber, .move, .suspend:
        if let other = subjects.updateValue(plan.instruction, forKey: plan.place.node) {
          throw .collides(with: sources[other])
        }
      case .insert(let unit):
        guard let parent = plan.touched.first, unit.number != nil || !unit.isPlaced else { break }
        let name = unit.eId(below: phase.base.eId(of: parent) + (unit.isPlaced ? "" : "#"))
        if let other = numbers.updateValue(plan.instruction, forKey: name) {
          throw .collides(with: sources[other])
        }
      default: break
      }
    }
  }

  // MARK: Doing

  private mutating func carryOut(_ plans: [Plan], in phase: Phase) {
    var work = Work(tree: tree, phase: phase, plans: plans)
    for plan in plans {
      do throws(AmendmentError.Reason) {
        try checkNames(of: plan, in: work, phase)
        try work.carryOut(plan)
      } catch {
        problems[plan.instruction] = error
      }
    }
    for (index, reason) in work.misplaced() + work.emptied() {
      problems[index] = problems[index] ?? reason
    }
    work.repairMarks()
    tree = work.tree
    for (instruction, node) in work.added where node >= phase.base.nodes.count {
      added[node] = instruction
    }
  }
}
