import LegalText
import Rendering
import Testing

/// Words beside what put them there.
@Suite struct BlameViewTests {
  private static let enacted = Origin(
    cause: nil, inForceFrom: LegalDate(iso: "2026-07-12"), basis: .stated)
  private static let amended = Origin(
    cause: Cause(
      act: "Закон РК", number: "300-VIII", adopted: LegalDate(iso: "2026-08-20"), item: "3",
      source: .instruction, basis: .stated),
    inForceFrom: LegalDate(iso: "2027-01-01"), basis: .stated)
  private static let unsure = Origin(
    cause: Cause(
      act: "Закон РК", number: "301-VIII", adopted: LegalDate(iso: "2026-09-01"),
      source: .footnote, basis: .standIn),
    inForceFrom: LegalDate(iso: "2027-02-01"), basis: .standIn
  ).among([
    nil, Cause(act: "Закон РК", number: "301-VIII", source: .footnote, basis: .standIn),
  ])
  private static let unknown = Origin(
    cause: Cause(act: "edition of 2027-03-01", source: .edition, basis: .standIn),
    inForceFrom: LegalDate(iso: "2027-03-01"), basis: .standIn
  ).among([])

  static func view(_ language: Language = .ru, text: String? = nil) -> BlameView {
    let article = Provision(kind: .article, number: ProvisionNumber(29))
    func unit(_ number: Int, state: Provision.State = .inForce) -> Provision {
      var unit = Provision(
        kind: .paragraph, number: ProvisionNumber(number), state: state)
      unit.wordings[language] = Wording(text: "x")
      return unit
    }
    var heading = article
    heading.wordings[language] = Wording(heading: "x", text: "")
    var gone = unit(3, state: .repealed)
    gone.wordings[language] = Wording()
    let long = "Владелец платформы обязан публиковать условия её использования, "
    return BlameView(
      act: text.map { Act(slug: "x", title: PerLanguage(ru: $0)) } ?? Sample.act, eId: "art_29",
      provisions: [
        AttributedProvision(
          eId: "art_29", provision: heading,
          heading: [Stretch("Цифровая ", enacted), Stretch(text ?? "платформа", amended)], text: []),
        AttributedProvision(
          eId: "art_29__para_1", provision: unit(1), heading: [],
          text: [
            Stretch(long, enacted), Stretch("порядок рассмотрения жалоб ", amended),
            Stretch(text ?? "и сроки ", unsure), Stretch("ответа.", unknown),
          ]),
        AttributedProvision(eId: "art_29__para_3", provision: gone, heading: [], text: []),
      ], day: LegalDate(iso: "2027-06-01") ?? Sample.day, language: language)
  }

  @Test func `act and day stand beside each stretch`() throws {
    for (name, terminal) in [
      ("80", Terminal(width: 80)), ("80-colour", Terminal(width: 80, colour: true)),
      ("80-ascii", Terminal(width: 80, unicode: false)), ("40", Terminal(width: 40)),
    ] {
      try expectSnapshot(Self.view().text(on: terminal), "blame-\(name).txt")
    }
    try expectSnapshot(Self.view().html(), "blame.html")
    try expectSnapshot(Self.view().json().pretty, "blame.json")
  }

  @Test(arguments: Language.ofKazakhstan, [20, 40, 57, 80, 120])
  func `no line is wider than the terminal`(language: Language, width: Int) {
    let text = Self.view(language).text(on: Terminal(width: width))
    for line in text.split(separator: "\n") where width >= 40 {
      #expect(displayWidth(line) <= width, "\(line)")
    }
    #expect(text.contains("300-VIII") && text.contains("2027-01-01"))
  }

  @Test(arguments: HostileTests.texts)
  func `no view obeys a control, and JSON keeps a text to the letter`(text: String) throws {
    let view = Self.view(text: text)
    for terminal in [Terminal(width: 40), Terminal(width: 80, unicode: false)] {
      #expect(HostileTests.isSafe(view.text(on: terminal)))
    }
    #expect(HostileTests.isSafe(view.html()))
    #expect(!view.html().contains("<script"))
    let object = try JSONTests.object(view.json())
    let units = try #require(object["provisions"] as? [[String: Any]])
    let stretches = try #require(units[1]["text"] as? [[String: Any]])
    let back = try #require(stretches[2]["text"] as? String)
    #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `a stretch leads to its origin, and each origin is listed once`() {
    let page = Self.view().html()
    for place in 1...4 {
      #expect(page.contains("<li id=\"origin-\(place)\""))
      #expect(page.contains("href=\"#origin-\(place)\""))
    }
    #expect(!page.contains("origin-5"))
    #expect(page.contains("один из этих актов") && page.contains("неизвестно"))
  }
}
