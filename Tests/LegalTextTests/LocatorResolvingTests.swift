import LegalText
import Testing

@Suite struct LocatorResolvingTests {
  /// A small act with every hard shape, written as its eIds' last parts.
  private static let act = Provision(
    kind: .act,
    children: [
      unit("preamble", [unit("indent_2")]),
      unit(
        "sec_1",
        [
          unit(
            "chp_1",
            [
              unit("art_1", [unit("para_1"), unit("para_2", [unit("subpara_1")]), unit("para_4")]),
              unit("art_4", [unit("subpara_1"), unit("subpara_3")]),
              unit("art_5", [unit("para_3", [unit("subpara_1")]), unit("al_7")]),
            ]),
          unit("subsec_1", [unit("chp_2", [article6])]),
        ]),
      unit(
        "sec_2",
        [
          unit("subsec_1"),
          unit("chp_3", [unit("subchp_1", [unit("art_7")]), unit("subchp_2", [unit("art_7-1")])]),
          unit("chp_4", [unit("subchp_1")]),
        ]),
      unit("annex_1", [unit("chp_1", [unit("art_1", [unit("para_9")]), unit("art_99")])]),
      unit("annex_2", [unit("chp_1", [unit("para_5")]), unit("chp_2", [unit("para_6")])]),
      unit("conclusions"),
    ])

  /// Lists under parts of one paragraph, a part of a subparagraph, a repealed double.
  private static let article6 = unit(
    "art_6",
    [
      unit(
        "para_6",
        [
          unit("al_2", [unit("subpara_1"), unit("subpara_2")]),
          unit("al_3", [unit("subpara_2"), unit("indent_2")]),
        ]),
      unit("para_7", [unit("subpara_1"), unit("al_2", [unit("subpara_1"), unit("subpara_9")])]),
      unit("para_8", [unit("subpara_7", [unit("al_2")])]),
      unit("para_9", state: .repealed), unit("para_9"),
    ])

  private static func unit(
    _ name: String, _ children: [Provision] = [], state: Provision.State = .inForce
  ) -> Provision {
    let part = EId.parts(of: name)?.first
    return Provision(
      kind: part?.kind ?? .act, number: part?.number, state: state, children: children)
  }

  @Test(arguments: [
    ("1", "art_1"), ("1(2)(1)", "art_1__para_2__subpara_1"), ("4(3)", "art_4__subpara_3"),
    ("пп. 3 ст. 4", "art_4__subpara_3"), ("статья 7-1", "art_7-1"), ("преамбула", "preamble"),
    ("chp_2", "chp_2"), ("глава 2 раздела 1", "chp_2"), ("статья 6 главы 2", "art_6"),
    ("раздел 1 статья 6", "art_6"), ("абзац второй преамбулы", "preamble__indent_2"),
    ("6(6)(1)", "art_6__para_6__al_2__subpara_1"), ("6(7)(1)", "art_6__para_7__subpara_1"),
    ("6(7)(9)", "art_6__para_7__al_2__subpara_9"),
    ("подпункт 1) части второй пункта 7 статьи 6", "art_6__para_7__al_2__subpara_1"),
    ("подпункт 1) части первой пункта 7 статьи 6", "art_6__para_7__subpara_1"),
    ("часть первая пункта 7 статьи 6", "art_6__para_7"),
    ("абзац первый пункта 7 статьи 6", "art_6__para_7"),
    ("абзац первый части первой подпункта 1) пункта 2 статьи 1", "art_1__para_2__subpara_1"),
    ("абзац второй пункта 6 статьи 6", "art_6__para_6__al_3__indent_2"),
    ("часть вторая подпункта 7) пункта 8 статьи 6", "art_6__para_8__subpara_7__al_2"),
    ("параграф 2 главы 3", "chp_3__subchp_2"), ("параграф 1 главы 4", "chp_4__subchp_1"),
    ("параграф 2", "chp_3__subchp_2"), ("параграф 1 статья 7", "art_7"),
    ("подраздел 1 раздела 2", "sec_2__subsec_1"), ("подраздел 1 глава 2", "chp_2"),
    ("приложение 1", "annex_1"), ("статья 1 приложения 1", "annex_1__chp_1__art_1"),
    ("статья 99", "annex_1__chp_1__art_99"),
    ("приложение 1 статья 1 пункт 9", "annex_1__chp_1__art_1__para_9"),
    ("пункт 5 приложения 2", "annex_2__chp_1__para_5"),
    ("приложение 2(6)", "annex_2__chp_2__para_6"),
    ("conclusions", "conclusions"), ("5(3)(1)", "art_5__para_3__subpara_1"),
    ("часть 7 статьи 5", "art_5__al_7"),
  ])
  func `a provision is found where the law means it`(text: String, eId: String) throws {
    let found = try Locator(text).resolve(in: Self.act)
    #expect(found.eId == eId)
    #expect(found.locator.eId == eId)
    let unit = try #require(Self.act.unit(at: found.path))
    #expect(unit.number == found.locator.steps.last?.number)
    #expect(unit.kind == found.locator.steps.last?.kind)
  }

