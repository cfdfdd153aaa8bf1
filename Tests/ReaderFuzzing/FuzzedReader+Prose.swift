internal import ActText
internal import LegalText
internal import WordForms

extension FuzzedReader {
  private static let proseWords = [
    "Сноска. ", "Ескерту. ", "Footnote. ", "Примечание ИЗПИ!", "статья 9 ", "статьи 9", "пункта 2 ",
    "подпункт 1) ", "часть первая ", "абзац второй ", "9-бап", "2-тармағының ", "1) тармақшасы ",
    "бірінші бөлігі ", "Article 9 ", "paragraph 2 ", "subparagraph 1) ", "part one ", "изменен ",
    "с изменениями, внесенными ", "в редакции ", "исключен ", "дополнена ", "заменены словами ",
    "жаңа редакцияда ", "алып тасталды ", "өзгеріс енгізілді ", "as amended by ", "Законом РК ",
    "законами РК ", "ҚР Заңымен ", "the Law of the RK ", "от 10.01.2025 ", "10 января 2025 года ",
    "2025 жылғы 10 қаңтардағы ", "dated January 10, 2025 ", "№ 1-IX", "N 377",
    "(вводится в действие с ",
    "по истечении десяти календарных дней после дня его первого официального опубликования)",
    "қолданысқа енгізіледі", "shall be enforced ", "по всему тексту ", "слова \"а\" ", "«б»", "(",
    ")",
    "настоящей статьи", "осы баптың ", "настоящего Кодекса", "Гражданского кодекса ", " – ", " - ",
    "(далее – ", "(бұдан әрі – ", "понимается ", "признаётся ", "деп танылады", "деп түсініледі",
    "и ", "және ", "; ", ". ", ", ", "1–3", "99999999999999999999", "\u{301}", "\u{2060}", "\u{AD}",
    "ё", "й", "і", "İ", "ß", "\u{1F1F0}\u{1F1FF}", "\n",
  ]

  /// A note of the publisher.
  static let note = FuzzedReader("note", words: proseWords, seeds: Seeds.notes) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    for language in Language.ofKazakhstan {
      let note = Annotation(position: .atEnd, text: text)
      let path = Bases.path(in: language)
      let claims = FootnoteReader.claims(in: note, at: path, language: language)
      for claim in claims {
        try hold(!claim.number.isEmpty, "a claim names an act")
        try holdSame(claim.note, text, "a claim holds its note")
      }
      try hold(
        claims == FootnoteReader.claims(in: note, at: path, language: language),
        "a note is read alike twice")
    }
    _ = Commencement(reading: text)
    _ = Requisite(text)
  }

  /// Words of the law: references, definitions, and the words as they are looked for.
  static let prose = FuzzedReader("prose", words: proseWords, seeds: Seeds.lines) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let scalars = Array(text.unicodeScalars)
    let context = Locator(steps: [
      .init(.article, ProvisionNumber(2)), .init(.paragraph, ProvisionNumber(1)),
    ])
    for language in Language.ofKazakhstan {
      for reference in Reference.all(in: text, of: context, language: language) {
        try hold(
          reference.place.lowerBound >= 0 && reference.place.upperBound <= scalars.count,
          "a reference stands in the text")
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[reference.place])
        try holdSame(String(words), reference.text, "a reference is words of the text")
      }
      let act = Bases.definitions(text, in: language)
      let terms = act.terms(in: language)
      try hold(terms == act.terms(in: language), "terms are found alike twice")
      _ = act.uses(of: terms, in: language)
      let stemmer = Stemmer(language)
      for word in FoldedWords(text).strings {
        try hold(!stemmer.stem(word).isEmpty, "a word has a stem: \(word.debugDescription)")
      }
    }
    try holdFolding(of: text)
  }

  private static func holdFolding(of text: String) throws {
    let folded = FoldedWords(text)
    var end = 0
    for word in folded.words {
      try hold(
        word.original.lowerBound >= end && word.original.upperBound <= text.utf8.count
          && !word.original.isEmpty && !word.folded.isEmpty, "words stand one after another")
      end = word.original.upperBound
    }
    try holdSame(FoldedWords(folded.text).text, folded.text, "folded words stay as they are")
  }
}

/// Acts that readers are given beside the text.
enum Bases {
  private static let acts = [
    Language.ru: read("plain/code.ru.txt", .ru), .kk: read("plain/code.kk.txt", .kk),
    .en: read("plain/code.en.txt", .en),
  ]

  private static func read(_ path: String, _ language: Language) -> Provision {
    do {
      let file = try TextFile(name: path, bytes: Seeds.fixture(path))
      return try ActTextReader.read(file, in: language).root
    } catch {
      fatalError("\(error)")
    }
  }

  /// An act of the project in `language`.
  static func act(in language: Language) -> Provision {
    acts[language] ?? Provision(kind: .act)
  }

  /// An act of one article, of definitions, whose own words are `text`.
  static func definitions(_ text: String, in language: Language) -> Provision {
    var (title, words) = (PerLanguage<Wording>(), PerLanguage<Wording>())
    title[language] = Wording()
    words[language] = Wording(
      heading: PerLanguage(ru: "Понятия", kk: "Ұғымдар", en: "Definitions")[language], text: text)
    let article = Provision(kind: .article, number: ProvisionNumber(2), wordings: words)
    return Provision(kind: .act, wordings: title, children: [article])
  }

  /// The way to its first article.
  static func path(in language: Language) -> [Provision] {
    var path = [act(in: language)]
    while let unit = path.last, unit.kind != .article, let next = unit.children.first {
      path.append(next)
    }
    return path
  }
}
