import Amendments
import LegalText
import Registry

/// The amending acts on record followed once more: what the registry says from their days on must be what they say.
struct Replay {
  /// The check, as the others of `verify`.
  static func check(
    _ registry: Registry, _ progress: (String) -> Void
  ) throws -> VerifyCheck {
    let acts = try registry.appliedActs()
    var findings: [String] = []
    for (place, applied) in acts.enumerated() {
      progress("amending acts, \(place + 1) of \(acts.count)")
      findings += try Replay(applied: applied, registry: registry).findings()
    }
    return VerifyCheck(
      name: "amendments", findings: Array(findings.prefix(20)),
      scope: "\(acts.count) amending acts followed once more")
  }

  let applied: AppliedAct
  let registry: Registry

  private func findings() throws -> [String] {
    let name = applied.text.number.map { "№ \($0)" } ?? applied.text.title
    do {
      let bill = try Bill(applied.text, of: applied.record)
      let isStated = bill.texts.contains { $0.reading.commencement?.from != nil }
      let days = try bill.days(
        inForce: isStated ? nil : applied.text.inForceFrom, .recorded(applied.days))
      return try days.indices.compactMap { place in
        let day = days[place].day
        let before = try registry.edition(of: applied.record, on: day, at: applied.before).root
        // What began to count on an earlier day of the same act is not on record before it.
        let amended = try days[...place].reduce(before) {
          try bill.amended($0, on: $1).amended.root
        }
        let held = try registry.edition(of: applied.record, on: day, at: applied.after).root
        guard let difference = Self.difference(amended, held) else { return nil }
        return "\(applied.record.act.slug) by \(name) on \(day): "
          + "\(difference) is not what the act says"
      }
    } catch {
      guard let failure = Failure.reading(error) else { throw error }
      return ["\(applied.record.act.slug) by \(name) cannot be followed: \(failure.message)"]
    }
  }

  /// The first unit that the two texts do not have alike; nil where they are the same.
  private static func difference(_ amended: Provision, _ held: Provision) -> String? {
    let (one, other) = (lines(of: amended), lines(of: held))
    guard one != other else { return nil }
    for (left, right) in zip(one, other) where left != right { return right.eId }
    return (one.count > other.count ? one : other)[min(one.count, other.count)].eId
  }

  private struct Line: Equatable {
    var eId: String
    var state: Provision.State
    var wordings: PerLanguage<String>
  }

  private static func lines(of unit: Provision, below name: String = "") -> [Line] {
    let eId = unit.eId(below: name)
    var wordings = PerLanguage<String>()
    for language in unit.wordings.languages {
      guard let wording = unit.wordings[language] else { continue }
      wordings[language] = (wording.heading.map { $0 + "\n" } ?? "") + wording.text
    }
    return [Line(eId: eId, state: unit.state, wordings: wordings)]
      + unit.children.flatMap { lines(of: $0, below: eId) }
  }
}
