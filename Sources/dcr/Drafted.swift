import LegalText
import Registry

extension Registry {
  /// The text of an act as a draft would have it, once all of it counts, in all languages.
  func text(
    of draft: DraftRecord, amending record: ActRecord, at state: State = .latest
  ) throws -> Provision {
    let bill = try Bill(draft, of: record)
    let days = try bill.days(inForce: draft.inForceFrom, .unknown)
    var root = try edition(of: record, on: days.last?.day ?? draft.inForceFrom, at: state).root
    for day in days { root = try bill.amended(root, on: day).amended.root }
    return root
  }
}
