import Amendments
import LegalText
import Testing

/// Texts that nobody means well: each is an error, or read as it stands, and soon.
@Suite struct ReadingHostileTests {
  private func isRefused(_ text: String, _ language: Language? = .ru) -> Bool {
    do {
      _ = try AmendingText(reading: text, in: language)
      return false
    } catch {
      return true
    }
  }

  @Test func `empty texts and texts of signs are refused`() {
    for text in [
      "", " ", "\n\n\n", "\u{0}", "\u{0}\u{0}", "\u{FEFF}", "...", "12345", "\"\"", "()",
    ] {
      #expect(isRefused(text, nil), "\(text.debugDescription)")
      for language in Language.ofKazakhstan { #expect(isRefused(text, language)) }
    }
  }

  @Test func `what is never closed is refused at its beginning`() throws {
    let text =
      "статью 5 изложить в следующей редакции:\n\"Статья 5. a\n"
      + String(repeating: "текст \"закона\" и слова.\n", count: 20_000)
    let error = try #require(throws: AmendmentTextError.self) {
      try AmendingText(reading: text, in: .ru)
    }
    #expect(error.line == 2)
    #expect(error.column == 1)
    #expect(isRefused("в статье 5 слово " + String(repeating: "\"", count: 100_001) + " исключить"))
    #expect(isRefused("в статье 5 слово " + String(repeating: "«a ", count: 50_000) + " исключить"))
    #expect(isRefused(String(repeating: "(", count: 100_000)))
  }

