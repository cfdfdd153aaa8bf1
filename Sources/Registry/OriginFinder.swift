internal import LegalText
internal import Redline

/// Tells the words of the units of an article apart by what put them there.
final class OriginFinder {
  private let rows: OriginRows
  /// What the marks of texts stand for.
  private var origins: [Origin] = []
  private var known: [Place: Words] = [:]
  private var lost: [LegalDate: [MarkedText]] = [:]

  /// A row among those of its provision.
  private struct Place: Hashable {
    var provision: Int64
    var row: Int
  }

  /// The heading and text of a row, with marks.
  private struct Words {
    var heading: MarkedText
    var text: MarkedText
    /// The marks of what came with this very row.
    var marks: (heading: Int, text: Int)
  }

  init(_ rows: OriginRows) {
    self.rows = rows
  }

  /// The words of `unit` as it was read.
  func attribute(
    _ unit: Provision, _ identity: Int64, named eId: String
  ) throws -> AttributedProvision {
    var alone = unit
    alone.children = []
    var result = AttributedProvision(eId: eId, provision: alone, heading: [], text: [])
    guard let wording = unit.wordings[rows.language] else { return result }
    guard let row = row(of: wording, identity) else {
      throw RegistryError.invalid("the wordings of \(eId) on record are not those that were read")
    }
    let words = words(Place(provision: identity, row: row))
    result.heading = stretches(words.heading)
    result.text = stretches(words.text)
    return result
  }

  private func row(of wording: Wording, _ identity: Int64) -> Int? {
    rows.wordings[identity]?.lastIndex { row in
      row.validity.interval == wording.validity?.interval
        && row.hasWords(wording.heading, wording.text)
    }
  }

  /// The stretches of one origin; marks of different rows may stand for the same.
  private func stretches(_ text: MarkedText) -> [Stretch] {
    var stretches: [Stretch] = []
    for run in text.joiningSpaces().runs {
      let origin = origins[run.mark]
      if let last = stretches.indices.last, stretches[last].origin == origin {
        stretches[last].text += run.text
      } else {
        stretches.append(Stretch(run.text, origin))
      }
    }
    return stretches
  }

  // MARK: - Words

  private func words(_ place: Place) -> Words {
    if let words = known[place] { return words }
    let words = made(place)
    known[place] = words
    return words
  }

  private func made(_ place: Place) -> Words {
    let all = rows.wordings[place.provision] ?? []
    let row = all[place.row]
    if row.isResumed, let before = resumed(place, all) { return words(before) }
    let marks = marks(for: row, place)
    let before = all[..<place.row].lastIndex { !$0.validity.interval.isEmpty }
    let displaced = all[..<place.row].lastIndex {
      $0.validity.interval.isEmpty && $0.validity.interval.from == row.validity.interval.from
    }
    // What an act was to bring on this day before another one changed it was never law: its words count from the day.
    let pending = displaced.map {
      reworded(words(Place(provision: place.provision, row: $0)), as: row, marks)
    }
    guard let before else {
      return pending ?? carrying(fresh(row, marks), into: place)
    }
    var made = reworded(words(Place(provision: place.provision, row: before)), as: row, marks)
    if let pending {
      made.heading = made.heading.filled(marks.heading, from: pending.heading)
      made.text = made.text.filled(marks.text, from: pending.text)
    }
    return carrying(made, into: place)
  }

  private func fresh(_ row: WordingRow, _ marks: (heading: Int, text: Int)) -> Words {
    Words(
      heading: MarkedText(row.heading ?? "", mark: marks.heading),
      text: MarkedText(row.text, mark: marks.text), marks: marks)
  }

  private func reworded(
    _ words: Words, as row: WordingRow, _ marks: (heading: Int, text: Int)
  ) -> Words {
    Words(
      heading: words.heading.reworded(as: row.heading ?? "", mark: marks.heading),
      text: words.text.reworded(as: row.text, mark: marks.text), marks: marks)
  }

  /// The row whose words count again: the latest before that has them, law or not.
  private func resumed(_ place: Place, _ all: [WordingRow]) -> Place? {
    all[..<place.row].lastIndex {
      $0.hasWords(all[place.row].heading, all[place.row].text)
    }.map { Place(provision: place.provision, row: $0) }
  }

  // MARK: - Words from other units

