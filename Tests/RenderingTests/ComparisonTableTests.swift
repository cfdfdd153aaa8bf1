import ActText
import Foundation
import LegalText
import Redline
import Rendering
import TestSupport
import Testing
import WordProcessing

/// The comparison table, on small acts: before, after, and the rows wanted.
@Suite struct ComparisonTableTests {
  static func read(_ text: String, _ language: Language) throws -> Provision {
    try ActTextReader.read(TextFile(name: "act", text: text), in: language).root
  }

  static func table(
    _ old: Provision, _ new: Provision, _ language: Language = .ru, title: String? = nil,
    showsMarks: Bool = true
  ) -> ComparisonTable {
    let alignment = align(old, with: new)
    return ComparisonTable(
      of: redline(of: alignment, language: language), in: alignment, title: title,
      showsMarks: showsMarks)
  }

  static func table(
    _ old: String, _ new: String, _ language: Language = .ru, title: String? = nil,
    showsMarks: Bool = true
  ) throws -> ComparisonTable {
    table(
      try read(old, language), try read(new, language), language, title: title,
      showsMarks: showsMarks)
  }

  /// The rows as text: the name, then what is in force (`<`) and what is proposed (`>`).
  static func dump(_ table: ComparisonTable) -> String {
    func lines(_ mark: String, _ lines: [[WordEdit]]?) -> [String] {
      guard let lines else { return [mark + " –"] }
      return lines.map { line in
        mark + " "
          + line.map { edit in
            switch edit.operation {
            case .equal: edit.text
            case .delete: "[-" + edit.text + "-]"
            case .insert: "{+" + edit.text + "+}"
            }
          }.joined()
      }
    }
    return table.rows.map { row in
      ([row.name] + row.remarks.map { "  " + $0 } + lines("<", row.old) + lines(">", row.new))
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  static let act = """
    ЗАКОН О ПРИМЕРЕ

    Глава 1. Общее

    Статья 1. Понятия
    Применяются следующие понятия:
    1) пример – образец;
    2) закон – акт;
    3) срок – время.

    Статья 2. Сроки
    1. Срок составляет десять дней.
    2. Срок продлевается:
    1) по просьбе лица;
    2) по решению суда:
    районного;
    областного.
    Продление ведется в журнале.
    3. Журнал хранится год.

    Глава 2. Разное

    Статья 3. Исключения
    1. Закон не применяется к письмам.
    2. Закон не применяется к дневникам.
    """

  static func changed(_ changes: (String, String)...) -> String {
    var text = act
    for (old, new) in changes {
      precondition(text.components(separatedBy: old).count == 2, old)
      text = text.replacingOccurrences(of: old, with: new)
    }
    return text
  }

  @Test func `a changed subparagraph shows its article, its lead-in and where others stand`() throws
  {
    let table = try Self.table(
      Self.act, Self.changed(("по просьбе лица", "по просьбе любого лица")))
    #expect(
      Self.dump(table) == """
        подпункт 1) части первой пункта 2 статьи 2
        < Статья 2. Сроки
        < …
        < 2. Срок продлевается:
        < 1) по просьбе лица;
        < …
        > Статья 2. Сроки
        > …
        > 2. Срок продлевается:
        > 1) по просьбе {+любого +}лица;
        > …
        """)
  }

  @Test func `a unit in a list in a list shows both lead-ins`() throws {
    let table = try Self.table(Self.act, Self.changed(("областного.", "городского.")))
    #expect(
      Self.dump(table) == """
        абзац третий подпункта 2) части первой пункта 2 статьи 2
        < Статья 2. Сроки
        < …
        < 2. Срок продлевается:
        < …
        < 2) по решению суда:
        < …
        < [-областного.-]
        < …
        > Статья 2. Сроки
        > …
        > 2. Срок продлевается:
        > …
        > 2) по решению суда:
        > …
        > {+городского.+}
        > …
        """)
  }

