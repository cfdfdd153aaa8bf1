internal import LegalText
internal import Redline

extension EditionComparison {
  // MARK: - Places

  /// Records where a unit stands, if that is new.
  func recordPlace(_ index: Int) throws {
    let unit = alignment.new[index]
    let parent = unit.parent.map { identities[$0] }
    var place = Timeline.Place(
      parent: parent, number: unit.provision.number, eId: unit.eId, rank: ranks[index],
      state: unit.provision.state, amendment: 0)
    guard let old = alignment.oldOfNew[index], let current = currentPlace(of: identities[index])
    else {
      try insert(index, at: &place)
      return
    }
    var unchanged = current.place
    unchanged.amendment = 0
    guard unchanged != place else { return }
    let ruling = try rule(onPlace: index, old: old, from: unchanged, to: place)
    place.amendment = ruling.amendment
    rulings[index] = ruling
    try timeline.set(place, of: identities[index], from: ruling.day)
    count(from: unchanged, to: place, unit.provision.kind)
  }

  private func insert(_ index: Int, at place: inout Timeline.Place) throws {
    let claims = book.attribute(new: index, old: nil, actions: [.inserted, .restated])
    var ruling = try ruling(for: claims, at: index)
    if let parent = alignment.new[index].parent {
      // No unit is law before the one that holds it.
      let held = rulings[parent]?.day ?? places[identities[parent]]?.first?.interval.from
      if let held { ruling.day = max(ruling.day, held) }
      if claims.isEmpty, let inherited = rulings[parent], alignment.oldOfNew[parent] == nil {
        ruling = inherited
      }
    }
    rulings[index] = ruling
    place.amendment = ruling.amendment
    try timeline.insert(
      place, of: identities[index], Interval(from: ruling.day, to: ruling.until))
    if let until = ruling.until {
      place.state = .expired
      try timeline.insert(place, of: identities[index], Interval(from: until))
    }
    recorder.report.counts.inserted += 1
  }

  private func rule(
    onPlace index: Int, old: Int, from before: Timeline.Place, to after: Timeline.Place
  ) throws -> Ruling {
    let isOwn =
      before.number != after.number || before.parent != after.parent
      || before.state != after.state || before.rank != after.rank
    // A unit whose name changed only because of the one that holds it follows that one.
    if !isOwn, let parent = alignment.new[index].parent, let ruling = rulings[parent] {
      return ruling
    }
    let actions: Set<Claim.Action> =
      after.state == .repealed || after.state == .expired
      ? [.excluded, .repealed] : [.renumbered]
    let claims = book.attribute(new: index, old: old, actions: actions)
    var ruling = try ruling(for: claims, at: index)
    ruling.day = effectiveDay(ruling.day, index)
    return ruling
  }

  private func count(
    from before: Timeline.Place, to after: Timeline.Place, _ kind: ProvisionKind
  ) {
    if before.state != after.state, after.state == .repealed || after.state == .expired {
      recorder.report.counts.repealed += 1
    } else if before.parent != after.parent {
      recorder.report.counts.moved += 1
    } else if before.number != after.number {
      if kind != .part && kind != .indent { recorder.report.counts.renumbered += 1 }
    } else if before.rank != after.rank {
      recorder.report.counts.moved += 1
    }
  }

  // MARK: - Words

