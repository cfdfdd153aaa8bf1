import LegalText
import Redline
import Rendering
import Testing

/// Views of changes that a drafter reads and signs.
@Suite struct DiffViewTests {
  static let terminals: [(name: String, terminal: Terminal)] = [
    ("40", Terminal(width: 40)), ("80", Terminal(width: 80)), ("120", Terminal(width: 120)),
    ("200", Terminal(width: 200)), ("80-colour", Terminal(width: 80, colour: true)),
    ("80-ascii", Terminal(width: 80, unicode: false)),
  ]

  @Test(arguments: Editions.languages)
  func `two editions are compared in every form`(language: Language) throws {
    let view = Editions.view(language)
    let code = language.rawValue
    for (name, terminal) in Self.terminals {
      try expectSnapshot(view.text(on: terminal), "editions-\(code)-\(name).txt")
      try expectSnapshot(
        view.sideBySide(on: terminal), "editions-\(code)-side-by-side-\(name).txt")
      try expectSnapshot(view.statistics(on: terminal), "editions-\(code)-stat-\(name).txt")
    }
    try expectSnapshot(view.markdown(), "editions-\(code).md")
    try expectSnapshot(view.html(), "editions-\(code).html")
    try expectSnapshot(view.json().pretty, "editions-\(code).json")
  }

  @Test(arguments: [[Language.ru, .kk], [.kk, .ru]])
  func `two languages are laid side by side in every form`(languages: [Language]) throws {
    let view = Editions.parallel(languages)
    let code = languages.map(\.rawValue).joined(separator: "-")
    for (name, terminal) in Self.terminals {
      try expectSnapshot(view.text(on: terminal), "editions-\(code)-\(name).txt")
      try expectSnapshot(
        view.sideBySide(on: terminal), "editions-\(code)-side-by-side-\(name).txt")
      try expectSnapshot(view.statistics(on: terminal), "editions-\(code)-stat-\(name).txt")
    }
    try expectSnapshot(view.markdown(), "editions-\(code).md")
    try expectSnapshot(view.html(), "editions-\(code).html")
    try expectSnapshot(view.json().pretty, "editions-\(code).json")
  }