  @Test func `the text before a list, a part and a heading are named as the law names them`() throws
  {
    let table = try Self.table(
      Self.act,
      Self.changed(
        ("Применяются следующие", "Применяются такие"),
        ("Срок продлевается:", "Срок может быть продлен:"),
        ("Продление ведется в журнале", "Продление ведется в реестре"), ("Исключения", "Изъятия"),
        ("Глава 2. Разное", "Глава 2. Прочее"), ("ЗАКОН О ПРИМЕРЕ", "ЗАКОН О ПРИМЕРАХ")))
    #expect(
      table.rows.map(\.name) == [
        "заголовок", "абзац первый статьи 1", "абзац первый части первой пункта 2 статьи 2",
        "часть вторая пункта 2 статьи 2", "заголовок главы 2", "заголовок статьи 3",
      ])
    #expect(
      Self.dump(table).hasSuffix(
        """
        заголовок статьи 3
        < Статья 3. [-Исключения-]
        < …
        > Статья 3. {+Изъятия+}
        > …
        """))
  }

  @Test func `an article that is new or gone is one row with all that is in it`() throws {
    let table = try Self.table(
      Self.act,
      Self.changed(
        ("Глава 2. Разное", "Статья 2-1. Журнал\n1. Журнал ведет секретарь.\n\nГлава 2. Разное"),
        (
          "Статья 3. Исключения\n1. Закон не применяется к письмам.\n2. Закон не применяется к дневникам.",
          "Статья 4. Вступление\nЗакон вводится в действие сегодня."
        )))
    #expect(
      Self.dump(table) == """
        новая статья 2-1
        < –
        > {+Статья 2-1. Журнал+}
        > {+1. Журнал ведет секретарь.+}

        статья 3
        < [-Статья 3. Исключения-]
        < [-1. Закон не применяется к письмам.-]
        < [-2. Закон не применяется к дневникам.-]
        > –

        новая статья 4
        < –
        > {+Статья 4. Вступление+}
        > {+Закон вводится в действие сегодня.+}
        """)
  }

  @Test func `a new number and another place are said in words`() throws {
    let table = try Self.table(
      Self.act,
      """
      ЗАКОН О ПРИМЕРЕ

      Глава 1. Общее

      Статья 1. Понятия
      Применяются следующие понятия:
      1) пример – образец;
      2) закон – акт;
      3) срок – время.

      Глава 2. Разное

      Статья 2. Сроки
      1. Срок составляет десять дней.
      2. Срок продлевается:
      1) по просьбе лица;
      2) по решению суда:
      районного;
      областного.
      Продление ведется в журнале.
      3. Журнал хранится год.

      Статья 3. Исключения
      1. Закон не применяется к заметкам на полях.
      2. Закон не применяется к письмам.
      3. Закон не применяется к дневникам.
      """)
    #expect(
      Self.dump(table) == """
        статья 2
          перемещение: глава 1 → глава 2
        < Статья 2. Сроки
        < …
        > Статья 2. Сроки
        > …

        новый пункт 1 статьи 3
        < –
        > Статья 3. Исключения
        > {+1. Закон не применяется к заметкам на полях.+}
        > …

        пункт 1 статьи 3
          в предлагаемой редакции – пункт 2 статьи 3
        < Статья 3. Исключения
        < [-1.-] Закон не применяется к письмам.
        < …
        > Статья 3. Исключения
        > …
        > {+2.+} Закон не применяется к письмам.
        > …

        пункт 2 статьи 3
          в предлагаемой редакции – пункт 3 статьи 3
        < Статья 3. Исключения
        < …
        < [-2.-] Закон не применяется к дневникам.
        > Статья 3. Исключения
        > …
        > {+3.+} Закон не применяется к дневникам.
        """)
  }

  @Test func `the table speaks Kazakh`() throws {
    let old = """
      МЫСАЛ ТУРАЛЫ ЗАҢ

      1-бап. Мерзімдер
      1. Мерзім он күнді құрайды.
      2. Мерзім ұзартылады:
      1) адамның өтініші бойынша;
      2) соттың шешімі бойынша.

      2-бап. Журнал
      Журнал бір жыл сақталады.
      """
    let new = """
      МЫСАЛ ТУРАЛЫ ЗАҢ

      1-бап. Мерзім
      1. Мерзім он жұмыс күнін құрайды.
      2. Мерзім ұзартылуы мүмкін:
      1) адамның өтініші бойынша;
      2) соттың шешімі бойынша;
      3) заң бойынша.
      """
    let table = try Self.table(old, new, .kk, title: "«Мысал туралы» Заң")
    #expect(
      table.rows.map(\.name) == [
        "1-баптың тақырыбы", "1-баптың 1-тармағы", "1-баптың 2-тармағының бірінші абзацы",
        "1-баптың 2-тармағының 2) тармақшасы", "1-баптың 2-тармағының жаңа 3) тармақшасы", "2-бап",
      ])
    let cells = try Self.cells(table)
    #expect(
      cells[0].map(\.first) == [
        "Р/с №", "Құқықтық актінің құрылымдық элементі", "Қолданыстағы редакция",
        "Ұсынылатын редакция",
        "Негіздеме: 1) түзетудің мәні; 2) енгізілетін әрбір түзетудің дәлелді негіздемесі; "
          + "3) тиісті құқықтық актіге сілтеме, тапсырмалардың (бар болса) нөмірі, күні.",
      ])
    #expect(cells[6][2] == ["Жоқ."] && cells[7][3] == ["Алып тасталсын."])
    let file = try WordFile(Package(table.document()).bytes)
    #expect(
      file.paragraphs(accepting: true).prefix(2) == [
        "«Мысал туралы» Заң жобасына", "салыстырма кесте",
      ])
  }

  @Test func `the form is that of the annex`() throws {
    let table = try Self.table(
      Self.act, Self.changed(("Журнал хранится год", "Журнал хранится два года")))
    let file = try WordFile(Package(table.document()).bytes)
    #expect(
      file.paragraphs(accepting: true).prefix(3) == [
        "Сравнительная таблица", "к проекту ____________________", "(наименование проекта)",
      ])
    #expect(
      try Self.cells(table).prefix(2).map { $0.map { $0[0] } } == [
        [
          "№ п/п", "Структурный элемент правового акта", "Действующая редакция",
          "Предлагаемая редакция",
          "Обоснование: 1) суть поправки; 2) аргументированное обоснование каждой вносимой поправки; "
            + "3) ссылка на соответствующий правовой акт, номер, дату поручения (при наличии).",
        ], ["1", "2", "3", "4", "5"],
      ])
    let named = try Self.table(Self.act, Self.act, title: "Закона «О примере»")
    let titled = try WordFile(Package(named.document()).bytes).paragraphs(accepting: true)
    #expect(titled.prefix(3) == ["Сравнительная таблица", "к проекту Закона «О примере»", ""])
  }

  /// The cells of the only table of the document, row by row, as its paragraphs.
  static func cells(_ table: ComparisonTable) throws -> [[[String]]] {
    let tables = try WordFile(Package(table.document()).bytes).tables
    try #require(tables.count == 1)
    return tables[0]
  }

  @Test func `two versions that are the same say so in one row`() throws {
    let table = try Self.table(Self.act, Self.act)
    #expect(table.rows.isEmpty)
    #expect(try Self.cells(table).dropFirst(2) == [[["Различий нет."]]])
    #expect(table.html().contains("<td colspan=\"5\">Различий нет.</td>"))
  }

  @Test func `new words are bold and old words struck unless no marks are wanted`() throws {
    let new = Self.changed(
      ("десять дней", "пять дней"), ("Журнал хранится год", "Журнал хранится вечно"))
    for isMarked in [true, false] {
      let table = try Self.table(Self.act, new, showsMarks: isMarked)
      let file = try WordFile(Package(table.document()).bytes)
      func texts(_ property: String) -> [String] {
        file.all("w:r").filter { $0.first("w:rPr")?.first(property) != nil }
          .compactMap { $0.first("w:t")?.text }
      }
      #expect(texts("w:b") == (isMarked ? ["пять", "вечно"] : []))
      #expect(texts("w:strike") == (isMarked ? ["десять", "год"] : []))
      #expect(table.html().contains("<ins>пять</ins>") == isMarked)
      #expect(table.html().contains("<del>десять</del>") == isMarked)
    }
  }

  @Test(arguments: HostileTests.texts)
  func `hostile text does no harm in a table`(text: String) throws {
    func act(_ text: String) -> Provision {
      Provision(
        kind: .act, wordings: Sample.words("x"),
        children: [
          Sample.unit(
            .article, "1",
            PerLanguage(ru: Wording(heading: text, text: text)),
            [Sample.unit(.paragraph, "1", Sample.words(text))])
        ])
    }
    var table = Self.table(act(text), act(text + " и ещё"), title: text)
    try #require(table.rows.count == 2)
    table.rows[0].justification = text
    let page = table.html()
    #expect(HostileTests.isSafe(page) && !page.contains("<script"))
    let package = try Package(table.document())
    let controls = text.unicodeScalars.filter {
      $0.value < 0x20 && !["\t", "\n", "\r"].contains($0)
    }
    if controls.isEmpty {
      let cell = try WordFile(package.bytes).tables[0][3][2]
      let wanted = ["Статья 1." + (text.isEmpty ? "" : " " + text)]
      #expect(cell.prefix(1).map { Array($0.utf8) } == wanted.map { Array($0.utf8) })
    } else {
      #expect(package.replacedCharacters >= controls.count)
    }
  }

  @Test func `the page is one file that prints as the document does`() throws {
    var table = try Self.table(
      Self.act,
      Self.changed(("десять дней", "пять дней"), ("2. Закон не применяется к дневникам.", "")))
    table.rows[0].justification = "Сроки сокращаются."
    try expectSnapshot(table.html(), "table-ru.html")
  }
}
