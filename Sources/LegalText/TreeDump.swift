extension Provision {
  /// The tree as text, a line a unit: kind, number, heading, the first words; for tests and for people.
  ///
  /// - Parameters:
  ///   - language: whose wording is shown; a unit without one says `–`.
  ///   - width: how many characters of the text are shown.
  public func dump(_ language: Language, width: Int = 40) -> String {
    var lines: [String] = []
    dump(language, width: width, indent: "", into: &lines)
    return lines.joined(separator: "\n")
  }

  private func dump(
    _ language: Language, width: Int, indent: String, into lines: inout [String]
  ) {
    var line = indent + kind.rawValue
    if let number { line += " " + number.description }
    if state != .inForce { line += " [" + state.rawValue + "]" }
    if let wording = wordings[language] {
      if let heading = wording.heading { line += " “" + heading.prefix(width) + "”" }
      if !wording.text.isEmpty { line += ": " + wording.text.prefix(width) }
    } else {
      line += " –"
    }
    lines.append(line)
    for note in wordings[language]?.notes ?? [] {
      lines.append(indent + "  ⟨" + note.position.rawValue + "⟩ " + note.text.prefix(width))
    }
    for child in children {
      child.dump(language, width: width, indent: indent + "  ", into: &lines)
    }
  }
}
