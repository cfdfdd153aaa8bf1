internal import LegalText
internal import Registry

extension FuzzedReader {
  private static let nameWords = [
    "29", "(2)", "(1)", "12-1", "1)", "ст. ", "статья ", "статьи ", "п. ", "пункта ", "пп. ",
    "подпункт ", "часть ", "части ", "абзац ", "первый", "вторая", "двадцать первой", "главы ",
    "глава IV", "раздел ", "подраздел ", "параграф ", "§ ", "приложение ", "преамбула",
    "заключение",
    "-баптың ", "-бап ", "-тармағының ", "тармақшасы ", "бірінші бөлігі ", "екінші абзацы ",
    "-тарау",
    "-бөлім", "кіші бөлім", "қосымша", "кіріспе", "Article ", "paragraph ", "subparagraph ",
    "part two ",
    "indent three ", "Chapter ", "section ", "annex ", "preamble", " of ", "paragraph (division) ",
    "art_29", "__para_2", "__subpara_1", "chp_3", "annex", "_", "__", "-", "–", ",",
    ".", "/",
    "№", "\u{2060}", "\u{AD}", "\u{301}", "\u{200D}", "999999", "1000000", "I", "V", "X", "І", "Х",
    "0",
  ]

  /// The name of a provision.
  static let locator = FuzzedReader(
    "locator", words: nameWords,
    seeds: {
      [
        "29(2)(1)", "29", "ст. 29 п. 2 пп. 1", "подпункт 1) пункта 2 статьи 29", "art_29__para_2",
        "29-баптың 2-тармағының 1) тармақшасы", "paragraph 2 of Article 29", "глава 3", "3-тарау",
        "часть вторая пункта 2 статьи 12-1", "12-1-баптың 2-тармағының екінші бөлігі", "chp_3",
        "абзац третий подпункта 1) статьи 5", "part two of Article 29(2)", "annex_1__para_2",
        "преамбула", "кіріспе", "preamble", "приложение 2", "раздел IV", "кіші бөлім 2",
        "§ 2 главы 1",
        "статья двадцать первая", "indent two of subparagraph 1) of paragraph 2 of Article 3",
        "paragraph (division) 2 of Chapter 3", "п.п. 3) п. 1 ст. 12-1", "29 п. 2",
        "статьи 5 (2)(1)",
      ].map { Array($0.utf8) }
    },
    laws: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let locator: Locator
      do throws(LocatorError) {
        locator = try Locator(text)
      } catch {
        return try holdPlace(of: error, in: text)
      }
      do {
        for language in Language.ofKazakhstan {
          let printed = locator.text(in: language)
          try hold(try Locator(printed) == locator, "“\(printed)” reads back as it was read")
        }
        let short = locator.description
        try hold(try Locator(short).description == short, "“\(short)” reads back")
        if let eId = locator.eId { try hold(try Locator(eId).eId == eId, "“\(eId)” reads back") }
      } catch let error as LocatorError {
        throw BrokenLaw("what is printed of \(locator.steps) reads back: \(error)")
      }
    })

  private static func holdPlace(of error: LocatorError, in text: String) throws {
    try hold(!error.message.isEmpty, "an error says what is wrong")
    let column: Int? =
      switch error {
      case .unknownWord(_, let column), .unexpectedSign(_, let column),
        .malformedNumber(_, let column), .strayNumber(_, let column):
        column
      case .missingNumber(_, let column): column
      default: nil
      }
    if let column {
      try hold((1...text.count).contains(column), "column \(column) of \(text.count): \(error)")
    }
  }

  /// A number, an eId, the permanent name of a provision.
  static let name = FuzzedReader(
    "name",
    words: nameWords + [
      "/akn/kz/act/", "2025-01-10/", "1-IX/", "rus@", "kaz@", "2026-08-01", "/~", "art_11__para_2",
    ],
    seeds: {
      [
        "12", "12-1", "12-1-2", "IV", "XІХ", "art_29__para_2__subpara_1", "chp_3__sec_1", "annex_1",
        "/akn/kz/act/2025-01-10/1-IX/kaz@2026-06-01/~art_11__para_2",
        "/akn/kz/act/2026/1/rus@2026-01-01",
      ].map { Array($0.utf8) }
    },
    laws: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      for number in [ProvisionNumber(text), ProvisionNumber(roman: text)].compactMap({ $0 }) {
        try hold(ProvisionNumber(number.description) == number, "number \(number) reads back")
        try hold(number < number.successor, "\(number.successor) follows \(number)")
        try hold(number < number.firstInserted, "\(number.firstInserted) follows \(number)")
      }
      if let parts = EId.parts(of: text) {
        try hold(!parts.isEmpty, "an eId has parts")
        if let locator = Locator.locator(ofEId: text), let eId = locator.eId {
          try hold(Locator.locator(ofEId: eId)?.eId == eId, "the eId \(eId) reads back")
        }
      }
      if let iri = ProvisionIRI(text) {
        try holdSame(iri.description, text, "a permanent name is printed as it was read")
      }
    })

  /// A day or an instant.
  static let day = FuzzedReader(
    "day",
    words: [
      "2026-03-01", "T12:00Z", "T23:59:60Z", ":00.5Z", "Z", "T", "+", "-0", "01.03.2026", ".", " ",
      "0000",
      "9999", "02-29", "١", "\u{301}",
    ],
    seeds: {
      [
        "2026-03-01", "2026-03-01T12:00Z", "2024-02-29T12:00:00Z", "2026-03-01T12:00:00.5Z",
        "01.03.2026",
      ]
      .map { Array($0.utf8) }
    },
    laws: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      if let day = LegalDate(iso: text) {
        try holdSame(day.description, text, "a day is printed as it was read")
        try hold(LegalDate(pointed: day.pointed) == day, "\(day.pointed) reads back")
      }
      if let day = LegalDate(pointed: text) {
        try hold(LegalDate(iso: day.description) == day, "\(day) reads back")
      }
      if let instant = canonicalInstant(text) {
        try hold(
          instant.utf8.count == 24 && LegalDate(iso: instant.prefix(10)) != nil
            && instant.dropFirst(10).enumerated().allSatisfy { place, character in
              "T00:00:00.000Z".dropFirst(place).first == "0"
                ? ("0"..."9").contains(character)
                : character == "T00:00:00.000Z".dropFirst(place).first
            }, "“\(instant)” is an instant as the journal writes it")
        try hold(canonicalInstant(instant) == instant, "“\(instant)” reads back")
      }
    })
}
