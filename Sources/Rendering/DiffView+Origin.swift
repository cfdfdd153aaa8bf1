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
  }

  /// The origin of the change: of the words where they changed, else of the place, or of what took the unit away; nil
  /// where it is not known, as between files.
  func origin(of change: Change) -> Origin? {
    let old = change.from?.provision
    guard let new = change.to?.provision else {
      guard let old, let cause = old.endedBy else { return nil }
      return Origin(cause: cause, day: old.placed?.to, basis: cause.basis)
    }
    if let validity = new.wordings[language]?.validity,
      validity != old?.wordings[language]?.validity
    {
      return Origin(
        cause: validity.cause, day: validity.interval.from, basis: validity.basis)
    }
    guard let cause = new.placedBy, cause != old?.placedBy else { return nil }
    return Origin(cause: cause, day: new.placed?.from, basis: cause.basis)
  }

  /// The act that brought the change about with its number, day and item, and the day from which it counts.
  func originText(of change: Change, dot: String) -> String? {
    origin(of: change).map { text(of: $0, dot: dot) }
  }

  /// The same of an origin.
  func text(of origin: Origin, dot: String) -> String {
    oneLine(phrases.cause(origin.cause)) + dot
      + phrases.interval(Interval(from: origin.day), basis: origin.basis)
  }
}
