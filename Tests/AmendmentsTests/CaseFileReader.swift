import LegalText

/// Reads the format of case files, line by line.
struct CaseFileReader {
  let file: String
  let language: Language
  private(set) var cases: [AmendmentCase] = []
  private var bases: [String: CaseText] = [:]
  private var blocks: [Block] = []

  /// What stands under one `===`.
  private struct Block {
    var name: String
    var line: Int
    var keys: [(key: String, value: String, line: Int)] = []
    var sections: [Section] = []
  }

  /// What stands under one `---`.
  private struct Section {
    var title: String
    var base: String?
    var act: Int
    var line: Int
    var lines: [String] = []

    var text: CaseText {
      CaseText(text: lines.joined(separator: "\n"), line: line + 1)
    }
  }

  init(file: String, language: Language) {
    self.file = file
    self.language = language
  }

  mutating func read(_ text: String) throws(CaseFileError) {
    var line = 0
    for content in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      try take(String(content), line)
    }
    for block in blocks {
      if let name = block.name.dropping(prefix: "base: ") {
        try keep(block, as: name)
      } else {
        cases.append(try amendmentCase(block))
      }
    }
    guard !cases.isEmpty else { throw error(1, "no case is in this file") }
  }

  private func error(_ line: Int, _ message: String) -> CaseFileError {
    CaseFileError(file: file, line: line, message: message)
  }

  // MARK: - Lines

  private mutating func take(_ content: String, _ line: Int) throws(CaseFileError) {
    if let name = content.dropping(prefix: "=== ") {
      guard !blocks.contains(where: { $0.name == name }) else {
        throw error(line, "a case of the name “\(name)” was here already")
      }
      blocks.append(Block(name: name, line: line))
      if name.hasPrefix("base: ") {
        blocks[blocks.count - 1].sections.append(Section(title: "base", act: 1, line: line))
      }
    } else if let title = content.dropping(prefix: "--- ") {
      guard !blocks.isEmpty else { throw error(line, "a section before the first case") }
      guard !blocks[blocks.count - 1].name.hasPrefix("base: ") else {
        throw error(line, "a base has no sections")
      }
      let section = try self.section(title, line)
      let isDouble = blocks[blocks.count - 1].sections.contains {
        $0.title == section.title && $0.act == section.act
      }
      guard !isDouble else { throw error(line, "“\(title)” stands twice in this case") }
      blocks[blocks.count - 1].sections.append(section)
    } else if blocks.isEmpty {
      guard content.isEmpty || content.hasPrefix("#") else {
        throw error(line, "text before the first case")
      }
    } else if blocks[blocks.count - 1].sections.isEmpty {
      try takeKey(content, line)
    } else {
      let last = blocks[blocks.count - 1].sections.count - 1
      if content.hasPrefix("===") || content.hasPrefix("---") {
        throw error(line, "a mark without a space and a name")
      }
      let text = try unescaped(content, line)
      blocks[blocks.count - 1].sections[last].lines.append(text)
    }
  }

  private mutating func takeKey(_ content: String, _ line: Int) throws(CaseFileError) {
    guard !content.isEmpty else { return }
    guard let colon = content.firstRange(of: ": ") else {
      throw error(line, "between the name and the first section stand lines “key: value”")
    }
    let key = String(content[..<colon.lowerBound])
    let isKnown =
      Self.keys.contains(key)
      || key.dropping(prefix: "commencement of ").flatMap { Int($0) }.map { $0 > 0 } == true
    guard isKnown else { throw error(line, "an unknown key “\(key)”") }
    let isDouble = blocks[blocks.count - 1].keys.contains { $0.key == key }
    guard !isDouble || ["says", "suspended", "pending"].contains(key) else {
      throw error(line, "the key “\(key)” stands twice")
    }
    blocks[blocks.count - 1].keys.append((key, String(content[colon.upperBound...]), line))
  }

  private static let keys: Set<String> = [
    "tags", "does", "repairs", "commencement", "suspended", "pending", "repealed act",
    "numbered parts", "changes", "error", "line", "column", "says",
  ]

  private func section(_ title: String, _ line: Int) throws(CaseFileError) -> Section {
    var name = title
    var base: String?
    if let colon = title.firstRange(of: ": ") {
      name = String(title[..<colon.lowerBound])
      base = String(title[colon.upperBound...])
    }
    var act = 1
    if let of = name.firstRange(of: " of act ") {
      guard let number = Int(name[of.upperBound...]), number > 0 else {
        throw error(line, "“\(title)” names no act")
      }
      act = number
      name = String(name[..<of.lowerBound])
    }
    guard ["before", "amendment", "after", "change"].contains(name) else {
      throw error(line, "an unknown section “\(name)”")
    }
    guard base == nil || name == "before" else {
      throw error(line, "only “before” is taken from a base")
    }
    guard act == 1 || name != "amendment" else {
      throw error(line, "a case has one amendment")
    }
    return Section(title: name, base: base, act: act, line: line)
  }

  /// Replaces `{U+00A0}` by the character: what cannot be seen is written out.
  private func unescaped(_ content: String, _ line: Int) throws(CaseFileError) -> String {
    var result = ""
    var rest = Substring(content)
    while let open = rest.firstRange(of: "{U+") {
      result += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].firstIndex(of: "}"),
        let value = UInt32(rest[open.upperBound..<close], radix: 16),
        let scalar = Unicode.Scalar(value)
      else { throw error(line, "“{U+” opens no character such as {U+00A0}") }
      result.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  // MARK: - Cases

  private mutating func keep(_ block: Block, as name: String) throws(CaseFileError) {
    var section = block.sections[0]
    trimEnd(&section)
    guard !section.lines.isEmpty else { throw error(block.line, "an empty base") }
    bases[name] = section.text
  }

  private func trimEnd(_ section: inout Section) {
    while section.lines.last?.isEmpty == true { section.lines.removeLast() }
  }

  private func amendmentCase(_ block: Block) throws(CaseFileError) -> AmendmentCase {
    var sections = block.sections
    for index in sections.indices { trimEnd(&sections[index]) }
    guard let amendment = sections.first(where: { $0.title == "amendment" }) else {
      throw error(block.line, "the case “\(block.name)” has no amendment")
    }
    var result = AmendmentCase(
      name: block.name, file: file, line: block.line, language: language,
      amendment: amendment.text)
    for (key, value, line) in block.keys {
      try take(key, value, line, into: &result)
    }
    try takeActs(sections, of: block, into: &result)
    return result
  }

  private func takeActs(
    _ sections: [Section], of block: Block, into result: inout AmendmentCase
  ) throws(CaseFileError) {
    let count = sections.map(\.act).max() ?? 1
    for act in 1...count {
      let own = sections.filter { $0.act == act }
      guard let section = own.first(where: { $0.title == "before" }) else {
        throw error(block.line, "the case “\(block.name)” has no “before” of act \(act)")
      }
      let before = try before(section)
      let after = own.first { $0.title == "after" }
      let change = own.first { $0.title == "change" }
      var text = after?.text
      if let change {
        guard after == nil else {
          throw error(change.line, "a case has “after” or “change”, not both")
        }
        text = try CaseChange(change.lines, line: change.line + 1, file: file).applied(to: before)
      }
      if act == result.repealedAct, text == nil {
        result.acts.append(CaseAct(before: before, after: nil))
        continue
      }
      try check(text, against: before, at: (after ?? change)?.line, of: block, result)
      result.acts.append(CaseAct(before: before, after: text))
    }
    if let act = result.repealedAct, !(1...count).contains(act) {
      throw error(block.line, "there is no act \(act) that could be repealed")
    }
  }

  private func check(
    _ after: CaseText?, against before: CaseText, at line: Int?, of block: Block,
    _ result: AmendmentCase
  ) throws(CaseFileError) {
    if result.failure != nil {
      if let line { throw error(line, "a case that must fail has nothing after") }
      guard result.operations.isEmpty else {
        throw error(block.line, "a case that must fail does nothing")
      }
    } else if result.changesNothing {
      if let line { throw error(line, "“changes: nothing”, and yet the case says what is after") }
    } else {
      guard let after else {
        throw error(
          block.line, "the case “\(block.name)” says neither “after”, “change” nor “error”")
      }
      guard after.text != before.text else {
        throw error(line ?? block.line, "the text after is the text before")
      }
    }
    if result.failure == nil, result.operations.isEmpty {
      throw error(block.line, "the case “\(block.name)” does not say what it “does”")
    }
  }

  private func before(_ section: Section) throws(CaseFileError) -> CaseText {
    guard let name = section.base else { return section.text }
    guard section.lines.isEmpty else {
      throw error(section.line + 1, "text below a “before” that is taken from a base")
    }
    guard let base = bases[name] else { throw error(section.line, "there is no base “\(name)”") }
    return base
  }
}

extension StringProtocol {
  /// What follows `prefix`; nil where the text does not begin with it.
  func dropping(prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
