import LegalText
import Redline
import Rendering
import Testing

/// Texts that would do harm on a terminal or in a page.
@Suite struct HostileTests {
  static let texts = [
    "", " ", "\n", "\u{1B}]0;title\u{7}\u{1B}[2J\u{1B}[31mred", "\u{202E}txt.exe\u{200F}",
    String(repeating: "я", count: 5000), "<script>alert('x')</script> & \"q\"",
    "1. not a list\n# not a heading\n\n> not a quote **a** ~~b~~ `c` [d](e)",
    "\u{9B}31m\r\u{8}\u{0}",
    "e\u{301}\u{301}\u{301}", "👨‍👩‍👧 漢字",
    "\"\u{301} onclick=\"\u{301}x <\u{301}b", "two\r\nlines",
  ]

  static func view(_ text: String) -> ProvisionView {
    let unit = Provision(
      kind: .article, number: ProvisionNumber(1), state: .repealed,
      wordings: PerLanguage(
        ru: Wording(
          heading: text, text: text,
          notes: [
            Annotation(position: .inPlace, text: text), Annotation(position: .atEnd, text: text),
          ],
          validity: Validity(
            interval: Interval(from: Sample.day),
            cause: Cause(act: text, number: text, source: .editor, basis: .stated),
            basis: .stated))),
      children: [Sample.unit(.paragraph, "1", Sample.words(text))])
    return ProvisionView(
      act: Act(slug: "x", title: PerLanguage(ru: text)),
      provisions: [NamedProvision(eId: "art_1", provision: unit)], day: Sample.day, language: .ru)
  }

  static func diff(_ text: String) -> DiffView {
    let unit = view(text).provisions[0].provision
    return DiffView(
      act: Act(slug: "x", title: PerLanguage(ru: text)), from: text, to: text,
      changes: ChangeSet(
        language: .ru,
        changes: [
          Change(
            kind: .moved, from: Sample.piece("art_1", unit), to: Sample.piece("art_2", unit),
            words: [
              WordEdit(.equal, text), WordEdit(.delete, text), WordEdit(.insert, text + text),
            ], headingWords: [WordEdit(.insert, text)])
        ], unchanged: 0))
  }

