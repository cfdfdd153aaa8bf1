import ActText
import Amendments
import LegalText
import Testing

/// What a drafter writes for a change, read as a lawyer reads it.
@Suite struct DraftTests {
  static let act = """
    Глава 1. Общие положения
    Статья 1. Понятия
    В настоящем Законе используются следующие понятия:
    1) реестр – перечень мастерских;
    2) мастер – лицо, которое ведет мастерскую.
    Статья 2. Ведение реестра
    1. Реестр ведет орган. Запись вносится в течение пяти дней. Отказ объясняется письменно.
    2. Орган:
    1) принимает заявления;
    2) хранит сведения;
    3) выдает выписки.
    3. Выписка выдается бесплатно.
    Повторная выписка выдается за плату.
    Глава 2. Мастера
    Статья 3. Права мастера
    Мастер вправе закрыть мастерскую.
    """

  @Test func `words are quoted until they stand once`() throws {
    try expect(
      change("1. Реестр ведет орган.", "1. Реестр ведет центр."),
      "в пункте 1 статьи 2 слово \"орган\" заменить словом \"центр\".")
    try expect(
      change("Мастер вправе закрыть мастерскую.", "Мастер вправе открыть мастерскую."),
      "в статье 3 слово \"закрыть\" заменить словом \"открыть\".")
    try expect(
      change(
        "3. Выписка выдается бесплатно.", "3. Выписка выдается бесплатно и выдается сразу."),
      "часть первую пункта 3 статьи 2 после слова \"бесплатно\" дополнить словами \"и выдается "
        + "сразу\".")
    let twice = "Орган и орган суда работают, а орган почты стоит."
    try expect(
      Self.act.replacing("Мастер вправе закрыть мастерскую.", with: twice),
      Self.act.replacing(
        "Мастер вправе закрыть мастерскую.",
        with: "Орган и орган суда работают, а центр почты стоит."),
      "в статье 3 слова \"орган почты\" заменить словами \"центр почты\".")
  }

  @Test func `words are put in and taken out where nothing else changes`() throws {
    try expect(
      change("2) хранит сведения;", "2) хранит полные сведения;"),
      "подпункт 2) пункта 2 статьи 2 после слова \"хранит\" дополнить словом \"полные\".")
    try expect(
      change("лицо, которое ведет мастерскую", "лицо, имеющее патент, которое ведет мастерскую"),
      "подпункт 2) статьи 1 после слова \"лицо\" дополнить словами \", имеющее патент\".",
      also: "подпункт 2) статьи 1 перед словом \"которое\" дополнить словами \"имеющее патент,\".")
    try expect(
      change("Повторная выписка выдается за плату.", "Повторная выписка выдается."),
      "в части второй пункта 3 статьи 2 слова \"за плату\" исключить.")
  }

  @Test func `figures and signs are called so`() throws {
    let base = Self.act.replacing("в течение пяти дней", with: "в течение 5 дней")
    try expect(
      base, base.replacing("5 дней", with: "10 дней"),
      "в пункте 1 статьи 2 цифру \"5\" заменить цифрами \"10\".")
    try expect(
      change("3. Выписка выдается бесплатно.", "3. Выписка выдается бесплатно;"),
      "в части первой пункта 3 статьи 2 точку заменить точкой с запятой.")
  }

  @Test func `sentences come, go and are reworded as sentences`() throws {
    try expect(
      change("Отказ объясняется письменно.", "Отказ объясняется письменно. Его обжалуют в суд."),
      """
      пункт 1 статьи 2 дополнить предложением следующего содержания:
      "Его обжалуют в суд.".
      """)
    try expect(
      change(" Запись вносится в течение пяти дней.", ""),
      "предложение второе пункта 1 статьи 2 исключить.")
    try expect(
      change("Запись вносится в течение пяти дней.", "Срок внесения – неделя со дня запроса."),
      """
      предложение второе пункта 1 статьи 2 изложить в следующей редакции:
      "Срок внесения – неделя со дня запроса.".
      """)
  }

  @Test func `a unit of which more than half changed is restated`() throws {
    try expect(
      change("3) выдает выписки.", "3) учит мастеров ремеслу."),
      """
      подпункт 3) пункта 2 статьи 2 изложить в следующей редакции:
      "3) учит мастеров ремеслу.".
      """)
    try expect(
      change("2. Орган:", "2. Уполномоченный центр обязан:"),
      """
      абзац первый пункта 2 статьи 2 изложить в следующей редакции:
      "Уполномоченный центр обязан:".
      """)
  }

