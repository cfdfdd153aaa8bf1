import LegalText
import Redline

/// Writes changes as rows of a comparison table.
struct ComparisonRowWriter {
  private let form: ComparisonForm
  private let language: Language
  private let old: AlignedEdition
  private let new: AlignedEdition
  private let alignment: Alignment
  /// The changes of units that are new, and of units that are gone, by their places.
  private var inserted: [Int: Change] = [:]
  private var repealed: [Int: Change] = [:]

  init(_ changes: ChangeSet, _ alignment: Alignment) {
    language = changes.language
    form = ComparisonForm(language)
    self.alignment = alignment
    old = AlignedEdition(alignment.old, .old, in: language)
    new = AlignedEdition(alignment.new, .new, in: language)
    for change in changes.changes {
      if change.kind == .inserted, let place = change.to.flatMap(new.place) {
        inserted[place] = change
      } else if change.kind == .repealed, let place = change.from.flatMap(old.place) {
        repealed[place] = change
      }
    }
  }

  /// The row of a change; nil where the row of the unit around it says it, too.
  func row(of change: Change) -> ComparisonTable.Row? {
    let (before, after) = (change.from.flatMap(old.place), change.to.flatMap(new.place))
    switch change.kind {
    case .unchanged: return nil
    case .inserted:
      guard let after, new.units[after].parent.map({ inserted[$0] == nil }) ?? true else {
        return nil
      }
      return row(
        change, name(of: after, in: new, change), [], old: nil, new: whole(after, in: new, inserted)
      )
    case .repealed:
      guard let before, old.units[before].parent.map({ repealed[$0] == nil }) ?? true else {
        return nil
      }
      return row(
        change, name(of: before, in: old, change), [], old: whole(before, in: old, repealed),
        new: nil)
    case .substituted, .renumbered, .moved:
      // What is law on neither side has no text to compare.
      guard let before, let after, old.isLaw[before], new.isLaw[after] else { return nil }
      let words = UnitWording(change, labels: (old.label(of: before), new.label(of: after)))
      return row(
        change, name(of: before, in: old, change), remarks(change, before, after),
        old: text(before, in: old, words), new: text(after, in: new, words))
    }
  }

  private func row(
    _ change: Change, _ name: String, _ remarks: [String], old: [[WordEdit]]?, new: [[WordEdit]]?
  ) -> ComparisonTable.Row {
    ComparisonTable.Row(
      from: change.from?.eId, to: change.kind == .repealed ? nil : change.to?.eId, name: name,
      remarks: remarks, old: old, new: new)
  }

  // MARK: Names

  /// The name of what changes in the unit at `place`: the unit, its heading, or its text before a list or further parts.
  private func name(of place: Int, in side: AlignedEdition, _ change: Change) -> String {
    let unit = side.units[place]
    let isHeading =
      change.kind == .substituted && change.headingWords.isChanged && !change.words.isChanged
    guard unit.provision.kind != .act, let locator = locator(of: place, in: side) else {
      return unit.provision.kind != .act ? unit.eId : isHeading ? form.actHeading : form.act
    }
    if change.kind == .inserted { return locator.text(in: language, naming: .newUnit) }
    if isHeading { return locator.text(in: language, naming: .heading) }
    guard change.kind == .substituted, !change.headingWords.isChanged else {
      return locator.text(in: language)
    }
    // The text before a list is indent one of it.
    var steps = locator.steps
    if side.hasParts(place) { steps.append(Self.partOne) }
    let first = side.children[place].first.map { side.units[$0].provision.kind }
    if first == .subparagraph || first == .indent {
      steps.append(Locator.Step(.indent, ProvisionNumber(1)))
    }
    return Locator(steps: steps).text(in: language)
  }

  /// The name of the unit at `place`, which tells the items of part one from those of others: the text of a unit before
  /// further parts, with its list, is part one (Law on legal acts, art. 23(1)).
  private func locator(of place: Int, in side: AlignedEdition) -> Locator? {
    let chain = side.holders(of: place) + [place]
    guard var steps = Locator.locator(ofEId: side.units[place].eId)?.steps,
      case let above = steps.count - chain.count, above >= 0
    else { return nil }
    for index in chain.indices.dropFirst().reversed() {
      let kind = side.units[chain[index]].provision.kind
      guard kind == .subparagraph || kind == .indent, side.hasParts(chain[index - 1]) else {
        continue
      }
      steps.insert(Self.partOne, at: above + index)
    }
    return Locator(steps: steps)
  }

