import Foundation
import Interchange
import LegalText
import Redline
import SQLite
import TestSupport
import Testing

@testable import Registry

/// What is read of two days gives the changes that the whole of both days gives.
@Suite struct DifferenceTests {
  @Test(arguments: 200..<216 as Range<UInt64>)
  func `the difference of two days has the changes of the whole editions`(seed: UInt64) throws {
    let notes = Chain.Notes.allCases[Int(seed % 3)]
    let chain = Chain(seed: seed, notes: notes)
    let registry = try Sample.empty()
    for index in chain.steps.indices {
      _ = try registry.record(bilingual(chain, index), Sample.options)
    }
    var random = SeededGenerator(seed: seed)
    let act = try registry.act(named: "law")
    let days = try days(of: registry, act)
    var changed = 0
    for _ in 0..<40 {
      let older = days[Int.random(in: days.indices, using: &random)]
      let newer = days[Int.random(in: days.indices, using: &random)]
      changed += try expectSame(
        registry, act, older, newer, at: state(of: registry, &random),
        "seed \(seed) \(notes)")
    }
    #expect(changed > 40)
  }

  @Test func `so it is for the illustrative acts, in every language and at every state`() throws {
    let registry = try Sample.fixtures()
    var random = SeededGenerator(seed: 4)
    for name in ["digital-code", "data-law"] {
      let act = try registry.act(named: name)
      let days = try days(of: registry, act)
      for (older, newer) in zip(days, days.dropFirst()) {
        _ = try expectSame(registry, act, older, newer, at: .latest, name)
      }
      for _ in 0..<60 {
        let older = days[Int.random(in: days.indices, using: &random)]
        let newer = days[Int.random(in: days.indices, using: &random)]
        _ = try expectSame(
          registry, act, older, newer, at: state(of: registry, &random), name)
      }
    }
  }

  @Test func `only what may differ is read`() throws {
    let registry = try Sample.fixtures()
    let act = try registry.act(named: "digital-code")
    let difference = try registry.difference(
      of: act, from: day("2025-12-31"), to: day("2026-01-01"), in: [.ru])
    let whole = try registry.edition(of: act, on: day("2026-01-01"), in: [.ru]).root
    let (read, all) = (Self.count(difference.new), Self.count(whole))
    #expect(read < all / 2, "\(read) of \(all) units")
    let same = try registry.difference(
      of: act, from: day("2026-02-01"), to: day("2026-02-02"), in: [.ru])
    #expect(same.old.children.isEmpty && same.new.children.isEmpty)
    let held = try registry.difference(
      of: act, from: day("2026-02-01"), to: day("2026-02-02"), in: [.ru],
      includingUntouched: true)
    #expect(Self.count(held.new) == all)
  }

  @Test func `a language that no root shows is not taken for one that is not held`() throws {
    let registry = try Sample.empty()
    for (day, words) in [("2025-01-01", nil), ("2025-03-01", "Остальное.")] as [(String, String?)] {
      var submission = try Sample.submission(
        "law", day, "# ЗАКОН\n\n**Статья 1. Предмет**\n\n1. Данные.\n\n2. Остальное.")
      submission.edition.languages = [.ru, .kk]
      submission.edition.root.wordings = PerLanguage(kk: Wording(heading: "ЗАҢ"))
      var article = submission.edition.root.children[0]
      article.wordings = PerLanguage(kk: Wording(heading: "Мәні"))
      article.children[1].wordings = PerLanguage(
        ru: words.map { Wording(text: $0) }, kk: Wording(text: "Қалғаны."))
      submission.edition.root.children[0] = article
      _ = try registry.record(submission, Sample.options)
    }
    let act = try registry.act(named: "law")
    let count = try expectSame(
      registry, act, day("2025-01-01"), day("2025-03-01"), at: .latest, "no title")
    #expect(count == 1)
  }

