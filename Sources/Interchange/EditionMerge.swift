internal import ActText
internal import LegalText

/// Lays the trees of one edition in several languages over one another.
///
/// Units are the same where kind and number are, in the same unit. What only a later language has is put in after the
/// unit that it follows there, so that nothing is lost and the order of each language stays.
struct EditionMerge {
  /// A text in one language and where it came from.
  struct Text {
    var language: Language
    var file: String
    var result: ActTextReader.Result

    /// The act in this language.
    var root: Provision { result.root }
  }

  private struct Key: Hashable {
    var kind: ProvisionKind
    var number: ProvisionNumber?
  }

  private let texts: [Text]
  /// The line of each unit of each text, by eId.
  private lazy var lines: [[String: Int]] = texts.map(\.result.lines)
  private var notices: [Notice] = []

  /// One tree with the wordings of all `texts`, the first leading; and a notice for each difference in structure.
  static func merged(_ texts: [Text]) -> (root: Provision, notices: [Notice])? {
    guard var root = texts.first?.root else { return nil }
    var merge = EditionMerge(texts: texts)
    for place in texts.indices.dropFirst() {
      root = merge.lay(texts[place].root, over: root, place, eId: "")
    }
    // What is there at all is in the only text.
    if texts.count > 1 { merge.reportMissing(in: root, eId: "") }
    return (root, merge.notices)
  }

  private init(texts: [Text]) {
    self.texts = texts
  }

  private mutating func lay(
    _ other: Provision, over base: Provision, _ place: Int, eId: String
  ) -> Provision {
    let language = texts[place].language
    var merged = base
    merged.wordings[language] = other.wordings[language]
    if other.state != base.state {
      let name = eId.isEmpty ? "act" : eId
      notices.append(
        Notice(
          file: texts[place].file, line: lines[place][eId],
          message: "\(name) is \(other.state.rawValue) here and \(base.state.rawValue) in "
            + (texts.first?.file ?? "")))
    }
    merged.children = lay(other.children, over: base.children, place, eId: eId)
    return merged
  }

  private mutating func lay(
    _ others: [Provision], over bases: [Provision], _ place: Int, eId: String
  ) -> [Provision] {
    var places: [Key: [Int]] = [:]
    for (index, unit) in bases.enumerated().reversed() {
      places[Key(kind: unit.kind, number: unit.number), default: []].append(index)
    }
    var merged = bases
    // What is put in after each unit of the base; at 0, before the first.
    var added: [[Provision]] = Array(repeating: [], count: bases.count + 1)
    var after = 0
    for other in others {
      let key = Key(kind: other.kind, number: other.number)
      if let index = places[key]?.popLast() {
        merged[index] = lay(other, over: bases[index], place, eId: other.eId(below: eId))
        after = index + 1
      } else {
        added[after].append(other)
      }
    }
    return added[0] + merged.indices.flatMap { [merged[$0]] + added[$0 + 1] }
  }

  /// Says of each unit which languages lack it; of what is in such a unit, nothing more.
  private mutating func reportMissing(in unit: Provision, eId: String) {
    for child in unit.children {
      let childEId = child.eId(below: eId)
      var isMissing = false
      for (place, text) in texts.enumerated() where child.wordings[text.language] == nil {
        isMissing = true
        let holder = texts.firstIndex { child.wordings[$0.language] != nil }
        let there = holder.map { " (line \(lines[$0][childEId] ?? 0) of \(texts[$0].file))" } ?? ""
        notices.append(
          Notice(
            file: text.file, line: lines[place][eId],
            message: "\(childEId) is not in the text in \(text.language.rawValue)" + there))
      }
      if !isMissing { reportMissing(in: child, eId: childEId) }
    }
  }
}