  static func isSafe(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || (scalar.properties.generalCategory != .control && !scalar.properties.isBidiControl)
    }
  }

  @Test(arguments: texts)
  func `no view obeys a control`(text: String) {
    for terminal in [Terminal(width: 40), Terminal(width: 80, unicode: false)] {
      let history = HistoryView(
        act: Act(slug: "x", title: PerLanguage(ru: text)), eId: text,
        versions: [
          Version(
            language: .ru, eId: text, heading: text, text: text, status: .inForce,
            validity: Sample.doubtful, recordedAt: text)
        ], language: .ru)
      let topics = TopicsView(
        topics: [
          TopicCount(
            topic: Topic(id: text, label: PerLanguage(ru: text)), provisions: 1, assigned: 1)
        ],
        language: .ru)
      let verify = VerifyView(checks: [Check(name: text, ok: true, detail: text)], language: .ru)
      let views = [
        Self.view(text).text(on: terminal), Self.diff(text).text(on: terminal),
        Self.diff(text).sideBySide(on: terminal), Self.diff(text).statistics(on: terminal),
        history.text(on: terminal), topics.text(on: terminal), verify.text(on: terminal),
      ]
      for view in views { #expect(Self.isSafe(view)) }
    }
    for page in [Self.view(text).markdown(), Self.diff(text).markdown()] {
      #expect(Self.isSafe(page))
      #expect(!page.contains("<script"))
    }
    for page in [Self.view(text).html(), Self.diff(text).html()] {
      #expect(Self.isSafe(page))
      #expect(!page.contains("<script"))
    }
  }

  @Test func `a combining mark hides no quote and no bracket`() {
    var view = Self.view("<\u{301}b")
    view.provisions[0].eId = "\"\u{301} onclick=\"\u{301}x"
    let page = Array(view.html().unicodeScalars)
    for place in page.indices where page[place] == "\u{301}" {
      #expect(page[place - 1] == ";")
    }
  }

  @Test(arguments: texts)
  func `JSON keeps a text to the letter`(text: String) throws {
    let object = try JSONTests.object(Self.view(text).json())
    let provisions = try #require(object["provisions"] as? [[String: Any]])
    let back = try #require(provisions[0]["text"] as? String)
    #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: texts)
  func `two columns stay within their width`(text: String) {
    var changes = Self.diff(text).changes
    changes.changes[0].kind = .substituted
    let view = DiffView(act: nil, from: "a", to: "b", changes: changes)
    let shown = view.sideBySide(on: Terminal(width: 60))
    for line in shown.split(separator: "\n") where line.contains("│") {
      #expect(displayWidth(line) <= 60)
    }
  }

  @Test func `topics in a ring are all shown`() {
    let topics = TopicsView(
      topics: [
        TopicCount(
          topic: Topic(id: "a", label: PerLanguage(), broader: "b"), provisions: 1, assigned: 1),
        TopicCount(
          topic: Topic(id: "b", label: PerLanguage(), broader: "a"), provisions: 2, assigned: 2),
      ], language: .en)
    let text = topics.text(on: Terminal())
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test func `Markdown marks that would not be read as marks give way to tags`() {
    let changes = ChangeSet(
      language: .ru,
      changes: [
        Change(
          kind: .substituted, from: Sample.piece("art_1__para_1", Sample.first),
          to: Sample.piece("art_1__para_1", Sample.first),
          words: [
            WordEdit(.equal, "акции"), WordEdit(.insert, ", свопы"), WordEdit(.equal, " и "),
            WordEdit(.delete, "паи "), WordEdit(.equal, "доли"),
          ], headingWords: [])
      ], unchanged: 0)
    let text = DiffSample.view(changes).markdown()
    #expect(text.contains("1\\. акции<ins>, свопы</ins> и ~~паи~~ доли"))
  }

  @Test func `a space that only one side has stands on that side`() {
    let changes = ChangeSet(
      language: .ru,
      changes: [
        Change(
          kind: .substituted, from: Sample.piece("art_1__para_1", Sample.first),
          to: Sample.piece("art_1__para_1", Sample.first),
          words: wordEdits(
            from: "объем и скорость роста данных", to: "объем, скорость роста данных"),
          headingWords: [])
      ], unchanged: 0)
    let view = DiffSample.view(changes)
    #expect(view.text(on: Terminal()).contains("1. объем[- и-]{+,+} скорость роста данных"))
    #expect(view.markdown().contains("1\\. объем<del> и</del>**,** скорость роста данных"))
    #expect(view.sideBySide(on: Terminal()).contains("1. объем{+,+} скорость роста данных"))
  }

  @Test func `names of units follow the grammar of each language`() {
    let names: [(String, String, String, String)] = [
      (
        "art_29__para_2__subpara_1", "подпункт 1) пункта 2 статьи 29",
        "29-баптың 2-тармағының 1) тармақшасы", "subparagraph 1) of paragraph 2 of Article 29"
      ),
      ("art_12-1", "статья 12-1", "12-1-бап", "Article 12-1"),
      (
        "chp_3__subchp_1", "параграф 1 главы 3", "3-тараудың 1-параграфы",
        "paragraph (division) 1 of chapter 3"
      ),
      (
        "art_1__para_3__al_2", "часть вторая пункта 3 статьи 1",
        "1-баптың 3-тармағының екінші бөлігі", "part two of paragraph 3 of Article 1"
      ),
      (
        "art_1__al_3__indent_3", "абзац третий части третьей статьи 1",
        "1-баптың үшінші бөлігінің үшінші абзацы", "indent three of part three of Article 1"
      ),
      ("preamble", "преамбула", "кіріспе", "preamble"),
      ("no such", "no such", "no such", "no such"),
      ("", "", "", ""),
    ]
    for (eId, ru, kk, en) in names {
      #expect(unitName(eId: eId, in: .ru) == ru)
      #expect(unitName(eId: eId, in: .kk) == kk)
      #expect(unitName(eId: eId, in: .en) == en)
    }
  }
}
