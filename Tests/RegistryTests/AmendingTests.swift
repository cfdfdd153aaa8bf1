import LegalText
import Registry
import TestSupport
import Testing

/// Amendments recorded from the text as amended, and drafts.
@Suite struct AmendingTests {
  static let text = """
    Статья 1. Предмет

    1. Оператор ведёт учёт.

    2. Учёт ведётся:

    1) ежегодно;

    2) бесплатно.

    Статья 2. Срок

    Срок – один год.
    """

  let registry: Registry
  let day = LegalDate(dayNumber: 20_513)  // 2026-03-01

  init() throws {
    registry = try Sample.empty()
    _ = try registry.record(
      Sample.submission("law", "2025-01-01", Self.text), Sample.options)
  }

  func draft(_ name: String = "bill", text: String = "…") -> DraftRecord {
    DraftRecord(
      name: name, title: "Закон о внесении изменений", number: "7-IX",
      adopted: LegalDate(iso: "2026-02-01"), inForceFrom: day,
      texts: [AmendingSource(language: .ru, place: "bill.ru.txt", text: text)])
  }

  @discardableResult
  func amend(
    on days: [LegalDate]? = nil, items: [String: String] = [:], until: [String: LegalDate] = [:],
    adopting: Bool = false, _ change: @escaping (inout Provision) -> Void
  ) throws -> RecordingReport? {
    let act = try registry.act(named: nil)
    return try registry.amend(
      act,
      by: AmendmentSubmission(
        act: draft(),
        days: (days ?? [day]).map { day in
          AmendmentSubmission.Day(day: day, basis: .editor) { base in
            var root = base
            change(&root)
            return AmendedProvision(root: root, items: items, until: until)
          }
        }, adoptsDraft: adopting), as: "test")
  }

