import LegalText
import Redline

extension DiffView {
  /// What brought a change about, and from which day.
  struct Origin: Equatable {
    /// The amending act; nil for the act as enacted.
    var cause: Cause?
    /// The first day of law; nil where it is not known.
    var day: LegalDate?
    /// How the day is known.
    var basis: Cause.Basis?

    /// Whether both are the same act from the same day.
    func isSame(as other: Origin) -> Bool {
      day == other.day && cause?.identity == other.cause?.identity && cause?.act == other.cause?.act
    }

    /// The origins by day; those without one come last.
    static func inOrder(_ origins: [Origin]) -> [Origin] {
      func key(_ origin: Origin) -> String { origin.day?.description ?? "9999" }
      return origins.enumerated()
        .sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }
        .map(\.element)
    }
  }

  /// The origin of the change: of the words where they changed, else of the place, or of what took the unit away; nil
  /// where it is not known, as between files.
  func origin(of change: Change) -> Origin? {
    wordsOrigin(of: change) ?? placeOrigin(of: change)
  }

  /// Every origin of the change, in order of days: several acts may have made it, one after the other.
  func origins(of change: Change) -> [Origin] {
    guard act != nil else { return [] }
    let identity = change.to?.provision.identity ?? change.from?.provision.identity
    let steps = identity.flatMap { rewordings[$0] } ?? []
    let all =
      steps.map(Self.origin)
      + [placeOrigin(of: change), wordsOrigin(of: change)].compactMap(\.self)
    var origins: [Origin] = []
    for origin in Origin.inOrder(all) where !origins.contains(where: origin.isSame) {
      origins.append(origin)
    }
    return origins
  }

  private static func origin(_ validity: Validity) -> Origin {
    Origin(cause: validity.cause, day: validity.interval.from, basis: validity.basis)
  }

  private func wordsOrigin(of change: Change) -> Origin? {
    guard let validity = change.to?.provision.wordings[language]?.validity,
      validity != change.from?.provision.wordings[language]?.validity
    else { return nil }
    return Self.origin(validity)
  }

  private func placeOrigin(of change: Change) -> Origin? {
    let old = change.from?.provision
    guard let new = change.to?.provision else {
      guard let old, let cause = old.endedBy else { return nil }
      return Origin(cause: cause, day: old.placed?.to, basis: cause.basis)
    }
    guard let cause = new.placedBy, cause != old?.placedBy else { return nil }
    return Origin(cause: cause, day: new.placed?.from, basis: cause.basis)
  }

  /// For each act that made the change its name, number, day and item, and the day from which it counts.
  func originTexts(of change: Change, dot: String) -> [String] {
    origins(of: change).map { text(of: $0, dot: dot) }
  }

  /// The same of one origin.
  func text(of origin: Origin, dot: String) -> String {
    oneLine(phrases.cause(origin.cause)) + dot
      + phrases.interval(Interval(from: origin.day), basis: origin.basis)
  }
}