  @Test func `what changed in one language and not in the other is marked`() {
    let json = Editions.parallel().json()
    var marked: [String: Bool] = [:]
    guard case .array(let changes) = json["changes"] else { return }
    for change in changes {
      guard case .string(let eId) = change["eId"]?["to"] else { continue }
      marked[eId] = change["oneSided"] == .boolean(true)
    }
    #expect(
      marked
        == [
          "art_12__para_1": false, "art_12__para_2": true, "art_12__para_2-1": false,
          "art_12__para_3": false, "art_12__para_4": false, "art_12__para_5": false,
          "art_12__para_7": true, "art_14": false, "art_15": false, "art_15__al_1": false,
        ].filter { $0.key != "art_14" }, "\(marked)")
    #expect(json["summary"]?["oneSided"] == 2)
    #expect(
      JSONTests.keys(json) == [
        "act", "from", "to", "languages", "changes", "summary", "doubtful", "approximations",
      ])
    #expect(json["languages"] == ["ru", "kk"])
    // A language that has no text of the unit did not fail to change it.
    let lacking = changes.first { $0["eId"]?["to"] == "art_12__para_5" }
    #expect(lacking?["kk"] == .null && lacking?["ru"]?["kind"] == "substituted")
    let same = changes.first { $0["eId"]?["to"] == "art_12__para_2" }
    #expect(same?["kk"]?["kind"] == "unchanged")
  }

  @Test func `each language alone has the changes that it has beside another`() {
    let parallel = Editions.parallel().json()
    for language in Editions.languages {
      let alone = Editions.view(language).json()
      guard case .array(let wanted) = alone["changes"], case .array(let rows) = parallel["changes"]
      else { return }
      let found = rows.compactMap { $0[language.rawValue] }
        .filter { $0 != .null && $0["kind"] != "unchanged" }
      #expect(found == wanted)
      #expect(parallel["summary"]?[language.rawValue] == alone["summary"])
    }
  }

  @Test func `only the kinds asked for are shown, in whichever language they happened`() {
    let repealed = Editions.parallel(showing: [.repealed]).json()
    guard case .array(let changes) = repealed["changes"] else { return }
    #expect(changes.map { $0["kind"] } == ["repealed"])
    #expect(Editions.parallel(showing: []).isEmpty)
    #expect(!Editions.parallel(showing: [.repealed]).isEmpty)
    let unchanged = Editions.parallel(showing: [.unchanged])
    #expect(unchanged.text(on: Terminal()).contains("без изменений: пункт 1 статьи 14"))
  }

  @Test(arguments: [nil, 0, 1, 3, 20] as [Int?])
  func `context is counted in words`(context: Int?) throws {
    let name = context.map(String.init) ?? "all"
    let text = Editions.view(.ru, context: context).text(on: Terminal(width: 80))
    try expectSnapshot(text, "context-\(name).txt")
    let words = text.split { $0 == " " || $0 == "\n" }.filter { $0.hasPrefix("слово") }
    switch context {
    case nil: #expect(words.count == 39)
    case 0?: #expect(!text.contains("слово20 ") && !text.contains("слово22"))
    case 20?: #expect(words.count == 39)
    case let count?: #expect(words.count == count * 2 + min(3, count))
    }
    // What is new or gone is whole.
    #expect(text.contains("{+2-1. Отказ сообщают письменно.+}"))
    #expect(text.contains("[-Доступ открыт.-]"))
  }

  @Test(arguments: [
    (Language.ru, "изменено: заголовок акта"), (.kk, "өзгертілді: актінің тақырыбы"),
    (.en, "substituted: title of the act"),
  ])
  func `a new title is told as the heading of the act`(language: Language, said: String) {
    let acts = ["Old", "New"].map { title in
      var wordings = PerLanguage<Wording>()
      wordings[language] = Wording(heading: title)
      return Provision(kind: .act, wordings: wordings)
    }
    let changes = redline(from: acts[0], to: acts[1], language: language)
    let view = DiffView(act: nil, from: "a", to: "b", changes: changes)
    #expect(view.text(on: Terminal()).contains(said), "\(view.text(on: Terminal()))")
    #expect(view.statistics(on: Terminal()).contains(said.split(separator: ": ")[1]))
  }

  @Test func `a difference that nobody sees is shown`() {
    func shown(_ old: String, _ new: String, unicode: Bool = true) -> String {
      let unit = Sample.piece("art_1__para_1", Sample.unit(.paragraph, "1", Sample.words("")))
      let changes = ChangeSet(
        language: .ru,
        changes: [
          Change(
            kind: .substituted, from: unit, to: unit, words: wordEdits(from: old, to: new),
            headingWords: [])
        ], unchanged: 0)
      let text = DiffView(act: nil, from: "a", to: "b", changes: changes)
        .text(on: Terminal(width: 120, unicode: unicode))
      let line = text.split(separator: "\n").first { $0.hasPrefix("    1. ") }
      return line.map { String($0.dropFirst(7)) } ?? text
    }
    #expect(shown("орган № 5 сам", "орган №\u{A0}5 сам") == "орган №[-␣-]{+⍽+}5 сам")
    #expect(
      shown("код 255\u{2060}-VIII тут", "код 255-VIII тут")
        == "код [-255‹2060›-VIII-]{+255-VIII+} тут")
    #expect(shown("эти деpевья тут", "эти деревья тут") == "эти [-деp‹0070›евья-]{+деревья+} тут")
    #expect(
      shown("эти деpевья тут", "эти деревья тут", unicode: false)
        == "эти [-деp<0070>евья-]{+деревья+} тут")
    #expect(shown("одно слово", "одно\u{A0}слово", unicode: false) == "одно[-_-]{+<00A0>+}слово")
    // What is seen is left as it is, no-break spaces and all.
    #expect(shown("статья №\u{A0}5", "статья №\u{A0}6") == "статья №\u{A0}[-5-]{+6+}")
    #expect(shown("Xeon тут", "Хеон там").contains("[-"))
  }

  @Test(arguments: [40, 57, 80, 120, 200])
  func `no view is wider than its terminal`(width: Int) {
    for languages in [[Language.ru], [.kk], [.ru, .kk]] {
      for terminal in [Terminal(width: width), Terminal(width: width, unicode: false)] {
        let view = Editions.parallel(languages)
        for text in [
          view.text(on: terminal), view.sideBySide(on: terminal), view.statistics(on: terminal),
        ] {
          for line in text.split(separator: "\n") {
            #expect(displayWidth(line) <= width, "\(line)")
            #expect(line.last != " ", "\(line)")
          }
        }
      }
    }
  }

  @Test func `a view says from when a change counts, and who made it`() {
    let text = Editions.view(.ru).text(on: Terminal(width: 120))
    #expect(text.contains("Закон РК от 20.08.2026 № 300-VIII, п. 3 (по сноске) · с 2027-01-01"))
    let json = Editions.view(.kk).json()
    guard case .array(let changes) = json["changes"] else { return }
    for change in changes where change["kind"] != "repealed" || change["eId"]?["to"] != .null {
      #expect(change["inForceFrom"] == "2027-01-01", "\(change)")
      #expect(change["cause"]?["number"] == "300-VIII", "\(change)")
    }
  }
}
