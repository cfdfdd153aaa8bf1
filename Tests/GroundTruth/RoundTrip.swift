public import LegalText
public import Redline

extension ChangeSet {
  /// Whether the older edition with these changes is the newer one, and the newer one with them undone the older, to
  /// the letter; all units must be listed, the unchanged ones, too. Units may share their names.
  public func roundTrips(from old: Provision, to new: Provision) -> Bool {
    let olds = LawText(of: old, in: language)
    let news = LawText(of: new, in: language)
    return otherSide(of: olds, with: .delete).map { $0.isSame(as: news.units) } ?? false
      && otherSide(of: news, with: .insert).map {
        $0.sorted(by: LawText.Unit.precedes)
          .isSame(as: olds.units.sorted(by: LawText.Unit.precedes))
      } ?? false
  }

  /// The units on the other side of `text`, in order, where the stretches of `ours` stand in it and those of the other
  /// kind do not; nil where a change does not find the words that it says are there.
  private func otherSide(of text: LawText, with ours: WordEdit.Operation) -> [LawText.Unit]? {
    let isOld = ours == .delete
    let theirs: WordEdit.Operation = isOld ? .insert : .delete
    var made: [LawText.Unit] = []
    for change in changes {
      // What is gone or new is told on one side alone, whatever unit stands beside it.
      let from = change.kind == .inserted ? nil : change.from
      let to = change.kind == .repealed ? nil : change.to
      if let here = isOld ? change.from : to,
        !text.holds(here.eId, change.headingWords, change.words, theirs)
      {
        return nil
      }
      guard let there = isOld ? to : from else { continue }
      made.append(
        LawText.Unit(
          eId: there.eId, heading: change.headingWords.without(ours),
          text: change.words.without(ours)))
    }
    return made
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

    /// The order of names, and of bytes where units share a name.
    static func precedes(_ left: Unit, _ right: Unit) -> Bool {
      if left.eId != right.eId { return left.eId < right.eId }
      if !left.heading.utf8.elementsEqual(right.heading.utf8) {
        return left.heading.utf8.lexicographicallyPrecedes(right.heading.utf8)
      }
      return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    func isSame(as other: Unit) -> Bool {
      eId == other.eId && heading.utf8.elementsEqual(other.heading.utf8)
        && text.utf8.elementsEqual(other.text.utf8)
    }
  }

  private(set) var units: [Unit] = []
  private var byName: [String: [Unit]] = [:]

  init(of root: Provision, in language: Language) {
    add(root, below: "", language)
    byName = Dictionary(grouping: units, by: \.eId)
  }

  private mutating func add(_ unit: Provision, below parent: String, _ language: Language) {
    guard unit.state == .inForce || unit.state == .suspended else { return }
    let eId = unit.eId(below: parent)
    if let wording = unit.wordings[language] {
      units.append(Unit(eId: eId, heading: wording.heading ?? "", text: wording.text))
    }
    for child in unit.children { add(child, below: eId, language) }
  }

  /// Whether a unit of that name reads as the edits say, stretches of `operation` left out.
  func holds(
    _ eId: String, _ heading: [WordEdit], _ text: [WordEdit], _ operation: WordEdit.Operation
  ) -> Bool {
    let said = Unit(
      eId: eId, heading: heading.without(operation), text: text.without(operation))
    return byName[eId]?.contains { $0.isSame(as: said) } ?? false
  }
}

extension [LawText.Unit] {
  fileprivate func isSame(as other: Self) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.isSame(as: $1) }
  }
}
