internal import LegalText
internal import Redline
internal import SQLite

/// Records what an edition changed against the newest text on record.
final class EditionComparison {
  let recorder: Recorder
  let isCorrection: Bool
  let alignment: Alignment
  let heldBefore: Set<Language>
  /// The languages that the edition before lacked.
  let catchingUp: Set<Language>
  var book: ClaimBook
  /// The rows of `placement` that count, by provision, before this edition.
  let places: [Int64: [Timeline.PlaceRow]]
  /// The provision of each new unit.
  var identities: [Int64]
  /// The order of each new unit among its siblings.
  var ranks: [Double]
  /// How each unit that is new, or whose place changed, came to it.
  var rulings: [Int: Ruling] = [:]
  /// The units of which it was said that no footnote tells of their change.
  var unclaimed: Set<String?> = []

  /// Why and from when something changed.
  struct Ruling {
    var amendment: Int64
    var day: LegalDate
    var until: LegalDate?
    var further: [Int64] = []
    /// The first day of several, where several acts may have changed the same words.
    var doubtfulFrom: LegalDate?
  }

  var timeline: Timeline { recorder.timeline }
  var languages: [Language] { recorder.languages }

  init(_ recorder: Recorder, head: Provision, isCorrection: Bool) throws {
    self.recorder = recorder
    self.isCorrection = isCorrection
    heldBefore = Set(head.wordings.languages)
    catchingUp = try Set(
      recorder.connection.rows(
        """
        SELECT language FROM edition AS latest
        WHERE act_id = ?1 AND superseded_in IS NULL AND hash IS NULL AND day = (
          SELECT max(day) FROM edition WHERE act_id = ?1 AND language = latest.language
            AND superseded_in IS NULL)
        """, [.integer(recorder.act)]
      ) { Language(rawValue: $0.text(0)) }.compactMap(\.self))
    let comparable = head.pruned(to: recorder.languages)
    alignment = align(comparable, with: recorder.submission.edition.root)
    places = try recorder.timeline.places(ofAct: recorder.act)
    identities = Array(repeating: 0, count: alignment.new.count)
    ranks = Array(repeating: 0, count: alignment.new.count)
    book = ClaimBook([], alignment)
    for index in alignment.new.indices {
      if let old = alignment.oldOfNew[index], let identity = alignment.old[old].provision.identity {
        identities[index] = identity
      } else {
        identities[index] = try recorder.insertProvision(alignment.new[index].provision.kind)
      }
    }
    book = ClaimBook(try newClaims(), alignment)
  }

  func record() throws {
    rankUnits()
    for index in alignment.new.indices {
      try recordPlace(index)
      try recordWords(index)
    }
    for index in alignment.old.indices where alignment.newOfOld[index] == nil {
      try recordEnd(index)
    }
    try recordClaims()
    try remarkOnBearers()
    // A language that is added to a recorded edition takes none of its others away.
    guard recorder.report.outcome != .newLanguage else { return }
    for language in heldBefore.subtracting(languages).sorted() {
      try recordAbsence(of: language)
    }
  }

  // MARK: - Claims

  /// The claims that no earlier edition made in the same language of the same unit.
  private func newClaims() throws -> [Claim] {
    var known: Set<[String]> = []
    try recorder.connection.query(
      """
      SELECT language, coalesce(provision_id, subject), number, is_announced, commencement
      FROM claim WHERE act_id = ?
      """, [.integer(recorder.act)]
    ) { row in
      known.insert((0..<5).map { row.text($0) })
    }
    let byName = Dictionary(
      alignment.new.enumerated().map { ($1.eId, $0) }, uniquingKeysWith: { first, _ in first })
    return recorder.submission.claims.filter { claim in
      let unit = claim.unitName.flatMap { byName[$0] }.map { String(identities[$0]) }
      let key = [
        claim.language.rawValue, unit ?? claim.storedSubject, claim.number,
        claim.isAnnounced ? "1" : "0", claim.commencement.words ?? "",
      ]
      return !known.contains(key)
    }
  }

