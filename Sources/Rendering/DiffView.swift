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
  /// How many words are shown on each side of a change where a long stretch stayed the same; nil for the whole stretch.
  public var context: Int?

  /// The units whose words may have changed between the versions without the change being known.
  public var doubts: [Doubt]

  /// For a provision that several acts reworded between the versions, by identity, each of its wordings.
  public var rewordings: [Int64: [Validity]]

  /// A unit whose words may be out of date.
  public struct Doubt: Hashable, Sendable {
    /// The eId of the unit.
    public var eId: String
    /// The day from which an act whose text is not held may have changed it.
    public var from: LegalDate

    /// Makes a doubt.
    public init(eId: String, from: LegalDate) {
      self.eId = eId
      self.from = from
    }
  }

  /// The words shown on each side of a change unless asked otherwise.
  public static let customaryContext = 8

  /// Makes a view.
  public init(
    act: Act?, from: String, to: String, changes: ChangeSet, headings: HeadingIndex? = nil,
    context: Int? = customaryContext, doubts: [Doubt] = [],
    rewordings: [Int64: [Validity]] = [:]
  ) {
    self.act = act
    self.from = from
    self.to = to
    self.changes = changes
    self.headings = headings ?? HeadingIndex(in: changes.language)
    self.context = context
    self.doubts = doubts
    self.rewordings = rewordings
  }

  var language: Language { changes.language }
  var phrases: Phrases { Phrases(language) }
  var title: String? { act.map { $0.title.preferring(language) ?? $0.slug } }

  /// The act and the versions, as the heading of a page.
  var heading: String { (title.map { $0 + ": " } ?? "") + from + " → " + to }

  /// The number of changes of each kind, in the order of the contract, `unchanged` last.
  var counts: [(kind: Change.Kind, count: Int)] {
    var counts: [Change.Kind: Int] = [:]
    for place in changes.changes.indices { counts[changes.changes[place].kind, default: 0] += 1 }
    counts[.unchanged] = changes.unchanged
    return Change.Kind.allCases.map { ($0, counts[$0] ?? 0) }
  }

  /// The counts in words: «2 изменено, 1 дополнено».
  var summary: String {
    let parts = counts.filter { $0.count > 0 }.map { "\(phrases.kind($0.kind)): \($0.count)" }
    return parts.isEmpty
      ? phrases.choose(ru: "различий нет", kk: "айырмашылық жоқ", en: "no differences")
      : parts.joined(separator: ", ")
  }

  /// For each unit that may be out of date, that it is.
  var warnings: [String] {
    doubts.map { unitName(eId: $0.eId, in: language) + ": " + phrases.doubtful(from: $0.from) }
  }

  /// The name of the unit in full; of both places where it stood at another before.
  func name(of change: Change, arrow: String) -> String {
    let (old, new) = (change.from?.eId, change.to?.eId)
    guard let old, let new, old != new else { return name(ofUnit: new ?? old ?? "") }
    return name(ofUnit: old) + " " + arrow + " " + name(ofUnit: new)
  }

  private func name(ofUnit eId: String) -> String {
    // Only the act has an empty one, and of it only the title can change.
    eId.isEmpty ? phrases.actTitle : unitName(eId: eId, in: language)
  }

  /// The headings above the unit.
  func path(of change: Change) -> [String] {
    place(of: change).map(headings.path) ?? []
  }

  /// Where the unit stands, now or before.
  func place(of change: Change) -> HeadingIndex.Place? {
    change.to.flatMap { headings.place(of: $0.eId) }
      ?? change.from.flatMap { headings.place(of: $0.eId) }
  }
}