  /// Records the words of a unit in each language of the edition, if they are new.
  func recordWords(_ index: Int) throws {
    let old = alignment.oldOfNew[index]
    var changed: [Language] = []
    var same: [Language] = []
    for language in languages {
      let before = old.flatMap { alignment.old[$0].provision.wordings[language] }
      let after = alignment.new[index].provision.wordings[language]
      switch (before, after) {
      case (nil, nil): continue
      case (nil, let after?): try recordFirst(after, index, language)
      case (let before?, nil):
        let ruling = try rule(onWords: index, language, from: before, to: Wording())
        try timeline.set(nil, of: identities[index], language, from: ruling.day)
        try timeline.set([], of: identities[index], language, from: recorder.day)
        recorder.report.remarks.append(
          .init(
            .languages, alignment.new[index].eId,
            "the \(language.rawValue) text has this unit no more, another language has"))
      case (let before?, let after?):
        if !before.isSameText(as: after) {
          changed.append(language)
          try recordChange(from: before, to: after, index, language)
        } else {
          same.append(language)
          try recordLayout(from: before, to: after, index, language)
        }
        if !before.hasSameNotes(as: after) {
          try timeline.set(after.notes, of: identities[index], language, from: recorder.day)
        }
      }
    }
    finish(index, changed: changed, same: same)
  }

  private func finish(_ index: Int, changed: [Language], same: [Language]) {
    guard !changed.isEmpty else { return }
    let isRepeal = rulings[index] != nil && alignment.new[index].provision.state != .inForce
    if !isRepeal { recorder.report.counts.substituted += 1 }
    // A language that was not in the edition before only catches up.
    guard !same.isEmpty, !Set(changed).isSubset(of: catchingUp) else { return }
    recorder.report.remarks.append(
      .init(
        .languages, alignment.new[index].eId,
        "changed in \(changed.map(\.rawValue).joined(separator: ", ")), not in "
          + same.map(\.rawValue).joined(separator: ", ")))
  }

  /// The first words of a unit in a language: of a new unit, or of a language that is new.
  private func recordFirst(_ wording: Wording, _ index: Int, _ language: Language) throws {
    let identity = identities[index]
    var ruling: Ruling
    if alignment.oldOfNew[index] == nil, let inserted = rulings[index] {
      ruling = inserted
    } else if heldBefore.contains(language) {
      let claims = book.attribute(new: index, old: nil, actions: [.inserted, .restated])
      ruling = try self.ruling(for: claims, at: index)
    } else {
      ruling = try firstHeld(index)
    }
    if let first = places[identity]?.first?.interval.from { ruling.day = max(ruling.day, first) }
    var words = try recorder.words(wording, amendment: ruling.amendment)
    try timeline.insert(
      words, of: identity, language, Interval(from: ruling.day, to: ruling.until))
    if let until = ruling.until {
      // After its term nothing is left but the number.
      words.text = try timeline.text("")
      words.isResumed = true
      try timeline.insert(words, of: identity, language, Interval(from: until))
    }
    if !wording.notes.isEmpty {
      try timeline.set(wording.notes, of: identity, language, from: recorder.day)
    }
  }

  /// When and why a language that was never held counts: as enacted with the first edition, else from this edition on.
  private func firstHeld(_ index: Int) throws -> Ruling {
    if recorder.report.outcome == .newLanguage,
      let place = places[identities[index]]?.last, let from = place.interval.from
    {
      return Ruling(amendment: place.place.amendment, day: from)
    }
    return try editionRuling()
  }

  private func recordChange(
    from before: Wording, to after: Wording, _ index: Int, _ language: Language
  ) throws {
    let identity = identities[index]
    let ruling = try rule(onWords: index, language, from: before, to: after)
    let day = isCorrection ? ruling.day : effectiveDay(ruling.day, index, language)
    try timeline.set(
      recorder.words(after, amendment: ruling.amendment), of: identity, language, from: day,
      until: ruling.until, doubtfulFrom: ruling.doubtfulFrom)
    for further in ruling.further {
      try timeline.insert(
        further: further, beside: ruling.amendment, of: identity, language)
    }
    if let doubtful = ruling.doubtfulFrom, doubtful < day {
      recorder.report.remarks.append(
        .init(
          .doubtful, alignment.new[index].eId,
          "several acts changed the article since the edition before; from \(doubtful) to \(day) "
            + "the \(language.rawValue) wording is not held for certain"))
    }
  }

