import ActText
import Foundation
import Interchange
import LegalText
import TestSupport
import Testing

@testable import Registry

/// The days of law and the instants of record.
@Suite struct ClockTests {
  private let registry: Registry

  private static let enacted = """
    # ЗАКОН О ДАННЫХ

    **Статья 1. Предмет**

    Закон говорит о данных.

    **Статья 2. Порядок**

    1. Данные хранят.

    2. Данные передают.
    """

  private static let amended = """
    # ЗАКОН О ДАННЫХ

    **Статья 1. Предмет**

    Закон говорит о данных и сведениях.

    > *Сноска. Статья 1 с изменением, внесенным Законом РК от 01.02.2025 № 5-VIII (вводится в действие по истечении шестидесяти календарных дней после дня его первого официального опубликования).*

    **Статья 2. Порядок**

    1. Данные хранят.

    2. Данные передают.

    **Статья 3. Ответственность**

    1. Виновный отвечает.

    > *Сноска. Закон дополнен статьей 3 в соответствии с Законом РК от 01.02.2025 № 5-VIII (вводится в действие по истечении шестидесяти календарных дней после дня его первого официального опубликования).*
    """

  /// The first day that the words on commencement allow; it stands in.
  private static let standIn = "2025-04-03"

  init() throws {
    registry = try Sample.empty()
    _ = try registry.record(
      Sample.submission("law", "2025-01-01", Self.enacted), Sample.options)
    _ = try registry.record(
      Sample.submission("law", "2025-03-01", Self.amended), Sample.options)
  }

