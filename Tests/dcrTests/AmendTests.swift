import Foundation
import Testing

/// The text of an amending act: checked, applied, kept as a draft.
@Suite struct AmendTests {
  static let ru = """
    О примере

    Статья 1. Предмет

    1. Оператор ведёт учёт данных.

    2. Учёт ведётся:

    1) ежегодно;

    2) бесплатно.

    Статья 2. Срок

    Срок хранения – один год, как установлено пунктом 1 статьи 1 настоящего Закона.
    """
  static let kk = """
    Мысал туралы

    1-бап. Нысана

    1. Оператор деректер есебін жүргізеді.

    2. Есеп:

    1) жыл сайын;

    2) тегін жүргізіледі.

    2-бап. Мерзім

    Осы Заңның 1-бабының 1-тармағында белгіленгендей, сақтау мерзімі – бір жыл.
    """
  static let billRu = """
    1) в пункте 1 статьи 1 слово "Оператор" заменить словом "Владелец";
    2) статью 1 дополнить пунктом 3 следующего содержания:
    "3. Учёт хранится.".
    """
  static let billKk = """
    1) 1-баптың 1-тармағындағы "Оператор" деген сөз "Иеленуші" деген сөзбен ауыстырылсын;
    2) 1-бап мынадай мазмұндағы 3-тармақпен толықтырылсын:
    "3. Есеп сақталады.".
    """

  let home: Home

  init() throws {
    home = try Home()
    for (name, text) in [
      ("law.ru.txt", Self.ru), ("law.kk.txt", Self.kk), ("bill.ru.txt", Self.billRu),
      ("bill.kk.txt", Self.billKk),
    ] {
      try text.write(
        to: home.url.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    for name in ["law.ru.txt", "law.kk.txt"] {
      expect(
        try home.dcr("import", name, "--act", "law", "--in-force", "2025-01-01"), endsWith: 0)
    }
  }

  private func show(_ locator: String, _ day: String, _ language: String = "ru") throws -> JSON {
    try home.dcr("show", locator, "--at", day, "--language", language, "--format", "json").json()
  }

  @Test func `check says what each instruction would do, and records nothing`() throws {
    let before = try home.dcr("export", "--format", "json").output
    let run = try home.dcr("amend", "check", "bill.ru.txt", "--format", "json")
    expect(run, endsWith: 0)
    let document = try run.json()
    #expect(document["act"].string == "law")
    #expect(document["language"].string == "ru")
    #expect(
      document["instructions"].array.map { $0["operation"].string }
        == ["substitute-words", "insert-unit"])
    let first = document["instructions"].array[0]
    #expect(
      first.keys == [
        "n", "line", "source", "operation", "target", "old", "new", "found", "expected", "applies",
        "problem",
      ])
    #expect(first["old"].string == "Оператор")
    #expect(first["found"].int == 1)
    #expect(document["summary"]["apply"].int == 2)
    #expect(try home.dcr("export", "--format", "json").output == before)
  }

  @Test func `check ends with 1 where words are not found, and says where`() throws {
    try "в статье 2 слово \"Владелец\" заменить словом \"Оператор\";".write(
      to: home.url.appendingPathComponent("bad.txt"), atomically: true, encoding: .utf8)
    let run = try home.dcr("amend", "check", "bad.txt")
    expect(run, endsWith: 1)
    #expect(run.text.contains("line 1: “Владелец” stands there not at all"), "\(run)")
    #expect(run.text.contains("1 of 1 instructions fail"))
  }

  @Test func `what is not understood is told with line and column`() throws {
    try "в статье 2:\nслово \"Срок\" перекрасить;".write(
      to: home.url.appendingPathComponent("bad.txt"), atomically: true, encoding: .utf8)
    let run = try home.dcr("amend", "check", "bad.txt")
    expect(run, endsWith: 1)
    #expect(run.errors.contains("bad.txt:2:"), "\(run)")
  }

