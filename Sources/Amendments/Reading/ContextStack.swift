internal import LegalText

/// What the lines above say of the place of those below: «в статье 3:», «10-баптың 1-тармағында:».
struct ContextStack {
  /// A line that others stand under.
  struct Entry {
    /// The item that it opens; nil for a line without a number.
    var label: ItemLabel?
    /// The units it names, whole from the act down.
    var references: [UnitReference]
    /// A verb that counts for the lines below: «признать утратившими силу:».
    var verb: AmendmentVerb?
    /// The act it names, among those of the text.
    var act: Int?
    var line: Int
    var column: Int
    /// Whether something has been said under it.
    var isUsed = false
    /// How many lines of the item have been read, the item's own included.
    var lines = 0
  }

  /// The most lines that may stand in one another.
  static let deepest = 16

  private(set) var entries: [Entry] = []

  /// The units that lines below are about.
  var references: [UnitReference] { entries.last?.references ?? [UnitReference()] }

  /// The items that are open, outermost first.
  var labels: [ItemLabel] { entries.compactMap(\.label) }

  /// The act that lines below are about, among those of the text.
  var act: Int? { entries.last { $0.act != nil }?.act }

  /// The verb that counts for the lines below.
  var verb: AmendmentVerb? { entries.last?.verb }

  /// Opens a line that others stand under; false where too many are open.
  mutating func push(_ entry: Entry) -> Bool {
    entries.append(entry)
    return entries.count <= Self.deepest
  }

  /// Says what the line that opened the innermost entry says for those below it.
  mutating func setInnermost(
    references: [UnitReference]? = nil, verb: AmendmentVerb? = nil, act: Int? = nil
  ) {
    guard !entries.isEmpty else { return }
    if let references { entries[entries.count - 1].references = references }
    if let verb { entries[entries.count - 1].verb = verb }
    if let act { entries[entries.count - 1].act = act }
  }

  /// Closes the lines without a number at the end; one of which nothing came.
  mutating func closeUnnumbered() -> Entry? {
    var empty: Entry?
    while let last = entries.last, last.label == nil {
      if !last.isUsed { empty = empty ?? last }
      entries.removeLast()
    }
    return empty
  }

  mutating func markUsed() {
    for index in entries.indices { entries[index].isUsed = true }
  }

  /// Counts a line in the innermost item.
  mutating func countLine() {
    guard let index = entries.lastIndex(where: { $0.label != nil }) else { return }
    entries[index].lines += 1
  }

  /// The line of the innermost item that has been read last, from 1; nil without items.
  var linesInItem: Int? { entries.last { $0.label != nil }?.lines }

  /// Closes what does not hold an item of `rank`; the items of that rank closed, and the lines of which nothing came.
  mutating func close(for rank: ItemLabel.Rank) -> (sibling: ItemLabel?, empty: Entry?) {
    var sibling: ItemLabel?
    var empty: Entry?
    while let place = entries.lastIndex(where: { $0.label.map { $0.rank >= rank } ?? false }) {
      if entries[place].label?.rank == rank { sibling = entries[place].label }
      empty = empty ?? entries[place...].last { !$0.isUsed }
      entries.removeSubrange(place...)
    }
    return (sibling, empty)
  }

  /// Closes the lines without a number at the end as long as the innermost cannot hold a unit of `kind`.
  ///
  /// - Returns: the units that can; nil where an item would have to be closed. `empty` is a closed line of which
  ///   nothing came.
  mutating func references(
    holding kind: ProvisionKind
  ) -> (references: [UnitReference]?, empty: Entry?) {
    while let last = entries.last {
      if last.references.allSatisfy({ $0.canHold(kind) }) { return (last.references, nil) }
      guard last.label == nil else { return (nil, nil) }
      guard last.isUsed else { return (nil, last) }
      entries.removeLast()
    }
    return ([UnitReference()], nil)
  }

  /// The innermost line of which nothing has come yet.
  var unused: Entry? { entries.last { !$0.isUsed } }
}