  @Test func `what stands in a unit falls with it, whatever its own rows say`() throws {
    let registry = try Sample.fixtures()
    let act = try registry.act(named: "data-law")
    let article = try #require(
      try registry.provision("art_2", of: act, on: day("2025-01-01"))?.identity)
    // Only the article's own row is split: those of its units run on.
    for sql in [
      """
      INSERT INTO placement (provision_id, parent_id, number, eid, rank, state, in_force_from,
        amendment_id, recorded_in)
      SELECT provision_id, parent_id, number, eid, rank, 'repealed', '2026-05-01', amendment_id,
        recorded_in FROM placement
      WHERE provision_id = ?1 AND superseded_in IS NULL AND in_force_to IS NULL
      """,
      """
      UPDATE placement SET in_force_to = '2026-05-01'
      WHERE provision_id = ?1 AND state = 'in-force' AND superseded_in IS NULL
        AND in_force_to IS NULL
      """,
    ] { try registry.connection.run(sql, [.integer(article)]) }
    let count = try expectSame(
      registry, act, day("2026-04-30"), day("2026-05-01"), at: .latest, "split")
    #expect(count > 4)
  }

  @Test(arguments: ["in_force_to = '2026-05-01'", "in_force_from = '2026-08-01'"])
  func `what stands in a unit that has no place on a day is not counted as unchanged`(
    days: String
  ) throws {
    let registry = try Sample.fixtures()
    let act = try registry.act(named: "data-law")
    let article = try #require(
      try registry.provision("art_2", of: act, on: day("2025-01-01"))?.identity)
    // Only the article's own row is cut short: those of its units run on.
    try registry.connection.run(
      """
      UPDATE placement SET \(days)
      WHERE provision_id = ?1 AND superseded_in IS NULL AND in_force_to IS NULL
      """, [.integer(article)])
    let difference = try registry.difference(
      of: act, from: day("2026-06-01"), to: day("2026-06-02"), in: [.ru])
    #expect(difference.untouched.ru?.contains(article) == false)
    _ = try expectSame(registry, act, day("2026-06-01"), day("2026-06-02"), at: .latest, days)
  }

  @Test func `the wordings between two days are those of the history`() throws {
    var several = 0
    for seed: UInt64 in 300..<306 {
      let chain = Chain(seed: seed, notes: Chain.Notes.allCases[Int(seed % 3)])
      let registry = try Sample.empty()
      for index in chain.steps.indices {
        _ = try registry.record(bilingual(chain, index), Sample.options)
      }
      several += try expectHistory(registry, seed)
    }
    #expect(several > 20)
  }

  /// Holds the wordings between some pairs of days against the histories; returns how often there were several.
  private func expectHistory(_ registry: Registry, _ seed: UInt64) throws -> Int {
    let act = try registry.act(named: "law")
    let days = try days(of: registry, act)
    var random = SeededGenerator(seed: seed)
    var several = 0
    for _ in 0..<6 {
      let older = days[Int.random(in: 0..<days.count / 2, using: &random)]
      let newer = days[Int.random(in: days.count / 2..<days.count, using: &random)]
      var identities: Set<Int64> = []
      try registry.edition(of: act, on: newer).root.visit { unit, _ in
        if let identity = unit.identity { identities.insert(identity) }
      }
      for language in [Language.ru, .kk] {
        let found = try registry.rewordings(
          of: identities, in: language, after: older, by: newer)
        for identity in identities.sorted() {
          let wanted = try wordings(of: identity, language, registry, older, newer)
          let actual = found[identity]?.compactMap(\.interval.from) ?? []
          #expect(actual == (wanted.count > 1 ? wanted : []), "seed \(seed), \(identity)")
          several += wanted.count > 1 ? 1 : 0
        }
      }
    }
    return several
  }

  /// The days after `older` and by `newer` on which the unit got other words, as its history tells them.
  private func wordings(
    of identity: Int64, _ language: Language, _ registry: Registry, _ older: LegalDate,
    _ newer: LegalDate
  ) throws -> [LegalDate] {
    var days: [LegalDate] = []
    var before: [String?]?
    for version in try registry.history(of: identity, in: [language], on: newer) {
      let interval = version.validity.interval
      guard version.status != .announced, version.supersededAt == nil, !interval.isEmpty,
        let from = interval.from, from <= newer
      else { continue }
      if let to = interval.to, to <= older { continue }
      let words = [version.heading, version.text]
      if words != before, from > older { days.append(from) }
      before = words
    }
    return days
  }

  // MARK: -

  private func day(_ text: String) throws -> LegalDate { try #require(LegalDate(iso: text)) }

  private static func count(_ root: Provision) -> Int {
    var count = 0
    root.visit { _, _ in count += 1 }
    return count
  }

  /// The edition in Russian and, but for every third, in Kazakh, where every other change of words is missing.
  private func bilingual(_ chain: Chain, _ index: Int) throws -> Submission {
    var submission = try chain.submission(index)
    guard index % 3 != 1 else { return submission }
    func translated(_ unit: Provision) -> Provision {
      var unit = unit
      if var words = unit.wordings.ru {
        words.heading = words.heading.map { "Қ " + $0 }
        // Lengths decide, so that some changes of the Russian words are none of the Kazakh ones.
        words.text = words.text.count.isMultiple(of: 2) ? "қ " + words.text : "қазақша мәтін"
        unit.wordings.kk = words
      }
      unit.children = unit.children.map(translated)
      return unit
    }
    submission.edition.root = translated(submission.edition.root)
    submission.edition.languages = [.ru, .kk]
    submission.sources.kk = submission.sources.ru
    return submission
  }

  /// The days on which anything begins or ends, those before and after, from the first edition on.
  private func days(of registry: Registry, _ act: ActRecord) throws -> [LegalDate] {
    var days: Set<LegalDate> = []
    for table in ["placement", "wording"] {
      for column in ["in_force_from", "in_force_to"] {
        try registry.connection.query(
          """
          SELECT DISTINCT \(column) FROM \(table) JOIN provision ON provision.id = provision_id
          WHERE act_id = ?
          """, [.integer(act.id)]
        ) { row in
          guard let day = LegalDate(iso: row.text(0)) else { return }
          days.formUnion([day.adding(days: -1), day, day.adding(days: 1)])
        }
      }
    }
    return days.sorted()
  }

  private func state(
    of registry: Registry, _ random: inout SeededGenerator
  ) throws -> Registry.State {
    guard Bool.random(using: &random) else { return .latest }
    let length = try registry.journalLength()
    return Registry.State(entry: Int64.random(in: 1...length, using: &random))
  }

  /// Compares both ways in each language, and returns how many changes there were.
  private func expectSame(
    _ registry: Registry, _ act: ActRecord, _ older: LegalDate, _ newer: LegalDate,
    at state: Registry.State, _ comment: String
  ) throws -> Int {
    let languages = Language.ofKazakhstan
    let comment = "\(comment): \(older) to \(newer) at \(state)"
    let whole: EditionDifference
    let part: EditionDifference
    do {
      whole = try registry.difference(
        of: act, from: older, to: newer, in: languages, at: state, includingUntouched: true)
    } catch {
      // What the one refuses, the other refuses.
      #expect(throws: error) {
        try registry.difference(of: act, from: older, to: newer, in: languages, at: state)
      }
      return 0
    }
    part = try registry.difference(
      of: act, from: older, to: newer, in: languages, at: state)
    var count = 0
    for language in languages {
      let expected = redline(from: whole.old, to: whole.new, language: language)
      let actual = redline(from: part.old, to: part.new, language: language)
      let untouched = part.untouched[language]?.count ?? 0
      #expect(
        actual.unchanged + untouched == expected.unchanged, "unchanged, \(language), \(comment)")
      let (found, wanted) = (actual.changes.map(Self.alone), expected.changes.map(Self.alone))
      if found != wanted {
        Issue.record("\(language), \(comment): \(Self.names(found)), wanted \(Self.names(wanted))")
      }
      count += wanted.count
    }
    return count
  }

  /// The change without the places of its units in their lists.
  private static func alone(_ change: Change) -> Change {
    var change = change
    func alone(_ unit: Redline.Unit) -> Redline.Unit {
      Redline.Unit(eId: unit.eId, provision: unit.provision, parent: nil)
    }
    change.from = change.from.map(alone)
    change.to = change.to.map(alone)
    return change
  }

  private static func names(_ changes: [Change]) -> [String] {
    changes.map { "\($0.kind) \($0.from?.eId ?? "–") \($0.to?.eId ?? "–")" }
  }
}
