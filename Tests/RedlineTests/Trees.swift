import LegalText

@testable import Redline

/// Short ways to say trees in tests.
func unit(
  _ kind: ProvisionKind, _ number: String? = nil, _ text: String = "", heading: String? = nil,
  kk: String? = nil, state: Provision.State = .inForce, identity: Int64? = nil,
  _ children: [Provision] = []
) -> Provision {
  var wordings = PerLanguage(ru: Wording(heading: heading, text: text))
  if let kk { wordings.kk = Wording(text: kk) }
  return Provision(
    kind: kind, number: number.flatMap { ProvisionNumber($0) }, state: state, wordings: wordings,
    children: children, identity: identity)
}

func act(_ children: [Provision]) -> Provision {
  unit(.act, nil, heading: "О персональных данных и их защите", children)
}

/// An article of numbered paragraphs.
func article(_ number: String, _ heading: String, _ paragraphs: [String]) -> Provision {
  unit(
    .article, number, heading: heading,
    paragraphs.enumerated().map { unit(.paragraph, "\($0.offset + 1)", $0.element) })
}

/// An act of one article with these parts, paragraphs or subparagraphs, numbered from 1.
func list(_ kind: ProvisionKind, _ texts: [String]) -> Provision {
  act([
    unit(
      .article, "1", heading: "Основные понятия",
      texts.enumerated().map { unit(kind, "\($0.offset + 1)", $0.element) })
  ])
}

extension ChangeSet {
  /// The changes, a line each: `renumbered art_1__para_2 → art_1__para_3`.
  var lines: [String] {
    changes.map { change in
      let from = change.from.map { $0.eId.isEmpty ? "act" : $0.eId }
      let to = change.to.map { $0.eId.isEmpty ? "act" : $0.eId }
      return "\(change.kind.rawValue) \(from ?? "–") → \(to ?? "–")"
    }
  }

  func count(of kind: Change.Kind) -> Int {
    changes.count { $0.kind == kind }
  }
}

extension [WordEdit] {
  /// The edits in one line: `нужно [-три-]{+пять+} дней`.
  var marked: String {
    map { edit in
      switch edit.operation {
      case .equal: edit.text
      case .delete: "[-" + edit.text + "-]"
      case .insert: "{+" + edit.text + "+}"
      }
    }.joined()
  }

  var old: String { filter { $0.operation != .insert }.map(\.text).joined() }
  var new: String { filter { $0.operation != .delete }.map(\.text).joined() }
}

/// A generator of numbers that gives the same ones for the same seed.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
