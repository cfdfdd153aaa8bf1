internal import LegalText

/// An act as a flat list of lines, one a unit: the plainest form in which instructions can be followed.
struct NaiveLines {
  struct Line {
    var id: Int
    var depth: Int
    var kind: ProvisionKind
    /// The number as text; of parts and indents nothing, for they are counted.
    var number: String
    var heading: String?
    var text: String
    var state: String

    var isLaw: Bool { state == "in-force" || state == "suspended" }
    var isCounted: Bool { kind == .part || kind == .indent }
  }

  var lines: [Line] = []
  private var next = 0

  init(_ root: Provision, _ language: Language) {
    add(root, language, 0, at: 0)
  }

  /// Writes a unit and all in it at a place; how many lines that are.
  @discardableResult
  mutating func add(_ unit: Provision, _ language: Language, _ depth: Int, at place: Int) -> Int {
    let wording = unit.wordings[language]
    let isCounted = unit.kind == .part || unit.kind == .indent
    let line = Line(
      id: next, depth: depth, kind: unit.kind,
      number: isCounted ? "" : unit.number?.description ?? "", heading: wording?.heading,
      text: wording?.text ?? "", state: unit.state.rawValue)
    next += 1
    lines.insert(line, at: place)
    var count = 1
    for child in unit.children { count += add(child, language, depth + 1, at: place + count) }
    return count
  }

  /// The lines, for comparing.
  var text: String {
    lines.map { line in
      let indent = String(repeating: " ", count: line.depth)
      return
        "\(indent)\(line.kind.rawValue) \(line.number) \(line.state) «\(line.heading ?? "–")» \(line.text)"
    }.joined(separator: "\n")
  }

  /// The act as a tree, parts and indents counted by their places.
  func tree(_ language: Language) -> Provision { tree(at: 0, language) }

  private func tree(at place: Int, _ language: Language) -> Provision {
    let line = lines[place]
    var wordings = PerLanguage<Wording>()
    wordings[language] = Wording(heading: line.heading, text: line.text)
    let number = line.isCounted ? "\(count(of: place))" : line.number
    return Provision(
      kind: line.kind, number: ProvisionNumber(number),
      state: Provision.State(rawValue: line.state) ?? .inForce, wordings: wordings,
      children: children(of: place).map { tree(at: $0, language) })
  }

  // MARK: Looking

  func place(of id: Int) -> Int? { lines.firstIndex { $0.id == id } }

  /// The place after all that is in the unit at `place`.
  func end(of place: Int) -> Int {
    var end = place + 1
    while end < lines.count, lines[end].depth > lines[place].depth { end += 1 }
    return end
  }

  /// The places of the units directly in the unit at `place`.
  func children(of place: Int) -> [Int] {
    (place + 1..<end(of: place)).filter { lines[$0].depth == lines[place].depth + 1 }
  }

  /// The place of the unit that holds the one at `place`.
  func holder(of place: Int) -> Int? {
    lines[..<place].lastIndex { $0.depth == lines[place].depth - 1 }
  }

  /// Whether the unit and all that hold it are law.
  func isLaw(_ place: Int) -> Bool {
    var at: Int? = place
    while let line = at {
      if !lines[line].isLaw { return false }
      at = holder(of: line)
    }
    return true
  }

  /// Which part or indent a line is, the holder's own text counted as the first.
  func count(of place: Int) -> Int {
    guard let holder = holder(of: place) else { return 0 }
    let same = children(of: holder).filter { lines[$0].kind == lines[place].kind && $0 <= place }
    return same.count + firstCount(in: holder) - 1
  }

  func firstCount(in holder: Int) -> Int {
    let kind = lines[holder].kind
    return kind == .act || kind.isDivision ? 1 : 2
  }

  /// What a locator names: a line, and whether only its own text is meant (with the list in it, for part one).
  func find(_ locator: Locator) -> (place: Int, own: ProvisionKind?)? {
    var at = 0
    var own: ProvisionKind?
    for step in locator.steps where step.kind != .act {
      guard let next = find(step, in: at) else {
        let isFirst = step.number == ProvisionNumber(1)
        guard let kind = step.kind, kind == .part || kind == .indent, isFirst, at > 0 else {
          return nil
        }
        own = kind
        continue
      }
      own = nil
      at = next
    }
    return (at, own)
  }

  private func find(_ step: Locator.Step, in place: Int) -> Int? {
    let number = step.number?.description ?? ""
    let kinds = step.kind.map { [$0] } ?? [.paragraph, .subparagraph]
    for kind in kinds {
      let isHigh = kind.level <= ProvisionKind.article.level
      let inside = place + 1..<end(of: place)
      let same = inside.filter { lines[$0].kind == kind }.filter { line in
        if lines[line].isCounted { return "\(count(of: line))" == number }
        return lines[line].number == number
      }
      let direct = same.filter { isHigh || lines[$0].depth == lines[place].depth + 1 }
      let law = direct.filter { isLaw($0) }
      if law.count == 1 { return law[0] }
      if direct.count == 1 { return direct[0] }
      let throughParts = same.filter { line in
        lines[line].depth == lines[place].depth + 2
          && holder(of: line).map { lines[$0].isCounted } == true
      }
      if direct.isEmpty, number != "1" || kind == .subparagraph, throughParts.count == 1 {
        return throughParts[0]
      }
    }
    return nil
  }
}
