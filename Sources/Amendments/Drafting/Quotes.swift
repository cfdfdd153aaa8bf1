/// The marks between which an amending act quotes words.
enum Quotes {
  /// The words between quotes that they do not hold themselves.
  ///
  /// Straight ones, as the printed law has them; where the words hold straight ones, guillemets.
  static func quoted(_ words: String) -> String {
    words.contains("\"") ? "«" + words + "»" : "\"" + words + "\""
  }

  /// The lines of a block between quotes; `closing` follows the last of them.
  static func block(_ lines: [String], closing: String) -> String {
    quoted(lines.joined(separator: "\n")) + closing
  }

  /// What kind of thing words are: it decides the noun that stands before them.
  enum Matter {
    case words, figures
  }

  /// Whether they are figures only.
  static func matter(of words: [String]) -> Matter {
    let areFigures = words.allSatisfy { word in
      let signs = word.utf8
      return signs.first.map(isDigit) == true && signs.last.map(isDigit) == true
        && signs.allSatisfy { isDigit($0) || "-.,".utf8.contains($0) }
    }
    return areFigures ? .figures : .words
  }

  /// Whether it is one word or one figure, so that the noun before it is in the singular.
  static func isSingle(_ words: [String]) -> Bool {
    guard let only = words.first, words.count == 1 else { return false }
    if matter(of: words) == .figures { return only.utf8.count == 1 }
    return only.split(whereSeparator: \.isWhitespace).count == 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
