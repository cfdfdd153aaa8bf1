import ActText
import LegalText
import Testing

extension AmendmentCase {
  /// Where it stands, for a message.
  var place: String { "\(file):\(line) (\(name))" }

  /// The act before the amendment.
  func before(_ act: CaseAct) throws -> Provision {
    try pending.reduce(into: act.before.act(in: language)) { root, unit in
      try root.set(.pending, of: unit)
    }
  }

  /// The act after it.
  func after(_ act: CaseAct) throws -> Provision {
    if act == repealedAct.map({ acts[$0 - 1] }) { return Provision(kind: .act, state: .repealed) }
    let text = act.after ?? act.before
    return try suspensions.reduce(into: text.act(in: language)) { root, suspension in
      try root.set(.suspended, of: suspension.unit)
    }
  }
}

extension Provision {
  /// Says of a unit what it is on the day.
  fileprivate mutating func set(_ state: State, of unit: String) throws {
    let path = try Locator(unit).resolve(in: self).path
    set(state, at: path[...])
  }

  private mutating func set(_ state: State, at path: ArraySlice<Int>) {
    if let index = path.first {
      children[index].set(state, at: path.dropFirst())
    } else {
      self.state = state
    }
  }

  /// The act as text to compare: kinds, numbers, states, headings and words, a line a unit.
  ///
  /// Of a repealed unit only the number counts; notes and layout are the publisher's.
  ///
  /// - Parameter withRepealed: whether the numbers of repealed units count.
  func comparable(_ language: Language, withRepealed: Bool = true) -> String {
    var lines: [String] = []
    collect(language, withRepealed, indent: "", into: &lines)
    return lines.joined(separator: "\n")
  }

  private func collect(
    _ language: Language, _ withRepealed: Bool, indent: String, into lines: inout [String]
  ) {
    guard withRepealed || state != .repealed else { return }
    var line = indent + kind.rawValue
    if let number { line += " \(number)" }
    if state != .inForce { line += " [\(state.rawValue)]" }
    let isGone = state == .repealed
    if !isGone, let wording = wordings[language] {
      if let heading = wording.heading { line += " “\(heading)”" }
      if !wording.text.isEmpty { line += ": " + wording.text }
    }
    lines.append(line)
    guard !isGone else { return }
    for child in children {
      child.collect(language, withRepealed, indent: indent + "  ", into: &lines)
    }
  }
}