  func text(_ eId: String, on day: String) throws -> String? {
    try registry.provision(
      eId, of: registry.act(named: nil), on: #require(LegalDate(iso: day)))?.wordings.ru?.text
  }

  @Test func `a changed wording is law from its day, by the item that changed it`() throws {
    let report = try amend(items: ["art_1__para_1": "подпункт 1) статьи 1"]) { root in
      root.children[0].children[0].wordings.ru?.text = "Владелец ведёт учёт."
    }
    #expect(report?.counts.substituted == 1)
    #expect(try text("art_1__para_1", on: "2026-02-28") == "Оператор ведёт учёт.")
    #expect(try text("art_1__para_1", on: "2026-03-01") == "Владелец ведёт учёт.")
    let cause = try registry.provision(
      "art_1__para_1", of: registry.act(named: nil), on: day)?.wordings.ru?.validity?.cause
    #expect(cause?.source == .instruction)
    #expect(cause?.number == "7-IX")
    #expect(cause?.item == "подпункт 1) статьи 1")
    #expect(try registry.verify().allSatisfy(\.findings.isEmpty))
  }

  @Test func `units come, go and are repealed from the day`() throws {
    let act = try registry.act(named: nil)
    let report = try amend { root in
      var new = Provision(kind: .subparagraph, number: ProvisionNumber("1-1"))
      new.wordings.ru = Wording(text: "ежемесячно;")
      root.children[0].children[1].children.insert(new, at: 1)
      root.children[0].children[0].state = .repealed
      root.children[0].children[0].wordings.ru?.text = ""
      root.children[1].number = ProvisionNumber(3)
    }
    #expect(report?.counts.inserted == 1)
    #expect(report?.counts.repealed == 1)
    #expect(report?.counts.renumbered == 1)
    let after = try registry.edition(of: act, on: day).root
    #expect(after.children[0].children[0].state == .repealed)
    #expect(
      after.children[0].children[1].children.map(\.number?.description) == ["1", "1-1", "2"])
    #expect(after.children[1].number == ProvisionNumber(3))
    let before = try registry.edition(of: act, on: day.adding(days: -1)).root
    #expect(before.children[0].children[0].state == .inForce)
    #expect(
      before.children[0].children[1].children.map(\.state) == [.inForce, .pending, .inForce])
    #expect(before.children[1].identity == after.children[1].identity)
    #expect(try registry.verify().allSatisfy(\.findings.isEmpty))
  }

  @Test func `a temporary wording ends on its day`() throws {
    try amend(until: ["art_2": LegalDate(dayNumber: 20_819)]) { root in
      root.children[1].wordings.ru?.text = "Срок – два года."
      root.children[1].state = .suspended
    }
    #expect(try text("art_2", on: "2026-03-01") == "Срок – два года.")
    #expect(try text("art_2", on: "2027-01-01") == "Срок – один год.")
    let act = try registry.act(named: nil)
    let state = try registry.provision("art_2", of: act, on: #require(LegalDate(iso: "2027-01-01")))
    #expect(state?.state == .inForce)
    #expect(try registry.verify().allSatisfy(\.findings.isEmpty))
  }

  @Test func `a temporary wording may have other units, and what was there counts again`() throws {
    let act = try registry.act(named: nil)
    let end = LegalDate(dayNumber: 20_819)
    try amend(until: ["art_1__para_2": end]) { root in
      root.children[0].children[1].state = .suspended
      root.children[0].children[1].wordings.ru?.text = "Учёт временно ведётся:"
      root.children[0].children[1].children.removeLast()
      var new = Provision(kind: .subparagraph, number: ProvisionNumber("1-1"))
      new.wordings.ru = Wording(text: "ежемесячно.")
      root.children[0].children[1].children.append(new)
    }
    func units(_ day: LegalDate) throws -> [String] {
      try registry.edition(of: act, on: day).root.children[0].children[1].children
        .filter { $0.state == .inForce }.map { $0.wordings.ru?.text ?? "" }
    }
    #expect(try units(day.adding(days: -1)) == ["ежегодно;", "бесплатно."])
    #expect(try units(day) == ["ежегодно;", "ежемесячно."])
    #expect(try units(end) == ["ежегодно;", "бесплатно."])
    #expect(try text("art_1__para_2", on: end.description) == "Учёт ведётся:")
    #expect(try registry.verify().flatMap(\.findings) == [])
  }

  @Test func `what begins later is amended on the text of its own day`() throws {
    let later = day.adding(days: 30)
    try amend(on: [day, later]) { root in
      root.children[1].wordings.ru?.text += " Ещё."
    }
    #expect(try text("art_2", on: "2026-03-01") == "Срок – один год. Ещё.")
    #expect(try text("art_2", on: later.description) == "Срок – один год. Ещё. Ещё.")
  }

  @Test func `a unit with a later wording on record is refused, and nothing is recorded`() throws {
    try amend(on: [day.adding(days: 30)]) { $0.children[1].wordings.ru?.text = "Срок – три года." }
    #expect(
      throws: RegistryError.laterOnRecord(
        eId: "art_2", day: day.adding(days: 30), by: "7-IX")
    ) {
      try amend { root in
        root.children[0].children[0].wordings.ru?.text = "Владелец ведёт учёт."
        root.children[1].wordings.ru?.text = "Срок – два года."
      }
    }
    #expect(try text("art_1__para_1", on: "2026-06-01") == "Оператор ведёт учёт.")
  }

  @Test func `what gives up records nothing`() throws {
    let act = try registry.act(named: nil)
    let report = try registry.amend(
      act,
      by: AmendmentSubmission(
        act: draft(),
        days: [
          .init(day: day, basis: .editor) { base in
            var root = base
            root.children[1].wordings.ru?.text = "Срок – два года."
            return AmendedProvision(root: root)
          },
          .init(day: day.adding(days: 1), basis: .editor) { _ in nil },
        ]), as: "test")
    #expect(report == nil)
    #expect(try text("art_2", on: "2026-06-01") == "Срок – один год.")
    #expect(try registry.amendments(of: act).count == 1)
  }

  @Test func `a draft is kept, replaced, dropped, and law on no day`() throws {
    let act = try registry.act(named: nil)
    #expect(try registry.keep(draft(text: "первый"), of: act, by: "test") == false)
    #expect(try registry.keep(draft("other"), of: act, by: "test") == false)
    #expect(try registry.keep(draft(text: "второй"), of: act, by: "test") == true)
    #expect(try registry.drafts(of: act).map(\.name) == ["bill", "other"])
    #expect(try registry.draft(named: "bill", of: act).texts.map(\.text) == ["второй"])
    #expect(try text("art_2", on: "2030-01-01") == "Срок – один год.")
    try registry.drop(draftNamed: "bill", of: act, by: "test")
    #expect(try registry.drafts(of: act).map(\.name) == ["other"])
    #expect(throws: RegistryError.noSuchDraft("bill", known: ["other"])) {
      try registry.drop(draftNamed: "bill", of: act, by: "test")
    }
    #expect(try registry.verify().allSatisfy(\.findings.isEmpty))
  }

  @Test func `an adopted draft is a draft no more`() throws {
    let act = try registry.act(named: nil)
    _ = try registry.keep(draft(), of: act, by: "test")
    try amend(adopting: true) { $0.children[1].wordings.ru?.text = "Срок – два года." }
    #expect(try registry.drafts(of: act).isEmpty)
  }

  @Test(arguments: ["", "-a", "Bill", "черновик", "a b", "a/../b"])
  func `a name that is none is refused`(name: String) throws {
    let act = try registry.act(named: nil)
    #expect(throws: RegistryError.self) {
      try registry.keep(draft(name), of: act, by: "test")
    }
  }
}
