import LegalText
import Rendering
import Testing

/// The line of days above a history, and the order in which its wordings are shown.
@Suite struct HistoryLineTests {
  private static func version(
    _ from: String?, _ to: String?, _ status: Version.Status, recorded: String = "2026-01-01"
  ) -> Version {
    Version(
      language: .ru, eId: "art_9__para_3", heading: nil, text: "Слова.", status: status,
      validity: Validity(
        interval: Interval(
          from: from.flatMap { LegalDate(iso: $0) }, to: to.flatMap { LegalDate(iso: $0) }),
        cause: nil, basis: .stated),
      recordedAt: recorded + "T10:00:00.000Z", recordedBy: "А. Редактор",
      recordedWith: "import code")
  }

  private static let versions = [
    version("2025-07-01", "2026-01-01", .superseded),
    version("2026-01-01", "2027-01-01", .inForce, recorded: "2026-03-01"),
    version("2026-05-01", nil, .corrected, recorded: "2026-02-01"),
    version("2027-01-01", "2028-01-01", .pending),
    version("2028-01-01", nil, .pending),
    version(nil, nil, .announced),
  ]

  private static func view(
    _ versions: [Version] = versions, day: String? = "2026-06-01",
    order: HistoryView.Order = .days
  ) -> HistoryView {
    HistoryView(
      act: Sample.act, eId: "art_9__para_3", versions: versions,
      day: day.flatMap { LegalDate(iso: $0) }, order: order, language: .ru)
  }

  @Test func `the line shows what was, is and will be law, and the day asked about`() throws {
    for (name, terminal) in [
      ("80", Terminal(width: 80)), ("80-ascii", Terminal(width: 80, unicode: false)),
      ("40", Terminal(width: 40)),
    ] {
      try expectSnapshot(Self.view().text(on: terminal), "history-line-\(name).txt")
    }
  }

  @Test func `numbers on the line are those of the wordings below it`() {
    let lines = Self.view().text(on: Terminal(width: 80)).split(separator: "\n")
    let numbers = lines.first { $0.hasPrefix("1 ") && !$0.contains("●") && !$0.contains("○") }
    #expect(numbers?.split(separator: " ") == ["1", "2", "4", "5"])
    #expect(lines.contains { $0.hasPrefix("4 ○ с 2027-01-01") })
    #expect(lines.contains { $0.hasPrefix("2 ● с 2026-01-01") })
  }

  @Test func `a lone wording has no line`() {
    let text = Self.view([Self.version("2025-07-01", nil, .inForce)], day: "2025-07-01")
      .text(on: Terminal(width: 80))
    #expect(!text.contains("━"))
    #expect(Self.view([], day: nil).text(on: Terminal(width: 80)).contains("редакций нет"))
  }

  @Test func `no line is wider than the terminal, whatever the days`() {
    let day = LegalDate(dayNumber: 20_000)
    for count in [2, 5, 12, 40] {
      let versions = (0..<count).map { place in
        Self.version(
          day.adding(days: place).description, day.adding(days: place + 1).description, .superseded)
      }
      for width in [20, 40, 80] {
        let text = Self.view(versions + [Self.version("2090-01-01", nil, .pending)])
          .text(on: Terminal(width: width))
        for line in text.split(separator: "\n") where line.contains("○") {
          #expect(displayWidth(line) <= width, "\(line)")
        }
      }
    }
  }

  @Test func `as recorded, the wordings stand in the order in which they were learnt`() {
    let text = Self.view(order: .recorded).text(on: Terminal(width: 80))
    let entries = text.split(separator: "\n").filter { $0.hasPrefix("записано") }
    #expect(entries.count == Self.versions.count)
    #expect(entries.allSatisfy { $0.contains("А. Редактор: import code") })
    #expect(
      entries.map { $0.dropFirst(9).prefix(10) }
        == (entries.map { $0.dropFirst(9).prefix(10) }.sorted()))
    #expect(entries.last?.contains("2026-03-01") == true)
  }
}
