import ActText
import Interchange
import LegalText
import Registry
import TestSupport
import Testing

/// What holds of every chain of editions.
@Suite struct ChainLawTests {
  static let seeds: [UInt64] = Array(1...60)

  @Test(arguments: seeds)
  func `the text of each edition's day is the edition`(seed: UInt64) throws {
    let notes: Chain.Notes = seed.isMultiple(of: 2) ? .onTheDay : .none
    let chain = Chain(seed: seed, notes: notes)
    let registry = try Sample.empty()
    var read: [Provision] = []
    for (index, step) in chain.steps.enumerated() {
      let submission = try chain.submission(index)
      let root = submission.edition.root
      try #require(CorpusMarkdownWriter.text(of: root, in: .ru) == step.text)
      _ = try registry.record(submission, Sample.options)
      read.append(root)
      try expect(registry, on: step, root, "when it was new: seed \(seed) \(notes) \(index)")
    }
    for (step, root) in zip(chain.steps, read) {
      try expect(registry, on: step, root, "at the end: seed \(seed) \(notes)")
    }
    try expectSound(registry, "seed \(seed) \(notes)")
    try expectTiled(registry, chain)
    try expectRepeated(registry, chain, read.count)
  }

  @Test(arguments: seeds.prefix(30))
  func `whatever days the footnotes name, the last edition is the text in the end`(
    seed: UInt64
  ) throws {
    let chain = Chain(seed: seed, notes: .anyDay)
    let registry = try Sample.empty()
    for (index, step) in chain.steps.enumerated() {
      let submission = try chain.submission(index)
      _ = try registry.record(submission, Sample.options)
      let late = Chain.Step(
        day: step.day.adding(days: 5000), text: step.text, edits: step.edits)
      try expect(registry, on: late, submission.edition.root, "seed \(seed), edition \(index)")
    }
    try expectSound(registry, "seed \(seed)")
    try expectTiled(registry, chain)
    try expectRepeated(registry, chain, chain.steps.count)
  }

  @Test(arguments: seeds.suffix(20))
  func `a unit whose words stay keeps its identity`(seed: UInt64) throws {
    let chain = Chain(seed: seed, notes: .onTheDay)
    let registry = try Sample.empty()
    var before: [String: Provision] = [:]
    for (index, step) in chain.steps.enumerated() {
      _ = try registry.record(chain.submission(index), Sample.options)
      let act = try registry.act(named: "law")
      var now: [String: Provision] = [:]
      try registry.edition(of: act, on: step.day).root.visit { unit, eId in now[eId] = unit }
      for (eId, unit) in now {
        guard let old = before[eId], old.wordings.ru?.text == unit.wordings.ru?.text,
          old.wordings.ru?.heading == unit.wordings.ru?.heading, old.state == unit.state
        else { continue }
        #expect(
          old.identity == unit.identity, "seed \(seed), edition \(index), \(eId): \(step.edits)")
      }
      before = now
    }
  }

  // MARK: -

  private func expect(
    _ registry: Registry, on step: Chain.Step, _ root: Provision, _ comment: String
  ) throws {
    let act = try registry.act(named: "law")
    let edition = try registry.edition(of: act, on: step.day)
    let text = CorpusMarkdownWriter.text(of: edition.root, in: .ru)
    if let difference = Self.difference(text.components(of: "\n"), step.text.components(of: "\n")) {
      Issue.record("\(comment), \(step.day), \(step.edits): text, \(difference)")
    }
    if let difference = Self.difference(lines(edition.root), lines(root)) {
      Issue.record("\(comment), \(step.day): tree, \(difference)")
    }
  }

  private static func difference(_ actual: [String], _ wanted: [String]) -> String? {
    for (index, pair) in zip(actual, wanted).enumerated()
    where !pair.0.utf8.elementsEqual(pair.1.utf8) {
      return "line \(index): “\(pair.0)”, wanted “\(pair.1)”"
    }
    guard actual.count != wanted.count else { return nil }
    return "\(actual.count) lines, wanted \(wanted.count)"
  }

  private func lines(_ root: Provision) -> [String] {
    var lines: [String] = []
    root.visit { unit, eId in
      let wording = unit.wordings.ru
      lines.append(
        "\(eId) \(unit.kind.rawValue) \(unit.number?.description ?? "–") \(unit.state.rawValue) "
          + "\(wording?.heading ?? "–") | \(wording?.text ?? "–")")
    }
    return lines
  }

  private func expectSound(_ registry: Registry, _ comment: String) throws {
    for check in try registry.verify() {
      #expect(check.findings.isEmpty, "\(check.name), \(comment)")
    }
  }

  /// The wordings of each unit follow one another without overlap or gap.
  private func expectTiled(_ registry: Registry, _ chain: Chain) throws {
    let act = try registry.act(named: "law")
    var identities: Set<Int64> = []
    for step in chain.steps {
      try registry.edition(of: act, on: step.day).root.visit { unit, _ in
        if let identity = unit.identity { identities.insert(identity) }
      }
    }
    let last = try #require(chain.steps.last).day
    for identity in identities.sorted() {
      let intervals = try registry.history(of: identity, in: [.ru], on: last)
        .filter { $0.status != .corrected && $0.status != .announced }
        .map(\.validity.interval)
        .filter { $0.from != $0.to }
      #expect(!intervals.isEmpty, "seed \(chain.seed), provision \(identity)")
      for (earlier, later) in zip(intervals, intervals.dropFirst()) {
        #expect(
          earlier.to != nil && earlier.to == later.from,
          "seed \(chain.seed) \(chain.notes), provision \(identity): \(intervals)")
      }
    }
  }

  /// Recording the same editions again changes nothing.
  private func expectRepeated(_ registry: Registry, _ chain: Chain, _ count: Int) throws {
    let before = try registry.journalLength()
    for index in 0..<count {
      let report = try registry.record(chain.submission(index), Sample.options)
      #expect(report.outcome == .unchanged, "seed \(chain.seed), edition \(index)")
    }
    #expect(try registry.journalLength() == before)
  }
}

extension String {
  fileprivate func components(of separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