  private func day(_ text: String) throws -> LegalDate { try #require(LegalDate(iso: text)) }

  private func unit(
    _ eId: String, on text: String, at state: Registry.State = .latest
  ) throws -> Provision? {
    let act = try registry.act(named: "law")
    return try registry.provision(eId, of: act, on: day(text), at: state)
  }

  private func text(
    _ eId: String, on day: String, at state: Registry.State = .latest
  ) throws -> String? {
    try unit(eId, on: day, at: state)?.wordings.ru?.text
  }

  private func history(_ eId: String, on text: String) throws -> [Version] {
    let act = try registry.act(named: "law")
    let identity = try #require(try registry.identity(of: eId, in: act, on: try day(text)))
    return try registry.history(of: identity, in: [.ru], on: day(text))
  }

  @discardableResult
  private func set(_ name: String, _ text: String?, _ units: [String] = []) throws -> Int {
    let act = try registry.act(named: "law")
    return try registry.setDay(
      ofAmendment: name, in: act, to: text.map { try day($0) }, units: units, by: "editor")
  }

  /// What is known now, under a name that holds when more is recorded.
  private func presentState() throws -> Registry.State {
    let instant = presentInstant()
    Thread.sleep(forTimeInterval: 0.005)
    return try registry.state(at: instant)
  }

  private func expectSound() throws {
    let findings = try registry.verify().flatMap(\.findings)
    #expect(findings == [])
  }

  // MARK: - Commencement

  @Test
  func
    `a day set by an editor moves the change, and what was known before still shows the old one`()
    throws
  {
    #expect(try text("art_1", on: "2025-04-02") == "Закон говорит о данных.")
    #expect(try text("art_1", on: Self.standIn) == "Закон говорит о данных и сведениях.")
    let before = try presentState()
    #expect(try set("5-VIII", "2025-05-01") == 5)
    #expect(try text("art_1", on: Self.standIn) == "Закон говорит о данных.")
    #expect(try text("art_1", on: "2025-05-01") == "Закон говорит о данных и сведениях.")
    #expect(
      try text("art_1", on: Self.standIn, at: before) == "Закон говорит о данных и сведениях.")
    #expect(try unit("art_3", on: "2025-04-30")?.state == .pending)
    #expect(try unit("art_3", on: "2025-04-30", at: before)?.state == .inForce)
    let act = try registry.act(named: "law")
    let amendment = try #require(
      try registry.amendments(of: act).first { $0.cause.number == "5-VIII" })
    #expect(amendment.inForceFrom == (try day("2025-05-01")))
    #expect(amendment.cause.basis == .editor)
    #expect(amendment.computed == (try day(Self.standIn)))
    try expectSound()
  }

  @Test func `a day set for one article leaves the others`() throws {
    #expect(try set("5-VIII", "2025-05-01", ["art_1"]) == 1)
    #expect(try text("art_1", on: "2025-04-30") == "Закон говорит о данных.")
    #expect(try unit("art_3", on: Self.standIn)?.state == .inForce)
    try expectSound()
  }

  @Test func `what has no known day is not law, and history says it is pending`() throws {
    try set("5-VIII", nil)
    #expect(try text("art_1", on: "2030-01-01") == "Закон говорит о данных.")
    #expect(try unit("art_3", on: "2030-01-01")?.state == .pending)
    #expect(try unit("art_3__para_1", on: "2030-01-01")?.state == .pending)
    let pending = try history("art_1", on: "2030-01-01").filter { $0.status == .pending }
    #expect(pending.map(\.text) == ["Закон говорит о данных и сведениях."])
    #expect(pending.first?.validity.interval == Interval(from: nil))
    #expect(pending.first?.validity.basis == .unknown)
    try expectSound()
    try set("5-VIII", "2025-06-01")
    #expect(try text("art_1", on: "2025-05-31") == "Закон говорит о данных.")
    #expect(try text("art_1", on: "2025-06-01") == "Закон говорит о данных и сведениях.")
    #expect(try unit("art_3", on: "2025-06-01")?.state == .inForce)
    try expectSound()
  }

  @Test func `the day of the enactment can be set, too`() throws {
    try set("enactment", "2025-02-01")
    #expect(try unit("art_2", on: "2025-01-15")?.state == .pending)
    #expect(try unit("art_2", on: "2025-02-01")?.state == .inForce)
    try expectSound()
  }

  @Test func `a day that cannot be is refused, and nothing is written`() throws {
    let length = try registry.journalLength()
    for (name, day, units) in [
      ("5-VIII", "2025-01-01", []), ("5-VIII", "2024-06-01", ["art_1"]),
      ("enactment", "2025-04-03", ["art_1"]), ("5-VIII", "2025-05-01", ["art_2"]),
      ("5-VIII", "2025-05-01", ["art_99"]),
    ] as [(String, String, [String])] {
      #expect(throws: RegistryError.self, "\(name) \(day) \(units)") { try set(name, day, units) }
    }
    #expect(throws: RegistryError.self) { try set("enactment", nil) }
    #expect(throws: RegistryError.noSuchAmendment("6-VIII", known: ["enactment", "5-VIII"])) {
      try set("6-VIII", "2025-05-01")
    }
    #expect(try registry.journalLength() == length)
  }

  @Test func `no day is set by which a unit is law before the one that holds it`() throws {
    let length = try registry.journalLength()
    #expect(throws: RegistryError.self) { try set("5-VIII", "2025-02-15", ["art_3__para_1"]) }
    #expect(try registry.journalLength() == length)
    #expect(try set("5-VIII", "2025-06-01", ["art_3__para_1"]) == 2)
    #expect(try unit("art_3", on: "2025-05-01")?.state == .inForce)
    #expect(try unit("art_3__para_1", on: "2025-05-01")?.state == .pending)
    try expectSound()
  }

  @Test func `an instant before the first entry knows nothing, and one that is none is refused`()
    throws
  {
    let state = try registry.state(at: "2001-01-01")
    let act = try registry.act(named: "law")
    #expect(throws: RegistryError.self) {
      try registry.edition(of: act, on: day("2025-01-01"), at: state)
    }
    for text in ["", "вчера", "2025-02-30", "2025-01-01T25:00Z", "2025-01-01T10:00+05:00"] {
      #expect(throws: RegistryError.badInstant(text)) { try registry.state(at: text) }
    }
    #expect(try registry.state(at: nil) == .latest)
  }

  // MARK: - Corrections

  private func corrected() throws -> Submission {
    try Sample.submission(
      "law", "2025-03-01",
      Self.amended.replacing("Данные хранят.", with: "Данные хранят надежно."))
  }

  @Test func `another text of the same day is refused unless it is said to mend`() throws {
    #expect(
      throws: RegistryError.differs(act: "law", day: try day("2025-03-01"), language: .ru)
    ) { try registry.record(corrected(), Sample.options) }
  }

  @Test func `a correction counts from the day of what it mends, and the former text is kept`()
    throws
  {
    let before = try presentState()
    let report = try registry.record(
      corrected(), RecordingOptions(who: "test", isCorrection: true))
    #expect(report.outcome == .corrected)
    #expect(try text("art_2__para_1", on: "2025-01-01") == "Данные хранят надежно.")
    #expect(try text("art_2__para_1", on: "2025-03-01", at: before) == "Данные хранят.")
    let versions = try history("art_2__para_1", on: "2025-03-01")
    #expect(versions.map(\.status) == [.corrected, .inForce])
    #expect(versions.map(\.text) == ["Данные хранят.", "Данные хранят надежно."])
    #expect(versions.first?.supersededAt != nil)
    #expect(try text("art_1", on: Self.standIn) == "Закон говорит о данных и сведениях.")
    try expectSound()
  }

  @Test func `the mended text again changes nothing, the former one again is refused`() throws {
    let mend = RecordingOptions(who: "test", isCorrection: true)
    _ = try registry.record(corrected(), mend)
    let length = try registry.journalLength()
    #expect(try registry.record(corrected(), mend).outcome == .unchanged)
    #expect(try registry.record(corrected(), Sample.options).outcome == .unchanged)
    #expect(throws: RegistryError.self) {
      try registry.record(
        Sample.submission("law", "2025-03-01", Self.amended), Sample.options)
    }
    #expect(try registry.journalLength() == length)
  }

  @Test func `a correction may add a unit that was left out, and take one away`() throws {
    let registry = try Sample.empty()
    let mend = RecordingOptions(who: "test", isCorrection: true)
    _ = try registry.record(Sample.submission("law", "2025-01-01", Self.enacted), Sample.options)
    let longer = Self.enacted + "\n\n3. Данные удаляют."
    _ = try registry.record(Sample.submission("law", "2025-01-01", longer), mend)
    let act = try registry.act(named: "law")
    let added = try registry.provision("art_2__para_3", of: act, on: day("2025-01-01"))
    #expect(added?.wordings.ru?.text == "Данные удаляют.")
    #expect(added?.state == .inForce)
    let shorter = Self.enacted.replacing("\n\n2. Данные передают.", with: "")
    _ = try registry.record(Sample.submission("law", "2025-01-01", shorter), mend)
    #expect(try registry.provision("art_2__para_2", of: act, on: day("2025-01-01")) == nil)
    #expect(try registry.provision("art_2__para_3", of: act, on: day("2025-01-01")) == nil)
    let edition = try registry.edition(of: act, on: day("2025-01-01"))
    #expect(CorpusMarkdownWriter.text(of: edition.root, in: .ru) == shorter)
    let findings = try registry.verify().flatMap(\.findings)
    #expect(findings == [])
  }

  // MARK: - Editions

  @Test func `the same edition again is no new entry`() throws {
    let length = try registry.journalLength()
    for (date, text) in [("2025-01-01", Self.enacted), ("2025-03-01", Self.amended)] {
      let report = try registry.record(Sample.submission("law", date, text), Sample.options)
      #expect(report.outcome == .unchanged)
    }
    #expect(try registry.journalLength() == length)
  }

  @Test func `an edition older than the latest is refused`() throws {
    let error = RegistryError.outOfOrder(
      act: "law", day: try day("2025-02-01"), latest: try day("2025-03-01"))
    #expect(throws: error) {
      try registry.record(
        Sample.submission("law", "2025-02-01", Self.enacted), Sample.options)
    }
  }

  @Test func `an edition without a day is refused`() throws {
    var submission = try Sample.submission("other", "2025-01-01", Self.enacted)
    submission.edition.day = nil
    #expect(throws: RegistryError.noDay(act: "other")) {
      try registry.record(submission, Sample.options)
    }
    let given = RecordingOptions(who: "test", inForce: try day("2025-02-01"))
    #expect(try registry.record(submission, given).day == (try day("2025-02-01")))
  }

  @Test func `a language added on the same day stands beside the first`() throws {
    let kk = """
      # ДЕРЕКТЕР ТУРАЛЫ ЗАҢ

      **1-бап. Мәні**

      Заң деректер туралы.

      **2-бап. Тәртіп**

      1. Деректер сақталады.

      2. Деректер беріледі.
      """
    let registry = try Sample.empty()
    _ = try registry.record(Sample.submission("law", "2025-01-01", Self.enacted), Sample.options)
    let report = try registry.record(
      Sample.submission("law", "2025-01-01", kk, language: .kk), Sample.options)
    #expect(report.outcome == .newLanguage)
    let act = try registry.act(named: "law")
    #expect(act.languages == [.ru, .kk])
    let root = try registry.edition(of: act, on: day("2025-01-01")).root
    #expect(CorpusMarkdownWriter.text(of: root, in: .ru) == Self.enacted)
    #expect(CorpusMarkdownWriter.text(of: root, in: .kk) == kk)
    root.visit { unit, eId in
      #expect(unit.wordings.languages == [.ru, .kk], "\(eId)")
      #expect(unit.wordings.kk?.validity?.cause == nil, "\(eId)")
    }
    let findings = try registry.verify().flatMap(\.findings)
    #expect(findings == [])
  }
}