  /// Another print of the same words is no change of law; it is kept with the words, from the edition on.
  private func recordLayout(
    from before: Wording, to after: Wording, _ index: Int, _ language: Language
  ) throws {
    guard before.layout != after.layout,
      let row = try timeline.words(of: identities[index], language).last(where: {
        !$0.words.isResumed
      })
    else { return }
    var words = row.words
    words.layout = after.layout.stored
    let from = max(recorder.day, row.interval.from ?? recorder.day)
    guard row.interval.to == nil else { return }
    try timeline.set(words, of: identities[index], language, from: from)
  }

  private func rule(
    onWords index: Int, _ language: Language, from before: Wording, to after: Wording
  ) throws -> Ruling {
    if isCorrection { return try correction(of: index, language) }
    let isRepeal = alignment.new[index].provision.state != .inForce
    if isRepeal, let ruling = rulings[index] { return ruling }
    let isHeading = before.text.isIdentical(to: after.text)
    let claims = book.attribute(
      new: index, old: alignment.oldOfNew[index], in: language,
      from: isHeading ? before.heading ?? "" : before.text,
      to: isHeading ? after.heading ?? "" : after.text,
      headingChanged: before.heading != after.heading)
    return try ruling(for: claims, at: index)
  }

  /// What mends a recorded text counts from the same day, for the same cause.
  private func correction(of index: Int, _ language: Language) throws -> Ruling {
    let row = try timeline.words(of: identities[index], language).last { !$0.words.isResumed }
    guard let row, let from = row.interval.from else { return try editionRuling() }
    return Ruling(amendment: row.words.amendment, day: from)
  }

  // MARK: - Ends

  /// Records that a unit is no more.
  func recordEnd(_ index: Int) throws {
    guard let identity = alignment.old[index].provision.identity else { return }
    let claims = book.attribute(
      new: nil, old: index, actions: [.excluded, .repealed, .inserted, .restated])
    let ruling = try ruling(for: claims, at: nil, old: index)
    let day = isCorrection ? places[identity]?.first?.interval.from ?? ruling.day : ruling.day
    try timeline.set(nil, of: identity, from: day)
    if !isCorrection, var place = currentPlace(of: identity)?.place {
      // What is gone stands nowhere; a row whose days hold none keeps what took it away.
      place.state = .repealed
      place.amendment = ruling.amendment
      try timeline.insert(place, of: identity, Interval(from: day, to: day))
    }
    for language in Language.allCases {
      try timeline.set(nil, of: identity, language, from: day)
      if alignment.old[index].provision.wordings[language]?.notes.isEmpty == false {
        try timeline.set([], of: identity, language, from: recorder.day)
      }
    }
    if alignment.old[index].provision.state == .inForce {
      recorder.report.counts.repealed += 1
    }
  }

  // MARK: - Rulings

  /// The amendment and the day that `claims` give; without any, those of the edition.
  func ruling(for claims: [Claim], at index: Int?, old: Int? = nil) throws -> Ruling {
    guard !claims.isEmpty else {
      let ruling = try editionRuling()
      noteUnclaimed(index, old)
      return ruling
    }
    var rows: [(identity: Int64, day: LegalDate, until: LegalDate?)] = []
    for claim in claims {
      let row = self.row(of: claim)
      let identity = try recorder.amendments.identity(of: row)
      let isOwn = claim.number == recorder.submission.causedBy?.number
      recorder.remark(
        standIn: row, identity,
        isPublicationKnown: isOwn && recorder.options.published != nil)
      noteCause(row)
      rows.append((identity, row.inForceFrom ?? recorder.day, claim.commencement.until))
    }
    // The last day is that of the wording held; acts of one day stay in the order of the footnote.
    let ordered = rows.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    guard let last = ordered.last, let first = ordered.first else { return try editionRuling() }
    noteDay(first.day)
    return Ruling(
      amendment: last.identity, day: last.day, until: last.until,
      further: ordered.dropLast().map(\.identity),
      doubtfulFrom: first.day < last.day ? first.day : nil)
  }

