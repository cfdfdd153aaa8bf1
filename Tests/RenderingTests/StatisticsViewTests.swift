import Foundation
import LegalText
import Redline
import Rendering
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Changes in groups, as tables and as a chart.
@Suite struct StatisticsViewTests {
  private static func cause(_ number: String) -> Cause {
    Cause(
      act: "Закон РК", number: number, adopted: LegalDate(iso: "2025-12-10"), source: .footnote,
      basis: .stated)
  }

  private static func change(
    _ day: String, _ kind: Change.Kind, _ causes: [Cause?], chapter: String?, topics: [String] = []
  ) -> DatedChange {
    DatedChange(
      day: LegalDate(iso: day) ?? LegalDate(dayNumber: 0), kind: kind, eId: "art_1",
      causes: causes,
      chapter: chapter.map {
        DatedChange.Chapter(identity: nil, eId: $0, heading: "ЦИФРОВЫЕ ПЛАТФОРМЫ И ДАННЫЕ")
      }, topics: topics)
  }

  static let changes = [
    change("2025-10-01", .substituted, [cause("5-IX")], chapter: "chp_2", topics: ["big-data"]),
    change("2026-01-01", .inserted, [cause("12-IX")], chapter: "chp_2"),
    change("2026-01-01", .inserted, [cause("12-IX")], chapter: "chp_10", topics: ["data"]),
    change("2026-01-01", .repealed, [cause("12-IX")], chapter: nil),
    change("2026-03-15", .moved, [cause("20-IX"), cause("21-IX")], chapter: "chp_10"),
    change("2026-07-01", .renumbered, [nil], chapter: "chp_10", topics: ["big-data", "platforms"]),
    change("2026-07-01", .substituted, [], chapter: "chp_10"),
  ]

  static let topics = [
    Topic(id: "data", label: PerLanguage(ru: "Данные", kk: "Деректер")),
    Topic(id: "big-data", label: PerLanguage(ru: "Большие данные"), broader: "data"),
    Topic(id: "platforms", label: PerLanguage(ru: "Платформы")),
  ]

  static func view(
    _ grouping: StatisticsView.Grouping, _ language: Language = .ru, act: Act = Sample.act
  ) -> StatisticsView {
    StatisticsView(
      act: act, language: language, from: LegalDate(iso: "2025-07-01"),
      to: LegalDate(iso: "2026-12-31") ?? LegalDate(dayNumber: 0), grouping: grouping,
      changes: changes, topics: topics,
      words: [
        WordCount(
          day: LegalDate(iso: "2025-07-01") ?? LegalDate(dayNumber: 0),
          words: PerLanguage(ru: 1200, kk: 1000)),
        WordCount(
          day: LegalDate(iso: "2026-01-01") ?? LegalDate(dayNumber: 0), words: PerLanguage(ru: 1500)
        ),
      ], languages: [.ru, .kk])
  }

  @Test(arguments: StatisticsView.Grouping.allCases)
  func `groups that part the changes add up to all of them`(grouping: StatisticsView.Grouping) {
    let view = Self.view(grouping)
    #expect(view.total.total == Self.changes.count)
    let sum = view.groups.map(\.total).reduce(0, +)
    if grouping == .topic {
      #expect(sum == 3 + 2 + 1 + 4)
    } else {
      #expect(sum == view.total.total)
      for kind in Change.Kind.allCases {
        let ofKind = view.groups.map { $0.counts[kind] ?? 0 }.reduce(0, +)
        #expect(ofKind == view.total.counts[kind] ?? 0)
      }
    }
  }

  @Test func `a change of several acts is of all of them, one of none is not known`() {
    let keys = Self.view(.act).groups.map(\.key)
    #expect(keys == ["5-IX", "12-IX", "20-IX; 21-IX", "255-VIII", "?"])
  }

  @Test func `chapters stand in the order of their numbers, topics in that of the tree`() {
    #expect(Self.view(.chapter).groups.map(\.key) == ["chp_2", "chp_10", ""])
    #expect(Self.view(.topic).groups.map(\.key) == ["data", "big-data", "platforms", ""])
    #expect(Self.view(.kind).groups.map(\.key).first == "inserted")
  }

  @Test(arguments: StatisticsView.Grouping.allCases, Language.ofKazakhstan)
  func `tables fit the terminal`(grouping: StatisticsView.Grouping, language: Language) {
    for width in [60, 80, 120] {
      let text = Self.view(grouping, language).text(on: Terminal(width: width))
      for line in text.split(separator: "\n") { #expect(displayWidth(line) <= width, "\(line)") }
    }
  }

  @Test func `a table, CSV and JSON say the same`() throws {
    let view = Self.view(.chapter)
    try expectSnapshot(view.text(on: Terminal(width: 80)), "statistics-ru.txt")
    try expectSnapshot(view.csv(), "statistics.csv")
    try expectSnapshot(view.json().pretty, "statistics.json")
    #expect(view.wordsCSV() == "day,ru,kk\r\n2025-07-01,1200,1000\r\n2026-01-01,1500,\r\n")
  }

  @Test func `a chart is drawn`() throws {
    try expectSnapshot(Self.view(.chapter).svg(), "statistics.svg")
  }

  @Test func `a title that is cut beside a bar follows its number`() {
    var view = Self.view(.act)
    view.groups[0].label =
      "О внесении изменений и дополнений в некоторые законодательные акты Республики Казахстан № 5-IX"
    let chart = view.svg()
    #expect(chart.contains(">№ 5-IX. О внесении"))
    #expect(chart.contains("…<"))
  }

  @Test(arguments: HostileTests.texts)
  func `a chart is XML with a title and a description, whatever the texts`(text: String) throws {
    var act = Sample.act
    act.title = PerLanguage(ru: text)
    var view = Self.view(.act, act: act)
    view.groups[0].label = text
    let reader = ElementReader()
    let parser = XMLParser(data: Data(view.svg().utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.names.first == "svg")
    #expect(!reader.names.contains("script"))
    #expect(reader.names.dropFirst().prefix(2) == ["title", "desc"])
    #expect(reader.attributes.allSatisfy { !$0.hasPrefix("on") && !$0.contains("href") })
    #expect(!view.svg().contains("url(http"))
  }

  private final class ElementReader: NSObject, XMLParserDelegate {
    var names: [String] = []
    var attributes: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      names.append(name)
      self.attributes += attributes.keys
    }
  }
}
