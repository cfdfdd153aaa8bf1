public import LegalText
public import Redline

/// The changes of an act, and the words in force from each day of change on.
public struct ActChanges: Hashable, Sendable {
  /// The changes, in order of days.
  public var changes: [DatedChange]
  /// The words on the first day asked about and on each day on which their number changed.
  public var words: [WordCount]

  /// Makes a list.
  public init(changes: [DatedChange], words: [WordCount]) {
    self.changes = changes
    self.words = words
  }
}

extension Registry {
  /// The changes of `act` from `first` to `last`, both included, and its words in force on those days.
  ///
  /// What became law with the act on its first day is no change of it; what the act itself brought later is.
  ///
  /// - Parameters:
  ///   - language: whose words are compared; the words in force are counted in all languages held.
  ///   - first: nil: from the first day of the act.
  public func changes(
    of act: ActRecord, in language: Language, from first: LegalDate? = nil, to last: LegalDate,
    at state: State = .latest
  ) throws(RegistryError) -> ActChanges {
    let turns = try turns(of: act, at: state)
    var result = ActChanges(changes: [], words: [])
    guard let start = turns.first(where: \.isEnactment)?.day else { return result }
    let begin = max(first ?? start, start)
    guard begin <= last else { return result }
    var count = WordCounter.count(
      try edition(of: act, on: begin, in: act.languages, at: state).root, act.languages)
    let held = try heldDays(of: act, by: last)
    result.words.append(WordCount(day: begin, words: held(count, begin)))
    for day in turns.map(\.day) where day > start && day >= begin && day <= last {
      let difference = try difference(
        of: act, from: day.adding(days: -1), to: day, in: act.languages, at: state)
      if held(count, day)[language] != nil {
        result.changes += recorded(difference, on: day, in: language)
      }
      guard day > begin else { continue }
      let (before, after) = (
        WordCounter.count(difference.old, act.languages),
        WordCounter.count(difference.new, act.languages)
      )
      for language in act.languages {
        count[language] = (count[language] ?? 0) + (after[language] ?? 0) - (before[language] ?? 0)
      }
      let counted = held(count, day)
      if counted != result.words.last?.words {
        result.words.append(WordCount(day: day, words: counted))
      }
    }
    return result
  }

  /// What leaves out the languages that are not held on a day.
  private func heldDays(
    of act: ActRecord, by last: LegalDate
  ) throws(RegistryError) -> (PerLanguage<Int>, LegalDate) -> PerLanguage<Int> {
    var until = PerLanguage<LegalDate>()
    for language in act.languages {
      do {
        try requireHeld(act, language, on: last)
      } catch .notHeld(_, _, _, let since, _) {
        until[language] = since
      }
    }
    return { [until] counts, day in
      var held = counts
      for language in counts.languages {
        // Before its first edition there is not a word of it.
        let isHeld = until[language].map { day < $0 } ?? true
        if !isHeld || counts[language] == 0 { held[language] = nil }
      }
      return held
    }
  }

  // MARK: - Changes of a day

  private func recorded(
    _ difference: EditionDifference, on day: LegalDate, in language: Language
  ) -> [DatedChange] {
    let set = redline(from: difference.old, to: difference.new, language: language)
    guard !set.changes.isEmpty else { return [] }
    let (old, new) = (
      UnitPlaces(difference.old, language), UnitPlaces(difference.new, language)
    )
    return set.changes.map { change in
      let isGone = change.kind == .repealed && change.to == nil
      let eId = (isGone ? change.from : change.to)?.eId ?? ""
      let place = (isGone ? old : new)[eId]
      return DatedChange(
        day: day, kind: change.kind, eId: eId, causes: Self.causes(of: change, in: language),
        chapter: place?.chapter, topics: place?.topics ?? [])
    }
  }

  /// The acts behind a change: of the words where they changed, of the place where it did, and of the end.
  private static func causes(of change: Change, in language: Language) -> [Cause?] {
    var causes: [Cause?] = []
    func add(_ cause: Cause?) {
      let all: [Cause?] =
        cause.map { cause in
          var own = cause
          own.others = []
          return [own] + cause.others
        } ?? [nil]
      for cause in all where !causes.contains(where: { $0?.isSameAct(as: cause) ?? (cause == nil) })
      {
        causes.append(cause)
      }
    }
    let (old, new) = (change.from?.provision, change.to?.provision)
    guard let new else {
      if let cause = old?.endedBy { add(cause) }
      return causes
    }
    if let validity = new.wordings[language]?.validity,
      change.kind == .inserted || validity != old?.wordings[language]?.validity
    {
      add(validity.cause)
    } else if change.kind == .inserted {
      add(new.placedBy)
    }
    if change.kind != .inserted, change.kind != .substituted, new.placed != old?.placed {
      add(new.placedBy)
    }
    return causes
  }
}

extension Cause {
  /// Whether both are one act, whatever item and day.
  fileprivate func isSameAct(as other: Cause?) -> Bool {
    other.map { act == $0.act && number == $0.number && adopted == $0.adopted } ?? false
  }
}

/// Where the units of one day stand.
private struct UnitPlaces {
  struct Place {
    var chapter: DatedChange.Chapter?
    var topics: [String]
  }

  private var places: [String: Place] = [:]

  init(_ root: Provision, _ language: Language) {
    add(root, "", Place(chapter: nil, topics: []), language)
  }

  subscript(eId: String) -> Place? { places[eId] }

  private mutating func add(
    _ unit: Provision, _ eId: String, _ holder: Place, _ language: Language
  ) {
    var place = holder
    if unit.kind == .chapter {
      place.chapter = DatedChange.Chapter(
        identity: unit.identity, eId: eId,
        heading: (unit.wordings[language] ?? unit.wordings.preferring(language))?.heading)
    }
    place.topics += unit.topics.filter { !place.topics.contains($0) }
    places[eId] = place
    for child in unit.children { add(child, child.eId(below: eId), place, language) }
  }
}

/// Counts the words that are law.
enum WordCounter {
  /// The words of headings and texts of the units that are law: numbers as the law prints them before units, and marks,
  /// are none.
  static func count(_ root: Provision, _ languages: [Language]) -> PerLanguage<Int> {
    var counts = PerLanguage<Int>()
    for language in languages { counts[language] = 0 }
    func add(_ unit: Provision) {
      guard unit.state == .inForce || unit.state == .suspended else { return }
      for language in languages {
        guard let wording = unit.wordings[language] else { continue }
        for text in [wording.heading ?? "", wording.text] where !text.isEmpty {
          counts[language] = (counts[language] ?? 0) + Token.countWords(of: text)
        }
      }
      unit.children.forEach(add)
    }
    add(root)
    return counts
  }
}
