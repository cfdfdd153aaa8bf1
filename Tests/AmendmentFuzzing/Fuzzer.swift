public import Amendments
public import LegalText
internal import NaiveAmendments

/// Looks for changed texts of amending acts that are followed otherwise than they say.
///
/// What they say is not told by reading them: it is what was written on purpose, done by the plain amender, or what was
/// said before the change.
public struct Fuzzer {
  /// What came of the changed texts of one kind.
  public struct Tally: Sendable {
    /// They were not understood.
    public var notRead = 0
    /// They could not be applied.
    public var notApplied = 0
    /// They did what the text did before.
    public var same = 0
    /// They did exactly what they say now.
    public var asSaid = 0
    /// What they say is something that the plain amender does not know.
    public var undecided: [String] = []
    /// They did something else.
    public var wrong: [String] = []

    /// Makes an empty tally.
    public init() {}

    /// How many there were.
    public var count: Int { notRead + notApplied + same + asSaid + undecided.count + wrong.count }

    /// Adds another one.
    public static func += (left: inout Tally, right: Tally) {
      left.notRead += right.notRead
      left.notApplied += right.notApplied
      left.same += right.same
      left.asSaid += right.asSaid
      left.undecided += right.undecided
      left.wrong += right.wrong
    }
  }

  /// The tallies, by what was changed.
  public private(set) var tallies: [String: Tally] = [:]
  private let language: Language

  /// Makes a fuzzer of texts in a language.
  public init(_ language: Language) {
    self.language = language
  }

  /// All tallies in one.
  public var total: Tally { tallies.values.reduce(into: Tally()) { $0 += $1 } }

  /// Changes the text of `instructions` for `base`, which were proved to do what they should, `count` times in each of
  /// both ways.
  public mutating func fuzz(
    _ instructions: [Instruction], on base: Provision, count: Int, seed: UInt64
  ) {
    guard !instructions.isEmpty, let amended = try? amend(base, by: instructions).root else {
      return
    }
    let before = NaiveAmender.lines(of: amended, in: language)
    let text = InstructionWriter(language: language).text(of: instructions)
    var noise = TextMutator(text, instructions, language, seed: seed)
    for _ in 0..<count {
      guard let mutation = noise.mutation() else { continue }
      judge(mutation, on: base, before: before)
    }
    // What the plain amender knows, so that it can tell what the changed text says.
    var known: [Instruction] = []
    for instruction in instructions {
      if case .text = NaiveAmender.outcome(of: known + [instruction], on: base) {
        known.append(instruction)
      }
    }
    guard !known.isEmpty, case .text(let plain) = NaiveAmender.outcome(of: known, on: base) else {
      return
    }
    var mutator = InstructionMutator(known, language, seed: seed &+ 1)
    for _ in 0..<count {
      guard let mutation = mutator.mutation() else { continue }
      judge(mutation, on: base, before: mutation.meanings.isEmpty ? plain : nil)
    }
  }

  // MARK: Judging

  /// Reads and applies a changed text, and holds what comes of it against what may.
  private mutating func judge(_ mutation: Mutation, on base: Provision, before: String?) {
    var tally = Tally()
    defer { tallies[mutation.kind.rawValue, default: Tally()] += tally }
    guard
      let read = try? AmendingText(reading: mutation.text, in: language, file: "").acts
        .flatMap(\.instructions)
    else {
      tally.notRead += 1
      return
    }
    guard let amended = try? amend(base, by: read).root else {
      tally.notApplied += 1
      return
    }
    let given = NaiveAmender.lines(of: amended, in: language)
    if given == before {
      tally.same += 1
      return
    }
    var isKnown = true
    for meaning in mutation.meanings {
      switch NaiveAmender.outcome(of: meaning, on: base) {
      case .text(let lines) where lines == given:
        tally.asSaid += 1
        return
      case .unknown: isKnown = false
      case .text, .refused: break
      }
    }
    if !isKnown {
      tally.undecided.append(mutation.note)
    } else {
      tally.wrong.append(mutation.note + "\n" + mutation.text)
    }
  }
}