  private static let partOne = Locator.Step(.part, ProvisionNumber(1))

  private func remarks(_ change: Change, _ before: Int, _ after: Int) -> [String] {
    let names = (name(of: before, in: old, change), name(of: after, in: new, change))
    let proposed = names.0 == names.1 ? [] : [form.proposed(names.1)]
    guard change.kind == .moved else { return proposed }
    if !proposed.isEmpty { return [form.moved] + proposed }
    let (from, to) = (old.units[before].parent, new.units[after].parent)
    guard let from, let to, alignment.newOfOld[from] != to else { return [form.reordered] }
    return [form.moved + ": " + plainName(old.units[from]) + " → " + plainName(new.units[to])]
  }

  private func plainName(_ unit: Unit) -> String {
    unit.provision.kind == .act ? form.act : unitName(eId: unit.eId, in: language)
  }

  // MARK: Texts

  /// A unit that stays: what holds it, its own words, and where others stand.
  private func text(
    _ place: Int, in side: AlignedEdition, _ words: UnitWording
  ) -> [[WordEdit]] {
    var lines = ElidedLines(form.ellipsis)
    let isFollowed = addHolders(of: place, in: side, to: &lines)
    let own = words.lines(on: side.side)
    lines.add(own.heading)
    if words.isOnlyHeading, !own.heading.isEmpty, !own.text.isEmpty {
      lines.addEllipsis()
    } else {
      lines.add(own.text)
    }
    if !side.children[place].isEmpty || isFollowed { lines.addEllipsis() }
    return lines.all
  }

  /// A unit that is new or gone, with all in it that is, too.
  private func whole(
    _ place: Int, in side: AlignedEdition, _ changes: [Int: Change]
  ) -> [[WordEdit]] {
    var lines = ElidedLines(form.ellipsis)
    let isFollowed = addHolders(of: place, in: side, to: &lines)
    func add(_ place: Int) {
      guard let change = changes[place] else { return lines.addEllipsis() }
      let label = side.label(of: place)
      let own = UnitWording(change, labels: (label, label)).lines(on: side.side)
      lines.add(own.heading)
      lines.add(own.text)
      for child in side.children[place] { add(child) }
    }
    add(place)
    if isFollowed { lines.addEllipsis() }
    return lines.all
  }

  /// Adds the headings of what holds the unit, and the texts before the lists in which it stands.
  ///
  /// - Returns: Whether other units follow in one of the holders.
  private func addHolders(
    of place: Int, in side: AlignedEdition, to lines: inout ElidedLines
  ) -> Bool {
    let chain = side.holders(of: place) + [place]
    var isFollowed = false
    for (holder, held) in zip(chain, chain.dropFirst()) {
      let kind = side.units[held].provision.kind
      let isList = kind == .subparagraph || kind == .indent
      let (label, heading) = (side.label(of: holder), side.heading(of: holder))
      let text = isList || side.text(of: holder).isEmpty ? side.text(of: holder) : form.ellipsis
      lines.add(UnitWording.joined(label, heading ?? text).map { [WordEdit(.equal, $0)] } ?? [])
      if heading != nil, !text.isEmpty { lines.add([WordEdit(.equal, text)]) }
      if side.children[holder].first != held { lines.addEllipsis() }
      if side.children[holder].last != held { isFollowed = true }
    }
    return isFollowed
  }
}

/// Lines in which what is left out is told once.
private struct ElidedLines {
  private(set) var all: [[WordEdit]] = []
  private let ellipsis: [WordEdit]

  init(_ ellipsis: String) {
    self.ellipsis = [WordEdit(.equal, ellipsis)]
  }

  mutating func add(_ line: [WordEdit]) {
    if !line.isEmpty { all.append(line) }
  }

  mutating func addEllipsis() {
    if all.last != ellipsis { all.append(ellipsis) }
  }
}
