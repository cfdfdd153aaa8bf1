internal import LegalText

/// Writes what an alignment says of one language as changes, in the order of the newer edition.
struct ChangeWriter {
  private let text: AlignedText
  /// The letters of both, where they are texts laid flat.
  private let letters: (old: LaidLetters?, new: LaidLetters?)
  private let includingUnchanged: Bool
  private var comparison: WordComparison
  private var written: ChangeSet

  private var old: EditionText { text.old }
  private var new: EditionText { text.new }
  private var pairing: Pairing { text.pairing }

  private init(
    _ text: AlignedText, _ letters: (old: LaidLetters?, new: LaidLetters?),
    includingUnchanged: Bool, bounds: Bounds
  ) {
    self.text = text
    self.letters = letters
    self.includingUnchanged = includingUnchanged
    comparison = WordComparison(bounds: bounds)
    written = ChangeSet(language: text.new.language, changes: [], unchanged: 0)
  }

  /// Writes all; a long edition in two halves at once, each with all the steps there are.
  static func write(
    _ pairing: Pairing, language: Language, includingUnchanged: Bool, bounds: Bounds
  ) -> ChangeSet {
    let text = AlignedText(pairing, in: language)
    let count = pairing.new.count
    @Sendable func part(_ places: Range<Int>) -> ChangeSet {
      pairing.old.withLetters(in: language) { old in
        pairing.new.withLetters(in: language) { new in
          var writer = ChangeWriter(
            text, (old, new), includingUnchanged: includingUnchanged, bounds: bounds)
          writer.write(places)
          return writer.written
        }
      }
    }
    guard count > 2_000 else { return part(0..<count) }
    let halves = atOnce({ part(0..<count / 2) }, { part(count / 2..<count) })
    return ChangeSet(
      language: language, changes: halves.0.changes + halves.1.changes,
      unchanged: halves.0.unchanged + halves.1.unchanged,
      approximations: halves.0.approximations + halves.1.approximations)
  }

  /// Writes the new units at `places`, and the gone ones that stood among them.
  private mutating func write(_ places: Range<Int>) {
    if places.lowerBound == 0, pairing.newOfOld[0] == nil { writeGone(0) }
    for newer in places {
      for older in text.places.goneBefore[newer] ?? [] { writeGone(older) }
      writeChange(of: newer)
    }
    guard places.upperBound == new.side.count else { return }
    for older in text.places.goneBefore[places.upperBound] ?? [] { writeGone(older) }
  }

  /// Writes an old unit that has no new one, and the units in it that have none.
  private mutating func writeGone(_ older: Int) {
    if let wording = old.law(of: older) {
      write(.repealed, from: older, to: nil, old: wording, new: nil)
    }
    for child in old.side.children(of: older) where pairing.newOfOld[child] == nil {
      writeGone(child)
    }
  }

  private mutating func writeChange(of newer: Int) {
    if pairing.crowded.contains(newer) { tell(.manyAlike, of: nil, newer) }
    guard let older = pairing.oldOfNew[newer] else {
      if let wording = new.law(of: newer) {
        write(.inserted, from: nil, to: newer, old: nil, new: wording)
      }
      return
    }
    if !includingUnchanged, isUnchanged(older, newer) {
      written.unchanged += 1
      return
    }
    switch (old.law(of: older), new.law(of: newer)) {
    case (let oldWording?, let newWording?):
      compare(older, newer, oldWording, newWording)
    case (let oldWording?, nil):
      if new.side[newer].standing == .gone {
        write(.repealed, from: older, to: newer, old: oldWording, new: new.wording(of: newer))
      } else if new.side[newer].standing == .pending || new.hasLanguage {
        write(.repealed, from: older, to: nil, old: oldWording, new: nil)
      }
    case (nil, let newWording?):
      if old.side[older].standing != .law || old.hasLanguage {
        write(.inserted, from: nil, to: newer, old: nil, new: newWording)
      }
    case (nil, nil):
      guard old.side[older].standing == .gone, new.side[newer].standing == .gone,
        let oldWording = old.wording(of: older), let newWording = new.wording(of: newer)
      else { return }
      compare(older, newer, oldWording, newWording)
    }
  }

  /// Whether two units of law in texts laid flat are the same: what most are, and quick to tell.
  private func isUnchanged(_ older: Int, _ newer: Int) -> Bool {
    guard let oldLetters = letters.old, let newLetters = letters.new else { return false }
    return old.side[older].standing == .law && new.side[newer].standing == .law
      && !text.places.isMoved[newer] && !isRenumbered(older, newer)
      && oldLetters.isSame(older, as: newer, of: newLetters)
  }

  private mutating func compare(
    _ older: Int, _ newer: Int, _ oldWording: BareWording, _ newWording: BareWording
  ) {
    let kind: Change.Kind =
      if text.places.isMoved[newer] {
        .moved
      } else if isRenumbered(older, newer) {
        .renumbered
      } else if oldWording.isSame(as: newWording) {
        .unchanged
      } else {
        .substituted
      }
    if kind == .unchanged {
      written.unchanged += 1
      if !includingUnchanged { return }
    }
    write(kind, from: older, to: newer, old: oldWording, new: newWording)
  }

  private func isRenumbered(_ older: Int, _ newer: Int) -> Bool {
    let (was, now) = (old.side[older], new.side[newer])
    return was.kind != now.kind || (was.number != 0 && was.number != now.number)
  }

  private mutating func write(
    _ kind: Change.Kind, from older: Int?, to newer: Int?, old oldWording: BareWording?,
    new newWording: BareWording?
  ) {
    let words = comparison.edits(from: oldWording?.text ?? "", to: newWording?.text ?? "")
    if comparison.isBounded { tell(.manyWords, of: older, newer) }
    let headingWords = comparison.edits(
      from: oldWording?.heading ?? "", to: newWording?.heading ?? "")
    if comparison.isBounded { tell(.manyWords, of: older, newer) }
    written.changes.append(
      Change(
        kind: kind, from: older.map { Unit(of: old.side, at: $0) },
        to: newer.map { Unit(of: new.side, at: $0) }, words: words, headingWords: headingWords))
  }

  private mutating func tell(_ reason: Approximation.Reason, of older: Int?, _ newer: Int?) {
    let unit = newer.map { Unit(of: new.side, at: $0) } ?? older.map { Unit(of: old.side, at: $0) }
    guard let unit else { return }
    written.approximations.append(Approximation(unit: unit, reason: reason))
  }
}
