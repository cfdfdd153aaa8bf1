public import ActText
public import LegalText

/// One text in a file, Markdown or plain, of which nothing is read yet but that it is text.
///
/// For comparing: only the provisions are read, not what an edition on record needs beside them.
public struct SingleText: Sendable {
  let file: TextFile

  /// Opens the file at `path`.
  ///
  /// - Throws: ``ReadingError`` where it is not there, empty, too large, or no UTF-8, with line and column.
  public init(path: String) throws(ReadingError) {
    file = try TextFile(name: path, source: FolderFiles.source(of: path))
  }

  /// Its language: as the front matter names it, else the name of the file (`rus.md`, `law.kk.txt`), else its letters.
  ///
  /// - Throws: ``ReadingError`` where the front matter cannot be read.
  public func language() throws(ReadingError) -> Language {
    let name = ActFolder.FileName(file.name)
    let meta = try ActFolder.frontMatter(of: file, language: name.language)
    return meta?.language ?? name.language ?? languageOfLetters
  }

  /// Its provisions, in `language`; of a text whose front matter names another country, its outline.
  ///
  /// - Throws: ``ReadingError`` naming the line, where a heading is not understood or numbers are doubled or out of
  ///   order.
  public func provisions(in language: Language) throws(ReadingError) -> Provision {
    try laid(in: language).tree()
  }

  /// The same, of which no provision is made yet.
  package func laid(in language: Language) throws(ReadingError) -> LaidText {
    let country = try ActFolder.frontMatter(of: file, language: language)?.country
    guard country == nil || country == "kz" else {
      return try ActTextReader.layOutline(file, in: language)
    }
    return try ActTextReader.lay(file, in: language)
  }

  /// Its language as its letters tell it.
  var languageOfLetters: Language { LetterCount(file.source).language }
}

/// Tells the language of a text by its letters.
private struct LetterCount {
  var latin = 0
  var cyrillic = 0
  var kazakh = 0

  /// Counts the letters among the first 400,000 bytes of UTF-8.
  init(_ bytes: SourceText) {
    let end = min(bytes.count, 400_000)
    var place = 0
    while place < end {
      let byte = bytes[place]
      switch byte {
      case 0xD0...0xD3 where place + 1 < end:
        cyrillic += 1
        if Self.isKazakh(byte, bytes[place + 1]) { kazakh += 1 }
        place += 1
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      default: break
      }
      place += 1
    }
  }

  /// Whether the two bytes are one of ә ғ қ ң ө ұ ү һ і, small or capital.
  private static func isKazakh(_ lead: UInt8, _ byte: UInt8) -> Bool {
    switch (lead, byte) {
    case (0xD0, 0x86), (0xD1, 0x96): true
    case (0xD2, 0x92...0x93), (0xD2, 0x9A...0x9B), (0xD2, 0xA2...0xA3), (0xD2, 0xAE...0xB1),
      (0xD2, 0xBA...0xBB):
      true
    case (0xD3, 0x98...0x99), (0xD3, 0xA8...0xA9): true
    default: false
    }
  }

  /// Kazakh where one letter in fifty is only Kazakh: a Russian law may name «Халық қаһарманы».
  var language: Language {
    if latin > cyrillic { return .en }
    return kazakh * 50 > cyrillic ? .kk : .ru
  }
}