  @Test func `lines that stand in one another have a bound`() throws {
    let lines = (0..<10_000).map {
      $0.isMultiple(of: 2) ? "в части второй:" : "в подпункте 1):"
    }
    let text = "в статье 5:\n" + lines.joined(separator: "\n") + "\nслово \"a\" исключить."
    let error = try #require(throws: AmendmentTextError.self) {
      try AmendingText(reading: text, in: .ru)
    }
    #expect(error.line == 17)
    #expect(error.expected.contains("at most 16"))
    let chain =
      "слово \"a\" в "
      + (0..<10_000).map { $0.isMultiple(of: 2) ? "части второй" : "подпункта 1)" }
      .joined(separator: " ") + " статьи 5 исключить"
    #expect(isRefused(chain))
  }

  @Test(arguments: [
    "часть первую статьи 2 изложить в следующей редакции:\n\"Статья 2. Права\".",
    "подпункт 1) статьи 2 изложить в следующей редакции:\n\"1) первое;\n2. Второе:\n1) третье;\".",
  ])
  func `a unit that cannot stand in the new text is refused, and nothing of it is lost`(
    text: String
  ) throws {
    let error = try #require(throws: AmendmentTextError.self) {
      try AmendingText(reading: text, in: .ru)
    }
    #expect(error.expected.contains("cannot stand in the new text"), "\(error)")
  }

  @Test func `numbers without end and lists without end are refused`() {
    let figures = String(repeating: "9", count: 100)
    #expect(isRefused("статью \(figures) исключить."))
    #expect(isRefused("\(figures)) статью 5 исключить."))
    #expect(isRefused("статью 1\(String(repeating: "-1", count: 100)) исключить."))
    #expect(isRefused("подпункты 1) – 999999) статьи 5 исключить."))
    #expect(isRefused("приостановить до \(figures) января 2027 года действие статьи 5."))
    let many = (1...5_000).map { "\($0))" }.joined(separator: ", ")
    #expect(isRefused("подпункты \(many) статьи 5 исключить."))
    #expect(
      isRefused(
        "в пунктах 1 – 200 статей 1 – 200 слово \"a\" исключить."))
  }

  @Test func `signs that turn the direction of writing are refused outside quotations`() throws {
    for sign in ["\u{202E}", "\u{202D}", "\u{2066}", "\u{200F}", "\u{061C}"] {
      #expect(isRefused("статью \(sign)5 исключить."), "\(sign.debugDescription)")
      #expect(isRefused("ста\(sign)тью 5 исключить."), "\(sign.debugDescription)")
      #expect(isRefused("пункт 1\(sign)2 статьи 5 исключить."), "\(sign.debugDescription)")
    }
    // What is quoted is text of the law, to the letter.
    let read = try AmendingText(
      reading: "в статье 5 слово \"a\u{200F}b\" исключить.", in: .ru)
    #expect(
      read.acts[0].instructions[0].operation == .deleteWords(DeleteWords(["a\u{200F}b"])))
  }

  @Test func `alphabets may be mixed in words of the grammar, and stay in quotations`() throws {
    let read = try AmendingText(
      reading: "в cтaтьe 5 cлoвo \"cуд\" иcключить.", in: nil)
    #expect(
      read.acts[0].instructions[0].operation == .deleteWords(DeleteWords(["cуд"])))
    #expect(isRefused("в статье 5 слово \"a\" исключить. 中文"))
    #expect(isRefused("в статье 5 слово \"a\" 🙂 исключить."))
  }

  @Test func `a text of another kind is refused where it begins to be one`() throws {
    let law =
      "Статья 1. Сфера применения\n1. Настоящий Закон применяется.\n2. Он применяется всегда."
    let error = try #require(throws: AmendmentTextError.self) {
      try AmendingText(reading: law, in: .ru)
    }
    #expect(error.line == 1)
    #expect(isRefused("> *Сноска. Статья 5 исключена Законом № 1-I.*"))
    #expect(isRefused("{\"a\": 1}"))
    #expect(isRefused("<html><body>статью 5 исключить</body></html>"))
  }

  @Test func `a long line of many instructions is read from end to end`() throws {
    let sentence = (1...500).map { "статью \($0) исключить" }.joined(separator: "; ")
    let read = try AmendingText(reading: sentence, in: .ru)
    #expect(read.acts[0].instructions.count == 500)
    #expect(read.acts[0].instructions.last?.source.column == sentence.count - 19)
  }

  @Test func `a long act whose last line is broken is refused there`() throws {
    let good = (1...3_000).map {
      "\($0)) статью \($0) исключить (вводится в действие с \($0 % 28 + 1) января 2027 года);"
    }
    let read = try AmendingText(reading: good.joined(separator: "\n"), in: .ru)
    #expect(read.acts[0].instructions.count == 3_000)
    #expect(
      read.acts[0].instructions.enumerated().allSatisfy { place, instruction in
        instruction.commencement?.from == LegalDate(year: 2027, month: 1, day: (place + 1) % 28 + 1)
      })
    let error = try #require(throws: AmendmentTextError.self) {
      try AmendingText(
        reading: (good + ["3001) статью исключить."]).joined(separator: "\n"), in: .ru)
    }
    #expect(error.line == 3_001)
  }

  @Test func `each of many excepted items has its day, and is excepted once`() throws {
    let act =
      ["Статья 1. Внести в Закон Республики Казахстан \"О примере\" следующие изменения:"]
      + (1...1_500).map { "\($0)) статью \($0) исключить;" }
      + [
        "Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года, за исключением:"
      ]
    func exception(_ label: Int, _ item: Int, _ year: Int) -> String {
      "\(label)) подпункта \(item)) статьи 1, который вводится в действие с 1 января \(year) года;"
    }
    let all = (1...1_500).map { exception($0, $0, 2028 + $0 % 10) }
    let read = try AmendingText(reading: (act + all).joined(separator: "\n"), in: .ru)
    let days = read.acts[0].instructions.map { $0.commencement?.from }
    #expect(days == (1...1_500).map { LegalDate(year: 2028 + $0 % 10, month: 1, day: 1) })
    for (added, expected) in [
      (exception(1_501, 7, 2031), "no day is said yet"),
      (exception(1_501, 1_501, 2031), "in which instructions stand"),
    ] {
      let error = try #require(throws: AmendmentTextError.self) {
        try AmendingText(reading: (act + all + [added]).joined(separator: "\n"), in: .ru)
      }
      #expect(error.line == act.count + all.count + 1)
      #expect(error.expected.contains(expected), "\(error)")
    }
  }

  @Test(arguments: [true, false])
  func `the day of an inner item counts before that of an outer one`(isFirst: Bool) throws {
    let inner = "подпункта 2) статьи 1, который вводится в действие с 1 января 2029 года"
    let outer = "статьи 1, которая вводится в действие с 1 января 2028 года"
    let text = """
      Статья 1. Внести в Закон Республики Казахстан "О примере" следующие изменения:
      1) статью 1 исключить;
      2) статью 2 исключить.
      Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года, за исключением \
      \(isFirst ? inner : outer), и \(isFirst ? outer : inner).
      """
    let read = try AmendingText(reading: text, in: .ru)
    let days = [2028, 2029].map { LegalDate(year: $0, month: 1, day: 1) }
    #expect(read.acts[0].instructions.map { $0.commencement?.from } == days)
  }
}
