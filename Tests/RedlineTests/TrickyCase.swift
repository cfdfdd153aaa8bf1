import ActText
import LegalText
import Redline

/// One case of the page of tricky cases: what stood before and after, what is wanted, and what we do where that is
/// something else.
struct TrickyCase {
  var title: String
  /// The texts, by language.
  var before: [Language: String] = [:]
  var after: [Language: String] = [:]
  /// What is wanted, a line for each change, and of which language.
  var wanted = ""
  var language = Language.ru
  /// What we do instead; nil where we do what is wanted.
  var ours: String?

  /// The cases of a page: each a heading of the second rank with its fenced blocks.
  static func cases(on page: String) -> [TrickyCase] {
    var cases: [TrickyCase] = []
    var fence: (name: String, language: Language)?
    var block: [Substring] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = fence {
        guard line.hasPrefix("```") else {
          block.append(line)
          continue
        }
        if !cases.isEmpty { cases[cases.count - 1].take(block, of: open.name, open.language) }
        fence = nil
      } else if line.hasPrefix("## ") {
        cases.append(TrickyCase(title: String(line.dropFirst(3))))
      } else if line.hasPrefix("```") {
        let words = line.dropFirst(3).split(separator: " ").map(String.init)
        fence = (words.first ?? "", words.dropFirst().first.flatMap(Language.init) ?? .ru)
        block = []
      }
    }
    return cases
  }

  private mutating func take(_ lines: [Substring], of name: String, _ language: Language) {
    let text = lines.joined(separator: "\n")
    switch name {
    case "before": before[language] = text
    case "after": after[language] = text
    case "wanted": (wanted, self.language) = (text, language)
    case "ours": ours = text
    default: break
    }
  }

  /// What the comparison says of the two texts, in the words of the page.
  func told() throws -> String {
    let changes = redline(
      from: try Self.act(before), to: try Self.act(after), language: language)
    return changes.changes.map(Self.lines).joined(separator: "\n")
  }

  // MARK: Texts

  /// The act that the texts are in the languages they are in; all have the same units.
  private static func act(_ texts: [Language: String]) throws -> Provision {
    var act: Provision?
    for (language, text) in texts.sorted(by: { $0.key < $1.key }) {
      let file = TextFile(name: "page", text: decoded(text) + "\n")
      let read = try ActTextReader.read(file, in: language).root
      act = act.map { joined($0, read, language) } ?? read
    }
    return act ?? Provision(kind: .act)
  }

  private static func joined(
    _ unit: Provision, _ other: Provision, _ language: Language
  ) -> Provision {
    var unit = unit
    unit.wordings[language] = other.wordings[language]
    unit.children = zip(unit.children, other.children).map { joined($0, $1, language) }
    return unit
  }

  // MARK: Changes

  /// A change in a line, and below it what became of its words where some stayed.
  private static func lines(_ change: Change) -> String {
    func name(_ unit: Unit?) -> String { unit.map { $0.eId.isEmpty ? "act" : $0.eId } ?? "–" }
    var lines = ["\(change.kind.rawValue) \(name(change.from)) → \(name(change.to))"]
    guard change.kind != .inserted, change.kind != .repealed else { return lines[0] }
    for edits in [change.headingWords, change.words]
    where edits.contains(where: { $0.operation != .equal }) {
      lines.append("    " + encoded(edits.marked))
    }
    return lines.joined(separator: "\n")
  }

  // MARK: What is not seen

  /// The text with each `\u{2060}` as the character it names.
  static func decoded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "\\u{") {
      result += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      let digits = rest.prefix { $0 != "}" }
      if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
        result.unicodeScalars.append(scalar)
      }
      rest = rest.dropFirst(digits.count + 1)
    }
    return result + rest
  }

  /// The text with what a reader of the page would not see by its number: spaces that do not break, joiners, combining
  /// marks, Latin letters beside Cyrillic ones.
  static func encoded(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    for (place, scalar) in scalars.enumerated() {
      let neighbours = [place - 1, place + 1].filter(scalars.indices.contains).map { scalars[$0] }
      let isHidden =
        [0xA0, 0xAD, 0x2060].contains(scalar.value) || (0x300...0x36F).contains(scalar.value)
      let isLookAlike =
        scalar.isASCII && scalar.properties.isAlphabetic
        && neighbours.contains { (0x400...0x52F).contains($0.value) }
      if isHidden || isLookAlike {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Substring {
  /// The first place of `other`.
  fileprivate func firstRange(of other: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(other) }.map { $0..<index($0, offsetBy: other.count) }
  }
}