  private func row(of claim: Claim) -> AmendmentBook.Row {
    let causedBy = recorder.submission.causedBy
    let isOwn = claim.number == causedBy?.number
    // What another language or an editor made known of the same act counts before what would stand in.
    let day: (day: LegalDate, basis: Cause.Basis) =
      claim.commencement.from.map { ($0, .stated) }
      ?? recorder.amendments.knownDay(of: claim)
      ?? recorder.standIn(for: claim.commencement, adopted: claim.adopted, isOwn: isOwn)
    return AmendmentBook.Row(
      title: isOwn ? causedBy?.act ?? claim.act : claim.act, number: claim.number,
      adopted: claim.adopted, source: .footnote, commencement: claim.commencement.words,
      inForceFrom: day.day, basis: day.basis,
      computed: recorder.computed(claim.commencement, adopted: claim.adopted, isOwn: isOwn),
      editionDay: recorder.day)
  }

  /// What the edition itself names as its cause, from the edition's day.
  func editionRuling() throws -> Ruling {
    let cause = recorder.submission.causedBy
    let standIn = recorder.standIn(for: nil, adopted: nil, isOwn: true)
    let row = AmendmentBook.Row(
      title: cause?.act ?? "edition of \(recorder.day)", number: cause?.number,
      adopted: cause?.adopted, source: .edition, inForceFrom: standIn.day, basis: standIn.basis,
      editionDay: recorder.day)
    noteDay(standIn.day)
    return Ruling(amendment: try recorder.amendments.identity(of: row), day: standIn.day)
  }

  /// The day from which a change can count: a norm that is not yet law changes before its day, and counts from it (Law
  /// on legal acts, art. 26(3)).
  func effectiveDay(_ day: LegalDate, _ index: Int, _ language: Language? = nil) -> LegalDate {
    var effective = day
    if let first = places[identities[index]]?.first?.interval.from {
      effective = max(effective, first)
    }
    guard let language,
      let old = alignment.oldOfNew[index],
      let from = alignment.old[old].provision.wordings[language]?.validity?.interval.from,
      from > recorder.day
    else { return effective }
    return max(effective, from)
  }

  private func noteDay(_ day: LegalDate) {
    recorder.earliestChange = min(recorder.earliestChange ?? day, day)
  }

  private func noteCause(_ row: AmendmentBook.Row) {
    let line =
      "№ \(row.number ?? "?")" + (row.adopted.map { " of \($0)" } ?? "")
      + (row.inForceFrom.map { ", in force from \($0)" } ?? "")
      + (row.basis == .standIn ? " (stand-in)" : "")
    if !recorder.report.causes.contains(line) { recorder.report.causes.append(line) }
  }

  private func noteUnclaimed(_ index: Int?, _ old: Int?) {
    let eId = index.map { alignment.new[$0].eId } ?? old.map { alignment.old[$0].eId }
    guard unclaimed.insert(eId).inserted else { return }
    recorder.report.remarks.append(
      .init(
        .notClaimed, eId,
        "the text shows a change, no new footnote tells of it; the edition's cause and day stand in"
      ))
  }
}

extension Wording {
  /// Whether heading and text are the same to the letter; й composed and decomposed are two.
  fileprivate func isSameText(as other: Wording) -> Bool {
    text.isIdentical(to: other.text)
      && (heading == nil) == (other.heading == nil)
      && (heading ?? "").isIdentical(to: other.heading ?? "")
  }

  fileprivate func hasSameNotes(as other: Wording) -> Bool {
    notes.count == other.notes.count
      && zip(notes, other.notes).allSatisfy { $0 == $1 && $0.text.isIdentical(to: $1.text) }
  }
}

extension String {
  fileprivate func isIdentical(to other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