  @Test func `every unit is found by its eId, its description and its text in each language`()
    throws
  {
    var eIds: [String] = []
    Self.act.visit { _, eId in eIds.append(eId) }
    for eId in Set(eIds) where !eId.isEmpty {
      let locator = try #require(Locator.locator(ofEId: eId))
      let texts = Language.ofKazakhstan.map { locator.text(in: $0) } + [eId, locator.description]
      for text in texts {
        #expect(try Locator(text).resolve(in: Self.act).eId == eId, "\(text)")
      }
    }
    #expect(eIds.count > 40)
  }

  @Test func `the act is found by a locator without steps`() throws {
    let found = try Locator(steps: []).resolve(in: Self.act)
    #expect(found.path.isEmpty && found.eId.isEmpty && found.locator.steps.isEmpty)
  }

  @Test func `of two units of one name the one in force is taken`() throws {
    let found = try Locator("6(9)").resolve(in: Self.act)
    #expect(Self.act.unit(at: found.path)?.state == .inForce)
  }

  @Test(arguments: [
    ("часть 3 статьи 5", "art_5__para_3"), ("5-баптың үшінші бөлігі", "art_5__para_3"),
    ("часть первая статьи 1", "art_1__para_1"), ("часть 7 статьи 5", "art_5__al_7"),
    ("подпункт 1) части третьей статьи 5", "art_5__para_3__subpara_1"),
    ("пункт 1) части третьей статьи 5", "art_5__para_3__subpara_1"),
    ("часть вторая пункта 7 статьи 6", "art_6__para_7__al_2"), ("5(3)", "art_5__para_3"),
  ])
  func `numbered parts are paragraphs where the act calls them so`(text: String, eId: String)
    throws
  {
    let found = try Locator(text).resolve(in: Self.act, numberedPartsAreParagraphs: true)
    #expect(found.eId == eId)
  }

  @Test(arguments: [
    ("1(9)", "Article 1 has no paragraph 9; it has 1–2, 4"),
    ("29", "the act has no article 29; it has 1, 4–7, 7-1"),
    ("4(2)", "Article 4 has no subparagraph 2; it has 1, 3"),
    ("7(1)", "Article 7 has no paragraph 1, nor any paragraph"),
    ("пп. 5 п. 2 ст. 1", "paragraph 2 of Article 1 has no subparagraph 5; it has 1"),
    ("часть 4 пункта 6 статьи 6", "paragraph 6 of Article 6 has no part 4; it has 1–3"),
    ("глава 3 раздела 1", "section 1 has no chapter 3; it has 1–2"),
    ("статья 6 главы 1", "chapter 1 has no article 6; it has 1, 4–5"),
    ("приложение 3", "the act has no annex 3; it has 1–2"),
    ("приложение", "the act has no annex"),
  ])
  func `what is not there is named with what is`(text: String, message: String) throws {
    let locator = try Locator(text)
    do throws(LocatorError) {
      let found = try locator.resolve(in: Self.act)
      Issue.record("found \(found.eId)")
    } catch {
      #expect(error.message == message)
    }
  }

  @Test func `only the nearest numbers are named where there are many`() throws {
    let act = Provision(
      kind: .act, children: (1...40).map { Self.unit("art_\($0 * 2)") })
    let error = #expect(throws: LocatorError.self) { try Locator("21").resolve(in: act) }
    #expect(error?.message == "the act has no article 21; it has … 18, 20, 22, 24, 26 …")
    let last = #expect(throws: LocatorError.self) { try Locator("99").resolve(in: act) }
    #expect(last?.message == "the act has no article 99; it has … 72, 74, 76, 78, 80")
  }

  @Test func `part one has no list of part two`() throws {
    let locator = try Locator("подпункт 9) части первой пункта 7 статьи 6")
    #expect(throws: LocatorError.self) { try locator.resolve(in: Self.act) }
  }

  @Test func `a paragraph without its article is asked for with it`() throws {
    let locator = try Locator("пункт 2")
    let error = #expect(throws: LocatorError.self) { try locator.resolve(in: Self.act) }
    #expect(error?.hint == "name the article too: 29(2)")
  }

  @Test(arguments: [
    (
      "6(6)(2)", ["art_6__para_6__al_2__subpara_2", "art_6__para_6__al_3__subpara_2"]
    ),
    ("подраздел 1", ["sec_1__subsec_1", "sec_2__subsec_1"]),
    ("параграф 1", ["chp_3__subchp_1", "chp_4__subchp_1"]),
  ])
  func `a name of several units is refused with their eIds`(text: String, eIds: [String]) throws {
    let locator = try Locator(text)
    #expect(throws: LocatorError.ambiguous(locator, candidates: eIds)) {
      try locator.resolve(in: Self.act)
    }
  }

  @Test func `paragraphs of an act without articles are found by themselves`() throws {
    let rules = Provision(
      kind: .act,
      children: [
        Self.unit("chp_1", [Self.unit("para_1"), Self.unit("para_2", [Self.unit("subpara_1")])]),
        Self.unit("chp_2", [Self.unit("para_3")]),
      ])
    #expect(try Locator("пункт 3").resolve(in: rules).eId == "chp_2__para_3")
    #expect(try Locator("пп. 1 п. 2").resolve(in: rules).eId == "chp_1__para_2__subpara_1")
  }
}
