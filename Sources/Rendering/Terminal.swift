/// Where a view for people is shown: all that a view knows of a terminal.
public struct Terminal: Hashable, Sendable {
  /// How many columns a line may take.
  public var width: Int
  /// Whether ANSI colours and faces are written.
  public var colour: Bool
  /// Whether marks beyond ASCII may be drawn; the text of the law is never changed for it.
  public var unicode: Bool
  /// Whether no-break spaces and word joiners are shown by a mark.
  public var revealing: Bool

  /// Makes a terminal; a width below 20 counts as 20.
  public init(width: Int = 80, colour: Bool = false, unicode: Bool = true, revealing: Bool = false)
  {
    self.width = max(20, width)
    self.colour = colour
    self.unicode = unicode
    self.revealing = revealing
  }
}

/// What a stretch of text is, and so how it looks.
public enum Style: Hashable, Sendable {
  /// The text of the law.
  case plain
  /// A heading or title.
  case heading
  /// Notes, causes, paths.
  case dim
  /// Words put in.
  case inserted
  /// Words taken out.
  case deleted
  /// Words that were looked for.
  case found
  /// What a reader must not miss.
  case warning
  /// All is well.
  case good
  /// A place without text at which a line may break.
  case seam

  /// The parameters of the ANSI sequence (ECMA-48, SGR); empty for plain.
  var codes: String {
    switch self {
    case .plain, .seam: ""
    case .heading: "1"
    case .dim: "2"
    case .inserted: "32;4"
    case .deleted: "31;9"
    case .found: "1;33"
    case .warning: "33"
    case .good: "32"
    }
  }
}

/// A stretch of text of one style.
public struct Span: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Its style.
  public var style: Style

  /// Makes a stretch.
  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

extension Terminal {
  /// The spans as one line; styles end where their span ends, so that none runs into the next line.
  func line(_ spans: [Span]) -> String {
    var line = ""
    for span in spans where !span.text.isEmpty {
      if colour, span.style != .plain {
        line += "\u{1B}[" + span.style.codes + "m" + span.text + "\u{1B}[0m"
      } else {
        line += span.text
      }
    }
    return line
  }

  /// The mark for what was left out.
  var ellipsis: String { unicode ? "…" : "..." }
  /// The mark between two places.
  var arrow: String { unicode ? "→" : "->" }
  /// The sign of what is less.
  var minus: String { unicode ? "−" : "-" }
  /// The mark before a note.
  var noteMark: String { unicode ? "※" : "*" }
  /// The mark before a warning.
  var warningMark: String { unicode ? "⚠" : "!" }
  /// The mark between the steps of a path.
  var step: String { unicode ? " › " : " > " }
  /// The mark between facts on one line.
  var dot: String { unicode ? " · " : " | " }
}
