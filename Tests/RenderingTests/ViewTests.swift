import LegalText
import Redline
import Rendering
import Testing

@Suite struct ViewTests {
  static let terminals: [(name: String, terminal: Terminal)] = [
    ("40", Terminal(width: 40)), ("80", Terminal(width: 80)), ("120", Terminal(width: 120)),
    ("80-colour", Terminal(width: 80, colour: true)),
    ("80-ascii", Terminal(width: 80, unicode: false)),
  ]

  static func show(_ language: Language, _ unit: Provision = Sample.article) -> ProvisionView {
    ProvisionView(
      act: Sample.act,
      provisions: [NamedProvision(eId: unit.eId(below: ""), provision: unit)], day: Sample.day,
      knownAt: "2026-08-01T00:00:00Z", language: language)
  }

  @Test(arguments: Language.ofKazakhstan)
  func `an article is shown as the law prints it`(language: Language) throws {
    for (name, terminal) in Self.terminals {
      try expectSnapshot(
        Self.show(language).text(on: terminal), "show-\(language.rawValue)-\(name).txt")
    }
  }

  @Test(arguments: Language.ofKazakhstan)
  func `a whole act is shown with its divisions`(language: Language) throws {
    let view = Self.show(language, Sample.root)
    try expectSnapshot(
      view.text(on: Terminal(width: 60)), "act-\(language.rawValue).txt")
    try expectSnapshot(view.markdown(), "act-\(language.rawValue).md")
    try expectSnapshot(view.html(), "act-\(language.rawValue).html")
  }

  @Test(arguments: Language.ofKazakhstan)
  func `the table of contents is an indented list`(language: Language) throws {
    let view = ContentsView(
      act: Sample.act, root: Sample.root, day: Sample.day, language: language)
    for (name, terminal) in Self.terminals {
      try expectSnapshot(view.text(on: terminal), "toc-\(language.rawValue)-\(name).txt")
    }
  }

  @Test func `a unit inside an article is named above its text`() throws {
    var view = Self.show(.ru)
    view.provisions = [
      NamedProvision(eId: "art_29__para_3", provision: Sample.doubted)
    ]
    try expectSnapshot(view.text(on: Terminal(width: 80)), "show-paragraph.txt")
  }

  @Test func `notes can be left out, the words in place of a repealed unit cannot`() {
    var view = Self.show(.ru)
    view.showsNotes = false
    let text = view.text(on: Terminal(width: 120))
    #expect(!text.contains("Сноска"))
    #expect(text.contains("2. Исключен Законом РК от 01.06.2026 № 290-VIII."))
  }

  @Test func `differences are shown in words`() throws {
    for (name, terminal) in Self.terminals {
      try expectSnapshot(Sample.diff.text(on: terminal), "diff-\(name).txt")
      try expectSnapshot(Sample.diff.sideBySide(on: terminal), "side-by-side-\(name).txt")
      try expectSnapshot(Sample.diff.statistics(on: terminal), "stat-\(name).txt")
    }
    try expectSnapshot(Sample.diff.markdown(), "diff.md")
    try expectSnapshot(Sample.diff.html(), "diff.html")
  }

  @Test(arguments: Language.ofKazakhstan)
  func `differences speak the language of the text`(language: Language) throws {
    var changes = Sample.changes
    changes.language = language
    let view = DiffSample.view(changes)
    try expectSnapshot(
      view.text(on: Terminal(width: 80)), "diff-\(language.rawValue).txt")
  }

  @Test func `no change says so`() {
    let none = ChangeSet(language: .ru, changes: [], unchanged: 0)
    #expect(DiffSample.view(none).text(on: Terminal()).hasSuffix("\nразличий нет\n"))
    #expect(DiffSample.view(none).statistics(on: Terminal()) == "различий нет\n")
  }

  @Test(arguments: Language.ofKazakhstan)
  func `a history is a timeline`(language: Language) throws {
    let view = HistoryView(
      act: Sample.act, eId: "art_29__para_3", versions: Sample.versions, language: language)
    try expectSnapshot(
      view.text(on: Terminal(width: 80)), "history-\(language.rawValue).txt")
    try expectSnapshot(
      view.text(on: Terminal(width: 40, colour: true)),
      "history-\(language.rawValue)-40-colour.txt")
  }

  @Test(arguments: Language.ofKazakhstan)
  func `acts, topics and checks are tables`(language: Language) throws {
    let acts = ActsView(
      acts: [
        ActSummary(act: Sample.act, languages: [.ru, .kk], editions: [Sample.day, Sample.later]),
        ActSummary(act: Act(slug: "empty"), languages: [], editions: []),
      ], language: language)
    let topics = TopicsView(
      topics: [
        TopicCount(
          topic: Topic(id: "data", label: PerLanguage(ru: "Данные", kk: "Деректер", en: "Data")),
          provisions: 12, assigned: 12),
        TopicCount(
          topic: Topic(id: "big-data", label: PerLanguage(ru: "Большие данные"), broader: "data"),
          provisions: 3, assigned: 3),
      ], language: language)
    let verify = VerifyView(
      checks: [
        Check(name: "journal", ok: true),
        Check(name: "intervals", ok: false, detail: "art_29: two wordings on 2026-08-01"),
      ], language: language)
    for width in [40, 80] {
      let terminal = Terminal(width: width)
      try expectSnapshot(
        acts.text(on: terminal) + "\n" + topics.text(on: terminal) + "\n"
          + verify.text(on: terminal), "tables-\(language.rawValue)-\(width).txt")
    }
  }

  /// The views of the sample that flow text, on one terminal.
  static func views(on terminal: Terminal, in language: Language) -> [String] {
    [
      show(language).text(on: terminal), show(language, Sample.root).text(on: terminal),
      ContentsView(act: Sample.act, root: Sample.root, day: Sample.day, language: language)
        .text(on: terminal),
      HistoryView(
        act: Sample.act, eId: "art_29__para_3", versions: Sample.versions, language: language
      ).text(on: terminal),
      Sample.diff.statistics(on: terminal),
    ]
  }

  @Test(arguments: Language.ofKazakhstan, [30, 40, 80, 120])
  func `colours change no letter`(language: Language, width: Int) {
    let plain = Self.views(on: Terminal(width: width), in: language)
    let coloured = Self.views(on: Terminal(width: width, colour: true), in: language)
    for (plain, coloured) in zip(plain, coloured) {
      let bare = coloured.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
        .enumerated().map { place, piece in
          place == 0 ? piece : piece.drop { $0 != "m" }.dropFirst()
        }.joined()
      #expect(bare == plain)
    }
  }

  @Test(arguments: Language.ofKazakhstan, [40, 57, 80, 120])
  func `no view is wider than its terminal`(language: Language, width: Int) {
    let terminal = Terminal(width: width)
    var views = Self.views(on: terminal, in: language)
    views += [Sample.diff.text(on: terminal), Sample.diff.sideBySide(on: terminal)]
    for line in views.joined().split(separator: "\n") {
      #expect(displayWidth(line) <= width, "\(line)")
      #expect(line.last != " ")
    }
  }
}
