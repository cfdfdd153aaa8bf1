internal import LegalText

/// Writes what an alignment says of one language as changes, in the order of the newer edition.
struct ChangeWriter {
  private let alignment: Alignment
  private let language: Language
  private let includingUnchanged: Bool
  private let old: Edition
  private let new: Edition
  private let isMoved: [Bool]
  /// For each new unit, the gone units that stood first in it.
  private var goneAtStart: [Int: [Int]] = [:]
  /// For each new unit, the gone units that stood after it.
  private var goneAfter: [Int: [Int]] = [:]
  private var changes: [Change] = []
  private var unchanged = 0

  /// One edition, with what its units are on its day.
  private struct Edition {
    let units: [Unit]
    let standing: [Standing]
    let children: [[Int]]
    let wordings: [BareWording]
    /// Whether the edition has the language at all.
    let hasLanguage: Bool

    init(_ units: [Unit], _ language: Language) {
      var standing: [Standing] = []
      var children: [[Int]] = Array(repeating: [], count: units.count)
      for place in units.indices {
        let parent = units[place].parent
        let holder = parent.map { standing[$0] } ?? .law
        standing.append(holder.holding(units[place].state))
        if let parent { children[parent].append(place) }
      }
      self.units = units
      self.standing = standing
      self.children = children
      wordings = units.map { $0.wording(in: language) }
      hasLanguage = wordings.contains { !$0.isAbsent }
    }

    /// The wording of a unit; nil where it has none in the language.
    func wording(of place: Int) -> BareWording? {
      wordings[place].isAbsent ? nil : wordings[place]
    }
  }

  init(alignment: Alignment, language: Language, includingUnchanged: Bool) {
    self.alignment = alignment
    self.language = language
    self.includingUnchanged = includingUnchanged
    old = Edition(alignment.old, language)
    new = Edition(alignment.new, language)
    isMoved = Self.moves(alignment, old, new)
  }

  /// Writes all.
  mutating func write() -> ChangeSet {
    placeGone()
    let roots = new.units.indices.filter { new.units[$0].parent == nil }
    for older in old.units.indices
    where old.units[older].parent == nil && alignment.newOfOld[older] == nil {
      writeGone(older)
    }
    for root in roots { write(root) }
    return ChangeSet(language: language, changes: changes, unchanged: unchanged)
  }

  // MARK: Places

  /// Which new units stand elsewhere: in another unit, or off the longest run of siblings that kept their order.
  private static func moves(_ alignment: Alignment, _ old: Edition, _ new: Edition) -> [Bool] {
    var isMoved = Array(repeating: false, count: new.units.count)
    for (newParent, children) in new.children.enumerated() {
      var stayed: [Int] = []
      for child in children {
        guard let older = alignment.oldOfNew[child] else { continue }
        let parent = old.units[older].parent
        if parent == nil || alignment.oldOfNew[newParent] != parent {
          isMoved[child] = true
        } else if old.standing[older] == .law, new.standing[child] == .law {
          stayed.append(child)
        }
      }
      let run = Set(longestIncreasing(stayed.map { alignment.oldOfNew[$0] ?? 0 }))
      for (place, child) in stayed.enumerated() where !run.contains(place) {
        isMoved[child] = true
      }
    }
    return isMoved
  }

  /// Finds for each unit that is gone with its number the place where it stood.
  private mutating func placeGone() {
    for (parent, children) in old.children.enumerated() {
      guard let newParent = alignment.newOfOld[parent] else { continue }
      var last: Int?
      for child in children {
        if let newer = alignment.newOfOld[child] {
          if new.units[newer].parent == newParent && !isMoved[newer] { last = newer }
        } else if let last {
          goneAfter[last, default: []].append(child)
        } else {
          goneAtStart[newParent, default: []].append(child)
        }
      }
    }
  }

  // MARK: Writing

  private mutating func write(_ newer: Int) {
    writeChange(of: newer)
    for older in goneAtStart[newer] ?? [] { writeGone(older) }
    for child in new.children[newer] {
      write(child)
      for older in goneAfter[child] ?? [] { writeGone(older) }
    }
  }

  /// Writes an old unit that has no new one, and the units in it that have none.
  private mutating func writeGone(_ older: Int) {
    if let wording = wording(of: older, in: old) {
      write(.repealed, from: older, to: nil, old: wording, new: nil)
    }
    for child in old.children[older] where alignment.newOfOld[child] == nil { writeGone(child) }
  }

  /// The wording of a unit that is law; nil where it is not, or has none in the language.
  private func wording(of place: Int, in edition: Edition) -> BareWording? {
    edition.standing[place] == .law ? edition.wording(of: place) : nil
  }

  private mutating func writeChange(of newer: Int) {
    let newWording = wording(of: newer, in: new)
    guard let older = alignment.oldOfNew[newer] else {
      if let newWording { write(.inserted, from: nil, to: newer, old: nil, new: newWording) }
      return
    }
    let oldWording = wording(of: older, in: old)
    switch (oldWording, newWording) {
    case (let oldWording?, let newWording?):
      compare(older, newer, oldWording, newWording)
    case (let oldWording?, nil):
      if new.standing[newer] == .gone {
        write(
          .repealed, from: older, to: newer, old: oldWording,
          new: new.wording(of: newer))
      } else if new.standing[newer] == .pending || new.hasLanguage {
        write(.repealed, from: older, to: nil, old: oldWording, new: nil)
      }
    case (nil, let newWording?):
      if old.standing[older] != .law || old.hasLanguage {
        write(.inserted, from: nil, to: newer, old: nil, new: newWording)
      }
    case (nil, nil):
      guard old.standing[older] == .gone, new.standing[newer] == .gone,
        let oldWording = old.wording(of: older),
        let newWording = new.wording(of: newer)
      else { return }
      compare(older, newer, oldWording, newWording)
    }
  }

  private mutating func compare(
    _ older: Int, _ newer: Int, _ oldWording: BareWording, _ newWording: BareWording
  ) {
    let kind: Change.Kind =
      if isMoved[newer] {
        .moved
      } else if isRenumbered(older, newer) {
        .renumbered
      } else if oldWording.isSame(as: newWording) {
        .unchanged
      } else {
        .substituted
      }
    if kind == .unchanged {
      unchanged += 1
      if !includingUnchanged { return }
    }
    write(kind, from: older, to: newer, old: oldWording, new: newWording)
  }

  private func isRenumbered(_ older: Int, _ newer: Int) -> Bool {
    if old.units[older].kind != new.units[newer].kind { return true }
    if old.units[older].isPlaced { return false }
    return old.units[older].number != new.units[newer].number
  }

  private mutating func write(
    _ kind: Change.Kind, from older: Int?, to newer: Int?, old oldWording: BareWording?,
    new newWording: BareWording?
  ) {
    changes.append(
      Change(
        kind: kind, from: older.map { old.units[$0] }, to: newer.map { new.units[$0] },
        words: wordEdits(from: oldWording?.text ?? "", to: newWording?.text ?? ""),
        headingWords: wordEdits(
          from: oldWording?.heading ?? "", to: newWording?.heading ?? "")))
  }
}
