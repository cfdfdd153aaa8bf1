import Amendments
import LegalText
import Testing

/// What is not understood is an error that says where, what, and what could stand there.
@Suite struct ReadingErrorTests {
  /// The error of `text`, in which `⟨` marks the place.
  private func error(_ marked: String) throws -> (error: AmendmentTextError, place: Bool) {
    var (line, column) = (1, 1)
    for character in marked {
      if character == "⟨" { break }
      if character == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    let text = marked.filter { $0 != "⟨" }
    let error = try #require(throws: AmendmentTextError.self, "\(reading(text))") {
      try AmendingText(reading: text, in: nil, file: "f.txt")
    }
    return (error, error.line == line && error.column == column)
  }

  /// A text with its mistake marked, a part of what is expected, and the nearest form.
  static let mistakes: [(text: String, expected: String, nearest: String?)] = [
    ("в статье 5 слово \"a\" ⟨змаенить словом \"b\".", "a verb", "заменить"),
    ("в статье 5 слово \"a\" заменить ⟨словм \"b\".", "words", "словом"),
    ("в ⟨сттаье 5 слово \"a\" исключить.", "a unit", "статье"),
    (
      "пункт 1 статьи 5 изложить ⟨в слдующей редакции: \"1. a.\".", "a unit", "в следующей редакции"
    ),
    ("5-баптағы \"a\" деген сөз \"b\" деген ⟨сөзбн ауыстырылсын.", "деген сөз", "сөзбен"),
    ("5-баптағы \"a\" деген сөз \"b\" деген сөзбен ⟨ауыстрылсын.", "a verb", "ауыстырылсын"),
    ("in Article 5 the word \"a\" ⟨shall be delated.", "a verb", "shall be deleted"),
    (
      "1) в статье 5:\nслово \"a\" исключить;\nв ⟨статье 6 слово \"a\" исключить.", "can stand in",
      nil
    ),
    (
      "в пункте 1 статьи 5 слова \"a\", \"b\" заменить ⟨соответственно словом \"c\".", "as many",
      nil
    ),
    (
      "в пункте 1 статьи 5 слова \"a\", \"b\" заменить ⟨словами \"c\", \"d\".", "соответственно",
      nil
    ),
    ("в статье 5 ⟨слово \"a\", \"b\" заменить словом \"c\".", "the plural", nil),
    ("⟨подпункты 1) статьи 5 исключить.", "the singular", nil),
    ("⟨подпункт 1) и 2) статьи 5 исключить.", "the plural", nil),
    ("статью ⟨исключить.", "number", nil),
    ("⟨слово \"a\" исключить.", "по всему тексту", nil),
    ("слово \"a\"⟨, \"b\" исключить.", "", nil),
    ("в статье 5 слово \"a\" заменить⟨.", "replace", nil),
    ("статью 5⟨.", "a verb", nil),
    ("в статье 5 слово \"a\" исключить слово⟨.", "quotation marks", nil),
    ("в статье 5 ⟨слово \"\" исключить.", "between", nil),
    ("в статье 5 слово ⟨\"a исключить.", "quotation", nil),
    ("статью 5 изложить в следующей редакции⟨", "a colon", nil),
    ("статью 5 изложить в следующей редакции:⟨", "quotation marks", nil),
    ("статью 5 изложить в следующей редакции:\n⟨Статья 5. a\nb.", "quotation marks", nil),
    ("статью 5 изложить в следующей редакции:\n⟨\"Статья 5. a\n\"b\" c.", "closed", nil),
    ("статью 5 изложить в следующей редакции:\n\"⟨Статья 6. a\nb.\".", "«статья 5»", nil),
    ("статью 5 дополнить пунктом 3 следующего содержания:\n\"⟨4. a.\".", "«пункт 3»", nil),
    (
      "статью 5 дополнить пунктом 3 следующего содержания:\n\"⟨3. a.\n4. b.\".", "no more", nil
    ),
    (
      "статью 5 дополнить пунктами 3 и 4 следующего содержания:\n⟨\"3. a.\".", "promised", nil
    ),
    (
      "статью 5 дополнить пунктом 3 следующего содержания:\n\"3. a:\n2) b;\n⟨1) c.\".",
      "new text in order", nil
    ),
    ("1) статью 5 исключить;\n⟨1) статью 6 исключить.", "after that", nil),
    ("⟨в статье 5:", "an instruction", nil),
    ("⟨в статье 5:\nв статье 6:\nслово \"a\" исключить.", "an instruction", nil),
    ("статью 5 исключить\nи⟨", "", nil),
    ("статью ⟨11111111111111111111 исключить.", "", nil),
    ("⟨пункты 5 – 3 статьи 5 исключить.", "ascends", nil),
    ("⟨пункты 5-7 статьи 5 исключить.", "the singular", nil),
    ("статью 5 исключить; ⟨\u{202E}статью 6 исключить.", "", nil),
    ("в статье 5:\nчасть вторую и подпункт 1) пункта 2 исключить.", "", nil),
    ("⟨", "Russian", nil),
    ("в статье 5 слово \"a\" исключить. ⟨Слово \"b\" исключить.", "по всему тексту", nil),
    (
      "статью 5 дополнить ⟨после пункта 3 пунктом 3 следующего содержания: \"3. a.\".", "beside",
      nil
    ),
    (
      "статью 5 дополнить ⟨после части 3 пунктом 4 следующего содержания: \"4. a.\".", "beside", nil
    ),
    (
      "1) статью 5 исключить.\nНастоящий Закон вводится в действие с 1 июля 2026 года, кроме "
        + "⟨подпункта 1).", "за исключением", nil
    ),
    (
      "1) статью 5 исключить.\nНастоящий Закон вводится в действие с 1 июля 2026 года, за "
        + "исключением ⟨подпункта 2), который вводится в действие с 1 июля 2027 года.",
      "items of this text", nil
    ),
    ("Закон № 5-VI от 5 мая 2026 года\n⟨Президент\nстатью 6", "a unit", nil),
    ("1) статью 5 исключить.\n⟨Президент\nстатью 6 исключить.", "a unit", nil),
    ("статью 5 исключить.\n⟨В Закон «О мостах»:\nстатью 6 исключить.", "no further act", nil),
  ]

  @Test(arguments: mistakes.indices)
  func `a mistake is told with its place, what is expected, and the nearest form`(
    _ index: Int
  ) throws {
    let mistake = Self.mistakes[index]
    let (error, isThere) = try error(mistake.text)
    if mistake.text.contains("⟨"), !mistake.expected.isEmpty {
      #expect(isThere, "\(mistake.text) => \(error)")
    }
    #expect(error.expected.contains(mistake.expected), "\(mistake.text) => \(error)")
    if let nearest = mistake.nearest {
      #expect(error.nearest == nearest, "\(mistake.text) => \(error)")
    }
  }

  @Test func `an error says file, line and column, and offers the nearest form as a hint`() throws {
    let (error, _) = try error("в статье 5 слово \"a\" ⟨исключит.")
    #expect(error.description.hasPrefix("f.txt:1:22: “исключит.” stands where "))
    #expect(error.hint == "the nearest form known is «исключить»")
  }
}
