import Foundation

/// Wordings made of paragraphs of real law: the Estonian acts of the legalize family, in Cyrillic letters, so that their
/// words take as many bytes as Kazakhstan's and the Russian stemmer finds endings to take off.
struct Texts {
  private let paragraphs: [String]
  private var random: UInt64 = 0x5EED

  /// Reads the paragraphs of the git bundle in the folder `corpora`.
  init(corpora: String, in folder: URL) throws {
    let clone = folder.appendingPathComponent("acts").path
    if !FileManager.default.fileExists(atPath: clone) {
      try run(["git", "clone", "--quiet", corpora + "/legalize/ee.bundle", clone])
    }
    var paragraphs: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: clone + "/ee").sorted() {
      let text = try String(contentsOfFile: clone + "/ee/" + name, encoding: .utf8)
      for line in text.split(separator: "\n") where line.utf8.count > 120 {
        paragraphs.append(Self.cyrillic(line))
      }
    }
    self.paragraphs = paragraphs
  }

  var count: Int { paragraphs.count }

  /// A wording of some `bytes` bytes: paragraphs of anywhere.
  mutating func wording(bytes: Int) -> String {
    var text = ""
    while text.utf8.count < bytes {
      if !text.isEmpty { text += " " }
      text += paragraphs[Int(next() % UInt64(paragraphs.count))]
    }
    return text
  }

  /// Some words of a paragraph.
  mutating func heading() -> String {
    paragraphs[Int(next() % UInt64(paragraphs.count))].split(separator: " ").prefix(5)
      .joined(separator: " ")
  }

  private mutating func next() -> UInt64 {
    random &+= 0x9E37_79B9_7F4A_7C15
    var value = random
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  private static let letters: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "abcdefghijklmnopqrstuvwxyzõäöüšžABCDEFGHIJKLMNOPQRSTUVWXYZÕÄÖÜŠŽ",
      "абцдефгхийклмнопярстувщыузьэёюшжАБЦДЕФГХИЙКЛМНОПЯРСТУВЩЫУЗЬЭЁЮШЖ"))

  private static func cyrillic(_ line: Substring) -> String {
    String(line.map { letters[$0] ?? $0 })
  }
}
