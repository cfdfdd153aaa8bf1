import Foundation
import Testing

@Suite struct CiteTests {
  static let cases = [
    (
      "digital-code", "5(1)", "2026-08-01", "ru",
      "пункт 1 статьи 5 Учебного цифрового кодекса (иллюстративный акт, не является законом) от 10 января 2025 года № 1-IX (в редакции на 1 августа 2026 года)"
    ),
    (
      "digital-code", "5(1)", "2026-08-01", "kk",
      "2025 жылғы 10 қаңтардағы № 1-IX Оқу цифрлық кодексінің (көрнекі акт, заң болып табылмайды) 5-бабының 1-тармағы (2026 жылғы 1 тамыздағы редакцияда)"
    ),
    (
      "digital-code", "art_13__para_1__subpara_2-1", "2026-01-01", "en",
      "subparagraph 2-1) of paragraph 1 of Article 13 of the Model Digital Code (illustrative act, not a law) of 10 January 2025 No. 1-IX (as in force on 1 January 2026)"
    ),
    (
      "data-law", "ст. 3", "2025-06-01", "ru",
      "статья 3 Закона Республики Казахстан от 20 мая 2024 года № 2-IX «О порядке передачи данных (учебный пример, не является законом)» (в редакции на 1 июня 2025 года)"
    ),
    (
      "data-law", "3-бап", "2025-06-01", "kk",
      "«Деректерді беру тәртібі туралы (оқу үлгісі, заң болып табылмайды)» 2024 жылғы 20 мамырдағы № 2-IX Қазақстан Республикасы Заңының 3-бабы (2025 жылғы 1 маусымдағы редакцияда)"
    ),
  ]

  @Test(arguments: cases)
  func `a provision is cited as acts of Kazakhstan do`(
    _ act: String, _ locator: String, _ day: String, _ language: String, _ text: String
  ) throws {
    let run = try Shelf.acts.get().dcr(
      "cite", locator, "--act", act, "--at", day, "--language", language)
    #expect(run.text == text + "\n", "\(run)")
  }

  /// A unit that reads otherwise on another day is shown as it reads on the day of its name.
  @Test(arguments: ["ru", "kk"], ["2025-07-01", "2026-01-01", "2026-07-01"])
  func `show takes the permanent name and shows that unit of that day`(
    _ language: String, _ day: String
  ) throws {
    let home = try Shelf.acts.get()
    let name = try home.dcr(
      "cite", "5(1)", "--act", "digital-code", "--at", day, "--language", language, "--format",
      "iri"
    ).text.split(separator: "\n").map(String.init)
    let corpus = language == "ru" ? "rus" : "kaz"
    #expect(name == ["/akn/kz/act/2025-01-10/1-IX/\(corpus)@\(day)/~art_5__para_1"])
    let shown = try home.dcr("show", name[0], "--format", "json")
    let wanted = try home.dcr(
      "show", "5(1)", "--act", "digital-code", "--at", day, "--language", language, "--format",
      "json")
    #expect(!shown.output.isEmpty && shown.output == wanted.output)
    let whole = try home.dcr("show", "/akn/kz/act/2025-01-10/1-IX/\(corpus)@\(day)")
    #expect(whole.text.contains(language == "ru" ? "УЧЕБНЫЙ" : "ОҚУ"))
  }

  @Test func `a name of what is not held, or no name at all, is refused`() throws {
    let home = try Shelf.acts.get()
    let name = "/akn/kz/act/2025-01-10/1-IX/rus@2026-01-01/~art_5"
    for (locator, said) in [
      ("/akn/kz/act/2025-01-10/9-IX/rus@2026-01-01/~art_5", "holds no act"),
      ("/akn/kz/act/2025-01-10/1-IX/rus@2026-02-30/~art_5", "does not name"),
      ("/akn/kz/act/2025-01-10/1-IX/fra@2026-01-01/~art_5", "does not name"),
      ("/akn/kz/act/2025-01-10/1-IX/rus@2026-01-01/~artikel_5", "does not name"),
      ("/akn/kz/act/2025-01-10/1-IX/rus@2026-01-01/~art_99", "no article 99"),
      ("/akn/kz/act/2025-01-10/1-IX", "does not name"), ("/akn/", "does not name"),
      ("/akn/" + String(repeating: "a/", count: 5_000), "does not name"),
    ] { expect(try home.dcr("show", locator), saying: [said]) }
    expect(try home.dcr("show", name, "--at", "2026-02-01"), saying: ["contradicts"])
    expect(try home.dcr("show", name, "--at", "2026-01-01"), endsWith: 0)
  }

  @Test func `what is not law on the day is not cited`() throws {
    let home = try Shelf.code.get()
    for (locator, day, said, hint) in [
      ("15", "2026-02-01", "repealed", "dcr history art_15"),
      ("21-1", "2026-12-01", "pending", "--at 2028-01-01"),
      ("5", "2025-02-01", "pending", "--at 2025-07-01"),
      ("12-1", "2025-08-01", "no article 12-1", "dcr history art_12-1"),
      ("23(4)", "2027-08-01", "expired", "dcr history art_23__para_4"),
      ("5", "2024-01-01", "did not exist", "dcr acts"),
    ] {
      expect(try home.dcr("cite", locator, "--at", day), saying: [said], hint: hint)
    }
    expect(
      try Shelf.acts.get().dcr(
        "cite", "3", "--act", "data-law", "--language", "en", "--at", "2025-06-01"),
      saying: ["no en text"])
  }

  @Test func `the entry of a bibliography has nothing in it that TeX would take for a command`()
    throws
  {
    let home = try Home()
    let law = "Закон {о} 100% \\input{x} #1 & _низ_ $2^3$ ~ \"да\" @x\n\nСтатья 1. Слово\n\nТекст."
    let path = try home.write(law, to: "law.md")
    expect(
      try home.dcr("import", path, "--act", "law", "--in-force", "2024-01-01", "--language", "ru"),
      endsWith: 0)
    let run = try home.dcr("cite", "1", "--at", "2024-06-01", "--format", "bibtex")
    expect(run, endsWith: 0)
    let lines = run.text.split(separator: "\n").map(String.init)
    #expect(lines.first == "@legislation{law-art_1-ru-2024-06-01,")
    #expect(lines.last == "}")
    for line in lines.dropFirst().dropLast() {
      #expect(line.wholeMatch(of: /[ ]{2}[a-z]+ = \{.*\},/) != nil, "\(line)")
      var depth = 0
      for character in line {
        depth += character == "{" ? 1 : character == "}" ? -1 : 0
        #expect(depth >= 0)
      }
      #expect(depth == 0, "\(line)")
      // What is left when the escapes are taken away has no sign of TeX in it.
      let bare = String(line.dropLast(2).drop { $0 != "{" }.dropFirst())
        .replacing(
          /\\(textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}/,
          with: ""
        )
        .replacing(/\\[%#&_$]/, with: "")
      #expect(!bare.contains { "\\{}%#&_$~^".contains($0) }, "\(bare)")
    }
    let json = try home.dcr("cite", "1", "--at", "2024-06-01", "--format", "json").json()
    #expect(json.keys == ["act", "eId", "at", "language", "citation", "bibtex", "iri"])
    #expect(json["bibtex"].string == run.text)
    #expect(json["iri"].string == "/akn/kz/act/law/rus@2024-06-01/~art_1")
  }
}
