internal import ActText
internal import Interchange
internal import LegalText

extension FuzzedReader {
  private static let actWords = [
    "# ", "## ", "### ", "**", "*", "> *", "> ", "___", "---\n", "\n", "\n\n", "\r\n", "    ", "\t",
    "Статья 1. ", "1-бап. ", "Article 1. ", "Глава 1. ", "1-тарау. ", "Chapter 1. ", "Раздел 1. ",
    "РАЗДЕЛ I. ", "Параграф 1. ", "1-параграф. ", "Приложение", "1-қосымша", "Annex 1", "1. ",
    "1) ",
    "2-1. ", "2-1) ", "Исключен", "Исключена Законом РК от 10.01.2025 № 1-IX.", "алып тасталды",
    "Утратила силу", "<a id=\"z1\"></a>", "↑ [Вся редакция](../rus.md)", ":", ";", "Президент",
    "Қазақстан Республикасының", "\u{A0}", "\u{FEFF}", "\u{2060}", "\u{301}", "<sup>1</sup>",
    "§ 1. ",
    "999999", "\u{0}", "Сноска. ", "Ескерту. ", "Footnote. ",
  ]

  /// The text of an act, with its footnotes, references and terms.
  static let act = FuzzedReader("act", words: actWords, seeds: Seeds.acts) { bytes in
    guard let file = try TextFile(fuzzed: bytes) else { return }
    let places = Places(bytes)
    for language in Language.ofKazakhstan {
      let read: ActTextReader.Result
      do throws(ReadingError) {
        read = try ActTextReader.read(file, in: language)
      } catch {
        try places.hold(error)
        continue
      }
      try holdSame(
        CorpusMarkdownWriter.text(of: read.root, in: language), file.text,
        "what was read is written back in \(language)")
      let laid = try ActTextReader.lay(file, in: language)
      try hold(laid.tree() == read.root, "a text laid flat is the same tree in \(language)")
      for (eId, line) in read.lines { try places.hold(line: line, eId) }
      let notes = FootnoteReader.read(read.root, in: language, file: "text")
      try hold(
        notes == FootnoteReader.read(read.root, in: language, file: "text"),
        "notes are read alike twice")
      _ = FootnoteReader.commencement(ofAct: read.root, in: language)
    }
  }

  /// The text of an act of another country.
  static let outline = FuzzedReader("outline", words: actWords, seeds: Seeds.acts) { bytes in
    guard let file = try TextFile(fuzzed: bytes) else { return }
    do {
      let root = try ActTextReader.outline(file, in: .en)
      try holdSame(
        CorpusMarkdownWriter.text(of: root, in: .en), file.text,
        "what was read as an outline is written back")
      try hold(try ActTextReader.layOutline(file, in: .en).tree() == root, "twice is the same")
    } catch let error as ReadingError {
      try Places(bytes).hold(error)
    }
  }

  /// The texts of one edition in a folder: Russian, Kazakh and English, with a form feed between two.
  static let folder = FuzzedReader(
    "folder", words: actWords + ["\u{C}", "country: ee\n", "version_date: 2025-01-10\n"],
    seeds: {
      let names = ["rus", "kaz"].map { "data-law/2024-05-20/\($0).md" }
      let plain = ["ru", "kk", "en"].map { "plain/code.\($0).txt" }
      let head = Array("---\ntitle: A\nversion_date: 2025-01-10\nlanguage: ru\n---\n".utf8)
      return try [names, plain].map { Array(try $0.map(Seeds.fixture).joined(separator: [0x0C])) }
        + Seeds.acts().prefix(20).map { head + $0 }
    },
    laws: { bytes in
      let texts = bytes.split(separator: 0x0C, maxSplits: 2, omittingEmptySubsequences: false)
      var files: [String: [UInt8]] = [:]
      for (language, text) in zip(Language.ofKazakhstan, texts) where !text.isEmpty {
        files[language.terminology + ".md"] = Array(text)
      }
      func read() throws(ReadingError) -> (Submission, [Notice]) {
        try ActFolder.read(
          files: files, named: "act", slug: "act", day: LegalDate(year: 2025, month: 1, day: 10))
      }
      do {
        let (submission, notices) = try read()
        let (again, others) = try read()
        try hold(submission == again && notices == others, "a folder is read alike twice")
        for language in submission.edition.languages {
          try holdSame(
            CorpusMarkdownWriter.text(of: submission.edition.root, in: language),
            String(decoding: files[language.terminology + ".md"] ?? [], as: UTF8.self),
            "what was read is written back in \(language)")
        }
      } catch let error as ReadingError {
        if let name = error.file.split(separator: "/").last, let file = files[String(name)] {
          try Places(file).hold(error)
        }
      }
    })

  /// The description of an act and an edition.
  static let description = FuzzedReader(
    "description",
    words: [
      "act_code: ", "requisite: ", "title:\n", "version_date:\n", "caused_by:\n", "approved_on: ",
      "approval_date: ", "country: ", "language: ", "source: ", "form: ", "  rus: ", "  kaz: ",
      "  eng: ", "2025-01-10", "'", "\"", "|-\n", "- ", "{", "}", "[", "]", ": ", "#", "&a ", "*a",
      "!!map ", "? ", "---\n", "...\n", "~", "null", "%YAML 1.1\n", "\\x00", "\u{85}", "\u{FEFF}",
      "от 10 января 2025 года № 1-IX", "<<: ",
    ],
    seeds: Seeds.descriptions,
    laws: { bytes in
      let files = ["meta.yaml": bytes, "rus.md": Array("Статья 1. Одна\n\n1. Да.\n".utf8)]
      do {
        let (submission, notices) = try ActFolder.read(files: files, named: "act")
        let (again, others) = try ActFolder.read(files: files, named: "act")
        try hold(submission == again && notices == others, "a folder is read alike twice")
      } catch let error as ReadingError {
        try Places(bytes).hold(error)
      }
    })
}
