public import LegalText

/// Writes an act in one language as the public corpus writes it; what was read comes out byte for byte.
public struct CorpusMarkdownWriter {
  private let language: Language
  private let withNotes: Bool
  private var output = ""

  /// The text of `root` in `language`.
  ///
  /// - Parameters:
  ///   - root: the act; units that have no wording in `language` are passed over.
  ///   - withNotes: whether footnotes are written; without them, the notes that stand in place of a repealed unit's
  ///     text remain, since the number is kept.
  public static func text(
    of root: Provision, in language: Language, withNotes: Bool = true
  ) -> String {
    var writer = CorpusMarkdownWriter(language: language, withNotes: withNotes)
    writer.write(root, at: .act)
    if let tail = root.wordings[language]?.layout.trail { writer.output += tail }
    return writer.output
  }

  private init(language: Language, withNotes: Bool) {
    self.language = language
    self.withNotes = withNotes
  }

  private mutating func write(_ unit: Provision, at place: CustomaryLayout.Place) {
    guard let wording = unit.wordings[language] else {
      // A unit that this language lacks may still hold units that it has not.
      for child in unit.children { write(child, at: place.child(child.kind)) }
      return
    }
    let layout = wording.layout
    let inPlace =
      wording.notes.first { $0.position == .inPlace }?.text ?? exclusion(of: unit, wording)
    // A unit whose term ran out is printed no more.
    if unit.state == .expired && inPlace == nil && wording.text.isEmpty { return }
    if unit.kind != .act || wording.heading != nil {
      output +=
        layout.lead
        ?? CustomaryLayout.lead(place, number: unit.number, isFirst: output.isEmpty)
      output += label(of: unit, layout)
      output += inPlace ?? (unit.kind.hasHeadingLine ? wording.heading ?? "" : wording.text)
      output += unit.kind == .act ? "" : layout.trail ?? CustomaryLayout.trail(place)
    }
    write(wording.notes, .afterHeading, at: place)
    if unit.kind.hasHeadingLine && !wording.text.isEmpty {
      output += (layout.textLead ?? CustomaryLayout.textLead(place)) + wording.text
      output += layout.textTrail ?? ""
    }
    write(wording.notes, .afterText, at: place)
    for child in unit.children { write(child, at: place.child(child.kind)) }
    write(wording.notes, .atEnd, at: place)
  }

  /// What stands for the text of a repealed unit, where no source has words for it: its number is kept with a reference
  /// to the repealing act (Law on legal acts, art. 27(6)).
  private func exclusion(of unit: Provision, _ wording: Wording) -> String? {
    guard unit.state == .repealed, wording.text.isEmpty, wording.heading ?? "" == "" else {
      return nil
    }
    return Exclusion.words(
      of: unit.kind, by: wording.validity?.cause?.number, adopted: wording.validity?.cause?.adopted,
      in: language)
  }

  private func label(of unit: Provision, _ layout: Layout) -> String {
    if let label = layout.label { return label }
    guard let number = unit.number else { return "" }
    return HeadingForm.label(of: unit.kind, number: number, in: language) ?? ""
  }

  private mutating func write(
    _ notes: [Annotation], _ position: Annotation.Position, at place: CustomaryLayout.Place
  ) {
    guard withNotes else { return }
    for note in notes where note.position == position {
      let (lead, trail) = CustomaryLayout.note(place, position, isFirst: output.isEmpty)
      output += (note.layout.lead ?? lead) + note.text + (note.layout.trail ?? trail)
    }
  }
}

extension ProvisionKind {
  /// Whether its heading stands in a line of its own, apart from its text.
  var hasHeadingLine: Bool {
    switch self {
    case .act, .section, .subsection, .chapter, .subchapter, .article, .annex: true
    default: false
    }
  }
}
