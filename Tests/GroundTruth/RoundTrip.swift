public import LegalText
public import Redline

extension ChangeSet {
  /// Whether the older edition with these changes is the newer one, and the newer one with them undone the older, to
  /// the letter; all units must be listed, the unchanged ones, too.
  public func roundTrips(from old: Provision, to new: Provision) -> Bool {
    let olds = LawText(of: old, in: language)
    let news = LawText(of: new, in: language)
    return applied(to: olds).map { $0.isSame(as: news.units) } ?? false
      && undone(from: news).map { $0.isSame(as: olds.units.sorted { $0.eId < $1.eId }) } ?? false
  }

  /// The units that the changes make of `old`, in order; nil where a change does not find the words it changes.
  private func applied(to old: LawText) -> [LawText.Unit]? {
    var made: [LawText.Unit] = []
    for change in changes {
      if let from = change.from, !old.holds(from.eId, change.headingWords, change.words, .insert) {
        return nil
      }
      guard change.kind != .repealed, let to = change.to else { continue }
      made.append(
        LawText.Unit(
          eId: to.eId, heading: change.headingWords.without(.delete),
          text: change.words.without(.delete)))
    }
    return made
  }

  /// The units that were there before the changes, in the order of their names, which the changes keep; nil where a
  /// change does not find the words it put in.
  private func undone(from new: LawText) -> [LawText.Unit]? {
    var made: [LawText.Unit] = []
    for change in changes {
      if change.kind != .repealed, let to = change.to,
        !new.holds(to.eId, change.headingWords, change.words, .delete)
      {
        return nil
      }
      guard change.kind != .inserted, let from = change.from else { continue }
      made.append(
        LawText.Unit(
          eId: from.eId, heading: change.headingWords.without(.insert),
          text: change.words.without(.insert)))
    }
    return made.sorted { $0.eId < $1.eId }
  }
}

extension [WordEdit] {
  /// The text of the stretches, but for those of one kind.
  fileprivate func without(_ operation: WordEdit.Operation) -> String {
    filter { $0.operation != operation }.map(\.text).joined()
  }
}

/// The law of an edition in one language, laid flat.
private struct LawText {
  struct Unit {
    var eId: String
    var heading: String
    var text: String

    func isSame(as other: Unit) -> Bool {
      eId == other.eId && heading.utf8.elementsEqual(other.heading.utf8)
        && text.utf8.elementsEqual(other.text.utf8)
    }
  }

  private(set) var units: [Unit] = []
  private var byName: [String: Unit] = [:]

  init(of root: Provision, in language: Language) {
    add(root, below: "", language)
    byName = Dictionary(units.map { ($0.eId, $0) }, uniquingKeysWith: { $1 })
  }

  private mutating func add(_ unit: Provision, below parent: String, _ language: Language) {
    guard unit.state == .inForce || unit.state == .suspended else { return }
    let eId = unit.eId(below: parent)
    if let wording = unit.wordings[language] {
      units.append(Unit(eId: eId, heading: wording.heading ?? "", text: wording.text))
    }
    for child in unit.children { add(child, below: eId, language) }
  }

  /// Whether the unit of that name reads as the edits say, stretches of `operation` left out.
  func holds(
    _ eId: String, _ heading: [WordEdit], _ text: [WordEdit], _ operation: WordEdit.Operation
  ) -> Bool {
    byName[eId]?.isSame(
      as: Unit(eId: eId, heading: heading.without(operation), text: text.without(operation)))
      ?? false
  }
}

extension [LawText.Unit] {
  fileprivate func isSame(as other: Self) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.isSame(as: $1) }
  }
}
