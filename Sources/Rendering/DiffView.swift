public import LegalText
public import Redline

/// What changed between two versions: what `diff` shows.
public struct DiffView: Hashable, Sendable {
  /// The act compared; nil where two files were.
  public var act: Act?
  /// The older version as asked for: a day, `draft:NAME` or a file.
  public var from: String
  /// The newer version.
  public var to: String
  /// The changes.
  public var changes: ChangeSet
  /// The headings above the units changed.
  public var headings: HeadingIndex

  /// Makes a view.
  public init(
    act: Act?, from: String, to: String, changes: ChangeSet, headings: HeadingIndex? = nil
  ) {
    self.act = act
    self.from = from
    self.to = to
    self.changes = changes
    self.headings = headings ?? HeadingIndex(in: changes.language)
  }

  var language: Language { changes.language }
  var phrases: Phrases { Phrases(language) }
  var title: String? { act.map { $0.title.preferring(language) ?? $0.slug } }

  /// The number of changes of each kind, in the order of the contract, `unchanged` last.
  var counts: [(kind: Change.Kind, count: Int)] {
    Change.Kind.allCases.map { kind in
      let count =
        kind == .unchanged
        ? changes.unchanged : changes.changes.filter { $0.kind == kind }.count
      return (kind, count)
    }
  }

  /// The counts in words: «2 изменено, 1 дополнено».
  var summary: String {
    let parts = counts.filter { $0.count > 0 }.map { "\(phrases.kind($0.kind)): \($0.count)" }
    return parts.isEmpty
      ? phrases.choose(ru: "различий нет", kk: "айырмашылық жоқ", en: "no differences")
      : parts.joined(separator: ", ")
  }

  /// The name of the unit in full; of both places where it stood at another before.
  func name(of change: Change, arrow: String) -> String {
    let old = change.from.map { name(of: $0) }
    let new = change.to.map { name(of: $0) }
    guard let old, let new, old != new else { return new ?? old ?? "" }
    return old + " " + arrow + " " + new
  }

  private func name(of unit: Unit) -> String {
    guard unit.provision.kind != .act else {
      return phrases.choose(ru: "акт", kk: "акт", en: "act")
    }
    return unitName(eId: unit.eId, in: language)
  }

  /// The headings above the unit.
  func path(of change: Change) -> [String] {
    let places = [change.to?.eId, change.from?.eId].compactMap { $0 }
    return places.lazy.compactMap { headings[$0] }.first ?? []
  }

  /// The cause of the change: of the words where they changed, else of the place, or of what took the unit away; nil
  /// where it is not known.
  func cause(of change: Change) -> Cause? {
    guard let new = change.to?.provision else { return change.from?.provision.endedBy }
    let old = change.from?.provision
    let validity = new.wordings[language]?.validity
    if validity != old?.wordings[language]?.validity { return validity?.cause }
    return new.placedBy == old?.placedBy ? nil : new.placedBy
  }

  /// The number the unit prints: the new one, the old where it is gone.
  func label(of unit: Unit?) -> String {
    guard let unit else { return "" }
    let layout = unit.provision.wordings[language]?.layout
    return unitLabel(unit.provision.kind, unit.provision.number, in: language, layout: layout)
  }

  /// The heading and the text of a change, each a paragraph, the number before the first.
  ///
  /// Long unchanged stretches are put as `mark`, but never in a unit that is new or gone as a whole.
  func paragraphs(of change: Change, mark: String) -> [[WordEdit]] {
    let number = numberEdits(of: change)
    let texts = [change.headingWords, change.words].filter { !$0.isEmpty }.map { edits in
      change.isWhole ? edits : WordMarks.elided(edits, mark: mark)
    }
    guard let first = texts.first else { return number.isEmpty ? [] : [number] }
    return [Self.joined(number + first)] + texts.dropFirst()
  }

  /// The number before the words, as words: marked where it changed, with a space after it; empty where none is printed.
  private func numberEdits(of change: Change) -> [WordEdit] {
    let old = label(of: change.from)
    let new = label(of: change.to)
    switch change.kind {
    case .inserted: return new.isEmpty ? [] : [WordEdit(.insert, new + " ")]
    case .repealed where change.to == nil:
      return old.isEmpty ? [] : [WordEdit(.delete, old + " ")]
    case .repealed: return old.isEmpty ? [] : [WordEdit(.equal, old + " ")]
    default: break
    }
    let edits =
      old == new
      ? [WordEdit(.equal, new)] : [WordEdit(.delete, old), WordEdit(.insert, new)]
    let printed = edits.filter { !$0.text.isEmpty }
    return printed.isEmpty ? [] : printed + [WordEdit(.equal, " ")]
  }

  /// The edits with neighbours of one kind put together.
  private static func joined(_ edits: [WordEdit]) -> [WordEdit] {
    var joined: [WordEdit] = []
    for edit in edits {
      if let last = joined.indices.last, joined[last].operation == edit.operation {
        joined[last].text += edit.text
      } else {
        joined.append(edit)
      }
    }
    return joined
  }

  /// What the newer version prints in place of a unit that is gone: «Исключен Законом …».
  func remarks(of change: Change) -> [String] {
    guard change.kind == .repealed, let unit = change.to?.provision else { return [] }
    let notes = unit.wordings[language]?.notes ?? []
    return notes.filter { $0.position == .inPlace }.map(\.text)
  }
}