  /// The words with the marks of those that units of the article lost on the same day.
  private func carrying(_ words: Words, into place: Place) -> Words {
    let row = rows.wordings[place.provision]?[place.row]
    guard let row, let day = row.validity.interval.from,
      !rows.enactments.contains(row.validity.amendment),
      words.text.runs.contains(where: { $0.mark == words.marks.text })
    else { return words }
    var words = words
    let lost = lostWords(on: day)
    if !lost.isEmpty { words.text = words.text.carrying(words.marks.text, from: lost) }
    return words
  }

  /// What the units of the article had in their texts until the day before, and have no more.
  private func lostWords(on day: LegalDate) -> [MarkedText] {
    if let lost = lost[day] { return lost }
    let lost = rows.wordings.keys.sorted().flatMap { lostWords(of: $0, on: day) }
    self.lost[day] = lost
    return lost
  }

  /// What a provision had in its text until the day before, and has no more.
  private func lostWords(of provision: Int64, on day: LegalDate) -> [MarkedText] {
    let all = rows.wordings[provision] ?? []
    guard
      let before = all.lastIndex(where: {
        $0.validity.interval.contains(day.adding(days: -1))
      }), all[before].validity.interval.to == day, !all[before].text.isEmpty
    else { return [] }
    let after = all.last { $0.validity.interval.contains(day) }?.text ?? ""
    guard after != all[before].text else { return [] }
    return words(Place(provision: provision, row: before)).text.lost(in: after)
  }

  // MARK: - Origins

  /// Marks for what comes with a row: of its heading and of its text.
  private func marks(for row: WordingRow, _ place: Place) -> (heading: Int, text: Int) {
    let text = origin(of: row, place, isHeading: false)
    let heading = origin(of: row, place, isHeading: true)
    origins += [text, heading]
    return (heading: origins.count - 1, text: origins.count - 2)
  }

  private func origin(of row: WordingRow, _ place: Place, isHeading: Bool) -> Origin {
    let amendment = row.validity.amendment
    let cause = rows.causes.cause(of: place.provision, rows.language, amendment)
    let origin = Origin(
      cause: cause, inForceFrom: row.validity.interval.from,
      basis: rows.causes.basis[amendment] ?? .unknown)
    if let cause {
      if !cause.others.isEmpty {
        var own = cause
        own.others = []
        return origin.among([own] + cause.others)
      }
      // The edition shows the change; nothing names the act.
      if cause.number == nil, cause.source == .edition { return origin.among([]) }
    }
    // What counts again has the origins of the row whose words they are; without it nothing tells them.
    if row.isResumed { return origin.among([]) }
    guard place.row == 0 else { return origin }
    return first(origin, of: row, place.provision, isHeading: isHeading)
  }

  /// The origin of the first words held of a unit.
  private func first(
    _ origin: Origin, of row: WordingRow, _ provision: Int64, isHeading: Bool
  ) -> Origin {
    let isAsPlaced = rows.placed[provision] == row.validity.interval.from
    let isEnacted = rows.enactments.contains(row.validity.amendment)
    // A language that is held only from some day on: what changed it before is not known.
    if !isEnacted && !isAsPlaced { return origin.among([]) }
    let claims = earlierClaims(on: provision, isHeading: isHeading)
    guard isEnacted, !claims.isEmpty else { return origin }
    guard let insertion = claims.last(where: \.isInsertion) else {
      return origin.among([nil] + claims.map(\.cause))
    }
    // The act as enacted did not have the unit, and no act before the one that inserted it touched it.
    let inserted = Origin(
      cause: insertion.cause, inForceFrom: insertion.from, basis: insertion.cause.basis)
    let later = claims.filter { claim in
      guard let day = claim.cause.adopted, let first = insertion.cause.adopted else { return true }
      return first < day
    }
    return later.isEmpty
      ? inserted : inserted.among([insertion.cause] + later.map(\.cause))
  }

  /// What footnotes of the first edition tell of the unit, the units that held it, and the whole text.
  private func earlierClaims(on provision: Int64, isHeading: Bool) -> [OriginRows.EarlierClaim] {
    guard !rows.earlier.isEmpty else { return [] }
    var around: Set<Int64> = [provision]
    var open = [provision]
    while let unit = open.popLast() {
      for holder in rows.holders[unit] ?? [] where around.insert(holder).inserted {
        open.append(holder)
      }
    }
    var acts: Set<[String?]> = []
    return rows.earlier.filter { claim in
      guard let unit = claim.provision else { return true }
      return claim.isOfHeading ? isHeading && unit == provision : around.contains(unit)
    }.filter {
      $0.isInsertion || acts.insert([$0.cause.number, $0.cause.adopted?.description]).inserted
    }
  }
}