  private func recordClaims() throws {
    let byName = Dictionary(
      alignment.new.enumerated().map { ($1.eId, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, claim) in book.claims.enumerated() {
      let unit = claim.nearestUnit(in: byName).map { identities[$0] }
      let outcome: Recorder.Outcome
      if claim.isAnnounced {
        outcome = .announced
        recorder.report.remarks.append(
          .init(.announced, claim.unitName, "№ \(claim.number) is announced: \(claim.note)"))
      } else if !heldBefore.contains(claim.language) {
        outcome = .beforeFirstEdition
      } else if try book.used.contains(index) || isShownElsewhere(claim, unit) {
        outcome = .shown
      } else {
        outcome = .notShown
        recorder.report.remarks.append(
          .init(
            .notShown, claim.unitName,
            "a \(claim.language.rawValue) footnote names № \(claim.number), the "
              + "\(claim.language.rawValue) text shows no change: \(claim.note)"))
      }
      try recorder.insert(claim, provision: unit, outcome)
    }
  }

  /// Whether the change is on record already: the text of the amending act was applied, or a language that catches up
  /// only repeats what another language's footnotes and texts have shown: a number or place is one for all languages.
  private func isShownElsewhere(_ claim: Claim, _ provision: Int64?) throws -> Bool {
    let applied = try recorder.connection.first(
      """
      SELECT 1 FROM amendment WHERE act_id = ? AND number = ? AND source = 'instruction'
        AND superseded_in IS NULL
      """, [.integer(recorder.act), .text(claim.number)]
    ) { _ in true }
    if applied != nil { return true }
    guard catchingUp.contains(claim.language) else { return false }
    return try recorder.connection.first(
      """
      SELECT 1 FROM claim
      WHERE act_id = ? AND provision_id IS ? AND number = ? AND outcome = 'shown'
      """, [.integer(recorder.act), Value(provision), .text(claim.number)]
    ) { _ in true } ?? false
  }

  /// Where footnotes contradict each other, two units may bear one name on the same days; that is told, not mended.
  private func remarkOnBearers() throws {
    try recorder.connection.query(
      """
      WITH place AS MATERIALIZED (
        SELECT placement.id, provision_id, eid, in_force_from, in_force_to, placement.recorded_in
        FROM provision JOIN placement ON provision_id = provision.id
        WHERE act_id = ?1 AND superseded_in IS NULL)
      SELECT a.eid, max(a.in_force_from, b.in_force_from) FROM place AS a
      JOIN place AS b ON b.eid = a.eid AND b.provision_id <> a.provision_id
      WHERE a.recorded_in = ?2
        AND a.in_force_from < coalesce(b.in_force_to, '9999-99')
        AND b.in_force_from < coalesce(a.in_force_to, '9999-99')
        AND (b.recorded_in < ?2 OR b.id < a.id)
      """, [.integer(recorder.act), .integer(recorder.entry.id)]
    ) { row in
      recorder.report.remarks.append(
        .init(
          .twoBearers, row.text(0),
          "from \(row.text(1)) on two units bear this name; the footnotes contradict each other"))
    }
  }

  private func recordAbsence(of language: Language) throws {
    let since = recorder.earliestChange ?? recorder.day
    try recorder.insertEdition(language, heldFrom: since, source: nil)
    recorder.report.remarks.append(
      .init(
        .notHeld, nil,
        "the \(language.rawValue) text of this edition is not given; from \(since) it is not held"))
  }

  // MARK: - Ranks

  /// Keeps the order numbers of the most units, and puts the others between them.
  private func rankUnits() {
    var children: [Int: [Int]] = [:]
    for (index, unit) in alignment.new.enumerated() {
      if let parent = unit.parent {
        children[parent, default: []].append(index)
      } else {
        ranks[index] = 1
      }
    }
    for (parent, units) in children {
      let existing = units.map { rank(of: $0, in: identities[parent]) }
      let assigned = Ranks.assign(existing)
      for (unit, rank) in zip(units, assigned) { ranks[unit] = rank }
    }
  }

  /// The recorded rank of a new unit, if it stands in the same unit as before.
  private func rank(of index: Int, in parent: Int64) -> Double? {
    guard alignment.oldOfNew[index] != nil,
      let row = currentPlace(of: identities[index]), row.place.parent == parent
    else { return nil }
    return row.place.rank
  }

  /// The latest place, the end of a term aside.
  func currentPlace(of identity: Int64) -> Timeline.PlaceRow? {
    places[identity]?.last { $0.place.state != .expired } ?? places[identity]?.last
  }
}

/// Order numbers among siblings.
enum Ranks {
  /// Ranks in ascending order; of the `existing` ones as many are kept as can be.
  static func assign(_ existing: [Double?]) -> [Double] {
    let kept = ascending(existing)
    var ranks = existing.enumerated().map { kept.contains($0) ? $1 : nil }
    var index = 0
    while index < ranks.count {
      guard ranks[index] == nil else {
        index += 1
        continue
      }
      let end = ranks[index...].firstIndex { $0 != nil } ?? ranks.count
      let low = index > 0 ? ranks[index - 1] ?? 0 : nil
      let high = end < ranks.count ? ranks[end] : nil
      let count = Double(end - index)
      for offset in index..<end {
        let step = Double(offset - index + 1)
        switch (low, high) {
        case (let low?, let high?): ranks[offset] = low + (high - low) * step / (count + 1)
        case (let low?, nil): ranks[offset] = low + step
        case (nil, let high?): ranks[offset] = high - (count - step + 1)
        case (nil, nil): ranks[offset] = step
        }
      }
      index = end
    }
    let result = ranks.map { $0 ?? 0 }
    // Between two neighbours there is room for some fifty halvings; then all are numbered anew.
    let isAscending = zip(result, result.dropFirst()).allSatisfy { $0 < $1 }
    return isAscending ? result : result.indices.map { Double($0 + 1) }
  }

  /// The places of a longest ascending run among the values that are there.
  private static func ascending(_ values: [Double?]) -> Set<Int> {
    var tails: [Int] = []
    var previous: [Int?] = Array(repeating: nil, count: values.count)
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if (values[tails[middle]] ?? 0) < value { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tails[low - 1] }
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var kept: Set<Int> = []
    var current = tails.last
    while let index = current {
      kept.insert(index)
      current = previous[index]
    }
    return kept
  }
}

extension Provision {
  /// The tree with the words in `languages` only; units that only others have stay, so that they are known again.
  fileprivate func pruned(to languages: [Language]) -> Provision {
    var copy = self
    copy.children = children.map { $0.pruned(to: languages) }
    for language in wordings.languages where !languages.contains(language) {
      copy.wordings[language] = nil
    }
    return copy
  }
}
