public import Amendments
public import LegalText

/// Follows instructions on an act as a flat list of lines: the second opinion that the tests hold `amend` against.
///
/// It shares no code with it and does every thing the slow and plain way. It follows words, sentences, headings, units
/// added, excluded, restated, renumbered and moved, all on the text before, as the law counts; the rest it leaves.
public struct NaiveAmender {
  /// What comes of instructions.
  public enum Outcome: Hashable, Sendable {
    /// The act as lines.
    case text(String)
    /// They cannot be followed; why, in words.
    case refused(String)
    /// There is an instruction that this amender does not know.
    case unknown
  }

  struct Refusal: Error { var why: String }
  struct Unknown: Error {}

  /// What an instruction does to words of a line.
  struct Claim {
    var author: Int
    var line: Int
    var isHeading: Bool
    var change: NaiveWords.Change
    /// How long the words looked for are.
    var length: Int
    /// Whether the words stay.
    var isAnchor = false
  }

  var act: NaiveLines
  let language: Language
  var claims: [Claim] = []
  /// The lines that an instruction settles as a whole.
  var settled: [Int: Int] = [:]
  /// The items that closed each list before.
  var closers: [(holder: Int, kind: ProvisionKind, last: Int, mark: Character?)] = []
  /// The lines that were put in.
  var fresh: Set<Int> = []

  /// The act as lines, in one language, for comparing.
  public static func lines(of root: Provision, in language: Language) -> String {
    NaiveLines(root, language).text
  }

  /// Follows all instructions, or none.
  public static func outcome(of instructions: [Instruction], on root: Provision) -> Outcome {
    guard let language = instructions.first?.language else { return .refused("nothing is said") }
    var amender = NaiveAmender(act: NaiveLines(root, language), language: language)
    do {
      try amender.follow(instructions)
      return .text(amender.act.text)
    } catch let refusal as Refusal {
      return .refused(refusal.why)
    } catch {
      return .unknown
    }
  }

  /// The act after all instructions, as a tree; nil where they cannot be followed, or are not known here.
  public static func following(_ instructions: [Instruction], on root: Provision) -> Provision? {
    guard let language = instructions.first?.language else { return root }
    var amender = NaiveAmender(act: NaiveLines(root, language), language: language)
    do {
      try amender.follow(instructions)
      return amender.act.tree(language)
    } catch {
      return nil
    }
  }

  // MARK: -

  private mutating func follow(_ instructions: [Instruction]) throws {
    var now: [(index: Int, instruction: Instruction, line: Int, own: ProvisionKind?)] = []
    var later: [Instruction] = []
    var restated: [Int: Int] = [:]
    for (index, instruction) in instructions.enumerated() {
      guard let (place, own) = act.find(instruction.target.unit) else {
        later.append(instruction)
        continue
      }
      let line = act.lines[place]
      guard act.isLaw(place) else { throw Refusal(why: "no law: \(line)") }
      if fresh.contains(where: { act.place(of: $0).map { holds($0, place) } ?? false }),
        instruction.operation.name != "insert-unit"
      {
        throw Refusal(why: "new in this text: \(line)")
      }
      if case .substituteText(let operation) = instruction.operation, case .unit = operation.new,
        own == nil, instruction.target.aspect == .whole
      {
        restated[line.id] = index
      }
      now.append((index, instruction, line.id, own))
    }
    // Containers before their parts.
    let waiting = now.filter { entry in
      guard let place = act.place(of: entry.line) else { return false }
      return restated.contains { id, author in
        guard author != entry.index, let outer = act.place(of: id), holds(outer, place) else {
          return false
        }
        return outer != place || entry.instruction.operation.name == "insert-unit"
      }
    }
    now.removeAll { entry in waiting.contains { $0.index == entry.index } }
    later += waiting.map(\.instruction)
    if now.isEmpty { throw Refusal(why: "not found: \(later.first.map { "\($0.target)" } ?? "")") }
    rememberClosers()
    try settle(now)
    try take(now)
    try writeClaims()
    let before = act.text
    try changeUnits(now)
    closeLists()
    guard !later.isEmpty else { return }
    if act.text == before && waiting.isEmpty { throw Refusal(why: "not found") }
    claims = []
    settled = [:]
    try follow(later)
  }

  /// Whether the unit at `outer` is, or holds, the one at `place`.
  func holds(_ outer: Int, _ place: Int) -> Bool { outer <= place && place < act.end(of: outer) }

  typealias Entry = (index: Int, instruction: Instruction, line: Int, own: ProvisionKind?)

  /// The lines that belong to a target.
  func range(of entry: Entry) -> Range<Int> {
    guard let place = act.place(of: entry.line) else { return 0..<0 }
    switch entry.own {
    case .indent: return place..<place + 1
    case .part:
      let next = act.children(of: place).first { act.lines[$0].kind == .part }
      return place..<(next ?? act.end(of: place))
    default: return place..<act.end(of: place)
    }
  }

  private mutating func settle(_ entries: [Entry]) throws {
    for entry in entries where entry.instruction.target.aspect == .whole {
      switch entry.instruction.operation {
      case .repealUnit where entry.own != nil: throw Unknown()
      case .repealUnit: break
      case .substituteText(let operation):
        guard case .unit = operation.new, entry.own != .indent else { continue }
      default: continue
      }
      for place in range(of: entry) {
        let id = act.lines[place].id
        if settled[id] != nil { throw Refusal(why: "settled twice: \(act.lines[place])") }
        settled[id] = entry.index
      }
    }
    var renumbered: Set<Int> = []
    for entry in entries {
      switch entry.instruction.operation {
      case .renumberUnit, .moveUnit:
        guard renumbered.insert(entry.line).inserted else {
          throw Refusal(why: "renumbered twice: \(entry.instruction.target)")
        }
      default: break
      }
      switch entry.instruction.operation {
      case .insertUnit, .renumberUnit, .moveUnit:
        guard let other = settled[entry.line], other != entry.index else { continue }
        throw Refusal(why: "settled by another: \(entry.instruction.target)")
      default: continue
      }
    }
  }
}