  @Test func `an amendment is law from its day, in both languages, and names its act`() throws {
    let run = try home.dcr(
      "amend", "apply", "bill.ru.txt", "bill.kk.txt", "--in-force", "2026-03-01", "--number",
      "7-IX", "--adopted", "2026-02-01", "--by", "editor")
    expect(run, endsWith: 0)
    #expect(run.text.contains("1 inserted, 1 substituted"), "\(run)")
    func text(_ day: String, _ language: String) throws -> String? {
      try show("1(1)", day, language)["provisions"].array.first?["text"].string
    }
    #expect(try text("2026-02-28", "ru") == "Оператор ведёт учёт данных.")
    #expect(try text("2026-03-01", "ru") == "Владелец ведёт учёт данных.")
    #expect(try text("2026-03-01", "kk") == "Иеленуші деректер есебін жүргізеді.")
    #expect(
      try show("1(3)", "2026-03-01", "kk")["provisions"].array.first?["text"].string
        == "Есеп сақталады.")
    let cause = try show("1(1)", "2026-03-01")["provisions"].array[0]["cause"]
    #expect(cause["number"].string == "7-IX")
    #expect(cause["source"].string == "instruction")
    #expect(cause["item"].string?.contains("1)") == true)
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `an amendment applies whole or not at all`() throws {
    try (Self.billRu + "\nстатью 9 исключить.").write(
      to: home.url.appendingPathComponent("bill.ru.txt"), atomically: true, encoding: .utf8)
    let before = try home.dcr("export", "--format", "json", "--at", "2027-01-01").output
    let run = try home.dcr(
      "amend", "apply", "bill.ru.txt", "bill.kk.txt", "--in-force", "2026-03-01")
    expect(run, endsWith: 1)
    #expect(run.errors.contains("bill.ru.txt: line 4"), "\(run)")
    #expect(try home.dcr("export", "--format", "json", "--at", "2027-01-01").output == before)
  }

  @Test func `one of two authentic texts may not change which units there are`() throws {
    let run = try home.dcr("amend", "apply", "bill.ru.txt", "--in-force", "2026-03-01")
    expect(run, saying: ["bill.ru.txt:2:", "kk"], hint: "both languages")
  }