  @Test func `units come and go, and punctuation that applying repairs is not said`() throws {
    try expect(
      change("3) выдает выписки.", "3) выдает выписки;\n4) учит мастеров."),
      """
      пункт 2 статьи 2 дополнить подпунктом 4) следующего содержания:
      "4) учит мастеров.".
      """)
    try expect(
      change("2) хранит сведения;\n", ""), "подпункт 2) пункта 2 статьи 2 исключить.")
    try expect(
      change("Повторная выписка", "Выписка выдается в день запроса.\nПовторная выписка"),
      """
      пункт 3 статьи 2 дополнить частью второй следующего содержания:
      "Выписка выдается в день запроса.".
      """)
    try expect(
      change(
        "Глава 2. Мастера",
        "Статья 2-1. Плата\nПлату устанавливает орган.\nГлава 2. Мастера"),
      """
      дополнить статьей 2-1 следующего содержания:
      "Статья 2-1. Плата
      Плату устанавливает орган.".
      """)
    try expect(
      change(
        "Глава 2. Мастера",
        "Глава 1-1. Плата\nСтатья 2-1. Размер платы\nПлату устанавливает орган.\nГлава 2. Мастера"),
      """
      дополнить главой 1-1 следующего содержания:
      "Глава 1-1. Плата
      Статья 2-1. Размер платы
      Плату устанавливает орган.".
      """)
  }

  @Test func `new numbers are said as such`() throws {
    try expect(
      change("2) хранит сведения;\n3) выдает", "2) учит мастеров;\n3) хранит сведения;\n4) выдает"),
      """
      в пункте 2 статьи 2:
      подпункты 2) и 3) считать соответственно подпунктами 3) и 4);
      дополнить подпунктом 2) следующего содержания:
      "2) учит мастеров;".
      """)
    try expect(
      change("Статья 3. Права мастера", "Статья 4. Права мастера"),
      "статью 3 считать статьей 4.")
  }

  @Test func `what changes everywhere is said once`() throws {
    let old = """
      Глава 1. Органы
      Статья 1. Задачи органа
      1. Орган ведет реестр.
      2. Сведения в орган подает мастер.
      Статья 2. Права органа
      Органу не мешают. Мастер помогает органу.
      """
    let new = old.replacing("Орган ", with: "Центр ").replacing("орган ", with: "центр ")
      .replacing("органа", with: "центра").replacing("рганом", with: "ентром")
    try expect(
      old, new,
      "по всему тексту слова \"Орган\", \"орган\", \"органа\" заменить соответственно словами "
        + "\"Центр\", \"центр\", \"центра\".")
    // Where the words also stand unchanged, each place is named.
    let most = new.replacing("Права центра", with: "Права органа")
    #expect(try draft(from: read(old), to: read(most), in: .ru).instructions.count == 3)
  }

  @Test func `nothing is said where nothing changed`() throws {
    let act = try read(Self.act)
    let draft = try draft(from: act, to: act, in: .ru)
    #expect(draft.text == "")
    #expect(draft.instructions.isEmpty)
  }

  @Test func `what no text can say is refused with the place`() throws {
    var new = try read(Self.act)
    // A line break in a paragraph would be read as a part of its own.
    new.children[0].children[1].children[0].wordings.ru?.text = "Реестр ведет орган.\nДругой орган."
    #expect {
      try draft(from: try read(Self.act), to: new, in: .ru)
    } throws: { error in
      guard let error = error as? DraftError, case .differs(let difference) = error.reason else {
        return false
      }
      return difference.eId.hasPrefix("art_2__para_1") && !error.text.isEmpty
        && "\(error)".contains("art_2__para_1")
    }
  }

  // MARK: Support

  private func change(_ old: String, _ new: String) -> (String, String) {
    #expect(Self.act.contains(old))
    return (Self.act, Self.act.replacing(old, with: new))
  }

  private func expect(_ acts: (String, String), _ text: String, also other: String? = nil) throws {
    try expect(acts.0, acts.1, text, also: other)
  }

  private func expect(_ old: String, _ new: String, _ text: String, also other: String? = nil)
    throws
  {
    let draft = try draft(from: read(old), to: read(new), in: .ru)
    #expect(draft.text == text || draft.text == other, "\(draft.text)")
    #expect(draft.restated.isEmpty)
  }

  private func read(_ text: String) throws -> Provision {
    let file = TextFile(name: "act", text: "ЗАКОН О МАСТЕРСКИХ\n" + text)
    return try ActTextReader.read(file, in: .ru).root
  }
}
