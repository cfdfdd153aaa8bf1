internal import LegalText

/// How the public corpus prints a unit in Markdown; what differs from it is kept as ``LegalText/Layout``.
struct CustomaryLayout {
  /// Where a unit stands, as far as printing depends on it.
  struct Place {
    var kind: ProvisionKind
    /// Steps of indent of the unit.
    var indent: Int
    /// Whether a section is open above it.
    var isInSection: Bool

    static let act = Place(kind: .act, indent: 0, isInSection: false)

    /// The place of a unit of `kind` in this one.
    func child(_ kind: ProvisionKind) -> Place {
      let indent: Int
      switch self.kind {
      case .paragraph, .subparagraph: indent = self.indent + 1
      case .part, .indent: indent = self.indent
      default: indent = 0
      }
      return Place(
        kind: kind, indent: indent, isInSection: isInSection || self.kind == .section)
    }
  }

  /// What stands before the label.
  static func lead(_ place: Place, number: ProvisionNumber?, isFirst: Bool) -> String {
    let gap = isFirst ? "" : "\n\n"
    switch place.kind {
    case .act: return gap + "# "
    case .section, .subsection: return gap + "## "
    case .chapter: return gap + (place.isInSection ? "### " : "## ")
    case .subchapter: return gap + (place.isInSection ? "#### " : "### ")
    case .article:
      let anchor = number.map { "<a id=\"st\($0)\"></a>\n\n" } ?? ""
      return gap + anchor + "**"
    case .conclusions: return gap + "**"
    case .annex: return gap + "## "
    default: return gap + spaces(place)
    }
  }

  /// How many spaces stand before the label of a unit that is not the first; nil where marks stand there.
  static func indent(_ place: Place) -> Int? {
    switch place.kind {
    case .paragraph, .subparagraph, .part, .indent, .preamble: 3 * place.indent
    default: nil
    }
  }

  /// What follows the heading or the text.
  static func trail(_ place: Place) -> String {
    switch place.kind {
    case .article, .conclusions: "**"
    default: ""
    }
  }

  /// What stands between a heading and the text of the same unit.
  static func textLead(_ place: Place) -> String { "\n\n" }

  /// What stands before a note in the unit at `place`, and after it.
  static func note(
    _ place: Place, _ position: Annotation.Position, isFirst: Bool
  ) -> (lead: String, trail: String) {
    if position == .inPlace { return ("", "") }
    return ((isFirst ? "" : "\n\n") + spaces(place) + "> *", "*")
  }

  private static func spaces(_ place: Place) -> String {
    switch place.indent {
    case 0: ""
    case 1: "   "
    default: String(repeating: "   ", count: place.indent)
    }
  }
}