  @Test func `the text that was applied instead stands beside the text`() throws {
    try Self.billRu.replacingOccurrences(of: "\"Оператор\"", with: "\"Операторы\"").write(
      to: home.url.appendingPathComponent("act.ru.txt"), atomically: true, encoding: .utf8)
    expect(
      try home.dcr("amend", "apply", "act.ru.txt", "bill.kk.txt", "--in-force", "2026-03-01"),
      endsWith: 1)
    expect(
      try home.dcr(
        "amend", "apply", "act.ru.txt", "bill.kk.txt", "--in-force", "2026-03-01",
        "--as-applied", "bill.ru.txt"), endsWith: 64)
    expect(
      try home.dcr(
        "amend", "apply", "act.ru.txt", "bill.kk.txt", "--in-force", "2026-03-01",
        "--as-applied", "bill.ru.txt", "--note", "опечатка"), endsWith: 0)
    #expect(
      try show("1(1)", "2026-03-01")["provisions"].array.first?["text"].string
        == "Владелец ведёт учёт данных.")
    let amendments = try home.dcr("amendment", "list", "--format", "json").json()["amendments"]
    let texts = amendments.array.last?["texts"].array ?? []
    #expect(texts.map { $0["place"].string } == ["act.ru.txt", "bill.kk.txt"])
    #expect(texts.map { $0["appliedInstead"].string } == ["опечатка", nil])
  }

  @Test func `a draft is compared, listed, adopted, and is law on no day before`() throws {
    expect(
      try home.dcr(
        "amend", "apply", "bill.ru.txt", "bill.kk.txt", "--in-force", "2026-03-01", "--draft",
        "bill"), endsWith: 0)
    #expect(
      try show("1(1)", "2027-01-01")["provisions"].array.first?["text"].string
        == "Оператор ведёт учёт данных.")
    let diff = try home.dcr(
      "diff", "--from", "2026-03-01", "--to", "draft:bill", "--format", "json")
    expect(diff, endsWith: 1)
    #expect(
      try diff.json()["changes"].array.map { $0["kind"].string } == ["substituted", "inserted"])
    let drafts = try home.dcr("drafts", "--format", "json").json()
    #expect(drafts["drafts"].array.first?["name"].string == "bill")
    #expect(
      drafts["drafts"].array.first?["touches"].array.map(\.string)
        == ["art_1__para_1", "art_1__para_3"])
    let impact = try home.dcr("impact", "draft:bill", "--format", "json")
    #expect(
      try impact.json()["impacts"].array.map { $0["reason"].string } == ["reworded", "reworded"])
    expect(
      try home.dcr("drafts", "adopt", "bill", "--number", "7-IX", "--adopted", "2026-02-01"),
      endsWith: 0)
    #expect(
      try show("1(1)", "2026-03-01")["provisions"].array.first?["text"].string
        == "Владелец ведёт учёт данных.")
    #expect(try home.dcr("drafts", "--format", "json").json()["drafts"].array.isEmpty)
    expect(try home.dcr("drafts", "drop", "bill"), saying: ["no draft “bill”"], hint: "--draft")
  }

  @Test func `a reference to what a draft excludes dangles`() throws {
    try "пункт 1 статьи 1 исключить.".write(
      to: home.url.appendingPathComponent("d.ru.txt"), atomically: true, encoding: .utf8)
    try "1-баптың 1-тармағы алып тасталсын.".write(
      to: home.url.appendingPathComponent("d.kk.txt"), atomically: true, encoding: .utf8)
    let run = try home.dcr("impact", "d.ru.txt", "d.kk.txt", "--format", "json")
    expect(run, endsWith: 1)
    let impacts = try run.json()["impacts"].array
    #expect(impacts.map { $0["language"].string } == ["ru", "kk"])
    #expect(
      impacts.allSatisfy { $0["reason"].string == "repealed" && $0["isDangling"].bool == true })
  }

  @Test func `the text of an amending act is written from two versions, and does what it says`()
    throws
  {
    let edited = Self.ru.replacingOccurrences(of: "один год", with: "два года")
      .replacingOccurrences(of: "2) бесплатно.", with: "2) бесплатно;\n\n3) открыто.")
    try edited.write(
      to: home.url.appendingPathComponent("edited.ru.txt"), atomically: true, encoding: .utf8)
    expect(
      try home.dcr(
        "amend", "draft", "--from", "2026-01-01", "--to", "edited.ru.txt", "--output", "new.txt"),
      endsWith: 0)
    let text = try String(
      contentsOf: home.url.appendingPathComponent("new.txt"), encoding: .utf8)
    #expect(text.contains("подпунктом 3) следующего содержания"), "\(text)")
    #expect(text.contains("слова \"один год\" заменить словами \"два года\""), "\(text)")
    expect(try home.dcr("amend", "check", "new.txt"), endsWith: 0)
    let same = try home.dcr("amend", "draft", "--from", "2026-01-01", "--to", "law.ru.txt")
    expect(same, endsWith: 0)
    #expect(same.text.isEmpty)
    #expect(same.errors.contains("do not differ"))
  }

  @Test func `languages that do not do the same are told`() throws {
    try Self.billKk.components(separatedBy: "\n").prefix(1).joined().replacingOccurrences(
      of: ";", with: "."
    )
    .write(to: home.url.appendingPathComponent("half.kk.txt"), atomically: true, encoding: .utf8)
    let run = try home.dcr("amend", "check", "bill.ru.txt", "half.kk.txt", "--format", "json")
    expect(run, endsWith: 1)
    #expect(
      try run.json()["disagreements"].array.map { $0["eId"].string } == ["art_1__para_3"])
    expect(try home.dcr("amend", "check", "bill.ru.txt", "bill.kk.txt"), endsWith: 0)
  }

  @Test func `drafts that change the same words collide`() throws {
    try "в пункте 1 статьи 1 слово \"Оператор\" заменить словом \"Заказчик\".".write(
      to: home.url.appendingPathComponent("other.txt"), atomically: true, encoding: .utf8)
    try "в пункте 1 статьи 1 слово \"данных\" заменить словом \"записей\".".write(
      to: home.url.appendingPathComponent("apart.txt"), atomically: true, encoding: .utf8)
    expect(
      try home.dcr(
        "amend", "apply", "bill.ru.txt", "bill.kk.txt", "--in-force", "2026-03-01", "--draft",
        "bill"), endsWith: 0)
    for name in ["other", "apart"] {
      expect(
        try home.dcr(
          "amend", "apply", name + ".txt", "--in-force", "2026-03-01", "--draft", name),
        endsWith: 0)
    }
    let collisions = try home.dcr("drafts", "--format", "json").json()["collisions"].array
    #expect(collisions.map { $0["first"].string } == ["bill"])
    #expect(collisions.map { $0["second"].string } == ["other"])
    #expect(collisions.map { $0["eId"].string } == ["art_1__para_1"])
  }

  @Test func `an official edition is held against the consolidated text`() throws {
    expect(
      try home.dcr(
        "amend", "apply", "bill.ru.txt", "bill.kk.txt", "--in-force", "2026-03-01"), endsWith: 0)
    let official = Self.ru.replacingOccurrences(of: "1. Оператор", with: "1. Владелец")
      .replacingOccurrences(of: "2) бесплатно.", with: "2) бесплатно.\n\n3. Учёт хранится.")
    try official.write(
      to: home.url.appendingPathComponent("official.txt"), atomically: true, encoding: .utf8)
    let same = try home.dcr(
      "amend", "reconcile", "--edition", "official.txt", "--at", "2026-03-01")
    expect(same, endsWith: 0)
    let before = try home.dcr(
      "amend", "reconcile", "--edition", "official.txt", "--at", "2026-02-28", "--format", "json")
    expect(before, endsWith: 1)
    let items = try before.json()["items"].array
    #expect(
      items.filter { $0["finding"].string == "differs" }.map { $0["eId"].string } == ["art_1"])
    #expect(items.filter { $0["finding"].string == "same" }.count >= 1)
  }

  @Test func `wrong use is told as such`() throws {
    expect(try home.dcr("amend", "check"), endsWith: 64)
    expect(
      try home.dcr("amend", "apply", "bill.ru.txt", "bill.ru.txt", "--in-force", "2026-03-01"),
      saying: ["both in ru"], hint: "one file for each language")
    expect(
      try home.dcr("amend", "apply", "bill.ru.txt", "bill.kk.txt"), saying: ["from which day"],
      hint: "--in-force DATE")
    expect(try home.dcr("amend", "check", "none.txt"), saying: ["none.txt"], hint: nil)
  }

  @Test func `a draft written as a whole act names its act, and does what its instructions do`()
    throws
  {
    expect(
      try home.dcr(
        "amend", "apply", "bill.ru.txt", "bill.kk.txt", "--in-force", "2026-03-01", "--draft", "one"
      ),
      endsWith: 0)
    for language in ["ru", "kk"] {
      let version = [
        "amend", "draft", "--from", "2026-03-01", "--to", "draft:one", "--language", language,
      ]
      let bare = try home.run(version)
      let whole = try home.run(
        version + ["--whole", "--counts-after", "6-months", "--output", "whole.\(language).txt"])
      expect(whole, endsWith: 0)
      let text = try String(
        contentsOf: home.url.appendingPathComponent("whole.\(language).txt"), encoding: .utf8)
      #expect(
        text.contains(
          language == "ru"
            ? "О внесении изменения и дополнения в Закон Республики Казахстан \"О примере\""
            : "\"Мысал туралы\" Қазақстан Республикасының Заңына өзгеріс пен толықтыру енгізу туралы"
        ),
        "\(text)")
      #expect(text.contains(language == "ru" ? "по истечении шести месяцев" : "алты ай өткен соң"))
      for line in bare.text.split(separator: "\n").dropLast() { #expect(text.contains(line)) }
    }
    // The act is told by its title.
    let check = try home.dcr("amend", "check", "whole.ru.txt", "whole.kk.txt", "--at", "2026-03-01")
    expect(check, endsWith: 0)
    #expect(check.text.contains("all 2 instructions apply"))
    let wrong = [
      ["--counts-after", "6-months"], ["--whole", "--counts-after", "6"],
      ["--whole", "--counts-after", "0-months"], ["--whole", "--counts-after", "-1-days"],
    ]
    for options in wrong {
      let run = try home.run(
        ["amend", "draft", "--from", "2026-03-01", "--to", "draft:one"] + options)
      #expect(run.status == 64, "\(options)")
    }
    expect(
      try home.dcr("amend", "draft", "--from", "law.ru.txt", "--to", "law.ru.txt", "--whole"),
      failsWith: 1, saying: ["two files do not say of which act"])
  }

  @Test func `a draft without a title is called as custom has it`() throws {
    let options = ["--in-force", "2026-03-01", "--draft", "one"]
    expect(try home.run(["amend", "apply", "bill.ru.txt", "bill.kk.txt"] + options), endsWith: 0)
    func title() throws -> String? {
      try home.dcr("drafts", "--format", "json").json()["drafts"].array.first?["title"].string
    }
    #expect(
      try title() == "О внесении изменения и дополнения в Закон Республики Казахстан \"О примере\"")
    expect(
      try home.run(
        ["amend", "apply", "bill.ru.txt", "bill.kk.txt", "--title", "Проект"] + options),
      endsWith: 0)
    #expect(try title() == "Проект")
  }

  @Test func `an excluded unit keeps its number in what is exported, and is none when it is read`()
    throws
  {
    for (name, text) in [
      ("gone.ru.txt", "пункт 1 статьи 1 исключить."),
      ("gone.kk.txt", "1-баптың 1-тармағы алып тасталсын."),
    ] {
      try text.write(to: home.url.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    expect(
      try home.dcr(
        "amend", "apply", "gone.ru.txt", "gone.kk.txt", "--in-force", "2026-03-01", "--number",
        "7-IX", "--adopted", "2026-02-01"), endsWith: 0)
    for (language, line) in [
      ("ru", "1. Исключен (№ 7-IX от 01.02.2026)."),
      ("kk", "1. Алып тасталды (01.02.2026 № 7-IX)."),
    ] {
      expect(
        try home.dcr(
          "export", "--format", "markdown", "--at", "2026-03-01", "--language", language,
          "--output",
          "now.md"), endsWith: 0)
      let text = try String(
        contentsOf: home.url.appendingPathComponent("now.md"), encoding: .utf8)
      #expect(text.contains(line), "\(text)")
      expect(
        try home.dcr("diff", "--from", "2026-03-01", "--to", "now.md", "--language", language),
        endsWith: 0)
    }
  }

  @Test func `the uses of a term are counted by article, and named on demand`() throws {
    let law = """
      О парках

      Статья 1. Основные понятия

      1) садовник – лицо, которое ухаживает за садом;

      2) сад – участок.

      Статья 2. Права

      1. Садовник имеет права.

      2. Садовники равны.

      Статья 3. Обязанности

      Садовник поливает.
      """
    for (name, text) in [
      ("parks.ru.txt", law),
      ("term.txt", "в подпункте 1) статьи 1 слово \"лицо\" заменить словом \"служащий\"."),
    ] {
      try text.write(to: home.url.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    expect(
      try home.dcr("import", "parks.ru.txt", "--act", "parks", "--in-force", "2025-01-01"),
      endsWith: 0)
    let run = try home.dcr("impact", "term.txt", "--act", "parks")
    expect(run, endsWith: 0)
    #expect(run.text.contains("статья 2 (2), статья 3"), "\(run)")
    #expect(!run.text.contains("пункт 2 статьи 2"))
    let all = try home.dcr("impact", "term.txt", "--act", "parks", "--all")
    #expect(all.text.contains("пункт 2 статьи 2"), "\(all)")
    let json = try home.dcr("impact", "term.txt", "--act", "parks", "--format", "json").json()
    #expect(json["impacts"].array.count == 3)
  }
}
