internal import Amendments
internal import LegalText

extension FuzzedReader {
  /// The text of an amending act, and what it does to an act.
  static let amendment = FuzzedReader(
    "amendment",
    words: [
      "в статье 2:\n", "статью 2 ", "в пункте 1 ", "подпункт 1) ", "часть вторую ", "абзац второй ",
      "изложить в следующей редакции:\n", "исключить", "дополнить ", "пунктом 2-1 ",
      "следующего содержания:\n", "слова ", "слово ", "заменить словами ", "после слов ", "цифры ",
      "соответственно", "по всему тексту ", "предложение второе ", "заголовок ",
      "считать пунктом 3",
      "приостановить до 1 января 2027 года действие ", "Внести в Закон Республики Казахстан ",
      "следующие изменения:\n", "Настоящий Закон вводится в действие ", "с 1 января 2026 года",
      "по истечении десяти календарных дней ", "2-бапта:\n", "2-баптың ", "1-тармағы ",
      "1) тармақшасы ", "мынадай редакцияда жазылсын:\n", "алып тасталсын", "деген сөздер ",
      "деген сөздермен ауыстырылсын", "мынадай мазмұндағы ", "2-1-тармақпен ", "толықтырылсын",
      "бірінші бөлігі ", "бүкіл мәтін бойынша ", "in Article 2:\n", "paragraph 1 ",
      "shall be worded as follows:\n", "shall be excluded", "shall be supplemented with ",
      "the words ", "shall be replaced by the words ", "throughout the text ", "\"", "«", "»", "“",
      "”",
      "1) ", "1. ", "; ", ".\n", ":\n", ", ", " и ", " және ", " – ", "5) – 7)", "№ 1-IX ", "\n",
      "\u{A0}",
      "\u{2060}", "\u{202E}", "> *Сноска.*", "# ", "999999", "Статья 1. ", "1-бап. ", "Article 1. ",
    ], seeds: Seeds.amendments
  ) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let places = Places(text)
    for language in Language.ofKazakhstan {
      let read: AmendingText
      do throws(AmendmentTextError) {
        read = try AmendingText(reading: text, in: language)
      } catch {
        try hold(!error.expected.isEmpty, "an error says what could stand there")
        try places.hold(line: error.line, column: error.column, error)
        continue
      }
      try hold(
        try AmendingText(reading: text, in: language) == read, "a text is read alike twice")
      for act in read.acts {
        for instruction in act.instructions {
          let source = instruction.source
          try places.hold(line: source.line, column: source.column, source.text)
        }
        try holdApplying(act.instructions, to: Bases.act(in: language))
      }
    }
  }

  private static func holdApplying(_ instructions: [Instruction], to base: Provision) throws {
    let outcomes = Amendments.check(instructions, against: base)
    try hold(outcomes.count == instructions.count, "each instruction has its outcome")
    let applies = (try? amend(base, by: instructions)) != nil
    try hold(applies == outcomes.allSatisfy(\.applies), "what applies is told to, and nothing else")
  }
}
