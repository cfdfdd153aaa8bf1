import GroundTruth
import LegalText
import Redline
import SQLite
import TestSupport
import Testing

@testable import Registry

/// The changes of an act counted, and its words in force.
@Suite struct StatisticsTests {
  private let registry: Registry
  private static let last = LegalDate(dayNumber: 22_000)

  init() throws {
    registry = try Sample.fixtures()
    try Sample.loadTopics(into: registry)
  }

  private struct Count: Hashable {
    var day: LegalDate
    var kind: Change.Kind
  }

  private func counts(_ changes: [DatedChange]) -> [Count: Int] {
    changes.reduce(into: [:]) { $0[Count(day: $1.day, kind: $1.kind), default: 0] += 1 }
  }

  /// Every day in turn, both editions read whole: what no index and no shortcut can hide.
  @Test(arguments: ["digital-code", "data-law"], [Language.ru, .kk])
  func `a change is one line of the comparison with the day before`(
    name: String, language: Language
  ) throws {
    let act = try registry.act(named: name)
    let first = try #require(
      try registry.amendments(of: act).first { $0.isEnactment }?.inForceFrom)
    var wanted: [Count: Int] = [:]
    var before = try registry.edition(of: act, on: first, in: act.languages).root
    var day = first.adding(days: 1)
    while day <= Self.last {
      let now = try registry.edition(of: act, on: day, in: act.languages).root
      if now != before {
        for change in redline(from: before, to: now, language: language).changes {
          wanted[Count(day: day, kind: change.kind), default: 0] += 1
        }
      }
      before = now
      day = day.adding(days: 1)
    }
    let counted = try registry.changes(of: act, in: language, to: Self.last)
    #expect(counts(counted.changes) == wanted)
    #expect(!wanted.isEmpty)
    #expect(counted.changes.allSatisfy { $0.kind != .unchanged })
  }

  /// What plain SQL counts: words that differ from those of the row before, in units that stay law.
  @Test(arguments: [Language.ru, .kk])
  func `plain SQL counts as many rewordings`(language: Language) throws {
    let act = try registry.act(named: "digital-code")
    let counted = try registry.changes(of: act, in: language, to: Self.last)
    let rows = try registry.connection.rows(
      """
      WITH row AS (
        SELECT provision_id, in_force_from AS day, text_id, heading_id,
          lag(text_id) OVER w AS text_before, lag(heading_id) OVER w AS heading_before
        FROM wording JOIN provision ON provision.id = provision_id
        WHERE act_id = ?1 AND language = ?2 AND superseded_in IS NULL
          AND in_force_from IS NOT in_force_to
        WINDOW w AS (PARTITION BY provision_id ORDER BY in_force_from))
      SELECT day, count(*) FROM row
      WHERE text_before IS NOT NULL
        AND (text_id <> text_before OR heading_id IS NOT heading_before) AND day <= ?3
        AND EXISTS (
          SELECT 1 FROM placement WHERE provision_id = row.provision_id AND superseded_in IS NULL
            AND state NOT IN ('repealed', 'expired') AND in_force_from <= day
            AND coalesce(in_force_to, '9999') > day)
      GROUP BY day
      """,
      [.integer(act.id), .text(language.rawValue), .text(Self.last.description)]
    ) { ($0.text(0), Int($0.integer(1))) }
    let wanted = Dictionary(uniqueKeysWithValues: rows)
    let found = counted.changes.filter { $0.kind == .substituted }
      .reduce(into: [String: Int]()) { $0[$1.day.description, default: 0] += 1 }
    #expect(found == wanted)
    #expect(wanted.values.reduce(0, +) > 10)
  }

  @Test func `plain SQL counts as many new units`() throws {
    let act = try registry.act(named: "digital-code")
    let counted = try registry.changes(of: act, in: .ru, to: Self.last)
    let wanted = try registry.connection.first(
      """
      SELECT count(*) FROM (
        SELECT min(placement.in_force_from) AS day FROM placement
        JOIN provision ON provision.id = provision_id
        WHERE act_id = ?1 AND superseded_in IS NULL AND state = 'in-force'
        GROUP BY provision_id)
      WHERE day <= ?2 AND day > (
        SELECT in_force_from FROM amendment WHERE act_id = ?1 AND is_enactment = 1)
      """, [.integer(act.id), .text(Self.last.description)]
    ) { Int($0.integer(0)) }
    #expect(counted.changes.count { $0.kind == .inserted } == wanted)
  }

  @Test func `the words in force are those of the edition of each day`() throws {
    for name in ["digital-code", "data-law"] {
      let act = try registry.act(named: name)
      let counted = try registry.changes(of: act, in: .ru, to: Self.last)
      #expect(counted.words.count > 1)
      for count in counted.words {
        let root = try registry.edition(of: act, on: count.day, in: act.languages).root
        for language in count.words.languages {
          #expect(
            count.words[language] == words(of: root, language),
            "\(name) \(language.rawValue) on \(count.day)")
        }
      }
    }
  }

  /// Counted by another reading of what a word is than the registry's own.
  private func words(of unit: Provision, _ language: Language) -> Int {
    guard unit.state == .inForce || unit.state == .suspended else { return 0 }
    let wording = unit.wordings[language]
    let own = [wording?.heading ?? "", wording?.text ?? ""].map { text in
      text.replacing("\u{2060}", with: "").words.count
    }.reduce(0, +)
    return unit.children.reduce(own) { $0 + words(of: $1, language) }
  }

  @Test func `a language that is not held any more is neither counted nor said to be empty`() throws
  {
    let act = try registry.act(named: "digital-code")
    let registry = try Sample.empty()
    for day in ["2025-01-10", "2025-10-01"] {
      try Sample.record(folder: "digital-code", day, in: registry)
    }
    let record = try registry.act(named: act.act.slug)
    let counted = try registry.changes(of: record, in: .kk, to: Self.last)
    #expect(counted.changes.isEmpty)
    #expect(counted.words.first?.words.kk != nil)
    #expect(counted.words.last?.words.kk == nil)
    #expect(counted.words.last?.words.ru != nil)
  }

  @Test func `every change has its act, and its chapter where the unit stands in one`() throws {
    let act = try registry.act(named: "digital-code")
    let changes = try registry.changes(of: act, in: .ru, to: Self.last).changes
    for change in changes {
      #expect(!change.causes.isEmpty, "\(change)")
      if change.eId.hasPrefix("art_") { #expect(change.chapter != nil, "\(change)") }
    }
    let numbers = Set(changes.flatMap { $0.causes.map { $0?.number } })
    #expect(numbers.isSuperset(of: ["5-IX", "12-IX", "20-IX", "21-IX", "30-IX", "38-IX", "45-IX"]))
    #expect(changes.contains { !$0.topics.isEmpty })
  }

  @Test func `only the days asked about are counted, both ends included`() throws {
    let act = try registry.act(named: "digital-code")
    let all = try registry.changes(of: act, in: .ru, to: Self.last).changes
    let day = try #require(LegalDate(iso: "2026-01-01"))
    let one = try registry.changes(of: act, in: .ru, from: day, to: day)
    #expect(one.changes == all.filter { $0.day == day })
    #expect(!one.changes.isEmpty)
    #expect(one.words.map(\.day) == [day])
    let none = try registry.changes(of: act, in: .ru, to: LegalDate(dayNumber: 0))
    #expect(none.changes.isEmpty && none.words.isEmpty)
  }
}
