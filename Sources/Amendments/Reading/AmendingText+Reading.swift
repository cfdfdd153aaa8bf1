internal import ActText
public import LegalText

extension AmendingText {
  /// Reads the text of an amending act, or bare instructions, in one language.
  ///
  /// - Parameters:
  ///   - text: the text, an item, an instruction or a paragraph of new text a line; the marks of the corpus' Markdown
  ///     around whole lines are passed over.
  ///   - language: its language; nil to tell it by its letters.
  ///   - file: what the text is called in errors.
  /// - Throws: ``AmendmentTextError`` for the first thing that is not understood; nothing is passed over.
  public init(
    reading text: String, in language: Language?, file: String = ""
  ) throws(AmendmentTextError) {
    guard let language = language ?? Self.language(of: text) else {
      throw AmendmentTextError(
        file: file, line: 1, column: 1, read: "",
        expected: "text in Russian, Kazakh or English")
    }
    let lines: [TextLine]
    do {
      lines = try TextLine.lines(of: TextFile(name: file, text: text))
    } catch {
      throw AmendmentTextError(
        file: file, line: error.line ?? 1, column: error.column ?? 1, read: "",
        expected: "text of law: \(error.message)")
    }
    var reader = AmendmentReader(lines: lines, language: language, file: file)
    self = try reader.read()
  }

  /// The language that most letters of `text` are of; nil where it has none.
  public static func language(of text: String) -> Language? {
    var cyrillic = 0
    var kazakh = 0
    var latin = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0x456, 0x460...0x52F: kazakh += 1
      case 0x400...0x45F: cyrillic += 1
      default: break
      }
    }
    guard cyrillic + kazakh + latin > 0 else { return nil }
    if latin > cyrillic + kazakh { return .en }
    // Every tenth letter of a Kazakh text is one that Russian lacks; a Russian text may quote some words.
    return kazakh * 80 > cyrillic ? .kk : .ru
  }
}
